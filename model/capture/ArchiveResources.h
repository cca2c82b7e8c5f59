// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/ArchiveReader.h"
#include "model/capture/Resources.h"

#include <QHash>

namespace vermilion::capture {

/// What an archive holds beside its pages: pictures, style sheets and fonts by their addresses, with the redirects that
/// lead to them. Keeps at most 256 MiB; what is more is left out and counted.
class ArchiveResources {
public:
    /// Takes what is a resource by `resourceType`; the first under an address stays.
    void add(const QString& address, const QByteArray& recordId, QByteArrayView mediaType, const QByteArray& bytes);
    void addRedirect(const QString& from, const QString& to);
    /// The address has what another record or address has, wherever that stands in the archive.
    void addRepeat(const QString& address, const QByteArray& recordId, const QString& first);

    /// Gives each page what it refers to, and names what there was no room for.
    void attachTo(ArchiveContents& contents) const;

private:
    struct Stored {
        QByteArray mediaType;
        QByteArray bytes;
    };
    std::optional<FoundResource> find(const QUrl& url) const;

    struct Repeat {
        QByteArray recordId;
        QString first;
    };
    QHash<QString, Stored> m_resources;    // by key of the address
    QHash<QString, QString> m_redirects;   // key → address
    QHash<QString, Repeat> m_repeats;      // key → what it repeats
    QHash<QByteArray, QString> m_records;  // record id → key
    qsizetype m_total = 0;
    int m_leftOut = 0;
};

}  // namespace vermilion::capture
