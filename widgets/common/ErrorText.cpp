// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/ErrorText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace vermilion::common {
namespace {

struct ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString sentence(const Error& error, const QString& subject)
    {
        const QString host = QUrl(error.subject).host();
        switch (error.code) {
        case ErrorCode::FileNotFound:
            return tr("“%1” is not there. It may have been moved or renamed.").arg(subject);
        case ErrorCode::FileNotReadable:
            return tr("“%1” may not be read. Check its permissions, or copy it to a folder of yours.").arg(subject);
        case ErrorCode::FileNotWritable:
            return tr("Nothing can be written to “%1”. Choose another folder, or check its permissions.").arg(subject);
        case ErrorCode::FileExists:
            return tr("“%1” is there already and was left as it is. Choose another name.").arg(subject);
        case ErrorCode::FileEmpty:
            return tr("“%1” is empty. Save the page again and add it then.").arg(subject);
        case ErrorCode::FileTruncated:
            return tr("“%1” ends in the middle: the download or copy was cut off. Fetch it again.").arg(subject);
        case ErrorCode::UnsupportedFormat:
            return tr("“%1” is not a web page or text that Vermilion reads (HTML, MHTML, plain text).").arg(subject);
        case ErrorCode::NoArticle:
            return tr("There is no article in “%1”: only menus, links or very little text.").arg(subject);
        case ErrorCode::NoStructure:
            return tr("No rule for the site can be learned here: that needs a page in HTML that names its site, and an element with a lasting name around the block.");
        case ErrorCode::TooLarge:
            return tr("“%1” is larger than a page can be here. Save the article's own page instead of the whole site.").arg(subject);
        case ErrorCode::DiskFull:
            return tr("The disk is full. Nothing was lost: make room and do it again.");
        case ErrorCode::NotAProject:
            return tr("“%1” is not a Vermilion project.").arg(subject);
        case ErrorCode::NewerProject:
            return tr("“%1” was written by a newer Vermilion. Update the program to open it; the file was not changed.").arg(subject);
        case ErrorCode::DamagedProject:
            return tr("“%1” is damaged and was not opened. Open the latest backup instead.").arg(subject);
        case ErrorCode::ProjectInUse:
            return tr("“%1” is open elsewhere. Close it there first.").arg(subject);
        case ErrorCode::QuoteMismatch:
            return tr("The text at that place is no longer the one that was marked. Nothing was changed.");
        case ErrorCode::InvalidInput:
            return tr("That cannot be used: %1").arg(error.detail);
        case ErrorCode::NotFound:
            return tr("It is no longer in the project.");
        case ErrorCode::Conflict:
            return tr("This was changed elsewhere since, so the step cannot be taken back.");
        case ErrorCode::HostNotFound:
            return tr("The network knows no “%1”. Check the address and the connection.").arg(host);
        case ErrorCode::NoConnection:
            return tr("“%1” does not answer, or broke off. Check the connection and try again.").arg(host);
        case ErrorCode::InsecureServer:
            return tr("“%1” cannot prove that it is who it says (its certificate is not valid), so nothing was fetched.").arg(host);
        case ErrorCode::ServerRefused:
            return tr("“%1” does not give out this page (HTTP %2). Open it in your browser, save it there and add the file.").arg(host, error.detail);
        case ErrorCode::TimedOut:
            return tr("The page did not come in time. Try again, or save it in your browser and add the file.");
        case ErrorCode::CaptureMissing:
            return tr("The program that fetches pages (“%1”) is missing. Install Vermilion again, or save the page in your browser and add the file.").arg(subject);
        case ErrorCode::NoSandbox:
            return tr("The web engine's sandbox does not work here, and without it no page is fetched. Save the page in your browser and add the file.");
        case ErrorCode::CaptureFailed:
            return tr("Fetching the page failed: the web engine ended over it. Save the page in your browser and add the file.");
        case ErrorCode::Cancelled:
            return tr("Stopped.");
        case ErrorCode::Internal:
            break;
        }
        return tr("Something went wrong inside Vermilion (%1). Nothing was lost.").arg(error.detail);
    }
};

}  // namespace

QString errorText(const Error& error)
{
    const QString name = QFileInfo(error.subject).fileName();
    return ErrorTexts::sentence(error, name.isEmpty() ? error.subject : name);
}

}  // namespace vermilion::common
