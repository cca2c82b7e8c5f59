// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/clean/Dom.h"
#include "model/clean/LinkedData.h"

#include <QHash>
#include <QStringList>

namespace vermilion::clean {

/// What a page says to machines, as it stands there.
struct PageFacts {
    QString titleElement;
    QString htmlLanguage;
    QString canonicalUrl;
    QHash<QString, QString> meta;        ///< lower-case name, property or itemprop → first content
    QList<QStringList> metaAuthors;      ///< contents of the meta elements that name authors, those of one name together
    LinkedData linkedData;
    QString datePublished;               ///< microdata
    QString dateModified;
    QString timeElement;                 ///< the first <time>
    QList<qint32> authorElements;        ///< elements marked as the author's name, in page order
    QList<qint32> authorLinks;           ///< links to the page of a person, in page order
    QStringList headlineElements;        ///< texts of itemprop="headline"

    QString metaNamed(const char* name) const { return meta.value(QLatin1StringView(name)); }
};

PageFacts factsOf(const Dom& dom);

/// The day of publication in data that a page's own scripts work with: "publishedAt":"2017-07-29T07:34:00Z". As it
/// stands there; empty if there is none. Looks through all scripts: for pages that say it nowhere else.
QString dateInScripts(const Dom& dom);

}  // namespace vermilion::clean
