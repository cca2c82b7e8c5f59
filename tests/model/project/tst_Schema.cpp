// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Schema.h"
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "tests/support/TestProject.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace vermilion;
using support::must;
using support::TestProject;

namespace {

struct Answer {
    QString output;
    QString error;
    bool isDone = false;
};

// What another program makes of the file.
Answer shell(const QString& path, const QString& sql)
{
    QProcess process;
    process.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), path, QStringLiteral("PRAGMA foreign_keys = ON; ") + sql});
    process.waitForFinished();
    return {QString::fromUtf8(process.readAllStandardOutput()).trimmed(), QString::fromUtf8(process.readAllStandardError()),
            process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0};
}

}  // namespace

/// The rules of the file, tried from outside with the sqlite3 shell.
class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFileSaysWhatItIs();
    void everyTableIsStrict();
    void theQuoteIsWhatSubstrGives();
    void aWrongQuoteIsRefused_data();
    void aWrongQuoteIsRefused();
    void whatIsWrittenOnceCannotBeChanged_data();
    void whatIsWrittenOnceCannotBeChanged();
    void anAnnotationOnAnotherArticlesTextIsRefused();
    void aFragmentOnAnotherTextIsRefused();

private:
    TestProject m_project;
    document::Article m_article;
};

void TestSchema::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
        QSKIP("NOT TESTED: there is no sqlite3 shell here");
    m_project.add(QStringLiteral("另一篇 文章[place] 的正文，比第一篇更长一些，有足够的字"));
    m_article = m_project.add(QStringLiteral("𠮷😀 范锐平[person] 会见了𫖮 {李建勤}[person]。"));
    document::Entity entity{{}, m_project.tag(QStringLiteral("person")), QStringLiteral("范锐平"), {QStringLiteral("范书记")}, {}, {}};
    entity.roles.push_back({{}, QStringLiteral("市委书记"), QStringLiteral("2017"), {}, {}});
    must(project::makeEntity(*m_project, entity));
    m_project.close();
}

void TestSchema::theFileSaysWhatItIs()
{
    QCOMPARE(shell(m_project.path(), QStringLiteral("PRAGMA application_id")).output, QString::number(0x56524d4e));
    QCOMPARE(shell(m_project.path(), QStringLiteral("PRAGMA user_version")).output, QStringLiteral("1"));
    QCOMPARE(shell(m_project.path(), QStringLiteral("PRAGMA journal_mode")).output, QStringLiteral("delete"));  // never wal
    QVERIFY(!QFile::exists(m_project.path() + QStringLiteral("-journal")));
    QCOMPARE(QDir(m_project.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("test.vermilion")});
}

