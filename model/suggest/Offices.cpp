// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names behind an office: 市委书记范锐平, 记者 王悦良, Mayor Jane Smith. The office is why the words are a name, and it becomes
// the person's attribute.

#include "model/suggest/ChineseNames.h"
#include "model/suggest/Material.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vermilion::suggest {
namespace {

constexpr qsizetype longestOffice = 24;  // UTF-16 units

const QRegularExpression& chineseOffices()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:书记|市长|县长|区长|省长|州长|镇长|乡长|村长|主席|主任|局长|部长|厅长|司长|处长|科长|院长|校长|会长|社长|馆长|台长|所长|站长|行长|团长|队长|厂长|"
        "理事长|董事长|秘书长|检察长|审计长|总经理|总裁|总监|经理|总理|总统|首相|国务卿|外长|防长|财长|议长|大使|参赞|总领事|司令员|政委|参谋长|大队长|支队长|"
        "教授|研究员|院士|主编|记者|通讯员|摄影师?|评论员|主持人|发言人|负责人|创始人|经纪人|主教练|教练|委员|常委|巡视员|督导员|指挥长|馆员|工程师|"
        "法官|检察官|律师|医生|主任医师|医师|民警|学者|专家|作家|导演|演员|歌手|诗人)(?=[一-龥 　:：])"));
    return expression;
}

// Offices whose names a byline sets apart by a space: (记者 王悦良).
bool standsApart(QStringView office)
{
    return office.endsWith(u"记者") || office.endsWith(u"通讯员") || office.endsWith(u"摄影") || office.endsWith(u"评论员");
}

bool isOfficeWord(QStringView text)
{
    static const QRegularExpression end(QStringLiteral("(?:书记|长|主席|主任|常委|委员|总裁|总理|总监|经理|教授|研究员|院士|主编|成员|代表)$"));
    return end.matchView(text).hasMatch();
}

// Where the office begins: with what belongs to it (成都市委副书记、市长), up to a stop or a word that it follows.
qsizetype officeStart(const Material& material, Utf16Range word)
{
    static const QStringView before = u"由在对与但據是向从让被请据称随到了的将后时为给跟同陪任把叫由";
    qsizetype start = word.start;
    const qsizetype block = material.segmenter.paragraphAt(word.start).start;
    while (start > block && word.end - start < longestOffice) {
        const QChar c = material.at(start - 1);
        if (c == u'、' && isOfficeWord(material.in({std::max(block, start - 8), start - 1}))) {
            --start;
            continue;
        }
        if (!isHan(c) || before.contains(c) || (c == u'见' && material.at(start - 2) == u'会'))
            break;
        const bool isAnd = c == u'和' || c == u'及';
        if (isAnd && !QStringView(material.text).sliced(start).startsWith(u"改革") && !QStringView(material.text).sliced(start).startsWith(u"信息"))
            break;
        --start;
    }
    // Cut by the limit: only the word itself is certain.
    return word.end - start < longestOffice ? start : word.start;
}

void addChinese(std::vector<Find>& finds, Utf16Range name, const QString& office, double confidence)
{
    if (std::ranges::any_of(finds, [&](const Find& each) { return each.range.intersects(name); }))
        return;
    finds.push_back({name, office, confidence, {{QStringLiteral("office"), office}}, {}});
}

// 市领导于伟、唐川平: the office of several stands before the first.
bool isForSeveral(QStringView office)
{
    return office.endsWith(u"委员") || office.endsWith(u"常委") || office.endsWith(u"记者") || office.endsWith(u"通讯员") || office.endsWith(u"专家")
           || office.endsWith(u"教授") || office.endsWith(u"书记") || office.endsWith(u"长") || office.endsWith(u"主任") || office.endsWith(u"主席");
}

bool endsList(const Material& material, qsizetype position)
{
    static const QRegularExpression behind(QStringLiteral("^(?:[、，。；）),\\s]|$|等|出席|参加|陪同|主持|介绍|表示|分别|一同|共同)"));
    return behind.matchView(QStringView(material.text).sliced(position)).hasMatch();
}

void findChinese(std::vector<Find>& finds, const Material& material)
{
    auto matches = chineseOffices().globalMatch(material.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const Utf16Range word{match.capturedStart(), match.capturedEnd()};
        qsizetype at = word.end;
        if (!isHan(material.at(at))) {
            const bool mayBeApart = standsApart(match.capturedView());
            while (mayBeApart && (material.at(at) == u' ' || material.at(at) == u'\u3000' || material.at(at) == u':' || material.at(at) == u'：'))
                ++at;
        }
        Utf16Range name = chineseNameAt(material, at);
        if (name.isEmpty())
            continue;
        const QString office = material.in({officeStart(material, word), word.end}).toString();
        addChinese(finds, name, office, at == word.end ? 0.9 : 0.92);
        const bool isByline = at > word.end;
        while (isForSeveral(office) && (material.at(name.end) == u'、' || (isByline && material.at(name.end) == u' '))) {
            const qsizetype next = name.end + 1;
            name = chineseNameAt(material, next);
            if (name.isEmpty() || !endsList(material, name.end))
                break;
            addChinese(finds, name, office, 0.8);
        }
    }
}

