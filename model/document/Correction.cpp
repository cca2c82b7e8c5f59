// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Correction.h"

#include "model/document/Names.h"

#include <QCryptographicHash>
#include <QUrl>

namespace vermilion::document {
namespace {

constexpr Names<Wanted, 2> wanteds{{{Wanted::Kept, u"kept"}, {Wanted::Dropped, u"dropped"}}};

}  // namespace

QString nameOf(Wanted wanted)
{
    return wanteds.nameOf(wanted);
}

std::optional<Wanted> wantedFromName(QStringView name)
{
    return wanteds.valueOf(name);
}

QString siteOf(const QString& address)
{
    const QUrl url(address);
    if (url.scheme() != u"http" && url.scheme() != u"https")
        return {};
    const QString host = url.host().toLower();
    return host.startsWith(u"www.") ? host.sliced(4) : host;
}

QString siteOf(const Metadata& metadata)
{
    for (const QString& address : {metadata.url, metadata.canonicalUrl}) {
        if (const QString site = siteOf(address); !site.isEmpty())
            return site;
    }
    return metadata.site;
}

QByteArray digestOfBlock(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

}  // namespace vermilion::document
