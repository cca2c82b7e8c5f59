// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Credits.h"

#include <QRegularExpression>

#include <algorithm>

namespace vermilion::clean {
namespace {

QRegularExpression pattern(const QString& text)
{
    QRegularExpression expression(text, QRegularExpression::UseUnicodePropertiesOption);
    Q_ASSERT_X(expression.isValid(), "Credits", qPrintable(expression.errorString() + u' ' + text));
    expression.optimize();
    return expression;
}

// \p{Han} would also take 。 and 、, which are used with Han; sc: is the script alone.
// A Chinese personal name as bylines print it; single characters with a space between are one name ("王　强").
const QString namePattern = QStringLiteral(R"((?:\p{sc:Han}{2,4}|\p{sc:Han} \p{sc:Han}|\p{sc:Han}{1,8}·[\p{sc:Han}·]{1,12}))");
const QString namesPattern = QStringLiteral("(%1(?:[ 、，,/]+%1){0,7})").arg(namePattern);

// Words that look like names where a list of names ends.
bool isName(QStringView word)
{
    static const QStringList others{QStringLiteral("记者"), QStringLiteral("通讯员"), QStringLiteral("实习生"), QStringLiteral("报道"),
                                    QStringLiteral("编辑"), QStringLiteral("责编"), QStringLiteral("责任编辑"), QStringLiteral("責任編輯"), QStringLiteral("編輯"), QStringLiteral("記者"),
                                    QStringLiteral("來源"), QStringLiteral("摄影"), QStringLiteral("摄影报道"),
                                    QStringLiteral("图片"), QStringLiteral("综合"), QStringLiteral("来源"), QStringLiteral("作者"),
                                    QStringLiteral("本报"), QStringLiteral("特约"), QStringLiteral("见习"), QStringLiteral("实习"),
                                    QStringLiteral("供图"), QStringLiteral("资料图"), QStringLiteral("文并摄"), QStringLiteral("文摄"),
                                    QStringLiteral("采访"), QStringLiteral("获悉"), QStringLiteral("了解"), QStringLiteral("表示"),
                                    QStringLiteral("现场"), QStringLiteral("看到"), QStringLiteral("电话"), QStringLiteral("近日"),
                                    QStringLiteral("点击"), QStringLiteral("浏览"), QStringLiteral("阅读"), QStringLiteral("评论"),
                                    QStringLiteral("字号"), QStringLiteral("打印"), QStringLiteral("分享"), QStringLiteral("发布")};
    // "记者今天获悉", "台北報導"
    static const QStringList ends{QStringLiteral("报道"), QStringLiteral("報道"), QStringLiteral("報導"), QStringLiteral("获悉"), QStringLiteral("獲悉"),
                                  QStringLiteral("了解到"), QStringLiteral("调查"), QStringLiteral("調查"), QStringLiteral("问及"), QStringLiteral("問及"),
                                  QStringLiteral("實習生"), QStringLiteral("攝影"), QStringLiteral("注册"), QStringLiteral("注冊"), QStringLiteral("註冊")};
    const auto endsWord = [&](const QString& end) { return word.endsWith(end); };
    return !word.isEmpty() && !others.contains(word) && std::ranges::none_of(ends, endsWord);
}

QStringList namesIn(QStringView list)
{
    static const QRegularExpression spacedName = pattern(QStringLiteral(R"(^\p{sc:Han} \p{sc:Han}$)"));
    static const QRegularExpression separators = pattern(QStringLiteral("[ 、，,/;；]+"));
    QString text = list.toString().simplified();
    QStringList names;
    QStringList words = text.split(separators, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].size() == 1 && i + 1 < words.size() && words[i + 1].size() == 1) {
            names.append(words[i] + words[i + 1]);
            ++i;
        } else if (words[i].contains(u"记者") || words[i].contains(u"通讯员") || words[i].contains(u"記者") || words[i].startsWith(u"本报")) {
            continue;  // "本报记者 张三": a role before its name
        } else if (isName(words[i]) && words[i].size() >= 2) {
            names.append(words[i]);
        } else {
            break;
        }
    }
    return names;
}

void addTo(QStringList& list, const QStringList& names)
{
    for (const QString& name : names) {
        if (!list.contains(name))
            list.append(name);
    }
}

bool containsAny(QStringView line, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return line.contains(word); });
}

