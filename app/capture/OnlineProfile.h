// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineProfile>

namespace vermilion::online {

class OnlineGate;

/// A browser profile for one page of the web: off the record, everything in memory, scripts on because today's pages are
/// made by them, all else that a page can be given off. Downloads are cancelled but for the saving of the page itself.
class OnlineProfile : public QWebEngineProfile {
    Q_OBJECT

public:
    explicit OnlineProfile(const QUrl& address, QObject* parent = nullptr);

    OnlineGate& gate() { return *m_gate; }

Q_SIGNALS:
    /// What was loaded is a file to be downloaded (and was not).
    void fileOffered(const QUrl& url, const QString& mediaType);
    void pageIsBeingSaved(QWebEngineDownloadRequest* saving);

private:
    OnlineGate* m_gate;
};

}  // namespace vermilion::online
