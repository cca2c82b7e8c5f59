// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Article.h"
#include "model/text/CodePoints.h"
#include "widgets/common/Theme.h"
#include "widgets/read/ArticleStyle.h"

#include <QTextFormat>
#include <QTextDocument>

namespace vermilion::read {

/// The typeset article: a title block, a line of metadata, then one text block a block of the article. Positions of
/// the article text (UTF-16 units) are document positions minus bodyStart(), because blocks are one character apart
/// in both.
class ArticleDocument : public QTextDocument {
    Q_OBJECT

public:
    ArticleDocument(const document::Article& article, const common::Theme& theme, const ArticleStyle& style, QObject* parent);

    qsizetype bodyStart() const { return m_bodyStart; }
    qsizetype bodyLength() const { return m_bodyLength; }
    /// What kind of block a text block of the body is.
    document::BlockKind kindOf(const QTextBlock& block) const;
    bool isBody(const QTextBlock& block) const;
    /// Width of one full-width character of body text, in pixels.
    double em() const { return m_em; }
    double lineHeight() const { return m_lineHeight; }

    /// Sets the column `left` pixels from the edge and `width` wide in a view of `viewWidth`.
    void setColumn(double left, double width, double viewWidth);

private:
    void addTitle(const document::Metadata& metadata);
    void setTableRow(QTextBlockFormat& format, qsizetype columns) const;
    void addBody(const document::Article& article);

    QFont font(double size) const;

    common::Theme m_theme;
    ArticleStyle m_style;
    QString m_language;
    double m_em = 0;
    double m_lineHeight = 0;
    qsizetype m_bodyStart = 0;
    qsizetype m_bodyLength = 0;
    int m_firstBodyBlock = 0;
    std::vector<document::BlockKind> m_kinds;
};

/// The line under the title: source, time, writers, photographers.
QString metadataLine(const document::Metadata& metadata);
/// "2017-07-29T07:34:00Z" as people read it: "2017-07-29 07:34 UTC"; what is not a time stays as it is.
QString readableTime(const QString& iso);

}  // namespace vermilion::read
