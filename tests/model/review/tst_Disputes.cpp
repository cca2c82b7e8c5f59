// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What several authors' annotations of a text come to as things to decide about.
#include "model/review/Disputes.h"

#include <QTest>

#include <rapidcheck.h>

#include <set>

using namespace vermilion;
using namespace vermilion::review;
using document::Annotation;

namespace {

const document::TagId person = document::TagId::create();
const document::TagId place = document::TagId::create();
const document::AttributeId office = document::AttributeId::create();
const std::vector<document::AuthorId> authors{document::AuthorId::create(), document::AuthorId::create(), document::AuthorId::create()};

struct Mark {
    qsizetype start;
    qsizetype end;
    document::TagId tag = person;
    QString office = {};
};

Annotation annotation(const document::AuthorId& author, const Mark& mark)
{
    Annotation result;
    result.id = document::AnnotationId::create();
    result.authorId = author;
    result.tagId = mark.tag;
    result.fragments.push_back({{mark.start, mark.end}, QString(mark.end - mark.start, u'字'), {}, {}});
    if (!mark.office.isNull())
        result.attributes.insert(office, mark.office);
    return result;
}

std::vector<Reading> readings(const std::vector<std::vector<Mark>>& marks)
{
    std::vector<Reading> readings;
    for (size_t i = 0; i < marks.size(); ++i) {
        Reading& reading = readings.emplace_back(Reading{authors[i], {}});
        for (const Mark& mark : marks[i])
            reading.annotations.push_back(annotation(authors[i], mark));
    }
    return readings;
}

// "label 2/1" : the difference, how many sides and versions.
QStringList said(const std::vector<Dispute>& disputes)
{
    QStringList lines;
    for (const Dispute& dispute : disputes)
        lines << QStringLiteral("%1 %2/%3").arg(nameOf(dispute.difference)).arg(dispute.sides.size()).arg(dispute.versions.size());
    return lines;
}

QStringList said(const std::vector<std::vector<Mark>>& marks) { return said(disputes(readings(marks))); }

const QString captain = QStringLiteral("队长");

}  // namespace

class TestDisputes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoAuthorsDifferAsTheirComparisonSays();
    void attributesThatAreEmptyAreNone();
    void whatThreeHaveIsOneThing();
    void whoHasNothingIsSilent();
    void aCopyBelongsToWhatItDoubles();
    void rulesChooseWhatEnoughAuthorsHave();
    void contentIsWhatIsSaidAndNotWhere();
    void everyAnnotationIsInOneDispute();
    void ofTwoAuthorsDifferencesAreThoseOfTheComparison();
};

void TestDisputes::twoAuthorsDifferAsTheirComparisonSays()
{
    QCOMPARE(said({{{0, 3}}, {{0, 3}}}), (QStringList{QStringLiteral("same 2/1")}));
    QCOMPARE(said({{{0, 3}}, {{0, 3, place}}}), (QStringList{QStringLiteral("label 2/2")}));
    QCOMPARE(said({{{0, 3}}, {{0, 5}}}), (QStringList{QStringLiteral("boundary 2/2")}));
    QCOMPARE(said({{{0, 3}}, {}}), (QStringList{QStringLiteral("only_a 1/1")}));
    QCOMPARE(said({{}, {{0, 3}}}), (QStringList{QStringLiteral("only_b 1/1")}));
    QCOMPARE(said({{{0, 3, person, captain}}, {{0, 3}}}), (QStringList{QStringLiteral("attribute 2/2")}));
    QCOMPARE(said({{{8, 9}, {0, 3}}, {{20, 22}}}), (QStringList{QStringLiteral("only_a 1/1"), QStringLiteral("only_a 1/1"), QStringLiteral("only_b 1/1")}));
}

void TestDisputes::attributesThatAreEmptyAreNone()
{
    QCOMPARE(said({{{0, 3, person, QStringLiteral("")}}, {{0, 3}}}), (QStringList{QStringLiteral("same 2/1")}));
    const auto found = disputes(readings({{{0, 3, person, captain}}, {{0, 3}}}));
    QCOMPARE(found.front().attributes, (std::vector<document::AttributeId>{office}));
}

void TestDisputes::whatThreeHaveIsOneThing()
{
    const auto found = disputes(readings({{{0, 3}}, {{0, 4}}, {{0, 3}}}));
    QCOMPARE(said(found), (QStringList{QStringLiteral("boundary 3/2")}));
    QCOMPARE(found.front().authors(found.front().versions[0]), (std::vector<document::AuthorId>{authors[0], authors[2]}));
    QCOMPARE(found.front().authors(found.front().versions[1]), (std::vector<document::AuthorId>{authors[1]}));
    QCOMPARE(found.front().extent(), (TextRange{0, 4}));
}

void TestDisputes::whoHasNothingIsSilent()
{
    const auto found = disputes(readings({{}, {{0, 3}}, {{0, 3}}}));
    QCOMPARE(said(found), (QStringList{QStringLiteral("only_b 2/1")}));
    QCOMPARE(found.front().silent, (std::vector<document::AuthorId>{authors[0]}));
}

void TestDisputes::aCopyBelongsToWhatItDoubles()
{
    QCOMPARE(said({{{0, 3}, {0, 3}}, {{0, 3}}}), (QStringList{QStringLiteral("duplicate 3/1")}));
    QCOMPARE(said({{{0, 3}, {0, 3}}, {}}), (QStringList{QStringLiteral("only_a 2/1")}));
}

