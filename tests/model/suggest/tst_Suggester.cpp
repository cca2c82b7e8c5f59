// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suggest/Suggester.h"
#include "model/text/CodePoints.h"

#include <QTest>

#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::suggest;

namespace {

document::Tag tagNamed(const QString& name, const QStringList& attributes, document::AttributeType type = document::AttributeType::Text)
{
    document::Tag tag;
    tag.id = document::TagId::create();
    tag.name = name;
    tag.isList = name == u"commitment";
    for (const QString& each : attributes)
        tag.attributes.push_back({document::AttributeId::create(), each, {}, each == u"deadline" ? document::AttributeType::Date : type, {}});
    return tag;
}

const document::Codebook& codebook()
{
    static const document::Codebook all{QStringLiteral("test"),
                                        {tagNamed(QStringLiteral("person"), {QStringLiteral("office")}), tagNamed(QStringLiteral("place"), {}),
                                         tagNamed(QStringLiteral("organisation"), {}),
                                         tagNamed(QStringLiteral("date"), {QStringLiteral("normalised")}, document::AttributeType::Date),
                                         tagNamed(QStringLiteral("commitment"), {QStringLiteral("promisor"), QStringLiteral("deadline")})}};
    return all;
}

document::TagId tag(const char16_t* name) { return codebook().tagNamed(QStringView(name))->id; }

document::Article article(const QString& text, const QString& published = QStringLiteral("2024-05-06"))
{
    document::Article article;
    article.id = document::ArticleId::create();
    article.text = text;
    article.metadata.published = published;
    article.metadata.language = QStringLiteral("zh");
    qsizetype start = 0;
    for (const QString& line : text.split(u'\n')) {
        const qsizetype length = text::CodePoints(line).count();
        article.blocks.push_back({document::BlockKind::Paragraph, 0, {start, start + length}});
        start += length + 1;
    }
    return article;
}

QString quoteOf(const document::Article& article, const Suggestion& suggestion)
{
    return text::CodePoints(article.text).slice(article.text, suggestion.range);
}

// What a source suggests, each with its attributes behind a slash.
QStringList found(Source source, const QString& text, const std::vector<KnownName>& names = {}, const QString& published = QStringLiteral("2024-05-06"))
{
    const document::Article read = article(text, published);
    QStringList quotes;
    for (const Suggestion& each : suggestionsFor(read, codebook(), names)) {
        if (each.source != source)
            continue;
        QString line = quoteOf(read, each);
        for (const document::AttributeDefinition& question : codebook().tag(each.tag)->attributes) {
            if (each.answers.contains(question.id))
                line += u'/' + each.answers.value(question.id);
        }
        quotes << line;
    }
    return quotes;
}

document::Annotation annotation(const document::Article& article, const Suggestion& suggestion, document::AnnotationStatus status)
{
    document::Annotation made;
    made.id = document::AnnotationId::create();
    made.tagId = suggestion.tag;
    made.status = status;
    made.fragments = {{suggestion.range, quoteOf(article, suggestion), {}, {}}};
    return made;
}

}  // namespace

class TestSuggester : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsOfAListAreOneOrderedList();
    void aListOfReasonsOrResultsIsNone();
    void whoBindsThemselvesIsAnObligation();
    void forecastsAndObjectsAreNoObligations();
    void datesAreReadWithTheDayOfTheArticle_data();
    void datesAreReadWithTheDayOfTheArticle();
    void durationsAndVagueWordsAreNoDates();
    void namesEndWhereTheTextGoesOn_data();
    void namesEndWhereTheTextGoesOn();
    void wordsBehindOfficesAreNoNames();
    void knownNamesAreFoundLongestFirst();
    void aNameWithTwoTagsGetsTheMoreFrequent();
    void aShortNameInsideAWordIsNone();
    void withoutItsTagASourceIsSilentAndSaysSo();
    void aPointOfAListCountsBeforeAnObligation();
    void decisionsAreNotAskedForAgain();
    void aRejectedNameIsRejectedInTheWholeArticle();
    void teammatesDecideNothing();
    void namesAreNeitherSentencesNorDates();
    void everySuggestionIsInTheTextAndNothingIsNewAfterAccepting();
};

