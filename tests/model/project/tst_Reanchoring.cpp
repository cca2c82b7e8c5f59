// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging with a teammate whose page was cleaned to another text.
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/project/Ingest.h"
#include "model/project/Merge.h"
#include "model/project/Recleaning.h"
#include "tests/support/ProjectCopy.h"
#include "tests/support/TestProject.h"

#include <QTest>

#include <array>
#include <random>
#include <set>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;
using document::Annotation;
using document::Article;
using document::ArticleId;
using document::AnnotationId;

namespace {

const QString address = QStringLiteral("https://news.example/2025/07/a.html");
// The teammate's cleaning kept lines before and behind the article, and the page said one thing otherwise that day.
const QString textHere = QStringLiteral("锦川市与赤岩市昨天签署合作备忘录，两市的合作由此开始。\n市委书记沈怀瑾在签约仪式上讲话，赤岩市市长罗承岳主持了仪式。\n"
                                        "他说，双方将共同建设产业园区。\n一是共建园区，二是共享港口，三是共育人才，四是共治河流。\n双方还参观了码头和新落成的水质监测站。");
const QString textThere = QStringLiteral("本报讯\n锦川市与赤岩市昨天签署合作备忘录，两市的合作由此开始。\n市委书记沈怀瑾在签约仪式上讲话，赤岩市市长罗承岳主持了仪式。\n"
                                         "他说，两市将共同建设产业园区。\n一是共建园区，二是共享港口，三是共育人才，四是共治河流。\n来源：晚报客户端");

/// Somebody's project with the same page.
class Copy : public support::ProjectCopy {
public:
    Copy(const TestProject& base, const QString& name, const QString& text, const QString& bytes = QStringLiteral("the page"))
        : ProjectCopy(base.path(), pathOf(base, name), name), m_article(add(text, address, bytes))
    {
    }
    static QString pathOf(const TestProject& base, const QString& name) { return base.folder() + u'/' + name + QStringLiteral(".vermilion"); }
    Article article() { return must((*this)->article(m_article)); }
    ArticleId id() const { return m_article; }

    ArticleId add(const QString& text, const QString& url, const QString& bytes)
    {
        ArticleId id;
        must((*this)->transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
            Article article = support::testArticle(text);
            article.metadata.url = url;
            document::Capture capture = support::testCapture(bytes);
            capture.id = {};
            article.captureId = TRY(tables.captures().add(capture));
            id = TRY(tables.articles().add(article));
            return {};
        }));
        return id;
    }
    AnnotationId tag(const QString& tag, const QString& words, qsizetype from = 0)
    {
        const Article article = this->article();
        const qsizetype at = article.text.indexOf(words, from);
        if (at < 0)
            qFatal("no such words");
        return must(applyTag(**this, article, (*this)->codebook().tagNamed(tag)->id, {{at, at + words.size()}})).id;
    }
    // "author quote tag note"
    QStringList shown()
    {
        QStringList lines;
        for (const Annotation& annotation : must((*this)->annotations(m_article))) {
            QString author;
            for (const document::Author& each : must((*this)->authors())) {
                if (each.id == annotation.authorId)
                    author = each.name;
            }
            QStringList quotes;
            for (const document::Fragment& fragment : annotation.fragments)
                quotes << fragment.quote;
            lines << QStringList{author, quotes.join(u'…'), (*this)->codebook().tag(annotation.tagId)->name, annotation.note}.join(u' ').trimmed();
        }
        lines.sort();
        return lines;
    }
    QStringList inTray()
    {
        QStringList lines;
        for (const TrayEntry& entry : must(trayOf(**this, article())))
            lines << entry.annotation.fragments.front().quote + (entry.ranges().empty() ? QStringLiteral(" ?") : QStringLiteral(" → ") + guessOf(entry));
        lines.sort();
        return lines;
    }
    MergeOptions reanchoringAll(const QStringList& others)
    {
        MergeOptions options;
        for (const MergeReport planned = must(planMerge(**this, others)); const MergeReport::OtherText& each : planned.otherTexts)
            options.reanchored.push_back(each.there);
        return options;
    }
    MergeReport take(const Copy& other) { return must(merge(**this, {other.path()}, reanchoringAll({other.path()}))); }