void findSource(QStringView line, Credits& credits)
{
    static const QRegularExpression label = pattern(QStringLiteral(
        R"((?:(?:[来來]\s?源(?:于|自)?|稿源|出处|转自|转载自)\s?[:：]|^(?:[来來]源|[转轉]自|稿源)\s|[\s|](?:[来來]源|稿源)\s)\s?[《【\[“"]?([^\s|｜,，。;；:：()（）《》【】\[\]“”"]{2,30}(?: [A-Za-z]+)*))"));
    const auto match = label.matchView(line);
    if (!match.hasMatch())
        return;
    QString source = match.captured(1);
    // The next label may follow without a space.
    static const QRegularExpression next = pattern(QStringLiteral(R"((?:作者|[责責]任[编編][辑輯]|责编|[编編][辑輯]|发布|時間|时间|日期|[记記]者|\d{4}[-/年.]).*$)"));
    source.remove(next);
    if (source.size() < 2)
        return;
    credits.source = source;
    credits.covered += match.capturedLength(0);
}

void findPeople(QStringView line, Credits& credits)
{
    static const QRegularExpression photographer = pattern(
        QStringLiteral(R"(%1 ?/?(?:[摄攝]影|[摄攝]|供[图圖])(?=[)）\]】。，,;；\s]|$))").arg(namesPattern));
    static const QRegularExpression photographerLabel = pattern(
        QStringLiteral(R"((?:[摄攝]影|摄影记者|图片|[摄攝])\s?[:：/|｜] ?%1)").arg(namesPattern));
    static const QRegularExpression reporter = pattern(
        // "记者采访时…" speaks of a reporter, "(记者 张三)" and "本报记者张三" name one.
        QStringLiteral(R"((?:(?:^|[(（【\[/|]|本报|本网|本台|[社网报台站道] ?|特约|见习|实习|首席|全媒体|融媒体|通讯员)[^()（）。，,：:]{0,8}?(?:[记記]者|通[讯訊][员員])|(?<=[\d\s]) ?[记記]者(?=[ :：])|[记記]者 ?[:：]|通[讯訊][员員])\s?[:：/|｜]?\s?%1(?= ?(?:[)）\]】,，。;；|｜:：\s]|$|报道|通讯员|实习|文|编辑|责编|摄|综合)))").arg(namesPattern));
    static const QRegularExpression editor = pattern(QStringLiteral(
        R"((?:[责責]任[编編][辑輯]|本文编辑|值班编辑|[责責][编編]|[编編][辑輯]|编审|编校|校对|审核|审读|监制|主编|终审|初审|复审|一审|二审|三审)\s?[:：/|｜]\s?%1)").arg(namesPattern));
    static const QRegularExpression author = pattern(
        QStringLiteral(R"((?:作者|撰文|撰稿|^文|[\s(（【\[]文)\s?[:：/|｜]\s?(?:\p{sc:Han}{2,14}(?:作者|撰稿人) )?%1)").arg(namesPattern));
    const auto each = [&](const QRegularExpression& expression, QStringList& list) {
        auto matches = expression.globalMatchView(line);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QStringList names = namesIn(match.capturedView(1));
            if (names.isEmpty())
                continue;
            addTo(list, names);
            credits.covered += match.capturedLength(0);
        }
    };
    if (containsAny(line, {u"摄", u"攝", u"供图", u"供圖", u"图片"})) {
        // "本报记者 张三 摄": the label belongs to the name, not to the names.
        each(photographer, credits.photographers);
        each(photographerLabel, credits.photographers);
    }
    if (containsAny(line, {u"记者", u"通讯员", u"記者", u"通訊員"})) {
        QStringList reporters;
        each(reporter, reporters);
        static const QRegularExpression alsoText = pattern(QStringLiteral("文 ?[/、并] ?(?:图|摄)|图文|报道"));
        const bool wroteToo = alsoText.matchView(line).hasMatch();
        for (const QString& name : reporters) {
            if (wroteToo || !credits.photographers.contains(name))
                addTo(credits.reporters, {name});
        }
    }
    if (containsAny(line, {u"编", u"編", u"校对", u"审", u"监制"}))
        each(editor, credits.editors);
    if (containsAny(line, {u"作者", u"撰", u"文"}))
        each(author, credits.authors);
}

void findDateline(QStringView line, Credits& credits)
{
    if (line.contains(u'电') || line.contains(u'讯')) {
        static const QRegularExpression chinese = pattern(QStringLiteral(
            R"((?:^|[)）】\]。”] ?)[(（【\[]?(?:据)?(?:本报|本网|本台|本刊|本社|\p{sc:Han}{1,6}?(?:社|网|报|台|客户端))(?:讯)?[ /·]?)"
            R"((\p{sc:Han}{0,10}?)(\d{1,2} ?月 ?\d{1,2} ?日) ?(?:电|讯))"));
        const auto match = chinese.matchView(line.first(std::min<qsizetype>(line.size(), 400)));
        if (match.hasMatch()) {
            credits.dateline = QString(match.captured(1) + match.captured(2)).remove(u' ');
            return;
        }
    }
    static const QRegularExpression english = pattern(QStringLiteral(
        R"(^([A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][A-Za-z.]{2,12}(?: [A-Z][a-z]+)?(?: \d{1,2})?)?) ?(?:\([A-Z][A-Za-z /]{1,20}\))? ?[-–—]{1,2} )"));
    if (!line.isEmpty() && line.front() >= u'A' && line.front() <= u'Z') {
        const auto match = english.matchView(line.first(std::min<qsizetype>(line.size(), 90)));
        if (match.hasMatch())
            credits.dateline = match.captured(1).trimmed();
    }
}

}  // namespace

Credits creditsIn(QStringView line)
{
    Credits credits;
    const bool isChinese = std::ranges::any_of(line, [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
    if (isChinese) {
        if (containsAny(line, {u"源", u"出处", u"出處"}))
            findSource(line, credits);
        findPeople(line, credits);
    }
    findDateline(line, credits);
    return credits;
}

std::optional<qsizetype> captionEnd(QStringView line)
{
    if (!line.contains(u'摄'))
        return std::nullopt;
    static const QRegularExpression boundary = pattern(QStringLiteral(
        R"((?:摄影|摄|供图) ?[)）\]】][。]? ?(?=(?:本报|本网|本台|\p{sc:Han}{1,6}(?:社|网|报|台|客户端))[^。！？]{0,30}(?:电|讯)))"));
    const auto match = boundary.matchView(line);
    return match.hasMatch() && match.capturedEnd(0) < line.size() ? std::optional(match.capturedEnd(0)) : std::nullopt;
}

}  // namespace vermilion::clean
