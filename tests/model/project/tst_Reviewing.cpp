// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Editing.h"
#include "model/project/Reviewing.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::project;
using namespace vermilion::support;

class TestReviewing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachAuthorHasALayer();
    void articlesThatOneHasNotReadAreLeftOut();
    void theRuleSaysWhatIsRead();
    void onlyActiveAnnotationsOfTheAuthorsOwnLayersCount();
    void annotationsOnAnEarlierTextAreLeftOutAndCounted();
    void aMergedTagIsTheOneItWasMergedInto();
    void authorsComeInTheOrderInWhichTheyAreNamed();
    void unknownAuthorsAndArticlesAreErrors();
    void comparisonsAreByArticleAndPair();
    void readingCanBeCancelled();
    void rulesHaveNames();
};

namespace {

const QString sentence = QStringLiteral("周明远[person] 会见了 李建勤[person] 于 江城[place] 𠮷野。");

// As this author, one tag on one range.
document::AnnotationId tagAs(TestProject& project, const QString& author, const document::Article& article, const QString& tag, TextRange range)
{
    must(project->beAuthor(author));
    return must(applyTag(*project, article, project.tag(tag), {range})).id;
}

document::AuthorId idOf(TestProject& project, const QString& name)
{
    for (const document::Author& author : must(project->authors())) {
        if (author.name == name)
            return author.id;
    }
    qFatal("no such author");
}

// "甲 person 0-3, person 8-11 | 乙 …" for each article.
QString dump(TestProject& project, const Readings& readings)
{
    QStringList articles;
    for (const review::Continuum& continuum : readings.study.continua) {
        QStringList layers;
        for (size_t i = 0; i < continuum.layers.size(); ++i) {
            QStringList spans{readings.authors[i].name + (continuum.layers[i].hasRead ? QString() : QStringLiteral(" (unread)"))};
            for (const review::Span& span : continuum.layers[i].spans) {
                spans.append(QStringLiteral("%1 %2-%3").arg(project->codebook().tags[size_t(span.tag)].name)
                                 .arg(span.extent().start).arg(span.extent().end));
            }
            layers.append(spans.join(u' '));
        }
        articles.append(layers.join(QStringLiteral(" | ")));
    }
    return articles.join(u'\n');
}

}  // namespace

void TestReviewing::eachAuthorHasALayer()
{
    TestProject project;
    const document::Article article = project.add(sentence);
    tagAs(project, QStringLiteral("乙"), article, QStringLiteral("person"), {0, 3});
    const Readings readings = must(project::readings(*project, {}));
    QCOMPARE(dump(project, readings), QStringLiteral("乙 person 0-3 | 甲 person 0-3 person 8-11 place 14-16"));
    QCOMPARE(readings.study.continua.front().length, 20);  // the astral character is one
    QCOMPARE(readings.study.continua.front().article, article.id);
    QCOMPARE(readings.articlesLeftOut, 0);
}

void TestReviewing::articlesThatOneHasNotReadAreLeftOut()
{
    TestProject project;
    const document::Article both = project.add(sentence);
    project.add(QStringLiteral("江城[place] 下雨。"));
    tagAs(project, QStringLiteral("乙"), both, QStringLiteral("person"), {0, 3});
    const Readings readings = must(project::readings(*project, {}));
    QCOMPARE(readings.study.continua.size(), size_t(1));
    QCOMPARE(readings.articlesLeftOut, 1);
    // Of three, the one who has not read it is said to be.
    tagAs(project, QStringLiteral("丙"), must(project->article(must(project->articles())[0].id)), QStringLiteral("place"), {0, 1});
    for (const review::Continuum& continuum : must(project::readings(*project, {})).study.continua)
        QCOMPARE(continuum.readers(), continuum.article == both.id && must(project->articles())[0].id == both.id ? 3 : 2);
}

