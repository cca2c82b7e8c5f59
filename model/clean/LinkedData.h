// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace vermilion::clean {

/// What schema.org data in a page say about its article (https://schema.org/NewsArticle); from JSON-LD.
struct LinkedData {
    QString headline;
    QString alternativeHeadline;
    QString published;
    QString modified;
    QStringList authors;
    QStringList organisations;  ///< authors that are no persons
    QString publisher;
    QString section;
    QString image;
    QString language;
    QString url;
};

/// Gathers the JSON-LD of a page, script by script, and says what it is about the article.
class LinkedDataScripts {
public:
    /// What is no JSON says nothing.
    void read(const QString& script);
    LinkedData article() const;

private:
    void sort(const QJsonObject& object);

    std::vector<QJsonObject> m_articles;
    std::vector<QJsonObject> m_pages;
    QHash<QString, QString> m_people;  // those that the graph describes apart from its article, by their @id
};

}  // namespace vermilion::clean
