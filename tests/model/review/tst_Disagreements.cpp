// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review/Disagreements.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::review;
using document::Annotation;

class TestDisagreements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsName();
    void whatIsTheSameIsSaidToBe();
    void anotherTagIsALabelAnotherPassageABoundary();
    void whatOneHasAloneIsSaidForTheSideThatHasIt();
    void differingAttributesAreNamed();
    void aMissingAttributeDiffersUnlessItIsEmpty();
    void aSecondCopyIsADuplicateAndNotAPair();
    void fragmentsThatTouchAreOnePassage();
    void linesAreInTextOrder();
    void everyAnnotationIsInOneLine();
};

namespace {

const document::TagId person = document::TagId::create();
const document::TagId place = document::TagId::create();
const document::AttributeId office = document::AttributeId::create();

Annotation annotation(std::vector<TextRange> ranges, const document::TagId& tag = person)
{
    Annotation result;
    result.id = document::AnnotationId::create();
    result.tagId = tag;
    for (const TextRange& range : ranges)
        result.fragments.push_back({range, {}, {}, {}});
    return result;
}

Annotation withOffice(Annotation annotation, const QString& value)
{
    annotation.attributes.insert(office, value);
    return annotation;
}

QStringList types(const std::vector<Disagreement>& lines)
{
    QStringList names;
    for (const Disagreement& line : lines)
        names.append(nameOf(line.difference));
    return names;
}

}  // namespace

void TestDisagreements::everyKindHasItsName()
{
    QStringList names;
    for (const Difference difference : allDifferences()) {
        names.append(nameOf(difference));
        QCOMPARE(differenceFromName(names.back()), difference);
    }
    QCOMPARE(names.join(u' '), QStringLiteral("same label boundary only_a only_b attribute duplicate"));
}

void TestDisagreements::whatIsTheSameIsSaidToBe()
{
    const auto lines = compare({annotation({{0, 3}})}, {annotation({{0, 3}})});
    QCOMPARE(types(lines), QStringList{QStringLiteral("same")});
    QVERIFY(lines[0].first && lines[0].second);
}

void TestDisagreements::anotherTagIsALabelAnotherPassageABoundary()
{
    const auto lines = compare({annotation({{0, 3}}), annotation({{10, 13}})}, {annotation({{0, 3}}, place), annotation({{10, 15}})});
    QCOMPARE(types(lines).join(u' '), QStringLiteral("label boundary"));
    QVERIFY(lines[0].concerns(place) && lines[0].concerns(person));
    QVERIFY(!lines[1].concerns(place));
}

void TestDisagreements::whatOneHasAloneIsSaidForTheSideThatHasIt()
{
    const auto lines = compare({annotation({{0, 3}})}, {annotation({{20, 23}})});
    QCOMPARE(types(lines).join(u' '), QStringLiteral("only_a only_b"));
    QVERIFY(lines[0].first && !lines[0].second && !lines[1].first && lines[1].second);
}

void TestDisagreements::differingAttributesAreNamed()
{
    const auto lines = compare({withOffice(annotation({{0, 3}}), QStringLiteral("mayor"))}, {withOffice(annotation({{0, 3}}), QStringLiteral("secretary"))});
    QCOMPARE(types(lines), QStringList{QStringLiteral("attribute")});
    QCOMPARE(lines[0].attributes, std::vector<document::AttributeId>{office});
}

void TestDisagreements::aMissingAttributeDiffersUnlessItIsEmpty()
{
    const auto typeOf = [](const QString& value) {
        const auto one = withOffice(annotation({{0, 3}}), value);
        const auto forth = types(compare({one}, {annotation({{0, 3}})}));
        const auto back = types(compare({annotation({{0, 3}})}, {one}));
        return forth == back ? forth.join(u' ') : QStringLiteral("not symmetric");
    };
    QCOMPARE(typeOf(QStringLiteral("mayor")), QStringLiteral("attribute"));
    QCOMPARE(typeOf(QString()), QStringLiteral("same"));
    QCOMPARE(typeOf(QStringLiteral("")), QStringLiteral("same"));
}

void TestDisagreements::aSecondCopyIsADuplicateAndNotAPair()
{
    const auto lines = compare({annotation({{0, 3}}), annotation({{0, 3}})}, {annotation({{0, 3}}), annotation({{0, 3}})});
    QCOMPARE(types(lines).join(u' '), QStringLiteral("same duplicate duplicate"));
    QVERIFY(lines[1].first && !lines[1].second && !lines[2].first && lines[2].second);
}

void TestDisagreements::fragmentsThatTouchAreOnePassage()
{
    QCOMPARE(types(compare({annotation({{0, 3}, {3, 6}})}, {annotation({{0, 6}})})), QStringList{QStringLiteral("same")});
    QCOMPARE(types(compare({annotation({{0, 3}, {4, 6}})}, {annotation({{0, 6}})})), QStringList{QStringLiteral("boundary")});
}

void TestDisagreements::linesAreInTextOrder()
{
    const auto lines = compare({annotation({{30, 33}}), annotation({{0, 3}})}, {annotation({{20, 22}}), annotation({{0, 3}})});
    QCOMPARE(types(lines).join(u' '), QStringLiteral("same only_b only_a"));
}

void TestDisagreements::everyAnnotationIsInOneLine()
{
    std::vector<Annotation> one;
    std::vector<Annotation> other;
    for (int i = 0; i < 200; ++i) {
        one.push_back(annotation({{i * 3 % 97, i * 3 % 97 + 1 + i % 7}}, i % 3 ? person : place));
        other.push_back(annotation({{i * 5 % 97, i * 5 % 97 + 1 + i % 5}}, i % 4 ? person : place));
    }
    QMap<document::AnnotationId, int> counts;
    for (const Disagreement& line : compare(one, other)) {
        if (line.first)
            ++counts[line.first->id];
        if (line.second)
            ++counts[line.second->id];
    }
    QCOMPARE(counts.size(), 400);
    QVERIFY(std::ranges::all_of(counts, [](int count) { return count == 1; }));
}

QTEST_APPLESS_MAIN(TestDisagreements)
#include "tst_Disagreements.moc"
