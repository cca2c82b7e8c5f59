// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/registers/RegistersPage.h"

#include "model/registers/TableCsv.h"
#include "widgets/common/TagColours.h"
#include "widgets/registers/BarList.h"
#include "widgets/registers/PassageStrip.h"
#include "widgets/registers/RegisterModel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QtConcurrentRun>

#include <algorithm>

namespace vermilion::registers {
namespace {

constexpr int columnWidth = 128;
constexpr int narrowColumn = 100;
constexpr int wideColumn = 220;
constexpr int leastForPassages = 360;

int widthOf(const Column& column)
{
    if (column.name == u"title" || column.name == u"note")
        return wideColumn;
    return column.kind == ColumnKind::Words && column.name != u"author" ? columnWidth : narrowColumn;
}

QStringList shownAtFirst(const Table& table)
{
    QStringList names;
    for (const Column& column : table.columns()) {
        if (column.isShownAtFirst)
            names << column.name;
    }
    return names;
}

}  // namespace

RegistersPage::~RegistersPage() = default;

void RegistersPage::setProject(project::Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    m_isOld = true;
    m_field->clear();
    for (Register& each : m_registers) {
        each.table.reset();
        each.wish.words.clear();
        each.wish.conditions.clear();
    }
    m_model->show(nullptr, {}, {});
    m_strip->clear();
    if (!m_project)
        return;
    connect(m_project, &project::Project::changed, this, [this] {
        m_isOld = true;
        if (isVisible())
            m_typing->start();
    });
}

void RegistersPage::setBlind(bool isBlind)
{
    if (std::exchange(m_isBlind, isBlind) == isBlind)
        return;
    m_isOld = true;
    if (isVisible())
        read();
}

void RegistersPage::open()
{
    m_view->setFocus();
    read();
}

// Several changes in a row are read once: a reading that is under way is followed by another one if it is already old.
void RegistersPage::read()
{
    if (!m_project || !m_isOld || m_reading.isRunning())
        return;
    m_isOld = false;
    m_reading.setFuture(QtConcurrent::run([path = m_project->path(), isBlind = m_isBlind]() -> Read {
        const auto project = TRY(project::Project::openReadOnly(path));
        return Contents::read(*project, TRY(project::BlindReading::of(*project, isBlind)));
    }));
}

void RegistersPage::take()
{
    const Read contents = m_reading.future().result();
    if (m_isOld || !m_project) {
        read();
        return;
    }
    if (!contents) {
        Q_EMIT failed(contents.error());
        return;
    }
    for (Register& each : m_registers) {
        each.table = std::make_shared<AnnotationTable>(*contents, each.which, common::labelLanguage());
        each.button->setText(QStringLiteral("%1  %2").arg(each.button->accessibleName()).arg(each.table->rows()));
    }
    arrange();
}

void RegistersPage::enter(size_t index)
{
    current().wish.words = m_field->text();
    m_current = index;
    current().button->setChecked(true);
    const QSignalBlocker quiet(m_field);
    m_field->setText(current().wish.words);
    arrange();
}

QStringList RegistersPage::shownColumns() const
{
    QStringList columns = current().columns;
    columns.removeIf([&](const QString& name) { return !current().table->column(name); });
    return columns.isEmpty() ? shownAtFirst(*current().table) : columns;
}

void RegistersPage::arrange()
{
    m_typing->stop();
    read();
    if (!current().table)
        return;
    const auto row = m_model->rowOf(m_view->currentIndex());
    const document::Annotation* was = row ? m_model->table()->annotation(*row) : nullptr;
    const document::AnnotationId kept = was ? was->id : document::AnnotationId();
    const int scrolled = m_view->verticalScrollBar() ? m_view->verticalScrollBar()->value() : 0;
    current().wish.words = m_field->text();
    m_model->show(current().table, current().wish, shownColumns());
    if (m_model->isGrouped()) {
        for (int group = 0; group < m_model->rowCount(); ++group)
            m_view->setFirstColumnSpanned(group, {}, true);
        m_view->expandAll();
    }
    layOutColumns();
    QModelIndex next = m_model->indexOf(kept);
    if (!next.isValid() && m_model->rowCount() > 0)
        next = m_model->isGrouped() ? m_model->index(0, 0, m_model->index(0, 0)) : m_model->index(0, 0);
    m_view->setCurrentIndex(next);
    m_view->verticalScrollBar()->setValue(scrolled);
    showCharts();
    showConditions();
    showEmptiness();
    showCurrent();
    Q_EMIT shown();
}

void RegistersPage::layOutColumns()
{
    QHeaderView* header = m_view->header();
    const QStringList& names = m_model->columns();
    for (int i = 0; i < names.size(); ++i)
        header->resizeSection(i, widthOf(m_model->table()->columns()[*m_model->table()->column(names[i])]));
    stretchPassages();
    const QSignalBlocker quiet(header);
    const auto sorted = names.indexOf(current().wish.sortedBy);
    header->setSortIndicator(int(sorted), current().wish.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

// Passages get the room that the other columns leave, and never so little that they cannot be told apart.
void RegistersPage::stretchPassages()
{
    QHeaderView* header = m_view->header();
    const auto passage = m_model->columns().indexOf(u"quote");
    if (passage < 0)
        return;
    const int others = header->length() - header->sectionSize(int(passage));
    header->resizeSection(int(passage), std::max(leastForPassages, m_view->viewport()->width() - others));
}

void RegistersPage::showCharts()
{
    const Table& table = *current().table;
    for (const auto& [name, chart] : m_charts) {
        const auto index = table.column(name);
        const bool isByTime = name == u"month";
        std::vector<BarList::Bar> bars;
        for (const Count& count : counts(table, current().wish, name, isByTime ? CountOrder::ByValue : CountOrder::MostFirst))
            bars.push_back({count.value, valueText(table.columns()[*index], count.value, count.words), count.rows, {}});
        if (name == u"tag") {
            for (size_t row = 0; row < table.rows(); ++row) {
                const document::Tag* tag = table.tag(row);
                const auto bar = std::ranges::find(bars, tag ? tag->name : QString(), &BarList::Bar::value);
                if (tag && bar != bars.end() && !bar->colour.isValid())
                    bar->colour = common::lineColour(*tag, m_theme);
            }
        }
        const auto& conditions = current().wish.conditions;
        const auto chosen = conditions.contains(name) ? std::optional(conditions.value(name)) : std::nullopt;
        chart->setBars(bars, chosen);
        // One bar says nothing that the table does not.
        chart->setVisible(bars.size() > 1 || chosen);
    }
}

void RegistersPage::showConditions()
{
    while (QLayoutItem* item = m_conditions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Table& table = *current().table;
    for (const auto& [name, value] : current().wish.conditions.asKeyValueRange()) {
        const auto column = table.column(name);
        if (!column)
            continue;
        QString words = value;
        for (size_t row = 0; row < table.rows() && words == value; ++row) {
            if (table.value(row, *column) == value)
                words = table.words(row, *column);
        }
        auto* chip = new QToolButton(this);
        chip->setObjectName(QStringLiteral("button"));
        chip->setFont(common::interfaceFont(-1));
        chip->setText(QStringLiteral("%1: %2  ×").arg(columnText(table.columns()[*column]), valueText(table.columns()[*column], value, words)));
        chip->setToolTip(tr("Show the others too"));
        chip->setAccessibleName(tr("Only %1; press to show the others too").arg(words));
        connect(chip, &QToolButton::clicked, this, [this, name, value] { toggleCondition(name, value); });
        m_conditions->addWidget(chip);
    }
    const auto all = qsizetype(table.rows());
    const auto rows = qsizetype(m_model->arrangement().rows);
    m_count->setText(rows == all ? tr("%n row(s)", nullptr, int(rows)) : tr("%1 of %n row(s)", nullptr, int(all)).arg(rows));
    const auto grouping = table.column(current().wish.groupedBy);
    m_group->setText((grouping ? tr("Grouped by: %1").arg(columnText(table.columns()[*grouping])) : tr("Group")) + QStringLiteral("  ▾"));
}

void RegistersPage::showEmptiness()
{
    const bool isEmpty = m_model->arrangement().rows == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_export->setEnabled(!isEmpty);
    if (!isEmpty)
        return;
    if (current().table->rows() > 0) {
        m_emptiness->setText(tr("No row has all that. Take a word or a condition away."));
        return;
    }
    const document::Codebook& codebook = m_project->codebook();
    const auto list = std::ranges::find_if(codebook.tags, [](const document::Tag& tag) { return tag.isList && !tag.key.isNull(); });
    if (current().which == AnnotationTable::Which::All)
        m_emptiness->setText(tr("Nothing is tagged yet. Read an article, select a name and press a tag's key."));
    else if (list == codebook.tags.end())
        m_emptiness->setText(tr("No tag of this codebook makes lists, so there are no commitments to show."));
    else
        m_emptiness->setText(tr("There are no commitments yet. Read an article, select what somebody promises and press %1.").arg(list->key));
}

void RegistersPage::showCurrent()
{
    const auto row = m_model->rowOf(m_view->currentIndex());
    const document::Annotation* annotation = row ? m_model->table()->annotation(*row) : nullptr;
    const auto article = annotation ? m_project->article(annotation->articleId) : Result<document::Article>(failure(ErrorCode::NotFound, {}, {}));
    // The text may have been made anew a moment ago; the next reading has what stands on it.
    if (!article || article->textId != annotation->textId) {
        m_strip->clear();
        return;
    }
    m_strip->show(*article, *annotation, m_model->table()->tag(*row), current().table->value(*row, *current().table->column(u"author")));
}

void RegistersPage::setColumns(const QStringList& columns)
{
    current().columns = columns;
    arrange();
}

void RegistersPage::toggleCondition(const QString& column, const QString& value)
{
    auto& conditions = current().wish.conditions;
    if (conditions.contains(column) && conditions.value(column) == value)
        conditions.remove(column);
    else
        conditions.insert(column, value);
    // The chip or bar that asked for this is still in its own handler.
    QTimer::singleShot(0, this, &RegistersPage::arrange);
}

void RegistersPage::choose(const QModelIndex& index)
{
    const auto row = m_model->rowOf(index);
    if (!row) {
        m_view->setExpanded(index.siblingAtColumn(0), !m_view->isExpanded(index.siblingAtColumn(0)));
        return;
    }
    if (const document::Annotation* annotation = m_model->table()->annotation(*row))
        Q_EMIT chosen(annotation->articleId, annotation->id);
}

Result<void> RegistersPage::exportShown(const QString& path) const
{
    return writeCsv(*current().table, m_model->arrangement(), current().wish, m_model->columns(), path);
}

QByteArray RegistersPage::saveState() const
{
    QJsonObject state;
    for (const Register& each : m_registers) {
        state.insert(each.id, QJsonObject{{QStringLiteral("columns"), QJsonArray::fromStringList(each.columns)},
                                          {QStringLiteral("sorted"), each.wish.sortedBy},
                                          {QStringLiteral("descending"), each.wish.isDescending},
                                          {QStringLiteral("grouped"), each.wish.groupedBy}});
    }
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void RegistersPage::restoreState(const QByteArray& state)
{
    const QJsonObject read = QJsonDocument::fromJson(state).object();
    for (Register& each : m_registers) {
        const QJsonObject saved = read.value(each.id).toObject();
        each.columns.clear();
        for (const QJsonValue& name : saved.value(u"columns").toArray())
            each.columns << name.toString();
        each.wish.sortedBy = saved.value(u"sorted").toString();
        each.wish.isDescending = saved.value(u"descending").toBool();
        each.wish.groupedBy = saved.value(u"grouped").toString();
    }
}

bool RegistersPage::keyInField(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_typing->isActive())
            arrange();
        m_view->setFocus();
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            Q_EMIT left();
        else
            m_field->clear();
        return true;
    default:
        return false;
    }
}

bool RegistersPage::keyInTable(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_view->currentIndex());
        return true;
    case Qt::Key_Up:
        if (m_view->indexAbove(m_view->currentIndex()).isValid())
            return false;
        m_field->setFocus();
        return true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

bool RegistersPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        stretchPassages();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    if (watched == m_view && press->matches(QKeySequence::Find)) {
        m_field->setFocus();
        return true;
    }
    const bool isTaken = watched == m_field ? keyInField(press->key()) : watched == m_view && keyInTable(press->key());
    return isTaken || QWidget::eventFilter(watched, event);
}

}  // namespace vermilion::registers
