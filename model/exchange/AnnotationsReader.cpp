// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/AnnotationsReader.h"

#include "model/annotate/Anchoring.h"
#include "model/annotate/CodebookRules.h"
#include "model/exchange/CsvTables.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <memory>

namespace vermilion::exchange {
namespace {

using document::Annotation;
using document::AnnotationId;
using document::Author;
using document::Tag;

// Nobody reads more than this; the rest of a wrong file is wrong in the same way.
constexpr size_t mostErrors = 100;

/// An article as the rows are checked against it.
struct Ground {
    document::Article article;
    annotate::Anchoring anchoring;
    std::vector<Annotation> annotations;
    std::vector<document::Group> groups;
};

/// One row, understood.
struct Reading {
    int line = 0;
    Ground* ground = nullptr;
    QString annotationKey;
    int fragment = 0;
    TextRange range;
    const Tag* tag = nullptr;
    Author author;
    std::optional<document::Layer> layer;
    std::optional<document::Origin> origin;
    std::optional<document::AnnotationStatus> status;
    std::optional<double> confidence;
    std::optional<QString> note;
    QString groupKey;
    QString groupTitle;
    int item = 0;
    QString entityKey;
    QString entityName;
    QMap<document::AttributeId, QString> attributes;  // empty: to be taken away
};

/// The rows of one annotation and what they come to.
struct Draft {
    std::vector<Reading> readings;
    Proposal::Item item;
    bool isTwin = false;  // says what an earlier row says
};

QString shortened(const QString& text)
{
    constexpr qsizetype enough = 40;
    return text.size() <= enough ? text : text.first(enough) + u'…';
}

class AnnotationsReader {
public:
    AnnotationsReader(const Source& source, const ImportOptions& options) : m_source(source), m_options(options) {}

    Result<Proposal> run(CsvTable table)
    {
        m_table = std::move(table);
        TRY(requireColumns(m_table, {QStringLiteral("article_id"), QStringLiteral("tag"), QStringLiteral("start"), QStringLiteral("end")}));
        sortColumns();
        m_authors = TRY(m_source.authors());
        m_entities = TRY(m_source.entities());
        for (const CsvTable::Row& row : m_table.rows) {
            if (m_proposal.errors.size() >= mostErrors)
                break;
            const auto reading = read(row);
            if (reading)
                place(*reading);
            else if (reading.error().line > 0)
                m_proposal.errors.push_back(reading.error());
            else
                return std::unexpected(reading.error());
        }
        for (Draft& draft : m_drafts) {
            if (const auto made = finish(draft); !made)
                m_proposal.errors.push_back(made.error());
        }
        TRY(makeGroups());
        for (Draft& draft : m_drafts)
            m_proposal.items.push_back(std::move(draft.item));
        std::ranges::stable_sort(m_proposal.errors, {}, &Error::line);
        return std::move(m_proposal);
    }

private:
    /// Columns of the contract, columns that hold attributes, and those that mean nothing here.
    void sortColumns()
    {
        const auto isAttribute = [&](const QString& name) {
            return std::ranges::any_of(m_source.codebook().tags, [&](const Tag& tag) {
                return std::ranges::contains(tag.attributes, name, &document::AttributeDefinition::name);
            });
        };
        for (const QString& column : m_table.columns) {
            if (annotationColumns().contains(column) || column == u"group_title" || column.isEmpty())
                continue;
            (isAttribute(column) ? m_attributeColumns : m_proposal.ignoredColumns).append(column);
        }
    }

    QString value(const CsvTable::Row& row, QStringView column) const { return m_table.value(row, m_table.column(column)); }
    bool has(QStringView column) const { return m_table.column(column) >= 0; }

    static std::unexpected<Error> wrong(const CsvTable::Row& row, QStringView column, const QString& detail)
    {
        return failure(ErrorCode::InvalidInput, column.toString(), detail, row.line);
    }

