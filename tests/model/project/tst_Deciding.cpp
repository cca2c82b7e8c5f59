// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts: what they make of the agreed layer, what they leave alone, when they hold, and how they are taken back and merged.
#include "model/exchange/CsvFormat.h"
#include "model/project/Check.h"
#include "model/project/Deciding.h"
#include "model/project/Editing.h"
#include "model/project/ExportSource.h"
#include "model/project/Merge.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QTest>

using namespace vermilion;
using namespace vermilion::project;
using namespace vermilion::support;
using document::Annotation;
using document::Decision;

class TestDeciding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takingOneMakesItAgreed();
    void neitherIsAVerdictToo();
    void severalCanHold();
    void aReadingOfOnesOwn();
    void layersStayAsTheyAre();
    void decidingAgainIsOneVerdict();
    void takenBackItIsOpenAgain();
    void decidingIsUndoneAndRedone();
    void whatChangesIsReopenedAndTheRestIsNot();
    void anAnswerThatComesLaterReopens();
    void whatHasChangedSinceIsNotDecidedUpon();
    void pointsOfAListStayAList();
    void rulesDecideWhatNobodyHas();
    void verdictsTravelWithAMerge();
    void twoReviewersVerdictsBecomeOne();
    void aProjectWithVerdictsIsSound();
    void tablesSayWhatWasDecided();
    void authorsAnswer();
    void articlesAreSomebodysToRead();

private:
    // Alma has three tags; Bela agrees in one, differs in one and adds one: 周明远 same, 江城/江城市 boundary, 李建勤 only Alma's, 桥 only
    // Bela's.
    void tagAll();
    document::AnnotationId tagAs(const QString& author, const QString& tag, const QString& words);
    Disputes read() { return must(disputes(**m_project, {})); }
    const DisputeWithVerdict& at(const Disputes& all, const QString& words)
    {
        for (const ArticleDisputes& article : all.articles) {
            for (const DisputeWithVerdict& each : article.disputes) {
                if (each.dispute.sides.front().fragments.front().quote == words)
                    return each;
            }
        }
        qFatal("nothing on %ls", qUtf16Printable(words));
    }
    document::VerdictId decideOn(const QString& words, const Ruling& ruling) { return must(decide(**m_project, m_article, at(read(), words).dispute, ruling)); }
    // "person:周明远, …" by position.
    QStringList agreed()
    {
        QStringList lines;
        for (const Annotation& annotation : must((*m_project)->annotations(m_article.id))) {
            if (annotation.layer == document::Layer::Agreed)
                lines << (*m_project)->codebook().tag(annotation.tagId)->name + u':' + annotation.fragments.front().quote;
        }
        return lines;
    }
    QStringList states()
    {
        QStringList lines;
        const Disputes all = read();
        for (const DisputeWithVerdict& each : all.articles.front().disputes)
            lines << nameOf(each.dispute.difference) + (each.state == DisputeState::Open ? QString() : each.state == DisputeState::Decided ? QStringLiteral("!") : QStringLiteral("?"));
        return lines;
    }

    std::unique_ptr<TestProject> m_project;
    document::Article m_article;
};

void TestDeciding::init()
{
    m_project = std::make_unique<TestProject>();
    m_article = m_project->add(QStringLiteral("周明远 在 江城市 会见 李建勤 并 看 桥"));
    tagAll();
    must((*m_project)->beAuthor(QStringLiteral("Cleo")));
}

document::AnnotationId TestDeciding::tagAs(const QString& author, const QString& tag, const QString& words)
{
    must((*m_project)->beAuthor(author));
    const qsizetype start = m_article.text.indexOf(words);
    return must(applyTag(**m_project, m_article, m_project->tag(tag), {{start, start + words.size()}})).id;
}

void TestDeciding::tagAll()
{
    tagAs(QStringLiteral("Alma"), QStringLiteral("person"), QStringLiteral("周明远"));
    tagAs(QStringLiteral("Alma"), QStringLiteral("place"), QStringLiteral("江城"));
    tagAs(QStringLiteral("Alma"), QStringLiteral("person"), QStringLiteral("李建勤"));
    tagAs(QStringLiteral("Bela"), QStringLiteral("person"), QStringLiteral("周明远"));
    tagAs(QStringLiteral("Bela"), QStringLiteral("place"), QStringLiteral("江城市"));
    tagAs(QStringLiteral("Bela"), QStringLiteral("place"), QStringLiteral("桥"));
}

