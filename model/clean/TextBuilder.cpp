// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/TextBuilder.h"

#include "model/base/Digest.h"

#include <QVarLengthArray>

#include <unicode/unorm2.h>

#include <algorithm>

namespace vermilion::clean {
namespace {

using document::DomRange;
using document::SourceRun;

// UAX #15 calls text with more marks on one character unsafe to process; it is cut there.
constexpr size_t longestGroup = 32;

class Builder {
public:
    Builder(const PageText& page, const capture::ByteMap& toCapture)
        : m_page(page), m_toCapture(toCapture), m_cursor(page)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_nfc = unorm2_getNFCInstance(&status);
    }

    document::Article build(const std::vector<DecidedBlock>& blocks)
    {
        for (const DecidedBlock& decided : blocks) {
            document::ReceiptEntry entry;
            entry.reason = decided.reason;
            entry.decidedBy = decided.decidedBy;
            entry.text = decided.block.text;
            entry.source = sourceOf(decided.block.pieces);
            entry.dom = {decided.block.pieces.front().start, decided.block.pieces.back().end};
            if (decided.isKept()) {
                entry.block = int(m_article.blocks.size());
                append(decided.block);
            }
            m_article.receipt.entries.push_back(std::move(entry));
        }
        m_article.sourceMap = document::SourceMap(std::move(m_runs));
        m_article.textSha256 = sha256(m_article.text.toUtf8());
        return std::move(m_article);
    }

private:
    // From the first to the last character of a block that has bytes.
    ByteRange sourceOf(const std::vector<DomRange>& pieces)
    {
        ByteRange whole{-1, -1};
        for (const DomRange& piece : pieces) {
            if (piece.isEmpty())
                continue;
            qsizetype first = piece.start;
            qsizetype last = piece.end - 1;
            while (first < last && m_page.text[first].isSpace())
                ++first;
            while (last > first && m_page.text[last].isSpace())
                --last;
            if (m_page.text[last].isLowSurrogate() && last > first)
                --last;
            const ByteRange head = m_cursor.at(first);
            const ByteRange tail = m_cursor.at(last);
            if (!head.isEmpty() && (whole.start < 0 || head.start < whole.start))
                whole.start = head.start;
            if (!tail.isEmpty())
                whole.end = std::max(whole.end, tail.end);
        }
        return whole.start < 0 || whole.end <= whole.start ? ByteRange{} : m_toCapture.toSource(whole, m_stretch);
    }

    void append(const PageBlock& block)
    {
        m_units.clear();
        if (!m_article.blocks.empty()) {
            m_units.append(u'\n');
            ++m_length;
        }
        const qsizetype start = m_length;
        const auto characters = folded(m_page.text, block.pieces);
        for (size_t i = 0; i < characters.size();) {
            // A character and what may combine with it: only such a group can change under NFC.
            size_t end = i + 1;
            while (end < characters.size() && end - i < longestGroup && !isPlain(characters[end].codePoint)
                   && !unorm2_hasBoundaryBefore(m_nfc, UChar32(characters[end].codePoint)))
                ++end;
            const bool isAlone = end == i + 1;
            if (isAlone && (isPlain(characters[i].codePoint) || unorm2_isInert(m_nfc, UChar32(characters[i].codePoint))))
                appendOne(characters[i].codePoint, characters[i].dom, characters[i].domEnd);
            else
                appendGroup(characters, i, end);
            i = end;
        }
        m_article.text.append(QStringView(m_units.constData(), m_units.size()));
        m_article.blocks.push_back({block.kind, block.level, {start, m_length}});
    }