void TestDisputes::rulesChooseWhatEnoughAuthorsHave()
{
    const auto same = disputes(readings({{{0, 3}}, {{0, 3}}})).front();
    const auto boundary = disputes(readings({{{0, 3}}, {{0, 4}}})).front();
    const auto twoOfThree = disputes(readings({{{0, 4}}, {{0, 3}}, {{0, 3}}})).front();
    const auto oneOfThree = disputes(readings({{{0, 4}}, {}, {}})).front();
    QCOMPARE(chosenBy({Rule::Unanimous}, same), std::optional<size_t>(0));
    QCOMPARE(chosenBy({Rule::Unanimous}, twoOfThree), std::nullopt);
    QCOMPARE(chosenBy({Rule::Majority}, boundary), std::nullopt);
    QCOMPARE(chosenBy({Rule::Majority}, twoOfThree), std::optional<size_t>(1));
    QCOMPARE(chosenBy({Rule::Majority}, oneOfThree), std::nullopt);
    QCOMPARE(chosenBy({Rule::Threshold, 1}, oneOfThree), std::optional<size_t>(0));
    QVERIFY2(!chosenBy({Rule::Threshold, 1}, boundary), "two readings that are backed alike are for a person");
    QCOMPARE(nameOf(Rule::Majority), QStringLiteral("majority"));
}

void TestDisputes::contentIsWhatIsSaidAndNotWhere()
{
    const Annotation one = annotation(authors[0], {0, 3, person, captain});
    Annotation moved = annotation(authors[1], {40, 43, person, captain});
    QCOMPARE(contentDigest(one), contentDigest(moved));
    moved.fragments.front().quote += u'了';
    QVERIFY(contentDigest(one) != contentDigest(moved));
    QVERIFY(contentDigest(one) != contentDigest(annotation(authors[0], {0, 3, place, captain})));
    QVERIFY(contentDigest(one) != contentDigest(annotation(authors[0], {0, 3})));
    QCOMPARE(contentDigest(annotation(authors[0], {0, 3, person, QStringLiteral("")})), contentDigest(annotation(authors[0], {0, 3})));
}

namespace {

std::vector<std::vector<Mark>> anyMarks(size_t count)
{
    std::vector<std::vector<Mark>> all;
    for (size_t i = 0; i < count; ++i) {
        std::vector<Mark> marks;
        for (const auto& [start, length, tag] : *rc::gen::container<std::vector<std::tuple<int, int, bool>>>(
                 rc::gen::tuple(rc::gen::inRange(0, 12), rc::gen::inRange(1, 5), rc::gen::arbitrary<bool>())))
            marks.push_back({start, start + length, tag ? person : place});
        all.push_back(marks);
    }
    return all;
}

void withoutDuplicates(std::vector<Reading>& readings)
{
    for (Reading& reading : readings) {
        std::vector<Annotation> kept;
        for (const Annotation& each : reading.annotations) {
            const bool isThere = std::ranges::any_of(kept, [&](const Annotation& other) { return contentDigest(other) == contentDigest(each) && other.fragments.front().range == each.fragments.front().range; });
            if (!isThere)
                kept.push_back(each);
        }
        reading.annotations = std::move(kept);
    }
}

}  // namespace

void TestDisputes::everyAnnotationIsInOneDispute()
{
    QVERIFY(rc::check("nothing is lost or decided about twice, and versions part the sides", [] {
        const std::vector<Reading> given = readings(anyMarks(3));
        std::set<document::AnnotationId> wanted;
        for (const Reading& reading : given) {
            for (const Annotation& each : reading.annotations)
                wanted.insert(each.id);
        }
        std::set<document::AnnotationId> seen;
        TextRange last;
        for (const Dispute& dispute : disputes(given)) {
            RC_ASSERT(!dispute.sides.empty());
            RC_ASSERT(last <= dispute.extent());
            last = dispute.extent();
            for (const Annotation& side : dispute.sides)
                RC_ASSERT(seen.insert(side.id).second);
            std::set<size_t> parted;
            for (const Version& version : dispute.versions) {
                RC_ASSERT(!version.sides.empty());
                for (const size_t side : version.sides)
                    RC_ASSERT(parted.insert(side).second);
            }
            RC_ASSERT(parted.size() == dispute.sides.size());
            for (const document::AuthorId& silent : dispute.silent)
                RC_ASSERT(!std::ranges::contains(dispute.sides, silent, &Annotation::authorId));
        }
        RC_ASSERT(seen == wanted);
    }));
}

void TestDisputes::ofTwoAuthorsDifferencesAreThoseOfTheComparison()
{
    QVERIFY(rc::check("of two authors a dispute is a line of the comparison, duplicates apart", [] {
        std::vector<Reading> given = readings(anyMarks(2));
        withoutDuplicates(given);
        std::multiset<Difference> expected;
        for (const Disagreement& line : compare(given[0].annotations, given[1].annotations))
            expected.insert(line.difference);
        std::multiset<Difference> found;
        for (const Dispute& dispute : disputes(given))
            found.insert(dispute.difference);
        RC_ASSERT(found == expected);
    }));
}

QTEST_GUILESS_MAIN(TestDisputes)

#include "tst_Disputes.moc"
