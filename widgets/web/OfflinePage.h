// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/web/ServedPage.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWebEnginePage>

#include <vector>

namespace vermilion::web {

class PageProfile;

/// A browser page that shows one served page and stays there: navigation only inside the document, links are told
/// instead of followed, everything else a page can ask for is refused. When its renderer dies it loads the page again,
/// at most twice a minute. The profile must outlive it.
class OfflinePage : public QWebEnginePage {
    Q_OBJECT

public:
    explicit OfflinePage(PageProfile& profile, QObject* parent = nullptr);
    ~OfflinePage() override;

    /// Shows this page in place of the one before.
    void show(ServedPage page);
    /// Forgets the page and shows an empty one.
    void showNothing();
    /// What is shown, in our scheme; empty before show().
    const QUrl& shownUrl() const { return m_shown; }
    /// Where the page came from; empty if it is not known.
    QUrl originalUrl() const;
    /// absolute URL → path of ours, for the resources stored with the page.
    QHash<QString, QString> resourcePaths() const;

    /// Milliseconds a page may take to load.
    static constexpr int loadDeadline = 20'000;

Q_SIGNALS:
    /// The document stands; false if it could not be loaded in time.
    void documentLoaded(bool isOk);
    /// A link to the web was activated (http or https).
    void linkActivated(const QUrl& url);
    /// The renderer died and the page is loaded again.
    void restarted();
    /// The renderer died too often; nothing is shown.
    void crashed();

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList&, const QStringList&) override { return {}; }
    void javaScriptAlert(const QUrl&, const QString&) override {}
    bool javaScriptConfirm(const QUrl&, const QString&) override { return false; }
    bool javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*) override { return false; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString& source) override;

private:
    void refuseRequests();
    void loadShown();
    void tellLink(const QUrl& url);
    void restartOrGiveUp();

    PageProfile& m_profile;
    QUrl m_shown;
    bool m_isOwnLoad = false;  // the next navigation to the shown document is ours
    bool m_isLoading = false;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    std::vector<qint64> m_restarts;  // times on m_clock, of the last minute
};

}  // namespace vermilion::web
