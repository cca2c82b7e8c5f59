// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks each character of cleaned text back to the bytes of the capture it came from.
#include "model/capture/Charset.h"
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "model/text/CodePoints.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace vermilion;
using namespace vermilion::document;

namespace {

const QString sharedData = QStringLiteral(VERMILION_SHARED_DATA);

/// In NFC, half-width katakana as the usual ones.
QString normal(const QString& text)
{
    const bool isNarrowKatakana = std::ranges::all_of(text, [](QChar c) { return c >= u'\uFF66' && c <= u'\uFF9F'; });
    return text.normalized(isNarrowKatakana ? QString::NormalizationForm_KC : QString::NormalizationForm_C);
}

/// What the bytes of one code point may look like: the character itself in the page's charset, a reference, white space.
QString fault(const QByteArray& bytes, char32_t codePoint, QByteArrayView charset, bool isQuotedPrintable)
{
    QByteArray plain = bytes;
    if (isQuotedPrintable) {
        plain.clear();
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (bytes[i] == '=' && i + 2 < bytes.size() && bytes[i + 1] != '\r' && bytes[i + 1] != '\n') {
                plain.append(char(bytes.mid(i + 1, 2).toInt(nullptr, 16)));
                i += 2;
            } else if (bytes[i] == '=') {
                while (i + 1 < bytes.size() && (bytes[i + 1] == '\r' || bytes[i + 1] == '\n'))
                    ++i;
            } else {
                plain.append(bytes[i]);
            }
        }
    }
    QString decoded = QString::fromUtf8(capture::decode(plain, charset).utf8);
    if (decoded.size() > 1 && decoded.contains(u"&#769;"))
        decoded.replace(QStringLiteral("&#769;"), QStringLiteral("\u0301"));
    const QString wanted = QString::fromUcs4(&codePoint, 1);
    if (decoded == wanted || normal(decoded).contains(wanted))
        return {};
    // A space stands for all the white space up to the next character.
    const bool isBlank = std::ranges::all_of(decoded, [](QChar c) { return c.isSpace() || c == u'\u200b' || c == u'\ufeff'; });
    if (codePoint == U' ' && (isBlank || decoded.startsWith(u'&') || decoded.front().isSpace()))
        return {};
    if (decoded.startsWith(u'&') && decoded.size() <= 40)
        return {};
    if (codePoint == QChar::ReplacementCharacter)
        return {};
    return QStringLiteral("U+%1 '%2' from \"%3\"").arg(uint(codePoint), 4, 16, QLatin1Char('0')).arg(wanted, decoded.left(40));
}

struct Walk {
    qsizetype characters = 0;
    qsizetype unmapped = 0;
    QStringList faults;
};

Walk walk(const Capture& captured, const capture::Page& page, const Article& article)
{
    Walk walk;
    const QString dom = clean::domText(page);
    const QList<uint> codePoints = article.text.toUcs4();
    const bool isQuotedPrintable = captured.mediaType == "multipart/related";
    std::vector<bool> mapped(size_t(codePoints.size()), false);
    for (const SourceRun& run : article.sourceMap.runs()) {
        for (qsizetype i = 0; i < run.length; ++i) {
            const qsizetype at = run.text + i;
            mapped[size_t(at)] = true;
            ++walk.characters;
            const QByteArray bytes = captured.bytes.mid(run.source + i * run.sourceWidth, run.sourceWidth);
            QString wrong = fault(bytes, codePoints[at], page.charset, isQuotedPrintable);
            const QString units = dom.mid(run.dom + i * run.domWidth, run.domWidth);
            const char32_t codePoint = codePoints[at];
            const QString wanted = QString::fromUcs4(&codePoint, 1);
            const bool fitsDom = codePoint == U' ' ? !units.isEmpty() && units.front().isSpace()
                                                   : units == wanted || normal(units).contains(wanted)
                                                         || codePoint == QChar::ReplacementCharacter;
            if (wrong.isEmpty() && !fitsDom)
                wrong = QStringLiteral("'%1' is \"%2\" in the page's text").arg(wanted, units.left(20));
            if (!wrong.isEmpty() && walk.faults.size() < 5)
                walk.faults.append(wrong);
        }
    }
    for (qsizetype i = 0; i < codePoints.size(); ++i)
        walk.unmapped += !mapped[size_t(i)] && codePoints[i] != '\n' && codePoints[i] != '\t';
    return walk;
}

Walk walkBytes(const QByteArray& bytes, const QString& name)
{
    Walk none;
    const auto captures = capture::readBytes(bytes, name);
    if (!captures) {
        none.faults.append(QStringLiteral("not read: ") + captures.error().detail);
        return none;
    }
    const auto page = capture::openPage(captures->front());
    const auto article = clean::clean(*page);
    if (!article) {
        none.faults.append(QStringLiteral("no article"));
        return none;
    }
    return walk(captures->front(), *page, *article);
}

}  // namespace

class TestSourceOfText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void charactersLeadBackThroughReferencesAndCharsets_data();
    void charactersLeadBackThroughReferencesAndCharsets();
    void everyPageOfTheCorpusLeadsBack();
    void savedArchivesLeadBack();
};

