// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Json.h"

#include <QLocale>

namespace vermilion::cli {

QByteArray jsonString(const QString& text)
{
    QString escaped;
    escaped.reserve(text.size() + 2);
    escaped += u'"';
    for (const QChar unit : text) {
        switch (unit.unicode()) {
        case u'"': escaped += u"\\\""; break;
        case u'\\': escaped += u"\\\\"; break;
        case u'\n': escaped += u"\\n"; break;
        case u'\r': escaped += u"\\r"; break;
        case u'\t': escaped += u"\\t"; break;
        default:
            if (unit < u' ' || unit == u'\u0085' || unit == u'\u2028' || unit == u'\u2029')
                escaped += QStringLiteral("\\u%1").arg(int(unit.unicode()), 4, 16, QLatin1Char('0'));
            else
                escaped += unit;
        }
    }
    escaped += u'"';
    return escaped.toUtf8();
}

void JsonObject::begin(const char* name)
{
    if (!m_members.isEmpty())
        m_members += ", ";
    m_members.append('"').append(name).append("\": ");
}

JsonObject& JsonObject::set(const char* name, const QString& text)
{
    begin(name);
    m_members += jsonString(text);
    return *this;
}

JsonObject& JsonObject::set(const char* name, qint64 number)
{
    begin(name);
    m_members += QByteArray::number(number);
    return *this;
}

JsonObject& JsonObject::set(const char* name, bool is)
{
    begin(name);
    m_members += is ? "true" : "false";
    return *this;
}

JsonObject& JsonObject::set(const char* name, double number)
{
    begin(name);
    m_members += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    return *this;
}

JsonObject& JsonObject::set(const char* name, const QStringList& texts)
{
    begin(name);
    QByteArrayList values;
    for (const QString& text : texts)
        values.append(jsonString(text));
    m_members += '[' + values.join(", ") + ']';
    return *this;
}

JsonObject& JsonObject::set(const char* name, const JsonObject& object)
{
    begin(name);
    m_members += object.text();
    return *this;
}

JsonObject& JsonObject::set(const char* name, const std::vector<JsonObject>& objects)
{
    begin(name);
    QByteArrayList values;
    for (const JsonObject& object : objects)
        values.append(object.text());
    m_members += '[' + values.join(", ") + ']';
    return *this;
}

JsonObject& JsonObject::setNull(const char* name)
{
    begin(name);
    m_members += "null";
    return *this;
}

}  // namespace vermilion::cli
