// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/Uuid.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <mutex>

namespace vermilion {

QUuid createUuidV7()
{
    // RFC 9562, 6.2, method 1: rand_a is a counter within the millisecond; when it is used up, time runs ahead.
    static std::mutex mutex;
    static quint64 lastTime = 0;
    static quint16 counter = 0;

    quint64 time = quint64(QDateTime::currentMSecsSinceEpoch());
    quint16 sequence = 0;
    {
        const std::lock_guard lock(mutex);
        if (time > lastTime) {
            lastTime = time;
            counter = quint16(QRandomGenerator::system()->bounded(0x400));
        } else if (++counter > 0xfff) {
            ++lastTime;
            counter = 0;
        }
        time = lastTime;
        sequence = counter;
    }

    std::array<uchar, 16> bytes;
    qToBigEndian<quint64>(time << 16 | 0x7000 | sequence, bytes.data());
    const quint64 random = QRandomGenerator::system()->generate64();
    qToBigEndian<quint64>((random & 0x3fff'ffff'ffff'ffff) | 0x8000'0000'0000'0000, bytes.data() + 8);
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

}  // namespace vermilion
