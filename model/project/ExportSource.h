// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/Source.h"
#include "model/project/Project.h"

#include <QHash>

namespace vermilion::project {

/// A project as exports and imports see it: articles by publication time, then title. The list of articles is that of
/// the moment it was made; the project must outlive it, and both stay in one thread.
class ExportSource final : public exchange::Source {
public:
    static Result<ExportSource> of(const Project& project);

    const document::Codebook& codebook() const override { return m_project.codebook(); }
    Result<std::vector<document::Author>> authors() const override { return m_project.authors(); }
    Result<std::vector<document::Entity>> entities() const override { return m_project.entities(); }
    Result<document::Entity> entity(const document::EntityId& id) const override { return m_project.entity(id); }
    Result<std::vector<document::ArticleId>> articles() const override { return m_articles; }
    Result<document::Article> article(const document::ArticleId& id) const override { return m_project.article(id); }
    Result<QString> status(const document::ArticleId& id) const override;
    Result<std::vector<document::Annotation>> annotations(const document::ArticleId& article) const override;
    Result<std::vector<document::Group>> groups(const document::ArticleId& article) const override;
    Result<std::vector<exchange::Decision>> decisions(const document::ArticleId& article) const override;
    Result<std::vector<exchange::AgreementRow>> agreement(const Progress& progress) const override;

private:
    explicit ExportSource(const Project& project) : m_project(project) {}

    const Project& m_project;
    std::vector<document::ArticleId> m_articles;
    QHash<document::ArticleId, ArticleStatus> m_statuses;
};

}  // namespace vermilion::project
