// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Extractor.h"

#include "model/clean/BlockModel.h"
#include "model/clean/Features.h"
#include "model/clean/SecondLook.h"
#include "model/clean/Titles.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>

namespace vermilion::clean {
namespace {

using document::BlockKind;
using document::DropReason;

constexpr double sure = 0.5;       // what the model must be sure of to keep a block
constexpr double fallback = 0.2;   // and where it would keep next to nothing of a page
constexpr qsizetype shortestSaid = 6;              // letters that must be the same to be said again
constexpr qsizetype patience = qsizetype(16) << 20;    // letters looked through for what is said again: no page of people's has it
constexpr double little = 25;      // visible characters: no article is that short

double linkShare(const PageBlock& block)
{
    return block.text.isEmpty() ? 0 : double(block.linkLength) / double(block.text.size());
}

DropReason reasonOfHints(quint16 hints)
{
    struct Row {
        quint16 hint;
        DropReason reason;
    };
    constexpr Row rows[] = {{HintComment, DropReason::Comment}, {HintShare, DropReason::Share},
                            {HintAdvertisement, DropReason::Advertisement}, {HintRelated, DropReason::Related},
                            {HintNavigation, DropReason::Navigation}, {HintCopyright, DropReason::Copyright},
                            {HintTags, DropReason::Navigation}, {HintMetadata, DropReason::Metadata}};
    for (const Row& row : rows) {
        if (hints & row.hint)
            return row.reason;
    }
    return DropReason::None;
}

class Deciding {
public:
    Deciding(const Dom& dom, std::vector<PageBlock> blocks, const document::Metadata& metadata)
        : m_dom(dom), m_measured(measure(dom, blocks, metadata.title)), m_blocks(std::move(blocks)), m_titleKey(titleKey(metadata.title)),
          m_subtitleKey(titleKey(metadata.subtitle)), m_keys(m_blocks.size())
    {
        std::vector<double> firstLook(m_blocks.size());
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            if (!isNoText(i))
                firstLook[i] = firstLogOdds(m_measured.features[i]);
        }
        takeSecondLook(dom, m_blocks, firstLook, m_measured);
    }

    std::vector<DecidedBlock> decide()
    {
        measureSureness(Precision::Verdict);
        keepBySureness(sure);
        if (keptWidth() < little) {
            measureSureness(Precision::Full);
            keepBySureness(fallback);
        }
        if (keptWidth() < little)
            keepBySureness(std::max(0.02, 0.5 * surest()));
        dropTitles();
        dropCredits();
        dropAdvertised();
        keepTablesWhole();
        dropPullQuotes();
        rememberKept();
        std::vector<DecidedBlock> decided;
        decided.reserve(m_blocks.size());
        DropReason section = DropReason::None;
        size_t sectionEnd = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const LineShape& shape = m_measured.shapes[i];
            if (m_isKept[i] || i >= sectionEnd)
                section = DropReason::None;
            if (!m_isKept[i] && shape.isSectionLabel) {
                section = shape.label;
                sectionEnd = endOfSection(m_blocks[i].node);
            }
            const DropReason reason = m_isKept[i] ? DropReason::None : reasonFor(i, section);
            setKind(i);  // also of what is dropped: a person may want it back
            decided.push_back({std::move(m_blocks[i]), reason});
        }
        return decided;
    }

private:
    // What is hidden or a button belongs to no article.
    bool isNoText(size_t i) const { return m_blocks[i].isHidden || m_blocks[i].isControl; }

