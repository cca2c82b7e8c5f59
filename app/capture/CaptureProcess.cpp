// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/CaptureProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vermilion::online {
namespace {

constexpr char onlineFlags[] =
    // Nothing that the page did not ask for.
    "--disable-background-networking "
    "--disable-component-update "
    "--disable-domain-reliability "
    "--no-pings "
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp "
    "--disable-gpu "
    "--mute-audio";

std::array<int, 2> signalPipe{-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

bool isPipe(int descriptor)
{
    struct stat facts{};
    return fstat(descriptor, &facts) == 0 && (S_ISFIFO(facts.st_mode) || S_ISSOCK(facts.st_mode));
}

}  // namespace

std::unique_ptr<QTemporaryDir> prepareCaptureProcess()
{
    auto folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("vermilion-capture-XXXXXX")));
    const QByteArray path = QFile::encodeName(folder->path());
    for (const char* name : {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(name, path);
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", onlineFlags);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    for (const char* inherited : {"QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINEPROCESS_PATH",
                                  "QTWEBENGINE_RESOURCES_PATH", "QTWEBENGINE_LOCALES_PATH", "SSLKEYLOGFILE"})
        qunsetenv(inherited);
    return folder;
}

void watchForEnd(std::function<void()> onEnd)
{
    if (pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
        auto* told = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, qApp);
        QObject::connect(told, &QSocketNotifier::activated, told, [told, onEnd] {
            told->setEnabled(false);
            onEnd();
        });
        for (const int number : {SIGTERM, SIGINT, SIGHUP})
            std::signal(number, onSignal);
    }
    if (!isPipe(STDIN_FILENO))
        return;
    auto* input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, qApp);
    QObject::connect(input, &QSocketNotifier::activated, input, [input, onEnd] {
        std::array<char, 256> bytes{};
        if (read(STDIN_FILENO, bytes.data(), bytes.size()) > 0)
            return;
        input->setEnabled(false);
        onEnd();
    });
}

}  // namespace vermilion::online
