// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Cleaner.h"
#include "model/clean/SiteRules.h"
#include "model/text/CodePoints.h"
#include "tests/support/Must.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

using namespace vermilion;
using namespace vermilion::document;
using namespace vermilion::clean;
using support::must;

namespace {

const QString sharedData = QStringLiteral(VERMILION_SHARED_DATA);
const QString samples = QStringLiteral(VERMILION_TEST_DATA "/../../resources/samples");

capture::Page pageOf(const QByteArray& bytes, const QString& name = QStringLiteral("page.html"))
{
    return must(capture::openPage(must(capture::readBytes(bytes, name)).front()));
}

Correction correctionOf(const ReceiptEntry& entry)
{
    return {{}, {}, entry.dom, digestOfBlock(entry.text), entry.isKept() ? Wanted::Dropped : Wanted::Kept};
}

/// A news page of a made-up site: prose in a named element, an editor's line in one of its own, a list of other stories.
QByteArray newsPage(const QString& subject, const QString& more = {}, const QString& host = QStringLiteral("www.paper.example"))
{
    QString html = QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title>"
                                  "<link rel=\"canonical\" href=\"https://%2/news/%3.html\"></head><body>"
                                  "<div class=\"nav\"><a href=\"/\">Home</a> <a href=\"/a\">City</a> <a href=\"/b\">Sport</a></div>"
                                  "<h1>%1</h1><div class=\"article-body\" id=\"content\">").arg(subject, host).arg(qHash(subject));
    for (const char* sentence : {"The council met on Monday and spoke for two hours about %1, which had been put off since spring.",
                                 "Several members said that the costs, which had doubled, should be looked at again before the vote.",
                                 "A decision is expected next month, when the mayor returns and the figures have been checked."})
        html += QStringLiteral("<p>%1</p>").arg(QString::fromLatin1(sentence).replace(QStringLiteral("%1"), subject));
    html += QStringLiteral("<p class=\"signature p2391\">Reported by the desk for %1, with the help of the archive.</p>").arg(subject);
    html += more;
    html += QStringLiteral("</div><div class=\"related\"><ul><li><a href=\"/1\">A bridge is closed for %1</a></li>"
                           "<li><a href=\"/2\">Rain for a week</a></li></ul></div>"
                           "<div class=\"note\"><p>Corrected on Tuesday: %1.</p></div></body></html>").arg(subject);
    return html.toUtf8();
}

const ReceiptEntry* entryWith(const Article& article, const QString& text)
{
    const auto found = std::ranges::find_if(article.receipt.entries, [&](const ReceiptEntry& entry) { return entry.text.contains(text); });
    return found == article.receipt.entries.end() ? nullptr : &*found;
}

ElementPath pathOf(const char* path) { return must(readPath(QString::fromLatin1(path))); }

/// What is wrong with an article's map to its page, if anything is.
QString faultOf(const Article& article, const QString& domText)
{
    const QList<uint> codePoints = article.text.toUcs4();
    for (const SourceRun& run : article.sourceMap.runs()) {
        for (qsizetype i = 0; i < run.length; ++i) {
            const char32_t codePoint = codePoints[run.text + i];
            const QString units = domText.mid(run.dom + i * run.domWidth, run.domWidth);
            const bool fits = codePoint == U' ' ? !units.isEmpty() && units.front().isSpace()
                                                : codePoint == QChar::ReplacementCharacter
                                                      || units.normalized(QString::NormalizationForm_C).contains(QString::fromUcs4(&codePoint, 1));
            if (!fits)
                return QStringLiteral("code point %1 is '%2' in the page").arg(run.text + i).arg(units);
        }
    }
    const text::CodePoints points(article.text);
    for (const ReceiptEntry& entry : article.receipt.entries) {
        if (!entry.isKept())
            continue;
        const Block& block = article.blocks[size_t(entry.block)];
        const std::vector<DomRange> dom = article.sourceMap.domOf(block.range);
        if (!dom.empty() && !entry.dom.contains(dom.front().united(dom.back())))
            return QStringLiteral("block %1 comes from elsewhere").arg(entry.block);
    }
    return {};
}

QString withAll(const Receipt& receipt)
{
    QString all;
    for (const ReceiptEntry& entry : receipt.entries)
        all += nameOf(entry.reason) + u' ' + entry.text + u'\n';
    return all;
}

}  // namespace

