// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/document/Codebook.h"

#include <QString>

#include <optional>
#include <vector>

namespace vermilion::registers {

/// How values of a column are put in order and set: words by the rules of their language, numbers by size, dates (ISO
/// 8601, any precision) by time.
enum class ColumnKind { Words, Number, Date };

/// A column that a register can show.
struct Column {
    QString name;    ///< stable, in Latin letters; as annotations.csv says it where that has the same column
    QString label = {};   ///< for people, where the codebook has it; empty for columns that every register names the same
    ColumnKind kind = ColumnKind::Words;
    bool isShownAtFirst = false;
    bool canGroup = false;  ///< its values repeat, so that rows can be put together by it

    bool operator==(const Column&) const = default;
};

/// A register: rows of values in columns, over all articles of a project, as they were when it was read.
class Table {
public:
    virtual ~Table() = default;

    virtual const std::vector<Column>& columns() const = 0;
    virtual size_t rows() const = 0;
    /// As files say it ("person", "2024-03-05"); empty for none.
    virtual QString value(size_t row, size_t column) const = 0;
    /// As people read it, in the language of the table ("人物").
    virtual QString words(size_t row, size_t column) const { return value(row, column); }

    /// What the row is about: its tag gives it a colour, its annotation a passage to go to. Null where it has none.
    virtual const document::Tag* tag(size_t) const { return nullptr; }
    virtual const document::Annotation* annotation(size_t) const { return nullptr; }

    /// nullopt if there is no such column.
    std::optional<size_t> column(QStringView name) const;
};

}  // namespace vermilion::registers
