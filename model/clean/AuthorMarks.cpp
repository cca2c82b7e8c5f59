// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/AuthorMarks.h"

#include "model/clean/Blocks.h"
#include "model/clean/Hints.h"

#include <algorithm>

namespace vermilion::clean {
namespace {

bool startsWithWord(QByteArrayView text, QByteArrayView word)
{
    if (text.size() < word.size())
        return false;
    qsizetype k = 0;
    while (k < word.size() && (text[k] | 0x20) == word[k])
        ++k;
    return k == word.size();
}

// Without regard to case; `word` is in lower case.
bool containsWord(QByteArrayView text, QByteArrayView word)
{
    for (qsizetype i = 0; i + word.size() <= text.size(); ++i) {
        if (startsWithWord(text.sliced(i), word))
            return true;
    }
    return false;
}

// A microdata item within another is a part of that one, unless it is what the page is about.
bool isItemApart(const Dom& dom, qint32 item)
{
    const QByteArrayView property = dom.attribute(item, "itemprop");
    static constexpr QByteArrayView own[] = {"author", "creator", "mainEntity", "mainEntityOfPage", "articleBody", "blogPost", "blogPosts"};
    const bool isNested = !property.isEmpty() && std::ranges::find(own, property) == std::end(own);
    return isNested || dom.attribute(item, "itemtype").endsWith("Comment");
}

qint32 lineElementOf(const Dom& dom, qint32 node, qint32 root)
{
    qint32 outer = dom.node(node).parent;
    while (outer > root && !isBlockLevel(dom.node(outer).tag))
        outer = dom.node(outer).parent;
    return outer;
}

}  // namespace

bool namesAuthor(QByteArrayView classes)
{
    // Most names have nothing of these in them: they are looked through once.
    const auto beginsOne = [&](qsizetype i) {
        const QByteArrayView rest = classes.sliced(i);
        switch (classes[i] | 0x20) {
        case 'a': return startsWithWord(rest, "author") || startsWithWord(rest, "autor") || startsWithWord(rest, "auteur");
        case 'b': return startsWithWord(rest, "byline");
        case 'j': return startsWithWord(rest, "journalist");
        case 'g': return startsWithWord(rest, "giornalista");
        case 'p': return startsWithWord(rest, "periodista");
        case 'r': return startsWithWord(rest, "redaktor") || startsWithWord(rest, "redakteur") || startsWithWord(rest, "redacteur") || startsWithWord(rest, "redactor");
        case 'v': return startsWithWord(rest, "verfasser");
        case 'w': return startsWithWord(rest, "writer") || startsWithWord(rest, "written");
        case 'z': return startsWithWord(rest, "zuozhe");
        default: return false;
        }
    };
    qsizetype at = 0;
    while (at < classes.size() && !beginsOne(at))
        ++at;
    if (at == classes.size())
        return false;
    static constexpr QByteArrayView others[] = {"comment", "avatar", "image", "photo", "bio", "authori", "social", "follow", "role", "position", "desc"};
    return std::ranges::none_of(others, [&](QByteArrayView word) { return containsWord(classes, word); });
}

bool hasToken(QByteArrayView list, QByteArrayView token)
{
    for (qsizetype at = list.indexOf(token); at >= 0; at = list.indexOf(token, at + 1)) {
        const qsizetype end = at + token.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

bool leadsToAuthor(QByteArrayView address)
{
    constexpr QByteArrayView query("?author=");  // with a number, it is a person of the site
    const qsizetype number = address.indexOf(query) + query.size();
    if (number >= query.size() && number < address.size() && address[number] >= '0' && address[number] <= '9')
        return true;
    if (address.indexOf("licenses") >= 0)
        return false;  // …/licenses/by/4.0/
    static constexpr QByteArrayView folders[] = {"author", "authors", "autor", "autoren", "auteur", "auteurs", "autore", "autori", "byline", "by", "people", "profile",
                                                 "profil", "contributors", "contributor", "columnist", "reporter", "journalist", "staff",
                                                 "newsteam", "writers"};
    for (qsizetype slash = address.indexOf('/'); slash >= 0;) {
        const qsizetype next = address.indexOf('/', slash + 1);
        if (next < 0 || next + 1 >= address.size())
            return false;
        const QByteArrayView folder = address.sliced(slash + 1, next - slash - 1);
        if (std::ranges::find(folders, folder) != std::end(folders))
            return true;
        slash = next;
    }
    return false;
}

bool isOfSomethingElse(const Dom& dom, qint32 node)
{
    bool isInItem = false;
    for (qint32 outer = dom.node(node).parent; outer > 0; outer = dom.node(outer).parent) {
        const Tag tag = dom.node(outer).tag;
        if (tag == Tag::Body || tag == Tag::Head)
            return false;
        if (!isInItem && dom.hasAttribute(outer, "itemscope")) {
            isInItem = true;
            if (isItemApart(dom, outer))
                return true;
        }
        const quint16 hints = hintsInName(dom.attribute(outer, "class")) | hintsInName(dom.attribute(outer, "id"));
        if (hints & (HintComment | HintRelated))
            return true;
    }
    return false;
}

QString partedText(const Dom& dom, qint32 node, document::DomRange range)
{
    QString text;
    qint32 line = -1;
    bool isBroken = false;
    for (qint32 i = node + 1; i < dom.node(node).end && dom.node(i).textStart < range.end; ++i) {
        const DomNode& each = dom.node(i);
        isBroken = isBroken || each.tag == Tag::Br;
        if (each.tag != Tag::Text || each.textStart < range.start || each.textEnd > range.end || dom.textOf(i).trimmed().isEmpty())
            continue;
        const qint32 own = lineElementOf(dom, i, node);
        if (!text.isEmpty() && (isBroken || own != line))
            text += dom.node(own).tag == Tag::Li ? QStringLiteral(", ") : QStringLiteral(" | ");
        text += dom.textOf(i).toString() + u' ';
        line = own;
        isBroken = false;
    }
    return text.simplified();
}

QString partedText(const Dom& dom, qint32 node) { return partedText(dom, node, {dom.node(node).textStart, dom.node(node).textEnd}); }

}  // namespace vermilion::clean
