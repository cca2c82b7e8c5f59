// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArticleName.h"
#include "app/cli/Commands.h"
#include "app/cli/ReceiptOutput.h"

#include <memory>

namespace vermilion::cli {
namespace {

using document::Article;
using document::Wanted;
using project::Choice;
using project::Project;

struct Options {
    std::string project;
    std::string article;
    std::vector<size_t> restored;
    std::vector<size_t> dropped;
    bool sameOnSite = false;
    bool json = false;

    bool isChange() const { return !restored.empty() || !dropped.empty(); }
    std::vector<Choice> choices() const
    {
        std::vector<Choice> choices;
        for (const size_t number : restored)
            choices.push_back({number, Wanted::Kept});
        for (const size_t number : dropped)
            choices.push_back({number, Wanted::Dropped});
        return choices;
    }
};

/// What was done, for the output.
struct Done {
    project::RecleanReport report;
    std::vector<clean::LearnedRule> rules;
};

Result<Done> change(Project& project, const document::ArticleId& article, const Options& options, Console& console)
{
    Done done;
    if (!options.sameOnSite) {
        done.report.articles = {TRY(project::correct(project, article, options.choices()))};
        return done;
    }
    for (const Choice& choice : options.choices())
        done.rules.push_back(TRY(project::ruleFor(project, article, choice)));
    Progress progress;
    progress.report = [&](qint64 at, qint64 total) { console.progress(QStringLiteral("cleaning"), at, total); };
    done.report = TRY(project::correctOnSite(project, article, options.choices(), progress));
    return done;
}

void say(const Done& done, Console& console)
{
    for (const clean::LearnedRule& learned : done.rules) {
        console.say(QStringLiteral("on %1, \"%2\" is %3 from now on: %4 of this page's blocks.")
                        .arg(learned.rule.site, learned.rule.path, nameOf(learned.rule.wanted)).arg(learned.meant.size()));
    }
    for (const auto& failure : done.report.failures)
        console.say(failure.error, failure.article.toString());
    console.say(recleanedAsText(done.report));
}

void print(const Project& project, const Article& article, const Done* done, bool json, Console& console)
{
    if (!json) {
        console.write(receiptAsText(article.metadata.title, article.receipt));
        return;
    }
    JsonObject object;
    object.set("article_id", article.id.toString()).set("title", article.metadata.title).set("url", article.metadata.url);
    if (done) {
        std::vector<JsonObject> articles;
        for (const project::Recleaned& each : done->report.articles)
            articles.push_back(recleanedAsJson(project, each));
        std::vector<JsonObject> rules;
        for (const clean::LearnedRule& each : done->rules) {
            rules.push_back(JsonObject().set("site", each.rule.site).set("path", each.rule.path).set("wanted", nameOf(each.rule.wanted))
                                .set("blocks", qint64(each.meant.size())));
        }
        object.set("recleaned", articles).set("rules", rules);
    }
    addReceipt(object, article.receipt);
    console.line(object.text());
}

void receipt(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto project = options.isChange() ? Project::open(path) : Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const QString name = fromCommandLine(options.article);
    const auto id = articleNamed(**project, name);
    if (!id)
        return fail(console, outcome, id.error(), name);
    std::optional<Done> done;
    if (options.isChange()) {
        auto changed = change(**project, *id, options, console);
        if (!changed)
            return fail(console, outcome, changed.error(), name);
        done = *std::move(changed);
        outcome.hasChanged = true;
        say(*done, console);
        if (!done->report.failures.empty())
            outcome.exit = Exit::Partly;
    }
    const auto article = (*project)->article(*id);
    if (!article)
        return fail(console, outcome, article.error(), name);
    print(**project, *article, done ? &*done : nullptr, options.json, console);
}

}  // namespace

void addReceiptCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("receipt", "What became of each block of an article's page; keep or drop blocks and clean again");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("ARTICLE", options->article, "An article's id, or its title")->required();
    command->add_option("--restore", options->restored, "Numbers of blocks to keep");
    command->add_option("--drop", options->dropped, "Numbers of blocks to drop");
    CLI::Option* const same = command->add_flag("--same-on-site", options->sameOnSite,
                                                "Learn rules from it and clean the site's other articles, and those to come, by them");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, same, &console, &outcome] {
        if (same->count() > 0 && !options->isChange())
            throw CLI::RequiresError("--same-on-site", "--restore or --drop");
        receipt(*options, console, outcome);
    });
}

}  // namespace vermilion::cli
