// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Codebook.h"
#include "widgets/common/Theme.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace vermilion::annotate {

/// One tag as a row: key, colour, name, how often it is used in this article. A click applies it.
class TagRow : public QWidget {
    Q_OBJECT

public:
    TagRow(const document::Tag& tag, const common::Theme& theme, QWidget* parent);

    void setCount(int count);
    void setCurrent(bool current);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    QSize sizeHint() const override;

private:
    common::Theme m_theme;
    QString m_key;
    QString m_label;
    QColor m_line;
    int m_depth = 0;
    int m_count = 0;
    bool m_isCurrent = false;
};

/// The tags of the project with their keys.
class TagPalette : public QWidget {
    Q_OBJECT

public:
    explicit TagPalette(const common::Theme& theme, QWidget* parent = nullptr);

    void setCodebook(const document::Codebook& codebook);
    void setCounts(const QHash<document::TagId, int>& counts);
    /// Marks the tags of what is selected.
    void setCurrent(const QList<document::TagId>& tags);

Q_SIGNALS:
    void tagClicked(const vermilion::document::TagId& tag);

private:
    common::Theme m_theme;
    QVBoxLayout* m_rows = nullptr;
    QHash<document::TagId, TagRow*> m_rowOf;
};

}  // namespace vermilion::annotate
