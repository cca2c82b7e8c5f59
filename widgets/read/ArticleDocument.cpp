// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/read/ArticleDocument.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTimeZone>

namespace vermilion::read {
namespace {

QTextBlockFormat lines(double height, double above, double below)
{
    QTextBlockFormat format;
    format.setLineHeight(height, QTextBlockFormat::FixedHeight);
    format.setTopMargin(above);
    format.setBottomMargin(below);
    return format;
}

QTextCharFormat letters(const QFont& font, const QColor& colour)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour);
    return format;
}

}  // namespace

ArticleDocument::ArticleDocument(const document::Article& article, const common::Theme& theme, const ArticleStyle& style,
                                 QObject* parent)
    : QTextDocument(parent), m_theme(theme), m_style(style), m_language(article.metadata.language)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    const QFont body = font(1);
    setDefaultFont(body);
    m_em = QFontMetricsF(body).horizontalAdvance(QChar(u'永'));
    m_lineHeight = m_em * style.lineHeight;
    addTitle(article.metadata);
    addBody(article);
}

// In body sizes.
QFont ArticleDocument::font(double size) const
{
    return common::articleFont(m_style.pointSize * size, m_language);
}

void ArticleDocument::addTitle(const document::Metadata& metadata)
{
    QTextCursor cursor(this);
    QFont titleFont = font(1.5);
    titleFont.setBold(true);
    cursor.setBlockFormat(lines(m_em * 1.5 * 1.45, 0, m_em * 0.5));
    cursor.setBlockCharFormat(letters(titleFont, m_theme.ink));
    cursor.insertText(metadata.title, letters(titleFont, m_theme.ink));
    if (!metadata.subtitle.isEmpty()) {
        const QFont subtitleFont = font(1.1);
        cursor.insertBlock(lines(m_em * 1.7, 0, m_em * 0.4), letters(subtitleFont, m_theme.ink));
        cursor.insertText(metadata.subtitle);
    }
    const QTextCharFormat metaLetters = letters(common::interfaceFont(-1), m_theme.dim);
    cursor.insertBlock(lines(m_em * 1.35, 0, m_em * 2.1), metaLetters);
    cursor.insertText(metadataLine(metadata), metaLetters);
}

void ArticleDocument::addBody(const document::Article& article)
{
    using document::BlockKind;
    QTextCursor cursor(this);
    cursor.movePosition(QTextCursor::End);
    const text::CodePoints points(article.text);
    const bool isChinese = article.metadata.language.startsWith(u"zh") || article.metadata.language.startsWith(u"ja");
    const QFont bodyFont = font(1);
    QFont headingFont = font(1.1);
    headingFont.setBold(true);
    const QFont captionFont = font(0.88);

    cursor.beginEditBlock();
    for (const document::Block& block : article.blocks) {
        const bool isHeading = block.kind == BlockKind::Heading;
        const bool isCaption = block.kind == BlockKind::Caption;
        QTextBlockFormat format = lines(m_lineHeight, isHeading ? m_em * 0.9 : 0, m_em * (isHeading ? 0.2 : 0.55));
        if (isChinese && m_style.hasIndent && block.kind == BlockKind::Paragraph)
            format.setTextIndent(m_em * 2);
        if (isChinese && !isHeading)
            format.setAlignment(Qt::AlignJustify);
        if (block.kind == BlockKind::ListItem)
            format.setLeftMargin(m_em * (1.2 + 1.2 * std::max(0, block.level - 1)));
        if (block.kind == BlockKind::TableRow)
            setTableRow(format, points.slice(article.text, block.range).count(u'\t') + 1);
        if (block.kind == BlockKind::Quote || isCaption)
            format.setLeftMargin(m_em);
        if (isCaption)
            format.setLineHeight(m_lineHeight * 0.82, QTextBlockFormat::FixedHeight);
        const bool isSmall = isCaption || block.kind == BlockKind::TableRow;
        const QFont& font = isHeading ? headingFont : isSmall ? captionFont : bodyFont;
        cursor.insertBlock(format, letters(font, isCaption ? m_theme.dim : m_theme.ink));
        if (m_kinds.empty()) {
            m_bodyStart = cursor.position();
            m_firstBodyBlock = cursor.blockNumber();
        }
        m_kinds.push_back(block.kind);
        cursor.insertText(points.slice(article.text, block.range));
    }
    cursor.endEditBlock();
    m_bodyLength = cursor.position() - m_bodyStart;
    Q_ASSERT(m_kinds.empty() || m_bodyLength == article.text.size());
}

// Cells are separated by tabs in the text; here they stand in columns of equal width.
void ArticleDocument::setTableRow(QTextBlockFormat& format, qsizetype columns) const
{
    QList<QTextOption::Tab> tabs;
    for (qsizetype column = 1; column < columns; ++column)
        tabs << QTextOption::Tab(m_em * m_style.measure * double(column) / double(columns), QTextOption::LeftTab);
    format.setTabPositions(tabs);
    format.setAlignment(Qt::AlignLeft);
    format.setLineHeight(m_lineHeight * 0.8, QTextBlockFormat::FixedHeight);
}

document::BlockKind ArticleDocument::kindOf(const QTextBlock& block) const
{
    return isBody(block) ? m_kinds[size_t(block.blockNumber() - m_firstBodyBlock)] : document::BlockKind::Heading;
}

bool ArticleDocument::isBody(const QTextBlock& block) const
{
    const int index = block.blockNumber() - m_firstBodyBlock;
    return !m_kinds.empty() && index >= 0 && index < int(m_kinds.size());
}

void ArticleDocument::setColumn(double left, double width, double viewWidth)
{
    QTextFrameFormat format = rootFrame()->frameFormat();
    format.setLeftMargin(left);
    format.setRightMargin(std::max(0.0, viewWidth - left - width));
    format.setTopMargin(m_em * 2);
    format.setBottomMargin(m_em * 5);
    rootFrame()->setFrameFormat(format);
    setTextWidth(viewWidth);
}

QString readableTime(const QString& iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    if (iso.size() <= 10 || !time.isValid())
        return iso;
    const QString text = time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return time.timeSpec() == Qt::LocalTime ? text : QStringLiteral("%1 %2").arg(text, time.timeRepresentation().displayName(QTimeZone::StandardTime, QTimeZone::OffsetName, QLocale::c()));
}

QString metadataLine(const document::Metadata& metadata)
{
    QStringList parts;
    const auto add = [&parts](const QString& part) {
        if (!part.isEmpty())
            parts << part;
    };
    const QString comma = metadata.language.startsWith(u"zh") ? QStringLiteral("、") : QStringLiteral(", ");
    add(metadata.source);
    add(readableTime(metadata.published));
    if (!metadata.writers().isEmpty())
        add(ArticleDocument::tr("by %1").arg(metadata.writers().join(comma)));
    if (!metadata.photographers.isEmpty())
        add(ArticleDocument::tr("photo %1").arg(metadata.photographers.join(comma)));
    if (!metadata.editors.isEmpty())
        add(ArticleDocument::tr("edited by %1").arg(metadata.editors.join(comma)));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace vermilion::read
