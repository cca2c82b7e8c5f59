// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/document/Article.h"
#include "model/document/Codebook.h"
#include "model/suggest/Suggestion.h"
#include "model/text/CodePoints.h"
#include "widgets/common/Theme.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace vermilion::suggest {

/// The undecided suggestions of an article, by source under a heading each, in text order below it; all or one source's.
class SuggestionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole, BeforeRole, QuoteRole, AfterRole, TagRole, ColourRole, ReasonRole, ItemRole };

    struct Entry {
        Suggestion suggestion;
        document::AnnotationId id;  ///< to draw it by; made anew with each list
        QString before;
        QString quote;
        QString after;
    };

    explicit SuggestionModel(common::Theme theme, QObject* parent = nullptr) : QAbstractListModel(parent), m_theme(std::move(theme)) {}

    void setSuggestions(std::vector<Suggestion> suggestions, const document::Article& article, const document::Codebook& codebook);
    void clear();
    void setFilter(std::optional<Source> source);
    std::optional<Source> filter() const { return m_filter; }

    const std::vector<Entry>& entries() const { return m_entries; }
    int count(std::optional<Source> source) const;
    /// Of a row; nullptr for a heading or none.
    const Entry* entryAt(int row) const;
    int rowOf(const document::AnnotationId& id) const;  ///< -1 where it is not shown
    int rowOf(const Suggestion& suggestion) const;
    /// The nearest row from here on (or, backwards, up to here) that is no heading; -1 if there is none.
    int nextRow(int from, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Source source;
        qsizetype entry = -1;  // -1: the heading
    };
    void fill();

    common::Theme m_theme;
    document::Codebook m_codebook;
    std::vector<Entry> m_entries;
    std::vector<Row> m_rows;
    std::optional<Source> m_filter;
};

}  // namespace vermilion::suggest
