// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Names.h"

#include "model/clean/Credits.h"
#include "model/clean/TimeWords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vermilion::clean {
namespace {

bool isChinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

// Accounts and addresses in brackets behind a name go, people who helped come after a comma.
QString withoutBrackets(QString text)
{
    static const QRegularExpression helpers(QStringLiteral(R"(\s*\((?:avec|with|mit|con)\s+([^()]*)\))"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression account(QStringLiteral(R"(\s*[(<\[][^()<>\[\]]*(?:://|@)[^()<>\[\]]*[)>\]])"));
    return text.contains(u'(') || text.contains(u'<') || text.contains(u'[') ? text.replace(helpers, QStringLiteral(", \\1")).remove(account) : text;
}

bool isWeekday(const QString& word)
{
    static const QSet<QString> days{
        QStringLiteral("monday"), QStringLiteral("tuesday"), QStringLiteral("wednesday"), QStringLiteral("thursday"), QStringLiteral("friday"),
        QStringLiteral("saturday"), QStringLiteral("sunday"), QStringLiteral("montag"), QStringLiteral("dienstag"), QStringLiteral("mittwoch"),
        QStringLiteral("donnerstag"), QStringLiteral("freitag"), QStringLiteral("samstag"), QStringLiteral("sonntag")};
    return days.contains(word.toLower());
}

// "Dora Lind March 25": a day that follows a name.
QString upToMonth(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString word = QString(words[i]).remove(u'.');
        const bool isMonth = i + 1 < words.size() && words[i + 1].front().isDigit() && monthNamed(word) > 0;
        if (isMonth || isWeekday(word))
            return words.first(i).join(u' ');
    }
    return text;
}

// "– Dora Lind)", "Über Dora"
QString trimmed(const QString& text)
{
    static const QRegularExpression ends(QStringLiteral(R"(^[\s\-–—·•:)\]）】"“”„]+|^(?:Über|About)\s|[\s\-–—·•:(\[（【"“”„→»>]+$)"));
    QString name = text.simplified().remove(ends);
    for (const auto& [open, close] : {std::pair(u'(', u')'), std::pair(u'[', u']'), std::pair(u'（', u'）'), std::pair(u'【', u'】')}) {
        if (name.endsWith(close) && !name.contains(open))
            name.chop(1);
    }
    return name.trimmed();
}

// Where a name ends and something else begins: a date, an account, an office behind a comma.
QString upToName(QString text)
{
    static const QRegularExpression rest(
        QStringLiteral(R"((?:\s[|•·–—-]\s|\s*[|•(\[]|\s+\d{1,4}[./: ]|\d{1,2}[./]\d|\s+(?:on|in|for|at|am|vom|for)\s|\s@|https?:|\s(?:Posted|Published|Updated|Last)\b|Follow|\s\S+@|\s(?:Google\+|View all|More from)|\s(?:Illustration|Illustrationen|Fotos?|Photos?|Bilder|Photography|Fotografie|Photographs)\b).*$)"),
        QRegularExpression::CaseInsensitiveOption);
    // "Dora Lind is a reporter"
    static const QRegularExpression verb(QStringLiteral("(?<=\\S)\\s+(?:is|was|has|ist|schreibt|writes|covers)\\s.*$"));
    text.remove(rest);
    const auto tells = verb.match(text);
    if (tells.hasMatch() && text.trimmed().lastIndexOf(u' ', tells.capturedStart(0) - 1) > 0)
        text.truncate(tells.capturedStart(0));
    return upToMonth(trimmed(text));
}

// Separated by style alone, a name may be there twice: for narrow and for wide windows.
QString once(const QString& name)
{
    const qsizetype half = name.size() / 2;
    if (half < 4)
        return name;
    const bool isTwice = name.size() % 2 == 0 ? name.first(half) == name.sliced(half) : name[half] == u' ' && name.first(half) == name.sliced(half + 1);
    return isTwice ? name.first(half).trimmed() : name;
}

// "katholisch.at": a site that names itself as the author says nobody's name.
bool isAddress(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QStringView end = QStringView(name).sliced(dot + 1);
    return dot > 1 && !name.contains(u' ') && end.size() >= 2 && end.size() <= 5
           && std::ranges::all_of(end, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

// Desks sign too, where no person does.
bool isDesk(const QString& name)
{
    static const QSet<QString> desks{QStringLiteral("redaktion"), QStringLiteral("staff"), QStringLiteral("editor"), QStringLiteral("editors"),
                                     QStringLiteral("staff writer"), QStringLiteral("die redaktion"), QStringLiteral("redacción"),
                                     QStringLiteral("redazione"), QStringLiteral("rédaction"), QStringLiteral("la rédaction"),
                                     QStringLiteral("redakcja"), QStringLiteral("редакция"), QStringLiteral("newsroom"), QStringLiteral("news desk")};
    return desks.contains(name.toLower());
}

// Lines of offices end in one of these: "AP National Political Writer".
bool isOffice(const QString& name)
{
    static const QSet<QString> offices{
        QStringLiteral("writer"), QStringLiteral("editor"), QStringLiteral("reporter"), QStringLiteral("correspondent"), QStringLiteral("journalist"),
        QStringLiteral("columnist"), QStringLiteral("contributor"), QStringLiteral("producer"), QStringLiteral("redakteur"), QStringLiteral("redakteurin"),
        QStringLiteral("korrespondent"), QStringLiteral("korrespondentin"), QStringLiteral("journalistin"), QStringLiteral("chefredakteur"),
        QStringLiteral("chefredakteurin"), QStringLiteral("volontär"), QStringLiteral("volontärin"), QStringLiteral("kolumnist")};
    return offices.contains(name.section(u' ', -1).toLower());
}

// "Jane Doe, MD": what people have learned is no name of another one.
bool isDegree(const QString& name)
{
    static const QSet<QString> degrees{QStringLiteral("md"), QStringLiteral("phd"), QStringLiteral("ma"), QStringLiteral("mph"), QStringLiteral("rn"),
                                       QStringLiteral("msc"), QStringLiteral("bsc"), QStringLiteral("jr"), QStringLiteral("sr"), QStringLiteral("mba"),
                                       QStringLiteral("rd"), QStringLiteral("dr"), QStringLiteral("llm")};
    return degrees.contains(QString(name).remove(u'.').toLower());
}

// Words that stand in the places of names and are none.
bool isPlaceholder(const QString& name)
{
    static const QSet<QString> placeholders{
        QStringLiteral("admin"), QStringLiteral("administrator"), QStringLiteral("author"), QStringLiteral("by"), QStringLiteral("von"), QStringLiteral("par"), QStringLiteral("por"), QStringLiteral("autor"),
        QStringLiteral("home"), QStringLiteral("posts"), QStringLiteral("read more"), QStringLiteral("contributor"), QStringLiteral("about the author"),
        QStringLiteral("posted"), QStringLiteral("published"), QStringLiteral("name"), QStringLiteral("updated"), QStringLiteral("webmaster"),
        QStringLiteral("last"), QStringLiteral("last updated"), QStringLiteral("unknown"), QStringLiteral("unbekannt"), QStringLiteral("unbenannt"),
        QStringLiteral("anonymous"), QStringLiteral("anonym"), QStringLiteral("super user"), QStringLiteral("superuser"), QStringLiteral("root"),
        QStringLiteral("publisher"), QStringLiteral("all posts"), QStringLiteral("view all posts"), QStringLiteral("profile"), QStringLiteral("profil"),
        QStringLiteral("authors"), QStringLiteral("autoren"), QStringLiteral("guest"), QStringLiteral("gast"), QStringLiteral("user"),
        QStringLiteral("email"), QStringLiteral("e-mail"), QStringLiteral("twitter"), QStringLiteral("facebook"), QStringLiteral("share"),
        QStringLiteral("人气"), QStringLiteral("人氣"), QStringLiteral("注册"), QStringLiteral("注冊"), QStringLiteral("登录"), QStringLiteral("管理员"), QStringLiteral("匿名"), QStringLiteral("佚名")};
    return placeholders.contains(name.toLower()) || isWeekday(name);
}

// "deinen Freunden": several words that begin with a small one are a phrase, unless it is a "von" or "de".
bool isPhrase(const QString& name)
{
    static const QSet<QString> particles{QStringLiteral("von"), QStringLiteral("van"), QStringLiteral("de"), QStringLiteral("di"), QStringLiteral("da"),
                                         QStringLiteral("del"), QStringLiteral("della"), QStringLiteral("du"), QStringLiteral("la"), QStringLiteral("le"),
                                         QStringLiteral("al"), QStringLiteral("el"), QStringLiteral("der"), QStringLiteral("die"), QStringLiteral("das"), QStringLiteral("the"), QStringLiteral("bin"), QStringLiteral("ter"), QStringLiteral("zu")};
    const QString first = name.section(u' ', 0, 0);
    const bool isWord = std::ranges::all_of(first, [](QChar c) { return c.isLower(); });
    return name.contains(u' ') && isWord && !particles.contains(first);
}

bool isPersonalName(const QString& name)
{
    if (name.size() < 2 || name.size() > 40 || name.contains(u"://") || name.contains(u'@') || name.contains(u"www."))
        return false;
    if (isPlaceholder(name))
        return false;
    if (isChinese(name))
        return name.size() <= 12;
    if (name.count(u' ') > 4 || !name.front().isLetter() || isAddress(name) || isPhrase(name) || isOffice(name))
        return false;
    // "May 3"; accounts have figures, but no spaces.
    return !name.contains(u' ') || std::ranges::none_of(name, [](QChar c) { return c.isDigit(); });
}

QStringList split(const QString& text)
{
    static const QRegularExpression joints(QStringLiteral(R"(\s*(?:[,;、，；&/]|\band\b|\bund\b|\bet\b|\by\b|\bи\b)\s*)"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QStringList names;
    for (const QString& part : withoutBrackets(text).split(joints, Qt::SkipEmptyParts)) {
        const QString name = once(upToName(part));
        if (!names.isEmpty() && isDegree(name))
            continue;
        // Behind a name, small letters tell what the person is.
        const bool isName = isPersonalName(name) && (names.isEmpty() || !names.front().front().isUpper() || !name.front().isLower());
        if (isName && !names.contains(name))
            names.append(name);
        else if (!names.isEmpty())
            break;  // the office behind the name
    }
    return names;
}

// "Interview: Dora Lind", "选稿：张三": marked as the author's, a line needs no label that is known.
QString behindLabel(const QString& line)
{
    static const QRegularExpression label(QStringLiteral(R"(^\W*\p{L}{2,20}(?: (?:\p{L}{2,20}|&)){0,2}\s*[:：]\s*)"), QRegularExpression::UseUnicodePropertiesOption);
    const auto match = label.match(line);
    if (!match.hasMatch())
        return line;
    // Whose work is another one is no author.
    static const QRegularExpression otherWork(QStringLiteral("编|審|审|校|摄|攝|图|圖|фото|foto|photo|image|bild"), QRegularExpression::CaseInsensitiveOption);
    return otherWork.match(match.captured(0)).hasMatch() && !match.captured(0).contains(u"text", Qt::CaseInsensitive) ? QString() : line.sliced(match.capturedEnd(0));
}

// "By Ann Lee", "Text und Fotos: …", "Eingestellt von …"
QRegularExpressionMatch bylineLabel(const QString& line)
{
    static const QRegularExpression label(
        QStringLiteral(R"(^\W*(?:(?:written|posted|published|story|words|text|reported|article|published|analysis|opinion|review|report)\s+by|(?:interview|text|geschrieben|verfasst|eingestellt|erstellt|veröffentlicht|ein beitrag|kommentar|gastbeitrag)(?:\s*(?:und|&|/|\+)\s*(?:fotos?|bilder|interview))?\s*(?:von|:)|by|von|par|por|di|автор(?:ы)?|autor(?:in|ka|zy|es|en)?|author(?:s)?|text|texte|tekst|del?)(?:\s*[:|]\s*|\s+))"),
        QRegularExpression::CaseInsensitiveOption);
    // Most lines begin with none of these letters, and looking closer is dear.
    const auto first = std::ranges::find_if(line, [](QChar c) { return c.isLetter(); });
    const bool mayBeLabelled = first != line.end() && QStringView(u"bvpdawstriegko\u0430").contains(first->toLower());
    return mayBeLabelled ? label.match(line) : QRegularExpressionMatch();
}

// "本贴由大卫于2005年8月12日…发表", "大卫 发表于：2005-08-12"
QStringList posterIn(const QString& line)
{
    static const QRegularExpression poster(
        QStringLiteral(R"((?:由 ?([^\s，。：:]{2,12}) ?[于於在] ?\d{4}|(?:^|[|\s])([^\s，。：:|]{2,12}) (?:发表|發表|发布|發佈)[于於在] ?[:：]? ?\d{4}))"));
    const bool mayBe = line.contains(u'由') || line.contains(u'发') || line.contains(u'發');
    const auto match = mayBe ? poster.match(line) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    return isPersonalName(name) ? QStringList{name} : QStringList();
}

}  // namespace

bool isBylineLabel(const QString& line)
{
    if (line.size() > 24)
        return false;
    static const QRegularExpression chinese(QStringLiteral("^(?:作者|撰文|文|记者|記者) ?[:：/]$"));
    if (isChinese(line))
        return chinese.match(line).hasMatch();
    const auto match = bylineLabel(line + u' ');
    return match.hasMatch() && match.capturedEnd(0) == line.size() + 1;
}

QStringList namesInByline(const QString& printed, bool needsLabel)
{
    const QString line = printed.simplified();
    if (isChinese(line)) {
        const Credits credits = creditsIn(line);
        if (!credits.authors.isEmpty() || !credits.reporters.isEmpty())
            return credits.authors + credits.reporters;
        if (const QStringList posters = posterIn(line); !posters.isEmpty())
            return posters;
        const QString name = needsLabel ? QString() : behindLabel(line);
        return name.size() > 12 ? QStringList() : split(name);
    }
    const auto match = bylineLabel(line);
    if (!match.hasMatch())
        return needsLabel ? QStringList() : split(behindLabel(line));
    const QString rest = line.sliced(match.capturedEnd(0));
    // "By the time they arrived" is no byline: names begin with capitals.
    if (needsLabel && (rest.size() > 90 || rest.isEmpty() || !rest.front().isUpper() || match.captured(0).trimmed().size() < 2
                       || rest.endsWith(u'.')))
        return {};
    QStringList names = split(rest);
    if (needsLabel)
        names.removeIf([](const QString& name) { return !name.contains(u' ') || !name.section(u' ', -1).front().isUpper(); });
    return names;
}

QStringList peopleIn(const QStringList& values)
{
    QStringList people;
    QStringList desks;
    for (const QString& each : values) {
        const QString value = withoutBrackets(each);
        if (value.contains(u"://") || value.size() > 160)
            continue;
        for (const QString& name : namesInByline(value, false)) {
            QStringList& list = isDesk(name) ? desks : people;
            if (!list.contains(name, Qt::CaseInsensitive) && list.size() < 12)
                list.append(name);
        }
    }
    return people.isEmpty() ? desks : people;
}

QStringList housesIn(const QStringList& values)
{
    QStringList houses;
    for (const QString& each : values) {
        const QString value = each.section(u'|', 0, 0).simplified();
        const bool isName = value.size() >= 2 && value.size() <= 80 && !value.contains(u"://") && !value.contains(u'@') && !isPlaceholder(value)
                            && !isAddress(value);
        if (isName && !houses.contains(value, Qt::CaseInsensitive) && houses.size() < 12)
            houses.append(value);
    }
    return houses;
}

}  // namespace vermilion::clean
