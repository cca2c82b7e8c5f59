// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/exchange/MemorySource.h"
#include "model/exchange/CsvFormat.h"
#include "model/exchange/CsvTables.h"
#include "model/exchange/Formats.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::exchange;
using document::Annotation;
using tests::MemorySource;

namespace {

Result<ExportReport> exported(const Source& source, const QString& folder, const ExportOptions& options = {})
{
    return CsvFormat().write(source, folder, options, {});
}

CsvTable tableAt(const QString& folder, const QString& name)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readTable(file, {}).value_or(CsvTable{});
}

QStringList column(const CsvTable& table, const QString& name)
{
    QStringList values;
    for (const CsvTable::Row& row : table.rows)
        values.append(table.value(row, table.column(name)));
    return values;
}

QMap<QString, QByteArray> contents(const QString& folder)
{
    QMap<QString, QByteArray> files;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            files.insert(entry.fileName(), file.readAll());
    }
    return files;
}

QString memo() { return QStringLiteral("𠮷野市与河口市签约。🙂\n一是共建码头。二是互派教师，三是开放仓库。"); }

}  // namespace

class TestCsvFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListKnowsItById();
    void annotationsHaveTheColumnsOfTheContract();
    void everyRowStandsOnItsQuote();
    void paragraphsAndSentencesAreNumbered();
    void aListBecomesCommitmentsInOrder();
    void entitiesAreTablesOfTheirOwn();
    void articlesWithoutAnnotationsAreThere();
    void theOrderDoesNotDependOnTheSource();
    void agreementIsATableWhereAskedFor();
    void suggestionsAreLeftOutUnlessAskedFor();
    void aWrongQuoteFailsAndLeavesEverythingAsItWas();
    void aFolderThatCannotBeMadeIsAnError();
    void whatAnyProjectExportsReadsBackUnchanged();
    void manyRowsAreWrittenFast();
};

void TestCsvFormat::theListKnowsItById()
{
    const Formats formats;
    QVERIFY(formats.find(u"csv"));
    QVERIFY(!formats.find(u"xyz"));
    QVERIFY(formats.writable().contains(QStringLiteral("csv")));
    QVERIFY(formats.readable().contains(QStringLiteral("csv")));
}

void TestCsvFormat::annotationsHaveTheColumnsOfTheContract()
{
    QCOMPARE(annotationColumns().join(QStringLiteral(", ")),
             QStringLiteral("format, annotation_id, fragment, fragments, article_id, title, source_url, source, published_at, text_sha256, tag_id, tag, "
                            "tag_l1, tag_l2, tag_l3, start, end, paragraph, sentence, quote, prefix, suffix, entity_id, entity, group_id, group_type, "
                            "item, role, note, author, layer, origin, status, decided_by, decision, reason, confidence, created_at, updated_at"));
}

void TestCsvFormat::everyRowStandsOnItsQuote()
{
    MemorySource source;
    const auto& article = source.addArticle(QStringLiteral("签约"), memo());
    source.annotate(article, QStringLiteral("place"), {{0, 3}});
    source.annotate(article, QStringLiteral("commitment"), {{12, 19}, {20, 26}});
    source.annotate(article, QStringLiteral("quote"), {{9, 13}});
    const QTemporaryDir folder;
    const auto report = exported(source, folder.path());
    QVERIFY(report.has_value());
    QCOMPARE(report->annotations, 3);

    const CsvTable table = tableAt(folder.path(), QStringLiteral("annotations.csv"));
    QCOMPARE(table.columns, annotationColumns());
    QCOMPARE(table.rows.size(), size_t(4));
    const QStringList texts = column(tableAt(folder.path(), QStringLiteral("articles.csv")), QStringLiteral("text"));
    const std::u32string text = texts.value(0).toStdU32String();
    for (const CsvTable::Row& row : table.rows) {
        const auto start = table.value(row, table.column(u"start")).toULongLong();
        const auto end = table.value(row, table.column(u"end")).toULongLong();
        QCOMPARE(QString::fromStdU32String(text.substr(start, end - start)), table.value(row, table.column(u"quote")));
    }
    QCOMPARE(column(table, QStringLiteral("quote")).first(), QStringLiteral("𠮷野市"));
    QCOMPARE(column(table, QStringLiteral("fragment")).join(u' '), QStringLiteral("1 1 1 2"));
    QCOMPARE(column(table, QStringLiteral("fragments")).join(u' '), QStringLiteral("1 1 2 2"));
    QCOMPARE(column(table, QStringLiteral("created_at")).first(), QStringLiteral("2023-11-14T22:13:20.123Z"));
}

