// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/EntityProposals.h"

#include <QTest>

using namespace vermilion;
using namespace vermilion::annotate;
using document::Entity;
using document::EntityId;
using document::TagId;

class TestEntityProposals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameIsFound_data();
    void aNameIsFound();
    void aFamilyNameSaysWhomOnlyWhereOneInTheArticleFits();
    void theOfficeDecidesBetweenTwoOfOneFamilyName();
    void thoseOfTheKindComeFirst();
    void ofAnotherKindOnlyWhatIsCalledJustSo();
    void theSurerReasonComesFirst();
    void twoOfOneNameAreBothProposed();
    void noMoreThanAskedFor();

private:
    Entity entity(const QString& name, const QStringList& aliases = {}, const TagId& kind = {}) const
    {
        return {EntityId::create(), kind.isNull() ? m_person : kind, name, aliases, {}, {}};
    }
    const TagId m_person = TagId::create();
    const TagId m_place = TagId::create();
};

void TestEntityProposals::aNameIsFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("aliases");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* title, const char* name, const QStringList& aliases, const char* quote, std::optional<EntityReason> reason) {
        QTest::newRow(title) << QString::fromUtf8(name) << aliases << QString::fromUtf8(quote) << (reason ? int(*reason) : -1);
    };
    row("the name", "范锐平", {}, "范锐平", EntityReason::Name);
    row("an alias", "成都市", {QStringLiteral("蓉城")}, "蓉城", EntityReason::Alias);
    row("width and capitals", "G20 summit", {}, "Ｇ２０ Summit", EntityReason::FoldedName);
    row("traditional", "罗锐平", {}, "羅銳平", EntityReason::FoldedName);
    row("blanks", "Ann  Lee", {}, "Ann Lee", EntityReason::FoldedName);
    row("office and name", "范锐平", {}, "市委书记范锐平", EntityReason::NameInside);
    row("title and name", "Ann Lee", {}, "Mayor Ann Lee", EntityReason::NameInside);
    row("family name and title", "范锐平", {}, "范书记", EntityReason::FamilyName);
    row("family name and deputy title", "范锐平", {}, "范副市长", EntityReason::FamilyName);
    row("two characters of family name", "欧阳文山", {}, "欧阳主任", EntityReason::FamilyName);
    row("familiar", "范锐平", {}, "老范", EntityReason::FamilyName);
    row("title and family name", "Ann Lee", {}, "Mrs. Lee", EntityReason::FamilyName);
    row("a part of the name", "锦川市", {}, "锦川", EntityReason::PartOfName);
    row("a word of the name", "Ministry of Water", {}, "Ministry", EntityReason::PartOfName);
    row("somebody else", "范锐平", {}, "李建勤", std::nullopt);
    row("another family name", "范锐平", {}, "李书记", std::nullopt);
    row("no title", "范锐平", {}, "范围", std::nullopt);
    row("not within a word", "Ann Lee", {}, "Ann Leeds", std::nullopt);
    row("one letter", "A", {}, "A man", std::nullopt);
    row("one character", "范锐平", {}, "平", std::nullopt);
    row("an organisation has no family name", "范县人民医院", {}, "范书记", std::nullopt);
}

void TestEntityProposals::aNameIsFound()
{
    QFETCH(QString, name);
    QFETCH(QStringList, aliases);
    QFETCH(QString, quote);
    QFETCH(int, reason);
    const std::vector<Entity> entities{entity(QStringLiteral("王无关")), entity(name, aliases)};
    const EntityId id = entities[1].id;
    const auto proposals = proposeEntities(entities, {quote, m_person, {id}});
    if (reason < 0) {
        QVERIFY(proposals.empty());
        return;
    }
    QCOMPARE(proposals.size(), 1u);
    QCOMPARE(proposals.front().entity, id);
    QCOMPARE(int(proposals.front().reason), reason);
}

void TestEntityProposals::aFamilyNameSaysWhomOnlyWhereOneInTheArticleFits()
{
    const std::vector<Entity> entities{entity(QStringLiteral("范锐平")), entity(QStringLiteral("范成大"))};
    const QString quote = QStringLiteral("范书记");
    QVERIFY(proposeEntities(entities, {quote, m_person, {}}).empty());
    QVERIFY(proposeEntities(entities, {quote, m_person, {entities[0].id, entities[1].id}}).empty());
    const auto one = proposeEntities(entities, {quote, m_person, {entities[1].id}});
    QCOMPARE(one.size(), 1u);
    QCOMPARE(one.front().entity, entities[1].id);
}

