// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Receipt.h"

#include <QAbstractListModel>

#include <vector>

namespace vermilion::receipt {

/// The blocks of a page in page order: all of them, or those that were kept or dropped.
class ReceiptModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Filter { All, Kept, Dropped };
    /// The number in the receipt; whether it was kept; what became of it in words; whether a person decided.
    enum Role { EntryRole = Qt::UserRole, KeptRole, VerdictRole, CorrectedRole };

    explicit ReceiptModel(QObject* parent = nullptr);

    void setReceipt(document::Receipt receipt);
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    const document::Receipt& receipt() const { return m_receipt; }
    int rowOf(size_t entry) const;  ///< -1 where it is not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void fill();

    document::Receipt m_receipt;
    Filter m_filter = Filter::All;
    std::vector<size_t> m_rows;
};

}  // namespace vermilion::receipt
