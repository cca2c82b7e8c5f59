// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"

#include <QSet>

#include <optional>

namespace vermilion::project {

/// What somebody who reads blind is not to see yet: what others have on articles that they are not done with themselves, and
/// what was agreed on there. As it stood at one moment; a value that any thread may keep.
class BlindReading {
public:
    /// Hides nothing.
    BlindReading() = default;
    /// For the project's current author; hides nothing where they do not read blind. Errors: those of reading the file.
    static Result<BlindReading> of(const Project& project, bool isBlind);

    /// Whether it may hide anything.
    bool isOn() const { return m_reader.has_value(); }
    /// What others have on it.
    bool hidesArticle(const document::ArticleId& article) const { return m_reader && !m_done.contains(article); }
    bool hides(const document::ArticleId& article, const document::AuthorId& author) const { return hidesArticle(article) && author != *m_reader; }
    bool hides(const document::Annotation& annotation) const;

private:
    std::optional<document::AuthorId> m_reader;
    QSet<document::ArticleId> m_done;
};

}  // namespace vermilion::project
