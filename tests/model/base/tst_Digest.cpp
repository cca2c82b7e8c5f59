// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/Digest.h"

#include <QCryptographicHash>
#include <QTest>

using namespace vermilion;

class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStandardsExamplesComeOut();
    void everyLengthIsAsQtHasIt();
};

// FIPS 180-4's examples.
void TestDigest::theStandardsExamplesComeOut()
{
    QCOMPARE(sha256("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256({}).toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").toHex(),
             QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
}

void TestDigest::everyLengthIsAsQtHasIt()
{
    QByteArray bytes;
    for (int i = 0; i < 70000; ++i)
        bytes.append(char(i * 131 ^ (i >> 7)));
    for (qsizetype size = 0; size < 400; ++size) {
        const QByteArrayView part = QByteArrayView(bytes).sliced(size % 5, size);
        QCOMPARE(sha256(part), QCryptographicHash::hash(part, QCryptographicHash::Sha256));
    }
    QCOMPARE(sha256(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_Digest.moc"
