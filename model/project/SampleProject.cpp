// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/SampleProject.h"

#include "model/annotate/Anchoring.h"
#include "model/exchange/BundledCodebooks.h"
#include "model/project/EntityEditing.h"
#include "model/project/Ingest.h"
#include "model/project/SampleAnnotations.h"
#include "model/store/Tables.h"

#include <QDir>
#include <QFile>

#include <map>

using namespace Qt::StringLiterals;

namespace vermilion::project {
namespace {

using namespace document;

const auto folder = u":/samples/"_s;

Result<QByteArray> resource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotFound, path, file.errorString());
    return file.readAll();
}

Result<std::map<QString, Article>> ingestPages(Project& project)
{
    const IngestReport report = TRY(ingest(project, samplePages()));
    if (!report.failures.empty())
        return std::unexpected(report.failures.front().error);
    std::map<QString, Article> articles;
    for (const ArticleId& id : report.added) {
        Article article = TRY(project.article(id));
        const Capture capture = TRY(project.capture(article.captureId));
        articles.emplace(capture.fileName, std::move(article));
    }
    return articles;
}

/// One author's annotations of one article, written in the order of the file; lists are numbered in that order too.
class SampleLayer {
public:
    SampleLayer(store::Tables& tables, const Codebook& codebook, const Article& article)
        : m_tables(tables), m_codebook(codebook), m_article(article), m_anchoring(article.text)
    {
    }

    Result<void> add(const SampleAnnotation& sample)
    {
        const Tag* tag = m_codebook.tagNamed(sample.tag);
        if (!tag)
            return failure(ErrorCode::NotFound, sample.tag, u"no such tag"_s);
        Annotation annotation;
        annotation.articleId = m_article.id;
        annotation.textId = m_article.textId;
        annotation.tagId = tag->id;
        annotation.note = sample.note;
        std::vector<TextRange> ranges;
        for (const SamplePassage& passage : sample.passages)
            ranges.push_back(TRY(find(passage, m_article.text)));
        annotation.fragments = TRY(m_anchoring.fragments(ranges));
        for (auto value = sample.attributes.begin(); value != sample.attributes.end(); ++value)
            annotation.attributes.insert(TRY(attributeOf(*tag, value.key())), TRY(valueOf(*tag, value.key(), value.value())));
        if (annotation.fragments.size() == 1)
            annotation.entityId = TRY(onlyEntityNamed(m_tables, m_codebook, tag->id, annotation.fragments.front().quote)).value_or(EntityId());
        if (!sample.list.isEmpty()) {
            annotation.groupId = TRY(listCalled(sample.list));
            annotation.item = ++m_items[sample.list];
        }
        TRY(m_tables.annotations().add(std::move(annotation)));
        return {};
    }

private:
    static Result<AttributeId> attributeOf(const Tag& tag, const QString& name)
    {
        for (const AttributeDefinition& attribute : tag.attributes) {
            if (attribute.name == name)
                return attribute.id;
        }
        return failure(ErrorCode::NotFound, name, u"no such attribute of "_s + tag.name);
    }

    /// What asks for an entity refers to the one that is called so, where there is one; else it is a plain name.
    Result<QString> valueOf(const Tag& tag, const QString& name, const QString& value)
    {
        const auto question = std::ranges::find(tag.attributes, name, &AttributeDefinition::name);
        if (question == tag.attributes.end() || question->type != AttributeType::Entity)
            return value;
        std::vector<EntityId> found;
        for (const Tag& kind : m_codebook.tags) {
            for (const EntityId& id : kind.namesEntities ? TRY(m_tables.entities().named(value, kind.id)) : std::vector<EntityId>())
                found.push_back(id);
        }
        return found.size() == 1 ? found.front().toString() : value;
    }

    Result<GroupId> listCalled(const QString& title)
    {
        if (const auto known = m_lists.find(title); known != m_lists.end())
            return known->second;
        const GroupId id = TRY(m_tables.groups().add({.id = {}, .type = GroupType::CommitmentList, .articleId = m_article.id, .authorId = {}, .title = title}));
        m_lists.emplace(title, id);
        return id;
    }

