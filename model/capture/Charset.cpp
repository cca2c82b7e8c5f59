// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Charset.h"

#include <QList>
#include <QtEndian>

#include <lexbor/encoding/encoding.h>
#include <lexbor/html/encoding.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

namespace vermilion::capture {
namespace {

constexpr qsizetype sampleSize = 256 * 1024;  // what guesses look at
constexpr qsizetype declarationSize = 16 * 1024;  // browsers stop at 1024, saved pages put comments before it

const lxb_char_t* chars(QByteArrayView bytes) { return reinterpret_cast<const lxb_char_t*>(bytes.data()); }

const lxb_encoding_data_t* encodingOf(QByteArrayView label)
{
    return lxb_encoding_data_by_pre_name(chars(label), size_t(label.size()));
}

QByteArray nameOf(const lxb_encoding_data_t* encoding)
{
    return encoding ? QByteArray(reinterpret_cast<const char*>(encoding->name)).toLower() : QByteArray();
}

bool startsWith(QByteArrayView bytes, QByteArrayView mark) { return bytes.startsWith(mark); }

// The name a byte order mark stands for.
std::optional<QByteArray> byteOrderMark(QByteArrayView bytes)
{
    if (startsWith(bytes, "\xEF\xBB\xBF"))
        return QByteArrayLiteral("utf-8");
    if (startsWith(bytes, "\xFE\xFF"))
        return QByteArrayLiteral("utf-16be");
    if (startsWith(bytes, "\xFF\xFE"))
        return QByteArrayLiteral("utf-16le");
    return std::nullopt;
}

// The standard's rule for what a page says about itself: it can be read, so it cannot be UTF-16.
QByteArray asDeclared(const QByteArray& name)
{
    if (name.startsWith("utf-16"))
        return QByteArrayLiteral("utf-8");
    return name == "x-user-defined" ? QByteArrayLiteral("windows-1252") : name;
}

std::optional<QByteArray> metaCharset(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min(bytes.size(), declarationSize));
    lxb_html_encoding_t determined{};
    if (lxb_html_encoding_init(&determined) != LXB_STATUS_OK)
        return std::nullopt;
    std::optional<QByteArray> found;
    if (lxb_html_encoding_determine(&determined, chars(head), chars(head) + head.size()) == LXB_STATUS_OK) {
        for (size_t i = 0; !found && i < lxb_html_encoding_meta_length(&determined); ++i) {
            const auto* entry = lxb_html_encoding_meta_entry(&determined, i);
            const QByteArrayView label(reinterpret_cast<const char*>(entry->name), entry->end - entry->name);
            if (const auto* encoding = encodingOf(label))
                found = asDeclared(nameOf(encoding));
        }
    }
    lxb_html_encoding_destroy(&determined, false);
    return found;
}

// <?xml version="1.0" encoding="gb2312"?>
std::optional<QByteArray> xmlCharset(QByteArrayView bytes)
{
    if (!bytes.trimmed().startsWith("<?xml"))
        return std::nullopt;
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 512)).toByteArray();
    const qsizetype close = head.indexOf("?>");
    const qsizetype at = head.indexOf("encoding");
    if (at < 0 || close < at)
        return std::nullopt;
    const QByteArrayView rest = QByteArrayView(head).sliced(at + 8, close - at - 8).trimmed();
    if (rest.size() < 3 || rest[0] != '=')
        return std::nullopt;
    QByteArrayView value = rest.sliced(1).trimmed();
    if (value.isEmpty() || (value[0] != '"' && value[0] != '\''))
        return std::nullopt;
    const qsizetype end = value.indexOf(value[0], 1);
    const auto* encoding = end > 0 ? encodingOf(value.sliced(1, end - 1)) : nullptr;
    return encoding ? std::optional(asDeclared(nameOf(encoding))) : std::nullopt;
}

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return uchar(c) < 0x80; });
}

