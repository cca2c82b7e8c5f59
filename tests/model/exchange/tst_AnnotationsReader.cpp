// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/exchange/MemorySource.h"
#include "model/exchange/CsvFormat.h"

#include <QBuffer>
#include <QTest>

using namespace vermilion;
using namespace vermilion::exchange;
using tests::MemorySource;
using Kind = Proposal::Item::Kind;

namespace {

QString memo() { return QStringLiteral("𠮷野市与河口市签约。一是共建码头。二是互派教师。\n河口市致辞。"); }

class Reader {
public:
    Reader() : m_article(m_source.addArticle(QStringLiteral("签约"), memo())) {}

    QByteArray row(const QByteArray& cells) const { return m_article.id.toString().toUtf8() + ',' + cells + '\n'; }

    Result<Proposal> read(const QByteArray& table, const document::Author& author = {}) const
    {
        QBuffer buffer;
        buffer.setData(table);
        buffer.open(QIODevice::ReadOnly);
        return CsvFormat().read(m_source, buffer, {.csv = {}, .author = author, .fallback = m_source.m_authors.front()});
    }

    /// Puts what was proposed into the project.
    void apply(const Proposal& proposal)
    {
        for (const Proposal::Item& item : proposal.items) {
            std::erase_if(m_source.m_annotations, [&](const auto& each) { return each.id == item.annotation.id; });
            m_source.m_annotations.push_back(item.annotation);
        }
        std::ranges::copy(proposal.entities, std::back_inserter(m_source.m_entities));
        std::ranges::copy(proposal.groups, std::back_inserter(m_source.m_groups));
        std::ranges::copy(proposal.authors, std::back_inserter(m_source.m_authors));
    }

    MemorySource m_source;
    document::Article m_article;
};

QStringList valuesOf(const Proposal::Item& item)
{
    QStringList values = item.annotation.attributes.values();
    values.sort();
    return values;
}

}  // namespace

class TestAnnotationsReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourColumnsAreEnough();
    void readingTwiceAddsOnce();
    void rowsOfOneIdAreFragments();
    void listsAreMadeFromGroupIds();
    void unnumberedListsAreNumberedInTheOrderOfTheFile();
    void labelsAreTakenForTags();
    void authorsComeFromTheFileUnlessOneIsGiven();
    void anEditedRowIsAnUpdateOfTheSameAnnotation();
    void anotherAuthorsAnnotationIsNeverChanged();
    void columnsNamedLikeAttributesHoldTheirValues();
    void aTableOfCommitmentsKeepsTheirFragments();
    void attributesAreReadByThemselves();
    void aNameMakesAnEntityOnceForItsKind();
    void anEntityIsFoundByIdThenByName();
    void anEmptyCellTakesTheEntityAway();
    void entitiesThatCannotBeToldAreErrors();
    void unknownColumnsAreReported();
    void rowsThatMakeNoSenseAreErrorsByLine_data();
    void rowsThatMakeNoSenseAreErrorsByLine();
    void aMisplacedQuoteIsToldWhereItStands();
};

void TestAnnotationsReader::fourColumnsAreEnough()
{
    const Reader reader;
    const auto proposal = reader.read("article_id,tag,start,end\n" + reader.row("place,0,3") + reader.row("place,4,7"));
    QVERIFY(proposal.has_value());
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->count(Kind::Add), 2);
    const document::Annotation& annotation = proposal->items[0].annotation;
    QCOMPARE(annotation.fragments.front().quote, QStringLiteral("𠮷野市"));
    QCOMPARE(annotation.fragments.front().suffix.left(1), QStringLiteral("与"));
    QCOMPARE(annotation.origin, document::Origin::Import);
    QCOMPARE(annotation.authorId, reader.m_source.m_authors.front().id);
    QCOMPARE(annotation.textId, reader.m_article.textId);
}

