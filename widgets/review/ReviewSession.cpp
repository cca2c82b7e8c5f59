// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/ReviewSession.h"

#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>
#include <random>

namespace vermilion::review {
namespace {

using document::AnnotationId;

constexpr size_t nowhere = size_t(-1);
constexpr size_t fewArticles = 8;  // as many are read anew at once, without a thread

// The same each time that somebody looks, and another one at each place.
std::mt19937 shuffleOf(const Dispute& dispute)
{
    std::vector<AnnotationId> ids;
    for (const document::Annotation& side : dispute.sides)
        ids.push_back(side.id);
    std::sort(ids.begin(), ids.end());
    return std::mt19937(quint32(qHash(ids.front().uuid(), 0)));
}

}  // namespace

ReviewSession::ReviewSession(QObject* parent) : QObject(parent)
{
    connect(&m_reading, &QFutureWatcher<Read>::finished, this, &ReviewSession::takeRead);
}

ReviewSession::~ReviewSession() = default;

void ReviewSession::setProject(project::Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    m_isOld = true;
    m_isRead = false;
    m_disputes = {};
    m_filter = {};
    m_current = nowhere;
    fill();
    openArticle();
    if (m_project)
        connect(m_project, &project::Project::changed, this, &ReviewSession::refreshFrom);
    Q_EMIT entriesChanged();
    Q_EMIT currentChanged();
}

std::vector<document::AuthorId> ReviewSession::authorIds() const
{
    std::vector<document::AuthorId> ids;
    for (const document::Author& author : m_disputes.authors)
        ids.push_back(author.id);
    return ids;
}

void ReviewSession::refresh()
{
    if (!m_project || !m_isOld || m_reading.isRunning())
        return;
    m_isOld = false;
    m_reading.setFuture(QtConcurrent::run([path = m_project->path()]() -> Read {
        const auto project = TRY(project::Project::openReadOnly(path));
        return project::disputes(*project, {});
    }));
}

void ReviewSession::takeRead()
{
    Read read = m_reading.future().takeResult();
    if (m_isOld || !m_project) {
        refresh();
        return;
    }
    if (!read) {
        Q_EMIT failed(read.error());
        return;
    }
    const AnnotationId kept = current() ? current()->what().sides.front().id : AnnotationId();
    m_isRead = true;
    m_disputes = *std::move(read);
    readTitles();
    fill();
    keepCurrent(kept);
    Q_EMIT layersRead();
}

void ReviewSession::readTitles()
{
    m_titles.clear();
    const auto articles = m_project->articles();
    if (!articles)
        return;
    for (const project::ArticleSummary& article : *articles)
        m_titles.insert(article.id, article.title);
}

// A decision, an undo of one, a tag more: the articles that it touched are read at once. After more, all is read anew.
void ReviewSession::refreshFrom(const project::ChangeSet& changes)
{
    using Kind = project::Change::Kind;
    QSet<document::ArticleId> articles;
    bool isMore = !m_isRead;
    for (const project::Change& change : changes.changes) {
        const bool isOfArticle = change.kind == Kind::Annotation || change.kind == Kind::Verdict || change.kind == Kind::Group;
        if (isOfArticle && !change.articleId.isNull())
            articles.insert(change.articleId);
        else if (change.kind != Kind::Setting && change.kind != Kind::Entity)
            isMore = true;
        // A new author's first tag makes one more to compare with.
    }
    if (isMore || size_t(articles.size()) > fewArticles) {
        m_isOld = true;
        if (m_isRead)
            refresh();
        return;
    }
    const AnnotationId kept = current() ? current()->what().sides.front().id : AnnotationId();
    for (const document::ArticleId& article : std::as_const(articles)) {
        if (const auto done = readArticle(article); !done) {
            m_isOld = true;
            refresh();
            return;
        }
    }
    fill();
    keepCurrent(kept);
}

Result<void> ReviewSession::readArticle(const document::ArticleId& article)
{
    for (const document::Annotation& annotation : TRY(m_project->annotations(article))) {
        if (annotation.layer == document::Layer::Author && !std::ranges::contains(m_disputes.authors, annotation.authorId, &document::Author::id))
            return failure(ErrorCode::NotFound, annotation.authorId.toString(), QStringLiteral("an author who had nothing before"));
    }
    project::Disputes read = TRY(project::disputes(*m_project, {.authors = authorIds(), .article = article}));
    const auto place = std::ranges::find(m_disputes.articles, article, &project::ArticleDisputes::article);
    const bool isThere = place != m_disputes.articles.end();
    if (isThere != !read.articles.empty())
        return failure(ErrorCode::NotFound, article.toString(), QStringLiteral("read by fewer or more than before"));
    if (isThere)
        *place = std::move(read.articles.front());
    return {};
}

void ReviewSession::fill()
{
    m_entries.clear();
    m_shown.clear();
    m_articlesHidden = 0;
    const auto blind = m_project ? project::BlindReading::of(*m_project, m_isBlind) : project::BlindReading();
    if (!blind) {
        Q_EMIT failed(blind.error());
        return;
    }
    for (const project::ArticleDisputes& article : m_disputes.articles) {
        if (blind->hidesArticle(article.article)) {
            ++m_articlesHidden;
            continue;
        }
        for (const project::DisputeWithVerdict& each : article.disputes) {
            m_entries.push_back({article.article, &each});
            if (isShown(m_entries.back(), m_filter.difference))
                m_shown.push_back(m_entries.size() - 1);
        }
    }
}

bool ReviewSession::isShown(const Entry& entry, std::optional<Difference> difference) const
{
    const Dispute& dispute = entry.what();
    // Who it is that has something alone is what an anonymous reviewer is not to know.
    const Difference kind = m_isAnonymous && dispute.difference == Difference::OnlySecond ? Difference::OnlyFirst : dispute.difference;
    if (difference ? kind != *difference : kind == Difference::Same)
        return false;
    if (!m_filter.article.isNull() && entry.article != m_filter.article)
        return false;
    if (!m_filter.tag.isNull() && !dispute.concerns(m_filter.tag))
        return false;
    if (!m_filter.author.isNull() && !std::ranges::contains(dispute.sides, m_filter.author, &document::Annotation::authorId)
        && !std::ranges::contains(dispute.silent, m_filter.author))
        return false;
    if (m_filter.isOverruledOnly && !overrules(entry))
        return false;
    return !m_filter.isOpenOnly || !entry.isDecided();
}

bool ReviewSession::overrules(const Entry& entry) const
{
    if (!entry.isDecided() || m_isAnonymous)
        return false;
    const document::AuthorId me = m_project->author().id;
    return std::ranges::any_of(entry.what().sides, [&](const document::Annotation& side) {
        const document::Verdict::Side* const decided = side.authorId == me ? entry.verdict()->side(side.id) : nullptr;
        return decided && !decided->isTaken;
    });
}

int ReviewSession::count(std::optional<Difference> difference) const
{
    return int(std::ranges::count_if(m_entries, [&](const Entry& entry) { return isShown(entry, difference); }));
}

ReviewSession::Progress ReviewSession::progress() const
{
    Progress progress;
    for (const Entry& entry : m_entries) {
        if (entry.what().difference == Difference::Same)
            continue;
        ++progress.all;
        progress.decided += entry.isDecided();
    }
    return progress;
}

void ReviewSession::setFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    const AnnotationId kept = current() ? current()->what().sides.front().id : AnnotationId();
    fill();
    keepCurrent(kept);
}

