// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QWidget>

#include <vector>

namespace vermilion::read {

/// Where the article's annotations stand, as marks along the scroll bar. A click goes there.
class TagMap : public QWidget {
    Q_OBJECT

public:
    struct Mark {
        double from;  ///< 0 to 1 of the document's height
        double to;
        QColor colour;
        bool isSelected;
    };

    explicit TagMap(const common::Theme& theme, QWidget* parent = nullptr);

    void setMarks(std::vector<Mark> marks);
    QSize sizeHint() const override { return {12, 100}; }

Q_SIGNALS:
    void clicked(double fraction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    common::Theme m_theme;
    std::vector<Mark> m_marks;
};

}  // namespace vermilion::read
