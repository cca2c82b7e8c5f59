// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Console.h"

#include "app/cli/ErrorLine.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace vermilion::cli {
namespace {

constexpr qsizetype bufferSize = 64 * 1024;
constexpr qsizetype mostInput = 256 * 1024 * 1024;

// A descriptor that was closed when the program started would be given to the next file that is opened: results would
// be written into the project. It is held by something that refuses what it must not take.
void holdStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            const int held = open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR);
            if (held >= 0 && held != descriptor) {
                dup2(held, descriptor);
                close(held);
            }
        }
    }
}

Result<void> writeTo(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written > 0) {
            bytes = bytes.sliced(written);
        } else if (written < 0 && errno != EINTR) {
            const QString detail = QString::fromLocal8Bit(std::strerror(errno));
            const QString output = QStringLiteral("standard output");
            if (errno == EPIPE)
                return failure(ErrorCode::Cancelled, output, QStringLiteral("the program that was reading it stopped"));
            return failure(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, output, detail);
        }
    }
    return {};
}

}  // namespace

Console::Console()
{
    std::signal(SIGPIPE, SIG_IGN);
    holdStandardDescriptors();
    m_hasTerminal = isatty(STDERR_FILENO);
}

Console::~Console()
{
    clearProgress();
}

void Console::write(const QByteArray& bytes)
{
    m_buffer.append(bytes);
    if (m_buffer.size() >= bufferSize)
        (void)flush();  // remembered
}

void Console::line(const QByteArray& bytes)
{
    write(bytes);
    write("\n");
}

Result<void> Console::flush()
{
    if (!m_error) {
        if (const auto written = writeTo(STDOUT_FILENO, m_buffer); !written)
            m_error = written.error();
    }
    m_buffer.clear();
    if (m_error)
        return std::unexpected(*m_error);
    return {};
}

void Console::say(const QString& message)
{
    clearProgress();
    // Nobody is left to be told that standard error is gone.
    (void)writeTo(STDERR_FILENO, QByteArray("vermilion-cli: ") + message.toUtf8() + '\n');
}

void Console::say(const Error& error, const QString& file)
{
    say(errorLine(error, file));
}

void Console::progress(const QString& what, qint64 done, qint64 total)
{
    if (!m_hasTerminal)
        return;
    const QString count = total > 0 ? QStringLiteral("%1 of %2").arg(done).arg(total) : QString::number(done);
    (void)writeTo(STDERR_FILENO, "\r\x1b[K" + (what + u' ' + count).toUtf8());
    m_showsProgress = true;
}

void Console::clearProgress()
{
    if (std::exchange(m_showsProgress, false))
        (void)writeTo(STDERR_FILENO, "\r\x1b[K");
}

Result<QByteArray> readStandardInput()
{
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileNotReadable, QStringLiteral("standard input"), input.errorString());
    QByteArray bytes;
    while (true) {
        const QByteArray more = input.read(bufferSize);
        if (more.isEmpty())
            break;
        bytes += more;
        if (bytes.size() > mostInput)
            return failure(ErrorCode::TooLarge, QStringLiteral("standard input"), QStringLiteral("more than 256 MiB"));
    }
    return bytes;
}

QString fromCommandLine(const std::string& text)
{
    return QFile::decodeName(QByteArray::fromStdString(text));
}

}  // namespace vermilion::cli
