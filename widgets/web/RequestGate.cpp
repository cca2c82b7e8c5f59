// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/RequestGate.h"

#include <QLoggingCategory>
#include <QWebEngineUrlRequestInfo>

namespace vermilion::web {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.web.gate", QtWarningMsg)

}  // namespace

bool RequestGate::allows(const QUrl& url, bool isDocument) const
{
    if (m_page.isEmpty())
        return false;
    if (url.scheme() == m_page.scheme())
        return url.host() == m_page.host() && (!isDocument || url.matches(m_page, QUrl::RemoveFragment));
    return !isDocument && url.scheme() == u"data";
}

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    using Info = QWebEngineUrlRequestInfo;
    const Info::ResourceType type = info.resourceType();
    const bool isDocument = type == Info::ResourceTypeMainFrame || type == Info::ResourceTypeSubFrame
                            || type == Info::ResourceTypeNavigationPreloadMainFrame
                            || type == Info::ResourceTypeNavigationPreloadSubFrame;
    const bool isBlocked = info.requestMethod() != "GET" || !allows(info.requestUrl(), isDocument);
    if (isBlocked)
        qCInfo(log) << "blocked" << info.requestUrl();
    info.block(isBlocked);
}

}  // namespace vermilion::web
