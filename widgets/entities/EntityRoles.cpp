// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/entities/EntityRoles.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTimer>

namespace vermilion::entities {
namespace {

constexpr int dateWidth = 92;
constexpr int mostRowsShown = 6;

/// What a field is for stands in it while it is empty: the table has no heading.
class RolePainter : public QStyledItemDelegate {
    Q_DECLARE_TR_FUNCTIONS(RolePainter)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!option->text.isEmpty())
            return;
        const bool isEmptyRow = index.row() == index.model()->rowCount() - 1;
        const QStringList words{isEmptyRow ? tr("Add a role…") : tr("Role or office"), tr("since"), tr("until")};
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->text = isEmptyRow && index.column() > 0 ? QString() : words.value(index.column());
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, option->palette.color(QPalette::PlaceholderText));
    }
};

}  // namespace

EntityRoles::EntityRoles(QWidget* parent) : QTableWidget(0, Columns, parent)
{
    setObjectName(QStringLiteral("roles"));
    setAccessibleName(tr("Roles over time"));
    setHorizontalHeaderLabels({tr("Role or office"), tr("Since"), tr("Until")});
    setToolTip(tr("Dates: 2017, 2017-07 or 2017-07-28. Write into the last row to add a role, press Delete to remove one."));
    verticalHeader()->hide();
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(Office, QHeaderView::Stretch);
    for (const int column : {Since, Until})
        setColumnWidth(column, dateWidth);
    horizontalHeader()->setSectionResizeMode(Since, QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(Until, QHeaderView::Fixed);
    setShowGrid(false);
    setItemDelegate(new RolePainter(this));
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(AllEditTriggers);
    // The editor is still open here; what follows may fill the table anew.
    connect(this, &QTableWidget::cellChanged, this, [this] {
        if (!m_isFilling)
            QTimer::singleShot(0, this, &EntityRoles::tellEdited);
    });
}

void EntityRoles::setRoles(const std::vector<document::Role>& roles)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_roles = roles;
    setRowCount(int(roles.size()) + 1);
    for (int row = 0; row < int(roles.size()); ++row) {
        setCell(row, Office, roles[size_t(row)].office);
        setCell(row, Since, roles[size_t(row)].since);
        setCell(row, Until, roles[size_t(row)].until);
    }
    for (int column = 0; column < Columns; ++column)
        setCell(int(roles.size()), column, {});
    const int shown = std::min(rowCount(), mostRowsShown);
    setFixedHeight(shown * rowHeight(0) + 2 * frameWidth() + 2);
}

std::vector<document::Role> EntityRoles::roles() const
{
    std::vector<document::Role> roles;
    for (int row = 0; row < rowCount(); ++row) {
        document::Role role = size_t(row) < m_roles.size() ? m_roles[size_t(row)] : document::Role();
        role.office = cell(row, Office);
        role.since = cell(row, Since);
        role.until = cell(row, Until);
        if (!role.office.isEmpty() || !role.since.isEmpty() || !role.until.isEmpty())
            roles.push_back(role);
    }
    return roles;
}

void EntityRoles::tellEdited()
{
    // A date alone waits for its office; the row is only being begun.
    const auto written = roles();
    const bool isBegun = written.size() > m_roles.size() && written.back().office.isEmpty();
    if (!isBegun && written != m_roles)
        Q_EMIT edited();
}

void EntityRoles::setCell(int row, int column, const QString& text)
{
    if (!item(row, column))
        setItem(row, column, new QTableWidgetItem);
    if (item(row, column)->text() != text)
        item(row, column)->setText(text);
}

QString EntityRoles::cell(int row, int column) const
{
    return item(row, column) ? item(row, column)->text().trimmed() : QString();
}

void EntityRoles::keyPressEvent(QKeyEvent* event)
{
    const int row = currentRow();
    if (event->key() != Qt::Key_Delete || state() == EditingState || row < 0 || size_t(row) >= m_roles.size()) {
        QTableWidget::keyPressEvent(event);
        return;
    }
    std::vector<document::Role> left = m_roles;
    left.erase(left.begin() + row);
    {
        const QScopedValueRollback filling(m_isFilling, true);
        removeRow(row);
    }
    m_roles = left;
    Q_EMIT edited();
}

}  // namespace vermilion::entities
