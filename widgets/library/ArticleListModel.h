// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace vermilion::library {

/// The articles of a project, in the project's order.
class ArticleListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, SourceRole, PublishedRole, StatusRole, CountRole };

    explicit ArticleListModel(QObject* parent = nullptr);

    /// `readers`: who has come how far, in words, for those where that is to be told.
    void setArticles(std::vector<project::ArticleSummary> articles, const QHash<document::ArticleId, QString>& readers = {});
    const std::vector<project::ArticleSummary>& articles() const { return m_articles; }
    int rowOf(const document::ArticleId& id) const;  ///< -1 if it is not there
    int doneCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<project::ArticleSummary> m_articles;
    QHash<document::ArticleId, QString> m_readers;
};

}  // namespace vermilion::library
