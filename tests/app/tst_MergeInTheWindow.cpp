// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Working with teammates in the window: a copy goes out, comes back, is looked at, merged, and undone.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/store/Tables.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/common/Toast.h"
#include "widgets/review/HandOutDialog.h"
#include "widgets/review/MergeDialog.h"
#include "widgets/review/ReviewPage.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vermilion;
using review::MergeDialog;

class TestMergeInTheWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_application.reset(); }
    void aBlindCopyGoesOut();
    void theCopysWorkIsShownMergedAndUndone();
    void cancelledNothingHappens();
    void onePersonUnderTwoIds();
    void aDamagedFileIsRefusedAndNothingChanges();
    void anotherFileIsAdded();
    void whatIsKnownAlreadyIsSaid();
    void tagsOnAnotherTextComeToOurs();
    void theirTagMayMeanOneOfOurs();
    void aNameThatPretendsToBeAnotherIsSeenThrough();

private:
    desktop::MainWindow& window() { return m_application->window(); }
    project::Project& project() { return *m_application->project(); }
    QString path(const char* name) { return m_folder->filePath(QString::fromLatin1(name)); }
    template <typename T>
    T* dialog() { return window().findChild<T*>(); }
    QStringList lines(QWidget* in)
    {
        QStringList texts;
        const auto labels = in->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            texts << label->text();
        return texts;
    }
    // A copy for this teammate who tags one passage of the first article.
    QString workOf(const char* name, const QString& author, TextRange range)
    {
        const QString file = path(name);
        const auto article = project().articles().value().front().id;
        if (!project::handOut(project(), file, {author, {article}, false}))
            qFatal("no copy");
        const auto copy = project::Project::open(file).value();
        if (!project::applyTag(*copy, copy->article(article).value(), copy->codebook().tagNamed(u"place")->id, {range}))
            qFatal("no tag");
        return file;
    }
    MergeDialog* openMerge(const QStringList& files)
    {
        m_prompt.files = files;
        QTest::keyClick(&window(), Qt::Key_M, Qt::ControlModifier);
        auto* merge = dialog<MergeDialog>();
        if (!merge)
            qFatal("no dialog");
        QSignalSpy read(merge, &MergeDialog::read);
        if (!QTest::qWaitFor([&] { return !read.isEmpty(); }, 20000))
            qFatal("the files are not read");
        return merge;
    }
    void pressMerge(MergeDialog* merge)
    {
        QSignalSpy merged(m_application.get(), &desktop::Application::merged);
        QTest::mouseClick(merge->findChild<QPushButton*>(QStringLiteral("primary")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(merged.size(), 1, 20000);
        QVERIFY(merged.first().first().toBool());
    }
    size_t annotationsOfFirst() { return project().annotations(project().articles().value().front().id).value().size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestMergeInTheWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    desktop::Preferences(*m_settings).setLanguage(QStringLiteral("en"));
    m_prompt = {};
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    support::showActive(window());
    QVERIFY(m_application->openSample(path("sample.vermilion")).has_value());
}

void TestMergeInTheWindow::aBlindCopyGoesOut()
{
    window().commands()[QStringLiteral("project.handOut")]->trigger();
    auto* handOut = dialog<review::HandOutDialog>();
    QVERIFY(handOut);
    auto* next = handOut->findChild<QPushButton*>(QStringLiteral("primary"));
    QVERIFY(!next->isEnabled());
    QTest::keyClicks(handOut->findChild<QLineEdit*>(), QStringLiteral("Mo Qi"));
    QVERIFY(next->isEnabled());
    auto* articles = handOut->findChild<QListWidget*>();
    for (int i = 2; i < articles->count(); ++i)
        articles->item(i)->setCheckState(Qt::Unchecked);
    m_prompt.file = path("for mo.vermilion");
    QSignalSpy made(m_application.get(), &desktop::Application::handedOut);
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 20000);
    QVERIFY(made.first().at(1).toBool());
    const auto copy = project::Project::open(path("for mo.vermilion")).value();
    QCOMPARE(copy->author().name, QStringLiteral("Mo Qi"));
    QCOMPARE(copy->articles().value().size(), size_t(2));
    QVERIFY(copy->annotations(copy->articles().value().front().id).value().empty());
    QVERIFY(window().toast().sentence().contains(u"for mo.vermilion"));
}

void TestMergeInTheWindow::theCopysWorkIsShownMergedAndUndone()
{
    const QString file = workOf("mo.vermilion", QStringLiteral("Mo 莫"), {40, 44});
    const auto before = annotationsOfFirst();
    MergeDialog* merge = openMerge({file});
    const QStringList said = lines(merge);
    QVERIFY(said.contains(QStringLiteral("Tags on passages")));
    QVERIFY(said.contains(QStringLiteral("Mo 莫")));
    QVERIFY(said.contains(QStringLiteral("1 article is in both, with the same text.")));
    QCOMPARE(annotationsOfFirst(), before);
    pressMerge(merge);
    QCOMPARE(annotationsOfFirst(), before + 1);
    // What came is what there is to review.
    QVERIFY(window().commands()[QStringLiteral("view.review")]->isChecked());
    QTRY_COMPARE_WITH_TIMEOUT(window().reviewPage().session().authors().size(), size_t(3), 20000);
    // And there is a copy of how it was.
    const QStringList copies = QDir(m_folder->path()).entryList({QStringLiteral("sample-before-merge-*.vermilion")});
    QCOMPARE(copies.size(), 1);
    QVERIFY(project::check(m_folder->filePath(copies.first())).value().isSound());
    support::showActive(window());
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(annotationsOfFirst(), before);
    QCOMPARE(project().authors().value().size(), size_t(2));
}

void TestMergeInTheWindow::cancelledNothingHappens()
{
    const QString file = workOf("mo.vermilion", QStringLiteral("Mo 莫"), {40, 44});
    const auto before = annotationsOfFirst();
    MergeDialog* merge = openMerge({file});
    QTest::keyClick(merge, Qt::Key_Escape);
    QTRY_VERIFY(!dialog<MergeDialog>());
    QCOMPARE(annotationsOfFirst(), before);
    QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("*before-merge*")}).isEmpty());
}

