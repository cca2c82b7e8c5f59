// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/store/Schema.h"
#include "model/store/WritingRight.h"
#include "tests/support/TestProject.h"

#include <QProcess>
#include <QTest>
#include <QtEndian>

#include <iostream>
#include <string>
#include <thread>
#include <unistd.h>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %ls", qUtf16Printable(path));
}

constexpr qsizetype pageSize = 4096;  // bytes, SQLite's default

// The rollback journal of a transaction that was to change all pages (https://www.sqlite.org/fileformat2.html, 3).
QByteArray journalOf(const QByteArray& database)
{
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    constexpr quint32 nonce = 1234;
    constexpr quint32 sectorSize = 512;
    const auto pages = quint32(database.size() / pageSize);
    QByteArray journal = QByteArray::fromHex("d9d505f920a163d7") + number(pages) + number(nonce) + number(pages) + number(sectorSize) + number(pageSize);
    journal.resize(sectorSize, '\0');
    for (quint32 page = 0; page < pages; ++page) {
        const QByteArray bytes = database.sliced(qsizetype(page) * pageSize, pageSize);
        quint32 checksum = nonce;
        for (qsizetype at = pageSize - 200; at > 0; at -= 200)
            checksum += quint8(bytes[at]);
        journal += number(page + 1) + bytes + number(checksum);
    }
    return journal;
}

ErrorCode openingError(const QString& path)
{
    const auto project = Project::open(path);
    return project ? ErrorCode::Internal : project.error().code;
}

/// Another program that opens a project, says what came of it, and keeps it open until it is told to go on.
class OtherProgram {
public:
    explicit OtherProgram(const QString& path)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--other"), path});
        m_process.waitForStarted();
    }
    QString says()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) {}
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QString tell(const QByteArray& command)
    {
        m_process.write(command + '\n');
        return says();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    ~OtherProgram() { kill(); }

private:
    QProcess m_process;
};

int otherProgram(const QString& path)
{
    auto project = Project::open(path);
    const auto say = [](const QString& line) { std::cout << qUtf8Printable(line) << std::endl; };
    say(project ? QStringLiteral("open") : QStringLiteral("error %1").arg(int(project.error().code)));
    std::string command;
    while (std::getline(std::cin, command) && command != "quit") {
        const auto article = must((*project)->articles()).front().id;
        const auto done = command == "begin" ? (*project)->transact({QStringLiteral("slow")}, [&](store::Tables& tables) -> Result<void> {
            TRY(tables.articleReaders().setStatus(article, QStringLiteral("done")));
            say(QStringLiteral("begun"));
            return std::getline(std::cin, command) ? Result<void>() : failure(ErrorCode::Cancelled);
        }) : Result<ChangeSet>();
        say(done ? QStringLiteral("done") : done.error().detail);
    }
    return 0;
}

}  // namespace

class TestOpening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoProjectIsRefusedAndStays_data();
    void whatIsNoProjectIsRefusedAndStays();
    void aTruncatedProjectIsDamaged_data();
    void aTruncatedProjectIsDamaged();
    void aNewerProjectStaysByteForByte();
    void aNewerProjectWithAnUnfinishedWriteStaysToo();
    void aCommitThatWasCutOffIsRolledBack();
    void whatIsNotThereIsNotFound();
    void creatingNeverOverwrites();
    void withoutRightsItSaysSo();
    void aReadOnlyFileCanBeReadNotWritten();
    void oddFileNamesWork();
    void aSecondProgramIsToldWhoHasIt();
    void aKilledProgramLeavesNoLock();
    void othersReadWhileOneHasItOpen();
    void readersWaitForAWriteToEnd();
    void threadsOfOneProgramShareTheRight();
};

void TestOpening::whatIsNoProjectIsRefusedAndStays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("text") << QByteArray("范锐平会见了李建勤\n").repeated(1000);
    QTest::newRow("zeros") << QByteArray(100000, '\0');
    QByteArray noise;
    for (int i = 0; i < 50000; ++i)
        noise += char(i * i * 31 >> 3);
    QTest::newRow("noise") << noise;
    QTest::newRow("magic only") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("magic and noise") << QByteArray("SQLite format 3\0", 16) + noise;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.sqlite"));
    {
        const auto database = must(store::Database::open(path, store::Database::Access::Create));
        must(database->execute("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT)"));
    }
    QTest::newRow("another database") << contents(path);
}

void TestOpening::whatIsNoProjectIsRefusedAndStays()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.vermilion"));
    write(path, bytes);
    QCOMPARE(openingError(path), ErrorCode::NotAProject);
    QCOMPARE(Project::openReadOnly(path).error().code, ErrorCode::NotAProject);
    QCOMPARE(Project::create(path, {QStringLiteral("甲"), {}}).error().code, ErrorCode::FileExists);
    QCOMPARE(contents(path), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("x.vermilion")});
}

void TestOpening::aTruncatedProjectIsDamaged_data()
{
    QTest::addColumn<double>("share");
    for (const double share : {0.05, 0.3, 0.5, 0.9, 0.999})
        QTest::addRow("%g", share) << share;
}

