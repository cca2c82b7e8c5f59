// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/CsvTables.h"

#include "model/exchange/CodebookCsv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vermilion::exchange {
namespace {

enum TableIndex : size_t { Annotations, Attributes, Articles, Credits, Commitments, Entities, EntityAliases, EntityRoles, Codebook, CodebookAttributes, Decisions, DecisionSides };

constexpr QByteArrayView csvFormatBytes = "vermilion-csv/1";
constexpr std::array commitmentRoles{u"promisor", u"beneficiary", u"action", u"object", u"place", u"deadline"};

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ');
}

const QStringList& attributeColumns()
{
    static const QStringList columns = words("annotation_id name value entity_id");
    return columns;
}

const QStringList& articleColumns()
{
    static const QStringList columns = words(
        "format article_id title subtitle source site section source_url canonical_url byline dateline language published_at "
        "updated_at status characters paragraphs annotations text_sha256 text");
    return columns;
}

const QStringList& creditColumns()
{
    static const QStringList columns = words("article_id role position name");
    return columns;
}

const QStringList& commitmentColumns()
{
    static const QStringList columns = words(
        "format annotation_id article_id title source_url source published_at group_id group_title item tag promisor "
        "beneficiary action object place deadline start end quote note author layer origin status created_at updated_at");
    return columns;
}

const QStringList& entityColumns()
{
    static const QStringList columns = words("format entity_id entity kind note mentions articles first_published last_published");
    return columns;
}

const QStringList& entityAliasColumns()
{
    static const QStringList columns = words("format entity_id entity alias");
    return columns;
}

const QStringList& entityRoleColumns()
{
    static const QStringList columns = words("format entity_id entity office since until annotation_id");
    return columns;
}

QString sourceUrl(const document::Metadata& metadata)
{
    return metadata.url.isEmpty() ? metadata.canonicalUrl : metadata.url;
}

// 1-based index of the last range that begins at or before the position.
template <typename Ranges, typename Projection>
qsizetype numberAt(const Ranges& ranges, qsizetype position, Projection start)
{
    const auto after = std::ranges::upper_bound(ranges, position, {}, start);
    return std::max<qsizetype>(1, after - ranges.begin());
}

QString shortened(const QString& text)
{
    constexpr qsizetype enough = 60;
    return text.size() <= enough ? text : text.first(enough) + u'…';
}

}  // namespace

