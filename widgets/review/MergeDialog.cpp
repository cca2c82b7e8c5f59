// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/MergeDialog.h"

#include "model/text/Visible.h"
#include "widgets/common/CheckDelegate.h"
#include "widgets/common/ErrorText.h"
#include "widgets/common/Theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace vermilion::review {
namespace {

using project::MergeReport;

constexpr int dialogWidth = 640;
constexpr int dialogHeight = 560;
constexpr int mostRows = 4;    // of pages with another text, before their list scrolls

// A column of a tag's row in the file, as people call it.
QString fieldText(const QString& field)
{
    if (field == u"name")
        return MergeDialog::tr("name");
    if (field == u"label")
        return MergeDialog::tr("label");
    if (field == u"definition")
        return MergeDialog::tr("definition");
    if (field == u"include" || field == u"exclude")
        return MergeDialog::tr("rule for use");
    if (field.startsWith(u"colour"))
        return MergeDialog::tr("colour");
    if (field == u"key")
        return MergeDialog::tr("key");
    if (field == u"parent_id" || field == u"position")
        return MergeDialog::tr("place in the tree");
    if (field == u"is_list")
        return MergeDialog::tr("whether it makes lists");
    if (field == u"names_entities")
        return MergeDialog::tr("whether it names entities");
    if (field == u"is_retired")
        return MergeDialog::tr("whether it is retired");
    if (field == u"merged_into")
        return MergeDialog::tr("what it was merged into");
    return field;
}

QString wordsFor(const MergeReport::OtherText& page)
{
    QStringList parts;
    if (page.found > 0)
        parts << MergeDialog::tr("%n tag(s) stand on the same words", nullptr, page.found);
    if (page.guessed > 0)
        parts << MergeDialog::tr("%n to be looked at (at least %1 % alike)", nullptr, page.guessed).arg(qRound(page.score * 100));
    if (page.lost > 0)
        parts << MergeDialog::tr("%n whose words are not here", nullptr, page.lost);
    if (page.decisions > 0)
        parts << MergeDialog::tr("%n decision(s) stay in their file", nullptr, page.decisions);
    return parts.isEmpty() ? MergeDialog::tr("no tags") : parts.join(MergeDialog::tr(", "));
}

}  // namespace

QString refusalText(const Error& error)
{
    if (error.code == ErrorCode::DamagedProject) {
        return MergeDialog::tr("“%1” is damaged, or was not made by Vermilion alone (%2). Nothing was taken from it; ask for another copy.")
            .arg(QFileInfo(error.subject).fileName(), error.detail);
    }
    if (error.code == ErrorCode::InvalidInput)
        return MergeDialog::tr("“%1” is this project itself, or was chosen twice.").arg(QFileInfo(error.subject).fileName());
    if (error.code == ErrorCode::Conflict)
        return MergeDialog::tr("A page there has the same number as one here and is another one (%1). Nothing was taken; ask for another copy.").arg(error.subject);
    return common::errorText(error);
}

MergeDialog::MergeDialog(const project::Project& project, const QStringList& files, QWidget* parent)
    : QDialog(parent), m_project(project), m_files(files)
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Merge teammates' files"));
    resize(dialogWidth, dialogHeight);
    m_names = new QLabel(this);
    m_names->setFont(common::interfaceFont(1, true));
    m_names->setTextFormat(Qt::PlainText);
    m_names->setWordWrap(true);
    m_more = new QPushButton(tr("Add a file…"), this);
    m_more->setAutoDefault(false);
    connect(m_more, &QPushButton::clicked, this, &MergeDialog::moreFilesWanted);
    auto* top = new QHBoxLayout;
    top->addWidget(m_names, 1);
    top->addWidget(m_more, 0, Qt::AlignTop);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeReading());
    m_stack->addWidget(makePlan());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    m_merge = new QPushButton(tr("Merge"), this);
    m_merge->setObjectName(QStringLiteral("primary"));
    buttons->addButton(m_merge, QDialogButtonBox::AcceptRole);
    m_merge->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT mergeWanted(m_files, options());
    });
    connect(&m_reading, &QFutureWatcher<Read>::finished, this, [this] {
        if (std::exchange(m_isOld, false))
            planAgain();
        else
            show(m_reading.future().result());
    });
    startReading();
}

