// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Language.h"

#include <QRegularExpression>

namespace vermilion::clean {
namespace {

bool isOwnScript(const QString& base)
{
    return QStringList{QStringLiteral("zh"), QStringLiteral("ja"), QStringLiteral("ko"), QStringLiteral("ru"), QStringLiteral("el"),
                       QStringLiteral("ar")}.contains(base);
}

}  // namespace

QString languageOf(QStringView text)
{
    int han = 0, kana = 0, hangul = 0, cyrillic = 0, greek = 0, latin = 0, arabic = 0, letters = 0;
    for (const QChar c : text) {
        if (!c.isLetter())
            continue;
        if (++letters > 4000)
            break;
        switch (c.script()) {
        case QChar::Script_Han: ++han; break;
        case QChar::Script_Hiragana: case QChar::Script_Katakana: ++kana; break;
        case QChar::Script_Hangul: ++hangul; break;
        case QChar::Script_Cyrillic: ++cyrillic; break;
        case QChar::Script_Greek: ++greek; break;
        case QChar::Script_Arabic: ++arabic; break;
        case QChar::Script_Latin: ++latin; break;
        default: break;
        }
    }
    if (letters < 5)
        return {};
    if (kana * 10 > letters)
        return QStringLiteral("ja");
    if (hangul * 5 > letters)
        return QStringLiteral("ko");
    if (han * 4 > letters)
        return QStringLiteral("zh");
    if (cyrillic * 2 > letters)
        return QStringLiteral("ru");
    if (greek * 2 > letters)
        return QStringLiteral("el");
    if (arabic * 2 > letters)
        return QStringLiteral("ar");
    return latin * 2 > letters ? QStringLiteral("en") : QString();
}

Found<QString> languageOf(const QStringList& claimed, QStringView text)
{
    const QString byLetters = languageOf(text);
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$"));
    for (const QString& claim : claimed) {
        if (!tag.match(claim).hasMatch())
            continue;
        const QString language = QString(claim).replace(u'_', u'-').toLower();
        const QString base = language.section(u'-', 0, 0);
        // Templates claim "en" on Chinese pages; letters do not lie. Among Latin ones the claim is all there is.
        const bool fits = byLetters.isEmpty() || base == byLetters || (byLetters == QStringLiteral("en") && !isOwnScript(base))
                          || (byLetters == QStringLiteral("ru") && (base == u"uk" || base == u"bg" || base == u"sr" || base == u"be"));
        if (fits)
            return {base, "lang"};
    }
    return {byLetters, "letters"};
}

}  // namespace vermilion::clean
