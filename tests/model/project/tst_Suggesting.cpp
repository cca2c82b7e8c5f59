// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Suggesting.h"

#include "model/exchange/Formats.h"
#include "model/project/Editing.h"
#include "model/project/ExportSource.h"
#include "model/project/Merge.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace vermilion;
using support::must;
using support::TestProject;

namespace {

const QString memo = QStringLiteral("市长罗强说，罗强会做好三件事。一是要建设园区。二是要开通公交。三是要修复湿地。");

std::vector<suggest::Suggestion> open(TestProject& project, const document::Article& article)
{
    return must(project::suggestionsFor(*project, article, must(project::knownNames(*project))));
}

std::vector<suggest::Suggestion> of(std::vector<suggest::Suggestion> all, suggest::Source source)
{
    std::erase_if(all, [source](const suggest::Suggestion& each) { return each.source != source; });
    return all;
}

}  // namespace

class TestSuggesting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lookingWritesNothing();
    void acceptedIsAnAnnotationOfTheAuthorByARule();
    void pointsBecomeOneListInWhateverOrder();
    void rejectedIsRememberedAndShownNowhere();
    void undoBringsBothBack();
    void acceptedNamesAreKnownAfterwards();
    void acceptingEverythingTwiceAddsNothing();
    void aRejectionTravelsAndStaysItsAuthors();
};

void TestSuggesting::lookingWritesNothing()
{
    TestProject project;
    const auto article = project.add(memo);
    const QString before = project.everything();
    QCOMPARE(of(open(project, article), suggest::Source::Enumeration).size(), 3u);
    QCOMPARE(of(open(project, article), suggest::Source::Office).size(), 1u);
    int seen = 0;
    must(project::suggestAll(*project, {}, {}, [&](const project::ArticleSuggestions& each) -> Result<void> {
        seen += int(each.suggestions.size());
        return {};
    }));
    QCOMPARE(seen, 4);
    QCOMPARE(project.everything(), before);
}

void TestSuggesting::acceptedIsAnAnnotationOfTheAuthorByARule()
{
    TestProject project;
    const auto article = project.add(memo);
    const auto offices = of(open(project, article), suggest::Source::Office);
    const auto ids = must(project::accept(*project, article, offices));
    const document::Annotation made = must(project->annotation(ids.front()));
    QCOMPARE(made.origin, document::Origin::Rule);
    QCOMPARE(made.status, document::AnnotationStatus::Active);
    QCOMPARE(made.authorId, project->author().id);
    QCOMPARE(made.fragments.front().quote, QStringLiteral("罗强"));
    QCOMPARE(made.attributes.values(), QStringList{QStringLiteral("市长")});
    QVERIFY(made.confidence && *made.confidence > 0.5);
    QVERIFY(of(open(project, article), suggest::Source::Office).empty());
    QCOMPARE(must(project::accept(*project, article, offices)), ids);
}

void TestSuggesting::pointsBecomeOneListInWhateverOrder()
{
    TestProject project;
    const auto article = project.add(memo);
    auto points = of(open(project, article), suggest::Source::Enumeration);
    must(project::accept(*project, article, {points[2]}));
    must(project::reject(*project, article, {points[1]}));
    QCOMPARE(of(open(project, article), suggest::Source::Enumeration).size(), 1u);
    must(project::accept(*project, article, of(open(project, article), suggest::Source::Enumeration)));
    QCOMPARE(must(project->groups(article.id)).size(), 1u);
    QStringList items;
    for (const document::Annotation& each : must(project->annotations(article.id))) {
        if (each.status == document::AnnotationStatus::Active)
            items << QStringLiteral("%1 %2").arg(each.item).arg(each.fragments.front().quote);
    }
    QCOMPARE(items, (QStringList{QStringLiteral("1 一是要建设园区"), QStringLiteral("2 三是要修复湿地")}));
}

