// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search/SearchPage.h"

#include "widgets/common/TagColours.h"
#include "widgets/search/ResultRowPainter.h"
#include "widgets/search/ResultsModel.h"
#include "widgets/search/SearchGuide.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace vermilion::search {
namespace {

constexpr qsizetype articlesAtOnce = 200;
constexpr qsizetype hitsAnArticle = 6;
constexpr qsizetype contextLength = 60;  // code points: more than fits on either side
constexpr int typingPause = 120;         // milliseconds
constexpr qsizetype mostSources = 25;

QString quoted(const QString& value)
{
    return value.contains(u' ') || value.contains(u'　') ? u'"' + value + u'"' : value;
}

}  // namespace

SearchPage::SearchPage(const common::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("searchPage"));
    setAccessibleName(tr("Search the project"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_thread = new SearchThread(this);
    m_model = new ResultsModel(theme, this);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("searchResults"));
    m_view->setAccessibleName(tr("What was found"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ResultRowPainter(theme, m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->installEventFilter(this);
    m_guide = new SearchGuide(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_guide);
    m_stack->addWidget(m_view);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeField());
    column->addWidget(makeFilters());
    column->addWidget(m_stack, 1);

    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_mostArticles = articlesAtOnce;
        m_typing->start();
    });
    connect(m_typing, &QTimer::timeout, this, &SearchPage::ask);
    connect(m_view, &QListView::clicked, this, &SearchPage::choose);
    connect(m_guide, &SearchGuide::chosen, this, &SearchPage::open);
    connect(m_thread, &SearchThread::answered, this, &SearchPage::show);
    connect(m_thread, &SearchThread::indexing, this, [this](qint64 done, qint64 total) {
        m_indexing->setRange(0, int(total));
        m_indexing->setValue(int(done));
        m_indexing->setVisible(done < total);
        if (done < total)
            m_count->setText(tr("Reading the articles for the first time: %1 of %2").arg(done).arg(total));
    });
}

SearchPage::~SearchPage() = default;

