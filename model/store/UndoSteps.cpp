// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/UndoSteps.h"

#include <QCryptographicHash>

namespace vermilion::store {
namespace {

constexpr const char* all = "SELECT position, sequence, operation, count, is_undone, changes, digest FROM undo_steps ";
constexpr const char* withoutChanges = "SELECT position, sequence, operation, count, is_undone FROM undo_steps ";
constexpr const char* newestDone = "WHERE is_undone = 0 ORDER BY position DESC LIMIT 1";
constexpr const char* oldestUndone = "WHERE is_undone = 1 ORDER BY position LIMIT 1";

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<UndoStep> read(const Statement& row)
{
    UndoStep step{row.integer(0), row.integer(1), row.text(2), int(row.integer(3)), row.boolean(4), {}};
    if (row.columnCount() > 5) {
        step.changes = row.bytes(5);
        if (sha256(step.changes) != row.bytes(6))
            return failure(ErrorCode::DamagedProject, step.operation, QStringLiteral("the undo step is not what was stored"));
    }
    return step;
}

}  // namespace

Result<std::optional<UndoStep>> UndoSteps::first(const char* columns, const char* condition) const
{
    Statement row = TRY(m_database.prepare(QByteArray(columns) + condition));
    if (!TRY(row.step()))
        return std::nullopt;
    return TRY(read(row));
}

Result<std::optional<UndoStep>> UndoSteps::lastDone() const
{
    return first(all, newestDone);
}

Result<std::optional<UndoStep>> UndoSteps::firstUndone() const
{
    return first(all, oldestUndone);
}

Result<std::optional<UndoStep>> UndoSteps::undoable() const
{
    return first(withoutChanges, newestDone);
}

Result<std::optional<UndoStep>> UndoSteps::redoable() const
{
    return first(withoutChanges, oldestUndone);
}

Result<std::vector<UndoStep>> UndoSteps::since(qint64 sequence) const
{
    std::vector<UndoStep> steps;
    Statement row = TRY(m_database.prepare(QByteArray(all) + "WHERE sequence > ? ORDER BY sequence"));
    row.bind(sequence);
    while (TRY(row.step()))
        steps.push_back(TRY(read(row)));
    return steps;
}

Result<qint64> UndoSteps::lastSequence() const
{
    return m_database.number("SELECT coalesce(max(sequence), 0) FROM undo_steps");
}

Result<qint64> UndoSteps::push(const QString& operation, int count, const QByteArray& changes)
{
    const qint64 sequence = TRY(lastSequence()) + 1;
    const qint64 position = TRY(m_database.number("SELECT coalesce(max(position), 0) + 1 FROM undo_steps"));
    TRY(m_database.run("DELETE FROM undo_steps WHERE is_undone = 1"));
    TRY(m_database.run("INSERT INTO undo_steps (position, sequence, operation, count, author_id, at, is_undone, digest, changes) "
                       "VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)", position, sequence, operation, count, m_stamp.author, m_stamp.at,
                       sha256(changes), changes));
    TRY(prune());
    return position;
}

Result<void> UndoSteps::set(const UndoStep& step)
{
    const qint64 sequence = TRY(lastSequence()) + 1;
    TRY(m_database.run("UPDATE undo_steps SET sequence = ?, count = ?, is_undone = ?, digest = ?, changes = ? WHERE position = ?",
                       sequence, step.count, step.isUndone, sha256(step.changes), step.changes, step.position));
    if (TRY(m_database.number("SELECT changes()")) != 1)
        return failure(ErrorCode::Conflict, step.operation, QStringLiteral("the step is no longer in the history"));
    return {};
}

Result<void> UndoSteps::drop(qint64 position)
{
    return m_database.run("DELETE FROM undo_steps WHERE position = ?", position);
}

Result<QString> UndoSteps::lastRevision() const
{
    Statement row = TRY(m_database.prepare("SELECT stamp FROM clock WHERE id = 1"));
    return TRY(row.step()) ? row.text(0) : QString();
}

Result<void> UndoSteps::saveRevision()
{
    return m_database.run("INSERT INTO clock (id, stamp) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp",
                          m_stamp.revision);
}

Result<void> UndoSteps::prune()
{
    // length() of a blob reads only its header, so this stays cheap. Oldest first, never the newest.
    return m_database.run(
        "DELETE FROM undo_steps WHERE position IN (SELECT position FROM (SELECT position, "
        "row_number() OVER newest AS number, sum(length(changes)) OVER newest AS bytes FROM undo_steps "
        "WINDOW newest AS (ORDER BY position DESC)) WHERE number > 1 AND (number > ? OR bytes > ?))",
        maxSteps, maxBytes);
}

}  // namespace vermilion::store