// UTF-8 but for a sequence cut off at the very end, as a truncated download leaves it.
bool isUtf8(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return true;
    qsizetype cut = bytes.size();
    for (int back = 0; back < 3 && cut > 0; ++back) {
        --cut;
        if ((uchar(bytes[cut]) & 0xC0) == 0xC0)
            return bytes.first(cut).isValidUtf8();
    }
    return false;
}

qsizetype nonAsciiCount(QByteArrayView bytes)
{
    return std::ranges::count_if(bytes, [](char c) { return uchar(c) >= 0x80; });
}

// UTF-16 without a mark: text has a zero in every other byte where it is Latin, line ends and digits included.
std::optional<QByteArray> unmarkedUtf16(QByteArrayView bytes)
{
    if (bytes.size() < 8)
        return std::nullopt;
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1));
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[size_t(i & 1)] += sample[i] == '\0';
    if (zeros[1] > sample.size() / 8 && zeros[0] * 20 < zeros[1])
        return QByteArrayLiteral("utf-16le");
    if (zeros[0] > sample.size() / 8 && zeros[1] * 20 < zeros[0])
        return QByteArrayLiteral("utf-16be");
    return std::nullopt;
}

// How well a sample fits an encoding: its errors, and the share of its characters that everyday text is made of.
struct Fit {
    qsizetype characters = 0;  // non-ASCII
    qsizetype errors = 0;
    double everyday = 0;

    bool isClean() const { return errors * 200 <= characters; }
};

// The double-byte encodings put their everyday characters into known rows: 16–55 and the punctuation of GB 2312,
// the frequent part and the punctuation of Big5, the kana rows of the Japanese ones, the Hangul rows of KS X 1001.
bool isEveryday(QByteArrayView charset, uchar lead, uchar trail, char32_t decoded)
{
    if (charset == "gb18030" || charset == "gbk")
        return ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3) && trail >= 0xA1;
    if (charset == "big5")
        return (lead >= 0xA4 && lead <= 0xC6) || lead == 0xA1;
    if (charset == "euc-kr")
        return decoded >= 0xAC00 && decoded <= 0xD7A3 && lead >= 0xB0 && trail >= 0xA1;
    const bool isKana = (decoded >= 0x3040 && decoded <= 0x30FF) || (decoded >= 0x3000 && decoded <= 0x3002);
    return isKana;
}

Fit fitOf(QByteArrayView bytes, const QByteArray& charset)
{
    Fit fit;
    const auto* encoding = encodingOf(charset);
    if (!encoding)
        return fit;
    lxb_encoding_decode_t context{};
    context.encoding_data = encoding;
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleSize));
    const lxb_char_t* at = chars(sample);
    const lxb_char_t* const end = at + sample.size();
    qsizetype everyday = 0;
    qsizetype lowTrails = 0;
    while (at < end) {
        if (*at < 0x80) {
            ++at;
            continue;
        }
        const lxb_char_t* const from = at;
        const lxb_codepoint_t decoded = encoding->decode_single(&context, &at, end);
        if (decoded == LXB_ENCODING_DECODE_CONTINUE)
            break;
        ++fit.characters;
        if (decoded >= LXB_ENCODING_ERROR_CODEPOINT) {
            ++fit.errors;
            context = {};
            context.encoding_data = encoding;
            at = from + 1;
        } else if (at - from >= 2 && isEveryday(charset, from[0], from[1], char32_t(decoded))) {
            ++everyday;
            lowTrails += from[1] < 0xA1;
        }
    }
    // Two in five characters of real Big5 end in a byte below 0xA1; in the EUC encodings none does.
    if (charset == "big5" && fit.characters >= 12 && lowTrails * 20 < everyday)
        everyday = 0;
    fit.everyday = fit.characters == 0 ? 0 : double(everyday) / double(fit.characters);
    return fit;
}