    void measureSureness(Precision precision)
    {
        m_sureness.resize(m_blocks.size());
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            if (!isNoText(i))
                m_sureness[i] = articleProbability(m_measured.features[i], precision);
        }
    }

    void keepBySureness(double threshold)
    {
        m_isKept.assign(m_blocks.size(), false);
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            // Where nothing is sure, a menu is no better an article than none.
            const bool isMenu = threshold < sure && linkShare(m_blocks[i]) > 0.5 && m_measured.shapes[i].width < little;
            m_isKept[i] = m_sureness[i] > threshold && !isMenu;
        }
    }

    double surest() const
    {
        double most = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            if (m_sureness[i] > most && !isTitle(i))
                most = m_sureness[i];
        }
        return most;
    }

    // "Advertisement", and the advertisement under it in the same small element.
    void dropAdvertised()
    {
        constexpr size_t reach = 3;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            if (m_measured.shapes[i].label != DropReason::Advertisement)
                continue;
            size_t end = i + 1;
            while (end < m_blocks.size() && m_blocks[end].node == m_blocks[i].node)
                ++end;
            if (end - i > reach + 1)
                continue;  // a line in the article's own element
            for (size_t k = i; k < end; ++k) {
                m_isKept[k] = false;
                m_measured.shapes[k].label = DropReason::Advertisement;
            }
        }
    }

    // A table without some of its rows says something else: all of it or nothing, as most of it was decided.
    void keepTablesWhole()
    {
        struct Table {
            double kept = 0;
            double width = 0;
        };
        QHash<qint32, Table> tables;
        const auto counts = [&](size_t i) { return m_blocks[i].table >= 0 && !m_blocks[i].isHidden && !m_blocks[i].isControl; };
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            if (!counts(i))
                continue;
            Table& table = tables[m_blocks[i].table];
            table.width += m_measured.shapes[i].width;
            table.kept += m_isKept[i] ? m_measured.shapes[i].width : 0;
        }
        for (size_t i = 0; i < m_blocks.size() && !tables.isEmpty(); ++i) {
            if (counts(i)) {
                const Table& table = tables[m_blocks[i].table];
                m_isKept[i] = table.kept * 2 > table.width;
            }
        }
    }

    // A sentence of the article set large beside it is not said twice.
    void dropPullQuotes()
    {
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const PageBlock& block = m_blocks[i];
            if (!m_isKept[i] || !((block.nearHints & HintAside) || block.kind == BlockKind::Quote) || block.text.size() > 300)
                continue;
            const QString& key = keyOf(i);
            const auto says = [&](size_t k) {
                if (k == i || !m_isKept[k] || m_blocks[k].text.size() <= block.text.size())
                    return false;
                m_patience -= keyOf(k).size();
                return keyOf(k).contains(key);
            };
            bool isSaid = false;
            for (size_t k = 0; k < m_blocks.size() && key.size() >= shortestSaid && !isSaid && m_patience > 0; ++k)
                isSaid = says(k);
            if (isSaid)
                m_isKept[i] = false;
        }
    }

    // What the article says, to tell what is said again.
    void rememberKept()
    {
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            if (m_isKept[i])
                m_keptKey += keyOf(i) + u'\n';
        }
        m_beginnings.resize(std::bit_ceil(size_t(m_keptKey.size()) * 8 + 64));
        for (qsizetype at = 0; at + shortestSaid <= m_keptKey.size(); ++at)
            m_beginnings[beginning(QStringView(m_keptKey).sliced(at))] = true;
    }

    // A label speaks for what stands with it in the smallest element that holds more than a heading does.
    size_t endOfSection(qint32 node) const
    {
        constexpr quint32 heading = 3;  // blocks: the label, "more", a counter
        const auto endOf = [&](qint32 element) { return m_measured.firstBlock[size_t(m_dom.node(element).end)]; };
        while (m_dom.node(node).parent >= 0 && endOf(node) - m_measured.firstBlock[size_t(node)] <= heading)
            node = m_dom.node(node).parent;
        return endOf(node);
    }

    bool isSaidAgain(size_t i) const
    {
        const QString& key = keyOf(i);
        // Most begin or end as nothing in the article does.
        if (key.size() < shortestSaid || !m_beginnings[beginning(key)] || !m_beginnings[beginning(QStringView(key).last(shortestSaid))] || m_patience <= 0)
            return false;
        m_patience -= m_keptKey.size();
        return m_keptKey.contains(key);
    }

    size_t beginning(QStringView key) const
    {
        quint64 hash = 0;
        for (const QChar c : key.first(shortestSaid))
            hash = (hash ^ c.unicode()) * 0x9E3779B97F4A7C15ULL;
        return size_t(hash >> 20) & (m_beginnings.size() - 1);
    }

    const QString& keyOf(size_t i) const
    {
        if (m_keys[i].isNull())
            m_keys[i] = titleKey(m_blocks[i].text);
        return m_keys[i];
    }

    double keptWidth() const
    {
        double width = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i)
            width += m_isKept[i] ? m_measured.shapes[i].width : 0;
        return width;
    }

    // The title is metadata; the text does not begin by saying it again.
    void dropTitles()
    {
        if (m_titleKey.size() < 2)
            return;
        int seen = 0;
        for (size_t i = 0; i < m_blocks.size() && seen < 3; ++i) {
            if (!m_isKept[i])
                continue;
            ++seen;
            if (isTitle(i))
                m_isKept[i] = false;
        }
    }

    // A line that says who edited it or where it comes from, and nothing else, is metadata wherever it stands.
    void dropCredits()
    {
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const LineShape& shape = m_measured.shapes[i];
            if (m_isKept[i] && shape.isMetadata && shape.label == DropReason::Metadata && shape.width < 40)
                m_isKept[i] = false;
        }
    }

    bool isTitle(size_t i) const
    {
        if (m_blocks[i].text.size() > 240 || m_titleKey.isEmpty())
            return false;
        const QString& key = keyOf(i);
        return key == m_titleKey || (m_blocks[i].kind == BlockKind::Heading && key.size() > 5 && m_titleKey.startsWith(key));
    }

    DropReason reasonFor(size_t i, DropReason section) const
    {
        const PageBlock& block = m_blocks[i];
        const LineShape& shape = m_measured.shapes[i];
        if (block.isHidden)
            return DropReason::Hidden;
        if (isTitle(i) || (!m_subtitleKey.isEmpty() && keyOf(i) == m_subtitleKey))
            return DropReason::Metadata;
        if (shape.label != DropReason::None)
            return shape.label;
        if (shape.isMetadata)
            return DropReason::Metadata;
        if (((block.nearHints & HintAside) || block.kind == BlockKind::Quote) && isSaidAgain(i))
            return DropReason::Duplicate;
        const DropReason near = reasonOfHints(block.nearHints);
        // Credits are short: what an "info" box says at length is none.
        if (near != DropReason::None && !(near == DropReason::Metadata && shape.width > 60))
            return near;
        if (shape.isPath || shape.isSeparatedList || block.isControl)
            return DropReason::Navigation;
        if (section != DropReason::None)
            return shape.endsCutOff && shape.width > 40 ? DropReason::Teaser : section;
        if (linkShare(block) > 0.5)
            return shape.width <= 8 ? DropReason::Navigation : DropReason::LinkList;
        if (shape.endsCutOff && shape.width > 30)
            return DropReason::Teaser;
        const DropReason around = reasonOfHints(block.hints);
        if (around != DropReason::None && !(around == DropReason::Metadata && shape.width > 60))
            return around;
        return isSaidAgain(i) ? DropReason::Duplicate : DropReason::OutsideArticle;
    }

    void setKind(size_t i)
    {
        PageBlock& block = m_blocks[i];
        if (block.kind != BlockKind::Paragraph)
            return;
        const LineShape& shape = m_measured.shapes[i];
        const bool isCaption = (block.nearHints & HintCaption)
                               || (block.afterPicture && shape.width < 80 && !shape.endsSentence
                                   && (block.text.contains(u'摄') || block.text.contains(u"供图") || block.text.contains(u"资料图")));
        if (isCaption)
            block.kind = BlockKind::Caption;
    }

    const Dom& m_dom;
    Measured m_measured;
    std::vector<PageBlock> m_blocks;
    QString m_titleKey;
    QString m_subtitleKey;
    mutable std::vector<QString> m_keys;  // by block; null: not known yet
    QString m_keptKey;
    std::vector<bool> m_beginnings;  // by hash: whether some six letters of the article have it
    mutable qsizetype m_patience = patience;
    std::vector<double> m_sureness;
    std::vector<bool> m_isKept;
};

}  // namespace

std::vector<DecidedBlock> decide(const Dom& dom, std::vector<PageBlock> blocks, const document::Metadata& metadata)
{
    return Deciding(dom, std::move(blocks), metadata).decide();
}

}  // namespace vermilion::clean
