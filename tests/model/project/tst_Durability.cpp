// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/project/Merge.h"
#include "tests/support/TestProject.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <map>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;
using document::Annotation;

namespace {

// ---- the program that is killed --------------------------------------------------------------------------------------

void say(const QByteArray& line)
{
    const QByteArray whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.constData(), size_t(whole.size())) != whole.size())
        std::abort();
}

using Notes = std::map<QString, QString>;  // annotation → note: the state of the article

Notes notesOf(Project& project, const document::ArticleId& article)
{
    Notes notes;
    for (const Annotation& annotation : must(project.annotations(article)))
        notes.emplace(annotation.id.toString(), annotation.note);
    return notes;
}

/// One finished action after the other: says what it is about to do ("+id note" or "-id" for each annotation), does it
/// as one transaction, says "done".
class Writer {
public:
    explicit Writer(const QString& path) : m_project(must(Project::open(path)))
    {
        m_article = must(m_project->article(must(m_project->articles()).front().id));
        m_tag = m_project->codebook().tags.front().id;
    }
    [[noreturn]] void write()
    {
        say("ready");
        for (int number = 0;; ++number)
            act(number, QRandomGenerator::global()->bounded(10));
    }

private:
    void act(int number, int kind)
    {
        const Notes before = notesOf(*m_project, m_article.id);
        if (kind == 0 && m_project->canUndo() && !before.empty())
            return takeBack();
        std::vector<Annotation> added;
        QStringList removed;
        if (kind == 1 && before.size() > 50) {
            for (auto at = before.begin(); at != before.end() && removed.size() < 20; ++at)
                removed << at->first;
        }
        for (int i = kind > 6 ? 30 : 1; i > 0 && removed.isEmpty(); --i)
            added.push_back(annotation(QStringLiteral("%1.%2").arg(number).arg(i)));
        QByteArray intent = "try";
        for (const Annotation& each : added)
            intent += " +" + each.id.toString().toUtf8() + '=' + each.note.toUtf8();
        for (const QString& id : removed)
            intent += " -" + id.toUtf8();
        say(intent);
        must(m_project->transact({QStringLiteral("test")}, [&](store::Tables& tables) -> Result<void> {
            for (const Annotation& each : added)
                TRY(tables.annotations().add(each));
            for (const QString& id : removed)
                TRY(tables.annotations().remove(document::AnnotationId::fromString(id)));
            return {};
        }));
        say("done");
    }
    void takeBack()
    {
        say("try undo and redo");
        must(m_project->undo());
        must(m_project->redo());
        say("done");
    }
    Annotation annotation(const QString& note) const
    {
        Annotation annotation;
        annotation.id = document::AnnotationId::create();
        annotation.articleId = m_article.id;
        annotation.textId = m_article.textId;
        annotation.tagId = m_tag;
        annotation.note = note;
        annotation.fragments = {{{0, 1}, QStringLiteral("𠮷"), {}, {}}, {{2, 3}, QStringLiteral("花"), {}, {}}};
        return annotation;
    }

    std::unique_ptr<Project> m_project;
    document::Article m_article;
    document::TagId m_tag;
};

// ---- what the test knows from what it said ---------------------------------------------------------------------------

struct Said {
    Notes acknowledged;
    Notes attempted;      // with the action that was under way
    int actions = 0;
    bool wasUndoing = false;
};

Notes applied(Notes notes, const QByteArray& intent)
{
    for (const QByteArray& word : intent.split(' ').sliced(1)) {
        if (word.startsWith('+'))
            notes.emplace(QString::fromUtf8(word.sliced(1, 36)), QString::fromUtf8(word.sliced(38)));
        else if (word.startsWith('-'))
            notes.erase(QString::fromUtf8(word.sliced(1)));
    }
    return notes;
}

Said heard(const Notes& before, const QByteArray& output)
{
    Said said{before, before, 0, false};
    const QList<QByteArray> lines = output.first(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("try")) {
            said.attempted = applied(said.acknowledged, line);
            said.wasUndoing = line == "try undo and redo";
        } else if (line == "done") {
            said.acknowledged = said.attempted;
            said.wasUndoing = false;
            ++said.actions;
        }
    }
    return said;
}

// ---- the full disk ---------------------------------------------------------------------------------------------------

// A file system of one megabyte of our own, where the kernel lets us; before any thread is started.
bool mountSmallDisk(const char* folder)
{
    const uid_t uid = geteuid();
    const gid_t gid = getegid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    const auto put = [](const char* path, const QByteArray& text) {
        const int file = ::open(path, O_WRONLY);
        const bool isDone = file >= 0 && ::write(file, text.constData(), size_t(text.size())) == text.size();
        ::close(file);
        return isDone;
    };
    return put("/proc/self/setgroups", "deny") && put("/proc/self/uid_map", "0 " + QByteArray::number(uid) + " 1")
           && put("/proc/self/gid_map", "0 " + QByteArray::number(gid) + " 1") && mount("tmpfs", folder, "tmpfs", 0, "size=1m") == 0;
}

