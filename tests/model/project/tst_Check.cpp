// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Backup.h"
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;

namespace {

// What another program did to the file, its own rules switched off.
void damage(const QString& path, const QString& sql)
{
    QProcess process;
    process.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), path, sql});
    process.waitForFinished();
    if (process.exitCode() != 0)
        qFatal("sqlite3: %s", process.readAllStandardError().constData());
}

QStringList problemsOf(const QString& path)
{
    QStringList problems;
    for (const store::Fault& fault : must(check(path)).problems)
        problems << fault.rule + u' ' + fault.detail;
    return problems;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aProjectOfEverySortIsSound();
    void whatWasChangedFromOutsideIsNamed_data();
    void whatWasChangedFromOutsideIsNamed();
    void aFlippedBitIsFoundOrChangesNothing();
    void aFlippedBitInAPassageIsAlwaysFound();
    void otherFilesAreErrorsNotReports();
    void checkingWritesNothing();
    void theNumbersAreRight();
    void aBackupIsTheSameProject();
    void aBackupNeverOverwritesAndLeavesNothingBehind();
    void aDamagedProjectIsNotBackedUpAsSound();
    void aBackupIsMadeWhileTheProjectIsOpen();
};

void TestCheck::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
        QSKIP("NOT TESTED: there is no sqlite3 shell here");
}

void TestCheck::aProjectOfEverySortIsSound()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("𠮷一是[commitment] 二是[commitment#1] 三是[commitment#1] 成都[place]"));
    must(makeList(*project, must(project->annotations(article.id))));
    const auto place = must(project->annotations(article.id)).back();
    must(setNote(*project, place, QStringLiteral("注")));
    must(removeAnnotations(*project, {place}));
    must(project->undo());
    must(project->undo());
    must(project->redo());
    project.close();
    const CheckReport report = must(check(project.path()));
    QCOMPARE(problemsOf(project.path()), QStringList());
    QCOMPARE(report.articles, 1);
    QCOMPARE(report.annotations, 3);
}

void TestCheck::whatWasChangedFromOutsideIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const char16_t* sql, const char16_t* problem) {
        QTest::newRow(name) << QString::fromUtf16(sql) << QString::fromUtf16(problem);
    };
    row("note", u"UPDATE annotations SET note = '别人'", u"annotation it does not say what was stored");
    row("tag", u"UPDATE annotations SET tag_id = (SELECT id FROM tags WHERE name = 'person')", u"annotation it does not say what was stored");
    row("prefix", u"UPDATE fragments SET prefix = ''", u"annotation it does not say what was stored");
    row("no passage", u"DELETE FROM fragments", u"annotation it has no passage");
    row("quote", u"DROP TRIGGER fragments_quote_updated; UPDATE fragments SET quote = '成郫'", u"quote passage 0 (5–7) is not what it quotes");
    row("trigger", u"DROP TRIGGER captures_stay", u"schema missing");
    row("another table", u"CREATE VIRTUAL TABLE search USING fts5(text)", u"schema not part of a project");
    row("capture", u"DROP TRIGGER captures_stay; UPDATE captures SET bytes = x'00'", u"capture its bytes are not those that were stored");
    row("resource", u"DROP TRIGGER resources_stay; UPDATE resources SET bytes = x'00'", u"capture a picture or style sheet is not the one that was stored");
    row("resource gone", u"PRAGMA foreign_keys = OFF; DROP TRIGGER capture_resources_stay; UPDATE capture_resources SET sha256 = zeroblob(32)", u"reference a row refers to a row of resources that is not there");
    row("text", u"DROP TRIGGER texts_stay; UPDATE texts SET text = text || '。', length = length + 1", u"text it is not the text that was stored");
    row("source map", u"DROP TRIGGER texts_stay; UPDATE texts SET source_map = x'ffff'", u"text its source map cannot be read");
    row("reference", u"PRAGMA foreign_keys = OFF; UPDATE annotations SET author_id = 'nobody'", u"reference a row refers to a row of authors that is not there");
    row("author", u"UPDATE settings SET value = 'nobody' WHERE key = 'author'", u"setting the current author is not there");
    row("undo step", u"UPDATE undo_steps SET changes = x'54'", u"undo it is not the step that was stored");
}

