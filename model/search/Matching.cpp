// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search/Matching.h"

#include "model/search/Folding.h"
#include "model/text/CodePoints.h"

#include <algorithm>

namespace vermilion::search {
namespace {

using store::IndexedArticle;
using store::IndexedPassage;

// A text, as it is written and as it is compared.
struct Compared {
    explicit Compared(const QString& text) : written(text), folded(search::folded(text)) {}

    const QString& written;
    QString folded;
};

std::vector<Utf16Range> placesOf(const QString& text, const QString& words)
{
    std::vector<Utf16Range> places;
    if (words.isEmpty())
        return places;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.size()))
        places.push_back({at, at + words.size()});
    return places;
}

// In text order; what lies in another one goes.
void tidy(std::vector<Utf16Range>& places)
{
    std::ranges::sort(places, [](const Utf16Range& one, const Utf16Range& other) {
        return std::pair(one.start, -one.end) < std::pair(other.start, -other.end);
    });
    qsizetype end = -1;
    std::erase_if(places, [&end](const Utf16Range& place) { return place.end <= std::exchange(end, std::max(end, place.end)); });
}

class Matcher {
public:
    Matcher(const Query& query, const IndexedArticle& article, const QString& text, const AnnotatorNames& annotators, const MatchOptions& options)
        : m_query(query), m_article(article), m_title(article.title), m_text(text), m_annotators(annotators), m_options(options)
    {
        for (const IndexedPassage& passage : article.passages)
            m_notes.push_back(folded(passage.note));
    }

    std::optional<Match> match()
    {
        for (const Condition& condition : m_query.conditions) {
            if (condition.isExcluded && hasExcluded(condition))
                return std::nullopt;
        }
        const bool isAboutPassages = m_query.isAboutPassages();
        if (!findIn(isAboutPassages))
            return std::nullopt;
        if (isAboutPassages && !addPassages())
            return std::nullopt;
        return std::move(m_match);
    }

private:
    // Words in the title, the text and notes; false where some of them are nowhere.
    bool findIn(bool isAboutPassages)
    {
        std::vector<Utf16Range> inTitle;
        std::vector<Utf16Range> inText;
        std::vector<std::vector<Utf16Range>> inNotes(m_notes.size());
        for (const Condition& condition : m_query.conditions) {
            const bool isAnywhere = condition.field == Field::Anywhere && !isAboutPassages;
            if (condition.isExcluded || !(isAnywhere || condition.field == Field::Title || condition.field == Field::Text))
                continue;
            bool isThere = false;
            const auto collect = [&](std::vector<Utf16Range>& places, const QString& text) {
                const auto found = placesOf(text, condition.value);
                isThere = isThere || !found.empty();
                places.insert(places.end(), found.begin(), found.end());
            };
            if (condition.field != Field::Text)
                collect(inTitle, m_title.folded);
            if (condition.field != Field::Title)
                collect(inText, m_text.folded);
            for (size_t i = 0; isAnywhere && i < m_notes.size(); ++i)
                collect(inNotes[i], m_notes[i]);
            if (!isThere)
                return false;
        }
        addAll(std::move(inTitle), std::move(inText), std::move(inNotes));
        return true;
    }

    void addAll(std::vector<Utf16Range> inTitle, std::vector<Utf16Range> inText, std::vector<std::vector<Utf16Range>> inNotes)
    {
        tidy(inTitle);
        if (!inTitle.empty()) {
            const text::CodePoints points(m_title.written);
            for (const Utf16Range& place : inTitle)
                add([&] { return hitIn(m_title.written, points, Hit::Place::Title, place); });
        }
        tidy(inText);
        auto next = inText.begin();
        const auto addTextUpTo = [&](qsizetype end) {
            for (; next != inText.end() && next->start < end; ++next)
                add([&] { return hitIn(m_text.written, points(), Hit::Place::Text, *next); });
        };
        for (size_t i = 0; i < inNotes.size(); ++i) {
            if (inNotes[i].empty())
                continue;
            const IndexedPassage& passage = m_article.passages[i];
            addTextUpTo(points().toUtf16(passage.fragments.front().start));
            tidy(inNotes[i]);
            for (const Utf16Range& place : inNotes[i]) {
                add([&] {
                    Hit hit = hitIn(passage.note, text::CodePoints(passage.note), Hit::Place::Note, place);
                    describe(hit, passage);
                    return hit;
                });
            }
        }
        addTextUpTo(m_text.written.size());
    }