void TestSuggester::pointsOfAListAreOneOrderedList()
{
    const document::Article read = article(QStringLiteral(
        "两县将做好三件事。一是要在年底前建成监测站，数据公开。二是联合修复湿地。三是开通城际公交，票价不超过八元。签约后大家合影。"));
    std::vector<Suggestion> points = suggestionsFor(read, codebook(), {});
    std::erase_if(points, [](const Suggestion& each) { return each.source != Source::Enumeration; });
    QCOMPARE(points.size(), 3u);
    QCOMPARE(quoteOf(read, points[0]), QStringLiteral("一是要在年底前建成监测站，数据公开"));
    QCOMPARE(quoteOf(read, points[2]), QStringLiteral("三是开通城际公交，票价不超过八元"));
    QCOMPARE(points[1].list, (std::vector<TextRange>{points[0].range, points[1].range, points[2].range}));
    QCOMPARE(points[0].answers.values(), QStringList{QStringLiteral("2024-12-31")});
    QCOMPARE(found(Source::Enumeration, QStringLiteral("会议提出要求：\n（一）加强领导，落实责任\n（二）完善制度，公开信息")),
             (QStringList{QStringLiteral("加强领导，落实责任"), QStringLiteral("完善制度，公开信息")}));
    QCOMPARE(found(Source::Enumeration, QStringLiteral("The council made two pledges. First, build 40 homes by the river. Second, repair the old bridge. Work begins soon.")),
             (QStringList{QStringLiteral("build 40 homes by the river"), QStringLiteral("repair the old bridge")}));
}

void TestSuggester::aListOfReasonsOrResultsIsNone()
{
    QVERIFY(found(Source::Enumeration, QStringLiteral("讨薪难有两大问题。一是维权意识较差。二是举证难。")).isEmpty());
    QVERIFY(found(Source::Enumeration, QStringLiteral("一年来成效明显。一是已建成三座水厂。二是已修复两处湿地。")).isEmpty());
    QVERIFY(found(Source::Enumeration, QStringLiteral("他给家长两点建议：一是多陪伴孩子。二是加强沟通。")).isEmpty());
    QVERIFY(found(Source::Enumeration, QStringLiteral("一是要加强合作。")).isEmpty());
}

void TestSuggester::whoBindsThemselvesIsAnObligation()
{
    QCOMPARE(found(Source::Obligation, QStringLiteral("柳溪县将在10月底前建成十二座冷库，全部免费开放。")),
             QStringList{QStringLiteral("将在10月底前建成十二座冷库，全部免费开放/柳溪县/2024-10-31")});
    QCOMPARE(found(Source::Obligation, QStringLiteral("The council will build 40 homes. It rained.")),
             QStringList{QStringLiteral("will build 40 homes/The council")});
    QCOMPARE(found(Source::Obligation, QStringLiteral("Both sides pledged to cut tariffs next year.")),
             QStringList{QStringLiteral("pledged to cut tariffs next year/Both sides")});
}

void TestSuggester::forecastsAndObjectsAreNoObligations()
{
    for (const QString& text : {QStringLiteral("预计全市气温将继续下降。"), QStringLiteral("他们将社会资本定义为资源的集合体。"), QStringLiteral("随着电影即将上映，公司股价上涨。"),
                                QStringLiteral("为确保安全，公司暂停了试验。"), QStringLiteral("The company will be late."), QStringLiteral("It will rain in the city tomorrow.")})
        QCOMPARE(found(Source::Obligation, text), QStringList());
}