void TestCheck::whatWasChangedFromOutsideIsNamed()
{
    QFETCH(QString, sql);
    QFETCH(QString, problem);
    TestProject project;
    project.add(QStringLiteral("𠮷会见于 成都[place]"));
    project.close();
    damage(project.path(), sql);
    const QStringList problems = problemsOf(project.path());
    QVERIFY2(problems.contains(problem), qPrintable(problems.join(u'\n')));
}

void TestCheck::aFlippedBitIsFoundOrChangesNothing()
{
    // Titles, labels, times and the mark of deletion have no digest: what is held against the flips is what the page, the
    // text and each annotation that is there say.
    TestProject project;
    QStringList spec;
    for (int i = 0; i < 30; ++i)
        spec << QStringLiteral("第%1段 成都[place] 𠮷 攀枝花[place]").arg(i);
    const document::Article article = project.add(spec.join(u'\n'));
    const auto annotations = must(project->annotations(article.id));
    const document::Capture capture = must(project->capture(article.captureId));
    project.close();
    const QByteArray whole = contents(project.path());
    int found = 0;
    int harmless = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray damaged = whole;
        const qsizetype at = qsizetype(QRandomGenerator::global()->bounded(int(whole.size())));
        damaged[at] = char(damaged[at] ^ (1 << QRandomGenerator::global()->bounded(8)));
        const QString path = project.folder() + QStringLiteral("/flipped.vermilion");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
        file.close();
        const auto report = check(path);
        if (!report || !report->isSound()) {
            ++found;
            continue;
        }
        ++harmless;
        const auto same = must(Project::openReadOnly(path));
        const document::Article read = must(same->article(article.id));
        QVERIFY2(read.text == article.text && read.textSha256 == article.textSha256, qPrintable(QStringLiteral("byte %1").arg(at)));
        QCOMPARE(must(same->capture(article.captureId)).bytes, capture.bytes);
        for (document::Annotation each : must(same->annotations(article.id))) {
            const auto original = std::ranges::find(annotations, each.id, &document::Annotation::id);
            QVERIFY2(original != annotations.end(), qPrintable(QStringLiteral("byte %1").arg(at)));
            each.createdAt = original->createdAt;
            each.updatedAt = original->updatedAt;
            QVERIFY2(each == *original, qPrintable(QStringLiteral("byte %1").arg(at)));
        }
    }
    qInfo("%d of 400 flipped bits found; the other %d changed no page, text or annotation", found, harmless);
    QVERIFY(found > 50);
}

void TestCheck::aFlippedBitInAPassageIsAlwaysFound()
{
    TestProject project;
    project.add(QStringLiteral("在 攀枝花[place] 会见"));
    project.close();
    const QByteArray whole = contents(project.path());
    const QByteArray passage = QStringLiteral("攀枝花").toUtf8();
    int places = 0;  // in the capture, the text, the quote, the undo history
    for (qsizetype at = whole.indexOf(passage); at >= 0; at = whole.indexOf(passage, at + 1), ++places) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray damaged = whole;
            damaged[at + bit] = char(damaged[at + bit] ^ (1 << bit));
            QFile file(project.folder() + QStringLiteral("/flipped.vermilion"));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
            file.close();
            QVERIFY2(!must(check(file.fileName())).isSound(), qPrintable(QString::number(at)));
        }
    }
    QVERIFY2(places >= 4, qPrintable(QString::number(places)));
}

void TestCheck::otherFilesAreErrorsNotReports()
{
    QTemporaryDir folder;
    QCOMPARE(check(folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::FileNotFound);
    QFile text(folder.filePath(QStringLiteral("text")));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("text"));
    text.close();
    QCOMPARE(check(text.fileName()).error().code, ErrorCode::NotAProject);
    QCOMPARE(facts(text.fileName()).error().code, ErrorCode::NotAProject);
    TestProject project;
    project.add(QString(QStringLiteral("字")).repeated(10000));
    project.close();
    QFile(project.path()).resize(QFileInfo(project.path()).size() / 2);
    const CheckReport report = must(check(project.path()));
    QVERIFY(!report.isSound());
    QCOMPARE(report.problems.front().rule, QStringLiteral("structure"));
}

void TestCheck::checkingWritesNothing()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    project.close();
    const QByteArray before = contents(project.path());
    QVERIFY(must(check(project.path())).isSound());
    must(facts(project.path()));
    QCOMPARE(contents(project.path()), before);
    QCOMPARE(QDir(project.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("test.vermilion")});
}

