// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where on RegistersPage, and its menus.

#include "widgets/registers/BarList.h"
#include "widgets/registers/PassageStrip.h"
#include "widgets/registers/RegisterModel.h"
#include "widgets/registers/RegisterRowPainter.h"
#include "widgets/registers/RegistersPage.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

namespace vermilion::registers {
namespace {

constexpr int typingPause = 120;  // milliseconds
constexpr int chartsWidth = 290;

QFrame* thinLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("thinLine"));
    line->setFixedHeight(1);
    return line;
}

}  // namespace

RegistersPage::RegistersPage(const common::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("registersPage"));
    setAccessibleName(tr("Registers"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_registers[0] = {AnnotationTable::Which::Commitments, QStringLiteral("commitments"), nullptr, nullptr, {}, {}};
    m_registers[1] = {AnnotationTable::Which::All, QStringLiteral("annotations"), nullptr, nullptr, {}, {}};
    m_model = new RegisterModel(theme, this);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeTable());
    m_emptiness = new QLabel(m_stack);
    m_emptiness->setObjectName(QStringLiteral("dim"));
    m_emptiness->setAlignment(Qt::AlignCenter);
    m_emptiness->setWordWrap(true);
    m_stack->addWidget(m_emptiness);
    m_strip = new PassageStrip(theme, this);
    auto* upright = new QSplitter(Qt::Vertical, this);
    upright->addWidget(m_stack);
    upright->addWidget(m_strip);
    upright->setChildrenCollapsible(false);
    upright->setStretchFactor(0, 1);
    upright->setSizes({600, 190});
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(upright);
    across->addWidget(makeCharts());
    across->setStretchFactor(0, 1);
    across->setSizes({1200, chartsWidth});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeConditionBar());
    column->addWidget(thinLine(this));
    column->addWidget(across, 1);
    current().button->setChecked(true);

    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &RegistersPage::arrange);
    connect(&m_reading, &QFutureWatcher<Read>::finished, this, &RegistersPage::take);
    connect(m_strip, &PassageStrip::openWanted, this, [this] { choose(m_view->currentIndex()); });
    connect(m_model, &RegisterModel::sortWanted, this, [this](const QString& name, bool isDescending) {
        current().wish.sortedBy = name;
        current().wish.isDescending = isDescending;
        // The header is still telling of its click.
        QTimer::singleShot(0, this, &RegistersPage::arrange);
    });
}

