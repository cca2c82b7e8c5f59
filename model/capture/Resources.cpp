// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Resources.h"

#include "model/capture/References.h"

#include <QSet>

#include <algorithm>
#include <deque>

namespace vermilion::capture {
namespace {

// Stands for the address of a page that has none.
const QUrl& nowhere()
{
    static const QUrl url(QStringLiteral("https://page.invalid/"));
    return url;
}

struct Magic {
    QByteArrayView start;
    const char* mediaType;
};

constexpr Magic magics[]{
    {"\x89PNG\r\n\x1A\n", "image/png"}, {"\xFF\xD8\xFF", "image/jpeg"}, {"GIF87a", "image/gif"}, {"GIF89a", "image/gif"},
    {"BM", "image/bmp"}, {QByteArrayView("\0\0\1\0", 4), "image/x-icon"}, {"wOFF", "font/woff"}, {"wOF2", "font/woff2"},
    {"OTTO", "font/otf"}, {QByteArrayView("\0\1\0\0", 4), "font/ttf"},
};

QByteArray sniffed(QByteArrayView bytes)
{
    if (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8).startsWith("WEBP"))
        return "image/webp";
    if (bytes.size() > 12 && (bytes.sliced(4).startsWith("ftypavif") || bytes.sliced(4).startsWith("ftypavis")))
        return "image/avif";
    for (const Magic& magic : magics) {
        if (bytes.startsWith(magic.start))
            return magic.mediaType;
    }
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 512)).trimmed().toByteArray();
    return head.startsWith("<svg") || (head.startsWith("<?xml") && head.contains("<svg")) ? QByteArrayLiteral("image/svg+xml") : QByteArray();
}

bool isFont(QByteArrayView type)
{
    return type.startsWith("font/") || type.startsWith("application/font-") || type.startsWith("application/x-font-");
}

/// A page or style sheet whose references are still to be followed.
struct Source {
    QUrl base;
    QUrl place;
    QStringList references;
};

QStringList referencesIn(QByteArrayView css)
{
    QStringList urls;
    for (const StyleReference& reference : referencesOfStyle(css))
        urls.append(reference.url);
    return urls;
}

QString addressOf(const QUrl& url, bool isRelative)
{
    // With the document's own place taken away, what is left is the way from it.
    return isRelative ? url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment | QUrl::FullyEncoded).sliced(1)
                      : url.toString(QUrl::RemoveFragment | QUrl::FullyEncoded);
}

}  // namespace

std::optional<QByteArray> resourceType(QByteArrayView declared, QByteArrayView bytes, const QString& name)
{
    QByteArray type = declared.toByteArray().toLower();
    if (type == "image/jpg" || type == "image/pjpeg")
        type = "image/jpeg";
    if (type == "text/css" || isFont(type) || type.startsWith("image/"))
        return type;
    const bool saysNothing = type.isEmpty() || type == "application/octet-stream" || type == "binary/octet-stream" || type == "text/plain"
                             || type == "application/x-unknown-content-type" || type == "application/x-www-form-urlencoded";
    if (!saysNothing)
        return std::nullopt;
    type = sniffed(bytes);
    if (type.isEmpty() && name.endsWith(u".css", Qt::CaseInsensitive))
        type = "text/css";
    return type.isEmpty() ? std::nullopt : std::optional(type);
}

std::vector<document::Resource> resourcesOfPage(QByteArrayView html, const QUrl& page, const QUrl& place, const ResourceLookup& lookUp)
{
    const bool isRelative = page.isEmpty();
    const PageReferences written = referencesOfPage(html);
    const QUrl address = isRelative ? nowhere() : page;
    const QUrl base = written.base.isEmpty() ? address : address.resolved(QUrl(written.base));
    // A page that was saved with its files keeps them beside itself, whatever it calls its base.
    const bool isSaved = place.isLocalFile() && !page.isLocalFile();
    std::deque<Source> open{{base, isSaved || written.base.isEmpty() ? place : place.resolved(QUrl(written.base)), written.urls}};
    std::vector<document::Resource> resources;
    QSet<QString> seen;
    qsizetype total = 0;
    while (!open.empty()) {
        const Source source = std::move(open.front());
        open.pop_front();
        for (const QString& reference : source.references) {
            const QUrl relative(reference);
            const QUrl url = source.base.resolved(relative);
            const QString key = resourceKey(url);
            // A place on the disk that a saved page names outright is nobody's business.
            if (!relative.isValid() || (isSaved && relative.isLocalFile()) || (isRelative && url.host() != nowhere().host()) || seen.contains(key))
                continue;
            seen.insert(key);
            auto found = lookUp(source.place.resolved(relative));
            if (!found || found->bytes.size() > resourceLimit || total + found->bytes.size() > pageResourcesLimit)
                continue;
            total += found->bytes.size();
            if (found->mediaType == "text/css")
                open.push_back({url, found->url, referencesIn(found->bytes)});
            resources.push_back({addressOf(url, isRelative), found->mediaType, std::move(found->bytes)});
            if (qsizetype(resources.size()) == mostResources)
                return resources;
        }
    }
    return resources;
}

}  // namespace vermilion::capture
