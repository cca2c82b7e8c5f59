// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/KeyCap.h"

#include "widgets/common/Theme.h"

namespace vermilion::common {

KeyCap::KeyCap(const QString& key, QWidget* parent) : QLabel(key, parent)
{
    setObjectName(QStringLiteral("keycap"));
    setFont(interfaceFont(-2));
    setAlignment(Qt::AlignCenter);
    setMinimumWidth(20);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

}  // namespace vermilion::common