void TestDeciding::takingOneMakesItAgreed()
{
    QCOMPARE(states(), (QStringList{QStringLiteral("same"), QStringLiteral("boundary"), QStringLiteral("only_a"), QStringLiteral("only_b")}));
    const auto id = decideOn(QStringLiteral("江城"), {{1}, {}, QStringLiteral("guideline_gap"), QStringLiteral("带后缀"), {}});
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城市")}));
    QCOMPARE(states()[1], QStringLiteral("boundary!"));
    const auto verdicts = must((*m_project)->verdicts(m_article.id));
    QCOMPARE(verdicts.size(), size_t(1));
    const document::Verdict& verdict = verdicts.front();
    QCOMPARE(verdict.id, id);
    QCOMPARE(verdict.decision, Decision::Taken);
    QCOMPARE(verdict.reason, QStringLiteral("guideline_gap"));
    QCOMPARE(verdict.comment, QStringLiteral("带后缀"));
    QCOMPARE(verdict.authorId, (*m_project)->author().id);
    QCOMPARE(std::ranges::count(verdict.sides, true, &document::Verdict::Side::isTaken), 1);
    const Annotation made = must((*m_project)->annotation(document::agreedIdFor(id, 0)));
    QCOMPARE(made.authorId, (*m_project)->author().id);
}

void TestDeciding::neitherIsAVerdictToo()
{
    decideOn(QStringLiteral("桥"), {});
    QCOMPARE(agreed(), QStringList());
    QCOMPARE(states()[3], QStringLiteral("only_b!"));
    QCOMPARE(must((*m_project)->verdicts(m_article.id)).front().decision, Decision::Neither);
}

void TestDeciding::severalCanHold()
{
    decideOn(QStringLiteral("江城"), {.versions = {0, 1}});
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城"), QStringLiteral("place:江城市")}));
    QCOMPARE(must((*m_project)->verdicts(m_article.id)).front().decision, Decision::Several);
}

void TestDeciding::aReadingOfOnesOwn()
{
    const qsizetype start = m_article.text.indexOf(u"在");
    decideOn(QStringLiteral("江城"), {.own = OwnReading{m_project->tag(QStringLiteral("office")), {{start, start + 1}}, {}}});
    QCOMPARE(agreed(), (QStringList{QStringLiteral("office:在")}));
    QCOMPARE(must((*m_project)->verdicts(m_article.id)).front().decision, Decision::Edited);
    QVERIFY(!decide(**m_project, m_article, at(read(), QStringLiteral("桥")).dispute, {.own = OwnReading{m_project->tag(QStringLiteral("place")), {{500, 510}}, {}}}));
}

void TestDeciding::layersStayAsTheyAre()
{
    const auto own = [&] {
        std::vector<Annotation> all = must((*m_project)->annotations(m_article.id));
        std::erase_if(all, [](const Annotation& each) { return each.layer == document::Layer::Agreed; });
        return all;
    };
    const auto before = own();
    decideOn(QStringLiteral("江城"), {.versions = {1}});
    decideOn(QStringLiteral("桥"), {});
    QVERIFY(own() == before);
    // And what is agreed is no layer of its own in a comparison.
    QCOMPARE(read().authors.size(), size_t(2));
}

void TestDeciding::decidingAgainIsOneVerdict()
{
    decideOn(QStringLiteral("江城"), {.versions = {0, 1}});
    decideOn(QStringLiteral("江城"), {.versions = {0}});
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城")}));
    decideOn(QStringLiteral("江城"), {});
    QCOMPARE(agreed(), QStringList());
    decideOn(QStringLiteral("江城"), {.versions = {1}});
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城市")}));
    QCOMPARE(must((*m_project)->verdicts(m_article.id)).size(), size_t(1));
}

void TestDeciding::takenBackItIsOpenAgain()
{
    const auto id = decideOn(QStringLiteral("江城"), {.versions = {0, 1}});
    must(takeBack(**m_project, id));
    QCOMPARE(agreed(), QStringList());
    QCOMPARE(states()[1], QStringLiteral("boundary"));
    QVERIFY(!takeBack(**m_project, id));
}

void TestDeciding::decidingIsUndoneAndRedone()
{
    decideOn(QStringLiteral("江城"), {.versions = {0}});
    const QString decided = m_project->everything();
    decideOn(QStringLiteral("江城"), {.versions = {1}});
    must((*m_project)->undo());
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城")}));
    QCOMPARE(m_project->everything(), decided);
    must((*m_project)->redo());
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城市")}));
    must((*m_project)->undo());
    must((*m_project)->undo());
    QCOMPARE(agreed(), QStringList());
    QCOMPARE(states()[1], QStringLiteral("boundary"));
}

