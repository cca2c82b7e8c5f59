// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Disputes.h"

#include "model/base/Digest.h"
#include "model/document/Names.h"
#include "model/review/Layer.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace vermilion::review {
namespace {

using document::Annotation;

constexpr document::Names<Rule, 3> ruleNames{{
    {Rule::Unanimous, u"unanimous"},
    {Rule::Majority, u"majority"},
    {Rule::Threshold, u"threshold"},
}};

/// Disjoint sets of numbers, joined pair by pair.
class Sets {
public:
    explicit Sets(size_t count) : m_parents(count) { std::iota(m_parents.begin(), m_parents.end(), size_t(0)); }

    size_t of(size_t number)
    {
        while (m_parents[number] != number)
            number = m_parents[number] = m_parents[m_parents[number]];
        return number;
    }
    // The smaller number names the set, so that sets come in the order of their first members.
    void join(size_t one, size_t other)
    {
        one = of(one);
        other = of(other);
        m_parents[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<size_t> m_parents;
};

std::vector<TextRange> passagesOf(const Annotation& annotation)
{
    std::vector<TextRange> ranges;
    for (const document::Fragment& fragment : annotation.fragments)
        ranges.push_back(fragment.range);
    return joined(std::move(ranges));
}

// An attribute that is empty says as much as one that is not there.
QMap<document::AttributeId, QString> answersOf(const Annotation& annotation)
{
    QMap<document::AttributeId, QString> answers = annotation.attributes;
    answers.removeIf([](const auto& answer) { return answer.value().isEmpty(); });
    return answers;
}

bool isSameReading(const Annotation& one, const Annotation& other)
{
    return one.tagId == other.tagId && passagesOf(one) == passagesOf(other) && answersOf(one) == answersOf(other);
}

// Everybody's annotations, numbered, and which of them belong together.
class Clusters {
public:
    explicit Clusters(std::span<const Reading> readings) : m_readings(readings), m_sets(count(readings))
    {
        for (const Reading& reading : readings) {
            for (const Annotation& annotation : reading.annotations) {
                m_numbers.insert(annotation.id, m_all.size());
                m_all.push_back(&annotation);
            }
        }
        for (size_t i = 0; i < readings.size(); ++i) {
            for (size_t j = i + 1; j < readings.size(); ++j)
                joinPair(i, j);
            joinCopies(readings[i]);
        }
    }

    std::vector<std::vector<const Annotation*>> all()
    {
        std::map<size_t, std::vector<const Annotation*>> clusters;
        for (size_t i = 0; i < m_all.size(); ++i)
            clusters[m_sets.of(i)].push_back(m_all[i]);
        std::vector<std::vector<const Annotation*>> result;
        for (auto& [first, members] : clusters)
            result.push_back(std::move(members));
        return result;
    }

private:
    static size_t count(std::span<const Reading> readings)
    {
        size_t count = 0;
        for (const Reading& reading : readings)
            count += reading.annotations.size();
        return count;
    }

    void joinPair(size_t one, size_t other)
    {
        for (const Disagreement& line : compare(m_readings[one].annotations, m_readings[other].annotations)) {
            if (line.first && line.second)
                m_sets.join(m_numbers.value(line.first->id), m_numbers.value(line.second->id));
        }
    }

    void joinCopies(const Reading& reading)
    {
        std::map<std::pair<document::TagId, std::vector<TextRange>>, size_t> seen;
        for (const Annotation& annotation : reading.annotations) {
            const size_t number = m_numbers.value(annotation.id);
            const auto [place, isNew] = seen.try_emplace({annotation.tagId, passagesOf(annotation)}, number);
            if (!isNew)
                m_sets.join(place->second, number);
        }
    }

    std::span<const Reading> m_readings;
    std::vector<const Annotation*> m_all;
    QHash<document::AnnotationId, size_t> m_numbers;
    Sets m_sets;
};

std::vector<Version> versionsOf(const std::vector<Annotation>& sides)
{
    std::vector<Version> versions;
    for (size_t i = 0; i < sides.size(); ++i) {
        const auto known = std::ranges::find_if(versions, [&](const Version& each) { return isSameReading(sides[each.sides.front()], sides[i]); });
        if (known == versions.end())
            versions.push_back({{i}});
        else
            known->sides.push_back(i);
    }
    return versions;
}

std::vector<document::AttributeId> differingAttributes(const Dispute& dispute)
{
    std::set<document::AttributeId> differing;
    for (const Version& version : dispute.versions) {
        const auto first = answersOf(dispute.sides.front());
        const auto other = answersOf(dispute.annotation(version));
        for (const auto& answers : {first, other}) {
            for (const auto& [id, value] : answers.asKeyValueRange()) {
                if (first.value(id) != other.value(id))
                    differing.insert(id);
            }
        }
    }
    return {differing.begin(), differing.end()};
}

Difference differenceOf(const Dispute& dispute, std::span<const Reading> readings)
{
    const Annotation& first = dispute.sides.front();
    const auto differs = [&](auto projection) {
        return std::ranges::any_of(dispute.versions, [&](const Version& each) { return projection(dispute.annotation(each)) != projection(first); });
    };
    if (differs([](const Annotation& each) { return each.tagId; }))
        return Difference::Label;
    if (differs(passagesOf))
        return Difference::Boundary;
    if (!dispute.silent.empty())
        return std::ranges::contains(dispute.silent, readings.front().author) ? Difference::OnlySecond : Difference::OnlyFirst;
    if (dispute.versions.size() > 1)
        return Difference::Attribute;
    return dispute.sides.size() > readings.size() ? Difference::Duplicate : Difference::Same;
}

void add(QByteArray& content, QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    const quint32 size = qToBigEndian(quint32(utf8.size()));
    content.append(reinterpret_cast<const char*>(&size), sizeof size).append(utf8);
}

}  // namespace

std::vector<document::AuthorId> Dispute::authors(const Version& version) const
{
    std::vector<document::AuthorId> authors;
    for (const size_t side : version.sides) {
        if (!std::ranges::contains(authors, sides[side].authorId))
            authors.push_back(sides[side].authorId);
    }
    return authors;
}

TextRange Dispute::extent() const
{
    TextRange extent = sides.front().extent();
    for (const Annotation& side : sides) {
        extent.start = std::min(extent.start, side.extent().start);
        extent.end = std::max(extent.end, side.extent().end);
    }
    return extent;
}

bool Dispute::concerns(const document::TagId& tag) const
{
    return std::ranges::contains(sides, tag, &Annotation::tagId);
}

std::vector<Dispute> disputes(std::span<const Reading> readings)
{
    std::vector<Dispute> disputes;
    for (const std::vector<const Annotation*>& cluster : Clusters(readings).all()) {
        Dispute dispute;
        for (const Annotation* annotation : cluster)
            dispute.sides.push_back(*annotation);
        for (const Reading& reading : readings) {
            if (!std::ranges::contains(dispute.sides, reading.author, &Annotation::authorId))
                dispute.silent.push_back(reading.author);
        }
        dispute.versions = versionsOf(dispute.sides);
        dispute.difference = differenceOf(dispute, readings);
        if (dispute.difference == Difference::Attribute)
            dispute.attributes = differingAttributes(dispute);
        disputes.push_back(std::move(dispute));
    }
    std::ranges::stable_sort(disputes, {}, &Dispute::extent);
    return disputes;
}

QByteArray contentDigest(const Annotation& annotation)
{
    QByteArray content;
    add(content, annotation.tagId.toString());
    add(content, QString::number(annotation.fragments.size()));
    for (const document::Fragment& fragment : annotation.fragments)
        add(content, fragment.quote);
    const auto answers = answersOf(annotation);
    for (const auto& [id, value] : answers.asKeyValueRange()) {
        add(content, id.toString());
        add(content, value);
    }
    return sha256(content);
}

std::optional<size_t> chosenBy(const Strategy& strategy, const Dispute& dispute)
{
    std::set<document::AuthorId> readers(dispute.silent.begin(), dispute.silent.end());
    for (const Annotation& side : dispute.sides)
        readers.insert(side.authorId);
    const auto wanted = [&](size_t authors) {
        switch (strategy.rule) {
        case Rule::Unanimous: return authors == readers.size();
        case Rule::Majority: return 2 * authors > readers.size();
        case Rule::Threshold: return int(authors) >= strategy.threshold;
        }
        Q_UNREACHABLE_RETURN(false);
    };
    std::optional<size_t> chosen;
    for (size_t i = 0; i < dispute.versions.size(); ++i) {
        if (!wanted(dispute.authors(dispute.versions[i]).size()))
            continue;
        // Two that are backed well enough are for a person to decide between.
        if (chosen)
            return std::nullopt;
        chosen = i;
    }
    return chosen;
}

QString nameOf(Rule rule) { return ruleNames.nameOf(rule); }

}  // namespace vermilion::review
