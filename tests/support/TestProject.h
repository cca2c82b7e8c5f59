// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/annotate/Anchoring.h"
#include "model/project/Project.h"
#include "model/store/Tables.h"
#include "model/text/CodePoints.h"
#include "tests/support/Must.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>
#include <atomic>
#include <map>

namespace vermilion::support {

/// A clock that goes on by one second whenever it is read.
class TickingClock final : public Clock {
public:
    QDateTime now() const override;

private:
    mutable std::atomic<qint64> m_seconds = 0;
};

/// Text with its annotations, written as one line: a tag in square brackets stands on the word before it, or on what
/// is in braces before it; braces nest; several tags may follow each other; "#1" joins passages to one annotation:
///     范锐平[person] 会见了 {成都市 {市长}[office]}[person]      一是[commitment#1] … 二是[commitment#1]
struct TextSpec {
    struct Mark {
        TextRange range;  ///< code points
        QString tag;
        int joined = 0;   ///< 0: alone
    };
    QString text;
    std::vector<Mark> marks;

    static TextSpec parse(const QString& spec);
    QString toString() const;
};

/// A codebook to test with: person (office, affiliation), place, office, commitment (promisor, deadline; makes lists).
document::Codebook testCodebook();
/// An article of this text alone, one paragraph a line, with a capture of the same bytes.
document::Article testArticle(const QString& text, const QString& title = QStringLiteral("标题"));
document::Capture testCapture(const QString& text);

/// A project in a temporary folder; for tests that commit very often in a folder that is only in memory.
class TestProject {
public:
    enum class Place { Disk, Memory };
    explicit TestProject(Place place = Place::Disk);

    project::Project& operator*() { return *m_project; }
    project::Project* operator->() { return m_project.get(); }
    QString path() const { return m_folder.filePath(QStringLiteral("test.vermilion")); }
    QString folder() const { return m_folder.path(); }
    void close() { m_project.reset(); }
    void reopen();

    /// Adds an article with the annotations of a spec by the current author, as one undo step each.
    document::Article add(const QString& spec);
    document::TagId tag(const QString& name) const;
    /// An article with all active annotations as a spec.
    QString dump(const document::ArticleId& article);
    /// Everything that a person can see, as text: for "is it the same as before".
    QString everything();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Clock> m_clock = std::make_shared<TickingClock>();
    std::unique_ptr<project::Project> m_project;
};

// ---- how -----------------------------------------------------------------------------------------------------------

namespace detail {

// "tag" or "tag#2" at `at`, which stands on '['; moves behind the ']'.
inline TextSpec::Mark takeTag(const QString& spec, qsizetype& at)
{
    const qsizetype close = spec.indexOf(u']', at);
    if (close < 0)
        qFatal("a '[' without ']': %ls", qUtf16Printable(spec));
    const QStringList parts = spec.sliced(at + 1, close - at - 1).split(u'#');
    at = close + 1;
    return {{}, parts.front(), parts.size() > 1 ? parts[1].toInt() : 0};
}

inline QStringList sorted(QStringList lines)
{
    lines.sort();
    return lines;
}

}  // namespace detail

inline QDateTime TickingClock::now() const
{
    return QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC).addSecs(m_seconds++);
}

inline TextSpec TextSpec::parse(const QString& spec)
{
    TextSpec result;
    std::vector<qsizetype> open;  // UTF-16 starts of braces
    qsizetype wordStart = 0;
    qsizetype braceStart = -1;    // of what the braces just closed
    std::vector<std::pair<Utf16Range, Mark>> marks;
    for (qsizetype at = 0; at < spec.size();) {
        const QChar c = spec[at];
        if (c == u'[') {
            Mark mark = detail::takeTag(spec, at);
            marks.push_back({{braceStart >= 0 ? braceStart : wordStart, result.text.size()}, mark});
            if (at < spec.size() && spec[at] != u'[') {
                wordStart = result.text.size();
                braceStart = -1;
            }
            continue;
        }
        ++at;
        if (c == u'{') {
            open.push_back(result.text.size());
            wordStart = result.text.size();
        } else if (c == u'}') {
            braceStart = open.back();
            open.pop_back();
            if (at >= spec.size() || spec[at] != u'[')
                qFatal("braces without a tag: %ls", qUtf16Printable(spec));
        } else {
            result.text += c;
            braceStart = -1;
            if (c.isSpace())
                wordStart = result.text.size();
        }
    }
    const text::CodePoints points(result.text);
    for (auto& [range, mark] : marks) {
        mark.range = points.fromUtf16(range);
        result.marks.push_back(mark);
    }
    return result;
}

