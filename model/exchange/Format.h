// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Progress.h"
#include "model/base/Result.h"
#include "model/exchange/Csv.h"
#include "model/exchange/Proposal.h"
#include "model/exchange/Source.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <vector>

namespace vermilion::exchange {

/// What dialogs, file filters and the command line need to know about a format; nothing else about it is known there.
struct FormatDescription {
    QString id;         ///< "csv": on the command line, in settings, for the translated name
    QString suffix;     ///< of its file, lower case without dot; of its files where it makes a folder
    bool isFolder = false;
    bool canWrite = false;
    bool canRead = false;
    QStringList loses;  ///< what of a project it cannot carry, stable names: "source_map", "history" …
};

/// What a person may choose; each format takes what means something to it.
struct ExportOptions {
    CsvOptions csv;
    bool withSuggestions = false;  ///< also annotations that are only suggested; rejected ones never
    bool withAgreement = false;    ///< also how far the authors agree
};

/// What was written.
struct ExportReport {
    struct File {
        QString name;
        qsizetype rows = 0;
    };
    struct Cut {
        QString file;
        LongCell cell;
    };
    std::vector<File> files;
    qsizetype articles = 0;
    qsizetype annotations = 0;
    std::vector<Cut> longCells;  ///< cells that spreadsheets cannot hold whole
};

struct ImportOptions {
    CsvOptions csv;
    /// Who the annotations belong to; when its id is null the file says so, and `fallback` where it does not.
    document::Author author;
    document::Author fallback;
};

/// A way to write a project out and, for some, to read changes back. Stateless; usable from any thread.
class Format {
public:
    virtual ~Format() = default;
    virtual FormatDescription description() const = 0;
    /// Writes everything or nothing. Errors: QuoteMismatch (an annotation does not stand on its quote: where, in
    /// `subject` and `detail`), DiskFull, FileNotWritable, FileExists, Cancelled, and what the source says.
    virtual Result<ExportReport> write(const Source& source, const QString& path, const ExportOptions& options,
                                       const Progress& progress) const = 0;
    /// What the file proposes. Rows that make no sense are in the proposal; errors are for files that cannot be read.
    virtual Result<Proposal> read(const Source& source, QIODevice& device, const ImportOptions& options) const;
};

}  // namespace vermilion::exchange
