// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ErrorLine.h"

#include "model/capture/Readers.h"

namespace vermilion::cli {
namespace {

struct Sentence {
    ErrorCode code;
    const char* name;
    const char* what;
    const char* next;  ///< what to do; may be empty
};

// %1 in `next` is the list of file endings.
constexpr Sentence sentences[]{
    {ErrorCode::FileNotFound, "file_not_found", "there is no such file or folder", "Check the spelling and the folder you are in."},
    {ErrorCode::FileNotReadable, "file_not_readable", "it may not be read", "Check its permissions, or copy it to a place of your own."},
    {ErrorCode::FileNotWritable, "file_not_writable", "it cannot be written", "Check the permissions of the folder, or choose another place."},
    {ErrorCode::FileExists, "file_exists", "it is there already and was left as it is", "Choose another name, or move it away first."},
    {ErrorCode::FileEmpty, "file_empty", "it is empty", "Save the page again and take that file."},
    {ErrorCode::FileTruncated, "file_truncated", "it ends in the middle", "Save or copy it again; what is there was not used."},
    {ErrorCode::UnsupportedFormat, "unsupported_format", "this is no page that can be read", "Save the page as one of %1."},
    {ErrorCode::NoArticle, "no_article", "there is no article in it", "Check that it is the page of one article, not a front page or a list."},
    {ErrorCode::NoStructure, "no_structure", "no site rule can be learned from this page", "A rule needs a page in HTML that names its site, and an element with a lasting class or id around the block."},
    {ErrorCode::TooLarge, "too_large", "it is too large", "Split it, or save the article's page alone."},
    {ErrorCode::DiskFull, "disk_full", "the disk is full, and nothing was changed", "Make room and try again."},
    {ErrorCode::NotAProject, "not_a_project", "this is no Vermilion project", "Make one with \"vermilion-cli new\"."},
    {ErrorCode::NewerProject, "newer_project", "a newer version of Vermilion wrote it, and it was left as it is", "Update Vermilion to open it."},
    {ErrorCode::DamagedProject, "damaged_project", "the project is damaged", "See what is wrong with \"vermilion-cli check\", then go back to a backup."},
    {ErrorCode::ProjectInUse, "project_in_use", "another program has it open", "Close it there and try again."},
    {ErrorCode::QuoteMismatch, "quote_mismatch", "the quote is not the text at its offsets", "Offsets are code points of the article's text, from 0, the end not included."},
    {ErrorCode::InvalidInput, "invalid_input", "this makes no sense", ""},
    {ErrorCode::NotFound, "not_found", "the project has nothing of that name", "See what it has with \"vermilion-cli info\"."},
    {ErrorCode::Conflict, "conflict", "somebody else changed it since", "Look at the present state and try again."},
    {ErrorCode::HostNotFound, "host_not_found", "the network knows no such host", "Check the address and the connection."},
    {ErrorCode::NoConnection, "no_connection", "the server does not answer, or broke off", "Check the connection and try again."},
    {ErrorCode::InsecureServer, "insecure_server", "the server's certificate cannot be trusted", "Check the address."},
    {ErrorCode::ServerRefused, "server_refused", "the server does not give out this page", "Save it with a browser and take that file."},
    {ErrorCode::TimedOut, "timed_out", "it did not come in time", "Try again, or save it with a browser and take that file."},
    {ErrorCode::CaptureMissing, "capture_missing", "the program that fetches pages is not there", "Install Vermilion again, or save the page with a browser and take that file."},
    {ErrorCode::NoSandbox, "no_sandbox", "no page is fetched without the web engine's sandbox", "Save the page with a browser and take that file."},
    {ErrorCode::CaptureFailed, "capture_failed", "the program that fetches pages failed", "Save the page with a browser and take that file."},
    {ErrorCode::Cancelled, "cancelled", "it was cancelled, and nothing was changed", ""},
    {ErrorCode::Internal, "internal", "this is a fault of the program", "Please report it with this line."},
};

const Sentence& sentenceFor(ErrorCode code)
{
    for (const Sentence& sentence : sentences) {
        if (sentence.code == code)
            return sentence;
    }
    return sentenceFor(ErrorCode::Internal);
}

// Whether an error's detail is for people: where a database or the program itself is at fault it is for the log.
bool isForPeople(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotAProject:
    case ErrorCode::NewerProject:
    case ErrorCode::DamagedProject:
    case ErrorCode::DiskFull:
        return false;
    default:
        return true;
    }
}

// "table.csv, line 3, quote" or simply the path.
QString placeOf(const Error& error, const QString& file)
{
    QStringList parts;
    if (!file.isEmpty())
        parts.append(file);
    if (error.line > 0)
        parts.append(QStringLiteral("line %1").arg(error.line));
    if (!error.subject.isEmpty() && error.subject != file)
        parts.append(error.subject);
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString nameOf(ErrorCode code)
{
    return QString::fromLatin1(sentenceFor(code).name);
}

QString errorLine(const Error& error, const QString& file)
{
    const Sentence& sentence = sentenceFor(error.code);
    QString what = QString::fromUtf8(sentence.what);
    // Where the detail says it all it stands alone; elsewhere it is for those who want to know more.
    const bool detailIsEnough = error.code == ErrorCode::InvalidInput || error.code == ErrorCode::QuoteMismatch || error.code == ErrorCode::NotFound;
    QString detail = error.detail.simplified();
    while (detail.endsWith(u'.'))
        detail.chop(1);
    if (!detail.isEmpty() && isForPeople(error.code))
        what = detailIsEnough ? detail : QStringLiteral("%1 (%2)").arg(what, detail);
    QString next = QString::fromUtf8(sentence.next);
    if (next.contains(u"%1"))
        next = next.arg(u'.' + capture::fileSuffixes().join(QStringLiteral(", .")));

    const QString place = placeOf(error, file);
    QString line = place.isEmpty() ? what + u'.' : place + QStringLiteral(": ") + what + u'.';
    if (!next.isEmpty() && error.line == 0)
        line += u' ' + next;
    return line;
}

}  // namespace vermilion::cli
