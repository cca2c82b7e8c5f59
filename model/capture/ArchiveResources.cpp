// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/ArchiveResources.h"

#include "model/capture/Charset.h"
#include "model/capture/References.h"

namespace vermilion::capture {
namespace {

constexpr qsizetype keptLimit = qsizetype(256) << 20;
constexpr qsizetype mostEntries = 100'000;  // addresses, redirects, repeats; each
constexpr int mostSteps = 10;               // of redirects, one after the other

}  // namespace

void ArchiveResources::add(const QString& address, const QByteArray& recordId, QByteArrayView mediaType, const QByteArray& bytes)
{
    const QUrl url(address);
    const auto type = resourceType(mediaType, bytes, url.path());
    const QString key = resourceKey(url);
    if (!type || bytes.isEmpty() || m_resources.contains(key))
        return;
    if (bytes.size() > resourceLimit || m_total + bytes.size() > keptLimit || m_resources.size() >= mostEntries) {
        ++m_leftOut;
        return;
    }
    m_total += bytes.size();
    m_resources.insert(key, {*type, bytes});
    m_records.insert(recordId, key);
}

void ArchiveResources::addRedirect(const QString& from, const QString& to)
{
    const QUrl url(from);
    if (m_redirects.size() < mostEntries)
        m_redirects.insert(resourceKey(url), url.resolved(QUrl(to)).toString(QUrl::FullyEncoded));
}

void ArchiveResources::addRepeat(const QString& address, const QByteArray& recordId, const QString& first)
{
    if (m_repeats.size() < mostEntries)
        m_repeats.insert(resourceKey(QUrl(address)), {recordId, first});
}

std::optional<FoundResource> ArchiveResources::find(const QUrl& url) const
{
    QUrl at = url;
    for (int step = 0; step < mostSteps; ++step) {
        const QString key = resourceKey(at);
        if (const auto found = m_resources.constFind(key); found != m_resources.cend())
            return FoundResource{found->mediaType, found->bytes, at};
        if (const auto repeat = m_repeats.constFind(key); repeat != m_repeats.cend()) {
            const QString first = m_records.value(repeat->recordId, resourceKey(QUrl(repeat->first)));
            if (const auto found = m_resources.constFind(first); found != m_resources.cend())
                return FoundResource{found->mediaType, found->bytes, at};
        }
        const auto redirect = m_redirects.constFind(key);
        if (redirect == m_redirects.cend())
            break;
        at = QUrl(*redirect);
    }
    return std::nullopt;
}

void ArchiveResources::attachTo(ArchiveContents& contents) const
{
    if (m_resources.isEmpty())
        return;
    for (document::Capture& page : contents.captures) {
        if (page.mediaType != "text/html")
            continue;
        const QUrl url(page.url);
        page.resources = resourcesOfPage(decode(page.bytes, page.charset).utf8, url, url, [this](const QUrl& address) { return find(address); });
    }
    if (m_leftOut > 0)
        contents.problems.push_back({ErrorCode::TooLarge, {}, QStringLiteral("%1 pictures and style sheets were left out").arg(m_leftOut), 0});
}

}  // namespace vermilion::capture
