// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saying whom a mention is of, with the keys that people press, and what becomes of it in the card.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/project/EntityEditing.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/entities/EntityPopup.h"
#include "widgets/entities/EntityRoles.h"
#include "widgets/library/ArticleList.h"
#include "widgets/library/ArticleListModel.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace vermilion;
using document::Annotation;
using document::Entity;

namespace {

const QString page = QStringLiteral(
    "<html><head><title>江城新桥通车</title></head><body><h1>江城新桥通车</h1>"
    "<p>本报讯 江城市委书记范锐平昨日宣布江城新桥正式通车，市民周先生第一个走过大桥。范锐平说，从此过江只要五分钟，再也不用等渡船了。</p>"
    "<p>范书记还说，江城市交通局局长李宁功不可没，新桥全长两公里，双向六车道。范锐平最后感谢了李宁和全体建设者。</p></body></html>");

}  // namespace

class TestEntitiesInTheWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eMakesAnEntityOfAMention();
    void aDigitTakesWhatIsProposed();
    void typingFindsAnEntity();
    void sameWordsAreLinkedWithShift();
    void taggingLinksByItself();
    void escLeavesEverythingAsItWas();
    void deleteTakesTheLinkAway();
    void theCardIsEditedWithKeys();
    void mentionsAreGoneTo();
    void anotherIsMergedAfterAPreview();
    void mentionsAreSplitOff();
    void aTeammatesMentionIsNotLinked();

private:
    desktop::MainWindow& window() { return m_application->window(); }
    read::ArticleView& view() { return window().panes().articleView(); }
    read::ReadingSession& session() { return m_application->session(); }
    project::Project& project() { return *m_application->project(); }
    entities::EntityPopup& popup() { return *window().findChild<entities::EntityPopup*>(); }
    QLineEdit* find() { return window().findChild<QLineEdit*>(QStringLiteral("entityFind")); }
    void tag(const QString& words, int which = 0, Qt::Key key = Qt::Key_1);
    Annotation mention() { return session().selected().front(); }
    std::vector<Entity> all() { return project().entities().value(); }
    Entity named(const QString& name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestEntitiesInTheWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    QVERIFY(support::showActive(window()));
    QVERIFY(m_application->createProject(m_folder->filePath(QStringLiteral("a.vermilion"))).has_value());
    auto* copied = new QMimeData;
    copied->setHtml(page);
    QApplication::clipboard()->setMimeData(copied);
    window().commands()[QStringLiteral("project.paste")]->trigger();
    QVERIFY(session().hasArticle());
}

void TestEntitiesInTheWindow::cleanup()
{
    m_application.reset();
}

// Selects the words with the keyboard's means and presses the tag's key.
void TestEntitiesInTheWindow::tag(const QString& words, int which, Qt::Key key)
{
    qsizetype at = -1;
    for (int i = 0; i <= which; ++i)
        at = session().article().text.indexOf(words, at + 1);
    QVERIFY(at >= 0);
    session().clearSelected();
    view().setFocus();
    view().selectRange({at, at + words.size()});
    QTest::keyClick(&view(), key);
    QCOMPARE(session().selected().size(), 1u);
    QCOMPARE(mention().fragments.front().quote, words);
}

Entity TestEntitiesInTheWindow::named(const QString& name)
{
    for (const Entity& entity : all()) {
        if (entity.name == name)
            return entity;
    }
    return {};
}

void TestEntitiesInTheWindow::eMakesAnEntityOfAMention()
{
    tag(QStringLiteral("范锐平"));
    QTest::keyClick(&view(), Qt::Key_E);
    QTRY_VERIFY(find()->hasFocus());
    QTest::keyClick(find(), Qt::Key_Return);
    QCOMPARE(all().size(), 1u);
    QCOMPARE(mention().entityId, named(QStringLiteral("范锐平")).id);
    QTRY_VERIFY(view().hasFocus());
    auto* name = window().findChild<QPushButton*>(QStringLiteral("entityName"));
    QVERIFY(name->isVisible());
    QCOMPARE(name->text(), QStringLiteral("范锐平  ·  1 mention"));
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(all().empty());
    QVERIFY(mention().entityId.isNull());
    QVERIFY(!name->isVisible());
}

void TestEntitiesInTheWindow::aDigitTakesWhatIsProposed()
{
    tag(QStringLiteral("范锐平"));
    session().makeEntity(QStringLiteral("范锐平"));
    tag(QStringLiteral("范书记"));
    QVERIFY(mention().entityId.isNull());  // a guess is not a link
    QTest::keyClick(&view(), Qt::Key_E);
    QTRY_VERIFY(find()->hasFocus());
    QTest::keyClick(find(), Qt::Key_1);
    QCOMPARE(mention().entityId, named(QStringLiteral("范锐平")).id);
    QTRY_VERIFY(view().hasFocus());
}

