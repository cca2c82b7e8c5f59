// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/Capture.h"

#include "app/capture/OnlineGate.h"
#include "app/capture/OnlinePage.h"
#include "app/capture/OnlineProfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QWebEngineDownloadRequest>
#include <QWebEngineLoadingInfo>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <cmath>
#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

namespace vermilion::online {
namespace {

constexpr int lookPause = 100;            // ms between looks at the page
constexpr int stepPause = 120;            // ms between steps of scrolling
constexpr int mostSteps = 60;
constexpr int longestLastWait = 8'000;    // ms for the pictures that scrolling called for
constexpr int savingTime = 30'000;        // ms
constexpr int patience = 4;               // without the load event a page has to be quiet for so many times as long
constexpr qint64 sizeLimit = qint64(64) << 20;  // what readers of pages take

// [what the document is, whether it stands, pictures that are still on their way]
constexpr char16_t whatIsThere[] = uR"js(
(() => {
    const pictures = [...document.querySelectorAll("img")];
    for (const picture of pictures)
        if (picture.getAttribute("loading") === "lazy")
            picture.setAttribute("loading", "eager");
    return [document.contentType, document.readyState !== "loading",
            pictures.filter(picture => !picture.complete).length];
})())js";

// One window further; whether there is more.
constexpr char16_t goOn[] = uR"js(
(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const before = root.scrollTop;
    root.scrollBy({top: Math.max(200, innerHeight * 0.9), behavior: "instant"});
    return root.scrollTop > before;
})())js";

constexpr char16_t goBack[] = uR"js((document.scrollingElement ?? document.documentElement).scrollTo({top: 0, behavior: "instant"}))js";

bool isPageType(const QString& type) { return type == u"text/html" || type == u"application/xhtml+xml"; }

// Beside the file that is to be made, so that it can be renamed.
QString partNameFor(const QString& output)
{
    const QFileInfo file(output);
    return file.dir().filePath(QStringLiteral(".%1.%2.part").arg(file.fileName(), QString::number(QRandomGenerator::system()->generate64(), 36)));
}

// The engine keeps what it writes to itself; a file that somebody asked for has the rights that files have.
bool flushToDisk(const QString& path)
{
    QFile file(path);
    const mode_t mask = umask(0);
    umask(mask);
    return file.open(QIODevice::ReadOnly) && fchmod(file.handle(), 0666 & ~mask) == 0 && fsync(file.handle()) == 0;
}

}  // namespace

Capture::Capture(CaptureOptions options, Report& report, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_report(report), m_part(partNameFor(m_options.output))
{
    m_look.setInterval(lookPause);
    m_deadline.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &Capture::look);
    connect(&m_deadline, &QTimer::timeout, this, &Capture::onDeadline);
}

Capture::~Capture()
{
    m_view.reset();  // and the page with it, before the profile
    QFile::remove(m_part);
}

void Capture::start()
{
    // Nobody is asked for a page that could not be saved; where the folder is missing, the engine would never say so.
    if (QFile part(m_part); !part.open(QIODevice::WriteOnly))
        return fail(Failure::CannotWrite, part.errorString());
    m_profile = std::make_unique<OnlineProfile>(m_options.address);
    m_view = std::make_unique<QWebEngineView>();
    m_page = new OnlinePage(*m_profile, m_view.get());
    m_view->setPage(m_page);
    // Nobody sees it; it has a size because pages load what would be seen.
    m_view->resize(1280, 1600);
    connect(m_page, &QWebEnginePage::loadingChanged, this, &Capture::onLoading);
    connect(m_page, &QWebEnginePage::loadProgress, this, [this](int percent) {
        if (m_state == State::Loading)
            m_report.loading(percent);
    });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this](QWebEnginePage::RenderProcessTerminationStatus status, int code) {
        fail(Failure::Crashed, QStringLiteral("the renderer ended (%1, %2)").arg(int(status)).arg(code));
    });
    connect(m_profile.get(), &OnlineProfile::pageIsBeingSaved, this, &Capture::follow);
    connect(m_profile.get(), &OnlineProfile::fileOffered, this, [this](const QUrl&, const QString& mediaType) {
        // A document that stands may offer files as it likes; the address itself was to be a page.
        if (m_state == State::Loading && !m_isParsed)
            fail(Failure::NotAPage, mediaType, {{QStringLiteral("media_type"), mediaType}});
    });
    m_view->show();
    setState(State::Loading);
    m_report.loading(0);
    m_deadline.start(m_options.timeout);
    m_look.start();
    m_page->load(m_options.address);
}

void Capture::cancel()
{
    fail(Failure::Cancelled);
}

void Capture::setState(State state)
{
    m_state = state;
    m_inState.start();
}

void Capture::onLoading(const QWebEngineLoadingInfo& info)
{
    using Status = QWebEngineLoadingInfo::LoadStatus;
    if (m_state == State::Saving || m_state == State::Over)
        return;
    switch (info.status()) {
    case Status::LoadStartedStatus:
        // Also when the page sends us on by itself.
        m_hasLoaded = false;
        m_isParsed = false;
        setState(State::Loading);
        break;
    case Status::LoadSucceededStatus:
        m_hasLoaded = true;
        break;
    case Status::LoadFailedStatus:
        onFailed(info);
        break;
    case Status::LoadStoppedStatus:
        break;
    }
}

