// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/PageScheme.h"

#include "model/capture/References.h"

#include <QBuffer>
#include <QLoggingCategory>
#include <QMultiMap>
#include <QUuid>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <algorithm>
#include <array>

namespace vermilion::web {
namespace {

Q_LOGGING_CATEGORY(log, "vermilion.web.scheme", QtWarningMsg)

constexpr QByteArrayView schemeName = "vermilion";
constexpr QStringView resourceFolder = u"/.vermilion/";

constexpr std::array<QByteArrayView, 17> allowedTypes{
    "text/css", "image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/bmp", "image/avif",
    "image/x-icon", "image/vnd.microsoft.icon", "image/svg+xml", "font/woff", "font/woff2", "font/ttf", "font/otf",
    "application/font-woff", "application/x-font-woff"};

constexpr QByteArrayView contentSecurityPolicy =
    "sandbox allow-same-origin; default-src 'none'; img-src vermilion: data:; style-src vermilion: 'unsafe-inline'; "
    "font-src vermilion: data:; form-action 'none'; base-uri 'none'";

QString pathOf(size_t resource)
{
    return resourceFolder.toString() + QString::number(resource);
}

}  // namespace

PageScheme::PageScheme(QObject* parent) : QWebEngineUrlSchemeHandler(parent) {}

QByteArray PageScheme::name()
{
    return schemeName.toByteArray();
}

void PageScheme::registerScheme()
{
    QWebEngineUrlScheme scheme(name());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl PageScheme::publish(ServedPage page)
{
    Published published;
    published.url.setScheme(QString::fromLatin1(schemeName));
    published.url.setHost(u'p' + QUuid::createUuid().toString(QUuid::Id128));
    const bool isFromTheWeb = page.url.scheme() == u"http" || page.url.scheme() == u"https";
    const QString path = isFromTheWeb ? page.url.path(QUrl::FullyEncoded) : QString();
    published.url.setPath(path.startsWith(u'/') ? path : QStringLiteral("/"), QUrl::StrictMode);
    if (isFromTheWeb && page.url.hasQuery())
        published.url.setQuery(page.url.query(QUrl::FullyEncoded), QUrl::StrictMode);
    for (size_t i = 0; i < page.resources.size(); ++i)
        published.resources.insert(capture::resourceKey(published.url.resolved(QUrl(page.resources[i].url))), i);
    published.page = std::move(page);
    const QUrl url = published.url;
    m_published.insert_or_assign(url.host(), std::move(published));
    return url;
}

void PageScheme::withdraw(const QUrl& url)
{
    m_published.erase(url.host());
}

QHash<QString, QString> PageScheme::resourcePaths(const QUrl& url) const
{
    QHash<QString, QString> paths;
    if (const Published* published = publishedAt(url)) {
        for (const auto& [key, index] : published->resources.asKeyValueRange())
            paths.insert(key, pathOf(index));
    }
    return paths;
}

QUrl PageScheme::originalOf(const QUrl& url, const QUrl& page) const
{
    if (url.scheme() == u"http" || url.scheme() == u"https")
        return url;
    const Published* published = publishedAt(page);
    if (!published || url.scheme() != page.scheme() || published->page.url.host().isEmpty()
        || url.path().startsWith(resourceFolder))
        return {};
    QUrl original = url;
    original.setScheme(published->page.url.scheme());
    if (url.host() == page.host()) {  // else it was written without scheme: //other.example/…
        original.setHost(published->page.url.host());
        original.setPort(published->page.url.port());
    }
    return original;
}

const PageScheme::Published* PageScheme::publishedAt(const QUrl& url) const
{
    const auto at = m_published.find(url.host());
    return url.scheme() == QLatin1StringView(schemeName) && at != m_published.end() ? &at->second : nullptr;
}

void PageScheme::requestStarted(QWebEngineUrlRequestJob* job)
{
    const QUrl url = job->requestUrl();
    const Published* published = publishedAt(url);
    const bool isDocument = published && capture::resourceKey(url) == capture::resourceKey(published->url);
    // Our own load of the document has no initiator; everything the document asks for must come from its own origin.
    const bool isOurs = published
                        && (job->initiator().host() == published->url.host() || (isDocument && job->initiator().isEmpty()));
    if (job->requestMethod() != "GET" || !isOurs) {
        qCInfo(log) << "denied" << url << "for" << job->initiator();
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const std::optional<Reply> reply =
        isDocument ? Reply{"text/html;charset=utf-8", published->page.html} : replyTo(*published, url);
    if (!reply) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    QMultiMap<QByteArray, QByteArray> headers;
    headers.insert("Content-Security-Policy", contentSecurityPolicy.toByteArray());
    headers.insert("X-Content-Type-Options", "nosniff");
    headers.insert("Referrer-Policy", "no-referrer");
    job->setAdditionalResponseHeaders(headers);
    auto* body = new QBuffer(job);
    body->setData(reply->bytes);
    job->reply(reply->contentType, body);
}

std::optional<PageScheme::Reply> PageScheme::replyTo(const Published& published, const QUrl& url) const
{
    size_t index = published.resources.size();
    const QString path = url.path();
    if (path.startsWith(resourceFolder)) {
        bool isNumber = false;
        const qulonglong number = QStringView(path).sliced(resourceFolder.size()).toULongLong(&isNumber);
        if (isNumber && number < published.page.resources.size())
            index = number;
        else
            return std::nullopt;
    } else {
        const QUrl original = originalOf(url, published.url);
        const auto at = published.resources.constFind(capture::resourceKey(original.isEmpty() ? url : original));
        if (at == published.resources.cend())
            return std::nullopt;
        index = *at;
    }
    const document::Resource& resource = published.page.resources[index];
    if (std::ranges::find(allowedTypes, QByteArrayView(resource.mediaType)) == allowedTypes.end())
        return std::nullopt;
    return Reply{resource.mediaType,
                 resource.mediaType == "text/css" ? rewrittenStyle(published, resource) : resource.bytes};
}

// A style sheet names its pictures and fonts relative to where it came from, which is not where we serve it.
QByteArray PageScheme::rewrittenStyle(const Published& published, const document::Resource& style) const
{
    const QUrl base = published.url.resolved(QUrl(style.url));
    QByteArray rewritten;
    qsizetype end = 0;
    for (const capture::StyleReference& reference : capture::referencesOfStyle(style.bytes)) {
        const auto at = published.resources.constFind(capture::resourceKey(base.resolved(QUrl(reference.url))));
        if (at == published.resources.cend())
            continue;
        rewritten += QByteArrayView(style.bytes).sliced(end, reference.start - end);
        rewritten += pathOf(*at).toLatin1();
        end = reference.start + reference.length;
    }
    rewritten += QByteArrayView(style.bytes).sliced(end);
    return rewritten;
}

}  // namespace vermilion::web
