// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Editing.h"
#include "model/project/Project.h"
#include "tests/support/TestProject.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace vermilion;
using namespace vermilion::project;
using namespace vermilion::support;
using document::Annotation;

class TestProjectFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void specsPrintAsTheyWereWritten_data();
    void specsPrintAsTheyWereWritten();
    void theCodebookComesBackAsItWas();
    void anArticleComesBackAsItWas();
    void anAnnotationComesBackAsItWas();
    void astralCharactersCountAsOne();
    void theSameTagOnTheSamePassageIsFoundNotDoubled();
    void everyMentionIsOneStep();
    void undoTakesBackAndRedoDoesAgain();
    void undoSurvivesARestart();
    void undoWorksAcrossArticles();
    void newWorkClearsWhatCouldBeRedone();
    void anErrorRollsEverythingBack();
    void changesAreToldOnceAndSayWhat();
    void listsAreNumberedAndCloseRanks();
    void anotherTagKeepsTheAnswersItAsksForToo();
    void anotherAuthorsAnnotationIsNotMine();
    void theAuthorIsRemembered();
    void theCodebookCanBeChangedAndThatTakenBack();
    void aStepWhoseRowsChangedIsDropped();
    void stepsOfOneKindCanBeJoined();
    void anotherConnectionsStepsAreTakenIn();
    void undoingAnAdditionLeavesATombstone();
};

void TestProjectFile::specsPrintAsTheyWereWritten_data()
{
    QTest::addColumn<QString>("spec");
    QTest::newRow("words") << QStringLiteral("范锐平[person] 会见了 李建勤[person]");
    QTest::newRow("braces") << QStringLiteral("成都{市长}[office]罗强\n{New York}[place]");
    QTest::newRow("nested") << QStringLiteral("{攀枝花{市长}[office]}[person] 在场");
    QTest::newRow("two tags") << QStringLiteral("攀枝花[person][place] 表示");
    QTest::newRow("joined") << QStringLiteral("一是[commitment#1] 和 二是[commitment#1] 承诺[commitment]");
    QTest::newRow("astral") << QStringLiteral("𠮷野家[place] 的{😀𫖮}[person]。");
}

void TestProjectFile::specsPrintAsTheyWereWritten()
{
    QFETCH(QString, spec);
    TestProject project;
    const document::Article article = project.add(spec);
    QCOMPARE(project.dump(article.id), spec);
    project.reopen();
    QCOMPARE(project.dump(article.id), spec);
}

void TestProjectFile::theCodebookComesBackAsItWas()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("书.vermilion"));
    document::Codebook codebook = testCodebook();
    codebook.tags[1].parent = codebook.tags[0].id;
    codebook.tags[1].position = 0;
    codebook.tags[2].isRetired = true;
    codebook.tags[2].mergedInto = codebook.tags[0].id;
    codebook.tags[2].include.texts.insert(QStringLiteral("zh"), QStringLiteral("\"引号\" 𠮷"));
    codebook.tags[0].attributes[0].type = document::AttributeType::Choice;
    codebook.tags[0].attributes[0].choices = {{{{QStringLiteral("en"), QStringLiteral("city")}, {QStringLiteral("zh"), QStringLiteral("市")}}}};
    must(Project::create(path, {QStringLiteral("甲"), codebook}));
    const auto project = must(Project::open(path));
    QCOMPARE(project->codebook(), codebook);
    QCOMPARE(project->name(), QStringLiteral("书"));
    QCOMPARE(project->author().name, QStringLiteral("甲"));
}

