// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArticleOutput.h"

#include "app/cli/Json.h"
#include "app/cli/ReceiptOutput.h"
#include "model/text/CodePoints.h"

namespace vermilion::cli {
namespace {

using document::Article;
using document::Block;
using document::BlockKind;
using document::Metadata;
using document::ReceiptEntry;

JsonObject withSource(JsonObject object, const std::optional<ByteRange>& source)
{
    if (source)
        object.set("source_start", qint64(source->start)).set("source_end", qint64(source->end));
    else
        object.setNull("source_start").setNull("source_end");
    return object;
}

std::vector<JsonObject> blocksOf(const Article& article)
{
    const text::CodePoints points(article.text);
    std::vector<JsonObject> blocks;
    for (const Block& block : article.blocks) {
        JsonObject object;
        object.set("kind", nameOf(block.kind)).set("text", points.slice(article.text, block.range));
        object.set("start", qint64(block.range.start)).set("end", qint64(block.range.end));
        object = withSource(object, article.sourceMap.sourceOf(block.range));
        if (block.level > 0)
            object.set("level", block.level);
        blocks.push_back(object);
    }
    return blocks;
}

std::vector<JsonObject> droppedOf(const Article& article)
{
    std::vector<JsonObject> dropped;
    for (const ReceiptEntry& entry : article.receipt.entries) {
        if (!entry.isKept())
            dropped.push_back(withSource(JsonObject().set("text", entry.text).set("reason", nameOf(entry.reason)), entry.source));
    }
    return dropped;
}

JsonObject evidenceOf(const Metadata& metadata)
{
    JsonObject evidence;
    for (const auto& [field, found] : metadata.evidence.asKeyValueRange())
        evidence.set(field.toUtf8().constData(), found);
    return evidence;
}

// What a person wants to see above the text: source, time, writers.
QString metaLine(const Metadata& metadata)
{
    QStringList parts{metadata.source, metadata.published, metadata.byline()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString tagOf(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Heading: return QStringLiteral("h%1").arg(qBound(2, block.level, 6));
    case BlockKind::Paragraph: return QStringLiteral("p");
    case BlockKind::ListItem: return QStringLiteral("li");
    case BlockKind::Quote: return QStringLiteral("blockquote");
    case BlockKind::Caption: return QStringLiteral("figcaption");
    case BlockKind::TableRow: return QStringLiteral("tr");
    }
    Q_UNREACHABLE_RETURN({});
}

// The element that has to be around a run of blocks of one kind; empty for none.
QString aroundOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::ListItem: return QStringLiteral("ul");
    case BlockKind::TableRow: return QStringLiteral("table");
    case BlockKind::Caption: return QStringLiteral("figure");
    default: return {};
    }
}

QString contentOf(const Block& block, const QString& text)
{
    if (block.kind != BlockKind::TableRow)
        return text.toHtmlEscaped();
    QString cells;
    for (const QString& cell : text.split(u'\t'))
        cells += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
    return cells;
}

QString bodyOf(const Article& article)
{
    const text::CodePoints points(article.text);
    QString body;
    QString around;
    const auto enter = [&](const QString& next) {
        if (around == next && around != u"figure")
            return;
        if (!around.isEmpty())
            body += QStringLiteral("</%1>\n").arg(around);
        if (!next.isEmpty())
            body += QStringLiteral("<%1>\n").arg(next);
        around = next;
    };
    for (const Block& block : article.blocks) {
        enter(aroundOf(block.kind));
        body += QStringLiteral("<%1>%2</%1>\n").arg(tagOf(block), contentOf(block, points.slice(article.text, block.range)));
    }
    enter({});
    return body;
}

}  // namespace

QByteArray articleAsJson(const CleanedPage& page)
{
    const Article& article = page.article;
    const Metadata& metadata = article.metadata;
    JsonObject object;
    object.set("input", page.input).set("url", page.url).set("charset", QString::fromLatin1(page.charset));
    object.set("title", metadata.title).set("source", metadata.source).set("byline", metadata.byline());
    object.set("published", metadata.published).set("language", metadata.language).set("text", article.text);
    object.set("blocks", blocksOf(article)).set("dropped", droppedOf(article));
    object.set("subtitle", metadata.subtitle).set("reporters", metadata.reporters).set("authors", metadata.authors);
    object.set("photographers", metadata.photographers).set("editors", metadata.editors).set("dateline", metadata.dateline);
    object.set("updated", metadata.updated).set("site", metadata.site).set("section", metadata.section);
    object.set("canonical_url", metadata.canonicalUrl).set("lead_image", metadata.leadImage);
    object.set("lead_image_caption", metadata.leadImageCaption).set("evidence", evidenceOf(metadata));
    object.set("charset_reason", page.charsetReason).set("undecodable", qint64(page.replaced));
    object.set("coverage", article.receipt.coverage());
    return object.text();
}

QByteArray articleAsText(const CleanedPage& page)
{
    const Article& article = page.article;
    const text::CodePoints points(article.text);
    QString text;
    if (!article.metadata.title.isEmpty())
        text += article.metadata.title + QStringLiteral("\n\n");
    for (size_t i = 0; i < article.blocks.size(); ++i) {
        const Block& block = article.blocks[i];
        // Rows of a table and items of a list stand together.
        const bool isTight = i > 0 && article.blocks[i - 1].kind == block.kind
                             && (block.kind == BlockKind::ListItem || block.kind == BlockKind::TableRow);
        if (i > 0)
            text += isTight ? QStringLiteral("\n") : QStringLiteral("\n\n");
        text += points.slice(article.text, block.range);
    }
    return text.toUtf8() + '\n';
}

QByteArray articleAsHtml(const CleanedPage& page)
{
    const Metadata& metadata = page.article.metadata;
    QString html = QStringLiteral("<!doctype html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n")
                       .arg(metadata.language.toHtmlEscaped(), metadata.title.toHtmlEscaped());
    if (!page.url.isEmpty())
        html += QStringLiteral("<link rel=\"canonical\" href=\"%1\">\n").arg(page.url.toHtmlEscaped());
    html += QStringLiteral("</head>\n<body>\n<article>\n<h1>%1</h1>\n").arg(metadata.title.toHtmlEscaped());
    if (!metadata.subtitle.isEmpty())
        html += QStringLiteral("<p class=\"subtitle\">%1</p>\n").arg(metadata.subtitle.toHtmlEscaped());
    if (const QString meta = metaLine(metadata); !meta.isEmpty())
        html += QStringLiteral("<p class=\"meta\">%1</p>\n").arg(meta.toHtmlEscaped());
    html += bodyOf(page.article) + QStringLiteral("</article>\n</body>\n</html>\n");
    return html.toUtf8();
}

QByteArray receiptAsText(const CleanedPage& page)
{
    return receiptAsText(page.input, page.article.receipt);
}

QByteArray receiptAsJson(const CleanedPage& page)
{
    JsonObject object;
    object.set("input", page.input).set("url", page.url);
    addReceipt(object, page.article.receipt);
    return object.text();
}

}  // namespace vermilion::cli
