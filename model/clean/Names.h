// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vermilion::clean {

/// The names of people in a byline such as "By Ann Lee and Bo Chen, Staff Writer | 3 May". With `needsLabel` only
/// lines that begin as bylines do ("By …", "Autor: …", "作者：…") give any.
QStringList namesInByline(const QString& line, bool needsLabel);

/// Whether a line is the label of a byline alone: "By", "Autor:", "作者：".
bool isBylineLabel(const QString& line);

/// The names in values that are said to be authors: split at commas and "and", addresses and accounts left out.
QStringList peopleIn(const QStringList& values);

/// The values as they are, where the house itself signs and no person does; placeholders and addresses left out.
QStringList housesIn(const QStringList& values);

}  // namespace vermilion::clean
