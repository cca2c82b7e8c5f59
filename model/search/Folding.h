// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace vermilion::search {

/// A text as it is compared: capital and small letters are the same (Unicode's simple case folding), and so are
/// full-width and half-width forms (Ｇ２０ is g20, the ideographic space a space). Unit for unit, so that a position
/// (UTF-16) in it is the same position in the text. Not folded: simplified and traditional characters, accents, ß and ss,
/// half-width kana with a sound mark of its own (ｶﾞ). The text is taken to be NFC, as articles are.
QString folded(QStringView text);

/// The same for what people type: NFC first.
QString foldedWords(const QString& words);

/// What the index knows a text by, from the folded text: each letter, digit or symbol, each two that stand together, and
/// in alphabets each three. Separated by blanks, in UTF-8, every one once. Punctuation and space part them.
QByteArray gramsOf(QStringView folded);

/// The fewest of these that every text with these folded words has; empty where the words are punctuation alone.
QByteArray gramsToFind(QStringView foldedWords);

}  // namespace vermilion::search
