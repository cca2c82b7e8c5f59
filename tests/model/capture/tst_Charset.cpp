// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Charset.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::capture;

namespace {

// "攀枝花和成都签署合作备忘录。" and "范锐平" in three encodings, made by hand once.
const QByteArray gbk("\xC5\xCA\xD6\xA6\xBB\xA8\xBA\xCD\xB3\xC9\xB6\xBC\xC7\xA9\xCA\xF0\xBA\xCF\xD7\xF7\xB1\xB8\xCD\xFC\xC2\xBC\xA1\xA3");
const QString chinese = QStringLiteral("攀枝花和成都签署合作备忘录。");

QString decoded(const QByteArray& bytes, const QByteArray& charset) { return QString::fromUtf8(decode(bytes, charset).utf8); }

}  // namespace

class TestCharset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsMeanWhatTheStandardSays();
    void aByteOrderMarkBeatsEverything();
    void theTransportBeatsThePage();
    void thePageBeatsAGuess();
    void aWrongLabelIsOverruledWithItsReason();
    void undeclaredTextIsRecognised();
    void fourByteCharactersAndTrailBytesDecode();
    void undecodableBytesAreReplacedAndCounted();
    void everyByteOfTheResultLeadsToItsSource();
    void anyBytesDecodeToValidUtf8();
};

void TestCharset::labelsMeanWhatTheStandardSays()
{
    QCOMPARE(charsetForLabel("GB2312"), "gbk");
    QCOMPARE(charsetForLabel(" latin1 "), "windows-1252");
    QCOMPARE(charsetForLabel("ks_c_5601-1987"), "euc-kr");
    QCOMPARE(charsetForLabel("no such thing"), "");
}

void TestCharset::aByteOrderMarkBeatsEverything()
{
    const auto choice = chooseCharset("\xEF\xBB\xBF<meta charset=gbk>abc", "big5", true);
    QCOMPARE(choice.charset, "utf-8");
    QCOMPARE(choice.reason, QStringLiteral("byte order mark"));
    QCOMPARE(decoded("\xEF\xBB\xBF""abc", "utf-8"), QStringLiteral("abc"));
    QCOMPARE(decoded(QByteArray("\xFF\xFE" "a\0" "b\0", 6), "utf-16le"), QStringLiteral("ab"));
}

void TestCharset::theTransportBeatsThePage()
{
    const auto choice = chooseCharset("<meta charset=big5>" + gbk, "gb2312", true);
    QCOMPARE(choice.charset, "gbk");
    QCOMPARE(choice.reason, QStringLiteral("transport"));
}

void TestCharset::thePageBeatsAGuess()
{
    QCOMPARE(chooseCharset("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>" + gbk, {}, true).charset, "gbk");
    QCOMPARE(chooseCharset("<meta charset='utf-16'>abc", {}, true).charset, "utf-8");
    QCOMPARE(chooseCharset("<?xml version='1.0' encoding='shift_jis'?><html>", {}, true).charset, "shift_jis");
}

void TestCharset::aWrongLabelIsOverruledWithItsReason()
{
    const auto choice = chooseCharset("<meta charset=utf-8>" + gbk.repeated(4), {}, true);
    QCOMPARE(choice.charset, "gb18030");
    QVERIFY(choice.reason.contains(u"utf-8"));
    const auto other = chooseCharset("<meta charset=gb2312>" + chinese.toUtf8(), {}, true);
    QCOMPARE(other.charset, "utf-8");
}

void TestCharset::undeclaredTextIsRecognised()
{
    QCOMPARE(chooseCharset(gbk, {}, false).charset, "gb18030");
    QCOMPARE(chooseCharset(chinese.toUtf8(), {}, false).charset, "utf-8");
    QCOMPARE(chooseCharset("plain", {}, false).reason, QStringLiteral("only ASCII"));
}

void TestCharset::fourByteCharactersAndTrailBytesDecode()
{
    QCOMPARE(decoded(gbk, "gb18030"), chinese);
    QCOMPARE(decoded("\x95\x32\x82\x36", "gb18030"), QStringLiteral("\U00020000"));
    // Big5 with a backslash as its second byte.
    QCOMPARE(decoded("\xA5\x5C\xC3\xD2", "big5"), QStringLiteral("功證"));
    QCOMPARE(decoded("\x88\x62z", "big5"), QStringLiteral("Ê\u0304z"));
    QCOMPARE(decoded("\x93\xFA\x96\x7B", "shift_jis"), QStringLiteral("日本"));
}

void TestCharset::undecodableBytesAreReplacedAndCounted()
{
    const DecodedText text = decode("a\xFF" "b\xE6\x94", "utf-8");
    QCOMPARE(QString::fromUtf8(text.utf8), QStringLiteral("a\uFFFD" "b\uFFFD"));
    QCOMPARE(text.replaced, 2);
    const DecodedText broken = decode("\x81\x30\x41xyz", "gb18030");
    QVERIFY(broken.replaced >= 1);
    QVERIFY(QString::fromUtf8(broken.utf8).endsWith(QStringLiteral("0Axyz")));
}

void TestCharset::everyByteOfTheResultLeadsToItsSource()
{
    const QByteArray bytes = "ab" + gbk + "c";
    const DecodedText text = decode(bytes, "gbk");
    // The third character of the Chinese text: three bytes of UTF-8, two of GBK.
    QCOMPARE(text.toSource.toSource({2 + 3 * 2, 2 + 3 * 3}), (ByteRange{2 + 2 * 2, 2 + 2 * 3}));
    QCOMPARE(text.toSource.toSource({text.utf8.size() - 1, text.utf8.size()}), (ByteRange{bytes.size() - 1, bytes.size()}));
}

void TestCharset::anyBytesDecodeToValidUtf8()
{
    const bool holds = rc::check("decoding is total and its map stays inside", [](const std::vector<char>& raw) {
        const QByteArray bytes(raw.data(), qsizetype(raw.size()));
        for (const char* charset : {"utf-8", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1252", "utf-16le", "iso-2022-jp"}) {
            const DecodedText text = decode(bytes, charset);
            RC_ASSERT(text.utf8.isValidUtf8());
            qsizetype last = 0;
            for (qsizetype i = 0; i < text.utf8.size(); ++i) {
                const ByteRange source = text.toSource.toSource({i, i + 1});
                RC_ASSERT(source.start >= 0 && source.end <= bytes.size() && source.start <= source.end);
                RC_ASSERT(source.start >= last);
                last = source.start;
            }
        }
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestCharset)
#include "tst_Charset.moc"
