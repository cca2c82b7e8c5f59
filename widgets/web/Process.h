// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/web/Sandbox.h"

namespace vermilion::web {

/// Sets up this process for the web engine: its command line in the environment (what was inherited is overwritten),
/// our own URL scheme. To be called once, before QApplication is made. Takes --unsafe-no-sandbox and anything that
/// would reach the engine's own command line (--webEngineArgs and what follows) out of the arguments.
Sandbox prepareProcess(int& argc, char** argv);

/// What prepareProcess found; OffByRequest before it was called, so that a forgotten call shows pages as text.
Sandbox sandbox();

/// Whether a web view may be made at all.
bool isWebViewAllowed();

}  // namespace vermilion::web
