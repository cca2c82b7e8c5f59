// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/Uuid.h"

#include <QDateTime>
#include <QTest>

using namespace vermilion;

class TestUuid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAreVersion7AndAscend();
};

void TestUuid::idsAreVersion7AndAscend()
{
    QString last;
    for (int i = 0; i < 20000; ++i) {
        const QUuid id = createUuidV7();
        QCOMPARE(id.toRfc4122().at(6) >> 4 & 0xf, 7);  // QUuid::version() knows no 7 before Qt 6.9
        QCOMPARE(id.variant(), QUuid::DCE);
        const QString text = id.toString(QUuid::WithoutBraces);
        QVERIFY2(text > last, qPrintable(last + QStringLiteral(" then ") + text));
        last = text;
    }
    const qint64 milliseconds = last.left(13).remove(u'-').toLongLong(nullptr, 16);
    QVERIFY(qAbs(milliseconds - QDateTime::currentMSecsSinceEpoch()) < 60'000);
}

QTEST_APPLESS_MAIN(TestUuid)
#include "tst_Uuid.moc"
