// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Import.h"

#include "model/annotate/CodebookRules.h"
#include "model/project/ExportSource.h"
#include "model/store/Tables.h"

#include <QHash>

#include <algorithm>

namespace vermilion::project {
namespace {

using document::AttributeDefinition;
using document::Codebook;
using document::Tag;
using document::TagId;
using exchange::Proposal;

/// The codebook that the project would have, built tag by tag.
class CodebookImport {
public:
    explicit CodebookImport(Codebook codebook) : m_codebook(std::move(codebook)) {}

    Result<CodebookChanges> run(const Codebook& file)
    {
        for (const Tag& tag : file.tags) {
            const Tag* const same = known(tag);
            m_ids.insert(tag.id, same ? same->id : tag.id);
        }
        for (const Tag& tag : file.tags)
            put(tag);
        if (const auto problems = annotate::problemsOf(m_codebook); !problems.empty()) {
            const annotate::CodebookProblem& first = problems.front();
            return failure(ErrorCode::InvalidInput, m_codebook.tags[first.tag].name + u'.' + first.field, first.detail);
        }
        m_codebook = annotate::inTreeOrder(m_codebook);
        return m_changes;
    }

    const Codebook& codebook() const { return m_codebook; }

private:
    const Tag* known(const Tag& tag) const
    {
        const Tag* const byId = m_codebook.tag(tag.id);
        return byId ? byId : m_codebook.tagNamed(tag.name);
    }

    void put(Tag tag)
    {
        tag.id = m_ids.value(tag.id);
        tag.parent = m_ids.value(tag.parent);
        tag.mergedInto = m_ids.value(tag.mergedInto);
        const auto there = std::ranges::find(m_codebook.tags, tag.id, &Tag::id);
        takeKey(tag);
        if (there == m_codebook.tags.end()) {
            // Behind the tags that are there, in the order of the file.
            tag.position += int(m_codebook.tags.size());
            m_codebook.tags.push_back(tag);
            m_changes.added.append(tag.name);
            return;
        }
        tag.position = there->position;
        tag.attributes = merged(there->attributes, tag.attributes);
        (tag == *there ? m_changes.unchanged : m_changes.changed).append(tag.name);
        *there = tag;
    }

    void takeKey(const Tag& tag)
    {
        for (Tag& other : m_codebook.tags) {
            if (tag.key.isNull() || other.key != tag.key || other.id == tag.id || other.isRetired)
                continue;
            other.key = QChar();
            m_changes.lostKeys.append(other.name);
        }
    }

    static std::vector<AttributeDefinition> merged(std::vector<AttributeDefinition> there, const std::vector<AttributeDefinition>& given)
    {
        for (AttributeDefinition attribute : given) {
            auto same = std::ranges::find(there, attribute.id, &AttributeDefinition::id);
            if (same == there.end())
                same = std::ranges::find(there, attribute.name, &AttributeDefinition::name);
            if (same == there.end()) {
                there.push_back(std::move(attribute));
            } else {
                attribute.id = same->id;
                *same = std::move(attribute);
            }
        }
        return there;
    }

    Codebook m_codebook;
    QHash<TagId, TagId> m_ids;  // of the file → of the project
    CodebookChanges m_changes;
};

}  // namespace

Result<Proposal> propose(const Project& project, const exchange::Format& format, QIODevice& device, const QString& author,
                         const exchange::CsvOptions& csv)
{
    const ExportSource source = TRY(ExportSource::of(project));
    exchange::ImportOptions options{csv, {}, project.author()};
    bool isNew = false;
    if (const QString name = author.trimmed(); !name.isEmpty()) {
        const std::vector<document::Author> authors = TRY(project.authors());
        const auto known = std::ranges::find(authors, name, &document::Author::name);
        isNew = known == authors.end();
        options.author = isNew ? document::Author{document::AuthorId::create(), name} : *known;
    }
    Proposal proposal = TRY(format.read(source, device, options));
    if (isNew)
        proposal.authors.push_back(options.author);
    return proposal;
}

Result<void> apply(Project& project, const Proposal& proposal)
{
    if (!proposal.errors.empty())
        return std::unexpected(proposal.errors.front());
    const auto count = proposal.count(Proposal::Item::Kind::Add) + proposal.count(Proposal::Item::Kind::Update);
    if (count == 0)
        return {};
    TRY(project.transact({QStringLiteral("annotation.import"), int(count)}, [&](store::Tables& tables) -> Result<void> {
        for (const document::Author& author : proposal.authors)
            TRY(tables.authors().add(author));
        for (const document::Entity& entity : proposal.entities)
            TRY(tables.entities().add(entity));
        for (const document::Group& group : proposal.groups)
            TRY(tables.groups().add(group));
        for (const Proposal::Item& item : proposal.items) {
            // What the file did not find on the current text but is known is in the tray: this is its place.
            const auto& id = item.annotation.id;
            const bool isInTray = item.kind == Proposal::Item::Kind::Add && !id.isNull() && tables.annotations().annotation(id);
            if (item.kind == Proposal::Item::Kind::Update || isInTray)
                TRY(tables.annotations().update(item.annotation));
            else if (item.kind == Proposal::Item::Kind::Add)
                TRY(tables.annotations().add(item.annotation));
        }
        return {};
    }));
    return {};
}

Result<CodebookChanges> importCodebook(Project& project, const Codebook& codebook)
{
    CodebookImport import(project.codebook());
    const CodebookChanges changes = TRY(import.run(codebook));
    if (changes.added.isEmpty() && changes.changed.isEmpty())
        return changes;
    const Operation operation{QStringLiteral("codebook.import"), int(changes.added.size() + changes.changed.size())};
    TRY(project.transact(operation, [&](store::Tables& tables) { return tables.codebooks().replace(import.codebook()); }));
    return changes;
}

}  // namespace vermilion::project
