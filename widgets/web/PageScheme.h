// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/web/ServedPage.h"

#include <QHash>
#include <QWebEngineUrlSchemeHandler>

#include <map>
#include <optional>

namespace vermilion::web {

/// Our own scheme, "vermilion:": serves pages and what belongs to them from memory, each page under a host (an origin)
/// of its own. A page keeps its path, so that its relative links find the resources stored with it; a resource from
/// elsewhere has a path of ours. Only GET, only for the page's own origin, only allow-listed media types; everything
/// else fails. Lives on the GUI thread.
class PageScheme : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    explicit PageScheme(QObject* parent = nullptr);

    /// Tells the engine about the scheme; before QApplication.
    static void registerScheme();
    static QByteArray name();

    /// Makes a page available under a host that was never used before; gives its URL.
    QUrl publish(ServedPage page);
    /// Forgets a page; its URL fails from then on.
    void withdraw(const QUrl& url);

    /// The path of ours under which each resource is served, by its absolute URL (http given as https): what the
    /// page's own elements are pointed to.
    QHash<QString, QString> resourcePaths(const QUrl& url) const;
    /// The URL on the web (http or https) that one inside this page stands for; empty if there is none.
    QUrl originalOf(const QUrl& url, const QUrl& page) const;

    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    struct Published {
        ServedPage page;
        QUrl url;
        QHash<QString, size_t> resources;  // absolute URL → index
    };
    struct Reply {
        QByteArray contentType;
        QByteArray bytes;
    };
    const Published* publishedAt(const QUrl& url) const;
    std::optional<Reply> replyTo(const Published& published, const QUrl& url) const;
    QByteArray rewrittenStyle(const Published& published, const document::Resource& style) const;

    std::map<QString, Published> m_published;  // by host
};

}  // namespace vermilion::web
