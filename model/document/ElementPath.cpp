// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/ElementPath.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::document {

Result<ElementPath> readPath(const QString& path)
{
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9-]*([.#][^\\s.#>]+)*$"));
    ElementPath steps;
    for (const QString& part : path.split(u'>')) {
        const QString text = part.trimmed();
        if (!form.match(text).hasMatch())
            return failure(ErrorCode::InvalidInput, path, QStringLiteral("a rule's path is like \"div.article > p.editor\""));
        PathStep step;
        qsizetype from = 0;
        for (qsizetype at = 1; at <= text.size(); ++at) {
            if (at < text.size() && text[at] != u'.' && text[at] != u'#')
                continue;
            const QByteArray token = text.sliced(from, at - from).toUtf8();
            if (from == 0)
                step.element = token;
            else
                step.names.append(token);
            from = at;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

QString writePath(const ElementPath& path)
{
    QByteArrayList parts;
    for (const PathStep& step : path)
        parts.append(step.element + step.names.join());
    return QString::fromUtf8(parts.join(" > "));
}

bool isMeant(const ElementPath& path, const ElementPath& place)
{
    if (path.empty() || path.size() > place.size())
        return false;
    const size_t offset = place.size() - path.size();
    for (size_t i = 0; i < path.size(); ++i) {
        const PathStep& found = place[offset + i];
        if (path[i].element != found.element
            || !std::ranges::all_of(path[i].names, [&](const QByteArray& name) { return found.names.contains(name); }))
            return false;
    }
    return true;
}

}  // namespace vermilion::document
