// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "model/project/Backup.h"
#include "model/project/Project.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <memory>

namespace vermilion::cli {
namespace {

using project::Project;

struct Options {
    std::string project;
    std::string destination;
    bool json = false;
};

// In a folder the copy is called after the project and the moment.
QString destinationOf(const Project& project, const QString& wanted)
{
    if (!QFileInfo(wanted).isDir())
        return wanted;
    const QString moment = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    return QDir(wanted).filePath(QStringLiteral("%1-%2.vermilion").arg(project.name(), moment));
}

void copy(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.project);
    const auto project = Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const QString destination = destinationOf(**project, fromCommandLine(options.destination));
    if (const auto copied = project::backup(**project, destination); !copied)
        return fail(console, outcome, copied.error());
    outcome.hasChanged = true;
    const qint64 size = QFileInfo(destination).size();
    if (options.json)
        console.line(JsonObject().set("project", path).set("backup", destination).set("bytes", size).text());
    else
        console.line(QStringLiteral("%1 (%2 bytes, checked)").arg(destination).arg(size));
}

}  // namespace

void addBackupCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("backup", "Copy a project as its last change left it, and check the copy; never overwrites");
    command->add_option("PROJECT", options->project)->required();
    command->add_option("DEST", options->destination, "A new file, or a folder for a file named after the project and the time")->required();
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { copy(*options, console, outcome); });
}

}  // namespace vermilion::cli