    bool addPassages()
    {
        bool isThere = false;
        for (size_t i = 0; i < m_article.passages.size(); ++i) {
            const IndexedPassage& passage = m_article.passages[i];
            const bool isWanted = std::ranges::all_of(m_query.conditions, [&](const Condition& condition) {
                return condition.isExcluded || fulfils(condition, passage, m_notes[i]);
            });
            if (!isWanted)
                continue;
            isThere = true;
            add([&] { return hitOf(passage); });
        }
        return isThere;
    }

    template <typename Make>
    void add(Make make)
    {
        ++m_match.count;
        if (m_options.mostHits == 0 || qsizetype(m_match.hits.size()) < m_options.mostHits)
            m_match.hits.push_back(make());
    }

    bool fulfils(const Condition& condition, const IndexedPassage& passage, const QString& note)
    {
        switch (condition.field) {
        case Field::Tag: return std::ranges::contains(condition.tags, passage.tag);
        case Field::Annotator: return m_annotators.value(passage.author).contains(condition.value);
        case Field::Note: return note.contains(condition.value);
        case Field::Attribute:
            return std::ranges::any_of(condition.attributes, [&](const document::AttributeId& id) {
                return folded(passage.attributes.value(id)).contains(condition.value);
            });
        case Field::Anywhere: {
            const auto isInside = [&](const TextRange& fragment) {
                const Utf16Range range = points().toUtf16(fragment);
                return QStringView(m_text.folded).sliced(range.start, range.length()).contains(condition.value);
            };
            return std::ranges::any_of(passage.fragments, isInside) || note.contains(condition.value)
                   || std::ranges::any_of(passage.attributes, [&](const QString& value) { return folded(value).contains(condition.value); });
        }
        default: return true;
        }
    }

    bool hasExcluded(const Condition& condition)
    {
        const QString& words = condition.value;
        const auto hasPassage = [&] {
            for (size_t i = 0; i < m_article.passages.size(); ++i) {
                if (fulfils(condition, m_article.passages[i], m_notes[i]))
                    return true;
            }
            return false;
        };
        switch (condition.field) {
        case Field::Anywhere:
            return m_title.folded.contains(words) || m_text.folded.contains(words)
                   || std::ranges::any_of(m_notes, [&](const QString& note) { return note.contains(words); });
        case Field::Title: return m_title.folded.contains(words);
        case Field::Text: return m_text.folded.contains(words);
        case Field::Tag:
        case Field::Annotator:
        case Field::Note:
        case Field::Attribute: return hasPassage();
        default: return false;
        }
    }

    Hit hitIn(const QString& written, const text::CodePoints& points, Hit::Place place, Utf16Range range) const
    {
        Hit hit;
        hit.place = place;
        hit.range = points.fromUtf16(range);
        hit.before = points.slice(written, {std::max(qsizetype(0), hit.range.start - m_options.context), hit.range.start});
        hit.match = points.slice(written, hit.range);
        hit.after = points.slice(written, {hit.range.end, std::min(points.count(), hit.range.end + m_options.context)});
        return hit;
    }

    Hit hitOf(const IndexedPassage& passage)
    {
        const TextRange extent{passage.fragments.front().start, passage.fragments.back().end};
        Hit hit = hitIn(m_text.written, points(), Hit::Place::Passage, points().toUtf16(extent));
        QStringList quotes;
        for (const TextRange& fragment : passage.fragments)
            quotes << points().slice(m_text.written, fragment);
        hit.match = quotes.join(u'…');
        describe(hit, passage);
        return hit;
    }

    static void describe(Hit& hit, const IndexedPassage& passage)
    {
        hit.annotation = passage.id;
        hit.tag = passage.tag;
        hit.author = passage.author;
        hit.note = passage.note;
    }

    // Only a text that has hits needs its code points counted.
    const text::CodePoints& points()
    {
        if (!m_points)
            m_points.emplace(m_text.written);
        return *m_points;
    }

    const Query& m_query;
    const IndexedArticle& m_article;
    Compared m_title;
    Compared m_text;
    std::vector<QString> m_notes;  // folded, a place for each passage
    const AnnotatorNames& m_annotators;
    const MatchOptions& m_options;
    std::optional<text::CodePoints> m_points;
    Match m_match;
};

}  // namespace

std::optional<Match> match(const Query& query, const IndexedArticle& article, const QString& text, const AnnotatorNames& annotators,
                           const MatchOptions& options)
{
    return Matcher(query, article, text, annotators, options).match();
}

}  // namespace vermilion::search