void TestSuggester::datesAreReadWithTheDayOfTheArticle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected); };
    row("2024年5月6日上午，签约举行。", "2024年5月6日上午/2024-05-06");
    row("到2025年底完成。", "2025年底/2025-12-31");
    row("今年6月举行。", "今年6月/2024-06");
    row("明年年底完工。", "明年年底/2025-12-31");
    row("7月底前完工。", "7月底/2024-07-31");
    row("12月30日，签约举行。", "12月30日/2023-12-30");
    row("七月二十八日举行。", "七月二十八日/2024-07-28");
    row("5月1日至5日放假。", "5月1日至5日");
    row("柳溪县与石桥县5日在柳溪县签约。", "5日/2024-05-05");
    row("昨天下午开会。", "昨天下午/2024-05-05");
    row("“十四五”期间投资。", "“十四五”期间");
    row("2019年中国发展论坛。", "2019年/2019");
    row("They met on March 3, 2021.", "March 3, 2021/2021-03-03");
    row("They met on 3 March 2021.", "3 March 2021/2021-03-03");
    row("It opened in 1998 after years.", "1998/1998");
    row("It was sold yesterday.", "yesterday/2024-05-05");
    row("It ends on Dec. 30.", "Dec. 30/2023-12-30");
}

void TestSuggester::datesAreReadWithTheDayOfTheArticle()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(found(Source::Date, text), QStringList{expected});
}

void TestSuggester::durationsAndVagueWordsAreNoDates()
{
    for (const QString& text : {QStringLiteral("三日内答复。"), QStringLiteral("为期5日的展览。"), QStringLiteral("近日，他来访。"), QStringLiteral("共2024人。"), QStringLiteral("奔向美好明天。"),
                                QStringLiteral("今年轻人多。"), QStringLiteral("Black Friday deals"), QStringLiteral("You may march on."), QStringLiteral("a fee of 2000 yuan")})
        QCOMPARE(found(Source::Date, text), QStringList());
}

void TestSuggester::namesEndWhereTheTextGoesOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* text, const QStringList& expected) { QTest::newRow(text) << QString::fromUtf8(text) << expected; };
    row("柳溪市委书记范长河，石桥县县长王波代表两县签约。", {QStringLiteral("范长河/柳溪市委书记"), QStringLiteral("王波/石桥县县长")});
    row("市委副书记、市长罗强在会上说", {QStringLiteral("罗强/市委副书记、市长")});
    row("基地主任张志和表示满意", {QStringLiteral("张志和/基地主任")});
    row("镇长李和平在讲话中说", {QStringLiteral("李和平/镇长")});
    row("集团董事长申屠青说", {QStringLiteral("申屠青/集团董事长")});
    row("会议由市政协主席唐川平主持。", {QStringLiteral("唐川平/市政协主席")});
    row("（记者 方青 田一禾）", {QStringLiteral("方青/记者"), QStringLiteral("田一禾/记者")});
    row("副院长吴玉华、胥新元出席", {QStringLiteral("吴玉华/副院长"), QStringLiteral("胥新元/副院长")});
    row("总统弗拉基米尔·佩特连科抵达", {QStringLiteral("弗拉基米尔·佩特连科/总统")});
    row("Mayor Jane Smith said so.", {QStringLiteral("Jane Smith/Mayor")});
    row("Prime Minister Maria de Souza's visit", {QStringLiteral("Maria de Souza/Prime Minister")});
    row("Mr. Okafor left.", {QStringLiteral("Okafor")});
}

void TestSuggester::namesEndWhereTheTextGoesOn()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(Source::Office, text), expected);
}

void TestSuggester::wordsBehindOfficesAreNoNames()
{
    for (const QString& text : {QStringLiteral("记者从市政府获悉"), QStringLiteral("局长高度重视"), QStringLiteral("记者马上赶到现场"), QStringLiteral("经记者查实，"), QStringLiteral("主任向记者介绍"),
                                QStringLiteral("书记时常下乡"), QStringLiteral("General Motors said"), QStringLiteral("General Audio"), QStringLiteral("the director Wednesday said"),
                                QStringLiteral("President Street is closed")})
        QCOMPARE(found(Source::Office, text), QStringList());
}

