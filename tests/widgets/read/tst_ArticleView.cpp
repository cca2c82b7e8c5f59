// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Windows.h"
#include "widgets/read/ArticleView.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextFrame>

using namespace vermilion;
using namespace vermilion::read;

namespace {

document::Article articleOf(const QStringList& paragraphs)
{
    document::Article article;
    article.metadata.title = QStringLiteral("两市签署合作备忘录 双方代表出席仪式");
    article.metadata.source = QStringLiteral("江城日报");
    article.metadata.published = QStringLiteral("2024-05-17T07:34");
    article.metadata.language = QStringLiteral("zh");
    article.text = paragraphs.join(u'\n');
    qsizetype start = 0;
    for (const QString& paragraph : paragraphs) {
        const qsizetype length = text::CodePoints(paragraph).count();
        article.blocks.push_back({document::BlockKind::Paragraph, 0, {start, start + length}});
        start += length + 1;
    }
    return article;
}

const QStringList paragraphs{
    QStringLiteral("5月16日下午，江城市与云港市在江城会议中心签署合作备忘录。江城市委书记周明远、云港市市长𠮷田华出席仪式并见证签约。"),
    QStringLiteral("周明远说，双方携手努力将备忘录落到实处。一是要共同建设试验区，充分利用好这一改革平台；二是要共建南向门户，完善交通基础设施；"
                   "三是要共享花城，让特色农产品进入千家万户；四是要加强旅游合作，增加两地航班密度，实现游客的互通互往。"),
    QStringLiteral("𠮷田华对江城市给予的帮助表示衷心感谢。希望双方加强沟通交流，持续深化区域协同发展，实现两地互利共赢。")};

Highlight highlightOf(const document::Article& article, const QString& words, const QColor& colour, qsizetype from = 0)
{
    Highlight highlight;
    highlight.id = document::AnnotationId::create();
    const qsizetype at = article.text.indexOf(words, from);
    Q_ASSERT(at >= 0);
    highlight.ranges = {{at, at + words.size()}};
    highlight.line = colour;
    highlight.tint = colour.lighter(180);
    highlight.label = words;
    return highlight;
}

}  // namespace

class TestArticleView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void doubleClickSelectsAWordTripleASentenceFourTimesTheParagraph();
    void draggingLeavesTrailingPunctuationOut();
    void clickingAHighlightTellsWhichAndClickingAgainGoesOneOut();
    void clickingBesideHighlightsTellsThePosition();
    void singleLettersReachShortcutsAndNoInputMethod();
    void positionsCountUtf16UnitsOfTheArticleText();
    void textNeverChangesWithHighlights();
    void findGoesRoundAndCounts();
    void notesAreClickable();
    void revealScrollsToTheWords();

private:
    QPoint centreOf(const QString& words, qsizetype from = 0) const;

    std::unique_ptr<ArticleView> m_view;
    document::Article m_article = articleOf(paragraphs);
};

void TestArticleView::init()
{
    m_view = std::make_unique<ArticleView>(common::Theme::named(common::ThemeName::Light));
    m_view->resize(900, 700);
    m_view->showArticle(m_article);
    QVERIFY(support::showActive(*m_view));
    m_view->setFocus();
}

void TestArticleView::cleanup()
{
    QTest::qWait(QApplication::doubleClickInterval() + 20);  // so that clicks of one test are not counted with the next
    m_view.reset();
}

QPoint TestArticleView::centreOf(const QString& words, qsizetype from) const
{
    const qsizetype at = m_article.text.indexOf(words, from);
    return m_view->rectanglesOf({at, at + words.size()}).front().center();
}

void TestArticleView::doubleClickSelectsAWordTripleASentenceFourTimesTheParagraph()
{
    const QPoint at = centreOf(QStringLiteral("基础"));
    const auto selected = [&] { return m_article.text.sliced(m_view->selectedRange().start, m_view->selectedRange().length()); };
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at);
    QVERIFY2(selected().size() >= 2 && selected().size() <= 4 && selected().contains(u"基础"), qPrintable(selected()));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(selected(), QStringLiteral("二是要共建南向门户，完善交通基础设施；"));
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(selected(), paragraphs.at(1));
}

void TestArticleView::draggingLeavesTrailingPunctuationOut()
{
    QSignalSpy spy(m_view.get(), &ArticleView::selectedWithMouse);
    const qsizetype name = m_article.text.indexOf(u"周明远、");
    const QRect first = m_view->rectanglesOf({name, name + 1}).front();
    const QRect comma = m_view->rectanglesOf({name + 3, name + 4}).front();
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, QPoint(first.left() + 1, first.center().y()));
    QTest::mouseMove(m_view->viewport(), QPoint(comma.right() - 1, comma.center().y()));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, QPoint(comma.right() - 1, comma.center().y()));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<Utf16Range>(), (Utf16Range{name, name + 3}));
}