void TestEntitiesInTheWindow::typingFindsAnEntity()
{
    tag(QStringLiteral("李宁"));
    session().makeEntity(QStringLiteral("李宁"));
    tag(QStringLiteral("周先生"));
    QTest::keyClick(&view(), Qt::Key_E);
    QTRY_VERIFY(find()->hasFocus());
    QTest::keyClicks(find(), QStringLiteral("Zhou 2"));  // a digit within a name is a part of it
    QTest::keyClick(find(), Qt::Key_Return);
    QCOMPARE(mention().entityId, named(QStringLiteral("Zhou 2")).id);
    tag(QStringLiteral("范书记"));
    QTest::keyClick(&view(), Qt::Key_E);
    find()->setText(QStringLiteral("zhou"));
    QTest::keyClick(find(), Qt::Key_Down);
    QTest::keyClick(find(), Qt::Key_Up);
    QTest::keyClick(find(), Qt::Key_Return);
    QCOMPARE(mention().entityId, named(QStringLiteral("Zhou 2")).id);
    QCOMPARE(all().size(), 2u);
}

void TestEntitiesInTheWindow::sameWordsAreLinkedWithShift()
{
    tag(QStringLiteral("范锐平"));
    const auto first = mention().id;
    tag(QStringLiteral("范锐平"), 1);
    project::makeEntity(project(), {{}, mention().tagId, QStringLiteral("范锐平"), {}, {}, {}}).value();
    QTest::keyClick(&view(), Qt::Key_E);
    QTRY_VERIFY(find()->hasFocus());
    QTest::keyClick(find(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(session().annotation(first)->entityId, named(QStringLiteral("范锐平")).id);
    QCOMPARE(mention().entityId, named(QStringLiteral("范锐平")).id);
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(session().annotation(first)->entityId.isNull());
}

void TestEntitiesInTheWindow::taggingLinksByItself()
{
    tag(QStringLiteral("范锐平"));
    session().makeEntity(QStringLiteral("范锐平"));
    tag(QStringLiteral("范锐平"), 2);
    QCOMPARE(mention().entityId, named(QStringLiteral("范锐平")).id);
    const auto id = mention().id;
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!session().annotation(id));
    QCOMPARE(all().size(), 1u);
}

void TestEntitiesInTheWindow::escLeavesEverythingAsItWas()
{
    tag(QStringLiteral("范锐平"));
    const auto step = project().undoOperation();
    QTest::keyClick(&view(), Qt::Key_E);
    QTRY_VERIFY(find()->hasFocus());
    QTest::keyClicks(find(), QStringLiteral("Fan"));
    QTest::keyClick(find(), Qt::Key_Escape);
    QTRY_VERIFY(view().hasFocus());
    QCOMPARE(project().undoOperation(), step);
    QVERIFY(find()->text().isEmpty());
    QCOMPARE(session().selected().size(), 1u);
}

void TestEntitiesInTheWindow::deleteTakesTheLinkAway()
{
    tag(QStringLiteral("范锐平"));
    session().makeEntity(QStringLiteral("范锐平"));
    QTest::keyClick(&view(), Qt::Key_E);
    QTRY_VERIFY(find()->hasFocus());
    QTest::keyClick(find(), Qt::Key_Delete);
    QVERIFY(mention().entityId.isNull());
    QCOMPARE(all().size(), 1u);
}

void TestEntitiesInTheWindow::theCardIsEditedWithKeys()
{
    tag(QStringLiteral("范锐平"));
    session().makeEntity(QStringLiteral("范锐平"));
    QTest::keyClick(&view(), Qt::Key_E, Qt::ShiftModifier);
    auto* name = popup().findChild<QLineEdit*>(QStringLiteral("cardName"));
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("Fan Ruiping"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(all().front().name, QStringLiteral("Fan Ruiping"));
    auto* aliases = popup().findChild<QLineEdit*>(QStringLiteral("cardAliases"));
    aliases->setFocus();
    QTest::keyClicks(aliases, QStringLiteral("Fan; Secretary Fan"));
    QTest::keyClick(aliases, Qt::Key_Tab);
    QCOMPARE(all().front().aliases, (QStringList{QStringLiteral("Fan"), QStringLiteral("Secretary Fan")}));
    auto* roles = popup().findChild<entities::EntityRoles*>();
    roles->setFocus();
    roles->setCurrentCell(0, 0);
    QTest::keyClick(roles, Qt::Key_F2);
    QTRY_VERIFY(QApplication::focusWidget() != roles);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Secretary"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(all().front().roles.size(), 1u);
    roles->item(0, 1)->setText(QStringLiteral("2017-05"));
    QTRY_COMPARE(all().front().roles.front().since, QStringLiteral("2017-05"));
    roles->item(0, 2)->setText(QStringLiteral("one day"));
    QTRY_COMPARE(roles->item(0, 2)->text(), QString());  // refused, and the field says again what is known
    QCOMPARE(all().front().roles.front().until, QString());
    QCOMPARE(roles->rowCount(), 2);
    roles->setFocus();
    roles->setCurrentCell(0, 0);
    QTest::keyClick(roles, Qt::Key_Delete);
    QTRY_VERIFY(all().front().roles.empty());
    QTest::keyClick(&popup(), Qt::Key_Escape);
    QVERIFY(!popup().isVisible());
    QTRY_VERIFY(view().hasFocus());
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(all().front().name, QStringLiteral("范锐平"));
    QVERIFY(all().front().aliases.isEmpty());
}

void TestEntitiesInTheWindow::mentionsAreGoneTo()
{
    tag(QStringLiteral("范锐平"));
    const auto first = mention().id;
    session().makeEntity(QStringLiteral("范锐平"));
    tag(QStringLiteral("范锐平"), 1);
    const auto second = mention().id;
    QTest::keyClick(&view(), Qt::Key_E, Qt::ShiftModifier);
    QTRY_VERIFY(popup().isVisible());
    auto* list = popup().findChild<QListWidget*>(QStringLiteral("plain"));
    QCOMPARE(list->count(), 3);  // the article's title, and two
    QVERIFY(list->item(1)->text().contains(QStringLiteral("【范锐平】")));
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(session().selectedIds(), std::vector{first});
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(2)).center());
    QCOMPARE(session().selectedIds(), std::vector{second});
    QVERIFY(popup().isVisible());
}

