// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <source_location>

namespace vermilion::fuzz {

/// Ends the program where a promise is broken, saying which: the fuzzer keeps the input then, the replay fails.
inline void holds(bool isKept, const char* promise, const QString& where = {}, std::source_location place = std::source_location::current())
{
    if (isKept)
        return;
    std::fprintf(stderr, "BROKEN at line %u: %s. %s\n", unsigned(place.line()), promise, qUtf8Printable(where));
    std::abort();
}

/// An input taken apart from its beginning: what decides first, what is read last. An input that has ended gives zeros.
class Input {
public:
    Input(const uint8_t* data, size_t size) : m_rest(data, qsizetype(size)) {}

    bool isAtEnd() const { return m_rest.isEmpty(); }
    quint8 byte()
    {
        if (m_rest.isEmpty())
            return 0;
        const auto first = quint8(m_rest.front());
        m_rest = m_rest.sliced(1);
        return first;
    }
    quint32 word() { return quint32(byte()) << 8 | byte(); }
    bool flag() { return byte() & 1; }
    /// 0 ≤ result < count; count at most 65,536.
    qsizetype below(qsizetype count) { return count <= 1 ? 0 : qsizetype(count <= 256 ? byte() : word()) % count; }
    /// At most so many bytes: as many as the next byte says, ended by the input's end.
    QByteArray bytes(qsizetype most = 255)
    {
        const qsizetype length = std::min({qsizetype(byte()), most, m_rest.size()});
        const QByteArray taken = m_rest.first(length).toByteArray();
        m_rest = m_rest.sliced(length);
        return taken;
    }
    /// UTF-8, where broken U+FFFD.
    QString text(qsizetype most = 255) { return QString::fromUtf8(bytes(most)); }
    QByteArray rest()
    {
        const QByteArray taken = m_rest.toByteArray();
        m_rest = {};
        return taken;
    }

private:
    QByteArrayView m_rest;
};

}  // namespace vermilion::fuzz
