// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Codebook.h"
#include "model/search/Searcher.h"
#include "widgets/common/Theme.h"

#include <QAbstractListModel>

#include <vector>

namespace vermilion::search {

/// What was found, in rows: an article, then its hits; where there are more of either than are shown, a row that says so.
class ResultsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Article, Hit, MoreHits, MoreArticles };
    enum Role {
        KindRole = Qt::UserRole,
        DetailRole,  ///< of an article: date, source, number of hits
        BeforeRole,
        MatchRole,
        AfterRole,
        LabelRole,   ///< where a hit is, unless it is in the text: the title, a note, a tag
        ColourRole,  ///< of the tag
    };

    explicit ResultsModel(const common::Theme& theme, QObject* parent = nullptr);

    void setCodebook(const document::Codebook& codebook) { m_codebook = codebook; }
    void setResults(std::vector<Found> articles, bool isComplete);
    const std::vector<Found>& articles() const { return m_articles; }

    Kind kind(int row) const { return m_rows[size_t(row)].kind; }
    /// The article that a row belongs to; null of the last row that only says there are more.
    const Found* found(int row) const;
    /// The hit of a row; null where it has none of its own.
    const Hit* hit(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        Kind kind;
        size_t article = 0;
        size_t hit = 0;
    };
    QString words(const Row& row) const;
    QString detail(const Found& found) const;
    QString label(const Hit& hit) const;

    common::Theme m_theme;
    document::Codebook m_codebook;
    std::vector<Found> m_articles;
    std::vector<Row> m_rows;
};

}  // namespace vermilion::search
