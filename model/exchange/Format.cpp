// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/Format.h"

namespace vermilion::exchange {

Result<Proposal> Format::read(const Source&, QIODevice&, const ImportOptions&) const
{
    return failure(ErrorCode::UnsupportedFormat, description().id, QStringLiteral("this format is only written"));
}

}  // namespace vermilion::exchange
