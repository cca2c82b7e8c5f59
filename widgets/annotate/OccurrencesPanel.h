// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Ids.h"
#include "model/text/TextRange.h"
#include "widgets/common/Theme.h"
#include "widgets/read/ReadingSession.h"

#include <QFrame>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace vermilion::annotate {

/// Every mention of a name in the article, each in its context (KWIC) with a tick. A tag key or Enter tags what is
/// ticked, as one step. Opens over the article; Esc closes it.
class OccurrencesPanel : public QFrame {
    Q_OBJECT

public:
    OccurrencesPanel(read::ReadingSession& session, const common::Theme& theme, QWidget* parent);

    /// Lists the mentions of a name; places that carry `tag` already are shown but not ticked. A null tag: a tag key
    /// chooses it.
    void open(const QString& name, const document::TagId& tag);

Q_SIGNALS:
    void closed();
    /// The passage (UTF-16) of the row under the cursor.
    void pointedAt(vermilion::Utf16Range range);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& name);
    void setTag(const document::TagId& tag);
    void updateButton();
    void apply();
    void close();
    bool isTagged(TextRange range) const;

    read::ReadingSession& m_session;
    common::Theme m_theme;
    QLabel* m_heading = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_apply = nullptr;
    document::TagId m_tag;
    std::vector<TextRange> m_ranges;
};

}  // namespace vermilion::annotate
