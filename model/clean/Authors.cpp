// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Authors.h"

#include "model/clean/AuthorMarks.h"
#include "model/clean/Names.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::clean {
namespace {

// An account's name ("jdoe") is the last thing to call a person by.
QStringList withoutAccounts(QStringList names)
{
    names.removeIf([](const QString& name) { return !name.contains(u' ') && name.front().unicode() < 0x250; });
    return names;
}

bool isWritten(const QString& label)
{
    static const QRegularExpression written(QStringLiteral("written|by|verfasst|geschrieben|écrit|escrito|scritto|autor|автор|написано|napisane|作者"),
                                            QRegularExpression::CaseInsensitiveOption);
    return written.match(label).hasMatch();
}

// Whether two elements are set alike beside each other: one author after the other.
bool areAlike(const Dom& dom, qint32 one, qint32 other)
{
    const auto parentOf = [&](qint32 node) { return dom.node(node).parent; };
    const bool areBeside = parentOf(one) == parentOf(other) || parentOf(parentOf(one)) == parentOf(parentOf(other));
    return areBeside && dom.node(one).tag == dom.node(other).tag && dom.attribute(one, "class") == dom.attribute(other, "class")
           && dom.attribute(one, "itemprop") == dom.attribute(other, "itemprop");
}

/// Asks the ways a page names its authors in, the most reliable first.
class Asking {
public:
    explicit Asking(const AuthorSources& sources) : m_sources(sources), m_dom(sources.dom), m_facts(sources.facts), m_shown(sources.shown) {}

    Found<QStringList> ask()
    {
        take(m_shown.credits.authors, "visible text");
        const QStringList linked = withoutHouses(peopleIn(m_facts.linkedData.authors));
        const QStringList claimed = claimedNames();
        // Data for search machines often name the first author only.
        const bool namesMore = claimed.size() > linked.size() && !linked.isEmpty() && claimed.contains(linked.front(), Qt::CaseInsensitive);
        const QList<QStringList> near = marked(true);
        // Names that the page shows nobody are those of houses and templates, where it shows others by the title.
        const bool showsOthers = !firstWhole(near).isEmpty() || !withoutHouses(m_shown.byline).isEmpty();
        if (!namesMore && (!showsOthers || isShown(linked)))
            take(withoutAccounts(linked), "json-ld");
        if (!showsOthers || isShown(claimed))
            take(withoutAccounts(claimed), "meta");
        take(firstWhole(near), "author element");
        take(near.value(0), "author element");
        take(withoutHouses(linkedNames()), "author link");
        // What sharing cards say: "Written by".
        const bool isCarded = isWritten(m_facts.metaNamed("twitter:label1"));
        const QStringList carded = isCarded ? withoutHouses(peopleIn({m_facts.metaNamed("twitter:data1")})) : QStringList();
        take(withoutAccounts(carded), "twitter:data1");
        take(withoutHouses(m_shown.byline), "visible text");
        take(peopleIn({m_shown.givenName}), "visible text");
        const QList<QStringList> far = marked(false);
        take(withoutAccounts(far.value(0)), "author element");
        take(linked, "json-ld");
        take(carded, "twitter:data1");
        take(claimed, "meta");
        take(far.value(0), "author element");
        take(withoutHouses(m_shown.farByline), "visible text");
        if (m_shown.credits.reporters.isEmpty()) {
            take(m_shown.loneNames, "visible text");
            takeHouse();
            take(withoutHouses(farLinkedName()), "author link");
        }
        // Who is named as the reporter need not be named again.
        m_found.value.removeIf([&](const QString& name) { return m_shown.credits.reporters.contains(name); });
        return std::move(m_found);
    }

private:
    void take(const QStringList& names, const char* evidence)
    {
        if (m_found.value.isEmpty() && !names.isEmpty())
            m_found = {names, evidence};
    }

    // Nobody but the house itself signs.
    void takeHouse()
    {
        take(housesIn(m_facts.linkedData.organisations), "json-ld");
        take(housesIn(m_facts.linkedData.authors), "json-ld");
        for (const QStringList& values : m_facts.metaAuthors)
            take(housesIn(values), "meta");
    }

