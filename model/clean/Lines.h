// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Receipt.h"

#include <QString>

namespace vermilion::clean {

/// What can be told from a line alone, in whatever kind of page it stands.
struct LineShape {
    double width = 0;            ///< visible characters; a Chinese one counts one, a Latin one 0.45
    int stops = 0;               ///< commas, full stops and the like
    int sentenceEnds = 0;        ///< 。！？.!? inside and at the end
    int digits = 0;
    double cjkShare = 0;         ///< of the visible characters
    bool endsSentence = false;   ///< with 。！？… or a closing quote or bracket behind one
    bool endsCutOff = false;     ///< with "..." or "…", as teasers do
    bool startsBullet = false;
    bool isSeparatedList = false;///< names of one kind with spaces, bars or dots between: a menu
    bool isPath = false;         ///< a > b > c
    bool isMetadata = false;     ///< dates, sources, bylines and little else
    bool isSectionLabel = false; ///< a label that opens a section of other things: "related news:"
    document::DropReason label = document::DropReason::None;  ///< what words in it say it is, if they do
};

/// Works on folded text.
LineShape shapeOf(QStringView line);

/// The first http(s) address in a line; empty if there is none.
QString addressIn(QStringView line);

}  // namespace vermilion::clean