QString isoTime(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

const QStringList& annotationColumns()
{
    static const QStringList columns = words(
        "format annotation_id fragment fragments article_id title source_url source published_at text_sha256 tag_id tag tag_l1 "
        "tag_l2 tag_l3 start end paragraph sentence quote prefix suffix entity_id entity group_id group_type item role note "
        "author layer origin status decided_by decision reason confidence created_at updated_at");
    return columns;
}

ArticleRows::ArticleRows(document::Article article)
    : m_article(std::move(article)), m_id(m_article.id.toString().toLatin1()), m_textDigest(m_article.textSha256.toHex()),
      m_points(m_article.text), m_segmenter(m_article.text, m_article.metadata.language)
{
}

Result<ArticleRows> ArticleRows::load(const Source& source, const document::ArticleId& id, const ExportOptions& options)
{
    ArticleRows rows(TRY(source.article(id)));
    rows.m_status = TRY(source.status(id));
    rows.m_groups = TRY(source.groups(id));
    rows.m_annotations = TRY(source.annotations(id));
    rows.m_decisions = TRY(source.decisions(id));
    rows.m_outcomes = outcomesOf(rows.m_decisions);
    // What was rejected is remembered so that it does not come back; it says nothing about the text.
    std::erase_if(rows.m_annotations, [&](const auto& each) {
        return each.status == document::AnnotationStatus::Rejected || (each.status == document::AnnotationStatus::Suggested && !options.withSuggestions);
    });
    std::ranges::sort(rows.m_annotations, {}, [](const document::Annotation& each) {
        const TextRange extent = each.extent();
        return std::tuple(extent.start, extent.end, each.id.uuid());
    });
    return rows;
}

const Outcome* ArticleRows::outcome(const document::AnnotationId& id) const
{
    const auto found = m_outcomes.constFind(id);
    return found == m_outcomes.constEnd() ? nullptr : &*found;
}

const document::Group* ArticleRows::group(const document::GroupId& id) const
{
    const auto found = std::ranges::find(m_groups, id, &document::Group::id);
    return found == m_groups.end() ? nullptr : &*found;
}

Result<void> ArticleRows::check(const document::Annotation& annotation, const document::Fragment& fragment) const
{
    const QString there = textOf(fragment.range);
    if (there == fragment.quote && !fragment.range.isEmpty() && fragment.range.end <= m_points.count())
        return {};
    return failure(ErrorCode::QuoteMismatch, annotation.id.toString(),
                   QStringLiteral("in article %1 (%2) the text from %3 to %4 is \"%5\", the quote is \"%6\"")
                       .arg(m_article.id.toString(), m_article.metadata.title)
                       .arg(fragment.range.start)
                       .arg(fragment.range.end)
                       .arg(shortened(there), shortened(fragment.quote)));
}

qsizetype ArticleRows::paragraphAt(qsizetype codePoint) const
{
    return numberAt(m_article.blocks, codePoint, [](const document::Block& block) { return block.range.start; });
}

qsizetype ArticleRows::sentenceAt(qsizetype codePoint) const
{
    return numberAt(m_segmenter.sentences(), m_points.toUtf16(codePoint), &Utf16Range::start);
}

CsvTables::CsvTables(const document::Codebook& codebook, const std::vector<document::Author>& authors, std::vector<document::Entity> entities,
                     const ExportOptions& options)
    : m_codebook(codebook), m_options(options), m_entities(std::move(entities))
{
    for (size_t i = 0; i < m_entities.size(); ++i)
        m_entityPlaces.insert(m_entities[i].id, qsizetype(i));
    for (const document::Author& author : authors)
        m_authors.insert(author.id, author.name);
}

Result<void> CsvTables::open(const std::function<Result<QIODevice*>(const QString&)>& file)
{
    const std::array<std::pair<const char*, const QStringList*>, 12> tables{{
        {"annotations.csv", &annotationColumns()},
        {"attributes.csv", &attributeColumns()},
        {"articles.csv", &articleColumns()},
        {"credits.csv", &creditColumns()},
        {"commitments.csv", &commitmentColumns()},
        {"entities.csv", &entityColumns()},
        {"entity_aliases.csv", &entityAliasColumns()},
        {"entity_roles.csv", &entityRoleColumns()},
        {"codebook.csv", &codebookColumns()},
        {"codebook_attributes.csv", &codebookAttributeColumns()},
        {"decisions.csv", &decisionColumns()},
        {"decision_sides.csv", &decisionSideColumns()},
    }};
    for (const auto& [name, columns] : tables) {
        const QString fileName = QString::fromLatin1(name);
        QIODevice* const device = TRY(file(fileName));
        m_tables.push_back({fileName, std::make_unique<CsvWriter>(*device, *columns, m_options.csv)});
    }
    return {};
}

Result<void> CsvTables::add(const ArticleRows& rows)
{
    ++m_articles;
    addArticle(rows);
    for (const document::Annotation& annotation : rows.annotations()) {
        ++m_annotations;
        TRY(addAnnotation(rows, annotation));
        addAttributes(annotation);
        countMention(rows, annotation);
        if (isCommitment(annotation.tagId))
            addCommitment(rows, annotation);
    }
    addDecisions(rows);
    return {};
}

void CsvTables::addDecisions(const ArticleRows& rows)
{
    QHash<document::AnnotationId, document::AuthorId> annotators;
    for (const document::Annotation& annotation : rows.annotations())
        annotators.insert(annotation.id, annotation.authorId);
    writeDecisionRows(table(Decisions), table(DecisionSides), rows.article(), rows.decisions(), m_authors, annotators);
}

void CsvTables::addArticle(const ArticleRows& rows)
{
    const document::Article& article = rows.article();
    const document::Metadata& metadata = article.metadata;
    const QString id = article.id.toString();
    CsvWriter& csv = table(Articles);
    csv.cell(csvFormatName).cell(id).cell(metadata.title).cell(metadata.subtitle).cell(metadata.source).cell(metadata.site);
    csv.cell(metadata.section).cell(metadata.url).cell(metadata.canonicalUrl).cell(metadata.byline()).cell(metadata.dateline);
    csv.cell(metadata.language).cell(metadata.published).cell(metadata.updated).cell(rows.status()).cell(rows.characters());
    csv.cell(qsizetype(article.blocks.size())).cell(qsizetype(rows.annotations().size()));
    csv.cell(QString::fromLatin1(article.textSha256.toHex())).cell(article.text);
    csv.endRow();

    const std::array<std::pair<QStringView, const QStringList*>, 4> credits{{
        {u"reporter", &metadata.reporters},
        {u"author", &metadata.authors},
        {u"photographer", &metadata.photographers},
        {u"editor", &metadata.editors},
    }};
    for (const auto& [role, names] : credits) {
        for (qsizetype i = 0; i < names->size(); ++i) {
            table(Credits).cell(id).cell(role).cell(i + 1).cell(names->at(i));
            table(Credits).endRow();
        }
    }
}

Result<void> CsvTables::addAnnotation(const ArticleRows& rows, const document::Annotation& annotation)
{
    for (size_t i = 0; i < annotation.fragments.size(); ++i) {
        TRY(rows.check(annotation, annotation.fragments[i]));
        addFragment(rows, annotation, i);
    }
    return {};
}

void CsvTables::addFragment(const ArticleRows& rows, const document::Annotation& annotation, size_t index)
{
    const document::Article& article = rows.article();
    const document::Fragment& fragment = annotation.fragments[index];
    const document::Group* const group = rows.group(annotation.groupId);

    CsvWriter& csv = table(Annotations);
    csv.cells(1, csvFormatBytes).cells(1, annotation.id.toString().toLatin1());
    csv.cell(qsizetype(index + 1)).cell(qsizetype(annotation.fragments.size())).cells(1, rows.id());
    csv.cell(article.metadata.title).cell(sourceUrl(article.metadata)).cell(article.metadata.source);
    csv.cell(article.metadata.published).cells(1, rows.textDigest());
    addTag(csv, annotation.tagId);
    csv.cell(fragment.range.start).cell(fragment.range.end);
    csv.cell(rows.paragraphAt(fragment.range.start)).cell(rows.sentenceAt(fragment.range.start));
    csv.cell(fragment.quote).cell(fragment.prefix).cell(fragment.suffix);
    if (annotation.entityId.isNull())
        csv.empty().empty();
    else
        csv.cells(1, annotation.entityId.toString().toLatin1()).cell(entityName(annotation.entityId));
    if (annotation.groupId.isNull())
        csv.empty().empty().empty();
    else
        csv.cell(annotation.groupId.toString()).cell(group ? nameOf(group->type) : QString()).cell(qsizetype(annotation.item));
    csv.empty().cell(annotation.note).cell(authorName(annotation.authorId));  // role, note, author
    csv.cell(nameOf(annotation.layer)).cell(nameOf(annotation.origin)).cell(nameOf(annotation.status));
    if (const Outcome* outcome = rows.outcome(annotation.id))
        csv.cell(authorName(outcome->decidedBy)).cell(outcome->decision).cell(outcome->reason);
    else
        csv.empty().empty().empty();
    csv.cell(annotation.confidence ? QString::number(*annotation.confidence, 'g', QLocale::FloatingPointShortest) : QString());
    addTimes(csv, annotation);
    csv.endRow();
}

void CsvTables::addTag(CsvWriter& csv, const document::TagId& id)
{
    QStringList& names = m_tagNames[id];
    if (names.isEmpty()) {
        const std::vector<const document::Tag*> path = m_codebook.path(id);
        names.append(path.empty() ? QString() : path.back()->name);
        for (size_t level = 0; level < 3; ++level)
            names.append(path.size() > level ? path[level]->name : QString());
    }
    csv.cells(1, id.toString().toLatin1());
    for (const QString& name : names)
        csv.cell(name);
}

void CsvTables::addTimes(CsvWriter& csv, const document::Annotation& annotation)
{
    for (const QDateTime& time : {annotation.createdAt, annotation.updatedAt}) {
        if (time != m_lastTime.first)
            m_lastTime = {time, isoTime(time).toLatin1()};
        csv.cells(1, m_lastTime.second);
    }
}

void CsvTables::addAttributes(const document::Annotation& annotation)
{
    QMap<QString, QString> byName;
    for (const auto& [id, value] : annotation.attributes.asKeyValueRange()) {
        const document::AttributeDefinition* const definition = m_codebook.attribute(id);
        byName.insert(definition ? definition->name : id.toString(), value);
    }
    for (const auto& [name, value] : byName.asKeyValueRange()) {
        table(Attributes).cell(annotation.id.toString()).cell(name).cell(shownValue(value));
        const document::EntityId entity = document::entityIn(value);
        table(Attributes).cell(m_entityPlaces.contains(entity) ? entity.toString() : QString());
        table(Attributes).endRow();
    }
}

bool CsvTables::isCommitment(const document::TagId& tag) const
{
    return std::ranges::any_of(m_codebook.path(tag), &document::Tag::isList);
}

void CsvTables::addCommitment(const ArticleRows& rows, const document::Annotation& annotation)
{
    const document::Article& article = rows.article();
    const document::Tag* const tag = m_codebook.tag(annotation.tagId);
    const document::Group* const group = rows.group(annotation.groupId);
    const TextRange extent = annotation.extent();
    const auto valueOf = [&](QStringView role) {
        for (const auto& [id, value] : annotation.attributes.asKeyValueRange()) {
            const document::AttributeDefinition* const definition = m_codebook.attribute(id);
            if (definition && definition->name == role)
                return shownValue(value);
        }
        return QString();
    };

    CsvWriter& csv = table(Commitments);
    csv.cell(csvFormatName).cell(annotation.id.toString()).cell(article.id.toString()).cell(article.metadata.title);
    csv.cell(sourceUrl(article.metadata)).cell(article.metadata.source).cell(article.metadata.published);
    if (annotation.groupId.isNull())
        csv.empty().empty().empty();
    else
        csv.cell(annotation.groupId.toString()).cell(group ? group->title : QString()).cell(qsizetype(annotation.item));
    csv.cell(tag ? tag->name : QString());
    for (const char16_t* const role : commitmentRoles)
        csv.cell(valueOf(role));
    csv.cell(extent.start).cell(extent.end).cell(rows.textOf(extent)).cell(annotation.note);
    csv.cell(authorName(annotation.authorId)).cell(nameOf(annotation.layer)).cell(nameOf(annotation.origin));
    csv.cell(nameOf(annotation.status)).cell(isoTime(annotation.createdAt)).cell(isoTime(annotation.updatedAt));
    csv.endRow();
}

QString CsvTables::entityName(const document::EntityId& id) const
{
    const auto place = m_entityPlaces.constFind(id);
    return place == m_entityPlaces.constEnd() ? QString() : m_entities[size_t(*place)].name;
}

QString CsvTables::shownValue(const QString& value) const
{
    const document::EntityId entity = document::entityIn(value);
    return m_entityPlaces.contains(entity) ? entityName(entity) : value;
}

void CsvTables::countMention(const ArticleRows& rows, const document::Annotation& annotation)
{
    if (annotation.entityId.isNull())
        return;
    Mentions& mentions = m_mentions[annotation.entityId];
    ++mentions.count;
    if (std::exchange(mentions.lastArticle, rows.article().id) == rows.article().id)
        return;
    ++mentions.articles;
    const QString& published = rows.article().metadata.published;
    if (published.isEmpty())
        return;
    if (mentions.firstPublished.isEmpty() || published < mentions.firstPublished)
        mentions.firstPublished = published;
    mentions.lastPublished = std::max(mentions.lastPublished, published);
}

void CsvTables::addEntities()
{
    for (const document::Entity& entity : m_entities) {
        const QString id = entity.id.toString();
        const document::Tag* const kind = m_codebook.tag(entity.kind);
        const Mentions mentions = m_mentions.value(entity.id);
        CsvWriter& csv = table(Entities);
        csv.cell(csvFormatName).cell(id).cell(entity.name).cell(kind ? kind->name : QString()).cell(entity.note);
        csv.cell(mentions.count).cell(mentions.articles).cell(mentions.firstPublished).cell(mentions.lastPublished);
        csv.endRow();
        for (const QString& alias : entity.aliases) {
            table(EntityAliases).cell(csvFormatName).cell(id).cell(entity.name).cell(alias);
            table(EntityAliases).endRow();
        }
        for (const document::Role& role : entity.roles) {
            table(EntityRoles).cell(csvFormatName).cell(id).cell(entity.name).cell(role.office).cell(role.since).cell(role.until);
            table(EntityRoles).cell(role.source.isNull() ? QString() : role.source.toString());
            table(EntityRoles).endRow();
        }
    }
}

void CsvTables::addCodebook()
{
    writeCodebookRows(table(Codebook), m_codebook);
    writeCodebookAttributeRows(table(CodebookAttributes), m_codebook);
}

Result<ExportReport> CsvTables::finish()
{
    ExportReport report;
    report.articles = m_articles;
    report.annotations = m_annotations;
    for (const Table& table : m_tables) {
        TRY(table.writer->finish());
        report.files.push_back({table.name, table.writer->rows()});
        for (const LongCell& cell : table.writer->longCells())
            report.longCells.push_back({table.name, cell});
    }
    return report;
}

}  // namespace vermilion::exchange