private:
    QString guessOf(const TrayEntry& entry)
    {
        const QString text = article().text;
        return text.sliced(entry.ranges().front().start, entry.ranges().front().length());
    }

    ArticleId m_article;
};

std::set<AnnotationId> idsIn(Copy& copy)
{
    std::set<AnnotationId> ids;
    for (const Annotation& annotation : must(copy->annotations(copy.id())))
        ids.insert(annotation.id);
    return ids;
}

}  // namespace

class TestReanchoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theDryRunSaysHowWellItWouldGo();
    void withoutBeingAskedTheArticlesStayApart();
    void whatStandsOnTheSameWordsComes();
    void anotherCaptureOfTheAddressIsTheSamePage();
    void anotherAddressIsAnotherPage();
    void whatIsDoubtfulWaitsInTheTray();
    void inAParagraphThatIsThereTwiceItIsDoubtful();
    void onOnePageTheWordsAreThoseOfThePage();
    void listsAndStatusCome();
    void againItChangesNothing();
    void laterChangesAndDeletionsFollow();
    void whatComesBackIsItself();
    void overThirdPartiesItIsTheSame();
    void undoneItIsAsIfItHadNeverBeen();
    void nothingIsLostAndNothingMisquotes();

private:
    std::unique_ptr<TestProject> m_base;
};

void TestReanchoring::init()
{
    m_base = std::make_unique<TestProject>(TestProject::Place::Memory);
    m_base->close();
}

void TestReanchoring::theDryRunSaysHowWellItWouldGo()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    theirs.tag(QStringLiteral("commitment"), QStringLiteral("两市将共同建设产业园区"));
    theirs.tag(QStringLiteral("place"), QStringLiteral("晚报客户端"));
    const QString before = must(check(mine.path())).isSound() ? mine.shown().join(u'\n') : QString();
    const MergeReport planned = must(planMerge(*mine, {theirs.path()}));
    QCOMPARE(planned.otherTexts.size(), 1u);
    const MergeReport::OtherText& page = planned.otherTexts.front();
    QCOMPARE(page.here, mine.id());
    QCOMPARE(page.there, theirs.id());
    QCOMPARE((std::array{page.found, page.guessed, page.lost}), (std::array{1, 1, 1}));
    QVERIFY2(page.score >= annotate::Anchoring::leastScore && page.score < 1, qPrintable(QString::number(page.score)));
    QVERIFY(!page.isReanchored && !page.wasReanchored);
    QCOMPARE(planned.articles.added, 1);
    const MergeReport wanted = must(planMerge(*mine, {theirs.path()}, {.reanchored = {theirs.id()}}));
    QVERIFY(wanted.otherTexts.front().isReanchored);
    QCOMPARE(wanted.articles.added, 0);
    QCOMPARE(wanted.annotations, (MergeReport::Count{3, 0, 0}));
    QCOMPARE(wanted.losePlace, 2);
    QCOMPARE(mine.shown().join(u'\n'), before);
}

void TestReanchoring::withoutBeingAskedTheArticlesStayApart()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    must(merge(*mine, {theirs.path()}));
    QCOMPARE(mine.shown(), QStringList());
    QCOMPARE(must(mine->articles()).size(), 2u);
    QCOMPARE(must(mine->annotations(theirs.id())).size(), 1u);
}

void TestReanchoring::whatStandsOnTheSameWordsComes()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    mine.tag(QStringLiteral("place"), QStringLiteral("赤岩市"));
    theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    const Article there = theirs.article();
    const auto rangeOf = [&](const QString& words) { return TextRange{there.text.indexOf(words), there.text.indexOf(words) + words.size()}; };
    must(applyTag(*theirs, there, theirs->codebook().tagNamed(u"commitment")->id, {rangeOf(QStringLiteral("共建园区")), rangeOf(QStringLiteral("共育人才"))}));
    const MergeReport report = mine.take(theirs);
    QCOMPARE(report.annotations, (MergeReport::Count{2, 0, 0}));
    QCOMPARE(report.losePlace, 0);
    QCOMPARE(report.otherTexts.front().score, 1.0);
    QCOMPARE(mine.shown(), (QStringList{QStringLiteral("mine 赤岩市 place"), QStringLiteral("theirs 共建园区…共育人才 commitment"), QStringLiteral("theirs 沈怀瑾 person")}));
    QCOMPARE(must(mine->articles()).size(), 1u);
    QCOMPARE(mine.inTray(), QStringList());
    QVERIFY(must(check(mine.path())).isSound());
}

