// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/Admission.h"


#include <algorithm>

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
    qsizetype depth = 0;
    qsizetype tables = 0;
    qsizetype deepest = 0;
    qsizetype deepestTable = 0;

    void start(QByteArrayView name)
    {
        ++elements;
        if (hasNoEndTag(name) || closesItself(name))
            return;
        deepest = std::max(deepest, ++depth);
        if (isOneOf(name, {"table"}))
            deepestTable = std::max(deepestTable, ++tables);
    }
    void end(QByteArrayView name)
    {
        if (hasNoEndTag(name) || closesItself(name))
            return;
        depth = std::max<qsizetype>(0, depth - 1);
        if (isOneOf(name, {"table"}))
            tables = std::max<qsizetype>(0, tables - 1);
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
        if (count.deepestTable > limits.tableDepth)
            return Refusal::TablesTooDeep;
        if (count.deepest > limits.depth)
            return Refusal::TooDeep;
        at = end;
    }
    return std::nullopt;
}

}  // namespace vermilion::web
