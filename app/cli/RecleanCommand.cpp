// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArticleName.h"
#include "app/cli/Commands.h"
#include "app/cli/ErrorLine.h"
#include "app/cli/ReceiptOutput.h"

#include <memory>

namespace vermilion::cli {
namespace {

using project::Project;
using project::RecleanReport;

struct Options {
    std::string project;
    std::vector<std::string> articles;
    bool json = false;
};

void print(const Project& project, const RecleanReport& report, bool json, Console& console)
{
    std::vector<JsonObject> articles;
    for (const project::Recleaned& each : report.articles)
        articles.push_back(recleanedAsJson(project, each));
    if (json) {
        std::vector<JsonObject> failures;
        for (const RecleanReport::Failure& failure : report.failures) {
            failures.push_back(JsonObject().set("article_id", failure.article.toString()).set("error", nameOf(failure.error.code))
                                   .set("message", errorLine(failure.error, failure.article.toString())));
        }
        console.line(JsonObject().set("articles", articles).set("new_texts", report.newTexts()).set("unchanged", report.unchanged())
                         .set("moved", report.moved()).set("in_tray", report.inTray()).set("failed", failures).text());
        return;
    }
    for (const project::Recleaned& each : report.articles) {
        console.line(QStringLiteral("%1\t%2\t%3\t%4\t%5").arg(each.article.toString(), each.hasNewText ? QStringLiteral("new text") : QStringLiteral("as it was"))
                         .arg(each.unchanged).arg(each.moved).arg(each.inTray));
    }
}

void reclean(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto project = Project::open(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    std::vector<document::ArticleId> articles;
    for (const std::string& each : options.articles) {
        const auto id = articleNamed(**project, fromCommandLine(each));
        if (!id)
            return fail(console, outcome, id.error(), fromCommandLine(each));
        articles.push_back(*id);
    }
    Progress progress;
    progress.report = [&](qint64 done, qint64 total) { console.progress(QStringLiteral("cleaning"), done, total); };
    const auto report = project::reclean(**project, articles, progress);
    if (!report)
        return fail(console, outcome, report.error(), path);
    for (const RecleanReport::Failure& failure : report->failures)
        console.say(failure.error, failure.article.toString());
    for (const project::Recleaned& each : report->articles) {
        if (each.stale > 0)
            console.say(QStringLiteral("%1: %2 corrections are of blocks that the page no longer has.").arg(each.article.toString()).arg(each.stale));
    }
    console.say(recleanedAsText(*report));
    outcome.hasChanged = report->newTexts() > 0;
    print(**project, *report, options.json, console);
    outcome.exit = report->failures.empty() ? Exit::Done : report->articles.empty() ? Exit::Failed : Exit::Partly;
}

}  // namespace

void addRecleanCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("reclean", "Clean articles again, with the project's rules and corrections; annotations go with their words");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("ARTICLE", options->articles, "Ids or titles; all articles where none is named");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { reclean(*options, console, outcome); });
}

}  // namespace vermilion::cli
