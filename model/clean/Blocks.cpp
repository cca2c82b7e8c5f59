// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Blocks.h"

#include "model/clean/CharacterClasses.h"
#include "model/clean/Hints.h"

#include <QVarLengthArray>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::BlockKind;
using document::DomRange;

int headingLevel(Tag tag) { return tag >= Tag::H1 && tag <= Tag::H6 ? int(tag) - int(Tag::H1) + 1 : 0; }

// A table with figures or facts in it, as against one that only lays out the page.
bool isDataTable(const Dom& dom, qint32 table)
{
    int rows = 0;
    int cells = 0;
    int longCells = 0;
    bool hasHeader = false;
    const qint32 end = dom.node(table).end;
    for (qint32 i = table + 1; i < end; ++i) {
        const DomNode& node = dom.node(i);
        switch (node.tag) {
        case Tag::Tr: ++rows; break;
        case Tag::Th: hasHeader = true; [[fallthrough]];
        case Tag::Td:
            ++cells;
            longCells += node.textEnd - node.textStart > 300;
            break;
        case Tag::Table: case Tag::Div: case Tag::Ul: case Tag::H1: case Tag::H2: case Tag::H3: case Tag::Form:
        case Tag::Input: case Tag::Iframe: case Tag::Script:
            return false;
        default: break;
        }
        if (cells > 2000)
            break;
    }
    if (rows < 2 || cells < 2 * rows)
        return false;
    return longCells == 0 || (hasHeader && longCells * 4 < cells);
}

/// Walks the flat tree once and cuts it.
class Cutter {
public:
    explicit Cutter(const Dom& dom) : m_dom(dom) {}

    std::vector<PageBlock> cut()
    {
        const auto count = qint32(m_dom.nodes().size());
        for (qint32 i = 0; i < count;) {
            while (!m_open.empty() && m_open.back().end <= i)
                leave();
            const DomNode& node = m_dom.node(i);
            if (node.tag == Tag::Text) {
                addText(node);
                ++i;
                continue;
            }
            i = enter(i);
        }
        while (!m_open.empty())
            leave();
        flush();
        return std::move(m_blocks);
    }

private:
    struct Frame {
        qint32 index;
        qint32 end;
        Tag tag;
        quint16 own;        // hints of this element
        quint16 all;        // with those around it
        bool isBlock;
        bool isHidden;
        bool isNeverShown;
        bool isControl;
        bool isDataTable;
        bool isPreformatted;
        bool isLink;
        bool isStrong;
        qint16 listDepth;
    };

    // Gives the index to go on with.
    qint32 enter(qint32 index)
    {
        const DomNode& node = m_dom.node(index);
        switch (node.tag) {
        case Tag::Script: case Tag::Style: case Tag::Template: case Tag::Link: case Tag::Meta: case Tag::Frame:
            return node.end;
        case Tag::Br:
            breakLine();
            return node.end;
        case Tag::Hr:
            flush();
            return node.end;
        case Tag::Img: case Tag::Picture: case Tag::Embed:
            m_sawPicture = true;
            break;
        default:
            break;
        }
        const ElementHints hints = hintsOf(m_dom, index);
        Frame frame{};
        frame.index = index;
        frame.end = node.end;
        frame.tag = node.tag;
        frame.own = node.tag == Tag::Body || node.tag == Tag::Html ? 0 : hints.hints;
        const Frame* outer = m_open.empty() ? nullptr : &m_open.back();
        frame.all = quint16(frame.own | (outer ? outer->all : 0));
        frame.isHidden = hints.isHidden || (outer && outer->isHidden) || isHiddenTag(node.tag);
        frame.isNeverShown = isHiddenTag(node.tag) || (outer && outer->isNeverShown);
        frame.isControl = (outer && outer->isControl) || node.tag == Tag::Button || node.tag == Tag::Select
                          || node.tag == Tag::Option || node.tag == Tag::Textarea || node.tag == Tag::Label;
        frame.isPreformatted = node.tag == Tag::Pre || (outer && outer->isPreformatted && node.tag != Tag::Table);
        frame.isLink = node.tag == Tag::A || (outer && outer->isLink);
        frame.isStrong = node.tag == Tag::B || node.tag == Tag::Strong || (outer && outer->isStrong);
        frame.isDataTable = node.tag == Tag::Table ? isDataTable(m_dom, index) : outer && outer->isDataTable;
        frame.listDepth = qint16((outer ? outer->listDepth : 0) + (node.tag == Tag::Ul || node.tag == Tag::Ol));
        const bool isCellOfRow = frame.isDataTable && node.tag != Tag::Tr && node.tag != Tag::Table && node.tag != Tag::Caption
                                 && node.tag != Tag::Tbody && node.tag != Tag::Thead && node.tag != Tag::Tfoot;
        frame.isBlock = (isBlockLevel(node.tag) || hints.isBlock) && !isCellOfRow;
        if (node.tag == Tag::A && !frame.isHidden)
            ++m_current.links;
        if (isCellOfRow && (node.tag == Tag::Td || node.tag == Tag::Th))
            m_cellStarts = true;
        if (frame.isBlock || frame.isHidden != (outer && outer->isHidden))
            flush();
        m_open.push_back(frame);
        return index + 1;
    }

