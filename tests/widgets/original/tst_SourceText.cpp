// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/SourceText.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::original;

namespace {

capture::ByteMap identity(qsizetype length)
{
    capture::ByteMap map;
    map.append(length, 1, 1);
    return map;
}

SourceText plain(const QByteArray& utf8)
{
    return SourceText(utf8, identity(utf8.size()));
}

}  // namespace

class TestSourceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lineEndsAreUnifiedAndCounted();
    void longLinesAreFoldedBehindTags();
    void bytesOfALegacyCharsetLeadToTheirCharacters();
    void bytesOutsideTheTextAreShownNowhere();
    void everyCharacterLeadsThereAndBack();
    void foldsAreShort();
};

void TestSourceText::lineEndsAreUnifiedAndCounted()
{
    const SourceText text = plain("一\r\n二\r三\n\n四\xe2\x80\xa9五");
    QCOMPARE(text.display(), QStringLiteral("一\n二\n三\n\n四\n五"));
    QCOMPARE(text.lineCount(), 6);
    QCOMPARE(text.lineNumber(4), 5);
    QCOMPARE(text.displayOf({5, 8}), (Utf16Range{2, 3}));      // 二, behind CR LF
    QCOMPARE(text.captureOf({2, 3}), (ByteRange{5, 8}));
    QCOMPARE(plain("").display(), QString());
    QCOMPARE(plain("\n").lineCount(), 2);
}

void TestSourceText::longLinesAreFoldedBehindTags()
{
    const QByteArray line = QByteArray("<a>").repeated(1000);
    const SourceText text = plain(line + "\nnext");
    const QStringList lines = text.display().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].endsWith(u"<a>"));
    QCOMPARE(lines[0] + lines[1], QString::fromLatin1(line));
    QCOMPARE(text.lineNumber(1), 0);
    QCOMPARE(text.lineNumber(2), 2);
    QCOMPARE(text.displayOf({3001, 3005}).start, text.display().indexOf(u"next"));
}

void TestSourceText::bytesOfALegacyCharsetLeadToTheirCharacters()
{
    // "a攀枝b" in GBK (1, 2, 2, 1 bytes) behind 10 bytes of something else.
    capture::ByteMap map;
    map.skipSource(10);
    map.append(1, 1, 1);
    map.append(2, 3, 2);
    map.append(1, 1, 1);
    const SourceText text(QStringLiteral("a攀枝b").toUtf8(), map);
    QCOMPARE(text.displayOf({11, 13}), (Utf16Range{1, 2}));
    QCOMPARE(text.displayOf({12, 14}), (Utf16Range{1, 3}));  // touches both
    QCOMPARE(text.captureOf({2, 4}), (ByteRange{13, 16}));
}

void TestSourceText::bytesOutsideTheTextAreShownNowhere()
{
    capture::ByteMap map;
    map.skipSource(10);
    map.append(4, 1, 1);
    const SourceText text("abcd", map);
    QVERIFY(text.displayOf({0, 5}).isEmpty());
    QVERIFY(text.displayOf({20, 25}).isEmpty());
    QVERIFY(text.displayOf({3, 3}).isEmpty());
}

void TestSourceText::everyCharacterLeadsThereAndBack()
{
    const bool holds = rc::check("there and back", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "long", "a", "<p>", "\r\n", "\n", "\r", "攀枝花", "😀", "𠮷", " ", "\xe2\x80\xa9", "é"));
        QByteArray utf8;
        capture::ByteMap map;
        qsizetype source = 0;
        std::vector<std::pair<ByteRange, QString>> characters;
        for (const std::string& piece : pieces) {
            const QString text = piece == "long" ? QString(900, u'x') : QString::fromStdString(piece);
            for (const char32_t c : text.toStdU32String()) {
                const QString character = QString::fromUcs4(&c, 1);
                const qsizetype width = character.toUtf8().size();
                const qsizetype sourceWidth = width == 1 ? 1 : 2;  // as in a legacy charset
                map.append(1, width, sourceWidth);
                characters.push_back({{source, source + sourceWidth}, character});
                source += sourceWidth;
                utf8 += character.toUtf8();
            }
        }
        const SourceText text(utf8, map);
        const size_t step = 1 + characters.size() / 200;
        for (size_t i = 0; i < characters.size(); i += step) {
            const auto& [bytes, character] = characters[i];
            if (character[0] == u'\r' || character[0] == u'\n' || character[0] == QChar::ParagraphSeparator)
                continue;
            const Utf16Range shown = text.displayOf(bytes);
            RC_ASSERT(text.display().sliced(shown.start, shown.length()) == character);
            RC_ASSERT(text.captureOf(shown) == bytes);
        }
    });
    QVERIFY(holds);
}

void TestSourceText::foldsAreShort()
{
    const bool holds = rc::check("no line is long", [] {
        const int length = *rc::gen::inRange(0, 7'000);
        const std::string piece = *rc::gen::element<std::string>("x", "攀", "😀", "<b>", "é ");
        QByteArray utf8;
        while (utf8.size() < length)
            utf8 += piece;
        const SourceText text = plain(utf8);
        QString joined;
        for (const QString& line : text.display().split(u'\n')) {
            RC_ASSERT(line.size() <= SourceText::longestLine);
            joined += line;
        }
        RC_ASSERT(joined == QString::fromUtf8(utf8));
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestSourceText)
#include "tst_SourceText.moc"
