// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/capture/ByteMap.h"
#include "model/text/TextRange.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace vermilion::original {

/// A page's source as a text view can show it, and the way from the capture's bytes to the shown characters and back.
/// Line ends become '\n', lines over `longestLine` units are folded (an editor lays a line out as a whole), NUL becomes
/// a visible sign. Positions are UTF-16 units of display(). Pure.
class SourceText {
public:
    static constexpr qsizetype longestLine = 2'000;

    SourceText() = default;
    /// `utf8` is valid UTF-8; `toCapture` leads from its bytes to the capture's.
    SourceText(QByteArray utf8, capture::ByteMap toCapture);

    const QString& display() const { return m_display; }
    /// Where these bytes of the capture are shown; empty where they are not part of the text.
    Utf16Range displayOf(ByteRange captureBytes) const;
    /// The capture's bytes of what is shown there.
    ByteRange captureOf(Utf16Range displayed) const;
    /// The number (from 1) of the source line that the n-th shown line begins; 0 where it continues one.
    int lineNumber(int displayLine) const;
    int lineCount() const { return m_lines.empty() ? 0 : m_lineCount; }

private:
    struct Line {
        qsizetype display;  // its first unit
        qsizetype utf8;     // its first byte
        int number;         // 0: continues the line before
    };
    void addLine(QByteArrayView content, qsizetype utf8, bool isContinued);
    qsizetype utf8At(qsizetype displayed) const;
    qsizetype displayAt(qsizetype utf8) const;
    qsizetype utf8Holding(qsizetype captureByte) const;

    QByteArray m_utf8;
    capture::ByteMap m_toCapture;
    QString m_display;
    std::vector<Line> m_lines;
    int m_lineCount = 0;
};

}  // namespace vermilion::original
