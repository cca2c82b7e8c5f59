// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/CsvFormat.h"
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/project/ExportSource.h"
#include "model/project/Ingest.h"
#include "model/project/Recleaning.h"
#include "tests/support/TestProject.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;
using document::Annotation;
using document::Article;
using document::ArticleId;
using document::ReceiptEntry;
using document::Wanted;

namespace {

// Paragraphs that share names, so that a passage can be taken for another one.
QByteArray page(const QString& subject, const QString& host = QStringLiteral("www.paper.example"))
{
    return QStringLiteral("<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>%1签约</title>"
                          "<link rel=\"canonical\" href=\"https://%2/%1.html\"></head><body>"
                          "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/n\">新闻</a> <a href=\"/s\">体育</a></div>"
                          "<h1>%1签约</h1><div class=\"article-body\">"
                          "<p>𠮷云川昨天在%1的签约仪式上说，两县同饮一江水，多年来来往密切，合作的基础十分扎实。</p>"
                          "<p>陆望舒在%1说，双方将做好四件事，一是建成水质监测站，二是修复湿地，三是互派教师，四是开通公交。</p>"
                          "<p>𠮷云川昨天在%1的签约仪式上说，两县同饮一江水，多年来来往密切，合作的基础十分扎实。</p>"
                          "<p class=\"signature\">𠮷云川、陆望舒一同察看了%1的选址，并与当地居民交谈，有关负责人参加了活动。</p>"
                          "</div><div class=\"related\"><ul><li><a href=\"/1\">𠮷云川会见%1客人</a></li><li><a href=\"/2\">早稻插秧</a></li></ul></div>"
                          "<div class=\"note\"><p>更正：%1的数字以本日为准，陆望舒</p></div></body></html>")
        .arg(subject, host).toUtf8();
}

class Bench {
public:
    TestProject project{TestProject::Place::Memory};

    ArticleId add(const QString& subject, const QString& host = QStringLiteral("www.paper.example"))
    {
        return must(ingestBytes(*project, page(subject, host), subject + QStringLiteral(".html"))).added.front();
    }
    Article article(const ArticleId& id) { return must(project->article(id)); }
    size_t entry(const ArticleId& id, const QString& text)
    {
        const auto& entries = article(id).receipt.entries;
        const auto found = std::ranges::find_if(entries, [&](const ReceiptEntry& each) { return each.text.contains(text); });
        if (found == entries.end())
            qFatal("the receipt has no %ls", qUtf16Printable(text));
        return size_t(found - entries.begin());
    }
    /// Tags the n-th mention.
    void tag(const ArticleId& id, const QString& quote, int number = 0)
    {
        const Article now = article(id);
        const text::CodePoints points(now.text);
        qsizetype at = -1;
        for (int i = 0; i <= number; ++i)
            at = now.text.indexOf(quote, at + 1);
        must(applyTag(*project, now, project.tag(QStringLiteral("person")), {points.fromUtf16({at, at + quote.size()})}));
    }
    QStringList standing(const ArticleId& id)
    {
        QStringList quotes;
        for (const Annotation& annotation : must(project->annotations(id)))
            quotes << annotation.fragments.front().quote;
        return quotes;
    }
    QString all()
    {
        QString text = project.everything();
        for (const ArticleSummary& summary : must(project->articles())) {
            const Article now = article(summary.id);
            for (const ReceiptEntry& each : now.receipt.entries)
                text += document::nameOf(each.reason) + u' ' + document::nameOf(each.decidedBy) + u' ' + each.text + u'\n';
            for (const document::Correction& each : must(project->corrections(summary.id)))
                text += QStringLiteral("correction %1 %2 %3\n").arg(each.dom.start).arg(each.dom.end).arg(document::nameOf(each.wanted));
            for (const Annotation& each : must(project->tray(summary.id)))
                text += QStringLiteral("tray %1 %2\n").arg(each.id.toString(), each.fragments.front().quote);
        }
        for (const document::SiteRule& rule : must(project->siteRules()))
            text += rule.site + u' ' + rule.path + u' ' + document::nameOf(rule.wanted) + u'\n';
        return text;
    }
    QByteArray csv()
    {
        QTemporaryDir folder;
        const auto source = must(ExportSource::of(*project));
        must(exchange::CsvFormat().write(source, folder.filePath(QStringLiteral("csv")), {}, {}));
        QFile file(folder.filePath(QStringLiteral("csv/annotations.csv")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList problems()
    {
        QStringList problems;
        for (const store::Fault& fault : must(check(project.path())).problems)
            problems << fault.rule + u' ' + fault.subject + u' ' + fault.detail;
        return problems;
    }
};

}  // namespace

class TestRecleaning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDroppedBlockTakesItsAnnotationsToTheTray();
    void theOthersMoveAlong();
    void aPassageNeverMovesToItsTwin();
    void whatComesBackBringsItsAnnotationsBack();
    void takingAChoiceBackLeavesNoCorrection();
    void undoBringsTextAndAnnotationsBack();
    void aRuleIsAppliedToTheSiteInOneStep();
    void newPagesOfTheSiteAreCleanedByTheRule();
    void aRuleThatIsTakenBackIsUndone();
    void everybodysAnnotationsMoveAndStayTheirs();
    void theTrayGuessesAndIsEmptied();
    void thePlaceOfSomebodyElsesAnnotationIsNotMine();
    void whatIsInTheTrayIsNotExported();
    void cleaningAgainChangesNothing();
    void nothingIsDroppedAltogether();
    void rulesComeInAndAreCounted();
    void wrongCorrectionsAreFound();
    void annotationsStandOrAreInTheTray();
};

void TestRecleaning::aDroppedBlockTakesItsAnnotationsToTheTray()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    bench.tag(id, QStringLiteral("陆望舒"), 0);
    const Recleaned done = must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("双方将做好四件事")), Wanted::Dropped}}));
    QCOMPARE(done.inTray, 1);
    QVERIFY(done.hasNewText);
    QVERIFY(!bench.article(id).text.contains(QStringLiteral("双方将做好四件事")));
    QCOMPARE(bench.standing(id), QStringList());
    QCOMPARE(must(bench.project->tray(id)).size(), size_t(1));
    QCOMPARE(must(bench.project->articles()).front().trayCount, 1);
    QCOMPARE(must(facts(bench.project.path())).inTray, 1);
    QCOMPARE(bench.problems(), QStringList());
}