void TestOpening::aTruncatedProjectIsDamaged()
{
    QFETCH(double, share);
    TestProject project;
    project.add(QStringLiteral("成都[place] 攀枝花[place] ").repeated(20).trimmed());
    project.close();
    const QByteArray whole = contents(project.path());
    const QByteArray part = whole.first(qsizetype(double(whole.size()) * share));
    write(project.path(), part);
    QCOMPARE(openingError(project.path()), ErrorCode::DamagedProject);
    QCOMPARE(contents(project.path()), part);
}

void TestOpening::aNewerProjectStaysByteForByte()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    project.close();
    must(must(store::Database::open(project.path(), store::Database::Access::Write))->execute("PRAGMA user_version = 2"));
    const QByteArray before = contents(project.path());
    QCOMPARE(openingError(project.path()), ErrorCode::NewerProject);
    QCOMPARE(Project::openReadOnly(project.path()).error().code, ErrorCode::NewerProject);
    QCOMPARE(contents(project.path()), before);
    QCOMPARE(QDir(project.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("test.vermilion")});
}

void TestOpening::aNewerProjectWithAnUnfinishedWriteStaysToo()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    project.close();
    OtherProgram other(project.path());
    QCOMPARE(other.says(), QStringLiteral("open"));
    QCOMPARE(other.tell("begin"), QStringLiteral("begun"));
    other.kill();
    // As if a newer program had died while writing: SQLite would roll its journal back as soon as it may.
    QFile file(project.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60) && file.write(QByteArray("\0\0\0\x09", 4)) == 4);
    file.close();
    const QByteArray before = contents(project.path());
    const QByteArray journal = contents(project.path() + QStringLiteral("-journal"));
    QCOMPARE(openingError(project.path()), ErrorCode::NewerProject);
    QCOMPARE(contents(project.path()), before);
    QCOMPARE(contents(project.path() + QStringLiteral("-journal")), journal);
}

void TestOpening::aCommitThatWasCutOffIsRolledBack()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    const QString state = project.everything();
    project.close();
    const QByteArray before = contents(project.path());
    project.reopen();
    project.add(QStringLiteral("攀枝花 ").repeated(20000));
    project.close();
    const QByteArray after = contents(project.path());
    QVERIFY(after.size() >= before.size() + 2 * pageSize);
    // Its first page says how long the file is to be; its end is there not at all, in part, or wholly.
    for (const qsizetype written : {before.size(), before.size() + pageSize, after.size()}) {
        const auto cutOff = [&] {
            write(project.path(), after.first(written));
            write(project.path() + QStringLiteral("-journal"), journalOf(before));
        };
        cutOff();
        project.reopen();
        QCOMPARE(project.everything(), state);
        project.close();
        QCOMPARE(contents(project.path()).size(), before.size());
        cutOff();
        QCOMPARE(must(must(Project::openReadOnly(project.path()))->articles()).size(), 1u);
        cutOff();
        QVERIFY(must(check(project.path())).isSound());
    }
}

void TestOpening::whatIsNotThereIsNotFound()
{
    QTemporaryDir folder;
    QCOMPARE(openingError(folder.filePath(QStringLiteral("none.vermilion"))), ErrorCode::FileNotFound);
    QCOMPARE(openingError(folder.path()), ErrorCode::FileNotReadable);
    QCOMPARE(Project::create(folder.filePath(QStringLiteral("no/where.vermilion")), {QStringLiteral("甲"), {}}).error().code, ErrorCode::FileNotWritable);
}

