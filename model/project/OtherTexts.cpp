// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/OtherTexts.h"

#include "model/document/Address.h"
#include "model/store/Union.h"

#include <algorithm>

namespace vermilion::project {
namespace {

using document::AnnotationId;
using store::Database;
using store::isDeleted;
using store::Row;
using store::Tables;

document::ArticleId articleId(const QByteArray& id) { return document::ArticleId::fromString(QString::fromLatin1(id)); }
QByteArray articleOf(const store::Annotations::Stored& stored) { return stored.annotation.articleId.toString().toLatin1(); }

// Better ones first.
auto rankOf(const Reanchoring::Carried& carried) { return std::tuple(carried.resolution, -carried.score, carried.state.digest); }

}  // namespace

Result<OtherTexts> OtherTexts::find(Tables& ours, const std::vector<Database*>& others, const std::function<bool(const QByteArray&)>& isSelected,
                                    const QSet<QByteArray>& reanchored)
{
    static constexpr const char* select = "SELECT id, capture_id, iif(canonical_url = '', url, canonical_url), title, deleted FROM articles WHERE revision <> '' ORDER BY id DESC";
    QSet<QByteArray> known;
    QHash<QByteArray, QByteArray> byCapture;
    QHash<QString, QByteArray> byAddress;
    const auto addressOf = [](const Row& row) { return document::addressKey(QString::fromUtf8(row[2].bytes)); };
    TRY(ours.rows().each(select, [&](const Row& row) -> Result<void> {
        known.insert(row[0].bytes);
        if (!isDeleted(row)) {
            byCapture.insert(row[1].bytes, row[0].bytes);  // the least id remains
            byAddress.insert(addressOf(row), row[0].bytes);
        }
        return {};
    }));
    byAddress.remove({});
    OtherTexts texts;
    for (Database* const other : others) {
        TRY(Tables(*other).rows().each(select, [&](const Row& row) -> Result<void> {
            const QByteArray& there = row[0].bytes;
            if (isDeleted(row) || known.contains(there) || texts.m_pages.contains(there) || !isSelected(there))
                return {};
            const QByteArray here = byCapture.value(row[1].bytes, byAddress.value(addressOf(row)));
            if (here.isEmpty())
                return {};
            Page page{Reanchoring(TRY(ours.articles().article(articleId(here))), articleId(there)), {articleId(here), articleId(there), QString::fromUtf8(row[3].bytes)}, {}};
            page.report.isReanchored = reanchored.contains(there);
            texts.m_pages.emplace(there, std::move(page));
            return {};
        }));
    }
    return texts;
}

OtherTexts::Page* OtherTexts::pageOf(const QByteArray& article)
{
    const auto found = m_pages.find(article);
    return found == m_pages.end() ? nullptr : &found->second;
}

bool OtherTexts::isReanchored(const QByteArray& article) const
{
    const auto found = m_pages.find(article);
    return found != m_pages.end() && found->second.report.isReanchored;
}

bool OtherTexts::anyReanchored() const
{
    return std::ranges::any_of(m_pages, [](const auto& page) { return page.second.report.isReanchored; });
}

bool OtherTexts::bring(const QByteArray& table, const std::vector<QByteArray>& columns, Row& row)
{
    const auto column = [&columns](const char* name) { return size_t(std::ranges::find(columns, QByteArray(name)) - columns.begin()); };
    const size_t article = table == "articles" ? 0 : column("article_id");
    Page* const page = article < row.size() ? pageOf(row[article].bytes) : nullptr;
    if (page && table == "verdicts" && !isDeleted(row))
        page->verdicts.insert(row.front().bytes);
    if (!page || !page->report.isReanchored)
        return true;
    const Reanchoring& reanchoring = page->reanchoring;
    row[article].bytes = reanchoring.here().toString().toLatin1();
    if (table == "groups") {
        row.front().bytes = reanchoring.idHere(row.front().bytes);
        return true;
    }
    if (table == "article_readers") {
        const auto reader = document::AuthorId::fromString(QString::fromLatin1(row[column("reader_id")].bytes));
        row.front().bytes = store::ArticleReaders::idFor(reanchoring.here(), reader).toByteArray(QUuid::WithoutBraces);
        return true;
    }
    return false;
}

// Where several files have one state, as well as any of them can place it.
Result<OtherTexts::CarriedStates> OtherTexts::carryAll(const std::vector<std::vector<Stored>>& files, const std::vector<Database*>& others)
{
    CarriedStates carried;
    for (size_t i = 1; i < files.size() && !m_pages.empty(); ++i) {
        for (const Stored& stored : files[i]) {
            Page* const page = pageOf(articleOf(stored));
            if (!page || stored.revision.isEmpty() || stored.annotation.layer == document::Layer::Agreed)
                continue;
            Carried one{TRY(page->reanchoring.carry(stored, *others[i - 1])), page};
            const std::pair key(one.annotation.state.annotation.id, one.annotation.state.revision);
            const auto [at, isNew] = carried.try_emplace(key, one);
            if (!isNew && rankOf(one.annotation) < rankOf(at->second.annotation))
                at->second = std::move(one);
        }
    }
    return carried;
}

Result<std::vector<OtherTexts::Stored>> OtherTexts::reanchor(std::vector<std::vector<Stored>>& files, const std::vector<Database*>& others)
{
    CarriedStates carried = TRY(carryAll(files, others));
    std::map<AnnotationId, Page*> pages;
    for (const auto& [key, one] : carried)
        pages.emplace(key.first, one.page);
    for (std::vector<Stored>& file : files)
        std::erase_if(file, [this](const Stored& stored) { return isReanchored(articleOf(stored)); });
    std::map<AnnotationId, std::vector<const Stored*>> known;
    for (const std::vector<Stored>& file : files) {
        for (const Stored& stored : file) {
            const AnnotationId id = store::asOfRoot(stored).annotation.id;
            const auto page = pages.find(id);
            if (page == pages.end() || stored.revision.isEmpty())
                continue;
            known[id].push_back(&stored);
            page->second->report.wasReanchored |= &file == &files.front();
        }
    }
    std::vector<Stored> states;
    for (auto& [key, one] : carried) {
        Stored& state = one.annotation.state;
        if (!state.isDeleted && state.annotation.status != document::AnnotationStatus::Rejected)
            one.page->report.count(one.annotation.resolution, one.annotation.score);
        const auto here = known.find(key.first);
        const bool isKnown = here != known.end() && std::ranges::any_of(here->second, [&](const Stored* stored) {
            return stored->revision == state.revision || store::hasSeen(*stored, state);
        });
        const bool isNothing = state.isDeleted && here == known.end();
        if (one.page->report.isReanchored && !isKnown && !isNothing)
            states.push_back(std::move(state));
    }
    return states;
}

std::vector<MergeReport::OtherText> OtherTexts::reports() const
{
    std::vector<MergeReport::OtherText> reports;
    for (const auto& [there, page] : m_pages) {
        reports.push_back(page.report);
        reports.back().decisions = int(page.verdicts.size());
    }
    std::ranges::sort(reports, {}, [](const MergeReport::OtherText& each) { return std::pair(each.title, each.there.uuid()); });
    return reports;
}

Result<void> OtherTexts::keepTexts(Tables& ours, const QSet<document::TextId>& inUse) const
{
    for (const auto& [there, page] : m_pages) {
        for (const auto& [id, article] : page.reanchoring.texts()) {
            if (inUse.contains(article.textId))
                TRY(ours.articles().keepText(article));
        }
    }
    return {};
}

}  // namespace vermilion::project
