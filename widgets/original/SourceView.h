// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/original/Marks.h"
#include "widgets/original/PaneColours.h"
#include "widgets/original/SourceText.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
}  // namespace KSyntaxHighlighting

namespace vermilion::original {

class MarkedTextEdit;
using SourceHighlight = Mark<ByteRange>;

/// The page's source as it was received (decoded), coloured by KSyntaxHighlighting, with highlights. Positions are bytes
/// of the capture. The text is laid out when it is first shown; sources over `largestColoured` units are not coloured.
class SourceView : public QWidget {
    Q_OBJECT

public:
    enum class Language { Html, PlainText };
    /// Colouring happens at once for the whole text.
    static constexpr qsizetype largestColoured = 512 * 1024;

    explicit SourceView(QWidget* parent = nullptr);
    ~SourceView() override;

    void showSource(SourceText source, Language language);
    void setHighlights(const std::vector<SourceHighlight>& highlights);
    void setDimmed(const std::vector<ByteRange>& ranges);
    void scrollTo(ByteRange range);
    void setColours(const PaneColours& colours);
    void setAnimated(bool isAnimated);

Q_SIGNALS:
    void clicked(qsizetype byte);
    /// -1 where there is no text.
    void hovered(qsizetype byte);
    void selected(vermilion::ByteRange range);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    void colour();

    MarkedTextEdit* m_edit;
    SourceText m_source;
    Language m_language = Language::Html;
    bool m_isFilled = true;
    std::optional<ByteRange> m_target;  // still to be scrolled to
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    PaneColours m_colours;
};

}  // namespace vermilion::original