void TestSuggester::knownNamesAreFoundLongestFirst()
{
    const std::vector<KnownName> names{{QStringLiteral("柳溪"), tag(u"place")}, {QStringLiteral("柳溪县"), tag(u"place")}, {QStringLiteral("Ann Lee"), tag(u"person")}};
    QCOMPARE(found(Source::Dictionary, QStringLiteral("柳溪县很大，柳溪在南边。Ann Lee met Ann Leeson."), names),
             (QStringList{QStringLiteral("柳溪县"), QStringLiteral("柳溪"), QStringLiteral("Ann Lee")}));
    // Of another unit of administration the name is a part.
    QCOMPARE(found(Source::Dictionary, QStringLiteral("柳溪市与柳溪相邻。"), {names.front()}), QStringList{QStringLiteral("柳溪")});
}

void TestSuggester::aNameWithTwoTagsGetsTheMoreFrequent()
{
    const document::Article read = article(QStringLiteral("锦川大学今天开学。"));
    const auto suggested = suggestionsFor(read, codebook(), {{QStringLiteral("锦川大学"), tag(u"place"), 1}, {QStringLiteral("锦川大学"), tag(u"organisation"), 3}});
    QCOMPARE(suggested.size(), 1u);
    QCOMPARE(suggested.front().tag, tag(u"organisation"));
    QVERIFY(suggested.front().confidence < 0.75);
}

void TestSuggester::aShortNameInsideAWordIsNone()
{
    const std::vector<KnownName> names{{QStringLiteral("罗强"), tag(u"person")}, {QStringLiteral("于伟"), tag(u"person")}};
    QCOMPARE(found(Source::Dictionary, QStringLiteral("罗强调合作的意义。"), names), QStringList());
    QCOMPARE(found(Source::Dictionary, QStringLiteral("由于伟大的时代。"), names), QStringList());
    QCOMPARE(found(Source::Dictionary, QStringLiteral("会后，罗强说得好。"), names), QStringList{QStringLiteral("罗强")});
}

void TestSuggester::withoutItsTagASourceIsSilentAndSaysSo()
{
    document::Codebook small = codebook();
    std::erase_if(small.tags, [](const document::Tag& each) { return each.name == u"date"; });
    small.tags.back().isRetired = true;
    QCOMPARE(missingTags(small), (std::vector<MissingTag>{{Source::Enumeration, QStringLiteral("commitment")}, {Source::Obligation, QStringLiteral("commitment")},
                                                          {Source::Date, QStringLiteral("date")}}));
    QVERIFY(suggestionsFor(article(QStringLiteral("2024年5月6日，我们将加强合作。")), small, {}).empty());
    QVERIFY(missingTags(codebook()).empty());
}

void TestSuggester::aPointOfAListCountsBeforeAnObligation()
{
    const QString text = QStringLiteral("双方商定：一是双方将加强旅游合作，增加航班。二是要建设园区。");
    QCOMPARE(found(Source::Obligation, text), QStringList());
    QCOMPARE(found(Source::Enumeration, QStringLiteral("双方商定：一是要加强旅游合作。二是要建设园区。")).size(), 2);
}

void TestSuggester::decisionsAreNotAskedForAgain()
{
    const document::Article read = article(QStringLiteral("2024年5月6日，市长罗强说，7月底前完工。"));
    const auto all = suggestionsFor(read, codebook(), {});
    QCOMPARE(all.size(), 3u);
    document::Annotation held = annotation(read, all[0], document::AnnotationStatus::Active);
    const document::Annotation rejected = annotation(read, all[1], document::AnnotationStatus::Rejected);
    QCOMPARE(undecided(all, read, {held, rejected}, {}), (std::vector<Suggestion>{all[2]}));
    // A part of it counts as the author's own decision on where it begins and ends.
    held.fragments.front().range.end -= 2;
    QCOMPARE(undecided(all, read, {held}, {}).size(), 2u);
    // Another tag on the same words is a decision as well; on other words it is none.
    held = annotation(read, all[2], document::AnnotationStatus::Active);
    held.tagId = tag(u"place");
    QCOMPARE(undecided(all, read, {held}, {}).size(), 2u);
    held.fragments.front().range.end += 2;
    QCOMPARE(undecided(all, read, {held}, {}).size(), 3u);
}

