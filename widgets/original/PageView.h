// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/Page.h"
#include "model/document/SourceMap.h"
#include "widgets/original/HighlightGroups.h"
#include "widgets/original/PagePreparation.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QWebEngineView;

namespace vermilion::web {
class OfflinePage;
class PageProfile;
}  // namespace vermilion::web

namespace vermilion::original {

/// The page as a browser shows it, offline and without scripts, with highlights on top of it. The page's document is not
/// changed for them. A page that is wider than the view is made smaller, down to `leastZoom`. Positions are units of the page's text (DomRange). What the page answers is checked before it is
/// believed. To be made only where web::isWebViewAllowed(). GUI thread.
class PageView : public QWidget {
    Q_OBJECT

public:
    static constexpr double leastZoom = 0.6;

    explicit PageView(QWidget* parent = nullptr);
    ~PageView() override;

    /// Shows this page; loaded() or failed() follows.
    void showPage(const capture::Page& page);
    /// Shows nothing.
    void clear();
    /// What may be called at any time; before the page is loaded it is remembered.
    void setHighlights(std::vector<PageHighlight> highlights);
    /// What cleaning dropped.
    void setDimmed(std::vector<document::DomRange> ranges);
    void scrollTo(document::DomRange range);
    /// Whether scrollTo moves (120 ms) or jumps.
    void setAnimated(bool isAnimated) { m_isAnimated = isAnimated; }
    bool isLoaded() const { return m_isReady; }

Q_SIGNALS:
    /// The page stands, with its highlights.
    void loaded();
    /// The highlights are on the page; `moved` passages were found beside their place, `lost` ones not at all.
    void highlightsPlaced(int moved, int lost);
    void clicked(qsizetype domUnit);
    /// -1 where there is no text.
    void hovered(qsizetype domUnit);
    void selected(vermilion::document::DomRange range);
    void linkActivated(const QUrl& url);
    /// The page cannot be shown rendered; the reason is a sentence for the user.
    void failed(const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    using Answer = std::function<void(const QVariant&)>;
    void showPrepared(PreparedPage prepared);
    void begin();
    void ask(const QString& script, Answer answer);
    void askAt(QPointF position, bool isClick);
    void watchChildren();
    void applyHighlights(std::function<void()> done);
    void applyDimmed();
    void applyScroll();
    void moveTo(double from, double to);
    void fitWidth();
    void tellSelection();
    bool isInDocument(const QUrl& link) const;

    std::unique_ptr<web::PageProfile> m_profile;
    QWebEngineView* m_view;
    web::OfflinePage* m_page;
    QString m_text;     // what our own parser says the page's text is
    int m_load = 0;     // answers of an earlier load are dropped
    bool m_hasPage = false;  // something of the caller's was given to the engine
    bool m_isReady = false;
    bool m_isAnimated = true;
    std::vector<PageHighlight> m_highlights;
    std::vector<document::DomRange> m_dimmed;
    std::optional<document::DomRange> m_target;  // still to be scrolled to
    QVariantAnimation m_animation;
    double m_widthNeeded = 0;  // CSS pixels, as far as it is known
    QTimer m_fitTimer;
    QTimer m_answerTimer;
    int m_unanswered = 0;      // times the page was asked in vain
    QTimer m_hoverTimer;
    QTimer m_selectionTimer;
    QPointF m_hoverAt;
    QPointF m_pressedAt;
    QElapsedTimer m_sinceClick;
    bool m_isPressed = false;
};

}  // namespace vermilion::original
