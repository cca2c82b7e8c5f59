// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/Capture.h"
#include "app/capture/CaptureProcess.h"
#include "model/fetch/WebAddress.h"
#include "widgets/web/Sandbox.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <optional>

using namespace vermilion;

namespace {

enum Exit { Done = 0, Failed = 1, Usage = 2 };

/// What is to be done, or how the program has ended already.
struct CommandLine {
    std::optional<Exit> end;
    QString address;
    QString output;
    int timeout = 0;   // milliseconds
    int waitIdle = 0;
};

CommandLine refused(const QString& what)
{
    std::fprintf(stderr, "vermilion-capture: %s Run with --help to see how it is used.\n", qPrintable(what));
    return {.end = Usage};
}

CommandLine printed(const QString& text)
{
    std::fputs(qPrintable(text), stdout);
    return {.end = Done};
}

CommandLine readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Loads one page of the web and saves it, with its pictures and styles, as an MHTML file. Says what it does as one "
                                                    "JSON object a line. Ends, leaving nothing, when it is told to or its standard input is closed."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("URL"), QStringLiteral("An http or https address."));
    const QCommandLineOption output(QStringLiteral("output"), QStringLiteral("The file to be made."), QStringLiteral("FILE.mhtml"));
    const QCommandLineOption timeout(QStringLiteral("timeout"), QStringLiteral("Seconds until what has come by then is saved, or nothing where that is no page."),
                                     QStringLiteral("S"), QStringLiteral("60"));
    const QCommandLineOption waitIdle(QStringLiteral("wait-idle"), QStringLiteral("Seconds without a request after which a page is complete."), QStringLiteral("S"),
                                      QStringLiteral("1"));
    parser.addOptions({output, timeout, waitIdle});
    if (!parser.parse(arguments))
        return refused(parser.errorText() + u'.');
    if (parser.isSet(help))
        return printed(parser.helpText());
    if (parser.isSet(version))
        return printed(QStringLiteral("vermilion-capture " VERMILION_VERSION "\n"));
    if (parser.positionalArguments().size() != 1 || !parser.isSet(output))
        return refused(QStringLiteral("One URL and --output are needed."));
    bool isTime = false;
    const double seconds = parser.value(timeout).toDouble(&isTime);
    bool isIdle = false;
    const double idle = parser.value(waitIdle).toDouble(&isIdle);
    if (!isTime || !isIdle || !(seconds >= 1 && seconds <= 3600) || !(idle >= 0.1 && idle <= 60))
        return refused(QStringLiteral("--timeout takes 1 to 3600 seconds, --wait-idle 0.1 to 60."));
    return {{}, parser.positionalArguments().constFirst(), QFileInfo(parser.value(output)).absoluteFilePath(), int(seconds * 1000), int(idle * 1000)};
}

QString sandboxDetail(web::Sandbox sandbox)
{
    switch (sandbox) {
    case web::Sandbox::RunsAsRoot: return QStringLiteral("the web engine refuses its sandbox to root");
    case web::Sandbox::OffByRequest: return QStringLiteral("the sandbox is switched off here");
    default: return QStringLiteral("user namespaces are refused here");
    }
}

int capture(const online::CaptureOptions& options, online::Report& report, char** argv)
{
    const auto folder = online::prepareCaptureProcess();
    // The engine takes arguments of its own from the command line; it gets none.
    int count = 1;
    const QApplication qt(count, argv);
    QApplication::setApplicationName(QStringLiteral("vermilion-capture"));
    QApplication::setQuitOnLastWindowClosed(false);
    int result = Failed;
    online::Capture capture(options, report);
    QObject::connect(&capture, &online::Capture::finished, &qt, [&result](bool succeeded) {
        result = succeeded ? Done : Failed;
        QApplication::quit();
    }, Qt::QueuedConnection);
    online::watchForEnd([&capture] { capture.cancel(); });
    capture.start();
    QApplication::exec();
    return result;
}

}  // namespace

int main(int argc, char* argv[])
{
    const web::Sandbox sandbox = web::probeSandbox();  // before there are threads
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QFile::decodeName(argv[i]);
    const CommandLine line = readCommandLine(arguments);
    if (line.end)
        return *line.end;
    online::Report report;
    const auto address = fetch::webAddress(line.address);
    if (!address) {
        report.failed(online::Failure::BadAddress, address.error().detail);
        return Failed;
    }
    if (sandbox != web::Sandbox::On) {
        report.failed(online::Failure::Sandbox, sandboxDetail(sandbox));
        return Failed;
    }
    return capture({*address, line.output, line.timeout, line.waitIdle}, report, argv);
}
