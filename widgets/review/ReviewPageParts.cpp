// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where on ReviewPage, and its menus.

#include "widgets/common/TagColours.h"
#include "model/text/Visible.h"
#include "widgets/common/WrapLayout.h"
#include "widgets/read/ArticleView.h"
#include "widgets/review/AgreementCard.h"
#include "widgets/review/DecisionPanel.h"
#include "widgets/review/DisputeModel.h"
#include "widgets/review/DisputeRowPainter.h"
#include "widgets/review/ReviewPage.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace vermilion::review {
namespace {

constexpr int queueWidth = 330;
constexpr int decisionWidth = 390;

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(QStringLiteral("caption"));
    label->setFont(common::interfaceFont(-1, true));
    return label;
}

}  // namespace

ReviewPage::ReviewPage(const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_session(new ReviewSession(this)), m_model(new DisputeModel(*m_session, theme, this))
{
    setObjectName(QStringLiteral("reviewPage"));
    setAccessibleName(tr("Review"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->setObjectName(QStringLiteral("reviewSplitter"));
    across->addWidget(makeQueue());
    across->addWidget(makeText());
    across->addWidget(makeDecision());
    across->setChildrenCollapsible(false);
    across->setStretchFactor(1, 1);
    across->setSizes({queueWidth, 800, decisionWidth});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(across);
    m_stack->addWidget(makeEmptiness());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(m_session, &ReviewSession::entriesChanged, this, &ReviewPage::showEntries);
    connect(m_session, &ReviewSession::currentChanged, this, &ReviewPage::showCurrent);
    connect(m_decision, &DecisionPanel::editingWanted, this, &ReviewPage::edit);
    connect(m_decision, &DecisionPanel::editingDone, this, &ReviewPage::useSelection);
    connect(m_decision, &DecisionPanel::editingLeft, this, &ReviewPage::leaveEditing);
    connect(m_decision, &DecisionPanel::reasonsWanted, this, [this] { Q_EMIT reasonsWanted(m_decision->reasons()); });
    connect(m_decision, &DecisionPanel::left, this, [this] { m_queue->setFocus(); });
    showEntries();
    showCurrent();
}

QToolButton* ReviewPage::menuButton(const QString& text, void (ReviewPage::*fill)(QMenu*))
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("button"));
    button->setText(text + QStringLiteral("  ▾"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(menu);
    });
    button->setMenu(menu);
    return button;
}

QWidget* ReviewPage::makeQueue()
{
    auto* column = new QWidget(this);
    auto* heading = new QHBoxLayout;
    m_count = caption({}, column);
    m_filter = menuButton(tr("Filter"), &ReviewPage::fillFilterMenu);
    m_filter->setAccessibleName(tr("Filter disagreements"));
    heading->addWidget(m_count, 1);
    heading->addWidget(m_filter);
    m_bar = new QProgressBar(column);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Decided"));
    auto* chips = new QWidget(column);
    auto* wrap = new common::WrapLayout(6, chips);
    wrap->setContentsMargins(0, 0, 0, 0);
    std::vector<std::optional<Difference>> kinds{std::nullopt, Difference::Boundary, Difference::Label, Difference::OnlyFirst, Difference::OnlySecond,
                                                 Difference::Attribute, Difference::Duplicate, Difference::Same};
    for (const auto& kind : kinds) {
        auto* chip = new QToolButton(chips);
        chip->setObjectName(QStringLiteral("chip"));
        chip->setFont(common::interfaceFont(-1));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QToolButton::clicked, this, [this, kind] {
            ReviewSession::Filter filter = m_session->filter();
            filter.difference = kind;
            m_session->setFilter(filter);
            showChips();
        });
        wrap->addWidget(chip);
        m_chips.emplace_back(kind, chip);
    }
    m_overruled = new QToolButton(chips);
    m_overruled->setObjectName(QStringLiteral("chip"));
    m_overruled->setFont(common::interfaceFont(-1));
    m_overruled->setCheckable(true);
    m_overruled->setFocusPolicy(Qt::TabFocus);
    m_overruled->setToolTip(tr("Your tags that a reviewer decided otherwise about"));
    connect(m_overruled, &QToolButton::clicked, this, &ReviewPage::showOverruled);
    wrap->addWidget(m_overruled);
    m_queue = new QListView(column);
    m_queue->setObjectName(QStringLiteral("disputeList"));
    m_queue->setAccessibleName(tr("Disagreements"));
    m_queue->setModel(m_model);
    m_queue->setItemDelegate(new DisputeRowPainter(m_theme, m_queue));
    m_queue->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_queue->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_queue->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_queue->setMouseTracking(true);
    m_queue->installEventFilter(this);
    connect(m_queue->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const auto entry = m_model->entryAt(index.row()))
            m_session->setCurrent(*entry);
    });
    connect(m_queue, &QListView::activated, this, &ReviewPage::openArticle);
    m_nothing = new QLabel(column);
    m_nothing->setObjectName(QStringLiteral("dim"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(24);
    m_list = new QStackedWidget(column);
    m_list->addWidget(m_queue);
    m_list->addWidget(m_nothing);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(14, 10, 14, 8);
    top->setSpacing(8);
    top->addLayout(heading);
    top->addWidget(m_bar);
    top->addWidget(chips);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    column->setMinimumWidth(260);
    return column;
}

QWidget* ReviewPage::makeText()
{
    m_text = new read::ArticleView(m_theme, this);
    m_text->setObjectName(QStringLiteral("reviewText"));
    m_text->setAccessibleName(tr("The article with everybody's lines"));
    m_text->installEventFilter(this);
    connect(m_text, &read::ArticleView::highlightClicked, this, [this](const document::AnnotationId& id) {
        const auto& entries = m_session->entries();
        const auto found = std::ranges::find_if(entries, [&](const ReviewSession::Entry& entry) { return std::ranges::contains(entry.what().sides, id, &document::Annotation::id); });
        if (found != entries.end())
            m_session->setCurrent(size_t(found - entries.begin()));
    });
    return m_text;
}

QWidget* ReviewPage::makeDecision()
{
    auto* content = new QWidget(this);
    m_legend = new QVBoxLayout;
    m_legend->setSpacing(2);
    m_anonymous = new QCheckBox(tr("Anonymous"), content);
    m_anonymous->setObjectName(QStringLiteral("anonymous"));
    m_anonymous->setToolTip(tr("Hides who has which reading, and shows the readings of each place in an order of their own"));
    connect(m_anonymous, &QCheckBox::toggled, m_session, &ReviewSession::setAnonymous);
    m_rules = menuButton(tr("By rule"), &ReviewPage::fillRuleMenu);
    m_rules->setToolTip(tr("Decides places that authors agree enough about, all at once"));
    auto* who = new QHBoxLayout;
    who->addLayout(m_legend, 1);
    auto* options = new QVBoxLayout;
    options->addWidget(m_anonymous);
    options->addWidget(m_rules, 0, Qt::AlignLeft);
    options->addStretch();
    who->addLayout(options);
    m_decision = new DecisionPanel(*m_session, m_theme, content);
    m_agreement = new AgreementCard(m_theme, content);
    connect(m_session, &ReviewSession::layersRead, this, [this] { m_agreement->setProject(m_session->project()); });
    connect(m_agreement, &AgreementCard::failed, m_session, &ReviewSession::failed);
    connect(m_agreement, &AgreementCard::pictureWanted, this, &ReviewPage::pictureWanted);
    connect(m_agreement, &AgreementCard::tagChosen, this, [this](const document::TagId& tag) {
        ReviewSession::Filter filter = m_session->filter();
        filter.tag = tag;
        filter.difference = std::nullopt;
        m_session->setFilter(filter);
        m_queue->setFocus();
    });
    m_side = new QVBoxLayout(content);
    m_side->setContentsMargins(14, 12, 14, 14);
    m_side->setSpacing(12);
    m_side->addLayout(who);
    m_side->addWidget(m_decision);
    m_side->addWidget(m_agreement);
    m_side->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->setMinimumWidth(320);
    content->setObjectName(QStringLiteral("decisionColumn"));
    return scroll;
}

QWidget* ReviewPage::makeEmptiness()
{
    auto* page = new QWidget(this);
    m_emptiness = new QLabel(page);
    m_emptiness->setObjectName(QStringLiteral("dim"));
    m_emptiness->setAlignment(Qt::AlignCenter);
    m_emptiness->setWordWrap(true);
    m_emptiness->setMaximumWidth(560);
    auto* merge = new QPushButton(tr("Merge a teammate's file…"), page);
    merge->setObjectName(QStringLiteral("primary"));
    connect(merge, &QPushButton::clicked, this, &ReviewPage::mergeWanted);
    auto* column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(m_emptiness, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(merge, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

void ReviewPage::fillFilterMenu(QMenu* menu)
{
    const ReviewSession::Filter now = m_session->filter();
    const auto add = [&](QMenu* to, const QString& text, bool isChecked, const ReviewSession::Filter& filter) {
        QAction* action = to->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChecked);
        connect(action, &QAction::triggered, this, [this, filter] { m_session->setFilter(filter); });
    };
    const auto with = [&](auto change) {
        ReviewSession::Filter filter = now;
        change(filter);
        return filter;
    };
    add(menu, tr("Only what is open"), now.isOpenOnly, with([&](auto& filter) { filter.isOpenOnly = !now.isOpenOnly; }));
    if (const ReviewSession::Entry* entry = m_session->current()) {
        add(menu, tr("Only this article"), !now.article.isNull(),
            with([&](auto& filter) { filter.article = now.article.isNull() ? entry->article : document::ArticleId(); }));
    }
    QMenu* tags = menu->addMenu(tr("Tag"));
    add(tags, tr("All tags"), now.tag.isNull(), with([](auto& filter) { filter.tag = {}; }));
    for (const document::Tag& tag : m_session->project()->codebook().tags) {
        const bool isThere = std::ranges::any_of(m_session->entries(), [&](const ReviewSession::Entry& entry) { return entry.what().concerns(tag.id); });
        if (isThere)
            add(tags, tag.label.in(common::labelLanguage()), now.tag == tag.id, with([&](auto& filter) { filter.tag = tag.id; }));
    }
    if (m_session->isAnonymous() || m_session->authors().size() < 3)
        return;
    QMenu* authors = menu->addMenu(tr("Author"));
    add(authors, tr("All authors"), now.author.isNull(), with([](auto& filter) { filter.author = {}; }));
    for (const document::Author& author : m_session->authors())
        add(authors, text::visible(author.name), now.author == author.id, with([&](auto& filter) { filter.author = author.id; }));
}

void ReviewPage::fillRuleMenu(QMenu* menu)
{
    const int readers = int(m_session->authors().size());
    const auto add = [&](const QString& text, const Strategy& strategy) {
        const int count = int(m_session->ruledBy(strategy).size());
        QAction* action = menu->addAction(tr("%1 — %n place(s)", "a rule and how many it decides", count).arg(text));
        action->setEnabled(count > 0);
        connect(action, &QAction::triggered, this, [this, strategy, count] { Q_EMIT ruleWanted(strategy, count); });
    };
    add(tr("All who read it agree"), {Rule::Unanimous});
    if (readers > 2)
        add(tr("More than half agree"), {Rule::Majority});
    for (int threshold = 1; threshold < readers; ++threshold)
        add(tr("At least %n have one reading, and no other does", nullptr, threshold), {Rule::Threshold, threshold});
}

}  // namespace vermilion::review