void TestReanchoring::anotherCaptureOfTheAddressIsTheSamePage()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere, QStringLiteral("the page, as it was on another day"));
    theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    theirs.tag(QStringLiteral("place"), QStringLiteral("晚报客户端"));
    mine.take(theirs);
    QCOMPARE(mine.shown(), QStringList{QStringLiteral("theirs 沈怀瑾 person")});
    QCOMPARE(mine.inTray(), QStringList{QStringLiteral("晚报客户端 ?")});
    // What is not needed does not come: the other day's bytes.
    auto database = must(store::Database::open(mine.path(), store::Database::Access::Read));
    QCOMPARE(must(database->number("SELECT count(*) FROM captures")), 1);
    QVERIFY(must(check(mine.path())).isSound());
}

void TestReanchoring::anotherAddressIsAnotherPage()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textHere);
    const ArticleId other = theirs.add(textThere, QStringLiteral("https://news.example/2025/07/b.html"), QStringLiteral("another page"));
    const ArticleId nowhere = theirs.add(textThere + u'。', {}, QStringLiteral("a page without an address"));
    mine.add(textHere + u'。', {}, QStringLiteral("another page without one"));
    // Somebody asks for it nevertheless.
    const MergeReport report = must(merge(*mine, {theirs.path()}, {.reanchored = {other, nowhere, mine.id()}}));
    QVERIFY(report.otherTexts.empty());
    QCOMPARE(report.articles.added, 2);
    QVERIFY(must(check(mine.path())).isSound());
}

void TestReanchoring::whatIsDoubtfulWaitsInTheTray()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    theirs.tag(QStringLiteral("commitment"), QStringLiteral("两市将共同建设产业园区"));
    theirs.tag(QStringLiteral("place"), QStringLiteral("晚报客户端"));
    mine.take(theirs);
    QCOMPARE(mine.shown(), QStringList());
    const QStringList tray = mine.inTray();
    QCOMPARE(tray.size(), 2);
    QVERIFY2(tray.contains(QStringLiteral("晚报客户端 ?")), qPrintable(tray.join(u'\n')));
    QVERIFY2(tray.filter(QStringLiteral("两市将共同建设产业园区 → ")).size() == 1 && tray.join(u' ').contains(QStringLiteral("产业园区")), qPrintable(tray.join(u'\n')));
    QVERIFY(must(check(mine.path())).isSound());
}

void TestReanchoring::inAParagraphThatIsThereTwiceItIsDoubtful()
{
    const QString paragraph = QStringLiteral("沈怀瑾说，合作要一步一个脚印。");
    Copy mine(*m_base, QStringLiteral("mine"), QStringLiteral("开头一段只有这里有，写得很长很长，说的是别的事情。\n") + paragraph + QStringLiteral("\n中间一段只有这里有，写得很长很长。\n") + paragraph);
    Copy theirs(*m_base, QStringLiteral("theirs"), QStringLiteral("那边的开头完全不同。\n") + paragraph + QStringLiteral("\n那边的结尾也完全不同。"));
    theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    mine.take(theirs);
    QCOMPARE(mine.shown(), QStringList());
    QCOMPARE(mine.inTray().size(), 1);
}

