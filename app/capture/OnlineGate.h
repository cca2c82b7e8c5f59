// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QWebEngineUrlRequestInterceptor>

namespace vermilion::online {

/// Lets requests to the web through and nothing else: http and https, and data: and blob: for what a page makes itself.
/// A page from the internet reaches no computer of the local network. Knows when something was last asked for.
class OnlineGate : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    explicit OnlineGate(const QUrl& address, QObject* parent = nullptr);

    bool allows(const QUrl& url) const;
    /// Milliseconds since the last request that was let through.
    qint64 quietFor() const { return m_sinceRequest.elapsed(); }

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

    /// Names and numbers of this machine and of private networks.
    static bool isLocal(const QString& host);

private:
    bool m_mayBeLocal;
    QElapsedTimer m_sinceRequest;
};

}  // namespace vermilion::online
