// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "model/project/Check.h"

#include <memory>

namespace vermilion::cli {
namespace {

struct Options {
    std::string project;
    bool json = false;
};

void check(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto report = project::check(path);
    if (!report)
        return fail(console, outcome, report.error(), path);
    outcome.exit = report->isSound() ? Exit::Done : Exit::Failed;
    if (options.json) {
        std::vector<JsonObject> problems;
        for (const auto& problem : report->problems)
            problems.push_back(JsonObject().set("rule", problem.rule).set("subject", problem.subject).set("detail", problem.detail));
        console.line(JsonObject().set("project", path).set("sound", report->isSound()).set("articles", report->articles)
                         .set("annotations", report->annotations).set("problems", problems).text());
    } else if (report->isSound()) {
        console.line(QStringLiteral("%1 is sound: %2 articles, %3 annotations, every quote in its place.").arg(path).arg(report->articles).arg(report->annotations));
    } else {
        for (const auto& problem : report->problems)
            console.line(QStringLiteral("%1\t%2\t%3").arg(problem.rule, problem.subject, problem.detail));
    }
    if (!report->isSound())
        console.say(QStringLiteral("%1: %2 problems. Keep the file as it is, and go on from the last backup that is sound.").arg(path).arg(report->problems.size()));
}

}  // namespace

void addCheckCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("check", "Read a whole project and check structure, references, quotes and digests");
    command->add_option("PROJECT", options->project)->required();
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { check(*options, console, outcome); });
}

}  // namespace vermilion::cli
