// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/OnlineGate.h"

#include <QHostAddress>
#include <QLoggingCategory>
#include <QWebEngineUrlRequestInfo>

namespace vermilion::online {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.capture.gate", QtWarningMsg)

}  // namespace

OnlineGate::OnlineGate(const QUrl& address, QObject* parent) : QWebEngineUrlRequestInterceptor(parent), m_mayBeLocal(isLocal(address.host()))
{
    m_sinceRequest.start();
}

bool OnlineGate::isLocal(const QString& host)
{
    const QString name = host.toLower();
    for (const QLatin1StringView suffix : {QLatin1StringView("localhost"), QLatin1StringView("local"), QLatin1StringView("internal"), QLatin1StringView("lan")}) {
        if (name == suffix || name.endsWith(u'.' + suffix))
            return true;
    }
    QHostAddress address;
    if (!address.setAddress(name))
        return !name.contains(u'.');  // a name without a dot is one of the own network
    bool isIpv4 = false;
    if (const quint32 mapped = address.toIPv4Address(&isIpv4); isIpv4)
        address = QHostAddress(mapped);  // also where it hides in an IPv6 address
    return address.isLoopback() || address.isLinkLocal() || address.isPrivateUse() || address.isUniqueLocalUnicast() || address == QHostAddress(QHostAddress::AnyIPv4)
           || address == QHostAddress(QHostAddress::AnyIPv6);
}

bool OnlineGate::allows(const QUrl& url) const
{
    const QString scheme = url.scheme();
    if (scheme == u"http" || scheme == u"https")
        return m_mayBeLocal || !isLocal(url.host());
    return scheme == u"data" || scheme == u"blob";
}

void OnlineGate::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    const bool isAllowed = allows(info.requestUrl());
    if (!isAllowed)
        qCInfo(log) << "blocked" << info.requestUrl();
    else if (!info.requestUrl().scheme().startsWith(u"data"))
        m_sinceRequest.restart();
    info.block(!isAllowed);
}

}  // namespace vermilion::online
