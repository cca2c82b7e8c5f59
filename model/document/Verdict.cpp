// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/Verdict.h"

#include "model/document/Names.h"

#include <algorithm>

namespace vermilion::document {
namespace {

constexpr Names<Decision, 4> decisions{{
    {Decision::Taken, u"taken"},
    {Decision::Several, u"several"},
    {Decision::Neither, u"neither"},
    {Decision::Edited, u"edited"},
}};

// Of ids that follow from what a verdict is about.
const QUuid verdictNames(QStringLiteral("f322a56a-a343-4da8-b49b-c1a68f35fdf1"));

}  // namespace

const Verdict::Side* Verdict::side(const AnnotationId& annotation) const
{
    const auto found = std::ranges::find(sides, annotation, &Side::annotation);
    return found == sides.end() ? nullptr : &*found;
}

VerdictId verdictIdFor(std::vector<AnnotationId> annotations)
{
    std::sort(annotations.begin(), annotations.end());
    QByteArray names;
    for (const AnnotationId& id : annotations)
        names += id.toString().toLatin1() + ' ';
    return VerdictId(QUuid::createUuidV5(verdictNames, names));
}

AnnotationId agreedIdFor(const VerdictId& verdict, int index)
{
    return AnnotationId(QUuid::createUuidV5(verdict.uuid(), QByteArray::number(index)));
}

const QStringList& verdictReasons()
{
    static const QStringList reasons{QStringLiteral("ambiguous_text"), QStringLiteral("guideline_gap"), QStringLiteral("annotator_error"),
                                     QStringLiteral("edge_case"), QStringLiteral("other")};
    return reasons;
}

QString nameOf(Decision decision) { return decisions.nameOf(decision); }
std::optional<Decision> decisionFromName(QStringView name) { return decisions.valueOf(name); }

}  // namespace vermilion::document