void TestRecleaning::theOthersMoveAlong()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    bench.tag(id, QStringLiteral("𠮷云川"), 0);
    bench.tag(id, QStringLiteral("𠮷云川"), 2);
    const auto before = must(bench.project->annotations(id));
    const Recleaned done = must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("双方将做好四件事")), Wanted::Dropped}}));
    QCOMPARE(done.unchanged, 1);
    QCOMPARE(done.moved, 1);
    const auto after = must(bench.project->annotations(id));
    QCOMPARE(after[0].fragments.front().range, before[0].fragments.front().range);
    QVERIFY(after[1].fragments.front().range.start < before[1].fragments.front().range.start);
    // It says what it said, when it said it.
    QCOMPARE(after[1].updatedAt, before[1].updatedAt);
}

void TestRecleaning::aPassageNeverMovesToItsTwin()
{
    // The page says the first paragraph twice: what stood on the one that is dropped must not slip to the other.
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    bench.tag(id, QStringLiteral("𠮷云川昨天在柳溪的签约仪式上说"), 0);
    const Recleaned done = must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("𠮷云川昨天")), Wanted::Dropped}}));
    QCOMPARE(done.inTray, 1);
    const auto tray = must(trayOf(*bench.project, bench.article(id)));
    QCOMPARE(tray.front().ranges().size(), size_t(1));  // but it is the guess
}

void TestRecleaning::whatComesBackBringsItsAnnotationsBack()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    bench.tag(id, QStringLiteral("陆望舒"), 0);
    const size_t entry = bench.entry(id, QStringLiteral("双方将做好四件事"));
    must(correct(*bench.project, id, {{entry, Wanted::Dropped}}));
    const Recleaned back = must(correct(*bench.project, id, {{entry, Wanted::Kept}}));
    QCOMPARE(back.inTray, 0);
    QCOMPARE(bench.standing(id), QStringList{QStringLiteral("陆望舒")});
    QCOMPARE(must(bench.project->tray(id)).size(), size_t(0));
}

