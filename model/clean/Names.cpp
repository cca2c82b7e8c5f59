// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Names.h"

#include "model/clean/Credits.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vermilion::clean {
namespace {

bool isChinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

// Where a name ends and something else begins: a date, an account, an office behind a comma.
QString upToName(QString text)
{
    static const QRegularExpression rest(
        QStringLiteral(R"((?:\s[|•·–—-]\s|\s*[|•(\[]|\s*\d{1,4}[./: ]|\s+(?:on|in|for|at|am|vom|for)\s|\s@|https?:|\s(?:Posted|Published|Updated|Last)\b|Follow|\s\S+@|\s(?:Illustration|Illustrationen|Fotos?|Photos?|Bilder|Photography|Fotografie|Photographs)\b).*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.remove(rest).simplified();
}

// "katholisch.at": a site that names itself as the author says nobody's name.
bool isAddress(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QStringView end = QStringView(name).sliced(dot + 1);
    return dot > 1 && !name.contains(u' ') && end.size() >= 2 && end.size() <= 5
           && std::ranges::all_of(end, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

// Desks sign too, where no person does.
bool isDesk(const QString& name)
{
    static const QSet<QString> desks{QStringLiteral("redaktion"), QStringLiteral("staff"), QStringLiteral("editor"), QStringLiteral("editors"),
                                     QStringLiteral("staff writer"), QStringLiteral("die redaktion"), QStringLiteral("redacción"),
                                     QStringLiteral("redazione"), QStringLiteral("rédaction"), QStringLiteral("la rédaction"),
                                     QStringLiteral("redakcja"), QStringLiteral("редакция"), QStringLiteral("newsroom"), QStringLiteral("news desk")};
    return desks.contains(name.toLower());
}

bool isPersonalName(const QString& name)
{
    if (name.size() < 2 || name.size() > 40 || name.contains(u"://") || name.contains(u'@') || name.contains(u"www."))
        return false;
    if (isChinese(name))
        return name.size() <= 12;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 5 || !name.front().isLetter())
        return false;
    static const QSet<QString> others{
        QStringLiteral("admin"), QStringLiteral("administrator"), QStringLiteral("author"), QStringLiteral("by"), QStringLiteral("autor"),
        QStringLiteral("home"), QStringLiteral("posts"), QStringLiteral("read more"), QStringLiteral("contributor"), QStringLiteral("about the author"),
        QStringLiteral("posted"), QStringLiteral("published"), QStringLiteral("name"), QStringLiteral("updated"), QStringLiteral("webmaster"),
        QStringLiteral("monday"), QStringLiteral("tuesday"), QStringLiteral("wednesday"), QStringLiteral("thursday"), QStringLiteral("friday"),
        QStringLiteral("saturday"), QStringLiteral("sunday"), QStringLiteral("montag"), QStringLiteral("dienstag"), QStringLiteral("mittwoch"),
        QStringLiteral("donnerstag"), QStringLiteral("freitag"), QStringLiteral("samstag"), QStringLiteral("sonntag")};
    if (isAddress(name))
        return false;
    return !others.contains(name.toLower());
}

QStringList split(const QString& text)
{
    static const QRegularExpression joints(QStringLiteral(R"(\s*(?:[,;、，；&/]|\band\b|\bund\b|\bet\b|\by\b|\bи\b)\s*)"));
    QStringList names;
    for (const QString& part : text.split(joints, Qt::SkipEmptyParts)) {
        const QString name = upToName(part);
        if (isPersonalName(name) && !names.contains(name))
            names.append(name);
        else if (!names.isEmpty())
            break;  // the office behind the name
    }
    return names;
}

}  // namespace

QStringList namesInByline(const QString& line, bool needsLabel)
{
    if (isChinese(line)) {
        Credits credits = creditsIn(line);
        if (!credits.authors.isEmpty() || !credits.reporters.isEmpty())
            return credits.authors + credits.reporters;
        return needsLabel || line.size() > 12 ? QStringList() : split(line);
    }
    static const QRegularExpression label(
        QStringLiteral(R"(^\W*(?:(?:written|posted|published|story|words|text|reported|article|published)\s+by|(?:interview|text|fotos?|foto|geschrieben|verfasst)\s*(?:von|:)|by|von|par|por|di|автор(?:ы)?|autor(?:in|ka|zy)?|author(?:s)?|text|texte|tekst|del?)\s*:?\s+)"),
        QRegularExpression::CaseInsensitiveOption);
    // Most lines begin with none of these letters, and looking closer is dear.
    const auto first = std::ranges::find_if(line, [](QChar c) { return c.isLetter(); });
    const bool mayBeLabelled = first != line.end() && QStringView(u"bvpdawstrifg\u0430").contains(first->toLower());
    const auto match = mayBeLabelled ? label.match(line) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return needsLabel ? QStringList() : split(line);
    const QString rest = line.sliced(match.capturedEnd(0));
    // "By the time they arrived" is no byline: names begin with capitals.
    if (needsLabel && (rest.size() > 90 || rest.isEmpty() || !rest.front().isUpper() || match.captured(0).trimmed().size() < 2
                       || rest.endsWith(u'.')))
        return {};
    QStringList names = split(rest);
    if (needsLabel)
        names.removeIf([](const QString& name) { return !name.contains(u' ') || !name.section(u' ', -1).front().isUpper(); });
    return names;
}

QStringList peopleIn(const QStringList& values)
{
    QStringList people;
    QStringList desks;
    for (const QString& value : values) {
        if (value.contains(u"://") || value.size() > 160)
            continue;
        for (const QString& name : namesInByline(value, false)) {
            QStringList& list = isDesk(name) ? desks : people;
            if (!list.contains(name, Qt::CaseInsensitive) && list.size() < 12)
                list.append(name);
        }
    }
    return people.isEmpty() ? desks : people;
}

}  // namespace vermilion::clean
