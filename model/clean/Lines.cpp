// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Lines.h"

#include "model/clean/CharacterClasses.h"
#include "model/clean/Credits.h"
#include "model/clean/PrintedTime.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <vector>

namespace vermilion::clean {
namespace {

using document::DropReason;

enum class Where { Anywhere, Start, Whole };

struct Phrase {
    QStringView words;  // lower case
    DropReason reason;
    Where where;
    bool opensSection;
};

// What labels of other things than the article say. `Whole`: the line is that and nothing else but punctuation.
constexpr Phrase phrases[] = {
    {u"相关新闻", DropReason::Related, Where::Start, true}, {u"相关阅读", DropReason::Related, Where::Start, true},
    {u"相关报道", DropReason::Related, Where::Start, true}, {u"相关文章", DropReason::Related, Where::Start, true},
    {u"相关链接", DropReason::Related, Where::Start, true}, {u"相关专题", DropReason::Related, Where::Start, true},
    {u"相关推荐", DropReason::Related, Where::Start, true}, {u"相关资讯", DropReason::Related, Where::Start, true},
    {u"相关内容", DropReason::Related, Where::Start, true}, {u"相关稿件", DropReason::Related, Where::Start, true},
    {u"相关热词", DropReason::Related, Where::Start, true}, {u"相關", DropReason::Related, Where::Start, true},
    {u"新闻推荐", DropReason::Related, Where::Start, true}, {u"推荐阅读", DropReason::Related, Where::Start, true},
    {u"推荐新闻", DropReason::Related, Where::Start, true}, {u"频道推荐", DropReason::Related, Where::Start, true},
    {u"热门推荐", DropReason::Related, Where::Start, true}, {u"热点推荐", DropReason::Related, Where::Start, true},
    {u"精彩推荐", DropReason::Related, Where::Start, true}, {u"编辑推荐", DropReason::Related, Where::Start, true},
    {u"为您推荐", DropReason::Related, Where::Start, true}, {u"为你推荐", DropReason::Related, Where::Start, true},
    {u"猜你喜欢", DropReason::Related, Where::Start, true}, {u"延伸阅读", DropReason::Related, Where::Start, true},
    {u"热点阅读", DropReason::Related, Where::Start, true}, {u"热点排行", DropReason::Related, Where::Start, true},
    {u"热点新闻", DropReason::Related, Where::Whole, true}, {u"热门新闻", DropReason::Related, Where::Start, true},
    {u"热门文章", DropReason::Related, Where::Start, true}, {u"热点图片", DropReason::Related, Where::Start, true},
    {u"图文看点", DropReason::Related, Where::Start, true}, {u"精彩图片", DropReason::Related, Where::Start, true},
    {u"精彩图文", DropReason::Related, Where::Start, true}, {u"图片新闻", DropReason::Related, Where::Start, true},
    {u"新闻排行", DropReason::Related, Where::Start, true}, {u"点击排行", DropReason::Related, Where::Start, true},
    {u"阅读排行", DropReason::Related, Where::Start, true}, {u"今日热点", DropReason::Related, Where::Whole, true},
    {u"今日推荐", DropReason::Related, Where::Start, true}, {u"最新新闻", DropReason::Related, Where::Whole, true},
    {u"最新文章", DropReason::Related, Where::Whole, true}, {u"更多新闻", DropReason::Related, Where::Start, true},
    {u"更多精彩", DropReason::Related, Where::Start, false}, {u"往期回顾", DropReason::Related, Where::Start, true},
    {u"排行榜", DropReason::Related, Where::Whole, true}, {u"今日头条", DropReason::Related, Where::Whole, true},
    {u"您可能感兴趣", DropReason::Related, Where::Start, true}, {u"大家都在看", DropReason::Related, Where::Start, true},
    {u"上一篇", DropReason::Navigation, Where::Start, false}, {u"下一篇", DropReason::Navigation, Where::Start, false},
    {u"上一条", DropReason::Navigation, Where::Start, false}, {u"下一条", DropReason::Navigation, Where::Start, false},
    {u"上一页", DropReason::Navigation, Where::Start, false}, {u"下一页", DropReason::Navigation, Where::Start, false},
    {u"当前位置", DropReason::Navigation, Where::Start, false}, {u"您的位置", DropReason::Navigation, Where::Start, false},
    {u"您现在的位置", DropReason::Navigation, Where::Start, false}, {u"所在位置", DropReason::Navigation, Where::Start, false},
    {u"你的位置", DropReason::Navigation, Where::Start, false}, {u"返回首页", DropReason::Navigation, Where::Start, false},
    {u"返回顶部", DropReason::Navigation, Where::Start, false}, {u"设为首页", DropReason::Navigation, Where::Start, false},
    {u"加入收藏", DropReason::Navigation, Where::Start, false}, {u"点击进入", DropReason::Navigation, Where::Start, false},
    {u"查看更多", DropReason::Navigation, Where::Start, false}, {u"阅读全文", DropReason::Navigation, Where::Start, false},
    {u"展开全文", DropReason::Navigation, Where::Start, false}, {u"点击查看", DropReason::Navigation, Where::Start, false},
    {u"网友评论", DropReason::Comment, Where::Start, true}, {u"发表评论", DropReason::Comment, Where::Start, true},
    {u"我要评论", DropReason::Comment, Where::Start, true}, {u"最新评论", DropReason::Comment, Where::Start, true},
    {u"热门评论", DropReason::Comment, Where::Start, true}, {u"我来说两句", DropReason::Comment, Where::Start, true},
    {u"评论:", DropReason::Comment, Where::Start, true}, {u"评论：", DropReason::Comment, Where::Start, true},
    {u"评论", DropReason::Comment, Where::Whole, true}, {u"网友跟帖", DropReason::Comment, Where::Start, true},
    {u"登录后才能", DropReason::Comment, Where::Anywhere, false}, {u"条评论", DropReason::Comment, Where::Anywhere, false},
    {u"分享到", DropReason::Share, Where::Start, false}, {u"分享至", DropReason::Share, Where::Start, false},
    {u"分享", DropReason::Share, Where::Whole, false}, {u"扫一扫", DropReason::Share, Where::Anywhere, false},
    {u"扫码", DropReason::Share, Where::Anywhere, false}, {u"扫描二维码", DropReason::Share, Where::Anywhere, false},
    {u"长按二维码", DropReason::Share, Where::Anywhere, false}, {u"二维码", DropReason::Share, Where::Anywhere, false},
    {u"字号", DropReason::Share, Where::Start, false}, {u"字体", DropReason::Share, Where::Start, false},
    {u"打印本", DropReason::Share, Where::Anywhere, false}, {u"打印", DropReason::Share, Where::Whole, false},
    {u"关注微信", DropReason::Share, Where::Anywhere, false}, {u"微信公众号", DropReason::Share, Where::Anywhere, false},
    {u"微信公众平台", DropReason::Share, Where::Anywhere, false}, {u"官方微信", DropReason::Share, Where::Anywhere, false},
    {u"官方微博", DropReason::Share, Where::Anywhere, false}, {u"下载客户端", DropReason::Share, Where::Anywhere, false},
    {u"点赞", DropReason::Share, Where::Whole, false}, {u"收藏", DropReason::Share, Where::Whole, false},
    {u"打开app", DropReason::Share, Where::Anywhere, false}, {u"复制链接", DropReason::Share, Where::Anywhere, false},
    {u"版权所有", DropReason::Copyright, Where::Anywhere, false}, {u"版权声明", DropReason::Copyright, Where::Start, false},
    {u"免责声明", DropReason::Copyright, Where::Start, false}, {u"特别声明", DropReason::Copyright, Where::Start, false},
    {u"声明：", DropReason::Copyright, Where::Start, false}, {u"声明:", DropReason::Copyright, Where::Start, false},
    {u"未经授权", DropReason::Copyright, Where::Anywhere, false}, {u"未经许可", DropReason::Copyright, Where::Anywhere, false},
    {u"转载请注明", DropReason::Copyright, Where::Anywhere, false}, {u"icp备", DropReason::Copyright, Where::Anywhere, false},
    {u"icp证", DropReason::Copyright, Where::Anywhere, false}, {u"公网安备", DropReason::Copyright, Where::Anywhere, false},
    {u"京icp", DropReason::Copyright, Where::Anywhere, false}, {u"违法和不良信息", DropReason::Copyright, Where::Anywhere, false},
    {u"广告", DropReason::Advertisement, Where::Whole, false}, {u"推广", DropReason::Advertisement, Where::Whole, false},
    {u"推广 ·", DropReason::Advertisement, Where::Start, false}, {u"推广·", DropReason::Advertisement, Where::Start, false},
    {u"推广：", DropReason::Advertisement, Where::Start, false}, {u"推广 |", DropReason::Advertisement, Where::Start, false},
    {u"广告 ·", DropReason::Advertisement, Where::Start, false}, {u"广告·", DropReason::Advertisement, Where::Start, false},
    {u"广告：", DropReason::Advertisement, Where::Start, false}, {u"广告 |", DropReason::Advertisement, Where::Start, false},
    {u"责任编辑", DropReason::Metadata, Where::Start, false}, {u"责编", DropReason::Metadata, Where::Start, false},
    {u"编辑：", DropReason::Metadata, Where::Start, false}, {u"编辑:", DropReason::Metadata, Where::Start, false},
    {u"原标题", DropReason::Metadata, Where::Start, false}, {u"稿源", DropReason::Metadata, Where::Start, false},
    {u"来源：", DropReason::Metadata, Where::Start, false}, {u"来源:", DropReason::Metadata, Where::Start, false},
    {u"关键词", DropReason::Metadata, Where::Start, false}, {u"标签：", DropReason::Metadata, Where::Start, false},
    {u"标签:", DropReason::Metadata, Where::Start, false}, {u"审核：", DropReason::Metadata, Where::Start, false},
    {u"发布时间", DropReason::Metadata, Where::Start, false}, {u"发布日期", DropReason::Metadata, Where::Start, false},
    {u"点击数", DropReason::Metadata, Where::Start, false}, {u"浏览次数", DropReason::Metadata, Where::Start, false},
    {u"阅读次数", DropReason::Metadata, Where::Start, false}, {u"文章来源", DropReason::Metadata, Where::Start, false},
    {u"信息来源", DropReason::Metadata, Where::Start, false}, {u"阅读：", DropReason::Metadata, Where::Start, false},
    {u"纠错", DropReason::Share, Where::Anywhere, false},
    {u"related", DropReason::Related, Where::Start, true}, {u"read more", DropReason::Related, Where::Start, false},
    {u"read also", DropReason::Related, Where::Start, false}, {u"also read", DropReason::Related, Where::Start, false},
    {u"read next", DropReason::Related, Where::Start, true}, {u"see also", DropReason::Related, Where::Start, false},
    {u"more from", DropReason::Related, Where::Start, true}, {u"more on ", DropReason::Related, Where::Start, true},
    {u"more stories", DropReason::Related, Where::Start, true}, {u"more news", DropReason::Related, Where::Start, true},
    {u"most read", DropReason::Related, Where::Start, true}, {u"most popular", DropReason::Related, Where::Start, true},
    {u"you may also", DropReason::Related, Where::Start, true}, {u"you might also", DropReason::Related, Where::Start, true},
    {u"recommended", DropReason::Related, Where::Start, true}, {u"trending", DropReason::Related, Where::Whole, true},
    {u"popular", DropReason::Related, Where::Whole, true}, {u"latest news", DropReason::Related, Where::Whole, true},
    {u"читайте также", DropReason::Related, Where::Start, true}, {u"по теме", DropReason::Related, Where::Start, true},
    {u"czytaj także", DropReason::Related, Where::Start, false}, {u"czytaj też", DropReason::Related, Where::Start, false},
    {u"zobacz też", DropReason::Related, Where::Start, false}, {u"zobacz także", DropReason::Related, Where::Start, false},
    {u"διαβάστε", DropReason::Related, Where::Start, false}, {u"σχετικά", DropReason::Related, Where::Start, true},
    {u"mehr zum thema", DropReason::Related, Where::Start, true}, {u"lesen sie auch", DropReason::Related, Where::Start, false},
    {u"lire aussi", DropReason::Related, Where::Start, false}, {u"à lire aussi", DropReason::Related, Where::Start, false},
    {u"leia também", DropReason::Related, Where::Start, false}, {u"lea también", DropReason::Related, Where::Start, false},
    {u"home", DropReason::Navigation, Where::Whole, false}, {u"skip to", DropReason::Navigation, Where::Start, false},
    {u"back to top", DropReason::Navigation, Where::Start, false}, {u"next article", DropReason::Navigation, Where::Start, false},
    {u"previous article", DropReason::Navigation, Where::Start, false}, {u"log in", DropReason::Navigation, Where::Start, false},
    {u"sign in", DropReason::Navigation, Where::Start, false}, {u"continue reading", DropReason::Navigation, Where::Start, false},
    {u"comments", DropReason::Comment, Where::Whole, true}, {u"leave a reply", DropReason::Comment, Where::Start, true},
    {u"leave a comment", DropReason::Comment, Where::Start, true}, {u"post a comment", DropReason::Comment, Where::Start, true},
    {u"join the conversation", DropReason::Comment, Where::Start, true}, {u"add comment", DropReason::Comment, Where::Start, true},
    {u"комментарии", DropReason::Comment, Where::Start, true}, {u"komentarze", DropReason::Comment, Where::Start, true},
    {u"σχόλια", DropReason::Comment, Where::Start, true}, {u"kommentare", DropReason::Comment, Where::Start, true},
    {u"share", DropReason::Share, Where::Whole, false}, {u"share this", DropReason::Share, Where::Start, false},
    {u"share on", DropReason::Share, Where::Start, false}, {u"share with", DropReason::Share, Where::Start, false},
    {u"tweet", DropReason::Share, Where::Whole, false}, {u"email", DropReason::Share, Where::Whole, false},
    {u"print", DropReason::Share, Where::Whole, false}, {u"facebook", DropReason::Share, Where::Whole, false},
    {u"twitter", DropReason::Share, Where::Whole, false}, {u"whatsapp", DropReason::Share, Where::Whole, false},
    {u"follow us", DropReason::Share, Where::Start, false}, {u"follow @", DropReason::Share, Where::Start, false},
    {u"sign up for", DropReason::Share, Where::Start, false}, {u"subscribe", DropReason::Share, Where::Start, false},
    {u"download our app", DropReason::Share, Where::Anywhere, false}, {u"поделиться", DropReason::Share, Where::Start, false},
    {u"udostępnij", DropReason::Share, Where::Start, false},
    {u"all rights reserved", DropReason::Copyright, Where::Anywhere, false}, {u"copyright", DropReason::Copyright, Where::Start, false},
    {u"©", DropReason::Copyright, Where::Anywhere, false}, {u"terms of use", DropReason::Copyright, Where::Start, false},
    {u"privacy policy", DropReason::Copyright, Where::Start, false}, {u"все права защищены", DropReason::Copyright, Where::Anywhere, false},
    {u"wszelkie prawa", DropReason::Copyright, Where::Anywhere, false},
    {u"advertisement", DropReason::Advertisement, Where::Start, false}, {u"sponsored", DropReason::Advertisement, Where::Start, false},
    {u"story continues below", DropReason::Advertisement, Where::Start, false}, {u"reklama", DropReason::Advertisement, Where::Whole, false},
    {u"реклама", DropReason::Advertisement, Where::Whole, false}, {u"anzeige", DropReason::Advertisement, Where::Whole, false},
    {u"tags:", DropReason::Metadata, Where::Start, false}, {u"tags", DropReason::Metadata, Where::Whole, false},
    {u"filed under", DropReason::Metadata, Where::Start, false}, {u"posted in", DropReason::Metadata, Where::Start, false},
    {u"posted by", DropReason::Metadata, Where::Start, false}, {u"posted on", DropReason::Metadata, Where::Start, false},
    {u"published", DropReason::Metadata, Where::Start, false}, {u"last updated", DropReason::Metadata, Where::Start, false},
    {u"updated:", DropReason::Metadata, Where::Start, false}, {u"topics:", DropReason::Metadata, Where::Start, false},
};

// Without the decoration around a label.
QStringView undecorated(QStringView line)
{
    const CharacterClasses& classes = characterClasses();
    const auto isDecoration = [&](QChar c) { return classes[c.unicode()] & (SpaceCharacter | DecorationCharacter); };
    while (!line.isEmpty() && isDecoration(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && isDecoration(line.back()))
        line = line.chopped(1);
    return line;
}

struct Label {
    DropReason reason = DropReason::None;
    bool opensSection = false;
};

/// The phrases by their first letter, so that a line is looked at once and not once a phrase.
struct PhraseIndex {
    QHash<char16_t, std::vector<const Phrase*>> byLetter;  // in the order of the table
    std::array<quint8, 0x10000> starts{};  // by letter: 1 begins a phrase, 2 begins one that may stand anywhere

    PhraseIndex()
    {
        for (const Phrase& phrase : phrases) {
            const char16_t letter = phrase.words.front().unicode();
            byLetter[letter].push_back(&phrase);
            starts[letter] |= phrase.where == Where::Anywhere ? 3 : 1;
        }
    }
};

// Long lines only talk about such things; short ones are labels.
Label labelOf(QStringView line, double width)
{
    if (width > 60)
        return {};
    static const PhraseIndex index;
    QVarLengthArray<char16_t, 256> letters(line.size());
    std::ranges::transform(line, letters.begin(), [](QChar c) {
        const char16_t unit = c.unicode();
        if (unit < 0x80)
            return char16_t(unit >= 'A' && unit <= 'Z' ? unit + 32 : unit);
        return unit >= 0x3000 && unit <= 0x9FFF ? unit : c.toLower().unicode();  // Chinese has no capitals
    });
    const QStringView lower(letters.data(), letters.size());
    const QStringView core = undecorated(lower);
    const Phrase* first = nullptr;  // in the order of the table
    for (qsizetype i = 0; i < lower.size(); ++i) {
        const bool isStart = i == 0 || lower.data() + i == core.data();
        if ((index.starts[letters[i]] & (isStart ? 1 : 2)) == 0)
            continue;
        const QStringView rest = lower.sliced(i);
        for (const Phrase* phrase : *index.byLetter.constFind(letters[i])) {
            if (first && phrase > first)
                break;
            const bool mayStand = phrase->where == Where::Anywhere || (isStart && (phrase->where == Where::Start || core == phrase->words));
            // A sentence that happens to begin with such words is no label.
            const bool isTooLong = phrase->where == Where::Start && phrase->reason == DropReason::Related && width > 30;
            if (mayStand && !isTooLong && rest.startsWith(phrase->words))
                first = phrase;
        }
    }
    if (!first)
        return {};
    const bool isShort = width <= 16;
    return {first->reason, first->opensSection && (isShort || first->reason == DropReason::Comment)};
}

bool isSeparatedList(QStringView line)
{
    const CharacterClasses& classes = characterClasses();
    int parts = 0;
    qsizetype length = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool isEnd = i == line.size() || (classes[line[i].unicode()] & SpaceCharacter) || line[i] == u'|' || line[i] == u'｜' || line[i] == u'·';
        if (!isEnd) {
            ++length;
            continue;
        }
        if (length > 8)
            return false;
        parts += length > 0;
        length = 0;
    }
    return parts >= 4;
}

int pathSteps(QStringView line)
{
    int steps = 0;
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        const QChar c = line[i];
        const bool isArrow = c == u'>' || c == u'»' || c == u'›' || c == u'＞' || c == u'→';
        steps += isArrow && line[i - 1] != c;
    }
    return steps;
}

}  // namespace

