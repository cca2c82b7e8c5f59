// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/ReviewArguments.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <memory>

namespace vermilion::cli {
namespace {

using document::Annotation;
using project::ArticleComparison;
using project::Project;
using review::Difference;
using review::Disagreement;

struct Options {
    ReviewArguments review;
    std::vector<std::string> tags;
    std::vector<std::string> types;
    bool json = false;
};

// What is looked up for every line.
struct Words {
    const document::Codebook& codebook;
    QHash<document::AuthorId, QString> authors;
    QHash<document::ArticleId, QString> titles;
    QHash<document::EntityId, QString> entities;

    QString tag(const document::TagId& id) const
    {
        const document::Tag* const tag = codebook.tag(id);
        return tag ? tag->name : id.toString();
    }
    QString attribute(const document::AttributeId& id) const
    {
        const document::AttributeDefinition* const attribute = codebook.attribute(id);
        return attribute ? attribute->name : id.toString();
    }
    // One that refers to an entity says its name.
    QString value(const QString& value) const { return entities.value(document::entityIn(value), value); }
};

Result<Words> wordsOf(const Project& project)
{
    Words words{project.codebook(), {}, {}, {}};
    for (const document::Entity& entity : TRY(project.entities()))
        words.entities.insert(entity.id, entity.name);
    for (const document::Author& author : TRY(project.authors()))
        words.authors.insert(author.id, author.name);
    for (const project::ArticleSummary& article : TRY(project.articles()))
        words.titles.insert(article.id, article.title);
    return words;
}

QString quoteOf(const Annotation& annotation)
{
    QStringList quotes;
    for (const document::Fragment& fragment : annotation.fragments)
        quotes.append(fragment.quote);
    return quotes.join(QStringLiteral(" … "));
}

JsonObject asJson(const Annotation& annotation, const Words& words)
{
    std::vector<JsonObject> fragments;
    for (const document::Fragment& fragment : annotation.fragments)
        fragments.push_back(JsonObject().set("start", qint64(fragment.range.start)).set("end", qint64(fragment.range.end)).set("quote", fragment.quote));
    std::vector<JsonObject> attributes;
    for (const auto& [id, value] : annotation.attributes.asKeyValueRange())
        attributes.push_back(JsonObject().set("name", words.attribute(id)).set("value", words.value(value)));
    return JsonObject().set("annotation_id", annotation.id.toString()).set("author", words.authors.value(annotation.authorId))
        .set("tag", words.tag(annotation.tagId)).set("start", qint64(annotation.extent().start)).set("end", qint64(annotation.extent().end))
        .set("quote", quoteOf(annotation)).set("fragments", fragments).set("attributes", attributes);
}

JsonObject asJson(const ArticleComparison& comparison, const Disagreement& line, const Words& words)
{
    JsonObject object;
    object.set("type", nameOf(line.difference)).set("article_id", comparison.article.toString()).set("title", words.titles.value(comparison.article))
        .set("author_a", words.authors.value(comparison.first)).set("author_b", words.authors.value(comparison.second));
    line.first ? object.set("a", asJson(*line.first, words)) : object.setNull("a");
    line.second ? object.set("b", asJson(*line.second, words)) : object.setNull("b");
    QStringList attributes;
    for (const document::AttributeId& id : line.attributes)
        attributes.append(words.attribute(id));
    return object.set("attributes", attributes);
}

QString asText(const Annotation& annotation, const Words& words)
{
    return QStringLiteral("%1 %2–%3 %4").arg(words.tag(annotation.tagId)).arg(annotation.extent().start).arg(annotation.extent().end)
        .arg(quoteOf(annotation).simplified());
}

QString asText(const Disagreement& line, const Words& words)
{
    QString text = QStringLiteral("  ") + nameOf(line.difference).leftJustified(10);
    if (line.first && line.second && line.difference != Difference::Same && line.difference != Difference::Attribute)
        return text + asText(*line.first, words) + QStringLiteral("  |  ") + asText(*line.second, words);
    const Annotation& one = line.first ? *line.first : *line.second;
    text += asText(one, words);
    if (line.difference == Difference::Duplicate)
        text += QStringLiteral("  (%1)").arg(words.authors.value(one.authorId));
    for (const document::AttributeId& id : line.attributes)
        text += QStringLiteral("  %1: %2 | %3").arg(words.attribute(id), words.value(line.first->attributes.value(id)), words.value(line.second->attributes.value(id)));
    return text;
}

// Which lines are asked for. People who read want what differs, programs everything.
class Filter {
public:
    static Result<Filter> of(const Options& options, const document::Codebook& codebook)
    {
        Filter filter;
        for (const std::string& name : options.tags) {
            const document::Tag* const tag = codebook.tagNamed(fromCommandLine(name));
            if (!tag)
                return failure(ErrorCode::NotFound, fromCommandLine(name), QStringLiteral("the codebook has no tag of this name"));
            filter.m_tags.push_back(tag->id);
        }
        for (const std::string& name : options.types)
            filter.m_types.push_back(*review::differenceFromName(QString::fromStdString(name)));
        if (filter.m_types.empty()) {
            std::ranges::copy_if(review::allDifferences(), std::back_inserter(filter.m_types),
                                 [&](Difference each) { return options.json || each != Difference::Same; });
        }
        return filter;
    }