QByteArray uchardetGuess(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleSize));
    if (uchardet_handle_data(detector.get(), sample.data(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return charsetForLabel(uchardet_get_charset(detector.get()));
}

struct EastAsian {
    QByteArray charset;
    double needed;  // share of everyday characters in real text of that language
};

const std::array<EastAsian, 5>& eastAsian()
{
    static const std::array<EastAsian, 5> candidates{{{"gb18030", 0.80}, {"euc-jp", 0.35}, {"shift_jis", 0.35},
                                                      {"euc-kr", 0.70}, {"big5", 0.85}}};
    return candidates;
}

// The East Asian encoding that the bytes fit, where they clearly fit one.
std::optional<QByteArray> eastAsianGuess(QByteArrayView bytes)
{
    std::optional<QByteArray> best;
    double bestMargin = 0;
    for (const EastAsian& candidate : eastAsian()) {
        const Fit fit = fitOf(bytes, candidate.charset);
        if (fit.characters == 0 || !fit.isClean())
            continue;
        const double margin = fit.everyday / candidate.needed;
        if (margin >= 1 && margin > bestMargin) {
            best = candidate.charset;
            bestMargin = margin;
        }
    }
    return best;
}

CharsetChoice guess(QByteArrayView bytes)
{
    if (const auto utf16 = unmarkedUtf16(bytes))
        return {*utf16, QStringLiteral("guessed from the bytes")};
    if (isAscii(bytes))
        return {QByteArrayLiteral("utf-8"), QStringLiteral("only ASCII")};
    if (isUtf8(bytes))
        return {QByteArrayLiteral("utf-8"), QStringLiteral("valid UTF-8")};
    const QString reason = QStringLiteral("guessed from the bytes");
    const QByteArray byLibrary = uchardetGuess(bytes);
    // Frequency statistics need text; short texts are judged by the rows their characters lie in.
    const auto byRows = eastAsianGuess(bytes);
    if (byRows && (byLibrary.isEmpty() || byLibrary.startsWith("windows-") || byLibrary.startsWith("iso-")
                   || byLibrary.startsWith("mac") || byLibrary.startsWith("x-mac") || byLibrary.startsWith("koi")
                   || byLibrary.startsWith("ibm") || !fitOf(bytes, byLibrary).isClean()
                   || nonAsciiCount(bytes) < 200))
        return {*byRows, reason};
    if (!byLibrary.isEmpty() && byLibrary != "utf-8" && fitOf(bytes, byLibrary).isClean())
        return {byLibrary == "gbk" ? QByteArrayLiteral("gb18030") : byLibrary, reason};
    const Fit asUtf8 = fitOf(bytes, QByteArrayLiteral("utf-8"));
    if (asUtf8.errors * 20 < asUtf8.characters)
        return {QByteArrayLiteral("utf-8"), reason};
    return {QByteArrayLiteral("windows-1252"), QStringLiteral("nothing else fits")};
}

bool isLatin(QByteArrayView charset)
{
    static const QList<QByteArray> latin{"windows-1250", "windows-1252", "windows-1254", "windows-1257", "windows-1258", "iso-8859-2",
                                         "iso-8859-3",   "iso-8859-4",   "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",
                                         "iso-8859-16",  "macintosh"};
    return latin.contains(charset);
}

bool isSingleByte(QByteArrayView charset)
{
    return charset.startsWith("windows-") || charset.startsWith("iso-8859") || charset.startsWith("koi8") || charset.startsWith("ibm")
           || charset == "macintosh" || charset.startsWith("x-mac");
}

// Letters with marks stand among ASCII letters in Latin scripts, among their own kind in others. What a single byte stands
// for cannot be told better than that, so that nothing in between is overruled.
enum class Script { Latin, Other, Unclear };
Script scriptOf(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleSize));
    const auto isLetter = [&](qsizetype i) { return i >= 0 && i < sample.size() && isalpha(uchar(sample[i])) && uchar(sample[i]) < 0x80; };
    const auto isHigh = [&](qsizetype i) { return i >= 0 && i < sample.size() && uchar(sample[i]) >= 0xC0; };
    qsizetype high = 0;
    qsizetype amongLetters = 0;
    qsizetype amongHigh = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (!isHigh(i))
            continue;
        ++high;
        amongLetters += isLetter(i - 1) || isLetter(i + 1);
        amongHigh += isHigh(i - 1) || isHigh(i + 1);
    }
    if (high >= 6 && amongLetters * 10 > high * 7)
        return Script::Latin;
    return high >= 40 && amongHigh * 10 > high * 8 ? Script::Other : Script::Unclear;
}