void TestProjectFile::anArticleComesBackAsItWas()
{
    TestProject project;
    const QString text = QStringLiteral("标题𠮷\n第一段😀。\n· 列表");
    document::Capture capture = testCapture(text);
    capture.bytes = QByteArray("\x00\xff binary \x81", 12) + text.toUtf8();
    document::Article article = testArticle(text, QStringLiteral("“题” <b>"));
    article.metadata.reporters = {QStringLiteral("王\"悦良"), QStringLiteral("Li, Y.")};
    article.metadata.evidence = {{QStringLiteral("title"), QStringLiteral("h1")}};
    article.metadata.canonicalUrl = QStringLiteral("https://example.org/a?b=c");
    article.blocks[0] = {document::BlockKind::Heading, 2, article.blocks[0].range};
    article.sourceMap = document::SourceMap({{0, 3, 10, 3, 5, 1}});
    article.receipt.entries = {{document::DropReason::Navigation, QStringLiteral("首页 > 新闻"), {0, 9}, {0, 5}, -1},
                               {document::DropReason::None, QStringLiteral("标题𠮷"), {10, 20}, {5, 9}, 0}};
    must(project->transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
        article.captureId = TRY(tables.captures().add(capture));
        article.id = TRY(tables.articles().add(article));
        return {};
    }));
    project.reopen();
    const document::Article read = must(project->article(article.id));
    article.textId = read.textId;
    article.textSha256 = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    QVERIFY(read == article);
    capture.sha256 = QCryptographicHash::hash(capture.bytes, QCryptographicHash::Sha256);
    QCOMPARE(must(project->capture(article.captureId)), capture);
    const auto list = must(project->articles());
    QCOMPARE(list.size(), 1u);
    QCOMPARE(list[0].title, article.metadata.title);
    QCOMPARE(list[0].published, article.metadata.published);
}

void TestProjectFile::anAnnotationComesBackAsItWas()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("范锐平 会见了 李建勤"));
    const document::Tag* person = project->codebook().tagNamed(u"person");
    Annotation annotation;
    annotation.id = document::AnnotationId::create();
    annotation.articleId = article.id;
    annotation.textId = article.textId;
    annotation.tagId = person->id;
    annotation.authorId = project->author().id;
    annotation.origin = document::Origin::Model;
    annotation.status = document::AnnotationStatus::Suggested;
    annotation.layer = document::Layer::Agreed;
    annotation.fragments = {{{0, 3}, QStringLiteral("范锐平"), {}, QStringLiteral(" 会见了")}, {{8, 11}, QStringLiteral("李建勤"), QStringLiteral("见了 "), {}}};
    annotation.attributes = {{person->attributes[0].id, QStringLiteral("书记")}, {person->attributes[1].id, QString()}};
    annotation.note = QStringLiteral("注\n'引'\"号\"");
    annotation.confidence = 0.1;
    annotation.createdAt = QDateTime::fromString(QStringLiteral("2026-03-04T05:06:07.089Z"), Qt::ISODateWithMs);
    annotation.updatedAt = annotation.createdAt.addDays(1);
    must(project->transact({QStringLiteral("annotation.add")}, [&](store::Tables& tables) -> Result<void> {
        TRY(tables.annotations().add(annotation));
        return {};
    }));
    project.reopen();
    const auto read = must(project->annotations(article.id));
    QCOMPARE(read.size(), 1u);
    QCOMPARE(read[0], annotation);
}

void TestProjectFile::astralCharactersCountAsOne()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("𠮷😀𫖮范锐平在场"));
    const Applied applied = must(applyTag(*project, article, project.tag(QStringLiteral("person")), {{3, 6}}));
    const auto annotations = must(project->annotations(article.id));
    QCOMPARE(annotations[0].id, applied.id);
    QCOMPARE(annotations[0].fragments[0].quote, QStringLiteral("范锐平"));
    QCOMPARE(annotations[0].fragments[0].prefix, QStringLiteral("𠮷😀𫖮"));
    QCOMPARE(annotations[0].fragments[0].range, (TextRange{3, 6}));
    QCOMPARE(applyTag(*project, article, project.tag(QStringLiteral("person")), {{6, 9}}).error().code, ErrorCode::QuoteMismatch);
    QCOMPARE(applyTag(*project, article, document::TagId::create(), {{0, 1}}).error().code, ErrorCode::NotFound);
}

void TestProjectFile::theSameTagOnTheSamePassageIsFoundNotDoubled()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("范锐平[person] 会见了 李建勤"));
    const auto person = project.tag(QStringLiteral("person"));
    const Applied again = must(applyTag(*project, article, person, {{0, 3}}));
    QVERIFY(again.wasThere);
    QCOMPARE(must(project->annotations(article.id)).size(), 1u);
    QVERIFY(!must(applyTag(*project, article, person, {{0, 2}})).wasThere);
    QVERIFY(!must(applyTag(*project, article, project.tag(QStringLiteral("place")), {{0, 3}})).wasThere);
    must(project->beAuthor(QStringLiteral("乙")));
    QVERIFY(!must(applyTag(*project, article, person, {{0, 3}})).wasThere);
    QCOMPARE(must(project->annotations(article.id)).size(), 4u);
}