inline QString TextSpec::toString() const
{
    const text::CodePoints points(text);
    std::map<qsizetype, QString> inserted;  // UTF-16 position → what stands before it
    std::vector<Mark> ordered = marks;
    // Inner ones first: their tags close first.
    std::ranges::stable_sort(ordered, [](const Mark& one, const Mark& other) {
        return std::tuple(one.range.length(), one.range.start, one.tag, one.joined)
               < std::tuple(other.range.length(), other.range.start, other.tag, other.joined);
    });
    std::map<TextRange, bool> seen;
    for (const Mark& mark : ordered) {
        const Utf16Range range = points.toUtf16(mark.range);
        const QString label = mark.joined ? QStringLiteral("[%1#%2]").arg(mark.tag).arg(mark.joined) : QStringLiteral("[%1]").arg(mark.tag);
        const QString quote = text.sliced(range.start, range.length());
        const bool startsWord = range.start == 0 || text[range.start - 1].isSpace();
        const bool isWord = startsWord && std::ranges::none_of(quote, [](QChar c) { return c.isSpace(); })
                            && std::ranges::none_of(ordered, [&](const Mark& other) {
                                   return other.range != mark.range && other.range.intersects(mark.range);
                               });
        if (isWord || seen[mark.range]) {
            inserted[range.end] += label;
        } else {
            inserted[range.start].prepend(u'{');
            inserted[range.end] += u'}' + label;
        }
        seen[mark.range] = true;
    }
    QString spec;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (const auto found = inserted.find(at); found != inserted.end())
            spec += found->second;
        if (at < text.size())
            spec += text[at];
    }
    return spec;
}

inline document::Codebook testCodebook()
{
    using namespace document;
    const auto words = [](const QString& en, const QString& zh) {
        return Localized{{{QStringLiteral("en"), en}, {QStringLiteral("zh"), zh}}};
    };
    const auto attribute = [&](const QString& name, AttributeType type) {
        return AttributeDefinition{AttributeId::create(), name, words(name, QStringLiteral("问")), type, {}};
    };
    Codebook codebook{QStringLiteral("test"), {}};
    const auto add = [&](const QString& name, const QString& zh, QChar key) -> Tag& {
        Tag tag;
        tag.id = TagId::create();
        tag.name = name;
        tag.label = words(name, zh);
        tag.definition = words(QStringLiteral("What is meant by %1").arg(name), zh);
        tag.colour = QStringLiteral("#c62828");
        tag.colourDark = QStringLiteral("#ff8a80");
        tag.key = key;
        tag.position = int(codebook.tags.size());
        codebook.tags.push_back(tag);
        return codebook.tags.back();
    };
    add(QStringLiteral("person"), QStringLiteral("人物"), u'1').attributes
        = {attribute(QStringLiteral("office"), AttributeType::Text), attribute(QStringLiteral("affiliation"), AttributeType::Entity)};
    add(QStringLiteral("place"), QStringLiteral("地点"), u'2').namesEntities = true;
    codebook.tags.front().namesEntities = true;
    add(QStringLiteral("office"), QStringLiteral("职务"), u'3');
    Tag& commitment = add(QStringLiteral("commitment"), QStringLiteral("承诺"), u'4');
    commitment.isList = true;
    commitment.attributes = {attribute(QStringLiteral("promisor"), AttributeType::Entity), attribute(QStringLiteral("deadline"), AttributeType::Date)};
    return codebook;
}

inline document::Capture testCapture(const QString& text)
{
    document::Capture capture;
    capture.id = document::CaptureId::create();
    capture.bytes = text.toUtf8();
    capture.fileName = QStringLiteral("page.txt");
    capture.mediaType = "text/plain";
    capture.charset = "utf-8";
    capture.charsetReason = QStringLiteral("the test says so");
    capture.capturedAt = QDateTime(QDate(2025, 7, 29), QTime(7, 34), QTimeZone::UTC);
    capture.resources = {{QStringLiteral("https://test.example/图.png"), "image/png", "the picture of all test pages"}};
    return capture;
}

inline document::Article testArticle(const QString& text, const QString& title)
{
    document::Article article;
    article.metadata.title = title;
    article.metadata.source = QStringLiteral("试报");
    article.metadata.published = QStringLiteral("2025-07-29T07:34");
    article.metadata.language = QStringLiteral("zh");
    article.text = text;
    qsizetype start = 0;
    for (const QString& line : text.split(u'\n')) {
        const qsizetype length = text::CodePoints(line).count();
        article.blocks.push_back({document::BlockKind::Paragraph, 0, {start, start + length}});
        start += length + 1;
    }
    return article;
}

inline TestProject::TestProject(Place place)
    : m_folder(place == Place::Memory && QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                   ? QStringLiteral("/dev/shm/vermilion-XXXXXX") : QDir::tempPath() + QStringLiteral("/vermilion-XXXXXX"))
{
    m_project = must(project::Project::create(path(), {QStringLiteral("甲"), testCodebook()}, m_clock));
}

