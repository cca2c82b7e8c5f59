// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Editing.h"

#include "model/annotate/Anchoring.h"
#include "model/project/EntityEditing.h"
#include "model/store/Tables.h"

#include <QSet>

#include <algorithm>

namespace vermilion::project {
namespace {

using document::Annotation;
using document::Fragment;

Result<const document::Tag*> tagOf(const Project& project, const document::TagId& id)
{
    const document::Tag* tag = project.codebook().tag(id);
    if (!tag)
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such tag"));
    return tag;
}

Result<std::vector<Fragment>> anchor(const annotate::Anchoring& anchoring, const std::vector<TextRange>& ranges)
{
    auto fragments = anchoring.fragments(ranges);
    if (!fragments)
        return failure(ErrorCode::QuoteMismatch, fragments.error().subject, fragments.error().detail);
    return fragments;
}

std::vector<TextRange> rangesOf(const std::vector<Fragment>& fragments)
{
    std::vector<TextRange> ranges;
    for (const Fragment& fragment : fragments)
        ranges.push_back(fragment.range);
    return ranges;
}

/// The annotation as it is in the file now: what the caller has may be older. Only its author may change it.
Result<Annotation> own(store::Tables& tables, const document::AnnotationId& id)
{
    Annotation annotation = TRY(tables.annotations().annotation(id));
    if (annotation.authorId != tables.stamp().author)
        return failure(ErrorCode::InvalidInput, id.toString(), QStringLiteral("it is another author's annotation"));
    return annotation;
}

/// Numbers what is left of a list 1, 2, 3 … again, and removes it when nothing is.
Result<void> closeRanks(store::Tables& tables, const QSet<document::GroupId>& lists)
{
    for (const document::GroupId& list : lists) {
        std::vector<Annotation> members = TRY(tables.annotations().ofGroup(list));
        if (members.empty()) {
            TRY(tables.groups().remove(list));
            continue;
        }
        for (int item = 1; Annotation& member : members) {
            if (std::exchange(member.item, item) != item)
                TRY(tables.annotations().update(member));
            ++item;
        }
    }
    return {};
}

Result<void> edit(Project& project, const QString& operation, const Annotation& annotation,
                  const std::function<Result<void>(Annotation&)>& change)
{
    TRY(project.transact({operation}, [&](store::Tables& tables) -> Result<void> {
        Annotation current = TRY(own(tables, annotation.id));
        const Annotation before = current;
        TRY(change(current));
        // Nothing new is no step to undo.
        return current == before ? Result<void>() : tables.annotations().update(current);
    }));
    return {};
}

/// A mention of a name that only one entity has is a mention of that; what is doubtful is left to be proposed.
Result<Annotation> linked(store::Tables& tables, const document::Codebook& codebook, Annotation annotation)
{
    QString words;
    for (const Fragment& fragment : annotation.fragments)
        words += fragment.quote;
    annotation.entityId = TRY(onlyEntityNamed(tables, codebook, annotation.tagId, words)).value_or(document::EntityId());
    return annotation;
}

Annotation made(const document::Article& article, const document::TagId& tag, std::vector<Fragment> fragments)
{
    Annotation annotation;
    annotation.articleId = article.id;
    annotation.textId = article.textId;
    annotation.tagId = tag;
    annotation.fragments = std::move(fragments);
    return annotation;
}

}  // namespace

QString nameOf(ArticleStatus status)
{
    switch (status) {
    case ArticleStatus::ToDo: return QStringLiteral("to_do");
    case ArticleStatus::InProgress: return QStringLiteral("in_progress");
    case ArticleStatus::Done: return QStringLiteral("done");
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Applied> applyTag(Project& project, const document::Article& article, const document::TagId& tag,
                         const std::vector<TextRange>& ranges)
{
    TRY(tagOf(project, tag));
    const auto fragments = TRY(anchor(annotate::Anchoring(article.text), ranges));
    Applied applied;
    TRY(project.transact({QStringLiteral("annotation.add")}, [&](store::Tables& tables) -> Result<void> {
        const auto present = TRY(tables.annotations().find(article.id, tag, tables.stamp().author, rangesOf(fragments)));
        applied.wasThere = present.has_value();
        applied.id = present ? *present : TRY(tables.annotations().add(TRY(linked(tables, project.codebook(), made(article, tag, fragments)))));
        return {};
    }));
    return applied;
}

Result<std::vector<document::AnnotationId>> applyTagToAll(Project& project, const document::Article& article,
                                                          const document::TagId& tag, const std::vector<TextRange>& ranges)
{
    TRY(tagOf(project, tag));
    const annotate::Anchoring anchoring(article.text);
    const std::vector<Annotation> present = TRY(project.annotations(article.id));
    std::vector<Annotation> missing;
    for (const TextRange& range : ranges) {
        Annotation wanted = made(article, tag, TRY(anchor(anchoring, {range})));
        const auto isSame = [&](const Annotation& each) {
            return each.tagId == tag && each.authorId == project.author().id && each.layer == document::Layer::Author
                   && each.status == document::AnnotationStatus::Active && rangesOf(each.fragments) == rangesOf(wanted.fragments);
        };
        if (std::ranges::none_of(present, isSame) && !std::ranges::contains(missing, wanted.fragments, &Annotation::fragments))
            missing.push_back(std::move(wanted));
    }
    std::vector<document::AnnotationId> added;
    TRY(project.transact({QStringLiteral("annotation.addAll"), int(missing.size())}, [&](store::Tables& tables) -> Result<void> {
        for (const Annotation& annotation : missing)
            added.push_back(TRY(tables.annotations().add(TRY(linked(tables, project.codebook(), annotation)))));
        return {};
    }));
    return added;
}

Result<void> removeAnnotations(Project& project, const std::vector<Annotation>& annotations)
{
    const Operation operation{QStringLiteral("annotation.remove"), int(annotations.size())};
    TRY(project.transact(operation, [&](store::Tables& tables) -> Result<void> {
        QSet<document::GroupId> lists;
        for (const Annotation& annotation : annotations) {
            const Annotation current = TRY(own(tables, annotation.id));
            if (!current.groupId.isNull())
                lists.insert(current.groupId);
            TRY(tables.annotations().remove(current.id));
        }
        return closeRanks(tables, lists);
    }));
    return {};
}

Result<void> setRanges(Project& project, const document::Article& article, const Annotation& annotation,
                       const std::vector<TextRange>& ranges)
{
    const auto fragments = TRY(anchor(annotate::Anchoring(article.text), ranges));
    return edit(project, QStringLiteral("annotation.setRanges"), annotation, [&](Annotation& current) -> Result<void> {
        if (current.articleId != article.id)
            return failure(ErrorCode::NotFound, current.id.toString(), QStringLiteral("it is in another article"));
        current.textId = article.textId;
        current.fragments = fragments;
        return {};
    });
}

Result<void> setTag(Project& project, const Annotation& annotation, const document::TagId& tag)
{
    const document::Tag* wanted = TRY(tagOf(project, tag));
    return edit(project, QStringLiteral("annotation.setTag"), annotation, [&](Annotation& current) -> Result<void> {
        if (current.tagId == tag)
            return {};
        // Answers to questions that the new tag asks as well, by name and type, go with it.
        QMap<document::AttributeId, QString> values;
        for (const document::AttributeDefinition& question : wanted->attributes) {
            for (const auto& [id, value] : current.attributes.asKeyValueRange()) {
                const document::AttributeDefinition* asked = project.codebook().attribute(id);
                if (asked && asked->name == question.name && asked->type == question.type)
                    values.insert(question.id, value);
            }
        }
        // A person is not a place, though both be called the same.
        const document::Tag* const kind = project.codebook().entityKind(tag);
        if (kind != project.codebook().entityKind(current.tagId))
            current.entityId = {};
        current.tagId = tag;
        current.attributes = values;
        return {};
    });
}

Result<void> setNote(Project& project, const Annotation& annotation, const QString& note)
{
    return edit(project, QStringLiteral("annotation.setNote"), annotation, [&](Annotation& current) -> Result<void> {
        current.note = note;
        return {};
    });
}

Result<void> setAttribute(Project& project, const Annotation& annotation, const document::AttributeId& attribute, const QString& value)
{
    return edit(project, QStringLiteral("annotation.setAttribute"), annotation, [&](Annotation& current) -> Result<void> {
        const document::Tag* tag = project.codebook().tag(current.tagId);
        if (!tag || !std::ranges::contains(tag->attributes, attribute, &document::AttributeDefinition::id))
            return failure(ErrorCode::NotFound, attribute.toString(), QStringLiteral("the tag has no such attribute"));
        if (value.isEmpty())
            current.attributes.remove(attribute);
        else
            current.attributes.insert(attribute, value);
        return {};
    });
}

Result<document::GroupId> makeList(Project& project, std::vector<Annotation> annotations, const QString& title)
{
    document::GroupId list;
    const Operation operation{QStringLiteral("list.make"), int(annotations.size())};
    TRY(project.transact(operation, [&](store::Tables& tables) -> Result<void> {
        QSet<document::GroupId> left;
        for (Annotation& annotation : annotations) {
            annotation = TRY(own(tables, annotation.id));
            if (!annotation.groupId.isNull())
                left.insert(annotation.groupId);
        }
        std::ranges::sort(annotations, [](const Annotation& one, const Annotation& other) {
            return std::pair(one.extent(), one.id) < std::pair(other.extent(), other.id);
        });
        annotations.erase(std::ranges::unique(annotations, {}, &Annotation::id).begin(), annotations.end());
        if (annotations.empty())
            return failure(ErrorCode::InvalidInput, {}, QStringLiteral("a list needs an annotation"));
        const auto article = annotations.front().articleId;
        if (!std::ranges::all_of(annotations, [&](const Annotation& each) { return each.articleId == article; }))
            return failure(ErrorCode::InvalidInput, {}, QStringLiteral("a list is of one article"));
        list = TRY(tables.groups().add({{}, document::GroupType::CommitmentList, article, {}, title}));
        for (int item = 1; Annotation& annotation : annotations) {
            annotation.groupId = list;
            annotation.item = item++;
            TRY(tables.annotations().update(annotation));
        }
        return closeRanks(tables, left);
    }));
    return list;
}

Result<void> setStatus(Project& project, const document::ArticleId& article, ArticleStatus status)
{
    TRY(project.transact({QStringLiteral("article.setStatus")}, [&](store::Tables& tables) {
        return tables.articleReaders().setStatus(article, nameOf(status));
    }));
    return {};
}

Result<void> assign(Project& project, const std::vector<document::ArticleId>& articles, const document::AuthorId& author, bool isAssigned)
{
    TRY(project.transact({QStringLiteral("article.assign"), int(articles.size())}, [&](store::Tables& tables) -> Result<void> {
        for (const document::ArticleId& article : articles)
            TRY(tables.articleReaders().assign(article, author, isAssigned));
        return {};
    }));
    return {};
}

}  // namespace vermilion::project
