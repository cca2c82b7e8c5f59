// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/PageProfile.h"

#include "widgets/web/PageScheme.h"
#include "widgets/web/RequestGate.h"

#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

namespace vermilion::web {

PageProfile::PageProfile(QObject* parent)
    : QWebEngineProfile(parent), m_scheme(new PageScheme(this)), m_gate(new RequestGate(this))
{
    Q_ASSERT(isOffTheRecord());
    setHttpCacheType(MemoryHttpCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setPersistentPermissionsPolicy(PersistentPermissionsPolicy::AskEveryTime);
    setPushServiceEnabled(false);
    cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest&) { return false; });
    connect(this, &QWebEngineProfile::downloadRequested, this, [](QWebEngineDownloadRequest* download) { download->cancel(); });
    setUrlRequestInterceptor(m_gate);
    installUrlSchemeHandler(PageScheme::name(), m_scheme);

    QWebEngineSettings& all = *settings();
    using Setting = QWebEngineSettings;
    for (const Setting::WebAttribute attribute :
         {Setting::JavascriptEnabled, Setting::JavascriptCanOpenWindows, Setting::JavascriptCanAccessClipboard,
          Setting::JavascriptCanPaste, Setting::LocalStorageEnabled, Setting::LocalContentCanAccessFileUrls,
          Setting::LocalContentCanAccessRemoteUrls, Setting::AllowRunningInsecureContent,
          Setting::AllowGeolocationOnInsecureOrigins, Setting::AllowWindowActivationFromJavaScript,
          Setting::HyperlinkAuditingEnabled, Setting::ErrorPageEnabled, Setting::PluginsEnabled,
          Setting::PdfViewerEnabled, Setting::NavigateOnDropEnabled, Setting::AutoLoadIconsForPage,
          Setting::TouchIconsEnabled, Setting::WebGLEnabled, Setting::Accelerated2dCanvasEnabled,
          Setting::ReadingFromCanvasEnabled, Setting::FullScreenSupportEnabled, Setting::ScreenCaptureEnabled,
          Setting::DnsPrefetchEnabled, Setting::XSSAuditingEnabled})
        all.setAttribute(attribute, false);
    all.setAttribute(Setting::WebRTCPublicInterfacesOnly, true);
    all.setAttribute(Setting::PlaybackRequiresUserGesture, true);
    all.setUnknownUrlSchemePolicy(Setting::DisallowUnknownUrlSchemes);
}

}  // namespace vermilion::web
