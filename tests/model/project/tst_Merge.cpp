// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Merge.h"

#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "model/store/Database.h"
#include "model/store/ForeignProject.h"
#include "tests/support/ProjectCopy.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;
using support::newTag;
using support::rowsOf;
using support::storedIn;
using Copy = support::ProjectCopy;
using document::Annotation;
using Stored = store::Annotations::Stored;

namespace {

const QString spec = QStringLiteral("锦川市委书记 沈怀瑾[person] 与 罗承岳[person] 签署备忘录。一是共建，二是共享，三是共赢，四是共治。");

// What stands in the text, whoever made it.
QStringList shownIn(Copy& copy)
{
    QStringList lines;
    for (const Annotation& annotation : copy.annotations())
        lines << QStringLiteral("%1 %2 %3").arg(annotation.fragments.front().quote, copy->codebook().tag(annotation.tagId)->name, annotation.note);
    lines.sort();
    return lines;
}

Annotation withQuote(Copy& copy, const QString& quote)
{
    for (const Annotation& annotation : copy.annotations()) {
        if (annotation.fragments.front().quote == quote)
            return annotation;
    }
    qFatal("no annotation of %ls", qUtf16Printable(quote));
}

}  // namespace

class TestMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatATeammateAddedComes();
    void theDryRunSaysWhatTheMergeDoesAndDoesNothing();
    void mergingTwiceChangesNothing();
    void aDeletionTravels();
    void twoEditsOfOneAnnotationBothStay();
    void anEditOutlivesADeletionThatDidNotKnowOfIt();
    void whatWasSettledStaysSettled();
    void aRoleOutlivesTheVersionThatSaidIt();
    void articlesThatTwoImportedAreOne();
    void tagsOfOneNameAreOneTag();
    void aTagThatMeansTheSameBecomesOurs();
    void twoIdsOfOnePersonBecomeOne();
    void whatTwoSayOfOneEntityBothStays();
    void linksFollowWhomATeammateMerged();
    void anEntityWithMentionsIsThereWhoeverRemovedIt();
    void undoneItIsAsIfItHadNeverBeen();
    void theCopyBeforeIsTheProjectBefore();
    void refused_data();
    void refused();
    void aFileThatNeedsTooMuchMemoryIsRefused();

private:
    QString path(const QString& name) const { return m_project->folder() + u'/' + name + QStringLiteral(".vermilion"); }
    std::unique_ptr<TestProject> m_project;
};

void TestMerge::init()
{
    m_project = std::make_unique<TestProject>(TestProject::Place::Memory);
    m_project->add(spec);
    m_project->close();
}

void TestMerge::whatATeammateAddedComes()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")), QStringLiteral("乙"));
    must(applyTag(*theirs, theirs.article(), theirs->codebook().tagNamed(u"place")->id, {{0, 3}}));
    const MergeReport report = must(merge(*mine, {theirs.path()}));
    QCOMPARE(report.annotations, (MergeReport::Count{1, 0, 0}));
    QCOMPARE(report.authors, (MergeReport::Count{1, 0, 0}));
    QCOMPARE(report.matched, 1);
    QCOMPARE(shownIn(mine), shownIn(theirs));
    const Annotation came = withQuote(mine, QStringLiteral("锦川市"));
    QCOMPARE(came.authorId, theirs->author().id);
    QVERIFY(came.authorId != mine->author().id);
    QVERIFY(must(check(mine.path())).isSound());
}

void TestMerge::theDryRunSaysWhatTheMergeDoesAndDoesNothing()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")));
    must(applyTag(*theirs, theirs.article(), theirs->codebook().tagNamed(u"place")->id, {{0, 3}}));
    must(removeAnnotations(*theirs, {withQuote(theirs, QStringLiteral("罗承岳"))}));
    must(setNote(*theirs, withQuote(theirs, QStringLiteral("沈怀瑾")), QStringLiteral("市委书记")));
    const QStringList before = rowsOf(mine.path());
    const MergeReport planned = must(planMerge(*mine, {theirs.path()}));
    QCOMPARE(planned.annotations, (MergeReport::Count{1, 1, 1}));
    QCOMPARE(rowsOf(mine.path()), before);
    const MergeReport done = must(merge(*mine, {theirs.path()}));
    QCOMPARE(done.annotations, planned.annotations);
    QCOMPARE(done.authors, planned.authors);
    QCOMPARE(shownIn(mine), shownIn(theirs));
}