// Theirs was cleaned by a rule of their own: the first of two paragraphs that are the same is not in it.
void TestReanchoring::onOnePageTheWordsAreThoseOfThePage()
{
    const QString twin = QStringLiteral("<p class=\"%1\">市委书记沈怀瑾在签约仪式上讲话，两县同饮一江水，多年来来往密切，合作的基础十分扎实。</p>");
    const QByteArray page = (QStringLiteral("<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>两市签约</title></head><body><h1>两市签约</h1><div class=\"article-body\">")
                             + twin.arg(QStringLiteral("lead"))
                             + QStringLiteral("<p>罗承岳说，双方将做好四件事，一是建成水质监测站，二是修复湿地，三是互派教师，四是开通公交。</p>") + twin.arg(QStringLiteral("plain"))
                             + QStringLiteral("<p>两人一同察看了水质监测站的选址，并与当地居民交谈，有关负责人参加了活动。</p></div></body></html>")).toUtf8();
    const auto projectOf = [&](const QString& author) { return support::ProjectCopy(m_base->path(), Copy::pathOf(*m_base, author), author); };
    auto theirs = projectOf(QStringLiteral("theirs"));
    const ArticleId first = must(ingestBytes(*theirs, page, QStringLiteral("page.html"))).added.front();
    const Article whole = must(theirs->article(first));
    const qsizetype second = whole.text.indexOf(QStringLiteral("沈怀瑾"), whole.text.indexOf(QStringLiteral("沈怀瑾")) + 1);
    QVERIFY(second > 0);
    // As somebody's other version of the cleaner would have it.
    auto mine = projectOf(QStringLiteral("mine"));
    const ArticleId here = must(ingestBytes(*mine, page, QStringLiteral("page.html"))).added.front();
    const auto& entries = must(mine->article(here)).receipt.entries;
    const auto lead = std::ranges::find_if(entries, [](const document::ReceiptEntry& each) { return each.text.contains(QStringLiteral("沈怀瑾")); });
    QVERIFY(lead != entries.end());
    must(correct(*mine, here, {{size_t(lead - entries.begin()), document::Wanted::Dropped}}));
    const Article shorter = must(mine->article(here));
    // In a project where it is an article of its own.
    auto other = projectOf(QStringLiteral("other"));
    ArticleId theirId;
    must(other->transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
        document::Capture capture = must(mine->capture(shorter.captureId));
        Article article = shorter;
        article.id = {};
        article.textId = {};
        article.captureId = TRY(tables.captures().add(capture));
        theirId = TRY(tables.articles().add(article));
        return {};
    }));
    QVERIFY(theirId != first);
    const Article there = must(other->article(theirId));
    const text::CodePoints points(there.text);
    const qsizetype at = there.text.indexOf(QStringLiteral("沈怀瑾"));
    must(applyTag(*other, there, other->codebook().tagNamed(u"person")->id, {points.fromUtf16({at, at + 3})}));
    must(merge(*theirs, {other.path()}, {.reanchored = {theirId}}));
    const std::vector<Annotation> placed = must(theirs->annotations(first));
    QCOMPARE(placed.size(), 1u);
    QCOMPARE(placed.front().fragments.front().range.start, text::CodePoints(whole.text).fromUtf16({second, second + 3}).start);
    QVERIFY(must(check(theirs.path())).isSound());
}

void TestReanchoring::listsAndStatusCome()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    for (const QString& words : {QStringLiteral("共建园区"), QStringLiteral("共享港口"), QStringLiteral("共育人才"), QStringLiteral("共治河流")})
        theirs.tag(QStringLiteral("commitment"), words);
    must(makeList(*theirs, must(theirs->annotations(theirs.id())), QStringLiteral("四点")));
    must(setStatus(*theirs, theirs.id(), ArticleStatus::Done));
    mine.take(theirs);
    const std::vector<document::Group> lists = must(mine->groups(mine.id()));
    QCOMPARE(lists.size(), 1u);
    QCOMPARE(lists.front().title, QStringLiteral("四点"));
    const std::vector<Annotation> points = must(mine->annotations(mine.id()));
    QCOMPARE(points.size(), 4u);
    for (int item = 1; const Annotation& point : points) {
        QCOMPARE(point.groupId, lists.front().id);
        QCOMPARE(point.item, item++);
    }
    must(mine->beAuthor(QStringLiteral("theirs")));
    QCOMPARE(must(mine->articles()).front().status, ArticleStatus::Done);
    QVERIFY(must(check(mine.path())).isSound());
}

