// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search/SearchGuide.h"

#include "widgets/common/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vermilion::search {
namespace {

QLabel* captionOf(const QString& text, QWidget* parent)
{
    auto* caption = new QLabel(text, parent);
    caption->setObjectName(QStringLiteral("caption"));
    caption->setFont(common::interfaceFont(-1, true));
    return caption;
}

}  // namespace

SearchGuide::SearchGuide(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(6);
    m_savedBox = new QWidget(content);
    m_saved = new QVBoxLayout(m_savedBox);
    m_saved->setContentsMargins(0, 0, 0, 16);
    m_saved->setSpacing(2);
    column->addWidget(m_savedBox);
    m_savedBox->hide();
    column->addWidget(captionOf(tr("What you can type"), content));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    // The examples are words that work in both languages' articles; the names before a colon work in both anyway.
    const std::pair<QString, QString> ways[] = {
        {tr("signed memorandum"), tr("All of these words, in the text, the title or a note. One character is enough; case and full or half width do not matter.")},
        {tr("\"signed the memorandum\""), tr("These words as they stand.")},
        {tr("memorandum -draft"), tr("Leave out articles that have the word.")},
        {tr("tag:person"), tr("Passages with a tag; words beside it are looked for in the passage.")},
        {tr("author:Lin"), tr("Passages that somebody tagged.")},
        {tr("office:mayor"), tr("Passages by one of their attributes.")},
        {tr("note:check"), tr("Passages by their note.")},
        {tr("title:port"), tr("Only in the title; text: only in the text.")},
        {tr("source:Daily"), tr("By who published it; byline: by who wrote it.")},
        {tr("after:2024-01 before:2025"), tr("From January 2024 until the end of 2024; on:2024-03 for a month or day.")},
        {tr("status:done"), tr("By how far you are: to_do, in_progress, done.")},
    };
    for (int row = 0; const auto& [query, meaning] : ways) {
        auto* button = new QPushButton(query, content);
        button->setFont(common::interfaceFont(-1));
        button->setAccessibleDescription(meaning);
        connect(button, &QPushButton::clicked, this, [this, query] { Q_EMIT chosen(query); });
        auto* label = new QLabel(meaning, content);
        label->setObjectName(QStringLiteral("dim"));
        label->setWordWrap(true);
        grid->addWidget(button, row, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(label, row++, 1, Qt::AlignVCenter);
    }
    column->addLayout(grid);
    column->addStretch();
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
}

void SearchGuide::setSaved(const std::vector<SavedSearch>& saved)
{
    qDeleteAll(m_savedBox->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_savedBox->setVisible(!saved.empty());
    if (saved.empty())
        return;
    m_saved->addWidget(captionOf(tr("Kept searches"), m_savedBox));
    for (const SavedSearch& each : saved) {
        auto* button = new QPushButton(each.name, m_savedBox);
        button->setObjectName(QStringLiteral("savedSearch"));
        connect(button, &QPushButton::clicked, this, [this, query = each.query] { Q_EMIT chosen(query); });
        m_saved->addWidget(button, 0, Qt::AlignLeft);
    }
}

}  // namespace vermilion::search
