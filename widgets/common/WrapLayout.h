// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace vermilion::common {

/// Lays widgets out in a line as words are: those that do not fit go to the next line. Hidden ones take no room.
class WrapLayout : public QLayout {
    Q_OBJECT

public:
    explicit WrapLayout(int gap = 6, QWidget* parent = nullptr) : QLayout(parent), m_gap(gap) {}
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override { m_items << item; }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    void setGeometry(const QRect& rectangle) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }

private:
    int arrange(const QRect& rectangle, bool isMoving) const;

    QList<QLayoutItem*> m_items;
    int m_gap;
};

}  // namespace vermilion::common