    // Of the names that meta elements give, the first that are whole, or those that are the same and more.
    QStringList claimedNames() const
    {
        QStringList claimed;
        for (const QStringList& values : m_facts.metaAuthors) {
            const QStringList names = withoutHouses(peopleIn(values));
            const bool haveAll = std::ranges::all_of(claimed, [&](const QString& name) { return names.contains(name, Qt::CaseInsensitive); });
            const bool areBetter = withoutAccounts(claimed).isEmpty() && !withoutAccounts(names).isEmpty();
            if (areBetter || (haveAll && names.size() > claimed.size()))
                claimed = names;
        }
        return claimed;
    }

    bool isShown(const QStringList& names) const
    {
        return std::ranges::any_of(m_sources.blocks, [&](const PageBlock& block) {
            return !block.isHidden && std::ranges::any_of(names, [&](const QString& name) { return block.text.contains(name, Qt::CaseInsensitive); });
        });
    }

    // Names in elements marked as the author's: by the title, or elsewhere but not in comments and teasers.
    QList<QStringList> marked(bool isByTitle) const
    {
        QList<QStringList> found;
        for (qsizetype i = 0; i < m_facts.authorElements.size(); ++i) {
            const qint32 element = m_facts.authorElements[i];
            if (isNear(element) != isByTitle || (!isByTitle && isOfSomethingElse(m_dom, element)))
                continue;
            const QStringList names = withoutHouses(namesFrom(i, isByTitle));
            if (!names.isEmpty())
                found.append(names);
        }
        return found;
    }

    static QStringList firstWhole(const QList<QStringList>& found)
    {
        for (const QStringList& names : found) {
            if (const QStringList whole = withoutAccounts(names); !whole.isEmpty())
                return whole;
        }
        return {};
    }

    // The names in an element and in those like it that follow; none if elements within it have their own turn. Far from
    // the title, elements that are alike are of different articles.
    QStringList namesFrom(qsizetype first, bool withAlike) const
    {
        const QList<qint32>& elements = m_facts.authorElements;
        const qint32 end = m_dom.node(elements[first]).end;
        for (qsizetype i = first + 1; i < elements.size() && elements[i] < end; ++i) {
            if (!namesOf(elements[i]).isEmpty())
                return {};
        }
        QStringList names = namesOf(elements[first]);
        for (qsizetype i = first + 1; withAlike && !names.isEmpty() && i < elements.size(); ++i) {
            if (areAlike(m_dom, elements[first], elements[i]))
                names += namesOf(elements[i]);
        }
        names.removeDuplicates();
        return names;
    }

    QStringList namesOf(qint32 element) const
    {
        constexpr qsizetype most = 120;  // characters of a byline; what is longer tells about the author
        const QString text = partedText(m_dom, element);
        if (text.size() <= most)
            return namesInByline(text, false);
        for (qint32 i = element + 1; i < m_dom.node(element).end; ++i) {
            const bool isName = m_dom.node(i).tag == Tag::A || m_dom.attribute(i, "itemprop") == "name";
            const QStringList names = isName ? namesInByline(partedText(m_dom, i), false) : QStringList();
            if (!names.isEmpty())
                return names;
        }
        return {};
    }

    // Names that lead to the page of a person, right around the title.
    QStringList linkedNames() const
    {
        QStringList names;
        for (const qint32 link : m_facts.authorLinks) {
            if (isNear(link))
                names += namesInByline(partedText(m_dom, link), false);
        }
        names.removeDuplicates();
        return names.size() > 6 ? QStringList() : names;
    }

    // The one person that a page without a byline leads to, however often: many are those of other articles.
    QStringList farLinkedName() const
    {
        QStringList names;
        for (const qint32 link : m_facts.authorLinks) {
            if (!isOfSomethingElse(m_dom, link))
                names += withoutAccounts(namesInByline(partedText(m_dom, link), false));
        }
        names.removeDuplicates();
        return names.size() == 1 ? names : QStringList();
    }

    bool isNear(qint32 node) const
    {
        const qint32 start = m_dom.node(node).textStart;
        return start >= m_sources.head.start && start < m_sources.head.end;
    }

    QStringList withoutHouses(QStringList names) const
    {
        names.removeIf([&](const QString& name) { return m_sources.houses.contains(name, Qt::CaseInsensitive); });
        return names;
    }

    const AuthorSources& m_sources;
    const Dom& m_dom;
    const PageFacts& m_facts;
    const VisibleCredits& m_shown;
    Found<QStringList> m_found;
};

}  // namespace

Found<QStringList> authorsOf(const AuthorSources& sources) { return Asking(sources).ask(); }

}  // namespace vermilion::clean