void TestAnnotationsReader::readingTwiceAddsOnce()
{
    Reader reader;
    const QByteArray table = "article_id,tag,start,end,quote,group_id,item\n" + reader.row("place,0,3,𠮷野市,,") + reader.row("place,0,3,𠮷野市,,")
                             + reader.row("commitment,10,16,一是共建码头,l,1") + reader.row("commitment,17,23,二是互派教师,l,2");
    const auto first = reader.read(table);
    QVERIFY(first->errors.empty());
    QCOMPARE(first->count(Kind::Add), 3);
    QCOMPARE(first->count(Kind::Unchanged), 1);
    reader.apply(*first);
    const auto second = reader.read(table);
    QVERIFY(second->errors.empty());
    QCOMPARE(second->count(Kind::Unchanged), 4);
    QVERIFY(second->groups.empty());
}

void TestAnnotationsReader::rowsOfOneIdAreFragments()
{
    const Reader reader;
    const auto proposal = reader.read("article_id,annotation_id,fragment,tag,start,end\n" + reader.row("a1,2,commitment,17,23")
                                      + reader.row("a2,1,place,0,3") + reader.row("a1,1,commitment,10,16"));
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->items.size(), size_t(2));
    QCOMPARE(proposal->items[0].annotation.fragments.size(), size_t(2));
    QCOMPARE(proposal->items[0].annotation.fragments[0].range, (TextRange{10, 16}));
}

void TestAnnotationsReader::listsAreMadeFromGroupIds()
{
    const Reader reader;
    const auto proposal = reader.read("article_id,tag,start,end,group_id,group_type,item\n" + reader.row("commitment,17,23,punkte,commitment_list,2")
                                      + reader.row("commitment,10,16,punkte,commitment_list,1"));
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->groups.size(), size_t(1));
    QCOMPARE(proposal->items[0].annotation.groupId, proposal->groups[0].id);
    QCOMPARE(proposal->items[0].annotation.item, 2);
    QCOMPARE(proposal->items[1].annotation.item, 1);
}

void TestAnnotationsReader::unnumberedListsAreNumberedInTheOrderOfTheFile()
{
    const Reader reader;
    const auto proposal = reader.read("article_id,tag,start,end,group_id\n" + reader.row("commitment,10,16,l") + reader.row("commitment,17,23,l"));
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->items[1].annotation.item, 2);
}

void TestAnnotationsReader::labelsAreTakenForTags()
{
    const Reader reader;
    const auto proposal = reader.read("article_id,tag,start,end\n" + reader.row("地点,0,3"));
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->items[0].annotation.tagId, reader.m_source.m_codebook.tagNamed(u"place")->id);
}

void TestAnnotationsReader::authorsComeFromTheFileUnlessOneIsGiven()
{
    Reader reader;
    const document::Author given = reader.m_source.addAuthor(QStringLiteral("given"));
    const QByteArray table = "article_id,tag,start,end,author\n" + reader.row("place,0,3,新人") + reader.row("place,4,7,新人") + reader.row("place,4,7,");
    const auto byFile = reader.read(table);
    QCOMPARE(byFile->authors.size(), size_t(1));
    QCOMPARE(byFile->authors[0].name, QStringLiteral("新人"));
    QCOMPARE(byFile->items[1].annotation.authorId, byFile->authors[0].id);
    QCOMPARE(byFile->items[2].annotation.authorId, reader.m_source.m_authors.front().id);
    const auto byOption = reader.read(table, given);
    QVERIFY(byOption->authors.empty());
    QCOMPARE(byOption->items[0].annotation.authorId, given.id);
}

void TestAnnotationsReader::anEditedRowIsAnUpdateOfTheSameAnnotation()
{
    Reader reader;
    document::Annotation& there = reader.m_source.annotate(reader.m_article, QStringLiteral("place"), {{0, 3}});
    there.note = QStringLiteral("保留");
    const auto proposal = reader.read("article_id,annotation_id,tag,start,end\n" + reader.row(there.id.toString().toUtf8() + ",organisation,4,7"));
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->count(Kind::Update), 1);
    const document::Annotation& changed = proposal->items[0].annotation;
    QCOMPARE(changed.id, there.id);
    QCOMPARE(changed.note, QStringLiteral("保留"));
    QCOMPARE(changed.fragments.front().quote, QStringLiteral("河口市"));
    QCOMPARE(changed.origin, document::Origin::Human);
}