void TestProjectFile::everyMentionIsOneStep()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("范锐平[person] 说 范锐平 来 范锐平"));
    const auto added = must(applyTagToAll(*project, article, project.tag(QStringLiteral("person")), {{0, 3}, {6, 9}, {12, 15}, {6, 9}}));
    QCOMPARE(added.size(), 2u);
    QCOMPARE(project->undoOperation(), (Operation{QStringLiteral("annotation.addAll"), 2}));
    QCOMPARE(project.dump(article.id), QStringLiteral("范锐平[person] 说 范锐平[person] 来 范锐平[person]"));
    must(project->undo());
    QCOMPARE(project.dump(article.id), QStringLiteral("范锐平[person] 说 范锐平 来 范锐平"));
}

void TestProjectFile::undoTakesBackAndRedoDoesAgain()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("范锐平[person] 会见了 李建勤"));
    const Annotation annotation = must(project->annotations(article.id)).front();
    QStringList states{project.everything()};
    const auto person = project->codebook().tagNamed(u"person");
    must(setNote(*project, annotation, QStringLiteral("注")));
    states << project.everything();
    must(setAttribute(*project, annotation, person->attributes[0].id, QStringLiteral("书记")));
    states << project.everything();
    must(setAttribute(*project, annotation, person->attributes[0].id, QStringLiteral("市委书记")));
    states << project.everything();
    must(setRanges(*project, article, annotation, {{0, 2}, {8, 11}}));
    states << project.everything();
    must(setRanges(*project, article, annotation, {{4, 7}}));
    states << project.everything();
    must(setTag(*project, annotation, project.tag(QStringLiteral("place"))));
    states << project.everything();
    must(setStatus(*project, article.id, ArticleStatus::Done));
    states << project.everything();
    must(removeAnnotations(*project, {annotation}));
    states << project.everything();
    for (int round = 0; round < 2; ++round) {
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            must(project->undo());
            QCOMPARE(project.everything(), states[i]);
        }
        for (qsizetype i = 1; i < states.size(); ++i) {
            must(project->redo());
            QCOMPARE(project.everything(), states[i]);
        }
        QVERIFY(!project->canRedo());
    }
    while (project->canUndo())
        must(project->undo());
    QVERIFY(must(project->articles()).empty());
    QCOMPARE(project->undo().error().code, ErrorCode::NotFound);
}

void TestProjectFile::undoSurvivesARestart()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("范锐平[person] 会见了 李建勤[person]"));
    const QString full = project.everything();
    must(project->undo());
    const QString half = project.everything();
    project.reopen();
    QCOMPARE(project.everything(), half);
    QCOMPARE(project->undoOperation().name, QStringLiteral("annotation.add"));
    must(project->redo());
    QCOMPARE(project.everything(), full);
    project.reopen();
    must(project->undo());
    project.reopen();
    must(project->undo());
    QCOMPARE(project.dump(article.id), QStringLiteral("范锐平 会见了 李建勤"));
}

void TestProjectFile::undoWorksAcrossArticles()
{
    TestProject project;
    const document::Article one = project.add(QStringLiteral("成都"));
    const document::Article other = project.add(QStringLiteral("攀枝花"));
    must(applyTag(*project, one, project.tag(QStringLiteral("place")), {{0, 2}}));
    must(applyTag(*project, other, project.tag(QStringLiteral("place")), {{0, 3}}));
    QVERIFY(must(project->undo()).touches(other.id));
    QVERIFY(must(project->undo()).touches(one.id));
    QVERIFY(must(project->annotations(one.id)).empty());
    must(project->redo());
    QCOMPARE(project.dump(one.id), QStringLiteral("成都[place]"));
}