void TestSchema::everyTableIsStrict()
{
    QCOMPARE(shell(m_project.path(), QStringLiteral("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                                                    "AND name NOT LIKE 'sqlite_%' AND NOT strict")).output, QStringLiteral("0"));
    QCOMPARE(shell(m_project.path(), QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%VIRTUAL%'")).output, QStringLiteral("0"));
}

void TestSchema::theQuoteIsWhatSubstrGives()
{
    const auto answer = shell(m_project.path(), QStringLiteral("SELECT group_concat(substr(text, start + 1, \"end\" - start), '|' ORDER BY start) "
                                                               "FROM fragments JOIN texts ON texts.id = text_id WHERE article_id = '%1'").arg(m_article.id.toString()));
    QCOMPARE(answer.output, QStringLiteral("范锐平|李建勤"));
}

void TestSchema::aWrongQuoteIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("another quote") << QStringLiteral("UPDATE fragments SET quote = '范锐乎' WHERE quote = '范锐平'");
    QTest::newRow("other offsets") << QStringLiteral("UPDATE fragments SET start = start - 1, \"end\" = \"end\" - 1 WHERE quote = '范锐平'");
    QTest::newRow("UTF-16 offsets") << QStringLiteral("UPDATE fragments SET start = start + 2, \"end\" = \"end\" + 2 WHERE quote = '范锐平'");
    QTest::newRow("past the end") << QStringLiteral("UPDATE fragments SET quote = '李建勤。', \"end\" = \"end\" + 2 WHERE quote = '李建勤'");
    QTest::newRow("before the start") << QStringLiteral("UPDATE fragments SET start = -1 WHERE quote = '范锐平'");
    QTest::newRow("empty") << QStringLiteral("UPDATE fragments SET quote = '', \"end\" = start WHERE quote = '范锐平'");
    QTest::newRow("another text") << QStringLiteral("UPDATE fragments SET text_id = (SELECT text_id FROM fragments WHERE quote = '文章') WHERE quote = '范锐平'");
    QTest::newRow("inserted") << QStringLiteral("INSERT INTO fragments SELECT annotation_id, 1, text_id, start, \"end\", '范锐乎', '', '' FROM fragments WHERE quote = '范锐平'");
}

void TestSchema::aWrongQuoteIsRefused()
{
    QFETCH(QString, sql);
    const QString dump = shell(m_project.path(), QStringLiteral("SELECT * FROM fragments")).output;
    const Answer answer = shell(m_project.path(), sql);
    QVERIFY(!answer.isDone);
    QVERIFY2(answer.error.contains(QStringLiteral("quote mismatch")) || answer.error.contains(QStringLiteral("CHECK constraint")), qPrintable(answer.error));
    QCOMPARE(shell(m_project.path(), QStringLiteral("SELECT * FROM fragments")).output, dump);
}

void TestSchema::whatIsWrittenOnceCannotBeChanged_data()
{
    QTest::addColumn<QString>("sql");
    for (const QString& table : {QStringLiteral("captures"), QStringLiteral("resources"), QStringLiteral("capture_resources"), QStringLiteral("texts"),
                                 QStringLiteral("blocks"), QStringLiteral("authors"),
                                 QStringLiteral("articles"), QStringLiteral("tags"), QStringLiteral("attribute_definitions"), QStringLiteral("annotations"), QStringLiteral("entities"),
                                 QStringLiteral("entity_aliases"), QStringLiteral("entity_roles")})
        QTest::addRow("DELETE %s", qPrintable(table)) << QStringLiteral("PRAGMA foreign_keys = OFF; DELETE FROM ") + table;
    QTest::newRow("capture") << QStringLiteral("UPDATE captures SET bytes = x'00'");
    QTest::newRow("resource") << QStringLiteral("UPDATE resources SET bytes = x'00'");
    QTest::newRow("address of a resource") << QStringLiteral("UPDATE capture_resources SET url = 'x'");
    QTest::newRow("text") << QStringLiteral("UPDATE texts SET text = 'x', length = 1");
    QTest::newRow("block") << QStringLiteral("UPDATE blocks SET start = 0");
    QTest::newRow("block outside") << QStringLiteral("INSERT INTO blocks SELECT id, 99, 'paragraph', 0, 0, length + 1 FROM texts");
    QTest::newRow("length") << QStringLiteral("INSERT INTO texts SELECT article_id, article_id, sha256, length + 1, '', text, x'' FROM texts");
}

void TestSchema::whatIsWrittenOnceCannotBeChanged()
{
    QFETCH(QString, sql);
    const Answer answer = shell(m_project.path(), sql);
    QVERIFY(!answer.isDone);
    QVERIFY2(answer.error.contains(QStringLiteral("never")) || answer.error.contains(QStringLiteral("constraint")) || answer.error.contains(QStringLiteral("outside its text")), qPrintable(answer.error));
}

void TestSchema::anAnnotationOnAnotherArticlesTextIsRefused()
{
    const Answer answer = shell(m_project.path(), QStringLiteral("UPDATE annotations SET article_id = (SELECT id FROM articles WHERE id <> article_id)"));
    QVERIFY(!answer.isDone);
    QVERIFY(answer.error.contains(QStringLiteral("FOREIGN KEY")));
}

void TestSchema::aFragmentOnAnotherTextIsRefused()
{
    // The quote is there in the other text as well; the annotation still counts in its own.
    const Answer answer = shell(m_project.path(), QStringLiteral(
        "UPDATE fragments SET text_id = (SELECT id FROM texts WHERE text LIKE '另一篇%'), quote = '文章', start = 4, \"end\" = 6 WHERE quote = '范锐平'"));
    QVERIFY(!answer.isDone);
    QVERIFY2(answer.error.contains(QStringLiteral("FOREIGN KEY")), qPrintable(answer.error));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_Schema.moc"