void TestAnnotationsReader::anotherAuthorsAnnotationIsNeverChanged()
{
    Reader reader;
    const document::Author other = reader.m_source.addAuthor(QStringLiteral("other"));
    const document::Annotation there = reader.m_source.annotate(reader.m_article, QStringLiteral("place"), {{0, 3}});
    const auto proposal = reader.read("article_id,annotation_id,tag,start,end\n" + reader.row(there.id.toString().toUtf8() + ",organisation,0,3"), other);
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->count(Kind::Add), 1);
    QVERIFY(proposal->items[0].annotation.id != there.id);
    QCOMPARE(proposal->items[0].annotation.authorId, other.id);
}

void TestAnnotationsReader::columnsNamedLikeAttributesHoldTheirValues()
{
    Reader reader;
    const QByteArray header = "article_id,tag,start,end,promisor,deadline,kind\n";
    const auto proposal = reader.read(header + reader.row("commitment,10,16, 河口市 ,2025-12,") + reader.row("place,0,3,,,市级"));
    QVERIFY(proposal->errors.empty());
    QVERIFY(proposal->ignoredColumns.isEmpty());
    QCOMPARE(valuesOf(proposal->items[0]), (QStringList{QStringLiteral("2025-12"), QStringLiteral("河口市")}));
    QCOMPARE(valuesOf(proposal->items[1]), QStringList{QStringLiteral("city")});
    for (const QByteArray& wrong : {reader.row("place,0,3,河口市,,"), reader.row("commitment,10,16,,soon,"), reader.row("place,0,3,,,moon"),
                                    reader.row("commitment,10,16,,2025-02-30,")}) {
        const auto refused = reader.read(header + wrong);
        QCOMPARE(refused->errors.size(), size_t(1));
        QCOMPARE(refused->errors[0].line, 2);
    }
    reader.apply(*proposal);
    const auto emptied = reader.read(header + reader.row("commitment,10,16,河口市,,"));
    QCOMPARE(emptied->count(Kind::Update), 1);
    QCOMPARE(valuesOf(emptied->items[0]), QStringList{QStringLiteral("河口市")});
}

void TestAnnotationsReader::aTableOfCommitmentsKeepsTheirFragments()
{
    Reader reader;
    const document::Annotation there = reader.m_source.annotate(reader.m_article, QStringLiteral("commitment"), {{10, 16}, {17, 23}});
    const auto proposal = reader.read("annotation_id,article_id,tag,start,end,beneficiary\n" + there.id.toString().toUtf8() + ','
                                      + reader.row("commitment,10,23,师生"));
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->count(Kind::Update), 1);
    QCOMPARE(proposal->items[0].annotation.fragments, there.fragments);
    QCOMPARE(valuesOf(proposal->items[0]), QStringList{QStringLiteral("师生")});
}

void TestAnnotationsReader::attributesAreReadByThemselves()
{
    Reader reader;
    const document::Annotation there = reader.m_source.annotate(reader.m_article, QStringLiteral("commitment"), {{10, 16}});
    const QByteArray id = there.id.toString().toUtf8();
    const QByteArray header = "annotation_id,name,value\n";
    const auto proposal = reader.read(header + id + ",promisor,河口市\n" + id + ",deadline,2025\n");
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->count(Kind::Update), 1);
    QCOMPARE(proposal->items[0].annotation.attributes.size(), 2);
    reader.apply(*proposal);
    QCOMPARE(reader.read(header + id + ",promisor,河口市\n")->count(Kind::Unchanged), 1);
    QCOMPARE(reader.read(header + id + ",promisor,\n")->items[0].annotation.attributes.size(), 1);
    QCOMPARE(reader.read(header + id + ",speaker,x\n")->errors[0].line, 2);
    QCOMPARE(reader.read(header + "x,promisor,x\n")->errors[0].subject, QStringLiteral("annotation_id"));
    QCOMPARE(reader.read(header + id + ",promisor,x\n", reader.m_source.addAuthor(QStringLiteral("other")))->errors.size(), size_t(1));
}

