// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/EntityEditing.h"

#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "tests/support/TestProject.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace vermilion;
using namespace vermilion::project;
using document::Annotation;
using document::Entity;
using document::EntityId;
using support::must;
using support::TestProject;

class TestEntityEditing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEntityIsMadeOfAMentionAndUndone();
    void linksComeAndGo();
    void sameWordsAreLinkedInAllArticles();
    void whatIsSaidOfAnEntityIsOneStepEach();
    void rolesAreOrderedAndChecked();
    void mergedMentionsFollow();
    void mergedAliasesCanBeTakenAway();
    void chosenMentionsGetAnEntityOfTheirOwn();
    void anotherAuthorsMentionsStay();
    void onlyWhatNobodyRefersToIsRemoved();
    void taggingLinksWhereOneAloneHasTheName();
    void anotherKindOfTagTakesTheLinkAway();
    void usageIsCounted();
    void tenThousandArticlesAreCountedAtOnce();
    void valuesReferToEntities();
    void theNoticeSaysWhichEntity();
    void anythingDoneIsUndoneAndDoneAgain();

private:
    Entity named(const QString& name, const QString& tag = QStringLiteral("person")) const { return {{}, m_project->tag(tag), name, {}, {}, {}}; }
    Annotation mention(const QString& quote, size_t article = 0, int which = 0) const
    {
        for (const Annotation& annotation : must((*m_project)->annotations(m_articles[article].id))) {
            if (annotation.fragments.front().quote == quote && which-- == 0)
                return annotation;
        }
        qFatal("no annotation of %ls", qUtf16Printable(quote));
    }
    Project& project() const { return **m_project; }
    bool isSound() const { return must(check(m_project->path())).isSound(); }

    std::unique_ptr<TestProject> m_project;
    std::vector<document::Article> m_articles;
};

void TestEntityEditing::init()
{
    m_project = std::make_unique<TestProject>(TestProject::Place::Memory);
    m_articles = {m_project->add(QStringLiteral("书记 范锐平[person] 会见了 李建勤[person] ， 范锐平[person] 说， 范书记[person] 在 锦川[place] 。")),
                  m_project->add(QStringLiteral("昨天， 范锐平[person] 到了 锦川[place] 。范锐平 讲话。"))};
}

void TestEntityEditing::anEntityIsMadeOfAMentionAndUndone()
{
    const QString before = m_project->everything();
    const EntityId id = must(makeEntity(project(), {{}, {}, QStringLiteral(" 范锐平 "), {}, {}, {}}, {mention(QStringLiteral("范锐平"))}));
    const Entity entity = must(project().entity(id));
    QCOMPARE(entity.name, QStringLiteral("范锐平"));
    QCOMPARE(entity.kind, m_project->tag(QStringLiteral("person")));
    QCOMPARE(mention(QStringLiteral("范锐平")).entityId, id);
    QVERIFY(isSound());
    const QString after = m_project->everything();
    m_project->reopen();
    QCOMPARE(m_project->everything(), after);
    must(project().undo());
    QVERIFY(must(project().entities()).empty());
    QVERIFY(mention(QStringLiteral("范锐平")).entityId.isNull());
    must(project().redo());
    QCOMPARE(mention(QStringLiteral("范锐平")).entityId, id);
    QCOMPARE(must(project().entities()).size(), 1u);
    must(project().undo());
    QCOMPARE(m_project->everything().remove(QRegularExpression(QStringLiteral(" at [^ ]+"))), QString(before).remove(QRegularExpression(QStringLiteral(" at [^ ]+"))));
    QCOMPARE(makeEntity(project(), named(QStringLiteral("  "))).error().code, ErrorCode::InvalidInput);
}

