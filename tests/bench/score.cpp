// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: vermilion-score PAGES OUT [SET…]
// Cleans PAGES/<set>/<id>.html into OUT/<set>/<id>.txt and .json (title, author, date, source), for score.py.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace vermilion;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

Result<document::Article> cleanFile(const QString& path)
{
    const auto captures = TRY(capture::readFile(path));
    return clean::clean(TRY(capture::openPage(captures.front())));
}

QByteArray metadataJson(const document::Metadata& metadata)
{
    QStringList people = metadata.authors + metadata.reporters;
    if (people.isEmpty())
        people = metadata.photographers;
    return QJsonDocument(QJsonObject{{QStringLiteral("title"), metadata.title},
                                     {QStringLiteral("author"), people.join(QStringLiteral(", "))},
                                     {QStringLiteral("date"), metadata.published},
                                     {QStringLiteral("source"), metadata.source}})
        .toJson(QJsonDocument::Compact);
}

}  // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.size() < 2)
        return 2;
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
            const auto article = cleanFile(file.filePath());
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
