// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Packing.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace vermilion::review {
namespace {

constexpr double tolerance = 1e-12;
constexpr int subgradientSteps = 120;

// The elements and packs of one component.
class Component {
public:
    Component(const std::vector<Pack>& packs, std::vector<int> elements, std::vector<int> own, std::vector<int>& localOf)
        : m_packs(packs), m_own(std::move(own)), m_prices(elements.size()), m_of(elements.size()), m_isTaken(elements.size())
    {
        for (size_t i = 0; i < elements.size(); ++i)
            localOf[size_t(elements[i])] = int(i);
        for (size_t p = 0; p < m_own.size(); ++p) {
            std::vector<int>& local = m_elements.emplace_back();
            for (const int element : m_packs[size_t(m_own[p])].elements) {
                local.push_back(localOf[size_t(element)]);
                m_of[size_t(local.back())].push_back(int(p));
            }
        }
    }

    void solve(qint64 mostSteps, Packing& packing)
    {
        improvePrices();
        makeFeasible();
        const double bound = std::accumulate(m_prices.begin(), m_prices.end(), 0.0);
        m_losses.resize(m_own.size());
        for (size_t p = 0; p < m_own.size(); ++p)
            m_losses[p] = priceOf(p) - gainOf(p);
        for (std::vector<int>& packs : m_of)
            std::ranges::stable_sort(packs, {}, [&](int p) { return m_losses[size_t(p)]; });
        m_stepsLeft = mostSteps;
        search(0);
        double gain = 0;
        for (const int p : m_best) {
            packing.chosen.push_back(m_own[size_t(p)]);
            gain += gainOf(size_t(p));
        }
        packing.gain += gain;
        const bool isProved = m_stepsLeft > 0;
        packing.isOptimal = packing.isOptimal && isProved;
        packing.mostPossible += isProved ? gain : std::max(gain, bound);
    }

private:
    double gainOf(size_t p) const { return m_packs[size_t(m_own[p])].gain; }
    double priceOf(size_t p) const
    {
        double price = 0;
        for (const int element : m_elements[p])
            price += m_prices[size_t(element)];
        return price;
    }

    // Prices of elements; a pack that is worth more than its elements cost is taken, and what is then taken twice gets
    // dearer. The best prices found are kept.
    void improvePrices()
    {
        for (size_t p = 0; p < m_own.size(); ++p) {
            for (const int element : m_elements[p])
                m_prices[size_t(element)] = std::max(m_prices[size_t(element)], gainOf(p) / double(m_elements[p].size()));
        }
        std::vector<double> best = m_prices;
        double leastBound = std::numeric_limits<double>::infinity();
        double step = 0.3;
        std::vector<double> demand(m_prices.size());
        for (int i = 0; i < subgradientSteps; ++i) {
            std::ranges::fill(demand, -1.0);
            double bound = std::accumulate(m_prices.begin(), m_prices.end(), 0.0);
            for (size_t p = 0; p < m_own.size(); ++p) {
                const double worth = gainOf(p) - priceOf(p);
                if (worth <= 0)
                    continue;
                bound += worth;
                for (const int element : m_elements[p])
                    demand[size_t(element)] += 1;
            }
            if (bound < leastBound - tolerance) {
                leastBound = bound;
                best = m_prices;
            }
            for (size_t element = 0; element < m_prices.size(); ++element)
                m_prices[element] = std::max(0.0, m_prices[element] + step * demand[element]);
            step *= 0.95;
        }
        m_prices = best;
    }

    // No pack may be worth more than it costs; then every price goes down as far as that allows.
    void makeFeasible()
    {
        for (size_t p = 0; p < m_own.size(); ++p) {
            const double missing = gainOf(p) - priceOf(p);
            for (const int element : m_elements[p])
                m_prices[size_t(element)] += missing > 0 ? missing / double(m_elements[p].size()) : 0;
        }
        for (size_t element = 0; element < m_prices.size(); ++element) {
            double spare = m_prices[element];
            for (const int p : m_of[element])
                spare = std::min(spare, priceOf(size_t(p)) - gainOf(size_t(p)));
            m_prices[element] -= std::max(0.0, spare);
        }
    }

