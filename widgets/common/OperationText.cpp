// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/OperationText.h"

#include <QCoreApplication>

namespace vermilion::common {
namespace {

struct OperationTexts {
    Q_DECLARE_TR_FUNCTIONS(OperationText)

public:
    static QString text(const QString& name, int count)
    {
        if (name == u"annotation.add" || name == u"annotation.addAll")
            return tr("%n tag(s)", nullptr, count);
        if (name == u"annotation.remove")
            return tr("removing %n tag(s)", nullptr, count);
        if (name == u"annotation.setRanges")
            return tr("moving a boundary");
        if (name == u"annotation.setTag")
            return tr("changing a tag");
        if (name == u"annotation.setNote")
            return tr("a note");
        if (name == u"annotation.setAttribute")
            return tr("an attribute");
        if (name == u"suggestion.accept")
            return tr("accepting %n suggestion(s)", nullptr, count);
        if (name == u"suggestion.reject")
            return tr("rejecting %n suggestion(s)", nullptr, count);
        if (name == u"list.make")
            return tr("a list of %n item(s)", nullptr, count);
        if (name == u"article.add")
            return tr("adding %n article(s)", nullptr, count);
        if (name == u"article.setStatus")
            return tr("the status of an article");
        if (name == u"annotation.import")
            return tr("importing %n annotation(s)", nullptr, count);
        if (name == u"article.reclean")
            return tr("cleaning %n article(s) again", nullptr, count);
        if (name == u"receipt.restore")
            return tr("restoring %n block(s)", nullptr, count);
        if (name == u"receipt.drop")
            return tr("dropping %n block(s)", nullptr, count);
        if (name == u"rule.add" || name == u"rule.import")
            return tr("%n rule(s) for a site", nullptr, count);
        if (name == u"rule.remove")
            return tr("taking back a rule for a site");
        if (name == u"entity.make")
            return tr("a new entity");
        if (name == u"entity.link")
            return tr("linking %n mention(s)", nullptr, count);
        if (name == u"entity.unlink")
            return tr("taking %n mention(s) from their entity", nullptr, count);
        if (name == u"entity.rename")
            return tr("the name of an entity");
        if (name == u"entity.setAliases")
            return tr("the other names of an entity");
        if (name == u"entity.setRoles")
            return tr("the roles of an entity");
        if (name == u"entity.setNote")
            return tr("the note of an entity");
        if (name == u"entity.setKind")
            return tr("the kind of an entity");
        if (name == u"entity.merge")
            return tr("merging %n entities", nullptr, count);
        if (name == u"entity.split")
            return tr("splitting off %n mention(s)", nullptr, count);
        if (name == u"entity.remove")
            return tr("removing an entity");
        if (name == u"verdict.decide")
            return tr("a decision");
        if (name == u"article.assign")
            return tr("whose %n article(s) these are", nullptr, count);
        if (name == u"verdict.answer")
            return tr("an answer to a decision");
        if (name == u"verdict.explain")
            return tr("the reason of a decision");
        if (name == u"verdict.takeBack")
            return tr("taking a decision back");
        if (name == u"verdict.byRule")
            return tr("%n decision(s) by rule", nullptr, count);
        if (name == u"project.merge")
            return tr("merging %n file(s)", nullptr, count);
        if (name == u"search.save" || name == u"search.drop")
            return tr("the kept searches");
        return tr("a change");
    }
};

}  // namespace

QString operationText(const project::Operation& operation)
{
    return OperationTexts::text(operation.name, operation.count);
}

}  // namespace vermilion::common
