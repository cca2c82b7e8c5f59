// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What cleaning decided is corrected by key and mouse; annotations go with their words or into the tray.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/project/Ingest.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/common/Toast.h"
#include "widgets/original/OriginalPane.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/receipt/ReceiptModel.h"
#include "widgets/receipt/ReceiptPanel.h"
#include "widgets/receipt/ReceiptRowPainter.h"
#include "widgets/receipt/TrayPanel.h"
#include "widgets/web/Process.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vermilion;

namespace {

QByteArray page(const QString& subject)
{
    return QStringLiteral("<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>%1签约</title>"
                          "<link rel=\"canonical\" href=\"https://www.paper.example/%1.html\"></head><body>"
                          "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/n\">新闻</a> <a href=\"/s\">体育</a></div>"
                          "<h1>%1签约</h1><div class=\"article-body\">"
                          "<p>𠮷云川昨天在%1的签约仪式上说，两县同饮一江水，多年来来往密切，合作的基础十分扎实。</p>"
                          "<p>陆望舒在%1说，双方将做好四件事，一是建成水质监测站，二是修复湿地，三是互派教师，四是开通公交。</p>"
                          "<p>𠮷云川昨天在%1的签约仪式上说，两县同饮一江水，多年来来往密切，合作的基础十分扎实。</p></div>"
                          "<div class=\"related\"><ul><li><a href=\"/1\">𠮷云川会见%1客人</a></li><li><a href=\"/2\">早稻插秧</a></li></ul></div>"
                          "<div class=\"note\"><p>更正：%1的数字以本日为准，陆望舒</p></div></body></html>").arg(subject).toUtf8();
}

}  // namespace

class TestCorrectingInTheWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_application.reset(); }
    void theReceiptShowsEveryBlockAndFilters();
    void aKeyRestoresAndUndoTakesItBack();
    void aRowsButtonDropsAndTheTrayTakesWhatStoodThere();
    void theTrayIsEmptiedByItsButtons();
    void theSameIsDoneOnTheSite();
    void theBlockUnderTheCaretIsDropped();
    void aClickOnADroppedBlockOffersToRestoreIt();

private:
    desktop::MainWindow& window() { return m_application->window(); }
    read::ReadingSession& session() { return m_application->session(); }
    read::ArticleView& view() { return window().panes().articleView(); }
    QListView& rows() { return *window().findChild<QListView*>(QStringLiteral("receiptList")); }
    receipt::ReceiptPanel& panel() { return *window().findChild<receipt::ReceiptPanel*>(); }
    receipt::TrayPanel& tray() { return *window().findChild<receipt::TrayPanel*>(); }
    void command(const char* id) { window().commands()[QString::fromLatin1(id)]->trigger(); }
    QModelIndex rowWith(const QString& text);
    void go(const QString& text);
    void tag(const QString& words);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestCorrectingInTheWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    QVERIFY(support::showActive(window()));
    QVERIFY(m_application->createProject(m_folder->filePath(QStringLiteral("work.vermilion"))).has_value());
    for (const QString& subject : {QStringLiteral("柳溪"), QStringLiteral("石桥")})
        QVERIFY(project::ingestBytes(*m_application->project(), page(subject), subject + QStringLiteral(".html")).has_value());
    window().refreshArticles();
    const auto articles = m_application->project()->articles();
    const auto first = std::ranges::find_if(*articles, [](const auto& each) { return each.title.contains(QStringLiteral("柳溪")); });
    session().openArticle(first->id);
    command("receipt.show");
    QTRY_VERIFY(rows().isVisible());
}

QModelIndex TestCorrectingInTheWindow::rowWith(const QString& text)
{
    for (int row = 0; row < rows().model()->rowCount(); ++row) {
        const QModelIndex index = rows().model()->index(row, 0);
        if (index.data().toString().contains(text))
            return index;
    }
    return {};
}

