// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/SavedSearches.h"

#include <QScrollArea>

class QVBoxLayout;

namespace vermilion::search {

/// What can be typed into the search field, each way of it as a button that does, and the searches that are kept.
class SearchGuide : public QScrollArea {
    Q_OBJECT

public:
    explicit SearchGuide(QWidget* parent = nullptr);

    void setSaved(const std::vector<SavedSearch>& saved);

Q_SIGNALS:
    void chosen(const QString& query);

private:
    QWidget* m_savedBox = nullptr;
    QVBoxLayout* m_saved = nullptr;
};

}  // namespace vermilion::search
