// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/UndoSteps.h"

#include "model/base/Digest.h"
#include "model/store/Recording.h"

namespace vermilion::store {
namespace {

constexpr const char* newestDone = "(SELECT position FROM undo_steps WHERE is_undone = 0 ORDER BY position DESC LIMIT 1)";
constexpr const char* oldestUndone = "(SELECT position FROM undo_steps WHERE is_undone = 1 ORDER BY position LIMIT 1)";
constexpr const char* parts = "SELECT position, sequence, operation, count, is_undone, keeps_stamps, changes, digest FROM undo_steps ";

UndoStep readSummary(const Statement& row)
{
    return {row.integer(0), row.integer(1), row.text(2), int(row.integer(3)), row.boolean(4), row.boolean(5), {}};
}

Result<UndoStep> readPart(const Statement& row)
{
    UndoStep part = readSummary(row);
    part.changes = row.bytes(6);
    if (sha256(part.changes) != row.bytes(7))
        return failure(ErrorCode::DamagedProject, part.operation, QStringLiteral("the undo step is not what was stored"));
    return part;
}

}  // namespace

Result<std::optional<UndoStep>> UndoSteps::whole(const char* position) const
{
    std::optional<UndoStep> step;
    std::vector<QByteArray> changes;
    Statement row = TRY(m_database.prepare(QByteArray(parts) + "WHERE position = " + position + " ORDER BY part"));
    while (TRY(row.step())) {
        const UndoStep part = TRY(readPart(row));
        const int before = step ? step->count : 0;
        step = part;
        step->count += before;
        changes.push_back(part.changes);
    }
    if (step)
        step->changes = TRY(Recording::joined(changes));
    return step;
}

Result<std::optional<UndoStep>> UndoSteps::summary(const char* position) const
{
    Statement row = TRY(m_database.prepare("SELECT position, max(sequence), operation, sum(count), is_undone, keeps_stamps FROM undo_steps "
                                           "WHERE position = " + QByteArray(position) + " GROUP BY position"));
    if (!TRY(row.step()))
        return std::nullopt;
    return readSummary(row);
}

Result<std::optional<UndoStep>> UndoSteps::lastDone() const
{
    return whole(newestDone);
}

Result<std::optional<UndoStep>> UndoSteps::firstUndone() const
{
    return whole(oldestUndone);
}

Result<std::optional<UndoStep>> UndoSteps::undoable() const
{
    return summary(newestDone);
}

Result<std::optional<UndoStep>> UndoSteps::redoable() const
{
    return summary(oldestUndone);
}

Result<std::vector<UndoStep>> UndoSteps::since(qint64 sequence) const
{
    std::vector<UndoStep> steps;
    Statement row = TRY(m_database.prepare(QByteArray(parts) + "WHERE sequence > ? ORDER BY sequence"));
    row.bind(sequence);
    while (TRY(row.step()))
        steps.push_back(TRY(readPart(row)));
    return steps;
}

Result<qint64> UndoSteps::lastSequence() const
{
    return m_database.number("SELECT coalesce(max(sequence), 0) FROM undo_steps");
}

Result<qint64> UndoSteps::push(const QString& operation, int count, const QByteArray& changes, bool keepsStamps)
{
    const qint64 position = TRY(m_database.number("SELECT coalesce(max(position), 0) + 1 FROM undo_steps"));
    TRY(m_database.run("DELETE FROM undo_steps WHERE is_undone = 1"));
    TRY(insert(position, {.operation = operation, .count = count, .keepsStamps = keepsStamps, .changes = changes}));
    TRY(prune());
    return position;
}

Result<void> UndoSteps::goOn(const UndoStep& step, int count, const QByteArray& changes)
{
    return insert(step.position, {.operation = step.operation, .count = count, .keepsStamps = step.keepsStamps, .changes = changes});
}

Result<void> UndoSteps::insert(qint64 position, const UndoStep& step)
{
    const qint64 sequence = TRY(lastSequence()) + 1;
    return m_database.run("INSERT INTO undo_steps (position, part, sequence, operation, count, author_id, at, is_undone, keeps_stamps, digest, changes) "
                          "VALUES (?1, (SELECT coalesce(max(part), -1) + 1 FROM undo_steps WHERE position = ?1), ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, ?9)",
                          position, sequence, step.operation, step.count, m_stamp.author, m_stamp.at, step.keepsStamps, sha256(step.changes), step.changes);
}

Result<void> UndoSteps::set(const UndoStep& step)
{
    const qint64 sequence = TRY(lastSequence()) + 1;
    TRY(m_database.run("DELETE FROM undo_steps WHERE position = ? AND part > 0", step.position));
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
    return see(m_stamp.revision.toLatin1());
}

Result<void> UndoSteps::see(const QByteArray& revision)
{
    return m_database.run("INSERT INTO clock (id, stamp) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET stamp = max(stamp, excluded.stamp)",
                          QString::fromLatin1(revision));
}

Result<void> UndoSteps::prune()
{
    // length() of a blob reads only its header, so this stays cheap. Oldest first, never the newest.
    return m_database.run(
        "DELETE FROM undo_steps WHERE position IN (SELECT position FROM (SELECT position, "
        "row_number() OVER newest AS number, sum(size) OVER newest AS bytes "
        "FROM (SELECT position, sum(length(changes)) AS size FROM undo_steps GROUP BY position) "
        "WINDOW newest AS (ORDER BY position DESC)) WHERE number > 1 AND (number > ? OR bytes > ?))",
        maxSteps, maxBytes);
}

}  // namespace vermilion::store