    bool isFree(int p) const
    {
        return std::ranges::none_of(m_elements[size_t(p)], [&](int element) { return m_isTaken[size_t(element)]; });
    }

    void setTaken(int p, bool isTaken)
    {
        for (const int element : m_elements[size_t(p)])
            m_isTaken[size_t(element)] = isTaken;
    }

    // From the first open element on: it goes into one of its packs or stays alone. `lost` is what the choices so far lose
    // against the bound.
    void search(size_t element)
    {
        while (element < m_isTaken.size() && m_isTaken[element])
            ++element;
        if (element == m_isTaken.size()) {
            if (m_lost < m_leastLost - tolerance) {
                m_leastLost = m_lost;
                m_best = m_chosen;
            }
            return;
        }
        if (m_stepsLeft <= 0)
            return;
        --m_stepsLeft;
        m_isTaken[element] = true;
        bool wasAlone = false;
        const auto stayAlone = [&] {
            wasAlone = true;
            const double before = m_lost;
            m_lost += m_prices[element];
            if (m_lost < m_leastLost - tolerance)
                search(element + 1);
            m_lost = before;
        };
        for (const int p : m_of[element]) {
            if (!wasAlone && m_prices[element] < m_losses[size_t(p)])
                stayAlone();
            m_isTaken[element] = false;
            const bool canBe = isFree(p) && m_lost + m_losses[size_t(p)] < m_leastLost - tolerance;
            m_isTaken[element] = true;
            if (!canBe)
                continue;
            const double before = m_lost;
            m_lost += m_losses[size_t(p)];
            setTaken(p, true);
            m_chosen.push_back(p);
            search(element + 1);
            m_chosen.pop_back();
            setTaken(p, false);
            m_isTaken[element] = true;
            m_lost = before;
        }
        if (!wasAlone)
            stayAlone();
        m_isTaken[element] = false;
    }

    const std::vector<Pack>& m_packs;
    std::vector<int> m_own;                      // packs of the component
    std::vector<std::vector<int>> m_elements;    // of each of them, by local number
    std::vector<double> m_prices;                // of elements
    std::vector<std::vector<int>> m_of;          // packs of each element
    std::vector<double> m_losses;                // of packs: what taking it loses against the bound
    std::vector<bool> m_isTaken;
    std::vector<int> m_chosen;
    std::vector<int> m_best;
    double m_lost = 0;
    double m_leastLost = std::numeric_limits<double>::infinity();
    qint64 m_stepsLeft = 0;
};

int rootOf(std::vector<int>& parents, int element)
{
    while (parents[size_t(element)] != element)
        element = parents[size_t(element)] = parents[size_t(parents[size_t(element)])];
    return element;
}

}  // namespace

Packing bestPacking(int elements, const std::vector<Pack>& packs, qint64 mostSteps)
{
    std::vector<int> parents(size_t(elements), 0);
    std::iota(parents.begin(), parents.end(), 0);
    for (const Pack& pack : packs) {
        for (const int element : pack.elements) {
            const int one = rootOf(parents, pack.elements.front());
            const int other = rootOf(parents, element);
            parents[size_t(std::max(one, other))] = std::min(one, other);
        }
    }
    std::vector<std::vector<int>> members(static_cast<size_t>(elements));
    std::vector<std::vector<int>> own(static_cast<size_t>(elements));
    for (int element = 0; element < elements; ++element)
        members[size_t(rootOf(parents, element))].push_back(element);
    for (size_t p = 0; p < packs.size(); ++p)
        own[size_t(rootOf(parents, packs[p].elements.front()))].push_back(int(p));
    Packing packing;
    std::vector<int> localOf(static_cast<size_t>(elements));
    for (size_t root = 0; root < own.size(); ++root) {
        if (!own[root].empty())
            Component(packs, members[root], own[root], localOf).solve(mostSteps, packing);
    }
    std::ranges::sort(packing.chosen);
    return packing;
}

}  // namespace vermilion::review
