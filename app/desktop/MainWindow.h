// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/Preferences.h"
#include "model/project/Recleaning.h"
#include "widgets/common/Theme.h"

#include <QMainWindow>

class QActionGroup;
class QDockWidget;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace vermilion {
namespace annotate {
class AnnotationPanel;
class OccurrencesPanel;
class SelectionPalette;
class TagPalette;
}
namespace common {
class EmptyState;
class Toast;
}
namespace entities {
class EntityPopup;
}
namespace library {
class ArticleList;
}
namespace search {
class SearchPage;
struct Found;
struct Hit;
}
namespace registers {
class RegistersPage;
}
namespace review {
class ReviewPage;
struct Strategy;
}
namespace receipt {
class ReceiptPanel;
class TrayPanel;
}
namespace suggest {
class SuggestionPanel;
}
namespace read {
class ReadingSession;
class TwoPane;
}
}

namespace vermilion::desktop {

class Commands;
class Modes;
class StartPage;

/// The window: bars and docks around the two panes. It shows the session and turns commands into calls on it; what
/// concerns files and projects it only asks for (commands "project.*", which Application handles).
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(read::ReadingSession& session, Preferences& preferences, const common::Theme& theme, QWidget* parent = nullptr);
    ~MainWindow() override;

    Commands& commands() { return *m_commands; }
    read::TwoPane& panes() { return *m_panes; }
    library::ArticleList& articleList() { return *m_articles; }
    common::Toast& toast() { return *m_toast; }
    search::SearchPage& searchPage() { return *m_search; }
    registers::RegistersPage& registersPage() { return *m_registers; }
    review::ReviewPage& reviewPage() { return *m_review; }

    /// Takes over the session's project (or none).
    void showProject();
    void refreshArticles();
    void showProgress(const QString& what, qint64 done, qint64 total);
    void hideProgress();

Q_SIGNALS:
    void projectChosen(const QString& path);
    void siteRuleWanted(vermilion::project::Choice choice);
    /// A place for the rows that the registers show.
    void registerExportWanted(const QString& suggestedName);
    void reasonsWanted(const QStringList& reasons);
    /// A place for the picture of the agreement.
    void agreementPictureWanted();
    /// To be asked about: a rule that decides many disagreements.
    void ruleWanted(const vermilion::review::Strategy& strategy, int count);
    void filesDropped(const QStringList& paths);
    void linkActivated(const QUrl& url);
    void themeChosen(vermilion::common::ThemeName theme);
    void languageChosen(const QString& language);
    void authorWanted();
    void cancelled();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildPanes();
    void buildTopBar();
    void buildDocks();
    void buildStatusBar();
    void connectSession();
    void connectCommands();
    void connectTagging();
    void buildReceipt();
    void connectReceipt();
    void buildEntities();
    void openEntity(const document::EntityId& entity);
    void goToMention(const document::ArticleId& article, const document::AnnotationId& annotation);
    void buildSuggestions();
    void connectSuggestions();
    void updateSuggestionKeys();
    void buildModes();
    bool isReading() const;
    void showMode();
    void openSearch();
    void openFound(const search::Found& found, const search::Hit* hit);
    bool openArticle(const document::ArticleId& article);
    void buildRegisters();
    void buildReview();
    void connectReview();
    bool isReviewing() const;
    QHash<document::ArticleId, QString> readersText() const;
    void openArticleMenu(const std::vector<document::ArticleId>& articles, const QPoint& where);
    void tellDropped(size_t entry, bool wasSelected);
    QMenu* projectMenu();
    QMenu* viewMenu();
    void goToArticle(int step);
    void finishArticle();
    void updateCommands();
    void updateStatus();
    void updateTags();
    void changeTextSize(double step);
    void setBlind(bool isBlind);
    void readBlind(bool isBlind);
    void openOccurrences();
    void openCommandPalette();
    void stepOut();

    read::ReadingSession& m_session;
    Preferences& m_preferences;
    common::Theme m_theme;
    Commands* m_commands = nullptr;
    Modes* m_modes = nullptr;
    QList<QDockWidget*> m_docksOfReading;  // those that were shown when another mode hid them
    search::SearchPage* m_search = nullptr;
    registers::RegistersPage* m_registers = nullptr;
    review::ReviewPage* m_review = nullptr;
    QStackedWidget* m_centre = nullptr;
    StartPage* m_start = nullptr;
    common::EmptyState* m_empty = nullptr;
    read::TwoPane* m_panes = nullptr;
    library::ArticleList* m_articles = nullptr;
    annotate::TagPalette* m_tags = nullptr;
    annotate::AnnotationPanel* m_annotation = nullptr;
    annotate::SelectionPalette* m_palette = nullptr;
    annotate::OccurrencesPanel* m_occurrences = nullptr;
    entities::EntityPopup* m_entity = nullptr;
    receipt::ReceiptPanel* m_receipt = nullptr;
    receipt::TrayPanel* m_tray = nullptr;
    suggest::SuggestionPanel* m_suggestions = nullptr;
    common::Toast* m_toast = nullptr;
    QToolButton* m_project = nullptr;
    QToolButton* m_author = nullptr;
    QAction* m_authorAction = nullptr;
    QLabel* m_saved = nullptr;
    QLabel* m_place = nullptr;
    QProgressBar* m_doneBar = nullptr;
    QLabel* m_selectedCount = nullptr;
    QWidget* m_progress = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progressBar = nullptr;
};

}  // namespace vermilion::desktop
