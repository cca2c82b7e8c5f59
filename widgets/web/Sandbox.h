// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vermilion::web {

/// Whether Chromium's sandbox can be had, and if not, why.
enum class Sandbox {
    On,
    OffByRequest,   ///< VERMILION_SANDBOX=off: who started the program says that it cannot work here
    RunsAsRoot,     ///< Chromium refuses its sandbox to root
    NoNamespaces,   ///< the kernel refuses user namespaces to this user
    UnsafeAllowed,  ///< off, and --unsafe-no-sandbox asks for the web view all the same
};

/// Tries it out, in a child process. Before the process has threads. Never UnsafeAllowed.
Sandbox probeSandbox();

}  // namespace vermilion::web
