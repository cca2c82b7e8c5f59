// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/Admission.h"


#include <algorithm>
#include <iterator>
#include <vector>

namespace vermilion::web {
namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::any_of(names, [name](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

bool hasNoEndTag(QByteArrayView name)
{
    return isOneOf(name, {"br", "img", "hr", "input", "meta", "link", "area", "base", "col", "embed", "param", "source",
                          "track", "wbr"});
}

// Elements that another of their kind, or the end of their parent, closes: leaving their end tag out is no nesting.
bool closesItself(QByteArrayView name)
{
    return isOneOf(name, {"p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot",
                          "colgroup", "caption", "rt", "rp", "html", "head", "body"});
}

struct Count {
    qsizetype elements = 0;
    qsizetype tables = 0;
    std::vector<QByteArrayView> open;  // never longer than the limit of depth, so that a search in it is short

    void start(QByteArrayView name)
    {
        ++elements;
        if (hasNoEndTag(name) || closesItself(name))
            return;
        open.push_back(name);
        if (isOneOf(name, {"table"}))
            ++tables;
    }
    // As a parser does: an end tag closes what was left open inside, and nothing if it has no start.
    void end(QByteArrayView name)
    {
        const auto start = std::find_if(open.rbegin(), open.rend(),
                                        [name](QByteArrayView other) { return other.compare(name, Qt::CaseInsensitive) == 0; });
        if (start == open.rend())
            return;
        tables -= std::count_if(open.rbegin(), std::next(start), [](QByteArrayView other) { return isOneOf(other, {"table"}); });
        open.erase(std::prev(start.base()), open.end());
    }
};

}  // namespace

std::optional<Refusal> refusalOf(QByteArrayView html, const AdmissionLimits& limits)
{
    if (html.size() > limits.bytes)
        return Refusal::TooManyBytes;
    Count count;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
        ++at;
        const bool isEnd = at < html.size() && html[at] == '/';
        const qsizetype start = at + (isEnd ? 1 : 0);
        if (start >= html.size() || !isLetter(html[start]))
            continue;
        qsizetype end = start;
        while (end < html.size() && (isLetter(html[end]) || (html[end] >= '0' && html[end] <= '9') || html[end] == '-'))
            ++end;
        const QByteArrayView name = html.sliced(start, end - start);
        isEnd ? count.end(name) : count.start(name);
        if (count.elements > limits.elements)
            return Refusal::TooManyElements;
        if (count.tables > limits.tableDepth)
            return Refusal::TablesTooDeep;
        if (qsizetype(count.open.size()) > limits.depth)
            return Refusal::TooDeep;
        at = end;
    }
    return std::nullopt;
}

}  // namespace vermilion::web
