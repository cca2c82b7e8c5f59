// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Id.h"

namespace vermilion::document {

using CaptureId = Id<struct CaptureName>;
using ArticleId = Id<struct ArticleName>;
using TextId = Id<struct TextName>;
using AuthorId = Id<struct AuthorName>;
using TagId = Id<struct TagName>;
using AttributeId = Id<struct AttributeName>;
using AnnotationId = Id<struct AnnotationName>;
using GroupId = Id<struct GroupName>;
using EntityId = Id<struct EntityName>;
using RoleId = Id<struct RoleName>;
using CorrectionId = Id<struct CorrectionName>;
using SiteRuleId = Id<struct SiteRuleName>;
using VerdictId = Id<struct VerdictName>;

}  // namespace vermilion::document
