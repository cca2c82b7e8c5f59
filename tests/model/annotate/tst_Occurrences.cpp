// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/Occurrences.h"
#include "model/text/CodePoints.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::annotate;

class TestOccurrences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMentionIsFoundInCodePoints();
    void fullWidthAndHalfWidthAreTheSame();
    void composedAndDecomposedAreTheSame();
    void aMentionDoesNotEndInsideACharacter();
    void mentionsInsideLongerNamesAreLeftOutWhenAsked();
    void aShortNameIsNotFoundInsideALongerWord();
    void anEmptyNameIsNowhere();
    void mentionsReadAsTheName();
};

void TestOccurrences::everyMentionIsFoundInCodePoints()
{
    const auto found = occurrencesOf(QStringLiteral("𠮷野到访。𠮷野说，🙂𠮷野𠮷野。"), QStringLiteral("𠮷野"));
    QCOMPARE(found, (std::vector<TextRange>{{0, 2}, {5, 7}, {10, 12}, {12, 14}}));
}

void TestOccurrences::fullWidthAndHalfWidthAreTheSame()
{
    const QString text = QStringLiteral("Ｇ２０峰会与G20会议，ｶﾞﾗｽ");
    QCOMPARE(occurrencesOf(text, QStringLiteral("G20")), (std::vector<TextRange>{{0, 3}, {6, 9}}));
    QCOMPARE(occurrencesOf(text, QStringLiteral("ガラス")), (std::vector<TextRange>{{12, 16}}));
    QCOMPARE(occurrencesOf(text, QStringLiteral("G20"), {.foldsWidth = false}), (std::vector<TextRange>{{6, 9}}));
}

void TestOccurrences::composedAndDecomposedAreTheSame()
{
    const QString text = QStringLiteral("Cafe\u0301 and Caf\u00e9");
    QCOMPARE(occurrencesOf(text, QStringLiteral("Caf\u00e9")), (std::vector<TextRange>{{0, 5}, {10, 14}}));
}

void TestOccurrences::aMentionDoesNotEndInsideACharacter()
{
    QCOMPARE(occurrencesOf(QStringLiteral("Cafe\u0301"), QStringLiteral("Cafe")), std::vector<TextRange>{});
}

void TestOccurrences::mentionsInsideLongerNamesAreLeftOutWhenAsked()
{
    const QString text = QStringLiteral("东江与东江市、东江市政府");
    const QString name = QStringLiteral("东江");
    QCOMPARE(occurrencesOf(text, name).size(), size_t(3));
    QCOMPARE(occurrencesOf(text, name, {.longerNames = {QStringLiteral("东江市"), QStringLiteral("西江市")}}),
             (std::vector<TextRange>{{0, 2}}));
    QCOMPARE(occurrencesOf(text, QStringLiteral("东江市"), {.longerNames = {QStringLiteral("东江市政府")}}),
             (std::vector<TextRange>{{3, 6}}));
}

void TestOccurrences::aShortNameIsNotFoundInsideALongerWord()
{
    const QString text = QStringLiteral("Li met Lithuanian officials; li left. 李Li说");
    QCOMPARE(occurrencesOf(text, QStringLiteral("Li")), (std::vector<TextRange>{{0, 2}, {39, 41}}));
    QCOMPARE(occurrencesOf(text, QStringLiteral("Li"), {.foldsCase = true}), (std::vector<TextRange>{{0, 2}, {29, 31}, {39, 41}}));
    QCOMPARE(occurrencesOf(text, QStringLiteral("Li"), {.wholeWords = false}), (std::vector<TextRange>{{0, 2}, {7, 9}, {39, 41}}));
}

void TestOccurrences::anEmptyNameIsNowhere()
{
    QVERIFY(occurrencesOf(QStringLiteral("文字"), QString()).empty());
    QVERIFY(occurrencesOf(QString(), QStringLiteral("文字")).empty());
}

void TestOccurrences::mentionsReadAsTheName()
{
    QVERIFY(rc::check("every mention reads as the name, none overlap, and none is missed", [] {
        const auto units = rc::gen::container<std::u32string>(rc::gen::element<char32_t>(U'甲', U'乙', U'丙', U'𠮷'));
        const std::u32string textUnits = *units;
        const std::u32string nameUnits = *rc::gen::suchThat(rc::gen::resize(3, units), [](const auto& each) { return !each.empty(); });
        const QString text = QString::fromUcs4(textUnits.data(), qsizetype(textUnits.size()));
        const QString name = QString::fromUcs4(nameUnits.data(), qsizetype(nameUnits.size()));
        const text::CodePoints points(text);
        qsizetype after = 0;
        qsizetype count = 0;
        for (const TextRange& mention : occurrencesOf(text, name)) {
            RC_ASSERT(mention.start >= after);
            RC_ASSERT(points.slice(text, mention) == name);
            after = mention.end;
            ++count;
        }
        QString rest = text;
        RC_ASSERT(count == rest.replace(name, QStringLiteral("-")).count(u'-'));
    }));
}

QTEST_APPLESS_MAIN(TestOccurrences)
#include "tst_Occurrences.moc"
