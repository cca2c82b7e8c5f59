// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registers/Arrangement.h"
#include "widgets/common/Theme.h"

#include <QColor>
#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;

namespace vermilion::registers {

/// A chart of counts: a bar a value, longest first or in time. A list like any other, so that keys and screen readers have
/// it too; choosing a bar wishes for its value alone, choosing it again takes that back.
class BarList : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString value;
        QString words;
        qsizetype count = 0;
        QColor colour;  ///< invalid: a quiet one
    };
    BarList(const common::Theme& theme, const QString& title, QWidget* parent = nullptr);

    /// `chosen` is the value that is wished for.
    void setBars(const std::vector<Bar>& bars, const std::optional<QString>& chosen);

Q_SIGNALS:
    void chosen(const QString& value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QListView* m_view = nullptr;
    QStandardItemModel* m_model = nullptr;
};

}  // namespace vermilion::registers
