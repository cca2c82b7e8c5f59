// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/PageView.h"

#include "widgets/original/Background.h"
#include "widgets/web/OfflinePage.h"
#include "widgets/web/PageProfile.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QChildEvent>
#include <QContextMenuEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QVBoxLayout>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <algorithm>
#include <cmath>

namespace vermilion::original {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.original.page", QtWarningMsg)

using document::DomRange;

constexpr int scrollDuration = 120;  // ms
constexpr int hoverPause = 60;       // ms without a move until the page is asked what is there
constexpr int selectionPause = 120;  // ms
constexpr int clickPause = 500;      // ms in which the engine tells of the same click
constexpr int answerPause = 3'000;   // ms until a page that does not answer is asked again
constexpr int mostUnanswered = 4;
constexpr int fitPause = 100;        // ms
constexpr int showPause = 50;        // ms until a page that was hidden has its size

QString scriptSource()
{
    QFile file(QStringLiteral(":/vermilion/page/page.js"));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return QString::fromUtf8(file.readAll());
}

QString json(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

// A whole number in [least, most] from what the page answered, which may be anything.
std::optional<qsizetype> wholeNumber(const QVariant& value, qsizetype least, qsizetype most)
{
    if (value.typeId() != QMetaType::Double && value.typeId() != QMetaType::Int && value.typeId() != QMetaType::LongLong)
        return std::nullopt;
    const double number = value.toDouble();
    if (!std::isfinite(number) || number != std::floor(number) || number < double(least) || number > double(most))
        return std::nullopt;
    return qsizetype(number);
}

QString sentenceFor(web::Refusal refusal)
{
    switch (refusal) {
    case web::Refusal::TooManyBytes: return PageView::tr("The page is shown as text: it is larger than 10 MB.");
    case web::Refusal::TooManyElements: return PageView::tr("The page is shown as text: it has too many elements.");
    case web::Refusal::TooDeep: return PageView::tr("The page is shown as text: its elements are nested too deeply.");
    case web::Refusal::TablesTooDeep: return PageView::tr("The page is shown as text: its tables are nested too deeply.");
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

PageView::PageView(QWidget* parent)
    : QWidget(parent), m_profile(std::make_unique<web::PageProfile>()), m_view(new QWebEngineView(this))
{
    Q_ASSERT(web::isWebViewAllowed());
    m_page = new web::OfflinePage(*m_profile, m_view);
    m_view->setPage(m_page);
    // The engine makes its surface with the first page. Made now, before the window is shown, it saves the window from
    // being taken down and put up again later (and from losing the keyboard by that).
    m_page->show({});
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAcceptDrops(false);
    m_view->setAccessibleName(tr("Original page"));
    setFocusProxy(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    m_view->installEventFilter(this);
    watchChildren();

    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(hoverPause);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(selectionPause);
    m_answerTimer.setSingleShot(true);
    m_answerTimer.setInterval(answerPause);
    connect(&m_answerTimer, &QTimer::timeout, this, [this] {
        if (++m_unanswered > mostUnanswered)
            Q_EMIT failed(tr("The page is shown as text: it took too long to load."));
        else
            begin();
    });
    m_fitTimer.setSingleShot(true);
    m_fitTimer.setInterval(fitPause);
    connect(&m_fitTimer, &QTimer::timeout, this, &PageView::fitWidth);
    m_animation.setDuration(scrollDuration);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] { askAt(m_hoverAt, false); });
    connect(&m_selectionTimer, &QTimer::timeout, this, &PageView::tellSelection);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        ask(QStringLiteral("vermilion.scrollTo(%1)").arg(value.toDouble()), {});
    });
    connect(m_page, &QWebEnginePage::selectionChanged, &m_selectionTimer, qOverload<>(&QTimer::start));
    // A clicked link we look up ourselves: the engine says nothing of links that open windows, and does not know what
    // the page takes for the base of its links. It does tell of those followed by keyboard.
    connect(m_page, &web::OfflinePage::linkActivated, this, [this](const QUrl& url) {
        if (!m_sinceClick.isValid() || m_sinceClick.elapsed() > clickPause)
            Q_EMIT linkActivated(url);
    });
    connect(m_page, &web::OfflinePage::restarted, this, [this] {
        ++m_load;
        m_isReady = false;
        m_answerTimer.stop();
    });
    connect(m_page, &web::OfflinePage::crashed, this, [this] {
        Q_EMIT failed(tr("The page is shown as text: rendering it failed several times."));
    });
    connect(m_page, &web::OfflinePage::documentLoaded, this, [this](bool isOk) {
        if (!m_hasPage)
            return;  // the empty page of the beginning, or after clear()
        if (isOk)
            begin();
        else
            Q_EMIT failed(tr("The page is shown as text: it took too long to load."));
    });
}

PageView::~PageView()
{
    // Going, the engine answers everything that it was asked, and whoever listened is half gone already.
    blockSignals(true);
    delete m_view;  // and the page with it, before the profile
}

void PageView::showPage(const capture::Page& page)
{
    const int load = ++m_load;
    m_isReady = false;
    m_answerTimer.stop();
    m_target.reset();
    inBackground(this, [page] { return prepared(page); }, [this, load](PreparedPage prepared) {
        if (load == m_load)
            showPrepared(std::move(prepared));
    });
}

void PageView::clear()
{
    ++m_load;
    m_isReady = false;
    m_highlights.clear();
    m_dimmed.clear();
    m_target.reset();
    m_text.clear();
    m_hasPage = false;
    m_page->showNothing();
}

void PageView::showPrepared(PreparedPage prepared)
{
    if (prepared.refusal) {
        Q_EMIT failed(sentenceFor(*prepared.refusal));
        return;
    }
    m_text = prepared.text;
    m_hasPage = true;
    m_widthNeeded = 0;
    m_unanswered = 0;
    m_page->setZoomFactor(1);
    m_page->show(std::move(prepared.served));
}

void PageView::begin()
{
    watchChildren();
    // An answer can get lost when the engine changes processes under the question; asking twice does no harm.
    m_answerTimer.start();
    static const QString source = scriptSource();
    ask(source, [this](const QVariant& answer) {
        m_answerTimer.stop();
        if (m_isReady)
            return;
        const auto length = wholeNumber(answer, 0, qsizetype(1) << 31);
        if (!length) {
            Q_EMIT failed(tr("The page is shown as text: rendering it failed."));
            return;
        }
        if (*length != m_text.size())
            qCWarning(log) << "the browser's text has" << *length << "units, ours" << m_text.size();
        QJsonObject paths;
        for (const auto& [url, path] : m_page->resourcePaths().asKeyValueRange())
            paths.insert(url, path);
        // A page that does not say where it came from has its files below the place where we show it.
        const QUrl original = m_page->originalUrl();
        const QString base = (original.isEmpty() ? m_page->shownUrl() : original).toString(QUrl::FullyEncoded);
        ask(QStringLiteral("vermilion.attach(...%1)").arg(json({paths, base})), {});
        m_isReady = true;
        fitWidth();
        applyDimmed();
        applyScroll();
        applyHighlights([this] { Q_EMIT loaded(); });
    });
}

void PageView::ask(const QString& script, Answer answer)
{
    m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                          [self = QPointer(this), load = m_load, answer = std::move(answer)](const QVariant& value) {
                              if (self && load == self->m_load && answer)
                                  answer(value);
                          });
}