    Result<Reading> read(const CsvTable::Row& row)
    {
        Reading reading;
        reading.line = row.line;
        reading.ground = TRY(ground(row));
        reading.tag = TRY(tag(row));
        reading.range = TRY(range(row, *reading.ground));
        reading.annotationKey = value(row, u"annotation_id").trimmed();
        reading.fragment = TRY(number(row, u"fragment", 0));
        reading.author = author(row);
        reading.layer = TRY(named(row, u"layer", document::layerFromName));
        reading.origin = TRY(named(row, u"origin", document::originFromName));
        reading.status = TRY(named(row, u"status", document::annotationStatusFromName));
        TRY(named(row, u"group_type", document::groupTypeFromName));
        reading.confidence = TRY(confidence(row));
        if (has(u"note"))
            reading.note = value(row, u"note");
        reading.groupKey = value(row, u"group_id").trimmed();
        reading.groupTitle = value(row, u"group_title").trimmed();
        reading.item = TRY(number(row, u"item", 0));
        reading.entityKey = value(row, u"entity_id").trimmed();
        reading.entityName = value(row, u"entity").trimmed();
        reading.attributes = TRY(attributes(row, *reading.tag));
        if (!reading.groupKey.isEmpty() && !std::ranges::any_of(m_source.codebook().path(reading.tag->id), &Tag::isList))
            return wrong(row, u"group_id", QStringLiteral("annotations with the tag \"%1\" are not put into lists").arg(reading.tag->name));
        if (reading.groupKey.isEmpty() && reading.item != 0)
            return wrong(row, u"item", QStringLiteral("a number in a list needs the list's group_id"));
        return reading;
    }

    Result<Ground*> ground(const CsvTable::Row& row)
    {
        const QString written = value(row, u"article_id").trimmed();
        const auto id = document::ArticleId::fromString(written);
        if (id.isNull())
            return wrong(row, u"article_id", QStringLiteral("\"%1\" is no article's id").arg(written));
        if (const auto known = m_grounds.find(id.uuid()); known != m_grounds.end())
            return known->second.get();
        auto article = m_source.article(id);
        if (!article && article.error().code == ErrorCode::NotFound)
            return failure(ErrorCode::NotFound, QStringLiteral("article_id"), QStringLiteral("the project has no article %1").arg(written), row.line);
        document::Article found = TRY(std::move(article));
        annotate::Anchoring anchoring(found.text);
        auto made = std::make_unique<Ground>(
            Ground{std::move(found), std::move(anchoring), TRY(m_source.annotations(id)), TRY(m_source.groups(id))});
        return m_grounds.emplace(id.uuid(), std::move(made)).first->second.get();
    }

    Result<const Tag*> tag(const CsvTable::Row& row) const
    {
        const document::Codebook& codebook = m_source.codebook();
        const QString name = value(row, u"tag").trimmed();
        const Tag* found = codebook.tag(document::TagId::fromString(value(row, u"tag_id").trimmed()));
        if (!found || (!name.isEmpty() && found->name != name))
            found = codebook.tagNamed(name);
        if (!found) {
            for (const Tag& each : codebook.tags) {
                if (name.isEmpty() || !each.label.texts.values().contains(name))
                    continue;
                if (found)
                    return wrong(row, u"tag", QStringLiteral("\"%1\" is the label of several tags; write the tag's stable name").arg(name));
                found = &each;
            }
        }
        if (!found)
            return failure(ErrorCode::NotFound, QStringLiteral("tag"), QStringLiteral("the codebook has no tag \"%1\"").arg(name), row.line);
        return found;
    }

    Result<int> number(const CsvTable::Row& row, QStringView column, int otherwise) const
    {
        const QString written = value(row, column).trimmed();
        if (written.isEmpty())
            return otherwise;
        bool isNumber = false;
        const int number = written.toInt(&isNumber);
        if (!isNumber || number < 0)
            return wrong(row, column, QStringLiteral("\"%1\" is no whole number").arg(written));
        return number;
    }

