// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Merge.h"

#include "model/project/Check.h"
#include "model/project/Deciding.h"
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "model/store/Database.h"
#include "model/store/Union.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QTest>

#include <random>
#include <set>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;
using document::Annotation;
using Stored = store::Annotations::Stored;

namespace {

const QString spec = QStringLiteral("锦川市委书记 沈怀瑾[person] 与 罗承岳[person] 签署备忘录。一是共建，二是共享，三是共赢，四是共治。");

/// A person's copy of a project.
class Copy {
public:
    Copy(const QString& from, const QString& to, const QString& author = {}) : m_path(to)
    {
        if (!QFile::copy(from, to))
            qFatal("cannot copy %ls", qUtf16Printable(from));
        m_project = must(Project::open(to));
        if (!author.isEmpty())
            must(m_project->beAuthor(author));
    }
    Project& operator*() { return *m_project; }
    Project* operator->() { return m_project.get(); }
    const QString& path() const { return m_path; }
    document::Article article() { return must(m_project->article(must(m_project->articles()).front().id)); }
    std::vector<Annotation> annotations() { return must(m_project->annotations(article().id)); }

private:
    QString m_path;
    std::unique_ptr<Project> m_project;
};

// Every row that a merge exchanges, as text; stamps and ancestry included, rows that are as if they were not there left out.
QStringList rowsOf(const QString& path)
{
    auto database = must(store::Database::open(path, store::Database::Access::Read));
    QStringList rows;
    const char* selects[] = {
        "SELECT * FROM authors WHERE revision <> ''", "SELECT * FROM articles WHERE revision <> ''", "SELECT * FROM tags WHERE revision <> ''",
        "SELECT * FROM attribute_definitions WHERE revision <> ''", "SELECT * FROM groups WHERE revision <> ''",
        "SELECT * FROM entities WHERE revision <> ''", "SELECT * FROM entity_aliases WHERE revision <> ''",
        "SELECT * FROM entity_roles WHERE revision <> ''", "SELECT * FROM verdicts WHERE revision <> ''",
        "SELECT * FROM verdict_answers WHERE revision <> ''", "SELECT * FROM article_readers WHERE revision <> ''",
        "SELECT * FROM annotations WHERE revision <> ''",
        "SELECT fragments.* FROM fragments JOIN annotations ON annotations.id = annotation_id WHERE revision <> ''",
        "SELECT attribute_values.* FROM attribute_values JOIN annotations ON annotations.id = annotation_id WHERE revision <> ''",
        "SELECT id, sha256 FROM texts", "SELECT id, sha256 FROM captures"};
    for (const char* select : selects) {
        auto row = must(database->prepare(select));
        while (must(row.step())) {
            QStringList values{QString::fromLatin1(select).section(u' ', 3, 3)};
            for (int column = 0; column < row.columnCount(); ++column)
                values << (row.isNull(column) ? QStringLiteral("NULL") : QString::fromUtf8(row.bytes(column)));
            rows << values.join(u'|');
        }
    }
    rows.sort();
    return rows;
}

std::vector<Stored> storedIn(const QString& path)
{
    auto database = must(store::Database::open(path, store::Database::Access::Read));
    return must(store::Tables(*database).annotations().allStored());
}

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

document::Tag newTag(const QString& name)
{
    document::Tag tag;
    tag.name = name;
    tag.position = 9;
    return tag;
}

class Histories {
public:
    explicit Histories(quint32 seed) : m_random(seed) {}
    int below(int count) { return int(std::uniform_int_distribution<quint32>(0, quint32(count) - 1)(m_random)); }
    template <typename T>
    void shuffle(std::vector<T>& values) { std::shuffle(values.begin(), values.end(), m_random); }

