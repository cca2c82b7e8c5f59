// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/Visible.h"

#include <QTest>

using vermilion::text::visible;

class TestVisible : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHasAShapeStays_data();
    void whatHasAShapeStays();
    void whatHasNoneIsNamed_data();
    void whatHasNoneIsNamed();
};

void TestVisible::whatHasAShapeStays_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("Latin") << QStringLiteral("Zoë O’Neill-Šimić, 2nd");
    QTest::newRow("Chinese, also of the other planes") << QStringLiteral("𠮷野　沈怀瑾·〇");
    QTest::newRow("right to left") << QStringLiteral("שרה كريم");
    QTest::newRow("combining marks") << QStringLiteral("e\u0301 नमस्ते");
}

void TestVisible::whatHasAShapeStays()
{
    QFETCH(QString, name);
    QCOMPARE(visible(name), name);
}

void TestVisible::whatHasNoneIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("seen");
    QTest::newRow("turns the direction") << QStringLiteral("李\u202E明") << QStringLiteral("李⟨202E⟩明");
    QTest::newRow("isolates") << QStringLiteral("\u2066a\u2069") << QStringLiteral("⟨2066⟩a⟨2069⟩");
    QTest::newRow("no width") << QStringLiteral("沈\u200B怀\uFEFF瑾") << QStringLiteral("沈⟨200B⟩怀⟨FEFF⟩瑾");
    QTest::newRow("a tag of another plane") << QStringLiteral("a") + QString::fromUcs4(U"\U000E0041", 1) << QStringLiteral("a⟨E0041⟩");
    QTest::newRow("line ends") << QStringLiteral("a\n\u2028b") << QStringLiteral("a⟨000A⟩⟨2028⟩b");
    QTest::newRow("filler") << QStringLiteral("a\u3164") << QStringLiteral("a⟨3164⟩");
    QTest::newRow("half a character") << QString(QChar(0xD842)) + u'a' << QStringLiteral("\uFFFDa");
}

void TestVisible::whatHasNoneIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, seen);
    QCOMPARE(visible(name), seen);
}

QTEST_GUILESS_MAIN(TestVisible)
#include "tst_Visible.moc"
