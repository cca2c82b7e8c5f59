// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/BundledCodebooks.h"
#include "model/exchange/CodebookCsv.h"
#include "model/exchange/CodebookJson.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <cmath>

using namespace vermilion;
using namespace vermilion::exchange;
using document::Codebook;
using document::Tag;

namespace {

QByteArray newsBytes()
{
    QFile file(QStringLiteral(":/codebooks/news.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Codebook> readCsv(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readCodebookCsv(buffer);
}

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QString& colour)
{
    const auto channel = [&](qsizetype at) {
        const double value = QStringView(colour).sliced(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const QString& left, const QString& right)
{
    const double a = luminance(left);
    const double b = luminance(right);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace

class TestCodebookJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewsCodebookSaysWhatItIsFor();
    void theNewsCodebookIsLegibleOnBothPapers();
    void writingAndReadingGiveTheSame();
    void aCodebookOfNamesAloneIsCompleted();
    void parentsMayStandBelowTheirChildren();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void csvGivesTheTagsBack();
    void csvFaultsNameTheirLine_data();
    void csvFaultsNameTheirLine();
};

void TestCodebookJson::theNewsCodebookSaysWhatItIsFor()
{
    const auto codebook = readCodebookJson(newsBytes());
    QVERIFY(codebook.has_value());
    QCOMPARE(codebook->name, QStringLiteral("news"));
    QVERIFY(bundledCodebookNames().contains(QStringLiteral("news")));
    QCOMPARE(bundledCodebook(QStringLiteral("news")).value(), *codebook);
    QCOMPARE(bundledCodebook(QStringLiteral("../news")).error().code, ErrorCode::NotFound);
    const std::vector<std::tuple<char16_t, QString, QString>> keys{
        {u'1', QStringLiteral("person"), QStringLiteral("人物")}, {u'2', QStringLiteral("place"), QStringLiteral("地点")},
        {u'3', QStringLiteral("organisation"), QStringLiteral("机构")}, {u'4', QStringLiteral("date"), QStringLiteral("时间")},
        {u'5', QStringLiteral("quote"), QStringLiteral("引语")}, {u'6', QStringLiteral("commitment"), QStringLiteral("承诺")}};
    for (const auto& [key, name, label] : keys) {
        const Tag* const tag = codebook->tagWithKey(key);
        QVERIFY(tag);
        QCOMPARE(tag->name, name);
        QCOMPARE(tag->label.in(QStringLiteral("zh_CN")), label);
    }
    for (const QChar key : QStringLiteral("123456789"))
        QVERIFY(codebook->tagWithKey(key));
    for (const Tag& tag : codebook->tags) {
        for (const document::Localized* text : {&tag.label, &tag.definition, &tag.include, &tag.exclude})
            QCOMPARE(text->texts.keys(), (QStringList{QStringLiteral("en"), QStringLiteral("zh")}));
    }
    const Tag* const commitment = codebook->tagNamed(u"commitment");
    QVERIFY(commitment->isList);
    QStringList roles;
    for (const auto& attribute : commitment->attributes)
        roles.append(attribute.name);
    QCOMPARE(roles.join(u' '), QStringLiteral("promisor beneficiary action object place deadline"));
}

void TestCodebookJson::theNewsCodebookIsLegibleOnBothPapers()
{
    const auto codebook = readCodebookJson(newsBytes());
    for (const Tag& tag : codebook->tags) {
        QVERIFY2(contrast(tag.colour, QStringLiteral("#FDFBF7")) >= 3, qPrintable(tag.name));
        QVERIFY2(contrast(tag.colourDark, QStringLiteral("#1E1C19")) >= 3, qPrintable(tag.name));
    }
}

void TestCodebookJson::writingAndReadingGiveTheSame()
{
    const QByteArray bytes = newsBytes();
    const auto codebook = readCodebookJson(bytes);
    QVERIFY(codebook.has_value());
    if (qEnvironmentVariableIsSet("BLESS")) {
        QFile file(QStringLiteral(VERMILION_TEST_DATA "/../../resources/codebooks/news.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(writeCodebookJson(*codebook));
    }
    QCOMPARE(writeCodebookJson(*codebook), bytes);
    QCOMPARE(readCodebookJson(writeCodebookJson(*codebook)).value(), *codebook);
}

void TestCodebookJson::aCodebookOfNamesAloneIsCompleted()
{
    const auto codebook = readCodebookJson(R"({"tags": [{"name": "river"}, {"name": "bridge", "colour": "#104060"}]})");
    QVERIFY(codebook.has_value());
    QVERIFY(!codebook->tags[0].id.isNull());
    QCOMPARE(codebook->tags[0].label.in(QStringLiteral("zh")), QStringLiteral("river"));
    QVERIFY(contrast(codebook->tags[0].colour, QStringLiteral("#FDFBF7")) >= 3);
    QCOMPARE(codebook->tags[1].colourDark, QStringLiteral("#879FAF"));
}

void TestCodebookJson::parentsMayStandBelowTheirChildren()
{
    const auto codebook = readCodebookJson(R"({"tags": [{"name": "dam", "parent": "works"}, {"name": "water"}, {"name": "works", "parent": "water"}]})");
    QVERIFY(codebook.has_value());
    QStringList names;
    for (const Tag& tag : codebook->tags)
        names.append(tag.name);
    QCOMPARE(names.join(u' '), QStringLiteral("water works dam"));
    QCOMPARE(codebook->path(codebook->tags[2].id).size(), size_t(3));
}

void TestCodebookJson::faultsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("line");
    QTest::newRow("no JSON") << QByteArray("{\n\"tags\": [\n{,}]}") << QString() << 3;
    QTest::newRow("empty file") << QByteArray() << QString() << 1;
    QTest::newRow("no tags") << QByteArray("{\"tags\": []}") << QStringLiteral("tags") << 0;
    QTest::newRow("another format") << QByteArray(R"({"format": "x", "tags": [{"name": "a"}]})") << QStringLiteral("format") << 0;
    QTest::newRow("name twice") << QByteArray(R"({"tags": [{"name": "a"}, {"name": "A"}]})") << QStringLiteral("tags[1].name") << 0;
    QTest::newRow("no name") << QByteArray(R"({"tags": [{"label": "x"}]})") << QStringLiteral("tags[0].name") << 0;
    QTest::newRow("name not Latin") << QByteArray(R"({"tags": [{"name": "人"}]})") << QStringLiteral("tags[0].name") << 0;
    QTest::newRow("unknown parent") << QByteArray(R"({"tags": [{"name": "a", "parent": "b"}]})") << QStringLiteral("tags[0].parent") << 0;
    QTest::newRow("ring") << QByteArray(R"({"tags": [{"name": "x"}, {"name": "a", "parent": "b"}, {"name": "b", "parent": "a"}]})") << QStringLiteral("tags[1].parent") << 0;
    QTest::newRow("own parent") << QByteArray(R"({"tags": [{"name": "a", "parent": "a"}]})") << QStringLiteral("tags[0].parent") << 0;
    QTest::newRow("bad colour") << QByteArray(R"({"tags": [{"name": "a", "colour": "red"}]})") << QStringLiteral("tags[0].colour") << 0;
    QTest::newRow("key twice") << QByteArray(R"({"tags": [{"name": "a", "key": "1"}, {"name": "b", "key": "1"}]})") << QStringLiteral("tags[1].key") << 0;
    QTest::newRow("unknown field") << QByteArray(R"({"tags": [{"name": "a", "colr": "#123456"}]})") << QStringLiteral("tags[0].colr") << 0;
    QTest::newRow("bad id") << QByteArray(R"({"tags": [{"name": "a", "id": "7"}]})") << QStringLiteral("tags[0].id") << 0;
    QTest::newRow("bad type") << QByteArray(R"({"tags": [{"name": "a", "attributes": [{"name": "x", "type": "y"}]}]})") << QStringLiteral("tags[0].attributes[0].type") << 0;
    QTest::newRow("attribute twice") << QByteArray(R"({"tags": [{"name": "a", "attributes": [{"name": "x"}, {"name": "x"}]}]})") << QStringLiteral("tags[0].attributes[1].name") << 0;
    QTest::newRow("no choices") << QByteArray(R"({"tags": [{"name": "a", "attributes": [{"name": "x", "type": "choice"}]}]})") << QStringLiteral("tags[0].attributes[0].choices") << 0;
}

void TestCodebookJson::faultsNameTheirPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QFETCH(int, line);
    const auto codebook = readCodebookJson(json);
    QVERIFY(!codebook.has_value());
    QCOMPARE(codebook.error().code, ErrorCode::InvalidInput);
    QCOMPARE(codebook.error().subject, place);
    QCOMPARE(codebook.error().line, line);
}

void TestCodebookJson::csvGivesTheTagsBack()
{
    Codebook codebook = readCodebookJson(newsBytes()).value();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer, codebookColumns(), {});
    writeCodebookRows(csv, codebook);
    QVERIFY(csv.finish());
    const auto back = readCsv(buffer.data());
    QVERIFY(back.has_value());
    for (Tag& tag : codebook.tags)
        tag.attributes.clear();
    QCOMPARE(back->tags, codebook.tags);
}

void TestCodebookJson::csvFaultsNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("line");
    QTest::newRow("no tag column") << QByteArray("name\nx\n") << QStringLiteral("tag") << 1;
    QTest::newRow("no rows") << QByteArray("tag\n") << QString() << 0;
    QTest::newRow("name twice") << QByteArray("tag,key\na,1\nb,2\na,3\n") << QStringLiteral("tag") << 4;
    QTest::newRow("ring") << QByteArray("tag,parent\na,b\nb,a\n") << QStringLiteral("parent") << 2;
    QTest::newRow("unknown parent") << QByteArray("tag,parent\na,\nb,c\n") << QStringLiteral("parent") << 3;
    QTest::newRow("bad colour") << QByteArray("tag,colour\na,#12345\n") << QStringLiteral("colour") << 2;
    QTest::newRow("neither yes nor no") << QByteArray("tag,is_list\na,maybe\n") << QStringLiteral("is_list") << 2;
}

void TestCodebookJson::csvFaultsNameTheirLine()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, column);
    QFETCH(int, line);
    const auto codebook = readCsv(csv);
    QVERIFY(!codebook.has_value());
    QCOMPARE(codebook.error().code, ErrorCode::InvalidInput);
    QCOMPARE(codebook.error().subject, column);
    QCOMPARE(codebook.error().line, line);
}

QTEST_APPLESS_MAIN(TestCodebookJson)
#include "tst_CodebookJson.moc"