void TestRecleaning::takingAChoiceBackLeavesNoCorrection()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    const Article before = bench.article(id);
    const size_t entry = bench.entry(id, QStringLiteral("更正"));
    must(correct(*bench.project, id, {{entry, Wanted::Kept}}));
    QCOMPARE(bench.article(id).receipt.entries[entry].decidedBy, document::DecidedBy::Hand);
    QCOMPARE(must(bench.project->corrections(id)).size(), size_t(1));
    must(correct(*bench.project, id, {{entry, Wanted::Dropped}}));
    QCOMPARE(must(bench.project->corrections(id)).size(), size_t(0));
    QCOMPARE(bench.article(id).receipt, before.receipt);
}

void TestRecleaning::undoBringsTextAndAnnotationsBack()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    for (int i = 0; i < 3; ++i)
        bench.tag(id, QStringLiteral("𠮷云川"), i);
    bench.tag(id, QStringLiteral("陆望舒"), 0);
    const QString before = bench.all();
    const QByteArray csv = bench.csv();
    must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("更正")), Wanted::Kept}, {bench.entry(id, QStringLiteral("双方将做好四件事")), Wanted::Dropped}}));
    const QString after = bench.all();
    QVERIFY(after != before);
    must(bench.project->undo());
    QCOMPARE(bench.all(), before);
    QCOMPARE(bench.csv(), csv);
    must(bench.project->redo());
    QCOMPARE(bench.all(), after);
    QCOMPARE(bench.problems(), QStringList());
}

void TestRecleaning::aRuleIsAppliedToTheSiteInOneStep()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    const ArticleId same = bench.add(QStringLiteral("石桥"));
    const ArticleId elsewhere = bench.add(QStringLiteral("河口"), QStringLiteral("other.example"));
    bench.tag(same, QStringLiteral("𠮷云川"), 2);
    const QString before = bench.all();
    const Article other = bench.article(elsewhere);
    const size_t entry = bench.entry(id, QStringLiteral("一同察看"));
    const clean::LearnedRule rule = must(ruleFor(*bench.project, id, {entry, Wanted::Dropped}));
    QCOMPARE(rule.rule.path, QStringLiteral("p.signature"));
    QCOMPARE(rule.meant.size(), size_t(1));
    const RecleanReport report = must(correctOnSite(*bench.project, id, {{entry, Wanted::Dropped}}));
    QCOMPARE(report.newTexts(), 2);
    QCOMPARE(report.inTray(), 1);
    QVERIFY(!bench.article(id).text.contains(QStringLiteral("一同察看")));
    QVERIFY(!bench.article(same).text.contains(QStringLiteral("一同察看")));
    QCOMPARE(bench.article(elsewhere), other);
    // The rule does it: nothing by hand is left over.
    QCOMPARE(bench.article(id).receipt.entries[entry].reason, document::DropReason::SiteRule);
    QCOMPARE(must(bench.project->corrections(id)).size(), size_t(0));
    QCOMPARE(bench.project->undoOperation().name, QStringLiteral("rule.add"));
    must(bench.project->undo());
    QCOMPARE(bench.all(), before);
    QCOMPARE(must(bench.project->siteRules()).size(), size_t(0));
}

void TestRecleaning::newPagesOfTheSiteAreCleanedByTheRule()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    must(correctOnSite(*bench.project, id, {{bench.entry(id, QStringLiteral("更正")), Wanted::Kept}}));
    QVERIFY(bench.article(bench.add(QStringLiteral("石桥"))).text.contains(QStringLiteral("更正：石桥")));
    QVERIFY(!bench.article(bench.add(QStringLiteral("河口"), QStringLiteral("other.example"))).text.contains(QStringLiteral("更正")));
}

void TestRecleaning::aRuleThatIsTakenBackIsUndone()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    const QString text = bench.article(id).text;
    must(correctOnSite(*bench.project, id, {{bench.entry(id, QStringLiteral("更正")), Wanted::Kept}}));
    must(removeRule(*bench.project, must(bench.project->siteRules()).front()));
    QCOMPARE(bench.article(id).text, text);
    QCOMPARE(must(bench.project->siteRules()).size(), size_t(0));
}

void TestRecleaning::everybodysAnnotationsMoveAndStayTheirs()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    bench.tag(id, QStringLiteral("𠮷云川"), 2);
    const auto author = bench.project->author().id;
    must(bench.project->beAuthor(QStringLiteral("乙")));
    const Recleaned done = must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("双方将做好四件事")), Wanted::Dropped}}));
    QCOMPARE(done.moved, 1);
    QCOMPARE(must(bench.project->annotations(id)).front().authorId, author);
}

