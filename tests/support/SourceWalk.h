// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/clean/Cleaner.h"
#include "model/document/Article.h"
#include "model/document/Capture.h"
#include "tests/support/IndependentDecoder.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace vermilion::support {

/// The bytes that quoted-printable stands for (RFC 2045, 6.7).
inline QByteArray withoutQuotedPrintable(const QByteArray& bytes)
{
    QByteArray plain;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '=') {
            plain.append(bytes[i]);
        } else if (i + 1 < bytes.size() && (bytes[i + 1] == '\r' || bytes[i + 1] == '\n')) {
            i += bytes.sliced(i + 1).startsWith("\r\n") ? 2 : 1;
        } else {
            plain.append(char(bytes.mid(i + 1, 2).toInt(nullptr, 16)));
            i += 2;
        }
    }
    return plain;
}

/// Character references decoded by a table of this test's own (https://html.spec.whatwg.org/#named-character-references);
/// a name that is not in it stays, and so is noticed.
inline QString withoutReferences(const QString& source)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> table;
        const auto rows = QStringView(
            u"amp & lt < gt > quot \" apos ' nbsp \u00a0 copy © reg ® trade ™ hellip … mdash — ndash – lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ "
            u"laquo « raquo » lsaquo ‹ rsaquo › bull • middot · times × divide ÷ deg ° euro € pound £ yen ¥ cent ¢ sect § para ¶ plusmn ± frac12 ½ frac14 ¼ "
            u"frac34 ¾ sup1 ¹ sup2 ² sup3 ³ micro µ iexcl ¡ iquest ¿ ordf ª ordm º acute ´ cedil ¸ uml ¨ macr ¯ not ¬ shy \u00ad ensp \u2002 emsp \u2003 "
            u"thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f "
            u"agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï "
            u"eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ szlig ß "
            u"Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï "
            u"Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý oelig œ OElig Œ scaron š Scaron Š "
            u"alpha α beta β gamma γ delta δ Delta Δ epsilon ε pi π mu μ sigma σ Sigma Σ omega ω Omega Ω larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ "
            u"le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ radic √ sum ∑ minus − sdot ⋅ prime ′ Prime ″ hearts ♥ dagger † Dagger ‡ permil ‰ circ ˆ tilde ˜ equiv ≡ "
            u"lang ⟨ rang ⟩ lambda λ theta θ tau τ phi φ rho ρ eta η nu ν xi ξ zeta ζ kappa κ iota ι chi χ psi ψ part ∂ nabla ∇ isin ∈ sim ∼ loz ◊ "
            u"curren ¤ brvbar ¦ fnof ƒ prop ∝ there4 ∴ NotEqualTilde \u2242\u0338 lpar ( rpar ) comma , period . colon : semi ; lbrack [ rbrack ] num #")
                              .toString()
                              .split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 1 < rows.size(); i += 2)
            table.insert(rows[i], rows[i + 1]);
        return table;
    }();
    static const QRegularExpression reference(QStringLiteral("&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z][A-Za-z0-9]*));?"));
    QString decoded;
    qsizetype end = 0;
    auto each = reference.globalMatch(source);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        decoded += QStringView(source).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        if (!match.capturedView(3).isEmpty()) {
            decoded += names.value(match.captured(3), match.captured());
            continue;
        }
        bool ok = false;
        const bool isHex = !match.capturedView(1).isEmpty();
        const uint number = match.capturedView(isHex ? 1 : 2).toUInt(&ok, isHex ? 16 : 10);
        const bool isCharacter = ok && number != 0 && number < 0x110000 && (number < 0xD800 || number > 0xDFFF);
        // 0x80 to 0x9F mean what they mean in windows-1252.
        if (isCharacter && number >= 0x80 && number < 0xA0)
            decoded += IndependentDecoder("windows-1252")(QByteArray(1, char(number)));
        else
            decoded += isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&number), 1) : QString(QChar::ReplacementCharacter);
    }
    return decoded += QStringView(source).sliced(end);
}

/// What a walk over an article found.
struct SourceWalk {
    qsizetype characters = 0;
    qsizetype rewritten = 0;  ///< come from a reference, folded white space or a composed group
    qsizetype replaced = 0;   ///< U+FFFD for what is no character
    QStringList faults;       ///< the first few

    void fault(const QString& text)
    {
        if (faults.size() < 5)
            faults.append(text);
    }
};