void TestDeciding::whatChangesIsReopenedAndTheRestIsNot()
{
    decideOn(QStringLiteral("江城"), {.versions = {1}});
    decideOn(QStringLiteral("李建勤"), {.versions = {0}});
    must((*m_project)->beAuthor(QStringLiteral("Alma")));
    for (const Annotation& annotation : must((*m_project)->annotations(m_article.id))) {
        if (annotation.fragments.front().quote == u"李建勤" && annotation.layer == document::Layer::Author)
            must(setTag(**m_project, annotation, m_project->tag(QStringLiteral("office"))));
    }
    QCOMPARE(states(), (QStringList{QStringLiteral("same"), QStringLiteral("boundary!"), QStringLiteral("only_a?"), QStringLiteral("only_b")}));
    // What was decided stands until somebody decides anew.
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城市"), QStringLiteral("person:李建勤")}));
    decideOn(QStringLiteral("李建勤"), {.versions = {0}});
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城市"), QStringLiteral("office:李建勤")}));
}

void TestDeciding::anAnswerThatComesLaterReopens()
{
    decideOn(QStringLiteral("桥"), {.versions = {0}});
    tagAs(QStringLiteral("Alma"), QStringLiteral("office"), QStringLiteral("桥"));
    QCOMPARE(states()[3], QStringLiteral("label?"));
    must((*m_project)->beAuthor(QStringLiteral("Cleo")));
    decideOn(QStringLiteral("桥"), {.versions = {0}});
    QCOMPARE(agreed(), (QStringList{QStringLiteral("office:桥")}));
    QCOMPARE(must((*m_project)->verdicts(m_article.id)).size(), size_t(1));
}

