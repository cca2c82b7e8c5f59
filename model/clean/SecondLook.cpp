// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/SecondLook.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vermilion::clean {
namespace {

constexpr double clearest = 3.5;   // log odds: surer than that makes no difference
constexpr double beyond = -4;      // what is said of blocks before the first and behind the last
constexpr double worthless = 0.4;  // a block below this probability speaks against the element that holds it
constexpr size_t levels = 5;

/// Blocks from `first` up to `end`, those of one element.
struct Stretch {
    quint32 first = 0;
    quint32 end = 0;
    bool contains(size_t i) const { return i >= first && i < end; }
    bool contains(const Stretch& other) const { return first <= other.first && other.end <= end; }
    quint32 size() const { return end - first; }
    bool operator==(const Stretch&) const = default;
};

class Looking {
public:
    Looking(const Dom& dom, const std::vector<PageBlock>& blocks, const std::vector<double>& logOdds, Measured& measured)
        : m_dom(dom), m_blocks(blocks), m_logOdds(logOdds), m_measured(measured)
    {
    }

    void look()
    {
        weigh();
        measureDistances();
        findRuns();
        findBestStretch();
        findContainers();
        for (size_t place = 0; place < m_shown.size(); ++place) {
            const size_t i = m_shown[place];
            m_row = m_measured.features[i].data() + measuredCount;
            const float* end = m_row + secondLookCount;
            ofNeighbours(place);
            ofRuns(place);
            ofTemplate(i);
            ofContainers(i);
            ofPage();
            Q_ASSERT(m_row == end);
            Q_UNUSED(end)
        }
    }

private:
    // Text by how surely it is the article's. Hidden text and buttons count nothing.
    void weigh()
    {
        const size_t count = m_blocks.size();
        m_kept.resize(count + 1);
        m_width.resize(count + 1);
        m_gain.resize(count + 1);
        for (size_t i = 0; i < count; ++i) {
            const bool isShown = !m_blocks[i].isHidden && !m_blocks[i].isControl;
            const double odds = std::clamp(m_logOdds[i], -clearest, clearest);
            const double probability = isShown ? 1 / (1 + std::exp(-odds)) : 0;
            const double width = isShown ? m_measured.shapes[i].width : 0;
            m_kept[i + 1] = m_kept[i] + probability * width;
            m_width[i + 1] = m_width[i] + width;
            m_gain[i + 1] = m_gain[i] + (isShown ? (probability - worthless) * (width + 4) : 0);
            if (isShown) {
                m_shown.push_back(i);
                m_odds.push_back(odds);
                m_sure = std::max(m_sure, odds);
                Group& group = m_groups[m_measured.signatures[i]];
                group.kept += probability * width;
                group.width += width;
            }
        }
        m_total = m_kept.back() + 1e-6;
    }
    double keptIn(Stretch stretch) const { return m_kept[stretch.end] - m_kept[stretch.first]; }
    double widthIn(Stretch stretch) const { return m_width[stretch.end] - m_width[stretch.first]; }
    double keptOf(size_t i) const { return m_kept[i + 1] - m_kept[i]; }
    double widthOf(size_t i) const { return m_width[i + 1] - m_width[i]; }

    // How far it is to the next block before and behind that is likely the article's, in blocks and in text.
    struct Distance {
        double blocks = 31;
        double width = 1e4;
    };
    void measureDistances()
    {
        const auto count = qsizetype(m_shown.size());
        m_before.resize(m_shown.size());
        m_behind.resize(m_shown.size());
        qsizetype last = -1;
        for (qsizetype i = 0; i < count; ++i) {
            if (last >= 0)
                m_before[size_t(i)] = {double(std::min<qsizetype>(i - last, 30)), m_width[m_shown[size_t(i)]] - m_width[m_shown[size_t(last)] + 1]};
            if (m_odds[size_t(i)] > 0)
                last = i;
        }
        last = -1;
        for (qsizetype i = count - 1; i >= 0; --i) {
            if (last >= 0)
                m_behind[size_t(i)] = {double(std::min<qsizetype>(last - i, 30)), m_width[m_shown[size_t(last)]] - m_width[m_shown[size_t(i)] + 1]};
            if (m_odds[size_t(i)] > 0)
                last = i;
        }
    }

    // Runs of likely blocks with small gaps in them.
    void findRuns()
    {
        constexpr qsizetype gap = 4;
        m_run.assign(m_shown.size(), -1);
        qsizetype last = -10;
        for (qsizetype i = 0; i < qsizetype(m_shown.size()); ++i) {
            if (m_odds[size_t(i)] > 0) {
                if (i - last > gap)
                    m_runs.push_back(0);
                m_runs.back() += keptOf(m_shown[size_t(i)]);
                last = i;
            }
            if (!m_runs.empty() && i - last <= gap)
                m_run[size_t(i)] = int(m_runs.size()) - 1;
        }
        const auto largest = std::ranges::max_element(m_runs);
        m_largest = largest == m_runs.end() ? 0 : int(largest - m_runs.begin());
    }

    // The stretch of the page that gains most (Kadane; Bentley, Programming pearls, 1984).
    void findBestStretch()
    {
        double best = 0;
        double sum = 0;
        size_t start = 0;
        for (size_t i = 0; i < m_shown.size(); ++i) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += m_gain[m_shown[i] + 1] - m_gain[m_shown[i]];
            if (sum > best) {
                best = sum;
                m_bestStart = start;
                m_bestEnd = i + 1;
            }
        }
    }

    Stretch stretchOf(qint32 node) const
    {
        return {m_measured.firstBlock[size_t(node)], m_measured.firstBlock[size_t(m_dom.node(node).end)]};
    }

