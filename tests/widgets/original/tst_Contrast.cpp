// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/Contrast.h"

#include <QTest>

#include <cmath>

using namespace vermilion::original;

class TestContrast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownRatios();
    void everyColourBecomesLegibleAndKeepsItsHue();
};

void TestContrast::knownRatios()
{
    QCOMPARE(std::round(contrast(Qt::black, Qt::white) * 100), 2100.0);
    QCOMPARE(std::round(contrast(QColor(0x767676), Qt::white) * 100), 454.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
}

void TestContrast::everyColourBecomesLegibleAndKeepsItsHue()
{
    for (int hue = 0; hue < 360; hue += 7) {
        for (const int saturation : {40, 160, 255}) {
            const QColor light = QColor::fromHsv(hue, saturation, 255);
            const QColor legible = legibleOnWhite(light);
            QVERIFY(contrast(legible, Qt::white) >= 3);
            QVERIFY(std::abs(legible.hsvHue() - hue) <= 6 || std::abs(legible.hsvHue() - hue) >= 354);
        }
    }
    QCOMPARE(legibleOnWhite(QColor(0xb02a37)), QColor(0xb02a37));  // is already
}

QTEST_APPLESS_MAIN(TestContrast)
#include "tst_Contrast.moc"
