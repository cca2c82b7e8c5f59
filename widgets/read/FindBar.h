// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace vermilion::read {

/// Finding words in the article: a field below the text, with the number of places. Esc closes it.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    /// Shows the bar with these words selected for overwriting.
    void open(const QString& words);
    QString words() const;
    void showCount(int count);

Q_SIGNALS:
    void searched(const QString& words, bool backwards);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void close();

    QLineEdit* m_field = nullptr;
    QLabel* m_count = nullptr;
};

}  // namespace vermilion::read
