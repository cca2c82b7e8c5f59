// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/Sandbox.h"

#include <QByteArray>

#include <cerrno>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vermilion::web {
namespace {

// Does what Chromium will do for each renderer, in a child, because Chromium ends the whole program when it fails.
bool namespacesWork()
{
    const pid_t child = fork();
    if (child < 0)
        return false;
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER) == 0 && unshare(CLONE_NEWPID | CLONE_NEWNET) == 0 ? 0 : 1);
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

Sandbox probeSandbox()
{
    if (qgetenv("VERMILION_SANDBOX") == "off")
        return Sandbox::OffByRequest;
    if (geteuid() == 0)
        return Sandbox::RunsAsRoot;
    return namespacesWork() ? Sandbox::On : Sandbox::NoNamespaces;
}

}  // namespace vermilion::web
