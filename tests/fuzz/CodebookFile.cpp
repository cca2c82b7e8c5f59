// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Codebooks as JSON and CSV: what can be read makes sense, reads back, and can be brought into a project or is refused whole.
#include "model/exchange/CodebookCsv.h"
#include "model/exchange/CodebookJson.h"
#include "model/project/Check.h"
#include "model/project/Import.h"
#include "tests/fuzz/ProjectFile.h"

#include <QBuffer>
#include <QSet>

using namespace vermilion;
using namespace vermilion::fuzz;
using document::Codebook;
using document::Tag;

namespace {

const QByteArray& emptyProject()
{
    static const QByteArray bytes = [] {
        support::TestProject project(support::TestProject::Place::Memory);
        project.add(QStringLiteral("锦川市[place]"));
        project.close();
        return contents(project.path());
    }();
    return bytes;
}

void checkCodebook(const Codebook& codebook)
{
    QSet<QString> names;
    QSet<document::TagId> seen;
    holds(!codebook.tags.empty(), "a codebook has a tag");
    for (const Tag& tag : codebook.tags) {
        holds(!tag.id.isNull() && !tag.name.trimmed().isEmpty(), "a tag has an id and a name");
        holds(!names.contains(tag.name) && !seen.contains(tag.id), "names and ids are there once", tag.name);
        holds(tag.parent.isNull() || seen.contains(tag.parent), "a tag comes behind its parent", tag.name);
        holds(tag.mergedInto.isNull() || codebook.tag(tag.mergedInto), "a tag is merged into one that is there", tag.name);
        holds(!tag.colour.isEmpty() && !tag.colourDark.isEmpty() && !tag.label.texts.isEmpty(), "what a tag lacks is made up", tag.name);
        holds(codebook.path(tag.id).back() == &tag, "a tag has a path from the top", tag.name);
        names.insert(tag.name);
        seen.insert(tag.id);
    }
}

void checkImport(const Codebook& codebook)
{
    ProjectCopy copy(emptyProject());
    copy.open();
    const QByteArray before = contents(copy.path());
    const auto changes = project::importCodebook(*copy, codebook);
    if (!changes) {
        holds(contents(copy.path()) == before, "what is refused leaves the file as it was", changes.error().detail);
        return;
    }
    for (const Tag& tag : codebook.tags)
        holds(copy->codebook().tagNamed(tag.name) != nullptr, "every tag came", tag.name);
    const project::CheckReport report = must(project::check(copy.path()));
    holds(report.isSound(), "a project is sound after an import", report.problems.empty() ? QString() : report.problems.front().detail);
    const auto again = project::importCodebook(*copy, codebook);
    holds(again && again->added.isEmpty() && again->changed.isEmpty(), "the same once more changes nothing");
}

QByteArray asCsv(const Codebook& codebook)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exchange::CsvWriter writer(buffer, exchange::codebookColumns(), {});
    exchange::writeCodebookRows(writer, codebook);
    holds(writer.finish().has_value(), "a buffer takes everything");
    return buffer.data();
}

Result<Codebook> fromCsv(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return exchange::readCodebookCsv(buffer);
}

// CSV has English and Chinese only, and no attributes.
void checkCsv(const Codebook& codebook)
{
    const auto back = fromCsv(asCsv(codebook));
    holds(back.has_value(), "a codebook reads back from CSV", back ? QString() : back.error().subject + u' ' + back.error().detail);
    holds(back->tags.size() == codebook.tags.size(), "a codebook has its tags in CSV");
    for (size_t i = 0; i < back->tags.size(); ++i) {
        const Tag& tag = codebook.tags[i];
        const Tag& there = back->tags[i];
        holds(there.id == tag.id && there.name == tag.name && there.parent == tag.parent && there.mergedInto == tag.mergedInto && there.key == tag.key
                  && there.colour == tag.colour && there.isList == tag.isList && there.isRetired == tag.isRetired && there.namesEntities == tag.namesEntities,
              "a tag is the same in CSV", tag.name);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const bool isJson = bytes.trimmed().startsWith('{');
    const auto codebook = isJson ? exchange::readCodebookJson(bytes) : fromCsv(bytes);
    if (!codebook) {
        holds(codebook.error().code != ErrorCode::Internal, "a codebook is refused for a reason", codebook.error().detail);
        return 0;
    }
    checkCodebook(*codebook);
    const auto back = exchange::readCodebookJson(exchange::writeCodebookJson(*codebook));
    holds(back.has_value(), "a codebook reads back", back ? QString() : back.error().subject + u' ' + back.error().detail);
    holds(*back == *codebook, "a codebook reads back as the same", QString::fromUtf8(exchange::writeCodebookJson(*back)));
    checkCsv(*codebook);
    checkImport(*codebook);
    return 0;
}
