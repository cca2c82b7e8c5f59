// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/Editing.h"
#include "tests/support/TestProject.h"

#include <QTest>
#include <rapidcheck.h>

#include <map>

using namespace vermilion;
using namespace vermilion::project;
using support::must;
using support::TestProject;
using document::Annotation;
using document::AnnotationId;

namespace {

const QString text = QStringLiteral("𠮷范锐平😀会见李建勤𫖮一是共建，二是共享，三是共赢，四是共治。");
constexpr int length = 31;

/// What the project should be like, by rules of its own, without a database.
struct Expected {
    struct Item {
        QString tag;
        std::vector<TextRange> ranges;
        QString note;
        int list = 0;
        int number = 0;
        auto operator<=>(const Item&) const = default;
    };
    std::map<AnnotationId, Item> items;
    ArticleStatus status = ArticleStatus::ToDo;

    bool operator==(const Expected&) const = default;

    void closeRanks()
    {
        std::map<int, std::vector<Item*>> lists;
        for (auto& [id, item] : items) {
            if (item.list)
                lists[item.list].push_back(&item);
        }
        for (auto& [list, members] : lists) {
            std::ranges::stable_sort(members, {}, &Item::number);
            for (int number = 1; Item* member : members)
                member->number = number++;
        }
    }
};

// The project in the same form; lists are told apart by the order in which they were made.
Expected actual(TestProject& project, const document::ArticleId& article)
{
    Expected state;
    std::map<document::GroupId, int> lists;
    for (const document::Group& group : must(project->groups(article)))
        lists.emplace(group.id, int(lists.size()) + 1);
    for (const Annotation& annotation : must(project->annotations(article))) {
        Expected::Item item{project->codebook().tag(annotation.tagId)->name, {}, annotation.note, 0, annotation.item};
        for (const document::Fragment& fragment : annotation.fragments)
            item.ranges.push_back(fragment.range);
        if (!annotation.groupId.isNull())
            item.list = lists.at(annotation.groupId);
        state.items.emplace(annotation.id, item);
    }
    state.status = must(project->articles()).front().status;
    return state;
}

Expected withListsByOrder(Expected state)
{
    std::map<int, int> order;
    for (const auto& [id, item] : state.items) {
        if (item.list)
            order.emplace(item.list, 0);
    }
    int next = 0;
    for (auto& [list, number] : order)
        number = ++next;
    for (auto& [id, item] : state.items)
        item.list = item.list ? order.at(item.list) : 0;
    return state;
}

/// Does the same to the project and to the expectation, in steps.
class Player {
public:
    Player() : m_project(TestProject::Place::Memory), m_article(m_project.add(text)) {}

    void play();
    void undoAllAndRedoAll();

private:
    void step();
    void edit();
    void add();
    void addAll();
    void remove();
    void change();
    void makeList();
    void setStatus();
    void done(Expected next);
    Annotation any() const;
    TextRange anyRange() const;
    QString anyTag() const { return *rc::gen::element(QStringLiteral("person"), QStringLiteral("place"), QStringLiteral("commitment")); }
    const Expected& now() const { return m_states[m_at]; }
    void compare() { RC_ASSERT(actual(m_project, m_article.id) == withListsByOrder(now())); }

    TestProject m_project;
    document::Article m_article;
    std::vector<Expected> m_states{{}};  // after each step; m_at is where undo and redo have led
    size_t m_at = 0;
    int m_lists = 0;
};

void Player::play()
{
    for (int steps = *rc::gen::inRange(1, 40); steps > 0; --steps) {
        step();
        compare();
    }
}

void Player::step()
{
    switch (*rc::gen::weightedElement<int>({{6, 0}, {3, 1}, {2, 2}, {1, 3}})) {
    case 0: return edit();
    case 1:
        if (m_at == 0)
            return;
        must(m_project->undo());
        --m_at;
        return;
    case 2:
        if (m_at + 1 == m_states.size()) {
            RC_ASSERT(!m_project->canRedo());
            return;
        }
        must(m_project->redo());
        ++m_at;
        return;
    default: m_project.reopen();
    }
}

void Player::done(Expected next)
{
    if (next == now())
        return;  // nothing new is no step
    m_states.resize(m_at + 1);
    m_states.push_back(std::move(next));
    ++m_at;
}

Annotation Player::any() const
{
    const auto annotations = must(const_cast<Player*>(this)->m_project->annotations(m_article.id));
    return annotations[size_t(*rc::gen::inRange(0, int(annotations.size())))];
}

TextRange Player::anyRange() const
{
    const int start = *rc::gen::inRange(0, length - 1);
    return {start, *rc::gen::inRange(start + 1, std::min(length, start + 6) + 1)};
}

void Player::edit()
{
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
    case 1: return add();
    case 2: return addAll();
    case 3: return now().items.empty() ? add() : remove();
    case 4:
    case 5: return now().items.empty() ? add() : change();
    case 6: return now().items.empty() ? setStatus() : makeList();
    default: return setStatus();
    }
}