void TestSourceOfText::charactersLeadBackThroughReferencesAndCharsets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray tail = ", and so it goes on and on for a while, as sentences do when they must be long.</p>";
    QTest::newRow("entities") << QByteArray("<p>Fish &amp; chips &copy 2020 &notit; &#x6500;&#26525; &lt;b&gt; &hellip;&NotEqualTilde; a&nbsp;&nbsp;b" + tail);
    QTest::newRow("literal ampersands") << QByteArray("<p>AT&T, a & b && c &unknown; &amp;amp; R&D" + tail);
    QTest::newRow("line ends") << QByteArray("<p>one\r\ntwo\rthree\n\n  four" + tail);
    QTest::newRow("text in a table") << QByteArray("<table>fostered &amp; moved, which is a sentence<tr><td>cell</td></tr></table><p>x" + tail);
    QTest::newRow("nested inline") << QByteArray("<p>a<b>b<i>c</b>d</i>e<span>f</span>" + tail);
    QTest::newRow("astral") << QByteArray("<p>\xF0\xA0\xAE\xB7 and \xF0\x9F\x98\x80 &#x1F600; here" + tail);
    QTest::newRow("not composed") << QByteArray("<p>cafe\xCC\x81 e&#769; and so" + tail);
    QTest::newRow("gb18030") << QByteArray("<meta charset=gb2312><p>\xC5\xCA\xD6\xA6\xBB\xA8\xA3\xAC a&mdash;b \xB3\xC9\xB6\xBC\x81\x36\xA5\x31\xA1\xA3" + tail);
    QTest::newRow("broken utf-8") << QByteArray("<meta charset=utf-8><p>\xE6\x94\x80\xE6\x9E one \xFF two" + tail);
    QTest::newRow("nul") << QByteArray("<p>zero\0 here" , 14) + tail;
}

void TestSourceOfText::charactersLeadBackThroughReferencesAndCharsets()
{
    QFETCH(QByteArray, bytes);
    const Walk result = walkBytes(bytes, QStringLiteral("page.html"));
    QVERIFY2(result.faults.isEmpty(), qPrintable(result.faults.join(u'\n')));
    QVERIFY(result.characters > 40);
    QCOMPARE(result.unmapped, 0);
}

void TestSourceOfText::everyPageOfTheCorpusLeadsBack()
{
    const QString folder = sharedData + QStringLiteral("/extraction");
    if (!QDir(folder).exists())
        QSKIP("../shared/data/extraction is not here: source maps of real pages are NOT tested");
    QStringList paths;
    QDirIterator each(folder, {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        paths.append(each.next());
    paths.sort();
    // All pages take minutes in a debug build: every n-th one, all of them when asked for.
    const int step = qEnvironmentVariableIsSet("VERMILION_ALL_PAGES") ? 1 : 16;
    qsizetype characters = 0;
    qsizetype unmapped = 0;
    QStringList faults;
    for (qsizetype i = 0; i < paths.size(); i += step) {
        const auto captures = capture::readFile(paths[i]);
        if (!captures)
            continue;
        const auto page = capture::openPage(captures->front());
        QVERIFY(page.has_value());
        const auto article = clean::clean(*page);
        if (!article)
            continue;
        const Walk result = walk(captures->front(), *page, *article);
        characters += result.characters;
        unmapped += result.unmapped;
        if (!result.faults.isEmpty())
            faults.append(paths[i].sliced(folder.size()) + QStringLiteral(": ") + result.faults.join(QStringLiteral("; ")));
        if (result.unmapped > 0)
            faults.append(paths[i].sliced(folder.size()) + QStringLiteral(": %1 unmapped").arg(result.unmapped));
    }
    qInfo("%lld characters walked back", (long long)characters);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 12).join(u'\n')));
    QVERIFY(characters > 20000);
}

void TestSourceOfText::savedArchivesLeadBack()
{
    const QString folder = sharedData + QStringLiteral("/interop/mhtml/samples");
    if (!QDir(folder).exists())
        QSKIP("../shared/data/interop/mhtml is not here: MHTML samples are NOT tested");
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.mhtml"), QStringLiteral("*.mht")});
    QVERIFY(files.size() > 3);
    for (const QFileInfo& file : files) {
        const auto captures = capture::readFile(file.filePath());
        QVERIFY2(captures.has_value(), qPrintable(file.fileName()));
        const auto page = capture::openPage(captures->front());
        QVERIFY2(page.has_value(), qPrintable(file.fileName()));
        const auto article = clean::clean(*page);
        if (!article)
            continue;
        const Walk result = walk(captures->front(), *page, *article);
        QVERIFY2(result.faults.isEmpty(), qPrintable(file.fileName() + QStringLiteral(": ") + result.faults.join(u'\n')));
        QCOMPARE(result.unmapped, 0);
    }
}

QTEST_APPLESS_MAIN(TestSourceOfText)
#include "tst_SourceOfText.moc"
