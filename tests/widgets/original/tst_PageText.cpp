// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/PageText.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::original;
using namespace vermilion::document;

namespace {

ReceiptEntry entry(const QString& text, qsizetype from, qsizetype to, DropReason reason = DropReason::None)
{
    return {reason, text, {}, {from, to}, reason == DropReason::None ? 0 : -1};
}

}  // namespace

class TestPageText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksAreLinesAndFoldedSpacesLeadBack();
    void whatIsHiddenIsLeftOut();
    void scriptsInsideABlockAreStepped();
    void damagedPlacesDoNoHarm();
};

void TestPageText::blocksAreLinesAndFoldedSpacesLeadBack()
{
    const QString dom = QStringLiteral("\n 甲 \n  乙\n𠮷丙 ");
    const PageText text({{entry(QStringLiteral("甲 乙"), 2, 8), entry(QStringLiteral("𠮷丙"), 9, 12)}}, dom);
    QCOMPARE(text.display(), QStringLiteral("甲 乙\n𠮷丙"));
    QCOMPARE(text.displayOf({2, 3}), (Utf16Range{0, 1}));
    QCOMPARE(text.displayOf({7, 8}), (Utf16Range{2, 3}));
    QCOMPARE(text.displayOf({2, 11}), (Utf16Range{0, 6}));
    QCOMPARE(text.domOf({2, 3}), (DomRange{7, 8}));
    QCOMPARE(text.domOf({4, 6}), (DomRange{9, 11}));
    QVERIFY(text.domOf({3, 4}).isEmpty());  // the line end is ours
    QVERIFY(text.displayOf({0, 1}).isEmpty());
}

void TestPageText::whatIsHiddenIsLeftOut()
{
    const PageText text({{entry(QStringLiteral("甲"), 0, 1), entry(QStringLiteral("乙"), 1, 2, DropReason::Hidden),
                          entry(QStringLiteral("丙"), 2, 3, DropReason::Navigation)}},
                        QStringLiteral("甲乙丙"));
    QCOMPARE(text.display(), QStringLiteral("甲\n丙"));
    QCOMPARE(text.displayOf({2, 3}), (Utf16Range{2, 3}));
    QVERIFY(text.displayOf({1, 2}).isEmpty());
}

void TestPageText::scriptsInsideABlockAreStepped()
{
    const QString dom = QStringLiteral("甲var x=1;乙");
    const PageText text({{entry(QStringLiteral("甲乙"), 0, dom.size())}}, dom);
    QCOMPARE(text.domOf({1, 2}), (DomRange{dom.indexOf(u'乙'), dom.indexOf(u'乙') + 1}));
}

void TestPageText::damagedPlacesDoNoHarm()
{
    const PageText text({{entry(QStringLiteral("甲乙丙"), -5, 2), entry(QStringLiteral("丁"), 90, 99), entry(QStringLiteral("戊"), 1, 0)}},
                        QStringLiteral("甲乙"));
    QCOMPARE(text.display(), QStringLiteral("甲乙丙"));
    QCOMPARE(text.domOf({0, 3}), (DomRange{0, 2}));
    QVERIFY(text.displayOf({50, 60}).isEmpty());
}

QTEST_APPLESS_MAIN(TestPageText)
#include "tst_PageText.moc"
