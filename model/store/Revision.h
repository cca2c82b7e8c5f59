// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"

#include <QDateTime>
#include <QString>

namespace vermilion::store {

/// The stamp of a change to a shared row: a hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014).
/// Later changes that know of earlier ones have greater stamps, whatever the computers' clocks say; the node keeps
/// stamps of different programs apart. As text it sorts as it compares: 12 hex digits of milliseconds, 4 of counter,
/// 16 of node.
struct Revision {
    quint64 milliseconds = 0;
    quint16 counter = 0;
    quint64 node = 0;

    /// A node of its own for each connection that writes: two copies of a file that one program has open are two.
    static quint64 newNode();
    /// The first stamp after this one at a given time.
    Revision next(const QDateTime& now, quint64 node) const;
    QString toString() const;
    /// Zero where the text is no stamp.
    static Revision fromString(QStringView text);

    auto operator<=>(const Revision&) const = default;
};

/// Who writes and when: what a transaction writes into the rows it touches.
struct Stamp {
    document::AuthorId author;
    QDateTime at;      ///< UTC
    QString revision;  ///< Revision::toString
};

}  // namespace vermilion::store