void TestReviewing::theRuleSaysWhatIsRead()
{
    TestProject project;
    const document::Article both = project.add(sentence);
    const document::Article alone = project.add(QStringLiteral("江城[place] 下雨。"));
    project.add(QStringLiteral("无人读过。"));
    tagAs(project, QStringLiteral("乙"), both, QStringLiteral("person"), {0, 3});
    const auto count = [&](ReadRule rule) { return must(project::readings(*project, {.authors = {}, .rule = rule, .article = {}})).study.continua.size(); };
    QCOMPARE(count(ReadRule::Annotated), size_t(1));
    QCOMPARE(count(ReadRule::Done), size_t(1));
    must(setStatus(*project, alone.id, ArticleStatus::InProgress));
    QCOMPARE(count(ReadRule::Done), size_t(1));
    must(setStatus(*project, alone.id, ArticleStatus::Done));
    QCOMPARE(count(ReadRule::Done), size_t(2));
    // Who has not marked it has not read it.
    must(project->beAuthor(QStringLiteral("丙")));
    QCOMPARE(must(project->articles())[0].status, ArticleStatus::ToDo);
    tagAs(project, QStringLiteral("丙"), both, QStringLiteral("person"), {0, 3});
    for (const review::Continuum& continuum : must(project::readings(*project, {.authors = {}, .rule = ReadRule::Done, .article = {}})).study.continua)
        QCOMPARE(continuum.readers(), continuum.article == both.id ? 3 : 2);
    QCOMPARE(count(ReadRule::Everything), size_t(3));
    QCOMPARE(must(project::readings(*project, {.authors = {}, .rule = ReadRule::Everything, .article = alone.id})).study.continua.size(), size_t(1));
}

void TestReviewing::onlyActiveAnnotationsOfTheAuthorsOwnLayersCount()
{
    TestProject project;
    const document::Article article = project.add(sentence);
    tagAs(project, QStringLiteral("乙"), article, QStringLiteral("person"), {0, 3});
    document::Annotation other = must(project->annotation(tagAs(project, QStringLiteral("乙"), article, QStringLiteral("place"), {14, 16})));
    const auto change = [&](auto set) {
        set(other);
        must(project->transact({QStringLiteral("annotation.set")}, [&](store::Tables& tables) { return tables.annotations().update(other); }));
        return dump(project, must(project::readings(*project, {}))).section(QStringLiteral(" | "), 0, 0);
    };
    QCOMPARE(change([](document::Annotation&) {}), QStringLiteral("乙 person 0-3 place 14-16"));
    QCOMPARE(change([](document::Annotation& each) { each.status = document::AnnotationStatus::Suggested; }), QStringLiteral("乙 person 0-3"));
    QCOMPARE(change([](document::Annotation& each) {
        each.status = document::AnnotationStatus::Active;
        each.layer = document::Layer::Agreed;
    }), QStringLiteral("乙 person 0-3"));
    must(removeAnnotations(*project, {other}));
    QCOMPARE(dump(project, must(project::readings(*project, {}))).section(QStringLiteral(" | "), 0, 0), QStringLiteral("乙 person 0-3"));
}

void TestReviewing::annotationsOnAnEarlierTextAreLeftOutAndCounted()
{
    TestProject project;
    document::Article article = project.add(sentence);
    tagAs(project, QStringLiteral("乙"), article, QStringLiteral("person"), {0, 3});
    must(project->transact({QStringLiteral("article.clean")}, [&](store::Tables& tables) -> Result<void> {
        document::Article next = testArticle(QStringLiteral("周明远会见了李建勤。"));
        next.id = article.id;
        TRY(tables.articles().addText(next));
        return {};
    }));
    article = must(project->article(article.id));
    QCOMPARE(must(project::readings(*project, {})).annotationsLeftOut, 4);
    QVERIFY(must(project::readings(*project, {})).study.continua.empty());
    QCOMPARE(must(project::compare(*project, {})).annotationsLeftOut, 4);
    QVERIFY(must(project::compare(*project, {})).articles.empty());
    tagAs(project, QStringLiteral("乙"), article, QStringLiteral("person"), {5, 9});
    tagAs(project, QStringLiteral("甲"), article, QStringLiteral("person"), {6, 9});
    const Readings readings = must(project::readings(*project, {}));
    QCOMPARE(dump(project, readings), QStringLiteral("乙 person 5-9 | 甲 person 6-9"));
    QCOMPARE(readings.study.continua.front().length, 10);
}

