// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Application.h"
#include "app/desktop/MainWindow.h"
#include "app/desktop/PictureRun.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Toast.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>
#include <QStyleFactory>

using namespace vermilion;

int main(int argc, char* argv[])
{
    // Cuts the web engine off from the network, for good: before anything of Qt starts.
    web::prepareProcess(argc, argv);
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vermilion"));
    QApplication::setOrganizationName(QStringLiteral("vermilion"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vermilion"));
    QApplication::setApplicationVersion(QStringLiteral(VERMILION_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("vermilion"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/vermilion.svg")));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Read and annotate news articles beside their original pages."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("project"), QApplication::translate("main", "A project to open, or pages to read."), QStringLiteral("[FILE…]"));
    const QCommandLineOption sample(QStringLiteral("sample"), QApplication::translate("main", "Open the sample project (kept at FILE if one is given)."));
    const QCommandLineOption picture(QStringLiteral("picture"), QApplication::translate("main", "Save a picture of the window and quit."), QStringLiteral("PNG"));
    const QCommandLineOption exportTo(QStringLiteral("export"), QApplication::translate("main", "With --picture: export the CSV tables too."), QStringLiteral("FOLDER"));
    const QCommandLineOption noSandbox(QStringLiteral("unsafe-no-sandbox"), QApplication::translate("main", "Render pages although the web engine's sandbox cannot work here."));
    QCommandLineOption ready(QStringLiteral("tell-ready"), QApplication::translate("main", "Say when the window can be used and quit; for measuring."));
    ready.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({sample, picture, exportTo, noSandbox, ready});
    parser.process(qt);

    QSettings settings;
    common::DialogPrompt prompt;
    desktop::Application application(settings, prompt);
    application.showWindow();

    const QStringList files = parser.positionalArguments();
    const auto opened = [&]() -> Result<void> {
        if (parser.isSet(sample))
            return application.openSample(files.isEmpty() ? desktop::Application::samplePath() : files.first());
        return files.isEmpty() ? Result<void>() : application.openFiles(files);
    }();
    if (!opened) {
        application.window().toast().warn(common::errorText(opened.error()));
        qWarning("%s", qPrintable(common::errorText(opened.error())));
        if (parser.isSet(picture))
            return 1;
    }
    if (parser.isSet(ready))
        return desktop::tellReady(application);
    if (parser.isSet(picture))
        return desktop::takePicture(application, parser.value(picture), parser.value(exportTo));
    return QApplication::exec();
}
