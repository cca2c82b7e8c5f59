// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/review/Voices.h"

#include <QAbstractListModel>

#include <vector>

namespace vermilion::review {

/// The disagreements that are shown, under a heading for each article.
class DisputeModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole, QuoteRole, DetailRole, OutcomeRole, MarkRole };
    enum Mark { Open, Taken, Neither, Edited, Changed };

    DisputeModel(const ReviewSession& session, common::Theme theme, QObject* parent);

    /// After the session's entries or their state changed.
    void refresh();
    /// -1 where it is not shown.
    int rowOf(size_t entry) const;
    /// Nothing for a heading.
    std::optional<size_t> entryAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        document::ArticleId article;
        std::optional<size_t> entry;

        bool operator==(const Row&) const = default;
    };

    const ReviewSession& m_session;
    common::Theme m_theme;
    std::optional<Voices> m_voices;  // as authors were at the last refresh
    std::vector<Row> m_rows;
};

}  // namespace vermilion::review