LineShape shapeOf(QStringView line)
{
    const CharacterClasses& classes = characterClasses();
    LineShape shape;
    int wide = 0;
    int visible = 0;
    quint16 seen = 0;
    const qsizetype size = line.size();
    for (qsizetype i = 0; i < size; ++i) {
        const char16_t c = line[i].unicode();
        const quint16 is = classes[c];
        if (is == 0) {
            ++visible;
            continue;
        }
        if (is & (SpaceCharacter | LowSurrogate))
            continue;
        ++visible;
        wide += (is & WideCharacter) != 0;
        shape.digits += (is & DigitCharacter) != 0;
        seen |= is;
        if ((is & (StopCharacter | EndCharacter)) == 0)
            continue;
        // A dot or comma inside a number or name ends nothing.
        if ((c == u'.' || c == u',' || c == u':') && i + 1 < size && line[i + 1].unicode() < 0x2000 && !(classes[line[i + 1].unicode()] & SpaceCharacter))
            continue;
        shape.stops += (is & StopCharacter) != 0;
        shape.sentenceEnds += (is & EndCharacter) != 0;
    }
    shape.width = wide + 0.45 * (visible - wide);
    shape.cjkShare = visible == 0 ? 0 : double(wide) / visible;
    qsizetype last = line.size();
    while (last > 0 && (classes[line[last - 1].unicode()] & (SpaceCharacter | CloserCharacter)))
        --last;
    if (last > 0) {
        const QChar end = line[last - 1];
        const bool isEllipsis = end == u'…' || (last >= 3 && line.sliced(last - 3, 3) == u"...");
        shape.endsCutOff = isEllipsis;
        shape.endsSentence = (classes[end.unicode()] & EndCharacter) && !isEllipsis;
    }
    shape.startsBullet = !line.isEmpty() && QStringView(u"•·●■◆▪►‣※*-–").contains(line.front());
    if (shape.stops == 0 || shape.width < 40) {
        shape.isSeparatedList = shape.sentenceEnds == 0 && isSeparatedList(line);
        shape.isPath = pathSteps(line) >= 2 && shape.sentenceEnds == 0;
    }
    const Label label = labelOf(line, shape.width);
    shape.label = label.reason;
    shape.isSectionLabel = label.opensSection;
    if (shape.width <= 60) {
        const auto time = shape.digits >= 5 ? timeIn(line) : std::nullopt;
        const qsizetype credits = (seen & CreditCharacter) ? creditsIn(line).covered : 0;
        const qsizetype covered = credits + (time ? time->end - time->start : 0) + addressIn(line).size();
        shape.isMetadata = covered * 2 >= line.size();
    }
    return shape;
}

QString addressIn(QStringView line)
{
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")}) {
        const qsizetype start = line.indexOf(scheme);
        if (start < 0)
            continue;
        qsizetype end = start;
        while (end < line.size() && line[end].unicode() > 0x20 && line[end].unicode() < 0x7F && !QStringView(u"\"<>)").contains(line[end]))
            ++end;
        if (end - start > scheme.size() + 3)
            return line.sliced(start, end - start).toString();
    }
    return {};
}

}  // namespace vermilion::clean
