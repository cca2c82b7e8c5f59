// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/SavedFiles.h"

#include "model/capture/Charset.h"
#include "model/capture/Resources.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>

#include <dirent.h>
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

// By its name no picture, style sheet or font, as whatever lies beside thousands of pages is none.
bool isNoResource(QStringView name)
{
    constexpr QStringView endings[]{u".html", u".htm", u".xhtml", u".shtml", u".mhtml", u".mht", u".txt", u".json", u".js", u".xml",
                                    u".csv", u".tsv", u".md", u".pdf", u".zip", u".gz", u".warc", u".wacz", u".vermilion"};
    return std::ranges::any_of(endings, [&](QStringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

/// What stands in a folder beside pages: what they may have been saved with. Links and hidden files do not count.
struct Neighbours {
    QString folder;
    timespec changed{};
    QStringList folders;  // sorted
    QSet<QString> files;

    bool isOf(const QString& path, const struct stat& facts) const
    {
        return folder == path && changed.tv_sec == facts.st_mtim.tv_sec && changed.tv_nsec == facts.st_mtim.tv_nsec;
    }
    void read(const QString& path, const struct stat& facts)
    {
        *this = {path, facts.st_mtim, {}, {}};
        const std::unique_ptr<DIR, int (*)(DIR*)> entries(opendir(QFile::encodeName(path).constData()), &closedir);
        while (const dirent* entry = entries ? readdir(entries.get()) : nullptr) {
            const QString name = QFile::decodeName(entry->d_name);
            if (name.startsWith(u'.') || entry->d_type == DT_LNK)
                continue;
            if (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN)
                folders.append(name);
            if (entry->d_type != DT_DIR && !isNoResource(name))
                files.insert(name);
        }
        folders.sort();
    }
};

// Thousands of pages may lie in one folder: it is read once, and again when something in it came or went.
const Neighbours& neighboursIn(const QString& folder)
{
    thread_local Neighbours known;
    struct stat facts{};
    if (stat(QFile::encodeName(folder).constData(), &facts) != 0)
        known = {};
    else if (!known.isOf(folder, facts))
        known.read(folder, facts);
    return known;
}

// "page" of "page_files", "page.files" and "page-Dateien".
QStringView stemOf(QStringView folder)
{
    constexpr QStringView separators = u"_.-";
    for (qsizetype i = folder.size() - 1; i > 0; --i) {
        if (separators.contains(folder[i]))
            return folder.first(i);
    }
    return {};
}

QString pageBeside(const QString& folder)
{
    const QFileInfo info(folder);
    const QString name = info.fileName();
    const QStringView stem = stemOf(name);
    for (const QStringView ending : {u".html", u".htm", u".xhtml", u".shtml"}) {
        const QString page = stem.isEmpty() ? QString() : info.path() + u'/' + stem.toString() + ending.toString();
        if (QFileInfo(page).isFile())
            return page;
    }
    return {};
}

/// Which of its neighbours a page may have been saved with: the folders that are called after it, or, where there is none,
/// all but those that are called after another page.
class Belongings {
public:
    explicit Belongings(const QFileInfo& page) : m_folder(page.absolutePath()), m_neighbours(neighboursIn(m_folder))
    {
        const QString stem = page.completeBaseName();
        for (auto each = std::ranges::lower_bound(m_neighbours.folders, stem); each != m_neighbours.folders.end() && each->startsWith(stem); ++each) {
            if (stemOf(*each) == stem)
                m_own.append(*each);
        }
    }

    bool isEmpty() const { return m_neighbours.folders.isEmpty() && m_neighbours.files.isEmpty(); }
    /// `path` is below the page's folder; `query` with its question mark.
    bool may(const QString& path, const QString& query)
    {
        const qsizetype slash = path.indexOf(u'/');
        if (slash < 0)
            return m_own.isEmpty() && (m_neighbours.files.contains(path) || m_neighbours.files.contains(path + query));
        const QString first = path.first(slash);
        if (!m_own.isEmpty())
            return m_own.contains(first);
        auto known = m_isFree.constFind(first);
        if (known == m_isFree.cend()) {
            const bool isThere = std::ranges::binary_search(m_neighbours.folders, first);
            known = m_isFree.insert(first, isThere && pageBeside(m_folder + u'/' + first).isEmpty());
        }
        return *known;
    }

private:
    const QString m_folder;
    const Neighbours& m_neighbours;
    QStringList m_own;
    QHash<QString, bool> m_isFree;
};

}  // namespace

bool isSavedWithPage(const QString& folder)
{
    QFile page(pageBeside(folder));
    if (page.fileName().isEmpty() || !page.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = page.readAll();
    const QString name = QFileInfo(folder).fileName();
    return bytes.contains(name.toUtf8() + '/') || bytes.contains(QUrl::toPercentEncoding(name) + '/');
}

void removeSavedWithPages(QStringList& files, const QString& top)
{
    QHash<QString, bool> known;
    const auto isIn = [&](auto& self, const QString& folder) -> bool {
        if (folder.size() <= top.size())
            return false;
        if (const auto found = known.constFind(folder); found != known.cend())
            return *found;
        const bool is = isSavedWithPage(folder) || self(self, QFileInfo(folder).path());
        known.insert(folder, is);
        return is;
    };
    files.removeIf([&](const QString& file) { return isIn(isIn, QFileInfo(file).path()); });
}

std::vector<document::Resource> filesSavedWith(const QString& path, const document::Capture& page)
{
    const QFileInfo file(path);
    const QString folder = file.absolutePath();
    Belongings belongings(file);
    if (belongings.isEmpty())
        return {};
    const FolderFiles files(folder);
    const QString start = folder.endsWith(u'/') ? folder : folder + u'/';
    const auto lookUp = [&](const QUrl& url) -> std::optional<FoundResource> {
        const QString local = url.isLocalFile() && url.host().isEmpty() ? url.toLocalFile() : QString();
        if (!local.startsWith(start))
            return std::nullopt;
        const QString below = local.sliced(start.size());
        // Programs that mirror sites put the query into the file's name.
        const QString query = url.hasQuery() ? u'?' + url.query(QUrl::FullyDecoded) : QString();
        if (!belongings.may(below, query))
            return std::nullopt;
        auto bytes = files.read(below);
        if (!bytes && !query.isEmpty())
            bytes = files.read(below + query);
        const auto type = bytes ? resourceType({}, *bytes, below) : std::nullopt;
        return type ? std::optional(FoundResource{*type, *std::move(bytes), url}) : std::nullopt;
    };
    const DecodedText decoded = decode(page.bytes, page.charset);
    const QUrl address(page.url);
    const bool isFromTheWeb = address.scheme() == u"http" || address.scheme() == u"https";
    return resourcesOfPage(decoded.utf8, isFromTheWeb ? address : QUrl(), QUrl::fromLocalFile(file.absoluteFilePath()), lookUp);
}

}  // namespace vermilion::capture