void Player::add()
{
    const QString tag = anyTag();
    const TextRange range = anyRange();
    Expected next = now();
    const Applied applied = must(applyTag(*m_project, m_article, m_project.tag(tag), {range}));
    const bool isThere = std::ranges::any_of(next.items, [&](const auto& each) { return each.second.tag == tag && each.second.ranges == std::vector{range}; });
    RC_ASSERT(applied.wasThere == isThere);
    if (!isThere)
        next.items[applied.id] = {tag, {range}, {}, 0, 0};
    done(next);
}

void Player::addAll()
{
    const QString tag = anyTag();
    std::vector<TextRange> ranges;
    for (int i = 0; i < 3; ++i)
        ranges.push_back({i * 5, i * 5 + 2});
    const auto added = must(applyTagToAll(*m_project, m_article, m_project.tag(tag), ranges));
    Expected next = now();
    size_t taken = 0;
    for (const TextRange& range : ranges) {
        const bool isThere = std::ranges::any_of(now().items, [&](const auto& each) { return each.second.tag == tag && each.second.ranges == std::vector{range}; });
        if (!isThere)
            next.items[added.at(taken++)] = {tag, {range}, {}, 0, 0};
    }
    RC_ASSERT(taken == added.size());
    done(next);
}

void Player::remove()
{
    const Annotation annotation = any();
    must(removeAnnotations(*m_project, {annotation}));
    Expected next = now();
    next.items.erase(annotation.id);
    next.closeRanks();
    done(next);
}

void Player::change()
{
    const Annotation annotation = any();
    Expected next = now();
    Expected::Item& item = next.items.at(annotation.id);
    switch (*rc::gen::inRange(0, 3)) {
    case 0:
        item.note = *rc::gen::element(QString(), QStringLiteral("注𠮷"), QStringLiteral("note"));
        must(setNote(*m_project, annotation, item.note));
        break;
    case 1:
        item.tag = anyTag();
        must(setTag(*m_project, annotation, m_project.tag(item.tag)));
        break;
    default:
        item.ranges = {{*rc::gen::inRange(0, 4), *rc::gen::inRange(5, 8)}, {*rc::gen::inRange(9, 12), *rc::gen::inRange(13, length)}};
        must(setRanges(*m_project, m_article, annotation, item.ranges));
    }
    done(next);
}

void Player::makeList()
{
    std::vector<Annotation> chosen{any(), any(), any()};
    must(project::makeList(*m_project, chosen));
    std::ranges::sort(chosen, [](const Annotation& one, const Annotation& other) { return std::pair(one.extent(), one.id) < std::pair(other.extent(), other.id); });
    Expected next = now();
    ++m_lists;
    int number = 0;
    for (const Annotation& annotation : chosen) {
        Expected::Item& item = next.items.at(annotation.id);
        if (item.list != m_lists)
            item.number = ++number;
        item.list = m_lists;
    }
    next.closeRanks();
    done(next);
}

void Player::setStatus()
{
    Expected next = now();
    next.status = *rc::gen::element(ArticleStatus::ToDo, ArticleStatus::InProgress, ArticleStatus::Done);
    if (next.status == now().status)
        return;
    must(project::setStatus(*m_project, m_article.id, next.status));
    done(next);
}

void Player::undoAllAndRedoAll()
{
    const size_t at = m_at;
    while (m_at > 0) {
        must(m_project->undo());
        --m_at;
        compare();
    }
    while (m_at + 1 < m_states.size()) {
        must(m_project->redo());
        ++m_at;
        compare();
    }
    RC_ASSERT(!m_project->canRedo());
    RC_ASSERT(m_at >= at);
}

}  // namespace

class TestUndoHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyHistoryIsWhatAModelWithoutADatabaseSays();
    void onlySoMuchIsKept();
};

void TestUndoHistory::anyHistoryIsWhatAModelWithoutADatabaseSays()
{
    const bool holds = rc::check("editing, undo, redo, reopening", [] {
        Player player;
        player.play();
        player.undoAllAndRedoAll();
    });
    QVERIFY(holds);
}

void TestUndoHistory::onlySoMuchIsKept()
{
    TestProject project(TestProject::Place::Memory);
    const document::Article article = project.add(QStringLiteral("成都[place]"));
    const Annotation annotation = must(project->annotations(article.id)).front();
    for (int i = 0; i < 1010; ++i)
        must(setNote(*project, annotation, QString::number(i)));
    int undone = 0;
    for (; project->canUndo(); ++undone)
        must(project->undo());
    QCOMPARE(undone, int(store::UndoSteps::maxSteps));
    QCOMPARE(must(project->annotations(article.id)).front().note, QStringLiteral("9"));

    // A few steps of 20 MiB: the newest stays whatever it weighs.
    for (int i = 0; i < 5; ++i)
        must(setNote(*project, annotation, QString(20 << 20, QChar(u'a' + i))));
    undone = 0;
    for (; project->canUndo(); ++undone)
        must(project->undo());
    QVERIFY2(undone >= 1 && undone <= 3, qPrintable(QString::number(undone)));
}

QTEST_GUILESS_MAIN(TestUndoHistory)
#include "tst_UndoHistory.moc"