void TestProjectFile::newWorkClearsWhatCouldBeRedone()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("成都[place] 攀枝花"));
    must(project->undo());
    QVERIFY(project->canRedo());
    must(applyTag(*project, article, project.tag(QStringLiteral("place")), {{3, 6}}));
    QVERIFY(!project->canRedo());
    QCOMPARE(project->redo().error().code, ErrorCode::NotFound);
    must(project->undo());
    QCOMPARE(project.dump(article.id), QStringLiteral("成都 攀枝花"));
}

void TestProjectFile::anErrorRollsEverythingBack()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("成都[place] 攀枝花"));
    const QString before = project.everything();
    const Operation undo = project->undoOperation();
    QSignalSpy spy(&*project, &Project::changed);
    const auto result = project->transact({QStringLiteral("test")}, [&](store::Tables& tables) -> Result<void> {
        TRY(tables.articleReaders().setStatus(article.id, QStringLiteral("done")));
        Annotation wrong;
        wrong.articleId = article.id;
        wrong.textId = article.textId;
        wrong.tagId = project.tag(QStringLiteral("place"));
        wrong.fragments = {{{0, 2}, QStringLiteral("成郫"), {}, {}}};
        TRY(tables.annotations().add(wrong));
        return {};
    });
    QCOMPARE(result.error().code, ErrorCode::QuoteMismatch);
    QCOMPARE(project.everything(), before);
    QCOMPARE(project->undoOperation(), undo);
    QCOMPARE(spy.count(), 0);
    project.reopen();
    QCOMPARE(project.everything(), before);
}

void TestProjectFile::changesAreToldOnceAndSayWhat()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("成都 攀枝花"));
    std::vector<ChangeSet> told;
    QObject::connect(&*project, &Project::changed, &*project, [&](const ChangeSet& changes) { told.push_back(changes); });
    const Applied applied = must(applyTag(*project, article, project.tag(QStringLiteral("place")), {{0, 2}}));
    const Annotation annotation = must(project->annotations(article.id)).front();
    must(setNote(*project, annotation, QStringLiteral("注")));
    must(setNote(*project, annotation, QStringLiteral("注")));  // nothing new
    must(project->undo());
    must(project->undo());
    const auto one = [&](Change::Action action) { return std::vector<Change>{{Change::Kind::Annotation, action, applied.id.uuid(), article.id}}; };
    QCOMPARE(told.size(), 4u);
    QCOMPARE(told[0].changes, one(Change::Action::Added));
    QCOMPARE(told[0].operation.name, QStringLiteral("annotation.add"));
    QCOMPARE(told[1].changes, one(Change::Action::Updated));
    QCOMPARE(told[2].changes, one(Change::Action::Updated));
    QCOMPARE(told[3].changes, one(Change::Action::Removed));
    must(project->redo());
    QCOMPARE(told[4].changes, one(Change::Action::Added));
}

void TestProjectFile::listsAreNumberedAndCloseRanks()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("一是[commitment] 二是[commitment] 三是[commitment] 四是[commitment]"));
    auto annotations = must(project->annotations(article.id));
    std::ranges::reverse(annotations);
    const auto list = must(makeList(*project, annotations, QStringLiteral("四点")));
    annotations = must(project->annotations(article.id));
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(annotations[size_t(i)].item, i + 1);
        QCOMPARE(annotations[size_t(i)].groupId, list);
    }
    QCOMPARE(must(project->groups(article.id)).front().title, QStringLiteral("四点"));
    must(removeAnnotations(*project, {annotations[1]}));
    annotations = must(project->annotations(article.id));
    QCOMPARE(annotations[1].item, 2);
    QCOMPARE(annotations[2].item, 3);
    const auto second = must(makeList(*project, {annotations[0]}));
    annotations = must(project->annotations(article.id));
    QCOMPARE(annotations[0].groupId, second);
    QCOMPARE(annotations[1].item, 1);
    must(removeAnnotations(*project, {annotations[1], annotations[2]}));
    QCOMPARE(must(project->groups(article.id)).size(), 1u);
    for (int i = 0; i < 4; ++i)
        must(project->undo());
    QVERIFY(must(project->groups(article.id)).empty());
    for (int i = 0; i < 4; ++i)
        must(project->redo());
    QCOMPARE(must(project->groups(article.id)).front().id, second);
    QCOMPARE(makeList(*project, {}).error().code, ErrorCode::InvalidInput);
}

