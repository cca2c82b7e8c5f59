// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace vermilion::cli {

/// A JSON object on one line whose members stand in the order in which they were set. Strings are UTF-8; control
/// characters and the line separators of Unicode are escaped, so that a line is a line for every reader.
class JsonObject {
public:
    JsonObject& set(const char* name, const QString& text);
    JsonObject& set(const char* name, const char* text) { return set(name, QString::fromUtf8(text)); }
    JsonObject& set(const char* name, qint64 number);
    JsonObject& set(const char* name, int number) { return set(name, qint64(number)); }
    JsonObject& set(const char* name, bool is);
    JsonObject& set(const char* name, double number);
    JsonObject& set(const char* name, const QStringList& texts);
    JsonObject& set(const char* name, const JsonObject& object);
    JsonObject& set(const char* name, const std::vector<JsonObject>& objects);
    JsonObject& setNull(const char* name);

    QByteArray text() const { return '{' + m_members + '}'; }

private:
    void begin(const char* name);

    QByteArray m_members;
};

/// The text in quotes, escaped.
QByteArray jsonString(const QString& text);

}  // namespace vermilion::cli
