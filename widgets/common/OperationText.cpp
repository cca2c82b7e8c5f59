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
        if (name == u"annotation.add")
            return tr("%n tag(s)", nullptr, count);
        if (name == u"annotation.remove")
            return tr("removing %n tag(s)", nullptr, count);
        if (name == u"annotation.ranges")
            return tr("moving a boundary");
        if (name == u"annotation.tag")
            return tr("changing a tag");
        if (name == u"annotation.note")
            return tr("a note");
        if (name == u"annotation.attribute")
            return tr("an attribute");
        if (name == u"group.make")
            return tr("a list of %n item(s)", nullptr, count);
        if (name == u"article.add")
            return tr("adding %n article(s)", nullptr, count);
        if (name == u"article.status")
            return tr("the status of an article");
        if (name == u"annotation.import")
            return tr("importing %n annotation(s)", nullptr, count);
        return tr("a change");
    }
};

}  // namespace

QString operationText(const project::Operation& operation)
{
    return OperationTexts::text(operation.name, operation.count);
}

}  // namespace vermilion::common
