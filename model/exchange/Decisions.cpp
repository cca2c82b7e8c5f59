// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/Decisions.h"

#include "model/exchange/CsvTables.h"

#include <algorithm>

namespace vermilion::exchange {
namespace {

QStringView yesOrNo(bool value) { return value ? u"yes" : u"no"; }

}  // namespace

QHash<document::AnnotationId, Outcome> outcomesOf(const std::vector<Decision>& decisions)
{
    QHash<document::AnnotationId, Outcome> outcomes;
    for (const auto& [verdict, changed] : decisions) {
        int taken = 0;
        for (const document::Verdict::Side& side : verdict.sides) {
            taken += side.isTaken;
            if (!changed.contains(side.annotation))
                outcomes.insert(side.annotation, {verdict.authorId, side.isTaken ? QStringLiteral("taken") : QStringLiteral("not_taken"), verdict.reason});
        }
        // It makes at most one annotation for each side that it takes, and one where it takes none.
        for (int index = 0; index < std::max(1, taken); ++index)
            outcomes.insert(document::agreedIdFor(verdict.id, index), {verdict.authorId, nameOf(verdict.decision), verdict.reason});
    }
    return outcomes;
}

const QStringList& decisionColumns()
{
    static const QStringList columns = QStringLiteral("format verdict_id article_id title decision reason comment rule decided_by decided_at sides taken changed").split(u' ');
    return columns;
}

const QStringList& decisionSideColumns()
{
    static const QStringList columns = QStringLiteral("format verdict_id annotation_id author taken changed").split(u' ');
    return columns;
}

void writeDecisionRows(CsvWriter& decisions, CsvWriter& sides, const document::Article& article, const std::vector<Decision>& all,
                       const QHash<document::AuthorId, QString>& authors, const QHash<document::AnnotationId, document::AuthorId>& annotators)
{
    for (const auto& [verdict, changed] : all) {
        const QString id = verdict.id.toString();
        decisions.cell(csvFormatName).cell(id).cell(article.id.toString()).cell(article.metadata.title).cell(nameOf(verdict.decision));
        decisions.cell(verdict.reason).cell(verdict.comment).cell(verdict.rule).cell(authors.value(verdict.authorId)).cell(isoTime(verdict.decidedAt));
        decisions.cell(qsizetype(verdict.sides.size())).cell(qsizetype(std::ranges::count(verdict.sides, true, &document::Verdict::Side::isTaken)));
        decisions.cell(yesOrNo(!changed.isEmpty()));
        decisions.endRow();
        for (const document::Verdict::Side& side : verdict.sides) {
            sides.cell(csvFormatName).cell(id).cell(side.annotation.toString()).cell(authors.value(annotators.value(side.annotation)));
            sides.cell(yesOrNo(side.isTaken)).cell(yesOrNo(changed.contains(side.annotation)));
            sides.endRow();
        }
    }
}

}  // namespace vermilion::exchange
