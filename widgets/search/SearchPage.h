// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"
#include "model/search/SavedSearches.h"
#include "widgets/common/Theme.h"
#include "widgets/search/SearchThread.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace vermilion::search {

class ResultsModel;
class SearchGuide;

/// Searching the whole project: a field that searches while people type, menus that write conditions into it, and what was
/// found, by article and in context. Down goes into the list, Enter opens a passage, Esc goes back to the field and from
/// there to reading. The project must outlive it or be taken away with setProject(nullptr).
class SearchPage : public QWidget {
    Q_OBJECT

public:
    explicit SearchPage(const common::Theme& theme, QWidget* parent = nullptr);
    ~SearchPage() override;

    void setProject(project::Project* project);
    /// See project::BlindReading.
    void setBlind(bool isBlind);
    /// Puts the keyboard into the field; words that are given are searched.
    void open(const QString& words = {});
    const ResultsModel& results() const { return *m_model; }

Q_SIGNALS:
    /// A hit was chosen; without one, the article as a whole.
    void chosen(const vermilion::search::Found& article, const vermilion::search::Hit* hit);
    void left();
    void failed(const vermilion::Error& error);
    /// What the field asked for is answered.
    void answered(const QString& query);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeField();
    QWidget* makeFilters();
    QToolButton* filterMenu(const QString& text, const std::function<void(QMenu*)>& fill);
    void addCondition(const QString& condition);
    void ask();
    void show(const Answer& answer);
    void showFault(const QueryFault& fault);
    void showGuide(bool isWanted);
    void choose(const QModelIndex& index);
    void readSaved();
    void toggleSaved();
    bool keyInField(int key);
    bool keyInList(int key);

    common::Theme m_theme;
    SearchThread* m_thread = nullptr;
    QPointer<project::Project> m_project;
    QLineEdit* m_field = nullptr;
    QToolButton* m_keep = nullptr;
    QToolButton* m_help = nullptr;
    QLabel* m_count = nullptr;
    QProgressBar* m_indexing = nullptr;
    QStackedWidget* m_stack = nullptr;
    SearchGuide* m_guide = nullptr;
    QListView* m_view = nullptr;
    ResultsModel* m_model = nullptr;
    QTimer* m_typing = nullptr;
    qsizetype m_mostArticles = 0;
    bool m_isBlind = false;
    QStringList m_sources;
    QStringList m_authors;
    std::vector<SavedSearch> m_saved;
};

}  // namespace vermilion::search
