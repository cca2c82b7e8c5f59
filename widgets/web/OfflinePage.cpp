// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/OfflinePage.h"

#include "widgets/web/PageProfile.h"
#include "widgets/web/PageScheme.h"
#include "widgets/web/RequestGate.h"

#include <QAuthenticator>
#include <QColor>
#include <QLoggingCategory>
#include <QWebEngineCertificateError>
#include <QWebEngineDesktopMediaRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineLoadingInfo>
#include <QWebEnginePermission>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineWebAuthUxRequest>

namespace vermilion::web {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.web.page", QtWarningMsg)

constexpr int restartsAMinute = 2;

}  // namespace

OfflinePage::OfflinePage(PageProfile& profile, QObject* parent) : QWebEnginePage(&profile, parent), m_profile(profile)
{
    m_clock.start();
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(loadDeadline);
    setBackgroundColor(QColor(Qt::white));
    refuseRequests();
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_isLoading = false;
        triggerAction(Stop);
        Q_EMIT documentLoaded(false);
    });
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo& info) {
        // A page that was replaced before it had loaded still tells of its end.
        const bool isOurs = m_isLoading && info.url().matches(m_shown, QUrl::RemoveFragment);
        if (!isOurs || info.status() == QWebEngineLoadingInfo::LoadStartedStatus)
            return;
        m_isLoading = false;
        m_deadline.stop();
        Q_EMIT documentLoaded(info.status() == QWebEngineLoadingInfo::LoadSucceededStatus);
    });
    connect(this, &QWebEnginePage::renderProcessTerminated, this,
            [this](RenderProcessTerminationStatus status, int exitCode) {
                qCWarning(log) << "the renderer ended" << status << exitCode;
                restartOrGiveUp();
            });
}

OfflinePage::~OfflinePage()
{
    if (!m_shown.isEmpty())
        m_profile.scheme().withdraw(m_shown);
}

void OfflinePage::show(ServedPage page)
{
    if (!m_shown.isEmpty())
        m_profile.scheme().withdraw(m_shown);
    m_shown = m_profile.scheme().publish(std::move(page));
    m_profile.gate().open(m_shown);
    loadShown();
}

void OfflinePage::showNothing()
{
    if (m_shown.isEmpty())
        return;
    show({});
}

void OfflinePage::loadShown()
{
    m_isOwnLoad = true;
    m_isLoading = true;
    m_deadline.start();
    setUrl(m_shown);
}

QUrl OfflinePage::originalUrl() const
{
    return m_profile.scheme().originalOf(m_shown, m_shown);
}

QHash<QString, QString> OfflinePage::resourcePaths() const
{
    return m_profile.scheme().resourcePaths(m_shown);
}

bool OfflinePage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return false;
    const bool isShown = !m_shown.isEmpty() && url.matches(m_shown, QUrl::RemoveFragment);
    if (isShown && std::exchange(m_isOwnLoad, false))
        return true;
    if (isShown && type == NavigationTypeLinkClicked && url.hasFragment())
        return true;
    if (type == NavigationTypeLinkClicked)
        tellLink(url);
    return false;
}

void OfflinePage::tellLink(const QUrl& url)
{
    const QUrl original = m_profile.scheme().originalOf(url, m_shown);
    if (original.isValid() && !original.host().isEmpty())
        Q_EMIT linkActivated(original);
}

void OfflinePage::restartOrGiveUp()
{
    constexpr qint64 minute = 60'000;
    const qint64 now = m_clock.elapsed();
    std::erase_if(m_restarts, [now](qint64 time) { return now - time > minute; });
    m_deadline.stop();
    m_isLoading = false;
    if (m_shown.isEmpty())
        return;
    if (m_restarts.size() >= restartsAMinute) {
        Q_EMIT crashed();
        return;
    }
    m_restarts.push_back(now);
    Q_EMIT restarted();
    // Not from within the engine's own notice: the dead renderer is still being taken down.
    QTimer::singleShot(0, this, &OfflinePage::loadShown);
}

void OfflinePage::refuseRequests()
{
    connect(this, &QWebEnginePage::permissionRequested, this, [](QWebEnginePermission permission) { permission.deny(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::desktopMediaRequested, this,
            [](const QWebEngineDesktopMediaRequest& request) { request.cancel(); });
    connect(this, &QWebEnginePage::webAuthUxRequested, this, [](QWebEngineWebAuthUxRequest* request) { request->cancel(); });
    connect(this, &QWebEnginePage::authenticationRequired, this,
            [](const QUrl&, QAuthenticator* authenticator) { *authenticator = {}; });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [](const QUrl&, QAuthenticator* authenticator, const QString&) { *authenticator = {}; });
}

void OfflinePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString& message, int line,
                                           const QString&)
{
    qCInfo(log) << "console" << line << message;
}

}  // namespace vermilion::web