void TestMergeInTheWindow::onePersonUnderTwoIds()
{
    // The same person began on another computer, in a project of their own.
    const QString file = workOf("mo.vermilion", QStringLiteral("Mo 莫"), {40, 44});
    const auto authors = project().authors().value();
    MergeDialog* merge = openMerge({file});
    auto* who = merge->findChild<QComboBox*>();
    QVERIFY(who);
    QCOMPARE(who->count(), 1 + int(authors.size()));
    QCOMPARE(who->currentIndex(), 0);
    who->setCurrentIndex(1);
    pressMerge(merge);
    const auto article = project().articles().value().front().id;
    const auto all = project().annotations(article).value();
    const auto theirs = std::ranges::find_if(all, [](const document::Annotation& each) { return each.extent() == TextRange{40, 44}; });
    QVERIFY(theirs != all.end());
    QCOMPARE(theirs->authorId, authors.front().id);
}

void TestMergeInTheWindow::aDamagedFileIsRefusedAndNothingChanges()
{
    const QString file = workOf("mo.vermilion", QStringLiteral("Mo 莫"), {40, 44});
    {
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(damaged.size() / 2));
        damaged.write(QByteArray(4096, 'x'));
    }
    QFile own(project().path());
    QVERIFY(own.open(QIODevice::ReadOnly));
    const QByteArray before = own.readAll();
    MergeDialog* merge = openMerge({file});
    QVERIFY(!merge->findChild<QPushButton*>(QStringLiteral("primary"))->isEnabled());
    auto* refusal = merge->findChild<QLabel*>(QStringLiteral("mergeRefusal"));
    QVERIFY(refusal);
    QVERIFY2(refusal->text().contains(u"mo.vermilion") && refusal->text().contains(u"ask for another copy"), qPrintable(refusal->text()));
    merge->reject();
    own.seek(0);
    QCOMPARE(own.readAll(), before);
}

void TestMergeInTheWindow::anotherFileIsAdded()
{
    const QString one = workOf("mo.vermilion", QStringLiteral("Mo 莫"), {40, 44});
    const QString other = workOf("qi.vermilion", QStringLiteral("Qi 祁"), {50, 53});
    MergeDialog* merge = openMerge({one});
    QSignalSpy read(merge, &MergeDialog::read);
    m_prompt.files = QStringList{other};
    const auto buttons = merge->findChildren<QPushButton*>();
    const auto more = std::ranges::find(buttons, QStringLiteral("Add a file…"), &QPushButton::text);
    QVERIFY(more != buttons.end());
    QTest::mouseClick(*more, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20000);
    QVERIFY(lines(merge).contains(QStringLiteral("mo.vermilion, qi.vermilion")));
    const auto before = annotationsOfFirst();
    pressMerge(merge);
    QCOMPARE(annotationsOfFirst(), before + 2);
}

void TestMergeInTheWindow::whatIsKnownAlreadyIsSaid()
{
    const QString file = path("same.vermilion");
    QVERIFY(project::handOut(project(), file, {project().author().name, {}, true}));
    MergeDialog* merge = openMerge({file});
    QVERIFY(lines(merge).contains(QStringLiteral("There is nothing in these files that is not here already.")));
    QVERIFY(!merge->findChild<QPushButton*>(QStringLiteral("primary"))->isEnabled());
    merge->reject();
}

