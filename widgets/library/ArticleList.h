// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"
#include "widgets/common/Theme.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace vermilion::library {

class ArticleListModel;

/// The articles of the project: filter field, status dots, how many are done.
class ArticleList : public QWidget {
    Q_OBJECT

public:
    explicit ArticleList(const common::Theme& theme, QWidget* parent = nullptr);

    /// `readers`: who has come how far, in words, for those where that is to be told.
    void setArticles(std::vector<project::ArticleSummary> articles, const QHash<document::ArticleId, QString>& readers = {});
    const ArticleListModel& model() const { return *m_model; }
    void setCurrent(const document::ArticleId& id);
    document::ArticleId current() const;
    /// The article `step` rows from the current one in what is shown; nullopt at the ends.
    std::optional<document::ArticleId> neighbour(int step) const;

Q_SIGNALS:
    void chosen(const vermilion::document::ArticleId& id);
    /// A menu for these articles, at a place in global pixels.
    void menuWanted(const std::vector<vermilion::document::ArticleId>& ids, const QPoint& where);

private:
    void updateHeading();
    void filter(const QString& words);

    ArticleListModel* m_model = nullptr;
    QSortFilterProxyModel* m_shown = nullptr;
    QLabel* m_heading = nullptr;
    QLineEdit* m_filter = nullptr;
    QListView* m_view = nullptr;
    document::ArticleId m_current;  // stays while a filter hides it
};

}  // namespace vermilion::library
