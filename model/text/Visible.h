// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vermilion::text {

/// Somebody else's name for people to read: control, formatting (among them those that turn the direction of writing) and
/// zero-width characters stand in it as their code points, "李⟨202E⟩明", so that no two names look the same that are not.
QString visible(const QString& name);

}  // namespace vermilion::text