void TestCsvFormat::paragraphsAndSentencesAreNumbered()
{
    MemorySource source;
    const auto& article = source.addArticle(QStringLiteral("签约"), memo());
    for (const QString& word : {QStringLiteral("河口市"), QStringLiteral("码头"), QStringLiteral("教师")}) {
        const text::CodePoints points(article.text);
        const qsizetype at = article.text.indexOf(word);
        source.annotate(article, QStringLiteral("place"), {points.fromUtf16(Utf16Range{at, at + word.size()})});
    }
    const QTemporaryDir folder;
    QVERIFY(exported(source, folder.path()).has_value());
    const CsvTable table = tableAt(folder.path(), QStringLiteral("annotations.csv"));
    QCOMPARE(column(table, QStringLiteral("paragraph")).join(u' '), QStringLiteral("1 2 2"));
    QCOMPARE(column(table, QStringLiteral("sentence")).join(u' '), QStringLiteral("1 3 4"));
}

void TestCsvFormat::aListBecomesCommitmentsInOrder()
{
    MemorySource source;
    const auto& article = source.addArticle(QStringLiteral("签约"), memo());
    const document::Group group{document::GroupId::create(), document::GroupType::CommitmentList, article.id, source.m_authors.front().id, QStringLiteral("三点")};
    source.m_groups.push_back(group);
    const auto& roles = source.m_codebook.tagNamed(u"commitment")->attributes;
    const std::vector<TextRange> points{{12, 18}, {19, 25}, {26, 32}};
    for (size_t i = 0; i < points.size(); ++i) {
        Annotation& annotation = source.annotate(article, QStringLiteral("commitment"), {points[i]});
        annotation.groupId = group.id;
        annotation.item = int(i) + 1;
        annotation.attributes = {{roles[0].id, QStringLiteral("𠮷野市")}, {roles[5].id, QStringLiteral("2025-12-31")}};
        annotation.note = QStringLiteral("=1+1");
    }
    const QTemporaryDir folder;
    QVERIFY(exported(source, folder.path()).has_value());
    const CsvTable table = tableAt(folder.path(), QStringLiteral("commitments.csv"));
    QCOMPARE(column(table, QStringLiteral("item")).join(u' '), QStringLiteral("1 2 3"));
    QCOMPARE(column(table, QStringLiteral("group_title")).front(), QStringLiteral("三点"));
    QCOMPARE(column(table, QStringLiteral("promisor")).back(), QStringLiteral("𠮷野市"));
    QCOMPARE(column(table, QStringLiteral("deadline")).back(), QStringLiteral("2025-12-31"));
    QCOMPARE(column(table, QStringLiteral("quote")).at(1), QStringLiteral("二是互派教师"));
    QCOMPARE(column(table, QStringLiteral("note")).at(1), QStringLiteral("=1+1"));
    QCOMPARE(column(tableAt(folder.path(), QStringLiteral("attributes.csv")), QStringLiteral("name")).join(u' '),
             QStringLiteral("deadline promisor deadline promisor deadline promisor"));
    QCOMPARE(column(tableAt(folder.path(), QStringLiteral("annotations.csv")), QStringLiteral("group_type")).front(), QStringLiteral("commitment_list"));
}

