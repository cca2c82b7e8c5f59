// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/registers/PassageStrip.h"

#include "model/text/CodePoints.h"
#include "widgets/common/TagColours.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace vermilion::registers {
namespace {

// The paragraphs that an annotation touches, as a range of the text.
TextRange surroundings(const document::Article& article, const document::Annotation& annotation)
{
    TextRange range = annotation.extent();
    for (const document::Block& block : article.blocks) {
        if (block.range.start <= range.start && range.start < block.range.end)
            range.start = block.range.start;
        if (block.range.start < range.end && range.end <= block.range.end) {
            range.end = block.range.end;
            break;
        }
    }
    return range;
}

}  // namespace

PassageStrip::PassageStrip(const common::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("passageStrip"));
    setAccessibleName(tr("The passage in its paragraph"));
    m_heading = new QLabel(this);
    m_heading->setFont(common::interfaceFont(0, true));
    m_heading->setTextFormat(Qt::PlainText);
    m_source = new QLabel(this);
    m_source->setObjectName(QStringLiteral("dim"));
    m_source->setFont(common::interfaceFont(-1));
    m_source->setTextFormat(Qt::PlainText);
    m_text = new QTextEdit(this);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(accessibleName());
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->viewport()->setAutoFillBackground(false);
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("dim"));
    m_open = new QPushButton(tr("Open in the article  ↵"), this);
    connect(m_open, &QPushButton::clicked, this, &PassageStrip::openWanted);

    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_heading);
    top->addWidget(m_source, 1);
    top->addWidget(m_open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 10, 22, 10);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_text, 1);
    column->addWidget(m_note);
    clear();
}

void PassageStrip::show(const document::Article& article, const document::Annotation& annotation, const document::Tag* tag, const QString& author)
{
    const document::Metadata& metadata = article.metadata;
    const QString label = tag ? tag->label.in(common::labelLanguage()) : QString();
    QStringList where;
    for (const QString& part : {label, metadata.source, metadata.published.left(10), author}) {
        if (!part.isEmpty())
            where << part;
    }
    m_heading->setText(fontMetrics().elidedText(metadata.title, Qt::ElideRight, 520));
    m_heading->setToolTip(metadata.title);
    m_source->setText(where.join(QStringLiteral(" · ")));

    const text::CodePoints points(article.text);
    const TextRange around = surroundings(article, annotation);
    const qsizetype start = points.toUtf16(around.start);
    m_text->setFont(common::articleFont(12, metadata.language));
    m_text->setPlainText(points.slice(article.text, around));
    QTextCharFormat format;
    const QColor colour = tag ? common::lineColour(*tag, m_theme) : m_theme.vermilion;
    format.setBackground(m_theme.tint(colour));
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(colour);
    QTextCursor cursor(m_text->document());
    for (const document::Fragment& fragment : annotation.fragments) {
        const Utf16Range range = points.toUtf16(fragment.range);
        cursor.setPosition(int(range.start - start));
        cursor.setPosition(int(range.end - start), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
    cursor.setPosition(int(points.toUtf16(annotation.extent().start) - start));
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    m_note->setText(annotation.note);
    m_note->setVisible(!annotation.note.isEmpty());
    m_open->setEnabled(true);
}

void PassageStrip::clear()
{
    m_heading->clear();
    m_source->setText(tr("Choose a row to see its passage."));
    m_text->clear();
    m_note->hide();
    m_open->setEnabled(false);
}

}  // namespace vermilion::registers
