// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CodebookFile.h"
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "model/exchange/CodebookCsv.h"
#include "model/exchange/CodebookJson.h"
#include "model/exchange/OutputFolder.h"
#include "model/project/Import.h"

#include <QBuffer>

#include <memory>

namespace vermilion::cli {
namespace {

using project::Project;

struct Options {
    std::string project;
    std::string file;
    std::string format;
    std::string output;
    bool json = false;
};

void import(const Options& options, Console& console, Outcome& outcome)
{
    const QString file = fromCommandLine(options.file);
    const QString path = fromCommandLine(options.project);
    const auto project = Project::open(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto codebook = readCodebookFile(file, QString::fromStdString(options.format));
    if (!codebook)
        return fail(console, outcome, codebook.error(), file);
    const auto changes = project::importCodebook(**project, *codebook);
    if (!changes)
        return fail(console, outcome, changes.error(), file);
    outcome.hasChanged = true;
    if (!changes->lostKeys.isEmpty())
        console.say(QStringLiteral("these tags gave their key to a tag of the file: %1.").arg(changes->lostKeys.join(QStringLiteral(", "))));
    if (options.json) {
        console.line(JsonObject().set("added", changes->added).set("changed", changes->changed).set("unchanged", changes->unchanged)
                         .set("lost_keys", changes->lostKeys).text());
    } else {
        console.line(QStringLiteral("%1 tags added, %2 changed, %3 there already.")
                         .arg(changes->added.size()).arg(changes->changed.size()).arg(changes->unchanged.size()));
    }
}

Result<QByteArray> asCsv(const document::Codebook& codebook)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exchange::CsvWriter csv(buffer, exchange::codebookColumns(), {});
    exchange::writeCodebookRows(csv, codebook);
    TRY(csv.finish());
    return buffer.data();
}

void write(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const QString output = fromCommandLine(options.output);
    const auto project = Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const document::Codebook& codebook = (*project)->codebook();
    const bool isCsv = options.format.empty() ? output.endsWith(u".csv", Qt::CaseInsensitive) : options.format == "csv";
    const Result<QByteArray> bytes = isCsv ? asCsv(codebook) : exchange::writeCodebookJson(codebook);
    if (!bytes)
        return fail(console, outcome, bytes.error(), output);
    if (output.isEmpty() || output == u"-") {
        console.write(*bytes);
        return;
    }
    if (const auto written = exchange::writeFile(output, *bytes); !written)
        return fail(console, outcome, written.error(), output);
    outcome.hasChanged = true;
    if (options.json)
        console.line(JsonObject().set("output", output).set("codebook", codebook.name).set("tags", qint64(codebook.tags.size())).text());
    else
        console.line(QStringLiteral("Wrote the codebook %1 (%2 tags) to %3.").arg(codebook.name).arg(codebook.tags.size()).arg(output));
}

}  // namespace

void addCodebookCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("codebook", "Bring tags into a project, or write its codebook out");
    command->require_subcommand(1);
    const auto addCommon = [&](CLI::App* part) {
        part->add_option("--format", options->format, "json or csv; by the file's name where not given")->check(CLI::IsMember({"json", "csv"}));
        part->add_flag("--json", options->json, "One JSON object");
    };
    CLI::App* const in = command->add_subcommand("import", "Add the tags of a codebook and change those that have the same id or name; the others stay");
    in->add_option("PROJECT", options->project)->required();
    in->add_option("FILE", options->file, "A codebook, .json or .csv; - for standard input")->required();
    addCommon(in);
    in->callback([options, &console, &outcome] { import(*options, console, outcome); });
    CLI::App* const out = command->add_subcommand("export", "Write the codebook; JSON has everything, CSV the tags without their attributes");
    out->add_option("PROJECT", options->project)->required();
    out->add_option("--output,FILE", options->output, "Where to; standard output where not given");
    addCommon(out);
    out->callback([options, &console, &outcome] { write(*options, console, outcome); });
}

}  // namespace vermilion::cli