// ---- English -------------------------------------------------------------------------------------------------------

const QRegularExpression& englishOffices()
{
    static const QRegularExpression expression(QStringLiteral(
        "\\b(?<office>(?:(?:Former|former|Deputy|deputy|Vice|vice|Acting|acting|Assistant|assistant|Associate|Chief|Foreign|Finance|Prime|Defen[cs]e|Health|Interior|Party|State|U\\.S\\.|US|Lieutenant|Lt\\.) )*"
        "(?:President|Vice-President|Premier|Minister|Chancellor|Mayor|Governor|Gov\\.|Senator|Sen\\.|Representative|Rep\\.|Congressman|Congresswoman|Secretary(?: of State| General)?|Secretary-General|"
        "Attorney General|Chairman|Chairwoman|Chairperson|CEO|CFO|CTO|Executive|Ambassador|Judge|Justice|General|Gen\\.|Colonel|Col\\.|Captain|Capt\\.|Lieutenant|Lt\\.|Sergeant|Sgt\\.|Major|Admiral|"
        "Professor|Prof\\.|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Sir|Archbishop|Bishop|Pope|Rev\\.|Sheriff|Detective|Commissioner|Councillor|Councilman|Councilwoman|Alderman|Coach|Spokesman|Spokeswoman|"
        "[Ss]pokesman|[Ss]pokeswoman|[Ss]pokesperson|[Cc]oach|[Pp]rofessor|[Dd]irector|[Cc]hairman|[Pp]resident|[Mm]ayor|[Gg]overnor|[Ss]enator|[Mm]inister|[Pp]remier|[Ss]ecretary|co-founder|founder|chief executive))"
        " (?<name>(?:\\p{Lu}(?:\\p{Ll}|['’](?=\\p{Lu}))[\\p{L}'’-]*|\\p{Lu}\\.)(?: (?:\\p{Lu}(?:\\p{Ll}|['’](?=\\p{Lu}))[\\p{L}-]*(?:['’](?!s\\b)\\p{L}+)?|\\p{Lu}\\.|de|van|von|der|bin|al|da|dos|di|del|la))*)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

bool isNoName(const QString& word)
{
    static const QSet<QString> words = [] {
        const QStringList list = QStringLiteral(
            "Motors Electric Mills Assembly Election Elections Hospital Street County Island Department Ministry University House Office Committee Council Cup Award Awards "
            "Center Centre School College Bank Church Palace Road Avenue Park Hill City Court Affairs Party Government Of The And For In At On To A An As By From With "
            "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
            "General Director President Minister Chairman Secretary Manager Officer Executive Republican Democrat Democratic Republicans Democrats Day League Association "
            "He She It We They His Her This That These Those But If When While After Before Who What Where Why How Not No Yes I Elect Emeritus Inc Ltd Corp Company Group Team Series "
            "Chinese American British French German Russian Japanese Indian National International United States World Union Society Foundation Institute Act Bill Law Conference Summit America Asia Europe Africa Store Audio Ranking Member Speaker Right Honourable Hon Honorable Robot Settings Info Information Practitioners Practice Research Foods Database").split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

bool isTitleOnly(const QString& office)
{
    static const QSet<QString> titles{QStringLiteral("Mr"), QStringLiteral("Mr."), QStringLiteral("Mrs"), QStringLiteral("Mrs."), QStringLiteral("Ms"),
                                      QStringLiteral("Ms."), QStringLiteral("Sir"), QStringLiteral("Dr"), QStringLiteral("Dr.")};
    return titles.contains(office);
}

// General Audio, Major League: with a single word behind them these are hardly offices.
bool isAdjectiveToo(QStringView office)
{
    return office.endsWith(u"General") || office.endsWith(u"Major") || office.endsWith(u"Justice") || office.endsWith(u"Executive")
           || office.endsWith(u"Captain") || office.endsWith(u"Detective") || office.endsWith(u"CEO");
}

void findEnglish(std::vector<Find>& finds, const Material& material)
{
    auto matches = englishOffices().globalMatch(material.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString name = match.captured(u"name");
        if (name.endsWith(u"'s") || name.endsWith(u"’s"))
            name.chop(2);
        QStringList words = name.split(u' ');
        while (words.size() > 1 && words.back().front().isLower())
            words.removeLast();
        const bool isNone = std::ranges::any_of(words, isNoName) || words.back().endsWith(u'.') || words.size() > 4;
        if (isNone)
            continue;
        const QString office = match.captured(u"office");
        const qsizetype start = match.capturedStart(u"name");
        Find find{{start, start + words.join(u' ').size()}, office, words.size() > 1 ? 0.92 : 0.85, {}, {}};
        // Before the names of companies "director" and the like are no office of a person.
        if (words.size() == 1 && (office.front().isLower() || isAdjectiveToo(office)))
            continue;
        if (!isTitleOnly(office))
            find.answers.insert(QStringLiteral("office"), office);
        finds.push_back(find);
    }
}

}  // namespace

std::vector<Find> officesIn(const Material& material)
{
    std::vector<Find> finds;
    findChinese(finds, material);
    findEnglish(finds, material);
    return finds;
}

}  // namespace vermilion::suggest
