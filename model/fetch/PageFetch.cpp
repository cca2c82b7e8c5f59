// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fetch/PageFetch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace vermilion::fetch {
namespace {

constexpr int lookPause = 50;            // ms between looks whether it is still wanted
constexpr int endingTime = 3'000;        // ms that the program has to clean up after itself
constexpr qsizetype longestLine = 64 * 1024;

struct Row {
    const char* name;
    ErrorCode code;
};

constexpr Row failures[]{
    {"bad_redirect", ErrorCode::NoConnection}, {"bad_address", ErrorCode::InvalidInput}, {"sandbox", ErrorCode::NoSandbox}, {"host_not_found", ErrorCode::HostNotFound},
    {"no_connection", ErrorCode::NoConnection}, {"insecure", ErrorCode::InsecureServer}, {"http_status", ErrorCode::ServerRefused},
    {"not_a_page", ErrorCode::UnsupportedFormat}, {"timed_out", ErrorCode::TimedOut}, {"too_large", ErrorCode::TooLarge},
    {"crashed", ErrorCode::CaptureFailed}, {"cannot_write", ErrorCode::DiskFull}, {"cancelled", ErrorCode::Cancelled},
};

ErrorCode codeOf(const QString& name)
{
    const auto row = std::ranges::find_if(failures, [&](const Row& each) { return name == QLatin1StringView(each.name); });
    return row == std::end(failures) ? ErrorCode::CaptureFailed : row->code;
}

/// One run of the program.
class Run {
public:
    Run(const QUrl& address, const FetchProgress& progress) : m_address(address), m_progress(progress) {}

    Result<FetchedPage> run(const QString& program)
    {
        if (!m_folder.isValid())
            return failure(ErrorCode::FileNotWritable, QDir::tempPath(), m_folder.errorString());
        m_progress.report(FetchStage::Starting, 0);
        // What the program and the engine under it leave behind goes with the folder, even if they are killed.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_folder.path());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program, {m_address.toString(QUrl::FullyEncoded), QStringLiteral("--output"), file()});
        if (!m_process.waitForStarted())
            return failure(ErrorCode::CaptureMissing, program, m_process.errorString());
        while (m_process.state() != QProcess::NotRunning) {
            if (m_progress.isStopped()) {
                end();
                return failure(ErrorCode::Cancelled, m_address.toString());
            }
            if (m_process.waitForReadyRead(lookPause))
                readLines();
        }
        readLines();
        return result();
    }

private:
    QString file() const { return m_folder.filePath(QStringLiteral("page.mhtml")); }

    // A closed standard input is how it is told; signals are for one that does not listen.
    void end()
    {
        m_process.closeWriteChannel();
        if (m_process.waitForFinished(endingTime))
            return;
        m_process.terminate();
        if (m_process.waitForFinished(endingTime))
            return;
        m_process.kill();
        m_process.waitForFinished(endingTime);
    }

    void readLines()
    {
        while (m_process.canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(m_process.readLine(longestLine)).object();
            const QString state = line.value(QLatin1StringView("state")).toString();
            if (state == u"loading")
                m_progress.report(FetchStage::Loading, std::clamp(line.value(QLatin1StringView("percent")).toInt(), 0, 100));
            else if (state == u"waiting")
                m_progress.report(FetchStage::Waiting, 100);
            else if (state == u"saving")
                m_progress.report(FetchStage::Saving, 100);
            else if (state == u"done" || state == u"error")
                m_last = line;
        }
    }

    Result<FetchedPage> result() const
    {
        const QString state = m_last.value(QLatin1StringView("state")).toString();
        const QString address = m_address.toString();
        if (state == u"error")
            return failure(codeOf(m_last.value(QLatin1StringView("code")).toString()), address, m_last.value(QLatin1StringView("detail")).toString());
        if (state != u"done" || m_process.exitStatus() != QProcess::NormalExit)
            return failure(ErrorCode::CaptureFailed, address, QStringLiteral("it ended without a result"));
        QFile saved(file());
        if (!saved.open(QIODevice::ReadOnly))
            return failure(ErrorCode::CaptureFailed, address, saved.errorString());
        return FetchedPage{saved.readAll(), QUrl(m_last.value(QLatin1StringView("url")).toString()), m_last.value(QLatin1StringView("title")).toString(),
                           m_last.value(QLatin1StringView("complete")).toBool()};
    }

    const QUrl& m_address;
    const FetchProgress& m_progress;
    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_last;
};

}  // namespace

QString captureProgram()
{
    const QString named = qEnvironmentVariable("VERMILION_CAPTURE");
    return named.isEmpty() ? QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("vermilion-capture")) : named;
}

Result<FetchedPage> fetchPage(const QUrl& address, const FetchProgress& progress, const QString& program)
{
    if (!QFileInfo(program).isExecutable())
        return failure(ErrorCode::CaptureMissing, program);
    return Run(address, progress).run(program);
}

QString nameOf(const FetchedPage& page)
{
    return page.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash).toString();
}

}  // namespace vermilion::fetch