// What was looked at stays so, also where the filter no longer shows it; what is gone makes room for the next one.
void ReviewSession::keepCurrent(const AnnotationId& side)
{
    const size_t was = m_current;
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) { return std::ranges::contains(entry.what().sides, side, &document::Annotation::id); });
    if (!side.isNull() && found != m_entries.end() && std::ranges::contains(m_shown, size_t(found - m_entries.begin()))) {
        m_current = size_t(found - m_entries.begin());
    } else {
        const auto next = std::ranges::find_if(m_shown, [&](size_t entry) { return was != nowhere && entry >= was; });
        const auto open = std::ranges::find_if(m_shown, [&](size_t entry) { return !m_entries[entry].isDecided(); });
        m_current = next != m_shown.end() ? *next : open != m_shown.end() ? *open : m_shown.empty() ? nowhere : m_shown.front();
    }
    openArticle();
    Q_EMIT entriesChanged();
    Q_EMIT currentChanged();
}

void ReviewSession::setCurrent(size_t entry)
{
    if (entry >= m_entries.size() || entry == m_current)
        return;
    m_current = entry;
    openArticle();
    Q_EMIT currentChanged();
}

void ReviewSession::openArticle()
{
    const Entry* const entry = current();
    m_reason = entry && entry->verdict() ? entry->verdict()->reason : QString();
    m_comment = entry && entry->verdict() ? entry->verdict()->comment : QString();
    if (!entry) {
        m_article.reset();
        m_points = {};
        return;
    }
    if (m_article && m_article->id == entry->article && m_article->textId == entry->what().sides.front().textId)
        return;
    const auto article = m_project->article(entry->article);
    if (!article) {
        m_article.reset();
        Q_EMIT failed(article.error());
        return;
    }
    m_article = *article;
    m_points = text::CodePoints(m_article->text);
}

