// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/Report.h"

#include <QJsonDocument>

#include <cstdio>

namespace vermilion::online {
namespace {

const char* nameOf(Failure failure)
{
    switch (failure) {
    case Failure::BadAddress: return "bad_address";
    case Failure::Sandbox: return "sandbox";
    case Failure::HostNotFound: return "host_not_found";
    case Failure::NoConnection: return "no_connection";
    case Failure::Insecure: return "insecure";
    case Failure::BadRedirect: return "bad_redirect";
    case Failure::HttpStatus: return "http_status";
    case Failure::NotAPage: return "not_a_page";
    case Failure::TimedOut: return "timed_out";
    case Failure::TooLarge: return "too_large";
    case Failure::Crashed: return "crashed";
    case Failure::CannotWrite: return "cannot_write";
    case Failure::Cancelled: return "cancelled";
    }
    Q_UNREACHABLE_RETURN("");
}

}  // namespace

void Report::loading(int percent)
{
    if (m_state == u"loading" && percent <= m_percent)
        return;
    m_percent = percent;
    say({{QStringLiteral("state"), QStringLiteral("loading")}, {QStringLiteral("percent"), percent}});
}

void Report::waiting()
{
    if (m_state != u"waiting")
        say({{QStringLiteral("state"), QStringLiteral("waiting")}});
}

void Report::saving() { say({{QStringLiteral("state"), QStringLiteral("saving")}}); }

void Report::done(const QUrl& url, const QString& title, qint64 bytes, bool isComplete)
{
    say({{QStringLiteral("state"), QStringLiteral("done")}, {QStringLiteral("url"), url.toString(QUrl::FullyEncoded)}, {QStringLiteral("title"), title},
         {QStringLiteral("bytes"), bytes}, {QStringLiteral("complete"), isComplete}});
}

void Report::failed(Failure failure, const QString& detail, const QJsonObject& more)
{
    QJsonObject line = more;
    line.insert(QStringLiteral("state"), QStringLiteral("error"));
    line.insert(QStringLiteral("code"), QLatin1StringView(nameOf(failure)));
    line.insert(QStringLiteral("detail"), detail);
    say(line);
}

void Report::say(const QJsonObject& line)
{
    m_state = line.value(QLatin1StringView("state")).toString();
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

}  // namespace vermilion::online
