// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Metadata.h"

namespace vermilion::clean {

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

document::Metadata metadataOf(const Dom& dom, const std::vector<PageBlock>&, const QString& url)
{
    document::Metadata metadata;
    metadata.url = url;
    for (size_t i = 0; i < dom.nodes().size(); ++i) {
        if (dom.nodes()[i].tag == Tag::Title && metadata.title.isEmpty()) {
            metadata.title = dom.textOf(qint32(i)).toString().simplified();
            metadata.evidence[QStringLiteral("title")] = QStringLiteral("title element");
        }
    }
    return metadata;
}

}  // namespace vermilion::clean
