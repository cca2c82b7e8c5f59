// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suggest/ChineseNames.h"

#include "model/suggest/Surnames.h"

#include <QStringList>

#include <algorithm>

namespace vermilion::suggest {
namespace {

// How sure it is that a name ends before a position.
enum class End { Unlikely, Likely, Sure };

constexpr QStringView stops = u"，。、；：！？）】」』（【：“”\"'’‘《》〈〉,.;:!?()[]|/—…";

const QStringList& wordsBehindNames()
{
    static const QStringList words = QStringLiteral(
        "说 表示 指出 介绍 强调 主持 出席 告诉 认为 透露 会见 以及 一行 同志 先生 女士 要求 前往 调研 分别 一同 共同 一起 回应 坦言 接受 希望 "
        "提出 解释 发现 看到 看望 听取 签署 签约 检查 督导 视察 考察 走访 慰问 深入 来到 围绕 亲自 率领 率队 带队 带领 陪同 参加 代表 宣布 致辞 "
        "讲话 作了 作出 做了 为团 正在 首先 随后 最后 再次 一直 日前 近日 上午 下午 当天 应邀 负责 在会 在接 在致 在讲 在调 在主 在现 在采 在活 在仪 "
        "建议 呼吁 寄语 点评 详细 也在 也表 也认 还表 还强 还指 已经 是一 等人 等领 等参 等出 等陪 等市 等省 等同 等一 向记 对记 对此 就此 当选 担任 兼任 "
        "說 表示 指出 介紹 強調 認為 告訴 透露 發現 希望 出席 主持 參加 會見 代表兩 宣布 領導 率團 應邀 "
        "举行 抵达 离开 访问 会谈 会晤 发表 签发 批示 主张 相信 承认 否认 警告 证实 称赞 质疑 批评 感谢 祝贺 致电 致信 通过 出任 辞去 辞职 "
        "摄 电 报道 撰文 文 图 在接受").split(u' ');
    return words;
}

// Characters that go on after a name and are hardly ever part of one.
constexpr QStringView particles = u"说在与等率对就将也还已是到及把被都从于称的了和向让又曾则给跟自說與對將還稱讓則給從於";
// Characters that are no part of a given name.
constexpr QStringView neverInNames = u"某昨的了是在等与及这那其个你我他她它说被把将对就吗呢很都也还又或且但各每委省市县厅处队们者员什么怎谁做没给让从說與對將還稱讓給從於這個們";

End endAt(const Material& material, qsizetype position)
{
    const QChar next = material.at(position);
    if (next.isSpace() || stops.contains(next))
        return End::Sure;
    for (const QString& word : wordsBehindNames()) {
        if (QStringView(material.text).sliced(position).startsWith(word))
            return End::Sure;
    }
    return particles.contains(next) ? End::Likely : End::Unlikely;
}

bool isGiven(const Material& material, Utf16Range given)
{
    for (qsizetype i = given.start; i < given.end; ++i) {
        if (!isHan(material.at(i)) || neverInNames.contains(material.at(i)))
            return false;
    }
    return true;
}

// 马上, 高度, 向全: a surname that is the beginning of a word is one only where the text says so plainly.
bool beginsWord(const Material& material, qsizetype start)
{
    return material.segmenter.wordAt(start).end > start + 1;
}

Utf16Range foreignNameAt(const Material& material, qsizetype start)
{
    qsizetype end = start;
    int dots = 0;
    int part = 0;
    while (isHan(material.at(end)) || (part > 0 && QStringView(u"·•・").contains(material.at(end)))) {
        const bool isDot = !isHan(material.at(end));
        // Behind the last dot the name ends where something goes on after names.
        const bool isParticle = particles.contains(material.at(end)) && endAt(material, end + 1) == End::Sure;
        if (!isDot && dots > 0 && part > 1 && (isParticle || endAt(material, end) == End::Sure))
            break;
        dots += isDot;
        part = isDot ? 0 : part + 1;
        if (part > 7)
            return {};
        ++end;
    }
    return dots > 0 && part > 0 && endAt(material, end) != End::Unlikely ? Utf16Range{start, end} : Utf16Range{};
}

}  // namespace

Utf16Range chineseNameAt(const Material& material, qsizetype start)
{
    const qsizetype surname = surnameAt(QStringView(material.text).sliced(start));
    if (const Utf16Range foreign = foreignNameAt(material, start); !foreign.isEmpty())
        return foreign;
    if (surname == 0)
        return {};
    const auto candidate = [&](qsizetype given) { return Utf16Range{start, start + surname + given}; };
    const auto endOf = [&](qsizetype given) {
        const Utf16Range range = candidate(given);
        return range.end <= material.text.size() && isGiven(material, {start + surname, range.end}) ? endAt(material, range.end) : End::Unlikely;
    };
    const bool isDoubtful = (surname == 1 && isOrdinaryWord(material.at(start))) || (surname == 1 && beginsWord(material, start));
    const End longEnd = endOf(2);
    const End shortEnd = endOf(1);
    if (isDoubtful) {
        const bool mayBeShort = !beginsWord(material, start) && !isMostlyWord(material.at(start));
        const bool isStop = stops.contains(material.at(candidate(2).end)) || material.at(candidate(2).end).isSpace();
        if (longEnd == End::Sure && (isStop || !beginsWord(material, start)))
            return candidate(2);
        return shortEnd == End::Sure && mayBeShort ? candidate(1) : Utf16Range{};
    }
    // 张志和表示: what follows a verb joins nothing.
    const bool isJoining = QStringView(u"和与及").contains(material.at(candidate(2).end - 1)) && !stops.contains(material.at(candidate(2).end));
    const bool longEndsInParticle = particles.contains(material.at(candidate(2).end - 1)) && !(isJoining && longEnd == End::Sure);
    if (longEnd == End::Sure && !(longEndsInParticle && shortEnd != End::Unlikely))
        return candidate(2);
    if (shortEnd == End::Sure)
        return candidate(1);
    if (longEnd == End::Likely && !longEndsInParticle)
        return candidate(2);
    return shortEnd == End::Likely ? candidate(1) : Utf16Range{};
}

}  // namespace vermilion::suggest
