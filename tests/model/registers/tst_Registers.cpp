// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Registers: which annotations are rows, what their columns say, and how rows are chosen, put in order and counted.
#include "model/exchange/Csv.h"
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "model/registers/AnnotationTable.h"
#include "model/registers/TableCsv.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QTest>

#include <rapidcheck.h>

#include <numeric>
#include <set>

using namespace vermilion;
using namespace vermilion::registers;
using support::must;
using support::TestProject;

namespace {

/// A table of given values, for what holds whatever the values are.
class PlainTable final : public Table {
public:
    PlainTable(std::vector<Column> columns, std::vector<QStringList> rows) : m_columns(std::move(columns)), m_rows(std::move(rows)) {}

    const std::vector<Column>& columns() const override { return m_columns; }
    size_t rows() const override { return m_rows.size(); }
    QString value(size_t row, size_t column) const override { return m_rows[row][qsizetype(column)]; }

private:
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

const QString name = QStringLiteral("name");
const QString size = QStringLiteral("size");
const QString day = QStringLiteral("day");

PlainTable cities()
{
    return PlainTable({{name, {}, ColumnKind::Words, true, true}, {size, {}, ColumnKind::Number, true, true}, {day, {}, ColumnKind::Date, true, true}},
                      {{QStringLiteral("Ｐanzhihua"), QStringLiteral("9"), QStringLiteral("2024-03")},
                       {QStringLiteral("chengdu"), QStringLiteral("100"), {}},
                       {QStringLiteral("Bazhong"), {}, QStringLiteral("2024-02-28")},
                       {QStringLiteral("chengdu"), QStringLiteral("20"), QStringLiteral("2024-03-01")}});
}

std::vector<size_t> rowsOf(const Table& table, const Wish& wish) { return arrange(table, wish).allRows(); }

}  // namespace

class TestRegisters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_project = std::make_unique<TestProject>(); }
    void whatCountsIsARow();
    void commitmentsAreWhatMakesLists();
    void rowsStandInTheOrderOfTheArticles();
    void columnsSayWhatFilesSayAndWhatPeopleRead();
    void attributesOfOneNameAreOneColumn();
    void answersThatReferToAnEntitySayItsName();
    void passagesOfOneAnnotationAreOneLine();
    void allWordsMustBeInTheRow();
    void numbersAndDatesAreOrderedAsWhatTheyAre();
    void rowsWithoutAValueAreLastEitherWay();
    void groupsAreByValueAndTheNamelessOneIsLast();
    void conditionsNarrowAndCountsLeaveTheirOwnOut();
    void unknownColumnsAreNoWish();
    void everyWishedRowIsShownExactlyOnce();
    void theCsvIsWhatIsShown();

private:
    std::shared_ptr<const Contents> contents() { return must(Contents::read(**m_project)); }
    AnnotationTable all() { return AnnotationTable(contents(), AnnotationTable::Which::All, QStringLiteral("en")); }
    AnnotationTable commitments() { return AnnotationTable(contents(), AnnotationTable::Which::Commitments, QStringLiteral("zh")); }
    static QStringList column(const Table& table, const char* name)
    {
        QStringList values;
        for (size_t row = 0; row < table.rows(); ++row)
            values << table.value(row, table.column(QString::fromLatin1(name)).value());
        return values;
    }
    document::Annotation annotation(const document::Article& article, const QString& quote)
    {
        for (const document::Annotation& each : must((*m_project)->annotations(article.id))) {
            if (each.fragments.front().quote == quote)
                return each;
        }
        qFatal("no annotation on %ls", qUtf16Printable(quote));
    }

    std::unique_ptr<TestProject> m_project;
};

