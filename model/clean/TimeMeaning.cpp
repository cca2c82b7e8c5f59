// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/PrintedTime.h"
#include "model/clean/TimeWords.h"

#include <algorithm>

namespace vermilion::clean {

TimeMeaning meaningOf(QStringView line, const PrintedTime& time)
{
    struct Word {
        QStringView word;
        TimeMeaning meaning;
    };
    static constexpr Word words[] = {
        {u"update", TimeMeaning::Updated}, {u"modified", TimeMeaning::Updated}, {u"last edit", TimeMeaning::Updated},
        {u"revised", TimeMeaning::Updated}, {u"aktualisier", TimeMeaning::Updated}, {u"geändert", TimeMeaning::Updated},
        {u"stand:", TimeMeaning::Updated}, {u"änderung", TimeMeaning::Updated}, {u"editiert", TimeMeaning::Updated},
        {u"mis à jour", TimeMeaning::Updated}, {u"mise à jour", TimeMeaning::Updated}, {u"modifié", TimeMeaning::Updated},
        {u"actualiza", TimeMeaning::Updated}, {u"atualizad", TimeMeaning::Updated}, {u"aggiornat", TimeMeaning::Updated},
        {u"aktualizac", TimeMeaning::Updated}, {u"zaktualizowan", TimeMeaning::Updated}, {u"обновл", TimeMeaning::Updated},
        {u"изменен", TimeMeaning::Updated}, {u"оновлен", TimeMeaning::Updated}, {u"ενημέρωσ", TimeMeaning::Updated},
        {u"更新", TimeMeaning::Updated}, {u"修改", TimeMeaning::Updated}, {u"編集", TimeMeaning::Updated}, {u"编辑于", TimeMeaning::Updated},
        {u"建立", TimeMeaning::Other}, {u"注册", TimeMeaning::Other}, {u"成立", TimeMeaning::Other}, {u"截止", TimeMeaning::Other},
        {u"出生", TimeMeaning::Other}, {u"上映", TimeMeaning::Other}, {u"©", TimeMeaning::Other}, {u"copyright", TimeMeaning::Other},
        {u"joined", TimeMeaning::Other}, {u"since", TimeMeaning::Other}, {u"founded", TimeMeaning::Other}, {u"born", TimeMeaning::Other},
        {u"geboren", TimeMeaning::Other}, {u"retrieved", TimeMeaning::Other}, {u"accessed", TimeMeaning::Other}, {u"until", TimeMeaning::Other},
        {u"发布", TimeMeaning::Published}, {u"发表", TimeMeaning::Published}, {u"刊登", TimeMeaning::Published}, {u"刊发", TimeMeaning::Published},
        {u"发稿", TimeMeaning::Published}, {u"時間", TimeMeaning::Published}, {u"时间", TimeMeaning::Published}, {u"日期", TimeMeaning::Published},
        {u"发文", TimeMeaning::Published}, {u"公開", TimeMeaning::Published}, {u"發佈", TimeMeaning::Published}, {u"發表", TimeMeaning::Published},
        {u"publish", TimeMeaning::Published}, {u"posted", TimeMeaning::Published}, {u"veröffentlich", TimeMeaning::Published},
        {u"erschienen", TimeMeaning::Published}, {u"erstellt", TimeMeaning::Published}, {u"publié", TimeMeaning::Published},
        {u"publicad", TimeMeaning::Published}, {u"pubblicat", TimeMeaning::Published}, {u"opublikowan", TimeMeaning::Published},
        {u"dodan", TimeMeaning::Published}, {u"опубликован", TimeMeaning::Published}, {u"δημοσί", TimeMeaning::Published},
        {u"pressemitteilung", TimeMeaning::Published}, {u"date:", TimeMeaning::Published}, {u"datum:", TimeMeaning::Published},
    };
    constexpr qsizetype reach = 28;
    const qsizetype from = std::max<qsizetype>(0, time.start - reach);
    const QString before = line.sliced(from, time.start - from).toString().toLower();
    if (before.isEmpty())
        return TimeMeaning::Unsaid;
    TimeMeaning meaning = TimeMeaning::Unsaid;
    qsizetype nearest = -1;
    for (const Word& word : words) {
        const qsizetype at = before.lastIndexOf(word.word);
        if (at >= 0 && at + word.word.size() > nearest) {
            nearest = at + word.word.size();
            meaning = word.meaning;
        }
    }
    // "更新时间", "last updated date": the noun is at the end, the meaning before it.
    if (meaning == TimeMeaning::Published && (before.contains(u"更新") || before.contains(u"修改")) && before.endsWith(u"间：") )
        return TimeMeaning::Updated;
    // Behind another time, the label belongs to that one.
    const QStringView behind = QStringView(before).sliced(std::max<qsizetype>(nearest, 0));
    const bool isSpent = std::ranges::count_if(behind, [](QChar c) { return isAsciiDigit(c); }) >= 4;
    return isSpent ? TimeMeaning::Unsaid : meaning;
}

}  // namespace vermilion::clean
