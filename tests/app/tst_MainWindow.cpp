// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole, with the real engine in it: what comes in, what the panes do together, what people are told.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/common/Toast.h"
#include "widgets/library/ArticleList.h"
#include "widgets/library/ArticleListModel.h"
#include "widgets/original/OriginalPane.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vermilion;

namespace {

const QString page = QStringLiteral(
    "<html><head><title>江城新桥通车</title></head><body><div class=nav><a href=/>首页</a><a href=/n>新闻</a></div><h1>江城新桥通车</h1>"
    "<p>本报讯 江城新桥昨日正式通车，市民周先生第一个走过大桥。他说，从此过江只要五分钟，再也不用等渡船了。</p>"
    "<p>江城市交通局局长李宁表示，新桥全长两公里，双向六车道，将承担全市三分之一的过江交通。</p></body></html>");

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void droppedFilesAreAdded();
    void aCopiedPageIsAdded();
    void whatCannotBeReadIsNamed();
    void aClickInTheOriginalGoesToTheText();
    void aClickOnAHighlightShowsItInThePanel();
    void aNoteIsWrittenWhenItsFieldIsLeft();
    void nobodyChangesATeammatesTag();
    void languageAndThemeKeepTheArticle();
    void lettersAreCommandsOnlyInTheText();

private:
    desktop::MainWindow& window() { return m_application->window(); }
    read::ArticleView& view() { return window().panes().articleView(); }
    read::ReadingSession& session() { return m_application->session(); }
    QString put(const QString& name, const QByteArray& bytes);
    void openSample();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    QVERIFY(support::showActive(window()));
    QVERIFY(m_application->createProject(m_folder->filePath(QStringLiteral("a.vermilion"))).has_value());
}

void TestMainWindow::cleanup()
{
    m_application.reset();
}

QString TestMainWindow::put(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's own file could not be written");
    return file.fileName();
}

void TestMainWindow::openSample()
{
    QVERIFY(m_application->openSample(m_folder->filePath(QStringLiteral("Sample.vermilion"))).has_value());
    QVERIFY(session().hasArticle());
    view().setFocus();
}

void TestMainWindow::droppedFilesAreAdded()
{
    QSignalSpy added(m_application.get(), &desktop::Application::pagesAdded);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(put(QStringLiteral("bridge.html"), page.toUtf8()))});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &drop);
    QVERIFY(added.wait(20000));
    QCOMPARE(window().articleList().model().rowCount(), 1);
    QCOMPARE(session().article().metadata.title, QStringLiteral("江城新桥通车"));
    QVERIFY(!session().article().text.contains(u"首页"));
}

void TestMainWindow::aCopiedPageIsAdded()
{
    auto* copied = new QMimeData;
    copied->setHtml(page);
    QApplication::clipboard()->setMimeData(copied);
    window().commands()[QStringLiteral("project.paste")]->trigger();
    QCOMPARE(window().articleList().model().rowCount(), 1);
    QVERIFY(session().article().text.contains(u"再也不用等渡船了"));
}

void TestMainWindow::whatCannotBeReadIsNamed()
{
    QSignalSpy added(m_application.get(), &desktop::Application::pagesAdded);
    m_application->addPages({put(QStringLiteral("empty.html"), {}), put(QStringLiteral("bridge.html"), page.toUtf8())});
    QVERIFY(added.wait(20000));
    QVERIFY2(window().toast().sentence().contains(QStringLiteral("empty.html")), qPrintable(window().toast().sentence()));
    QCOMPARE(window().articleList().model().rowCount(), 1);
}

void TestMainWindow::aClickInTheOriginalGoesToTheText()
{
    openSample();
    const document::Annotation last = session().annotations().back();
    Q_EMIT window().panes().originalPane().textClicked(last.extent().start);
    QCOMPARE(session().selected().size(), size_t(1));
    QVERIFY(session().selected().front().extent().contains(last.extent().start));
    const Utf16Range range = session().codePoints().toUtf16(last.extent());
    QTRY_VERIFY(view().viewport()->rect().contains(view().rectanglesOf(range).front().center()));
}

void TestMainWindow::aClickOnAHighlightShowsItInThePanel()
{
    openSample();
    const document::Annotation first = session().annotations().front();
    const Utf16Range range = session().codePoints().toUtf16(first.extent());
    view().reveal(range);
    QTest::qWait(200);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().rectanglesOf({range.start, range.start + 1}).front().center());
    QCOMPARE(session().selected().size(), size_t(1));
    const document::Tag* tag = session().project()->codebook().tag(session().selected().front().tagId);
    for (const document::AttributeDefinition& attribute : tag->attributes) {
        if (attribute.type == document::AttributeType::Text)
            QVERIFY(window().findChild<QLineEdit*>(QStringLiteral("attribute-") + attribute.name));
    }
}

void TestMainWindow::aNoteIsWrittenWhenItsFieldIsLeft()
{
    openSample();
    session().select(session().annotations().front().id);
    QTest::keyClick(&view(), Qt::Key_M);
    auto* note = window().findChild<QPlainTextEdit*>(QStringLiteral("note"));
    QVERIFY(note->hasFocus());
    note->setPlainText(QStringLiteral("须核对"));
    QTest::keyClick(note, Qt::Key_Escape);
    QVERIFY(view().hasFocus());
    QCOMPARE(session().selected().front().note, QStringLiteral("须核对"));
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(session().selected().front().note != QStringLiteral("须核对"));
}

void TestMainWindow::nobodyChangesATeammatesTag()
{
    openSample();
    window().commands()[QStringLiteral("view.teammates")]->trigger();
    const auto& all = session().annotations();
    const auto foreign = std::ranges::find_if_not(all, [this](const document::Annotation& each) { return session().isMine(each); });
    QVERIFY(foreign != all.end());
    const document::AnnotationId id = foreign->id;
    session().select(id);
    QTest::keyClick(&view(), Qt::Key_Delete);
    QVERIFY(session().annotation(id));
    QVERIFY(!window().toast().sentence().isEmpty());
}

void TestMainWindow::languageAndThemeKeepTheArticle()
{
    openSample();
    const document::ArticleId third = window().articleList().model().articles()[2].id;
    window().articleList().setCurrent(third);
    QCOMPARE(session().article().id, third);
    Q_EMIT window().languageChosen(QStringLiteral("zh_CN"));
    Q_EMIT window().themeChosen(common::ThemeName::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(session().article().id, third);
    QCOMPARE(window().articleList().current(), third);
    QCOMPARE(window().commands()[QStringLiteral("project.quit")]->text(), QStringLiteral("退出"));
    QVERIFY(qApp->palette().color(QPalette::Base).lightness() < 60);
    Q_EMIT window().languageChosen(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(window().commands()[QStringLiteral("project.quit")]->text(), QStringLiteral("Quit"));
}

void TestMainWindow::lettersAreCommandsOnlyInTheText()
{
    openSample();
    auto* filter = window().findChild<QLineEdit*>(QStringLiteral("articleFilter"));
    const auto before = session().annotations();
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("1uGj"));
    QCOMPARE(filter->text(), QStringLiteral("1uGj"));
    QCOMPARE(session().annotations(), before);
    QVERIFY(session().selected().empty());
    QVERIFY(session().article().id == window().articleList().current());  // a filter chooses no other article
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_MainWindow.moc"