void TestProjectFile::anotherTagKeepsTheAnswersItAsksForToo()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("罗强[person]"));
    document::Tag official;
    official.name = QStringLiteral("official");
    official.attributes = {{{}, QStringLiteral("office"), {}, document::AttributeType::Text, {}}};
    must(project->transact({QStringLiteral("tag.add")}, [&](store::Tables& tables) -> Result<void> {
        official.id = TRY(tables.codebooks().put(official));
        return {};
    }));
    const document::Tag person = *project->codebook().tagNamed(u"person");
    const Annotation annotation = must(project->annotations(article.id)).front();
    must(setAttribute(*project, annotation, person.attributes[0].id, QStringLiteral("市长")));
    must(setAttribute(*project, annotation, person.attributes[1].id, QStringLiteral("成都")));
    must(setTag(*project, annotation, official.id));
    const auto attributes = must(project->annotations(article.id)).front().attributes;
    QCOMPARE(attributes.values(), QStringList{QStringLiteral("市长")});
    QCOMPARE(attributes.firstKey(), project->codebook().tag(official.id)->attributes[0].id);
    QCOMPARE(setAttribute(*project, annotation, person.attributes[0].id, QStringLiteral("x")).error().code, ErrorCode::NotFound);
    must(project->undo());
    QCOMPARE(must(project->annotations(article.id)).front().attributes.size(), 2);
}

void TestProjectFile::anotherAuthorsAnnotationIsNotMine()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("罗强[person]"));
    const Annotation annotation = must(project->annotations(article.id)).front();
    must(project->beAuthor(QStringLiteral("乙")));
    QCOMPARE(setNote(*project, annotation, QStringLiteral("改")).error().code, ErrorCode::InvalidInput);
    QCOMPARE(removeAnnotations(*project, {annotation}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(project.dump(article.id), QStringLiteral("罗强[person]"));
}

void TestProjectFile::theAuthorIsRemembered()
{
    TestProject project;
    const auto first = project->author();
    const auto second = must(project->beAuthor(QStringLiteral(" 李 ")));
    QCOMPARE(second.name, QStringLiteral("李"));
    QVERIFY(!project->canUndo());
    project.reopen();
    QCOMPARE(project->author(), second);
    QCOMPARE(must(project->beAuthor(QStringLiteral("甲"))), first);
    QCOMPARE(must(project->authors()).size(), 2u);
    QCOMPARE(project->beAuthor(QStringLiteral("  ")).error().code, ErrorCode::InvalidInput);
}

void TestProjectFile::theCodebookCanBeChangedAndThatTakenBack()
{
    TestProject project;
    const document::Codebook before = project->codebook();
    document::Codebook wanted = before;
    wanted.name = QStringLiteral("新");
    wanted.tags[0].label.texts.insert(QStringLiteral("zh"), QStringLiteral("人"));
    wanted.tags[0].attributes.erase(wanted.tags[0].attributes.begin());
    wanted.tags.erase(wanted.tags.begin() + 1);  // place: retired, not lost
    const auto change = [&](store::Tables& tables) { return tables.codebooks().replace(wanted); };
    must(project->transact({QStringLiteral("codebook.edit")}, change));
    QCOMPARE(project->codebook().name, QStringLiteral("新"));
    QVERIFY(project->codebook().tagNamed(u"place")->isRetired);
    QCOMPARE(project->codebook().tagNamed(u"person")->attributes.size(), 1u);
    must(project->undo());
    QCOMPARE(project->codebook(), before);
    must(project->redo());
    QCOMPARE(project->codebook().tagNamed(u"person")->label.in(QStringLiteral("zh")), QStringLiteral("人"));
    must(project->undo());
    project.reopen();
    QCOMPARE(project->codebook(), before);
    wanted.tags[0].name = wanted.tags[1].name;
    QCOMPARE(project->transact({QStringLiteral("codebook.edit")}, change).error().code, ErrorCode::InvalidInput);
}

void TestProjectFile::aStepWhoseRowsChangedIsDropped()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("成都[place]"));
    const Annotation annotation = must(project->annotations(article.id)).front();
    must(setNote(*project, annotation, QStringLiteral("一")));
    // Somebody else, past the history.
    {
        auto database = must(store::Database::open(project.path(), store::Database::Access::Write));
        must(database->run("UPDATE annotations SET note = '别人'"));
    }
    const QString before = project.everything();
    QSignalSpy spy(&*project, &Project::changed);
    QCOMPARE(project->undo().error().code, ErrorCode::Conflict);
    QCOMPARE(project.everything(), before);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(project->undoOperation().name, QStringLiteral("annotation.add"));
}

