// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/CodebookFile.h"
#include "app/cli/Json.h"
#include "model/exchange/BundledCodebooks.h"
#include "model/project/Project.h"

#include <memory>

namespace vermilion::cli {
namespace {

struct Options {
    std::string project;
    std::string codebook = "news";
    std::string author;
    bool json = false;
};

// Somebody has to have made the annotations: whoever is logged in, until they say otherwise.
QString authorOf(const Options& options)
{
    if (!options.author.empty())
        return fromCommandLine(options.author);
    for (const char* const variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QStringLiteral("annotator");
}

Result<document::Codebook> codebookOf(const QString& name)
{
    if (exchange::bundledCodebookNames().contains(name))
        return exchange::bundledCodebook(name);
    auto codebook = readCodebookFile(name, {});
    if (!codebook && codebook.error().code == ErrorCode::FileNotFound)
        codebook.error().detail = QStringLiteral("and the codebooks that come with the program are: %1").arg(exchange::bundledCodebookNames().join(QStringLiteral(", ")));
    return codebook;
}

void makeProject(const Options& options, Console& console, Outcome& outcome)
{
    const QString codebookName = fromCommandLine(options.codebook);
    const auto codebook = codebookOf(codebookName);
    if (!codebook)
        return fail(console, outcome, codebook.error(), codebookName);
    const QString path = fromCommandLine(options.project);
    const auto project = project::Project::create(path, {authorOf(options), *codebook});
    if (!project)
        return fail(console, outcome, project.error(), path);
    outcome.hasChanged = true;
    if (options.json) {
        console.line(JsonObject().set("project", path).set("author", (*project)->author().name).set("author_id", (*project)->author().id.toString())
                         .set("codebook", codebook->name).set("tags", qint64(codebook->tags.size())).text());
    } else {
        console.line(QStringLiteral("Made %1 with the codebook %2 (%3 tags), author %4.")
                         .arg(path, codebook->name).arg(codebook->tags.size()).arg((*project)->author().name));
    }
}

}  // namespace

void addNewCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("new", "Make a project; never overwrites");
    command->add_option("PROJECT", options->project, "Where to make it, usually NAME.vermilion")->required();
    command->add_option("--codebook", options->codebook, "A codebook (.json or .csv), or the name of one that comes with the program")
        ->capture_default_str();
    command->add_option("--author", options->author, "Who annotates; who is logged in where not given");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { makeProject(*options, console, outcome); });
}

}  // namespace vermilion::cli
