// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/annotate/EntityProposals.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unicode/translit.h>

namespace vermilion::annotate {
namespace {

using document::Entity;
using document::EntityId;

constexpr std::array compoundNames{u"欧阳", u"司马", u"诸葛", u"上官", u"皇甫", u"尉迟", u"公孙", u"慕容", u"令狐", u"司徒", u"夏侯", u"东方", u"端木", u"南宫"};

// What follows a family name when somebody is spoken of by office or politely; any of them may have 副 before it.
constexpr std::array chineseTitles{u"书记", u"市长", u"县长", u"区长", u"省长", u"州长", u"镇长", u"乡长", u"村长", u"局长", u"厅长", u"部长", u"处长", u"科长",
                                   u"主席", u"主任", u"总理", u"总统", u"院长", u"校长", u"行长", u"社长", u"会长", u"秘书长", u"董事长", u"理事长", u"总经理",
                                   u"经理", u"总裁", u"总", u"教授", u"老师", u"医生", u"大夫", u"律师", u"法官", u"工程师", u"先生", u"女士", u"小姐", u"同志",
                                   u"委员", u"常委", u"司令", u"政委", u"将军", u"警官", u"记者", u"师傅", u"老", u"公"};
constexpr std::array englishTitles{u"mr", u"mrs", u"ms", u"miss", u"dr", u"prof", u"professor", u"mayor", u"secretary", u"minister", u"president", u"premier",
                                   u"governor", u"senator", u"chairman", u"chairwoman", u"director", u"judge", u"general", u"sir", u"lady", u"comrade"};

bool isHan(const QString& text)
{
    return !text.isEmpty() && std::ranges::all_of(text.toUcs4(), [](uint unit) { return QChar::script(unit) == QChar::Script_Han; });
}

// The instance is the thread's own: a transliterator is not to be shared.
QString simplified(const QString& text)
{
    thread_local const std::unique_ptr<icu::Transliterator> toSimplified = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto made = std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    if (!toSimplified)
        return text;
    icu::UnicodeString units(reinterpret_cast<const char16_t*>(text.utf16()), int32_t(text.size()));
    toSimplified->transliterate(units);
    return QString::fromUtf16(units.getBuffer(), units.length());
}

bool isTitle(QString words)
{
    for (const QChar deputy : {u'副', u'代'}) {
        if (words.size() > 1 && words.front() == deputy)
            words.removeFirst();
    }
    return std::ranges::any_of(chineseTitles, [&](const char16_t* title) { return words == QStringView(title); });
}

/// 范书记, 老范, 欧阳副市长: the family name, or nothing. Folded words.
std::optional<QString> chineseFamilyName(const QString& words)
{
    if (words.size() < 2 || !isHan(words))
        return std::nullopt;
    for (const char16_t* const name : compoundNames) {
        if (words.startsWith(QStringView(name)) && isTitle(words.sliced(2)))
            return words.first(2);
    }
    if (isTitle(words.sliced(1)))
        return words.first(1);
    const bool isFamiliar = words.size() == 2 && (words.front() == u'老' || words.front() == u'小');
    return isFamiliar ? std::optional(words.last(1)) : std::nullopt;
}

/// Mayor Fan, Dr. Smith: the last word. Folded words.
std::optional<QString> latinFamilyName(const QString& words)
{
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return std::nullopt;
    const bool areTitles = std::all_of(parts.begin(), parts.end() - 1, [](QString part) {
        part.remove(u'.');
        return std::ranges::any_of(englishTitles, [&](const char16_t* title) { return part == QStringView(title); });
    });
    return areTitles ? std::optional(parts.last()) : std::nullopt;
}

/// The words of a mention, looked at once for all entities.
struct Words {
    QString quote;
    QString folded;
    std::optional<QString> chinese;  // the family name that it says
    std::optional<QString> latin;
};

bool isWordEdge(const QString& text, qsizetype at)
{
    return at <= 0 || at >= text.size() || !text[at].isLetterOrNumber() || !text[at - 1].isLetterOrNumber();
}

// In alphabets only whole words: Ann is not in Anna.
bool contains(const QString& whole, const QString& part)
{
    if (part.size() < 2)
        return false;
    for (qsizetype at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
        if (isHan(part) || (isWordEdge(whole, at) && isWordEdge(whole, at + part.size())))
            return true;
    }
    return false;
}

bool hasFamilyName(const QString& name, const Words& words)
{
    if (words.chinese && isHan(name) && name.size() > words.chinese->size() && name.size() <= 4)
        return name.startsWith(*words.chinese);
    return words.latin && name.endsWith(u' ' + *words.latin);
}

std::optional<EntityReason> reasonFor(const QString& name, bool isAlias, const Words& words)
{
    if (name == words.quote)
        return isAlias ? EntityReason::Alias : EntityReason::Name;
    const QString folded = foldedName(name);
    if (folded.isEmpty())
        return std::nullopt;
    if (folded == words.folded)
        return EntityReason::FoldedName;
    if (contains(words.folded, folded))
        return EntityReason::NameInside;
    if (hasFamilyName(folded, words))
        return EntityReason::FamilyName;
    if (contains(folded, words.folded))
        return EntityReason::PartOfName;
    return std::nullopt;
}

// A family name says whom only where one alone in the article fits, or one alone of those has the office.
void keepClearFamilyName(std::vector<EntityProposal>& proposals, std::span<const Entity> entities, const MentionWords& mention, const Words& words)
{
    const auto isByFamilyName = [](const EntityProposal& each) { return each.reason == EntityReason::FamilyName; };
    std::vector<EntityId> fitting;
    for (const EntityProposal& each : proposals) {
        if (isByFamilyName(each) && mention.inArticle.contains(each.entity))
            fitting.push_back(each.entity);
    }
    if (fitting.size() > 1 && words.chinese) {
        const QString title = words.folded.sliced(words.chinese->size());
        const auto hasOffice = [&](const EntityId& id) {
            const auto entity = std::ranges::find(entities, id, &Entity::id);
            return std::ranges::any_of(entity->roles, [&](const document::Role& role) { return foldedName(role.office).endsWith(title); });
        };
        std::erase_if(fitting, [&](const EntityId& id) { return !hasOffice(id); });
    }
    std::erase_if(proposals, [&](const EntityProposal& each) { return isByFamilyName(each) && (fitting.size() != 1 || each.entity != fitting.front()); });
}

}  // namespace

QString foldedName(const QString& name)
{
    return simplified(name.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified());
}

std::vector<EntityProposal> proposeEntities(std::span<const Entity> entities, const MentionWords& mention, size_t most)
{
    Words words{mention.quote, foldedName(mention.quote), {}, {}};
    words.chinese = chineseFamilyName(words.folded);
    words.latin = latinFamilyName(words.folded);
    std::vector<std::pair<EntityProposal, const Entity*>> found;
    for (const Entity& entity : entities) {
        std::optional<EntityProposal> best;
        const auto consider = [&](const QString& name, bool isAlias) {
            const auto reason = reasonFor(name, isAlias, words);
            // A city whose name is in an office's is not the office.
            const bool isSameKind = entity.kind == mention.kind;
            if (reason && (isSameKind || *reason <= EntityReason::FoldedName) && (!best || *reason < best->reason))
                best = EntityProposal{entity.id, *reason, name, isSameKind};
        };
        consider(entity.name, false);
        for (const QString& alias : entity.aliases)
            consider(alias, true);
        if (best)
            found.emplace_back(*best, &entity);
    }
    std::ranges::sort(found, {}, [&](const auto& each) {
        const auto& [proposal, entity] = each;
        return std::tuple(proposal.reason, !proposal.isSameKind, !mention.inArticle.contains(entity->id), entity->name, entity->id.uuid());
    });
    std::vector<EntityProposal> proposals;
    for (const auto& [proposal, entity] : found)
        proposals.push_back(proposal);
    keepClearFamilyName(proposals, entities, mention, words);
    if (proposals.size() > most)
        proposals.resize(most);
    return proposals;
}

}  // namespace vermilion::annotate
