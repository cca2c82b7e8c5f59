// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/CodebookJson.h"
#include "widgets/common/TagColours.h"
#include "widgets/common/Theme.h"

#include <QFile>
#include <QTest>

using namespace vermilion;
using namespace vermilion::common;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastFollowsWcag();
    void textIsReadable_data();
    void textIsReadable();
    void everyShippedTagStandsOutFromPaperAndTint_data();
    void everyShippedTagStandsOutFromPaperAndTint();
    void theStyleSheetNamesNoUnknownColour();
};

void TestTheme::contrastFollowsWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    // An example from WebAIM's contrast checker, rounded there to 4.54.
    QVERIFY(qAbs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("sepia") << ThemeName::Sepia;
    QTest::newRow("dark") << ThemeName::Dark;
}

void TestTheme::textIsReadable()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::named(name);
    for (const QColor& under : {theme.paper, theme.chrome, theme.card}) {
        QVERIFY(contrast(theme.ink, under) >= 7);
        QVERIFY2(contrast(theme.dim, under) >= 4.5, qPrintable(under.name() + QString::number(contrast(theme.dim, under))));
        QVERIFY(contrast(theme.vermilion, under) >= 3);
    }
    QVERIFY(contrast(theme.ink, theme.selection) >= 4.5);
}

void TestTheme::everyShippedTagStandsOutFromPaperAndTint_data()
{
    textIsReadable_data();
}

void TestTheme::everyShippedTagStandsOutFromPaperAndTint()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::named(name);
    QFile file(QStringLiteral(":/codebooks/news.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto codebook = exchange::readCodebookJson(file.readAll());
    QVERIFY(codebook.has_value());
    QVERIFY(codebook->tags.size() >= 6);
    for (const document::Tag& tag : codebook->tags) {
        const QColor line = lineColour(tag, theme);
        const QColor tint = theme.tint(line);
        QVERIFY2(contrast(line, theme.paper) >= 3, qPrintable(tag.name + QString::number(contrast(line, theme.paper))));
        QVERIFY2(contrast(line, theme.chrome) >= 3, qPrintable(tag.name));
        QVERIFY2(contrast(theme.ink, tint) >= 4.5, qPrintable(tag.name));
    }
}

void TestTheme::theStyleSheetNamesNoUnknownColour()
{
    QVERIFY(!Theme::named(ThemeName::Light).styleSheet().contains(u'@'));
}

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
