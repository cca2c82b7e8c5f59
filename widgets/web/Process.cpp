// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/Process.h"

#include "widgets/web/PageScheme.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace vermilion::web {
namespace {

std::optional<Sandbox> found;

// Each of these keeps a page offline by itself. The interceptor alone does not: <link rel=preconnect> makes the
// browser process resolve and connect past it.
constexpr char offlineFlags[] =
    "--host-resolver-rules=\"MAP * ~NOTFOUND\" "
    "--proxy-server=socks5://127.0.0.1:9 "
    "--proxy-bypass-list=<-loopback> "
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp "
    "--disable-background-networking "
    "--no-pings "
    // Pages are documents: drawing them needs no graphics card, and what a page can reach of its driver it can attack.
    "--disable-gpu";

// True if --unsafe-no-sandbox was there.
bool takeOwnArguments(int& argc, char** argv)
{
    bool isUnsafe = false;
    int kept = 0;
    for (int i = 0; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        if (i > 0 && argument == "--unsafe-no-sandbox") {
            isUnsafe = true;
            continue;
        }
        if (i > 0 && argument == "--webEngineArgs")
            break;
        argv[kept++] = argv[i];
    }
    argc = kept;
    argv[argc] = nullptr;
    return isUnsafe;
}

}  // namespace

Sandbox prepareProcess(int& argc, char** argv)
{
    Q_ASSERT(!found);
    const bool isUnsafeAllowed = takeOwnArguments(argc, argv);
    found = probeSandbox();
    QByteArray flags(offlineFlags);
    if (*found != Sandbox::On && isUnsafeAllowed) {
        found = Sandbox::UnsafeAllowed;
        flags += " --no-sandbox";
    }
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    // Without this a window that holds a web view is composed by the graphics card (or, where there is none, by its
    // imitation) as a whole, for every key pressed in the article: 12 ms of the 16 that a frame has.
    qputenv("QT_QUICK_BACKEND", "software");
    for (const char* inherited : {"QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_REMOTE_DEBUGGING",
                                  "QTWEBENGINEPROCESS_PATH", "QTWEBENGINE_RESOURCES_PATH", "QTWEBENGINE_LOCALES_PATH"})
        qunsetenv(inherited);
    PageScheme::registerScheme();
    return *found;
}

Sandbox sandbox()
{
    return found.value_or(Sandbox::OffByRequest);
}

bool isWebViewAllowed()
{
    return sandbox() == Sandbox::On || sandbox() == Sandbox::UnsafeAllowed;
}

}  // namespace vermilion::web
