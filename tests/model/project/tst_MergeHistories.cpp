// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of several people end the same, in whatever order and grouping their files are merged.
#include "model/project/Check.h"
#include "model/project/Deciding.h"
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "model/project/Merge.h"
#include "model/store/Union.h"
#include "tests/support/ProjectCopy.h"
#include "tests/support/TestProject.h"

#include <QTest>

#include <random>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::newTag;
using support::rowsOf;
using support::storedIn;
using support::TestProject;
using document::Annotation;
using Copy = support::ProjectCopy;
using Stored = store::Annotations::Stored;

namespace {

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

class TestMergeHistories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomHistoriesEndTheSameInAnyOrder();
};

void TestMergeHistories::randomHistoriesEndTheSameInAnyOrder()
{
    TestProject start(TestProject::Place::Memory);
    start.add(QStringLiteral("锦川市委书记 沈怀瑾[person] 与 罗承岳[person] 签署备忘录。一是共建，二是共享，三是共赢，四是共治。"));
    start.close();
    const int histories = qEnvironmentVariableIsSet("VERMILION_HISTORIES") ? qEnvironmentVariableIntValue("VERMILION_HISTORIES") : 25;
    const int first = qEnvironmentVariableIntValue("VERMILION_SEED");
    int conflicts = 0;
    int deletions = 0;
    for (int seed = first; seed < first + histories; ++seed) {
        Histories history(quint32(seed) + 1);
        // The seed is in every path, so that an error which ends the program says which history it was.
        QTemporaryDir folder(start.folder() + QStringLiteral("/seed-%1-XXXXXX").arg(seed));
        const auto file = [&](const QString& name) { return folder.filePath(name + QStringLiteral(".vermilion")); };
        std::vector<std::unique_ptr<Copy>> copies;
        const int count = 2 + history.below(4);
        for (int i = 0; i < count; ++i)  // some go on as the same person on another computer
            copies.push_back(std::make_unique<Copy>(start.path(), file(QString::number(i)), history.below(2) ? QStringLiteral("作者%1").arg(i) : QString()));
        for (int step = 0; step < 4 * count + history.below(12); ++step)
            history.changeSomething(*copies[size_t(history.below(count))], copies);

        QStringList paths;
        for (const auto& copy : copies)
            paths << copy->path();
        Copy atOnce(start.path(), file(QStringLiteral("at-once")));
        must(merge(*atOnce, paths));
        const QStringList expected = rowsOf(atOnce.path());

        std::vector<QString> order(paths.begin(), paths.end());
        history.shuffle(order);
        Copy oneByOne(start.path(), file(QStringLiteral("one-by-one")));
        for (const QString& each : order)
            must(merge(*oneByOne, {each}));
        QVERIFY2(rowsOf(oneByOne.path()) == expected, qPrintable(QStringLiteral("seed %1: one by one is other than at once").arg(seed)));

        // Grouped: some meet among themselves first.
        Copy left(start.path(), file(QStringLiteral("left")));
        Copy right(start.path(), file(QStringLiteral("right")));
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

QTEST_GUILESS_MAIN(TestMergeHistories)
#include "tst_MergeHistories.moc"
