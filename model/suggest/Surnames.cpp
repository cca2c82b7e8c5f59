// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suggest/Surnames.h"

#include <QSet>
#include <QString>

namespace vermilion::suggest {
namespace {

// The commonest of the country's registers, which cover more than 99 of 100 people.
const QString& commonSurnames()
{
    static const QString surnames = QStringLiteral(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
        "韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章"
        "鲁葛伍申尤毕聂柴焦柳邢骆岳齐梅庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍霍翁隋甘景薄单包司柏宁柯阮"
        "桂闵解强丛华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧宫苟全褚娄窦仇党麦庞喻时冷应宗宣尚闻艾连郁乐冀郎沙鞠初简仲岑晏厉佟卓占蓝缪"
        "楚芮靖匡栾邸巩胥商鄢农敖荆粟符蒲明储步习禹麻丰巫皮虞尧符母扈幸贝荣谈桑盖逯訾揭沃竺权逄蔺楼雍伏");
    return surnames;
}

const QSet<QString>& doubleSurnames()
{
    static const QSet<QString> surnames{
        QStringLiteral("欧阳"), QStringLiteral("司马"), QStringLiteral("诸葛"), QStringLiteral("上官"), QStringLiteral("司徒"), QStringLiteral("夏侯"),
        QStringLiteral("皇甫"), QStringLiteral("尉迟"), QStringLiteral("公孙"), QStringLiteral("慕容"), QStringLiteral("令狐"), QStringLiteral("端木"),
        QStringLiteral("申屠"), QStringLiteral("澹台"), QStringLiteral("南宫"), QStringLiteral("呼延"), QStringLiteral("轩辕"), QStringLiteral("东方")};
    return surnames;
}

}  // namespace

qsizetype surnameAt(QStringView text)
{
    if (text.size() > 2 && doubleSurnames().contains(text.first(2).toString()))
        return 2;
    return !text.isEmpty() && commonSurnames().contains(text.front()) ? 1 : 0;
}

bool isOrdinaryWord(QChar surname)
{
    return isMostlyWord(surname) || QStringView(u"江来路强房文明高方马白安华农商丰权盖楼项易曾钱武温").contains(surname);
}

bool isMostlyWord(QChar surname)
{
    return QStringView(u"向于时全成来应简单包常初连占解关管边车幸谈步伏查曲习符").contains(surname);
}

}  // namespace vermilion::suggest