void TestRecleaning::theTrayGuessesAndIsEmptied()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    bench.tag(id, QStringLiteral("𠮷云川昨天在柳溪的签约仪式上说"), 0);
    bench.tag(id, QStringLiteral("陆望舒在柳溪说，双方将做好四件事"), 0);
    must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("双方将做好四件事")), Wanted::Dropped},
                                     {bench.entry(id, QStringLiteral("𠮷云川昨天")), Wanted::Dropped}}));
    const Article article = bench.article(id);
    const auto tray = must(trayOf(*bench.project, article));
    QCOMPARE(tray.size(), size_t(2));
    const auto twin = std::ranges::find_if(tray, [](const TrayEntry& entry) { return !entry.ranges().empty(); });
    QVERIFY(twin != tray.end());
    QVERIFY(twin->score > 0.8);
    must(setRanges(*bench.project, article, twin->annotation, twin->ranges()));
    QCOMPARE(bench.standing(id), QStringList{QStringLiteral("𠮷云川昨天在柳溪的签约仪式上说")});
    must(removeAnnotations(*bench.project, must(bench.project->tray(id))));
    QCOMPARE(must(trayOf(*bench.project, article)).size(), size_t(0));
    must(bench.project->undo());
    must(bench.project->undo());
    QCOMPARE(must(bench.project->tray(id)).size(), size_t(2));
    QCOMPARE(bench.problems(), QStringList());
}

void TestRecleaning::thePlaceOfSomebodyElsesAnnotationIsNotMine()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    bench.tag(id, QStringLiteral("陆望舒"), 0);
    must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("双方将做好四件事")), Wanted::Dropped}}));
    must(bench.project->beAuthor(QStringLiteral("乙")));
    const auto placed = setRanges(*bench.project, bench.article(id), must(bench.project->tray(id)).front(), {{0, 2}});
    QVERIFY(!placed.has_value());
}

void TestRecleaning::whatIsInTheTrayIsNotExported()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    bench.tag(id, QStringLiteral("𠮷云川"), 0);
    bench.tag(id, QStringLiteral("陆望舒"), 0);
    must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("双方将做好四件事")), Wanted::Dropped}}));
    const QByteArray csv = bench.csv();
    QVERIFY(csv.contains("\xF0\xA0\xAE\xB7"));
    QVERIFY(!csv.contains(QStringLiteral("陆望舒").toUtf8() + ','));
    QCOMPARE(csv.count('\n'), 2);
}

void TestRecleaning::cleaningAgainChangesNothing()
{
    Bench bench;
    bench.tag(bench.add(QStringLiteral("柳溪")), QStringLiteral("𠮷云川"), 0);
    const ArticleId id = bench.add(QStringLiteral("石桥"));
    must(correct(*bench.project, id, {{bench.entry(id, QStringLiteral("更正")), Wanted::Kept}}));
    const QString before = bench.all();
    const RecleanReport report = must(reclean(*bench.project));
    QCOMPARE(report.articles.size(), size_t(2));
    QCOMPARE(report.newTexts(), 0);
    QCOMPARE(report.unchanged(), 1);
    QCOMPARE(bench.all(), before);
    QCOMPARE(bench.project->undoOperation().name, QStringLiteral("receipt.restore"));
}

void TestRecleaning::nothingIsDroppedAltogether()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    std::vector<Choice> all;
    const Article article = bench.article(id);
    for (size_t i = 0; i < article.receipt.entries.size(); ++i)
        all.push_back({i, Wanted::Dropped});
    const QString before = bench.all();
    const auto done = correct(*bench.project, id, all);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::InvalidInput);
    const auto beyond = correct(*bench.project, id, {{all.size(), Wanted::Kept}});
    QCOMPARE(beyond.error().code, ErrorCode::InvalidInput);
    QCOMPARE(bench.all(), before);
}