    void changeSomething(Copy& copy, std::vector<std::unique_ptr<Copy>>& all)
    {
        const document::Article article = copy.article();
        std::vector<Annotation> annotations = copy.annotations();
        std::erase_if(annotations, [&](const Annotation& each) { return each.authorId != copy->author().id || each.layer == document::Layer::Agreed; });
        const auto tag = [&] { return copy->codebook().tags[size_t(below(int(copy->codebook().tags.size())))].id; };
        const auto range = [&] {
            const qsizetype start = below(int(article.text.size()) - 6);
            return TextRange{start, start + 1 + below(5)};
        };
        const int what = below(24);
        if (what < 4 || annotations.empty()) {
            must(applyTag(*copy, article, tag(), {range()}));
            return;
        }
        const Annotation& one = annotations[size_t(below(int(annotations.size())))];
        switch (what) {
        case 4: must(setNote(*copy, one, QStringLiteral("批注%1").arg(below(1000)))); break;
        case 5: must(removeAnnotations(*copy, {one})); break;
        case 6: must(setRanges(*copy, article, one, {range()})); break;
        case 7: must(setTag(*copy, one, tag())); break;
        case 8: must(makeList(*copy, {one})); break;
        case 9: changeCodebook(copy); break;
        case 11:
        case 12:
        case 13:
        case 14:
        case 15: changeEntities(copy, one); break;
        case 19: must(setStatus(*copy, article.id, below(2) ? ArticleStatus::Done : ArticleStatus::InProgress)); break;
        case 20: must(assign(*copy, {article.id}, copy->author().id, below(2) == 1)); break;
        case 16:
        case 17:
        case 18: decideSomething(copy, article); break;
        case 10:
            if (copy->canUndo())
                (void)copy->undo();  // a step whose rows have changed since is refused, which is no change either
            break;
        default: {
            Copy& other = *all[size_t(below(int(all.size())))];
            if (&other != &copy)
                must(merge(*copy, {other.path()}));
        }
        }
    }

private:
    void decideSomething(Copy& copy, const document::Article& article)
    {
        const std::vector<document::Verdict> verdicts = must(copy->verdicts(article.id));
        if (!verdicts.empty() && below(4) == 0) {
            must(answer(*copy, verdicts[size_t(below(int(verdicts.size())))].id, below(4) ? QStringLiteral("答复%1").arg(below(9)) : QString()));
            return;
        }
        if (!verdicts.empty() && below(4) == 0) {
            must(takeBack(*copy, verdicts[size_t(below(int(verdicts.size())))].id));
            return;
        }
        const Disputes all = must(disputes(*copy, {}));
        if (all.articles.empty() || all.articles.front().disputes.empty())
            return;
        const std::vector<DisputeWithVerdict>& open = all.articles.front().disputes;
        const review::Dispute& one = open[size_t(below(int(open.size())))].dispute;
        Ruling ruling;
        for (size_t version = 0; version < one.versions.size(); ++version) {
            if (below(2))
                ruling.versions.push_back(version);
        }
        ruling.reason = QStringLiteral("理由%1").arg(below(4));
        must(decide(*copy, article, one, ruling));
    }

    void changeEntities(Copy& copy, const Annotation& mention)
    {
        const std::vector<document::Entity> entities = must(copy->entities());
        if (entities.empty() || below(4) == 0) {
            must(makeEntity(*copy, {{}, {}, QStringLiteral("实体%1").arg(below(5)), {}, {}, {}}, {mention}));
            return;
        }
        document::Entity one = entities[size_t(below(int(entities.size())))];
        const document::EntityId other = entities[size_t(below(int(entities.size())))].id;
        switch (below(7)) {
        case 0: must(linkMentions(*copy, {mention}, one.id)); break;
        case 1: must(linkMentions(*copy, {mention}, {})); break;
        case 2:
            one.name = QStringLiteral("改名%1").arg(below(5));
            must(setEntity(*copy, one, QStringLiteral("entity.rename")));
            break;
        case 3:
            if (one.aliases.isEmpty() || below(2))
                one.aliases << QStringLiteral("别名%1").arg(below(4));
            else
                one.aliases.removeFirst();
            must(setEntity(*copy, one, QStringLiteral("entity.setAliases")));
            break;
        case 4:
            if (one.roles.empty() || below(2))
                one.roles.push_back({{}, QStringLiteral("市长"), QString::number(2000 + below(20)), {}, mention.id});
            else
                one.roles.pop_back();
            must(setEntity(*copy, one, QStringLiteral("entity.setRoles")));
            break;
        case 5:
            if (other != one.id)
                must(mergeEntities(*copy, {other}, one.id));
            break;
        default: (void)removeEntity(*copy, one.id);  // refused while something refers to it
        }
    }

    void changeCodebook(Copy& copy)
    {
        must(copy->transact({QStringLiteral("codebook.change")}, [&](store::Tables& tables) -> Result<void> {
            document::Tag tag = copy->codebook().tags[size_t(below(int(copy->codebook().tags.size())))];
            if (!tag.mergedInto.isNull())
                return {};
            if (below(3) == 0)
                tag = newTag(QStringLiteral("tag%1").arg(below(4)));
            else
                tag.label.texts[QStringLiteral("en")] = QStringLiteral("Label %1").arg(below(1000));
            // Two of one name are refused here, and settled where a merge brings them together.
            const auto put = tables.codebooks().put(tag);
            return put || put.error().code == ErrorCode::InvalidInput ? Result<void>() : std::unexpected(put.error());
        }));
    }

