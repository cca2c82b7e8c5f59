// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/OriginalPane.h"

#include "tests/widgets/original/PageWorkshop.h"
#include "tests/widgets/original/PortalPage.h"
#include "widgets/original/ElidedLabel.h"
#include "widgets/original/MarkedTextEdit.h"
#include "widgets/original/SourceView.h"
#include "widgets/web/OfflinePage.h"
#include "widgets/web/Process.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QWebEngineScript>
#include <QWebEngineView>

using namespace vermilion;
using namespace vermilion::original;
using namespace vermilion::tests;

namespace {

const PaneColours light{QColor(0xf3efe8), QColor(0xe2dcd1), QColor(0x26211b), QColor(0x7b7266), QColor(0xc0392b),
                        QColor(0xfdfbf7), false};

document::Article portalArticle(const capture::Page& page)
{
    return articleOf(page,
                     {QStringLiteral("两城签署合作备忘录"), QStringLiteral("梁卫东"), QStringLiteral("与何敏在𠮷安大厦签署合作备忘录。"),
                      QStringLiteral("梁卫东说，一是要共同建设试验区，二是要共享旅游资源 ")},
                     {QStringLiteral("东区新闻"), QStringLiteral("西区新闻"), QStringLiteral("南区新闻"), QStringLiteral("热点排行"),
                      QStringLiteral("某地举办灯会"), QStringLiteral("菜价回落")});
}

}  // namespace

/// Run twice: with the sandbox (tst_OriginalPane), and without a web view (tst_OriginalPane --as-text).
class TestOriginalPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theHeaderSaysHowThePageIsShown();
    void aClickLeadsToTheArticle_data();
    void aClickLeadsToTheArticle();
    void aClickOnWhatWasDroppedTellsTheBlock_data();
    void aClickOnWhatWasDroppedTellsTheBlock();
    void aSelectionLeadsToTheArticle();
    void revealScrollsTheTexts();
    void linksAreTold();
    void aRefusedPageIsShownAsText();
    void anotherArticleTakesItsPlace();
    void theSwitchWorksByKeyboard();
    void everyControlHasAName();
    void aLargeSourceIsShownSoon_data();
    void aLargeSourceIsShownSoon();

private:
    bool show(const QByteArray& html);
    bool show(const capture::Page& page, const document::Article& article);
    MarkedTextEdit* edit() { return m_pane->findChild<QStackedWidget*>()->currentWidget()->findChild<MarkedTextEdit*>(); }
    /// Clicks on the first of these words in the view that is shown.
    void clickOn(const QString& words);

    std::unique_ptr<OriginalPane> m_pane;
    capture::Page m_page;
    document::Article m_article;
};

void TestOriginalPane::init()
{
    m_pane = std::make_unique<OriginalPane>(light);
    m_pane->resize(820, 560);
    m_pane->setAnimated(false);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_page = pageOf(portal);
    m_article = portalArticle(m_page);
    QVERIFY(show(m_page, m_article));
}

void TestOriginalPane::cleanup()
{
    m_pane.reset();
}

