// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/document/Article.h"
#include "model/document/Codebook.h"
#include "widgets/common/Theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextEdit;

namespace vermilion::registers {

/// The passage behind a row, in the paragraph where it stands, with the way to the article.
class PassageStrip : public QWidget {
    Q_OBJECT

public:
    explicit PassageStrip(const common::Theme& theme, QWidget* parent = nullptr);

    void show(const document::Article& article, const document::Annotation& annotation, const document::Tag* tag, const QString& author);
    void clear();

Q_SIGNALS:
    void openWanted();

private:
    common::Theme m_theme;
    QLabel* m_heading = nullptr;
    QLabel* m_source = nullptr;
    QTextEdit* m_text = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_open = nullptr;
};

}  // namespace vermilion::registers