void TestReanchoring::againItChangesNothing()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    theirs.tag(QStringLiteral("place"), QStringLiteral("晚报客户端"));
    mine.take(theirs);
    const MergeReport again = must(planMerge(*mine, {theirs.path()}, mine.reanchoringAll({theirs.path()})));
    QVERIFY(again.changesNothing());
    QVERIFY(again.otherTexts.front().wasReanchored);
    // What was dropped here does not come again.
    must(mine->beAuthor(QStringLiteral("theirs")));
    must(removeAnnotations(*mine, must(mine->annotations(mine.id()))));
    QVERIFY(mine.take(theirs).changesNothing());
    QCOMPARE(mine.shown(), QStringList());
}

void TestReanchoring::laterChangesAndDeletionsFollow()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    const AnnotationId person = theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    const AnnotationId place = theirs.tag(QStringLiteral("place"), QStringLiteral("锦川市"));
    mine.take(theirs);
    for (const Annotation& annotation : must(theirs->annotations(theirs.id()))) {
        if (annotation.id == person)
            must(setNote(*theirs, annotation, QStringLiteral("书记")));
        if (annotation.id == place)
            must(removeAnnotations(*theirs, {annotation}));
    }
    const MergeReport report = mine.take(theirs);
    QCOMPARE(report.annotations, (MergeReport::Count{0, 1, 1}));
    QCOMPARE(report.conflicts, 0);
    QCOMPARE(mine.shown(), QStringList{QStringLiteral("theirs 沈怀瑾 person 书记")});
}

void TestReanchoring::whatComesBackIsItself()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    mine.tag(QStringLiteral("place"), QStringLiteral("赤岩市"));
    const AnnotationId person = theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    theirs.tag(QStringLiteral("place"), QStringLiteral("晚报客户端"));
    mine.take(theirs);
    const MergeReport back = theirs.take(mine);
    QCOMPARE(back.annotations, (MergeReport::Count{1, 0, 0}));
    QCOMPARE(theirs.shown(), (QStringList{QStringLiteral("mine 赤岩市 place"), QStringLiteral("theirs 晚报客户端 place"), QStringLiteral("theirs 沈怀瑾 person")}));
    QVERIFY(idsIn(theirs).contains(person));
    QCOMPARE(theirs.inTray(), QStringList());
    // What its author then did to it over there comes back too.
    must(mine->beAuthor(QStringLiteral("theirs")));
    for (const Annotation& annotation : must(mine->annotations(mine.id()))) {
        if (annotation.fragments.front().quote == u"沈怀瑾")
            must(setNote(*mine, annotation, QStringLiteral("在那边写的")));
    }
    QCOMPARE(theirs.take(mine).annotations, (MergeReport::Count{0, 1, 0}));
    QVERIFY(theirs.shown().contains(QStringLiteral("theirs 沈怀瑾 person 在那边写的")));
    QVERIFY(must(check(theirs.path())).isSound());
}

void TestReanchoring::overThirdPartiesItIsTheSame()
{
    Copy first(*m_base, QStringLiteral("first"), textHere);
    Copy second(*m_base, QStringLiteral("second"), textThere);
    Copy third(*m_base, QStringLiteral("third"), textHere + QStringLiteral("\n记者在现场。"));
    second.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    second.tag(QStringLiteral("place"), QStringLiteral("锦川市"));
    first.take(second);
    // Over the first, and straight.
    third.take(first);
    const QStringList shown = third.shown();
    QCOMPARE(shown.size(), 2);
    QVERIFY(third.take(second).changesNothing());
    QCOMPARE(third.shown(), shown);
    // Both at once, in a fourth.
    Copy fourth(*m_base, QStringLiteral("fourth"), QStringLiteral("记者在现场。\n") + textHere);
    must(merge(*fourth, {second.path(), first.path(), third.path()}, fourth.reanchoringAll({second.path(), first.path(), third.path()})));
    QCOMPARE(fourth.shown(), shown);
    QCOMPARE(must(fourth->articles()).size(), 1u);
    QVERIFY(must(check(fourth.path())).isSound());
}