bool TestOriginalPane::show(const capture::Page& page, const document::Article& article)
{
    QSignalSpy shown(m_pane.get(), &OriginalPane::shown);
    m_pane->showArticle({}, page, article);
    return shown.wait(20'000);
}

void TestOriginalPane::clickOn(const QString& words)
{
    if (m_pane->view() == OriginalPane::View::Page && web::isWebViewAllowed()) {
        const qsizetype unit = clean::domText(m_page).indexOf(words);
        auto* page = m_pane->findChild<web::OfflinePage*>();
        QVariantList box;
        page->runJavaScript(QStringLiteral("vermilion.boxesOf(%1, %1 + 1)[0]").arg(unit), QWebEngineScript::ApplicationWorld,
                            [&](const QVariant& answer) { box = answer.toList(); });
        QTRY_COMPARE(box.size(), 4);
        QTest::mouseClick(m_pane->findChild<QWebEngineView*>()->focusProxy(), Qt::LeftButton, {},
                          QPoint(int(box[0].toDouble() + box[2].toDouble() / 2), int(box[1].toDouble() + box[3].toDouble() / 2)));
        return;
    }
    QTextCursor cursor(edit()->document());
    const qsizetype at = edit()->toPlainText().indexOf(words);
    QVERIFY(at >= 0);
    cursor.setPosition(int(at));
    edit()->ensureCursorVisible();
    QTest::mouseClick(edit()->viewport(), Qt::LeftButton, {}, edit()->cursorRect(cursor).center() + QPoint(5, 0));
}

void TestOriginalPane::theHeaderSaysHowThePageIsShown()
{
    const QStringList words = [this] {
        QStringList texts;
        for (const ElidedLabel* label : m_pane->findChildren<ElidedLabel*>())
            texts += label->text();
        return texts;
    }();
    if (web::isWebViewAllowed()) {
        QVERIFY(words.contains(QStringLiteral("offline · scripts off")));
    } else {
        QVERIFY(words.join(u' ').contains(QStringLiteral("sandbox")));
        QVERIFY(m_pane->findChildren<QWebEngineView*>().isEmpty());
        QVERIFY(edit()->toPlainText().contains(QStringLiteral("试验区")));
    }
}

void TestOriginalPane::aClickLeadsToTheArticle_data()
{
    QTest::addColumn<OriginalPane::View>("view");
    QTest::newRow("page") << OriginalPane::View::Page;
    QTest::newRow("source") << OriginalPane::View::Source;
    QTest::newRow("text") << OriginalPane::View::Text;
}

void TestOriginalPane::aClickLeadsToTheArticle()
{
    QFETCH(OriginalPane::View, view);
    m_pane->setView(view);
    QSignalSpy clicked(m_pane.get(), &OriginalPane::textClicked);
    clickOn(QStringLiteral("安大厦"));  // behind an astral character
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked.last().first().toLongLong(), passage(m_article, QStringLiteral("安大厦")).start);
}

void TestOriginalPane::aClickOnWhatWasDroppedTellsTheBlock_data()
{
    aClickLeadsToTheArticle_data();
}

void TestOriginalPane::aClickOnWhatWasDroppedTellsTheBlock()
{
    QFETCH(OriginalPane::View, view);
    m_pane->setView(view);
    QSignalSpy dropped(m_pane.get(), &OriginalPane::droppedClicked);
    clickOn(QStringLiteral("菜价回落"));
    QTRY_COMPARE(dropped.size(), 1);
    const document::ReceiptEntry& entry = m_article.receipt.entries[dropped.last().first().value<size_t>()];
    QCOMPARE(entry.reason, document::DropReason::Navigation);
    QVERIFY(entry.text.contains(QStringLiteral("菜价回落")));
}

void TestOriginalPane::aSelectionLeadsToTheArticle()
{
    QSignalSpy selected(m_pane.get(), &OriginalPane::textSelected);
    for (const auto view : {OriginalPane::View::Source, OriginalPane::View::Text}) {
        m_pane->setView(view);
        selected.clear();
        QTextCursor cursor(edit()->document());
        const int at = int(edit()->toPlainText().indexOf(QStringLiteral("共同建设")));
        cursor.setPosition(at);
        const QPoint from = edit()->cursorRect(cursor).center();
        cursor.setPosition(at + 4);
        const QPoint to = edit()->cursorRect(cursor).center();
        QTest::mousePress(edit()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(edit()->viewport(), to);
        QTest::mouseRelease(edit()->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.first().first().value<TextRange>(), passage(m_article, QStringLiteral("共同建设")));
    }
}

void TestOriginalPane::revealScrollsTheTexts()
{
    QByteArray html = "<body>";
    for (int i = 0; i < 500; ++i)
        html += "<p>段落" + QByteArray::number(i) + "。</p>\n";
    m_page = pageOf(html);
    QStringList lines;
    for (int i = 0; i < 500; ++i)
        lines += QStringLiteral("段落%1。").arg(i);
    m_article = articleOf(m_page, lines, {});
    QVERIFY(show(m_page, m_article));
    const TextRange range = passage(m_article, QStringLiteral("段落333。"));
    for (const auto view : {OriginalPane::View::Source, OriginalPane::View::Text}) {
        m_pane->setView(view);
        m_pane->reveal({0, 1});
        QCOMPARE(edit()->verticalScrollBar()->value(), 0);
        m_pane->reveal(range);
        QTextCursor cursor(edit()->document());
        cursor.setPosition(int(edit()->toPlainText().indexOf(QStringLiteral("段落333。"))));
        QVERIFY(edit()->viewport()->rect().contains(edit()->cursorRect(cursor)));
    }
}

void TestOriginalPane::linksAreTold()
{
    if (!web::isWebViewAllowed())
        QSKIP("no web view");
    QSignalSpy activated(m_pane.get(), &OriginalPane::linkActivated);
    clickOn(QStringLiteral("西区新闻"));  // in a new window
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated.last().first().toUrl(), QUrl(QStringLiteral("http://news.example/b")));
}

