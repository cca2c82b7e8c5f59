// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/ZipFile.h"

#include <zip.h>

#include <QSet>

#include <algorithm>

namespace vermilion::capture {
namespace {

constexpr zip_int64_t entryLimit = 20'000;
constexpr zip_uint64_t sizeLimit = zip_uint64_t(256) << 20;
constexpr zip_uint64_t totalLimit = zip_uint64_t(2) << 30;
constexpr zip_uint64_t freeOfRatio = zip_uint64_t(1) << 20;
constexpr zip_uint64_t ratioLimit = 200;

Result<void> refused(const QString& rule) { return failure(ErrorCode::UnsupportedFormat, {}, rule); }

Result<void> checkName(const QString& name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.startsWith(u'\\') || name.contains(u'\0') || (name.size() > 1 && name[1] == u':'))
        return refused(QStringLiteral("an entry with an absolute name"));
    const QStringList parts = QString(name).replace(u'\\', u'/').split(u'/');
    return parts.contains(QStringLiteral("..")) ? refused(QStringLiteral("an entry that climbs out of the archive")) : Result<void>();
}

bool isLink(zip_t* archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0 || system != ZIP_OPSYS_UNIX)
        return false;
    constexpr zip_uint32_t typeMask = 0170000;
    constexpr zip_uint32_t link = 0120000;
    return (attributes >> 16 & typeMask) == link;
}

Result<void> checkEntry(zip_t* archive, const zip_stat_t& entry)
{
    if (entry.valid & ZIP_STAT_ENCRYPTION_METHOD && entry.encryption_method != ZIP_EM_NONE)
        return refused(QStringLiteral("an encrypted entry"));
    if (isLink(archive, entry.index))
        return refused(QStringLiteral("a symbolic link"));
    if (entry.size > sizeLimit)
        return failure(ErrorCode::TooLarge, {}, QStringLiteral("an entry of %1 bytes").arg(entry.size));
    if (entry.size > freeOfRatio && entry.size > ratioLimit * std::max<zip_uint64_t>(entry.comp_size, 1))
        return failure(ErrorCode::TooLarge, {}, QStringLiteral("an entry that swells beyond all measure"));
    return {};
}

}  // namespace

void ZipFile::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipFile> ZipFile::open(QByteArrayView bytes)
{
    zip_error_t error{};
    zip_source_t* source = zip_source_buffer_create(bytes.data(), zip_uint64_t(bytes.size()), 0, &error);
    if (!source)
        return failure(ErrorCode::Internal, {}, QString::fromUtf8(zip_error_strerror(&error)));
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!archive) {
        zip_source_free(source);
        return failure(ErrorCode::UnsupportedFormat, {}, QString::fromUtf8(zip_error_strerror(&error)));
    }
    ZipFile file;
    file.m_archive.reset(archive);
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > entryLimit)
        return failure(ErrorCode::TooLarge, {}, QStringLiteral("%1 entries").arg(count));
    QSet<QString> seen;
    zip_uint64_t total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        if (zip_stat_index(archive, zip_uint64_t(i), 0, &entry) != 0 || !(entry.valid & ZIP_STAT_NAME))
            return failure(ErrorCode::UnsupportedFormat, {}, QStringLiteral("an entry without a name"));
        const QString name = QString::fromUtf8(entry.name);
        TRY(checkName(name));
        TRY(checkEntry(archive, entry));
        if (seen.contains(name))
            return failure(ErrorCode::UnsupportedFormat, {}, QStringLiteral("two entries of one name"));
        seen.insert(name);
        total += entry.size;
        if (total > totalLimit)
            return failure(ErrorCode::TooLarge, {}, QStringLiteral("more than %1 bytes in all").arg(totalLimit));
        file.m_names.append(name);
    }
    return file;
}

Result<QByteArray> ZipFile::read(const QString& name) const
{
    const qsizetype index = m_names.indexOf(name);
    if (index < 0)
        return failure(ErrorCode::NotFound, name);
    zip_stat_t entry;
    zip_stat_init(&entry);
    zip_stat_index(m_archive.get(), zip_uint64_t(index), 0, &entry);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0), &zip_fclose);
    if (!file)
        return failure(ErrorCode::UnsupportedFormat, name, QString::fromUtf8(zip_strerror(m_archive.get())));
    // What the directory says was checked; one byte more than that is a lie.
    QByteArray bytes(qsizetype(entry.size) + 1, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + filled, zip_uint64_t(bytes.size() - filled));
        if (got < 0)
            return failure(ErrorCode::FileTruncated, name, QStringLiteral("the entry is damaged"));
        if (got == 0)
            break;
        filled += got;
    }
    if (filled > qsizetype(entry.size))
        return failure(ErrorCode::TooLarge, name, QStringLiteral("an entry longer than it says"));
    if (filled < qsizetype(entry.size))
        return failure(ErrorCode::FileTruncated, name, QStringLiteral("the entry is shorter than it says"));
    bytes.truncate(filled);
    return bytes;
}

}  // namespace vermilion::capture
