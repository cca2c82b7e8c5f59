// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/Database.h"
#include "model/store/Revision.h"

namespace vermilion::store {

/// What can be taken back at once: a transaction, or several that were joined.
struct UndoStep {
    qint64 position = 0;
    qint64 sequence = 0;  ///< greater for what was done, undone or redone later
    QString operation;
    int count = 1;
    bool isUndone = false;
    bool keepsStamps = false;  ///< taken back as if it had never been, see Reversal::Stamps
    QByteArray changes;   ///< what it did last (doing it, undoing it, redoing it); see Recording
};

/// The undo history in the file: steps done, in order, then steps that were undone. At most 1000 steps and 64 MiB are
/// kept, the newest one always. A step that is not as it was stored is DamagedProject. Going on with a step adds a part to
/// it and leaves the others alone, so that a long import does not write its history anew with every batch.
class UndoSteps {
public:
    static constexpr qint64 maxSteps = 1000;
    static constexpr qint64 maxBytes = qint64(64) << 20;

    UndoSteps(Database& database, const Stamp& stamp) : m_database(database), m_stamp(stamp) {}

    /// The step that undo takes back, or redo does again.
    Result<std::optional<UndoStep>> lastDone() const;
    Result<std::optional<UndoStep>> firstUndone() const;
    /// The same without their changes: what the menu shows.
    Result<std::optional<UndoStep>> undoable() const;
    Result<std::optional<UndoStep>> redoable() const;
    /// What came after a sequence number, oldest first; each part of a step by itself.
    Result<std::vector<UndoStep>> since(qint64 sequence) const;
    Result<qint64> lastSequence() const;

    /// A new step; what was undone before can no longer be redone.
    Result<qint64> push(const QString& operation, int count, const QByteArray& changes, bool keepsStamps = false);
    /// Another transaction of a step: its count and changes are added to the step's.
    Result<void> goOn(const UndoStep& step, int count, const QByteArray& changes);
    /// The step was undone or redone. Conflict if it is no longer there.
    Result<void> set(const UndoStep& step);
    Result<void> drop(qint64 position);

    /// The last revision stamp given out in this file; empty in a new one.
    Result<QString> lastRevision() const;
    /// Makes it this transaction's, or one that came from another file, if it is later.
    Result<void> saveRevision();
    Result<void> see(const QByteArray& revision);

private:
    Result<std::optional<UndoStep>> whole(const char* position) const;
    Result<std::optional<UndoStep>> summary(const char* position) const;
    Result<void> insert(qint64 position, const UndoStep& step);
    Result<void> prune();

    Database& m_database;
    const Stamp& m_stamp;
};

}  // namespace vermilion::store