class TestCorrections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPathIsReadAsItIsWritten_data();
    void aPathIsReadAsItIsWritten();
    void whatIsNoPathIsRefused_data();
    void whatIsNoPathIsRefused();
    void namesThatCountOrAreRandomAreNotStable_data();
    void namesThatCountOrAreRandomAreNotStable();
    void aPathMeansElementsByNameAndOrder();
    void aRuleIsTheShortestThatMeansOneKind();
    void aRuleAppliesToOtherPagesOfItsSiteOnly();
    void aRuleForMenusKeepsAllOfThem();
    void aRuleNeverLooksAtTexts();
    void theMoreTellingRuleWins();
    void aCorrectionWinsOverARule();
    void plainTextHasNoRulesButCorrections();
    void aCorrectionFindsABlockThatIsCutAnew();
    void aCorrectionOfAnotherPageDoesNothing();
    void nothingLeftIsNoArticle();
    void correctingAnyBlockChangesThatBlockAlone();
};

void TestCorrections::aPathIsReadAsItIsWritten_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"p.editor", "div#content.article-body > p", "article > section.box > my-element.a.b", "h2#top > span"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestCorrections::aPathIsReadAsItIsWritten()
{
    QFETCH(QString, path);
    QCOMPARE(writePath(must(readPath(path))), path);
}

void TestCorrections::whatIsNoPathIsRefused_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"", ">", "p >", ".editor", "p..a", "p.", "div p", "p:first", "P.a", "p[x]", "p.a > > b"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestCorrections::whatIsNoPathIsRefused()
{
    QFETCH(QString, path);
    const auto read = readPath(path);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
}

void TestCorrections::namesThatCountOrAreRandomAreNotStable_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isStable");
    for (const char* name : {"article-body", "articleBody", "Article_body", "editor", "bdshare", "post-meta-author", "zw", "TRS_Editor"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char* name : {"p2391", "post-1234", "css-kXbWqz", "sc-bdVaJa", "active", "x", "", "box01", "a:b", "odd", "xkcdqwrt", "-a"})
        QTest::newRow(name) << QByteArray(name) << false;
}

void TestCorrections::namesThatCountOrAreRandomAreNotStable()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isStable);
    QCOMPARE(clean::isStableName(name), isStable);
}

void TestCorrections::aPathMeansElementsByNameAndOrder()
{
    const auto place = pathOf("body > div#content.article > p.editor.note");
    QVERIFY(isMeant(pathOf("p.editor"), place));
    QVERIFY(isMeant(pathOf("p"), place));
    QVERIFY(isMeant(pathOf("div.article > p.note"), place));
    QVERIFY(!isMeant(pathOf("div.article"), place));
    QVERIFY(!isMeant(pathOf("body > p.editor"), place));
    QVERIFY(!isMeant(pathOf("p.writer"), place));
    QVERIFY(!isMeant(pathOf("html > body > div.article > p"), place));
}

void TestCorrections::aRuleIsTheShortestThatMeansOneKind()
{
    const capture::Page page = pageOf(newsPage(QStringLiteral("the harbour")));
    const Article article = must(clean::clean(page));
    const ReceiptEntry* signature = entryWith(article, QStringLiteral("Reported by"));
    QVERIFY(signature && signature->isKept());
    const clean::LearnedRule learned = must(clean::learnSiteRule(page, {}, signature->dom, Wanted::Dropped));
    QCOMPARE(learned.rule.path, QStringLiteral("p.signature"));
    QCOMPARE(learned.rule.site, QStringLiteral("paper.example"));
    QCOMPARE(learned.meant, std::vector{signature->dom});

    // One paragraph among others of its kind: the rule can only mean them all, and says so.
    const ReceiptEntry* sentence = entryWith(article, QStringLiteral("Several members"));
    const clean::LearnedRule wide = must(clean::learnSiteRule(page, {}, sentence->dom, Wanted::Dropped));
    QCOMPARE(wide.meant.size(), size_t(4));
}

