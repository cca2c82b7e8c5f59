// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Merge.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QHash>
#include <QSet>

#include <stop_token>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace vermilion::review {

/// What merging teammates' files would do, before anything is done: counts, what is in conflict, who is who, where codebooks
/// differ. Reads the files on another thread; the project is only read.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    MergeDialog(const project::Project& project, const QStringList& files, QWidget* parent = nullptr);
    ~MergeDialog() override;

    const QStringList& files() const { return m_files; }
    void addFiles(const QStringList& files);

Q_SIGNALS:
    void moreFilesWanted();
    /// The plan is shown, or why there is none.
    void read();
    /// `options` say nothing of a backup.
    void mergeWanted(const QStringList& files, const vermilion::project::MergeOptions& options);

private:
    using Read = Result<project::MergeReport>;
    QWidget* makeReading();
    QWidget* makePlan();
    void beginPlan();
    void startReading();
    void planAgain();
    void show(const Read& plan);
    void showCounts(const project::MergeReport& plan);
    void showNotes(const project::MergeReport& plan);
    void showOtherTexts(const project::MergeReport& plan);
    void reanchor(const QListWidgetItem* item);
    void showPeople(const project::MergeReport& plan);
    void showCodebook(const project::MergeReport& plan);
    void showNewTags(const project::MergeReport& plan);
    QLabel* addLine(const QString& text, const char* name = "");
    void addCaption(const QString& text);
    QComboBox* addChoice(const QString& what, const QString& accessibleName);
    project::MergeOptions options() const;

    const project::Project& m_project;
    QStringList m_files;
    QFutureWatcher<Read> m_reading;
    std::stop_source m_stop;
    bool m_isOld = false;       ///< files were added, or something else is wanted of them, while they were read
    bool m_isFirst = true;      ///< nothing was planned yet of these files
    QSet<document::ArticleId> m_reanchored;
    QLabel* m_names = nullptr;
    QStackedWidget* m_stack = nullptr;
    QProgressBar* m_bar = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_plan = nullptr;
    std::vector<std::pair<document::AuthorId, QComboBox*>> m_people;
    std::vector<std::pair<document::TagId, QComboBox*>> m_tags;
    QHash<QUuid, QUuid> m_chosen;  ///< who people are and what tags mean, as it was when the plan was last shown
    QListWidget* m_otherTexts = nullptr;
    QPushButton* m_more = nullptr;
    QPushButton* m_merge = nullptr;
};

/// Why a teammate's file is refused, and what to do about it.
QString refusalText(const Error& error);

}  // namespace vermilion::review
