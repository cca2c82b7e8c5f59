// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Features.h"

#include "model/clean/CharacterClasses.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vermilion::clean {
namespace {

using document::BlockKind;
using document::DropReason;

float logOf(double value) { return float(std::log2(1 + std::max(0., value))); }
float share(double part, double whole) { return whole <= 0 ? 0.F : float(part / whole); }

/// Sums over the blocks below an element.
struct Sums {
    double width = 0;      // of all text
    double own = 0;        // of text outside links
    double prose = 0;      // of blocks that are sentences
    double stops = 0;
    double blocks = 0;
    double linked = 0;     // blocks that are mostly links

    Sums operator-(const Sums& other) const
    {
        return {width - other.width, own - other.own, prose - other.prose,
                stops - other.stops, blocks - other.blocks, linked - other.linked};
    }
    void add(const Sums& other)
    {
        width += other.width;
        own += other.own;
        prose += other.prose;
        stops += other.stops;
        blocks += other.blocks;
        linked += other.linked;
    }
};

double linkShare(const PageBlock& block)
{
    if (block.linkLength == 0)
        return 0;
    const CharacterClasses& classes = characterClasses();
    qsizetype visible = 0;
    for (const QChar c : block.text)
        visible += (classes[c.unicode()] & SpaceCharacter) == 0;
    return visible == 0 ? 0 : std::min(1., double(block.linkLength) / double(visible));
}

// The letters and digits of a text, or so many of them.
QString comparable(QStringView text, qsizetype most = std::numeric_limits<qsizetype>::max())
{
    QVarLengthArray<QChar, 256> key;
    for (const QChar c : text) {
        if (key.size() == most)
            break;
        if (c.isLetterOrNumber())
            key.append(c.toLower());
    }
    return QString(key.constData(), key.size());
}

class Measuring {
public:
    Measuring(const Dom& dom, const std::vector<PageBlock>& blocks, const QString& title)
        : m_dom(dom), m_blocks(blocks), m_title(comparable(title))
    {
    }

    Measured measure()
    {
        prepare();
        m_result.features.resize(m_blocks.size());
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            m_at = 0;
            m_row = &m_result.features[i];
            ofText(i);
            ofElement(i);
            ofNeighbours(i);
            ofContainers(i);
            ofPage(i);
            ofCompany(i);
            Q_ASSERT(m_at == measuredCount);
        }
        return std::move(m_result);
    }

private:
    void prepare()
    {
        const size_t count = m_blocks.size();
        m_ownSignature.resize(m_dom.nodes().size());
        m_rows.resize(m_dom.nodes().size());
        findFirstBlocks();
        m_result.shapes.reserve(count);
        m_links.reserve(count);
        m_sums.resize(count + 1);
        for (size_t i = 0; i < count; ++i) {
            const PageBlock& block = m_blocks[i];
            m_result.shapes.push_back(shapeOf(block.text));
            const LineShape& shape = m_result.shapes.back();
            m_links.push_back(linkShare(block));
            Sums sums;
            if (!block.isHidden && !block.isControl) {
                sums.width = shape.width;
                sums.own = shape.width * (1 - m_links[i]);
                const bool isProse = m_links[i] < 0.5 && shape.stops > 0 && shape.width >= 12;
                sums.prose = isProse ? sums.own : 0;
                sums.stops = shape.stops * (1 - m_links[i]);
                sums.blocks = 1;
                sums.linked = m_links[i] > 0.6;
            }
            m_sums[i + 1] = m_sums[i];
            m_sums[i + 1].add(sums);
            m_result.signatures.push_back(signatureOf(block.node));
            m_textHashes.push_back(qHash(block.text));
            if (!block.isHidden) {
                m_proseBySignature[m_result.signatures[i]] += sums.prose;
                ++m_sameText[m_textHashes[i]];
            }
        }
        m_total = m_sums.back();
        findTitle();
        numberArticles();
        m_headings.resize(count + 1);
        for (size_t i = 0; i < count; ++i)
            m_headings[i + 1] = m_headings[i] + (m_blocks[i].kind == BlockKind::Heading && m_blocks[i].level <= 2 && !m_blocks[i].isHidden);
        scoreContainers();
    }

