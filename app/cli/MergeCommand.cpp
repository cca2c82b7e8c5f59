// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/ReviewArguments.h"
#include "model/project/Merge.h"

#include <QDateTime>

#include <algorithm>
#include <memory>

namespace vermilion::cli {
namespace {

using project::MergeOptions;
using project::MergeReport;
using project::Project;

struct Options {
    std::string project;
    std::vector<std::string> others;
    std::vector<std::string> samePersons;
    std::vector<std::string> sameTags;
    bool isDry = false;
    bool hasNoBackup = false;
    bool reanchors = false;
    bool json = false;
};

JsonObject asJson(const MergeReport::Count& count)
{
    return JsonObject().set("added", count.added).set("changed", count.changed).set("removed", count.removed);
}

JsonObject asJson(const MergeReport& report, const Options& options, const QString& backup)
{
    QStringList others;
    for (const std::string& other : options.others)
        others << fromCommandLine(other);
    std::vector<JsonObject> tags;
    for (const MergeReport::TagDifference& each : report.tagDifferences)
        tags.push_back(JsonObject().set("tag", each.tag).set("field", each.field).set("taken", each.isTaken));
    QStringList newTags;
    for (const MergeReport::NewTag& each : report.newTags)
        newTags << each.name;
    std::vector<JsonObject> names;
    for (const MergeReport::SameName& each : report.sameNames)
        names.push_back(JsonObject().set("name", each.name).set("here", each.here.toString()).set("there", each.there.toString()));
    std::vector<JsonObject> texts;
    for (const MergeReport::OtherText& each : report.otherTexts)
        texts.push_back(JsonObject().set("title", each.title).set("here", each.here.toString()).set("there", each.there.toString())
                            .set("found", each.found).set("guessed", each.guessed).set("lost", each.lost).set("score", each.score)
                            .set("decisions_left", each.decisions).set("reanchored", each.isReanchored).set("reanchored_before", each.wasReanchored));
    JsonObject object;
    object.set("project", fromCommandLine(options.project)).set("others", others).set("dry_run", options.isDry)
        .set("annotations", asJson(report.annotations)).set("conflicts", report.conflicts).set("lost_their_place", report.losePlace)
        .set("articles", asJson(report.articles)).set("articles_in_both", report.matched).set("tags", asJson(report.tags))
        .set("lists", asJson(report.lists)).set("corrections", asJson(report.corrections)).set("site_rules", asJson(report.siteRules)).set("entities", asJson(report.entities))
        .set("verdicts", asJson(report.verdicts))
        .set("authors", asJson(report.authors)).set("tag_differences", tags).set("new_tags", newTags).set("same_names", names).set("other_texts", texts);
    backup.isEmpty() ? object.setNull("backup") : object.set("backup", backup);
    return object;
}

void print(const MergeReport& report, const Options& options, const QString& backup, Console& console)
{
    const auto line = [&](const char* name, const MergeReport::Count& count) {
        if (!count.isNothing())
            console.line(QStringLiteral("%1 %2 new, %3 changed, %4 removed").arg(QLatin1String(name), -12).arg(count.added).arg(count.changed).arg(count.removed));
    };
    if (report.changesNothing())
        console.line(QStringLiteral("nothing new"));
    line("annotations", report.annotations);
    line("articles", report.articles);
    line("lists", report.lists);
    line("tags", report.tags);
    line("corrections", report.corrections);
    line("site rules", report.siteRules);
    line("entities", report.entities);
    line("verdicts", report.verdicts);
    line("authors", report.authors);
    console.line(QStringLiteral("%1 articles are in both").arg(report.matched));
    if (report.conflicts > 0)
        console.line(QStringLiteral("%1 annotations were changed on both sides; both versions are kept").arg(report.conflicts));
    if (report.losePlace > 0)
        console.line(QStringLiteral("%1 annotations stand on another text of their article and go to the tray").arg(report.losePlace));
    for (const MergeReport::TagDifference& each : report.tagDifferences)
        console.line(QStringLiteral("tag %1: %2 differs, %3 is later").arg(each.tag, each.field, each.isTaken ? QStringLiteral("theirs") : QStringLiteral("yours")));
    for (const MergeReport::NewTag& each : report.newTags)
        console.line(QStringLiteral("tag %1 is only theirs; if it means the same as one of yours: --same-tag %1=YOURS").arg(each.name));
    for (const MergeReport::SameName& each : report.sameNames)
        console.line(QStringLiteral("two authors are called %1; if they are one person: --same %2=%3").arg(each.name, each.there.toString(), each.here.toString()));
    for (const MergeReport::OtherText& each : report.otherTexts) {
        console.line(QStringLiteral("the same page with another text, %1: %2 (%3)").arg(each.isReanchored ? QStringLiteral("its annotations come to the text here") : QStringLiteral("kept apart"),
                                                                                        each.title, each.there.toString()));
        console.line(QStringLiteral("    %1 annotations are found here, %2 can be guessed (the worst score is %3), %4 are not here")
                         .arg(each.found).arg(each.guessed).arg(each.score, 0, 'f', 2).arg(each.lost));
        if (each.isReanchored && each.decisions > 0)
            console.line(QStringLiteral("    %1 decisions on the other text stay in their file").arg(each.decisions));
    }
    if (std::ranges::any_of(report.otherTexts, [](const MergeReport::OtherText& each) { return !each.isReanchored; }))
        console.line(QStringLiteral("--reanchor brings the annotations of such pages to the text here; guessed and lost ones go to the tray"));
    if (options.isDry)
        console.line(QStringLiteral("nothing was changed (dry run)"));
    else if (!backup.isEmpty())
        console.line(QStringLiteral("before: %1").arg(backup));
}

// "Li=li.m": what comes before and after the equals sign.
Result<std::pair<QString, QString>> theirsAndOurs(const std::string& pair, const QString& hint)
{
    const QString text = fromCommandLine(pair);
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1)
        return failure(ErrorCode::InvalidInput, text, hint);
    return std::pair(text.first(equals), text.sliced(equals + 1));
}

// What is asked for by name, as the files have it.
Result<MergeOptions> asPlanned(const Project& project, const Options& options, const QStringList& others)
{
    MergeOptions how;
    if (options.samePersons.empty() && options.sameTags.empty() && !options.reanchors)
        return how;
    const std::vector<document::Author> known = TRY(project.authors());
    const MergeReport planned = TRY(project::planMerge(project, others));
    for (const std::string& pair : options.samePersons) {
        const auto [theirs, ours] = TRY(theirsAndOurs(pair, QStringLiteral("say --same THEIRS=YOURS, by name or id")));
        how.samePersons.push_back({TRY(authorFrom(planned.newAuthors, theirs)), TRY(authorFrom(known, ours))});
    }
    for (const std::string& pair : options.sameTags) {
        const auto [theirs, ours] = TRY(theirsAndOurs(pair, QStringLiteral("say --same-tag THEIRS=YOURS, by name")));
        const auto there = std::ranges::find(planned.newTags, theirs, &MergeReport::NewTag::name);
        const document::Tag* const here = project.codebook().tagNamed(ours);
        if (there == planned.newTags.end())
            return failure(ErrorCode::NotFound, fromCommandLine(pair), QStringLiteral("they have no such tag that is not here"));
        if (!here)
            return failure(ErrorCode::NotFound, fromCommandLine(pair), QStringLiteral("there is no such tag here"));
        how.sameTags.push_back({there->id, here->id});
    }
    for (const MergeReport::OtherText& each : planned.otherTexts) {
        if (options.reanchors)
            how.reanchored.push_back(each.there);
    }
    return how;
}

QString backupPath(const Project& project, const Options& options)
{
    return options.hasNoBackup ? QString() : project::backupPathBefore(project, QDateTime::currentDateTime());
}

// Why somebody else's file is refused is said to the person, who has to tell it to whoever made the file.
void refuse(const Error& error, const QString& path, Console& console, Outcome& outcome)
{
    if (error.code != ErrorCode::DamagedProject || error.subject == path)
        return fail(console, outcome, error);
    console.say(QStringLiteral("%1: this file is damaged, or was not made by Vermilion alone (%2). Nothing was taken from it; ask for another copy.")
                    .arg(error.subject, error.detail));
    outcome.exit = Exit::Failed;
}

void merge(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto project = options.isDry ? Project::openReadOnly(path) : Project::open(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    QStringList others;
    for (const std::string& other : options.others)
        others << fromCommandLine(other);
    auto how = asPlanned(**project, options, others);
    if (!how)
        return refuse(how.error(), path, console, outcome);
    how->backup = backupPath(**project, options);
    const Progress progress{[&console](qint64 done, qint64 total) { console.progress(QStringLiteral("checking"), done, total); }, {}};
    const auto report = options.isDry ? project::planMerge(**project, others, *how, progress) : project::merge(**project, others, *how, progress);
    if (!report)
        return refuse(report.error(), path, console, outcome);
    outcome.hasChanged = !options.isDry && !report->changesNothing();
    const QString backup = outcome.hasChanged ? how->backup : QString();
    if (options.json)
        console.line(asJson(*report, options, backup).text());
    else
        print(*report, options, backup, console);
}

}  // namespace

void addMergeCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("merge", "Bring in what teammates did in their copies; merging again changes nothing");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("OTHER", options->others, "Teammates' project files")->required();
    command->add_flag("--dry-run", options->isDry, "Only say what would come");
    command->add_option("--same", options->samePersons, "THEIRS=YOURS: two authors, by name or id, are one person; give it for each");
    command->add_option("--same-tag", options->sameTags, "THEIRS=YOURS: a tag that only they have means the same as one here; give it for each");
    command->add_flag("--reanchor", options->reanchors, "Bring annotations on another text of a page to the text here, instead of another article");
    command->add_flag("--no-backup", options->hasNoBackup, "Do not copy the project before it is changed");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { merge(*options, console, outcome); });
}

}  // namespace vermilion::cli
