// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Readers.h"

#include "model/base/Digest.h"
#include "model/capture/Html.h"
#include "model/capture/JoinedPages.h"
#include "model/capture/Mhtml.h"
#include "model/capture/Page.h"
#include "model/capture/PlainText.h"
#include "model/capture/SavedFiles.h"
#include "model/capture/Wacz.h"
#include "model/capture/Warc.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>

namespace vermilion::capture {
namespace {

constexpr qint64 sizeLimit = 64 * 1024 * 1024;
constexpr qint64 archiveLimit = qint64(2) << 30;

const Html html;
const Mhtml mhtml;
const JoinedPages joinedPages;
const PlainText plainText;
// In the order in which contents are tried; plain text is what is left.
const std::array<const PageReader*, 4> readers{&joinedPages, &mhtml, &html, &plainText};

const Warc warc;
const Wacz wacz;
const std::array<const ArchiveReader*, 2> archiveReaders{&warc, &wacz};

struct Signature {
    QByteArrayView bytes;
    const char* name;
};

// What people drag in by mistake; the name goes to the log.
constexpr std::array<Signature, 24> binaries{{
    {"\x89PNG", "a PNG picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},
    {"%PDF-", "a PDF document"},
    {"PK\x03\x04", "a ZIP archive or office document"},
    {"PK\x05\x06", "an empty ZIP archive"},
    {"\x1F\x8B", "a gzip archive"},
    {"BZh", "a bzip2 archive"},
    {"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"},
    {"Rar!\x1A\x07", "a RAR archive"},
    {"\xFD" "7zXZ", "an XZ archive"},
    {"\x28\xB5\x2F\xFD", "a Zstandard archive"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old office document"},
    {"SQLite format 3", "a SQLite database"},
    {"\x7F" "ELF", "a program"},
    {"RIFF", "a media file"},
    {"OggS", "a media file"},
    {"ID3", "a sound file"},
    {"fLaC", "a sound file"},
    {"\x1A\x45\xDF\xA3", "a video file"},
    {"{\\rtf", "an RTF document"},
    {"wOFF", "a font"},
    {"wOF2", "a font"},
    {"II*", "a TIFF picture"},
}};

const char* binaryName(QByteArrayView bytes)
{
    for (const Signature& signature : binaries) {
        if (bytes.startsWith(signature.bytes))
            return signature.name;
    }
    if (bytes.size() > 12 && bytes.sliced(4).startsWith("ftyp"))
        return "a video file";
    return nullptr;
}

// Text has no control characters to speak of. UTF-16 is full of zeros, but in every other place only.
bool looksBinary(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return false;
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 64 * 1024));
    std::array<qsizetype, 2> zeros{};
    qsizetype controls = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const auto byte = uchar(sample[i]);
        if (byte == 0)
            ++zeros[size_t(i & 1)];
        else if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B)
            ++controls;
    }
    const qsizetype allZeros = zeros[0] + zeros[1];
    const bool isUtf16 = allZeros > sample.size() / 8 && std::min(zeros[0], zeros[1]) * 20 < allZeros;
    if (isUtf16)
        return false;
    // One stray zero makes no page binary, however short it is.
    const qsizetype strange = allZeros + controls;
    return strange > 4 ? strange * 100 > sample.size() : strange * 3 > sample.size();
}

bool isBlank(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    return bytes.trimmed().isEmpty() || bytes == "\xFF\xFE" || bytes == "\xFE\xFF";
}

const PageReader& readerFor(QByteArrayView bytes, const QString& name)
{
    for (const PageReader* reader : readers) {
        if (reader->recognises(bytes))
            return *reader;
    }
    const QString suffix = QFileInfo(name).suffix().toLower();
    // Anything may call itself .mhtml; without its headers it is none.
    return html.suffixes().contains(suffix) ? static_cast<const PageReader&>(html) : plainText;
}

// UTF-16 hides its tags from byte comparison.
QByteArray forRecognition(const QByteArray& bytes)
{
    const bool isLittle = bytes.startsWith("\xFF\xFE");
    if (!isLittle && !bytes.startsWith("\xFE\xFF"))
        return bytes;
    QByteArray narrow;
    const qsizetype end = std::min<qsizetype>(bytes.size() - 1, 8192);
    for (qsizetype i = 2; i < end; i += 2) {
        const char high = bytes[isLittle ? i + 1 : i];
        narrow.append(high == 0 ? bytes[isLittle ? i : i + 1] : '?');
    }
    return narrow;
}

Error named(Error error, const QString& subject)
{
    if (error.subject.isEmpty())
        error.subject = subject;
    return error;
}

