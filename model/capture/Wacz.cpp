// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Wacz.h"

#include "model/capture/Warc.h"
#include "model/capture/ZipFile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace vermilion::capture {
namespace {

bool isWarcName(const QString& name)
{
    return name.startsWith(u"archive/") && (name.endsWith(u".warc") || name.endsWith(u".warc.gz"));
}

// The addresses in pages/*.jsonl: one JSON object a line, the first of them a heading.
QSet<QString> listedPages(const ZipFile& zip)
{
    QSet<QString> pages;
    for (const QString& name : zip.names()) {
        if (!name.startsWith(u"pages/") || !name.endsWith(u".jsonl"))
            continue;
        const auto list = zip.read(name);
        if (!list)
            continue;
        for (const QByteArray& line : list->split('\n')) {
            const QString address = QJsonDocument::fromJson(line).object().value(QLatin1StringView("url")).toString();
            if (!address.isEmpty())
                pages.insert(address);
        }
    }
    return pages;
}

}  // namespace

QStringList Wacz::suffixes() const { return {QStringLiteral("wacz")}; }

bool Wacz::recognises(QByteArrayView bytes) const
{
    if (!bytes.startsWith("PK\x03\x04"))
        return false;
    // The names of a ZIP's entries stand at its end, office documents have others.
    const QByteArrayView tail = bytes.last(std::min<qsizetype>(bytes.size(), 256 * 1024));
    return tail.contains("datapackage.json") || bytes.first(std::min<qsizetype>(bytes.size(), 4096)).contains("datapackage.json");
}

Result<ArchiveContents> Wacz::read(QByteArrayView bytes) const
{
    const ZipFile zip = TRY(ZipFile::open(bytes));
    ArchiveContents all;
    ArchiveResources resources;
    bool hasArchive = false;
    for (const QString& name : zip.names()) {
        if (!isWarcName(name))
            continue;
        hasArchive = true;
        auto warc = zip.read(name);
        auto contents = warc ? Warc().read(*warc, resources) : Result<ArchiveContents>(std::unexpected(warc.error()));
        if (!contents) {
            Error error = contents.error();
            // The pages may be in one file and their pictures in another.
            if (error.code == ErrorCode::NoArticle)
                continue;
            if (error.subject.isEmpty())
                error.subject = name;
            all.problems.push_back(std::move(error));
            continue;
        }
        std::ranges::move(contents->captures, std::back_inserter(all.captures));
        std::ranges::move(contents->problems, std::back_inserter(all.problems));
    }
    if (!hasArchive)
        return failure(ErrorCode::UnsupportedFormat, {}, QStringLiteral("no WARC file in the archive"));
    const QSet<QString> pages = listedPages(zip);
    const auto isListed = [&](const document::Capture& capture) { return pages.contains(capture.url); };
    if (std::ranges::any_of(all.captures, isListed))
        std::erase_if(all.captures, [&](const document::Capture& capture) { return !isListed(capture); });
    if (all.captures.empty()) {
        if (!all.problems.empty())
            return std::unexpected(all.problems.front());
        return failure(ErrorCode::NoArticle, {}, QStringLiteral("no page in the archive"));
    }
    resources.attachTo(all);
    return all;
}

}  // namespace vermilion::capture
