// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Console.h"

#include <CLI/CLI.hpp>

namespace vermilion::cli {

/// What a command leaves behind for main(): how it ended, and whether something was changed by then (a result that
/// cannot be printed any more is then no reason to say that nothing was).
struct Outcome {
    Exit exit = Exit::Done;
    bool hasChanged = false;
};

/// Each adds its subcommand, whose callback does the work and fills in the outcome.
void addCleanCommand(CLI::App& program, Console& console, Outcome& outcome);
void addNewCommand(CLI::App& program, Console& console, Outcome& outcome);
void addImportCommand(CLI::App& program, Console& console, Outcome& outcome);
void addAnnotateCommand(CLI::App& program, Console& console, Outcome& outcome);
void addAgreementCommand(CLI::App& program, Console& console, Outcome& outcome);
void addCompareCommand(CLI::App& program, Console& console, Outcome& outcome);
void addMergeCommand(CLI::App& program, Console& console, Outcome& outcome);
void addReceiptCommand(CLI::App& program, Console& console, Outcome& outcome);
void addTrayCommand(CLI::App& program, Console& console, Outcome& outcome);
void addRulesCommand(CLI::App& program, Console& console, Outcome& outcome);
void addRecleanCommand(CLI::App& program, Console& console, Outcome& outcome);
void addSearchCommand(CLI::App& program, Console& console, Outcome& outcome);
void addSuggestCommand(CLI::App& program, Console& console, Outcome& outcome);
void addExportCommand(CLI::App& program, Console& console, Outcome& outcome);
void addCodebookCommand(CLI::App& program, Console& console, Outcome& outcome);
void addCheckCommand(CLI::App& program, Console& console, Outcome& outcome);
void addInfoCommand(CLI::App& program, Console& console, Outcome& outcome);
void addBackupCommand(CLI::App& program, Console& console, Outcome& outcome);

/// Says what went wrong and ends with Failed.
inline void fail(Console& console, Outcome& outcome, const Error& error, const QString& file = {})
{
    console.say(error, file);
    outcome.exit = Exit::Failed;
}

}  // namespace vermilion::cli