MergeDialog::~MergeDialog()
{
    m_stop.request_stop();
    m_reading.waitForFinished();
}

QWidget* MergeDialog::makeReading()
{
    auto* page = new QWidget(this);
    auto* words = new QLabel(tr("Reading and checking the files…"), page);
    words->setObjectName(QStringLiteral("dim"));
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    auto* column = new QVBoxLayout(page);
    column->addWidget(words);
    column->addWidget(m_bar);
    column->addStretch();
    return page;
}

QWidget* MergeDialog::makePlan()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll = scroll;
    beginPlan();
    return scroll;
}

void MergeDialog::beginPlan()
{
    auto* content = new QWidget(m_scroll);
    m_plan = new QVBoxLayout(content);
    m_plan->setContentsMargins(0, 0, 8, 0);
    m_plan->setSpacing(6);
    m_scroll->setWidget(content);  // what it had before is deleted
}

void MergeDialog::addFiles(const QStringList& files)
{
    for (const QString& file : files) {
        if (!m_files.contains(file))
            m_files << file;
    }
    m_isFirst = true;
    startReading();
}

void MergeDialog::startReading()
{
    QStringList names;
    for (const QString& file : std::as_const(m_files))
        names << text::visible(QFileInfo(file).fileName());
    m_names->setText(names.join(QStringLiteral(", ")));
    m_stack->setCurrentIndex(0);
    m_bar->setRange(0, 0);
    planAgain();
}

// What is shown stays until the answer is there.
void MergeDialog::planAgain()
{
    m_merge->setEnabled(false);
    if (m_reading.isRunning()) {
        m_isOld = true;
        return;
    }
    m_stop = std::stop_source();
    Progress progress;
    progress.stop = m_stop.get_token();
    progress.report = [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(this, [this, done, total] {
            m_bar->setRange(0, int(total));
            m_bar->setValue(int(done));
        });
    };
    m_reading.setFuture(QtConcurrent::run([path = m_project.path(), files = m_files, options = options(), progress]() -> Read {
        const auto project = TRY(project::Project::openReadOnly(path));
        return project::planMerge(*project, files, options, progress);
    }));
}

// ---- the plan ------------------------------------------------------------------------------------------------------

QLabel* MergeDialog::addLine(const QString& text, const char* name)
{
    auto* label = new QLabel(text, m_plan->parentWidget());
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_plan->addWidget(label);
    return label;
}

void MergeDialog::addCaption(const QString& text)
{
    m_plan->addSpacing(8);
    addLine(text, "caption")->setFont(common::interfaceFont(-1, true));
}

// A row that asks what something of theirs is here.
QComboBox* MergeDialog::addChoice(const QString& what, const QString& accessibleName)
{
    auto* row = new QWidget(m_plan->parentWidget());
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* name = new QLabel(what, row);
    name->setTextFormat(Qt::PlainText);
    auto* choice = new QComboBox(row);
    choice->setAccessibleName(accessibleName);
    line->addWidget(name, 1);
    line->addWidget(choice);
    m_plan->addWidget(row);
    return choice;
}