void TestReviewing::aMergedTagIsTheOneItWasMergedInto()
{
    TestProject project;
    const document::Article article = project.add(sentence);
    tagAs(project, QStringLiteral("乙"), article, QStringLiteral("office"), {0, 3});
    must(project->transact({QStringLiteral("tag.merge")}, [&](store::Tables& tables) -> Result<void> {
        document::Codebook codebook = project->codebook();
        for (document::Tag& tag : codebook.tags) {
            if (tag.name == QStringLiteral("office")) {
                tag.isRetired = true;
                tag.mergedInto = project.tag(QStringLiteral("person"));
            }
        }
        return tables.codebooks().replace(codebook);
    }));
    QVERIFY(dump(project, must(project::readings(*project, {}))).startsWith(QStringLiteral("乙 person 0-3 |")));
    QCOMPARE(must(project::compare(*project, {})).articles[0].lines[0].difference, review::Difference::Same);
}

void TestReviewing::authorsComeInTheOrderInWhichTheyAreNamed()
{
    TestProject project;
    const document::Article article = project.add(sentence);
    tagAs(project, QStringLiteral("乙"), article, QStringLiteral("person"), {0, 3});
    must(project->beAuthor(QStringLiteral("静")));  // has no annotations
    const auto names = [&](const std::vector<document::AuthorId>& ids) {
        QStringList result;
        for (const document::Author& author : must(project::readings(*project, {.authors = ids, .rule = {}, .article = {}})).authors)
            result.append(author.name);
        return result.join(u' ');
    };
    const auto first = idOf(project, QStringLiteral("甲"));
    const auto second = idOf(project, QStringLiteral("乙"));
    QCOMPARE(names({}), QStringLiteral("乙 甲"));
    QCOMPARE(names({first, second}), QStringLiteral("甲 乙"));
    QCOMPARE(names({first, idOf(project, QStringLiteral("静"))}), QStringLiteral("甲 静"));
}

void TestReviewing::unknownAuthorsAndArticlesAreErrors()
{
    TestProject project;
    project.add(sentence);
    const auto code = [&](const ReviewOptions& options) { return project::readings(*project, options).error().code; };
    const auto first = idOf(project, QStringLiteral("甲"));
    QCOMPARE(code({.authors = {document::AuthorId::create()}, .rule = {}, .article = {}}), ErrorCode::NotFound);
    QCOMPARE(code({.authors = {first, first}, .rule = {}, .article = {}}), ErrorCode::InvalidInput);
    QCOMPARE(code({.authors = {}, .rule = {}, .article = document::ArticleId::create()}), ErrorCode::NotFound);
}

void TestReviewing::comparisonsAreByArticleAndPair()
{
    TestProject project;
    const document::Article article = project.add(sentence);
    tagAs(project, QStringLiteral("乙"), article, QStringLiteral("person"), {0, 3});
    tagAs(project, QStringLiteral("乙"), article, QStringLiteral("person"), {8, 10});
    tagAs(project, QStringLiteral("丙"), article, QStringLiteral("place"), {0, 3});
    const std::vector<ArticleComparison> comparisons
        = must(project::compare(*project, {.authors = {idOf(project, QStringLiteral("甲")), idOf(project, QStringLiteral("乙")), idOf(project, QStringLiteral("丙"))},
                                           .rule = {}, .article = {}})).articles;
    QStringList lines;
    for (const ArticleComparison& comparison : comparisons) {
        QStringList types;
        for (const review::Disagreement& line : comparison.lines)
            types.append(nameOf(line.difference));
        lines.append(types.join(u' '));
    }
    QCOMPARE(lines, (QStringList{QStringLiteral("same boundary only_a"), QStringLiteral("label only_a only_a"), QStringLiteral("label only_a")}));
    QCOMPARE(comparisons[1].first, idOf(project, QStringLiteral("甲")));
    QCOMPARE(comparisons[1].second, idOf(project, QStringLiteral("丙")));
}

void TestReviewing::readingCanBeCancelled()
{
    TestProject project;
    project.add(sentence);
    std::stop_source source;
    source.request_stop();
    Progress progress;
    progress.stop = source.get_token();
    QCOMPARE(project::readings(*project, {}, progress).error().code, ErrorCode::Cancelled);
    QCOMPARE(project::compare(*project, {}, progress).error().code, ErrorCode::Cancelled);
}

void TestReviewing::rulesHaveNames()
{
    for (const ReadRule rule : {ReadRule::Annotated, ReadRule::Done, ReadRule::Everything})
        QCOMPARE(readRuleFromName(project::nameOf(rule)), rule);
    QVERIFY(!readRuleFromName(u"some"));
}

QTEST_GUILESS_MAIN(TestReviewing)
#include "tst_Reviewing.moc"
