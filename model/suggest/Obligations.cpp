// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences by which somebody binds themselves: 将/须/承诺/力争/确保 with a verb of undertaking, will/shall/commit to. A party must be
// in sight: forecasts (天气将转好) and orders of events are none. What is suggested goes from the verb of intention to the end of its
// sentence.

#include "model/suggest/Intentions.h"
#include "model/suggest/Material.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::suggest {
namespace {

const QRegularExpression& chineseCue()
{
    static const QRegularExpression expression(QStringLiteral("承诺(?!书|函|人)|力争|(?<![为以来能可未])(?<!才能|无法|难以)确保|(?<![即必终或势恐也仅只便会])将(?![军领士近来要会于]|其|被)|将于|将会(?=[一-龥])|(?<![必务所])须(?=在|于|[一-龥]{2})"));
    return expression;
}

const QRegularExpression& chineseParty()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:双方|两地|两市|两县|两省|我们|他们|我市|我县|我省|我区|我国|我校|我院|本市|本省|我方|中方|美方|各方|各级|市委|省委|县委|区委|党委|政府|管委会|委员会|公司|集团|银行|协会|学校|大学|学院|医院|基金会|办公室|中心|"
        "[^的]{0,4}(?:部|局|厅|委|署|办|院|会|社|队|组|市|县|区|省|镇|乡|村)|企业|俱乐部|组委会|平台|方面|部门|中国)(?:[一-龥]{0,4}(?:还|也|均|都|计划|表示))?$"));
    return expression;
}

const QRegularExpression& forecast()
{
    static const QRegularExpression expression(QStringLiteral("预计|预测|有望|可能|或许|估计|恐怕|如果|一旦|假如|届时|天气|气温|股价|比赛|决赛|首映|上映|播出|开播|传闻|据传|网友|如何|会不会|是否|吗[？?]?|专家认为|分析"));
    return expression;
}

// The part of the sentence before the verb, from the stop before it.
QStringView subjectOf(const Material& material, Utf16Range sentence, qsizetype cue)
{
    qsizetype start = cue;
    while (start > sentence.start && !QStringView(u"，,：:“”、（）").contains(material.at(start - 1)))
        --start;
    return material.in({start, cue}).trimmed();
}

std::optional<Find> chineseIn(const Material& material, Utf16Range sentence)
{
    constexpr qsizetype nearby = 18;
    constexpr qsizetype longestSubject = 24;
    if (forecast().matchView(material.in(sentence)).hasMatch())
        return std::nullopt;
    auto matches = chineseCue().globalMatchView(material.in(sentence));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype start = sentence.start + match.capturedStart();
        const qsizetype end = sentence.start + match.capturedEnd();
        const QStringView subject = subjectOf(material, sentence, start);
        const QStringView ahead = material.in({end, std::min(sentence.end, end + nearby)});
        const bool isPromise = match.capturedView() == u"承诺";
        const bool hasParty = subject.size() <= longestSubject && chineseParty().matchView(subject).hasMatch();
        // 将 in front of an object only says what is done with it: what follows must begin with the deed.
        const bool isDeed = match.capturedView().startsWith(u'将') ? beginsWithIntent(ahead) : isUndertaking(ahead);
        if (!hasParty || sentence.end - start < 8 || !isDeed || (isPromise && QStringView(u"的，、：").contains(material.at(end))))
            continue;
        const Utf16Range passage = withoutStops(material, {start, sentence.end});
        return Find{passage, match.captured(), isPromise ? 0.85 : 0.75, answersIn(material, passage), {}};
    }
    return std::nullopt;
}

std::optional<Find> englishIn(const Material& material, Utf16Range sentence)
{
    static const QRegularExpression expression(QStringLiteral(
        "\\b(?<party>(?:[Ww]e|[Tt]he (?:\\w+ ){0,3}?(?:government|council|company|ministry|committee|agency|department|authority|bank|university|city|county|state|administration|commission|group|firm|board|school|hospital|foundation)"
        "|[Bb]oth (?:sides|countries|cities|governments)|[Tt]he two (?:sides|countries|cities|governments))) (?:has |have |also |now )?"
        "(?<cue>will|shall|pledged? to|pledges to|commit(?:s|ted)? (?:itself |ourselves |themselves )?to|promise[sd]? to|vow(?:s|ed)? to|undertake[s]? to|agreed to) (?:also |now |soon |each |jointly )?(?<verb>\\w+(?: \\w+)?)"));
    auto matches = expression.globalMatchView(material.in(sentence));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool isPromise = match.capturedView(u"cue") != u"will" && match.capturedView(u"cue") != u"shall";
        const auto isNoDeed = [&](QStringView verb) { return verb.startsWith(u"be ") || verb == u"be" || verb.startsWith(u"not") || verb.startsWith(u"have"); };
        const QStringView verb = match.capturedView(u"verb");
        if (isNoDeed(verb) || (!isPromise && !isUndertaking(verb)))
            continue;
        const Utf16Range passage = withoutStops(material, {sentence.start + match.capturedStart(u"cue"), sentence.end});
        Find find{passage, match.captured(u"cue"), isPromise ? 0.85 : 0.75, answersIn(material, passage), {}};
        QString party = match.captured(u"party");
        if (party.compare(u"we", Qt::CaseInsensitive) != 0)
            find.answers.insert(QStringLiteral("promisor"), party);
        return find;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Find> obligationsIn(const Material& material)
{
    std::vector<Find> finds;
    for (const Utf16Range& block : material.blocks) {
        for (const Utf16Range& sentence : sentencesOf(material, block)) {
            const auto find = chineseIn(material, sentence);
            if (const auto found = find ? find : englishIn(material, sentence))
                finds.push_back(*found);
        }
    }
    return finds;
}

}  // namespace vermilion::suggest
