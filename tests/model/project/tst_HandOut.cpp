// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A copy for a teammate: what it has and has not, and that it comes back by a merge.
#include "model/project/HandOut.h"

#include "model/project/Check.h"
#include "model/project/Deciding.h"
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "model/project/Merge.h"
#include "model/project/SampleProject.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace vermilion;
using namespace vermilion::project;
using support::must;

class TestHandOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBlindCopyHasTheArticlesAndNobodysTags();
    void aCopyWithTagsHasThemAll();
    void chosenArticlesComeAlone();
    void aRoleKeepsItsSourceThoughThatArticleStays();
    void anAnswerStaysWithItsDecision();
    void theTeammatesWorkMergesBack();
    void aCopyThatWasNotTouchedBringsNothing();
    void thereIsNothingToUndo();
    void aKnownNameIsTheSamePerson();
    void refusals();

private:
    QString path(const char* name) { return m_folder->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<Project> copy(const HandOut& options)
    {
        const QString file = path("copy.vermilion");
        must(handOut(*m_project, file, options));
        if (!must(check(file)).isSound())
            qFatal("the copy is not sound");
        return must(Project::open(file));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestHandOut::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = must(createSampleProject(path("sample.vermilion")));
    const Disputes all = must(disputes(*m_project, {}));
    must(decide(*m_project, must(m_project->article(all.articles.front().article)), all.articles.front().disputes.front().dispute, {.versions = {0}}));
}

void TestHandOut::aBlindCopyHasTheArticlesAndNobodysTags()
{
    const auto blind = copy({QStringLiteral("Mo 莫"), {}, false});
    QCOMPARE(blind->author().name, QStringLiteral("Mo 莫"));
    QVERIFY(blind->codebook() == m_project->codebook());
    const auto articles = must(m_project->articles());
    QCOMPARE(must(blind->articles()).size(), articles.size());
    for (const ArticleSummary& article : articles) {
        QCOMPARE(must(blind->article(article.id)).text, must(m_project->article(article.id)).text);
        QVERIFY(must(blind->capture(must(blind->article(article.id)).captureId)).bytes == must(m_project->capture(must(m_project->article(article.id)).captureId)).bytes);
        QVERIFY(must(blind->annotations(article.id)).empty());
        QVERIFY(must(blind->groups(article.id)).empty());
        QVERIFY(must(blind->verdicts(article.id)).empty());
    }
    QVERIFY(must(blind->entities()).empty());
    // Not in some forgotten corner of the file either.
    QFile file(path("copy.vermilion"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const ArticleSummary& article : articles) {
        for (const document::Annotation& annotation : must(m_project->annotations(article.id)))
            QVERIFY(!bytes.contains(annotation.id.toString().toLatin1()) && (annotation.note.isEmpty() || !bytes.contains(annotation.note.toUtf8())));
    }
}

void TestHandOut::aCopyWithTagsHasThemAll()
{
    const auto whole = copy({QStringLiteral("Mo 莫"), {}, true});
    for (const ArticleSummary& article : must(m_project->articles())) {
        QVERIFY(must(whole->annotations(article.id)) == must(m_project->annotations(article.id)));
        QVERIFY(must(whole->groups(article.id)) == must(m_project->groups(article.id)));
        QVERIFY(must(whole->verdicts(article.id)) == must(m_project->verdicts(article.id)));
    }
    QVERIFY(must(whole->entities()) == must(m_project->entities()));
}

void TestHandOut::chosenArticlesComeAlone()
{
    const auto articles = must(m_project->articles());
    const std::vector<document::ArticleId> chosen{articles[1].id, articles[3].id};
    const auto part = copy({QStringLiteral("Mo 莫"), chosen, true});
    const auto there = must(part->articles());
    QCOMPARE(there.size(), size_t(2));
    for (const ArticleSummary& article : there) {
        QVERIFY(std::ranges::contains(chosen, article.id));
        QVERIFY(must(part->annotations(article.id)) == must(m_project->annotations(article.id)));
    }
    const Facts some = must(facts(path("copy.vermilion")));
    QCOMPARE(some.captures, 2);
    QVERIFY(some.fileSize < must(facts(m_project->path())).fileSize);
}

void TestHandOut::aRoleKeepsItsSourceThoughThatArticleStays()
{
    const auto articles = must(m_project->articles());
    document::Entity entity = must(m_project->entities()).front();
    entity.roles = {{{}, QStringLiteral("市长"), QStringLiteral("2019"), {}, must(m_project->annotations(articles[0].id)).front().id}};
    must(setEntity(*m_project, entity, QStringLiteral("entity.setRoles")));
    const auto part = copy({QStringLiteral("Mo 莫"), std::vector{articles[1].id}, true});
    QCOMPARE(must(part->articles()).size(), size_t(1));
    QVERIFY(must(part->entities()) == must(m_project->entities()));
}

void TestHandOut::anAnswerStaysWithItsDecision()
{
    const auto articles = must(m_project->articles());
    const auto decided = std::ranges::find_if(articles, [&](const ArticleSummary& each) { return !must(m_project->verdicts(each.id)).empty(); });
    QVERIFY(decided != articles.end());
    const document::VerdictId verdict = must(m_project->verdicts(decided->id)).front().id;
    must(answer(*m_project, verdict, QStringLiteral("我看不是")));
    const auto other = std::ranges::find_if(articles, [&](const ArticleSummary& each) { return each.id != decided->id; });
    {
        const auto without = copy({QStringLiteral("Mo 莫"), {other->id}, true});
        QVERIFY(must(without->verdicts(other->id)).empty());
    }
    QVERIFY(QFile::remove(path("copy.vermilion")));
    const auto with = copy({QStringLiteral("Mo 莫"), {decided->id}, true});
    QCOMPARE(must(with->verdicts(decided->id)).size(), 1u);
    const Disputes all = must(disputes(*with, {}));
    const auto found = std::ranges::find_if(all.articles.front().disputes, [](const DisputeWithVerdict& each) { return each.verdict.has_value(); });
    QVERIFY(found != all.articles.front().disputes.end());
    QCOMPARE(found->answers.size(), 1u);
}

void TestHandOut::theTeammatesWorkMergesBack()
{
    const auto article = must(m_project->articles()).front().id;
    document::AnnotationId made;
    {
        const auto blind = copy({QStringLiteral("Mo 莫"), {article}, false});
        made = must(applyTag(*blind, must(blind->article(article)), blind->codebook().tagNamed(u"place")->id, {{3, 6}})).id;
    }
    const auto before = must(m_project->annotations(article)).size();
    const MergeReport report = must(merge(*m_project, {path("copy.vermilion")}));
    QCOMPARE(report.annotations, (MergeReport::Count{1, 0, 0}));
    QCOMPARE(report.matched, 1);
    QVERIFY(report.articles.isNothing());
    QVERIFY(report.tags.isNothing());
    QCOMPARE(report.authors.added, 1);
    QCOMPARE(must(m_project->annotations(article)).size(), before + 1);
    const auto authors = must(m_project->authors());
    const auto mo = std::ranges::find(authors, QStringLiteral("Mo 莫"), &document::Author::name);
    QVERIFY(mo != authors.end());
    QCOMPARE(must(m_project->annotation(made)).authorId, mo->id);
}

void TestHandOut::aCopyThatWasNotTouchedBringsNothing()
{
    copy({m_project->author().name, {}, true}).reset();
    QVERIFY(must(planMerge(*m_project, {path("copy.vermilion")})).changesNothing());
}

void TestHandOut::thereIsNothingToUndo()
{
    const auto whole = copy({QStringLiteral("Mo 莫"), {}, true});
    QVERIFY(!whole->canUndo());
    QVERIFY(!whole->canRedo());
}

void TestHandOut::aKnownNameIsTheSamePerson()
{
    const auto authors = must(m_project->authors());
    const auto whole = copy({authors.back().name, {}, false});
    QCOMPARE(whole->author().id, authors.back().id);
    QCOMPARE(must(whole->authors()).size(), authors.size());
}

void TestHandOut::refusals()
{
    const auto code = [&](const char* name, const HandOut& options) {
        const auto done = handOut(*m_project, path(name), options);
        return done ? ErrorCode::Internal : done.error().code;
    };
    QCOMPARE(code("copy.vermilion", {QStringLiteral("  "), {}, false}), ErrorCode::InvalidInput);
    QCOMPARE(code("sample.vermilion", {QStringLiteral("Mo"), {}, false}), ErrorCode::FileExists);
    QCOMPARE(code("no such folder/copy.vermilion", {QStringLiteral("Mo"), {}, false}), ErrorCode::FileNotWritable);
    QCOMPARE(code("copy.vermilion", {QStringLiteral("Mo"), {document::ArticleId::create()}, false}), ErrorCode::NotFound);
    QVERIFY(!QFile::exists(path("copy.vermilion")));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("copy*")}).size(), 0);
}

QTEST_GUILESS_MAIN(TestHandOut)

#include "tst_HandOut.moc"