void TestSuggester::aRejectedNameIsRejectedInTheWholeArticle()
{
    const document::Article read = article(QStringLiteral("会后，高峰说，到了高峰，人很多。"));
    const auto all = suggestionsFor(read, codebook(), {{QStringLiteral("高峰"), tag(u"person")}});
    QCOMPARE(all.size(), 2u);
    QVERIFY(undecided(all, read, {annotation(read, all[1], document::AnnotationStatus::Rejected)}, {}).empty());
}

void TestSuggester::teammatesDecideNothing()
{
    const document::Article read = article(QStringLiteral("2024年5月6日签约。"));
    const auto all = suggestionsFor(read, codebook(), {});
    document::Annotation other = annotation(read, all[0], document::AnnotationStatus::Active);
    other.authorId = document::AuthorId::create();
    QCOMPARE(undecided(all, read, {other}, {}).size(), 1u);
    other.layer = document::Layer::Agreed;
    QVERIFY(undecided(all, read, {other}, {}).empty());
}

void TestSuggester::namesAreNeitherSentencesNorDates()
{
    const document::Tag& person = *codebook().tagNamed(u"person");
    QVERIFY(isName(QStringLiteral("罗强"), person));
    QVERIFY(isName(QStringLiteral("弗拉基米尔·佩特连科"), person));
    QVERIFY(!isName(QStringLiteral("罗"), person));
    QVERIFY(!isName(QStringLiteral("他说，罗强"), person));
    QVERIFY(!isName(QStringLiteral("12"), person));
    QVERIFY(!isName(QStringLiteral("今年"), *codebook().tagNamed(u"date")));
    QVERIFY(!isName(QStringLiteral("建设园区"), *codebook().tagNamed(u"commitment")));
}

void TestSuggester::everySuggestionIsInTheTextAndNothingIsNewAfterAccepting()
{
    static const QStringList pieces{
        QStringLiteral("市委书记范长河"), QStringLiteral("说，"), QStringLiteral("一是要加强合作。"), QStringLiteral("二是将建设园区，"), QStringLiteral("三是"), QStringLiteral("2024年5月6日"),
        QStringLiteral("5日"), QStringLiteral("柳溪县"), QStringLiteral("将在年底前建成"), QStringLiteral("。"), QStringLiteral("\n"), QStringLiteral("𠮷云川"), QStringLiteral("🙂"),
        QStringLiteral("Mayor Jane Smith "), QStringLiteral("will build "), QStringLiteral("by 2026. "), QStringLiteral("（一）"), QStringLiteral("（二）"), QStringLiteral("记者 "), QStringLiteral("、"),
        QStringLiteral("第一，"), QStringLiteral("the council "), QStringLiteral("·"), QStringLiteral("主任"), QStringLiteral("欧阳"), QStringLiteral("和"), QStringLiteral("王")};
    const std::vector<KnownName> names{{QStringLiteral("柳溪县"), tag(u"place")}, {QStringLiteral("𠮷云川"), tag(u"person")}, {QStringLiteral("范长河"), tag(u"place")}};
    QVERIFY(rc::check("suggestions stand in the text, apart from each other, and accepting them leaves none", [&] {
        QString text;
        for (const int each : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces.size()))))
            text += pieces[each];
        const document::Article read = article(text);
        const auto all = suggestionsFor(read, codebook(), names);
        const qsizetype length = text::CodePoints(text).count();
        std::vector<document::Annotation> accepted;
        for (const Suggestion& each : all) {
            RC_ASSERT(each.range.start >= 0 && each.range.start < each.range.end && each.range.end <= length);
            RC_ASSERT(each.confidence > 0 && each.confidence <= 1);
            RC_ASSERT(each.list.empty() || std::ranges::contains(each.list, each.range));
            for (const Suggestion& other : all)
                RC_ASSERT(&each == &other || each.tag != other.tag || !each.range.intersects(other.range));
            accepted.push_back(annotation(read, each, document::AnnotationStatus::Active));
        }
        RC_ASSERT(undecided(all, read, accepted, {}).empty());
        RC_ASSERT(suggestionsFor(read, codebook(), names) == all);
    }));
}

QTEST_APPLESS_MAIN(TestSuggester)
#include "tst_Suggester.moc"
