// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Entity.h"

#include <QTableWidget>

namespace vermilion::entities {

/// The offices of an entity, a row each: office, since, until. The last row is empty: writing into it adds one. Delete
/// takes the row away.
class EntityRoles : public QTableWidget {
    Q_OBJECT

public:
    explicit EntityRoles(QWidget* parent = nullptr);

    /// Leaves a field alone that is being written into.
    void setRoles(const std::vector<document::Role>& roles);
    std::vector<document::Role> roles() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Column { Office, Since, Until, Columns };
    void setCell(int row, int column, const QString& text);
    QString cell(int row, int column) const;
    void tellEdited();

    std::vector<document::Role> m_roles;  // as they were handed over: ids and sources
    bool m_isFilling = false;
};

}  // namespace vermilion::entities
