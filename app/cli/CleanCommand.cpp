// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArticleOutput.h"
#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/PageSetLine.h"
#include "app/cli/TableFile.h"
#include "app/cli/WebInput.h"
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "model/clean/Pager.h"
#include "model/exchange/SiteRulesJson.h"
#include "model/project/Joining.h"

#include <memory>

namespace vermilion::cli {
namespace {

struct Options {
    std::vector<std::string> inputs;
    std::string format = "text";
    std::string rules;
    bool json = false;
};

Result<CleanedPage> cleanedPage(const QString& input, const document::Capture& capture, const clean::Guidance& guidance)
{
    const capture::Page page = TRY(capture::openPage(capture));
    CleanedPage cleaned;
    cleaned.input = input;
    cleaned.url = page.url;
    cleaned.charset = page.charset;
    cleaned.charsetReason = page.charsetReason;
    cleaned.replaced = page.replaced;
    cleaned.article = TRY(clean::clean(page, guidance));
    if (cleaned.url.isEmpty())
        cleaned.url = cleaned.article.metadata.url;
    return cleaned;
}

class CleanRun {
public:
    CleanRun(const Options& options, clean::Guidance guidance, Console& console)
        : m_options(options), m_guidance(std::move(guidance)), m_console(console)
    {
    }

    Exit run()
    {
        QStringList files;
        for (const std::string& input : m_options.inputs) {
            if (const auto found = filesOf(fromCommandLine(input)))
                files += *found;
            else
                fail(found.error(), fromCommandLine(input));
        }
        m_isAlone = files.size() + m_failed == 1;
        for (const QString& file : files) {
            cleanFile(file);
            // Nobody reads on: the rest would be work for nothing.
            if (!m_console.flush())
                return exit();
        }
        cleanRest();
        return exit();
    }

private:
    Exit exit() const { return m_failed == 0 ? Exit::Done : m_done == 0 ? Exit::Failed : Exit::Partly; }

    void cleanFile(const QString& file)
    {
        std::vector<Error> problems;
        const auto captures = isWebInput(file) ? capturesAt(file) : capturesOf(file, problems);
        if (!captures)
            return fail(captures.error(), file);
        for (const Error& problem : problems)
            fail(problem, inArchive(file, problem.subject));
        const bool isArchive = captures->size() > 1 || !problems.empty();
        m_isAlone = m_isAlone && !isArchive;
        for (const document::Capture& capture : *captures) {
            if (!waits(file, capture, isArchive))
                cleanCapture(file, capture, isArchive);
        }
    }

    Result<std::vector<document::Capture>> capturesAt(const QString& address)
    {
        const fetch::FetchedPage page = TRY(fetchInput(address, m_console));
        return capture::readBytes(page.mhtml, fetch::nameOf(page));
    }

    void cleanCapture(const QString& file, const document::Capture& capture, bool isArchive)
    {
        if (const auto page = cleanedPage(file, capture, m_guidance)) {
            print(*page, isArchive);
            ++m_done;
        } else {
            fail(page.error(), isArchive ? inArchive(file, capture.url) : file);
        }
    }

    // Pages of one article wait for each other and come out as one where the last of them stands.
    bool waits(const QString& file, const document::Capture& capture, bool isArchive)
    {
        if (m_isAlone || capture.mediaType != "text/html")
            return false;
        const auto page = capture::openPage(capture);
        const auto place = page ? clean::placeOf(*page, capture.fileName) : std::nullopt;
        if (!place)
            return false;
        const auto answer = m_joining.take({isArchive ? inArchive(file, capture.url) : file, capture, *place});
        if (answer == project::Joining::Answer::IsAlone)
            return false;
        if (const auto pages = m_joining.takeComplete(); !pages.empty()) {
            project::PageSet set;
            for (const project::Joining::Page& each : pages)
                set.paths.append(each.path);
            m_console.say(joinedLine(set));
            cleanCapture(pages.front().path, project::joinedCapture(pages), false);
        }
        return true;
    }

    void cleanRest()
    {
        std::vector<project::PageSet> incomplete;
        for (const project::Joining::Page& page : m_joining.rest(incomplete))
            cleanCapture(page.path, page.capture, false);
        for (const project::PageSet& set : incomplete)
            m_console.say(incompleteLine(set));
    }

    // A page of an archive is called by both.
    static QString inArchive(const QString& file, const QString& address)
    {
        return address.isEmpty() || address == file ? file : file + u' ' + address;
    }

    void print(const CleanedPage& page, bool isInArchive)
    {
        const std::string& format = m_options.format;
        if (format == "receipt" && m_options.json)
            m_console.line(receiptAsJson(page));
        else if (format == "json" || m_options.json)
            m_console.line(articleAsJson(page));
        else if (format == "html")
            m_console.write(articleAsHtml(page));
        else if (format == "receipt")
            m_console.write((m_done > 0 ? "\n" : "") + receiptAsText(page));
        else
            m_console.write(heading(isInArchive ? inArchive(page.input, page.url) : page.input) + articleAsText(page));
    }

    // Several articles as text are told apart as head(1) and tail(1) do it.
    QByteArray heading(const QString& name) const
    {
        return m_isAlone ? QByteArray() : (m_done > 0 ? "\n==> " : "==> ") + name.toUtf8() + " <==\n";
    }

    void fail(Error error, const QString& file)
    {
        ++m_failed;
        const QString name = file == u"-" ? QStringLiteral("standard input") : file;
        error.subject = name;
        m_console.say(error, name);
    }

    const Options& m_options;
    clean::Guidance m_guidance;
    Console& m_console;
    project::Joining m_joining;
    bool m_isAlone = false;
    qsizetype m_done = 0;
    qsizetype m_failed = 0;
};

Result<clean::Guidance> guidanceOf(const Options& options)
{
    clean::Guidance guidance;
    if (!options.rules.empty())
        guidance.rules = TRY(exchange::readSiteRulesJson(TRY(readWhole(fromCommandLine(options.rules)))));
    return guidance;
}

}  // namespace

void addCleanCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("clean", "Print the article of each captured page");
    command->add_option("INPUT", options->inputs, "Files, folders, addresses (https://…), or - for standard input")->required();
    command->add_option("--format", options->format, "text, json, html, or receipt (what became of each block)")
        ->check(CLI::IsMember({"text", "json", "html", "receipt"}))
        ->capture_default_str();
    command->add_option("--rules", options->rules, "Rules for sites, as \"rules export\" writes them");
    command->add_flag("--json", options->json, "One JSON object a line");
    command->callback([options, &console, &outcome] {
        if (auto guidance = guidanceOf(*options))
            outcome.exit = CleanRun(*options, *std::move(guidance), console).run();
        else
            fail(console, outcome, guidance.error(), fromCommandLine(options->rules));
    });
}

}  // namespace vermilion::cli