void TestMerge::mergingTwiceChangesNothing()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")), QStringLiteral("乙"));
    must(applyTag(*theirs, theirs.article(), theirs->codebook().tagNamed(u"place")->id, {{0, 3}}));
    must(merge(*mine, {theirs.path()}));
    const QStringList once = rowsOf(mine.path());
    QVERIFY(must(merge(*mine, {theirs.path()})).changesNothing());
    QCOMPARE(rowsOf(mine.path()), once);
    // And back: they have nothing to learn but who I am.
    must(merge(*theirs, {mine.path()}));
    QCOMPARE(rowsOf(theirs.path()), once);
}

void TestMerge::aDeletionTravels()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")));
    must(removeAnnotations(*theirs, {withQuote(theirs, QStringLiteral("罗承岳"))}));
    QCOMPARE(must(merge(*mine, {theirs.path()})).annotations, (MergeReport::Count{0, 0, 1}));
    QCOMPARE(shownIn(mine), QStringList{QStringLiteral("沈怀瑾 person ")});
}

void TestMerge::twoEditsOfOneAnnotationBothStay()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")));
    must(setNote(*mine, withQuote(mine, QStringLiteral("罗承岳")), QStringLiteral("甲说")));
    must(setNote(*theirs, withQuote(theirs, QStringLiteral("罗承岳")), QStringLiteral("乙说")));
    const MergeReport report = must(merge(*mine, {theirs.path()}));
    QCOMPARE(report.conflicts, 1);
    const QStringList both{QStringLiteral("沈怀瑾 person "), QStringLiteral("罗承岳 person 乙说"), QStringLiteral("罗承岳 person 甲说")};
    QCOMPARE(shownIn(mine), both);
    must(merge(*theirs, {mine.path()}));
    QCOMPARE(rowsOf(theirs.path()), rowsOf(mine.path()));
    QVERIFY(must(check(mine.path())).isSound());
}

void TestMerge::anEditOutlivesADeletionThatDidNotKnowOfIt()
{
    for (const bool isDeletedHere : {true, false}) {
        Copy mine(m_project->path(), path(QStringLiteral("mine%1").arg(isDeletedHere)));
        Copy theirs(m_project->path(), path(QStringLiteral("theirs%1").arg(isDeletedHere)));
        Copy& deleting = isDeletedHere ? mine : theirs;
        Copy& editing = isDeletedHere ? theirs : mine;
        must(setNote(*editing, withQuote(editing, QStringLiteral("罗承岳")), QStringLiteral("改过")));
        must(removeAnnotations(*deleting, {withQuote(deleting, QStringLiteral("罗承岳"))}));
        must(merge(*mine, {theirs.path()}));
        QCOMPARE(shownIn(mine), (QStringList{QStringLiteral("沈怀瑾 person "), QStringLiteral("罗承岳 person 改过")}));
    }
}

void TestMerge::whatWasSettledStaysSettled()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")));
    must(setNote(*mine, withQuote(mine, QStringLiteral("罗承岳")), QStringLiteral("甲说")));
    must(setNote(*theirs, withQuote(theirs, QStringLiteral("罗承岳")), QStringLiteral("乙说")));
    must(merge(*mine, {theirs.path()}));
    for (const Annotation& annotation : mine.annotations()) {
        if (annotation.note == u"乙说")
            must(removeAnnotations(*mine, {annotation}));
    }
    const QStringList settled{QStringLiteral("沈怀瑾 person "), QStringLiteral("罗承岳 person 甲说")};
    QCOMPARE(shownIn(mine), settled);
    must(merge(*mine, {theirs.path()}));
    QCOMPARE(shownIn(mine), settled);
    must(merge(*theirs, {mine.path()}));
    QCOMPARE(shownIn(theirs), settled);
}