void Capture::onFailed(const QWebEngineLoadingInfo& info)
{
    using Domain = QWebEngineLoadingInfo::ErrorDomain;
    const QString detail = info.errorString();
    if (m_page->wasInsecure())
        return fail(Failure::Insecure, detail);
    switch (info.errorDomain()) {
    case Domain::HttpStatusCodeDomain:
        return fail(Failure::HttpStatus, QString::number(info.errorCode()), {{QStringLiteral("status"), info.errorCode()}});
    case Domain::CertificateErrorDomain:
        return fail(Failure::Insecure, detail);
    case Domain::DnsErrorDomain:
        return fail(Failure::HostNotFound, detail);
    default:
        break;
    }
    constexpr int nameNotResolved = -105;
    constexpr int nameResolutionFailed = -137;
    constexpr int tooManyRedirects = -310;
    constexpr int unsafeRedirect = -311;
    constexpr int timedOut = -7;
    constexpr int connectionTimedOut = -118;
    const int code = info.errorCode();
    if (code == nameNotResolved || code == nameResolutionFailed)
        fail(Failure::HostNotFound, detail);
    else if (code == tooManyRedirects || code == unsafeRedirect)
        fail(Failure::BadRedirect, detail);
    else if (code == timedOut || code == connectionTimedOut)
        fail(Failure::TimedOut, detail);
    else
        fail(Failure::NoConnection, QStringLiteral("%1 (%2)").arg(detail).arg(code));
}

void Capture::look()
{
    askWhatIsThere();
    if (!m_isParsed)
        return;
    if (!isPageType(m_mediaType))
        return fail(Failure::NotAPage, m_mediaType, {{QStringLiteral("media_type"), m_mediaType}});
    const qint64 quiet = std::min(m_profile->gate().quietFor(), m_inState.elapsed());
    switch (m_state) {
    case State::Loading:
        // One request that never ends keeps many a page from ever having loaded.
        if (m_hasLoaded || quiet >= qint64(m_options.waitIdle) * patience) {
            setState(State::Settling);
            m_report.waiting();
        }
        break;
    case State::Settling:
        if (quiet >= m_options.waitIdle) {
            setState(State::Scrolling);
            scrollOn();
        }
        break;
    case State::LastWait:
        if ((quiet >= m_options.waitIdle && m_unfinishedPictures == 0) || m_inState.elapsed() > longestLastWait)
            save();
        break;
    case State::Scrolling:
    case State::Saving:
    case State::Over:
        break;
    }
}

void Capture::askWhatIsThere()
{
    if (m_isAsking || m_state == State::Saving || m_state == State::Over)
        return;
    m_isAsking = true;
    m_page->runJavaScript(QString::fromUtf16(whatIsThere), QWebEngineScript::ApplicationWorld, [this](const QVariant& answer) {
        m_isAsking = false;
        const QVariantList parts = answer.toList();
        const bool isDocument = m_page && m_page->url().scheme().startsWith(u"http");
        if (parts.size() != 3 || !isDocument)
            return;
        m_mediaType = parts[0].toString().left(100);
        m_isParsed = parts[1].toBool();
        m_unfinishedPictures = parts[2].toInt();
    });
}

void Capture::scrollOn()
{
    if (m_state != State::Scrolling)
        return;
    m_page->runJavaScript(QString::fromUtf16(goOn), QWebEngineScript::ApplicationWorld, [this](const QVariant& answer) {
        if (m_state != State::Scrolling)
            return;
        if (answer.toBool() && ++m_steps < mostSteps) {
            QTimer::singleShot(stepPause, this, &Capture::scrollOn);
            return;
        }
        m_page->runJavaScript(QString::fromUtf16(goBack), QWebEngineScript::ApplicationWorld);
        setState(State::LastWait);
    });
}

void Capture::onDeadline()
{
    if (m_state == State::Saving)
        return fail(Failure::TimedOut, QStringLiteral("saving took too long"));
    if (!m_isParsed || !isPageType(m_mediaType))
        return fail(Failure::TimedOut, QStringLiteral("the page did not come in time"));
    save();
}

void Capture::save()
{
    m_page->stay();
    setState(State::Saving);
    m_deadline.start(savingTime);
    if (!m_hasLoaded)
        m_page->triggerAction(QWebEnginePage::Stop);
    m_report.saving();
    m_page->save(m_part, QWebEngineDownloadRequest::MimeHtmlSaveFormat);
}

void Capture::follow(QWebEngineDownloadRequest* saving)
{
    if (m_state != State::Saving) {
        saving->cancel();
        return;
    }
    connect(saving, &QWebEngineDownloadRequest::stateChanged, this, [this, saving](QWebEngineDownloadRequest::DownloadState state) {
        if (state == QWebEngineDownloadRequest::DownloadCompleted)
            conclude();
        else if (state == QWebEngineDownloadRequest::DownloadInterrupted || state == QWebEngineDownloadRequest::DownloadCancelled)
            fail(Failure::CannotWrite, saving->interruptReasonString());
    });
    saving->setDownloadDirectory(QFileInfo(m_part).path());
    saving->setDownloadFileName(QFileInfo(m_part).fileName());
    saving->accept();
}

void Capture::conclude()
{
    const qint64 bytes = QFileInfo(m_part).size();
    if (bytes <= 0)
        return fail(Failure::CannotWrite, QStringLiteral("nothing was written"));
    if (bytes > sizeLimit)
        return fail(Failure::TooLarge, QStringLiteral("%1 bytes").arg(bytes));
    if (!flushToDisk(m_part) || std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_options.output).constData()) != 0)
        return fail(Failure::CannotWrite, m_options.output);
    m_report.done(m_page->url(), m_page->title(), bytes, m_hasLoaded);
    end(true);
}

void Capture::fail(Failure failure, const QString& detail, const QJsonObject& more)
{
    if (m_state == State::Over)
        return;
    m_report.failed(failure, detail, more);
    end(false);
}

void Capture::end(bool succeeded)
{
    setState(State::Over);
    m_look.stop();
    m_deadline.stop();
    Q_EMIT finished(succeeded);
}

}  // namespace vermilion::online
