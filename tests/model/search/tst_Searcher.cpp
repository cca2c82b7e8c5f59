// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Searching whole projects: what is found, where, and that the index can be lost, damaged or old at any time.
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "model/search/SavedSearches.h"
#include "model/search/Searcher.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::search;
using support::must;
using support::TestProject;

namespace {

// A line an article: its hits as T (title), X (text), N (note) or P (passage) and what is there.
struct Outcome {
    QStringList articles;
    Summary summary;
};

}  // namespace

class TestSearcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aQueryOfOneCharacterIsEnough();
    void allWordsMustBeThere();
    void aPhraseIsFoundOverPunctuation();
    void hitsStandInTheirContextAndInOrder();
    void offsetsAreCodePoints();
    void titleAndNotesAreSearchedToo();
    void wordsBesideATagAreLookedForInThePassage();
    void annotatorsAttributesAndNotesNarrowPassages();
    void articlesAreNarrowedByWhereTheyComeFrom();
    void whatIsLeftOutIsLeftOutOfArticles();
    void suggestionsAndRejectedOnesAreNoPassages();
    void aReferenceIsFoundByTheNameOfItsEntity();
    void theIndexFollowsEveryChange();
    void aLostIndexIsMadeAgain();
    void aDamagedIndexIsMadeAgain_data();
    void aDamagedIndexIsMadeAgain();
    void withoutACacheFolderItStillSearches();
    void indexesOfProjectsThatAreGoneGo();
    void theProjectFileHasNoIndexInIt();
    void aLimitSaysThatThereMayBeMore();
    void searchesAreKeptInTheProjectAndUndone();

private:
    std::unique_ptr<Searcher> open() { return must(Searcher::open(m_project->path(), m_cache->path())); }
    Outcome find(Searcher& searcher, const QString& text, const SearchOptions& options = {})
    {
        must(searcher.refresh());
        const auto query = parseQuery(text, searcher.codebook());
        if (!query)
            qFatal("a fault in: %ls", qUtf16Printable(text));
        Outcome outcome;
        outcome.summary = must(searcher.search(*query, options, [&](const Found& found) {
            QStringList hits;
            for (const Hit& hit : found.match.hits)
                hits << QStringLiteral("TXNP").at(int(hit.place)) + QStringLiteral(":") + hit.match;
            outcome.articles << hits.join(u' ');
        }));
        return outcome;
    }
    QStringList find(const QString& text) { return find(*open(), text).articles; }
    document::Article add(const QString& spec) { return (*m_project).add(spec); }
    void describe(const document::ArticleId& id, const std::function<void(document::Metadata&)>& change)
    {
        document::Metadata metadata = must((**m_project).article(id)).metadata;
        change(metadata);
        must((**m_project).transact({QStringLiteral("article.describe")}, [&](store::Tables& tables) { return tables.articles().setMetadata(id, metadata); }));
    }

    std::unique_ptr<TestProject> m_project;
    std::unique_ptr<QTemporaryDir> m_cache;
};

void TestSearcher::init()
{
    m_project = std::make_unique<TestProject>(TestProject::Place::Memory);
    m_cache = std::make_unique<QTemporaryDir>();
}

void TestSearcher::aQueryOfOneCharacterIsEnough()
{
    add(QStringLiteral("攀枝花市的水来自金沙江。"));
    add(QStringLiteral("会议在成都举行。"));
    QCOMPARE(find(QStringLiteral("江")), QStringList{QStringLiteral("X:江")});
    QCOMPARE(find(QStringLiteral("金沙")), QStringList{QStringLiteral("X:金沙")});
    QCOMPARE(find(QStringLiteral("枝花市的水")), QStringList{QStringLiteral("X:枝花市的水")});
    QCOMPARE(find(QStringLiteral("金江")), QStringList());
}

void TestSearcher::allWordsMustBeThere()
{
    add(QStringLiteral("The council will build a bridge."));
    add(QStringLiteral("Ｔｈｅ Bridge is built."));
    QCOMPARE(find(QStringLiteral("bridge THE")), (QStringList{QStringLiteral("X:The X:bridge"), QStringLiteral("X:Ｔｈｅ X:Bridge")}));
    QCOMPARE(find(QStringLiteral("bridge council")), QStringList{QStringLiteral("X:council X:bridge")});
    QCOMPARE(find(QStringLiteral("ridg")).size(), 2);
}

