// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Passages of one text are found again in another. The input is a text, how it was edited, and passages of it.
#include "model/annotate/Anchoring.h"
#include "model/annotate/ApproximateSearch.h"
#include "tests/fuzz/Property.h"

using namespace vermilion;
using namespace vermilion::fuzz;
using annotate::Anchoring;
using annotate::Resolution;

namespace {

// With half pairs of surrogates, as a text out of the web may have.
QString takeText(Input& input)
{
    const bool isUtf16 = input.byte() % 8 == 7;
    const QByteArray bytes = input.bytes() + input.bytes();
    return isUtf16 ? QString(reinterpret_cast<const QChar*>(QByteArray(bytes + '\0').constData()), bytes.size() / 2) : QString::fromUtf8(bytes);
}

QString edited(QString text, Input& input)
{
    for (qsizetype edits = input.below(6); edits > 0; --edits) {
        const qsizetype at = input.below(text.size() + 1);
        const qsizetype length = std::min(input.below(20), text.size() - at);
        text.replace(at, length, input.text(24));
    }
    return text;
}

void checkResolved(const Anchoring& anchoring, const QString& text, const document::Fragment& fragment)
{
    const annotate::Resolved found = anchoring.resolve(fragment);
    if (found.resolution == Resolution::Lost) {
        holds(found.range.isEmpty(), "what is lost has no place");
        holds(fragment.quote.isEmpty() || !text.contains(fragment.quote) || found.score < Anchoring::leastScore, "what is lost has no score");
        return;
    }
    const text::CodePoints& points = anchoring.codePoints();
    holds(found.range.start >= 0 && found.range.end <= points.count() && !found.range.isEmpty(), "a passage found lies inside the text");
    holds(found.score >= Anchoring::leastScore && found.score <= 1, "a score is between the least and one", QString::number(found.score));
    if (found.resolution != Resolution::Fuzzy)
        holds(points.slice(text, found.range) == fragment.quote, "what is said to be found is the quote", fragment.quote);
    if (found.resolution == Resolution::Exact)
        holds(found.range.start == fragment.range.start, "what is said not to have moved has not");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    const QString text = takeText(input);
    const Anchoring anchoring(text);
    const QString other = edited(text, input);
    const Anchoring elsewhere(other);
    const qsizetype count = anchoring.codePoints().count();
    for (int passages = 0; passages < 8 && !input.isAtEnd(); ++passages) {
        const qsizetype start = input.below(count + 3) - 1;
        const TextRange range{start, start + input.below(40)};
        auto fragment = anchoring.fragment(range);
        holds(fragment.has_value() == (start >= 0 && !range.isEmpty() && range.end <= count), "a passage has an anchor where it lies inside the text");
        if (!fragment)
            continue;
        const annotate::Resolved same = anchoring.resolve(*fragment);
        holds(same.resolution == Resolution::Exact && same.range == range && same.score == 1, "a passage is found where it was");
        checkResolved(elsewhere, other, *fragment);
        // What a teammate's file may claim.
        fragment->range = {qsizetype(qint16(input.word())), qsizetype(qint16(input.word()))};
        fragment->prefix = input.text(40);
        checkResolved(elsewhere, other, *fragment);
    }
    return 0;
}
