// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/PictureRun.h"

#include "app/desktop/Application.h"
#include "app/desktop/MainWindow.h"
#include "widgets/original/OriginalPane.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <functional>

namespace vermilion::desktop {
namespace {

using namespace std::chrono_literals;

constexpr auto longestWait = 30s;  // for a page that never says it is ready
constexpr auto settling = 700ms;   // highlights and pictures paint after the page has loaded

// Calls back once, after the first painting of a widget.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget* widget, std::function<void()> then) : QObject(widget), m_then(std::move(then)) { widget->installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, m_then);
        }
        return false;
    }

private:
    std::function<void()> m_then;
};

}  // namespace

int tellReady(Application& application)
{
    new FirstPaint(application.window().panes().articleView().viewport(), [] {
        std::puts("ready");
        std::fflush(stdout);
        QApplication::quit();
    });
    return QApplication::exec();
}

int takePicture(Application& application, const QString& file, const QString& exportFolder)
{
    bool isSaved = false;
    bool isExported = exportFolder.isEmpty();
    const auto save = [&] {
        MainWindow& window = application.window();
        // The screen's own pixels: what a person would see, the web view included.
        isSaved = window.screen()->grabWindow(window.winId()).save(file);
        if (exportFolder.isEmpty() || !application.project())
            QApplication::quit();
        else
            application.exportTo(exportFolder);
    };
    QObject::connect(&application, &Application::exported, &application, [&](const QString&, bool succeeded) {
        isExported = succeeded;
        QApplication::quit();
    });
    QTimer once;
    once.setSingleShot(true);
    QObject::connect(&once, &QTimer::timeout, &application, save);
    QObject::connect(&application.window().panes().originalPane(), &original::OriginalPane::shown, &once, [&once] { once.start(settling); });
    once.start(application.session().hasArticle() ? longestWait : settling);
    QApplication::exec();
    return isSaved && isExported ? 0 : 1;
}

}  // namespace vermilion::desktop
