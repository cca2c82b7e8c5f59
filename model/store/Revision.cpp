// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/Revision.h"

#include <QRandomGenerator>

#include <algorithm>

namespace vermilion::store {

quint64 Revision::newNode()
{
    return QRandomGenerator::system()->generate64();
}

Revision Revision::next(const QDateTime& now, quint64 node) const
{
    Revision stamp{quint64(std::max<qint64>(0, now.toMSecsSinceEpoch())), 0, node};
    if (stamp.milliseconds <= milliseconds) {
        stamp.milliseconds = milliseconds;
        if (counter == 0xffff)
            ++stamp.milliseconds;
        else
            stamp.counter = counter + 1;
    }
    return stamp;
}

QString Revision::toString() const
{
    return QStringLiteral("%1-%2-%3").arg(milliseconds, 12, 16, QLatin1Char('0')).arg(counter, 4, 16, QLatin1Char('0'))
        .arg(node, 16, 16, QLatin1Char('0'));
}

Revision Revision::fromString(QStringView text)
{
    if (text.size() != 34 || text[12] != u'-' || text[17] != u'-')
        return {};
    bool isNumber[3] = {};
    const Revision stamp{text.first(12).toULongLong(&isNumber[0], 16), text.sliced(13, 4).toUShort(&isNumber[1], 16),
                         text.last(16).toULongLong(&isNumber[2], 16)};
    return isNumber[0] && isNumber[1] && isNumber[2] ? stamp : Revision{};
}

}  // namespace vermilion::store