void ReviewSession::step(int step)
{
    const auto here = std::ranges::find(m_shown, m_current);
    if (m_shown.empty())
        return;
    const auto at = here == m_shown.end() ? 0 : here - m_shown.begin() + step;
    setCurrent(m_shown[size_t(std::clamp<std::ptrdiff_t>(at, 0, std::ptrdiff_t(m_shown.size()) - 1))]);
}

// The next one from here on that nobody has decided, going round; where all is decided, it stays.
void ReviewSession::goToOpen()
{
    const auto isOpen = [&](size_t entry) { return !m_entries[entry].isDecided(); };
    auto next = std::ranges::find_if(m_shown, [&](size_t entry) { return entry > m_current && isOpen(entry); });
    if (next == m_shown.end())
        next = std::ranges::find_if(m_shown, isOpen);
    if (next != m_shown.end())
        setCurrent(*next);
}

void ReviewSession::setBlind(bool isBlind)
{
    if (std::exchange(m_isBlind, isBlind) == isBlind)
        return;
    const AnnotationId kept = current() ? current()->what().sides.front().id : AnnotationId();
    fill();
    keepCurrent(kept);
}

void ReviewSession::setAnonymous(bool isAnonymous)
{
    if (std::exchange(m_isAnonymous, isAnonymous) == isAnonymous)
        return;
    if (isAnonymous) {
        m_filter.author = {};
        if (m_filter.difference == Difference::OnlySecond)
            m_filter.difference = Difference::OnlyFirst;
    }
    const AnnotationId kept = current() ? current()->what().sides.front().id : AnnotationId();
    fill();
    keepCurrent(kept);
}

std::vector<size_t> ReviewSession::versionsOf(const Entry& entry) const
{
    std::vector<size_t> order(entry.what().versions.size());
    std::iota(order.begin(), order.end(), size_t(0));
    if (m_isAnonymous) {
        std::mt19937 shuffle = shuffleOf(entry.what());
        std::shuffle(order.begin(), order.end(), shuffle);
    }
    return order;
}

void ReviewSession::setReason(const QString& reason)
{
    if (reason == m_reason || !current())
        return;
    m_reason = reason;
    if (const document::Verdict* verdict = current()->verdict(); verdict && current()->isDecided()) {
        if (const auto done = project::explain(*m_project, *verdict, reason, m_comment); !done)
            Q_EMIT failed(done.error());
        return;
    }
    Q_EMIT currentChanged();
}