    store::Tables& m_tables;
    const Codebook& m_codebook;
    const Article& m_article;
    annotate::Anchoring m_anchoring;
    std::map<QString, GroupId> m_lists;
    std::map<QString, int> m_items;
};

Result<void> addLayer(Project& project, const QString& author, const std::vector<SampleArticle>& samples,
                      const std::map<QString, Article>& articles)
{
    TRY(project.beAuthor(author));
    TRY(project.transact({.name = u"sample.annotate"_s}, [&](store::Tables& tables) -> Result<void> {
        for (const SampleArticle& sample : samples) {
            const auto article = articles.find(sample.file);
            if (article == articles.end())
                return failure(ErrorCode::NotFound, sample.file, u"no such sample page"_s);
            SampleLayer layer(tables, project.codebook(), article->second);
            for (const SampleAnnotation& annotation : sample.annotations) {
                if (annotation.author == author)
                    TRY(layer.add(annotation));
            }
        }
        return {};
    }));
    return {};
}

Result<void> addEntities(store::Tables& tables, const Codebook& codebook, const std::vector<SampleEntity>& samples)
{
    for (const SampleEntity& sample : samples) {
        const Tag* const kind = codebook.tagNamed(sample.kind);
        if (!kind)
            return failure(ErrorCode::NotFound, sample.kind, u"no such tag"_s);
        Entity entity = sample.entity;
        entity.kind = kind->id;
        TRY(tables.entities().add(entity));
    }
    return {};
}

/// The sample is where its reader begins, not something they did.
Result<void> forgetSteps(store::Tables& tables)
{
    for (const store::UndoStep& step : TRY(tables.undoSteps().since(0)))
        TRY(tables.undoSteps().drop(step.position));
    return {};
}

Result<void> fill(Project& project, const std::vector<SampleArticle>& samples, const std::vector<SampleEntity>& entities, const QStringList& authors)
{
    TRY(project.transact({.name = u"sample.entities"_s}, [&](store::Tables& tables) { return addEntities(tables, project.codebook(), entities); }));
    const std::map<QString, Article> articles = TRY(ingestPages(project));
    // The project's own author comes last, so that it is the one who goes on.
    for (auto author = authors.rbegin(); author != authors.rend(); ++author)
        TRY(addLayer(project, *author, samples, articles));
    TRY(project.transact({.name = u"sample.status"_s}, [&](store::Tables& tables) -> Result<void> {
        for (const SampleArticle& sample : samples)
            TRY(tables.articleReaders().setStatus(articles.at(sample.file).id, sample.status));
        return {};
    }));
    TRY(project.transact({.name = u"sample.begin"_s}, forgetSteps));
    return {};
}

}  // namespace

QStringList samplePages()
{
    QStringList pages;
    const QStringList names = QDir(folder).entryList({u"*.html"_s, u"*.mhtml"_s, u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names)
        pages.append(folder + name);
    return pages;
}

Result<std::unique_ptr<Project>> createSampleProject(const QString& path)
{
    const QByteArray sample = TRY(resource(folder + u"annotations.json"_s));
    const std::vector<SampleArticle> samples = TRY(readSampleAnnotations(sample));
    const std::vector<SampleEntity> entities = TRY(readSampleEntities(sample));
    QStringList authors;
    for (const SampleArticle& sample : samples) {
        for (const SampleAnnotation& annotation : sample.annotations) {
            if (!authors.contains(annotation.author))
                authors.append(annotation.author);
        }
    }
    if (authors.isEmpty())
        return failure(ErrorCode::InvalidInput, u"annotations.json"_s, u"nobody has annotated anything"_s);
    const Codebook codebook = TRY(exchange::bundledCodebook(u"news"_s));
    std::unique_ptr<Project> project = TRY(Project::create(path, {.authorName = authors.front(), .codebook = codebook}));
    const Result<void> filled = fill(*project, samples, entities, authors);
    // Closed and opened again: what is handed out is what is in the file.
    project.reset();
    if (!filled) {
        QFile::remove(path);
        return std::unexpected(filled.error());
    }
    return Project::open(path);
}

}  // namespace vermilion::project