void TestMergeInTheWindow::tagsOnAnotherTextComeToOurs()
{
    // Somebody whose cleaning kept a line before the text.
    const auto ours = project().article(project().articles().value().front().id).value();
    {
        const auto copy = project::Project::create(path("qi.vermilion"), {QStringLiteral("Qi 祁"), project().codebook()}).value();
        document::ArticleId id;
        QVERIFY(copy->transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
            document::Article article = ours;
            article.id = {};
            article.textId = {};
            article.sourceMap = {};
            article.receipt = {};
            article.text = QStringLiteral("另一行\n") + ours.text;
            article.blocks = {};
            document::Capture capture = project().capture(ours.captureId).value();
            capture.id = {};
            article.captureId = TRY(tables.captures().add(capture));
            id = TRY(tables.articles().add(article));
            return {};
        }));
        QVERIFY(id != ours.id);
        QVERIFY(project::applyTag(*copy, copy->article(id).value(), copy->codebook().tagNamed(u"place")->id, {{44, 48}}));
    }
    const auto before = annotationsOfFirst();
    const auto articles = project().articles().value().size();
    MergeDialog* merge = openMerge({path("qi.vermilion")});
    auto* pages = merge->findChild<QListWidget*>();
    QVERIFY(pages);
    QCOMPARE(pages->count(), 1);
    QCOMPARE(pages->item(0)->checkState(), Qt::Unchecked);
    QVERIFY2(pages->item(0)->text().contains(u"1 tag stands on the same words"), qPrintable(pages->item(0)->text()));
    QVERIFY(lines(merge).contains(QStringLiteral("Articles")));
    // By keyboard; the plan follows, and the keyboard stays where it was.
    support::showActive(*merge);
    QTRY_VERIFY(pages->isVisible());
    pages->setFocus();
    QVERIFY(pages->hasFocus());
    QSignalSpy read(merge, &MergeDialog::read);
    QTest::keyClick(pages, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20000);
    pages = merge->findChild<QListWidget*>();
    QTRY_VERIFY(pages->hasFocus());
    QCOMPARE(pages->item(0)->checkState(), Qt::Checked);
    pressMerge(merge);
    QCOMPARE(project().articles().value().size(), articles);
    QCOMPARE(annotationsOfFirst(), before + 1);
    // The second time it is done again without being asked.
    QTRY_VERIFY(!dialog<MergeDialog>());
    support::showActive(window());
    merge = openMerge({path("qi.vermilion")});
    QCOMPARE(merge->findChild<QListWidget*>()->item(0)->checkState(), Qt::Checked);
    QVERIFY(lines(merge).contains(QStringLiteral("There is nothing in these files that is not here already.")));
    QVERIFY(!merge->findChild<QPushButton*>(QStringLiteral("primary"))->isEnabled());
    merge->reject();
}

void TestMergeInTheWindow::theirTagMayMeanOneOfOurs()
{
    const QString file = workOf("mo.vermilion", QStringLiteral("Mo 莫"), {40, 44});
    const auto article = project().articles().value().front().id;
    {
        const auto copy = project::Project::open(file).value();
        document::Tag location;
        location.name = QStringLiteral("location");
        location.position = 99;
        QVERIFY(copy->transact({QStringLiteral("codebook.change")}, [&](store::Tables& tables) -> Result<void> {
            TRY(tables.codebooks().put(location));
            return {};
        }));
        QVERIFY(project::applyTag(*copy, copy->article(article).value(), copy->codebook().tagNamed(u"location")->id, {{50, 53}}));
    }
    MergeDialog* merge = openMerge({file});
    QVERIFY(lines(merge).contains(QStringLiteral("location")));
    const auto choices = merge->findChildren<QComboBox*>();
    const auto meaning = std::ranges::find(choices, QStringLiteral("What location means"), &QComboBox::accessibleName);
    QVERIFY(meaning != choices.end());
    QCOMPARE((*meaning)->currentIndex(), 0);
    (*meaning)->setCurrentIndex((*meaning)->findText(QStringLiteral("means the same as place")));
    QVERIFY((*meaning)->currentIndex() > 0);
    pressMerge(merge);
    const auto all = project().annotations(article).value();
    const auto theirs = std::ranges::find_if(all, [](const document::Annotation& each) { return each.extent() == TextRange{50, 53}; });
    QVERIFY(theirs != all.end());
    QCOMPARE(project().codebook().tag(theirs->tagId)->name, QStringLiteral("place"));
}

void TestMergeInTheWindow::aNameThatPretendsToBeAnotherIsSeenThrough()
{
    const QString own = project().author().name;
    const QString file = workOf("mo.vermilion", own + QStringLiteral("\u200B"), {40, 44});
    MergeDialog* merge = openMerge({file});
    QVERIFY(lines(merge).contains(own + QStringLiteral("⟨200B⟩")));
    pressMerge(merge);
    const auto all = project().authors().value();
    const auto other = std::ranges::find(all, own + QStringLiteral("\u200B"), &document::Author::name);
    QVERIFY(other != all.end());
    QCOMPARE(m_application->session().authorName(other->id), own + QStringLiteral("⟨200B⟩"));
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestMergeInTheWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_MergeInTheWindow.moc"
