// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/OnlinePage.h"

#include "app/capture/OnlineGate.h"
#include "app/capture/OnlineProfile.h"

#include <QAuthenticator>
#include <QWebEngineCertificateError>
#include <QWebEngineDesktopMediaRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEnginePermission>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineWebAuthUxRequest>

namespace vermilion::online {
namespace {

constexpr int mostNavigations = 20;

}  // namespace

OnlinePage::OnlinePage(OnlineProfile& profile, QObject* parent) : QWebEnginePage(&profile, parent), m_profile(profile)
{
    setAudioMuted(true);
    refuseRequests();
}

bool OnlinePage::acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame)
{
    if (!isMainFrame)
        return m_profile.gate().allows(url) || url.scheme() == u"about";
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    return isWeb && !m_stays && m_profile.gate().allows(url) && ++m_navigations <= mostNavigations;
}

void OnlinePage::refuseRequests()
{
    connect(this, &QWebEnginePage::permissionRequested, this, [](QWebEnginePermission permission) { permission.deny(); });
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        m_wasInsecure = m_wasInsecure || error.isMainFrame();
        error.rejectCertificate();
    });
    connect(this, &QWebEnginePage::selectClientCertificate, this, [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this, [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this, [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::desktopMediaRequested, this, [](const QWebEngineDesktopMediaRequest& request) { request.cancel(); });
    connect(this, &QWebEnginePage::webAuthUxRequested, this, [](QWebEngineWebAuthUxRequest* request) { request->cancel(); });
    connect(this, &QWebEnginePage::authenticationRequired, this, [](const QUrl&, QAuthenticator* authenticator) { *authenticator = {}; });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this, [](const QUrl&, QAuthenticator* authenticator, const QString&) { *authenticator = {}; });
}

}  // namespace vermilion::online