    Result<TextRange> range(const CsvTable::Row& row, const Ground& ground) const
    {
        const TextRange range{TRY(number(row, u"start", -1)), TRY(number(row, u"end", -1))};
        const qsizetype count = ground.anchoring.codePoints().count();
        if (range.start < 0 || range.end <= range.start || range.end > count) {
            return wrong(row, range.start < 0 ? u"start" : u"end",
                         QStringLiteral("%1 to %2 is no passage of a text of %3 characters").arg(range.start).arg(range.end).arg(count));
        }
        QString quote = value(row, u"quote");
        quote.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        const QString there = ground.anchoring.codePoints().slice(ground.article.text, range);
        // A cell that truly begins with an apostrophe and '=' has lost the apostrophe to the reader.
        if (quote.isEmpty() || quote == there || (m_options.csv.guardsFormulas && guarded(quote) == there))
            return range;
        document::Fragment fragment{range, quote, value(row, u"prefix"), value(row, u"suffix")};
        const annotate::Resolved resolved = ground.anchoring.resolve(fragment);
        const bool isElsewhere = resolved.resolution == annotate::Resolution::Exact || resolved.resolution == annotate::Resolution::Moved
                                 || ground.anchoring.codePoints().slice(ground.article.text, resolved.range) == quote;
        QString detail = QStringLiteral("the text from %1 to %2 is \"%3\", the quote is \"%4\"")
                             .arg(range.start).arg(range.end).arg(shortened(there), shortened(quote));
        if (isElsewhere)
            detail += QStringLiteral("; it stands from %1 to %2").arg(resolved.range.start).arg(resolved.range.end);
        return failure(ErrorCode::QuoteMismatch, QStringLiteral("quote"), detail, row.line);
    }

    template <typename Enum>
    Result<std::optional<Enum>> named(const CsvTable::Row& row, QStringView column, std::optional<Enum> (*fromName)(QStringView)) const
    {
        const QString written = value(row, column).trimmed();
        const std::optional<Enum> known = fromName(written);
        if (!written.isEmpty() && !known)
            return wrong(row, column, QStringLiteral("\"%1\" means nothing here").arg(written));
        return known;
    }