    void leave()
    {
        const Frame frame = m_open.back();
        const bool wasHidden = frame.isHidden;
        if (frame.isBlock)
            flush();
        else if (wasHidden && !(m_open.size() > 1 && m_open[m_open.size() - 2].isHidden))
            flush();
        m_open.pop_back();
    }

    static bool isHiddenTag(Tag tag)
    {
        switch (tag) {
        case Tag::Noscript: case Tag::Iframe: case Tag::Noframes: case Tag::Noembed: case Tag::Object: case Tag::Video:
        case Tag::Audio: case Tag::Canvas: case Tag::Svg: case Tag::Head: case Tag::Title: case Tag::Select: case Tag::Option:
        case Tag::Textarea: case Tag::Dialog:
            return true;
        default:
            return false;
        }
    }

    void addText(const DomNode& node)
    {
        if (node.textEnd == node.textStart || m_open.empty())
            return;
        const Frame& frame = m_open.back();
        if (frame.isPreformatted && !frame.isDataTable) {
            addPreformatted(node);
            return;
        }
        add({node.textStart, node.textEnd}, frame);
    }

    void addPreformatted(const DomNode& node)
    {
        const QStringView text = QStringView(m_dom.text()).sliced(node.textStart, node.textEnd - node.textStart);
        qsizetype from = 0;
        while (from < text.size()) {
            qsizetype to = text.indexOf(u'\n', from);
            const bool ends = to >= 0;
            to = ends ? to : text.size();
            if (to > from)
                add({node.textStart + from, node.textStart + to}, m_open.back());
            if (ends)
                flush();
            from = to + 1;
        }
    }

    void add(DomRange range, const Frame& frame)
    {
        const QStringView text = QStringView(m_dom.text()).sliced(range.start, range.length());
        qint32 visible = 0;
        for (const QChar c : text)
            visible += (m_classes[c.unicode()] & SpaceCharacter) == 0;
        if (m_current.pieces.empty() && visible == 0) {
            m_indent = m_indent || hasIndent(text);
            return;
        }
        if (m_current.pieces.empty())
            m_current.isIndented = m_indent || hasIndent(text);
        if (m_cellStarts && !m_current.pieces.empty())
            m_current.pieces.push_back({range.start, range.start});  // an empty piece: a cell border
        m_cellStarts = false;
        if (!m_current.pieces.empty() && m_current.pieces.back().end == range.start && !m_current.pieces.back().isEmpty())
            m_current.pieces.back().end = range.end;
        else
            m_current.pieces.push_back(range);
        m_visible += visible;
        if (frame.isLink)
            m_current.linkLength += visible;
        if (frame.isStrong)
            m_current.strongLength += visible;
    }

    static bool hasIndent(QStringView text)
    {
        for (const QChar c : text) {
            if (c == u'\u3000' || c == u'\u00a0' || c == u'\u2003')
                return true;
            if (!c.isSpace())
                return false;
        }
        return false;
    }

    void breakLine()
    {
        const bool hadText = m_visible > 0;
        flush();
        // One <br> continues the paragraph's group, a second one ends it.
        m_afterBreak = hadText || m_afterBreak ? m_afterBreak + 1 : 0;
    }

    void flush()
    {
        if (m_visible > 0 && !m_open.empty())
            finish();
        else
            m_afterBreak = 0;
        if (m_visible > 0)
            m_afterBreak = 0;
        m_current = PageBlock();
        m_visible = 0;
        m_indent = false;
        m_cellStarts = false;
    }