void TestEntityProposals::theOfficeDecidesBetweenTwoOfOneFamilyName()
{
    std::vector<Entity> entities{entity(QStringLiteral("范锐平")), entity(QStringLiteral("范成大"))};
    entities[0].roles.push_back({{}, QStringLiteral("锦川市委书记"), {}, {}, {}});
    entities[1].roles.push_back({{}, QStringLiteral("锦川市市长"), {}, {}, {}});
    const QSet<EntityId> both{entities[0].id, entities[1].id};
    QCOMPARE(proposeEntities(entities, {QStringLiteral("范书记"), m_person, both}).front().entity, entities[0].id);
    QCOMPARE(proposeEntities(entities, {QStringLiteral("范市长"), m_person, both}).front().entity, entities[1].id);
    QVERIFY(proposeEntities(entities, {QStringLiteral("范主任"), m_person, both}).empty());
}

void TestEntityProposals::thoseOfTheKindComeFirst()
{
    const std::vector<Entity> entities{entity(QStringLiteral("锦川"), {}, m_place), entity(QStringLiteral("锦川"))};
    const auto proposals = proposeEntities(entities, {QStringLiteral("锦川"), m_person, {entities[0].id}});
    QCOMPARE(proposals.size(), 2u);
    QCOMPARE(proposals[0].entity, entities[1].id);
    QVERIFY(proposals[0].isSameKind);
    QVERIFY(!proposals[1].isSameKind);
}

void TestEntityProposals::ofAnotherKindOnlyWhatIsCalledJustSo()
{
    const std::vector<Entity> entities{entity(QStringLiteral("锦川市"), {}, m_place)};
    QVERIFY(proposeEntities(entities, {QStringLiteral("锦川市商务局"), m_person, {entities[0].id}}).empty());
    QVERIFY(proposeEntities(entities, {QStringLiteral("锦川"), m_person, {entities[0].id}}).empty());
    QCOMPARE(proposeEntities(entities, {QStringLiteral("锦川市"), m_person, {}}).size(), 1u);
    QCOMPARE(proposeEntities(entities, {QStringLiteral("锦川市商务局"), m_place, {}}).size(), 1u);
}

void TestEntityProposals::theSurerReasonComesFirst()
{
    const std::vector<Entity> entities{entity(QStringLiteral("锦川市人民政府")), entity(QStringLiteral("锦川市"), {QStringLiteral("锦川")}),
                                       entity(QStringLiteral("锦川"))};
    const auto proposals = proposeEntities(entities, {QStringLiteral("锦川"), m_person, {}});
    QCOMPARE(proposals.size(), 3u);
    QCOMPARE(proposals[0].entity, entities[2].id);
    QCOMPARE(proposals[1].entity, entities[1].id);
    QCOMPARE(proposals[1].matched, QStringLiteral("锦川"));
    QCOMPARE(proposals[2].entity, entities[0].id);
}

void TestEntityProposals::twoOfOneNameAreBothProposed()
{
    const std::vector<Entity> entities{entity(QStringLiteral("李伟")), entity(QStringLiteral("李伟"))};
    const auto proposals = proposeEntities(entities, {QStringLiteral("李伟"), m_person, {entities[1].id}});
    QCOMPARE(proposals.size(), 2u);
    QCOMPARE(proposals[0].entity, entities[1].id);  // the article has mentioned this one
}

void TestEntityProposals::noMoreThanAskedFor()
{
    std::vector<Entity> entities;
    for (int i = 0; i < 20; ++i)
        entities.push_back(entity(QStringLiteral("锦川第%1中学").arg(i)));
    QCOMPARE(proposeEntities(entities, {QStringLiteral("锦川"), m_person, {}}).size(), 5u);
    QCOMPARE(proposeEntities(entities, {QStringLiteral("锦川"), m_person, {}}, 3).size(), 3u);
}

QTEST_APPLESS_MAIN(TestEntityProposals)
#include "tst_EntityProposals.moc"