void MergeDialog::show(const Read& plan)
{
    if (plan && std::exchange(m_isFirst, false)) {
        // What was done before is done again, unless somebody says otherwise.
        for (const MergeReport::OtherText& page : plan->otherTexts) {
            if (page.wasReanchored)
                m_reanchored.insert(page.there);
        }
        if (!m_reanchored.isEmpty())
            return planAgain();
    }
    const int scrolled = m_scroll->verticalScrollBar()->value();
    const int row = m_otherTexts && m_otherTexts->hasFocus() ? m_otherTexts->currentRow() : -1;
    for (const auto& [author, who] : m_people)
        m_chosen.insert(author.uuid(), who->currentData().toUuid());
    for (const auto& [tag, meaning] : m_tags)
        m_chosen.insert(tag.uuid(), meaning->currentData().toUuid());
    m_people.clear();
    m_tags.clear();
    m_otherTexts = nullptr;
    beginPlan();
    m_stack->setCurrentIndex(1);
    if (!plan) {
        addLine(refusalText(plan.error()), "mergeRefusal");
    } else if (plan->changesNothing()) {
        addLine(tr("There is nothing in these files that is not here already."));
        showOtherTexts(*plan);
    } else {
        showCounts(*plan);
        showNotes(*plan);
        showOtherTexts(*plan);
        showPeople(*plan);
        showCodebook(*plan);
        showNewTags(*plan);
        addCaption(tr("Before"));
        addLine(tr("A copy of this project is written beside it first. The merge is one step to undo."), "dim");
    }
    m_plan->addStretch();
    m_merge->setEnabled(plan && !plan->changesNothing());
    if (row >= 0 && m_otherTexts) {
        m_otherTexts->setCurrentRow(row);
        // Its layout shows it only later.
        QMetaObject::invokeMethod(m_otherTexts, [this, scrolled] {
            m_otherTexts->setFocus();
            m_scroll->verticalScrollBar()->setValue(scrolled);
        }, Qt::QueuedConnection);
    } else if (m_merge->isEnabled()) {
        m_merge->setFocus();
    }
    Q_EMIT read();
}

void MergeDialog::showCounts(const MergeReport& plan)
{
    const std::pair<QString, MergeReport::Count> rows[] = {{tr("Tags on passages"), plan.annotations}, {tr("Articles"), plan.articles}, {tr("Lists"), plan.lists},
                                                           {tr("Decisions"), plan.verdicts}, {tr("Entities"), plan.entities}, {tr("Tags of the codebook"), plan.tags},
                                                           {tr("Corrections of the cleaning"), plan.corrections}, {tr("Rules for sites"), plan.siteRules},
                                                           {tr("Authors"), plan.authors}};
    auto* box = new QWidget(m_plan->parentWidget());
    box->setObjectName(QStringLiteral("mergeCounts"));
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(26);
    grid->setColumnStretch(0, 1);
    const auto cell = [&](int row, int column, const QString& text, const char* name) {
        auto* label = new QLabel(text, box);
        label->setObjectName(QString::fromLatin1(name));
        grid->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    };
    const QString headings[] = {{}, tr("new"), tr("changed"), tr("removed")};
    for (int column = 1; column < 4; ++column)
        cell(0, column, headings[column], "dim");
    int at = 1;
    for (const auto& [name, count] : rows) {
        if (count.isNothing())
            continue;
        cell(at, 0, name, "");
        const int numbers[] = {count.added, count.changed, count.removed};
        for (int column = 0; column < 3; ++column)
            cell(at, column + 1, numbers[column] > 0 ? QString::number(numbers[column]) : QStringLiteral("–"), numbers[column] > 0 ? "" : "dim");
        ++at;
    }
    m_plan->addWidget(box);
}

void MergeDialog::showNotes(const MergeReport& plan)
{
    m_plan->addSpacing(4);
    addLine(tr("%n article(s) are in both, with the same text.", nullptr, plan.matched), "dim");
    if (plan.conflicts > 0)
        addLine(tr("%n tag(s) were changed on both sides. Both versions are kept beside each other.", nullptr, plan.conflicts), "accent");
    if (plan.losePlace > 0)
        addLine(tr("%n tag(s) stand on another text of their article and go to the tray, with the best guess where they belong.", nullptr, plan.losePlace), "accent");
}