    void finish()
    {
        const Frame* holder = nullptr;
        for (auto frame = m_open.rbegin(); frame != m_open.rend(); ++frame) {
            if (frame->isBlock) {
                holder = &*frame;
                break;
            }
        }
        const Frame& inner = holder ? *holder : m_open.front();
        PageBlock block = std::move(m_current);
        block.node = inner.index;
        block.hints = inner.all;
        block.isHidden = m_open.back().isHidden || inner.isHidden;
        block.isControl = inner.isControl;
        block.isNeverShown = m_open.back().isNeverShown;
        block.isPreformatted = inner.isPreformatted;
        block.isCell = inner.isDataTable;
        block.table = inner.isDataTable ? innermostTable() : -1;
        block.beginsLine = m_afterBreak != 1;
        block.afterPicture = m_sawPicture;
        m_sawPicture = false;
        int near = 0;
        for (auto frame = m_open.rbegin(); frame != m_open.rend() && near < 3; ++frame) {
            if (frame->isBlock || frame->own != 0) {
                block.nearHints |= frame->own;
                ++near;
            }
        }
        setKind(block, inner);
        block.text = foldedText(m_dom.text(), block.pieces);
        if (!block.text.isEmpty())
            m_blocks.push_back(std::move(block));
    }

    qint32 innermostTable() const
    {
        const auto table = std::find_if(m_open.rbegin(), m_open.rend(), [](const Frame& frame) { return frame.tag == Tag::Table; });
        return table == m_open.rend() ? -1 : table->index;
    }

    void setKind(PageBlock& block, const Frame& inner)
    {
        // The nearest element that says what it is decides: a <p> in an <li> is the list item.
        for (auto frame = m_open.rbegin(); frame != m_open.rend(); ++frame) {
            if (const int level = headingLevel(frame->tag); level > 0) {
                block.kind = BlockKind::Heading;
                block.level = level;
                return;
            }
            if (frame->tag == Tag::Figcaption || frame->tag == Tag::Caption) {
                block.kind = BlockKind::Caption;
                return;
            }
            if (frame->tag == Tag::Li || frame->tag == Tag::Dt || frame->tag == Tag::Dd) {
                block.kind = BlockKind::ListItem;
                block.level = std::max<int>(1, frame->listDepth);
                return;
            }
            if (frame->tag == Tag::Tr && inner.isDataTable) {
                block.kind = BlockKind::TableRow;
                return;
            }
            if (frame->tag == Tag::Blockquote) {
                block.kind = BlockKind::Quote;
                return;
            }
            if (frame->tag == Tag::Article || frame->tag == Tag::Section || frame->tag == Tag::Body || frame->tag == Tag::Table)
                return;
        }
    }

    const Dom& m_dom;
    const CharacterClasses& m_classes = characterClasses();
    std::vector<Frame> m_open;
    std::vector<PageBlock> m_blocks;
    PageBlock m_current;
    qint32 m_visible = 0;
    int m_afterBreak = 0;
    bool m_indent = false;
    bool m_cellStarts = false;
    bool m_sawPicture = false;
};

bool isInvisible(char32_t c)
{
    return c == 0x200B || c == 0xFEFF || c == 0x00AD || c == 0x2060 || (c < 0x20 && !QChar::isSpace(c)) || c == 0x7F;
}

// Half-width katakana (U+FF66 to U+FF9F) are an old screen's way to write the usual ones; the voicing marks become
// combining ones, which NFC joins to their letter. Full-width Latin letters and digits stay as they are printed, so that
// a quote can be found on its page and in other copies of it.
char32_t inUsualWidth(char32_t c)
{
    static constexpr char16_t katakana[] = u"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";
    return c >= 0xFF66 && c <= 0xFF9F ? katakana[c - 0xFF66] : c;
}

// Hands the characters of folded text to `put(codePoint, dom, domEnd)`, in order.
template <typename Put>
void fold(const QString& pageText, const std::vector<DomRange>& pieces, Put put)
{
    const CharacterClasses& classes = characterClasses();
    qint32 space = -1;  // where the run of white space before the next character starts
    qint32 spaceEnd = -1;
    qint32 lastEnd = -1;  // of the last character; -1 before the first
    bool lastIsCjk = false;
    bool hasLineEnd = false;
    bool hasOtherSpace = false;
    bool isBorder = false;
    for (const DomRange& piece : pieces) {
        if (piece.isEmpty()) {
            isBorder = lastEnd >= 0;
            continue;
        }
        const auto end = qint32(piece.end);
        for (auto i = qint32(piece.start); i < end;) {
            const QChar unit = pageText.at(i);
            char32_t c = unit.unicode();
            const bool isHan = c >= 0x4E00 && c <= 0x9FFF;
            if ((isHan || (c > 0x20 && c < 0x7F)) && space < 0 && !isBorder) {
                put(c, i, i + 1);
                lastEnd = ++i;
                lastIsCjk = isHan;
                continue;
            }
            qint32 length = 1;
            if (unit.isSurrogate()) {
                const bool isPair = unit.isHighSurrogate() && i + 1 < end && pageText.at(i + 1).isLowSurrogate();
                c = isPair ? QChar::surrogateToUcs4(unit, pageText.at(i + 1)) : char32_t(QChar::ReplacementCharacter);
                length = isPair ? 2 : 1;
            }
            if (c == 0 || QChar::isNonCharacter(c))
                c = QChar::ReplacementCharacter;
            if (c < 0x10000 && (classes[c] & SpaceCharacter)) {
                // What a script parts is not one stretch: the space stands for the first.
                if (space < 0)
                    space = spaceEnd = i;
                if (spaceEnd == i)
                    spaceEnd = i + length;
                hasLineEnd = hasLineEnd || c == '\n';
                hasOtherSpace = hasOtherSpace || c == 0x00A0 || c == 0x3000;
            } else if (!isInvisible(c)) {
                const bool isWide = isCjk(c);
                c = inUsualWidth(c);
                if (isBorder)
                    put(U'\t', lastEnd, lastEnd);
                else if (space >= 0 && lastEnd >= 0 && !(hasLineEnd && !hasOtherSpace && isWide && lastIsCjk))
                    put(U' ', space, spaceEnd);
                isBorder = false;
                space = -1;
                hasLineEnd = hasOtherSpace = false;
                put(c, i, i + length);
                lastEnd = i + length;
                lastIsCjk = isWide;
            }
            i += length;
        }
    }
}

}  // namespace