void TestRegisters::whatCountsIsARow()
{
    const document::Article article = m_project->add(QStringLiteral("{王一}[person] 到 {江城}[place] 见 {李二}[person]"));
    document::Annotation rejected = annotation(article, QStringLiteral("李二"));
    rejected.status = document::AnnotationStatus::Rejected;
    must((*m_project)->transact({QStringLiteral("annotation.edit")}, [&](store::Tables& tables) { return tables.annotations().update(rejected); }));
    QCOMPARE(column(all(), "quote"), (QStringList{QStringLiteral("王一"), QStringLiteral("江城")}));
    must(project::removeAnnotations(**m_project, {annotation(article, QStringLiteral("王一"))}));
    QCOMPARE(column(all(), "quote"), (QStringList{QStringLiteral("江城")}));
}

void TestRegisters::commitmentsAreWhatMakesLists()
{
    const document::Article article = m_project->add(QStringLiteral("{王一}[person] 说 {修路}[commitment] {建桥}[commitment]"));
    must(project::makeList(**m_project, {annotation(article, QStringLiteral("建桥")), annotation(article, QStringLiteral("修路"))}, QStringLiteral("两点")));
    const AnnotationTable table = commitments();
    QCOMPARE(column(table, "quote"), (QStringList{QStringLiteral("修路"), QStringLiteral("建桥")}));
    QCOMPARE(column(table, "item"), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
    QCOMPARE(column(table, "group_title"), (QStringList{QStringLiteral("两点"), QStringLiteral("两点")}));
    QCOMPARE(table.words(1, *table.column(u"item")), QStringLiteral("2 / 2"));
    QVERIFY(table.column(u"promisor"));
    QVERIFY2(!table.column(u"office"), "people are not asked for in a register of commitments");
}

void TestRegisters::rowsStandInTheOrderOfTheArticles()
{
    const document::Article second = m_project->add(QStringLiteral("{乙}[person]"));
    const document::Article first = m_project->add(QStringLiteral("早 {甲}[person] 又 {丙}[place]"));
    document::Metadata metadata = must((*m_project)->article(first.id)).metadata;
    metadata.published = QStringLiteral("2020-01-01");
    must((*m_project)->transact({QStringLiteral("article.describe")}, [&](store::Tables& tables) { return tables.articles().setMetadata(first.id, metadata); }));
    QCOMPARE(column(all(), "quote"), (QStringList{QStringLiteral("甲"), QStringLiteral("丙"), QStringLiteral("乙")}));
}

void TestRegisters::columnsSayWhatFilesSayAndWhatPeopleRead()
{
    const document::Article article = m_project->add(QStringLiteral("{修路}[commitment]"));
    must(project::setNote(**m_project, annotation(article, QStringLiteral("修路")), QStringLiteral("一行\n又一行")));
    const AnnotationTable table = commitments();
    const auto value = [&](const char* column) { return table.value(0, table.column(QString::fromLatin1(column)).value()); };
    const auto words = [&](const char* column) { return table.words(0, table.column(QString::fromLatin1(column)).value()); };
    QCOMPARE(value("tag"), QStringLiteral("commitment"));
    QCOMPARE(words("tag"), QStringLiteral("承诺"));
    QCOMPARE(value("published_at"), QStringLiteral("2025-07-29T07:34"));
    QCOMPARE(words("published_at"), QStringLiteral("2025-07-29"));
    QCOMPARE(value("month"), QStringLiteral("2025-07"));
    QCOMPARE(value("author"), QStringLiteral("甲"));
    QCOMPARE(value("origin"), QStringLiteral("human"));
    QCOMPARE(value("note"), QStringLiteral("一行\n又一行"));
    QCOMPARE(words("note"), QStringLiteral("一行 又一行"));
    QCOMPARE(value("item"), QString());
}

void TestRegisters::attributesOfOneNameAreOneColumn()
{
    document::Codebook codebook = support::testCodebook();
    codebook.tags[1].attributes = {{document::AttributeId::create(), QStringLiteral("office"), {}, document::AttributeType::Text, {}}};
    QTemporaryDir folder;
    const auto project = must(project::Project::create(folder.filePath(QStringLiteral("two.vermilion")), {QStringLiteral("乙"), codebook}));
    const AnnotationTable table(must(Contents::read(*project)), AnnotationTable::Which::All, QStringLiteral("en"));
    QCOMPARE(std::ranges::count(table.columns(), QStringLiteral("office"), &Column::name), 1);
    QCOMPARE(table.rows(), size_t(0));
}

// As files do, which have the id in a column of its own.
void TestRegisters::answersThatReferToAnEntitySayItsName()
{
    const document::Annotation person = annotation(m_project->add(QStringLiteral("{王一}[person] 发言")), QStringLiteral("王一"));
    const document::Tag* const tag = (*m_project)->codebook().tag(person.tagId);
    const auto affiliation = std::ranges::find(tag->attributes, QStringLiteral("affiliation"), &document::AttributeDefinition::name);
    document::Entity entity;
    entity.kind = m_project->tag(QStringLiteral("place"));
    entity.name = QStringLiteral("攀枝花市");
    const document::EntityId city = must(project::makeEntity(**m_project, entity));
    must(project::setAttribute(**m_project, person, affiliation->id, city.toString()));
    const AnnotationTable table = all();
    QVERIFY(column(table, "affiliation").contains(QStringLiteral("攀枝花市")));
    QVERIFY(!column(table, "affiliation").contains(city.toString()));
    QCOMPARE(rowsOf(table, {.words = QStringLiteral("攀枝花市"), .conditions = {{QStringLiteral("affiliation"), QStringLiteral("攀枝花市")}}}).size(), size_t(1));
}

void TestRegisters::passagesOfOneAnnotationAreOneLine()
{
    m_project->add(QStringLiteral("{前半}[commitment#1] 中间 {后半}[commitment#1]"));
    QCOMPARE(column(all(), "quote"), (QStringList{QStringLiteral("前半 … 后半")}));
}

void TestRegisters::allWordsMustBeInTheRow()
{
    const PlainTable table = cities();
    QCOMPARE(rowsOf(table, {.words = QStringLiteral("CHENG")}), (std::vector<size_t>{1, 3}));
    QCOMPARE(rowsOf(table, {.words = QStringLiteral("panzhi")}), (std::vector<size_t>{0}));
    QCOMPARE(rowsOf(table, {.words = QStringLiteral("2024-03 chengdu")}), (std::vector<size_t>{3}));
    QCOMPARE(rowsOf(table, {.words = QStringLiteral("bazhong chengdu")}), (std::vector<size_t>{}));
    QVERIFY(arrange(table, {.words = QStringLiteral("nowhere")}).groups.empty());
}

void TestRegisters::numbersAndDatesAreOrderedAsWhatTheyAre()
{
    const PlainTable table = cities();
    QCOMPARE(rowsOf(table, {.sortedBy = size}), (std::vector<size_t>{0, 3, 1, 2}));
    QCOMPARE(rowsOf(table, {.sortedBy = day}), (std::vector<size_t>{2, 0, 3, 1}));
    QCOMPARE(rowsOf(table, {.sortedBy = name}).front(), size_t(2));
}

void TestRegisters::rowsWithoutAValueAreLastEitherWay()
{
    const PlainTable table = cities();
    QCOMPARE(rowsOf(table, {.sortedBy = size, .isDescending = true}), (std::vector<size_t>{1, 3, 0, 2}));
    // And what is the same stays in its order, also downwards.
    QCOMPARE(rowsOf(table, {.words = QStringLiteral("chengdu"), .sortedBy = name, .isDescending = true}), (std::vector<size_t>{1, 3}));
}

void TestRegisters::groupsAreByValueAndTheNamelessOneIsLast()
{
    const Arrangement arrangement = arrange(cities(), {.groupedBy = day});
    QStringList values;
    for (const Group& group : arrangement.groups)
        values << group.value;
    QCOMPARE(values, (QStringList{QStringLiteral("2024-02-28"), QStringLiteral("2024-03"), QStringLiteral("2024-03-01"), QString()}));
    QCOMPARE(arrangement.rows, size_t(4));
}

void TestRegisters::conditionsNarrowAndCountsLeaveTheirOwnOut()
{
    const PlainTable table = cities();
    const Wish wish{.conditions = {{name, QStringLiteral("chengdu")}}};
    QCOMPARE(rowsOf(table, wish), (std::vector<size_t>{1, 3}));
    QCOMPARE(counts(table, wish, name, CountOrder::MostFirst).size(), size_t(3));
    QCOMPARE(counts(table, wish, name, CountOrder::MostFirst).front(), (Count{QStringLiteral("chengdu"), QStringLiteral("chengdu"), 2}));
    QCOMPARE(counts(table, wish, day, CountOrder::ByValue), (std::vector<Count>{{QStringLiteral("2024-03-01"), QStringLiteral("2024-03-01"), 1}, {{}, {}, 1}}));
    QCOMPARE(rowsOf(table, {.conditions = {{size, QString()}}}), (std::vector<size_t>{2}));
}

void TestRegisters::unknownColumnsAreNoWish()
{
    const QString nothing = QStringLiteral("nothing");
    QCOMPARE(rowsOf(cities(), {.conditions = {{nothing, nothing}}, .sortedBy = nothing, .groupedBy = nothing}), (std::vector<size_t>{0, 1, 2, 3}));
    QVERIFY(counts(cities(), {}, nothing, CountOrder::ByValue).empty());
}

void TestRegisters::everyWishedRowIsShownExactlyOnce()
{
    QVERIFY(rc::check("whatever is wished, rows are neither lost nor doubled, and counts add up", [] {
        const auto values = rc::gen::elementOf(std::vector<std::string>{"", "a", "b", "12", "3", "2024-01", "市", "Ａ"});
        const auto cells = *rc::gen::container<std::vector<std::vector<std::string>>>(rc::gen::container<std::vector<std::string>>(3, values));
        std::vector<QStringList> rows;
        for (const auto& line : cells) {
            QStringList row;
            for (const std::string& cell : line)
                row << QString::fromStdString(cell);
            rows.push_back(row);
        }
        const PlainTable table({{name}, {size, {}, ColumnKind::Number}, {day, {}, ColumnKind::Date}}, rows);
        const auto columns = rc::gen::elementOf(std::vector<QString>{name, size, day, QString()});
        const Wish wish{.sortedBy = *columns, .isDescending = *rc::gen::arbitrary<bool>(), .groupedBy = *columns};
        const Arrangement arrangement = arrange(table, wish);
        std::vector<size_t> shown = arrangement.allRows();
        RC_ASSERT(arrangement.rows == shown.size());
        std::ranges::sort(shown);
        std::vector<size_t> everything(rows.size());
        std::iota(everything.begin(), everything.end(), size_t(0));
        RC_ASSERT(shown == everything);
        std::set<QString> seen;
        for (const Group& group : arrangement.groups) {
            RC_ASSERT(!group.rows.empty());
            RC_ASSERT(seen.insert(group.value).second);
        }
        for (const QString& column : {name, size, day}) {
            qsizetype sum = 0;
            for (const Count& count : counts(table, wish, column, CountOrder::MostFirst))
                sum += count.rows;
            RC_ASSERT(sum == qsizetype(rows.size()));
        }
    }));
}

void TestRegisters::theCsvIsWhatIsShown()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cities.csv"));
    const PlainTable table = cities();
    const Wish wish{.words = QStringLiteral("c"), .sortedBy = size, .groupedBy = day};
    must(writeCsv(table, arrange(table, wish), wish, {name, size}, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const exchange::CsvTable read = must(exchange::readTable(file, {}));
    QCOMPARE(read.columns, (QStringList{day, name, size}));
    QCOMPARE(read.rows.size(), size_t(2));
    QCOMPARE(read.rows[0].cells, (QStringList{QStringLiteral("2024-03-01"), QStringLiteral("chengdu"), QStringLiteral("20")}));
    QCOMPARE(read.rows[1].cells, (QStringList{QString(), QStringLiteral("chengdu"), QStringLiteral("100")}));
    QVERIFY(!writeCsv(table, arrange(table, wish), wish, {name}, folder.filePath(QStringLiteral("no/such/place.csv"))));
}

QTEST_GUILESS_MAIN(TestRegisters)

#include "tst_Registers.moc"