void TestMerge::aRoleOutlivesTheVersionThatSaidIt()
{
    Copy first(m_project->path(), path(QStringLiteral("first")));
    Copy second(m_project->path(), path(QStringLiteral("second")));
    Copy third(m_project->path(), path(QStringLiteral("third")));
    must(setNote(*first, withQuote(first, QStringLiteral("罗承岳")), QStringLiteral("甲说")));
    must(setNote(*second, withQuote(second, QStringLiteral("罗承岳")), QStringLiteral("乙说")));
    must(merge(*third, {first.path(), second.path()}));
    const std::vector<Stored> stored = storedIn(third.path());
    const auto beside = std::ranges::find_if(stored, [](const Stored& one) { return !one.conflictOf.isNull(); });
    QVERIFY(beside != stored.end());
    const document::Role role{{}, QStringLiteral("市长"), QStringLiteral("2019"), {}, beside->annotation.id};
    must(makeEntity(*third, {{}, third->codebook().tagNamed(u"person")->id, QStringLiteral("罗承岳"), {}, {}, {role}}, {}));
    // Whoever made that version goes on, so that in the union it stands beside no longer.
    Copy& author = beside->annotation.note == u"甲说" ? first : second;
    must(setNote(*author, withQuote(author, QStringLiteral("罗承岳")), QStringLiteral("又说")));
    Copy fourth(m_project->path(), path(QStringLiteral("fourth")));
    must(merge(*fourth, {third.path(), author.path()}));
    QVERIFY(std::ranges::none_of(storedIn(fourth.path()), [&](const Stored& one) { return one.annotation.id == role.source; }));
    QCOMPARE(must(fourth->entities()).front().roles.front().source, role.source);
    QVERIFY(must(check(fourth.path())).isSound());
    // What fourth has, a fifth takes: a role without its annotation is no damage.
    Copy fifth(m_project->path(), path(QStringLiteral("fifth")));
    must(merge(*fifth, {fourth.path()}));
    QCOMPARE(rowsOf(fifth.path()), rowsOf(fourth.path()));
}

void TestMerge::articlesThatTwoImportedAreOne()
{
    TestProject mine(TestProject::Place::Memory);
    TestProject theirs(TestProject::Place::Memory);
    const document::Article here = mine.add(QStringLiteral("锦川[place] 与 赤岩 签约。"));
    const document::Article there = theirs.add(QStringLiteral("锦川 与 赤岩[place] 签约。"));
    theirs.add(QStringLiteral("另一篇 锦川[place] 新闻。"));
    mine.add(QStringLiteral("只有这里 有[place] 的一篇。"));
    QCOMPARE(there.id, here.id);
    QCOMPARE(there.textId, here.textId);
    theirs.close();
    const MergeReport report = must(merge(*mine, {theirs.path()}));
    QCOMPARE(report.articles.added, 1);
    QCOMPARE(report.matched, 1);
    QCOMPARE(report.annotations.added, 2);
    QCOMPARE(must(mine->annotations(here.id)).size(), 2u);
    QCOMPARE(report.sameNames.size(), 1u);  // both are called 甲
    QVERIFY(must(check(mine.path())).isSound());
}

void TestMerge::tagsOfOneNameAreOneTag()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")), QStringLiteral("乙"));
    for (Copy* copy : {&mine, &theirs}) {
        must((*copy)->transact({QStringLiteral("codebook.change")}, [](store::Tables& tables) -> Result<void> {
            TRY(tables.codebooks().put(newTag(QStringLiteral("event"))));
            return {};
        }));
    }
    must(applyTag(*mine, mine.article(), mine->codebook().tagNamed(u"event")->id, {{0, 2}}));
    must(applyTag(*theirs, theirs.article(), theirs->codebook().tagNamed(u"event")->id, {{3, 5}}));
    must(merge(*mine, {theirs.path()}));
    must(merge(*theirs, {mine.path()}));
    for (Copy* copy : {&mine, &theirs}) {
        std::set<document::TagId> used;
        for (const Annotation& annotation : copy->annotations()) {
            if ((*copy)->codebook().tag(annotation.tagId)->name == u"event")
                used.insert(annotation.tagId);
        }
        QCOMPARE(used.size(), 1u);
        QVERIFY((*copy)->codebook().tag(*used.begin())->mergedInto.isNull());
        // It is a codebook that can be worked with.
        must((*copy)->transact({QStringLiteral("codebook.change")}, [&](store::Tables& tables) { return tables.codebooks().replace((*copy)->codebook()); }));
        QVERIFY(must(check(copy->path())).isSound());
    }
}

