// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: vermilion-score PAGES OUT [SET…]
//        vermilion-score --time PAGES [ROUNDS]
// Cleans PAGES/<set>/<id>.html into OUT/<set>/<id>.txt and .json (title, author, date, source), for score.py.
//        vermilion-score --dumps PAGES OUT [SET…]
// The same of dumps made from the pages: every block that is shown is a line of plain text, menus and all.
//        vermilion-score --shared [--dumps] PAGES OUT
// Cleans the pages of sites that have three or more among PAGES, each alone into OUT/alone and then knowing what the site's
// pages share into OUT/together.
// With --time: reads all pages into memory and prints the milliseconds that the bare HTML parser, that cleaning
// with metadata, and that metadata alone, take for all of them (the fastest of the rounds).
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Blocks.h"
#include "model/clean/Cleaner.h"
#include "model/clean/Dom.h"
#include "model/clean/Metadata.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QUrl>

#include <lexbor/html/html.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace vermilion;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

Result<capture::Page> openFile(const QString& path)
{
    const auto captures = TRY(capture::readFile(path));
    return capture::openPage(captures.front());
}

// What "select all, copy" would give of the page, as plain text.
Result<capture::Page> openAsDump(const QString& path)
{
    const capture::Page page = TRY(openFile(path));
    const clean::Dom dom = TRY(clean::Dom::parse(page.utf8));
    QString lines;
    for (const clean::PageBlock& block : clean::blocksOf(dom)) {
        if (!block.isHidden && !block.isControl)
            lines += block.text + u'\n';
    }
    capture::Page dump;
    dump.kind = capture::PageKind::PlainText;
    dump.utf8 = lines.toUtf8();
    dump.toCapture.append(dump.utf8.size(), 1, 1);
    return dump;
}

Result<document::Article> cleanFile(const QString& path, bool asDump)
{
    return clean::clean(TRY(asDump ? openAsDump(path) : openFile(path)));
}

QString hostOf(const QString& page)
{
    QFile file(page.chopped(4) + QStringLiteral("json"));
    const QJsonObject record = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QString host = QUrl(record[QStringLiteral("url")].toString()).host();
    return host.isEmpty() ? record[QStringLiteral("host")].toString() : host;
}

