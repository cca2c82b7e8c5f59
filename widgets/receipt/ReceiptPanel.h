// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Recleaning.h"
#include "widgets/common/Theme.h"
#include "widgets/read/ReadingSession.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QListView;
class QPushButton;
class QTimer;

namespace vermilion::receipt {

class ReceiptModel;

/// The receipt of the article that is read: every block of its page with what became of it. A row shows its block in both
/// panes; Enter, Space or its button restores or drops it. "On the whole site" says beforehand how many blocks of this
/// page it would touch.
class ReceiptPanel : public QWidget {
    Q_OBJECT

public:
    ReceiptPanel(read::ReadingSession& session, const common::Theme& theme, QWidget* parent = nullptr);

    /// Makes the row of a block current, whatever the filter.
    void setCurrent(size_t entry);
    std::optional<size_t> current() const;
    /// Restores the current block if it was dropped, drops it if it was kept.
    void correctCurrent();
    void correct(size_t entry);
    void doOnSite();

Q_SIGNALS:
    /// The block that both panes should show.
    void pointedAt(size_t entry);
    /// Takes long where the site has many articles.
    void siteRuleWanted(vermilion::project::Choice choice);
    /// Esc.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    void showArticle();
    void updateSummary();
    void learn();
    project::Choice choiceOnSite(size_t entry) const;

    read::ReadingSession& m_session;
    ReceiptModel* m_model = nullptr;
    QListView* m_view = nullptr;
    QLabel* m_summary = nullptr;
    QButtonGroup* m_filters = nullptr;
    QPushButton* m_onSite = nullptr;
    QTimer* m_learning = nullptr;  // learning reads the page: not for every row that is passed
    document::ArticleId m_article;
};

}  // namespace vermilion::receipt