    // The element that gains most, and the smallest that holds most of what is likely the article's.
    void findContainers()
    {
        const Stretch whole{0, quint32(m_blocks.size())};
        m_best = m_holder = whole;
        double most = -std::numeric_limits<double>::infinity();
        bool hasHolder = false;
        std::vector<bool> seen(m_dom.nodes().size());
        for (const size_t i : m_shown) {
            for (qint32 node = m_blocks[i].node; node >= 0 && !seen[size_t(node)]; node = m_dom.node(node).parent) {
                seen[size_t(node)] = true;
                const Stretch stretch = stretchOf(node);
                const double gain = m_gain[stretch.end] - m_gain[stretch.first];
                if (gain > most || (gain == most && stretch.size() < m_best.size())) {
                    most = gain;
                    m_best = stretch;
                }
                if (keptIn(stretch) >= 0.7 * m_total && (!hasHolder || stretch.size() < m_holder.size())) {
                    hasHolder = true;
                    m_holder = stretch;
                }
            }
        }
    }

    void put(double value) { *m_row++ = float(value); }
    static double logOf(double value) { return std::log2(1 + value); }

    void ofNeighbours(size_t place)
    {
        const auto count = qsizetype(m_shown.size());
        const auto at = qsizetype(place);
        put(m_odds[place]);
        for (const qsizetype step : {-3, -2, -1, 1, 2, 3})
            put(at + step >= 0 && at + step < count ? m_odds[size_t(at + step)] : beyond);
        const size_t i = m_shown[place];
        for (const qsizetype reach : {4, 12}) {
            const size_t from = m_shown[size_t(std::max<qsizetype>(0, at - reach))];
            const size_t to = m_shown[size_t(std::min(count - 1, at + reach))] + 1;
            put((m_kept[i] - m_kept[from]) / (m_width[i] - m_width[from] + 5));
            put((m_kept[to] - m_kept[i + 1]) / (m_width[to] - m_width[i + 1] + 5));
        }
        put(m_kept[i] / m_total);
        put((m_total - m_kept[i + 1]) / m_total);
        for (const Distance& distance : {m_before[place], m_behind[place]}) {
            put(distance.blocks);
            put(logOf(distance.width));
        }
    }

    void ofRuns(size_t place)
    {
        const int run = m_run[place];
        put(run < 0 ? 0 : m_runs[size_t(run)] / (m_runs[size_t(m_largest)] + 1e-6));
        put(run < 0 ? -9 : std::clamp(run - m_largest, -5, 5));
        put(double(std::min<size_t>(m_runs.size(), 20)));
        const auto at = double(place);
        const double away = place < m_bestStart ? at - double(m_bestStart) : place >= m_bestEnd ? at - double(m_bestEnd) + 1 : 0;
        put(std::clamp(away, -20., 20.));
    }

    // What else looks as if the same template had made it.
    void ofTemplate(size_t i)
    {
        const Group& group = m_groups[m_measured.signatures[i]];
        put((group.kept - keptOf(i)) / (group.width - widthOf(i) + 5));
        put(group.kept / m_total);
    }

    // The elements around it that hold more than the one within.
    void ofContainers(size_t i)
    {
        size_t level = 0;
        Stretch last;
        Stretch apart;  // the outermost that does not hold most of the article
        int countApart = 0;
        for (qint32 node = m_blocks[i].node; node >= 0 && level < levels; node = m_dom.node(node).parent) {
            const Stretch stretch = stretchOf(node);
            if (stretch == last || stretch.size() < 2)
                continue;
            last = stretch;
            ++level;
            put((keptIn(stretch) - keptOf(i)) / (widthIn(stretch) - widthOf(i) + 5));
            put(keptIn(stretch) / m_total);
            if (!stretch.contains(m_holder)) {
                apart = stretch;
                ++countApart;
            }
        }
        for (; level < levels; ++level) {
            put(-1);
            put(-1);
        }
        put(m_best.contains(i));
        put(m_holder.contains(i));
        put(countApart > 0 ? keptIn(apart) / m_total : 1.5);
        put(countApart > 0 ? keptIn(apart) / (widthIn(apart) + 5) : -1);
        put(countApart);
    }

    void ofPage()
    {
        put(logOf(m_total));
        put(m_total / (m_width.back() + 1));
        put(m_sure);
        put(m_runs.empty() ? 0 : m_runs[size_t(m_largest)] / m_total);
    }

    struct Group {
        double kept = 0;
        double width = 0;
    };

    const Dom& m_dom;
    const std::vector<PageBlock>& m_blocks;
    const std::vector<double>& m_logOdds;
    Measured& m_measured;
    std::vector<size_t> m_shown;   // the blocks that can be seen
    std::vector<double> m_odds;    // of each of them
    std::vector<double> m_kept;    // before each block, as all sums here: text that is the article's
    std::vector<double> m_width;   // all text
    std::vector<double> m_gain;    // for the article less against it
    QHash<size_t, Group> m_groups;
    double m_total = 0;
    double m_sure = -clearest;
    std::vector<Distance> m_before;
    std::vector<Distance> m_behind;
    std::vector<int> m_run;        // of each seen block; -1 for none
    std::vector<double> m_runs;    // what each run keeps
    int m_largest = 0;
    size_t m_bestStart = 0;        // places in m_shown
    size_t m_bestEnd = 0;
    Stretch m_best;
    Stretch m_holder;
    float* m_row = nullptr;
};

}  // namespace

void takeSecondLook(const Dom& dom, const std::vector<PageBlock>& blocks, const std::vector<double>& logOdds, Measured& measured)
{
    Looking(dom, blocks, logOdds, measured).look();
}

}  // namespace vermilion::clean