// Another encoding that the bytes clearly are in, where a label says one that they can be decoded in too.
std::optional<QByteArray> contradiction(QByteArrayView bytes, const QByteArray& labelled)
{
    if (isSingleByte(labelled)) {
        if (nonAsciiCount(bytes) >= 40) {
            if (const auto better = eastAsianGuess(bytes))
                return better;
        }
        const Script script = scriptOf(bytes);
        if (script == Script::Unclear || (script == Script::Latin) == isLatin(labelled))
            return std::nullopt;
        const QByteArray guessed = uchardetGuess(bytes);
        const bool fits = isSingleByte(guessed) && (script == Script::Latin) == isLatin(guessed);
        return fits ? std::optional(guessed) : script == Script::Latin ? std::optional<QByteArray>("windows-1252") : std::nullopt;
    }
    const QByteArray family = labelled == "gbk" ? QByteArray("gb18030") : labelled;
    const auto claimed = std::ranges::find(eastAsian(), family, &EastAsian::charset);
    if (claimed == eastAsian().end())
        return std::nullopt;
    const Fit fit = fitOf(bytes, family);
    if (fit.characters < 8)
        return std::nullopt;
    // Korean fits into the rows of Chinese: into half of them, and Chinese needs the others and its punctuation.
    if (family == "gb18030" && fit.characters >= 30 && fitOf(bytes, "euc-kr").everyday > 0.95)
        return QByteArrayLiteral("euc-kr");
    const double own = fit.everyday / claimed->needed;
    if (own >= 1)
        return std::nullopt;
    if (const auto better = eastAsianGuess(bytes); better && *better != family)
        return better;
    if (own < 0.2 && scriptOf(bytes) == Script::Latin) {
        const QByteArray guessed = uchardetGuess(bytes);
        return isLatin(guessed) ? guessed : QByteArrayLiteral("windows-1252");
    }
    return std::nullopt;
}

// What a label says, unless the bytes clearly contradict it.
CharsetChoice checked(QByteArrayView bytes, const QByteArray& labelled, const QString& reason)
{
    const auto overruled = [&](const QByteArray& charset) {
        return CharsetChoice{charset, QStringLiteral("%1 says %2, but the bytes are %3")
                                          .arg(reason, QLatin1StringView(labelled), QLatin1StringView(charset))};
    };
    if (isAscii(bytes))
        return {labelled, reason};
    if (labelled != "utf-8") {
        // Text in another encoding is hardly ever valid UTF-8 by accident.
        if (nonAsciiCount(bytes) >= 12 && isUtf8(bytes) && labelled != "iso-2022-jp")
            return overruled(QByteArrayLiteral("utf-8"));
        if (const auto better = contradiction(bytes, labelled); better && *better != labelled)
            return overruled(*better);
    }
    const Fit fit = fitOf(bytes, labelled);
    // A few broken characters happen in the best pages; one in twenty does not.
    if (fit.errors < 3 || fit.errors * 20 < fit.characters)
        return {labelled, reason};
    const CharsetChoice other = guess(bytes);
    const Fit otherFit = fitOf(bytes, other.charset);
    // windows-1252 fits everything: it needs to look like Latin letters.
    const bool isWestern = other.charset != "windows-1252" || (fit.errors * 2 > fit.characters && scriptOf(bytes) == Script::Latin);
    if (other.charset != labelled && isWestern && otherFit.errors * 10 < fit.errors)
        return overruled(other.charset);
    return {labelled, reason};
}

