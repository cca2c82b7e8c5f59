// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QPushButton;
class QTimer;

namespace vermilion::common {

/// A short message at the bottom left of a window, with one thing to do about it (Undo, Show). It goes away by itself,
/// unless it tells of a failure: that stays until it is closed.
class Toast : public QFrame {
    Q_OBJECT

public:
    explicit Toast(QWidget* window);

    void say(const QString& sentence, QAction* action = nullptr);
    void warn(const QString& sentence);
    QString sentence() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QString& sentence, QAction* action, bool stays);
    void place();

    QLabel* m_label = nullptr;
    QPushButton* m_button = nullptr;
    QPushButton* m_close = nullptr;
    QTimer* m_timer = nullptr;
    QPointer<QAction> m_action;
};

}  // namespace vermilion::common
