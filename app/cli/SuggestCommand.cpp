// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "model/project/Suggesting.h"
#include "model/text/CodePoints.h"

#include <memory>

namespace vermilion::cli {
namespace {

using project::ArticleSuggestions;
using project::Project;
using suggest::Source;
using suggest::Suggestion;

struct Options {
    std::string project;
    std::vector<std::string> sources;
    bool accept = false;
    bool json = false;
};

QString reasonFor(const Suggestion& suggestion)
{
    switch (suggestion.source) {
    case Source::Enumeration: return QStringLiteral("point of a list of %1, \"%2\"").arg(suggestion.list.size()).arg(suggestion.cue);
    case Source::Obligation: return QStringLiteral("obligation, \"%1\"").arg(suggestion.cue);
    case Source::Date: return QStringLiteral("date");
    case Source::Office: return QStringLiteral("name behind the office \"%1\"").arg(suggestion.cue);
    case Source::Dictionary: return QStringLiteral("name tagged before");
    }
    Q_UNREACHABLE_RETURN({});
}

JsonObject answersOf(const Suggestion& suggestion, const document::Codebook& codebook)
{
    JsonObject answers;
    for (const auto& [id, value] : suggestion.answers.asKeyValueRange()) {
        if (const document::AttributeDefinition* question = codebook.attribute(id))
            answers.set(question->name.toLatin1().constData(), value);
    }
    return answers;
}

class Printer {
public:
    Printer(const Project& project, const Options& options, Console& console) : m_codebook(project.codebook()), m_options(options), m_console(console) {}

    void print(const ArticleSuggestions& found)
    {
        const text::CodePoints points(found.article.text);
        for (size_t i = 0; i < found.suggestions.size(); ++i) {
            const Suggestion& each = found.suggestions[i];
            const document::Tag* const tag = m_codebook.tag(each.tag);
            const QString name = tag ? tag->name : QString();
            const QString quote = points.slice(found.article.text, each.range);
            ++count;
            if (m_options.json)
                printJson(found, i, name, quote);
            else
                m_console.line(QStringLiteral("%1\t%2\t%3\t%4").arg(found.article.id.toString(), name, QString(quote).replace(u'\n', u' '), reasonFor(each)));
        }
    }

    int count = 0;

private:
    void printJson(const ArticleSuggestions& found, size_t index, const QString& tag, const QString& quote)
    {
        const Suggestion& each = found.suggestions[index];
        JsonObject line = JsonObject().set("article_id", found.article.id.toString()).set("title", found.article.metadata.title)
                              .set("source", nameOf(each.source)).set("tag", tag).set("start", qint64(each.range.start)).set("end", qint64(each.range.end))
                              .set("quote", quote).set("cue", each.cue).set("confidence", each.confidence).set("attributes", answersOf(each, m_codebook));
        if (!each.list.empty()) {
            line.set("item", int(std::ranges::find(each.list, each.range) - each.list.begin()) + 1).set("items", qint64(each.list.size()))
                .set("list_start", qint64(each.list.front().start));
        }
        if (index < found.accepted.size())
            line.set("annotation_id", found.accepted[index].toString());
        m_console.line(line.text());
    }

    const document::Codebook& m_codebook;
    const Options& m_options;
    Console& m_console;
};

void tellMissing(const Project& project, const std::vector<Source>& sources, Console& console)
{
    for (const suggest::MissingTag& missing : suggest::missingTags(project.codebook())) {
        if (sources.empty() || std::ranges::contains(sources, missing.source))
            console.say(QStringLiteral("the codebook has no tag \"%1\", so the source \"%2\" suggests nothing.").arg(missing.tag, nameOf(missing.source)));
    }
}

void suggest(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto project = options.accept ? Project::open(path) : Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    std::vector<Source> sources;
    for (const std::string& name : options.sources)
        sources.push_back(*suggest::sourceFromName(fromCommandLine(name)));
    tellMissing(**project, sources, console);
    Progress progress;
    progress.report = [&](qint64 done, qint64 total) { console.progress(QStringLiteral("Looking"), done, total); };
    Printer printer(**project, options, console);
    if (options.accept) {
        const auto accepted = project::acceptAll(**project, sources, progress);
        if (!accepted)
            return fail(console, outcome, accepted.error(), path);
        outcome.hasChanged = !accepted->empty();
        for (const ArticleSuggestions& each : *accepted)
            printer.print(each);
    } else {
        const auto seen = project::suggestAll(**project, sources, progress, [&](const ArticleSuggestions& each) -> Result<void> {
            printer.print(each);
            return {};
        });
        if (!seen)
            return fail(console, outcome, seen.error(), path);
    }
    if (printer.count == 0)
        console.say(QStringLiteral("there is nothing to suggest."));
    else if (options.accept)
        console.say(QStringLiteral("%1 suggestions accepted, as one step that can be undone in the window.").arg(printer.count));
}

}  // namespace

void addSuggestCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    std::vector<std::string> names;
    for (const Source source : suggest::allSources)
        names.push_back(nameOf(source).toStdString());
    CLI::App* const command = program.add_subcommand("suggest", "What patterns and names tagged before propose to tag, a line each; nothing is written unless accepted");
    command->footer("Suggested are points of lists and obligations (tag \"commitment\"), dates (\"date\"), names behind offices (\"person\") and names that the\n"
                    "project's current author has tagged before. What that author has tagged or rejected is not suggested again.");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("--source", options->sources, "Only of this source; may be given several times")->check(CLI::IsMember(names));
    command->add_flag("--accept", options->accept, "Accept all of them as the current author's annotations, as one undo step");
    command->add_flag("--json", options->json, "A JSON object a line for each suggestion");
    command->callback([options, &console, &outcome] { suggest(*options, console, outcome); });
}

}  // namespace vermilion::cli