// Fills a project until the disk is full and prints what it finds; runs as a program of its own.
int fillDisk(const QString& folder)
{
    const QString path = folder + QStringLiteral("/full.vermilion");
    auto project = must(Project::create(path, {QStringLiteral("甲"), support::testCodebook()}));
    int stored = 0;
    Result<ChangeSet> result;
    for (; stored < 100 && result; ++stored) {
        result = project->transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
            document::Article article = support::testArticle(QStringLiteral("成都 %1").arg(stored));
            document::Capture capture = support::testCapture(article.text);
            capture.bytes = QByteArray(60000, char('a' + stored % 26));
            article.captureId = TRY(tables.captures().add(capture));
            TRY(tables.articles().add(article));
            return {};
        });
    }
    --stored;
    say("error " + QByteArray::number(result ? -1 : int(result.error().code)));
    say("articles " + QByteArray::number(must(project->articles()).size()) + " of " + QByteArray::number(stored));
    project.reset();
    project = must(Project::open(path));
    say("reopened " + QByteArray::number(must(project->articles()).size()) + " of " + QByteArray::number(stored));
    say(must(check(path)).isSound() ? "sound" : "damaged");
    const auto second = Project::create(folder + QStringLiteral("/second.vermilion"), {QStringLiteral("甲"), support::testCodebook()});
    say("second " + QByteArray::number(second ? -1 : int(second.error().code)));
    say("files " + QByteArray::number(QDir(folder).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden).size()));
    return 0;
}

// ---- the merge that is killed ----------------------------------------------------------------------------------------

int mergeInto(const QString& path, const QString& other, const QString& backup)
{
    auto project = must(Project::open(path));
    say("ready");
    must(merge(*project, {other}, {.backup = backup}));
    say("done");
    return 0;
}

// A teammate's copy who tagged and noted much.
void tagMuch(const QString& path)
{
    const auto project = must(Project::open(path));
    must(project->beAuthor(QStringLiteral("乙")));
    for (const ArticleSummary& summary : must(project->articles())) {
        const document::Article article = must(project->article(summary.id));
        must(project->transact({QStringLiteral("test")}, [&](store::Tables& tables) -> Result<void> {
            const annotate::Anchoring anchoring(article.text);
            for (int i = 0; i < 300; ++i) {
                Annotation annotation;
                annotation.articleId = article.id;
                annotation.textId = article.textId;
                annotation.tagId = project->codebook().tags[size_t(i) % project->codebook().tags.size()].id;
                annotation.note = QStringLiteral("批注%1").arg(i);
                annotation.fragments = {TRY(anchoring.fragment({i, i + 4}))};
                TRY(tables.annotations().add(annotation));
            }
            return {};
        }));
    }
}

}  // namespace

class TestDurability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledProgramLosesNoFinishedAction();
    void aKilledMergeIsDoneOrWasNeverBegun();
    void aFullDiskLosesNothing_data();
    void aFullDiskLosesNothing();
};

void TestDurability::aKilledProgramLosesNoFinishedAction()
{
    constexpr int kills = 60;
    TestProject project;
    const auto article = project.add(QStringLiteral("𠮷攀花")).id;
    Notes known;
    int actions = 0;
    int whileActing = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kills; ++i) {
        project.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), project.path()});
        QVERIFY(process.waitForStarted());
        QByteArray output;
        while (!output.startsWith("ready\n")) {
            QVERIFY(process.waitForReadyRead());
            output += process.readAll();
        }
        QTest::qSleep(int(QRandomGenerator::global()->bounded(300)));
        process.kill();
        QVERIFY(process.waitForFinished());
        output += process.readAll();
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);

        const Said said = heard(known, output);
        project.reopen();
        const Notes found = notesOf(*project, article);
        // Killed between undo and redo, the last action is undone: that was finished too.
        if (found != said.acknowledged && found != said.attempted && said.wasUndoing) {
            must(project->redo());
            QCOMPARE(notesOf(*project, article), said.acknowledged);
        } else {
            QVERIFY2(found == said.acknowledged || found == said.attempted,
                     qPrintable(QStringLiteral("kill %1: %2 annotations, %3 acknowledged").arg(i).arg(found.size()).arg(said.acknowledged.size())));
        }
        const CheckReport report = must(check(project.path()));
        QVERIFY2(report.isSound(), qPrintable(report.problems.empty() ? QString() : report.problems.front().detail));
        known = notesOf(*project, article);
        actions += said.actions;
        whileActing += said.attempted != said.acknowledged || said.wasUndoing;
        if (timer.elapsed() > 60000)
            QFAIL("too slow to say anything");
    }
    qInfo("%d kills, %d in the middle of an action, %d finished actions, %lld ms", kills, whileActing, actions, timer.elapsed());
    QVERIFY(actions > kills);
    QVERIFY(whileActing > 0);  // how many it is depends on how fast the disk is
}

