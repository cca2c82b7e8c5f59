// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/BlindReading.h"
#include "model/project/Deciding.h"
#include "model/text/CodePoints.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace vermilion::review {

/// What authors of a project disagree about: the disagreements, which of them are shown, which is looked at, and what a
/// reviewer decides. Widgets show it and call it. The project is read on another thread; it must outlive this or be taken
/// away with setProject(nullptr).
class ReviewSession : public QObject {
    Q_OBJECT

public:
    struct Entry {
        document::ArticleId article;
        const project::DisputeWithVerdict* found;

        const Dispute& what() const { return found->dispute; }
        const document::Verdict* verdict() const { return found->verdict ? &*found->verdict : nullptr; }
        project::DisputeState state() const { return found->state; }
        bool isDecided() const { return found->state == project::DisputeState::Decided; }
    };

    /// What is shown; what is null does not matter.
    struct Filter {
        std::optional<Difference> difference;  ///< none: all but what is the same
        document::TagId tag;
        document::AuthorId author;             ///< who has a reading, or has none and was to have one
        document::ArticleId article;
        bool isOpenOnly = false;
        bool isOverruledOnly = false;          ///< see overrules()

        bool operator==(const Filter&) const = default;
    };

    struct Progress {
        int decided = 0;
        int all = 0;
    };

    explicit ReviewSession(QObject* parent = nullptr);
    ~ReviewSession() override;

    void setProject(project::Project* project);
    project::Project* project() const { return m_project; }
    /// See project::BlindReading: articles that the current author is not done with are left out.
    void setBlind(bool isBlind);
    int articlesHidden() const { return m_articlesHidden; }
    /// Reads the project if it is not known or has changed.
    void refresh();
    bool isRead() const { return m_isRead; }
    int annotationsLeftOut() const { return m_disputes.annotationsLeftOut; }

    const std::vector<document::Author>& authors() const { return m_disputes.authors; }
    std::vector<document::AuthorId> authorIds() const;
    /// By article in the order of the project, then in text order.
    const std::vector<Entry>& entries() const { return m_entries; }
    QString articleTitle(const document::ArticleId& article) const { return m_titles.value(article); }
    const project::Disputes& disputes() const { return m_disputes; }

    const Filter& filter() const { return m_filter; }
    void setFilter(const Filter& filter);
    /// Indices of entries.
    const std::vector<size_t>& shown() const { return m_shown; }
    /// With all of the filter but the kind of difference; none: what is to be decided at all.
    int count(std::optional<Difference> difference) const;
    /// Of what the filter shows, whether open or decided.
    Progress progress() const;

    /// Whether a verdict holds here that does not take what the current author has.
    bool overrules(const Entry& entry) const;
    /// How many there are of those.
    int overruled() const { return int(std::ranges::count_if(m_entries, [this](const Entry& entry) { return overrules(entry); })); }

    /// Hides who has which reading, and puts the readings of each place in another order.
    void setAnonymous(bool isAnonymous);
    bool isAnonymous() const { return m_isAnonymous; }
    /// The versions of an entry in the order in which they are shown and taken.
    std::vector<size_t> versionsOf(const Entry& entry) const;

    const Entry* current() const { return m_current < m_entries.size() ? &m_entries[m_current] : nullptr; }
    size_t currentIndex() const { return m_current; }  ///< that of no entry where there is none
    const document::Article* article() const { return m_article ? &*m_article : nullptr; }
    const text::CodePoints& codePoints() const { return m_points; }
    void setCurrent(size_t entry);
    /// Goes to the next (1) or previous (-1) that is shown.
    void step(int step);

    const QString& reason() const { return m_reason; }
    const QString& comment() const { return m_comment; }
    /// For the current one: what is decided next, or was decided.
    void setReason(const QString& reason);
    void setComment(const QString& comment);

    /// Version number `place` (from 0) as versionsOf() has it; no such one: nothing happens.
    void take(size_t place);
    void takeAll();
    void takeNone();
    void takeOwn(const project::OwnReading& own);
    void takeBack();
    void skip() { goToOpen(); }
    /// Whether the current author has something here that was decided about, and so can answer.
    bool canAnswer() const;
    QString ownAnswer() const;
    void answer(const QString& text);

    /// What a rule would decide of all that is open.
    std::vector<project::RuledDispute> ruledBy(const Strategy& strategy) const;
    void decideAll(const Strategy& strategy);

Q_SIGNALS:
    /// Which there are, which are shown, or what was decided about them.
    void entriesChanged();
    void currentChanged();
    /// Everybody's layers were read anew.
    void layersRead();
    /// Something worth a short message was done.
    void said(const QString& sentence);
    void failed(const vermilion::Error& error);

private:
    using Read = Result<project::Disputes>;
    void take(project::Ruling ruling);
    void takeRead();
    void refreshFrom(const project::ChangeSet& changes);
    Result<void> readArticle(const document::ArticleId& article);
    void fill();
    void keepCurrent(const document::AnnotationId& side);
    void goToOpen();
    void openArticle();
    bool isShown(const Entry& entry, std::optional<Difference> difference) const;
    void readTitles();

    QPointer<project::Project> m_project;
    QFutureWatcher<Read> m_reading;
    bool m_isOld = true;
    bool m_isRead = false;
    project::Disputes m_disputes;
    QHash<document::ArticleId, QString> m_titles;
    std::vector<Entry> m_entries;
    Filter m_filter;
    std::vector<size_t> m_shown;
    size_t m_current = size_t(-1);
    std::optional<document::Article> m_article;
    text::CodePoints m_points;
    bool m_isAnonymous = false;
    bool m_isBlind = false;
    int m_articlesHidden = 0;
    QString m_reason;
    QString m_comment;
};

}  // namespace vermilion::review
