// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table of annotations, as exported and edited, or made elsewhere. @article, @text and @annotation in the input stand for
// ids of the project that it is read into. What a table proposes stands on its words; what is refused leaves the file as it was;
// what is applied and undone leaves no trace.
#include "model/exchange/Formats.h"
#include "model/project/Check.h"
#include "model/project/Import.h"
#include "tests/fuzz/ProjectFile.h"

#include <QBuffer>

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

/// The project that tables are read into: made once, copied for each input that changes it.
class World {
public:
    World()
    {
        support::TestProject project(support::TestProject::Place::Memory);
        article = project.add(QStringLiteral("锦川市委书记 沈怀瑾[person] 与 罗承岳[person] 签署备忘录。一是共建，二是共享。\n𠮷野市[place] 致辞。"));
        annotation = must(project->annotations(article.id)).front().id;
        project.close();
        bytes = contents(project.path());
    }
    document::Article article;
    document::AnnotationId annotation;
    QByteArray bytes;
};

const World& world()
{
    static const World world;
    return world;
}

QByteArray withIds(QByteArray table)
{
    table.replace("@article", world().article.id.toString().toUtf8());
    table.replace("@text", world().article.textSha256.toHex());
    table.replace("@annotation", world().annotation.toString().toUtf8());
    return table;
}

bool isKnown(const project::Project& project, const exchange::Proposal& proposal, const document::AuthorId& author)
{
    const auto isIt = [&](const document::Author& each) { return each.id == author; };
    const auto authors = must(project.authors());
    return std::ranges::any_of(authors, isIt) || std::ranges::any_of(proposal.authors, isIt);
}

void checkItem(const project::Project& project, const exchange::Proposal& proposal, const exchange::Proposal::Item& item)
{
    const document::Annotation& annotation = item.annotation;
    holds(item.line > 0, "an item names its line");
    holds(!annotation.id.isNull() && annotation.articleId == world().article.id && annotation.textId == world().article.textId, "an item stands in an article of the project");
    holds(project.codebook().tag(annotation.tagId) != nullptr, "an item has a tag of the project");
    holds(isKnown(project, proposal, annotation.authorId), "an item has an author who is known or new");
    holds(!annotation.fragments.empty(), "an item has a passage");
    const text::CodePoints points(world().article.text);
    qsizetype last = -1;
    for (const document::Fragment& fragment : annotation.fragments) {
        holds(fragment.range.start > last && !fragment.range.isEmpty() && fragment.range.end <= points.count(), "passages lie in the text, in order");
        holds(points.slice(world().article.text, fragment.range) == fragment.quote, "a passage is its quote", fragment.quote);
        last = fragment.range.end - 1;
    }
    holds((annotation.item == 0) == annotation.groupId.isNull() && annotation.item >= 0, "what is in a list has a number");
}

void checkApplying(ProjectCopy& copy, const exchange::Proposal& proposal)
{
    const QByteArray before = contents(copy.path());
    const QStringList rows = sharedRows(copy.path());
    const auto applied = project::apply(*copy, proposal);
    if (!applied || !proposal.errors.empty()) {
        holds(!applied, "a table with errors is not applied");
        holds(contents(copy.path()) == before, "what is refused leaves the file as it was", applied ? QString() : applied.error().detail);
        return;
    }
    const project::CheckReport report = must(project::check(copy.path()));
    holds(report.isSound(), "a project is sound after an import", report.problems.empty() ? QString() : report.problems.front().detail);
    if (sharedRows(copy.path()) == rows)
        return;
    must(copy->undo());
    holds(must(project::check(copy.path())).isSound(), "a project is sound after undoing an import");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    const quint8 choice = input.byte();
    const QString author = choice & 1 ? QStringLiteral("乙") : QString();
    QByteArray table = withIds(input.rest());
    QBuffer buffer(&table);
    buffer.open(QIODevice::ReadOnly);
    ProjectCopy copy(world().bytes);
    copy.open();
    const exchange::Formats formats;
    const auto proposal = project::propose(*copy, *formats.find(u"csv"), buffer, author);
    if (!proposal)
        return 0;
    for (const exchange::Proposal::Item& item : proposal->items)
        checkItem(*copy, *proposal, item);
    for (const Error& error : proposal->errors)
        holds(error.line > 0, "a row that makes no sense is named by its line", error.detail);
    checkApplying(copy, *proposal);
    return 0;
}
