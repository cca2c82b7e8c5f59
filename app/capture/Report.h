// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace vermilion::online {

/// Why a page could not be captured. The names go to whoever started the program.
enum class Failure {
    BadAddress,     ///< no http or https address
    Sandbox,        ///< the web engine's sandbox cannot be had here
    HostNotFound,   ///< no computer of that name
    NoConnection,   ///< it does not answer, or breaks off
    Insecure,       ///< its certificate is none that can be trusted
    BadRedirect,    ///< it sends on without end, or to where no page may lead
    HttpStatus,     ///< it answers that it has no such page; `status` says how
    NotAPage,       ///< a file of another kind; `media_type` says which
    TimedOut,
    TooLarge,
    Crashed,        ///< the page took its renderer down
    CannotWrite,
    Cancelled,
};

/// What the program says on standard output: one JSON object a line.
///
///     {"state":"loading","percent":40}   {"state":"waiting"}   {"state":"saving"}
///     {"state":"done","url":…,"title":…,"bytes":…,"complete":true}
///     {"state":"error","code":"http_status","status":404,"detail":…}
class Report {
public:
    void loading(int percent);
    void waiting();
    void saving();
    void done(const QUrl& url, const QString& title, qint64 bytes, bool isComplete);
    void failed(Failure failure, const QString& detail, const QJsonObject& more = {});

private:
    void say(const QJsonObject& line);

    int m_percent = -1;
    QString m_state;
};

}  // namespace vermilion::online