void TestAnnotationsReader::aNameMakesAnEntityOnceForItsKind()
{
    Reader reader;
    const QByteArray table = "article_id,tag,start,end,entity\n" + reader.row("place,0,3,𠮷野市") + reader.row("place,4,7,河口市")
                             + reader.row("place,28,31,河口市") + reader.row("organisation,28,31,河口市");
    const auto first = reader.read(table);
    QVERIFY(first->errors.empty());
    QCOMPARE(first->entities.size(), 3u);
    QCOMPARE(first->entities[1].kind, reader.m_source.m_codebook.tagNamed(u"place")->id);
    QCOMPARE(first->items[1].annotation.entityId, first->items[2].annotation.entityId);
    QVERIFY(first->items[2].annotation.entityId != first->items[3].annotation.entityId);
    reader.apply(*first);
    const auto second = reader.read(table);
    QCOMPARE(second->count(Kind::Unchanged), 4);
    QVERIFY(second->entities.empty());
}

void TestAnnotationsReader::anEntityIsFoundByIdThenByName()
{
    Reader reader;
    const document::Entity one = reader.m_source.addEntity(QStringLiteral("河口市"), QStringLiteral("place"), {QStringLiteral("河口")});
    const document::Entity other = reader.m_source.addEntity(QStringLiteral("𠮷野市"), QStringLiteral("place"));
    const QByteArray id = one.id.toString().toLatin1();
    const QByteArray unknown = document::EntityId::create().toString().toLatin1();
    const auto proposal = reader.read("article_id,tag,start,end,entity_id,entity\n" + reader.row("place,0,3," + id + ",") + reader.row("place,4,7," + id + ",河口")
                                      + reader.row("place,8,10," + id + ",𠮷野市") + reader.row("place,9,11," + unknown + ",河口市")
                                      + reader.row("place,10,12,," "河口"));
    QVERIFY(proposal->errors.empty());
    QCOMPARE(proposal->items[0].annotation.entityId, one.id);
    QCOMPARE(proposal->items[1].annotation.entityId, one.id);
    QCOMPARE(proposal->items[2].annotation.entityId, other.id);  // who changes the name means another
    QCOMPARE(proposal->items[3].annotation.entityId.toString().toLatin1(), unknown);
    QCOMPARE(proposal->items[4].annotation.entityId, one.id);
    QCOMPARE(proposal->entities.size(), 1u);
}

void TestAnnotationsReader::anEmptyCellTakesTheEntityAway()
{
    Reader reader;
    const auto id = reader.m_source.addEntity(QStringLiteral("𠮷野市"), QStringLiteral("place")).id;
    reader.m_source.annotate(reader.m_article, QStringLiteral("place"), {{0, 3}}).entityId = id;
    QCOMPARE(reader.read("article_id,tag,start,end\n" + reader.row("place,0,3"))->items.front().annotation.entityId, id);
    const auto proposal = reader.read("article_id,tag,start,end,entity_id,entity\n" + reader.row("place,0,3,,"));
    QCOMPARE(proposal->count(Kind::Update), 1);
    QVERIFY(proposal->items.front().annotation.entityId.isNull());
}

void TestAnnotationsReader::entitiesThatCannotBeToldAreErrors()
{
    Reader reader;
    reader.m_source.addEntity(QStringLiteral("李伟"), QStringLiteral("person"));
    reader.m_source.addEntity(QStringLiteral("李伟"), QStringLiteral("person"));
    const QByteArray unknown = document::EntityId::create().toString().toLatin1();
    const auto proposal = reader.read("article_id,tag,start,end,entity_id,entity\n" + reader.row("person,0,3,,李伟") + reader.row("person,1,3,nobody,李伟")
                                      + reader.row("person,2,3," + unknown + ","));
    QCOMPARE(proposal->errors.size(), 3u);
    QCOMPARE(proposal->errors[0].subject, QStringLiteral("entity"));
    QCOMPARE(proposal->errors[0].line, 2);
    QCOMPARE(proposal->errors[1].subject, QStringLiteral("entity_id"));
    QCOMPARE(proposal->errors[2].line, 4);
}

