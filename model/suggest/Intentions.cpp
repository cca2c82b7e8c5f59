// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suggest/Intentions.h"

#include <QRegularExpression>

namespace vermilion::suggest {
namespace {

// Verbs of undertaking at the beginning of what is to be done.
const QString undertakings = QStringLiteral(
    "建设|建立|建成|建好|新建|共建|共享|共同|构建|打造|打通|推进|推动|推广|加快|加强|加大|加速|强化|深化|优化|完善|健全|落实|开展|开通|开放|开工|开发|"
    "实施|实行|实现|出台|制定|修订|编制|发布|投入|投资|出资|拿出|安排|提供|提升|提高|扩大|增加|增强|增设|新增|降低|减少|减免|取消|放宽|简化|整治|治理|修复|改造|"
    "改善|改进|改革|创新|培育|培养|引进|引导|鼓励|支持|扶持|保障|确保|保护|保持|维护|严格|严厉|严肃|严查|依法|规范|加固|清理|查处|打击|启动|组织|举办|承办|设立|成立|"
    "筹建|派出|互派|选派|招聘|培训|补贴|补助|给予|发放|公布|公开|恢复|拓展|拓宽|延长|统筹|突出|坚持|抓好|抓实|抓紧|做好|做大|做强|做优|落细|大力|全力|着力|切实|积极|"
    "进一步|继续|持续|稳步|扎实|认真|合力|联合|联手|携手|全面|全部|尽快|尽早|力争|争取|努力|集中|重点|主动|适时|定期|负责|承担|带头|率先|深入|广泛|充分|不断|逐步|有序|牢固|牢牢|更加|统一|配合|"
    "转变|调整|发展|发挥|促进|搭建|营造|树立|凝聚|聚焦|紧扣|紧盯|围绕|立足|注重|狠抓|压实|筑牢|守住|兜牢|谋划|明确|理顺|畅通|夯实|把|让|使|对");

const QRegularExpression& chineseStart()
{
    static const QRegularExpression expression(QStringLiteral("^[“\"：:，,]?(?:是)?(?:双方|各方|我们|两地|两市|两县|两省)?(?:要|将|须|必须|应|务必|应当|需|需要|再|先|就是要)?(?:在[^，。]{1,14}|以[^，。]{1,12}|为[^，。]{1,12}|[今明]年[^，。]{0,6}|每年)?(?:%1)").arg(undertakings));
    return expression;
}

const QRegularExpression& englishVerbs()
{
    static const QRegularExpression expression(QStringLiteral(
        "\\b(?:build|invest|create|provide|introduce|expand|launch|fund|spend|hire|recruit|support|cut|reduce|increase|raise|lower|open|close|restore|repair|publish|release|offer|establish|set up|"
        "improve|strengthen|develop|deliver|implement|pay|train|protect|ban|replace|upgrade|extend|double|halve|review|appoint|grant|contribute|donate|allocate|construct|complete|end|stop|phase out|work with|"
        "work to|ensure|enforce|make sure|continue to|step up|speed up|accelerate|promote|plant|remove|simplify)\\b"));
    return expression;
}

const QRegularExpression& parties()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:^|[，。；：“”、\\s])(?<party>双方|两地|两市|两县|两省|三方|各方|我们|我市|我县|我省|我区|我国|本市|本省|(?!目前|今后|未来|今年|明年|届时|其中|此次|这次|据悉|为此|同时|下一步|接下来)[一-龥]{2,14}?(?:市|县|区|省|政府|委员会|公司|集团|银行|协会|大学|学院|医院|管委会|办公室|基金会|部|局|厅))"
        "(?:还|也|均|都|方面)?(?:将|承诺|保证|同意|力争|须|必须|应)$"));
    return expression;
}

