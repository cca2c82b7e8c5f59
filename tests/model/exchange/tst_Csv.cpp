// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/Csv.h"

#include <QBuffer>
#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::exchange;

namespace {

QByteArray written(const QStringList& columns, const QList<QStringList>& rows, const CsvOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer, columns, options);
    for (const QStringList& row : rows) {
        for (const QString& cell : row)
            csv.cell(cell);
        csv.endRow();
    }
    if (!csv.finish())
        return {};
    return buffer.data();
}

Result<QList<QStringList>> read(QByteArray bytes, const CsvOptions& options = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, options);
    QList<QStringList> rows;
    while (const std::optional<QStringList> row = TRY(reader.next()))
        rows.append(*row);
    return rows;
}

/// Cells of what breaks CSV readers, spreadsheets and encodings.
QString anyCell()
{
    const auto unit = rc::gen::weightedOneOf<char32_t>({
        {3, rc::gen::element<char32_t>(U',', U'"', U'\n', U'\r', U'\t', U';', U'\'', U' ')},
        {3, rc::gen::element<char32_t>(U'=', U'+', U'-', U'@', U'＝', U'＋', U'－', U'＠')},
        {3, rc::gen::inRange<char32_t>(0x4e00, 0x4e20)},
        {1, rc::gen::element<char32_t>(U'𠮷', U'🙂', U'\u200B', U'\u202E', U'\uFEFF', U'\u0085', U'\u2028')},
    });
    const auto units = *rc::gen::resize(12, rc::gen::container<std::u32string>(unit));
    return QString::fromUcs4(units.data(), qsizetype(units.size()));
}

class FullDisk : public QIODevice {
protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override
    {
        errno = ENOSPC;
        return -1;
    }
};

}  // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreWrittenAsRfc4180();
    void anyTableComesBackAsItWas();
    void aByteOrderMarkInACellIsACharacter();
    void guardingIsReversibleForAnyText();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void longCellsAreWholeAndReported();
    void aFullDiskIsAnError();
    void everyKindOfLineEndAndSeparatorIsRead();
    void faultsNameTheirLine_data();
    void faultsNameTheirLine();
    void linesAreCountedThroughQuotedLineBreaks();
    void aTableNeedsItsColumnsOnce();
};

void TestCsv::rowsAreWrittenAsRfc4180()
{
    const QByteArray bytes = written({QStringLiteral("a"), QStringLiteral("b")},
                                     {{QStringLiteral("say \"hi\""), QStringLiteral("x,y")}, {QString(), QStringLiteral("中\n文")}},
                                     {.byteOrderMark = true, .guardsFormulas = true});
    QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF" "a,b\r\n\"say \"\"hi\"\"\",\"x,y\"\r\n,\"中\n文\"\r\n"));
    QVERIFY(!written({QStringLiteral("a"), QStringLiteral("b")}, {}, {.byteOrderMark = false, .guardsFormulas = true}).startsWith("\xEF"));
}

void TestCsv::anyTableComesBackAsItWas()
{
    QVERIFY(rc::check("whatever is written is read back", [] {
        const CsvOptions options{.byteOrderMark = *rc::gen::arbitrary<bool>(), .guardsFormulas = *rc::gen::arbitrary<bool>()};
        const int columns = *rc::gen::inRange(2, 6);
        const auto row = [&](bool isHeader) {
            QStringList cells;
            for (int i = 0; i < columns; ++i)
                cells.append(isHeader ? QStringLiteral("column %1").arg(i) : anyCell());
            return cells;
        };
        const QStringList header = row(true);
        QList<QStringList> rows;
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
            rows.append(row(false));
        const auto back = read(written(header, rows, options), options);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == QList<QStringList>{header} + rows);
    }));
}

void TestCsv::aByteOrderMarkInACellIsACharacter()
{
    const QList<QStringList> rows{{QStringLiteral("\uFEFF文"), QStringLiteral("\uFEFF")}};
    const QStringList header{QStringLiteral("a"), QStringLiteral("b")};
    QCOMPARE(read(written(header, rows, {})).value(), QList<QStringList>{header} + rows);
}

void TestCsv::guardingIsReversibleForAnyText()
{
    QVERIFY(rc::check("one apostrophe goes on, the same one comes off", [] {
        const QString text = *rc::gen::element(QString(), QStringLiteral("'"), QStringLiteral("''"), QStringLiteral("'='"),
                                               QStringLiteral("''-1"), QStringLiteral("'text")) + anyCell();
        RC_ASSERT(unguarded(guarded(text)) == text);
    }));
}

