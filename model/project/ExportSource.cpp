// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/ExportSource.h"

#include "model/project/Editing.h"
#include "model/project/Reviewing.h"
#include "model/review/Agreement.h"

namespace vermilion::project {
namespace {

using exchange::AgreementRow;

// One group's coefficients, told row by row.
class AgreementTable {
public:
    AgreementTable(const Readings& readings, const document::Codebook& codebook) : m_readings(readings), m_codebook(codebook) {}

    void add(const review::GroupAgreement& group, bool isPair)
    {
        AgreementRow row;
        row.authors = int(group.authors.size());
        if (isPair) {
            row.authorA = m_readings.authors[group.authors[0]].name;
            row.authorB = m_readings.authors[group.authors[1]].name;
        }
        add(row, QStringLiteral("overall"), group.overall);
        add(row, QStringLiteral("boundary"), group.boundary);
        add(row, QStringLiteral("label"), group.label);
        for (const review::TagAgreement& tag : group.tags) {
            row.tag = m_codebook.tag(m_readings.study.tags[size_t(tag.tag)])->name;
            add(row, QStringLiteral("tag"), tag.coefficients);
        }
    }

    std::vector<AgreementRow> rows;

private:
    void add(AgreementRow row, const QString& scope, const review::Coefficients& coefficients)
    {
        row.scope = scope;
        for (const review::Coefficients::Row& each : coefficients.rows) {
            const review::Estimate& estimate = each.estimate;
            row.coefficient = nameOf(each.measure);
            row.value = estimate.value ? std::optional(*estimate.value) : std::nullopt;
            row.low = estimate.interval ? std::optional(estimate.interval->low) : std::nullopt;
            row.high = estimate.interval ? std::optional(estimate.interval->high) : std::nullopt;
            row.n = estimate.n;
            row.reason = estimate.value ? QString() : nameOf(estimate.value.error());
            rows.push_back(row);
        }
    }

    const Readings& m_readings;
    const document::Codebook& m_codebook;
};

}  // namespace

Result<ExportSource> ExportSource::of(const Project& project)
{
    ExportSource source(project);
    for (const ArticleSummary& article : TRY(project.articles())) {
        source.m_articles.push_back(article.id);
        source.m_statuses.insert(article.id, article.status);
    }
    return source;
}

Result<QString> ExportSource::status(const document::ArticleId& id) const
{
    const auto found = m_statuses.constFind(id);
    if (found == m_statuses.constEnd())
        return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("no such article"));
    return nameOf(*found);
}

Result<std::vector<document::Annotation>> ExportSource::annotations(const document::ArticleId& article) const
{
    return m_project.annotations(article);
}

Result<std::vector<document::Group>> ExportSource::groups(const document::ArticleId& article) const
{
    return m_project.groups(article);
}

Result<std::vector<exchange::Decision>> ExportSource::decisions(const document::ArticleId& article) const
{
    std::vector<exchange::Decision> decisions;
    const std::vector<document::Verdict> verdicts = TRY(m_project.verdicts(article));
    if (verdicts.empty())
        return decisions;
    QHash<document::AnnotationId, QByteArray> now;
    for (const document::Annotation& annotation : TRY(m_project.annotations(article)))
        now.insert(annotation.id, review::contentDigest(annotation));
    for (const document::Verdict& verdict : verdicts) {
        exchange::Decision& decision = decisions.emplace_back(exchange::Decision{verdict, {}});
        for (const document::Verdict::Side& side : verdict.sides) {
            if (now.value(side.annotation) != side.content)
                decision.changed.insert(side.annotation);
        }
    }
    return decisions;
}

Result<std::vector<exchange::AgreementRow>> ExportSource::agreement(const Progress& progress) const
{
    const Readings read = TRY(readings(m_project, {}, progress));
    const review::Agreement agreement = TRY(review::agreement(read.study, {}, progress));
    AgreementTable table(read, m_project.codebook());
    table.add(agreement.all, false);
    for (const review::GroupAgreement& pair : agreement.pairs)
        table.add(pair, true);
    return table.rows;
}

}  // namespace vermilion::project