void TestMerge::aTagThatMeansTheSameBecomesOurs()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")), QStringLiteral("乙"));
    must(theirs->transact({QStringLiteral("codebook.change")}, [](store::Tables& tables) -> Result<void> {
        TRY(tables.codebooks().put(newTag(QStringLiteral("location"))));
        return {};
    }));
    must(applyTag(*theirs, theirs.article(), theirs->codebook().tagNamed(u"location")->id, {{0, 3}}));
    const MergeReport planned = must(planMerge(*mine, {theirs.path()}));
    QCOMPARE(planned.newTags.size(), 1u);
    QCOMPARE(planned.newTags.front().name, QStringLiteral("location"));
    const document::TagId here = mine->codebook().tagNamed(u"place")->id;
    const QStringList before = rowsOf(mine.path());
    // Nonsense is refused and changes nothing.
    QCOMPARE(merge(*mine, {theirs.path()}, {.sameTags = {{here, here}}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(merge(*mine, {theirs.path()}, {.sameTags = {{document::TagId::create(), here}}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(rowsOf(mine.path()), before);
    must(merge(*mine, {theirs.path()}, {.sameTags = {{planned.newTags.front().id, here}}}));
    QCOMPARE(withQuote(mine, QStringLiteral("锦川市")).tagId, here);
    QVERIFY(must(check(mine.path())).isSound());
    // It holds: the next merge brings nothing back, and who merges us sees it so too.
    QVERIFY(must(merge(*mine, {theirs.path()})).changesNothing());
    must(merge(*theirs, {mine.path()}));
    QCOMPARE(withQuote(theirs, QStringLiteral("锦川市")).tagId, here);
    must(mine->undo());
    QCOMPARE(rowsOf(mine.path()), before);
}

void TestMerge::twoIdsOfOnePersonBecomeOne()
{
    TestProject mine(TestProject::Place::Memory);
    TestProject theirs(TestProject::Place::Memory);
    const document::Article article = mine.add(QStringLiteral("锦川[place] 与 赤岩 签约。"));
    theirs.add(QStringLiteral("锦川 与 赤岩[place] 签约。"));
    const document::AuthorId here = mine->author().id;
    const document::AuthorId there = theirs->author().id;
    theirs.close();
    MergeOptions options;
    options.samePersons.push_back({there, here});
    must(merge(*mine, {theirs.path()}, options));
    QCOMPARE(must(mine->authors()).size(), 1u);
    const std::vector<Annotation> both = must(mine->annotations(article.id));
    QCOMPARE(both.size(), 2u);
    for (const Annotation& annotation : both)
        QCOMPARE(annotation.authorId, here);
    // They are mine now: changing one keeps the file sound.
    must(setNote(*mine, must(mine->annotations(article.id)).back(), QStringLiteral("我的")));
    QVERIFY(must(check(mine.path())).isSound());
    QVERIFY(must(merge(*mine, {theirs.path()})).annotations.isNothing());
}

void TestMerge::whatTwoSayOfOneEntityBothStays()
{
    Copy first(m_project->path(), path(QStringLiteral("first")));
    const auto id = must(makeEntity(*first, {{}, {}, QStringLiteral("罗承岳"), {}, {}, {}}, {withQuote(first, QStringLiteral("罗承岳"))}));
    Copy mine(first.path(), path(QStringLiteral("mine")));
    Copy theirs(first.path(), path(QStringLiteral("theirs")), QStringLiteral("乙"));
    document::Entity here = must(mine->entity(id));
    here.aliases << QStringLiteral("罗书记");
    must(setEntity(*mine, here, QStringLiteral("entity.setAliases")));
    document::Entity there = must(theirs->entity(id));
    there.name = QStringLiteral("罗承嶽");
    there.roles.push_back({{}, QStringLiteral("赤岩市委书记"), QStringLiteral("2021-03"), {}, {}});
    must(setEntity(*theirs, there, QStringLiteral("entity.rename")));
    const MergeReport report = must(merge(*mine, {theirs.path()}));
    QCOMPARE(report.entities, (MergeReport::Count{0, 1, 0}));
    const document::Entity both = must(mine->entity(id));
    QCOMPARE(both.name, QStringLiteral("罗承嶽"));
    QCOMPARE(both.aliases, QStringList{QStringLiteral("罗书记")});
    QCOMPARE(both.roles.size(), 1u);
    must(merge(*theirs, {mine.path()}));
    QCOMPARE(must(theirs->entity(id)), both);
    QCOMPARE(rowsOf(theirs.path()), rowsOf(mine.path()));
    QVERIFY(must(merge(*mine, {theirs.path()})).changesNothing());
    QVERIFY(must(check(mine.path())).isSound());
}

void TestMerge::linksFollowWhomATeammateMerged()
{
    Copy first(m_project->path(), path(QStringLiteral("first")));
    const auto one = must(makeEntity(*first, {{}, {}, QStringLiteral("罗承岳"), {}, {}, {}}, {withQuote(first, QStringLiteral("罗承岳"))}));
    const auto other = must(makeEntity(*first, {{}, {}, QStringLiteral("罗书记"), {}, {}, {}}, {withQuote(first, QStringLiteral("沈怀瑾"))}));
    Copy mine(first.path(), path(QStringLiteral("mine")));
    Copy theirs(first.path(), path(QStringLiteral("theirs")), QStringLiteral("乙"));
    must(mergeEntities(*theirs, {other}, one));
    const auto place = must(applyTag(*mine, mine.article(), mine->codebook().tagNamed(u"place")->id, {{0, 3}})).id;
    must(linkMentions(*mine, {must(mine->annotation(place))}, other));
    must(merge(*mine, {theirs.path()}));
    for (const Annotation& annotation : mine.annotations())
        QCOMPARE(annotation.entityId, one);
    QCOMPARE(must(mine->mentions(one)).size(), 3u);
    QCOMPARE(must(mine->mentions(other)).size(), 3u);
    QCOMPARE(must(mine->entityUsage()).size(), 1u);
    QCOMPARE(must(mine->entity(other)).aliases, QStringList{QStringLiteral("罗书记")});
    must(mine->undo());
    QCOMPARE(must(mine->annotation(place)).entityId, other);
    QVERIFY(must(check(mine.path())).isSound());
}

void TestMerge::anEntityWithMentionsIsThereWhoeverRemovedIt()
{
    Copy first(m_project->path(), path(QStringLiteral("first")));
    const auto id = must(makeEntity(*first, {{}, first->codebook().tagNamed(u"person")->id, QStringLiteral("罗承岳"), {}, {}, {}}));
    Copy mine(first.path(), path(QStringLiteral("mine")));
    Copy theirs(first.path(), path(QStringLiteral("theirs")), QStringLiteral("乙"));
    must(linkMentions(*mine, {withQuote(mine, QStringLiteral("罗承岳"))}, id));
    must(removeEntity(*theirs, id));
    QVERIFY(must(theirs->entities()).empty());
    must(merge(*mine, {theirs.path()}));
    must(merge(*theirs, {mine.path()}));
    for (Copy* copy : {&mine, &theirs}) {
        QCOMPARE(must((*copy)->entity(id)).name, QStringLiteral("罗承岳"));
        QCOMPARE(must((*copy)->entities()).size(), 1u);
    }
    must(linkMentions(*mine, {withQuote(mine, QStringLiteral("罗承岳"))}, {}));
    QVERIFY(must(mine->entities()).empty());
}

void TestMerge::undoneItIsAsIfItHadNeverBeen()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")));
    must(setNote(*mine, withQuote(mine, QStringLiteral("罗承岳")), QStringLiteral("甲说")));
    must(applyTag(*theirs, theirs.article(), theirs->codebook().tagNamed(u"place")->id, {{0, 3}}));
    must(setNote(*theirs, withQuote(theirs, QStringLiteral("罗承岳")), QStringLiteral("乙说")));
    must(removeAnnotations(*theirs, {withQuote(theirs, QStringLiteral("沈怀瑾"))}));
    const QStringList before = rowsOf(mine.path());
    must(merge(*mine, {theirs.path()}));
    const QStringList after = rowsOf(mine.path());
    QVERIFY(before != after);
    must(mine->undo());
    QCOMPARE(rowsOf(mine.path()), before);
    QVERIFY(must(check(mine.path())).isSound());
    must(mine->redo());
    QCOMPARE(rowsOf(mine.path()), after);
    must(mine->undo());
    must(merge(*mine, {theirs.path()}));
    QCOMPARE(rowsOf(mine.path()), after);
    QVERIFY(must(check(mine.path())).isSound());
}

void TestMerge::theCopyBeforeIsTheProjectBefore()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    Copy theirs(m_project->path(), path(QStringLiteral("theirs")), QStringLiteral("乙"));
    must(applyTag(*theirs, theirs.article(), theirs->codebook().tagNamed(u"place")->id, {{0, 3}}));
    const QStringList before = rowsOf(mine.path());
    MergeOptions options;
    options.backup = path(QStringLiteral("before"));
    must(merge(*mine, {theirs.path()}, options));
    QCOMPARE(rowsOf(options.backup), before);
    // Nothing is overwritten, and a merge that cannot be copied before does not happen.
    must(setNote(*theirs, withQuote(theirs, QStringLiteral("锦川市")), QStringLiteral("后来")));
    const QStringList after = rowsOf(mine.path());
    QCOMPARE(merge(*mine, {theirs.path()}, options).error().code, ErrorCode::FileExists);
    QCOMPARE(rowsOf(mine.path()), after);
    // Where nothing comes, nothing is copied.
    must(merge(*mine, {theirs.path()}));
    options.backup = path(QStringLiteral("again"));
    must(merge(*mine, {theirs.path()}, options));
    QVERIFY(!QFile::exists(options.backup));
}

// VERMILION_HISTORIES says how many, VERMILION_SEED with which to begin.
void TestMerge::refused_data()
{
    QTest::addColumn<QString>("harm");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a text that is not what was stored") << QStringLiteral("DROP TRIGGER texts_stay; UPDATE texts SET text = replace(text, '沈', '李')") << ErrorCode::DamagedProject;
    QTest::newRow("a trigger gone") << QStringLiteral("DROP TRIGGER fragments_quote_inserted") << ErrorCode::DamagedProject;
    QTest::newRow("a trigger more") << QStringLiteral("CREATE TRIGGER x AFTER INSERT ON settings BEGIN SELECT 1; END") << ErrorCode::DamagedProject;
    QTest::newRow("a view") << QStringLiteral("CREATE VIEW v AS SELECT * FROM authors") << ErrorCode::DamagedProject;
    QTest::newRow("a table more") << QStringLiteral("CREATE TABLE more (x)") << ErrorCode::DamagedProject;
    QTest::newRow("an annotation that says something else") << QStringLiteral("UPDATE annotations SET note = '别的'") << ErrorCode::DamagedProject;
    QTest::newRow("a stamp of the far future") << QStringLiteral("UPDATE tags SET revision = 'ffffffffffff-0000-0123456789abcdef'") << ErrorCode::DamagedProject;
    QTest::newRow("no stamp") << QStringLiteral("UPDATE tags SET revision = 'tomorrow'") << ErrorCode::DamagedProject;
    QTest::newRow("another application") << QStringLiteral("PRAGMA application_id = 7") << ErrorCode::NotAProject;
    QTest::newRow("a newer version") << QStringLiteral("PRAGMA user_version = 99") << ErrorCode::NewerProject;
    QTest::newRow("WAL") << QStringLiteral("PRAGMA journal_mode = WAL") << ErrorCode::DamagedProject;
}

void TestMerge::refused()
{
    QFETCH(QString, harm);
    QFETCH(ErrorCode, code);
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    const QString theirs = path(QStringLiteral("theirs"));
    QVERIFY(QFile::copy(m_project->path(), theirs));
    {
        auto database = must(store::Database::open(theirs, store::Database::Access::Write));
        if (harm.contains(u"WAL"))
            QFile::remove(theirs);
        else
            must(database->execute(harm.toUtf8()));
    }
    if (harm.contains(u"WAL")) {  // the project's own connection never leaves a file in that mode
        QFile from(m_project->path());
        QVERIFY(from.open(QIODevice::ReadOnly));
        QByteArray bytes = from.readAll();
        bytes[18] = bytes[19] = 2;
        QFile to(theirs);
        QVERIFY(to.open(QIODevice::WriteOnly));
        to.write(bytes);
    }
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytesOf(mine.path());
    const QByteArray foreign = bytesOf(theirs);
    const auto merged = merge(*mine, {theirs});
    QVERIFY(!merged);
    QCOMPARE(merged.error().code, code);
    QCOMPARE(merged.error().subject, theirs);
    QCOMPARE(planMerge(*mine, {theirs}).error().code, code);
    QCOMPARE(bytesOf(mine.path()), before);
    QCOMPARE(bytesOf(theirs), foreign);
}

// The bound is the whole process's while it holds: it must be gone afterwards.
void TestMerge::aFileThatNeedsTooMuchMemoryIsRefused()
{
    Copy mine(m_project->path(), path(QStringLiteral("mine")));
    const QString theirs = path(QStringLiteral("theirs"));
    QVERIFY(QFile::copy(m_project->path(), theirs));
    for (const qint64 memory : {qint64(1000), qint64(40'000), qint64(100'000)}) {
        const auto opened = store::ForeignProject::open(theirs, memory);
        QVERIFY2(!opened, qPrintable(QString::number(memory)));
        QCOMPARE(opened.error().code, ErrorCode::TooLarge);
        QCOMPARE(opened.error().subject, theirs);
    }
    QVERIFY(store::ForeignProject::open(theirs).has_value());
    must(merge(*mine, {theirs}));
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_Merge.moc"
