// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

struct zip;

namespace vermilion::capture {

/// A ZIP file from somebody else, read in memory with limits (ISO/IEC 21320-1 and what is common beyond it).
class ZipFile {
public:
    /// `bytes` must outlive it. Errors: UnsupportedFormat (no ZIP, or one that no honest program writes; the detail
    /// says which rule it breaks), TooLarge.
    static Result<ZipFile> open(QByteArrayView bytes);

    QStringList names() const { return m_names; }
    /// Errors: NotFound, TooLarge, FileTruncated.
    Result<QByteArray> read(const QString& name) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Close> m_archive;
    QStringList m_names;  // in the order of the file
};

}  // namespace vermilion::capture