QString deadlineIn(const Material& material, Utf16Range passage)
{
    static const QRegularExpression before(QStringLiteral("^(?:之前|以前|前|内)"));
    QString deadline;
    for (const Find& date : material.dates) {
        if (!passage.contains(date.range) || !date.answers.contains(QStringLiteral("normalised")))
            continue;
        const QStringView behind = QStringView(material.text).sliced(date.range.end);
        const QStringView ahead = QStringView(material.text).first(date.range.start);
        const bool isDeadline = before.matchView(behind).hasMatch() || ahead.endsWith(u"by ") || ahead.endsWith(u"before ") || ahead.endsWith(u"到") || ahead.endsWith(u"力争");
        if (!isDeadline)
            continue;
        if (!deadline.isEmpty())
            return {};
        deadline = date.answers.value(QStringLiteral("normalised"));
    }
    return deadline;
}

}  // namespace

bool beginsWithIntent(QStringView words)
{
    const QStringView start = words.trimmed();
    if (chineseStart().matchView(start).hasMatch() || start.startsWith(u"要") || start.startsWith(u"将"))
        return true;
    static const QRegularExpression english(QStringLiteral("^(?:(?:we|they|it|the [\\w ]{2,30}?|[A-Z]\\w+) (?:will|shall|must|is to|are to)|to) \\w"));
    if (english.matchView(start).hasMatch())
        return true;
    const auto verb = englishVerbs().matchView(start);
    return verb.hasMatch() && verb.capturedStart() == 0;
}

bool isReport(QStringView words)
{
    static const QRegularExpression done(QStringLiteral("已经|已[一-龥]|取得了|实现了|完成了|建成了|获得|荣获|突破了|达到|增长[\\d了]|同比|去年|曾|了[^，。]{0,12}(?:成绩|成效|突破|增长)|\\bhas been\\b|\\bhave been\\b|\\bwas\\b|\\bwere\\b"));
    return done.matchView(words.first(std::min<qsizetype>(words.size(), 60))).hasMatch();
}

bool isLeadOfIntent(QStringView words)
{
    static const QRegularExpression lead(QStringLiteral("将|要求|强调|提出|承诺|措施|任务|打算|计划|安排|重点|举措|做好|工作|部署|will|shall|plans?|pledge|commit"));
    return lead.matchView(words).hasMatch();
}

bool isLeadOfOthers(QStringView words)
{
    static const QRegularExpression lead(QStringLiteral("总结出|形成了|探索出|原因|特点|特征|成绩|成效|亮点|表现|理由|好处|优势|意义|误区|风险|症状|分为|种类|类型|情形|问题[：，。]|体会|感受|经验|启示|教训|建议|希望|呼吁|提醒|倡议|小贴士|方法|步骤|技巧|食材|做法|"
                                                "reasons?|tips?|advice|types?|suggest|should|problems?|questions?|steps?"));
    return lead.matchView(words).hasMatch();
}

bool isUndertaking(QStringView words)
{
    static const QRegularExpression chinese(undertakings);
    return chinese.matchView(words).hasMatch() || englishVerbs().matchView(words).hasMatch();
}

QMap<QString, QString> answersIn(const Material& material, Utf16Range passage)
{
    QMap<QString, QString> answers;
    constexpr qsizetype nearby = 24;
    // The verb of intention stands in front of the passage or opens it.
    qsizetype verb = passage.start;
    for (const QStringView each : {QStringView(u"承诺"), QStringView(u"保证"), QStringView(u"力争"), QStringView(u"必须"), QStringView(u"将"), QStringView(u"须")}) {
        if (material.in(passage).startsWith(each)) {
            verb += each.size();
            break;
        }
    }
    if (const auto party = parties().matchView(material.in({std::max<qsizetype>(0, verb - nearby), verb})); party.hasMatch())
        answers.insert(QStringLiteral("promisor"), party.captured(u"party"));
    if (const QString deadline = deadlineIn(material, passage); !deadline.isEmpty())
        answers.insert(QStringLiteral("deadline"), deadline);
    return answers;
}

}  // namespace vermilion::suggest