void TestDeciding::whatHasChangedSinceIsNotDecidedUpon()
{
    const Disputes before = read();
    must((*m_project)->beAuthor(QStringLiteral("Bela")));
    const document::Annotation theirs = at(before, QStringLiteral("桥")).dispute.sides.front();
    must(removeAnnotations(**m_project, {theirs}));
    const auto refused = decide(**m_project, m_article, at(before, QStringLiteral("桥")).dispute, {.versions = {0}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(agreed(), QStringList());
    QVERIFY(!decide(**m_project, m_article, at(before, QStringLiteral("江城")).dispute, {.versions = {2}}));
}

void TestDeciding::pointsOfAListStayAList()
{
    const document::Article article = m_project->add(QStringLiteral("一是 修路 二是 建桥"));
    const auto tag = [&](const QString& author, const QString& words) {
        must((*m_project)->beAuthor(author));
        const qsizetype start = article.text.indexOf(words);
        return must((*m_project)->annotation(must(applyTag(**m_project, article, m_project->tag(QStringLiteral("commitment")), {{start, start + 2}})).id));
    };
    const Annotation first = tag(QStringLiteral("Alma"), QStringLiteral("修路"));
    const Annotation second = tag(QStringLiteral("Alma"), QStringLiteral("建桥"));
    must(makeList(**m_project, {first, second}, QStringLiteral("两点")));
    tag(QStringLiteral("Bela"), QStringLiteral("修路"));
    must((*m_project)->beAuthor(QStringLiteral("Cleo")));
    const auto groups = must((*m_project)->groups(article.id)).size();
    const auto decideAt = [&](const QString& words) {
        return must(decide(**m_project, article, at(read(), words).dispute, {.versions = {0}}));
    };
    const auto one = must((*m_project)->annotation(document::agreedIdFor(decideAt(QStringLiteral("修路")), 0)));
    const auto other = must((*m_project)->annotation(document::agreedIdFor(decideAt(QStringLiteral("建桥")), 0)));
    QCOMPARE(one.item, 1);
    QCOMPARE(other.item, 2);
    QCOMPARE(one.groupId, other.groupId);
    QVERIFY(one.groupId != must((*m_project)->annotation(first.id)).groupId);
    QCOMPARE(must((*m_project)->groups(article.id)).size(), groups + 1);
    must(takeBack(**m_project, must((*m_project)->verdicts(article.id))[0].id));
    must(takeBack(**m_project, must((*m_project)->verdicts(article.id))[0].id));
    QCOMPARE(must((*m_project)->groups(article.id)).size(), groups);
}

void TestDeciding::rulesDecideWhatNobodyHas()
{
    decideOn(QStringLiteral("桥"), {});
    const review::Strategy unanimous;
    const auto ruled = ruledBy(unanimous, read());
    QCOMPARE(ruled.size(), size_t(1));
    must(decideAll(**m_project, unanimous, ruled));
    QCOMPARE(agreed(), (QStringList{QStringLiteral("person:周明远")}));
    QCOMPARE(states(), (QStringList{QStringLiteral("same!"), QStringLiteral("boundary"), QStringLiteral("only_a"), QStringLiteral("only_b!")}));
    QVERIFY(ruledBy(unanimous, read()).empty());
    // One step, and none of a person's.
    const auto one = ruledBy({review::Rule::Threshold, 1}, read());
    QCOMPARE(one.size(), size_t(1));
    must((*m_project)->undo());
    QCOMPARE(states()[0], QStringLiteral("same"));
    QCOMPARE(states()[3], QStringLiteral("only_b!"));
}

void TestDeciding::verdictsTravelWithAMerge()
{
    const QString theirs = m_project->folder() + QStringLiteral("/reviewed.vermilion");
    m_project->close();
    QVERIFY(QFile::copy(m_project->path(), theirs));
    {
        const auto reviewed = must(Project::open(theirs));
        const Disputes all = must(disputes(*reviewed, {}));
        must(decide(*reviewed, m_article, at(all, QStringLiteral("江城")).dispute, {.versions = {1}, .reason = QStringLiteral("edge_case")}));
    }
    m_project->reopen();
    const MergeReport report = must(merge(**m_project, {theirs}));
    QCOMPARE(report.verdicts.added, 1);
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城市")}));
    QCOMPARE(states()[1], QStringLiteral("boundary!"));
    QCOMPARE(must(merge(**m_project, {theirs})).verdicts.added, 0);
}

void TestDeciding::twoReviewersVerdictsBecomeOne()
{
    const QString theirs = m_project->folder() + QStringLiteral("/reviewed.vermilion");
    m_project->close();
    QVERIFY(QFile::copy(m_project->path(), theirs));
    m_project->reopen();
    decideOn(QStringLiteral("江城"), {.versions = {0}});
    {
        const auto reviewed = must(Project::open(theirs));
        must(reviewed->beAuthor(QStringLiteral("Dora")));
        const Disputes all = must(disputes(*reviewed, {}));
        must(decide(*reviewed, m_article, at(all, QStringLiteral("江城")).dispute, {.versions = {1}}));
    }
    must(merge(**m_project, {theirs}));
    QCOMPARE(must((*m_project)->verdicts(m_article.id)).size(), size_t(1));
    // Both readings stand beside each other until somebody says which; then only that one.
    QCOMPARE(agreed().size(), 2);
    decideOn(QStringLiteral("江城"), {.versions = {1}});
    QCOMPARE(agreed(), (QStringList{QStringLiteral("place:江城市")}));
}

void TestDeciding::aProjectWithVerdictsIsSound()
{
    decideOn(QStringLiteral("江城"), {.versions = {0, 1}});
    const auto id = decideOn(QStringLiteral("桥"), {});
    must(takeBack(**m_project, id));
    const CheckReport report = must(check(m_project->path()));
    QVERIFY(report.isSound());
    QCOMPARE(must(facts(m_project->path())).verdicts, 1);
}

void TestDeciding::tablesSayWhatWasDecided()
{
    decideOn(QStringLiteral("江城"), {.versions = {0}, .reason = QStringLiteral("guideline_gap"), .comment = QStringLiteral("带“市”，\"规则\"三")});
    decideOn(QStringLiteral("桥"), {});
    decideOn(QStringLiteral("李建勤"), {.versions = {0}});
    must((*m_project)->beAuthor(QStringLiteral("Alma")));
    for (const Annotation& annotation : must((*m_project)->annotations(m_article.id))) {
        if (annotation.fragments.front().quote == u"李建勤" && annotation.layer == document::Layer::Author)
            must(setTag(**m_project, annotation, m_project->tag(QStringLiteral("office"))));
    }
    const QString folder = m_project->folder() + QStringLiteral("/tables");
    const auto source = must(ExportSource::of(**m_project));
    must(exchange::CsvFormat().write(source, folder, {}, {}));
    const auto rows = [&](const QString& name, const QStringList& columns) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no %ls", qUtf16Printable(name));
        const exchange::CsvTable table = must(exchange::readTable(file, {}, {}));
        QStringList lines;
        for (const exchange::CsvTable::Row& row : table.rows) {
            QStringList cells;
            for (const QString& column : columns)
                cells << row.cells[table.columns.indexOf(column)];
            lines << cells.join(u'|');
        }
        lines.sort();
        return lines;
    };
    QCOMPARE(rows(QStringLiteral("decisions.csv"), {QStringLiteral("decision"), QStringLiteral("reason"), QStringLiteral("comment"), QStringLiteral("decided_by"), QStringLiteral("sides"), QStringLiteral("taken"), QStringLiteral("changed")}),
             (QStringList{QStringLiteral("neither|||Cleo|1|0|no"), QStringLiteral("taken|guideline_gap|带“市”，\"规则\"三|Cleo|2|1|no"), QStringLiteral("taken|||Cleo|1|1|yes")}));
    QCOMPARE(rows(QStringLiteral("decision_sides.csv"), {QStringLiteral("author"), QStringLiteral("taken"), QStringLiteral("changed")}),
             (QStringList{QStringLiteral("Alma|yes|no"), QStringLiteral("Alma|yes|yes"), QStringLiteral("Bela|no|no"), QStringLiteral("Bela|no|no")}));
    QCOMPARE(rows(QStringLiteral("annotations.csv"), {QStringLiteral("quote"), QStringLiteral("layer"), QStringLiteral("author"), QStringLiteral("decided_by"), QStringLiteral("decision"), QStringLiteral("reason")}),
             (QStringList{QStringLiteral("周明远|author|Alma|||"), QStringLiteral("周明远|author|Bela|||"), QStringLiteral("李建勤|agreed|Cleo|Cleo|taken|"), QStringLiteral("李建勤|author|Alma|||"),
                          QStringLiteral("桥|author|Bela|Cleo|not_taken|"), QStringLiteral("江城|agreed|Cleo|Cleo|taken|guideline_gap"), QStringLiteral("江城|author|Alma|Cleo|taken|guideline_gap"),
                          QStringLiteral("江城市|author|Bela|Cleo|not_taken|guideline_gap")}));
    // Read back, the tables change nothing.
    QFile file(folder + QStringLiteral("/annotations.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto proposal = must(exchange::CsvFormat().read(source, file, {.csv = {}, .author = {}, .fallback = (*m_project)->author()}));
    QVERIFY(proposal.errors.empty());
    QCOMPARE(proposal.count(exchange::Proposal::Item::Kind::Unchanged), qsizetype(proposal.items.size()));
}

void TestDeciding::authorsAnswer()
{
    const auto id = decideOn(QStringLiteral("江城"), {.versions = {1}});
    must((*m_project)->beAuthor(QStringLiteral("Alma")));
    must(answer(**m_project, id, QStringLiteral("同意")));
    must(answer(**m_project, id, QStringLiteral("不同意：原文无“市”")));
    const auto answersNow = [&] { return at(read(), QStringLiteral("江城")).answers; };
    QCOMPARE(answersNow().size(), size_t(1));
    QCOMPARE(answersNow().front().text, QStringLiteral("不同意：原文无“市”"));
    QCOMPARE(answersNow().front().authorId, (*m_project)->author().id);
    QCOMPARE(states()[1], QStringLiteral("boundary!"));
    must((*m_project)->undo());
    QCOMPARE(answersNow().front().text, QStringLiteral("同意"));
    must(answer(**m_project, id, {}));
    QVERIFY(answersNow().empty());
    QVERIFY(!answer(**m_project, document::VerdictId::create(), QStringLiteral("?")));
    QVERIFY(must(check(m_project->path())).isSound());
}

void TestDeciding::articlesAreSomebodysToRead()
{
    const document::AuthorId cleo = (*m_project)->author().id;
    must((*m_project)->beAuthor(QStringLiteral("Alma")));
    must(setStatus(**m_project, m_article.id, ArticleStatus::InProgress));
    must(assign(**m_project, {m_article.id}, cleo, true));
    const auto of = [&](const document::AuthorId& author) {
        const std::vector<ArticleReader> readers = must((*m_project)->readers());
        const auto found = std::ranges::find(readers, author, &ArticleReader::author);
        return found == readers.end() ? ArticleReader{} : *found;
    };
    QVERIFY(of(cleo).isAssigned);
    QCOMPARE(of(cleo).status, ArticleStatus::ToDo);
    QCOMPARE(of((*m_project)->author().id).status, ArticleStatus::InProgress);
    QVERIFY(!of((*m_project)->author().id).isAssigned);
    must((*m_project)->beAuthor(QStringLiteral("Cleo")));
    must(setStatus(**m_project, m_article.id, ArticleStatus::Done));
    QVERIFY(of(cleo).isAssigned);
    QCOMPARE(must((*m_project)->articles()).front().status, ArticleStatus::Done);
    must(assign(**m_project, {m_article.id}, cleo, false));
    QVERIFY(!of(cleo).isAssigned);
    QCOMPARE(of(cleo).status, ArticleStatus::Done);
    QVERIFY(!assign(**m_project, {document::ArticleId::create()}, cleo, true));
}

QTEST_GUILESS_MAIN(TestDeciding)

#include "tst_Deciding.moc"