void TestArticleView::clickingAHighlightTellsWhichAndClickingAgainGoesOneOut()
{
    const Highlight outer = highlightOf(m_article, QStringLiteral("江城市委书记周明远"), Qt::blue);
    const Highlight inner = highlightOf(m_article, QStringLiteral("周明远"), Qt::red);
    m_view->setHighlights({outer, inner});
    QSignalSpy spy(m_view.get(), &ArticleView::highlightClicked);
    const QPoint at = centreOf(QStringLiteral("明"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at);
    QTest::qWait(QApplication::doubleClickInterval() + 20);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, at);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(0).at(0).value<document::AnnotationId>(), inner.id);
    QCOMPARE(spy.at(0).at(1).toBool(), false);
    QCOMPARE(spy.at(1).at(0).value<document::AnnotationId>(), outer.id);
    QCOMPARE(spy.at(1).at(1).toBool(), true);
}

void TestArticleView::clickingBesideHighlightsTellsThePosition()
{
    QSignalSpy spy(m_view.get(), &ArticleView::textClicked);
    const qsizetype at = m_article.text.indexOf(u"衷心");
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(QStringLiteral("衷")));
    QCOMPARE(spy.count(), 1);
    QVERIFY(qAbs(spy.first().first().toLongLong() - at) <= 1);
}

void TestArticleView::singleLettersReachShortcutsAndNoInputMethod()
{
    QVERIFY(!m_view->testAttribute(Qt::WA_InputMethodEnabled));
    QAction action;
    action.setShortcut(QKeySequence(QStringLiteral("J")));
    action.setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(&action);
    QSignalSpy spy(&action, &QAction::triggered);
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QCOMPARE(spy.count(), 1);
}

void TestArticleView::positionsCountUtf16UnitsOfTheArticleText()
{
    const qsizetype at = m_article.text.indexOf(u"田华出席");
    m_view->selectRange({at - 2, at + 2});  // 𠮷 is two units
    QCOMPARE(m_view->textCursor().selectedText(), QStringLiteral("𠮷田华"));
    QCOMPARE(m_view->selectedRange(), (Utf16Range{at - 2, at + 2}));
}

void TestArticleView::textNeverChangesWithHighlights()
{
    const QString before = m_view->toPlainText();
    Highlight item = highlightOf(m_article, QStringLiteral("二是要共建南向门户"), Qt::red);
    item.item = 2;
    m_view->setHighlights({item});
    QCOMPARE(m_view->toPlainText(), before);
    QCOMPARE(m_view->document()->toPlainText().last(m_article.text.size()), m_article.text);
}

void TestArticleView::findGoesRoundAndCounts()
{
    QCOMPARE(m_view->find(QStringLiteral("周明远"), false), 2);
    const Utf16Range first = m_view->selectedRange();
    m_view->find(QStringLiteral("周明远"), false);
    const Utf16Range second = m_view->selectedRange();
    QVERIFY(second.start > first.start);
    m_view->find(QStringLiteral("周明远"), false);
    QCOMPARE(m_view->selectedRange(), first);
    m_view->find(QStringLiteral("周明远"), true);
    QCOMPARE(m_view->selectedRange(), second);
    QCOMPARE(m_view->find(QStringLiteral("没有的词"), false), 0);
}

void TestArticleView::notesAreClickable()
{
    Highlight noted = highlightOf(m_article, QStringLiteral("试验区"), Qt::red);
    noted.note = QStringLiteral("须核对省级文件");
    noted.author = QStringLiteral("甲");
    m_view->setHighlights({noted});
    QSignalSpy spy(m_view.get(), &ArticleView::highlightClicked);
    const QRect words = m_view->rectanglesOf(noted.ranges.front()).front();
    const double column = m_view->viewport()->width() - m_view->document()->rootFrame()->frameFormat().rightMargin();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(int(column) + 50, words.center().y()));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<document::AnnotationId>(), noted.id);
}

void TestArticleView::revealScrollsToTheWords()
{
    QStringList many;
    for (int i = 0; i < 40; ++i)
        many << paragraphs;
    const document::Article longArticle = articleOf(many);
    m_view->showArticle(longArticle);
    const qsizetype at = longArticle.text.lastIndexOf(u"互利共赢");
    m_view->reveal({at, at + 4});
    QTRY_VERIFY(m_view->viewport()->rect().contains(m_view->rectanglesOf({at, at + 4}).front().center()));
    QVERIFY(m_view->fractionOf(at) > 0.9);
}

QTEST_MAIN(TestArticleView)
#include "tst_ArticleView.moc"
