// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Matching.h"

#include <limits>
#include <queue>
#include <utility>

namespace vermilion::review {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Minimises costs, which are negative weights; a row may also stay alone, at cost 0.
class Augmentation {
public:
    Augmentation(int left, int right, const std::vector<Edge>& edges)
        : m_edges(edges), m_first(size_t(left) + 1), m_rowPotential(size_t(left)), m_columnPotential(size_t(right)), m_columnOf(size_t(left), -1),
          m_rowOf(size_t(right), -1), m_distance(size_t(right), infinity), m_cameFrom(size_t(right), -1), m_isDone(size_t(right))
    {
        for (const Edge& edge : edges)
            ++m_first[size_t(edge.left) + 1];
        for (size_t i = 1; i < m_first.size(); ++i)
            m_first[i] += m_first[i - 1];
        m_byRow.resize(edges.size());
        std::vector<int> next(m_first.begin(), m_first.end() - 1);
        for (size_t i = 0; i < edges.size(); ++i)
            m_byRow[size_t(next[size_t(edges[i].left)]++)] = int(i);
    }

    std::vector<int> run()
    {
        for (size_t row = 0; row < m_columnOf.size(); ++row)
            insert(int(row));
        return m_columnOf;
    }

private:
    using Entry = std::pair<double, int>;  // distance, column

    void relax(int row, double soFar)
    {
        // Staying alone ends the path here.
        if (const double alone = soFar - m_rowPotential[size_t(row)]; alone < m_shortest) {
            m_shortest = alone;
            m_lastRow = row;
            m_lastColumn = -1;
        }
        for (int i = m_first[size_t(row)]; i < m_first[size_t(row) + 1]; ++i) {
            const Edge& edge = m_edges[size_t(m_byRow[size_t(i)])];
            const auto column = size_t(edge.right);
            if (m_isDone[column])
                continue;
            const double distance = soFar - edge.weight - m_rowPotential[size_t(row)] - m_columnPotential[column];
            if (distance < m_distance[column]) {
                if (m_distance[column] == infinity)
                    m_touched.push_back(edge.right);
                m_distance[column] = distance;
                m_cameFrom[column] = row;
                m_queue.emplace(distance, edge.right);
            }
        }
    }

    void insert(int row)
    {
        m_shortest = infinity;
        m_rowPotential[size_t(row)] = 0;
        relax(row, 0);
        while (!m_queue.empty()) {
            const auto [distance, column] = m_queue.top();
            m_queue.pop();
            if (m_isDone[size_t(column)] || distance > m_distance[size_t(column)])
                continue;
            if (distance >= m_shortest)
                break;
            if (m_rowOf[size_t(column)] < 0) {
                m_shortest = distance;
                m_lastColumn = column;
                m_lastRow = m_cameFrom[size_t(column)];
                break;
            }
            m_isDone[size_t(column)] = true;
            relax(m_rowOf[size_t(column)], distance);
        }
        adjustPotentials(row);
        flip(row);
        for (const int column : m_touched) {
            m_distance[size_t(column)] = infinity;
            m_isDone[size_t(column)] = false;
        }
        m_touched.clear();
        m_queue = {};
    }

    void adjustPotentials(int row)
    {
        m_rowPotential[size_t(row)] += m_shortest;
        for (const int column : m_touched) {
            if (!m_isDone[size_t(column)])
                continue;
            const double gain = m_shortest - m_distance[size_t(column)];
            m_columnPotential[size_t(column)] -= gain;
            m_rowPotential[size_t(m_rowOf[size_t(column)])] += gain;
        }
    }

    // Along the path back to the row that came in, each row takes the column by which it was reached.
    void flip(int row)
    {
        int at = m_lastRow;
        int column = m_lastColumn;
        while (true) {
            const int given = m_columnOf[size_t(at)];
            m_columnOf[size_t(at)] = column;
            if (column >= 0)
                m_rowOf[size_t(column)] = at;
            if (at == row)
                return;
            column = given;
            at = m_cameFrom[size_t(given)];
        }
    }

    const std::vector<Edge>& m_edges;
    std::vector<int> m_first;  // of each row's edges in m_byRow
    std::vector<int> m_byRow;
    std::vector<double> m_rowPotential;
    std::vector<double> m_columnPotential;
    std::vector<int> m_columnOf;
    std::vector<int> m_rowOf;
    std::vector<double> m_distance;
    std::vector<int> m_cameFrom;
    std::vector<bool> m_isDone;
    std::vector<int> m_touched;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
    double m_shortest = infinity;
    int m_lastRow = -1;
    int m_lastColumn = -1;
};

}  // namespace

std::vector<int> heaviestMatching(int left, int right, const std::vector<Edge>& edges)
{
    return Augmentation(left, right, edges).run();
}

}  // namespace vermilion::review
