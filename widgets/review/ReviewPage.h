// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/review/ReviewSession.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QListView;
class QMenu;
class QProgressBar;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace vermilion::read {
class ArticleView;
struct ArticleStyle;
struct Highlight;
}

namespace vermilion::review {

class AgreementCard;
class DecisionPanel;
class DisputeModel;
class Voices;

/// Review in three columns: what is in dispute, the text with everybody's lines, and the decision. Its single-letter
/// commands belong to queue() and text().
class ReviewPage : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPage(const common::Theme& theme, QWidget* parent = nullptr);
    ~ReviewPage() override;

    ReviewSession& session() { return *m_session; }
    read::ArticleView& text() { return *m_text; }
    QListView& queue() { return *m_queue; }
    AgreementCard& agreement() { return *m_agreement; }

    void setProject(project::Project* project);
    void setArticleStyle(const read::ArticleStyle& style);
    /// Puts the keyboard into the queue; reads the project again if it has changed.
    void open();

    // The commands of the page.
    void edit();
    void nextReason();
    void editComment();
    /// A tag's key: the tag of the reading that is being made; else version number `digit`.
    void pressDigit(QChar digit);
    void openArticle();
    /// What was decided otherwise than the current author has it, or all again.
    void showOverruled(bool isOnly);
    void setReasons(const QStringList& reasons);

Q_SIGNALS:
    void chosen(const vermilion::document::ArticleId& article, const vermilion::document::AnnotationId& annotation);
    void mergeWanted();
    /// Other reasons than these are wanted.
    void reasonsWanted(const QStringList& reasons);
    /// A place for the picture of the agreement.
    void pictureWanted();
    /// To be asked about first: it decides `count` places at once.
    void ruleWanted(const vermilion::review::Strategy& strategy, int count);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeQueue();
    QWidget* makeText();
    QWidget* makeDecision();
    QWidget* makeEmptiness();
    QToolButton* menuButton(const QString& text, void (ReviewPage::*fill)(QMenu*));
    void fillFilterMenu(QMenu* menu);
    void fillRuleMenu(QMenu* menu);
    void showEntries();
    void showChips();
    void showLegend();
    void showEmptiness();
    void showCurrent();
    void showLines();
    read::Highlight lineOf(const Voices& voices, const ReviewSession::Entry& entry, size_t side, bool isCurrent) const;
    void useSelection();
    void leaveEditing();
    bool keyInText(int key);

    common::Theme m_theme;
    ReviewSession* m_session = nullptr;
    DisputeModel* m_model = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_emptiness = nullptr;
    QLabel* m_count = nullptr;
    QProgressBar* m_bar = nullptr;
    std::vector<std::pair<std::optional<Difference>, QToolButton*>> m_chips;
    QToolButton* m_overruled = nullptr;
    QToolButton* m_filter = nullptr;
    QListView* m_queue = nullptr;
    QLabel* m_nothing = nullptr;
    QStackedWidget* m_list = nullptr;
    read::ArticleView* m_text = nullptr;
    document::TextId m_shownText;
    QVBoxLayout* m_legend = nullptr;
    QCheckBox* m_anonymous = nullptr;
    QToolButton* m_rules = nullptr;
    DecisionPanel* m_decision = nullptr;
    AgreementCard* m_agreement = nullptr;
    QVBoxLayout* m_side = nullptr;
};

}  // namespace vermilion::review
