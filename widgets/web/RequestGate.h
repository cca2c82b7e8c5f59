// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace vermilion::web {

/// Lets through what the one page that is shown may ask for: its own host in our scheme, and data: for what is in the
/// page. Everything else is blocked, and so is everything as long as no page was named.
class RequestGate : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    /// The page whose requests pass; an empty URL closes the gate.
    void open(const QUrl& page) { m_page = page; }
    bool allows(const QUrl& url, bool isDocument) const;

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

private:
    QUrl m_page;
};

}  // namespace vermilion::web