    // Letters below the combining marks and the common Chinese ones: alone they are their own NFC and none of them
    // combines with what comes before.
    // So are Greek, Cyrillic, kana, Hangul syllables and general punctuation, but for a few.
    static bool isPlain(char32_t c)
    {
        return c < 0x300 || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c < 0x302A) || (c >= 0x400 && c <= 0x482) || (c >= 0x388 && c < 0x400)
               || (c >= 0x2010 && c <= 0x2027) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0xFF01 && c <= 0xFF60)
               || (c >= 0xAC00 && c <= 0xD7A3);
    }

    void appendGroup(const std::vector<FoldedCharacter>& characters, size_t from, size_t to)
    {
        QString group;
        for (size_t i = from; i < to; ++i)
            group.append(QChar::fromUcs4(characters[i].codePoint));
        const QString normal = group.normalized(QString::NormalizationForm_C);
        if (normal == group) {
            for (size_t i = from; i < to; ++i)
                appendOne(characters[i].codePoint, characters[i].dom, characters[i].domEnd);
            return;
        }
        // Each character of the composed group stands for the whole of it.
        for (const char32_t codePoint : normal.toUcs4())
            appendOne(codePoint, characters[from].dom, characters[to - 1].domEnd);
    }

    void appendOne(char32_t codePoint, qint32 dom, qint32 domEnd)
    {
        if (codePoint < 0x10000) {
            m_units.append(char16_t(codePoint));
        } else {
            m_units.append(QChar::highSurrogate(codePoint));
            m_units.append(QChar::lowSurrogate(codePoint));
        }
        const qsizetype text = m_length++;
        if (domEnd <= dom || goesOn(text, dom, domEnd))
            return;
        m_ahead = {};
        ByteRange bytes;
        for (qint32 unit = dom; unit < domEnd; ++unit) {
            const ByteRange one = m_cursor.at(unit);
            if (one.isEmpty())
                continue;
            bytes = bytes.isEmpty() ? one : ByteRange{std::min(bytes.start, one.start), std::max(bytes.end, one.end)};
        }
        if (bytes.isEmpty())
            return;
        const ByteRange source = m_toCapture.toSource(bytes, m_stretch);
        const qsizetype domWidth = domEnd - dom;
        if (!m_runs.empty()) {
            SourceRun& last = m_runs.back();
            if (last.text + last.length == text && last.sourceWidth == source.length() && last.domWidth == domWidth
                && last.source + last.length * last.sourceWidth == source.start && last.dom + last.length * last.domWidth == dom) {
                ++last.length;
                lookAhead(bytes, dom);
                return;
            }
        }
        m_runs.push_back({text, 1, source.start, source.length(), dom, domWidth});
        lookAhead(bytes, dom);
    }

    // Whether a character is the next one of a stretch in which page, UTF-8 and capture go forward side by side.
    bool goesOn(qsizetype text, qint32 dom, qint32 domEnd)
    {
        if (dom != m_ahead.dom || domEnd != dom + 1 || dom >= m_ahead.domEnd || m_ahead.byte + m_ahead.width > m_ahead.byteEnd)
            return false;
        SourceRun& last = m_runs.back();
        if (last.text + last.length != text || SourceCursor::widthOf(m_page.text[dom]) != m_ahead.width)
            return false;
        ++last.length;
        ++m_ahead.dom;
        m_ahead.byte += m_ahead.width;
        m_cursor.step(m_ahead.width);
        return true;
    }

    // How far the characters behind the one just added may go on in its run.
    void lookAhead(ByteRange bytes, qint32 dom)
    {
        const ByteRange side = m_toCapture.linearAround(bytes, m_stretch);
        const qint32 domEnd = m_cursor.literalEnd();
        if (!side.isEmpty() && domEnd > dom && !m_page.text[dom].isSurrogate())
            m_ahead = {dom + 1, domEnd, bytes.end, side.end, bytes.length()};
    }

    const PageText& m_page;
    const capture::ByteMap& m_toCapture;
    size_t m_stretch = 0;  // of m_toCapture, where the last look-up ended
    SourceCursor m_cursor;
    struct Ahead {
        qint32 dom = -1;
        qint32 domEnd = -1;
        qsizetype byte = 0;
        qsizetype byteEnd = 0;
        qsizetype width = 0;
    };
    Ahead m_ahead;  // the next character of the last run, if it goes on
    const UNormalizer2* m_nfc = nullptr;
    document::Article m_article;
    QVarLengthArray<char16_t, 1024> m_units;  // of the block that is being added
    std::vector<SourceRun> m_runs;
    qsizetype m_length = 0;  // of the text, in code points
};

}  // namespace

document::Article buildText(const PageText& page, const capture::ByteMap& toCapture, const std::vector<DecidedBlock>& blocks)
{
    return Builder(page, toCapture).build(blocks);
}

}  // namespace vermilion::clean