QWidget* RegistersPage::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 22, 6);
    row->setSpacing(6);
    const QString names[] = {tr("Commitments"), tr("All annotations")};
    for (size_t i = 0; i < m_registers.size(); ++i) {
        auto* button = new QToolButton(bar);
        button->setObjectName(m_registers[i].id + QStringLiteral("Register"));
        button->setText(names[i]);
        button->setAccessibleName(names[i]);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        connect(button, &QToolButton::clicked, this, [this, i] { enter(i); });
        row->addWidget(button);
        m_registers[i].button = button;
    }
    row->addSpacing(10);
    m_field = new QLineEdit(bar);
    m_field->setObjectName(QStringLiteral("registerFilter"));
    m_field->setPlaceholderText(tr("Only rows with these words"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(420);
    m_field->addAction(QIcon::fromTheme(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    row->addWidget(m_field, 1);
    m_group = menuButton(tr("Group"), [this](QMenu* menu) { fillGroupMenu(menu); });
    m_group->setObjectName(QStringLiteral("registerGroup"));
    row->addWidget(m_group);
    QToolButton* columns = menuButton(tr("Columns"), [this](QMenu* menu) { fillColumnMenu(menu); });
    columns->setObjectName(QStringLiteral("registerColumns"));
    row->addWidget(columns);
    row->addStretch();
    m_export = new QToolButton(bar);
    m_export->setObjectName(QStringLiteral("registerExport"));
    m_export->setIcon(QIcon::fromTheme(QStringLiteral("document-export")));
    m_export->setText(tr("Export these rows…"));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_export, &QToolButton::clicked, this, [this] { Q_EMIT exportWanted(current().id + QStringLiteral(".csv")); });
    row->addWidget(m_export);
    return bar;
}

QWidget* RegistersPage::makeConditionBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(22, 0, 22, 8);
    row->setSpacing(6);
    m_count = new QLabel(bar);
    m_count->setObjectName(QStringLiteral("dim"));
    m_count->setFont(common::interfaceFont(-1));
    m_count->setMinimumHeight(28);
    row->addWidget(m_count);
    m_conditions = new QHBoxLayout;
    m_conditions->setSpacing(6);
    row->addLayout(m_conditions);
    row->addStretch();
    return bar;
}

QTreeView* RegistersPage::makeTable()
{
    m_view = new QTreeView(this);
    m_view->setObjectName(QStringLiteral("registerTable"));
    m_view->setAccessibleName(tr("Rows of the register"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RegisterRowPainter(m_theme, m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    // Groups draw their own arrow; rows need no room for one.
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView* header = m_view->header();
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(60);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setSortingEnabled(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QTreeView::activated, this, &RegistersPage::choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RegistersPage::showCurrent);
    return m_view;
}

QWidget* RegistersPage::makeCharts()
{
    auto* panel = new QWidget(this);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(6, 0, 6, 12);
    column->setSpacing(4);
    const std::pair<QString, QString> charts[] = {{QStringLiteral("tag"), tr("By tag")}, {QStringLiteral("month"), tr("By month")}, {QStringLiteral("source"), tr("By source")}};
    for (size_t i = 0; i < m_charts.size(); ++i) {
        auto* chart = new BarList(m_theme, charts[i].second, panel);
        chart->setObjectName(charts[i].first + QStringLiteral("Chart"));
        chart->hide();
        connect(chart, &BarList::chosen, this, [this, name = charts[i].first](const QString& value) { toggleCondition(name, value); });
        column->addWidget(chart);
        m_charts[i] = {charts[i].first, chart};
    }
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(220);
    scroll->setWidget(panel);
    scroll->viewport()->setAutoFillBackground(false);
    panel->setAutoFillBackground(false);
    return scroll;
}

QToolButton* RegistersPage::menuButton(const QString& text, const std::function<void(QMenu*)>& fill)
{
    auto* button = new QToolButton(this);
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        if (current().table)
            fill(menu);
    });
    button->setText(text + QStringLiteral("  ▾"));
    button->setAccessibleName(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void RegistersPage::fillGroupMenu(QMenu* menu)
{
    auto* choice = new QActionGroup(menu);
    const auto add = [&](const QString& text, const QString& name) {
        QAction* action = menu->addAction(text, this, [this, name] {
            current().wish.groupedBy = name;
            arrange();
        });
        action->setCheckable(true);
        action->setChecked(current().wish.groupedBy == name);
        choice->addAction(action);
    };
    add(tr("Not grouped"), {});
    menu->addSeparator();
    for (const Column& column : current().table->columns()) {
        if (column.canGroup)
            add(columnText(column), column.name);
    }
}

void RegistersPage::fillColumnMenu(QMenu* menu)
{
    const QStringList shown = shownColumns();
    for (const Column& column : current().table->columns()) {
        QAction* action = menu->addAction(columnText(column));
        action->setCheckable(true);
        action->setChecked(shown.contains(column.name));
        // A table without its passages would be a list of numbers.
        action->setEnabled(column.name != u"quote");
        connect(action, &QAction::toggled, this, [this, name = column.name](bool isWanted) {
            QStringList wanted;
            const QStringList before = shownColumns();
            for (const Column& each : current().table->columns()) {
                if (each.name == name ? isWanted : before.contains(each.name))
                    wanted << each.name;
            }
            setColumns(wanted);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("As at first"), this, [this] { setColumns({}); });
}

}  // namespace vermilion::registers