void PageView::setHighlights(std::vector<PageHighlight> highlights)
{
    m_highlights = std::move(highlights);
    if (m_isReady)
        applyHighlights({});
}

void PageView::setDimmed(std::vector<DomRange> ranges)
{
    m_dimmed = std::move(ranges);
    if (m_isReady)
        applyDimmed();
}

void PageView::scrollTo(DomRange range)
{
    m_target = range;
    if (m_isReady)
        applyScroll();
}

void PageView::applyHighlights(std::function<void()> done)
{
    ask(QStringLiteral("vermilion.setHighlights(%1)").arg(json(highlightGroups(m_highlights, m_text))), [this, done = std::move(done)](const QVariant& answer) {
        const QVariantList counts = answer.toList();
        const auto moved = wholeNumber(counts.value(0), 0, INT_MAX);
        const auto lost = wholeNumber(counts.value(1), 0, INT_MAX);
        if (moved && lost) {
            if (*moved + *lost > 0)
                qCWarning(log) << *moved << "passages stand elsewhere in the page," << *lost << "nowhere";
            Q_EMIT highlightsPlaced(int(*moved), int(*lost));
        }
        if (done)
            done();
    });
}

void PageView::applyDimmed()
{
    QJsonArray ranges;
    for (const DomRange& range : m_dimmed)
        ranges.append(QJsonArray{range.start, range.end});
    ask(QStringLiteral("vermilion.setDimmed(%1)").arg(json(ranges)), {});
}

void PageView::applyScroll()
{
    // A page that is not shown has no size to scroll in.
    if (!m_target || !isVisible())
        return;
    const DomRange target = *std::exchange(m_target, std::nullopt);
    ask(QStringLiteral("vermilion.approach(%1,%2)").arg(target.start).arg(target.end), [this](const QVariant& answer) {
        const QVariantList ends = answer.toList();
        if (ends.size() != 2)
            return;
        const double from = ends[0].toDouble();
        const double to = ends[1].toDouble();
        if (std::isfinite(from) && std::isfinite(to) && from != to)
            moveTo(from, to);
    });
}

