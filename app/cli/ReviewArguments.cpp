// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ReviewArguments.h"

#include "app/cli/Console.h"

#include <algorithm>

namespace vermilion::cli {

Result<document::AuthorId> authorFrom(const std::vector<document::Author>& authors, const QString& name)
{
    const auto isMeant = [&name](const document::Author& author) { return author.name == name || author.id.toString() == name.toLower(); };
    const auto count = std::ranges::count_if(authors, isMeant);
    if (count == 0)
        return failure(ErrorCode::NotFound, name, QStringLiteral("the project has no author of this name"));
    if (count > 1)
        return failure(ErrorCode::InvalidInput, name, QStringLiteral("several authors have this name; give the id"));
    return std::ranges::find_if(authors, isMeant)->id;
}

void ReviewArguments::addTo(CLI::App& command)
{
    command.add_option("PROJECT", project)->required();
    command.add_option("--author", authors, "An author, by name or id; give it for each of them (default: everybody who has annotations)");
    command.add_option("--article", article, "Only the article with this id");
    command.add_option("--articles", rule,
                       "Which articles an author counts as having read: \"annotated\", those in which they have an annotation; "
                       "\"done\", also those marked as done; \"all\"")
        ->check(CLI::IsMember({"annotated", "done", "all"}))->capture_default_str();
}

Result<project::ReviewOptions> ReviewArguments::resolve(const project::Project& project) const
{
    project::ReviewOptions options;
    const std::vector<document::Author> known = TRY(project.authors());
    for (const std::string& name : authors)
        options.authors.push_back(TRY(authorFrom(known, fromCommandLine(name))));
    options.rule = project::readRuleFromName(QString::fromStdString(rule)).value_or(project::ReadRule::Annotated);
    if (!article.empty()) {
        options.article = document::ArticleId::fromString(fromCommandLine(article));
        if (options.article.isNull())
            return failure(ErrorCode::NotFound, fromCommandLine(article), QStringLiteral("this is no id of an article"));
    }
    return options;
}

}  // namespace vermilion::cli