QWidget* SearchPage::makeField()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(22, 16, 22, 6);
    row->setSpacing(8);
    m_field = new QLineEdit(bar);
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setFont(common::interfaceFont(2));
    m_field->setPlaceholderText(tr("Search all articles"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->addAction(QIcon::fromTheme(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_keep = new QToolButton(bar);
    m_keep->setObjectName(QStringLiteral("keepSearch"));
    m_keep->setCheckable(true);
    m_keep->setIcon(QIcon::fromTheme(QStringLiteral("bookmarks")));
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(tr("Keep this search in the project (Ctrl+D)"));
    m_keep->setShortcut(QKeySequence(QStringLiteral("Ctrl+D")));
    m_keep->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_keep->setEnabled(false);
    connect(m_keep, &QToolButton::clicked, this, &SearchPage::toggleSaved);
    m_help = new QToolButton(bar);
    m_help->setObjectName(QStringLiteral("searchHelp"));
    m_help->setCheckable(true);
    m_help->setChecked(true);
    m_help->setText(tr("What can be typed"));
    connect(m_help, &QToolButton::clicked, this, &SearchPage::showGuide);
    row->addWidget(m_field, 1);
    row->addWidget(m_keep);
    row->addWidget(m_help);
    return bar;
}

// Menus that write a condition into the field: who uses them learns what to type.
QWidget* SearchPage::makeFilters()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 22, 8);
    row->setSpacing(4);
    const auto item = [this](QMenu* menu, const QString& text, const QString& condition) {
        menu->addAction(text, this, [this, condition] { addCondition(condition); });
    };
    row->addWidget(filterMenu(tr("Tag"), [this, item](QMenu* menu) {
        for (const document::Tag& tag : m_project->codebook().tags) {
            const QString label = tag.label.in(common::labelLanguage());
            item(menu, label, QStringLiteral("tag:") + quoted(label.isEmpty() ? tag.name : label));
        }
    }));
    row->addWidget(filterMenu(tr("Annotator"), [this, item](QMenu* menu) {
        for (const QString& author : m_authors)
            item(menu, author, QStringLiteral("author:") + quoted(author));
    }));
    row->addWidget(filterMenu(tr("Source"), [this, item](QMenu* menu) {
        for (const QString& source : m_sources.first(std::min(m_sources.size(), mostSources)))
            item(menu, source, QStringLiteral("source:") + quoted(source));
    }));
    row->addWidget(filterMenu(tr("Status"), [item](QMenu* menu) {
        item(menu, tr("To do"), QStringLiteral("status:to_do"));
        item(menu, tr("In progress"), QStringLiteral("status:in_progress"));
        item(menu, tr("Done"), QStringLiteral("status:done"));
    }));
    row->addWidget(filterMenu(tr("Date"), [item](QMenu* menu) {
        const QDate today = QDate::currentDate();
        item(menu, tr("The last 30 days"), QStringLiteral("after:") + today.addDays(-30).toString(Qt::ISODate));
        for (int year = today.year(); year > today.year() - 5; --year)
            item(menu, QString::number(year), QStringLiteral("on:%1").arg(year));
    }));
    row->addSpacing(10);
    m_count = new QLabel(bar);
    m_count->setObjectName(QStringLiteral("dim"));
    m_count->setFont(common::interfaceFont(-1));
    m_count->setTextFormat(Qt::PlainText);
    row->addStretch();
    row->addWidget(m_count);
    m_indexing = new QProgressBar(bar);
    m_indexing->setFixedWidth(140);
    m_indexing->setTextVisible(false);
    m_indexing->hide();
    row->addWidget(m_indexing);
    return bar;
}

QToolButton* SearchPage::filterMenu(const QString& text, const std::function<void(QMenu*)>& fill)
{
    auto* button = new QToolButton(this);
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        if (m_project)
            fill(menu);
    });
    button->setText(text + QStringLiteral(" ▾"));
    button->setAccessibleName(text);
    button->setFont(common::interfaceFont(-1));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void SearchPage::setProject(project::Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    m_thread->setProject(project ? project->path() : QString());
    m_sources.clear();
    m_authors.clear();
    m_field->clear();
    m_typing->stop();
    m_model->setResults({}, true);
    m_count->clear();
    showGuide(true);
    if (!m_project)
        return;
    m_model->setCodebook(project->codebook());
    readSaved();
    connect(m_project, &project::Project::changed, this, [this](const project::ChangeSet& changes) {
        if (changes.touches(project::Change::Kind::Tag))
            m_model->setCodebook(m_project->codebook());
        if (changes.touches(project::Change::Kind::Setting))
            readSaved();
        // What is found may be another thing now; a page that nobody sees asks when it is seen.
        if (isVisible())
            m_typing->start();
    });
}

void SearchPage::open(const QString& words)
{
    if (!words.isEmpty())
        m_field->setText(words);
    m_field->setFocus();
    m_field->selectAll();
    ask();
}

void SearchPage::addCondition(const QString& condition)
{
    const QString text = m_field->text().trimmed();
    m_field->setText(text.isEmpty() ? condition : text + u' ' + condition);
    m_field->setFocus();
}

// Also without words: making the index in good time costs nobody anything.
void SearchPage::ask()
{
    m_typing->stop();
    if (!m_project)
        return;
    const QString text = m_field->text().trimmed();
    m_keep->setEnabled(!text.isEmpty());
    m_keep->setChecked(std::ranges::contains(m_saved, text, &SavedSearch::query));
    if (text.isEmpty()) {
        m_model->setResults({}, true);
        m_count->clear();
        showGuide(true);
    }
    const auto blind = project::BlindReading::of(*m_project, m_isBlind);
    if (!blind) {
        Q_EMIT failed(blind.error());
        return;
    }
    SearchOptions options;
    options.mostArticles = m_mostArticles > 0 ? m_mostArticles : articlesAtOnce;
    options.match = {hitsAnArticle, contextLength};
    options.blind = *blind;
    m_thread->search(text, options);
}

void SearchPage::setBlind(bool isBlind)
{
    if (std::exchange(m_isBlind, isBlind) == isBlind)
        return;
    m_thread->forget();
    m_model->setResults({}, true);
    if (isVisible())
        ask();
}