void TestSearcher::aPhraseIsFoundOverPunctuation()
{
    add(QStringLiteral("一、修路；二、架桥。"));
    add(QStringLiteral("二：架桥，一：修路。"));
    QCOMPARE(find(QStringLiteral("\"路；二、架\"")), QStringList{QStringLiteral("X:路；二、架")});
    QCOMPARE(find(QStringLiteral("；")), QStringList{QStringLiteral("X:；")});
}

void TestSearcher::hitsStandInTheirContextAndInOrder()
{
    add(QStringLiteral("甲说江城。乙到江城，又说江城。"));
    const auto searcher = open();
    must(searcher->refresh());
    std::vector<Found> found;
    SearchOptions options;
    options.match.context = 2;
    options.match.mostHits = 2;
    must(searcher->search(*parseQuery(QStringLiteral("江城 城"), searcher->codebook()), options, [&](const Found& each) { found.push_back(each); }));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().match.count, 3);
    QCOMPARE(found.front().match.hits.size(), size_t(2));
    QCOMPARE(found.front().match.hits[1].before, QStringLiteral("乙到"));
    QCOMPARE(found.front().match.hits[1].after, QStringLiteral("，又"));
    QCOMPARE(found.front().match.hits[0].before, QStringLiteral("甲说"));
}

void TestSearcher::offsetsAreCodePoints()
{
    const document::Article article = add(QStringLiteral("𠮷庆里的𠮷云川回乡。"));
    const auto searcher = open();
    must(searcher->refresh());
    must(searcher->search(*parseQuery(QStringLiteral("云川"), searcher->codebook()), {}, [&](const Found& found) {
        const TextRange range = found.match.hits.front().range;
        QCOMPARE(range, (TextRange{5, 7}));
        QCOMPARE(text::CodePoints(article.text).slice(article.text, range), QStringLiteral("云川"));
    }));
}

void TestSearcher::titleAndNotesAreSearchedToo()
{
    const document::Article article = add(QStringLiteral("会见了 范锐平[person] 等人。"));
    must(project::setNote(**m_project, must((**m_project).annotations(article.id)).front(), QStringLiteral("须核对：江城日报另有说法")));
    describe(article.id, [](document::Metadata& metadata) { metadata.title = QStringLiteral("江城要闻"); });
    QCOMPARE(find(QStringLiteral("江城")), QStringList{QStringLiteral("T:江城 N:江城")});
    // Each word may be in another place.
    QCOMPARE(find(QStringLiteral("要闻 会见 核对")), QStringList{QStringLiteral("T:要闻 X:会见 N:核对")});
    QCOMPARE(find(QStringLiteral("title:江城 会见")), QStringList{QStringLiteral("T:江城 X:会见")});
    QCOMPARE(find(QStringLiteral("text:江城")), QStringList());
}

void TestSearcher::wordsBesideATagAreLookedForInThePassage()
{
    add(QStringLiteral("王云[person] 到 江城[place] 见了 王海[person] 。"));
    add(QStringLiteral("王云 说， 李山[person] 到了。"));
    // Both articles have the same title and day: neither is before the other.
    const QSet<QString> both{QStringLiteral("P:王云 P:王海"), QStringLiteral("P:李山")};
    const auto setOf = [](const QStringList& found) { return QSet<QString>(found.begin(), found.end()); };
    QCOMPARE(setOf(find(QStringLiteral("tag:person"))), both);
    QCOMPARE(setOf(find(QStringLiteral("标签：人物"))), both);
    QCOMPARE(find(QStringLiteral("tag:person 王云")), QStringList{QStringLiteral("P:王云")});
    QCOMPARE(find(QStringLiteral("tag:place")), QStringList{QStringLiteral("P:江城")});
    QCOMPARE(find(QStringLiteral("王云 -tag:place")), QStringList{QStringLiteral("X:王云")});
}

