// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdlib>
#include <sstream>

using namespace vermilion::cli;

namespace {

constexpr const char* footer =
    "INPUT is a file, a folder, an address (https://…), or - for standard input. Results go to standard output, messages to standard error.\n"
    "Exit status: 0 done; 1 failed, nothing changed; 2 wrong usage; 3 done except for what standard error names.";

// What the libraries log is for people who look for faults; everybody else gets one sentence an error.
void quieten()
{
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
}

Exit run(int argc, char** argv, Console& console)
{
    CLI::App program("Vermilion on the command line: clean captured pages, keep them in a project, annotate and export.", "vermilion-cli");
    program.set_version_flag("--version", "vermilion-cli " VERMILION_VERSION);
    program.require_subcommand(1);
    program.footer(footer);
    Outcome outcome;
    addCleanCommand(program, console, outcome);
    addNewCommand(program, console, outcome);
    addImportCommand(program, console, outcome);
    addAnnotateCommand(program, console, outcome);
    addAgreementCommand(program, console, outcome);
    addCompareCommand(program, console, outcome);
    addReceiptCommand(program, console, outcome);
    addMergeCommand(program, console, outcome);
    addTrayCommand(program, console, outcome);
    addRulesCommand(program, console, outcome);
    addRecleanCommand(program, console, outcome);
    addSearchCommand(program, console, outcome);
    addSuggestCommand(program, console, outcome);
    addExportCommand(program, console, outcome);
    addCodebookCommand(program, console, outcome);
    addCheckCommand(program, console, outcome);
    addInfoCommand(program, console, outcome);
    addBackupCommand(program, console, outcome);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream messages;
        const bool isHelp = program.exit(error, out, messages) == 0;
        console.write(QByteArray::fromStdString(out.str()));
        if (!isHelp) {
            const QString what = QString::fromUtf8(error.what()).simplified();
            console.say((what.endsWith(u'.') ? what : what + u'.') + QStringLiteral(" Run with --help to see how it is used."));
            outcome.exit = Exit::Usage;
        }
    }
    if (const auto flushed = console.flush(); !flushed) {
        console.say(outcome.hasChanged ? QStringLiteral("the work is done, but its result could not be printed: %1").arg(flushed.error().detail)
                                       : QStringLiteral("the result could not be printed: %1").arg(flushed.error().detail));
        return outcome.hasChanged ? Exit::Partly : Exit::Failed;
    }
    return outcome.exit;
}

}  // namespace

int main(int argc, char** argv)
{
    Console console;
    // Paths and messages are UTF-8 whatever the terminal's locale is; Qt would complain about any other.
    setenv("LC_ALL", "C.UTF-8", 1);
    quieten();
    const QCoreApplication application(argc, argv);
    return int(run(argc, argv, console));
}
