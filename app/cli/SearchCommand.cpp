// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "model/search/Searcher.h"

#include <memory>

namespace vermilion::cli {
namespace {

using search::Found;
using search::Hit;
using search::QueryFault;

struct Options {
    std::string project;
    std::string query;
    int limit = 0;
    bool json = false;
};

constexpr const char* description =
    "QUERY is words that must all be there (in the text, the title or a note), \"a phrase\", -word to leave out, and conditions:\n"
    "tag:person author:Lin note:… and NAME:VALUE of an attribute, which are about one tagged passage (words are then looked for in it);\n"
    "title:… text:… source:… byline:… status:to_do|in_progress|done after:2024-01-01 (that day or later) before:2025 (earlier) on:2024-03.\n"
    "Chinese names work too (标签 标注人 批注 标题 正文 来源 记者 状态 之后 之前 日期). Case and width do not matter; there is no shortest word.\n"
    "Put a query that begins with - behind --.";

const char* nameOf(Hit::Place place)
{
    switch (place) {
    case Hit::Place::Title: return "title";
    case Hit::Place::Text: return "text";
    case Hit::Place::Note: return "note";
    case Hit::Place::Passage: return "annotation";
    }
    Q_UNREACHABLE_RETURN("");
}

QString sentenceFor(const QueryFault& fault, const document::Codebook& codebook)
{
    switch (fault.kind) {
    case QueryFault::Kind::UnknownField:
        return QStringLiteral("there is no field and no attribute \"%1\": put the words in quotes to look for them as they stand, or see --help.").arg(fault.what);
    case QueryFault::Kind::UnknownTag: {
        QStringList names;
        for (const document::Tag& tag : codebook.tags)
            names << tag.name;
        return QStringLiteral("there is no tag \"%1\". The tags are %2.").arg(fault.what, names.join(QStringLiteral(", ")));
    }
    case QueryFault::Kind::UnknownStatus: return QStringLiteral("\"%1\" is no status: to_do, in_progress or done.").arg(fault.what);
    case QueryFault::Kind::BadDate: return QStringLiteral("\"%1\" is no date: write 2024, 2024-03 or 2024-03-01.").arg(fault.what);
    case QueryFault::Kind::NoValue: return QStringLiteral("nothing stands behind \"%1:\".").arg(fault.what);
    case QueryFault::Kind::OpenQuote: return QStringLiteral("the phrase that begins with \"%1\" has no closing quote.").arg(fault.what);
    }
    Q_UNREACHABLE_RETURN({});
}

class Printer {
public:
    Printer(const search::Searcher& searcher, const Options& options, Console& console) : m_searcher(searcher), m_options(options), m_console(console) {}

    void print(const Found& found)
    {
        if (m_options.json)
            printJson(found);
        else
            printText(found);
    }

private:
    JsonObject begin(const Found& found) const
    {
        return JsonObject().set("article_id", found.article.toString()).set("title", found.title).set("source", found.source)
            .set("published", found.published).set("status", found.status);
    }

    void printJson(const Found& found)
    {
        if (found.match.hits.empty())
            m_console.line(begin(found).set("place", "article").text());
        for (const Hit& hit : found.match.hits) {
            JsonObject line = begin(found);
            line.set("place", nameOf(hit.place)).set("start", qint64(hit.range.start)).set("end", qint64(hit.range.end))
                .set("prefix", hit.before).set("quote", hit.match).set("suffix", hit.after);
            if (!hit.annotation.isNull()) {
                line.set("annotation_id", hit.annotation.toString()).set("tag", tagName(hit)).set("author", authorName(hit)).set("note", hit.note);
            }
            m_console.line(line.text());
        }
    }

    void printText(const Found& found)
    {
        m_console.line(QStringLiteral("%1\t%2\t%3\t%4").arg(found.article.toString(), found.published.left(10), found.source, found.title));
        for (const Hit& hit : found.match.hits) {
            QString line = QStringLiteral("  %1【%2】%3").arg(hit.before, hit.match, hit.after).replace(u'\n', u' ');
            if (hit.place == Hit::Place::Passage)
                line += QStringLiteral("  [%1, %2]").arg(tagName(hit), authorName(hit));
            else if (hit.place != Hit::Place::Text)
                line += QStringLiteral("  [%1]").arg(QString::fromLatin1(nameOf(hit.place)));
            m_console.line(line);
        }
    }

    QString tagName(const Hit& hit) const
    {
        const document::Tag* tag = m_searcher.codebook().tag(hit.tag);
        return tag ? tag->name : QString();
    }

    QString authorName(const Hit& hit) const
    {
        const auto author = std::ranges::find(m_searcher.authors(), hit.author, &document::Author::id);
        return author == m_searcher.authors().end() ? QString() : author->name;
    }

    const search::Searcher& m_searcher;
    const Options& m_options;
    Console& m_console;
};

void search(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto searcher = search::Searcher::open(path);
    if (!searcher)
        return fail(console, outcome, searcher.error(), path);
    const auto query = search::parseQuery(fromCommandLine(options.query), (*searcher)->codebook());
    if (!query || query->isEmpty()) {
        console.say(query ? QStringLiteral("the query is empty. Say what to look for.") : sentenceFor(query.error(), (*searcher)->codebook()));
        outcome.exit = Exit::Usage;
        return;
    }
    Progress progress;
    progress.report = [&](qint64 done, qint64 total) { console.progress(QStringLiteral("Indexing"), done, total); };
    if (const auto refreshed = (*searcher)->refresh(progress); !refreshed)
        return fail(console, outcome, refreshed.error(), path);
    search::SearchOptions wanted;
    wanted.mostArticles = options.limit;
    Printer printer(**searcher, options, console);
    const auto summary = (*searcher)->search(*query, wanted, [&](const Found& found) { printer.print(found); });
    if (!summary)
        return fail(console, outcome, summary.error(), path);
    if (summary->articles == 0)
        console.say(QStringLiteral("nothing was found."));
    else if (!summary->isComplete)
        console.say(QStringLiteral("there may be more: the first %1 articles were asked for.").arg(options.limit));
}

}  // namespace

void addSearchCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("search", "Find words, tagged passages and articles all over a project, in context");
    command->footer(description);
    command->add_option("PROJECT", options->project)->required();
    command->add_option("QUERY", options->query, "What to look for; see below")->required();
    command->add_option("--limit", options->limit, "At most so many articles")->check(CLI::PositiveNumber);
    command->add_flag("--json", options->json, "A JSON object a line for each hit: offsets are code points of its place (title, text, note, annotation)");
    command->callback([options, &console, &outcome] { search(*options, console, outcome); });
}

}  // namespace vermilion::cli
