// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/receipt/ReceiptModel.h"

#include "widgets/receipt/VerdictText.h"

#include <algorithm>

namespace vermilion::receipt {

ReceiptModel::ReceiptModel(QObject* parent) : QAbstractListModel(parent) {}

void ReceiptModel::setReceipt(document::Receipt receipt)
{
    beginResetModel();
    m_receipt = std::move(receipt);
    fill();
    endResetModel();
}

void ReceiptModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    fill();
    endResetModel();
}

void ReceiptModel::fill()
{
    m_rows.clear();
    for (size_t i = 0; i < m_receipt.entries.size(); ++i) {
        if (m_filter == Filter::All || m_receipt.entries[i].isKept() == (m_filter == Filter::Kept))
            m_rows.push_back(i);
    }
}

int ReceiptModel::rowOf(size_t entry) const
{
    const auto found = std::ranges::lower_bound(m_rows, entry);
    return found != m_rows.end() && *found == entry ? int(found - m_rows.begin()) : -1;
}

int ReceiptModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ReceiptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const size_t number = m_rows[size_t(index.row())];
    const document::ReceiptEntry& entry = m_receipt.entries[number];
    switch (role) {
    case Qt::DisplayRole: return entry.text;
    case Qt::ToolTipRole: return QString(entry.text.left(600));
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(verdictText(entry), entry.text);
    case EntryRole: return qulonglong(number);
    case KeptRole: return entry.isKept();
    case VerdictRole: return verdictText(entry);
    case CorrectedRole: return entry.decidedBy == document::DecidedBy::Hand || entry.decidedBy == document::DecidedBy::SiteRule;
    default: return {};
    }
}

}  // namespace vermilion::receipt
