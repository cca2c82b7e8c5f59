// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtTypes>

#include <optional>

namespace vermilion::web {

/// Why a page is shown as text instead of rendered: it would take the renderer down or stall the program.
enum class Refusal {
    TooManyBytes,
    TooManyElements,
    TooDeep,
    TablesTooDeep,
};

/// The limits; a page over one of them is refused. Measured: 100 MiB of HTML take 3.9 GiB, 20,000 nested tables end the
/// renderer.
struct AdmissionLimits {
    qsizetype bytes = 10 * 1024 * 1024;
    qsizetype elements = 200'000;
    qsizetype depth = 512;
    qsizetype tableDepth = 64;
};

/// nullopt if the page may be rendered. Looks at tags only, without parsing (what stands in comments and scripts counts
/// too, an unclosed <p>, <li>, <td> and the like do not nest): a bound, not the document's own count. Linear, iterative.
std::optional<Refusal> refusalOf(QByteArrayView html, const AdmissionLimits& limits = {});

}  // namespace vermilion::web
