// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/registers/RegisterModel.h"

#include "widgets/common/TagColours.h"

#include <QCoreApplication>
#include <QHash>

namespace vermilion::registers {

QString columnText(const Column& column)
{
    if (!column.label.isEmpty())
        return column.label;
    static const QHash<QString, const char*> names{
        {QStringLiteral("quote"), QT_TRANSLATE_NOOP("Registers", "Passage")},
        {QStringLiteral("tag"), QT_TRANSLATE_NOOP("Registers", "Tag")},
        {QStringLiteral("item"), QT_TRANSLATE_NOOP("Registers", "Point")},
        {QStringLiteral("group_title"), QT_TRANSLATE_NOOP("Registers", "List")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("Registers", "Article")},
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("Registers", "Source")},
        {QStringLiteral("published_at"), QT_TRANSLATE_NOOP("Registers", "Date")},
        {QStringLiteral("month"), QT_TRANSLATE_NOOP("Registers", "Month")},
        {QStringLiteral("author"), QT_TRANSLATE_NOOP("Registers", "Annotator")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("Registers", "Note")},
        {QStringLiteral("layer"), QT_TRANSLATE_NOOP("Registers", "Layer")},
        {QStringLiteral("origin"), QT_TRANSLATE_NOOP("Registers", "Made by")},
        {QStringLiteral("created_at"), QT_TRANSLATE_NOOP("Registers", "Tagged on")},
        {QStringLiteral("updated_at"), QT_TRANSLATE_NOOP("Registers", "Changed on")},
        {QStringLiteral("annotation_id"), QT_TRANSLATE_NOOP("Registers", "Annotation id")},
    };
    const auto found = names.constFind(column.name);
    return found == names.constEnd() ? column.name : QCoreApplication::translate("Registers", *found);
}

QString valueText(const Column& column, const QString& value, const QString& words)
{
    if (value.isEmpty())
        return QCoreApplication::translate("Registers", "none");
    static const QHash<QString, const char*> own{
        {QStringLiteral("origin/human"), QT_TRANSLATE_NOOP("Registers", "a person")},
        {QStringLiteral("origin/rule"), QT_TRANSLATE_NOOP("Registers", "a rule")},
        {QStringLiteral("origin/model"), QT_TRANSLATE_NOOP("Registers", "a model")},
        {QStringLiteral("origin/import"), QT_TRANSLATE_NOOP("Registers", "an import")},
        {QStringLiteral("layer/author"), QT_TRANSLATE_NOOP("Registers", "annotator's own")},
        {QStringLiteral("layer/agreed"), QT_TRANSLATE_NOOP("Registers", "agreed")},
    };
    const auto found = own.constFind(column.name + u'/' + value);
    return found == own.constEnd() ? words : QCoreApplication::translate("Registers", *found);
}

RegisterModel::RegisterModel(const common::Theme& theme, QObject* parent) : QAbstractItemModel(parent), m_theme(theme) {}

void RegisterModel::show(std::shared_ptr<const Table> table, const Wish& wish, const QStringList& columns)
{
    beginResetModel();
    m_table = std::move(table);
    m_arrangement = m_table ? arrange(*m_table, wish) : Arrangement();
    const auto grouping = m_table ? m_table->column(wish.groupedBy) : std::nullopt;
    m_isGrouped = grouping.has_value();
    m_groupColumn = grouping.value_or(0);
    m_columnNames = columns;
    m_columns.clear();
    for (const QString& name : columns)
        m_columns.push_back(m_table->column(name).value());
    endResetModel();
}

std::optional<size_t> RegisterModel::rowOf(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return std::nullopt;
    const size_t group = m_isGrouped ? size_t(index.internalId() - 1) : 0;
    return m_arrangement.groups[group].rows[size_t(index.row())];
}

QModelIndex RegisterModel::indexOf(const document::AnnotationId& annotation) const
{
    for (size_t group = 0; group < m_arrangement.groups.size(); ++group) {
        const std::vector<size_t>& rows = m_arrangement.groups[group].rows;
        for (size_t i = 0; i < rows.size(); ++i) {
            const document::Annotation* each = m_table->annotation(rows[i]);
            if (each && each->id == annotation)
                return createIndex(int(i), 0, m_isGrouped ? quintptr(group + 1) : 0);
        }
    }
    return {};
}

QModelIndex RegisterModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : 0);
}

QModelIndex RegisterModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || !m_isGrouped || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId() - 1), 0, quintptr(0));
}

int RegisterModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return isGroup(parent) && parent.column() == 0 ? int(m_arrangement.groups[size_t(parent.row())].rows.size()) : 0;
    if (m_isGrouped)
        return int(m_arrangement.groups.size());
    return m_arrangement.groups.empty() ? 0 : int(m_arrangement.groups.front().rows.size());
}

int RegisterModel::columnCount(const QModelIndex&) const { return int(m_columns.size()); }

QVariant RegisterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index))
        return groupData(m_arrangement.groups[size_t(index.row())], index.column(), role);
    return rowData(*rowOf(index), m_columns[size_t(index.column())], role);
}

QVariant RegisterModel::groupData(const Group& group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return column == 0 ? valueText(m_table->columns()[m_groupColumn], group.value, group.words) : QString();
    case Qt::AccessibleTextRole:
        return tr("%1: %n row(s)", nullptr, int(group.rows.size())).arg(valueText(m_table->columns()[m_groupColumn], group.value, group.words));
    case IsGroupRole: return true;
    case CountRole: return qlonglong(group.rows.size());
    case ColourRole:
        if (m_table->columns()[m_groupColumn].name == u"tag") {
            if (const document::Tag* tag = m_table->tag(group.rows.front()))
                return common::lineColour(*tag, m_theme);
        }
        return {};
    default: return {};
    }
}

QVariant RegisterModel::rowData(size_t row, size_t column, int role) const
{
    const Column& its = m_table->columns()[column];
    const auto text = [&] {
        const QString value = m_table->value(row, column);
        return value.isEmpty() ? QString() : valueText(its, value, m_table->words(row, column));
    };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::ToolTipRole: return text().size() > 24 ? text() : QString();
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | (its.kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    case IsGroupRole: return false;
    case ColourRole:
        if (its.name != u"quote" && its.name != u"tag")
            return {};
        if (const document::Tag* tag = m_table->tag(row))
            return common::lineColour(*tag, m_theme);
        return {};
    default: return {};
    }
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || size_t(section) >= m_columns.size())
        return {};
    const Column& column = m_table->columns()[m_columns[size_t(section)]];
    if (role == Qt::DisplayRole)
        return columnText(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column.kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void RegisterModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT sortWanted(column >= 0 && column < m_columnNames.size() ? m_columnNames[column] : QString(), order == Qt::DescendingOrder);
}

}  // namespace vermilion::registers
