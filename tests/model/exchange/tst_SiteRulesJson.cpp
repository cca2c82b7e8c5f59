// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/SiteRulesJson.h"
#include "tests/support/Must.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::exchange;
using document::SiteRule;
using document::Wanted;
using support::must;

class TestSiteRulesJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesReadBackAsTheyWere();
    void anAddressStandsForItsHost();
    void whatMakesNoSenseIsNamed_data();
    void whatMakesNoSenseIsNamed();
};

void TestSiteRulesJson::rulesReadBackAsTheyWere()
{
    const std::vector<SiteRule> rules{{document::SiteRuleId::create(), QStringLiteral("paper.example"), QStringLiteral("div.a > p.b#c"), Wanted::Dropped},
                                      {{}, QStringLiteral("岭西地方网"), QStringLiteral("h2.x"), Wanted::Kept}};
    QCOMPARE(must(readSiteRulesJson(writeSiteRulesJson(rules))), rules);
    QCOMPARE(must(readSiteRulesJson(writeSiteRulesJson({}))), std::vector<SiteRule>());
}

void TestSiteRulesJson::anAddressStandsForItsHost()
{
    const auto rules = must(readSiteRulesJson(R"({"format": "vermilion-site-rules/1", "rules":
        [{"site": "https://WWW.Paper.example/a/b.html", "path": "div.a>p", "wanted": "kept"}]})"));
    QCOMPARE(rules.front().site, QStringLiteral("paper.example"));
    QCOMPARE(rules.front().path, QStringLiteral("div.a > p"));
}

void TestSiteRulesJson::whatMakesNoSenseIsNamed_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char* name, const char* rules, const char* subject) { QTest::newRow(name) << QByteArray(rules) << QString::fromLatin1(subject); };
    row("no object", "[1]", "rules[0]");
    row("no site", R"([{"path": "p.a", "wanted": "kept"}])", "rules[0].site");
    row("no host", R"([{"site": "file:///etc", "path": "p.a", "wanted": "kept"}])", "rules[0].site");
    row("no path", R"([{"site": "a.example", "path": "p >", "wanted": "kept"}])", "rules[0].path");
    row("nothing wanted", R"([{"site": "a.example", "path": "p.a", "wanted": "lost"}])", "rules[0].wanted");
    row("no id", R"([{"id": "1", "site": "a.example", "path": "p.a", "wanted": "kept"}])", "rules[0].id");
    row("unknown", R"([{"site": "a.example", "path": "p.a", "wanted": "kept", "text": "x"}])", "rules[0].text");
    row("twice", R"([{"site": "a.example", "path": "p.a", "wanted": "kept"}, {"site": "a.example", "path": "p.a", "wanted": "dropped"}])", "rules[1].path");
}

void TestSiteRulesJson::whatMakesNoSenseIsNamed()
{
    QFETCH(QByteArray, rules);
    QFETCH(QString, subject);
    const auto read = readSiteRulesJson("{\"format\": \"vermilion-site-rules/1\", \"rules\": " + rules + "}");
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QCOMPARE(read.error().subject, subject);
}

QTEST_GUILESS_MAIN(TestSiteRulesJson)
#include "tst_SiteRulesJson.moc"
