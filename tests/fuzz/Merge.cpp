// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What three people do to their copies of a project, in any order, merges among them included: whoever brings all of it
// together, in whatever order, has the same.
#include "model/project/Merge.h"

#include "model/project/Check.h"
#include "model/project/Deciding.h"
#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "tests/fuzz/ProjectFile.h"

using namespace vermilion;
using namespace vermilion::fuzz;
using document::Annotation;
using project::Project;

namespace {

constexpr size_t people = 3;
constexpr int mostSteps = 14;

const QByteArray& beginning()
{
    static const QByteArray bytes = [] {
        support::TestProject project(support::TestProject::Place::Memory);
        project.add(QStringLiteral("锦川市委书记 沈怀瑾[person] 与 罗承岳[person] 签署备忘录。一是共建，二是共享，三是共赢。"));
        project.close();
        return contents(project.path());
    }();
    return bytes;
}

document::Tag newTag(const QString& name)
{
    document::Tag tag;
    tag.name = name;
    tag.position = 9;
    return tag;
}

class History {
public:
    explicit History(Input& input) : m_input(input)
    {
        for (size_t i = 0; i < people; ++i) {
            ProjectCopy& copy = *m_copies.emplace_back(std::make_unique<ProjectCopy>(beginning()));
            copy.open();
            // Some go on as the same person on another computer.
            if (m_input.flag())
                must(copy->beAuthor(QStringLiteral("作者%1").arg(i)));
        }
        for (int step = 0; step < mostSteps && !m_input.isAtEnd(); ++step)
            act(one());
    }

    QStringList paths() const
    {
        QStringList paths;
        for (const auto& copy : m_copies)
            paths << copy->path();
        return paths;
    }
    ProjectCopy& first() { return *m_copies.front(); }

private:
    ProjectCopy& one() { return *m_copies[size_t(m_input.below(people))]; }
    QString word(const QString& begin) { return begin + QString::number(m_input.below(4)); }

    void act(ProjectCopy& copy)
    {
        const document::Article article = must(copy->article(must(copy->articles()).front().id));
        std::vector<Annotation> own = must(copy->annotations(article.id));
        std::erase_if(own, [&](const Annotation& each) { return each.authorId != copy->author().id || each.layer == document::Layer::Agreed; });
        const quint8 what = m_input.byte() % 20;
        if (what < 4 || own.empty())
            must(project::applyTag(*copy, article, tag(copy), {range(article)}));
        else if (what < 10)
            edit(copy, article, own[size_t(m_input.below(qsizetype(own.size())))], what);
        else if (what < 13)
            changeEntities(copy, own[size_t(m_input.below(qsizetype(own.size())))]);
        else if (what < 15)
            changeCodebook(copy);
        else if (what == 15)
            decide(copy, article);
        else if (what == 16)
            (void)copy->undo();  // refused where somebody has changed the rows since
        else if (what == 17)
            (void)copy->redo();
        else if (ProjectCopy& other = one(); &other != &copy)
            must(project::merge(*copy, {other.path()}));
    }

    void edit(ProjectCopy& copy, const document::Article& article, const Annotation& annotation, int what)
    {
        switch (what) {
        case 4: must(project::setNote(*copy, annotation, word(QStringLiteral("批注")))); break;
        case 5: must(project::removeAnnotations(*copy, {annotation})); break;
        case 6: must(project::setRanges(*copy, article, annotation, {range(article)})); break;
        case 7: must(project::setTag(*copy, annotation, tag(copy))); break;
        case 8: must(project::makeList(*copy, {annotation})); break;
        default:
            if (const document::Tag* const tag = copy->codebook().tag(annotation.tagId); !tag->attributes.empty())
                must(project::setAttribute(*copy, annotation, tag->attributes.front().id, word(QStringLiteral("职务"))));
        }
    }

