// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ZIP files and the web archives in them. An input that does not begin as a ZIP file says how to make one: entries with names
// and contents, some of them what no honest program writes.
#include "model/capture/Wacz.h"
#include "model/capture/ZipFile.h"
#include "tests/fuzz/ArticleProperties.h"

#include <zip.h>

#include <array>

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

constexpr std::array names{"archive/data.warc", "archive/data.warc.gz", "pages/pages.jsonl", "pages/extraPages.jsonl", "datapackage.json",
                           "indexes/index.cdx", "../up", "/absolute", "c:\\x", "a/../../b", "archive/", "archive/more.warc"};

void addEntry(zip_t* archive, Input& input, std::vector<QByteArray>& kept)
{
    const quint8 which = input.byte();
    const QByteArray name = which < 200 ? QByteArray(names[which % names.size()]) : input.bytes(40);
    const quint8 how = input.byte();
    const qsizetype length = input.word() % 4096;
    QByteArray& contents = kept.emplace_back();
    for (qsizetype i = 0; i < length && !input.isAtEnd(); ++i)
        contents.append(char(input.byte()));
    if (how & 1)
        contents = contents.repeated(1 + input.word() % 2048).left(4 << 20);
    zip_source_t* const source = zip_source_buffer(archive, contents.constData(), zip_uint64_t(contents.size()), 0);
    const zip_int64_t index = zip_file_add(archive, name.constData(), source, (how & 2) ? ZIP_FL_ENC_UTF_8 : ZIP_FL_ENC_CP437);
    if (index < 0) {
        zip_source_free(source);
        return;
    }
    zip_set_file_compression(archive, zip_uint64_t(index), (how & 4) ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 1);
    if ((how & 0x38) == 0x38)  // a symbolic link
        zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX, zip_uint32_t(0120777) << 16);
}

QByteArray made(Input& input)
{
    zip_error_t error{};
    zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* const archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
    holds(archive != nullptr, "an archive can be made");
    std::vector<QByteArray> kept;
    kept.reserve(8);
    while (!input.isAtEnd() && kept.size() < 8)
        addEntry(archive, input, kept);
    QByteArray bytes;
    if (zip_close(archive) != 0) {
        zip_discard(archive);
    } else if (zip_stat_t info; zip_source_stat(source, &info) == 0 && zip_source_open(source) == 0) {
        bytes.resize(qsizetype(info.size));
        bytes.truncate(qsizetype(zip_source_read(source, bytes.data(), info.size)));
        zip_source_close(source);
    }
    zip_source_free(source);
    return bytes;
}

void checkZip(const QByteArray& bytes)
{
    const auto file = capture::ZipFile::open(bytes);
    if (!file) {
        holds(isRefusal(file.error()), "a ZIP file is refused for a reason", file.error().detail);
        return;
    }
    const QStringList entries = file->names();
    holds(entries.size() <= 20'000 && QSet<QString>(entries.begin(), entries.end()).size() == entries.size(), "names are there once");
    for (const QString& name : entries) {
        holds(!name.startsWith(u'/') && !name.split(u'/').contains(u".."), "no name leads out of the archive", name);
        const auto contents = file->read(name);
        holds(contents ? contents->size() <= qsizetype(256) << 20 : isRefusal(contents.error()), "an entry is read within its limit or refused", name);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    const bool isZip = size > 1 && data[0] == 'P' && data[1] == 'K';
    const QByteArray bytes = isZip ? input.rest() : made(input);
    checkZip(bytes);
    const auto contents = capture::Wacz().read(bytes);
    if (!contents) {
        holds(isRefusal(contents.error()), "an archive is refused for a reason", contents.error().detail);
        return 0;
    }
    for (const document::Capture& capture : contents->captures)
        checkCapture(capture, 0);
    return 0;
}