void MergeDialog::showOtherTexts(const MergeReport& plan)
{
    if (plan.otherTexts.empty())
        return;
    addCaption(tr("Pages that are here with another text"));
    addLine(tr("They were saved or cleaned differently. Chosen ones bring their tags to your text: what stands on the same words beyond doubt "
               "stands there, the rest goes to the tray. Others become articles of their own."), "dim");
    m_otherTexts = new QListWidget(m_plan->parentWidget());
    m_otherTexts->setObjectName(QStringLiteral("plain"));
    m_otherTexts->setItemDelegate(new common::CheckDelegate(m_otherTexts));
    m_otherTexts->setAccessibleName(tr("Pages whose tags come to your text"));
    m_otherTexts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_otherTexts->setTextElideMode(Qt::ElideMiddle);
    for (const MergeReport::OtherText& page : plan.otherTexts) {
        auto* item = new QListWidgetItem(text::visible(page.title) + u'\n' + wordsFor(page), m_otherTexts);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(page.isReanchored ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, page.there.uuid());
    }
    m_otherTexts->setCurrentRow(0);
    const int rows = std::min(m_otherTexts->count(), mostRows);
    m_otherTexts->setFixedHeight(rows * m_otherTexts->sizeHintForRow(0) + 2 * m_otherTexts->frameWidth());
    m_plan->addWidget(m_otherTexts);
    connect(m_otherTexts, &QListWidget::itemChanged, this, &MergeDialog::reanchor);
}

void MergeDialog::reanchor(const QListWidgetItem* item)
{
    const document::ArticleId page(item->data(Qt::UserRole).toUuid());
    if (item->checkState() == Qt::Checked)
        m_reanchored.insert(page);
    else
        m_reanchored.remove(page);
    planAgain();
}

void MergeDialog::showPeople(const MergeReport& plan)
{
    const auto here = m_project.authors();
    if (plan.newAuthors.empty() || !here)
        return;
    addCaption(tr("Who is who"));
    for (const document::Author& author : plan.newAuthors) {
        QComboBox* const who = addChoice(text::visible(author.name), tr("Who %1 is").arg(text::visible(author.name)));
        who->addItem(tr("is somebody new here"));
        for (const document::Author& known : *here)
            who->addItem(tr("is the same person as %1").arg(text::visible(known.name)), known.id.uuid());
        const auto same = std::ranges::find(plan.sameNames, author.id, &MergeReport::SameName::there);
        const QUuid offered = same == plan.sameNames.end() ? QUuid() : same->here.uuid();
        who->setCurrentIndex(std::max(0, who->findData(m_chosen.value(author.id.uuid(), offered))));
        m_people.emplace_back(author.id, who);
    }
}

void MergeDialog::showCodebook(const MergeReport& plan)
{
    if (plan.tagDifferences.empty())
        return;
    addCaption(tr("Where the codebooks differ, the later change counts"));
    for (const MergeReport::TagDifference& each : plan.tagDifferences) {
        const QString what = QStringLiteral("%1: %2").arg(text::visible(each.tag), fieldText(each.field));
        addLine(each.isTaken ? tr("%1 — theirs is later and is taken").arg(what) : tr("%1 — yours is later and stays").arg(what));
    }
}

void MergeDialog::showNewTags(const MergeReport& plan)
{
    if (plan.newTags.empty())
        return;
    addCaption(tr("Tags that only their codebook has"));
    for (const MergeReport::NewTag& tag : plan.newTags) {
        QComboBox* const meaning = addChoice(text::visible(tag.name), tr("What %1 means").arg(text::visible(tag.name)));
        meaning->addItem(tr("is a tag of its own"));
        for (const document::Tag& known : m_project.codebook().tags) {
            if (!known.isRetired && known.mergedInto.isNull())
                meaning->addItem(tr("means the same as %1").arg(text::visible(known.name)), known.id.uuid());
        }
        meaning->setCurrentIndex(std::max(0, meaning->findData(m_chosen.value(tag.id.uuid()))));
        m_tags.emplace_back(tag.id, meaning);
    }
}

project::MergeOptions MergeDialog::options() const
{
    project::MergeOptions options{.reanchored = {m_reanchored.begin(), m_reanchored.end()}};
    for (const auto& [there, who] : m_people) {
        const document::AuthorId here(who->currentData().toUuid());
        if (!here.isNull())
            options.samePersons.push_back({there, here});
    }
    for (const auto& [there, meaning] : m_tags) {
        const document::TagId here(meaning->currentData().toUuid());
        if (!here.isNull())
            options.sameTags.push_back({there, here});
    }
    return options;
}

}  // namespace vermilion::review
