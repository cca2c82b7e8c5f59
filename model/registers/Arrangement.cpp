// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registers/Arrangement.h"

#include "model/search/Folding.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace vermilion::registers {
namespace {

// Values in the order of their kind. Chinese is ordered by pinyin where the program speaks Chinese.
class Order {
public:
    explicit Order(ColumnKind kind) : m_kind(kind) { m_collator.setNumericMode(true); }

    /// Both have a value.
    bool isBefore(const QString& left, const QString& right) const
    {
        if (m_kind == ColumnKind::Number) {
            bool areNumbers[2];
            const double numbers[2] = {left.toDouble(&areNumbers[0]), right.toDouble(&areNumbers[1])};
            if (areNumbers[0] && areNumbers[1] && numbers[0] != numbers[1])
                return numbers[0] < numbers[1];
            if (areNumbers[0] != areNumbers[1])
                return areNumbers[0];
        }
        if (m_kind == ColumnKind::Words) {
            if (const int order = m_collator.compare(left, right); order != 0)
                return order < 0;
        }
        return left < right;
    }

private:
    ColumnKind m_kind;
    QCollator m_collator;
};

// The place of every distinct value of a column, so that a thousand rows of one source are compared by number.
std::vector<size_t> ranksOf(const Table& table, size_t column, const std::vector<size_t>& rows, bool isDescending)
{
    std::vector<QString> words(rows.size());
    std::vector<QString> distinct;
    QHash<QString, size_t> seen;
    const bool isOfWords = table.columns()[column].kind == ColumnKind::Words;
    for (size_t i = 0; i < rows.size(); ++i) {
        words[i] = isOfWords ? table.words(rows[i], column) : table.value(rows[i], column);
        if (!words[i].isEmpty() && !seen.contains(words[i])) {
            seen.insert(words[i], 0);
            distinct.push_back(words[i]);
        }
    }
    const Order order(table.columns()[column].kind);
    std::ranges::sort(distinct, [&](const QString& left, const QString& right) { return isDescending ? order.isBefore(right, left) : order.isBefore(left, right); });
    for (size_t i = 0; i < distinct.size(); ++i)
        seen[distinct[i]] = i;
    std::vector<size_t> ranks(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        ranks[i] = words[i].isEmpty() ? distinct.size() : seen.value(words[i]);
    return ranks;
}

void sortBy(const Table& table, size_t column, bool isDescending, std::vector<size_t>& rows)
{
    const std::vector<size_t> ranks = ranksOf(table, column, rows, isDescending);
    std::vector<size_t> order(rows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t place) { return ranks[place]; });
    std::vector<size_t> sorted(rows.size());
    std::ranges::transform(order, sorted.begin(), [&](size_t place) { return rows[place]; });
    rows = std::move(sorted);
}

bool hasWords(const Table& table, size_t row, QStringList words)
{
    for (size_t column = 0; column < table.columns().size() && !words.isEmpty(); ++column) {
        const QString text = search::folded(table.words(row, column));
        words.removeIf([&](const QString& word) { return text.contains(word); });
    }
    return words.isEmpty();
}

std::vector<size_t> wishedRows(const Table& table, const Wish& wish)
{
    std::vector<std::pair<size_t, QString>> conditions;
    for (const auto& [name, value] : wish.conditions.asKeyValueRange()) {
        if (const auto column = table.column(name))
            conditions.emplace_back(*column, value);
    }
    const QStringList words = search::foldedWords(wish.words).split(u' ', Qt::SkipEmptyParts);
    std::vector<size_t> rows;
    for (size_t row = 0; row < table.rows(); ++row) {
        const bool fits = std::ranges::all_of(conditions, [&](const auto& each) { return table.value(row, each.first) == each.second; });
        if (fits && (words.isEmpty() || hasWords(table, row, words)))
            rows.push_back(row);
    }
    return rows;
}

std::vector<Group> grouped(const Table& table, size_t column, const std::vector<size_t>& rows)
{
    std::vector<Group> groups;
    QHash<QString, size_t> byValue;
    for (const size_t row : rows) {
        const QString value = table.value(row, column);
        const auto found = byValue.constFind(value);
        if (found != byValue.constEnd()) {
            groups[*found].rows.push_back(row);
            continue;
        }
        byValue.insert(value, groups.size());
        groups.push_back({value, table.words(row, column), {row}});
    }
    const ColumnKind kind = table.columns()[column].kind;
    const Order order(kind);
    std::ranges::stable_sort(groups, [&](const Group& left, const Group& right) {
        if (left.value.isEmpty() || right.value.isEmpty())
            return !left.value.isEmpty();
        return kind == ColumnKind::Words ? order.isBefore(left.words, right.words) : order.isBefore(left.value, right.value);
    });
    return groups;
}

}  // namespace

std::vector<size_t> Arrangement::allRows() const
{
    std::vector<size_t> all;
    for (const Group& group : groups)
        all.insert(all.end(), group.rows.begin(), group.rows.end());
    return all;
}

Arrangement arrange(const Table& table, const Wish& wish)
{
    std::vector<size_t> rows = wishedRows(table, wish);
    if (const auto column = table.column(wish.sortedBy))
        sortBy(table, *column, wish.isDescending, rows);
    Arrangement arrangement;
    arrangement.rows = rows.size();
    if (const auto column = table.column(wish.groupedBy))
        arrangement.groups = grouped(table, *column, rows);
    else if (!rows.empty())
        arrangement.groups.push_back({{}, {}, std::move(rows)});
    return arrangement;
}

std::vector<Count> counts(const Table& table, Wish wish, const QString& column, CountOrder order)
{
    std::vector<Count> counts;
    const auto index = table.column(column);
    if (!index)
        return counts;
    wish.conditions.remove(column);
    for (const Group& group : grouped(table, *index, wishedRows(table, wish)))
        counts.push_back({group.value, group.words, qsizetype(group.rows.size())});
    if (order == CountOrder::MostFirst) {
        std::ranges::stable_sort(counts, [](const Count& left, const Count& right) {
            return left.value.isEmpty() != right.value.isEmpty() ? right.value.isEmpty() : left.rows > right.rows;
        });
    }
    return counts;
}

}  // namespace vermilion::registers
