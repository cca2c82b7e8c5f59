// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/SelectionPalette.h"

#include "widgets/common/TagColours.h"

#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace vermilion::annotate {
namespace {

constexpr int mostTags = 6;

QIcon swatch(const QColor& tint, const QColor& line, double ratio)
{
    QPixmap pixmap(QSize(16, 16) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(QRectF(1, 2, 14, 10), tint);
    painter.fillRect(QRectF(1, 12, 14, 2), line);
    return QIcon(pixmap);
}

}  // namespace

SelectionPalette::SelectionPalette(const common::Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("Tag the selection"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(6, 4, 6, 4);
    m_row->setSpacing(0);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(16);
    shadow->setOffset(0, 3);
    shadow->setColor(QColor(0, 0, 0, 60));
    setGraphicsEffect(shadow);
    hide();
}

void SelectionPalette::setCodebook(const document::Codebook& codebook)
{
    qDeleteAll(findChildren<QPushButton*>(Qt::FindDirectChildrenOnly));
    const auto add = [this](const QString& text, auto clicked) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QStringLiteral("quiet"));
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, [this, clicked] {
            hide();
            clicked();
        });
        m_row->addWidget(button);
        return button;
    };
    int shown = 0;
    for (const document::Tag& tag : codebook.tags) {
        if (tag.key.isNull() || tag.isRetired || ++shown > mostTags)
            continue;
        const QColor line = common::lineColour(tag, m_theme);
        add(QStringLiteral("%1 %2").arg(tag.key).arg(tag.label.in(common::labelLanguage())), [this, id = tag.id] { Q_EMIT tagClicked(id); })
            ->setIcon(swatch(m_theme.tint(line), line, devicePixelRatioF()));
    }
    add(tr("G All mentions"), [this] { Q_EMIT occurrencesWanted(); });
    adjustSize();
}

void SelectionPalette::openAt(const QPoint& point, int lineHeight)
{
    adjustSize();
    const int x = std::clamp(point.x() - width() / 3, 8, std::max(8, parentWidget()->width() - width() - 8));
    int y = point.y() + lineHeight;
    if (y + height() > parentWidget()->height() - 8)
        y = point.y() - lineHeight - height();
    move(x, std::max(8, y));
    show();
    raise();
}

}  // namespace vermilion::annotate
