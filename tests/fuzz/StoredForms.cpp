// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a project keeps in a form of its own: a source map and the marks of blocks, from bytes that may be damaged. The
// first byte chooses.
#include "model/document/BlockMarks.h"
#include "model/document/SourceMap.h"
#include "tests/fuzz/Property.h"

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

void checkMap(const QByteArray& bytes, Input& input)
{
    const auto map = document::SourceMap::fromBytes(bytes);
    if (!map)
        return;
    qsizetype next = 0;
    for (const document::SourceRun& run : map->runs()) {
        holds(run.text >= next && run.length > 0 && run.source >= 0 && run.sourceWidth >= 0 && run.dom >= 0 && run.domWidth >= 0, "runs ascend");
        next = run.text + run.length;
    }
    const auto back = document::SourceMap::fromBytes(map->toBytes());
    holds(back && *back == *map, "a source map reads back");
    // Whatever is asked of it.
    for (int i = 0; i < 8; ++i) {
        const qsizetype start = input.word();
        (void)map->sourceOf({start, start + input.word()});
        (void)map->domOf({start, start + input.word()});
        (void)map->textAtSource(start);
        (void)map->textAtDom(start);
        (void)map->textOfDom({start, start + input.word()});
        (void)map->textOfSource({start, start + input.word()});
    }
}

void checkMarks(const QByteArray& bytes)
{
    const auto marks = document::marksFromBytes(bytes);
    if (!marks)
        return;
    const auto back = document::marksFromBytes(document::toBytes(*marks));
    holds(back && *back == *marks, "marks read back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    const bool isMap = input.flag();
    const QByteArray bytes = input.rest();
    Input questions(data, size);
    if (isMap)
        checkMap(bytes, questions);
    else
        checkMarks(bytes);
    return 0;
}