void TestEntitiesInTheWindow::anotherIsMergedAfterAPreview()
{
    tag(QStringLiteral("范锐平"));
    session().makeEntity(QStringLiteral("范锐平"));
    tag(QStringLiteral("范书记"));
    session().makeEntity(QStringLiteral("范书记"));
    QTest::keyClick(&view(), Qt::Key_E, Qt::ShiftModifier);
    QTRY_VERIFY(popup().isVisible());
    auto* merge = popup().findChild<QLineEdit*>(QStringLiteral("mergeFind"));
    auto* button = popup().findChild<QPushButton*>(QStringLiteral("primary"));
    QVERIFY(!button->isVisible());
    merge->setFocus();
    merge->clear();
    QTest::keyClicks(merge, QStringLiteral("x"));
    QVERIFY(!button->isVisible());
    merge->clear();
    merge->insert(QStringLiteral("范锐平"));
    Q_EMIT merge->textEdited(merge->text());
    QVERIFY(button->isVisible());
    QCOMPARE(all().size(), 2u);  // nothing yet
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(all().size(), 1u);
    QCOMPARE(all().front().name, QStringLiteral("范书记"));
    QCOMPARE(all().front().aliases, QStringList{QStringLiteral("范锐平")});
    QCOMPARE(project().mentions(all().front().id)->size(), 2u);
    QTest::keyClick(&popup(), Qt::Key_Escape);
    QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(all().size(), 2u);
}

void TestEntitiesInTheWindow::mentionsAreSplitOff()
{
    tag(QStringLiteral("范锐平"));
    session().makeEntity(QStringLiteral("范锐平"));
    tag(QStringLiteral("范锐平"), 1);
    QTest::keyClick(&view(), Qt::Key_E, Qt::ShiftModifier);
    QTRY_VERIFY(popup().isVisible());
    auto* list = popup().findChild<QListWidget*>(QStringLiteral("plain"));
    list->setFocus();
    list->setCurrentRow(2);
    QPushButton* split = nullptr;
    for (QPushButton* button : popup().findChildren<QPushButton*>()) {
        if (button->text().startsWith(QStringLiteral("Split off")))
            split = button;
    }
    QVERIFY(split && split->isVisible());
    QTest::mouseClick(split, Qt::LeftButton);
    QCOMPARE(all().size(), 2u);
    auto* name = popup().findChild<QLineEdit*>(QStringLiteral("cardName"));
    QTRY_VERIFY(name->hasFocus());  // the new one is shown, to be named
    QTest::keyClicks(name, QStringLiteral("Another Fan"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(project().mentions(named(QStringLiteral("Another Fan")).id)->size(), 1u);
    QCOMPARE(project().mentions(named(QStringLiteral("范锐平")).id)->size(), 1u);
}

void TestEntitiesInTheWindow::aTeammatesMentionIsNotLinked()
{
    tag(QStringLiteral("范锐平"));
    const auto id = mention().id;
    QVERIFY(project().beAuthor(QStringLiteral("周")).has_value());
    session().setShowsTeammates(true);
    session().select(id);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_E);
    QVERIFY(!find()->isVisible());
    QVERIFY(view().hasFocus());
    session().makeEntity(QStringLiteral("范锐平"));
    QVERIFY(all().empty());
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestEntitiesInTheWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_EntitiesInTheWindow.moc"