void ReviewSession::setComment(const QString& comment)
{
    if (comment == m_comment || !current())
        return;
    m_comment = comment;
    if (const document::Verdict* verdict = current()->verdict(); verdict && current()->isDecided()) {
        if (const auto done = project::explain(*m_project, *verdict, m_reason, comment); !done)
            Q_EMIT failed(done.error());
    }
}

void ReviewSession::take(project::Ruling ruling)
{
    if (!current() || !m_article)
        return;
    ruling.reason = m_reason;
    ruling.comment = m_comment;
    const Dispute dispute = current()->what();  // the change that is announced replaces it
    const document::Article article = *m_article;
    if (const auto done = project::decide(*m_project, article, dispute, ruling); !done) {
        if (done.error().code != ErrorCode::Conflict) {
            Q_EMIT failed(done.error());
            return;
        }
        Q_EMIT said(tr("Somebody has just changed something here. Look at it again."));
        m_isOld = true;
        refresh();
        return;
    }
    // Where decided ones are not shown, the next one has taken its place.
    if (current() && current()->isDecided())
        goToOpen();
}

void ReviewSession::take(size_t place)
{
    const std::vector<size_t> order = current() ? versionsOf(*current()) : std::vector<size_t>();
    if (place < order.size())
        take(project::Ruling{.versions = {order[place]}});
}

void ReviewSession::takeAll()
{
    if (!current())
        return;
    project::Ruling ruling;
    for (size_t version = 0; version < current()->what().versions.size(); ++version)
        ruling.versions.push_back(version);
    take(ruling);
}

void ReviewSession::takeNone() { take(project::Ruling{}); }

void ReviewSession::takeOwn(const project::OwnReading& own) { take(project::Ruling{.own = own}); }

void ReviewSession::takeBack()
{
    const document::Verdict* const verdict = current() ? current()->verdict() : nullptr;
    if (!verdict)
        return;
    const document::VerdictId id = verdict->id;
    if (const auto done = project::takeBack(*m_project, id); !done)
        Q_EMIT failed(done.error());
}

bool ReviewSession::canAnswer() const
{
    return current() && current()->verdict() && !m_isAnonymous && std::ranges::contains(current()->what().sides, m_project->author().id, &document::Annotation::authorId);
}

QString ReviewSession::ownAnswer() const
{
    if (!canAnswer())
        return {};
    const auto& answers = current()->found->answers;
    const auto own = std::ranges::find(answers, m_project->author().id, &document::VerdictAnswer::authorId);
    return own == answers.end() ? QString() : own->text;
}

void ReviewSession::answer(const QString& text)
{
    if (!canAnswer() || text == ownAnswer())
        return;
    if (const auto done = project::answer(*m_project, current()->verdict()->id, text); !done)
        Q_EMIT failed(done.error());
}

// A rule does not decide of what its reader is not to see.
std::vector<project::RuledDispute> ReviewSession::ruledBy(const Strategy& strategy) const
{
    QSet<document::ArticleId> articles;
    for (const Entry& entry : m_entries)
        articles.insert(entry.article);
    std::vector<project::RuledDispute> ruled = project::ruledBy(strategy, m_disputes);
    std::erase_if(ruled, [&articles](const project::RuledDispute& each) { return !articles.contains(each.article); });
    return ruled;
}

void ReviewSession::decideAll(const Strategy& strategy)
{
    const std::vector<project::RuledDispute> ruled = ruledBy(strategy);
    if (ruled.empty())
        return;
    if (const auto done = project::decideAll(*m_project, strategy, ruled); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    Q_EMIT said(tr("%n disagreement(s) decided by rule.", nullptr, int(ruled.size())));
}

}  // namespace vermilion::review
