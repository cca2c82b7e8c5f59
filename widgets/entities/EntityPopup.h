// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/entities/EntityCard.h"

#include <QFrame>

namespace vermilion::entities {

/// The card over the right of what it lies on, the text on the left staying in sight. Esc closes it.
class EntityPopup : public QFrame {
    Q_OBJECT

public:
    EntityPopup(const common::Theme& theme, QWidget* parent);

    EntityCard& card() { return *m_card; }
    void open(const document::EntityId& entity);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void closeCard();

    EntityCard* m_card = nullptr;
};

}  // namespace vermilion::entities