void TestCsvFormat::entitiesAreTablesOfTheirOwn()
{
    MemorySource source;
    document::Article& first = source.addArticle(QStringLiteral("签约"), memo());
    first.metadata.published = QStringLiteral("2024-03-05T08:30");
    const document::Article one = first;
    document::Article& second = source.addArticle(QStringLiteral("后来"), memo());
    second.metadata.published = QStringLiteral("2023-01-02");
    const document::Article two = second;
    document::Entity& city = source.addEntity(QStringLiteral("𠮷野市"), QStringLiteral("place"), {QStringLiteral("𠮷野"), QStringLiteral("老城")});
    city.note = QStringLiteral("=注");
    city.roles.push_back({document::RoleId::create(), QStringLiteral("省会"), QStringLiteral("1949"), QStringLiteral("1958-04"), {}});
    const document::EntityId id = city.id;
    source.addEntity(QStringLiteral("无人提及"), QStringLiteral("person"));
    for (const document::Article& article : {one, two})
        source.annotate(article, QStringLiteral("place"), {{0, 3}}).entityId = id;
    source.annotate(one, QStringLiteral("place"), {{4, 7}});
    const document::AttributeId promisor = source.m_codebook.tagNamed(u"commitment")->attributes.front().id;
    source.annotate(two, QStringLiteral("commitment"), {{12, 19}}).attributes.insert(promisor, id.toString());
    source.annotate(two, QStringLiteral("commitment"), {{20, 26}}).attributes.insert(promisor, QStringLiteral("河口市"));
    const QTemporaryDir folder;
    QVERIFY(exported(source, folder.path()).has_value());

    const CsvTable annotations = tableAt(folder.path(), QStringLiteral("annotations.csv"));
    QCOMPARE(column(annotations, QStringLiteral("entity_id")), (QStringList{id.toString(), QString(), id.toString(), QString(), QString()}));
    QCOMPARE(column(annotations, QStringLiteral("entity")).front(), QStringLiteral("𠮷野市"));
    const CsvTable entities = tableAt(folder.path(), QStringLiteral("entities.csv"));
    QCOMPARE(entities.columns.join(u' '), QStringLiteral("format entity_id entity kind note mentions articles first_published last_published"));
    QCOMPARE(entities.rows.size(), 2u);
    QCOMPARE(column(entities, QStringLiteral("format")), QStringList(2, QStringLiteral("vermilion-csv/1")));
    QCOMPARE(column(entities, QStringLiteral("mentions")), (QStringList{QStringLiteral("2"), QStringLiteral("0")}));
    QCOMPARE(column(entities, QStringLiteral("articles")), (QStringList{QStringLiteral("2"), QStringLiteral("0")}));
    QCOMPARE(column(entities, QStringLiteral("kind")), (QStringList{QStringLiteral("place"), QStringLiteral("person")}));
    QCOMPARE(column(entities, QStringLiteral("first_published")), (QStringList{QStringLiteral("2023-01-02"), QString()}));
    QCOMPARE(column(entities, QStringLiteral("last_published")), (QStringList{QStringLiteral("2024-03-05T08:30"), QString()}));
    QCOMPARE(column(tableAt(folder.path(), QStringLiteral("entity_aliases.csv")), QStringLiteral("alias")), (QStringList{QStringLiteral("𠮷野"), QStringLiteral("老城")}));
    const CsvTable roles = tableAt(folder.path(), QStringLiteral("entity_roles.csv"));
    QCOMPARE(column(roles, QStringLiteral("office")) + column(roles, QStringLiteral("until")), (QStringList{QStringLiteral("省会"), QStringLiteral("1958-04")}));
    // A reference says its name, and beside it whom it means.
    QCOMPARE(column(tableAt(folder.path(), QStringLiteral("commitments.csv")), QStringLiteral("promisor")), (QStringList{QStringLiteral("𠮷野市"), QStringLiteral("河口市")}));
    const CsvTable attributes = tableAt(folder.path(), QStringLiteral("attributes.csv"));
    QCOMPARE(column(attributes, QStringLiteral("value")), (QStringList{QStringLiteral("𠮷野市"), QStringLiteral("河口市")}));
    QCOMPARE(column(attributes, QStringLiteral("entity_id")), (QStringList{id.toString(), QString()}));
    for (const QString& name : {QStringLiteral("attributes.csv"), QStringLiteral("commitments.csv"), QStringLiteral("annotations.csv")}) {
        QFile file(QDir(folder.path()).filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto proposal = CsvFormat().read(source, file, {.csv = {}, .author = {}, .fallback = source.m_authors.front()});
        QVERIFY(proposal.has_value() && proposal->errors.empty());
        QCOMPARE(proposal->count(Proposal::Item::Kind::Unchanged), qsizetype(proposal->items.size()));
        QVERIFY(proposal->entities.empty());
    }
}

void TestCsvFormat::articlesWithoutAnnotationsAreThere()
{
    MemorySource source;
    source.addArticle(QStringLiteral("无人标注"), memo());
    const QTemporaryDir folder;
    QVERIFY(exported(source, folder.filePath(QStringLiteral("a/b"))).has_value());
    const CsvTable articles = tableAt(folder.filePath(QStringLiteral("a/b")), QStringLiteral("articles.csv"));
    QCOMPARE(column(articles, QStringLiteral("title")), QStringList{QStringLiteral("无人标注")});
    QCOMPARE(column(articles, QStringLiteral("byline")), QStringList{QStringLiteral("方青 石白")});
    QCOMPARE(column(articles, QStringLiteral("characters")), QStringList{QString::number(text::CodePoints(memo()).count())});
    QCOMPARE(column(tableAt(folder.filePath(QStringLiteral("a/b")), QStringLiteral("credits.csv")), QStringLiteral("name")),
             (QStringList{QStringLiteral("方青"), QStringLiteral("石白")}));
}

void TestCsvFormat::theOrderDoesNotDependOnTheSource()
{
    MemorySource source;
    const auto article = source.addArticle(QStringLiteral("签约"), memo());
    for (const TextRange range : {TextRange{12, 18}, TextRange{0, 3}, TextRange{0, 7}, TextRange{4, 7}, TextRange{0, 3}})
        source.annotate(article, QStringLiteral("place"), {range});
    const QTemporaryDir first;
    const QTemporaryDir second;
    QVERIFY(exported(source, first.path()).has_value());
    std::ranges::reverse(source.m_annotations);
    QVERIFY(exported(source, second.path()).has_value());
    QCOMPARE(contents(first.path()), contents(second.path()));
    QCOMPARE(contents(first.path()).keys(),
             (QStringList{QStringLiteral("annotations.csv"), QStringLiteral("articles.csv"), QStringLiteral("attributes.csv"), QStringLiteral("codebook.csv"),
                          QStringLiteral("codebook_attributes.csv"), QStringLiteral("commitments.csv"), QStringLiteral("credits.csv"),
                          QStringLiteral("decision_sides.csv"), QStringLiteral("decisions.csv"), QStringLiteral("entities.csv"), QStringLiteral("entity_aliases.csv"), QStringLiteral("entity_roles.csv")}));
}

void TestCsvFormat::agreementIsATableWhereAskedFor()
{
    MemorySource source;
    source.addArticle(QStringLiteral("签约"), memo());
    source.m_agreement = {{2, QStringLiteral("林"), QStringLiteral("石, 三"), QStringLiteral("tag"), QStringLiteral("place"), QStringLiteral("alpha_u"),
                           -1.0 / 3, -0.5, 0.1, 12, {}},
                          {3, {}, {}, QStringLiteral("overall"), {}, QStringLiteral("gamma"), {}, {}, {}, 0, QStringLiteral("no_variation")}};
    const QTemporaryDir folder;
    ExportOptions options;
    options.withAgreement = true;
    const auto report = exported(source, folder.path(), options);
    QVERIFY(report);
    QCOMPARE(report->files.back().name, QStringLiteral("agreement.csv"));
    QCOMPARE(report->files.back().rows, 2);
    const QByteArray written = contents(folder.path()).value(QStringLiteral("agreement.csv"));
    QCOMPARE(written.mid(3), QByteArray("format,authors,author_a,author_b,scope,tag,coefficient,value,low,high,n,reason\r\n"
                                        "vermilion-csv/1,2,林,\"石, 三\",tag,place,alpha_u,-0.3333333333333333,-0.5,0.1,12,\r\n"
                                        "vermilion-csv/1,3,,,overall,,gamma,,,,0,no_variation\r\n"));
}

void TestCsvFormat::suggestionsAreLeftOutUnlessAskedFor()
{
    MemorySource source;
    const auto article = source.addArticle(QStringLiteral("签约"), memo());
    source.annotate(article, QStringLiteral("place"), {{0, 3}}).status = document::AnnotationStatus::Suggested;
    source.annotate(article, QStringLiteral("place"), {{4, 7}}).status = document::AnnotationStatus::Rejected;
    source.annotate(article, QStringLiteral("place"), {{12, 18}});
    const QTemporaryDir folder;
    QCOMPARE(exported(source, folder.path())->annotations, 1);
    QCOMPARE(exported(source, folder.path(), {.csv = {}, .withSuggestions = true})->annotations, 2);
}

void TestCsvFormat::aWrongQuoteFailsAndLeavesEverythingAsItWas()
{
    MemorySource source;
    const auto article = source.addArticle(QStringLiteral("签约"), memo());
    source.annotate(article, QStringLiteral("place"), {{0, 3}});
    const QTemporaryDir folder;
    QVERIFY(exported(source, folder.path()).has_value());
    const auto before = contents(folder.path());

    Annotation& damaged = source.annotate(article, QStringLiteral("place"), {{4, 7}});
    damaged.fragments.front().range = {5, 8};
    const auto report = exported(source, folder.path());
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::QuoteMismatch);
    QCOMPARE(report.error().subject, damaged.id.toString());
    QVERIFY(report.error().detail.contains(article.id.toString()));
    QCOMPARE(contents(folder.path()), before);

    const QString made = folder.filePath(QStringLiteral("new/deep"));
    QVERIFY(!exported(source, made).has_value());
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("new"))));
}