void TestEntityEditing::linksComeAndGo()
{
    const EntityId id = must(makeEntity(project(), named(QStringLiteral("范锐平"))));
    must(linkMentions(project(), {mention(QStringLiteral("范锐平")), mention(QStringLiteral("范书记"))}, id));
    QCOMPARE(must(project().mentions(id)).size(), 2u);
    must(project().undo());
    QVERIFY(must(project().mentions(id)).empty());
    must(project().redo());
    const auto step = project().undoOperation();
    must(linkMentions(project(), {mention(QStringLiteral("范书记"))}, id));
    QCOMPARE(project().undoOperation(), step);  // nothing new is no step
    must(linkMentions(project(), {mention(QStringLiteral("范书记"))}, {}));
    QCOMPARE(must(project().mentions(id)).size(), 1u);
    QCOMPARE(linkMentions(project(), {mention(QStringLiteral("范书记"))}, EntityId::create()).error().code, ErrorCode::NotFound);
    QVERIFY(isSound());
}

void TestEntityEditing::sameWordsAreLinkedInAllArticles()
{
    const EntityId id = must(makeEntity(project(), named(QStringLiteral("范锐平"))));
    const EntityId other = must(makeEntity(project(), named(QStringLiteral("另一个范锐平")), {mention(QStringLiteral("范锐平"), 1)}));
    QCOMPARE(must(linkSameWords(project(), mention(QStringLiteral("范锐平")), id)), 2);
    QCOMPARE(must(project().mentions(id)).size(), 2u);
    QCOMPARE(must(project().mentions(other)).size(), 1u);  // what somebody has said stays
    must(project().undo());
    QVERIFY(must(project().mentions(id)).empty());
}

void TestEntityEditing::whatIsSaidOfAnEntityIsOneStepEach()
{
    const EntityId id = must(makeEntity(project(), named(QStringLiteral("范锐平"))));
    const Entity before = must(project().entity(id));
    Entity wanted = before;
    wanted.name = QStringLiteral("范锐萍");
    wanted.aliases = {QStringLiteral("范书记"), QStringLiteral("老范"), QStringLiteral("范书记"), QString(), QStringLiteral("范锐萍")};
    wanted.note = QStringLiteral("注");
    must(setEntity(project(), wanted, QStringLiteral("entity.rename")));
    Entity after = must(project().entity(id));
    QCOMPARE(after.name, QStringLiteral("范锐萍"));
    QCOMPARE(after.aliases, (QStringList{QStringLiteral("老范"), QStringLiteral("范书记")}));
    QCOMPARE(after.note, QStringLiteral("注"));
    must(project().undo());
    QCOMPARE(must(project().entity(id)), before);
    must(project().redo());
    QCOMPARE(must(project().entity(id)), after);
    after.aliases.removeOne(QStringLiteral("老范"));
    must(setEntity(project(), after, QStringLiteral("entity.setAliases")));
    QCOMPARE(must(project().entity(id)), after);
    QVERIFY(isSound());
}

void TestEntityEditing::rolesAreOrderedAndChecked()
{
    const EntityId id = must(makeEntity(project(), named(QStringLiteral("范锐平"))));
    Entity entity = must(project().entity(id));
    entity.roles = {{{}, QStringLiteral("市委书记"), QStringLiteral("2017-05"), {}, mention(QStringLiteral("范锐平")).id},
                    {{}, QStringLiteral("省委常委"), QStringLiteral("2013"), QStringLiteral("2017-05-02"), {}}};
    must(setEntity(project(), entity, QStringLiteral("entity.setRoles")));
    entity = must(project().entity(id));
    QCOMPARE(entity.roles.size(), 2u);
    QCOMPARE(entity.roles[0].office, QStringLiteral("省委常委"));
    QCOMPARE(entity.roles[1].source, mention(QStringLiteral("范锐平")).id);
    entity.roles.erase(entity.roles.begin());
    must(setEntity(project(), entity, QStringLiteral("entity.setRoles")));
    QCOMPARE(must(project().entity(id)), entity);
    must(project().undo());
    QCOMPARE(must(project().entity(id)).roles.size(), 2u);
    for (const QString& wrong : {QStringLiteral("去年"), QStringLiteral("2024-13"), QStringLiteral("2024-02-30")}) {
        Entity bad = entity;
        bad.roles[0].since = wrong;
        QCOMPARE(setEntity(project(), bad, QStringLiteral("entity.setRoles")).error().code, ErrorCode::InvalidInput);
    }
    entity.roles[0].office.clear();
    QCOMPARE(setEntity(project(), entity, QStringLiteral("entity.setRoles")).error().code, ErrorCode::InvalidInput);
}

