// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/project/BlindReading.h"
#include "model/text/CodePoints.h"

#include <QObject>

#include <optional>
#include <vector>

namespace vermilion::read {

/// The article that is being read: what it is, its annotations, which of them are selected, and everything that people
/// do to them. Widgets show it and call it; it knows none of them. Lives in the window's thread; the project must
/// outlive it or be taken away with setProject(nullptr).
class ReadingSession : public QObject {
    Q_OBJECT

public:
    explicit ReadingSession(QObject* parent = nullptr);
    ~ReadingSession() override;

    void setProject(project::Project* project);
    project::Project* project() const { return m_project; }

    void openArticle(const document::ArticleId& id);
    void closeArticle();
    bool hasArticle() const { return m_article.has_value(); }
    const document::Article& article() const { return *m_article; }
    const document::Capture& capture() const { return m_capture; }
    /// The page as it was captured; nullopt where it can no longer be read.
    const std::optional<capture::Page>& page() const { return m_page; }
    const text::CodePoints& codePoints() const { return m_codePoints; }

    /// Those of the current author and what review agreed on; with teammates shown, everybody's.
    const std::vector<document::Annotation>& annotations() const { return m_annotations; }
    bool showsTeammates() const { return m_showsTeammates; }
    void setShowsTeammates(bool shows);
    /// Reading blind: while the current author is not done with an article, nobody else's annotations are shown, whatever
    /// setShowsTeammates says, nor what was agreed on.
    bool isBlind() const { return m_isBlind; }
    void setBlind(bool isBlind);
    /// Of the open article, because it is read blind.
    bool hidesTeammates() const { return m_article && m_blind.hidesArticle(m_article->id); }
    bool isMine(const document::Annotation& annotation) const;
    const document::Annotation* annotation(const document::AnnotationId& id) const;
    QString authorName(const document::AuthorId& id) const;

    /// Selected annotations, in the order they were selected.
    std::vector<document::Annotation> selected() const;
    const std::vector<document::AnnotationId>& selectedIds() const { return m_selected; }
    bool isSelected(const document::AnnotationId& id) const;
    void select(const document::AnnotationId& id);
    void toggleSelected(const document::AnnotationId& id);
    void clearSelected();
    /// The next (1) or previous (-1) annotation from the selected one, or from a position (UTF-16), going round.
    void selectNext(int step, qsizetype position);

    /// Adds the next or previous annotation to what is selected.
    void extendNext(int step);

    /// Applies a tag to a passage (UTF-16); where the passage is empty, gives the selected annotations this tag.
    void applyTag(const document::TagId& tag, Utf16Range range);
    void applyTagToAll(const document::TagId& tag, const std::vector<TextRange>& ranges);
    void repeatLastTag(Utf16Range range);
    document::TagId lastTag() const { return m_lastTag; }
    void removeSelected();
    void makeList();
    void setNote(const QString& note);
    void setAttribute(const document::AttributeId& attribute, const QString& value);
    void setStatus(project::ArticleStatus status);

    /// All of the project; read when first asked for, and again after they changed.
    const std::vector<document::Entity>& entities();
    /// Says whom the selected annotations mention; a null entity takes that away.
    void linkSelected(const document::EntityId& entity);
    /// And all of the author's annotations with the words of the selected one that are of nobody yet.
    void linkSameWords(const document::EntityId& entity);
    void makeEntity(const QString& name);

Q_SIGNALS:
    void articleChanged();
    void annotationsChanged();
    void selectedChanged();
    /// A passage (UTF-16) that both panes should show.
    void revealed(vermilion::Utf16Range range);
    void failed(const vermilion::Error& error);
    /// Something worth a short message was done.
    void said(const QString& sentence);

private:
    void refresh(const project::ChangeSet& changes);
    void readAnnotations();
    bool takeNewText();
    void readChanged(const project::ChangeSet& changes);
    bool isShown(const document::Annotation& annotation) const;
    bool refuseForeign(const std::vector<document::Annotation>& annotations);
    template <typename T>
    bool check(const Result<T>& result);

    project::Project* m_project = nullptr;
    std::optional<document::Article> m_article;
    document::Capture m_capture;
    std::optional<capture::Page> m_page;
    text::CodePoints m_codePoints;
    std::vector<document::Annotation> m_annotations;
    std::vector<document::Author> m_authors;
    bool m_showsTeammates = false;
    bool m_isBlind = false;
    project::BlindReading m_blind;  ///< as it was when annotations were read last
    std::vector<document::AnnotationId> m_selected;
    document::TagId m_lastTag;
    std::optional<std::vector<document::Entity>> m_entities;
};

}  // namespace vermilion::read
