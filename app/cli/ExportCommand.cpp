// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "model/exchange/Formats.h"
#include "model/project/ExportSource.h"

#include <memory>

namespace vermilion::cli {
namespace {

struct Options {
    std::string project;
    std::string format;
    std::string output;
    bool noMark = false;
    bool noGuard = false;
    bool withSuggestions = false;
    bool withAgreement = false;
    bool json = false;
};

void print(const exchange::ExportReport& report, qint64 inTray, const QString& output, bool json, Console& console)
{
    if (!json) {
        for (const exchange::ExportReport::File& file : report.files)
            console.line(QStringLiteral("%1/%2\t%3 rows").arg(output, file.name).arg(file.rows));
        return;
    }
    std::vector<JsonObject> files;
    for (const exchange::ExportReport::File& file : report.files)
        files.push_back(JsonObject().set("name", file.name).set("rows", qint64(file.rows)));
    std::vector<JsonObject> longCells;
    for (const exchange::ExportReport::Cut& cut : report.longCells) {
        longCells.push_back(JsonObject().set("file", cut.file).set("row", qint64(cut.cell.row)).set("column", cut.cell.column)
                                .set("characters", qint64(cut.cell.length)));
    }
    console.line(JsonObject().set("output", output).set("articles", qint64(report.articles)).set("annotations", qint64(report.annotations))
                     .set("left_in_tray", inTray).set("files", files).set("long_cells", longCells).text());
}

void sayLongCells(const exchange::ExportReport& report, Console& console)
{
    for (const exchange::ExportReport::Cut& cut : report.longCells) {
        console.say(QStringLiteral("%1, row %2, column %3: %4 characters, more than a spreadsheet cell holds (%5); the file has them all.")
                        .arg(cut.file).arg(cut.cell.row).arg(cut.cell.column).arg(cut.cell.length).arg(exchange::longestCell));
    }
}

qint64 inTrayOf(const project::Project& project)
{
    qint64 count = 0;
    for (const project::ArticleSummary& article : project.articles().value_or(std::vector<project::ArticleSummary>()))
        count += article.trayCount;
    return count;
}

void write(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const QString output = fromCommandLine(options.output);
    const exchange::Formats formats;
    const exchange::Format* const format = formats.find(QString::fromStdString(options.format));
    const auto project = project::Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto source = project::ExportSource::of(**project);
    if (!source)
        return fail(console, outcome, source.error(), path);
    exchange::ExportOptions exportOptions;
    exportOptions.csv = {.byteOrderMark = !options.noMark, .guardsFormulas = !options.noGuard};
    exportOptions.withSuggestions = options.withSuggestions;
    exportOptions.withAgreement = options.withAgreement;
    Progress progress;
    progress.report = [&](qint64 done, qint64 total) { console.progress(QStringLiteral("exporting"), done, total); };
    const auto report = format->write(*source, output, exportOptions, progress);
    if (!report)
        return fail(console, outcome, report.error());
    outcome.hasChanged = true;
    sayLongCells(*report, console);
    const qint64 inTray = inTrayOf(**project);
    if (inTray > 0)
        console.say(QStringLiteral("%1 annotations were left out: they lost their place when their page was cleaned again, and wait in the tray.").arg(inTray));
    print(*report, inTray, output, options.json, console);
}

}  // namespace

void addExportCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    std::vector<std::string> writable;
    for (const QString& id : exchange::Formats().writable())
        writable.push_back(id.toStdString());
    CLI::App* const command = program.add_subcommand("export", "Write a project's annotations out: everything or, where one does not stand on its quote, nothing");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("--format", options->format)->required()->check(CLI::IsMember(writable));
    command->add_option("--output", options->output, "The folder for the tables (csv)")->required();
    command->add_flag("--no-bom", options->noMark, "Without the byte order mark that Excel needs to recognise UTF-8");
    command->add_flag("--no-guard", options->noGuard, "Without the apostrophe before cells that a spreadsheet would run as formulas");
    command->add_flag("--with-suggestions", options->withSuggestions, "Also annotations that are only suggested");
    command->add_flag("--with-agreement", options->withAgreement, "Also agreement.csv: how far the authors agree, by tag and by pair");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { write(*options, console, outcome); });
}

}  // namespace vermilion::cli
