// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "model/project/Ingest.h"
#include "model/project/Recleaning.h"
#include "tests/support/TestProject.h"

#include <QTest>

#include <algorithm>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;
using document::Article;
using document::ArticleId;
using document::ReceiptEntry;
using document::Wanted;

namespace {

const QStringList names{QStringLiteral("柳溪"), QStringLiteral("石桥"), QStringLiteral("河口"), QStringLiteral("青岩"), QStringLiteral("南坪"), QStringLiteral("北岭"),
                        QStringLiteral("东湖"), QStringLiteral("西塘")};
const QStringList matters{QStringLiteral("修建水质监测站"), QStringLiteral("开通城际公交"), QStringLiteral("互派乡村教师"), QStringLiteral("整治老旧小区"),
                          QStringLiteral("举办龙舟大赛"), QStringLiteral("公布财政预算"), QStringLiteral("扩建县级医院"), QStringLiteral("恢复上游湿地")};
const QString appeal = QStringLiteral("本台记者在各地为您报道每天发生的大事小事，欢迎您拨打新闻热线提供线索，一经采用即付稿酬。");

QStringList paragraphs(int number)
{
    const QString& name = names[number];
    const QString& matter = matters[number];
    return {QStringLiteral("%1县昨天宣布%2，县长在会议上介绍了这件事的来龙去脉，并且回答了在场居民提出的各种问题。").arg(name, matter),
            QStringLiteral("按照%1县的计划，%2需要三年时间，所需要的资金由县里和省里共同承担，每年向居民公布一次账目。").arg(name, matter),
            QStringLiteral("住在%1的居民告诉记者，他们盼望%2已经很久了，希望这一次说到做到，不要再像从前那样拖下去。").arg(name, matter)};
}

QByteArray html(int number, const QStringList& texts, const QString& title = {})
{
    const QString heading = title.isEmpty() ? names[number] + u'县' + matters[number] : title;
    return QStringLiteral("<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>%1</title>"
                          "<link rel=\"canonical\" href=\"https://news.example/%3.html\"></head><body>"
                          "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/n\">新闻</a> <a href=\"/s\">体育</a></div>"
                          "<h1>%1</h1><div class=\"content\"><p>%2</p></div><div class=\"footer\">版权所有</div></body></html>")
        .arg(heading, texts.join(QStringLiteral("</p><p>"))).arg(number).toUtf8();
}

QByteArray story(int number) { return html(number, paragraphs(number) << appeal); }

QString name(int number) { return QStringLiteral("%1.html").arg(number); }

class Folder {
public:
    void put(const QString& file, const QByteArray& bytes) const
    {
        QFile out(m_folder.filePath(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write %ls", qUtf16Printable(file));
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

ArticleId add(Project& project, int number) { return must(ingestBytes(project, story(number), name(number))).added.front(); }

// The articles by title, as a person has them: text, and what the receipt says of each block.
QStringList articles(const Project& project)
{
    QStringList all;
    for (const ArticleSummary& each : must(project.articles())) {
        const Article article = must(project.article(each.id));
        QString lines = each.title + u'\n' + article.text;
        for (const ReceiptEntry& entry : article.receipt.entries)
            lines += u'\n' + document::nameOf(entry.reason) + u' ' + document::nameOf(entry.decidedBy) + u' ' + entry.text;
        all << lines;
    }
    all.sort();
    return all;
}

int withAppeal(const Project& project)
{
    int count = 0;
    for (const ArticleSummary& each : must(project.articles()))
        count += must(project.article(each.id)).text.contains(appeal);
    return count;
}

size_t entryOf(const Article& article, const QString& text)
{
    const auto found = std::ranges::find_if(article.receipt.entries, [&](const ReceiptEntry& each) { return each.text == text; });
    if (found == article.receipt.entries.end())
        qFatal("the receipt has no %ls", qUtf16Printable(text));
    return size_t(found - article.receipt.entries.begin());
}

}  // namespace

class TestRepetition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatManyPagesShareIsTakenOutAndSaidSo();
    void oneStepTakesItAllBack();
    void theOrderOfComingDoesNotMatter();
    void comingAgainChangesNothing();
    void anotherSiteIsAnotherSite();
    void dumpsOfASiteAreComparedToo();
    void copiesOfAStoryTakeNothingFromEachOther();
    void annotationsGoAlongAndWhatTheyStandOnStays();
    void whatAPersonRestoredStays();
    void whatARuleKeepsStays();
    void whenTheOthersAreGoneItComesBack();
    void damagedMarksAreFound();
};

void TestRepetition::whatManyPagesShareIsTakenOutAndSaidSo()
{
    TestProject project;
    for (int i = 0; i < 3; ++i)
        add(*project, i);
    QCOMPARE(withAppeal(*project), 3);  // three may be a coincidence
    const IngestReport report = must(ingestBytes(*project, story(3), name(3)));
    QCOMPARE(report.recleaned.size(), 4U);
    QCOMPARE(withAppeal(*project), 0);
    for (const ArticleSummary& each : must(project->articles())) {
        const Article article = must(project->article(each.id));
        QCOMPARE(article.blocks.size(), 3U);
        const ReceiptEntry& entry = article.receipt.entries[entryOf(article, appeal)];
        QCOMPARE(entry.reason, document::DropReason::Boilerplate);
        QCOMPARE(entry.decidedBy, document::DecidedBy::OtherPages);
    }
    QVERIFY(must(check(project.path())).isSound());
}

void TestRepetition::oneStepTakesItAllBack()
{
    TestProject project;
    for (int i = 0; i < 3; ++i)
        add(*project, i);
    const QStringList before = articles(*project);
    Folder folder;
    for (int i = 3; i < 6; ++i)
        folder.put(name(i), story(i));
    must(ingest(*project, {folder.path()}));
    const QStringList after = articles(*project);
    QCOMPARE(withAppeal(*project), 0);
    QCOMPARE(project->undoOperation().count, 3);
    must(project->undo());
    QCOMPARE(articles(*project), before);
    must(project->redo());
    QCOMPARE(articles(*project), after);
    project.reopen();
    must(project->undo());
    QCOMPARE(articles(*project), before);
    QVERIFY(must(check(project.path())).isSound());
}

void TestRepetition::theOrderOfComingDoesNotMatter()
{
    Folder folder;
    for (int i = 0; i < 8; ++i)
        folder.put(name(i), story(i));
    TestProject together;
    must(ingest(*together, {folder.path()}, {}, 1));
    TestProject threads;
    must(ingest(*threads, {folder.path()}, {}, 4));
    TestProject oneByOne;
    for (int i = 7; i >= 0; --i)
        add(*oneByOne, i);
    QCOMPARE(withAppeal(*together), 0);
    QCOMPARE(articles(*threads), articles(*together));
    QCOMPARE(articles(*oneByOne), articles(*together));
}

void TestRepetition::comingAgainChangesNothing()
{
    Folder folder;
    for (int i = 0; i < 5; ++i)
        folder.put(name(i), story(i));
    TestProject project;
    must(ingest(*project, {folder.path()}));
    const QString all = project.everything();
    const QStringList before = articles(*project);
    QCOMPARE(must(ingest(*project, {folder.path()})).duplicates.size(), 5);
    // The same page with other bytes is known by the text that it had before the others came.
    const IngestReport saved = must(ingestBytes(*project, story(0).replace("</html>", "</html>\n"), name(0)));
    QCOMPARE(saved.duplicates.size(), 1);
    QCOMPARE(must(reclean(*project)).newTexts(), 0);
    QCOMPARE(project.everything(), all);
    QCOMPARE(articles(*project), before);
}

void TestRepetition::anotherSiteIsAnotherSite()
{
    TestProject project;
    for (int i = 0; i < 6; ++i)
        must(ingestBytes(*project, story(i).replace("news.example", "news" + QByteArray::number(i % 2) + ".example"), name(i)));
    QCOMPARE(withAppeal(*project), 6);
}

void TestRepetition::dumpsOfASiteAreComparedToo()
{
    TestProject project;
    for (int i = 0; i < 4; ++i) {
        const QStringList lines = QStringList{QStringLiteral("https://news.example/%1.html").arg(i), names[i] + u'县' + matters[i]} + paragraphs(i) + QStringList{appeal};
        must(ingestBytes(*project, lines.join(u'\n').toUtf8(), QStringLiteral("%1.txt").arg(i)));
    }
    QCOMPARE(withAppeal(*project), 0);
    QCOMPARE(must(project->article(must(project->articles()).front().id)).blocks.size(), 3U);
}

void TestRepetition::copiesOfAStoryTakeNothingFromEachOther()
{
    TestProject project;
    for (int i = 0; i < 6; ++i) {
        // One story, and each time another first paragraph and title.
        const QStringList texts = QStringList{paragraphs(i).front()} + paragraphs(7);
        must(ingestBytes(*project, html(i, texts, QStringLiteral("第%1次更新：%2").arg(i).arg(matters[i])), name(i)));
    }
    for (const ArticleSummary& each : must(project->articles()))
        QCOMPARE(must(project->article(each.id)).blocks.size(), 4U);
}

void TestRepetition::annotationsGoAlongAndWhatTheyStandOnStays()
{
    TestProject project;
    const auto tag = [&](const ArticleId& id, const QString& quote) {
        const Article article = must(project->article(id));
        const qsizetype at = article.text.indexOf(quote);
        must(applyTag(*project, article, project.tag(QStringLiteral("person")), {text::CodePoints(article.text).fromUtf16({at, at + quote.size()})}));
    };
    const ArticleId first = must(ingestBytes(*project, html(0, QStringList{appeal} + paragraphs(0)), name(0))).added.front();
    const ArticleId second = must(ingestBytes(*project, html(1, QStringList{appeal} + paragraphs(1)), name(1))).added.front();
    tag(first, QStringLiteral("县长"));
    tag(second, QStringLiteral("新闻热线"));
    for (int i = 2; i < 6; ++i)
        must(ingestBytes(*project, html(i, QStringList{appeal} + paragraphs(i)), name(i)));
    QCOMPARE(withAppeal(*project), 1);
    QVERIFY(!must(project->article(first)).text.contains(appeal));
    const auto moved = must(project->annotations(first));
    QCOMPARE(moved.size(), 1U);
    QCOMPARE(moved.front().fragments.front().quote, QStringLiteral("县长"));
    QVERIFY(must(project->tray(first)).empty());
    QVERIFY(must(project->article(second)).text.startsWith(appeal));
    QCOMPARE(must(project->annotations(second)).size(), 1U);
    QCOMPARE(must(reclean(*project)).newTexts(), 0);
    // Nobody wants it any more.
    must(removeAnnotations(*project, must(project->annotations(second))));
    QCOMPARE(must(reclean(*project)).newTexts(), 1);
    QCOMPARE(withAppeal(*project), 0);
    QVERIFY(must(check(project.path())).isSound());
}

void TestRepetition::whatAPersonRestoredStays()
{
    TestProject project;
    std::vector<ArticleId> ids;
    for (int i = 0; i < 5; ++i)
        ids.push_back(add(*project, i));
    must(correct(*project, ids[0], {{entryOf(must(project->article(ids[0])), appeal), Wanted::Kept}}));
    QVERIFY(must(project->article(ids[0])).text.endsWith(appeal));
    // Doing something else to another page leaves what was taken out of it.
    const Article other = must(project->article(ids[1]));
    must(correct(*project, ids[1], {{entryOf(other, paragraphs(1).back()), Wanted::Dropped}}));
    QCOMPARE(must(project->article(ids[1])).blocks.size(), 2U);
    add(*project, 5);
    QCOMPARE(must(reclean(*project)).newTexts(), 0);
    QCOMPARE(withAppeal(*project), 1);
    QVERIFY(must(project->article(ids[0])).text.endsWith(appeal));
}

void TestRepetition::whatARuleKeepsStays()
{
    TestProject project;
    std::vector<ArticleId> ids;
    for (int i = 0; i < 5; ++i) {
        const QStringList texts = paragraphs(i) << appeal;
        ids.push_back(must(ingestBytes(*project, html(i, texts).replace("<p>" + appeal.toUtf8(), "<p class=\"appeal\">" + appeal.toUtf8()), name(i))).added.front());
    }
    QCOMPARE(withAppeal(*project), 0);
    const auto report = must(correctOnSite(*project, ids[0], {{entryOf(must(project->article(ids[0])), appeal), Wanted::Kept}}));
    QCOMPARE(report.newTexts(), 5);
    QCOMPARE(withAppeal(*project), 5);
    QCOMPARE(must(reclean(*project)).newTexts(), 0);
    QCOMPARE(withAppeal(*project), 5);
}

void TestRepetition::whenTheOthersAreGoneItComesBack()
{
    TestProject project;
    std::vector<ArticleId> ids;
    for (int i = 0; i < 4; ++i)
        ids.push_back(add(*project, i));
    must(project->transact({QStringLiteral("article.remove"), 2}, [&](store::Tables& tables) -> Result<void> {
        TRY(tables.articles().remove(ids[2]));
        return tables.articles().remove(ids[3]);
    }));
    QCOMPARE(withAppeal(*project), 0);  // what is there stays until somebody cleans again
    QCOMPARE(must(reclean(*project)).newTexts(), 2);
    QCOMPARE(withAppeal(*project), 2);
    QCOMPARE(project->undoOperation().name, QStringLiteral("article.reclean"));
    must(project->undo());
    QCOMPARE(withAppeal(*project), 0);
}

void TestRepetition::damagedMarksAreFound()
{
    TestProject project;
    add(*project, 0);
    const QString path = project.path();
    project.close();
    auto database = must(store::Database::open(path, store::Database::Access::Write));
    must(database->execute("DROP TRIGGER block_marks_stay; UPDATE block_marks SET marks = zeroblob(11);"
                           "CREATE TRIGGER block_marks_stay BEFORE UPDATE ON block_marks BEGIN SELECT RAISE(ABORT, 'marks never change'); END;"));
    database.reset();
    QStringList rules;
    for (const store::Fault& fault : must(check(path)).problems)
        rules << fault.rule;
    QCOMPARE(rules, QStringList{QStringLiteral("mark")});
}

QTEST_GUILESS_MAIN(TestRepetition)
#include "tst_Repetition.moc"