void SearchPage::show(const Answer& answer)
{
    m_indexing->hide();
    if (answer.error) {
        m_count->clear();
        Q_EMIT failed(*answer.error);
        return;
    }
    m_sources = answer.sources;
    m_authors = answer.authors;
    if (answer.fault) {
        showFault(*answer.fault);
        Q_EMIT answered(answer.text);
        return;
    }
    const int row = m_view->currentIndex().row();
    m_model->setResults(answer.articles, answer.summary.isComplete);
    // What was current stays so when the same is asked again after a change.
    if (m_view->hasFocus() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1)));
    if (!answer.text.isEmpty()) {
        showGuide(false);
        const auto articles = int(answer.summary.articles);
        if (articles == 0)
            m_count->setText(tr("Nothing was found."));
        else if (answer.summary.isComplete)
            m_count->setText(tr("%n hit(s)", nullptr, int(answer.summary.hits)) + QStringLiteral(" · ") + tr("%n article(s)", nullptr, articles));
        else
            m_count->setText(tr("The first %n article(s) of at most %1", nullptr, articles).arg(answer.summary.candidates));
    } else {
        m_count->clear();
    }
    Q_EMIT answered(answer.text);
}

void SearchPage::showFault(const QueryFault& fault)
{
    const QString sentence = [&]() -> QString {
        switch (fault.kind) {
        case QueryFault::Kind::UnknownField: return tr("There is no field or attribute “%1”. Put the words in quotes to look for them as they stand.");
        case QueryFault::Kind::UnknownTag: return tr("There is no tag “%1”. The Tag menu has them all.");
        case QueryFault::Kind::UnknownStatus: return tr("“%1” is no status: to_do, in_progress or done.");
        case QueryFault::Kind::BadDate: return tr("“%1” is no date: 2024, 2024-03 or 2024-03-01.");
        case QueryFault::Kind::NoValue: return tr("What stands behind “%1:”?");
        case QueryFault::Kind::OpenQuote: return tr("The phrase “%1” has no closing quote yet.");
        }
        Q_UNREACHABLE_RETURN({});
    }();
    m_count->setText(sentence.arg(fault.what));
}

void SearchPage::showGuide(bool isWanted)
{
    m_help->setChecked(isWanted);
    m_stack->setCurrentWidget(isWanted ? static_cast<QWidget*>(m_guide) : m_view);
}

void SearchPage::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (m_model->kind(index.row()) == ResultsModel::Kind::MoreArticles) {
        m_mostArticles += articlesAtOnce;
        ask();
        return;
    }
    // The article may be shown at once, and this page's results with it be asked for again.
    const Found found = *m_model->found(index.row());
    const Hit* hit = m_model->hit(index.row());
    const std::optional<Hit> copy = hit ? std::optional(*hit) : std::nullopt;
    Q_EMIT chosen(found, copy ? &*copy : nullptr);
}

void SearchPage::readSaved()
{
    auto saved = savedSearches(m_project->path());
    if (!saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    m_saved = *std::move(saved);
    m_guide->setSaved(m_saved);
    m_keep->setChecked(std::ranges::contains(m_saved, m_field->text().trimmed(), &SavedSearch::query));
}

void SearchPage::toggleSaved()
{
    const QString query = m_field->text().trimmed();
    const auto found = std::ranges::find(m_saved, query, &SavedSearch::query);
    const auto done = found == m_saved.end() ? saveSearch(*m_project, {query, query}) : dropSearch(*m_project, found->name);
    if (!done)
        Q_EMIT failed(done.error());
}

bool SearchPage::keyInField(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_stack->currentWidget() != m_view || m_model->rowCount() == 0)
            return key == Qt::Key_Down;
        // Enter opens the first hit, as whoever types a name and presses it expects.
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_model->index(m_model->hit(std::min(1, m_model->rowCount() - 1)) ? 1 : 0));
            return true;
        }
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(0));
        return true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

bool SearchPage::keyInList(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_view->currentIndex());
        return true;
    case Qt::Key_Up:
        if (m_view->currentIndex().row() > 0)
            return false;
        m_field->setFocus();
        return true;
    case Qt::Key_Escape:
        m_field->setFocus();
        return true;
    default:
        return false;
    }
}

bool SearchPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isTaken = watched == m_field ? keyInField(key) : watched == m_view && keyInList(key);
    return isTaken || QWidget::eventFilter(watched, event);
}

}  // namespace vermilion::search