    std::mt19937 m_random;
};

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
    void randomHistoriesEndTheSameInAnyOrder();
    void refused_data();
    void refused();

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
void TestMerge::randomHistoriesEndTheSameInAnyOrder()
{
    const int histories = qEnvironmentVariableIsSet("VERMILION_HISTORIES") ? qEnvironmentVariableIntValue("VERMILION_HISTORIES") : 25;
    const int first = qEnvironmentVariableIntValue("VERMILION_SEED");
    int conflicts = 0;
    int deletions = 0;
    for (int seed = first; seed < first + histories; ++seed) {
        Histories history(quint32(seed) + 1);
        // The seed is in every path, so that an error which ends the program says which history it was.
        QTemporaryDir folder(m_project->folder() + QStringLiteral("/seed-%1-XXXXXX").arg(seed));
        const auto file = [&](const QString& name) { return folder.filePath(name + QStringLiteral(".vermilion")); };
        std::vector<std::unique_ptr<Copy>> copies;
        const int count = 2 + history.below(4);
        for (int i = 0; i < count; ++i)  // some go on as the same person on another computer
            copies.push_back(std::make_unique<Copy>(m_project->path(), file(QString::number(i)), history.below(2) ? QStringLiteral("作者%1").arg(i) : QString()));
        for (int step = 0; step < 4 * count + history.below(12); ++step)
            history.changeSomething(*copies[size_t(history.below(count))], copies);

        QStringList paths;
        for (const auto& copy : copies)
            paths << copy->path();
        Copy atOnce(m_project->path(), file(QStringLiteral("at-once")));
        must(merge(*atOnce, paths));
        const QStringList expected = rowsOf(atOnce.path());

        std::vector<QString> order(paths.begin(), paths.end());
        history.shuffle(order);
        Copy oneByOne(m_project->path(), file(QStringLiteral("one-by-one")));
        for (const QString& each : order)
            must(merge(*oneByOne, {each}));
        QVERIFY2(rowsOf(oneByOne.path()) == expected, qPrintable(QStringLiteral("seed %1: one by one is other than at once").arg(seed)));

        // Grouped: some meet among themselves first.
        Copy left(m_project->path(), file(QStringLiteral("left")));
        Copy right(m_project->path(), file(QStringLiteral("right")));
        for (size_t i = 0; i < order.size(); ++i)
            must(merge(i % 2 ? *left : *right, {order[i]}));
        must(merge(*left, {right.path()}));
        QVERIFY2(rowsOf(left.path()) == expected, qPrintable(QStringLiteral("seed %1: groups are other than all at once").arg(seed)));
        must(merge(**copies.front(), paths.mid(1)));
        QVERIFY2(rowsOf(paths.front()) == expected, qPrintable(QStringLiteral("seed %1: the first copy ends otherwise").arg(seed)));

        QVERIFY2(must(merge(*left, paths)).changesNothing(), qPrintable(QStringLiteral("seed %1: merging twice changes something").arg(seed)));
        QVERIFY2(rowsOf(left.path()) == expected, qPrintable(QStringLiteral("seed %1: merging twice").arg(seed)));

        // Nothing that nobody has changed or deleted since is lost, whoever made it.
        std::vector<Stored> known;
        for (const QString& each : paths.mid(1)) {
            const std::vector<Stored> stored = storedIn(each);
            known.insert(known.end(), stored.begin(), stored.end());
        }
        const std::vector<Stored> result = storedIn(left.path());
        for (const Stored& one : known) {
            deletions += one.isDeleted && !one.revision.isEmpty();
            if (one.isDeleted || one.revision.isEmpty() || std::ranges::any_of(known, [&](const Stored& other) { return store::hasSeen(other, one); })
                || std::ranges::any_of(result, [&](const Stored& other) { return store::hasSeen(other, one); }))
                continue;
            const bool isThere = std::ranges::any_of(result, [&](const Stored& other) {
                return !other.isDeleted && other.revision == one.revision && other.annotation.fragments == one.annotation.fragments
                    && other.annotation.note == one.annotation.note && other.annotation.authorId == one.annotation.authorId;
            });
            QVERIFY2(isThere, qPrintable(QStringLiteral("seed %1: %2 is lost").arg(seed).arg(one.annotation.id.toString())));
        }
        conflicts += int(std::ranges::count_if(result, [](const Stored& one) { return !one.conflictOf.isNull() && !one.isDeleted; }));
        const CheckReport sound = must(check(left.path()));
        QVERIFY2(sound.isSound(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(sound.isSound() ? QString() : sound.problems.front().detail)));
    }
    // The histories are worth something.
    QVERIFY(conflicts > 0);
    QVERIFY(deletions > 0);
}

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

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_Merge.moc"
