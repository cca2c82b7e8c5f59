// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/project/Project.h"

#include <memory>

namespace vermilion::cli {
namespace {

using project::ArticleSummary;
using project::Facts;
using project::Project;

struct Options {
    std::string project;
    bool json = false;
};

template <typename Counts>
std::vector<JsonObject> countsAsJson(const Counts& counts, const char* name)
{
    std::vector<JsonObject> objects;
    for (const auto& each : counts)
        objects.push_back(JsonObject().set(name, each.name).set("annotations", each.count));
    return objects;
}

QByteArray asJson(const QString& path, const Facts& facts, const std::vector<ArticleSummary>& articles)
{
    std::vector<JsonObject> rows;
    for (const ArticleSummary& article : articles) {
        rows.push_back(JsonObject().set("article_id", article.id.toString()).set("title", article.title).set("source", article.source)
                           .set("published", article.published).set("status", project::nameOf(article.status)).set("annotations", article.annotationCount)
                           .set("in_tray", article.trayCount));
    }
    return JsonObject().set("project", path).set("schema", facts.schemaVersion).set("bytes", facts.fileSize).set("codebook", facts.codebook)
        .set("author", facts.currentAuthor).set("captures", facts.captures).set("resources", facts.resources).set("articles", facts.articles).set("annotations", facts.annotations)
        .set("lists", facts.lists).set("tags", facts.tags).set("authors", facts.authors).set("undo_steps", facts.undoSteps)
        .set("in_tray", facts.inTray).set("corrections", facts.corrections).set("site_rules", facts.siteRules).set("entities", facts.entities).set("verdicts", facts.verdicts)
        .set("by_tag", countsAsJson(facts.annotationsByTag, "tag")).set("by_author", countsAsJson(facts.annotationsByAuthor, "author"))
        .set("article_list", rows).text();
}

void print(const QString& path, const Facts& facts, const std::vector<ArticleSummary>& articles, Console& console)
{
    console.line(QStringLiteral("%1: %2 articles, %3 annotations, %4 lists, %9 entities, %5 authors, codebook %6 (%7 tags), current author %8.")
                     .arg(path).arg(facts.articles).arg(facts.annotations).arg(facts.lists).arg(facts.authors)
                     .arg(facts.codebook).arg(facts.tags).arg(facts.currentAuthor).arg(facts.entities));
    if (facts.inTray > 0)
        console.line(QStringLiteral("%1 annotations lost their place when their page was cleaned again; they are in the tray.").arg(facts.inTray));
    if (facts.verdicts > 0)
        console.line(QStringLiteral("%1 disagreements were decided in review.").arg(facts.verdicts));
    if (facts.corrections + facts.siteRules > 0)
        console.line(QStringLiteral("Cleaning was corrected by hand in %1 blocks and by %2 site rules.").arg(facts.corrections).arg(facts.siteRules));
    for (const auto& tag : facts.annotationsByTag) {
        if (tag.count > 0)
            console.line(QStringLiteral("  %1\t%2").arg(tag.name).arg(tag.count));
    }
    for (const ArticleSummary& article : articles) {
        console.line(QStringLiteral("%1\t%2\t%3\t%4\t%5").arg(article.id.toString(), project::nameOf(article.status)).arg(article.annotationCount)
                         .arg(article.published, article.title));
    }
}

void info(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto project = Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto facts = project::facts(path);
    if (!facts)
        return fail(console, outcome, facts.error(), path);
    const auto articles = (*project)->articles();
    if (!articles)
        return fail(console, outcome, articles.error(), path);
    if (options.json)
        console.line(asJson(path, *facts, *articles));
    else
        print(path, *facts, *articles, console);
}

}  // namespace

void addInfoCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("info", "What is in a project: counts, and the articles with their ids");
    command->add_option("PROJECT", options->project)->required();
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { info(*options, console, outcome); });
}

}  // namespace vermilion::cli
