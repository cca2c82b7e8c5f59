// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Kappa.h"

#include "model/review/Alignment.h"

#include <algorithm>

namespace vermilion::review {
namespace {

int pairsOf(const Study& study)
{
    const auto authors = int(study.authors.size());
    return authors * (authors - 1) / 2;
}

// Calls `visit` with the number of each pair and its two authors.
template <typename Visit>
void forEachPair(size_t authors, const Visit& visit)
{
    int pair = 0;
    for (size_t i = 0; i < authors; ++i) {
        for (size_t j = i + 1; j < authors; ++j)
            visit(pair++, i, j);
    }
}

}  // namespace

CohenKappa CohenKappa::ofCharacters(const Study& study, const Resampling& resampling)
{
    CohenKappa kappa(pairsOf(study), Undefined::NoArticles);
    Categories categories;
    forEachStretch(study, resampling, categories, [&](const Stretch& stretch) {
        forEachPair(stretch.categories.size(), [&](int pair, size_t i, size_t j) {
            if (stretch.categories[i] != Categories::unread && stretch.categories[j] != Categories::unread)
                kappa.add(pair, stretch.part, stretch.categories[i], stretch.categories[j], stretch.length);
        });
    });
    return kappa;
}

CohenKappa CohenKappa::ofLabels(const Study& study, const Resampling& resampling)
{
    CohenKappa kappa(pairsOf(study), Undefined::NothingAligned);
    for (size_t text = 0; text < study.continua.size(); ++text) {
        const std::vector<Layer>& layers = study.continua[text].layers;
        forEachPair(layers.size(), [&](int pair, size_t i, size_t j) {
            if (!layers[i].hasRead || !layers[j].hasRead)
                return;
            for (const AlignedPair& aligned : align(layers[i].spans, layers[j].spans)) {
                if (!aligned.isPair())
                    continue;
                const Span& one = layers[i].spans[size_t(aligned.first)];
                const Span& other = layers[j].spans[size_t(aligned.second)];
                const qsizetype start = std::min(one.extent().start, other.extent().start);
                kappa.add(pair, resampling.partOf(text, start), one.tag, other.tag, 1);
            }
        });
    }
    return kappa;
}

void CohenKappa::add(int pair, int part, int first, int second, qint64 count)
{
    std::vector<Cell>& table = m_tables[size_t(pair)];
    m_count += count;
    m_categories = std::max({m_categories, first + 1, second + 1});
    // Parts come one after the other, so that a cell that is there already is near the end.
    for (auto cell = table.rbegin(); cell != table.rend() && cell->part == part; ++cell) {
        if (cell->first == first && cell->second == second) {
            cell->count += count;
            return;
        }
    }
    table.push_back({part, first, second, count});
}

Value CohenKappa::ofPair(const std::vector<Cell>& table, const Weights& weights) const
{
    std::vector<double> first(static_cast<size_t>(m_categories));
    std::vector<double> second(static_cast<size_t>(m_categories));
    double total = 0;
    double agreed = 0;
    for (const Cell& cell : table) {
        const double count = weights[size_t(cell.part)] * double(cell.count);
        first[size_t(cell.first)] += count;
        second[size_t(cell.second)] += count;
        total += count;
        if (cell.first == cell.second)
            agreed += count;
    }
    if (total == 0)
        return std::unexpected(m_whenEmpty);
    double byChance = 0;
    for (size_t category = 0; category < first.size(); ++category)
        byChance += first[category] / total * (second[category] / total);
    if (byChance >= 1)
        return std::unexpected(Undefined::NoVariation);
    return (agreed / total - byChance) / (1 - byChance);
}

Value CohenKappa::value(const Weights& weights) const
{
    double sum = 0;
    for (const std::vector<Cell>& table : m_tables) {
        const Value value = ofPair(table, weights);
        if (!value)
            return value;
        sum += *value;
    }
    if (m_tables.empty())
        return std::unexpected(Undefined::FewAuthors);
    return sum / double(m_tables.size());
}

Ratings Ratings::ofCharacters(const Study& study, const Resampling& resampling, Items items)
{
    Ratings ratings;
    Categories categories;
    forEachStretch(study, resampling, categories, [&](const Stretch& stretch) {
        if (items == Items::ReadByTwo || !std::ranges::contains(stretch.categories, Categories::unread))
            ratings.add(stretch.part, stretch.categories, stretch.length);
    });
    return ratings;
}

void Ratings::add(int part, const std::vector<int>& categories, qint64 count)
{
    if (m_parts.empty() || m_parts.back().part != part)
        m_parts.push_back({part, 0, 0, 0, 0, {}});
    Part& totals = m_parts.back();
    qint64 raters = 0;
    qint64 squares = 0;
    for (size_t i = 0; i < categories.size(); ++i) {
        const int category = categories[i];
        if (category == Categories::unread)
            continue;
        ++raters;
        squares += std::ranges::count(categories, category);  // each of k equal ones adds k: k² in all
        m_categories = std::max(m_categories, category + 1);
        const auto found = std::ranges::find(totals.categories, category, &std::pair<int, double>::first);
        if (found == totals.categories.end())
            totals.categories.emplace_back(category, double(count));
        else
            found->second += double(count);
    }
    m_items += count;
    m_values += count * raters;
    totals.items += double(count);
    totals.values += double(count * raters);
    totals.squares += double(count * squares);
    if (raters > 1)
        totals.disagreement += double(count) * double(raters * raters - squares) / double(raters - 1);
}

Ratings::Totals Ratings::totals(const Weights& weights) const
{
    Totals totals;
    totals.categories.resize(size_t(m_categories));
    for (const Part& part : m_parts) {
        const double weight = weights[size_t(part.part)];
        if (weight == 0)
            continue;
        totals.items += weight * part.items;
        totals.values += weight * part.values;
        totals.squares += weight * part.squares;
        totals.disagreement += weight * part.disagreement;
        for (const auto& [category, count] : part.categories)
            totals.categories[size_t(category)] += weight * count;
    }
    return totals;
}

Value FleissKappa::value(const Weights& weights) const
{
    const Ratings::Totals totals = m_ratings.totals(weights);
    if (totals.items == 0)
        return std::unexpected(Undefined::NoArticles);
    const double raters = totals.values / totals.items;
    if (raters < 2)
        return std::unexpected(Undefined::FewAuthors);
    const double agreed = (totals.squares - totals.values) / (totals.items * raters * (raters - 1));
    double byChance = 0;
    for (const double count : totals.categories)
        byChance += count / totals.values * (count / totals.values);
    if (byChance >= 1)
        return std::unexpected(Undefined::NoVariation);
    return (agreed - byChance) / (1 - byChance);
}

Value KrippendorffAlpha::value(const Weights& weights) const
{
    const Ratings::Totals totals = m_ratings.totals(weights);
    if (totals.values < 2)
        return std::unexpected(Undefined::NoArticles);
    double unequal = totals.values * totals.values;
    for (const double count : totals.categories)
        unequal -= count * count;
    if (unequal <= 0)
        return std::unexpected(Undefined::NoVariation);
    return 1 - (totals.values - 1) * totals.disagreement / unequal;
}

}  // namespace vermilion::review
