// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace vermilion::cli {

/// The program's exit codes, as promised to scripts.
enum class Exit {
    Done = 0,
    Failed = 1,  ///< nothing was changed
    Usage = 2,
    Partly = 3,  ///< done, except for what stderr names
};

/// Standard output and standard error of the program: results on the first, messages and progress on the second.
/// Output that cannot be written (a reader that left, a full disk) is remembered and told at the end.
class Console {
public:
    Console();
    ~Console();
    Console(const Console&) = delete;

    /// Adds to the results; `line` adds a line end.
    void write(const QByteArray& bytes);
    void line(const QByteArray& bytes);
    void line(const QString& text) { line(text.toUtf8()); }
    /// Hands everything to standard output. Error: Cancelled for a reader that left, DiskFull, FileNotWritable.
    Result<void> flush();

    /// A message to the person at the terminal, with the program's name before it.
    void say(const QString& message);
    void say(const Error& error, const QString& file = {});
    /// Where a long command is, on one line that is overwritten; only on a terminal.
    void progress(const QString& what, qint64 done, qint64 total);

private:
    void clearProgress();

    QByteArray m_buffer;
    std::optional<Error> m_error;
    bool m_hasTerminal;
    bool m_showsProgress = false;
};

/// Everything on standard input. Errors: FileNotReadable, TooLarge (over 256 MiB).
Result<QByteArray> readStandardInput();

/// Text as the command line gave it.
QString fromCommandLine(const std::string& text);

}  // namespace vermilion::cli