void TestOriginalPane::aRefusedPageIsShownAsText()
{
    m_page = pageOf(QByteArray("<table><tr><td>").repeated(100) + "正文");
    m_article = articleOf(m_page, {QStringLiteral("正文")}, {});
    QVERIFY(show(m_page, m_article));
    QTRY_VERIFY(edit());
    QCOMPARE(edit()->toPlainText(), QStringLiteral("正文"));
    QVERIFY(!m_pane->findChild<ElidedLabel*>()->text().isEmpty());
    QVERIFY(!m_pane->findChildren<QToolButton*>().first()->isEnabled());
    m_page = pageOf(portal);
    m_article = portalArticle(m_page);
    QVERIFY(show(m_page, m_article));
    QCOMPARE(m_pane->findChildren<QToolButton*>().first()->isEnabled(), web::isWebViewAllowed());
}

void TestOriginalPane::anotherArticleTakesItsPlace()
{
    m_pane->setView(OriginalPane::View::Source);
    for (int i = 0; i < 3; ++i)
        m_pane->showArticle({}, m_page, m_article);
    const capture::Page other = pageOf("<p>另一篇</p>");
    QVERIFY(show(other, articleOf(other, {QStringLiteral("另一篇")}, {})));
    QCOMPARE(edit()->toPlainText(), QStringLiteral("<p>另一篇</p>"));
    m_pane->clear();
    QCOMPARE(edit()->toPlainText(), QString());
    QTest::qWait(100);
    QCOMPARE(edit()->toPlainText(), QString());
}

void TestOriginalPane::theSwitchWorksByKeyboard()
{
    QSignalSpy changed(m_pane.get(), &OriginalPane::viewChanged);
    auto* text = m_pane->findChildren<QToolButton*>().last();
    m_pane->setView(OriginalPane::View::Text);
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Left);
    QVERIFY(m_pane->focusWidget());
    QTest::keyClick(m_pane->focusWidget(), Qt::Key_Space);
    QCOMPARE(m_pane->view(), OriginalPane::View::Source);
    QCOMPARE(changed.size(), 2);
}

void TestOriginalPane::everyControlHasAName()
{
    for (const auto view : {OriginalPane::View::Page, OriginalPane::View::Source, OriginalPane::View::Text}) {
        m_pane->setView(view);
        for (QWidget* widget : m_pane->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->inherits("QScrollBar")
                || widget->inherits("QtWebEngineCore::RenderWidgetHostViewQtDelegateQuickWidget")
                || widget->inherits("QQuickWidget"))
                continue;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(accessible);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
}

void TestOriginalPane::aLargeSourceIsShownSoon_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("largest that is coloured") << SourceView::largestColoured * 9 / 10;
    QTest::newRow("5 MB") << qsizetype(5'000'000);
}

void TestOriginalPane::aLargeSourceIsShownSoon()
{
    QFETCH(qsizetype, size);
    QByteArray html = "<body>";
    while (html.size() < size)
        html += "<div class=\"item\"><a href=\"/a\">链接" + QByteArray::number(html.size()) + "</a></div>"
                + (html.size() % 1000 < 40 ? "\n" : "");
    html += "<p>正文</p>";
    m_page = pageOf(html);
    m_article = articleOf(m_page, {QStringLiteral("正文")}, {});
    QVERIFY(show(m_page, m_article));
    QElapsedTimer timer;
    timer.start();
    m_pane->setView(OriginalPane::View::Source);
    QTest::qWait(1);
    const qint64 untilShown = timer.restart();
    m_pane->reveal({0, 1});
    QTest::qWait(1);
    const qint64 untilScrolled = timer.elapsed();
    qInfo("%lld ms until it is shown, %lld ms to its end", untilShown, untilScrolled);
    QVERIFY(untilShown < 2000);
    QVERIFY(untilScrolled < 1000);
}

int main(int argc, char** argv)
{
    const bool isAsText = argc > 1 && qstrcmp(argv[1], "--as-text") == 0;
    if (isAsText) {
        qputenv("VERMILION_SANDBOX", "off");
        argv[1] = argv[0];
        ++argv;
        --argc;
    }
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestOriginalPane test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_OriginalPane.moc"
