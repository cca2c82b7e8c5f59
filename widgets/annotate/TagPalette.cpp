// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/TagPalette.h"

#include "widgets/common/TagColours.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace vermilion::annotate {
namespace {

constexpr int rowHeight = 34;
constexpr int keyLeft = 8;
constexpr int keySize = 20;
constexpr int swatchLeft = keyLeft + keySize + 10;
constexpr int swatchWidth = 24;
constexpr int labelLeft = swatchLeft + swatchWidth + 10;
constexpr int depthStep = 14;

// The definition of a tag as a tool tip: what it means, when to use it, when not.
QString explanation(const document::Tag& tag)
{
    const QString language = common::labelLanguage();
    QStringList lines{QStringLiteral("<b>%1</b>").arg(tag.label.in(language).toHtmlEscaped())};
    const auto add = [&](const QString& pattern, const document::Localized& text) {
        if (!text.in(language).isEmpty())
            lines << pattern.arg(text.in(language).toHtmlEscaped());
    };
    add(QStringLiteral("%1"), tag.definition);
    add(TagPalette::tr("Use it for: %1"), tag.include);
    add(TagPalette::tr("Not for: %1"), tag.exclude);
    return QStringLiteral("<qt>%1</qt>").arg(lines.join(QStringLiteral("<br>")));
}

}  // namespace

TagRow::TagRow(const document::Tag& tag, const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_key(tag.key.isNull() ? QString() : QString(tag.key)), m_label(tag.label.in(common::labelLanguage())),
      m_line(common::lineColour(tag, theme)), m_depth(tag.parent.isNull() ? 0 : 1)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(explanation(tag));
    setObjectName(QStringLiteral("tag-") + tag.name);
    setAccessibleName(m_key.isEmpty() ? m_label : TagPalette::tr("%1, key %2").arg(m_label, m_key));
}

QSize TagRow::sizeHint() const
{
    return {200, rowHeight};
}

void TagRow::setCount(int count)
{
    m_count = count;
    update();
}

void TagRow::setCurrent(bool current)
{
    m_isCurrent = current;
    update();
}

void TagRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_isCurrent || underMouse() || hasFocus()) {
        painter.setPen(m_isCurrent || hasFocus() ? QPen(hasFocus() ? m_theme.dim : m_theme.line) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.card);
        painter.drawRoundedRect(box, 6, 6);
    }
    const int shift = m_depth * depthStep;
    const double middle = height() / 2.0;
    if (!m_key.isEmpty()) {
        const QRectF cap(keyLeft + 0.5, middle - keySize / 2.0, keySize, keySize);
        painter.setPen(m_theme.line);
        painter.setBrush(m_theme.card);
        painter.drawRoundedRect(cap, 4, 4);
        painter.drawLine(QPointF(cap.left() + 3, cap.bottom() - 1), QPointF(cap.right() - 3, cap.bottom() - 1));
        painter.setPen(m_theme.ink);
        painter.setFont(common::interfaceFont(-2));
        painter.drawText(cap, Qt::AlignCenter, m_key);
    }
    const QRectF swatch(swatchLeft + shift, middle - 7, swatchWidth, 14);
    painter.fillRect(swatch, m_theme.tint(m_line));
    painter.fillRect(QRectF(swatch.left(), swatch.bottom(), swatch.width(), 2), m_line);
    const QString count = m_count > 0 ? QString::number(m_count) : QString();
    painter.setFont(common::interfaceFont(-1));
    painter.setPen(m_theme.dim);
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    painter.setFont(common::interfaceFont());
    painter.setPen(m_theme.ink);
    const int labelWidth = width() - labelLeft - shift - 42;
    painter.drawText(QRect(labelLeft + shift, 0, labelWidth, height()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_label, Qt::ElideRight, labelWidth));
}

void TagRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void TagRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void TagRow::enterEvent(QEnterEvent* event)
{
    update();
    QWidget::enterEvent(event);
}

void TagRow::leaveEvent(QEvent* event)
{
    update();
    QWidget::leaveEvent(event);
}

void TagRow::focusInEvent(QFocusEvent* event)
{
    update();
    QWidget::focusInEvent(event);
}

void TagRow::focusOutEvent(QFocusEvent* event)
{
    update();
    QWidget::focusOutEvent(event);
}

TagPalette::TagPalette(const common::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Tags"));
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(8, 0, 8, 8);
    m_rows->setSpacing(1);
}

void TagPalette::setCodebook(const document::Codebook& codebook)
{
    for (TagRow* row : std::as_const(m_rowOf))
        delete row;
    m_rowOf.clear();
    for (const document::Tag& tag : codebook.tags) {
        if (tag.isRetired)
            continue;
        auto* row = new TagRow(tag, m_theme, this);
        connect(row, &TagRow::clicked, this, [this, id = tag.id] { Q_EMIT tagClicked(id); });
        m_rows->addWidget(row);
        m_rowOf.insert(tag.id, row);
    }
}

void TagPalette::setCounts(const QHash<document::TagId, int>& counts)
{
    for (auto row = m_rowOf.cbegin(); row != m_rowOf.cend(); ++row)
        row.value()->setCount(counts.value(row.key()));
}

void TagPalette::setCurrent(const QList<document::TagId>& tags)
{
    for (auto row = m_rowOf.cbegin(); row != m_rowOf.cend(); ++row)
        row.value()->setCurrent(tags.contains(row.key()));
}

}  // namespace vermilion::annotate
