// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/Report.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

class QWebEngineDownloadRequest;
class QWebEngineLoadingInfo;
class QWebEngineView;

namespace vermilion::online {

class OnlinePage;
class OnlineProfile;

struct CaptureOptions {
    QUrl address;        ///< http or https
    QString output;      ///< the MHTML file to be made
    int timeout = 60'000;   ///< milliseconds for everything up to the saving
    int waitIdle = 1'000;   ///< milliseconds without a request after which a page counts as quiet
};

/// Loads one page, waits until nothing more comes, goes through it once so that it loads its late pictures, and saves it
/// with its resources as one MHTML file, which is there whole or not at all. What happens goes to the report, `finished`
/// comes last and once.
class Capture : public QObject {
    Q_OBJECT

public:
    Capture(CaptureOptions options, Report& report, QObject* parent = nullptr);
    ~Capture() override;

    void start();
    void cancel();

Q_SIGNALS:
    void finished(bool succeeded);

private:
    enum class State { Loading, Settling, Scrolling, LastWait, Saving, Over };
    void onLoading(const QWebEngineLoadingInfo& info);
    void onFailed(const QWebEngineLoadingInfo& info);
    void onDeadline();
    void look();
    void askWhatIsThere();
    void scrollOn();
    void save();
    void follow(QWebEngineDownloadRequest* saving);
    void conclude();
    void fail(Failure failure, const QString& detail = {}, const QJsonObject& more = {});
    void end(bool succeeded);
    void setState(State state);

    CaptureOptions m_options;
    Report& m_report;
    std::unique_ptr<OnlineProfile> m_profile;
    std::unique_ptr<QWebEngineView> m_view;
    OnlinePage* m_page = nullptr;
    State m_state = State::Loading;
    QString m_part;             // the file that is being written
    QString m_mediaType;        // what the document says it is
    bool m_hasLoaded = false;   // the load event came
    bool m_isParsed = false;    // the document stands
    bool m_isAsking = false;
    int m_unfinishedPictures = 0;
    int m_steps = 0;            // of scrolling
    QTimer m_look;
    QTimer m_deadline;
    QElapsedTimer m_inState;
};

}  // namespace vermilion::online