bool isBlockLevel(Tag tag)
{
    switch (tag) {
    case Tag::Address: case Tag::Article: case Tag::Aside: case Tag::Blockquote: case Tag::Body: case Tag::Caption:
    case Tag::Center: case Tag::Dd: case Tag::Details: case Tag::Dialog: case Tag::Dir: case Tag::Div: case Tag::Dl:
    case Tag::Dt: case Tag::Fieldset: case Tag::Figcaption: case Tag::Figure: case Tag::Footer: case Tag::Form:
    case Tag::Frameset: case Tag::H1: case Tag::H2: case Tag::H3: case Tag::H4: case Tag::H5: case Tag::H6:
    case Tag::Header: case Tag::Hgroup: case Tag::Html: case Tag::Legend: case Tag::Li: case Tag::Main: case Tag::Menu:
    case Tag::Nav: case Tag::Noscript: case Tag::Ol: case Tag::Option: case Tag::P: case Tag::Pre: case Tag::Section:
    case Tag::Select: case Tag::Summary: case Tag::Table: case Tag::Tbody: case Tag::Td: case Tag::Textarea:
    case Tag::Tfoot: case Tag::Th: case Tag::Thead: case Tag::Tr: case Tag::Ul: case Tag::Button: case Tag::Iframe:
    case Tag::Object: case Tag::Video: case Tag::Audio: case Tag::Canvas: case Tag::Svg: case Tag::Head: case Tag::Title:
    case Tag::Noframes: case Tag::Noembed:
        return true;
    default:
        return false;
    }
}

std::vector<FoldedCharacter> folded(const QString& pageText, const std::vector<DomRange>& pieces)
{
    std::vector<FoldedCharacter> out;
    qsizetype most = 0;
    for (const DomRange& piece : pieces)
        most += piece.length() + 1;
    out.reserve(size_t(most));
    fold(pageText, pieces, [&](char32_t c, qint32 dom, qint32 domEnd) { out.push_back({c, dom, domEnd}); });
    return out;
}

QString foldedText(const QString& pageText, const std::vector<DomRange>& pieces)
{
    qsizetype most = 0;
    for (const DomRange& piece : pieces)
        most += piece.length() + 1;
    QVarLengthArray<QChar, 1024> text(most);
    QChar* to = text.data();
    fold(pageText, pieces, [&](char32_t c, qint32, qint32) {
        if (QChar::requiresSurrogates(c)) {
            *to++ = QChar(QChar::highSurrogate(c));
            *to++ = QChar(QChar::lowSurrogate(c));
        } else {
            *to++ = QChar(char16_t(c));
        }
    });
    return QString(text.constData(), to - text.constData());
}

std::vector<PageBlock> blocksOf(const Dom& dom)
{
    std::vector<PageBlock> blocks = Cutter(dom).cut();
    // Where nearly all sentences are hidden, a script was to show them.
    qsizetype shown = 0;
    qsizetype hidden = 0;
    for (const PageBlock& block : blocks) {
        const bool isProse = block.text.size() > 40 && block.linkLength * 2 < block.text.size();
        (block.isHidden ? hidden : shown) += isProse ? block.text.size() : 0;
    }
    if (hidden > 400 && shown * 5 < hidden) {
        for (PageBlock& block : blocks)
            block.isHidden = block.isHidden && block.isNeverShown;
    }
    return blocks;
}

}  // namespace vermilion::clean
