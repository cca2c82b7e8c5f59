// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Deciding.h"

#include "model/annotate/Anchoring.h"
#include "model/store/Tables.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace vermilion::project {
namespace {

using document::Annotation;
using document::AnnotationId;
using document::Verdict;

// The list of the agreed layer that goes with an author's list.
document::GroupId agreedListFor(const document::GroupId& list)
{
    return document::GroupId(QUuid::createUuidV5(list.uuid(), QByteArrayLiteral("agreed")));
}

/// Writes verdicts and what follows from them.
class Judge {
public:
    Judge(store::Tables& tables, document::ArticleId article) : m_tables(tables), m_article(std::move(article)) {}

    /// The verdicts and agreed annotations that are there.
    Result<void> read()
    {
        m_verdicts = TRY(m_tables.verdicts().ofArticle(m_article));
        for (Annotation& annotation : TRY(m_tables.annotations().ofAllTexts(m_article)))
            m_annotations.insert(annotation.id, std::move(annotation));
        return {};
    }

    Result<document::VerdictId> decide(const review::Dispute& dispute, const Ruling& ruling, std::optional<Annotation> own)
    {
        TRY(check(dispute, ruling));
        Verdict verdict = verdictOn(dispute, ruling);
        TRY(clearWhatItIsAbout(verdict));
        verdict.decision = own ? document::Decision::Edited
                           : ruling.versions.empty() ? document::Decision::Neither
                           : ruling.versions.size() == 1 ? document::Decision::Taken : document::Decision::Several;
        TRY(m_tables.verdicts().set(verdict));
        if (own)
            TRY(agree(*std::move(own), verdict.id, 0));
        for (size_t i = 0; !own && i < ruling.versions.size(); ++i)
            TRY(agree(dispute.annotation(dispute.versions[ruling.versions[i]]), verdict.id, int(i)));
        TRY(closeRanks());
        return verdict.id;
    }

    Result<void> takeBack(const document::VerdictId& id)
    {
        TRY(m_tables.verdicts().remove(id));
        TRY(removeAgreed(id));
        return closeRanks();
    }

private:
    Result<void> check(const review::Dispute& dispute, const Ruling& ruling) const
    {
        for (const Annotation& side : dispute.sides) {
            const auto now = m_annotations.constFind(side.id);
            if (now == m_annotations.constEnd() || now->textId != side.textId || review::contentDigest(*now) != review::contentDigest(side))
                return failure(ErrorCode::Conflict, side.id.toString(), QStringLiteral("the annotation has changed since it was compared"));
        }
        for (const size_t version : ruling.versions) {
            if (version >= dispute.versions.size())
                return failure(ErrorCode::InvalidInput, {}, QStringLiteral("there is no such reading"));
        }
        return {};
    }

    Verdict verdictOn(const review::Dispute& dispute, const Ruling& ruling) const
    {
        Verdict verdict;
        verdict.articleId = m_article;
        std::vector<AnnotationId> annotations;
        for (size_t i = 0; i < dispute.sides.size(); ++i) {
            const bool isTaken = !ruling.own && std::ranges::any_of(ruling.versions, [&](size_t version) {
                return std::ranges::contains(dispute.versions[version].sides, i);
            });
            verdict.sides.push_back({dispute.sides[i].id, review::contentDigest(dispute.sides[i]), isTaken});
            annotations.push_back(dispute.sides[i].id);
        }
        verdict.id = document::verdictIdFor(annotations);
        verdict.reason = ruling.reason;
        verdict.comment = ruling.comment;
        verdict.rule = ruling.rule;
        return verdict;
    }

    // A place is decided once: what answers each other may be other annotations than it was then.
    Result<void> clearWhatItIsAbout(const Verdict& verdict)
    {
        for (const Verdict& earlier : m_verdicts) {
            const bool isAboutSame = std::ranges::any_of(verdict.sides, [&](const Verdict::Side& side) { return earlier.side(side.annotation); });
            if (!isAboutSame)
                continue;
            TRY(removeAgreed(earlier.id));
            if (earlier.id != verdict.id)
                TRY(m_tables.verdicts().remove(earlier.id));
        }
        std::erase_if(m_verdicts, [&](const Verdict& earlier) {
            return std::ranges::any_of(verdict.sides, [&](const Verdict::Side& side) { return earlier.side(side.annotation); });
        });
        m_verdicts.push_back(verdict);
        return {};
    }

