// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/read/ReadingSession.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace vermilion::annotate {

class EntityField;

/// What is selected: tag, passage, entity, attributes, note. Values are written when a field is left, so that each edit is
/// one undo step.
class AnnotationPanel : public QWidget {
    Q_OBJECT

public:
    AnnotationPanel(read::ReadingSession& session, const common::Theme& theme, QWidget* parent = nullptr);

    /// Puts the cursor into the note.
    void editNote();
    /// Puts the cursor where it is said whom the annotation mentions.
    void editEntity();

Q_SIGNALS:
    void cardWanted(const vermilion::document::EntityId& entity);
    void listWanted();
    void occurrencesWanted();
    void removalWanted();
    /// Esc in a field: back to the text.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void showNothing();
    void showAnnotations(const std::vector<document::Annotation>& annotations);
    void showAttributes(const document::Tag& tag, const document::Annotation& annotation, bool isEditable);
    QWidget* attributeField(const document::AttributeDefinition& attribute, const QString& value);
    void offerEntities(QLineEdit* line, const document::AttributeId& attribute, const QString& value);
    void writeNote();

    read::ReadingSession& m_session;
    common::Theme m_theme;
    QLabel* m_hint = nullptr;
    QWidget* m_card = nullptr;
    QLabel* m_tag = nullptr;
    QLabel* m_author = nullptr;
    QLabel* m_quote = nullptr;
    EntityField* m_entity = nullptr;
    QWidget* m_attributes = nullptr;
    QFormLayout* m_form = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QPushButton* m_makeList = nullptr;
    QPushButton* m_occurrences = nullptr;
    QPushButton* m_remove = nullptr;
    document::AnnotationId m_shown;
    QString m_shownNote;
};

}  // namespace vermilion::annotate
