// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Pager.h"

#include "model/clean/Blocks.h"
#include "model/clean/Metadata.h"
#include "model/clean/Titles.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <set>

namespace vermilion::clean {
namespace {

constexpr int mostPages = 99;  // what counts higher is a list or a forum

const QRegularExpression& numberInName()
{
    static const QRegularExpression expression(QStringLiteral("^((?:.*/)?[^/]*[^/_-])[_-]p?([0-9]{1,2})(\\.[A-Za-z]{3,6})?$"));
    return expression;
}

bool isNext(QStringView text)
{
    static const QRegularExpression words(QStringLiteral("^[\\s<«‹\\[(]*(?:下一?[页頁]|上一?[页頁]|next(?: page)?|prev(?:ious)?(?: page)?|尾[页頁]|末[页頁]|首[页頁]|last|first)[\\s>»›\\])]*$"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.matchView(text).hasMatch();
}

bool isNumber(QStringView text)
{
    static const QRegularExpression number(QStringLiteral("^[\\[(]?\\s*(?:第\\s*)?[0-9]{1,2}\\s*[页頁]?\\s*[\\])]?$"));
    return number.matchView(text).hasMatch();
}

// Most links say more than a pager's does.
bool isPagerText(QStringView text)
{
    constexpr qsizetype longest = 24;
    if (text.size() > longest)
        return false;
    const QString words = text.toString().simplified();
    return isNext(words) || isNumber(words);
}

// What only pagers have: neighbours in an archive call themselves "previous" and "next" too.
bool isPagerMark(const QByteArray& relation, QStringView text)
{
    if (relation.startsWith("next") || relation.startsWith("prev"))
        return true;
    constexpr QStringView words[]{u"下一页", u"下页", u"下一頁", u"上一页", u"上一頁"};
    constexpr QStringView numbers[]{u"1", u"2", u"[1]", u"[2]", u"(2)"};
    return std::ranges::any_of(words, [&](QStringView word) { return text.contains(word); }) || std::ranges::contains(numbers, text);
}

bool mayHavePlace(const capture::Page& page) { return page.kind == capture::PageKind::Html && page.parts.empty(); }

}  // namespace

QString withoutPageNumber(QString title)
{
    static const QRegularExpression end(QStringLiteral("\\s*[-_|(（\\[]?\\s*(?:第\\s*[0-9]{1,2}\\s*[页頁]|page\\s*[0-9]{1,2}(?:\\s*of\\s*[0-9]{1,2})?|[(（\\[][0-9]{1,2}(?:/[0-9]{1,2})?)\\s*[)）\\]]?\\s*$"),
                                        QRegularExpression::CaseInsensitiveOption);
    return title.remove(end);
}

NumberedAddress numberedAddress(const QString& address)
{
    QUrl url(address);
    NumberedAddress numbered;
    QUrlQuery query(url);
    for (const char* name : {"page", "p", "pn", "pageno", "pagenum", "pg", "pageindex"}) {
        for (const auto& [key, value] : query.queryItems()) {
            bool isNumeric = false;
            const int number = value.toInt(&isNumeric);
            if (key.compare(QLatin1StringView(name), Qt::CaseInsensitive) != 0 || !isNumeric || number < 1 || number > mostPages)
                continue;
            numbered.number = number;
            numbered.hasNumber = true;
            query.removeAllQueryItems(key);
        }
    }
    QString path = url.path();
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    static const QRegularExpression folder(QStringLiteral("^(.+?)/(?:page/?)?([0-9]{1,2})$"), QRegularExpression::CaseInsensitiveOption);
    if (!numbered.hasNumber) {
        const QRegularExpressionMatch inName = numberInName().match(path);
        const QRegularExpressionMatch inFolder = folder.match(path);
        if (inName.hasMatch()) {
            path = inName.captured(1) + inName.captured(3);
            numbered.number = inName.captured(2).toInt();
            numbered.hasNumber = true;
        } else if (inFolder.hasMatch()) {
            path = inFolder.captured(1);
            numbered.number = inFolder.captured(2).toInt();
            numbered.hasNumber = true;
        }
    }
    const QString asked = query.isEmpty() ? QString() : u'?' + query.query();
    numbered.article = url.host().toLower() + path + asked;
    return numbered;
}

std::optional<PagePlace> placeOf(const capture::Page& page, const QString& fileName)
{
    const auto dom = mayHavePlace(page) ? Dom::parse(page.utf8) : std::unexpected(Error{});
    return dom ? placeOf(page, *dom, metadataOf(*dom, blocksOf(*dom), page.url), fileName) : std::nullopt;
}

std::optional<PagePlace> placeOf(const capture::Page& page, const Dom& dom, const document::Metadata& metadata, const QString& fileName)
{
    if (!mayHavePlace(page))
        return std::nullopt;
    QString address = page.url;
    if (address.isEmpty())
        address = fileName.isEmpty() ? metadata.url : QStringLiteral("file:///") + fileName;
    const NumberedAddress own = numberedAddress(address);
    // A first page may end in a number that is none of a page's: "report-24.html", then "report-24_2.html".
    const NumberedAddress asFirst{QUrl(address).host().toLower() + QUrl(address).path(), 1, false};
    std::set<int> asNumbered{own.number};
    std::set<int> asUnnumbered{1};
    bool isMarked = false;
    for (qint32 i = 0; i < qint32(dom.nodes().size()); ++i) {
        const Tag tag = dom.node(i).tag;
        if (tag != Tag::A && tag != Tag::Link)
            continue;
        const QByteArray relation = dom.attribute(i, "rel").toByteArray().toLower();
        const QStringView text = dom.textOf(i).trimmed();
        isMarked = isMarked || isPagerMark(relation, text);
        const bool isPager = relation == "next" || relation == "prev" || (tag == Tag::A && isPagerText(text));
        const QString href = isPager ? QString::fromUtf8(dom.attribute(i, "href")).trimmed() : QString();
        if (href.isEmpty() || href.startsWith(u'#') || href.startsWith(u"javascript", Qt::CaseInsensitive))
            continue;
        const NumberedAddress there = numberedAddress(QUrl(address).resolved(QUrl(href)).toString());
        if (there.article == own.article)
            asNumbered.insert(there.number);
        else if (there.article == asFirst.article && there.hasNumber)
            asUnnumbered.insert(there.number);
    }
    const bool isFirst = asUnnumbered.size() > 1 && own.hasNumber;
    const std::set<int>& pages = isFirst ? asUnnumbered : asNumbered;
    if (pages.size() < 2 || !isMarked)
        return std::nullopt;
    return PagePlace{isFirst ? asFirst.article : own.article, isFirst ? 1 : own.number, QList<int>(pages.begin(), pages.end()),
                     titleKey(withoutPageNumber(metadata.title))};
}

bool isPagerLine(QStringView text)
{
    static const QRegularExpression line(QStringLiteral("^(?:[\\s\\[\\]()<>«»‹›|·/…．.]|共?\\s*[0-9]{1,2}\\s*[页頁]|第\\s*[0-9]{1,2}\\s*[页頁]|[0-9]{1,2}|下一?[页頁]|上一?[页頁]|首[页頁]|尾[页頁]|末[页頁]|next|previous|prev|page|of|last|first)+$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(QStringLiteral("[页頁]|next|prev|page|[0-9]\\D+[0-9]"), QRegularExpression::CaseInsensitiveOption);
    return text.size() <= 60 && line.matchView(text).hasMatch() && word.matchView(text).hasMatch();
}

}  // namespace vermilion::clean
