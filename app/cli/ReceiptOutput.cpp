// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ReceiptOutput.h"

namespace vermilion::cli {
namespace {

using document::DecidedBy;
using document::ReceiptEntry;

// "kept", "navigation", "by_hand"; what a person had kept is marked too.
QString verdictOf(const ReceiptEntry& entry)
{
    if (!entry.isKept() || entry.decidedBy == DecidedBy::Cleaner)
        return nameOf(entry.reason);
    return entry.decidedBy == DecidedBy::Hand ? QStringLiteral("kept (by hand)") : QStringLiteral("kept (site rule)");
}

}  // namespace

QByteArray receiptAsText(const QString& name, const document::Receipt& receipt)
{
    QString text = QStringLiteral("%1: %2 blocks kept, %3 dropped, %4 % of the visible text kept\n")
                       .arg(name).arg(receipt.keptCount()).arg(receipt.droppedCount()).arg(100 * receipt.coverage(), 0, 'f', 1);
    const auto width = int(QString::number(receipt.entries.size()).size());
    for (size_t i = 0; i < receipt.entries.size(); ++i) {
        const ReceiptEntry& entry = receipt.entries[i];
        text += QStringLiteral("%1  %2  %3\n").arg(i, width).arg(verdictOf(entry), -16).arg(entry.text);
    }
    return text.toUtf8();
}

void addReceipt(JsonObject& object, const document::Receipt& receipt)
{
    std::vector<JsonObject> entries;
    for (size_t i = 0; i < receipt.entries.size(); ++i) {
        const ReceiptEntry& entry = receipt.entries[i];
        JsonObject row;
        row.set("number", qint64(i)).set("kept", entry.isKept()).set("reason", nameOf(entry.reason)).set("decided_by", nameOf(entry.decidedBy));
        row.set("text", entry.text).set("source_start", qint64(entry.source.start)).set("source_end", qint64(entry.source.end));
        if (entry.block >= 0)
            row.set("block", entry.block);
        entries.push_back(row);
    }
    object.set("kept", qint64(receipt.keptCount())).set("dropped", qint64(receipt.droppedCount()));
    object.set("coverage", receipt.coverage()).set("entries", entries);
}

JsonObject recleanedAsJson(const project::Project& project, const project::Recleaned& recleaned)
{
    const auto article = project.article(recleaned.article);
    JsonObject object;
    object.set("article_id", recleaned.article.toString()).set("title", article ? article->metadata.title : QString());
    object.set("new_text", recleaned.hasNewText).set("unchanged", recleaned.unchanged).set("moved", recleaned.moved);
    object.set("in_tray", recleaned.inTray).set("stale_corrections", recleaned.stale);
    return object;
}

QString recleanedAsText(const project::RecleanReport& report)
{
    return QStringLiteral("new text for %1 of %2 articles; annotations: %3 where they were, %4 moved along, %5 in the tray.")
        .arg(report.newTexts()).arg(report.articles.size()).arg(report.unchanged()).arg(report.moved()).arg(report.inTray());
}

}  // namespace vermilion::cli
