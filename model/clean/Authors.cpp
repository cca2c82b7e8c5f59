// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Authors.h"

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

/// Asks the ways a page names its authors in, the most reliable first.
class Asking {
public:
    explicit Asking(const AuthorSources& sources) : m_sources(sources), m_facts(sources.facts), m_shown(sources.shown) {}

    Found<QStringList> ask()
    {
        take(m_shown.credits.authors, "visible text");
        const QStringList linked = withoutHouses(peopleIn(m_facts.linkedData.authors));
        const QStringList claimed = withoutHouses(peopleIn(m_facts.metaAuthors));
        // Data for search machines often name the first author only.
        const bool namesMore = claimed.size() > linked.size() && !linked.isEmpty() && claimed.contains(linked.front(), Qt::CaseInsensitive);
        if (!namesMore)
            take(withoutAccounts(linked), "json-ld");
        take(withoutAccounts(claimed), "meta");
        take(marked(), "author element");
        take(withoutHouses(linkedNames()), "author link");
        // What sharing cards say: "Written by".
        if (isWritten(m_facts.metaNamed("twitter:label1")))
            take(withoutHouses(peopleIn({m_facts.metaNamed("twitter:data1")})), "twitter:data1");
        take(withoutHouses(m_shown.byline), "visible text");
        take(linked, "json-ld");
        take(claimed, "meta");
        take(withoutHouses(m_shown.farByline), "visible text");
        if (m_shown.credits.reporters.isEmpty()) {
            take(m_shown.loneNames, "visible text");
            // Nobody but the house itself signs.
            take(peopleIn(m_facts.linkedData.organisations), "json-ld");
            take(peopleIn(m_facts.linkedData.authors), "json-ld");
            take(peopleIn(m_facts.metaAuthors), "meta");
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

    QStringList marked() const
    {
        for (const QString& text : m_facts.authorElements) {
            const QStringList names = withoutHouses(namesInByline(text, false));
            if (!names.isEmpty())
                return names;
        }
        return {};
    }

    // Names that lead to the page of a person, right around the title.
    QStringList linkedNames() const
    {
        QStringList names;
        for (const PageFacts::AuthorLink& link : m_facts.authorLinks) {
            if (link.start >= m_sources.head.start && link.start < m_sources.head.end)
                names += namesInByline(link.text, false);
        }
        names.removeDuplicates();
        return names.size() > 6 ? QStringList() : names;
    }

    QStringList withoutHouses(QStringList names) const
    {
        names.removeIf([&](const QString& name) { return m_sources.houses.contains(name, Qt::CaseInsensitive); });
        return names;
    }

    const AuthorSources& m_sources;
    const PageFacts& m_facts;
    const VisibleCredits& m_shown;
    Found<QStringList> m_found;
};

}  // namespace

Found<QStringList> authorsOf(const AuthorSources& sources) { return Asking(sources).ask(); }

}  // namespace vermilion::clean