void TestDurability::aKilledMergeIsDoneOrWasNeverBegun()
{
    constexpr int kills = 30;
    TestProject project;
    for (int i = 0; i < 4; ++i)
        project.add(QStringLiteral("第%1篇[place] ").arg(i) + QStringLiteral("锦川与赤岩签约共建园区").repeated(40));
    const QString before = project.everything();
    project.close();
    const QString start = project.folder() + QStringLiteral("/start.vermilion");
    const QString theirs = project.folder() + QStringLiteral("/theirs.vermilion");
    const QString backup = project.folder() + QStringLiteral("/backup.vermilion");
    QVERIFY(QFile::copy(project.path(), start) && QFile::copy(project.path(), theirs));
    tagMuch(theirs);
    QString after;
    qint64 needed = 0;
    int inTheMiddle = 0;
    int finished = 0;
    for (int i = 0; i <= kills; ++i) {  // the first is left alone
        QVERIFY(QFile::remove(project.path()) && QFile::copy(start, project.path()));
        QFile::remove(backup);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--merge"), project.path(), theirs, backup});
        QVERIFY(process.waitForStarted());
        QByteArray output;
        while (!output.startsWith("ready\n")) {
            QVERIFY(process.waitForReadyRead());
            output += process.readAll();
        }
        QElapsedTimer timer;
        timer.start();
        if (i > 0) {
            QTest::qSleep(int(QRandomGenerator::global()->bounded(needed)));
            process.kill();
        }
        QVERIFY(process.waitForFinished());
        output += process.readAll();
        const QFile journal(project.path() + QStringLiteral("-journal"));
        inTheMiddle += journal.size() > 0;
        project.reopen();
        const QString found = project.everything();
        if (i == 0) {
            QVERIFY(output.endsWith("done\n"));
            after = found;
            needed = std::max<qint64>(2, timer.elapsed());
            QVERIFY(after != before);
        } else {
            QVERIFY2(found == before || found == after, qPrintable(QStringLiteral("kill %1").arg(i)));
            QVERIFY(found == after || !output.endsWith("done\n"));
            finished += found == after;
        }
        QVERIFY(must(check(project.path())).isSound());
        project.close();
        // A copy that has its name is whole.
        if (QFile::exists(backup))
            QVERIFY(must(check(backup)).isSound());
        if (i > 0 && found == after)
            QVERIFY(QFile::exists(backup));
    }
    qInfo("%d kills within %lld ms, %d while the file was written, %d after it", kills, needed, inTheMiddle, finished);
    QVERIFY(finished < kills);
}

void TestDurability::aFullDiskLosesNothing_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("a disk of one megabyte") << QStringLiteral("--small-disk");
    QTest::newRow("files of at most 600 kB") << QStringLiteral("--small-files");
}

void TestDurability::aFullDiskLosesNothing()
{
    QFETCH(QString, how);
    QTemporaryDir folder;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {how, folder.path()});
    QVERIFY(process.waitForFinished());
    if (process.exitCode() == 77)
        QSKIP("NOT TESTED: no file system can be mounted here");
    const QList<QByteArray> lines = process.readAll().split('\n');
    QCOMPARE(lines.value(0), "error " + QByteArray::number(int(ErrorCode::DiskFull)));
    QRegularExpression number(QStringLiteral("^\\w+ (\\d+) of \\1$"));
    QVERIFY2(number.match(QString::fromUtf8(lines.value(1))).hasMatch(), lines.value(1).constData());
    QVERIFY2(number.match(QString::fromUtf8(lines.value(2))).hasMatch(), lines.value(2).constData());
    QVERIFY(lines.value(1) != "articles 0 of 0");
    QCOMPARE(lines.value(3), QByteArray("sound"));
    if (how == u"--small-disk")
        QCOMPARE(lines.value(4), "second " + QByteArray::number(int(ErrorCode::DiskFull)));
    QCOMPARE(lines.value(5), QByteArray("files 0"));
}

int main(int argc, char** argv)
{
    const QByteArrayView mode = argc > 2 ? argv[1] : "";
    if (mode == "--small-disk" && !mountSmallDisk(argv[2]))
        return 77;
    if (mode == "--small-files") {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{600000, 600000};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    QCoreApplication application(argc, argv);
    if (mode == "--write")
        Writer(application.arguments().at(2)).write();
    if (mode == "--merge")
        return mergeInto(application.arguments().at(2), application.arguments().at(3), application.arguments().at(4));
    if (mode == "--small-disk" || mode == "--small-files")
        return fillDisk(application.arguments().at(2));
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Durability.moc"