void TestCorrectingInTheWindow::go(const QString& text)
{
    const QModelIndex index = rowWith(text);
    QVERIFY2(index.isValid(), qPrintable(text));
    rows().scrollTo(index);
    QTest::mouseClick(rows().viewport(), Qt::LeftButton, {}, rows().visualRect(index).topLeft() + QPoint(60, 12));
    QCOMPARE(rows().currentIndex(), index);
}

void TestCorrectingInTheWindow::tag(const QString& words)
{
    const qsizetype at = session().article().text.indexOf(words);
    view().selectRange({at, at + words.size()});
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_1);
}

void TestCorrectingInTheWindow::theReceiptShowsEveryBlockAndFilters()
{
    QAbstractItemModelTester tester(rows().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const document::Receipt& receipt = session().article().receipt;
    QCOMPARE(rows().model()->rowCount(), int(receipt.entries.size()));
    QVERIFY(!rowWith(QStringLiteral("早稻")).data(receipt::ReceiptModel::KeptRole).toBool());
    QVERIFY(rowWith(QStringLiteral("早稻")).data(Qt::AccessibleTextRole).toString().contains(u':'));
    const auto buttons = panel().findChildren<QAbstractButton*>();
    const auto press = [&](const QString& text) {
        const auto found = std::ranges::find_if(buttons, [&](const QAbstractButton* each) { return each->text() == text; });
        QVERIFY2(found != buttons.end(), qPrintable(text));
        QTest::mouseClick(*found, Qt::LeftButton);
    };
    press(QStringLiteral("Kept %1").arg(receipt.keptCount()));
    QCOMPARE(rows().model()->rowCount(), int(receipt.keptCount()));
    press(QStringLiteral("Dropped %1").arg(receipt.droppedCount()));
    QCOMPARE(rows().model()->rowCount(), int(receipt.droppedCount()));
}

void TestCorrectingInTheWindow::aKeyRestoresAndUndoTakesItBack()
{
    const QString before = session().article().text;
    go(QStringLiteral("更正"));
    QTest::keyClick(&rows(), Qt::Key_Return);
    QVERIFY(session().article().text.contains(QStringLiteral("更正：柳溪")));
    QCOMPARE(rows().currentIndex().data().toString(), QStringLiteral("更正：柳溪的数字以本日为准，陆望舒"));
    QVERIFY(rows().currentIndex().data(receipt::ReceiptModel::CorrectedRole).toBool());
    QVERIFY(window().toast().isVisible());
    command("edit.undo");
    QCOMPARE(session().article().text, before);
    QVERIFY(!rowWith(QStringLiteral("更正")).data(receipt::ReceiptModel::KeptRole).toBool());
}

void TestCorrectingInTheWindow::aRowsButtonDropsAndTheTrayTakesWhatStoodThere()
{
    tag(QStringLiteral("陆望舒"));
    QCOMPARE(session().annotations().size(), size_t(1));
    QVERIFY(!tray().isVisible());
    const QModelIndex index = rowWith(QStringLiteral("双方将做好四件事"));
    rows().scrollTo(index);
    QTest::mouseClick(rows().viewport(), Qt::LeftButton, {}, receipt::ReceiptRowPainter::buttonIn(rows().visualRect(index)).center());
    QTRY_VERIFY(!session().article().text.contains(QStringLiteral("双方将做好四件事")));
    QCOMPARE(session().annotations().size(), size_t(0));
    QTRY_VERIFY(tray().isVisible());
    QCOMPARE(tray().count(), 1);
    command("edit.undo");
    QCOMPARE(session().annotations().size(), size_t(1));
    QTRY_VERIFY(!tray().isVisible());
}

void TestCorrectingInTheWindow::theTrayIsEmptiedByItsButtons()
{
    tag(QStringLiteral("陆望舒"));
    tag(QStringLiteral("𠮷云川昨天在柳溪的签约仪式上说"));
    go(QStringLiteral("双方将做好四件事"));
    QTest::keyClick(&rows(), Qt::Key_Space);
    go(QStringLiteral("𠮷云川昨天"));
    QTest::keyClick(&rows(), Qt::Key_Space);
    QTRY_COMPARE(tray().count(), 2);
    QTRY_VERIFY(tray().isVisible() && !tray().visibleRegion().isEmpty());
    QCoreApplication::processEvents();  // the buttons get their places
    auto& list = *tray().findChild<QListWidget*>();
    const auto press = [this](const QString& text) {
        for (auto* button : tray().findChildren<QPushButton*>()) {
            if (button->text() == text && button->isEnabled())
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable(text));
    };
    // The twin of the dropped paragraph is the guess for what stood on it.
    int twin = -1;
    for (int row = 0; row < list.count(); ++row)
        twin = list.item(row)->text().contains(u'【') ? row : twin;
    QVERIFY(twin >= 0);
    list.setCurrentRow(twin);
    press(QStringLiteral("Take the guess"));
    QCOMPARE(tray().count(), 1);
    QCOMPARE(session().annotations().size(), size_t(1));
    // The other is put where a person says.
    view().selectRange({0, 3});
    press(QStringLiteral("Put on the selection"));
    QCOMPARE(tray().count(), 0);
    QCOMPARE(session().annotations().size(), size_t(2));
    command("edit.undo");
    QCOMPARE(tray().count(), 1);
    press(QStringLiteral("Remove"));
    QCOMPARE(tray().count(), 0);
    command("edit.undo");
    QCOMPARE(tray().count(), 1);
}

void TestCorrectingInTheWindow::theSameIsDoneOnTheSite()
{
    go(QStringLiteral("更正"));
    auto& button = *panel().findChild<QPushButton*>(QStringLiteral("onSite"));
    QTRY_VERIFY(button.isEnabled());
    QVERIFY2(button.text().contains(QStringLiteral("1 block")), qPrintable(button.text()));
    QSignalSpy done(m_application.get(), &desktop::Application::siteCorrected);
    QTest::mouseClick(&button, Qt::LeftButton);
    QVERIFY(done.wait(20000));
    QTRY_VERIFY(session().article().text.contains(QStringLiteral("更正：柳溪")));
    int changed = 0;
    const auto articles = m_application->project()->articles();
    for (const auto& each : *articles)
        changed += m_application->project()->article(each.id)->text.contains(QStringLiteral("更正："));
    QCOMPARE(changed, 2);
    QCOMPARE(m_application->project()->siteRules()->size(), size_t(1));
    command("edit.undo");
    QVERIFY(!session().article().text.contains(QStringLiteral("更正：柳溪")));
    QCOMPARE(m_application->project()->siteRules()->size(), size_t(0));
}

void TestCorrectingInTheWindow::theBlockUnderTheCaretIsDropped()
{
    const qsizetype at = session().article().text.indexOf(QStringLiteral("双方将做好"));
    view().selectRange({at, at});
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_D, Qt::ShiftModifier);
    QVERIFY(!session().article().text.contains(QStringLiteral("双方将做好四件事")));
    QVERIFY(session().article().text.contains(QStringLiteral("𠮷云川昨天")));
}

void TestCorrectingInTheWindow::aClickOnADroppedBlockOffersToRestoreIt()
{
    const auto& entries = session().article().receipt.entries;
    const auto dropped = std::ranges::find_if(entries, [](const auto& entry) { return entry.text.contains(QStringLiteral("早稻")); });
    const auto number = size_t(dropped - entries.begin());
    Q_EMIT window().panes().originalPane().droppedSelected(number);
    QCOMPARE(panel().current(), std::optional(number));
    QVERIFY(window().toast().isVisible());
    QVERIFY(window().toast().sentence().contains(QStringLiteral("cannot be tagged")));
    command("receipt.restore");
    QVERIFY(session().article().text.contains(QStringLiteral("早稻插秧")));
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestCorrectingInTheWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_CorrectingInTheWindow.moc"
