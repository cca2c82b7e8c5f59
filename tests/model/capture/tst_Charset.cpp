// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Charset.h"
#include "tests/support/IndependentDecoder.h"

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
    void halvesOfPairsAreReplacedAloneInUtf16();
    void escapeSequencesOfIso2022JpAreNoCharacters();
    void everyByteOfTheResultLeadsToItsSource();
    void anyBytesDecodeToValidUtf8();
    void pagesOfEachCharsetAreReadWhateverTheySay_data();
    void pagesOfEachCharsetAreReadWhateverTheySay();
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

void TestCharset::halvesOfPairsAreReplacedAloneInUtf16()
{
    const auto text = decode(QByteArray("\xD8\x3D\xDE\x00\xD8\x5F\x55\x31\xDC\x00\x4E\x00\xD8\x00\x41", 15), "utf-16be");
    QCOMPARE(QString::fromUtf8(text.utf8), QStringLiteral("😀\uFFFD唱\uFFFD一\uFFFD"));
    QCOMPARE(text.replaced, 3);
    QCOMPARE(text.toSource.toSource({7, 10}), (ByteRange{6, 8}));
    QCOMPARE(text.toSource.toSource({16, 19}), (ByteRange{12, 15}));
}

void TestCharset::escapeSequencesOfIso2022JpAreNoCharacters()
{
    const auto text = decode("\x1B$B5~ET\x1B(B abc \x1B$B;TD9\x1B(B", "iso-2022-jp");
    QCOMPARE(QString::fromUtf8(text.utf8), QStringLiteral("京都 abc 市長"));
    QCOMPARE(text.replaced, 0);
    // One that is none is replaced, and what stands behind it is read.
    const auto broken = decode("a\x1B$zb", "iso-2022-jp");
    QCOMPARE(QString::fromUtf8(broken.utf8), QStringLiteral("a\uFFFD$zb"));
    QCOMPARE(broken.toSource.toSource({1, 4}), (ByteRange{1, 2}));
    QCOMPARE(broken.toSource.toSource({4, 5}), (ByteRange{2, 3}));
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

void TestCharset::pagesOfEachCharsetAreReadWhateverTheySay_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QString>("text");
    const QString simplified = QStringLiteral("柳溪县与石桥县五日签署流域共治备忘录，双方将做好四件事：一是共同建成三座水质监测站，数据全部公开；二是联合修复上游两岸的湿地。");
    const QString traditional = QStringLiteral("柳溪縣與石橋縣五日簽署流域共治備忘錄，雙方將做好四件事：一是共同建成三座水質監測站，數據全部公開；二是聯合修復上游兩岸的濕地。");
    const QString japanese = QStringLiteral("両県の知事は五日、川の水質を守るための覚書に署名した。「これからも力を合わせていきたい」と話し、観測所を三か所に設けるという。");
    const QString korean = QStringLiteral("두 지역의 단체장은 5일 하천 수질을 지키기 위한 협약을 맺었다. 앞으로 세 곳에 관측소를 세우고 자료를 모두 공개하기로 했다고 밝혔다.");
    const QString german = QStringLiteral("Die Bürgermeister für beide Städte unterschrieben am Freitag „ein Abkommen“ über das Wasser – größer als früher, sagte Frau Müller höflich.");
    const QString russian = QStringLiteral("Главы двух районов подписали в пятницу соглашение об охране реки, построят три станции и откроют все данные для жителей.");
    const QString polish = QStringLiteral("Burmistrzowie obu miast podpisali w piątek porozumienie o ochronie rzeki, zbudują trzy stacje i udostępnią wszystkie dane mieszkańcom, żeby źródła były czyste.");
    const QString greek = QStringLiteral("Οι δήμαρχοι των δύο πόλεων υπέγραψαν την Παρασκευή συμφωνία για την προστασία του ποταμού και θα χτίσουν τρεις σταθμούς.");
    const std::pair<const char*, QString> rows[]{{"gbk", simplified}, {"gb18030", simplified + QStringLiteral("𠮷云川")}, {"big5", traditional},
        {"shift_jis", japanese}, {"euc-jp", japanese}, {"euc-kr", korean}, {"windows-1252", german}, {"windows-1251", russian},
        {"windows-1250", polish}, {"windows-1253", greek}, {"utf-8", simplified}, {"utf-16le", simplified}, {"utf-16be", japanese}};
    for (const auto& [charset, text] : rows)
        QTest::newRow(charset) << QByteArray(charset) << text;
}

void TestCharset::pagesOfEachCharsetAreReadWhateverTheySay()
{
    QFETCH(QByteArray, charset);
    QFETCH(QString, text);
    const support::IndependentDecoder icu(charset);
    QVERIFY(icu.isOpen());
    const auto page = [&](const QByteArray& label) {
        const QString head = label.isEmpty() ? QString() : QStringLiteral("<meta charset=\"%1\">").arg(QLatin1StringView(label));
        return icu.encode(QStringLiteral("<!DOCTYPE html><html><head>%1<title>A page</title></head><body><p>%2</p><p>%2</p></body></html>").arg(head, text));
    };
    QCOMPARE(decoded(icu.encode(text), charset), text);
    const bool isUtf16 = charset.startsWith("utf-16");
    const QByteArray labels[]{"", charset, "utf-8", "gb2312", "big5", "shift_jis", "euc-kr", "iso-8859-1", "windows-1251", "utf-16"};
    QStringList wrong;
    for (const QByteArray& label : labels) {
        if (isUtf16 && !label.isEmpty())
            continue;  // what is in UTF-16 cannot say so in ASCII
        // Two alphabets in single bytes: which of them it is, the bytes do not say with certainty.
        const QByteArray meant = charsetForLabel(label);
        if ((charset == "windows-1253" && meant == "windows-1251") || (charset == "windows-1250" && meant == "windows-1252"))
            continue;
        const QByteArray bytes = page(label);
        const CharsetChoice choice = chooseCharset(bytes, {}, true);
        if (!decoded(bytes, choice.charset).contains(text))
            wrong.append(QStringLiteral("called %1: read as %2 (%3)").arg(QLatin1StringView(label), QLatin1StringView(choice.charset), choice.reason));
        const QByteArray declared = charsetForLabel(label);
        const bool isOverruled = !label.isEmpty() && label != "utf-16" && choice.charset != declared;
        if (isOverruled && (!choice.reason.contains(QLatin1StringView(declared)) || !choice.reason.contains(QLatin1StringView(choice.charset))))
            wrong.append(QStringLiteral("called %1: the reason is \"%2\"").arg(QLatin1StringView(label), choice.reason));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestCharset)
#include "tst_Charset.moc"
