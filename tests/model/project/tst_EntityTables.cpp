// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/CsvFormat.h"
#include "model/project/Check.h"
#include "model/project/EntityEditing.h"
#include "model/project/ExportSource.h"
#include "model/project/Import.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QTest>
#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::project;
using document::EntityId;
using support::must;
using support::TestProject;

namespace {

/// annotations.csv without what the writing of a row makes: times.
QStringList linesOf(Project& project, const QString& folder)
{
    must(exchange::CsvFormat().write(must(ExportSource::of(project)), folder, {}, {}));
    QFile file(QDir(folder).filePath(QStringLiteral("annotations.csv")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const exchange::CsvTable table = must(exchange::readTable(file, {}));
    QStringList lines{table.columns.join(u'|')};
    for (const exchange::CsvTable::Row& row : table.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (!table.columns[i].endsWith(QStringLiteral("_at")) || table.columns[i] == u"published_at")
                cells << table.value(row, i);
        }
        lines << cells.join(u'|');
    }
    return lines;
}

void annotateFrom(Project& project, const QString& file)
{
    QFile table(file);
    if (!table.open(QIODevice::ReadOnly))
        qFatal("cannot read %ls", qUtf16Printable(file));
    must(apply(project, must(propose(project, exchange::CsvFormat(), table, {}))));
}

}  // namespace

class TestEntityTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsExportedMakesACopyTheSame();
    void mergedAndRemovedIdsOfAnOldTableAreUnderstood();
};

void TestEntityTables::whatIsExportedMakesACopyTheSame()
{
    QVERIFY(rc::check("export, annotate into a copy without annotations, export: the same", [] {
        TestProject project(TestProject::Place::Memory);
        const document::Article article = project.add(QStringLiteral("锦川市 范锐平 会见 李建勤 ，𠮷野 范书记 老范 发言。"));
        const QString bare = project.folder() + QStringLiteral("/copy.vermilion");
        project.close();
        RC_ASSERT(QFile::copy(project.path(), bare));
        project.reopen();
        std::vector<EntityId> entities{{}};
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
            const QString name = *rc::gen::element(QStringLiteral("范锐平"), QStringLiteral("范锐平"), QStringLiteral("=李,\"建勤\""), QStringLiteral("锦川"));
            entities.push_back(must(makeEntity(*project, {{}, project.tag(*rc::gen::element(QStringLiteral("person"), QStringLiteral("place"))), name, {}, {}, {}})));
        }
        const annotate::Anchoring anchoring(article.text);
        const qsizetype length = anchoring.codePoints().count();
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
            document::Annotation annotation;
            annotation.articleId = article.id;
            annotation.textId = article.textId;
            // Its kind need not be its entity's.
            annotation.tagId = project.tag(*rc::gen::element(QStringLiteral("person"), QStringLiteral("place"), QStringLiteral("office")));
            const qsizetype start = *rc::gen::inRange<qsizetype>(0, length);
            annotation.fragments.push_back(must(anchoring.fragment({start, *rc::gen::inRange<qsizetype>(start + 1, length + 1)})));
            annotation.entityId = *rc::gen::elementOf(entities);
            must(project->transact({QStringLiteral("annotation.add")}, [&](store::Tables& tables) -> Result<void> {
                const auto there = TRY(tables.annotations().find(article.id, annotation.tagId, tables.stamp().author, {annotation.fragments.front().range}));
                if (!there)
                    TRY(tables.annotations().add(annotation));
                return {};
            }));
        }
        QTemporaryDir folder;
        const QStringList lines = linesOf(*project, folder.path());
        auto copy = must(Project::open(bare));
        annotateFrom(*copy, folder.filePath(QStringLiteral("annotations.csv")));
        QTemporaryDir again;
        RC_ASSERT(linesOf(*copy, again.path()) == lines);
        RC_ASSERT(must(check(bare)).isSound());
        // And once more it changes nothing.
        const Operation step = copy->undoOperation();
        annotateFrom(*copy, folder.filePath(QStringLiteral("annotations.csv")));
        RC_ASSERT(linesOf(*copy, again.path()) == lines);
        RC_ASSERT(copy->undoOperation() == step);
    }));
}

void TestEntityTables::mergedAndRemovedIdsOfAnOldTableAreUnderstood()
{
    TestProject project(TestProject::Place::Memory);
    const document::Article article = project.add(QStringLiteral("书记 范锐平[person] 会见 李建勤[person] 。"));
    const auto annotations = must(project->annotations(article.id));
    const auto one = must(makeEntity(*project, {{}, {}, QStringLiteral("范锐平"), {}, {}, {}}, {annotations[0]}));
    const auto two = must(makeEntity(*project, {{}, {}, QStringLiteral("李建勤"), {}, {}, {}}, {annotations[1]}));
    QTemporaryDir folder;
    (void)linesOf(*project, folder.path());
    must(linkMentions(*project, annotations, {}));
    must(removeEntity(*project, two));
    const auto three = must(makeEntity(*project, {{}, project.tag(QStringLiteral("person")), QStringLiteral("范书记"), {}, {}, {}}));
    must(mergeEntities(*project, {one}, three));
    annotateFrom(*project, folder.filePath(QStringLiteral("annotations.csv")));
    const auto after = must(project->annotations(article.id));
    QCOMPARE(after[0].entityId, three);
    QCOMPARE(after[1].entityId, two);
    QCOMPARE(must(project->entities()).size(), 2u);
    QVERIFY(must(check(project.path())).isSound());
    must(project->undo());
    QCOMPARE(must(project->entities()).size(), 1u);
}

QTEST_GUILESS_MAIN(TestEntityTables)
#include "tst_EntityTables.moc"