    // Also what a merge of two reviewers' files has put beside it.
    Result<void> removeAgreed(const document::VerdictId& verdict)
    {
        for (int index = 0;; ++index) {
            const AnnotationId id = document::agreedIdFor(verdict, index);
            if (!m_annotations.contains(id) && index >= 2)
                return {};
            for (const AnnotationId& each : TRY(m_tables.annotations().withConflicts(id))) {
                m_lists.insert(m_annotations.value(each).groupId);
                m_annotations.remove(each);
                TRY(m_tables.annotations().remove(each));
            }
        }
    }

    Result<void> agree(Annotation annotation, const document::VerdictId& verdict, int index)
    {
        annotation.id = document::agreedIdFor(verdict, index);
        annotation.layer = document::Layer::Agreed;
        annotation.authorId = m_tables.stamp().author;
        annotation.origin = document::Origin::Human;
        annotation.status = document::AnnotationStatus::Active;
        annotation.createdAt = {};
        annotation.updatedAt = {};
        if (!annotation.groupId.isNull()) {
            document::Group list = TRY(m_tables.groups().group(annotation.groupId));
            list.id = agreedListFor(annotation.groupId);
            list.authorId = {};
            annotation.groupId = list.id;
            TRY(m_tables.groups().put(list));
            m_lists.insert(list.id);
        }
        m_annotations.insert(annotation.id, annotation);
        return m_tables.annotations().put(annotation);
    }

    // Points keep the numbers that they have in the author's list, also while others of them are still open.
    Result<void> closeRanks()
    {
        m_lists.remove({});
        for (const document::GroupId& list : std::as_const(m_lists)) {
            if (TRY(m_tables.annotations().ofGroup(list)).empty())
                TRY(m_tables.groups().remove(list));
        }
        m_lists.clear();
        return {};
    }

    store::Tables& m_tables;
    document::ArticleId m_article;
    std::vector<Verdict> m_verdicts;
    QHash<AnnotationId, Annotation> m_annotations;
    QSet<document::GroupId> m_lists;
};

Result<Annotation> annotationOf(const OwnReading& own, const document::Article& article, const review::Dispute& dispute)
{
    const auto fragments = annotate::Anchoring(article.text).fragments(own.ranges);
    if (!fragments)
        return failure(ErrorCode::QuoteMismatch, fragments.error().subject, fragments.error().detail);
    Annotation annotation;
    annotation.articleId = article.id;
    annotation.textId = article.textId;
    annotation.tagId = own.tag;
    annotation.fragments = *fragments;
    annotation.attributes = own.attributes;
    // A point of a list stays one.
    const auto member = std::ranges::find_if(dispute.sides, [&](const Annotation& side) { return side.tagId == own.tag && !side.groupId.isNull(); });
    if (member != dispute.sides.end()) {
        annotation.groupId = member->groupId;
        annotation.item = member->item;
    }
    return annotation;
}

// Whether a verdict is about exactly these annotations as they are now.
bool holds(const Verdict& verdict, const review::Dispute& dispute)
{
    return verdict.sides.size() == dispute.sides.size() && std::ranges::all_of(dispute.sides, [&](const Annotation& annotation) {
        const Verdict::Side* const side = verdict.side(annotation.id);
        return side && side->content == review::contentDigest(annotation);
    });
}

}  // namespace