void TestCorrections::aRuleAppliesToOtherPagesOfItsSiteOnly()
{
    const capture::Page page = pageOf(newsPage(QStringLiteral("the harbour")));
    const Article article = must(clean::clean(page));
    const ReceiptEntry* note = entryWith(article, QStringLiteral("Corrected on"));
    QVERIFY(note && !note->isKept());
    const SiteRule rule = must(clean::learnSiteRule(page, {}, note->dom, Wanted::Kept)).rule;
    QCOMPARE(rule.path, QStringLiteral("div.note > p"));

    const QByteArray other = newsPage(QStringLiteral("the school"), {}, QStringLiteral("paper.example"));
    const Article before = must(clean::clean(pageOf(other)));
    const Article after = must(clean::clean(pageOf(other), {{rule}, {}}));
    QVERIFY(!before.text.contains(QStringLiteral("Corrected on Tuesday: the school.")));
    QCOMPARE(after.text, before.text + QStringLiteral("\nCorrected on Tuesday: the school."));
    QCOMPARE(entryWith(after, QStringLiteral("Corrected on"))->decidedBy, DecidedBy::SiteRule);

    const capture::Page elsewhere = pageOf(newsPage(QStringLiteral("the school"), {}, QStringLiteral("other.example")));
    QCOMPARE(must(clean::clean(elsewhere, {{rule}, {}})), must(clean::clean(elsewhere)));
}

void TestCorrections::aRuleForMenusKeepsAllOfThem()
{
    const capture::Page page = pageOf(newsPage(QStringLiteral("the harbour")));
    const ReceiptEntry entry = *entryWith(must(clean::clean(page)), QStringLiteral("Rain for a week"));
    const clean::LearnedRule learned = must(clean::learnSiteRule(page, {}, entry.dom, Wanted::Kept));
    QCOMPARE(learned.meant.size(), size_t(2));
    const Article with = must(clean::clean(page, {{learned.rule}, {}}));
    QVERIFY(entryWith(with, QStringLiteral("Rain for a week"))->isKept());
    QVERIFY(entryWith(with, QStringLiteral("A bridge is closed"))->isKept());
    QVERIFY(!entryWith(with, QStringLiteral("Corrected on"))->isKept());
}

void TestCorrections::aRuleNeverLooksAtTexts()
{
    // The same words in another place stay.
    const SiteRule rule{{}, QStringLiteral("paper.example"), QStringLiteral("p.signature"), Wanted::Dropped};
    const QString words = QStringLiteral("Reported by the desk for the harbour, with the help of the archive.");
    const Article article = must(clean::clean(pageOf(newsPage(QStringLiteral("the harbour"), QStringLiteral("<p>%1</p>").arg(words))), {{rule}, {}}));
    QCOMPARE(article.text.count(words), 1);
    QCOMPARE(std::ranges::count(article.receipt.entries, DropReason::SiteRule, &ReceiptEntry::reason), 1);
}

void TestCorrections::theMoreTellingRuleWins()
{
    const QString site = QStringLiteral("paper.example");
    const SiteRule drop{{}, site, QStringLiteral("div.article-body > p"), Wanted::Dropped};
    const SiteRule keep{{}, site, QStringLiteral("div.article-body > p.signature"), Wanted::Kept};
    for (const auto& rules : {std::vector{drop, keep}, std::vector{keep, drop}}) {
        const Article article = must(clean::clean(pageOf(newsPage(QStringLiteral("the harbour"))), {rules, {}}));
        QCOMPARE(article.text, QStringLiteral("Reported by the desk for the harbour, with the help of the archive."));
    }
}

void TestCorrections::aCorrectionWinsOverARule()
{
    const SiteRule drop{{}, QStringLiteral("paper.example"), QStringLiteral("p.signature"), Wanted::Dropped};
    const capture::Page page = pageOf(newsPage(QStringLiteral("the harbour")));
    const Article dropped = must(clean::clean(page, {{drop}, {}}));
    const ReceiptEntry entry = *entryWith(dropped, QStringLiteral("Reported by"));
    QCOMPARE(entry.reason, DropReason::SiteRule);
    const Article restored = must(clean::clean(page, {{drop}, {correctionOf(entry)}}));
    QCOMPARE(restored.text, must(clean::clean(page)).text);
    QCOMPARE(entryWith(restored, QStringLiteral("Reported by"))->decidedBy, DecidedBy::Hand);
}

