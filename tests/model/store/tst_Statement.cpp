// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Ids.h"
#include "model/store/Database.h"
#include "model/store/Transaction.h"
#include "model/text/CodePoints.h"
#include "tests/support/Must.h"

#include <QTest>
#include <QTimeZone>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::store;
using support::must;

class TestStatement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyTextIsStoredAsEmptyNotNull();
    void emptyBytesAreStoredAsEmptyNotNull();
    void nullIdsAndEmptyOptionalsAreNull();
    void timesKeepTheirMilliseconds();
    void loneSurrogatesAndNulBecomeReplacementCharacters();
    void anyTextComesBackAsTheDoorLetItIn();
    void aStatementCanBeUsedAgainAndInsideItself();
    void anErrorNamesWhatWasDone();
    void aTransactionThatIsNotCommittedIsRolledBack();
    void aReadInsideAWriteIsPartOfIt();

private:
    std::unique_ptr<Database> m_database;
};

void TestStatement::init()
{
    m_database = must(Database::openInMemory());
    must(m_database->execute("CREATE TABLE things (id INTEGER PRIMARY KEY, value ANY) STRICT"));
}

void TestStatement::emptyTextIsStoredAsEmptyNotNull()
{
    must(m_database->run("INSERT INTO things (value) VALUES (?)", QString()));
    QCOMPARE(must(m_database->number("SELECT value IS NOT NULL AND typeof(value) = 'text' AND value = '' FROM things")), 1);
}

void TestStatement::emptyBytesAreStoredAsEmptyNotNull()
{
    must(m_database->run("INSERT INTO things (value) VALUES (?)", QByteArray()));
    QCOMPARE(must(m_database->number("SELECT typeof(value) = 'blob' AND length(value) = 0 FROM things")), 1);
}

void TestStatement::nullIdsAndEmptyOptionalsAreNull()
{
    must(m_database->run("INSERT INTO things (value) VALUES (?), (?), (?)", document::TagId(), std::optional<double>(), nullptr));
    QCOMPARE(must(m_database->number("SELECT count(*) FROM things WHERE value IS NULL")), 3);
}

void TestStatement::timesKeepTheirMilliseconds()
{
    const QDateTime time(QDate(2026, 3, 4), QTime(5, 6, 7, 89), QTimeZone::fromSecondsAheadOfUtc(8 * 3600));
    must(m_database->run("INSERT INTO things (value) VALUES (?)", time));
    Statement row = must(m_database->prepare("SELECT value FROM things"));
    QVERIFY(must(row.step()));
    QCOMPARE(row.text(0), QStringLiteral("2026-03-03T21:06:07.089Z"));
    QCOMPARE(row.time(0), time);
}

void TestStatement::loneSurrogatesAndNulBecomeReplacementCharacters()
{
    const QString bad = QString(QChar(0xd842)) + u'甲' + QChar(0) + QChar(0xffff);
    must(m_database->run("INSERT INTO things (value) VALUES (?)", bad));
    Statement row = must(m_database->prepare("SELECT value, length(value) FROM things"));
    QVERIFY(must(row.step()));
    QCOMPARE(row.text(0), QStringLiteral("\uFFFD甲\uFFFD\uFFFD"));
    QCOMPARE(row.integer(1), 4);
}

void TestStatement::anyTextComesBackAsTheDoorLetItIn()
{
    const bool holds = rc::check("text", [&] {
        QString text;
        for (const int unit : *rc::gen::container<std::vector<int>>(rc::gen::oneOf(rc::gen::inRange(0, 0x10000), rc::gen::inRange(0xd7f0, 0xe010),
                                                                                   rc::gen::inRange(0, 0x80))))
            text += QChar(ushort(unit));
        Statement row = must(m_database->prepare("SELECT ?, length(?)"));
        RC_ASSERT(must(row.bind(text, text).step()));
        const QString expected = text::atTheDoor(text).text;
        RC_ASSERT(row.text(0) == expected);
        RC_ASSERT(row.integer(1) == text::CodePoints(expected).count());
    });
    QVERIFY(holds);
}

void TestStatement::aStatementCanBeUsedAgainAndInsideItself()
{
    const char* sql = "SELECT ?";
    Statement outer = must(m_database->prepare(sql));
    QVERIFY(must(outer.bind(1).step()));
    for (int i = 0; i < 3; ++i) {
        Statement inner = must(m_database->prepare(sql));
        QVERIFY(must(inner.bind(i).step()));
        QCOMPARE(inner.integer(0), i);
        QVERIFY(!must(inner.step()));
    }
    QCOMPARE(outer.integer(0), 1);
    QVERIFY(must(outer.bind(QStringLiteral("二")).step()));
    QCOMPARE(outer.text(0), QStringLiteral("二"));
}

void TestStatement::anErrorNamesWhatWasDone()
{
    const auto error = m_database->prepare("SELECT nonsense FROM nowhere").error();
    QCOMPARE(error.code, ErrorCode::Internal);
    QVERIFY(error.detail.contains(QStringLiteral("nowhere")));
    QCOMPARE(m_database->run("INSERT INTO things (id) VALUES ('x')").error().code, ErrorCode::Internal);
}

void TestStatement::aTransactionThatIsNotCommittedIsRolledBack()
{
    {
        Transaction transaction = must(Transaction::begin(*m_database, Transaction::Kind::Write));
        must(m_database->run("INSERT INTO things (value) VALUES (1)"));
        QCOMPARE(Transaction::begin(*m_database, Transaction::Kind::Write).error().code, ErrorCode::Internal);
    }
    QCOMPARE(must(m_database->number("SELECT count(*) FROM things")), 0);
}

void TestStatement::aReadInsideAWriteIsPartOfIt()
{
    Transaction transaction = must(Transaction::begin(*m_database, Transaction::Kind::Write));
    must(m_database->run("INSERT INTO things (value) VALUES (1)"));
    {
        Transaction read = must(Transaction::begin(*m_database, Transaction::Kind::Read));
        must(read.commit());
    }
    QVERIFY(m_database->isInTransaction());
    must(transaction.commit());
    QCOMPARE(must(m_database->number("SELECT count(*) FROM things")), 1);
}

QTEST_APPLESS_MAIN(TestStatement)
#include "tst_Statement.moc"