void PageView::moveTo(double from, double to)
{
    m_animation.stop();
    m_animation.setStartValue(from);
    m_animation.setEndValue(to);
    if (m_isAnimated)
        m_animation.start();
    else
        ask(QStringLiteral("vermilion.scrollTo(%1)").arg(to), {});
}

// The engine makes the widget that takes the mouse when it first shows something, and another after a crash.
void PageView::watchChildren()
{
    for (QWidget* child : m_view->findChildren<QWidget*>()) {
        child->removeEventFilter(this);
        child->installEventFilter(this);
    }
}

bool PageView::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ChildAdded:
        QTimer::singleShot(0, this, &PageView::watchChildren);
        break;
    case QEvent::MouseButtonPress:
        m_pressedAt = static_cast<QMouseEvent*>(event)->position();
        m_isPressed = static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
        break;
    case QEvent::MouseButtonRelease: {
        const QPointF position = static_cast<QMouseEvent*>(event)->position();
        const bool isClick = std::exchange(m_isPressed, false)
                             && (position - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
        if (isClick && m_isReady) {
            m_sinceClick.start();
            askAt(position, true);
        }
        break;
    }
    case QEvent::MouseMove:
        m_hoverAt = static_cast<QMouseEvent*>(event)->position();
        if (!m_isPressed && m_isReady)
            m_hoverTimer.start();
        break;
    case QEvent::Leave:
        if (m_hoverTimer.isActive())
            m_hoverTimer.stop();
        Q_EMIT hovered(-1);
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void PageView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_fitTimer.start();
    QTimer::singleShot(showPause, this, [this] {
        if (m_isReady)
            applyScroll();
    });
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_fitTimer.start();
}

// Pages are made for a whole screen; here they have half of one.
void PageView::fitWidth()
{
    if (!m_isReady || !isVisible() || width() <= 0)
        return;
    ask(QStringLiteral("vermilion.widths()"), [this](const QVariant& answer) {
        const QVariantList widths = answer.toList();
        const auto needed = wholeNumber(widths.value(0), 1, 100'000);
        const auto given = wholeNumber(widths.value(1), 1, 100'000);
        if (needed && given && *needed > *given)
            m_widthNeeded = std::max(m_widthNeeded, double(*needed));
        if (m_widthNeeded > 0)
            m_page->setZoomFactor(std::clamp(m_view->width() / m_widthNeeded, leastZoom, 1.0));
    });
}

void PageView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copy = menu.addAction(tr("Copy"), [this] { m_page->triggerAction(QWebEnginePage::Copy); });
    copy->setEnabled(m_page->hasSelection());
    menu.addAction(tr("Select all"), [this] { m_page->triggerAction(QWebEnginePage::SelectAll); });
    menu.exec(event->globalPos());
}

void PageView::askAt(QPointF position, bool isClick)
{
    const QPointF inPage = position / m_view->zoomFactor();
    ask(QStringLiteral("vermilion.at(%1,%2)").arg(inPage.x()).arg(inPage.y()), [this, isClick](const QVariant& answer) {
        const QVariantList parts = answer.toList();
        if (parts.size() != 3)
            return;
        const auto unit = wholeNumber(parts[0], 0, m_text.size() - 1);
        const bool isBelieved = unit && parts[1].toDouble() == double(m_text[*unit].unicode());
        if (!isClick) {
            Q_EMIT hovered(isBelieved ? *unit : -1);
            return;
        }
        if (isBelieved)
            Q_EMIT clicked(*unit);
        const QUrl link(parts[2].toString(), QUrl::StrictMode);
        if ((link.scheme() == u"http" || link.scheme() == u"https") && !link.host().isEmpty() && !isInDocument(link))
            Q_EMIT linkActivated(link);
    });
}

bool PageView::isInDocument(const QUrl& link) const
{
    return link.hasFragment() && link.matches(m_page->originalUrl(), QUrl::RemoveFragment);
}

void PageView::tellSelection()
{
    if (!m_isReady || m_isPressed)
        return;
    ask(QStringLiteral("vermilion.selection()"), [this](const QVariant& answer) {
        const QVariantList ends = answer.toList();
        const auto start = wholeNumber(ends.value(0), 0, m_text.size());
        const auto end = wholeNumber(ends.value(1), 0, m_text.size());
        if (start && end && *start < *end)
            Q_EMIT selected({*start, *end});
    });
}

}  // namespace vermilion::original