/// Whether what stands in the capture, references decoded, is what became this code point.
inline bool standsFor(const QString& found, char32_t codePoint)
{
    const QString wanted = QString::fromUcs4(&codePoint, 1);
    if (found == wanted)
        return true;
    const auto isBlank = [](QChar c) { return c.isSpace() || c == u'\u200b' || c == u'\ufeff' || c == u'\u00ad' || c == u'\u2060'; };
    if (codePoint == U' ') {
        static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
        const QString text = QString(found).remove(tag);
        return !found.isEmpty() && std::ranges::all_of(text, isBlank) && std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
    }
    if (codePoint == QChar::ReplacementCharacter) {
        return std::ranges::any_of(found, [](QChar c) { return c == QChar::ReplacementCharacter || c.isNull() || c.isSurrogate() || c.unicode() >= 0xFDD0; });
    }
    // Half-width katakana are written as the usual ones.
    const bool isNarrow = std::ranges::any_of(found, [](QChar c) { return c >= u'\uff66' && c <= u'\uff9f'; });
    const QString composed = found.normalized(isNarrow ? QString::NormalizationForm_KC : QString::NormalizationForm_C);
    // A letter and its marks are one group under NFC: every character of it stands for the whole.
    const auto points = composed.toUcs4();
    return !points.isEmpty() && std::all_of(points.begin() + 1, points.end(), [](uint c) { return QChar::isMark(c); }) && composed.contains(wanted);
}

/// Walks every character of an article to the capture's bytes and to the page's text, and from both back again.
inline SourceWalk walk(const document::Capture& captured, const capture::Page& page, const document::Article& article)
{
    SourceWalk walk;
    const IndependentDecoder decode(page.charset);
    if (!decode.isOpen()) {
        walk.fault(QStringLiteral("ICU does not know ") + QString::fromLatin1(page.charset));
        return walk;
    }
    const bool isQuotedPrintable = captured.mediaType == "multipart/related";
    const bool isHtml = page.kind == capture::PageKind::Html;
    const auto read = [&](qsizetype from, qsizetype length) {
        const QByteArray bytes = captured.bytes.mid(from, length);
        return decode(isQuotedPrintable ? withoutQuotedPrintable(bytes) : bytes);
    };
    const QString dom = clean::domText(page);
    const auto points = article.text.toUcs4();
    const document::SourceMap& map = article.sourceMap;
    std::vector<bool> isMapped(size_t(points.size()), false);
    for (const document::SourceRun& run : map.runs()) {
        const QString text = QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + run.text, run.length);
        const bool isWhole = read(run.source, run.length * run.sourceWidth) == text;
        const bool isWholeDom = QStringView(dom).mid(run.dom, run.length * run.domWidth) == text;
        walk.characters += run.length;
        for (qsizetype i = 0; i < run.length; ++i) {
            const qsizetype at = run.text + i;
            isMapped[size_t(at)] = true;
            const char32_t codePoint = points[at];
            const qsizetype byte = run.source + i * run.sourceWidth;
            const qsizetype unit = run.dom + i * run.domWidth;
            if (!isWhole) {
                const QString there = read(byte, run.sourceWidth);
                const QString decoded = isHtml ? withoutReferences(there) : there;
                walk.rewritten += there.size() != 1 || there[0].unicode() != codePoint;
                walk.replaced += codePoint == QChar::ReplacementCharacter;
                if (!standsFor(there, codePoint) && !standsFor(decoded, codePoint))
                    walk.fault(QStringLiteral("U+%1 from \"%2\" at byte %3").arg(uint(codePoint), 4, 16, QLatin1Char('0')).arg(there.left(40)).arg(byte));
            }
            if (!isWholeDom && !standsFor(dom.mid(unit, run.domWidth), codePoint))
                walk.fault(QStringLiteral("U+%1 is \"%2\" in the page's text").arg(uint(codePoint), 4, 16, QLatin1Char('0')).arg(dom.mid(unit, run.domWidth).left(20)));
            // Characters of one composed group share their place.
            const auto bySource = map.textAtSource(byte);
            const auto byDom = map.textAtDom(unit);
            if (bySource != at && (!bySource || map.sourceOf({*bySource, *bySource + 1})->start != byte))
                walk.fault(QStringLiteral("byte %1 does not lead to character %2").arg(byte).arg(at));
            if (byDom != at && (!byDom || map.domOf({*byDom, *byDom + 1}).front().start != unit))
                walk.fault(QStringLiteral("unit %1 does not lead to character %2").arg(unit).arg(at));
        }
    }
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (!isMapped[size_t(i)] && points[i] != '\n' && points[i] != '\t')
            walk.fault(QStringLiteral("character %1, U+%2, has no source").arg(i).arg(points[i], 4, 16, QLatin1Char('0')));
    }
    for (const document::Block& block : article.blocks) {
        if (const auto bytes = map.sourceOf(block.range); !bytes || bytes->isEmpty())
            walk.fault(QStringLiteral("a block at %1 has no bytes").arg(block.range.start));
    }
    for (const document::ReceiptEntry& entry : article.receipt.entries) {
        const bool isInside = entry.source.start >= 0 && entry.source.end <= captured.bytes.size() && entry.dom.end <= dom.size();
        if (entry.source.isEmpty() || entry.dom.isEmpty() || !isInside)
            walk.fault(QStringLiteral("a block at unit %1 of the page has no bytes: ").arg(entry.dom.start) + entry.text.left(30));
    }
    return walk;
}

}  // namespace vermilion::support