    Result<std::optional<double>> confidence(const CsvTable::Row& row) const
    {
        const QString written = value(row, u"confidence").trimmed();
        if (written.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const double confidence = written.toDouble(&isNumber);
        if (!isNumber || !(confidence >= 0 && confidence <= 1))
            return wrong(row, u"confidence", QStringLiteral("\"%1\" is no number from 0 to 1").arg(written));
        return confidence;
    }

    Result<QMap<document::AttributeId, QString>> attributes(const CsvTable::Row& row, const Tag& tag) const
    {
        QMap<document::AttributeId, QString> values;
        for (const QString& column : m_attributeColumns) {
            const QString written = value(row, column).trimmed();
            const document::AttributeDefinition* const definition = annotate::attributeOf(m_source.codebook(), tag.id, column);
            if (!definition && !written.isEmpty())
                return wrong(row, column, QStringLiteral("the tag \"%1\" has no such attribute").arg(tag.name));
            if (!definition)
                continue;
            const auto kept = annotate::attributeValue(*definition, written);
            if (!kept)
                return wrong(row, column, kept.error().detail);
            values.insert(definition->id, *kept);
        }
        return values;
    }

    Author author(const CsvTable::Row& row)
    {
        const QString name = value(row, u"author").trimmed();
        if (!m_options.author.id.isNull())
            return m_options.author;
        if (name.isEmpty() || name == m_options.fallback.name)
            return m_options.fallback;
        if (const auto known = std::ranges::find(m_authors, name, &Author::name); known != m_authors.end())
            return *known;
        m_authors.push_back({document::AuthorId::create(), name});
        m_proposal.authors.push_back(m_authors.back());
        return m_authors.back();
    }

    void place(const Reading& reading)
    {
        if (!reading.annotationKey.isEmpty()) {
            const auto key = std::pair(reading.ground->article.id.uuid(), reading.annotationKey);
            if (const auto known = m_byKey.find(key); known != m_byKey.end()) {
                m_drafts[known->second].readings.push_back(reading);
                return;
            }
            m_byKey.emplace(key, m_drafts.size());
        }
        m_drafts.push_back({{reading}, {}, false});
    }

    /// Makes the annotation of a draft, or finds the one that it is.
    Result<void> finish(Draft& draft)
    {
        const Reading& first = draft.readings.front();
        std::vector<TextRange> ranges;
        for (const Reading& reading : draft.readings) {
            if (reading.tag != first.tag || reading.author != first.author || reading.groupKey != first.groupKey || reading.item != first.item
                || reading.entityKey != first.entityKey || reading.entityName != first.entityName) {
                return failure(ErrorCode::InvalidInput, QStringLiteral("annotation_id"),
                               QStringLiteral("its fragments differ in tag, author, list or entity from those on line %1").arg(first.line), reading.line);
            }
            ranges.push_back(reading.range);
        }
        auto fragments = first.ground->anchoring.fragments(ranges);
        if (!fragments)
            return failure(ErrorCode::InvalidInput, QStringLiteral("start"), fragments.error().detail, first.line);

        const Annotation* const before = existing(first, *fragments);
        draft.item.line = first.line;
        Annotation& annotation = draft.item.annotation;
        if (before) {
            annotation = *before;
        } else {
            const AnnotationId wanted = AnnotationId::fromString(first.annotationKey);
            annotation.id = wanted.isNull() || TRY(isTaken(wanted)) ? AnnotationId::create() : wanted;
            annotation.articleId = first.ground->article.id;
            annotation.authorId = first.author.id;
            annotation.origin = document::Origin::Import;
        }
        annotation.textId = first.ground->article.textId;
        annotation.tagId = first.tag->id;
        // A table without fragments stands for the whole annotation: from its first to its last character.
        const bool isWhole = before && !has(u"fragment") && before->fragments.size() > 1 && before->extent() == first.range;
        if (!isWhole)
            annotation.fragments = *std::move(fragments);
        annotation.layer = first.layer.value_or(annotation.layer);
        annotation.origin = first.origin.value_or(annotation.origin);
        annotation.status = first.status.value_or(annotation.status);
        annotation.note = first.note.value_or(annotation.note);
        if (first.confidence)
            annotation.confidence = first.confidence;
        for (const auto& [attribute, value] : first.attributes.asKeyValueRange()) {
            if (value.isEmpty())
                annotation.attributes.remove(attribute);
            else if (!isNameOf(annotation.attributes.value(attribute), value))
                annotation.attributes.insert(attribute, value);
        }
        if (has(u"entity_id") || has(u"entity"))
            annotation.entityId = TRY(entity(first));
        draft.item.kind = !before ? Proposal::Item::Kind::Add
                          : *before == annotation ? Proposal::Item::Kind::Unchanged
                                                  : Proposal::Item::Kind::Update;
        if (!before)
            draft.isTwin = addOnce(draft.item);
        return {};
    }

    /// Whether the value refers to an entity that is called this: tables say its name.
    bool isNameOf(const QString& value, const QString& written) const
    {
        const document::EntityId id = document::entityIn(value);
        const auto found = std::ranges::find(m_entities, id, &document::Entity::id);
        return found != m_entities.end() && found->isCalled(written);
    }

    /// Whom the row means: the id that it gives, where the name does not contradict, else the only one of its kind that is
    /// called so, else a new one.
    Result<document::EntityId> entity(const Reading& reading)
    {
        const auto wrongEntity = [&](const char* column, const QString& detail) {
            return failure(ErrorCode::InvalidInput, QString::fromLatin1(column), detail, reading.line);
        };
        if (reading.entityKey.isEmpty() && reading.entityName.isEmpty())
            return document::EntityId();
        const auto id = document::EntityId::fromString(reading.entityKey);
        if (id.isNull() && !reading.entityKey.isEmpty())
            return wrongEntity("entity_id", QStringLiteral("\"%1\" is no entity's id").arg(reading.entityKey));
        const document::Entity* const known = TRY(knownEntity(id));
        if (known && (reading.entityName.isEmpty() || known->isCalled(reading.entityName)))
            return known->id;
        if (reading.entityName.isEmpty())
            return wrongEntity("entity_id", QStringLiteral("the project has no entity %1; write its name as well to make it").arg(reading.entityKey));
        const document::Tag* const kind = m_source.codebook().entityKind(reading.tag->id);
        document::Entity made{id.isNull() || known ? document::EntityId::create() : id, kind ? kind->id : reading.tag->id, reading.entityName, {}, {}, {}};
        if (id.isNull() || known) {
            std::vector<document::EntityId> namesakes;
            for (const document::Entity& each : m_entities) {
                if (each.kind == made.kind && each.isCalled(reading.entityName))
                    namesakes.push_back(each.id);
            }
            if (namesakes.size() > 1)
                return wrongEntity("entity", QStringLiteral("%1 entities are called \"%2\"; write the entity_id").arg(namesakes.size()).arg(reading.entityName));
            if (!namesakes.empty())
                return namesakes.front();
        }
        m_entities.push_back(made);
        m_proposal.entities.push_back(made);
        return made.id;
    }

    /// Also by the id of one that was merged into it; nullptr if there is none.
    Result<const document::Entity*> knownEntity(document::EntityId id) const
    {
        const auto find = [&] { return std::ranges::find(m_entities, id, &document::Entity::id); };
        if (id.isNull() || find() != m_entities.end())
            return id.isNull() ? nullptr : &*find();
        const auto meant = m_source.entity(id);
        if (!meant && meant.error().code != ErrorCode::NotFound)
            return std::unexpected(meant.error());
        if (meant)
            id = meant->id;
        return find() == m_entities.end() ? nullptr : &*find();
    }

    /// The same row twice is one annotation: true for the second.
    bool addOnce(Proposal::Item& item)
    {
        QString content = item.annotation.articleId.toString() + item.annotation.authorId.toString() + item.annotation.tagId.toString();
        for (const document::Fragment& fragment : item.annotation.fragments)
            content += QStringLiteral(" %1-%2").arg(fragment.range.start).arg(fragment.range.end);
        if (const auto twin = m_added.constFind(content); twin != m_added.constEnd()) {
            item.annotation = *twin;
            item.kind = Proposal::Item::Kind::Unchanged;
            return true;
        }
        m_added.insert(content, item.annotation);
        return false;
    }

    const Annotation* existing(const Reading& reading, const std::vector<document::Fragment>& fragments) const
    {
        const AnnotationId id = AnnotationId::fromString(reading.annotationKey);
        const auto isMine = [&](const Annotation& each) { return each.authorId == reading.author.id; };
        for (const Annotation& each : reading.ground->annotations) {
            if (!id.isNull() && each.id == id && isMine(each))
                return &each;
        }
        const auto isSame = [&](const Annotation& each) {
            return isMine(each) && each.articleId == reading.ground->article.id && each.tagId == reading.tag->id
                   && std::ranges::equal(each.fragments, fragments, {}, &document::Fragment::range, &document::Fragment::range);
        };
        const auto found = std::ranges::find_if(reading.ground->annotations, isSame);
        return found == reading.ground->annotations.end() ? nullptr : &*found;
    }

    /// Whether an id is in use anywhere in the project, or twice in the file.
    Result<bool> isTaken(const AnnotationId& id)
    {
        if (!m_takenIds) {
            m_takenIds.emplace();
            for (const document::ArticleId& article : TRY(m_source.articles())) {
                for (const Annotation& annotation : TRY(m_source.annotations(article)))
                    m_takenIds->insert(annotation.id);
            }
        }
        const bool isTaken = m_takenIds->contains(id);
        m_takenIds->insert(id);
        return isTaken;
    }

    Result<void> makeGroups()
    {
        std::map<std::pair<QUuid, QString>, std::vector<Draft*>> lists;
        for (Draft& draft : m_drafts) {
            const Reading& first = draft.readings.front();
            const bool isMade = !draft.item.annotation.id.isNull() && !draft.isTwin;
            if (isMade && !first.groupKey.isEmpty())
                lists[{first.ground->article.id.uuid(), first.groupKey}].push_back(&draft);
        }
        for (auto& [key, members] : lists) {
            if (const auto made = makeGroup(key.second, members); !made)
                m_proposal.errors.push_back(made.error());
        }
        return {};
    }

    Result<void> makeGroup(const QString& key, const std::vector<Draft*>& members)
    {
        const Reading& first = members.front()->readings.front();
        const bool isNumbered = first.item > 0;
        QSet<int> numbers;
        int next = 0;
        const document::GroupId id = groupId(key, members);
        for (Draft* const draft : members) {
            const Reading& reading = draft->readings.front();
            const auto wrongItem = [&](const QString& detail) {
                return failure(ErrorCode::InvalidInput, QStringLiteral("item"), detail, reading.line);
            };
            if (reading.author != first.author)
                return failure(ErrorCode::InvalidInput, QStringLiteral("author"), QStringLiteral("a list belongs to one author"), reading.line);
            if ((reading.item > 0) != isNumbered)
                return wrongItem(QStringLiteral("either all of a list are numbered or none"));
            const int number = isNumbered ? reading.item : ++next;
            if (numbers.contains(number))
                return wrongItem(QStringLiteral("the number %1 is there twice in the list \"%2\"").arg(number).arg(key));
            numbers.insert(number);
            Annotation& annotation = draft->item.annotation;
            if (annotation.groupId == id && annotation.item == number)
                continue;
            annotation.groupId = id;
            annotation.item = number;
            if (draft->item.kind == Proposal::Item::Kind::Unchanged)
                draft->item.kind = Proposal::Item::Kind::Update;
        }
        return {};
    }

    /// The list that the key names, the list that its members are in already, or a new one.
    document::GroupId groupId(const QString& key, const std::vector<Draft*>& members)
    {
        const Reading& first = members.front()->readings.front();
        const auto isThere = [&](const document::GroupId& id) {
            const auto found = std::ranges::find(first.ground->groups, id, &document::Group::id);
            return found != first.ground->groups.end() && found->authorId == first.author.id;
        };
        const auto named = document::GroupId::fromString(key);
        if (!named.isNull() && isThere(named))
            return named;
        for (const Draft* const draft : members) {
            if (draft->item.kind != Proposal::Item::Kind::Add && isThere(draft->item.annotation.groupId))
                return draft->item.annotation.groupId;
        }
        document::Group group;
        group.id = document::GroupId::create();
        group.articleId = first.ground->article.id;
        group.authorId = first.author.id;
        group.title = first.groupTitle;
        m_proposal.groups.push_back(group);
        return group.id;
    }

    const Source& m_source;
    const ImportOptions& m_options;
    CsvTable m_table;
    QStringList m_attributeColumns;
    Proposal m_proposal;
    std::vector<Author> m_authors;
    std::vector<document::Entity> m_entities;  // those that the file makes as well
    std::map<QUuid, std::unique_ptr<Ground>> m_grounds;
    std::vector<Draft> m_drafts;
    std::map<std::pair<QUuid, QString>, size_t> m_byKey;
    std::optional<QSet<AnnotationId>> m_takenIds;
    QHash<QString, Annotation> m_added;  // new annotations by what they say
};

}  // namespace

Result<Proposal> readAnnotations(const Source& source, CsvTable table, const ImportOptions& options)
{
    return AnnotationsReader(source, options).run(std::move(table));
}

}  // namespace vermilion::exchange
