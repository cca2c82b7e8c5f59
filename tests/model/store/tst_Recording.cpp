// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Recording.h"
#include "model/store/Schema.h"
#include "tests/support/Must.h"

#include <QElapsedTimer>
#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::store;
using support::must;

namespace {

Value utf8(const char* bytes) { return Value{Value::Kind::Text, 0, 0, bytes}; }

Value integer(qint64 number) { return Value{Value::Kind::Integer, number, 0, {}}; }

// What a few statements do to the settings, as a changeset.
QByteArray recorded(Database& database, const QByteArray& sql)
{
    const Recording recording = must(Recording::start(database));
    must(database.execute(sql));
    return must(recording.changes());
}

std::unique_ptr<Database> emptyProject()
{
    auto database = must(Database::openInMemory());
    must(Schema::create(*database));
    must(database->execute("INSERT INTO authors VALUES ('00000000-0000-7000-8000-000000000001', '甲', NULL, 'x', 'r1', 0)"));
    return database;
}

}  // namespace

class TestRecording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadAsTheyWereWritten();
    void nothingDoneIsNothingRecorded();
    void longValuesAreReadWhole();
    void twoChangesAreJoined();
    void whatIsNoChangesetIsRefusedAtOnce_data();
    void whatIsNoChangesetIsRefusedAtOnce();
    void damageNeverHangsOrCrashes();
};

void TestRecording::rowsAreReadAsTheyWereWritten()
{
    const auto database = emptyProject();
    must(database->execute("INSERT INTO settings VALUES ('b', '2')"));
    const auto rows = must(Recording::rows(recorded(*database, "INSERT INTO settings VALUES ('a', '𠮷'); DELETE FROM settings WHERE key = 'b';"
                                                               "UPDATE authors SET name = '乙', deleted = 1")));
    QCOMPARE(rows.size(), 3u);
    for (const RowChange& row : rows) {
        if (row.table == "authors") {
            QCOMPARE(row.kind, RowChange::Kind::Update);
            QCOMPARE(row.before, (std::vector<Value>{utf8("00000000-0000-7000-8000-000000000001"), utf8("甲"), Value{}, Value{}, Value{}, integer(0)}));
            QCOMPARE(row.after, (std::vector<Value>{utf8("00000000-0000-7000-8000-000000000001"), utf8("乙"), Value{}, Value{}, Value{}, integer(1)}));
            QCOMPARE(row.isKey, (std::vector<bool>{true, false, false, false, false, false}));
        } else if (row.kind == RowChange::Kind::Insert) {
            QCOMPARE(row.after, (std::vector<Value>{utf8("a"), utf8("𠮷")}));
            QCOMPARE(row.inverted().kind, RowChange::Kind::Delete);
            QCOMPARE(row.inverted().before, row.after);
        } else {
            QCOMPARE(row.kind, RowChange::Kind::Delete);
            QCOMPARE(row.before, (std::vector<Value>{utf8("b"), utf8("2")}));
        }
    }
}

void TestRecording::nothingDoneIsNothingRecorded()
{
    const auto database = emptyProject();
    QCOMPARE(recorded(*database, "UPDATE authors SET name = name"), QByteArray());
    QCOMPARE(recorded(*database, "INSERT INTO settings VALUES ('a', 'b'); DELETE FROM settings"), QByteArray());
    QVERIFY(must(Recording::rows({})).empty());
}

void TestRecording::longValuesAreReadWhole()
{
    const auto database = emptyProject();
    for (const int size : {0, 1, 127, 128, 16383, 16384, 3000000}) {
        const QByteArray value(size, 'x');
        const auto rows = must(Recording::rows(recorded(*database, "INSERT OR REPLACE INTO settings VALUES ('" + QByteArray::number(size) + "', '" + value + "')")));
        QCOMPARE(rows.size(), 1u);
        QVERIFY(rows[0].after[1] == utf8(value.constData()));
    }
}

void TestRecording::twoChangesAreJoined()
{
    const auto database = emptyProject();
    const QByteArray first = recorded(*database, "INSERT INTO settings VALUES ('a', '1')");
    const QByteArray second = recorded(*database, "UPDATE settings SET value = '2'; INSERT INTO settings VALUES ('b', '3')");
    const auto rows = must(Recording::rows(must(Recording::joined({first, second}))));
    QCOMPARE(rows.size(), 2u);
    for (const RowChange& row : rows)
        QCOMPARE(row.kind, RowChange::Kind::Insert);
    QCOMPARE(must(Recording::rows(must(Recording::joined({{}, second})))).size(), 2u);
    QCOMPARE(Recording::joined({first, "T"}).error().code, ErrorCode::DamagedProject);
}

void TestRecording::whatIsNoChangesetIsRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a table's beginning") << QByteArray("T");  // SQLite 3.46 does not come back from this one
    QTest::newRow("a table without a name") << QByteArray("T\x02\x01\x00settings", 12);
    QTest::newRow("a table of somebody else's") << QByteArray("T\x01\x01sqlite_schema\0", 17);
    QTest::newRow("too many columns") << QByteArray("T\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10);
    QTest::newRow("a row without a table") << QByteArray("\x12\0\x05", 3);
    QTest::newRow("a text longer than all") << QByteArray("T\x02\x01\0settings\0\x12\0\x03\xff\xff\xff\x7f", 19);
    QTest::newRow("text") << QByteArray("范锐平");
}

void TestRecording::whatIsNoChangesetIsRefusedAtOnce()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(Recording::rows(bytes).error().code, ErrorCode::DamagedProject);
}

void TestRecording::damageNeverHangsOrCrashes()
{
    const auto database = emptyProject();
    const QByteArray whole = recorded(*database, "INSERT INTO settings VALUES ('a', '1'), ('b', '22'); UPDATE authors SET name = '乙'");
    QElapsedTimer timer;
    timer.start();
    const bool holds = rc::check("any damage", [&] {
        QByteArray bytes = whole;
        for (int i = *rc::gen::inRange(1, 6); i > 0 && !bytes.isEmpty(); --i) {
            const int at = *rc::gen::inRange(0, int(bytes.size()));
            switch (*rc::gen::inRange(0, 3)) {
            case 0: bytes[at] = char(*rc::gen::inRange(0, 256)); break;
            case 1: bytes.truncate(at); break;
            default: bytes.insert(at, char(*rc::gen::inRange(0, 256)));
            }
        }
        const auto rows = Recording::rows(bytes);
        for (const RowChange& row : rows.value_or(std::vector<RowChange>())) {
            const size_t columns = row.isKey.size();
            RC_ASSERT(row.kind == RowChange::Kind::Insert || row.before.size() == columns);
            RC_ASSERT(row.kind == RowChange::Kind::Delete || row.after.size() == columns);
        }
    });
    QVERIFY(holds);
    QVERIFY(timer.elapsed() < 10000);
}

QTEST_APPLESS_MAIN(TestRecording)
#include "tst_Recording.moc"
