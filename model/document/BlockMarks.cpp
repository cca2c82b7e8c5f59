// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/BlockMarks.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace vermilion::document {
namespace {

constexpr qsizetype markSize = 11;
constexpr qsizetype shortestSentence = 4;  // "2a." is none
constexpr bool BlockMark::* flags[]{&BlockMark::isKept, &BlockMark::isSentence, &BlockMark::isRow, &BlockMark::isRepeated, &BlockMark::isDecided};

bool endsSentence(QStringView text)
{
    constexpr QStringView closing = u"\"'”’」』）)》】] ";
    constexpr QStringView ends = u"。！？!?.…；;";
    while (!text.isEmpty() && closing.contains(text.back()))
        text.chop(1);
    return !text.isEmpty() && ends.contains(text.back());
}

}  // namespace

std::optional<BlockMark> markOf(QStringView text)
{
    // Fowler, Noll and Vo's hash FNV-1a, of 64 bits, over UTF-16 units.
    quint64 hash = 0xcbf29ce484222325ULL;
    qsizetype letters = 0;
    bool hasWords = false;  // numbers alone count something, and a letter alone may be an initial
    for (const QChar c : text) {
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            continue;
        hash = (hash ^ c.toLower().unicode()) * 0x100000001b3ULL;
        ++letters;
        hasWords = hasWords || !c.isNumber();
    }
    if (!hasWords || letters < 2)
        return std::nullopt;
    BlockMark mark;
    mark.key = hash;
    mark.letters = quint16(std::min<qsizetype>(letters, std::numeric_limits<quint16>::max()));
    mark.isSentence = letters >= shortestSentence && endsSentence(text);
    mark.isRow = text.contains(u'\t');  // between its cells
    return mark;
}

std::vector<BlockMark> marksOf(const Receipt& receipt)
{
    std::vector<BlockMark> marks;
    for (const ReceiptEntry& entry : receipt.entries) {
        auto mark = entry.reason == DropReason::Hidden ? std::nullopt : markOf(entry.text);
        if (!mark)
            continue;
        mark->isKept = entry.isKept() || entry.decidedBy != DecidedBy::Cleaner;
        mark->isRepeated = entry.decidedBy == DecidedBy::OtherPages;
        mark->isDecided = entry.decidedBy == DecidedBy::Hand || entry.decidedBy == DecidedBy::SiteRule;
        marks.push_back(*mark);
    }
    return marks;
}

QByteArray toBytes(const std::vector<BlockMark>& marks)
{
    QByteArray bytes(qsizetype(marks.size()) * markSize, Qt::Uninitialized);
    char* at = bytes.data();
    for (const BlockMark& mark : marks) {
        qToLittleEndian(mark.key, at);
        qToLittleEndian(mark.letters, at + 8);
        at[10] = 0;
        for (int bit = 0; const auto flag : flags)
            at[10] = char(at[10] | int(mark.*flag) << bit++);
        at += markSize;
    }
    return bytes;
}

std::optional<std::vector<BlockMark>> marksFromBytes(QByteArrayView bytes)
{
    if (bytes.size() % markSize != 0)
        return std::nullopt;
    std::vector<BlockMark> marks;
    marks.reserve(size_t(bytes.size() / markSize));
    for (const char* at = bytes.begin(); at != bytes.end(); at += markSize) {
        BlockMark mark{qFromLittleEndian<quint64>(at), qFromLittleEndian<quint16>(at + 8)};
        for (int bit = 0; const auto flag : flags)
            mark.*flag = (at[10] >> bit++) & 1;
        marks.push_back(mark);
    }
    return marks;
}

}  // namespace vermilion::document
