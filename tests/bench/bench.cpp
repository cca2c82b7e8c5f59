// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what people wait for: vermilion-bench BIN_DIR. One line a figure; see tests/bench/run.

#include "app/desktop/Application.h"
#include "app/desktop/MainWindow.h"
#include "model/annotate/Anchoring.h"
#include "model/exchange/Formats.h"
#include "model/project/ExportSource.h"
#include "model/store/Tables.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/common/ErrorText.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace vermilion;

namespace {

constexpr int paragraphCount = 500;
constexpr int paragraphLength = 199;       // and a line end: 100,000 characters
constexpr int annotationsAParagraph = 4;   // 2,000
constexpr int keyPresses = 60;
constexpr int starts = 5;

template <typename... Parts>
void print(const char* format, Parts... parts)
{
    std::printf(format, parts...);
    std::fflush(stdout);
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

QString longText()
{
    const QString sentence = QStringLiteral("江城市委书记周明远说，双方携手努力将备忘录落到实处，共同建设试验区；");
    QStringList paragraphs;
    for (int i = 0; i < paragraphCount; ++i)
        paragraphs << sentence.repeated(paragraphLength / sentence.size() + 1).left(paragraphLength);
    return paragraphs.join(u'\n');
}

// One long article, tagged evenly all over, through the same write path as any other.
Result<void> fillProject(project::Project& project)
{
    const QString text = longText();
    const auto filled = project.transact({QStringLiteral("article.add"), 1}, [&](store::Tables& tables) -> Result<void> {
        document::Capture capture;
        capture.bytes = text.toUtf8();
        capture.sha256 = QCryptographicHash::hash(capture.bytes, QCryptographicHash::Sha256);
        capture.fileName = QStringLiteral("long.txt");
        capture.mediaType = "text/plain";
        capture.charset = "UTF-8";
        capture.capturedAt = QDateTime::currentDateTimeUtc();
        document::Article article;
        article.captureId = TRY(tables.captures().add(capture));
        article.text = text;
        article.metadata.title = QStringLiteral("一百个段落的长文");
        article.metadata.language = QStringLiteral("zh");
        for (int i = 0; i < paragraphCount; ++i) {
            const qsizetype start = i * (paragraphLength + 1);
            article.blocks.push_back({document::BlockKind::Paragraph, 0, {start, start + paragraphLength}});
        }
        article = TRY(tables.articles().article(TRY(tables.articles().add(article))));
        const annotate::Anchoring anchoring(text);
        const auto& tags = project.codebook().tags;
        for (int i = 0; i < paragraphCount * annotationsAParagraph; ++i) {
            const qsizetype start = (i / annotationsAParagraph) * (paragraphLength + 1) + (i % annotationsAParagraph) * 40 + 6;
            document::Annotation annotation;
            annotation.articleId = article.id;
            annotation.textId = article.textId;
            annotation.tagId = tags[size_t(i) % tags.size()].id;
            annotation.fragments = TRY(anchoring.fragments({{start, start + 3 + i % 20}}));
            TRY(tables.annotations().add(annotation));
        }
        return {};
    });
    return filled ? Result<void>() : Result<void>(std::unexpected(filled.error()));
}

void benchTagging(desktop::Application& application)
{
    read::ArticleView& view = application.window().panes().articleView();
    QElapsedTimer sinceKey;
    double committed = 0;
    // The notice comes when the commit is done; to hear it before the window does, connect before the window.
    application.session().setProject(nullptr);
    const auto connection = QObject::connect(application.project(), &project::Project::changed, [&] { committed = milliseconds(sinceKey); });
    application.session().setProject(application.project());
    application.window().showProject();
    QTest::qWait(2000);
    std::vector<double> paintings;
    std::vector<double> commits;
    for (int i = 0; i < keyPresses; ++i) {
        const qsizetype start = (i * 8 + 3) * (paragraphLength + 1) + 170;
        view.selectRange({start, start + 5});
        view.reveal({start, start + 5});
        QTest::qWait(200);
        sinceKey.start();
        QTest::keyClick(&view, Qt::Key_1);
        view.viewport()->repaint();
        paintings.push_back(milliseconds(sinceKey) - committed);
        commits.push_back(committed);
        QTest::qWait(30);
    }
    QObject::disconnect(connection);
    print("tag to paint   p50 %.1f ms, p95 %.1f ms in %d characters with %zu annotations (goal: p95 <= 16 ms)\n", percentile(paintings, 0.5),
          percentile(paintings, 0.95), int(paragraphCount * (paragraphLength + 1)), application.session().annotations().size());
    print("commit         p50 %.1f ms, p95 %.1f ms (synchronous=FULL)\n", percentile(commits, 0.5), percentile(commits, 0.95));
}

void benchCsv(const project::Project& project, const QString& folder)
{
    const auto source = project::ExportSource::of(project);
    QElapsedTimer timer;
    timer.start();
    const auto report = exchange::Formats().find(u"csv")->write(*source, folder, {}, {});
    const double ours = milliseconds(timer);
    if (!report) {
        print("csv            failed: %s\n", qPrintable(common::errorText(report.error())));
        return;
    }
    // The same rows and about as many bytes, by sqlite3's own CSV writer.
    const QString query = QStringLiteral(
        "SELECT 'vermilion-csv/1', f.annotation_id, f.number, a.article_id, r.title, r.url, r.source, r.published, hex(t.sha256), a.tag_id, g.name, "
        "f.start, f.\"end\", f.quote, f.prefix, f.suffix, a.group_id, a.item, a.note, u.name, a.layer, a.origin, a.status, a.created_at, a.updated_at "
        "FROM fragments f JOIN annotations a ON a.id = f.annotation_id JOIN articles r ON r.id = a.article_id JOIN texts t ON t.id = a.text_id "
        "JOIN tags g ON g.id = a.tag_id JOIN authors u ON u.id = a.author_id WHERE NOT a.deleted ORDER BY f.start");
    QProcess shell;
    shell.setStandardOutputFile(folder + QStringLiteral("/sqlite3.csv"));
    timer.start();
    shell.start(QStringLiteral("sqlite3"), {QStringLiteral("-csv"), QStringLiteral("-readonly"), project.path(), query});
    shell.waitForFinished();
    const double theirs = milliseconds(timer);
    print("csv            %lld annotations in %.0f ms, all tables: %.0f rows/s; sqlite3 -csv %.0f ms, ratio %.2f\n", qlonglong(report->annotations), ours,
          double(report->annotations) * 1000 / ours, theirs, ours / theirs);
}

void benchStart(const QString& binaries, const QString& project)
{
    std::vector<double> times;
    for (int i = 0; i < starts; ++i) {
        QProcess program;
        QElapsedTimer timer;
        timer.start();
        program.start(binaries + QStringLiteral("/vermilion"), {project, QStringLiteral("--tell-ready")});
        if (!program.waitForReadyRead(60000))
            print("start          the window said nothing\n");
        times.push_back(milliseconds(timer));
        program.waitForFinished(20000);
    }
    print("start          window usable after p50 %.0f ms, worst %.0f ms of %d starts (sample project)\n", percentile(times, 0.5), percentile(times, 1), starts);
}

}  // namespace

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vermilion"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    support::ScriptedPrompt prompt;

    {
        desktop::Application application(settings, prompt);
        application.showWindow();
        support::showActive(application.window());
        const QString path = folder.filePath(QStringLiteral("long.vermilion"));
        if (!application.createProject(path) || !fillProject(*application.project()))
            return 1;
        application.window().refreshArticles();
        QTest::qWait(2000);
        benchTagging(application);
        benchCsv(*application.project(), folder.filePath(QStringLiteral("csv")));
    }
    const QString sample = folder.filePath(QStringLiteral("sample.vermilion"));
    {
        desktop::Application application(settings, prompt);
        application.showWindow();
        if (!application.openSample(sample))
            return 1;
    }
    benchStart(qt.arguments().value(1), sample);
    return 0;
}
