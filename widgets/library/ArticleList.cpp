// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/library/ArticleList.h"

#include "widgets/library/ArticleListModel.h"
#include "widgets/library/ArticleRowPainter.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace vermilion::library {

ArticleList::ArticleList(const common::Theme& theme, QWidget* parent) : QWidget(parent)
{
    m_model = new ArticleListModel(this);
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_heading = new QLabel(this);
    m_heading->setObjectName(QStringLiteral("caption"));
    m_heading->setFont(common::interfaceFont(-1, true));
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("articleFilter"));
    m_filter->setPlaceholderText(tr("Filter by title"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("articleList"));
    m_view->setAccessibleName(tr("Articles"));
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new ArticleRowPainter(theme, m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(14, 12, 14, 8);
    head->setSpacing(8);
    head->addWidget(m_heading);
    head->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &ArticleList::filter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!current.isValid())
            return;
        m_current = document::ArticleId(current.data(ArticleListModel::IdRole).toUuid());
        Q_EMIT chosen(m_current);
    });
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QListView::customContextMenuRequested, this, [this](const QPoint& where) {
        std::vector<document::ArticleId> ids;
        for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
            ids.emplace_back(index.data(ArticleListModel::IdRole).toUuid());
        if (!ids.empty())
            Q_EMIT menuWanted(ids, m_view->viewport()->mapToGlobal(where));
    });
    updateHeading();
}

void ArticleList::setArticles(std::vector<project::ArticleSummary> articles, const QHash<document::ArticleId, QString>& readers)
{
    const QSignalBlocker blocker(m_view->selectionModel());
    m_model->setArticles(std::move(articles), readers);
    setCurrent(m_current);
    updateHeading();
    m_view->viewport()->update();
}

// Narrowing the list leaves the article that is being read alone, even where the list no longer shows it.
void ArticleList::filter(const QString& words)
{
    const QSignalBlocker blocker(m_view->selectionModel());
    m_shown->setFilterFixedString(words);
    m_view->setCurrentIndex({});
    setCurrent(m_current);
    m_view->viewport()->update();
}

void ArticleList::updateHeading()
{
    m_heading->setText(tr("Articles  %1 of %2 done").arg(m_model->doneCount()).arg(m_model->rowCount()));
}

void ArticleList::setCurrent(const document::ArticleId& id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_current = id;
    m_view->setCurrentIndex(m_shown->mapFromSource(m_model->index(row)));
}

document::ArticleId ArticleList::current() const
{
    return m_current;
}

std::optional<document::ArticleId> ArticleList::neighbour(int step) const
{
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex next = m_shown->index(current.isValid() ? current.row() + step : 0, 0);
    if (!next.isValid())
        return std::nullopt;
    return document::ArticleId(next.data(ArticleListModel::IdRole).toUuid());
}

}  // namespace vermilion::library
