// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/SavedFiles.h"

#include "model/capture/Charset.h"
#include "model/capture/Resources.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vermilion::capture {
namespace {

/// A file descriptor that is closed again.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// The files below one folder. Each step of the way is opened from the step before and is no link, so that none leads out.
class FolderFiles {
public:
    explicit FolderFiles(const QString& folder) : m_folder(open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}

    /// The bytes of a file; nothing where it is none of those that may be read.
    std::optional<QByteArray> read(const QString& path) const
    {
        const QStringList steps = path.split(u'/');
        Descriptor at(m_folder.isOpen() ? dup(m_folder.number()) : -1);
        for (const QString& step : steps) {
            if (!at.isOpen() || step.isEmpty() || step.startsWith(u'.') || step.contains(QChar(0)))
                return std::nullopt;
            const int kind = &step == &steps.back() ? O_NONBLOCK : O_DIRECTORY;
            at = Descriptor(openat(at.number(), QFile::encodeName(step).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind));
        }
        struct stat facts{};
        if (!at.isOpen() || fstat(at.number(), &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_size <= 0 || facts.st_size > resourceLimit)
            return std::nullopt;
        QFile file;
        return file.open(at.number(), QIODevice::ReadOnly) ? std::optional(file.read(resourceLimit)) : std::nullopt;
    }

private:
    Descriptor m_folder;
};

}  // namespace

std::vector<document::Resource> filesSavedWith(const QString& path, const document::Capture& page)
{
    const QFileInfo file(path);
    const QString folder = file.absolutePath();
    const FolderFiles files(folder);
    const QString start = folder.endsWith(u'/') ? folder : folder + u'/';
    const auto lookUp = [&](const QUrl& url) -> std::optional<FoundResource> {
        const QString local = url.isLocalFile() && url.host().isEmpty() ? url.toLocalFile() : QString();
        if (!local.startsWith(start))
            return std::nullopt;
        const QString below = local.sliced(start.size());
        auto bytes = files.read(below);
        // Programs that mirror sites put the query into the file's name.
        if (!bytes && url.hasQuery())
            bytes = files.read(below + u'?' + url.query(QUrl::FullyDecoded));
        const auto type = bytes ? resourceType({}, *bytes, below) : std::nullopt;
        return type ? std::optional(FoundResource{*type, *std::move(bytes), url}) : std::nullopt;
    };
    const DecodedText decoded = decode(page.bytes, page.charset);
    const QUrl address(page.url);
    const bool isFromTheWeb = address.scheme() == u"http" || address.scheme() == u"https";
    return resourcesOfPage(decoded.utf8, isFromTheWeb ? address : QUrl(), QUrl::fromLocalFile(file.absoluteFilePath()), lookUp);
}

}  // namespace vermilion::capture
