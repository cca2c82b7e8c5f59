// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/ReceiptOutput.h"
#include "app/cli/TableFile.h"
#include "model/exchange/OutputFolder.h"
#include "model/exchange/SiteRulesJson.h"

#include <memory>

namespace vermilion::cli {
namespace {

using document::SiteRule;
using project::Project;

struct Options {
    std::string project;
    std::string file;
    std::string output;
    std::string rule;
    bool json = false;
};

Result<qint64> articlesOf(const Project& project, const std::vector<SiteRule>& rules)
{
    qint64 count = 0;
    QStringList sites;
    for (const SiteRule& rule : rules) {
        if (sites.contains(rule.site))
            continue;
        sites.append(rule.site);
        count += qint64(TRY(project.articlesOfSite(rule.site)).size());
    }
    return count;
}

void import(const Options& options, Console& console, Outcome& outcome)
{
    const QString file = fromCommandLine(options.file);
    const QString path = fromCommandLine(options.project);
    const auto project = Project::open(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto rules = [&]() -> Result<std::vector<SiteRule>> { return exchange::readSiteRulesJson(TRY(readWhole(file))); }();
    if (!rules)
        return fail(console, outcome, rules.error(), file);
    const auto changes = project::importRules(**project, *rules);
    if (!changes)
        return fail(console, outcome, changes.error(), file);
    outcome.hasChanged = true;
    const auto articles = articlesOf(**project, *rules);
    if (articles && *articles > 0 && changes->added + changes->changed > 0) {
        console.say(QStringLiteral("the project has %1 articles of these sites; \"vermilion-cli reclean\" cleans them by the rules.").arg(*articles));
    }
    if (options.json) {
        console.line(JsonObject().set("added", changes->added).set("changed", changes->changed).set("unchanged", changes->unchanged)
                         .set("articles", articles.value_or(0)).text());
    } else {
        console.line(QStringLiteral("%1 rules added, %2 changed, %3 there already.").arg(changes->added).arg(changes->changed).arg(changes->unchanged));
    }
}

void write(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const QString output = fromCommandLine(options.output);
    const auto project = Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto rules = (*project)->siteRules();
    if (!rules)
        return fail(console, outcome, rules.error(), path);
    const QByteArray bytes = exchange::writeSiteRulesJson(*rules);
    if (output.isEmpty() || output == u"-")
        return console.write(bytes);
    if (const auto written = exchange::writeFile(output, bytes); !written)
        return fail(console, outcome, written.error(), output);
    outcome.hasChanged = true;
    if (options.json)
        console.line(JsonObject().set("output", output).set("rules", qint64(rules->size())).text());
    else
        console.line(QStringLiteral("Wrote %1 rules to %2.").arg(rules->size()).arg(output));
}

void remove(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const QString name = fromCommandLine(options.rule);
    const auto project = Project::open(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto rules = (*project)->siteRules();
    if (!rules)
        return fail(console, outcome, rules.error(), path);
    const auto rule = std::ranges::find(*rules, document::SiteRuleId::fromString(name), &SiteRule::id);
    if (rule == rules->end())
        return fail(console, outcome, Error{ErrorCode::NotFound, name, QStringLiteral("see \"vermilion-cli rules export\"")});
    const auto report = project::removeRule(**project, *rule);
    if (!report)
        return fail(console, outcome, report.error(), name);
    outcome.hasChanged = true;
    for (const auto& failure : report->failures)
        console.say(failure.error, failure.article.toString());
    console.say(recleanedAsText(*report));
    std::vector<JsonObject> articles;
    for (const project::Recleaned& each : report->articles)
        articles.push_back(recleanedAsJson(**project, each));
    if (options.json)
        console.line(JsonObject().set("removed", name).set("recleaned", articles).text());
    outcome.exit = report->failures.empty() ? Exit::Done : Exit::Partly;
}

}  // namespace

void addRulesCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("rules", "What was learned for whole sites: write it out, bring it in, take a rule back");
    command->require_subcommand(1);
    const auto addPart = [&](const char* name, const char* what) {
        CLI::App* const part = command->add_subcommand(name, what);
        part->add_option("PROJECT", options->project)->required();
        part->add_flag("--json", options->json, "One JSON object");
        return part;
    };
    CLI::App* const out = addPart("export", "Write the rules as JSON");
    out->add_option("--output,FILE", options->output, "Where to; standard output where not given");
    out->callback([options, &console, &outcome] { write(*options, console, outcome); });
    CLI::App* const in = addPart("import", "Add rules, and change those that are for the same place of the same site; pages that are added later are cleaned by them");
    in->add_option("FILE", options->file, "Rules in JSON; - for standard input")->required();
    in->callback([options, &console, &outcome] { import(*options, console, outcome); });
    CLI::App* const gone = addPart("remove", "Take a rule back and clean the site's articles again");
    gone->add_option("RULE", options->rule, "The rule's id")->required();
    gone->callback([options, &console, &outcome] { remove(*options, console, outcome); });
}

}  // namespace vermilion::cli
