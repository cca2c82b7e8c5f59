// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/SourceAlignment.h"

#include <QHash>

#include <lexbor/html/tokenizer.h>

#include <algorithm>
#include <cstring>

namespace vermilion::clean {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlphanumeric(char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// A character reference in the source and how much data it became; lengths 0 where there is none.
struct Reference {
    qsizetype sourceLength = 0;
    qsizetype dataLength = 0;
};

Reference numericReference(QByteArrayView source, QByteArrayView data)
{
    qsizetype end = 2;
    const bool isHex = end < source.size() && (source[end] == 'x' || source[end] == 'X');
    if (isHex)
        ++end;
    const qsizetype digits = end;
    while (end < source.size() && (isHex ? isHexDigit(source[end]) : isDigit(source[end])))
        ++end;
    if (end == digits || data.isEmpty())
        return {};
    if (end < source.size() && source[end] == ';')
        ++end;
    // Whatever number it is, it became one character; which one need not be worked out again.
    return {end, characterLength(data)};
}

/// What the tokenizer makes of "&name": its own rules, so that names without ';' and unknown ones need none of ours.
struct Resolved {
    qsizetype sourceLength = 0;  // 0: it is no reference
    QByteArray value;
};

lxb_html_token_t* collectText(lxb_html_tokenizer_t*, lxb_html_token_t* token, void* context)
{
    if (token->tag_id == LXB_TAG__TEXT)
        static_cast<QByteArray*>(context)->append(reinterpret_cast<const char*>(token->text_start), token->text_end - token->text_start);
    return token;
}

Resolved resolve(const QByteArray& run)
{
    QByteArray text;
    lxb_html_tokenizer_t* tokenizer = lxb_html_tokenizer_create();
    if (lxb_html_tokenizer_init(tokenizer) == LXB_STATUS_OK) {
        lxb_html_tokenizer_callback_token_done_set(tokenizer, collectText, &text);
        if (lxb_html_tokenizer_begin(tokenizer) == LXB_STATUS_OK) {
            lxb_html_tokenizer_chunk(tokenizer, reinterpret_cast<const lxb_char_t*>(run.constData()), size_t(run.size()));
            lxb_html_tokenizer_end(tokenizer);
        }
    }
    lxb_html_tokenizer_destroy(tokenizer);
    if (text == run || text.isEmpty())
        return {};
    // "&notit" becomes "¬it": what both end with was not part of the name.
    qsizetype rest = 0;
    while (rest < std::min(run.size() - 2, text.size() - 1) && run[run.size() - 1 - rest] == text[text.size() - 1 - rest])
        ++rest;
    return {run.size() - rest, text.first(text.size() - rest)};
}

Reference namedReference(QByteArrayView source, QByteArrayView data)
{
    constexpr qsizetype longestName = 33;
    thread_local QHash<QByteArray, Resolved> known;
    qsizetype end = 1;
    while (end < source.size() && end < longestName && isAlphanumeric(source[end]))
        ++end;
    if (end == 1)
        return {};
    if (end < source.size() && source[end] == ';')
        ++end;
    const QByteArray run = source.first(end).toByteArray();
    auto found = known.constFind(run);
    if (found == known.constEnd()) {
        if (known.size() > 4096)
            known.clear();
        found = known.insert(run, resolve(run));
    }
    if (found->sourceLength == 0 || !data.startsWith(found->value))
        return {};
    return {found->sourceLength, found->value.size()};
}

Reference referenceAt(QByteArrayView source, QByteArrayView data)
{
    if (source.size() < 3)
        return {};
    return source[1] == '#' ? numericReference(source, data) : namedReference(source, data);
}

class Aligner {
public:
    Aligner(qint32 unit, std::vector<SourceSpan>& spans) : m_unit(unit), m_spans(spans) {}

    void literal(QByteArrayView data, qsizetype source)
    {
        if (data.isEmpty())
            return;
        const qint32 end = m_unit + unitsOf(data);
        const bool continues = !m_spans.empty() && m_spans.back().isLiteral && m_spans.back().domEnd == m_unit
                               && m_spans.back().sourceEnd == source;
        if (continues) {
            m_spans.back().domEnd = end;
            m_spans.back().sourceEnd = qint32(source + data.size());
        } else {
            m_spans.push_back({m_unit, end, qint32(source), qint32(source + data.size()), true});
        }
        m_unit = end;
    }

    void standsFor(QByteArrayView data, qsizetype source, qsizetype length)
    {
        const qint32 end = m_unit + unitsOf(data);
        m_spans.push_back({m_unit, end, qint32(source), qint32(source + length), false});
        m_unit = end;
    }

    void unknown(QByteArrayView data) { m_unit += unitsOf(data); }
    qint32 unit() const { return m_unit; }

private:
    qint32 m_unit;
    std::vector<SourceSpan>& m_spans;
};

qsizetype commonLength(QByteArrayView left, QByteArrayView right, bool isRaw)
{
    const qsizetype limit = std::min(left.size(), right.size());
    qsizetype i = 0;
    while (i < limit && left[i] == right[i] && (isRaw || left[i] != '&'))
        ++i;
    return i;
}

}  // namespace

qint32 unitsOf(QByteArrayView utf8)
{
    qint32 units = 0;
    for (const char c : utf8)
        units += (uchar(c) & 0xC0) == 0x80 ? 0 : uchar(c) >= 0xF0 ? 2 : 1;
    return units;
}

qsizetype characterLength(QByteArrayView utf8)
{
    const auto lead = uchar(utf8.front());
    const qsizetype length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, utf8.size());
}