void TestSearcher::annotatorsAttributesAndNotesNarrowPassages()
{
    const document::Article article = add(QStringLiteral("书记 王云[person] 与市长 王海[person] 会谈。"));
    const auto annotations = must((**m_project).annotations(article.id));
    const document::AttributeId office = (**m_project).codebook().tagNamed(u"person")->attributes.front().id;
    must(project::setAttribute(**m_project, annotations[0], office, QStringLiteral("市委书记")));
    must(project::setNote(**m_project, annotations[1], QStringLiteral("同名")));
    must((**m_project).beAuthor(QStringLiteral("Shi")));
    must(project::applyTag(**m_project, article, m_project->tag(QStringLiteral("office")), {{0, 2}}));
    QCOMPARE(find(QStringLiteral("office:书记")), QStringList{QStringLiteral("P:王云")});
    QCOMPARE(find(QStringLiteral("tag:person note:同名")), QStringList{QStringLiteral("P:王海")});
    QCOMPARE(find(QStringLiteral("author:shi")), QStringList{QStringLiteral("P:书记")});
    QCOMPARE(find(QStringLiteral("author:甲 tag:person")), QStringList{QStringLiteral("P:王云 P:王海")});
    QCOMPARE(find(QStringLiteral("author:shi tag:person")), QStringList());
    QCOMPARE(find(QStringLiteral("市委书记 tag:person")), QStringList{QStringLiteral("P:王云")});  // in an attribute
}

void TestSearcher::articlesAreNarrowedByWhereTheyComeFrom()
{
    const auto article = [this](const QString& text, const QString& published, const QString& source, const QString& reporter) {
        const document::ArticleId id = add(text).id;
        describe(id, [&](document::Metadata& metadata) {
            metadata.published = published;
            metadata.source = source;
            metadata.reporters = {reporter};
        });
        return id;
    };
    const auto first = article(QStringLiteral("甲江"), QStringLiteral("2024-03-01T08:00"), QStringLiteral("江城日报"), QStringLiteral("王小明"));
    article(QStringLiteral("乙江"), QStringLiteral("2024-12-31"), QStringLiteral("Reuters"), QStringLiteral("Ann Lee"));
    article(QStringLiteral("丙江"), {}, QStringLiteral("晚报"), {});
    must(project::setStatus(**m_project, first, project::ArticleStatus::Done));
    const auto count = [this](const QString& text) { return find(text).size(); };
    QCOMPARE(count(QStringLiteral("江 after:2024-03-01")), 2);
    QCOMPARE(count(QStringLiteral("江 after:2024-03-02")), 1);
    QCOMPARE(count(QStringLiteral("江 before:2024-12-31")), 1);
    QCOMPARE(count(QStringLiteral("江 before:2030")), 2);
    QCOMPARE(count(QStringLiteral("on:2024-03")), 1);
    QCOMPARE(find(QStringLiteral("江 on:2024")), (QStringList{QStringLiteral("X:江"), QStringLiteral("X:江")}));
    QCOMPARE(count(QStringLiteral("source:REUTERS")), 1);
    QCOMPARE(count(QStringLiteral("source:报")), 2);
    QCOMPARE(count(QStringLiteral("byline:lee")), 1);
    QCOMPARE(count(QStringLiteral("status:done")), 1);
    QCOMPARE(count(QStringLiteral("状态:未开始")), 2);
    QCOMPARE(count(QStringLiteral("江 -source:日报")), 2);
}

void TestSearcher::whatIsLeftOutIsLeftOutOfArticles()
{
    add(QStringLiteral("江城 建桥"));
    add(QStringLiteral("江城 修路"));
    QCOMPARE(find(QStringLiteral("江城 -修路")), QStringList{QStringLiteral("X:江城")});
    QCOMPARE(find(QStringLiteral("-江城")), QStringList());
    QCOMPARE(find(QStringLiteral("-建桥")).size(), 1);
}

