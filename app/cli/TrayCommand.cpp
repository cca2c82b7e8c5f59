// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "model/project/Editing.h"
#include "model/project/Recleaning.h"

#include <algorithm>
#include <memory>

namespace vermilion::cli {
namespace {

using document::Article;
using project::Project;
using project::TrayEntry;

struct Options {
    std::string project;
    std::vector<std::string> placed;
    std::vector<std::string> dropped;
    bool json = false;
};

/// An annotation that lost its place, and the article in which it is looked for.
struct Waiting {
    Article article;
    TrayEntry entry;
};

Result<std::vector<Waiting>> waitingIn(const Project& project)
{
    std::vector<Waiting> waiting;
    const auto articles = TRY(project.articles());
    for (const project::ArticleSummary& summary : articles) {
        if (summary.trayCount == 0)
            continue;
        const Article article = TRY(project.article(summary.id));
        const std::vector<TrayEntry> tray = TRY(project::trayOf(project, article));
        for (const TrayEntry& entry : tray)
            waiting.push_back({article, entry});
    }
    return waiting;
}

QStringList quotesOf(const TrayEntry& entry)
{
    QStringList quotes;
    for (const document::Fragment& fragment : entry.annotation.fragments)
        quotes << fragment.quote;
    return quotes;
}

// What stands at the places that are guessed; empty where a passage was not found.
QStringList guessesOf(const Waiting& waiting)
{
    QStringList quotes;
    const annotate::Anchoring anchoring(waiting.article.text);
    for (const TextRange& range : waiting.entry.ranges())
        quotes << anchoring.codePoints().slice(waiting.article.text, range);
    return quotes;
}

Result<Waiting> named(const Project& project, const std::string& id)
{
    const QString name = fromCommandLine(id);
    const std::vector<Waiting> all = TRY(waitingIn(project));
    const auto found = std::ranges::find(all, document::AnnotationId::fromString(name), [](const Waiting& each) { return each.entry.annotation.id; });
    if (found == all.end())
        return failure(ErrorCode::NotFound, name, QStringLiteral("see \"vermilion-cli tray\""));
    return *found;
}

Result<void> place(Project& project, const std::string& id)
{
    const Waiting waiting = TRY(named(project, id));
    const std::vector<TextRange> ranges = waiting.entry.ranges();
    if (ranges.empty())
        return failure(ErrorCode::NotFound, fromCommandLine(id), QStringLiteral("nothing like it is in the text"));
    return project::setRanges(project, waiting.article, waiting.entry.annotation, ranges);
}

Result<void> drop(Project& project, const std::string& id)
{
    return project::removeAnnotations(project, {TRY(named(project, id)).entry.annotation});
}

void print(const Project& project, const std::vector<Waiting>& all, bool json, Console& console)
{
    std::vector<JsonObject> objects;
    for (const Waiting& each : all) {
        const document::Tag* const tag = project.codebook().tag(each.entry.annotation.tagId);
        const QString id = each.entry.annotation.id.toString();
        const QString name = tag ? tag->name : QString();
        if (json) {
            objects.push_back(JsonObject().set("annotation_id", id).set("article_id", each.article.id.toString()).set("tag", name)
                                  .set("quotes", quotesOf(each.entry)).set("score", each.entry.score).set("guesses", guessesOf(each)));
            continue;
        }
        console.line(QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6").arg(id, each.article.id.toString(), name)
                         .arg(each.entry.score, 0, 'f', 2).arg(quotesOf(each.entry).join(QStringLiteral(" … ")), guessesOf(each).join(QStringLiteral(" … "))));
    }
    if (json)
        console.line(JsonObject().set("tray", objects).text());
}

void tray(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const bool isChange = !options.placed.empty() || !options.dropped.empty();
    const auto project = isChange ? Project::open(path) : Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto change = [&](const std::vector<std::string>& ids, Result<void> (*what)(Project&, const std::string&)) {
        for (const std::string& id : ids) {
            if (const auto done = what(**project, id); done) {
                outcome.hasChanged = true;
            } else {
                console.say(done.error(), fromCommandLine(id));
                outcome.exit = Exit::Partly;
            }
        }
    };
    change(options.placed, &place);
    change(options.dropped, &drop);
    if (outcome.exit == Exit::Partly && !outcome.hasChanged)
        outcome.exit = Exit::Failed;
    const auto all = waitingIn(**project);
    if (!all)
        return fail(console, outcome, all.error(), path);
    print(**project, *all, options.json, console);
}

}  // namespace

void addTrayCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("tray", "Annotations that lost their place when a page was cleaned again, and where they may belong now");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("--place", options->placed, "Ids of annotations to put where they are guessed to belong");
    command->add_option("--drop", options->dropped, "Ids of annotations to remove");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { tray(*options, console, outcome); });
}

}  // namespace vermilion::cli