void TestRecleaning::rulesComeInAndAreCounted()
{
    Bench bench;
    const document::SiteRule one{{}, QStringLiteral("paper.example"), QStringLiteral("p.signature"), Wanted::Dropped};
    const document::SiteRule two{{}, QStringLiteral("paper.example"), QStringLiteral("div.note > p"), Wanted::Kept};
    const RuleChanges first = must(importRules(*bench.project, {one, two}));
    QCOMPARE(first.added, 2);
    document::SiteRule changed = one;
    changed.wanted = Wanted::Kept;
    const RuleChanges second = must(importRules(*bench.project, {changed, two}));
    QCOMPARE(std::tuple(second.added, second.changed, second.unchanged), std::tuple(0, 1, 1));
    // A rule that was taken back comes again under its own id.
    const document::SiteRule known = must(bench.project->siteRules()).front();
    must(removeRule(*bench.project, known));
    QCOMPARE(must(importRules(*bench.project, {known})).added, 1);
    QVERIFY(std::ranges::contains(must(bench.project->siteRules()), known));
    QVERIFY(!importRules(*bench.project, {{{}, QStringLiteral("paper.example"), QStringLiteral("p >"), Wanted::Kept}}).has_value());
    QCOMPARE(bench.problems(), QStringList());
}

void TestRecleaning::wrongCorrectionsAreFound()
{
    Bench bench;
    const ArticleId id = bench.add(QStringLiteral("柳溪"));
    must(bench.project->transact({QStringLiteral("receipt.drop")}, [&](store::Tables& tables) -> Result<void> {
        TRY(tables.corrections().set({{}, id, {1, 5}, QByteArray(32, 'x'), Wanted::Dropped}));
        return {};
    }));
    QCOMPARE(bench.problems().size(), 1);
    QVERIFY(bench.problems().front().startsWith(QStringLiteral("correction ")));
}

// Whatever is kept and dropped, in whatever order: an annotation stands on its own words of the page or is in the tray,
// and going back through all steps ends where it began.
void TestRecleaning::annotationsStandOrAreInTheTray()
{
    const bool isTrue = rc::check("random corrections", [] {
        Bench bench;
        const ArticleId id = bench.add(QStringLiteral("柳溪"));
        const ArticleId other = bench.add(QStringLiteral("石桥"));
        for (const char16_t* name : {u"𠮷云川", u"陆望舒", u"柳溪", u"一江水", u"四件事，一是"}) {
            const QString quote = QString::fromUtf16(name);
            for (int i = 0; i < bench.article(id).text.count(quote); ++i)
                bench.tag(id, quote, i);
        }
        bench.tag(other, QStringLiteral("陆望舒"), 1);
        const Article first = bench.article(id);
        std::map<document::AnnotationId, std::pair<QString, std::vector<document::DomRange>>> words;
        for (const Annotation& each : must(bench.project->annotations(id)))
            words[each.id] = {each.fragments.front().quote, first.sourceMap.domOf(each.fragments.front().range)};
        const QString before = bench.all();
        const QByteArray csv = bench.csv();
        int steps = 0;
        const int wanted = *rc::gen::inRange(1, 6);
        for (int i = 0; i < wanted; ++i) {
            const size_t entry = *rc::gen::inRange<size_t>(0, first.receipt.entries.size());
            const Choice choice{entry, *rc::gen::arbitrary<bool>() ? Wanted::Kept : Wanted::Dropped};
            const QString now = bench.all();
            const bool isOnSite = *rc::gen::inRange(0, 4) == 0;
            const bool isDone = isOnSite ? correctOnSite(*bench.project, id, {choice}).has_value() : correct(*bench.project, id, {choice}).has_value();
            steps += isDone && bench.all() != now;
            if (!isDone)
                RC_ASSERT(bench.all() == now);
            const Article article = bench.article(id);
            const text::CodePoints points(article.text);
            const auto standing = must(bench.project->annotations(id));
            const auto tray = must(bench.project->tray(id));
            RC_ASSERT(standing.size() + tray.size() == words.size());
            for (const Annotation& each : standing) {
                const document::Fragment& fragment = each.fragments.front();
                RC_ASSERT(fragment.quote == words[each.id].first);
                RC_ASSERT(points.slice(article.text, fragment.range) == fragment.quote);
                RC_ASSERT(article.sourceMap.domOf(fragment.range) == words[each.id].second);
            }
            for (const Annotation& each : tray) {
                for (const document::DomRange& piece : words[each.id].second)
                    RC_ASSERT(!article.sourceMap.textOfDom(piece).has_value());
            }
        }
        RC_ASSERT(bench.problems().isEmpty());
        while (steps-- > 0)
            must(bench.project->undo());
        RC_ASSERT(bench.all() == before);
        RC_ASSERT(bench.csv() == csv);
    });
    QVERIFY(isTrue);
}

QTEST_GUILESS_MAIN(TestRecleaning)
#include "tst_Recleaning.moc"
