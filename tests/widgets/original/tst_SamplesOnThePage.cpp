// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "model/text/CodePoints.h"
#include "widgets/original/OriginalPane.h"
#include "widgets/original/PageView.h"
#include "widgets/web/OfflinePage.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineScript>

using namespace vermilion;
using namespace vermilion::original;
using document::DomRange;

namespace {

const PaneColours light{QColor(0xf3efe8), QColor(0xe2dcd1), QColor(0x26211b), QColor(0x7b7266), QColor(0xc0392b),
                        QColor(0xfdfbf7), false};

// Spaces differ on purpose: the article's are folded.
QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text.normalized(QString::NormalizationForm_C);
}

}  // namespace

/// Each page the project ships, from its file to the browser: whatever block of the article is highlighted, the browser
/// says the block's own words. In GB18030, UTF-8, MHTML and plain text.
class TestSamplesOnThePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyBlockIsFoundInTheBrowser_data();
    void everyBlockIsFoundInTheBrowser();
    void picturesOfThePane();
};

void TestSamplesOnThePage::initTestCase()
{
    if (!web::isWebViewAllowed())
        QSKIP("no web view: the sandbox cannot be had here (run as an ordinary user where user namespaces are allowed)");
}

void TestSamplesOnThePage::everyBlockIsFoundInTheBrowser_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(VERMILION_TEST_DATA "/../../resources/samples"));
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files)) {
        if (capture::fileSuffixes().contains(file.suffix()) && file.suffix() != u"md")
            QTest::addRow("%s", qPrintable(file.fileName())) << file.filePath();
    }
}

void TestSamplesOnThePage::everyBlockIsFoundInTheBrowser()
{
    QFETCH(QString, path);
    const auto captures = capture::readFile(path);
    QVERIFY(captures);
    const auto page = capture::openPage(captures->front());
    QVERIFY(page);
    const auto article = clean::clean(*page);
    QVERIFY(article);

    PageView view;
    view.resize(800, 600);
    view.show();
    QSignalSpy loaded(&view, &PageView::loaded);
    view.showPage(*page);
    QVERIFY(loaded.wait(20'000));
    QVariant text;
    auto* browser = view.findChild<web::OfflinePage*>();
    browser->runJavaScript(QStringLiteral("vermilion.textOf(0, vermilion.length)"), QWebEngineScript::ApplicationWorld,
                           [&](const QVariant& answer) { text = answer; });
    QTRY_COMPARE(text.toString(), clean::domText(*page));

    const text::CodePoints codePoints(article->text);
    int blocks = 0;
    for (const document::Block& block : article->blocks) {
        QString words;
        for (const DomRange& range : article->sourceMap.domOf(block.range))
            words += text.toString().sliced(range.start, range.length());
        QCOMPARE(withoutSpaces(words), withoutSpaces(codePoints.slice(article->text, block.range)));
        ++blocks;
    }
    QVERIFY(blocks > 2);
}

void TestSamplesOnThePage::picturesOfThePane()
{
    const QString out = qEnvironmentVariable("VERMILION_PICTURES");
    if (out.isEmpty())
        QSKIP("pictures are made when VERMILION_PICTURES names a folder");
    const PaneColours dark{QColor(0x171512), QColor(0x38342e), QColor(0xe9e3d8), QColor(0xa39a8b), QColor(0xe4695b),
                           QColor(0x1e1c19), true};
    OriginalPane pane(qEnvironmentVariableIsSet("VERMILION_DARK") ? dark : light);
    pane.resize(500, 800);
    pane.show();
    const QDir folder(QStringLiteral(VERMILION_TEST_DATA "/../../resources/samples"));
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files)) {
        if (!capture::fileSuffixes().contains(file.suffix()))
            continue;
        const auto captures = capture::readFile(file.filePath());
        QVERIFY(captures);
        const auto page = capture::openPage(captures->front());
        const auto article = clean::clean(*page);
        QVERIFY(page && article);
        QSignalSpy shown(&pane, &OriginalPane::shown);
        pane.showArticle(captures->front(), *page, *article);
        QVERIFY(shown.wait(20'000));
        std::vector<PaneAnnotation> annotations;
        for (size_t i = 0; i < article->blocks.size(); ++i) {
            const TextRange block = article->blocks[i].range;
            const QColor line(i % 2 ? 0xb4560f : 0x1f7a5c);
            QColor tint = line;
            tint.setAlphaF(0.15f);
            annotations.push_back({document::AnnotationId::create(), {{block.start, std::min(block.end, block.start + 12)}}, line, tint, i == 3});
        }
        pane.setAnnotations(annotations);
        for (const auto view : {OriginalPane::View::Page, OriginalPane::View::Source, OriginalPane::View::Text}) {
            pane.setView(view);
            pane.reveal(article->blocks.front().range);
            QTest::qWait(400);
            pane.grab().save(QStringLiteral("%1/%2-%3.png").arg(out, file.completeBaseName()).arg(int(view)));
        }
    }
}

int main(int argc, char** argv)
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestSamplesOnThePage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_SamplesOnThePage.moc"