void TestOpening::creatingNeverOverwrites()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    project.close();
    const QByteArray before = contents(project.path());
    QCOMPARE(Project::create(project.path(), {QStringLiteral("乙"), {}}).error().code, ErrorCode::FileExists);
    QCOMPARE(contents(project.path()), before);
    QCOMPARE(Project::create(project.folder() + QStringLiteral("/y.vermilion"), {QStringLiteral(" "), {}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(QDir(project.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("test.vermilion")});
}

void TestOpening::withoutRightsItSaysSo()
{
    if (geteuid() == 0)
        QSKIP("NOT TESTED: root may do everything");
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    project.close();
    QFile::setPermissions(project.path(), QFile::Permissions());
    QCOMPARE(openingError(project.path()), ErrorCode::FileNotReadable);
    QFile::setPermissions(project.path(), QFile::ReadOwner | QFile::WriteOwner);
    QFile::setPermissions(project.folder(), QFile::ReadOwner | QFile::ExeOwner);
    QCOMPARE(openingError(project.path()), ErrorCode::FileNotWritable);
    QCOMPARE(Project::create(project.folder() + QStringLiteral("/y.vermilion"), {QStringLiteral("甲"), {}}).error().code, ErrorCode::FileNotWritable);
    QCOMPARE(must(must(Project::openReadOnly(project.path()))->articles()).size(), 1u);
    QFile::setPermissions(project.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    project.reopen();
}

void TestOpening::aReadOnlyFileCanBeReadNotWritten()
{
    if (geteuid() == 0)
        QSKIP("NOT TESTED: root may do everything");
    TestProject project;
    const auto article = project.add(QStringLiteral("成都[place]")).id;
    project.close();
    QFile::setPermissions(project.path(), QFile::ReadOwner);
    QCOMPARE(openingError(project.path()), ErrorCode::FileNotWritable);
    const auto reading = must(Project::openReadOnly(project.path()));
    QVERIFY(reading->isReadOnly());
    QCOMPARE(must(reading->annotations(article)).size(), 1u);
    QCOMPARE(setStatus(*reading, article, ArticleStatus::Done).error().code, ErrorCode::ProjectInUse);
    QFile::setPermissions(project.path(), QFile::ReadOwner | QFile::WriteOwner);
}

void TestOpening::oddFileNamesWork()
{
    QTemporaryDir folder;
    for (const QString& name : {QStringLiteral("攀枝花 ？#%20&mode=ro.vermilion"), QStringLiteral("a?immutable=1#b.vermilion"), QStringLiteral("'\";--.vermilion")}) {
        const QString path = folder.filePath(name);
        must(Project::create(path, {QStringLiteral("甲"), support::testCodebook()}));
        QVERIFY(QFile::exists(path));
        const auto project = must(Project::open(path));
        must(project->beAuthor(QStringLiteral("乙")));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 3);
}

void TestOpening::aSecondProgramIsToldWhoHasIt()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    OtherProgram other(project.path());
    QCOMPARE(other.says(), QStringLiteral("error %1").arg(int(ErrorCode::ProjectInUse)));
    project.close();
    OtherProgram holder(project.path());
    QCOMPARE(holder.says(), QStringLiteral("open"));
    const auto refused = Project::open(project.path());
    QCOMPARE(refused.error().code, ErrorCode::ProjectInUse);
    QVERIFY2(refused.error().detail.startsWith(QStringLiteral("open elsewhere by 甲 on ")), qPrintable(refused.error().detail));
    QVERIFY(refused.error().detail.contains(QStringLiteral(" since 20")));
}

void TestOpening::aKilledProgramLeavesNoLock()
{
    TestProject project;
    const auto article = project.add(QStringLiteral("成都[place]")).id;
    project.close();
    OtherProgram other(project.path());
    QCOMPARE(other.says(), QStringLiteral("open"));
    QCOMPARE(other.tell("begin"), QStringLiteral("begun"));
    QCOMPARE(openingError(project.path()), ErrorCode::ProjectInUse);
    other.kill();
    project.reopen();
    QCOMPARE(must(project->articles()).front().status, ArticleStatus::ToDo);
    must(setStatus(*project, article, ArticleStatus::Done));
    project.close();
    QCOMPARE(QDir(project.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("test.vermilion")});
}

void TestOpening::othersReadWhileOneHasItOpen()
{
    TestProject project;
    project.add(QStringLiteral("成都[place]"));
    project.close();
    OtherProgram other(project.path());
    QCOMPARE(other.says(), QStringLiteral("open"));
    const auto reading = must(Project::openReadOnly(project.path()));
    QCOMPARE(must(reading->articles()).front().status, ArticleStatus::ToDo);
    QCOMPARE(other.tell("begin"), QStringLiteral("begun"));
    QCOMPARE(must(reading->articles()).front().status, ArticleStatus::ToDo);  // as the last commit left it
    QCOMPARE(other.tell("go on"), QStringLiteral("done"));
    QCOMPARE(must(reading->articles()).front().status, ArticleStatus::Done);
}

void TestOpening::readersWaitForAWriteToEnd()
{
    TestProject project;
    const auto article = project.add(QStringLiteral("成都[place]")).id;
    std::atomic<bool> isOver = false;
    std::atomic<int> reads = 0;
    std::jthread reader([&] {
        const auto reading = must(Project::openReadOnly(project.path()));
        do {
            must(reading->annotations(article));
            ++reads;
        } while (!isOver);
    });
    for (int i = 0; i < 50; ++i)
        must(setStatus(*project, article, i % 2 ? ArticleStatus::ToDo : ArticleStatus::Done));
    isOver = true;
    reader.join();
    qInfo("%d reads between 50 writes without a pause", int(reads));
    QVERIFY(reads > 0);
}

void TestOpening::threadsOfOneProgramShareTheRight()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("字").repeated(400));
    const auto tag = project.tag(QStringLiteral("place"));
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 10; ++i) {
                    const auto mine = must(Project::open(project.path()));
                    must(applyTag(*mine, article, tag, {{t * 100 + i * 2, t * 100 + i * 2 + 1}}));
                }
            });
        }
    }
    QCOMPARE(must(project->annotations(article.id)).size(), 40u);
    must(project->refresh());
    for (int i = 0; i < 40; ++i)
        must(project->undo());
    QVERIFY(must(project->annotations(article.id)).empty());
    QCOMPARE(store::WritingRight::owner(project.path()).left(3), QStringLiteral("甲 o"));
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--other")
        return otherProgram(application.arguments().value(2));
    TestOpening test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Opening.moc"