void TestSuggesting::rejectedIsRememberedAndShownNowhere()
{
    TestProject project;
    const auto article = project.add(memo);
    const auto all = open(project, article);
    must(project::reject(*project, article, all));
    must(project::reject(*project, article, all));
    QVERIFY(open(project, article).empty());
    QCOMPARE(must(project->annotations(article.id)).size(), all.size());
    project.reopen();
    QVERIFY(open(project, article).empty());
    QCOMPARE(must(project->articles()).front().annotationCount, 0);
    QVERIFY(must(project->taggedQuotes()).empty());
    const QTemporaryDir folder;
    const auto source = must(project::ExportSource::of(*project));
    QCOMPARE(must(exchange::Formats().find(u"csv")->write(source, folder.path(), {}, {})).annotations, 0);
    exchange::ExportOptions options;
    options.withSuggestions = true;
    QCOMPARE(must(exchange::Formats().find(u"csv")->write(source, folder.path(), options, {})).annotations, 0);
    // The person may still tag the words themselves.
    QVERIFY(!must(project::applyTag(*project, article, project.tag(QStringLiteral("person")), {all.back().range})).wasThere);
}

void TestSuggesting::undoBringsBothBack()
{
    TestProject project;
    const auto article = project.add(memo);
    const auto all = open(project, article);
    const QString before = project.everything();
    must(project::accept(*project, article, {all.front()}));
    QCOMPARE(project->undoOperation(), (project::Operation{QStringLiteral("suggestion.accept"), 1}));
    must(project->undo());
    QCOMPARE(open(project, article), all);
    must(project::reject(*project, article, {all.front()}));
    QCOMPARE(open(project, article).size(), all.size() - 1);
    must(project->undo());
    QCOMPARE(open(project, article), all);
    QCOMPARE(project.everything(), before);
    must(project->redo());
    QCOMPARE(open(project, article).size(), all.size() - 1);
}

void TestSuggesting::acceptedNamesAreKnownAfterwards()
{
    TestProject project;
    const auto article = project.add(memo);
    QVERIFY(of(open(project, article), suggest::Source::Dictionary).empty());
    must(project::accept(*project, article, of(open(project, article), suggest::Source::Office)));
    const auto known = of(open(project, article), suggest::Source::Dictionary);
    QCOMPARE(known.size(), 1u);
    QVERIFY(known.front().range.start > 2);
}

void TestSuggesting::acceptingEverythingTwiceAddsNothing()
{
    TestProject project;
    project.add(QStringLiteral("罗强昨天来过，柳溪县很美。"));
    project.add(memo);
    project.add(QStringLiteral("会后，罗强去了柳溪县[place] 看了看。"));
    const QString before = project.everything();
    const auto accepted = must(project::acceptAll(*project, {}, {}));
    QCOMPARE(accepted.size(), 3u);
    const QString after = project.everything();
    QVERIFY(after != before);
    QVERIFY(must(project::acceptAll(*project, {}, {})).empty());
    QCOMPARE(project.everything(), after);
    must(project->undo());
    QCOMPARE(project.everything(), before);
    std::stop_source stop;
    stop.request_stop();
    Progress stopped;
    stopped.stop = stop.get_token();
    QCOMPARE(project::acceptAll(*project, {}, stopped).error().code, ErrorCode::Cancelled);
    QCOMPARE(project.everything(), before);
}

void TestSuggesting::aRejectionTravelsAndStaysItsAuthors()
{
    TestProject project;
    const auto article = project.add(memo);
    const QString copy = project.folder() + QStringLiteral("/copy.vermilion");
    QVERIFY(QFile::copy(project.path(), copy));
    {
        const auto other = must(project::Project::open(copy));
        must(project::reject(*other, article, must(project::suggestionsFor(*other, article, {}))));
        must(other->beAuthor(QStringLiteral("乙")));
        QCOMPARE(must(project::suggestionsFor(*other, article, {})).size(), 4u);
    }
    must(project::merge(*project, {copy}));
    QVERIFY(open(project, article).empty());
    QCOMPARE(must(project->articles()).front().annotationCount, 0);
    must(project->beAuthor(QStringLiteral("丙")));
    QCOMPARE(open(project, article).size(), 4u);
}

QTEST_GUILESS_MAIN(TestSuggesting)
#include "tst_Suggesting.moc"