const ArchiveReader* archiveReaderFor(QByteArrayView bytes)
{
    const auto found = std::ranges::find_if(archiveReaders, [&](const ArchiveReader* reader) { return reader->recognises(bytes); });
    return found == archiveReaders.end() ? nullptr : *found;
}

// What a page from an archive is called where it has no title: the end of its address.
QString nameOf(const document::Capture& capture, const QString& archive)
{
    const QString last = QUrl(capture.url).fileName();
    return last.isEmpty() ? QFileInfo(archive).fileName() : last;
}

Result<std::vector<document::Capture>> readArchive(const ArchiveReader& reader, QByteArrayView bytes, const QString& name, std::vector<Error>* problems)
{
    auto contents = reader.read(bytes);
    if (!contents)
        return std::unexpected(named(contents.error(), name));
    for (document::Capture& capture : contents->captures) {
        capture.sha256 = sha256(capture.bytes);
        capture.fileName = nameOf(capture, name);
        if (!capture.capturedAt.isValid())
            capture.capturedAt = QDateTime::currentDateTimeUtc();
    }
    if (problems) {
        for (Error& problem : contents->problems)
            problems->push_back(named(std::move(problem), name));
    }
    return std::move(contents->captures);
}

}  // namespace

Result<std::vector<document::Capture>> readBytes(const QByteArray& bytes, const QString& name, std::vector<Error>* problems)
{
    if (const ArchiveReader* archive = archiveReaderFor(bytes))
        return readArchive(*archive, bytes, name, problems);
    if (bytes.size() > sizeLimit)
        return failure(ErrorCode::TooLarge, name, QStringLiteral("%1 bytes").arg(bytes.size()));
    if (isBlank(bytes))
        return failure(ErrorCode::FileEmpty, name);
    if (const char* what = binaryName(bytes))
        return failure(ErrorCode::UnsupportedFormat, name, QString::fromLatin1(what));
    if (looksBinary(bytes))
        return failure(ErrorCode::UnsupportedFormat, name, QStringLiteral("binary data"));
    const PageReader& reader = readerFor(forRecognition(bytes), name);
    auto captures = reader.captures(bytes);
    if (!captures)
        return std::unexpected(named(captures.error(), name));
    for (document::Capture& capture : *captures) {
        capture.bytes = bytes;
        capture.sha256 = sha256(bytes);
        capture.fileName = QFileInfo(name).fileName();
        capture.mediaType = reader.mediaType();
        if (!capture.capturedAt.isValid())
            capture.capturedAt = QDateTime::currentDateTimeUtc();
    }
    return captures;
}

Result<std::vector<document::Capture>> readFile(const QString& path, std::vector<Error>* problems)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, path);
    if (info.isDir())
        return failure(ErrorCode::UnsupportedFormat, path, QStringLiteral("a folder"));
    if (!info.isFile())
        return failure(ErrorCode::UnsupportedFormat, path, QStringLiteral("not a regular file"));
    if (info.size() > archiveLimit)
        return failure(ErrorCode::TooLarge, path, QStringLiteral("%1 bytes").arg(info.size()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    // Archives are larger than what one page may be; they are looked through where they lie.
    if (const uchar* mapped = info.size() > 0 ? file.map(0, info.size()) : nullptr) {
        const QByteArrayView view(mapped, info.size());
        if (const ArchiveReader* archive = archiveReaderFor(view))
            return readArchive(*archive, view, path, problems);
    }
    if (info.size() > sizeLimit)
        return failure(ErrorCode::TooLarge, path, QStringLiteral("%1 bytes").arg(info.size()));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    auto captures = readBytes(bytes, path, problems);
    if (captures && captures->size() == 1 && captures->front().mediaType == html.mediaType())
        captures->front().resources = filesSavedWith(path, captures->front());
    return captures;
}

QStringList fileSuffixes()
{
    QStringList suffixes;
    for (const PageReader* reader : readers)
        suffixes += reader->suffixes();
    for (const ArchiveReader* reader : archiveReaders)
        suffixes += reader->suffixes();
    return suffixes;
}

Result<Page> openPage(const document::Capture& capture)
{
    if (capture.bytes.size() > sizeLimit)
        return failure(ErrorCode::TooLarge, capture.fileName);
    if (isBlank(capture.bytes))
        return failure(ErrorCode::FileEmpty, capture.fileName);
    const auto claimed = std::ranges::find(readers, capture.mediaType, &PageReader::mediaType);
    const PageReader& reader = claimed != readers.end() ? **claimed : readerFor(forRecognition(capture.bytes), capture.fileName);
    auto page = reader.open(capture);
    if (!page)
        return std::unexpected(named(page.error(), capture.fileName));
    page->resources.insert(page->resources.end(), capture.resources.begin(), capture.resources.end());
    return page;
}

}  // namespace vermilion::capture
