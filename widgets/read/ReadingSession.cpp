// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/read/ReadingSession.h"

#include "model/project/Editing.h"
#include "model/project/EntityEditing.h"
#include "model/text/Visible.h"

#include <algorithm>

namespace vermilion::read {

using document::Annotation;
using document::AnnotationId;

namespace {

constexpr size_t mostReadSingly = 50;  // beyond that one query for all is faster

}  // namespace

ReadingSession::ReadingSession(QObject* parent) : QObject(parent) {}
ReadingSession::~ReadingSession() = default;

template <typename T>
bool ReadingSession::check(const Result<T>& result)
{
    if (!result)
        Q_EMIT failed(result.error());
    return result.has_value();
}

void ReadingSession::setProject(project::Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    closeArticle();
    m_project = project;
    m_lastTag = {};
    m_entities.reset();
    if (m_project)
        connect(m_project, &project::Project::changed, this, &ReadingSession::refresh);
}

void ReadingSession::openArticle(const document::ArticleId& id)
{
    Result<document::Article> article = m_project->article(id);
    if (!check(article))
        return;
    Result<document::Capture> capture = m_project->capture(article->captureId);
    if (!check(capture))
        return;
    m_article = *std::move(article);
    m_capture = *std::move(capture);
    m_codePoints = text::CodePoints(m_article->text);
    Result<capture::Page> page = capture::openPage(m_capture);
    m_page = page ? std::optional(*std::move(page)) : std::nullopt;
    m_selected.clear();
    readAnnotations();
    Q_EMIT articleChanged();
    Q_EMIT annotationsChanged();
    Q_EMIT selectedChanged();
}

void ReadingSession::closeArticle()
{
    if (!m_article)
        return;
    m_article.reset();
    m_page.reset();
    m_capture = {};
    m_annotations.clear();
    m_selected.clear();
    Q_EMIT articleChanged();
    Q_EMIT annotationsChanged();
    Q_EMIT selectedChanged();
}

void ReadingSession::readAnnotations()
{
    const auto blind = project::BlindReading::of(*m_project, m_isBlind);
    if (!check(blind)) {  // rather none than those of others
        m_annotations.clear();
        m_selected.clear();
        return;
    }
    m_blind = *blind;
    Result<std::vector<Annotation>> annotations = m_project->annotations(m_article->id);
    if (check(annotations))
        m_annotations = *std::move(annotations);
    Result<std::vector<document::Author>> authors = m_project->authors();
    if (check(authors))
        m_authors = *std::move(authors);
    std::erase_if(m_annotations, [this](const Annotation& each) { return !isShown(each); });
    std::erase_if(m_selected, [this](const AnnotationId& id) { return annotation(id) == nullptr; });
}

void ReadingSession::refresh(const project::ChangeSet& changes)
{
    // Whoever merged entities has changed what annotations mean without touching them.
    const bool touchesEntities = changes.touches(project::Change::Kind::Entity);
    if (touchesEntities)
        m_entities.reset();
    if (!m_article || !(changes.touches(m_article->id) || changes.touches(project::Change::Kind::Tag) || touchesEntities))
        return;
    const bool articleIsGone = std::ranges::any_of(changes.changes, [this](const project::Change& change) {
        return change.kind == project::Change::Kind::Article && change.action == project::Change::Action::Removed
               && change.id == m_article->id.uuid();
    });
    if (articleIsGone) {
        closeArticle();
        return;
    }
    const bool mayBeRevised = std::ranges::any_of(changes.changes, [this](const project::Change& change) {
        return change.kind == project::Change::Kind::Article && change.id == m_article->id.uuid();
    });
    if (mayBeRevised && takeNewText())
        return;
    const auto selectedBefore = m_selected;
    const bool isSmall = changes.changes.size() <= mostReadSingly
                         && std::ranges::all_of(changes.changes, [](const project::Change& change) {
                                return change.kind == project::Change::Kind::Annotation || change.kind == project::Change::Kind::Group;
                            });
    if (isSmall)
        readChanged(changes);
    else
        readAnnotations();
    Q_EMIT annotationsChanged();
    // The panel shows the selected annotation's values, which may be what changed.
    if (!selectedBefore.empty())
        Q_EMIT selectedChanged();
}

// The page was cleaned again, or that was undone: the same capture, another text. What is selected stays selected.
bool ReadingSession::takeNewText()
{
    Result<document::Article> article = m_project->article(m_article->id);
    if (!check(article) || article->textId == m_article->textId)
        return false;
    m_article = *std::move(article);
    m_codePoints = text::CodePoints(m_article->text);
    readAnnotations();
    Q_EMIT articleChanged();
    Q_EMIT annotationsChanged();
    Q_EMIT selectedChanged();
    return true;
}

// A tag in an article with thousands of them costs the reading of one.
void ReadingSession::readChanged(const project::ChangeSet& changes)
{
    const auto place = [](const Annotation& each) { return std::pair(each.extent().start, each.id.toString()); };
    for (const project::Change& change : changes.changes) {
        if (change.kind != project::Change::Kind::Annotation || change.articleId != m_article->id)
            continue;
        const AnnotationId id(change.id);
        std::erase_if(m_annotations, [&](const Annotation& each) { return each.id == id; });
        Result<Annotation> read = m_project->annotation(id);
        if (!read && read.error().code == ErrorCode::NotFound) {
            std::erase(m_selected, id);
            continue;
        }
        if (check(read) && isShown(*read))
            m_annotations.insert(std::ranges::lower_bound(m_annotations, place(*read), {}, place), *std::move(read));
    }
}

bool ReadingSession::isShown(const Annotation& annotation) const
{
    // What lost its place has offsets in another text; what was rejected is only remembered.
    if (annotation.textId != m_article->textId || annotation.status == document::AnnotationStatus::Rejected)
        return false;
    if (isMine(annotation))
        return true;
    return !m_blind.hides(annotation) && (m_showsTeammates || annotation.layer == document::Layer::Agreed);
}

void ReadingSession::setShowsTeammates(bool shows)
{
    m_showsTeammates = shows;
    if (!m_article)
        return;
    readAnnotations();
    if (shows && hidesTeammates())
        Q_EMIT said(tr("You read blind: teammates' tags are shown when you are done with this article."));
    Q_EMIT annotationsChanged();
    Q_EMIT selectedChanged();
}

void ReadingSession::setBlind(bool isBlind)
{
    m_isBlind = isBlind;
    if (!m_article)
        return;
    readAnnotations();
    Q_EMIT annotationsChanged();
    Q_EMIT selectedChanged();
}

bool ReadingSession::isMine(const Annotation& annotation) const
{
    return annotation.authorId == m_project->author().id && annotation.layer == document::Layer::Author;
}

// Nobody edits somebody else's layer.
bool ReadingSession::refuseForeign(const std::vector<Annotation>& annotations)
{
    const auto foreign = std::ranges::find_if_not(annotations, [this](const Annotation& each) { return isMine(each); });
    if (foreign == annotations.end())
        return false;
    Q_EMIT said(tr("That tag is %1's. Only its author changes it; select the words and tag them yourself.").arg(authorName(foreign->authorId)));
    return true;
}

const Annotation* ReadingSession::annotation(const AnnotationId& id) const
{
    const auto found = std::ranges::find(m_annotations, id, &Annotation::id);
    return found == m_annotations.end() ? nullptr : &*found;
}

QString ReadingSession::authorName(const document::AuthorId& id) const
{
    const auto found = std::ranges::find(m_authors, id, &document::Author::id);
    return found == m_authors.end() ? QString() : text::visible(found->name);
}

std::vector<Annotation> ReadingSession::selected() const
{
    std::vector<Annotation> annotations;
    for (const AnnotationId& id : m_selected) {
        if (const Annotation* each = annotation(id))
            annotations.push_back(*each);
    }
    return annotations;
}

bool ReadingSession::isSelected(const AnnotationId& id) const
{
    return std::ranges::contains(m_selected, id);
}

void ReadingSession::select(const AnnotationId& id)
{
    const Annotation* chosen = annotation(id);
    if (!chosen)
        return;
    m_selected = {id};
    Q_EMIT selectedChanged();
    Q_EMIT revealed(m_codePoints.toUtf16(chosen->extent()));
}

void ReadingSession::toggleSelected(const AnnotationId& id)
{
    if (isSelected(id))
        std::erase(m_selected, id);
    else
        m_selected.push_back(id);
    Q_EMIT selectedChanged();
}

void ReadingSession::clearSelected()
{
    if (m_selected.empty())
        return;
    m_selected.clear();
    Q_EMIT selectedChanged();
}

void ReadingSession::selectNext(int step, qsizetype position)
{
    if (m_annotations.empty())
        return;
    const auto count = qsizetype(m_annotations.size());
    qsizetype index = 0;
    if (!m_selected.empty()) {
        const auto current = std::ranges::find(m_annotations, m_selected.back(), &Annotation::id);
        index = (current - m_annotations.begin() + step + count) % count;
    } else {
        const qsizetype at = m_codePoints.fromUtf16(position);
        const auto after = std::ranges::find_if(m_annotations, [at](const Annotation& each) { return each.extent().start >= at; });
        index = (after - m_annotations.begin() + (step > 0 ? 0 : -1) + count) % count;
    }
    select(m_annotations[size_t(index)].id);
}

void ReadingSession::extendNext(int step)
{
    const auto current = m_selected.empty() ? m_annotations.end() : std::ranges::find(m_annotations, m_selected.back(), &Annotation::id);
    const auto index = current - m_annotations.begin() + (current == m_annotations.end() ? 0 : step);
    if (current == m_annotations.end() || index < 0 || index >= qsizetype(m_annotations.size()))
        return;
    const Annotation& next = m_annotations[size_t(index)];
    std::erase(m_selected, next.id);
    m_selected.push_back(next.id);
    Q_EMIT selectedChanged();
    Q_EMIT revealed(m_codePoints.toUtf16(next.extent()));
}

void ReadingSession::applyTag(const document::TagId& tag, Utf16Range range)
{
    if (!m_article || tag.isNull())
        return;
    m_lastTag = tag;
    if (!range.isEmpty()) {
        const Result<project::Applied> applied = project::applyTag(*m_project, *m_article, tag, {m_codePoints.fromUtf16(range)});
        if (!check(applied))
            return;
        if (applied->wasThere)
            Q_EMIT said(tr("This passage has that tag already; here it is."));
        select(applied->id);
        return;
    }
    if (refuseForeign(selected()))
        return;
    for (const Annotation& each : selected()) {
        if (each.tagId != tag && !check(project::setTag(*m_project, each, tag)))
            return;
    }
}

void ReadingSession::applyTagToAll(const document::TagId& tag, const std::vector<TextRange>& ranges)
{
    if (!m_article || tag.isNull() || ranges.empty())
        return;
    m_lastTag = tag;
    const auto made = project::applyTagToAll(*m_project, *m_article, tag, ranges);
    if (check(made))
        Q_EMIT said(tr("%n passage(s) tagged.", nullptr, int(made->size())));
}

void ReadingSession::repeatLastTag(Utf16Range range)
{
    applyTag(m_lastTag, range);
}

void ReadingSession::removeSelected()
{
    const std::vector<Annotation> gone = selected();
    if (!gone.empty() && !refuseForeign(gone) && check(project::removeAnnotations(*m_project, gone)))
        Q_EMIT said(tr("%n tag(s) removed.", nullptr, int(gone.size())));
}

void ReadingSession::makeList()
{
    std::vector<Annotation> items = selected();
    if (items.size() < 2) {
        Q_EMIT said(tr("Select the items first: click the first, then the others with Ctrl held."));
        return;
    }
    const bool fits = std::ranges::all_of(items, [this](const Annotation& each) {
        const document::Tag* tag = m_project->codebook().tag(each.tagId);
        return tag && tag->isList;
    });
    if (!fits) {
        Q_EMIT said(tr("Only commitments can be made into a list."));
        return;
    }
    if (refuseForeign(items))
        return;
    const auto count = int(items.size());
    if (check(project::makeList(*m_project, std::move(items))))
        Q_EMIT said(tr("A list of %n item(s).", nullptr, count));
}

void ReadingSession::setNote(const QString& note)
{
    if (refuseForeign(selected()))
        return;
    for (const Annotation& each : selected()) {
        if (each.note != note && !check(project::setNote(*m_project, each, note)))
            return;
    }
}

void ReadingSession::setAttribute(const document::AttributeId& attribute, const QString& value)
{
    if (refuseForeign(selected()))
        return;
    for (const Annotation& each : selected()) {
        if (each.attributes.value(attribute) != value && !check(project::setAttribute(*m_project, each, attribute, value)))
            return;
    }
}

const std::vector<document::Entity>& ReadingSession::entities()
{
    if (!m_entities) {
        Result<std::vector<document::Entity>> read = m_project ? m_project->entities() : std::vector<document::Entity>();
        m_entities = check(read) ? *std::move(read) : std::vector<document::Entity>();
    }
    return *m_entities;
}

void ReadingSession::linkSelected(const document::EntityId& entity)
{
    const std::vector<Annotation> mentions = selected();
    if (!mentions.empty() && !refuseForeign(mentions))
        check(project::linkMentions(*m_project, mentions, entity));
}

void ReadingSession::linkSameWords(const document::EntityId& entity)
{
    const std::vector<Annotation> mentions = selected();
    if (mentions.size() != 1 || refuseForeign(mentions))
        return;
    const auto linked = project::linkSameWords(*m_project, mentions.front(), entity);
    if (check(linked))
        Q_EMIT said(tr("%n mention(s) linked.", nullptr, *linked));
}

void ReadingSession::makeEntity(const QString& name)
{
    const std::vector<Annotation> mentions = selected();
    if (mentions.empty() || refuseForeign(mentions))
        return;
    if (check(project::makeEntity(*m_project, {{}, {}, name, {}, {}, {}}, mentions)))
        Q_EMIT said(tr("“%1” is an entity now.").arg(name.trimmed()));
}

void ReadingSession::setStatus(project::ArticleStatus status)
{
    if (m_article)
        check(project::setStatus(*m_project, m_article->id, status));
}

}  // namespace vermilion::read