void TestEntityEditing::mergedMentionsFollow()
{
    const EntityId one = must(makeEntity(project(), named(QStringLiteral("范锐平")), {mention(QStringLiteral("范锐平"))}));
    const EntityId two = must(makeEntity(project(), named(QStringLiteral("范书记")), {mention(QStringLiteral("范书记"))}));
    const EntityId three = must(makeEntity(project(), named(QStringLiteral("老范")), {mention(QStringLiteral("范锐平"), 1)}));
    Entity entity = must(project().entity(two));
    entity.aliases << QStringLiteral("书记");
    entity.note = QStringLiteral("二");
    entity.roles.push_back({{}, QStringLiteral("市委书记"), {}, {}, {}});
    must(setEntity(project(), entity, QStringLiteral("entity.setAliases")));
    const QString before = m_project->everything();
    must(mergeEntities(project(), {two, three}, one));
    QCOMPARE(must(project().entities()).size(), 1u);
    const Entity merged = must(project().entity(one));
    QCOMPARE(merged.name, QStringLiteral("范锐平"));
    QCOMPARE(merged.aliases, (QStringList{QStringLiteral("书记"), QStringLiteral("老范"), QStringLiteral("范书记")}));
    QCOMPARE(merged.note, QStringLiteral("二"));
    QCOMPARE(merged.roles.size(), 1u);
    QCOMPARE(must(project().mentions(one)).size(), 3u);
    QCOMPARE(mention(QStringLiteral("范书记")).entityId, one);
    QCOMPARE(must(project().entity(three)).id, one);
    QCOMPARE(mergeEntities(project(), {two}, one).error().code, ErrorCode::InvalidInput);  // it is that one
    must(project().undo());
    QCOMPARE(m_project->everything(), before);
    QVERIFY(isSound());
}

void TestEntityEditing::mergedAliasesCanBeTakenAway()
{
    const EntityId one = must(makeEntity(project(), named(QStringLiteral("范锐平"))));
    Entity other = named(QStringLiteral("范锐乎"));
    other.aliases << QStringLiteral("书记");
    const EntityId two = must(makeEntity(project(), other));
    must(mergeEntities(project(), {two}, one));
    Entity merged = must(project().entity(one));
    merged.aliases.clear();
    must(setEntity(project(), merged, QStringLiteral("entity.setAliases")));
    QVERIFY(must(project().entity(one)).aliases.isEmpty());
    const auto applied = must(applyTag(project(), m_articles[0], m_project->tag(QStringLiteral("person")), {{0, 2}}));
    QCOMPARE(must(project().annotation(applied.id)).fragments.front().quote, QStringLiteral("书记"));
    QVERIFY(must(project().annotation(applied.id)).entityId.isNull());
}

void TestEntityEditing::chosenMentionsGetAnEntityOfTheirOwn()
{
    const EntityId one = must(makeEntity(project(), named(QStringLiteral("范锐平")), {mention(QStringLiteral("范锐平")), mention(QStringLiteral("范锐平"), 1)}));
    const EntityId other = must(splitMentions(project(), {mention(QStringLiteral("范锐平"), 1)}, QStringLiteral("范锐平（医生）")));
    QCOMPARE(must(project().mentions(one)).size(), 1u);
    QCOMPARE(must(project().mentions(other)).size(), 1u);
    QCOMPARE(must(project().entity(other)).kind, m_project->tag(QStringLiteral("person")));
    must(project().undo());
    QCOMPARE(must(project().mentions(one)).size(), 2u);
    QCOMPARE(must(project().entities()).size(), 1u);
}

