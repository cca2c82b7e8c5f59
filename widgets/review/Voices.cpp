// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/Voices.h"

#include "model/text/Visible.h"
#include "widgets/common/TagColours.h"

#include <QCoreApplication>

#include <algorithm>

namespace vermilion::review {
namespace {

using document::Decision;
using Entry = ReviewSession::Entry;

struct VoiceTexts {
    Q_DECLARE_TR_FUNCTIONS(Voices)

public:
    static QString reason(const QString& name)
    {
        if (name == u"ambiguous_text")
            return tr("Ambiguous text");
        if (name == u"guideline_gap")
            return tr("Guideline gap");
        if (name == u"annotator_error")
            return tr("Annotator's error");
        if (name == u"edge_case")
            return tr("Edge case");
        if (name == u"other")
            return tr("Other");
        return name;
    }

    static QString difference(Difference difference, const QStringList& names, bool isAnonymous)
    {
        switch (difference) {
        case Difference::Same: return tr("Same");
        case Difference::Label: return tr("Tag");
        case Difference::Boundary: return tr("Boundary");
        case Difference::OnlyFirst:
        case Difference::OnlySecond: return only(difference == Difference::OnlyFirst, names, isAnonymous);
        case Difference::Attribute: return tr("Attribute");
        case Difference::Duplicate: return tr("Twice");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString reading(size_t place) { return tr("reading %1").arg(place + 1); }
    static QString detail(const QString& what, const QString& tags) { return tr("%1: %2").arg(what, tags); }
    static QString takes(const QString& who) { return tr("takes %1").arg(who); }
    static QString several(size_t versions, size_t all) { return versions < all ? tr("several") : versions == 2 ? tr("both") : tr("all"); }
    static QString neither() { return tr("nothing here"); }
    static QString edited() { return tr("another reading"); }
    static QString changed() { return tr("changed since"); }

private:
    static QString only(bool isFirst, const QStringList& names, bool isAnonymous)
    {
        if (isAnonymous)
            return tr("Only some");
        if (names.size() == 2)
            return tr("Only %1").arg(isFirst ? names.front() : names.back());
        return isFirst ? tr("Some, %1 too").arg(names.value(0)) : tr("Some, not %1").arg(names.value(0));
    }
};

}  // namespace

QString reasonText(const QString& reason) { return VoiceTexts::reason(reason); }

Voices::Voices(const ReviewSession& session, const common::Theme& theme) : m_session(session), m_theme(theme)
{
    for (const document::Author& author : session.authors())
        m_names << text::visible(author.name);
    m_flags = flagsFor(m_names);
}

size_t Voices::indexOf(const document::AuthorId& author) const
{
    const auto found = std::ranges::find(m_session.authors(), author, &document::Author::id);
    return size_t(found - m_session.authors().begin());
}

size_t Voices::placeOf(const Entry& entry, size_t side) const
{
    const std::vector<size_t> order = m_session.versionsOf(entry);
    const auto place = std::ranges::find_if(order, [&](size_t version) { return std::ranges::contains(entry.what().versions[version].sides, side); });
    return size_t(place - order.begin());
}

int Voices::lane(const Entry& entry, size_t side) const
{
    return int(m_session.isAnonymous() ? placeOf(entry, side) : indexOf(entry.what().sides[side].authorId));
}

AuthorLook Voices::look(const Entry& entry, size_t side) const
{
    const auto number = size_t(lane(entry, side));
    return lookOf(number, m_session.isAnonymous() ? QString::number(number + 1) : m_flags.value(qsizetype(number)), m_theme);
}

std::vector<AuthorLook> Voices::looksAt(const Entry& entry, size_t place) const
{
    const Version& version = entry.what().versions[m_session.versionsOf(entry)[place]];
    std::vector<AuthorLook> looks;
    if (m_session.isAnonymous())
        return {look(entry, version.sides.front())};
    for (const document::AuthorId& author : entry.what().authors(version))
        looks.push_back(lookOf(indexOf(author), m_flags.value(qsizetype(indexOf(author))), m_theme));
    return looks;
}

QString Voices::nameOf(const document::AuthorId& author) const { return m_names.value(qsizetype(indexOf(author))); }

QString Voices::nameAt(const Entry& entry, size_t place) const
{
    if (m_session.isAnonymous())
        return VoiceTexts::reading(place);
    QStringList names;
    for (const document::AuthorId& author : entry.what().authors(entry.what().versions[m_session.versionsOf(entry)[place]]))
        names << nameOf(author);
    return names.join(QStringLiteral(", "));
}

QString Voices::silent(const Entry& entry) const
{
    if (m_session.isAnonymous())
        return {};
    QStringList names;
    for (const document::AuthorId& author : entry.what().silent)
        names << nameOf(author);
    return names.join(QStringLiteral(", "));
}

QString Voices::differenceText(Difference difference) const { return VoiceTexts::difference(difference, m_names, m_session.isAnonymous()); }

QString Voices::detailText(const Entry& entry, const document::Codebook& codebook) const
{
    QStringList words;
    if (entry.what().difference == Difference::Attribute) {
        for (const document::AttributeId& id : entry.what().attributes) {
            if (const document::AttributeDefinition* attribute = codebook.attribute(id))
                words << attribute->label.in(common::labelLanguage());
        }
    } else {
        for (const size_t version : m_session.versionsOf(entry)) {
            const document::Tag* const tag = codebook.tag(entry.what().annotation(entry.what().versions[version]).tagId);
            const QString label = tag ? tag->label.in(common::labelLanguage()) : QString();
            if (!words.contains(label))
                words << label;
        }
    }
    return VoiceTexts::detail(differenceText(entry.what().difference), words.join(QStringLiteral(" / ")));
}

QString Voices::outcomeText(const Entry& entry) const
{
    const document::Verdict* const verdict = entry.verdict();
    if (!verdict)
        return {};
    if (!entry.isDecided())
        return VoiceTexts::changed();
    std::vector<size_t> taken;
    const std::vector<size_t> order = m_session.versionsOf(entry);
    for (size_t place = 0; place < order.size(); ++place) {
        const document::AnnotationId id = entry.what().annotation(entry.what().versions[order[place]]).id;
        if (const document::Verdict::Side* side = verdict->side(id); side && side->isTaken)
            taken.push_back(place);
    }
    switch (verdict->decision) {
    case Decision::Taken: return taken.empty() ? QString() : VoiceTexts::takes(nameAt(entry, taken.front()));
    case Decision::Several: return VoiceTexts::several(taken.size(), order.size());
    case Decision::Neither: return VoiceTexts::neither();
    case Decision::Edited: return VoiceTexts::edited();
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace vermilion::review