qint32 alignText(QByteArrayView utf8, ByteRange range, QByteArrayView data, qint32 unit, std::vector<SourceSpan>& spans, References references)
{
    Aligner aligner(unit, spans);
    const QByteArrayView source = utf8.sliced(range.start, std::max<qsizetype>(0, range.length()));
    const bool isRaw = references == References::None;
    qsizetype s = 0;
    qsizetype d = 0;
    if (source.size() == data.size() && memcmp(source.data(), data.data(), size_t(data.size())) == 0) {
        aligner.literal(data, range.start);
        return aligner.unit();
    }
    while (d < data.size() && s < source.size()) {
        if (const qsizetype same = commonLength(source.sliced(s), data.sliced(d), isRaw); same > 0) {
            aligner.literal(data.sliced(d, same), range.start + s);
            s += same;
            d += same;
            continue;
        }
        const char c = source[s];
        if (c == '&' && !isRaw) {
            const Reference reference = referenceAt(source.sliced(s), data.sliced(d));
            const qsizetype sourceLength = reference.sourceLength > 0 ? reference.sourceLength : 1;
            if (reference.sourceLength > 0)
                aligner.standsFor(data.sliced(d, reference.dataLength), range.start + s, sourceLength);
            else if (data[d] == '&')
                aligner.literal(data.sliced(d, 1), range.start + s);
            d += reference.sourceLength > 0 ? reference.dataLength : data[d] == '&' ? 1 : 0;
            s += sourceLength;
        } else if (c == '\r' && data[d] == '\n') {
            const qsizetype length = s + 1 < source.size() && source[s + 1] == '\n' ? 2 : 1;
            aligner.standsFor(data.sliced(d, 1), range.start + s, length);
            s += length;
            ++d;
        } else if (c == '\0' && data.sliced(d).startsWith("\xEF\xBF\xBD")) {
            aligner.standsFor(data.sliced(d, 3), range.start + s, 1);
            ++s;
            d += 3;
        } else {
            ++s;  // dropped by the parser: white space before <body>, a line end after <pre>, NUL
        }
    }
    if (d < data.size())
        aligner.unknown(data.sliced(d));
    return aligner.unit();
}

}  // namespace vermilion::clean
