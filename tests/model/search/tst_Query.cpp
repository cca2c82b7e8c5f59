// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search/Query.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::search;
using Kind = QueryFault::Kind;

class TestQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_codebook = support::testCodebook(); }
    void wordsPhrasesAndExclusions();
    void everyKindOfQuoteClosesItsOwn();
    void fieldsGoByBothLanguages();
    void aTagIsCalledByNameOrLabelAndMeansThoseBelow();
    void anAttributeIsAFieldOfItsOwn();
    void datesAreReadAsPeopleWriteThem_data();
    void datesAreReadAsPeopleWriteThem();
    void aColonBehindADigitIsAColon();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();

private:
    Query parsed(const QString& text)
    {
        const auto query = parseQuery(text, m_codebook);
        if (!query)
            qFatal("a fault in: %ls", qUtf16Printable(text));
        return *query;
    }
    document::Codebook m_codebook;
};

void TestQuery::wordsPhrasesAndExclusions()
{
    const auto conditions = parsed(QStringLiteral("Memo　范锐平 \"one more  step\" -draft －\"two words\"")).conditions;
    QCOMPARE(conditions.size(), size_t(5));
    QCOMPARE(conditions[0].value, QStringLiteral("memo"));
    QCOMPARE(conditions[1].value, QStringLiteral("范锐平"));
    QCOMPARE(conditions[2].value, QStringLiteral("one more  step"));
    QVERIFY(!conditions[2].isExcluded);
    QVERIFY(conditions[3].isExcluded);
    QCOMPARE(conditions[4].value, QStringLiteral("two words"));
    QVERIFY(conditions[4].isExcluded);
    QVERIFY(parsed(QStringLiteral("  \"\" ")).isEmpty());
}

void TestQuery::everyKindOfQuoteClosesItsOwn()
{
    for (const QString& text : {QStringLiteral("“一 带”"), QStringLiteral("「一 带」"), QStringLiteral("『一 带』"), QStringLiteral("＂一 带＂")})
        QCOMPARE(parsed(text).conditions.front().value, QStringLiteral("一 带"));
}

void TestQuery::fieldsGoByBothLanguages()
{
    const std::pair<QString, Field> rows[] = {
        {QStringLiteral("title:a"), Field::Title}, {QStringLiteral("标题：a"), Field::Title}, {QStringLiteral("SOURCE:a"), Field::Source},
        {QStringLiteral("来源:a"), Field::Source}, {QStringLiteral("记者:a"), Field::Byline}, {QStringLiteral("note:\"a b\""), Field::Note},
        {QStringLiteral("批注:a"), Field::Note}, {QStringLiteral("author:a"), Field::Annotator}, {QStringLiteral("标注人:a"), Field::Annotator},
    };
    for (const auto& [text, field] : rows)
        QCOMPARE(parsed(text).conditions.front().field, field);
    QCOMPARE(parsed(QStringLiteral("状态:已完成")).conditions.front().value, QStringLiteral("done"));
    QVERIFY(!parsed(QStringLiteral("title:a source:b word")).isAboutPassages());
    QVERIFY(parsed(QStringLiteral("word author:甲")).isAboutPassages());
    QVERIFY(!parsed(QStringLiteral("word -tag:person")).isAboutPassages());
}

void TestQuery::aTagIsCalledByNameOrLabelAndMeansThoseBelow()
{
    document::Tag below = m_codebook.tags.front();
    below.id = document::TagId::create();
    below.parent = m_codebook.tags.front().id;
    below.name = QStringLiteral("mayor");
    below.label = {};
    m_codebook.tags.push_back(below);
    const std::vector<document::TagId> both{m_codebook.tags.front().id, below.id};
    QCOMPARE(parsed(QStringLiteral("tag:person")).conditions.front().tags, both);
    QCOMPARE(parsed(QStringLiteral("标签：人物")).conditions.front().tags, both);
    QCOMPARE(parsed(QStringLiteral("tag:Mayor")).conditions.front().tags, std::vector{below.id});
}

void TestQuery::anAttributeIsAFieldOfItsOwn()
{
    const Condition condition = parsed(QStringLiteral("promisor:\"锦川 市\"")).conditions.front();
    QCOMPARE(condition.field, Field::Attribute);
    QCOMPARE(condition.attributes, std::vector{m_codebook.tagNamed(u"commitment")->attributes.front().id});
    QCOMPARE(condition.value, QStringLiteral("锦川 市"));
}

void TestQuery::datesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date");
    QTest::newRow("year") << "2024" << "2024";
    QTest::newRow("month") << "2024-3" << "2024-03";
    QTest::newRow("day") << "2024/03/1" << "2024-03-01";
    QTest::newRow("Chinese") << QStringLiteral("2024年3月1日") << "2024-03-01";
    QTest::newRow("Chinese month") << QStringLiteral("2024年12月") << "2024-12";
    QTest::newRow("full width") << QStringLiteral("２０２４－０３－０１") << "2024-03-01";
}

void TestQuery::datesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QString, date);
    QCOMPARE(parsed(QStringLiteral("after:") + text).conditions.front().value, date);
}

void TestQuery::aColonBehindADigitIsAColon()
{
    QCOMPARE(parsed(QStringLiteral("10:30")).conditions.front().value, QStringLiteral("10:30"));
    QCOMPARE(parsed(QStringLiteral("\"记者:王\"")).conditions.front().field, Field::Anywhere);
    QCOMPARE(parsed(QStringLiteral("https://a.example/b")).conditions.front().value, QStringLiteral("https://a.example/b"));
}

void TestQuery::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("what");
    QTest::newRow("field") << QStringLiteral("a 单位:b") << int(Kind::UnknownField) << QStringLiteral("单位");
    QTest::newRow("tag") << QStringLiteral("tag:Perso") << int(Kind::UnknownTag) << QStringLiteral("Perso");
    QTest::newRow("status") << QStringLiteral("status:open") << int(Kind::UnknownStatus) << QStringLiteral("open");
    QTest::newRow("date") << QStringLiteral("after:soon") << int(Kind::BadDate) << QStringLiteral("soon");
    QTest::newRow("no such day") << QStringLiteral("before:2023-02-29") << int(Kind::BadDate) << QStringLiteral("2023-02-29");
    QTest::newRow("value") << QStringLiteral("tag: person") << int(Kind::NoValue) << QStringLiteral("tag");
    QTest::newRow("quote") << QStringLiteral("a \"b c") << int(Kind::OpenQuote) << QStringLiteral("b c");
}

void TestQuery::whatIsWrongIsSaid()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, what);
    const auto query = parseQuery(text, m_codebook);
    QVERIFY(!query);
    QCOMPARE(int(query.error().kind), kind);
    QCOMPARE(query.error().what, what);
}

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_Query.moc"