int cleanTogether(const QString& folder, const QDir& out, bool asDumps)
{
    struct Cleaned {
        QString name;
        capture::Page page;
        document::Article article;
    };
    std::map<QString, std::vector<Cleaned>> sites;
    QDirIterator each(folder, {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString host = hostOf(path);
        auto page = asDumps ? openAsDump(path) : openFile(path);
        auto article = page && !host.isEmpty() ? clean::clean(*page) : std::unexpected(Error{ErrorCode::NoArticle, path, {}, 0});
        if (article)
            sites[host].push_back({QDir(folder).relativeFilePath(path).chopped(4) + QStringLiteral("txt"), *std::move(page), *std::move(article)});
    }
    for (auto& [host, pages] : sites) {
        if (pages.size() < 3)
            continue;
        std::ranges::sort(pages, {}, &Cleaned::name);
        std::vector<document::MarkedPage> marked;
        for (const Cleaned& page : pages)
            marked.push_back({page.article.metadata.title, {}, false, document::marksOf(page.article.receipt)});
        const clean::Guidance guidance{{}, {}, std::make_shared<clean::SharedBlocks>(clean::sharedBlocksOf(marked))};
        for (const Cleaned& page : pages) {
            const auto again = clean::clean(page.page, guidance);
            for (const auto& [kind, text] : {std::pair(QStringLiteral("alone/"), page.article.text), std::pair(QStringLiteral("together/"), again ? again->text : QString())}) {
                out.mkpath(QFileInfo(kind + page.name).path());
                write(out.filePath(kind + page.name), text.toUtf8());
            }
        }
    }
    return 0;
}

QByteArray metadataJson(const document::Metadata& metadata)
{
    QStringList people = metadata.authors + metadata.reporters;
    if (people.isEmpty())
        people = metadata.photographers;
    QJsonObject evidence;
    for (const auto& [field, where] : metadata.evidence.asKeyValueRange())
        evidence[field] = where;
    return QJsonDocument(QJsonObject{{QStringLiteral("title"), metadata.title},
                                     {QStringLiteral("author"), people.join(QStringLiteral(", "))},
                                     {QStringLiteral("date"), metadata.published},
                                     {QStringLiteral("source"), metadata.source},
                                     {QStringLiteral("evidence"), evidence}})
        .toJson(QJsonDocument::Compact);
}

double bareParse(const std::vector<capture::Page>& pages)
{
    QElapsedTimer timer;
    timer.start();
    for (const capture::Page& page : pages) {
        lxb_html_document_t* document = lxb_html_document_create();
        lxb_html_document_parse(document, reinterpret_cast<const lxb_char_t*>(page.utf8.constData()), size_t(page.utf8.size()));
        lxb_html_document_destroy(document);
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

double wholeClean(const std::vector<capture::Page>& pages)
{
    QElapsedTimer timer;
    timer.start();
    for (const capture::Page& page : pages)
        (void)clean::clean(page);
    return double(timer.nsecsElapsed()) / 1e6;
}

double metadataOnly(const std::vector<capture::Page>& pages)
{
    qint64 spent = 0;
    for (const capture::Page& page : pages) {
        const auto dom = clean::Dom::parse(page.utf8);
        if (!dom)
            continue;
        const auto blocks = clean::blocksOf(*dom);
        QElapsedTimer timer;
        timer.start();
        (void)clean::metadataOf(*dom, blocks, page.url);
        spent += timer.nsecsElapsed();
    }
    return double(spent) / 1e6;
}

int measureTime(const QString& folder, int rounds)
{
    std::vector<capture::Page> pages;
    qsizetype bytes = 0;
    QDirIterator each(folder, {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const auto captures = capture::readFile(each.next());
        auto page = captures ? capture::openPage(captures->front()) : std::unexpected(captures.error());
        if (page) {
            bytes += page->utf8.size();
            pages.push_back(*std::move(page));
        }
    }
    double parse = 1e18;
    double whole = 1e18;
    double metadata = 1e18;
    for (int i = 0; i < rounds; ++i) {
        parse = std::min(parse, bareParse(pages));
        whole = std::min(whole, wholeClean(pages));
        metadata = std::min(metadata, metadataOnly(pages));
    }
    QTextStream(stdout) << pages.size() << " pages, " << bytes / 1024 << " KiB: bare parse " << parse << " ms, clean " << whole << " ms, ratio "
                        << whole / parse << ", metadata " << metadata << " ms\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.size() < 2)
        return 2;
    if (arguments[0] == QStringLiteral("--time"))
        return measureTime(arguments[1], arguments.size() > 2 ? arguments[2].toInt() : 3);
    const bool isTogether = arguments[0] == QStringLiteral("--shared");
    if (isTogether)
        arguments.removeFirst();
    const bool asDumps = arguments[0] == QStringLiteral("--dumps");
    if (asDumps)
        arguments.removeFirst();
    if (arguments.size() < 2)
        return 2;
    if (isTogether)
        return cleanTogether(arguments[0], QDir(arguments[1]), asDumps);
    const QDir pages(arguments[0]);
    const QDir out(arguments[1]);
    const QStringList sets = arguments.size() > 2 ? arguments.mid(2) : pages.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QTextStream errors(stderr);
    QElapsedTimer timer;
    timer.start();
    qsizetype count = 0;
    for (const QString& set : sets) {
        if (!out.mkpath(set))
            qFatal("cannot make %s", qPrintable(out.filePath(set)));
        for (const QFileInfo& file : QDir(pages.filePath(set)).entryInfoList({QStringLiteral("*.html")}, QDir::Files, QDir::Name)) {
            const auto article = cleanFile(file.filePath(), asDumps);
            const QString base = out.filePath(set + u'/' + file.completeBaseName());
            ++count;
            if (!article) {
                errors << set << '/' << file.fileName() << ": error " << int(article.error().code) << ' ' << article.error().detail << '\n';
                write(base + QStringLiteral(".txt"), {});
                continue;
            }
            write(base + QStringLiteral(".txt"), article->text.toUtf8());
            write(base + QStringLiteral(".json"), metadataJson(article->metadata));
        }
    }
    errors << count << " pages in " << timer.elapsed() << " ms\n";
    return 0;
}
