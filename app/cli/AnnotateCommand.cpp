// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/ErrorLine.h"
#include "app/cli/Json.h"
#include "app/cli/TableFile.h"
#include "model/exchange/Formats.h"
#include "model/project/Import.h"

#include <QBuffer>

#include <memory>

namespace vermilion::cli {
namespace {

using exchange::Proposal;
using project::Project;
using Kind = Proposal::Item::Kind;

struct Options {
    std::string project;
    std::string file;
    std::string format;
    std::string author;
    bool dryRun = false;
    bool json = false;
};

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Add: return QStringLiteral("added");
    case Kind::Update: return QStringLiteral("updated");
    case Kind::Unchanged: return QStringLiteral("unchanged");
    }
    Q_UNREACHABLE_RETURN({});
}

void print(const Proposal& proposal, const Options& options, Console& console)
{
    if (!options.json) {
        console.line(QStringLiteral("%1 annotations added, %2 updated, %3 there already, %4 lists made, %6 entities made%5.")
                         .arg(proposal.count(Kind::Add)).arg(proposal.count(Kind::Update)).arg(proposal.count(Kind::Unchanged))
                         .arg(proposal.groups.size()).arg(options.dryRun ? QStringLiteral(" (dry run: nothing was changed)") : QString())
                         .arg(proposal.entities.size()));
        return;
    }
    std::vector<JsonObject> items;
    for (const Proposal::Item& item : proposal.items) {
        items.push_back(JsonObject().set("line", item.line).set("annotation_id", item.annotation.id.toString())
                            .set("article_id", item.annotation.articleId.toString()).set("change", nameOf(item.kind)));
    }
    QStringList authors;
    for (const document::Author& author : proposal.authors)
        authors.append(author.name);
    console.line(JsonObject().set("added", qint64(proposal.count(Kind::Add))).set("updated", qint64(proposal.count(Kind::Update)))
                     .set("unchanged", qint64(proposal.count(Kind::Unchanged))).set("lists", qint64(proposal.groups.size()))
                     .set("new_entities", qint64(proposal.entities.size())).set("new_authors", authors).set("ignored_columns", proposal.ignoredColumns).set("dry_run", options.dryRun)
                     .set("annotations", items).text());
}

void annotate(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const QString file = fromCommandLine(options.file);
    const exchange::Formats formats;
    const exchange::Format* const format = formats.find(QString::fromStdString(options.format));
    const auto project = options.dryRun ? Project::openReadOnly(path) : Project::open(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto bytes = readWhole(file);
    if (!bytes)
        return fail(console, outcome, bytes.error(), file);
    QBuffer buffer;
    buffer.setData(*bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto proposal = project::propose(**project, *format, buffer, fromCommandLine(options.author));
    if (!proposal)
        return fail(console, outcome, proposal.error(), file);
    if (!proposal->ignoredColumns.isEmpty())
        console.say(QStringLiteral("%1: these columns mean nothing here and were passed over: %2.").arg(file, proposal->ignoredColumns.join(QStringLiteral(", "))));
    for (const Error& error : proposal->errors)
        console.say(error, file);
    if (!proposal->errors.empty()) {
        console.say(QStringLiteral("Nothing was changed. Correct the lines named above and try again."));
        outcome.exit = Exit::Failed;
        return;
    }
    if (!options.dryRun) {
        if (const auto applied = project::apply(**project, *proposal); !applied)
            return fail(console, outcome, applied.error(), path);
        outcome.hasChanged = true;
    }
    print(*proposal, options, console);
}

}  // namespace

void addAnnotateCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    std::vector<std::string> readable;
    for (const QString& id : exchange::Formats().readable())
        readable.push_back(id.toStdString());
    CLI::App* const command = program.add_subcommand("annotate", "Add annotations from a table: all of it or, where a line is wrong, nothing");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("FILE", options->file, "A table with article_id, tag, start, end and any others of annotations.csv; - for standard input")
        ->required();
    command->add_option("--format", options->format)->required()->check(CLI::IsMember(readable));
    command->add_option("--author", options->author, "Whose annotations they are; else the column author, else the project's current author");
    command->add_flag("--dry-run", options->dryRun, "Say what would change, and change nothing");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { annotate(*options, console, outcome); });
}

}  // namespace vermilion::cli