void TestCsvFormat::aFolderThatCannotBeMadeIsAnError()
{
    MemorySource source;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(exported(source, file.fileName()).error().code, ErrorCode::FileExists);
    QCOMPARE(exported(source, file.fileName() + QStringLiteral("/below")).error().code, ErrorCode::FileNotWritable);
}

void TestCsvFormat::whatAnyProjectExportsReadsBackUnchanged()
{
    QVERIFY(rc::check("an export proposes no change to its own project", [] {
        MemorySource source;
        const auto unit = rc::gen::weightedOneOf<char32_t>({
            {4, rc::gen::inRange<char32_t>(0x4e00, 0x4e20)},
            {2, rc::gen::element<char32_t>(U'=', U'-', U'\'', U'"', U',', U'\n', U'＝', U'。', U' ')},
            {1, rc::gen::element<char32_t>(U'𠮷', U'🙂')},
        });
        const auto units = *rc::gen::nonEmpty(rc::gen::resize(80, rc::gen::container<std::u32string>(unit)));
        const auto article = source.addArticle(QStringLiteral("题"), QString::fromStdU32String(units));
        const auto count = qsizetype(units.size());
        std::vector<document::EntityId> entities{{}};
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
            const QString name = QString::fromStdU32String(units.substr(0, 4)).trimmed();
            entities.push_back(source.addEntity(name.isEmpty() || name.startsWith(u'\'') ? QStringLiteral("同名") : name, QStringLiteral("person")).id);
        }
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
            std::vector<TextRange> ranges;
            for (int j = *rc::gen::inRange(1, 3); j > 0; --j) {
                const qsizetype start = *rc::gen::inRange<qsizetype>(0, count);
                ranges.push_back({start, *rc::gen::inRange<qsizetype>(start + 1, count + 1)});
            }
            Annotation& annotation = source.annotate(article, QStringLiteral("commitment"), ranges);
            annotation.note = QString::fromStdU32String(units.substr(0, 5));
            annotation.entityId = entities[*rc::gen::inRange<size_t>(0, entities.size())];
        }
        const QTemporaryDir folder;
        const CsvOptions csv{.byteOrderMark = true, .guardsFormulas = *rc::gen::arbitrary<bool>()};
        RC_ASSERT(exported(source, folder.path(), {.csv = csv}).has_value());
        QFile file(folder.filePath(QStringLiteral("annotations.csv")));
        RC_ASSERT(file.open(QIODevice::ReadOnly));
        const auto proposal = CsvFormat().read(source, file, {.csv = csv, .author = {}, .fallback = source.m_authors.front()});
        RC_ASSERT(proposal.has_value());
        RC_ASSERT(proposal->errors.empty());
        RC_ASSERT(proposal->ignoredColumns.isEmpty());
        RC_ASSERT(proposal->items.size() == source.m_annotations.size());
        RC_ASSERT(proposal->count(Proposal::Item::Kind::Unchanged) == qsizetype(source.m_annotations.size()));
    }));
}

void TestCsvFormat::manyRowsAreWrittenFast()
{
    MemorySource source;
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += QStringLiteral("第%1句写到河口市与上游各县。").arg(i);
    const auto article = source.addArticle(QStringLiteral("长文"), text);
    const annotate::Anchoring anchoring(article.text);
    Annotation pattern = source.annotate(article, QStringLiteral("place"), {{0, 3}});
    source.m_annotations.clear();
    for (qsizetype i = 0; i < 20000; ++i) {
        pattern.id = document::AnnotationId::create();
        pattern.fragments = {anchoring.fragment({i, i + 3}).value()};
        source.m_annotations.push_back(pattern);
    }
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    const auto report = exported(source, folder.path());
    QVERIFY(report.has_value());
    qInfo("%lld rows in %lld ms", qint64(report->files.front().rows), timer.elapsed());
    QCOMPARE(report->files.front().rows, 20000);
}

QTEST_APPLESS_MAIN(TestCsvFormat)
#include "tst_CsvFormat.moc"