void TestSearcher::suggestionsAndRejectedOnesAreNoPassages()
{
    const document::Article article = add(QStringLiteral("王云[person] 到了。"));
    document::Annotation annotation = must((**m_project).annotations(article.id)).front();
    for (const auto status : {document::AnnotationStatus::Suggested, document::AnnotationStatus::Rejected}) {
        annotation.status = status;
        must((**m_project).transact({QStringLiteral("test")}, [&](store::Tables& tables) { return tables.annotations().update(annotation); }));
        QCOMPARE(find(QStringLiteral("tag:person")), QStringList());
    }
}

void TestSearcher::aReferenceIsFoundByTheNameOfItsEntity()
{
    const document::Article article = add(QStringLiteral("市长 王云[person] 到会。"));
    project::Project& project = **m_project;
    const auto place = project.codebook().tagNamed(u"place")->id;
    const auto one = must(project::makeEntity(project, {{}, place, QStringLiteral("锦川市"), {}, {}, {}}));
    const auto affiliation = project.codebook().tagNamed(u"person")->attributes[1].id;
    must(project::setAttribute(project, must(project.annotations(article.id)).front(), affiliation, one.toString()));
    const QStringList found{QStringLiteral("P:王云")};
    QCOMPARE(find(QStringLiteral("affiliation:锦川")), found);
    // Renamed or merged: no annotation has changed, what it says has.
    document::Entity entity = must(project.entity(one));
    entity.name = QStringLiteral("赤岩市");
    must(project::setEntity(project, entity, QStringLiteral("entity.rename")));
    QCOMPARE(find(QStringLiteral("affiliation:锦川")), QStringList());
    QCOMPARE(find(QStringLiteral("affiliation:赤岩")), found);
    const auto other = must(project::makeEntity(project, {{}, place, QStringLiteral("大同市"), {}, {}, {}}));
    must(project::mergeEntities(project, {one}, other));
    QCOMPARE(find(QStringLiteral("affiliation:大同")), found);
    must(project.undo());
    QCOMPARE(find(QStringLiteral("affiliation:赤岩")), found);
}

void TestSearcher::theIndexFollowsEveryChange()
{
    const auto searcher = open();
    const document::Article article = add(QStringLiteral("王云[person] 到 江城 了。"));
    QCOMPARE(find(*searcher, QStringLiteral("江城")).articles.size(), 1);
    must(project::applyTag(**m_project, article, m_project->tag(QStringLiteral("place")), {{5, 7}}));
    QCOMPARE(find(*searcher, QStringLiteral("tag:place")).articles, QStringList{QStringLiteral("P:江城")});
    must((**m_project).undo());
    QCOMPARE(find(*searcher, QStringLiteral("tag:place")).articles, QStringList());
    must((**m_project).redo());
    QCOMPARE(find(*searcher, QStringLiteral("tag:place")).articles.size(), 1);
    document::Article again = article;
    again.text = QStringLiteral("王云到河口了。");
    again.textId = {};
    again.blocks = {{document::BlockKind::Paragraph, 0, {0, 7}}};
    must((**m_project).transact({QStringLiteral("article.reclean")}, [&](store::Tables& tables) -> Result<void> {
        TRY(tables.articles().addText(again));
        return {};
    }));
    QCOMPARE(find(*searcher, QStringLiteral("江城")).articles, QStringList());
    QCOMPARE(find(*searcher, QStringLiteral("河口")).articles.size(), 1);
    QCOMPARE(find(*searcher, QStringLiteral("tag:place")).articles, QStringList());  // in the tray
    must((**m_project).transact({QStringLiteral("article.remove")}, [&](store::Tables& tables) { return tables.articles().remove(article.id); }));
    QCOMPARE(find(*searcher, QStringLiteral("河口")).articles, QStringList());
}

void TestSearcher::aLostIndexIsMadeAgain()
{
    add(QStringLiteral("江城"));
    const QString path = [&] {
        const auto searcher = open();
        must(searcher->refresh());
        return searcher->indexPath();
    }();
    QVERIFY(QFile::remove(path));
    QCOMPARE(find(QStringLiteral("江城")).size(), 1);
    QVERIFY(QFile::exists(path));
}

void TestSearcher::aDamagedIndexIsMadeAgain_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("cut");
    QTest::newRow("no database") << 0 << false;
    QTest::newRow("another version") << 60 << false;
    QTest::newRow("pages overwritten") << 4096 << false;
    QTest::newRow("cut off") << 9000 << true;
    QTest::newRow("empty") << 0 << true;
}

