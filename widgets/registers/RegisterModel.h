// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registers/Arrangement.h"
#include "widgets/common/Theme.h"

#include <QAbstractItemModel>

#include <memory>

namespace vermilion::registers {

/// What a register names a column to people.
QString columnText(const Column& column);
/// A value as people read it; a few are the program's own words (origin, layer), and none is said as such.
QString valueText(const Column& column, const QString& value, const QString& words);

/// A register for a tree view: where rows are grouped, a row for each group with its rows below it. Sorting by a column
/// is a wish like the others, told by wishChanged.
class RegisterModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        ColourRole = Qt::UserRole,  ///< of the tag of a row, as QColor
        IsGroupRole,
        CountRole,                  ///< of a group: its rows
    };

    explicit RegisterModel(const common::Theme& theme, QObject* parent = nullptr);

    /// Columns by name, in this order; the table must have them.
    void show(std::shared_ptr<const Table> table, const Wish& wish, const QStringList& columns);
    const Table* table() const { return m_table.get(); }
    const Arrangement& arrangement() const { return m_arrangement; }
    const QStringList& columns() const { return m_columnNames; }

    /// The table's row; nullopt for a group.
    std::optional<size_t> rowOf(const QModelIndex& index) const;
    /// Where an annotation is shown; invalid if it is not.
    QModelIndex indexOf(const document::AnnotationId& annotation) const;
    bool isGrouped() const { return m_isGrouped; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void sortWanted(const QString& column, bool isDescending);

private:
    bool isGroup(const QModelIndex& index) const { return m_isGrouped && index.internalId() == 0; }
    QVariant groupData(const Group& group, int column, int role) const;
    QVariant rowData(size_t row, size_t column, int role) const;

    common::Theme m_theme;
    std::shared_ptr<const Table> m_table;
    Arrangement m_arrangement;
    bool m_isGrouped = false;
    size_t m_groupColumn = 0;
    QStringList m_columnNames;
    std::vector<size_t> m_columns;  // of the table
};

}  // namespace vermilion::registers