    // Which block is the title: the first <h1>, or the block that says what the title says.
    void findTitle()
    {
        m_titleAt = -1;
        int best = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const PageBlock& block = m_blocks[i];
            if (block.isHidden)
                continue;
            int points = block.kind == BlockKind::Heading ? 4 - std::min(block.level, 3) : 0;
            const bool mayBeTitle = !m_title.isEmpty() && block.text.size() <= 200 && block.text.size() * 2 > m_title.size();
            // Most blocks begin with what the title has nowhere.
            const QString key = mayBeTitle && m_title.contains(comparable(block.text, 4)) ? comparable(block.text) : QString();
            if (key.size() >= 4 && (key == m_title || (m_title.contains(key) && key.size() * 2 > m_title.size())))
                points += m_links[i] > 0.6 ? 2 : 6;
            if (points > best) {
                best = points;
                m_titleAt = int(i);
            }
        }
    }

    size_t signatureOf(qint32 node) const
    {
        // The element, its class and the two elements above: what one template makes looks alike.
        size_t signature = 0;
        for (int steps = 0; steps < 3 && node >= 0; ++steps, node = m_dom.node(node).parent)
            signature = signature * 31 + ownSignature(node);
        return signature;
    }

    // Which block is the first to start in or behind each node: nodes and blocks both go forward in the page's text.
    void findFirstBlocks()
    {
        m_result.firstBlock.reserve(m_dom.nodes().size() + 1);
        size_t block = 0;
        for (const DomNode& node : m_dom.nodes()) {
            while (block < m_blocks.size() && m_blocks[block].pieces.front().start < node.textStart)
                ++block;
            m_result.firstBlock.push_back(quint32(block));
        }
        m_result.firstBlock.push_back(quint32(m_blocks.size()));
    }
    // Blocks of an element, as a range of indices.
    std::pair<size_t, size_t> blocksIn(qint32 node) const
    {
        return {m_result.firstBlock[size_t(node)], m_result.firstBlock[size_t(m_dom.node(node).end)]};
    }
    Sums sumsIn(qint32 node) const
    {
        const auto [from, to] = blocksIn(node);
        return m_sums[to] - m_sums[from];
    }

    // How many brothers of its kind an element has, and the how-manieth it is: comments, cards and teasers come in
    // rows of the same template.
    struct Row {
        int count = 0;  // 0: not counted yet
        int place = 0;
    };
    size_t ownSignature(qint32 node) const
    {
        size_t& known = m_ownSignature[size_t(node)];
        if (known == 0)
            known = qHash(m_dom.attribute(node, "class"), size_t(m_dom.node(node).tag) + 1) | 1;
        return known;
    }
    Row rowOf(qint32 node)
    {
        if (m_rows[size_t(node)].count > 0)
            return m_rows[size_t(node)];
        const qint32 parent = m_dom.node(node).parent;
        if (parent < 0)
            return {1, 0};
        // Mostly a few kinds of children; many are looked up.
        QVarLengthArray<std::pair<size_t, int>, 16> counts;
        QHash<size_t, qsizetype> places;
        const auto countOf = [&](qint32 child) -> int& {
            const size_t signature = ownSignature(child);
            if (counts.size() <= 16) {
                const auto found = std::ranges::find(counts, signature, &std::pair<size_t, int>::first);
                if (found != counts.end())
                    return found->second;
            } else if (const auto found = places.constFind(signature); found != places.constEnd()) {
                return counts[*found].second;
            }
            counts.append({signature, 0});
            if (counts.size() == 17) {
                for (qsizetype i = 0; i < counts.size(); ++i)
                    places[counts[i].first] = i;
            } else if (counts.size() > 17) {
                places[signature] = counts.size() - 1;
            }
            return counts.back().second;
        };
        for (qint32 child = parent + 1; child < m_dom.node(parent).end; child = m_dom.node(child).end) {
            if (m_dom.node(child).tag != Tag::Text)
                m_rows[size_t(child)].place = countOf(child)++;
        }
        for (qint32 child = parent + 1; child < m_dom.node(parent).end; child = m_dom.node(child).end) {
            if (m_dom.node(child).tag != Tag::Text)
                m_rows[size_t(child)].count = countOf(child);
        }
        return m_rows[size_t(node)];
    }

    // Which of the page's <article> elements with prose in them holds a block: 0 none, 1 the first …
    void numberArticles()
    {
        int number = 0;
        qint32 end = 0;
        for (qint32 i = 0; i < qint32(m_dom.nodes().size()); ++i) {
            if (i < end || m_dom.node(i).tag != Tag::Article || sumsIn(i).prose < 60)
                continue;
            end = m_dom.node(i).end;
            m_articles.push_back({i, end, ++number});
        }
    }
    struct ArticleElement {
        qint32 start;
        qint32 end;
        int number;
    };
    int articleOf(qint32 node) const
    {
        const auto after = std::ranges::upper_bound(m_articles, node, {}, &ArticleElement::start);
        if (after == m_articles.begin())
            return 0;
        return node < std::prev(after)->end ? std::prev(after)->number : 0;
    }

    void ofCompany(size_t i)
    {
        // The most numerous row around it, leaving out paragraphs and list items, which are rows of themselves.
        Row most{1, 0};
        int distance = 0;
        int steps = 0;
        for (qint32 node = m_blocks[i].node; node >= 0 && steps < 8; node = m_dom.node(node).parent, ++steps) {
            const Tag tag = m_dom.node(node).tag;
            if (tag == Tag::P || tag == Tag::Li || (tag >= Tag::H1 && tag <= Tag::H6) || tag == Tag::Blockquote || tag == Tag::Figure)
                continue;
            const Row row = rowOf(node);
            if (row.count > most.count) {
                most = row;
                distance = steps;
            }
        }
        put(logOf(most.count - 1));
        put(double(std::min(most.place, 20)));
        put(double(distance));
        const Row own = rowOf(m_blocks[i].node);
        put(logOf(own.count - 1));
        put(double(std::min(articleOf(m_blocks[i].node), 5)));
        put(double(std::min<qsizetype>(qsizetype(m_articles.size()), 10)));
        put(m_titleAt >= 0 && articleOf(m_blocks[i].node) == articleOf(m_blocks[size_t(m_titleAt)].node));
        put(double(std::min(m_headings[i + 1] - (m_titleAt >= 0 && qsizetype(i) > m_titleAt ? m_headings[size_t(m_titleAt) + 1] : 0), 20)));
        for (const int step : {-1, 1}) {
            const auto other = qsizetype(i) + step;
            const bool exists = other >= 0 && other < qsizetype(m_blocks.size());
            put(exists ? double(int(m_result.shapes[size_t(other)].label)) : -1.);
            put(exists ? double(m_result.shapes[size_t(other)].isMetadata) : -1.);
        }
        // The deepest element that holds both it and the title: how much of the page it is.
        qint32 common = m_titleAt >= 0 ? m_blocks[i].node : -1;
        steps = 0;
        while (common >= 0 && !isInside(size_t(m_titleAt), common)) {
            common = m_dom.node(common).parent;
            ++steps;
        }
        put(double(std::min(steps, 20)));
        put(common >= 0 ? share(sumsIn(common).prose, m_total.prose) : -1.F);
        put(common >= 0 ? share(sumsIn(common).prose, sumsIn(common).width) : -1.F);
    }

    // Paragraphs vote for the elements around them, the nearer the more; the one with most votes is the best guess at
    // the article's container. A second guess is the element with the largest sum of prose less everything else.
    void scoreContainers()
    {
        std::vector<double> votes(m_dom.nodes().size());
        std::vector<bool> seen(m_dom.nodes().size());
        double bestSum = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const PageBlock& block = m_blocks[i];
            const LineShape& shape = m_result.shapes[i];
            if (block.isHidden || block.isControl)
                continue;
            const double value = m_links[i] > 0.5 || shape.width < 12 ? 0 : shape.stops + std::min(shape.width / 50, 4.);
            double part = 1;
            int steps = 0;
            for (qint32 node = block.node; node >= 0 && steps < 12; node = m_dom.node(node).parent, ++steps) {
                if (steps < 5 && value > 0 && block.kind != BlockKind::Heading) {
                    const bool isLeaf = m_dom.node(node).tag == Tag::P;
                    if (!isLeaf) {
                        votes[size_t(node)] += value * part;
                        part *= 0.5;
                    }
                }
                if (seen[size_t(node)])
                    continue;
                seen[size_t(node)] = true;
                const Sums sums = sumsIn(node);
                const double sum = sums.prose - 1.2 * (sums.width - sums.prose) - 6 * (sums.blocks);
                if (sum >= bestSum) {
                    bestSum = sum;
                    m_bySum = node;
                }
            }
        }
        double best = 0;
        for (qint32 node = 0; node < qint32(votes.size()); ++node) {
            if (votes[size_t(node)] <= 0)
                continue;
            const Sums sums = sumsIn(node);
            const double score = votes[size_t(node)] * (1 - share(sums.width - sums.own, sums.width));
            if (score > best) {
                best = score;
                m_byVotes = node;
            }
        }
    }

    void put(double value) { (*m_row)[m_at++] = float(value); }
    void put(bool value) { (*m_row)[m_at++] = value ? 1.F : 0.F; }

    void ofText(size_t i)
    {
        const PageBlock& block = m_blocks[i];
        const LineShape& shape = m_result.shapes[i];
        put(logOf(shape.width));
        put(m_links[i]);
        put(share(shape.stops, shape.width));
        put(double(std::min(shape.sentenceEnds, 8)));
        put(shape.endsSentence);
        put(shape.endsCutOff);
        put(share(shape.digits, shape.width));
        put(shape.startsBullet);
        put(double(int(shape.label)));
        put(shape.isSectionLabel);
        put(shape.isMetadata);
        put(shape.isPath || shape.isSeparatedList);
        put(share(block.strongLength, double(block.text.size())));
        put(double(std::min(block.links, 9)));
        put(double(std::min(m_sameText.value(m_textHashes[i]), 5)));
    }

    void ofElement(size_t i)
    {
        const PageBlock& block = m_blocks[i];
        const Tag tag = m_dom.node(block.node).tag;
        put(double(int(block.kind)));
        put(double(block.level));
        put(tag == Tag::P);
        put(tag == Tag::Div || tag == Tag::Section || tag == Tag::Article);
        put(tag == Tag::Td || tag == Tag::Th);
        put(tag == Tag::Li || tag == Tag::Dd || tag == Tag::Dt);
        put(block.isIndented);
        put(block.afterPicture);
        put(block.isPreformatted);
        put(block.beginsLine);
        put(block.isControl);
        put(block.isHidden);
        for (const quint16 hint : {HintContent, HintNavigation, HintRelated, HintComment, HintShare, HintAdvertisement,
                                   HintCopyright, HintMetadata, HintCaption, HintTitle, HintAside, HintTags, HintList})
            put(double((block.hints & hint ? 1 : 0) + (block.nearHints & hint ? 1 : 0)));
        put(double(m_dom.node(block.node).depth));
        put(share(m_proseBySignature.value(m_result.signatures[i]), m_total.prose));
    }

    void ofNeighbours(size_t i)
    {
        for (const int step : {-2, -1, 1, 2}) {
            const auto other = qsizetype(i) + step;
            const bool exists = other >= 0 && other < qsizetype(m_blocks.size());
            const size_t at = exists ? size_t(other) : 0;
            put(exists ? logOf(m_result.shapes[at].width) : -1.F);
            put(exists ? m_links[at] : -1.);
            put(exists ? share(m_result.shapes[at].stops, m_result.shapes[at].width) : -1.F);
            put(exists ? double(m_result.signatures[at] == m_result.signatures[i]) : -1.);
            put(exists ? double(int(m_blocks[at].kind)) : -1.);
        }
        // Prose in windows around it.
        for (const size_t reach : {3, 8}) {
            const size_t from = i > reach ? i - reach : 0;
            const size_t to = std::min(m_blocks.size(), i + 1 + reach);
            const Sums before = m_sums[i] - m_sums[from];
            const Sums after = m_sums[to] - m_sums[i + 1];
            put(logOf(before.prose));
            put(share(before.prose, before.width));
            put(logOf(after.prose));
            put(share(after.prose, after.width));
        }
        const Sums before = m_sums[i];
        const Sums after = m_total - m_sums[i + 1];
        put(share(before.prose, m_total.prose));
        put(share(after.prose, m_total.prose));
    }

    void ofContainers(size_t i)
    {
        // The element that holds it and the three above that add something.
        qint32 node = m_blocks[i].node;
        Sums last;
        for (int level = 0; level < 4; ++level) {
            Sums sums = node >= 0 ? sumsIn(node) : last;
            while (level > 0 && node >= 0 && sums.blocks == last.blocks) {
                const auto inner = blocksIn(node);
                do
                    node = m_dom.node(node).parent;
                while (node >= 0 && blocksIn(node) == inner);
                if (node >= 0)
                    sums = sumsIn(node);
            }
            put(logOf(sums.prose));
            put(share(sums.prose, sums.width));
            put(share(sums.prose, m_total.prose));
            if (level > 0)
                put(logOf(sums.blocks));
            last = sums;
        }
        put(double(isInside(i, m_byVotes)));
        put(double(isInside(i, m_bySum)));
        put(m_byVotes < 0 ? 0. : double(isInside(i, m_dom.node(m_byVotes).parent)));
        const Sums best = m_byVotes >= 0 ? sumsIn(m_byVotes) : m_total;
        put(share(best.prose, m_total.prose));
        // How far into the best container, by prose.
        if (isInside(i, m_byVotes)) {
            const auto [from, to] = blocksIn(m_byVotes);
            put(share((m_sums[i] - m_sums[from]).prose, best.prose));
            put(logOf(double(i - from)));
            put(logOf(double(to - i)));
        } else {
            put(-1.);
            put(-1.);
            put(-1.);
        }
    }

    void ofPage(size_t i)
    {
        put(m_titleAt < 0 ? -20. : std::clamp(double(i) - m_titleAt, -20., 60.));
        put(share((m_sums[i] - m_sums[size_t(std::max(m_titleAt, 0))]).prose, m_total.prose));
        put(double(i) / double(m_blocks.size()));
        put(logOf(m_total.prose));
        put(logOf(m_total.blocks));
        put(share(m_total.prose, m_total.width));
        put(m_result.shapes[i].cjkShare);
        // The nearest label above that opens a section of other things.
        if (m_result.shapes[i].isSectionLabel)
            m_sectionAt = int(i);
        if (i == 0)
            m_sectionAt = m_result.shapes[i].isSectionLabel ? 0 : -1;
        put(m_sectionAt < 0 ? 40. : std::min(40., double(int(i) - m_sectionAt)));
        put(m_sectionAt < 0 ? 0. : double(share((m_sums[i] - m_sums[size_t(m_sectionAt)]).prose, m_total.prose)));
    }

    bool isInside(size_t i, qint32 node) const
    {
        if (node < 0)
            return false;
        const qint32 own = m_blocks[i].node;
        return own >= node && own < m_dom.node(node).end;
    }

    const Dom& m_dom;
    const std::vector<PageBlock>& m_blocks;
    QString m_title;
    Measured m_result;
    std::vector<double> m_links;
    std::vector<Sums> m_sums;  // before each block
    mutable std::vector<size_t> m_ownSignature;  // by node; 0: not known yet
    std::vector<Row> m_rows;  // by node
    std::vector<ArticleElement> m_articles;
    std::vector<int> m_headings;  // before each block
    QHash<size_t, double> m_proseBySignature;
    std::vector<size_t> m_textHashes;  // by block
    QHash<size_t, int> m_sameText;
    Sums m_total;
    int m_titleAt = -1;
    int m_sectionAt = -1;
    qint32 m_byVotes = -1;
    qint32 m_bySum = -1;
    Features* m_row = nullptr;
    size_t m_at = 0;
};

}  // namespace

Measured measure(const Dom& dom, const std::vector<PageBlock>& blocks, const QString& title)
{
    return Measuring(dom, blocks, title).measure();
}

}  // namespace vermilion::clean