    void changeEntities(ProjectCopy& copy, const Annotation& mention)
    {
        const std::vector<document::Entity> entities = must(copy->entities());
        const auto some = [&] { return entities[size_t(m_input.below(qsizetype(entities.size())))]; };
        const quint8 what = m_input.byte() % 6;
        if (what == 0 || entities.empty()) {
            must(project::makeEntity(*copy, {{}, {}, word(QStringLiteral("实体")), {}, {}, {}}, {mention}));
            return;
        }
        document::Entity entity = some();
        switch (what) {
        case 1: must(project::linkMentions(*copy, {mention}, m_input.flag() ? entity.id : document::EntityId())); break;
        case 2:
            entity.name = word(QStringLiteral("改名"));
            must(project::setEntity(*copy, entity, QStringLiteral("entity.rename")));
            break;
        case 3:
            entity.aliases = {word(QStringLiteral("别名"))};
            must(project::setEntity(*copy, entity, QStringLiteral("entity.setAliases")));
            break;
        case 4:
            if (const document::Entity other = some(); other.id != entity.id)
                must(project::mergeEntities(*copy, {other.id}, entity.id));
            break;
        default: (void)project::removeEntity(*copy, entity.id);  // refused while something refers to it
        }
    }

    void changeCodebook(ProjectCopy& copy)
    {
        must(copy->transact({QStringLiteral("codebook.change")}, [&](store::Tables& tables) -> Result<void> {
            document::Tag changed = *copy->codebook().tag(tag(copy));
            if (!changed.mergedInto.isNull())
                return {};
            if (m_input.flag())
                changed = newTag(word(QStringLiteral("tag")));
            changed.label.texts[QStringLiteral("en")] = word(QStringLiteral("Label "));
            // Two of one name are refused here, and settled where a merge brings them together.
            const auto put = tables.codebooks().put(changed);
            return put || put.error().code == ErrorCode::InvalidInput ? Result<void>() : std::unexpected(put.error());
        }));
    }

    void decide(ProjectCopy& copy, const document::Article& article)
    {
        const project::Disputes all = must(project::disputes(*copy, {}));
        if (all.articles.empty() || all.articles.front().disputes.empty())
            return;
        const auto& disputes = all.articles.front().disputes;
        const review::Dispute& dispute = disputes[size_t(m_input.below(qsizetype(disputes.size())))].dispute;
        must(project::decide(*copy, article, dispute, {.versions = {size_t(m_input.below(qsizetype(dispute.versions.size())))}}));
    }

    document::TagId tag(ProjectCopy& copy)
    {
        const auto& tags = copy->codebook().tags;
        return tags[size_t(m_input.below(qsizetype(tags.size())))].id;
    }
    TextRange range(const document::Article& article)
    {
        const qsizetype start = m_input.below(article.text.size() - 6);
        return {start, start + 1 + m_input.below(5)};
    }

    Input& m_input;
    std::vector<std::unique_ptr<ProjectCopy>> m_copies;
};

// Everything by everybody, brought together in this order, one file after the other or at once.
QStringList united(const std::vector<QStringList>& merges, bool isRepeated)
{
    ProjectCopy copy(beginning());
    copy.open();
    for (const QStringList& files : merges)
        must(project::merge(*copy, files));
    const project::CheckReport report = must(project::check(copy.path()));
    holds(report.isSound(), "a project is sound after merges", report.problems.empty() ? QString() : report.problems.front().rule + u' ' + report.problems.front().detail);
    if (isRepeated)
        holds(must(project::merge(*copy, merges.front())).changesNothing(), "merging twice changes nothing");
    return sharedRows(copy.path());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    History history(input);
    const QStringList all = history.paths();
    const QStringList expected = united({all}, true);
    holds(united({{all[2]}, {all[0]}, {all[1]}}, false) == expected, "the order of merges makes no difference");
    must(project::merge(*history.first(), all.mid(1)));
    holds(sharedRows(history.first().path()) == expected, "whoever merges has the same");
    return 0;
}
