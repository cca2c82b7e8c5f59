// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Corrections.h"

#include "model/document/ElementPath.h"

namespace vermilion::store {
namespace {

using document::Correction;
using document::SiteRule;
using document::Wanted;

Wanted wantedOf(const QString& name)
{
    return document::wantedFromName(name).value_or(Wanted::Kept);
}

}  // namespace

Result<std::vector<Correction>> Corrections::ofArticle(const document::ArticleId& article) const
{
    std::vector<Correction> corrections;
    Statement row = TRY(m_database.prepare("SELECT id, article_id, dom_start, dom_end, sha256, wanted FROM corrections "
                                           "WHERE article_id = ? AND deleted = 0 ORDER BY revision, dom_start, id"));
    row.bind(article);
    while (TRY(row.step())) {
        corrections.push_back({row.id<document::CorrectionId>(0), row.id<document::ArticleId>(1), {row.integer(2), row.integer(3)},
                               row.bytes(4), wantedOf(row.text(5))});
    }
    return corrections;
}

Result<document::CorrectionId> Corrections::set(Correction correction)
{
    for (const Correction& earlier : TRY(ofArticle(correction.articleId))) {
        if (earlier.dom == correction.dom && earlier.id != correction.id)
            TRY(remove(earlier.id));
    }
    if (correction.id.isNull())
        correction.id = document::CorrectionId::create();
    TRY(m_database.run("INSERT INTO corrections (id, article_id, dom_start, dom_end, sha256, wanted, author_id, revision) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                       correction.id, correction.articleId, qint64(correction.dom.start), qint64(correction.dom.end),
                       correction.sha256, nameOf(correction.wanted), m_stamp.author, m_stamp.revision));
    return correction.id;
}

Result<void> Corrections::remove(const document::CorrectionId& id)
{
    TRY(m_database.run("UPDATE corrections SET deleted = 1, author_id = ?, revision = ? WHERE id = ? AND deleted = 0",
                       m_stamp.author, m_stamp.revision, id));
    if (TRY(m_database.number("SELECT changes()")) != 1)
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such correction"));
    return {};
}

Result<document::ArticleId> Corrections::articleOf(const document::CorrectionId& id) const
{
    Statement row = TRY(m_database.prepare("SELECT article_id FROM corrections WHERE id = ?"));
    return TRY(row.bind(id).step()) ? row.id<document::ArticleId>(0) : document::ArticleId();
}

Result<std::vector<SiteRule>> SiteRules::all() const
{
    std::vector<SiteRule> rules;
    Statement row = TRY(m_database.prepare("SELECT id, site, path, wanted FROM site_rules WHERE deleted = 0 ORDER BY created_at, id"));
    while (TRY(row.step()))
        rules.push_back({row.id<document::SiteRuleId>(0), row.text(1), row.text(2), wantedOf(row.text(3))});
    return rules;
}

Result<document::SiteRuleId> SiteRules::set(SiteRule rule)
{
    if (rule.site.isEmpty())
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("a rule is for a site"));
    TRY(document::readPath(rule.path));
    for (const SiteRule& earlier : TRY(all())) {
        if (earlier.site != rule.site || earlier.path != rule.path)
            continue;
        if (earlier.wanted != rule.wanted) {
            TRY(m_database.run("UPDATE site_rules SET wanted = ?, author_id = ?, revision = ? WHERE id = ?", nameOf(rule.wanted),
                               m_stamp.author, m_stamp.revision, earlier.id));
        }
        return earlier.id;
    }
    // A rule that is known under another path, or was removed, is still that rule.
    if (!rule.id.isNull()) {
        TRY(m_database.run("UPDATE site_rules SET site = ?, path = ?, wanted = ?, author_id = ?, revision = ?, deleted = 0 WHERE id = ?",
                           rule.site, rule.path, nameOf(rule.wanted), m_stamp.author, m_stamp.revision, rule.id));
        if (TRY(m_database.number("SELECT changes()")) == 1)
            return rule.id;
    }
    if (rule.id.isNull())
        rule.id = document::SiteRuleId::create();
    TRY(m_database.run("INSERT INTO site_rules (id, site, path, wanted, created_at, author_id, revision) VALUES (?, ?, ?, ?, ?, ?, ?)",
                       rule.id, rule.site, rule.path, nameOf(rule.wanted), m_stamp.at, m_stamp.author, m_stamp.revision));
    return rule.id;
}

Result<void> SiteRules::remove(const document::SiteRuleId& id)
{
    TRY(m_database.run("UPDATE site_rules SET deleted = 1, author_id = ?, revision = ? WHERE id = ? AND deleted = 0",
                       m_stamp.author, m_stamp.revision, id));
    if (TRY(m_database.number("SELECT changes()")) != 1)
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such site rule"));
    return {};
}

}  // namespace vermilion::store
