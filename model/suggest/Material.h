// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Article.h"
#include "model/text/CodePoints.h"
#include "model/text/Segmenter.h"

#include <QDate>
#include <QMap>

namespace vermilion::suggest {

/// What a source found, before anybody knows which tag the codebook has for it.
struct Find {
    Utf16Range range;
    QString cue;
    double confidence = 0;
    QMap<QString, QString> answers;  ///< by the stable name of the attribute
    std::vector<Utf16Range> list;
};

/// An article made ready for the sources: they work in UTF-16 units of `text`, as Qt's expressions do.
struct Material {
    explicit Material(const document::Article& article);

    QString text;
    text::CodePoints points;
    text::Segmenter segmenter;
    std::vector<Utf16Range> blocks;
    QDate published;          ///< invalid where the article does not say the day
    std::vector<Find> dates;  ///< what datesIn found: other sources read deadlines from them

    QStringView in(Utf16Range range) const { return QStringView(text).sliced(range.start, range.length()); }
    QChar at(qsizetype position) const { return position >= 0 && position < text.size() ? text[position] : u'\n'; }
};

bool isHan(QChar c);
/// A range without spaces and stops at its end, and without spaces at its start.
Utf16Range withoutStops(const Material& material, Utf16Range range);
/// Sentences of a block, their stops left out; a semicolon ends one as well.
std::vector<Utf16Range> sentencesOf(const Material& material, Utf16Range block);

std::vector<Find> enumerationsIn(const Material& material);
std::vector<Find> obligationsIn(const Material& material);
std::vector<Find> datesIn(const Material& material);
std::vector<Find> officesIn(const Material& material);

}  // namespace vermilion::suggest