void TestProjectFile::stepsOfOneKindCanBeJoined()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("成都[place] 攀枝花"));
    const auto add = [&](TextRange range, const QString& quote, Project::Step step) {
        must(project->transact({QStringLiteral("test.add")}, [&](store::Tables& tables) -> Result<void> {
            Annotation annotation;
            annotation.articleId = article.id;
            annotation.textId = article.textId;
            annotation.tagId = project.tag(QStringLiteral("place"));
            annotation.fragments = {{range, quote, {}, {}}};
            TRY(tables.annotations().add(annotation));
            return {};
        }, step));
    };
    const auto other = must(Project::open(project.path()));
    std::vector<size_t> told;
    QObject::connect(&*other, &Project::changed, &*other, [&](const ChangeSet& changes) { told.push_back(changes.changes.size()); });
    add({3, 4}, QStringLiteral("攀"), Project::Step::New);
    must(other->refresh());
    add({4, 5}, QStringLiteral("枝"), Project::Step::JoinsLast);
    add({5, 6}, QStringLiteral("花"), Project::Step::JoinsLast);
    QCOMPARE(project->undoOperation().count, 3);
    must(other->refresh());
    QCOMPARE(told, (std::vector<size_t>{1, 1, 1}));  // what is joined is told once all the same
    QCOMPARE(other->undoOperation(), project->undoOperation());
    const QString full = project.everything();
    QCOMPARE(must(project->undo()).changes.size(), 3u);
    QCOMPARE(project.dump(article.id), QStringLiteral("成都[place] 攀枝花"));
    must(project->redo());
    QCOMPARE(project.everything(), full);
    must(project->undo());
    add({3, 4}, QStringLiteral("攀"), Project::Step::JoinsLast);  // nothing to join: a step of its own
    QCOMPARE(project->undoOperation(), (Operation{QStringLiteral("test.add"), 1}));
}

void TestProjectFile::anotherConnectionsStepsAreTakenIn()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("成都[place] 攀枝花"));
    const auto other = must(Project::open(project.path()));
    const Annotation annotation = must(project->annotations(article.id)).front();
    std::vector<ChangeSet> told;
    QObject::connect(&*project, &Project::changed, &*project, [&](const ChangeSet& changes) { told.push_back(changes); });
    must(setNote(*other, annotation, QStringLiteral("另")));
    must(setStatus(*other, article.id, ArticleStatus::Done));
    must(other->undo());
    must(project->refresh());
    QCOMPARE(told.size(), 2u);
    QVERIFY(told[0].touches(Change::Kind::Annotation));
    QVERIFY(told[1].touches(Change::Kind::Reader));
    QVERIFY(told[1].touches(article.id));
    QCOMPARE(project->undoOperation().name, QStringLiteral("annotation.setNote"));
    must(project->refresh());
    QCOMPARE(told.size(), 2u);
    must(project->undo());
    QCOMPARE(must(project->annotations(article.id)).front().note, QString());
}

void TestProjectFile::undoingAnAdditionLeavesATombstone()
{
    TestProject project;
    const document::Article article = project.add(QStringLiteral("成都[place]"));
    const auto database = must(store::Database::open(project.path(), store::Database::Access::Read));
    auto stamp = [&] {
        auto row = must(database->prepare("SELECT revision, deleted FROM annotations"));
        must(row.step());
        return std::pair(row.text(0), row.integer(1));
    };
    const auto added = stamp();
    must(project->undo());
    const auto undone = stamp();
    must(project->redo());
    const auto redone = stamp();
    QCOMPARE(added.second, 0);
    QCOMPARE(undone.second, 1);
    QCOMPARE(redone.second, 0);
    QVERIFY(added.first < undone.first);
    QVERIFY(undone.first < redone.first);
    QVERIFY(store::Revision::fromString(redone.first) > store::Revision::fromString(undone.first));
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_Project.moc"