inline void TestProject::reopen()
{
    close();
    m_project = must(project::Project::open(path(), m_clock));
}

inline document::TagId TestProject::tag(const QString& name) const
{
    const document::Tag* tag = m_project->codebook().tagNamed(name);
    if (!tag)
        qFatal("the test's codebook has no tag %ls", qUtf16Printable(name));
    return tag->id;
}

inline document::Article TestProject::add(const QString& spec)
{
    const TextSpec parsed = TextSpec::parse(spec);
    document::ArticleId id;
    must(m_project->transact({QStringLiteral("article.add")}, [&](store::Tables& tables) -> Result<void> {
        document::Article article = testArticle(parsed.text);
        article.captureId = TRY(tables.captures().add(testCapture(parsed.text)));
        id = TRY(tables.articles().add(article));
        return {};
    }));
    const document::Article article = must(m_project->article(id));
    const annotate::Anchoring anchoring(article.text);
    std::map<std::pair<QString, int>, document::Annotation> joined;
    std::vector<document::Annotation> annotations;
    for (const TextSpec::Mark& mark : parsed.marks) {
        document::Annotation annotation;
        annotation.articleId = id;
        annotation.textId = article.textId;
        annotation.tagId = tag(mark.tag);
        document::Annotation& target = mark.joined ? joined.try_emplace({mark.tag, mark.joined}, annotation).first->second
                                         : annotations.emplace_back(annotation);
        target.fragments.push_back(must(anchoring.fragment(mark.range)));
    }
    for (auto& [key, annotation] : joined) {
        std::ranges::sort(annotation.fragments, {}, &document::Fragment::range);
        annotations.push_back(annotation);
    }
    for (const document::Annotation& annotation : annotations) {
        must(m_project->transact({QStringLiteral("annotation.add")}, [&](store::Tables& tables) -> Result<void> {
            TRY(tables.annotations().add(annotation));
            return {};
        }));
    }
    return article;
}

inline QString TestProject::dump(const document::ArticleId& id)
{
    const document::Article article = must(m_project->article(id));
    TextSpec spec{article.text, {}};
    int joined = 0;
    for (const document::Annotation& annotation : must(m_project->annotations(id))) {
        const int number = annotation.fragments.size() > 1 ? ++joined : 0;
        for (const document::Fragment& fragment : annotation.fragments)
            spec.marks.push_back({fragment.range, m_project->codebook().tag(annotation.tagId)->name, number});
    }
    return spec.toString();
}

inline QString TestProject::everything()
{
    QString text;
    QTextStream out(&text);
    const document::Codebook& codebook = m_project->codebook();
    out << "codebook " << codebook.name << '\n';
    for (const document::Tag& tag : codebook.tags) {
        out << "tag " << tag.name << ' ' << tag.key << ' ' << tag.isRetired << ' ' << tag.label.in(QStringLiteral("zh")) << ':';
        for (const document::AttributeDefinition& attribute : tag.attributes)
            out << ' ' << attribute.name;
        out << '\n';
    }
    for (const document::Entity& entity : must(m_project->entities())) {
        out << "entity " << entity.id.toString() << ' ' << entity.name << " (" << entity.aliases.join(u", ") << ") '" << entity.note << "'";
        for (const document::Role& role : entity.roles)
            out << ' ' << role.office << ' ' << role.since << ".." << role.until;
        out << '\n';
    }
    for (const project::ArticleSummary& article : must(m_project->articles())) {
        out << "article " << article.id.toString() << ' ' << article.title << ' ' << int(article.status) << ' ' << article.annotationCount
            << '\n' << dump(article.id) << '\n';
        QStringList lines;
        for (const document::Group& group : must(m_project->groups(article.id)))
            lines << QStringLiteral("group %1 %2").arg(group.id.toString(), group.title);
        for (const document::Annotation& annotation : must(m_project->annotations(article.id))) {
            QStringList values;
            for (const auto& [id, value] : annotation.attributes.asKeyValueRange())
                values << (codebook.attribute(id) ? codebook.attribute(id)->name : id.toString()) + u'=' + value;
            lines << QStringLiteral("annotation %1 by %2 %3 note '%4' item %5 of %6 at %7 {%8} is %9")
                         .arg(annotation.id.toString(), annotation.authorId.toString(), codebook.tag(annotation.tagId)->name,
                              annotation.note, QString::number(annotation.item), annotation.groupId.toString(),
                              annotation.updatedAt.toString(Qt::ISODateWithMs), detail::sorted(values).join(u", "),
                              annotation.entityId.toString());
        }
        out << detail::sorted(lines).join(u'\n') << '\n';
    }
    return text;
}

}  // namespace vermilion::support
