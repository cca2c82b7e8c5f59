// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/review/ReviewSession.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QFrame;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace vermilion::review {

/// What the current disagreement is, and what is decided about it: the readings, a button for each verdict, reason and
/// comment. While another reading is being made, the buttons give way to its tag and attributes.
class DecisionPanel : public QWidget {
    Q_OBJECT

public:
    DecisionPanel(ReviewSession& session, const common::Theme& theme, QWidget* parent = nullptr);

    void setReasons(const QStringList& reasons);
    const QStringList& reasons() const { return m_reasons; }
    /// The next reason of the list; after the last, none.
    void nextReason();
    void editComment();

    void setEditing(bool isEditing);
    bool isEditing() const { return m_isEditing; }
    /// The reading that is being made, on these passages.
    project::OwnReading ownReading(std::vector<TextRange> ranges) const;
    /// Of a tag's key, while another reading is being made.
    void setTag(const document::TagId& tag);

Q_SIGNALS:
    void editingWanted();
    void editingDone();
    void editingLeft();
    void left();  ///< the comment is said
    void reasonsWanted();  ///< other reasons than these

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildReasons();
    void buildEditing();
    void show();
    void showReadings(const ReviewSession::Entry& entry);
    void showVerdicts(const ReviewSession::Entry& entry);
    void showState(const ReviewSession::Entry& entry);
    void showAnswers(const ReviewSession::Entry& entry);
    void showReasons();
    void fillEditing();
    QString explanation(const ReviewSession::Entry& entry) const;
    QString wordsOf(const document::Annotation& annotation) const;
    QString answerText(const document::AttributeDefinition& attribute, const QString& value) const;
    QString detailOf(const ReviewSession::Entry& entry, const document::Annotation& annotation) const;

    ReviewSession& m_session;
    common::Theme m_theme;
    QStringList m_reasons;
    bool m_isEditing = false;
    QFrame* m_card = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_explanation = nullptr;
    QVBoxLayout* m_readings = nullptr;
    QWidget* m_verdicts = nullptr;
    QGridLayout* m_verdictGrid = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_answers = nullptr;
    QLineEdit* m_answer = nullptr;
    QFrame* m_editing = nullptr;
    QComboBox* m_tag = nullptr;
    QFormLayout* m_values = nullptr;
    std::vector<std::pair<document::AttributeId, QLineEdit*>> m_answerFields;
    QFrame* m_why = nullptr;
    QVBoxLayout* m_reasonRows = nullptr;
    std::vector<QToolButton*> m_reasonButtons;
    QLineEdit* m_comment = nullptr;
};

}  // namespace vermilion::review