void TestCorrections::plainTextHasNoRulesButCorrections()
{
    const QByteArray dump("首页 > 新闻 > 正文\n两市签署合作备忘录\n2025-07-29 07:34\n"
                          "本报讯　昨日，两市在成都签署合作备忘录，双方将在旅游、交通、教育等方面开展合作。\n"
                          "市长表示，合作要落到实处，年内要开通直达航班，并建立定期会商机制。\n"
                          "相关新闻\n某地召开会议\n某地举行活动\n");
    const capture::Page page = pageOf(dump, QStringLiteral("dump.txt"));
    const Article article = must(clean::clean(page));
    const ReceiptEntry entry = *entryWith(article, QStringLiteral("某地召开会议"));
    QVERIFY(!entry.isKept());
    const Article restored = must(clean::clean(page, {{}, {correctionOf(entry)}}));
    QCOMPARE(restored.text, article.text + QStringLiteral("\n某地召开会议"));
    const auto rule = clean::learnSiteRule(page, {}, entry.dom, Wanted::Kept);
    QVERIFY(!rule.has_value());
    QCOMPARE(rule.error().code, ErrorCode::NoStructure);
}

void TestCorrections::aCorrectionFindsABlockThatIsCutAnew()
{
    const capture::Page page = pageOf(newsPage(QStringLiteral("the harbour")));
    Correction correction = correctionOf(*entryWith(must(clean::clean(page)), QStringLiteral("Several members")));
    const Article exact = must(clean::clean(page, {{}, {correction}}));
    correction.dom = {correction.dom.start - 3, correction.dom.end - 1};
    QCOMPARE(must(clean::clean(page, {{}, {correction}})), exact);
}

void TestCorrections::aCorrectionOfAnotherPageDoesNothing()
{
    const Article one = must(clean::clean(pageOf(newsPage(QStringLiteral("the harbour")))));
    const capture::Page other = pageOf(newsPage(QStringLiteral("the school")));
    const Correction correction = correctionOf(*entryWith(one, QStringLiteral("The council met")));
    QCOMPARE(must(clean::clean(other, {{}, {correction}})), must(clean::clean(other)));
}

void TestCorrections::nothingLeftIsNoArticle()
{
    const capture::Page page = pageOf(newsPage(QStringLiteral("the harbour")));
    clean::Guidance guidance;
    for (const ReceiptEntry& entry : must(clean::clean(page)).receipt.entries) {
        if (entry.isKept())
            guidance.corrections.push_back(correctionOf(entry));
    }
    const auto article = clean::clean(page, guidance);
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, ErrorCode::NoArticle);
}

// For pages of every kind that are here, and blocks of each drawn at random.
void TestCorrections::correctingAnyBlockChangesThatBlockAlone()
{
    QStringList files;
    for (QDirIterator each(samples, QDir::Files); each.hasNext();)
        files.append(each.next());
    QStringList foreign;
    for (QDirIterator each(sharedData + QStringLiteral("/extraction"), {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
        foreign.append(each.next());
    if (foreign.isEmpty())
        qWarning("../shared/data/extraction is not here: only the samples are tested");
    QRandomGenerator random(20260701);
    foreign.sort();
    for (int i = 0; i < 40 && !foreign.isEmpty(); ++i)
        files.append(foreign.takeAt(random.bounded(foreign.size())));

    int tried = 0;
    for (const QString& file : files) {
        const auto captures = capture::readFile(file);
        if (!captures || !QStringList({QStringLiteral("html"), QStringLiteral("txt"), QStringLiteral("mhtml")}).contains(QFileInfo(file).suffix()))
            continue;
        const capture::Page page = must(capture::openPage(captures->front()));
        const auto before = clean::clean(page);
        if (!before)
            continue;
        const QString domText = clean::domText(page);
        const auto count = qsizetype(before->receipt.entries.size());
        for (int i = 0; i < 6; ++i) {
            const auto number = size_t(random.bounded(count));
            const ReceiptEntry& entry = before->receipt.entries[number];
            const auto after = clean::clean(page, {{}, {correctionOf(entry)}});
            if (!after) {
                QCOMPARE(before->receipt.keptCount(), 1);
                continue;
            }
            ++tried;
            Receipt expected = before->receipt;
            expected.entries[number].reason = entry.isKept() ? DropReason::ByHand : DropReason::None;
            QCOMPARE(withAll(after->receipt), withAll(expected));
            QCOMPARE(after->receipt.entries[number].decidedBy, DecidedBy::Hand);
            QCOMPARE(after->metadata.title, before->metadata.title);
            const QString fault = faultOf(*after, domText);
            QVERIFY2(fault.isEmpty(), qPrintable(file + u' ' + fault));
        }
    }
    QVERIFY(tried > 40);
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_Corrections.moc"
