// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/ErrorLine.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/PageSetLine.h"
#include "app/cli/WebInput.h"
#include "model/project/Ingest.h"
#include "model/project/Project.h"

#include <memory>

namespace vermilion::cli {
namespace {

using project::IngestReport;
using project::Project;

struct Options {
    std::string project;
    std::vector<std::string> inputs;
    int jobs = 0;
    bool json = false;
};

void join(IngestReport& all, IngestReport part)
{
    all.added.insert(all.added.end(), part.added.begin(), part.added.end());
    all.duplicates += part.duplicates;
    all.failures.insert(all.failures.end(), part.failures.begin(), part.failures.end());
    all.joined.insert(all.joined.end(), part.joined.begin(), part.joined.end());
    all.incomplete.insert(all.incomplete.end(), part.incomplete.begin(), part.incomplete.end());
    all.recleaned.insert(all.recleaned.end(), part.recleaned.begin(), part.recleaned.end());
    all.wasCancelled = all.wasCancelled || part.wasCancelled;
}

// What comes by standard input has no name to be found under again.
Result<IngestReport> ingestAll(Project& project, const Options& options, Console& console)
{
    IngestReport report;
    QStringList paths;
    for (const std::string& input : options.inputs) {
        const QString path = fromCommandLine(input);
        if (isWebInput(path)) {
            if (const auto page = fetchInput(path, console))
                join(report, TRY(project::ingestBytes(project, page->mhtml, fetch::nameOf(*page))));
            else
                report.failures.push_back({path, page.error()});
            continue;
        }
        if (path != u"-") {
            // A folder without pages is named, not passed over in silence.
            if (const auto files = filesOf(path))
                paths.append(path);
            else
                report.failures.push_back({path, files.error()});
            continue;
        }
        if (const auto bytes = readStandardInput())
            join(report, TRY(project::ingestBytes(project, *bytes, QStringLiteral("standard input"))));
        else
            report.failures.push_back({path, bytes.error()});
    }
    Progress progress;
    progress.report = [&](qint64 done, qint64 total) { console.progress(QStringLiteral("importing"), done, total); };
    if (!paths.isEmpty())
        join(report, TRY(project::ingest(project, paths, progress, options.jobs)));
    return report;
}

// Of all articles at once: the list is much less to read than the texts of thousands.
QHash<document::ArticleId, QString> titlesIn(const Project& project)
{
    QHash<document::ArticleId, QString> titles;
    if (const auto articles = project.articles()) {
        for (const project::ArticleSummary& article : *articles)
            titles.insert(article.id, article.title);
    }
    return titles;
}

std::vector<JsonObject> articlesAsJson(const Project& project, const IngestReport& report)
{
    std::vector<JsonObject> articles;
    const auto titles = titlesIn(project);
    for (const document::ArticleId& id : report.added)
        articles.push_back(JsonObject().set("article_id", id.toString()).set("title", titles.value(id)));
    return articles;
}

std::vector<JsonObject> setsAsJson(const std::vector<project::PageSet>& sets)
{
    std::vector<JsonObject> all;
    for (const project::PageSet& set : sets) {
        JsonObject each;
        each.set("inputs", set.paths);
        if (!set.missing.isEmpty())
            each.set("missing", pageNumbers(set));
        all.push_back(each);
    }
    return all;
}

void print(const Project& project, const IngestReport& report, const Options& options, Console& console)
{
    if (options.json) {
        std::vector<JsonObject> failures;
        for (const IngestReport::Failure& failure : report.failures)
            failures.push_back(JsonObject().set("input", failure.path).set("error", nameOf(failure.error.code)).set("message", errorLine(failure.error, failure.path)));
        console.line(JsonObject().set("added", articlesAsJson(project, report)).set("duplicates", report.duplicates).set("failed", failures)
                         .set("joined", setsAsJson(report.joined)).set("incomplete", setsAsJson(report.incomplete))
                         .set("recleaned", qint64(report.recleaned.size())).text());
        return;
    }
    const auto titles = titlesIn(project);
    for (const document::ArticleId& id : report.added)
        console.line(id.toString() + u'\t' + titles.value(id));
}

void import(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto project = Project::open(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto report = ingestAll(**project, options, console);
    if (!report)
        return fail(console, outcome, report.error(), path);
    for (const IngestReport::Failure& failure : report->failures)
        console.say(failure.error, failure.path);
    for (const QString& duplicate : report->duplicates)
        console.say(QStringLiteral("%1: the project has this page already.").arg(duplicate));
    for (const project::PageSet& set : report->joined)
        console.say(joinedLine(set));
    for (const project::PageSet& set : report->incomplete)
        console.say(incompleteLine(set));
    if (!report->recleaned.empty())
        console.say(QStringLiteral("%1 articles had text that other pages of their site have too; it was taken out (see \"vermilion-cli receipt\").").arg(report->recleaned.size()));
    outcome.hasChanged = !report->added.empty();
    print(**project, *report, options, console);
    const bool didNothing = report->added.empty() && report->duplicates.isEmpty();
    outcome.exit = report->failures.empty() ? Exit::Done : didNothing ? Exit::Failed : Exit::Partly;
}

}  // namespace

void addImportCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("import", "Clean pages and add them to a project; pages that it has are passed over");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("INPUT", options->inputs, "Files, folders, addresses (https://…), or - for standard input")->required();
    command->add_option("--jobs", options->jobs, "How many pages to clean at a time; 0: as many as there are processors")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { import(*options, console, outcome); });
}

}  // namespace vermilion::cli