Result<Disputes> disputes(const Project& project, const ReviewOptions& options, const Progress& progress)
{
    const ReadArticles read = TRY(readArticles(project, options, progress));
    Disputes result;
    result.authors = read.authors;
    result.annotationsLeftOut = read.annotationsLeftOut;
    for (const ReadArticle& article : read.articles) {
        const std::vector<Verdict> verdicts = TRY(project.verdicts(article.text.article));
        QHash<AnnotationId, const Verdict*> byAnnotation;
        for (const Verdict& verdict : verdicts) {
            for (const Verdict::Side& side : verdict.sides)
                byAnnotation.insert(side.annotation, &verdict);
        }
        const std::vector<document::VerdictAnswer> answers = TRY(project.answers(article.text.article));
        ArticleDisputes& entry = result.articles.emplace_back(ArticleDisputes{article.text.article, article.text.text, {}});
        for (review::Dispute& dispute : review::disputes(article.readings)) {
            const Verdict* verdict = nullptr;
            for (const Annotation& side : dispute.sides)
                verdict = verdict ? verdict : byAnnotation.value(side.id);
            const DisputeState state = !verdict ? DisputeState::Open : holds(*verdict, dispute) ? DisputeState::Decided : DisputeState::Reopened;
            DisputeWithVerdict& found = entry.disputes.emplace_back(DisputeWithVerdict{std::move(dispute), state, {}, {}});
            if (!verdict)
                continue;
            found.verdict = *verdict;
            std::ranges::copy_if(answers, std::back_inserter(found.answers), [&](const document::VerdictAnswer& each) { return each.verdict == verdict->id; });
        }
    }
    return result;
}

Result<document::VerdictId> decide(Project& project, const document::Article& article, const review::Dispute& dispute, const Ruling& ruling)
{
    std::optional<Annotation> own;
    if (ruling.own)
        own = TRY(annotationOf(*ruling.own, article, dispute));
    document::VerdictId id;
    TRY(project.transact({QStringLiteral("verdict.decide")}, [&](store::Tables& tables) -> Result<void> {
        Judge judge(tables, article.id);
        TRY(judge.read());
        id = TRY(judge.decide(dispute, ruling, own));
        return {};
    }));
    return id;
}

Result<void> explain(Project& project, document::Verdict verdict, const QString& reason, const QString& comment)
{
    TRY(project.transact({QStringLiteral("verdict.explain")}, [&](store::Tables& tables) -> Result<void> {
        const std::vector<Verdict> all = TRY(tables.verdicts().ofArticle(verdict.articleId));
        const auto now = std::ranges::find(all, verdict.id, &Verdict::id);
        if (now == all.end())
            return failure(ErrorCode::NotFound, verdict.id.toString(), QStringLiteral("no such verdict"));
        verdict = *now;
        verdict.reason = reason;
        verdict.comment = comment;
        return tables.verdicts().set(verdict);
    }));
    return {};
}

Result<void> answer(Project& project, const document::VerdictId& verdict, const QString& text)
{
    TRY(project.transact({QStringLiteral("verdict.answer")}, [&](store::Tables& tables) { return tables.verdicts().answer(verdict, text); }));
    return {};
}

Result<void> takeBack(Project& project, const document::VerdictId& verdict)
{
    TRY(project.transact({QStringLiteral("verdict.takeBack")}, [&](store::Tables& tables) -> Result<void> {
        Judge judge(tables, TRY(tables.verdicts().articleOf(verdict)));
        TRY(judge.read());
        return judge.takeBack(verdict);
    }));
    return {};
}

std::vector<RuledDispute> ruledBy(const review::Strategy& strategy, const Disputes& disputes)
{
    std::vector<RuledDispute> ruled;
    for (const ArticleDisputes& article : disputes.articles) {
        for (const DisputeWithVerdict& each : article.disputes) {
            // Where a person decided before, a person looks at what has changed.
            if (each.state == DisputeState::Decided || (each.verdict && each.verdict->rule.isEmpty()))
                continue;
            if (const auto version = review::chosenBy(strategy, each.dispute))
                ruled.push_back({article.article, each.dispute, *version});
        }
    }
    return ruled;
}

Result<void> decideAll(Project& project, const review::Strategy& strategy, const std::vector<RuledDispute>& ruled)
{
    TRY(project.transact({QStringLiteral("verdict.byRule"), int(ruled.size())}, [&](store::Tables& tables) -> Result<void> {
        std::optional<Judge> judge;
        document::ArticleId article;
        for (const RuledDispute& each : ruled) {
            if (article != each.article) {
                article = each.article;
                judge.emplace(tables, article);
                TRY(judge->read());
            }
            Ruling ruling;
            ruling.versions = {each.version};
            ruling.rule = nameOf(strategy.rule);
            TRY(judge->decide(each.dispute, ruling, std::nullopt));
        }
        return {};
    }));
    return {};
}

}  // namespace vermilion::project
