// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Statement.h"

#include "model/store/Database.h"
#include "model/text/CodePoints.h"

#include <QTimeZone>

#include <sqlite3.h>

namespace vermilion::store {

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFromText(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

Statement::Statement(Database& database, QByteArray sql, sqlite3_stmt* statement)
    : m_database(&database), m_sql(std::move(sql)), m_statement(statement)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_sql(std::move(other.m_sql)), m_statement(std::exchange(other.m_statement, nullptr)),
      m_bindResult(other.m_bindResult)
{
}

Statement::~Statement()
{
    if (m_statement)
        m_database->takeBack(m_sql, m_statement);
}

void Statement::bindValue(int index, const QString& value)
{
    bindUtf8(index, text::atTheDoor(value).text.toUtf8());
}

void Statement::bindUtf8(int index, const QByteArray& utf8)
{
    // Never a null pointer: that would be NULL instead of an empty text.
    const char* data = utf8.isEmpty() ? "" : utf8.constData();
    m_bindResult |= sqlite3_bind_text64(m_statement, index, data, sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindValue(int index, const QByteArray& value)
{
    m_bindResult |= value.isEmpty()
                        ? sqlite3_bind_zeroblob(m_statement, index, 0)
                        : sqlite3_bind_blob64(m_statement, index, value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT);
}

void Statement::bindValue(int index, qint64 value)
{
    m_bindResult |= sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bindValue(int index, double value)
{
    m_bindResult |= sqlite3_bind_double(m_statement, index, value);
}

void Statement::bindValue(int index, std::nullptr_t)
{
    m_bindResult |= sqlite3_bind_null(m_statement, index);
}

void Statement::bindValue(int index, const QDateTime& value)
{
    value.isValid() ? bindValue(index, timeText(value)) : bindValue(index, nullptr);
}

void Statement::rewind()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bindResult = SQLITE_OK;
}

Result<bool> Statement::step()
{
    if (m_bindResult != SQLITE_OK)
        return failure(ErrorCode::TooLarge, m_database->path(), QStringLiteral("a value could not be bound"));
    switch (const int result = sqlite3_step(m_statement); result) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default: {
        Error error = m_database->lastError(m_sql);
        sqlite3_reset(m_statement);
        return std::unexpected(std::move(error));
    }
    }
}

Result<void> Statement::run()
{
    while (TRY(step())) {}
    return {};
}

int Statement::columnCount() const { return sqlite3_column_count(m_statement); }
QByteArray Statement::columnName(int column) const { return sqlite3_column_name(m_statement, column); }
int Statement::columnType(int column) const { return sqlite3_column_type(m_statement, column); }
bool Statement::isNull(int column) const { return columnType(column) == SQLITE_NULL; }
qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }

QString Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

std::optional<double> Statement::realOrNone(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

QDateTime Statement::time(int column) const { return timeFromText(text(column)); }

}  // namespace vermilion::store