void TestAnnotationsReader::unknownColumnsAreReported()
{
    const Reader reader;
    const auto proposal = reader.read("article_id,tag,start,end,colour of hat\n" + reader.row("place,0,3,red"));
    QCOMPARE(proposal->ignoredColumns, QStringList{QStringLiteral("colour of hat")});
    QVERIFY(proposal->errors.empty());
}

void TestAnnotationsReader::rowsThatMakeNoSenseAreErrorsByLine_data()
{
    QTest::addColumn<QByteArray>("cells");  // tag,start,end,quote,group_id,item,status,confidence
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("column");
    QTest::newRow("wrong quote") << QByteArray("place,0,3,河口市,,,,") << ErrorCode::QuoteMismatch << QStringLiteral("quote");
    QTest::newRow("unknown tag") << QByteArray("colour,0,3,,,,,") << ErrorCode::NotFound << QStringLiteral("tag");
    QTest::newRow("no number") << QByteArray("place,x,3,,,,,") << ErrorCode::InvalidInput << QStringLiteral("start");
    QTest::newRow("fraction") << QByteArray("place,0,3.5,,,,,") << ErrorCode::InvalidInput << QStringLiteral("end");
    QTest::newRow("negative") << QByteArray("place,-1,3,,,,,") << ErrorCode::InvalidInput << QStringLiteral("start");
    QTest::newRow("missing") << QByteArray("place,,3,,,,,") << ErrorCode::InvalidInput << QStringLiteral("start");
    QTest::newRow("empty passage") << QByteArray("place,3,3,,,,,") << ErrorCode::InvalidInput << QStringLiteral("end");
    QTest::newRow("backwards") << QByteArray("place,5,3,,,,,") << ErrorCode::InvalidInput << QStringLiteral("end");
    QTest::newRow("behind the end") << QByteArray("place,0,3000,,,,,") << ErrorCode::InvalidInput << QStringLiteral("end");
    QTest::newRow("list of places") << QByteArray("place,0,3,,l,1,,") << ErrorCode::InvalidInput << QStringLiteral("group_id");
    QTest::newRow("number without list") << QByteArray("commitment,0,3,,,1,,") << ErrorCode::InvalidInput << QStringLiteral("item");
    QTest::newRow("status") << QByteArray("place,0,3,,,,perhaps,") << ErrorCode::InvalidInput << QStringLiteral("status");
    QTest::newRow("confidence") << QByteArray("place,0,3,,,,,1.5") << ErrorCode::InvalidInput << QStringLiteral("confidence");
}

void TestAnnotationsReader::rowsThatMakeNoSenseAreErrorsByLine()
{
    QFETCH(QByteArray, cells);
    QFETCH(ErrorCode, code);
    QFETCH(QString, column);
    const Reader reader;
    const QByteArray header = "article_id,tag,start,end,quote,group_id,item,status,confidence\n";
    const QByteArray good = reader.row("place,0,3,𠮷野市,,,,");
    const auto proposal = reader.read(header + good + reader.row(cells) + good);
    QVERIFY(proposal.has_value());
    QCOMPARE(proposal->errors.size(), size_t(1));
    QCOMPARE(proposal->errors[0].code, code);
    QCOMPARE(proposal->errors[0].subject, column);
    QCOMPARE(proposal->errors[0].line, 3);
    QVERIFY(!proposal->errors[0].detail.isEmpty());
}

void TestAnnotationsReader::aMisplacedQuoteIsToldWhereItStands()
{
    const Reader reader;
    const auto proposal = reader.read("article_id,tag,start,end,quote\n" + reader.row("commitment,12,18,一是共建码头") + "nonsense,place,0,3,\n");
    QCOMPARE(proposal->errors.size(), size_t(2));
    QVERIFY2(proposal->errors[0].detail.contains(QStringLiteral("from 10 to 16")), qPrintable(proposal->errors[0].detail));
    QCOMPARE(proposal->errors[1].line, 3);
    QCOMPARE(proposal->errors[1].subject, QStringLiteral("article_id"));
}

QTEST_APPLESS_MAIN(TestAnnotationsReader)
#include "tst_AnnotationsReader.moc"
