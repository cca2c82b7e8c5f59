// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Address.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace vermilion::document {
namespace {

bool isTracking(const QString& name)
{
    static const QStringList names{QStringLiteral("spm"), QStringLiteral("scm"), QStringLiteral("fbclid"), QStringLiteral("gclid"), QStringLiteral("msclkid"),
                                   QStringLiteral("mc_cid"), QStringLiteral("mc_eid"), QStringLiteral("from"), QStringLiteral("isappinstalled"),
                                   QStringLiteral("igshid"), QStringLiteral("yclid"), QStringLiteral("dclid"), QStringLiteral("ref_src")};
    const QString lower = name.toLower();
    return lower.startsWith(u"utm_") || lower.startsWith(u"share_") || names.contains(lower);
}

QString hostKey(QString host)
{
    host = host.toLower();
    for (const char* prefix : {"www.", "m.", "wap.", "mobile."}) {
        const QLatin1StringView label(prefix);
        // "m.org" is a host, "m.example.org" another face of one.
        if (host.startsWith(label) && host.sliced(label.size()).contains(u'.'))
            return host.sliced(label.size());
    }
    return host;
}

}  // namespace

QString addressKey(const QString& address)
{
    const QUrl url(address);
    const bool isWeb = url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
    if (!isWeb)
        return address;
    QStringList asked;
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
        if (!isTracking(name))
            asked.append(name + u'=' + value);
    }
    std::ranges::sort(asked);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    const int port = url.port(url.scheme() == u"http" ? 80 : 443);
    const bool isUsualPort = port == (url.scheme() == u"http" ? 80 : 443);
    return hostKey(url.host()) + (isUsualPort ? QString() : u':' + QString::number(port)) + path
           + (asked.isEmpty() ? QString() : u'?' + asked.join(u'&'));
}

}  // namespace vermilion::document
