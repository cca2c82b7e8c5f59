// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>

namespace vermilion::online {

class OnlineProfile;

/// A page of the web that is loaded to be saved. Goes where the web sends it (http and https, so many times), asks nobody
/// anything: permissions, windows, dialogs, files, names and passwords and doubtful certificates are all refused.
class OnlinePage : public QWebEnginePage {
    Q_OBJECT

public:
    explicit OnlinePage(OnlineProfile& profile, QObject* parent = nullptr);

    /// From now on the page stays where it is.
    void stay() { m_stays = true; }
    /// Whether the document was refused for its certificate.
    bool wasInsecure() const { return m_wasInsecure; }

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList&, const QStringList&) override { return {}; }
    void javaScriptAlert(const QUrl&, const QString&) override {}
    bool javaScriptConfirm(const QUrl&, const QString&) override { return false; }
    bool javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*) override { return false; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override {}

private:
    void refuseRequests();

    OnlineProfile& m_profile;
    bool m_stays = false;
    bool m_wasInsecure = false;
    int m_navigations = 0;
};

}  // namespace vermilion::online
