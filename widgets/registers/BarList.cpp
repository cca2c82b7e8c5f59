// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/registers/BarList.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::registers {
namespace {

constexpr int barHeight = 26;
constexpr int labelWidth = 96;
constexpr int countWidth = 44;
constexpr int mostVisible = 9;
enum Role { ValueRole = Qt::UserRole, CountRole, ShareRole, ColourRole, ChosenRole };

class BarPainter : public QStyledItemDelegate {
public:
    BarPainter(const common::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isChosen = index.data(ChosenRole).toBool();
        const bool isHovered = option.state & QStyle::State_MouseOver;
        const bool hasKeyboard = option.state & QStyle::State_HasFocus;
        if (isHovered || hasKeyboard)
            painter->fillRect(option.rect, m_theme.card);
        if (isChosen)
            painter->fillRect(QRect(option.rect.left(), option.rect.top() + 4, 3, option.rect.height() - 8), m_theme.vermilion);
        const QFont font = common::interfaceFont(-1, isChosen);
        const QRect line = option.rect.adjusted(10, 0, -6, 0);
        painter->setFont(font);
        painter->setPen(isChosen ? m_theme.ink : m_theme.dim);
        const QRect label(line.left(), line.top(), labelWidth, line.height());
        painter->drawText(label, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, labelWidth - 6));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, index.data(CountRole).toString());
        const int room = line.width() - labelWidth - countWidth;
        const int width = std::max(2, int(room * index.data(ShareRole).toDouble()));
        const QVariant colour = index.data(ColourRole);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour.isValid() ? colour.value<QColor>() : m_theme.dim);
        painter->setOpacity(colour.isValid() ? 0.85 : 0.45);
        painter->drawRoundedRect(QRectF(label.right(), line.center().y() - 4.5, width, 10), 2, 2);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {220, barHeight}; }

private:
    common::Theme m_theme;
};

}  // namespace

BarList::BarList(const common::Theme& theme, const QString& title, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* caption = new QLabel(title, this);
    caption->setObjectName(QStringLiteral("caption"));
    caption->setFont(common::interfaceFont(-1, true));
    caption->setContentsMargins(10, 10, 10, 4);
    m_model = new QStandardItemModel(this);
    m_view = new QListView(this);
    m_view->setAccessibleName(title);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new BarPainter(theme, m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(caption);
    column->addWidget(m_view);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT chosen(index.data(ValueRole).toString()); });
}

void BarList::setBars(const std::vector<Bar>& bars, const std::optional<QString>& chosen)
{
    qsizetype most = 1;
    for (const Bar& bar : bars)
        most = std::max(most, bar.count);
    const int current = m_view->currentIndex().row();
    m_model->clear();
    for (const Bar& bar : bars) {
        auto* item = new QStandardItem(bar.words);
        item->setData(bar.value, ValueRole);
        item->setData(qlonglong(bar.count), CountRole);
        item->setData(double(bar.count) / double(most), ShareRole);
        if (bar.colour.isValid())
            item->setData(bar.colour, ColourRole);
        item->setData(chosen == bar.value, ChosenRole);
        item->setData(QStringLiteral("%1: %2").arg(bar.words).arg(bar.count), Qt::AccessibleTextRole);
        item->setToolTip(QStringLiteral("%1: %2").arg(bar.words).arg(bar.count));
        m_model->appendRow(item);
    }
    if (current >= 0 && current < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(current, 0));
    m_view->setFixedHeight(barHeight * std::min(mostVisible, m_model->rowCount()));
}

bool BarList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_view->currentIndex().isValid()) {
            Q_EMIT chosen(m_view->currentIndex().data(ValueRole).toString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace vermilion::registers
