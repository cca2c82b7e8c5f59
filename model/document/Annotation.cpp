// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Annotation.h"

#include "model/document/Names.h"

namespace vermilion::document {
namespace {

constexpr Names<Origin, 4> origins{{
    {Origin::Human, u"human"},
    {Origin::Rule, u"rule"},
    {Origin::Model, u"model"},
    {Origin::Import, u"import"},
}};

constexpr Names<AnnotationStatus, 3> statuses{{
    {AnnotationStatus::Active, u"active"},
    {AnnotationStatus::Suggested, u"suggested"},
    {AnnotationStatus::Rejected, u"rejected"},
}};

constexpr Names<Layer, 2> layers{{
    {Layer::Author, u"author"},
    {Layer::Agreed, u"agreed"},
}};

constexpr Names<GroupType, 1> groupTypes{{
    {GroupType::CommitmentList, u"commitment_list"},
}};

}  // namespace

TextRange Annotation::extent() const
{
    return fragments.empty() ? TextRange{} : TextRange{fragments.front().range.start, fragments.back().range.end};
}

QString nameOf(Origin origin) { return origins.nameOf(origin); }
QString nameOf(AnnotationStatus status) { return statuses.nameOf(status); }
QString nameOf(Layer layer) { return layers.nameOf(layer); }
QString nameOf(GroupType type) { return groupTypes.nameOf(type); }
std::optional<Origin> originFromName(QStringView name) { return origins.valueOf(name); }
std::optional<AnnotationStatus> annotationStatusFromName(QStringView name) { return statuses.valueOf(name); }
std::optional<Layer> layerFromName(QStringView name) { return layers.valueOf(name); }
std::optional<GroupType> groupTypeFromName(QStringView name) { return groupTypes.valueOf(name); }

}  // namespace vermilion::document