void TestSearcher::aDamagedIndexIsMadeAgain()
{
    QFETCH(int, at);
    QFETCH(bool, cut);
    for (int i = 0; i < 30; ++i)
        add(QStringLiteral("江城第%1条新闻").arg(i));
    const QString path = [&] {
        const auto searcher = open();
        must(searcher->refresh());
        return searcher->indexPath();
    }();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    if (cut) {
        QVERIFY(file.resize(at));
    } else {
        file.seek(at);
        file.write(QByteArray(at == 60 ? 4 : int(size - at), '\x5a'));
    }
    file.close();
    add(QStringLiteral("江城又一条新闻"));
    QCOMPARE(find(QStringLiteral("江城")).size(), 31);
    QCOMPARE(find(QStringLiteral("又一")).size(), 1);
}

void TestSearcher::withoutACacheFolderItStillSearches()
{
    add(QStringLiteral("江城"));
    const QString blocked = m_cache->filePath(QStringLiteral("a file"));
    QFile file(blocked);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto searcher = must(Searcher::open(m_project->path(), blocked + QStringLiteral("/search")));
    QVERIFY(searcher->indexPath().isEmpty());
    QCOMPARE(find(*searcher, QStringLiteral("江")).articles.size(), 1);
}

void TestSearcher::indexesOfProjectsThatAreGoneGo()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.vermilion"));
    const QString index = [&] {
        QFile::copy(m_project->path(), copy);
        return must(Searcher::open(copy, m_cache->path()))->indexPath();
    }();
    QVERIFY(QFile::exists(index));
    QVERIFY(QFile::remove(copy));
    QVERIFY(open()->indexPath() != index);
    QVERIFY(!QFile::exists(index));
}

void TestSearcher::theProjectFileHasNoIndexInIt()
{
    add(QStringLiteral("江城"));
    m_project->close();
    const auto bytes = [&] {
        QFile file(m_project->path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    QCOMPARE(find(QStringLiteral("江城")).size(), 1);
    QVERIFY(bytes() == before);
    QCOMPARE(QDir(m_project->folder()).entryList(QDir::Files).size(), 1);
}

void TestSearcher::aLimitSaysThatThereMayBeMore()
{
    for (int i = 0; i < 5; ++i)
        add(QStringLiteral("江城江城"));
    const auto searcher = open();
    const Outcome some = find(*searcher, QStringLiteral("江城"), {3, {}});
    QCOMPARE(some.articles.size(), 3);
    QVERIFY(!some.summary.isComplete);
    QCOMPARE(some.summary.candidates, 5);
    const Outcome all = find(*searcher, QStringLiteral("江城"), {5, {}});
    QVERIFY(all.summary.isComplete);
    QCOMPARE(all.summary.hits, 10);
}

void TestSearcher::searchesAreKeptInTheProjectAndUndone()
{
    must(saveSearch(**m_project, {QStringLiteral("会见"), QStringLiteral("tag:person 会见")}));
    must(saveSearch(**m_project, {QStringLiteral("A"), QStringLiteral("old")}));
    must(saveSearch(**m_project, {QStringLiteral(" A "), QStringLiteral("new")}));
    m_project->reopen();
    QCOMPARE(must(savedSearches(m_project->path())),
             (std::vector<SavedSearch>{{QStringLiteral("A"), QStringLiteral("new")}, {QStringLiteral("会见"), QStringLiteral("tag:person 会见")}}));
    must((**m_project).undo());
    QCOMPARE(must(savedSearches(m_project->path())).front().query, QStringLiteral("old"));
    must(dropSearch(**m_project, QStringLiteral("A")));
    QCOMPARE(must(savedSearches(m_project->path())).size(), size_t(1));
    QVERIFY(!dropSearch(**m_project, QStringLiteral("A")));
    QVERIFY(!saveSearch(**m_project, {QStringLiteral("x"), QStringLiteral(" ")}));
}

QTEST_GUILESS_MAIN(TestSearcher)
#include "tst_Searcher.moc"
