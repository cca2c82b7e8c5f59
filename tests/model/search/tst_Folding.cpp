// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search/Folding.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::search;

class TestFolding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void caseAndWidthDoNotMatter();
    void positionsStay();
    void onlyWhatIsSaidIsFolded();
    void everyPartOfATextIsKnownByItsGrams_data();
    void everyPartOfATextIsKnownByItsGrams();
    void punctuationHasNoGrams();
};

void TestFolding::caseAndWidthDoNotMatter()
{
    QCOMPARE(folded(u"Ｇ２０峰会　ＡBC"), QStringLiteral("g20峰会 abc"));
    QCOMPARE(folded(u"ÉCOLE Σ"), QStringLiteral("école σ"));
    QCOMPARE(folded(u"ｱｲ"), QStringLiteral("アイ"));
    QCOMPARE(foldedWords(QStringLiteral("e\u0301cole")), QStringLiteral("école"));
}

void TestFolding::positionsStay()
{
    const QString text = QStringLiteral("Ⅷ İstanbul ẞ ﬁ 𠮷Ｘ𐐀 ㍿ ½");
    QCOMPARE(folded(text).size(), text.size());
    QCOMPARE(folded(text).indexOf(u'x'), text.indexOf(u'Ｘ'));
    QCOMPARE(folded(u"𐐀"), QStringLiteral("𐐨"));
}

void TestFolding::onlyWhatIsSaidIsFolded()
{
    QVERIFY(folded(u"會見") != folded(u"会见"));
    QVERIFY(folded(u"straße") != folded(u"strasse"));
    QVERIFY(folded(u"resume") != folded(u"résumé"));
}

void TestFolding::everyPartOfATextIsKnownByItsGrams_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Chinese") << QStringLiteral("攀枝花市委书记李建勤，会见了范锐平。");
    QTest::newRow("English") << QStringLiteral("The council will build 12 bridges by 2030.");
    QTest::newRow("mixed") << QStringLiteral("G20峰会在𠮷林app上线，5G网络+AI。");
}

// What the index leaves out can never be found, so this must hold for every stretch of a text.
void TestFolding::everyPartOfATextIsKnownByItsGrams()
{
    QFETCH(QString, text);
    const QString plain = folded(text);
    const QList<QByteArray> all = gramsOf(plain).split(' ');
    const QSet<QByteArray> known(all.begin(), all.end());
    for (qsizetype start = 0; start < plain.size(); ++start) {
        for (qsizetype end = start + 1; end <= plain.size(); ++end) {
            if (plain[start].isLowSurrogate() || (end < plain.size() && plain[end].isLowSurrogate()))
                continue;
            const QByteArray wanted = gramsToFind(QStringView(plain).sliced(start, end - start));
            for (const QByteArray& gram : wanted.isEmpty() ? QList<QByteArray>() : wanted.split(' '))
                QVERIFY2(known.contains(gram), gram.constData());
        }
    }
    QVERIFY(!known.contains(folded(u"委，").toUtf8()));
}

void TestFolding::punctuationHasNoGrams()
{
    QVERIFY(gramsToFind(u"，。 “”").isEmpty());
    QCOMPARE(gramsToFind(u"范锐平"), QByteArray("范锐 锐平"));
    QCOMPARE(gramsToFind(u"了"), QByteArray("了"));
    QCOMPARE(gramsToFind(u"will"), QByteArray("ill wil"));
}

QTEST_APPLESS_MAIN(TestFolding)
#include "tst_Folding.moc"