void appendUtf8(QByteArray& out, char32_t codePoint)
{
    if (codePoint < 0x80) {
        out.append(char(codePoint));
    } else if (codePoint < 0x800) {
        out.append(char(0xC0 | codePoint >> 6)).append(char(0x80 | (codePoint & 0x3F)));
    } else if (codePoint < 0x10000) {
        out.append(char(0xE0 | codePoint >> 12)).append(char(0x80 | (codePoint >> 6 & 0x3F)));
        out.append(char(0x80 | (codePoint & 0x3F)));
    } else {
        out.append(char(0xF0 | codePoint >> 18)).append(char(0x80 | (codePoint >> 12 & 0x3F)));
        out.append(char(0x80 | (codePoint >> 6 & 0x3F))).append(char(0x80 | (codePoint & 0x3F)));
    }
}

// The standard's shared UTF-16 decoder (https://encoding.spec.whatwg.org/#shared-utf-16-decoder): half a pair becomes U+FFFD,
// and what stands behind it is read anew; at the end it takes a single byte along.
DecodedText decodeUtf16(QByteArrayView bytes, bool isBig)
{
    DecodedText decoded;
    decoded.utf8.reserve(bytes.size() + bytes.size() / 2);
    const auto unitAt = [&](qsizetype at) -> char32_t {
        return isBig ? qFromBigEndian<quint16>(bytes.data() + at) : qFromLittleEndian<quint16>(bytes.data() + at);
    };
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype left = bytes.size() - at;
        char32_t codePoint = left >= 2 ? unitAt(at) : char32_t(QChar::ReplacementCharacter);
        qsizetype width = std::min<qsizetype>(left, 2);
        if (left >= 4 && QChar::isHighSurrogate(codePoint) && QChar::isLowSurrogate(unitAt(at + 2))) {
            codePoint = QChar::surrogateToUcs4(char16_t(codePoint), char16_t(unitAt(at + 2)));
            width = 4;
        } else if (left < 2 || QChar::isSurrogate(codePoint)) {
            if (left == 3 && QChar::isHighSurrogate(codePoint))
                width = 3;
            codePoint = QChar::ReplacementCharacter;
            ++decoded.replaced;
        }
        const qsizetype before = decoded.utf8.size();
        appendUtf8(decoded.utf8, codePoint);
        decoded.toSource.append(1, decoded.utf8.size() - before, width);
        at += width;
    }
    return decoded;
}

// How many bytes an error of ISO-2022-JP leaves to be read again, in the state that holds then: an escape character where the
// second half of a character should be, and what stands behind one that begins no escape sequence.
qsizetype givenBack(lxb_encoding_ctx_2022_jp_t& state, lxb_codepoint_t error)
{
    const bool isCutHere = error == LXB_ENCODING_DECODE_CONTINUE && state.state == LXB_ENCODING_DECODE_2022_JP_ESCAPE;
    const bool isEscape = error == LXB_ENCODING_DECODE_ERROR && state.state == LXB_ENCODING_DECODE_2022_JP_ESCAPE_START;
    if (!isCutHere && !isEscape && state.prepand == 0)
        return 0;
    state.prepand = 0;
    if (isCutHere || isEscape)
        state.state = state.out_state;
    return 1;
}

