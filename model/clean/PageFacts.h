// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Dom.h"

#include <QHash>
#include <QStringList>

namespace vermilion::clean {

/// What schema.org data in a page say about its article (https://schema.org/NewsArticle); from JSON-LD.
struct LinkedData {
    QString headline;
    QString alternativeHeadline;
    QString published;
    QString modified;
    QStringList authors;
    QString publisher;
    QString section;
    QString image;
    QString language;
    QString url;
};

/// What a page says to machines, as it stands there.
struct PageFacts {
    QString titleElement;
    QString htmlLanguage;
    QString canonicalUrl;
    QHash<QString, QString> meta;        ///< lower-case name, property or itemprop → first content
    QStringList metaAuthors;             ///< contents of every author element, in order
    LinkedData linkedData;
    QString datePublished;               ///< microdata or <time>
    QString dateModified;
    QStringList authorElements;          ///< texts of elements marked as the author's name, in page order
    QStringList headlineElements;        ///< the same for itemprop="headline"
};

PageFacts factsOf(const Dom& dom);

}  // namespace vermilion::clean