void TestCheck::theNumbersAreRight()
{
    TestProject project;
    project.add(QStringLiteral("范锐平[person] 在 成都[place]"));
    project.add(QStringLiteral("李建勤[person] 来"));
    must(project->beAuthor(QStringLiteral("乙")));
    project.add(QStringLiteral("罗强[person] 去"));
    must(project->undo());
    project.add(QStringLiteral("攀枝花[place] 市"));
    const Facts numbers = must(facts(project.path()));
    QCOMPARE(numbers.schemaVersion, 1);
    QCOMPARE(numbers.fileSize, QFileInfo(project.path()).size());
    QCOMPARE(numbers.codebook, QStringLiteral("test"));
    QCOMPARE(numbers.currentAuthor, QStringLiteral("乙"));
    QCOMPARE(numbers.articles, 4);
    QCOMPARE(numbers.captures, 4);
    QCOMPARE(numbers.resources, 1);  // theirs is the same
    QCOMPARE(numbers.annotations, 4);
    QCOMPARE(numbers.authors, 2);
    QCOMPARE(numbers.tags, 4);
    QCOMPARE(numbers.annotationsByTag, (std::vector<store::NamedCount>{{QStringLiteral("person"), 2}, {QStringLiteral("place"), 2}}));
    QCOMPARE(numbers.annotationsByAuthor, (std::vector<store::NamedCount>{{QStringLiteral("乙"), 1}, {QStringLiteral("甲"), 3}}));
}

void TestCheck::aBackupIsTheSameProject()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("范锐平[person] 在 成都[place]"));
    must(project->undo());
    const QString before = project.everything();
    const QString copy = project.folder() + QStringLiteral("/备份 1.vermilion");
    must(backup(*project, copy));
    QCOMPARE(QDir(project.folder()).entryList({QStringLiteral("*备份*")}, QDir::Files | QDir::Hidden), QStringList{QStringLiteral("备份 1.vermilion")});
    QVERIFY(must(check(copy)).isSound());
    project.close();
    QVERIFY(QFile::remove(project.path()));
    QVERIFY(QFile::rename(copy, project.path()));
    project.reopen();
    QCOMPARE(project.everything(), before);
    QCOMPARE(must(project->capture(article.captureId)).resources, support::testCapture({}).resources);
    must(project->redo());
    QCOMPARE(project.dump(article.id), QStringLiteral("范锐平[person] 在 成都[place]"));
}

void TestCheck::aBackupNeverOverwritesAndLeavesNothingBehind()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    const QString there = project.folder() + QStringLiteral("/there");
    QFile file(there);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine"));
    file.close();
    QCOMPARE(backup(*project, there).error().code, ErrorCode::FileExists);
    QCOMPARE(backup(*project, project.path()).error().code, ErrorCode::FileExists);
    QCOMPARE(contents(there), QByteArray("mine"));
    QCOMPARE(backup(*project, project.folder() + QStringLiteral("/no/where")).error().code, ErrorCode::FileNotWritable);
    if (geteuid() != 0) {
        QDir(project.folder()).mkdir(QStringLiteral("closed"));
        const QString closed = project.folder() + QStringLiteral("/closed");
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner);
        QCOMPARE(backup(*project, closed + QStringLiteral("/x")).error().code, ErrorCode::FileNotWritable);
    }
    QVERIFY(QDir(project.folder()).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden).isEmpty());
}

void TestCheck::aDamagedProjectIsNotBackedUpAsSound()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    damage(project.path(), QStringLiteral("UPDATE annotations SET note = '别人'"));
    const QString copy = project.folder() + QStringLiteral("/copy");
    QCOMPARE(backup(*project, copy).error().code, ErrorCode::DamagedProject);
    QVERIFY(!QFile::exists(copy));
    QVERIFY(QDir(project.folder()).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden).isEmpty());
}

void TestCheck::aBackupIsMadeWhileTheProjectIsOpen()
{
    TestProject project;
    const auto article = project.add(QStringLiteral("成都[place]")).id;
    const QString copy = project.folder() + QStringLiteral("/copy");
    const auto reading = must(Project::openReadOnly(project.path()));
    must(backup(*reading, copy));
    must(setStatus(*project, article, ArticleStatus::Done));
    QCOMPARE(must(must(Project::openReadOnly(copy))->articles()).front().status, ArticleStatus::ToDo);
    QCOMPARE(must(project->articles()).front().status, ArticleStatus::Done);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_Check.moc"
