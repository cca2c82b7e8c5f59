// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CommandPalette.h"

#include "app/desktop/Commands.h"

#include <QCoreApplication>
#include <QGraphicsDropShadowEffect>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vermilion::desktop {

CommandPalette::CommandPalette(const Commands& commands, const common::Theme& theme, QWidget* window) : QFrame(window)
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("Commands"));
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);
    m_list = new QTreeWidget(this);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(3);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setPalette([&] {
        QPalette palette = theme.palette();
        palette.setColor(QPalette::Base, theme.card);
        return palette;
    }());
    m_list->setStyleSheet(QStringLiteral("QTreeView { background: transparent; } QTreeView::item { padding: 5px 4px; }"));
    for (QAction* action : commands.all()) {
        auto* item = new QTreeWidgetItem(m_list, {action->text().remove(u'…'), Commands::groupOf(action), Commands::keysOf(action)});
        item->setIcon(0, action->icon());
        item->setForeground(1, theme.dim);
        item->setForeground(2, theme.dim);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, QVariant::fromValue(action));
        if (!action->isEnabled())
            item->setForeground(0, theme.dim);
    }
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);
}

void CommandPalette::open()
{
    resize(std::min(620, parentWidget()->width() - 60), std::min(560, parentWidget()->height() - 140));
    move((parentWidget()->width() - width()) / 2, 70);
    filter({});
    show();
    raise();
    m_field->setFocus();
}

void CommandPalette::filter(const QString& words)
{
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        const bool matches = item->text(0).contains(words, Qt::CaseInsensitive) || item->text(1).contains(words, Qt::CaseInsensitive);
        item->setHidden(!matches);
        if (matches && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
}

void CommandPalette::run()
{
    QTreeWidgetItem* item = m_list->currentItem();
    QAction* action = item && !item->isHidden() ? item->data(0, Qt::UserRole).value<QAction*>() : nullptr;
    close();
    if (action)
        action->trigger();
}

void CommandPalette::close()
{
    hide();
    Q_EMIT closed();
    deleteLater();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && isVisible()) {
        close();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        close();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        run();
    else if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp)
        QCoreApplication::sendEvent(m_list, event);
    else
        return false;
    return true;
}

}  // namespace vermilion::desktop