    bool hasTag(const Disagreement& line) const
    {
        return m_tags.empty() || std::ranges::any_of(m_tags, [&](const document::TagId& tag) { return line.concerns(tag); });
    }
    bool hasType(const Disagreement& line) const { return std::ranges::contains(m_types, line.difference); }

private:
    std::vector<document::TagId> m_tags;
    std::vector<Difference> m_types;
};

using Counts = std::map<Difference, qint64>;

void printAsJson(const QString& path, const std::vector<ArticleComparison>& comparisons, const Filter& filter, Counts counts, const Words& words,
                 Console& console)
{
    std::vector<JsonObject> lines;
    for (const ArticleComparison& comparison : comparisons) {
        for (const Disagreement& line : comparison.lines) {
            if (filter.hasType(line))
                lines.push_back(asJson(comparison, line, words));
        }
    }
    JsonObject totals;
    for (const Difference difference : review::allDifferences())
        totals.set(nameOf(difference).toUtf8().constData(), counts[difference]);
    console.line(JsonObject().set("project", path).set("comparisons", qint64(comparisons.size())).set("counts", totals).set("disagreements", lines).text());
}

void printAsText(const std::vector<ArticleComparison>& comparisons, const Filter& filter, Counts counts, const Words& words, Console& console)
{
    for (const ArticleComparison& comparison : comparisons) {
        bool hasHeading = false;
        for (const Disagreement& line : comparison.lines) {
            if (!filter.hasType(line))
                continue;
            if (!std::exchange(hasHeading, true)) {
                console.line(QStringLiteral("%1  %2  (%3 | %4)").arg(comparison.article.toString(), words.titles.value(comparison.article),
                                                                     words.authors.value(comparison.first), words.authors.value(comparison.second)));
            }
            console.line(asText(line, words));
        }
    }
    QStringList totals;
    for (const Difference difference : review::allDifferences())
        totals.append(QStringLiteral("%1 %2").arg(counts[difference]).arg(nameOf(difference)));
    console.line(totals.join(QStringLiteral(", ")) + QStringLiteral("; %1 comparisons of two authors on one article.").arg(comparisons.size()));
}

void compare(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.review.project);
    const auto project = Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto asked = options.review.resolve(**project);
    if (!asked)
        return fail(console, outcome, asked.error(), path);
    const auto filter = Filter::of(options, (*project)->codebook());
    if (!filter)
        return fail(console, outcome, filter.error(), path);
    const auto words = wordsOf(**project);
    if (!words)
        return fail(console, outcome, words.error(), path);
    Progress progress;
    progress.report = [&](qint64 done, qint64 total) { console.progress(QStringLiteral("comparing"), done, total); };
    auto comparisons = project::compare(**project, *asked, progress);
    if (!comparisons)
        return fail(console, outcome, comparisons.error(), path);
    Counts counts;
    for (ArticleComparison& comparison : comparisons->articles) {
        std::erase_if(comparison.lines, [&](const Disagreement& line) { return !filter->hasTag(line); });
        for (const Disagreement& line : comparison.lines)
            ++counts[line.difference];
    }
    if (comparisons->annotationsLeftOut > 0) {
        console.say(QStringLiteral("%1: %2 annotations are left out, because they stand on an earlier text of their article.")
                        .arg(path).arg(comparisons->annotationsLeftOut));
    }
    if (comparisons->articles.empty())
        console.say(QStringLiteral("%1: no article was read by two of these authors. \"--articles all\" takes all articles as read by everybody.").arg(path));
    if (options.json)
        printAsJson(path, comparisons->articles, *filter, counts, *words, console);
    else
        printAsText(comparisons->articles, *filter, counts, *words, console);
}

}  // namespace

void addCompareCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    std::vector<std::string> types;
    for (const Difference difference : review::allDifferences())
        types.push_back(nameOf(difference).toStdString());
    CLI::App* const command = program.add_subcommand("compare", "What two or more authors have tagged in the same articles, and in what they differ");
    options->review.addTo(*command);
    command->add_option("--tag", options->tags, "Only lines in which one of them has this tag");
    command->add_option("--type", options->types, "Only lines of this type (default: all but \"same\"; with --json, all)")->check(CLI::IsMember(types));
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { compare(*options, console, outcome); });
}

}  // namespace vermilion::cli