void TestEntityEditing::anotherAuthorsMentionsStay()
{
    const EntityId one = must(makeEntity(project(), named(QStringLiteral("范锐平")), {mention(QStringLiteral("范锐平"))}));
    must(project().beAuthor(QStringLiteral("乙")));
    const Annotation theirs = mention(QStringLiteral("范锐平"));
    QCOMPARE(linkMentions(project(), {theirs}, {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(splitMentions(project(), {theirs}, QStringLiteral("新")).error().code, ErrorCode::InvalidInput);
    const qsizetype at = m_articles[1].text.lastIndexOf(QStringLiteral("范锐平"));
    const auto mine = must(applyTag(project(), m_articles[1], m_project->tag(QStringLiteral("person")), {{at, at + 3}}));
    QCOMPARE(must(project().annotation(mine.id)).entityId, one);
    const EntityId split = must(splitMentions(project(), {theirs, must(project().annotation(mine.id))}, QStringLiteral("新")));
    QCOMPARE(mention(QStringLiteral("范锐平")).entityId, one);
    QCOMPARE(must(project().annotation(mine.id)).entityId, split);
    QCOMPARE(must(linkSameWords(project(), must(project().annotation(mine.id)), one)), 1);
}

void TestEntityEditing::onlyWhatNobodyRefersToIsRemoved()
{
    const EntityId one = must(makeEntity(project(), named(QStringLiteral("范锐平")), {mention(QStringLiteral("范锐平"))}));
    QCOMPARE(removeEntity(project(), one).error().code, ErrorCode::InvalidInput);
    must(linkMentions(project(), {mention(QStringLiteral("范锐平"))}, {}));
    must(removeEntity(project(), one));
    QCOMPARE(project().entity(one).error().code, ErrorCode::NotFound);
    QVERIFY(must(project().entities()).empty());
    must(project().undo());
    QCOMPARE(must(project().entity(one)).name, QStringLiteral("范锐平"));
}

void TestEntityEditing::taggingLinksWhereOneAloneHasTheName()
{
    const auto person = m_project->tag(QStringLiteral("person"));
    const EntityId one = must(makeEntity(project(), named(QStringLiteral("范锐平"))));
    must(makeEntity(project(), named(QStringLiteral("范锐平"), QStringLiteral("place"))));
    const qsizetype at = m_articles[1].text.lastIndexOf(QStringLiteral("范锐平"));
    const TextRange second{at, at + 3};
    const auto applied = must(applyTag(project(), m_articles[1], person, {second}));
    QCOMPARE(must(project().annotation(applied.id)).fragments.front().quote, QStringLiteral("范锐平"));
    QCOMPARE(must(project().annotation(applied.id)).entityId, one);
    must(project().undo());  // tag and link are one step
    QVERIFY(!project().annotation(applied.id));
    QCOMPARE(must(project().entities()).size(), 2u);

    const auto all = must(applyTagToAll(project(), m_articles[1], person, {second}));
    QCOMPARE(must(project().annotation(all.front())).entityId, one);
    must(project().undo());
    // Of two nobody knows which.
    must(makeEntity(project(), named(QStringLiteral("范锐平"))));
    const auto open = must(applyTag(project(), m_articles[1], person, {second}));
    QVERIFY(must(project().annotation(open.id)).entityId.isNull());
    // Nor is an office a name.
    const auto office = must(applyTag(project(), m_articles[1], m_project->tag(QStringLiteral("office")), {second}));
    QVERIFY(must(project().annotation(office.id)).entityId.isNull());
}

void TestEntityEditing::anotherKindOfTagTakesTheLinkAway()
{
    must(makeEntity(project(), named(QStringLiteral("范锐平")), {mention(QStringLiteral("范锐平"))}));
    must(setTag(project(), mention(QStringLiteral("范锐平")), m_project->tag(QStringLiteral("place"))));
    QVERIFY(mention(QStringLiteral("范锐平")).entityId.isNull());
    must(project().undo());
    QVERIFY(!mention(QStringLiteral("范锐平")).entityId.isNull());
}

void TestEntityEditing::usageIsCounted()
{
    const EntityId one = must(makeEntity(project(), named(QStringLiteral("范锐平")), {mention(QStringLiteral("范锐平")), mention(QStringLiteral("范锐平"), 0, 1)}));
    const EntityId two = must(makeEntity(project(), named(QStringLiteral("范书记")), {mention(QStringLiteral("范书记")), mention(QStringLiteral("范锐平"), 1)}));
    must(makeEntity(project(), named(QStringLiteral("没人"))));
    must(mergeEntities(project(), {two}, one));
    const auto usage = must(project().entityUsage());
    QCOMPARE(usage.size(), 1u);
    QCOMPARE(usage.front().entity, one);
    QCOMPARE(usage.front().mentions, 4);
    QCOMPARE(usage.front().articles, 2);
    QCOMPARE(usage.front().firstPublished, QStringLiteral("2025-07-29T07:34"));
    QCOMPARE(must(facts(m_project->path())).entities, 2);
}

// VERMILION_ARTICLES says how many; written past the store, which would take as long as annotating them.
void TestEntityEditing::tenThousandArticlesAreCountedAtOnce()
{
    const int articles = qEnvironmentVariableIsSet("VERMILION_ARTICLES") ? qEnvironmentVariableIntValue("VERMILION_ARTICLES") : 300;
    constexpr int mentionsEach = 10;
    std::vector<EntityId> entities;
    must(project().transact({QStringLiteral("entity.make")}, [&](store::Tables& tables) -> Result<void> {
        for (int i = 0; i < articles / 5; ++i)
            entities.push_back(TRY(tables.entities().add(named(QStringLiteral("人%1").arg(i)))));
        TRY(tables.entities().merge(entities[1], entities[0]));
        return {};
    }));
    must(project().transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
        for (int i = 0; i < articles; ++i) {
            const QString text = QStringLiteral("第%1篇：甲乙丙丁戊己庚辛壬癸").arg(i);
            document::Article article = support::testArticle(text);
            article.metadata.published = QStringLiteral("2024-%1").arg(1 + i % 12, 2, 10, QLatin1Char('0'));
            article.captureId = TRY(tables.captures().add(support::testCapture(text)));
            article = TRY(tables.articles().article(TRY(tables.articles().add(article))));
            const annotate::Anchoring anchoring(article.text);
            for (int j = 0; j < mentionsEach; ++j) {
                document::Annotation annotation;
                annotation.articleId = article.id;
                annotation.textId = article.textId;
                annotation.tagId = m_project->tag(QStringLiteral("person"));
                annotation.fragments = {TRY(anchoring.fragment({text.size() - j - 1, text.size() - j}))};
                annotation.entityId = entities[size_t(i + j) % entities.size()];
                TRY(tables.annotations().add(annotation));
            }
        }
        return {};
    }));
    QElapsedTimer timer;
    timer.start();
    const auto usage = must(project().entityUsage());
    const qint64 counted = timer.restart();
    const auto all = must(project().entities());
    qInfo("%d articles, %d mentions: counted in %lld ms, %zu entities read in %lld ms", articles, articles * mentionsEach, counted, all.size(), timer.elapsed());
    QCOMPARE(usage.size(), entities.size() - 1);
    int mentions = 0;
    for (const EntityUsage& each : usage)
        mentions += each.mentions;
    QCOMPARE(mentions, articles * mentionsEach);
    QVERIFY(counted < 3000);
}

void TestEntityEditing::valuesReferToEntities()
{
    const EntityId one = must(makeEntity(project(), named(QStringLiteral("锦川"), QStringLiteral("place"))));
    const EntityId two = must(makeEntity(project(), named(QStringLiteral("锦川市"), QStringLiteral("place"))));
    const auto affiliation = project().codebook().tagNamed(u"person")->attributes[1].id;
    must(setAttribute(project(), mention(QStringLiteral("范锐平")), affiliation, two.toString()));
    QCOMPARE(removeEntity(project(), two).error().code, ErrorCode::InvalidInput);
    must(mergeEntities(project(), {two}, one));
    QCOMPARE(mention(QStringLiteral("范锐平")).attributes.value(affiliation), one.toString());
    must(setAttribute(project(), mention(QStringLiteral("范锐平")), affiliation, QStringLiteral("锦川市委")));
    QCOMPARE(mention(QStringLiteral("范锐平")).attributes.value(affiliation), QStringLiteral("锦川市委"));
    QVERIFY(isSound());
}

void TestEntityEditing::theNoticeSaysWhichEntity()
{
    const EntityId id = must(makeEntity(project(), named(QStringLiteral("范锐平"))));
    QSignalSpy changed(&project(), &Project::changed);
    Entity entity = must(project().entity(id));
    entity.aliases << QStringLiteral("老范") << QStringLiteral("范书记");
    must(setEntity(project(), entity, QStringLiteral("entity.setAliases")));
    QCOMPARE(changed.size(), 1);
    const auto changes = changed.front().front().value<ChangeSet>().changes;
    QCOMPARE(changes, (std::vector<Change>{{Change::Kind::Entity, Change::Action::Updated, id.uuid(), {}}}));
}

// What is in the project, but for the times of change, which undoing sets as well.
void TestEntityEditing::anythingDoneIsUndoneAndDoneAgain()
{
    static const QRegularExpression times(QStringLiteral(" at [^ ]+"));
    const auto state = [&] { return m_project->everything().remove(times); };
    std::mt19937 random(7);
    const auto below = [&](size_t count) { return size_t(random() % count); };
    for (int round = 0; round < 20; ++round) {
        QStringList states{state()};
        for (int step = 0; step < 12; ++step) {
            const auto entities = must(project().entities());
            const auto annotations = must(project().annotations(m_articles[below(2)].id));
            const Annotation& mention = annotations[below(annotations.size())];
            const Operation before = project().undoOperation();
            const QString was = state();
            if (entities.empty() || below(4) == 0) {
                must(makeEntity(project(), named(QStringLiteral("实体%1").arg(below(5))), {mention}));
            } else {
                Entity one = entities[below(entities.size())];
                const Entity& other = entities[below(entities.size())];
                switch (below(7)) {
                case 0: must(linkMentions(project(), {mention}, one.id)); break;
                case 1: must(linkSameWords(project(), mention, one.id)); break;
                case 2: (void)removeEntity(project(), one.id); break;
                case 3: (void)mergeEntities(project(), {other.id}, one.id); break;
                case 4: must(splitMentions(project(), {mention}, QStringLiteral("另一个"))); break;
                case 5:
                    one.aliases = {QStringLiteral("别名%1").arg(below(3))};
                    must(setEntity(project(), one, QStringLiteral("entity.setAliases")));
                    break;
                default:
                    one.roles = {{{}, QStringLiteral("职务%1-%2").arg(round).arg(step), QStringLiteral("2020"), {}, mention.id}};
                    must(setEntity(project(), one, QStringLiteral("entity.setRoles")));
                }
            }
            if (state() != was)
                states << state();
            else
                QCOMPARE(project().undoOperation(), before);
        }
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            must(project().undo());
            QCOMPARE(state(), states[i]);
        }
        for (qsizetype i = 1; i < states.size(); ++i) {
            must(project().redo());
            QCOMPARE(state(), states[i]);
        }
        QVERIFY(isSound());
    }
}

QTEST_GUILESS_MAIN(TestEntityEditing)
#include "tst_EntityEditing.moc"