void TestCsv::formulasAreGuarded_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& start : {QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("@"), QStringLiteral("\t"),
                                 QStringLiteral("\r"), QStringLiteral("＝"), QStringLiteral("＋"), QStringLiteral("－"), QStringLiteral("＠")})
        QTest::addRow("U+%04X", uint(start.front().unicode())) << start + QStringLiteral("cmd|'/c calc'!A1");
}

void TestCsv::formulasAreGuarded()
{
    QFETCH(QString, text);
    const QStringList columns{QStringLiteral("a"), QStringLiteral("b")};
    const QByteArray with = written(columns, {{text, QStringLiteral("x")}}, {.byteOrderMark = false, .guardsFormulas = true});
    QVERIFY2(with.contains("\r\n\"'" + text.left(1).toUtf8()), with.constData());
    const auto back = read(with);
    QVERIFY(back.has_value());
    QCOMPARE(back->at(1).at(0), text);
    const QByteArray without = written(columns, {{text, QStringLiteral("x")}}, {.byteOrderMark = false, .guardsFormulas = false});
    QVERIFY(!without.contains("\"'"));
}

void TestCsv::longCellsAreWholeAndReported()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer, {QStringLiteral("id"), QStringLiteral("text")}, {});
    csv.cell(u"1").cell(QString(longestCell, u'文'));
    csv.endRow();
    csv.cell(u"2").cell(QString(longestCell + 1, u'文'));
    csv.endRow();
    QVERIFY(csv.finish());
    QCOMPARE(csv.longCells(), (std::vector<LongCell>{{QStringLiteral("text"), 2, longestCell + 1}}));
    const auto back = read(buffer.data());
    QCOMPARE(back->at(2).at(1).size(), longestCell + 1);
}

void TestCsv::aFullDiskIsAnError()
{
    FullDisk disk;
    disk.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    CsvWriter csv(disk, {QStringLiteral("a")}, {});
    const auto finished = csv.finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::DiskFull);
}

void TestCsv::everyKindOfLineEndAndSeparatorIsRead()
{
    const QList<QStringList> expected{{QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("1"), QString()}, {QStringLiteral("x,y"), QStringLiteral("z")}};
    for (const char* bytes : {"a,b\r\n1,\r\n\"x,y\",z\r\n", "a,b\n1,\n\"x,y\",z", "a,b\r1,\r\"x,y\",z\r", "\xEF\xBB\xBF" "a;b\n\n1;\n\"x,y\";z\n",
                              "a\tb\n1\t\nx,y\tz\n"}) {
        const auto rows = read(bytes);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, expected);
    }
    QCOMPARE(read("")->size(), 0);
}

void TestCsv::faultsNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n") << ErrorCode::FileTruncated << 2;
    QTest::newRow("text behind a quote") << QByteArray("a,b\n1,2\n\"3\"x,4\n") << ErrorCode::InvalidInput << 3;
    QTest::newRow("quote inside a cell") << QByteArray("a,b\n1,2\n3\"\"x,4\n") << ErrorCode::InvalidInput << 3;
    QTest::newRow("another encoding") << QByteArray("a,b\n\xB9\xAB,2\n") << ErrorCode::InvalidInput << 2;
}

void TestCsv::faultsNameTheirLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(int, line);
    const auto rows = read(bytes);
    QVERIFY(!rows.has_value());
    QCOMPARE(rows.error().code, code);
    QCOMPARE(rows.error().line, line);
}

void TestCsv::linesAreCountedThroughQuotedLineBreaks()
{
    QByteArray bytes("a,b\r\n\"1\r\n2\n3\",x\r\n4,5\r\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto table = readTable(buffer, {});
    QVERIFY(table.has_value());
    QCOMPARE(table->rows.at(0).line, 2);
    QCOMPARE(table->rows.at(1).line, 5);
}

void TestCsv::aTableNeedsItsColumnsOnce()
{
    const auto table = [](QByteArray bytes) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return readTable(buffer, {QStringLiteral("a")});
    };
    QCOMPARE(table("").error().code, ErrorCode::FileEmpty);
    QCOMPARE(table("b,c\n").error().subject, QStringLiteral("a"));
    QCOMPARE(table("a,b,a\n").error().code, ErrorCode::InvalidInput);
    QCOMPARE(table("a,b\n1,2,3\n").error().line, 2);
    QVERIFY(table("a,b\n1\n").has_value());
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_Csv.moc"