DecodedText decodeEach(QByteArrayView bytes, const lxb_encoding_data_t* encoding, bool isAsciiCompatible)
{
    DecodedText decoded;
    decoded.utf8.reserve(bytes.size() + bytes.size() / 2);
    lxb_encoding_decode_t context{};
    context.encoding_data = encoding;
    const lxb_char_t* at = chars(bytes);
    const lxb_char_t* const end = at + bytes.size();
    // Only Big5 has bytes that stand for two characters; others use that field as scratch space.
    const bool isBig5 = encoding->encoding == LXB_ENCODING_BIG5;
    const bool isIso2022Jp = encoding->encoding == LXB_ENCODING_ISO_2022_JP;
    while (at < end) {
        const lxb_char_t* const from = at;
        if (isAsciiCompatible && *at < 0x80 && !(isBig5 && context.second_codepoint != 0)) {
            while (at < end && *at < 0x80)
                ++at;
            decoded.utf8.append(reinterpret_cast<const char*>(from), at - from);
            decoded.toSource.append(at - from, 1, 1);
            continue;
        }
        lxb_codepoint_t codePoint = encoding->decode_single(&context, &at, end);
        if (codePoint >= LXB_ENCODING_ERROR_CODEPOINT) {
            if (isIso2022Jp && codePoint == LXB_ENCODING_DECODE_CONTINUE && context.u.iso_2022_jp.state <= LXB_ENCODING_DECODE_2022_JP_LEAD) {
                decoded.toSource.skipSource(at - from);  // an escape sequence at the very end
                break;
            }
            // The standard gives bytes behind the first one back to the stream; so do we, by position.
            if (isIso2022Jp) {
                at -= givenBack(context.u.iso_2022_jp, codePoint);
            } else if (context.prepend) {
                context = {};
                context.encoding_data = encoding;
                at = from + 1;
            }
            codePoint = QChar::ReplacementCharacter;
            ++decoded.replaced;
        }
        const qsizetype before = decoded.utf8.size();
        appendUtf8(decoded.utf8, codePoint);
        decoded.toSource.append(1, decoded.utf8.size() - before, at - from);
    }
    // A character of two code points whose second one is still to come (Big5).
    if (isBig5 && context.second_codepoint != 0) {
        appendUtf8(decoded.utf8, context.second_codepoint);
        decoded.toSource.append(1, 2, 0);
    }
    return decoded;
}

}  // namespace

QByteArray charsetForLabel(QByteArrayView label)
{
    return nameOf(encodingOf(label.trimmed()));
}

CharsetChoice chooseCharset(QByteArrayView bytes, QByteArrayView transportLabel, bool isHtml)
{
    if (const auto marked = byteOrderMark(bytes))
        return {*marked, QStringLiteral("byte order mark")};
    if (const QByteArray transport = charsetForLabel(transportLabel); !transport.isEmpty())
        return checked(bytes, transport, QStringLiteral("transport"));
    if (isHtml) {
        if (const auto declared = metaCharset(bytes))
            return checked(bytes, *declared, QStringLiteral("meta"));
        if (const auto declared = xmlCharset(bytes))
            return checked(bytes, *declared, QStringLiteral("XML declaration"));
    }
    return guess(bytes);
}

DecodedText decode(QByteArrayView bytes, QByteArrayView charset)
{
    qsizetype mark = 0;
    if (const auto marked = byteOrderMark(bytes); marked && *marked == charset)
        mark = *marked == "utf-8" ? 3 : 2;
    const QByteArrayView body = bytes.sliced(mark);
    const auto* encoding = encodingOf(charset);
    const bool isUtf8Named = !encoding || charset == "utf-8";
    DecodedText decoded;
    if (isUtf8Named && body.isValidUtf8()) {
        decoded.utf8 = body.toByteArray();
        decoded.toSource.skipSource(mark);
        decoded.toSource.append(body.size(), 1, 1);
        return decoded;
    }
    const auto* decoder = encoding ? encoding : encodingOf("utf-8");
    const bool isAsciiCompatible = charset != "iso-2022-jp" && charset != "replacement";
    decoded = charset == "utf-16le" || charset == "utf-16be" ? decodeUtf16(body, charset == "utf-16be") : decodeEach(body, decoder, isAsciiCompatible);
    if (mark > 0) {
        ByteMap shift;
        shift.skipSource(mark);
        shift.append(body.size(), 1, 1);
        decoded.toSource = decoded.toSource.then(shift);
    }
    return decoded;
}

}  // namespace vermilion::capture
