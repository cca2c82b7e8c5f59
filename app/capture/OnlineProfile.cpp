// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/OnlineProfile.h"

#include "app/capture/OnlineGate.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

namespace vermilion::online {

OnlineProfile::OnlineProfile(const QUrl& address, QObject* parent) : QWebEngineProfile(parent), m_gate(new OnlineGate(address, this))
{
    Q_ASSERT(isOffTheRecord());
    setHttpCacheType(MemoryHttpCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setPersistentPermissionsPolicy(PersistentPermissionsPolicy::AskEveryTime);
    setPushServiceEnabled(false);
    setSpellCheckEnabled(false);
    setUrlRequestInterceptor(m_gate);
    connect(this, &QWebEngineProfile::downloadRequested, this, [this](QWebEngineDownloadRequest* download) {
        if (download->isSavePageDownload()) {
            Q_EMIT pageIsBeingSaved(download);
            return;
        }
        download->cancel();
        Q_EMIT fileOffered(download->url(), download->mimeType());
    });

    QWebEngineSettings& all = *settings();
    using Setting = QWebEngineSettings;
    for (const Setting::WebAttribute attribute :
         {Setting::JavascriptCanOpenWindows, Setting::JavascriptCanAccessClipboard, Setting::JavascriptCanPaste,
          Setting::LocalContentCanAccessFileUrls, Setting::LocalContentCanAccessRemoteUrls, Setting::AllowRunningInsecureContent,
          Setting::AllowGeolocationOnInsecureOrigins, Setting::AllowWindowActivationFromJavaScript, Setting::HyperlinkAuditingEnabled,
          Setting::ErrorPageEnabled, Setting::PluginsEnabled, Setting::PdfViewerEnabled, Setting::NavigateOnDropEnabled,
          Setting::AutoLoadIconsForPage, Setting::TouchIconsEnabled, Setting::WebGLEnabled, Setting::Accelerated2dCanvasEnabled,
          Setting::FullScreenSupportEnabled, Setting::ScreenCaptureEnabled, Setting::DnsPrefetchEnabled})
        all.setAttribute(attribute, false);
    all.setAttribute(Setting::WebRTCPublicInterfacesOnly, true);
    all.setAttribute(Setting::PlaybackRequiresUserGesture, true);
    all.setUnknownUrlSchemePolicy(Setting::DisallowUnknownUrlSchemes);
}

}  // namespace vermilion::online