void TestReanchoring::undoneItIsAsIfItHadNeverBeen()
{
    Copy mine(*m_base, QStringLiteral("mine"), textHere);
    Copy theirs(*m_base, QStringLiteral("theirs"), textThere);
    mine.tag(QStringLiteral("place"), QStringLiteral("赤岩市"));
    theirs.tag(QStringLiteral("person"), QStringLiteral("沈怀瑾"));
    theirs.tag(QStringLiteral("place"), QStringLiteral("晚报客户端"));
    mine.take(theirs);
    QCOMPARE(mine.shown().size(), 2);
    must(mine->undo());
    QCOMPARE(mine.shown(), QStringList{QStringLiteral("mine 赤岩市 place")});
    QCOMPARE(mine.inTray(), QStringList());
    QVERIFY(must(check(mine.path())).isSound());
    must(mine->redo());
    QCOMPARE(mine.shown().size(), 2);
    QCOMPARE(mine.inTray().size(), 1);
    must(mine->undo());
    mine.take(theirs);
    QCOMPARE(mine.shown().size(), 2);
    QVERIFY(must(check(mine.path())).isSound());
}

// Texts that differ anywhere, annotations anywhere.
void TestReanchoring::nothingIsLostAndNothingMisquotes()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&](qsizetype count) { return qsizetype(std::uniform_int_distribution<quint32>(0, quint32(count) - 1)(random)); };
        QString there;
        for (int i = 0; i < 300; ++i)
            there += below(20) == 0 ? QStringLiteral("\n") : QString(QStringLiteral("锦川赤岩市签约共建园区港口人才")[below(15)]);
        there = QStringLiteral("头") + there.replace(QStringLiteral("\n\n"), QStringLiteral("\n")) + QStringLiteral("尾");
        QString here = there;
        for (int i = 0; i < 12; ++i) {
            const qsizetype at = below(here.size() - 12);
            below(2) ? here.remove(at, 1 + below(8)) : here.insert(at, QStringLiteral("新字句").left(1 + below(3)));
        }
        Copy mine(*m_base, QStringLiteral("mine%1").arg(seed), here.trimmed());
        Copy theirs(*m_base, QStringLiteral("theirs%1").arg(seed), there);
        const Article article = theirs.article();
        std::set<TextRange> ranges;
        for (int i = 0; i < 25; ++i) {
            const qsizetype start = below(there.size() - 12);
            ranges.insert({start, start + 1 + below(10)});
        }
        for (const TextRange& range : ranges)
            must(applyTag(*theirs, article, theirs->codebook().tagNamed(u"place")->id, {range}));
        const MergeReport report = mine.take(theirs);
        const MergeReport::OtherText& page = report.otherTexts.front();
        const std::vector<Annotation> placed = must(mine->annotations(mine.id()));
        const std::vector<TrayEntry> tray = must(trayOf(*mine, mine.article()));
        QCOMPARE(int(placed.size()), page.found);
        QCOMPARE(int(tray.size()), page.guessed + page.lost);
        QCOMPARE(placed.size() + tray.size(), ranges.size());
        std::multiset<QString> quotes;
        for (const Annotation& annotation : placed) {
            const document::Fragment& fragment = annotation.fragments.front();
            QCOMPARE(mine.article().text.sliced(fragment.range.start, fragment.range.length()), fragment.quote);
            quotes.insert(fragment.quote);
        }
        for (const TrayEntry& entry : tray)
            quotes.insert(entry.annotation.fragments.front().quote);
        std::multiset<QString> made;
        for (const TextRange& range : ranges)
            made.insert(there.sliced(range.start, range.length()));
        QCOMPARE(quotes, made);
        QVERIFY(mine.take(theirs).changesNothing());
        QVERIFY(must(check(mine.path())).isSound());
    }
}

QTEST_GUILESS_MAIN(TestReanchoring)
#include "tst_Reanchoring.moc"
