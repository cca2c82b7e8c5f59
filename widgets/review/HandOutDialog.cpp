// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/HandOutDialog.h"

#include "widgets/common/CheckDelegate.h"
#include "widgets/common/Theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace vermilion::review {
namespace {

constexpr int dialogWidth = 560;
constexpr int dialogHeight = 600;

}  // namespace

HandOutDialog::HandOutDialog(const std::vector<project::ArticleSummary>& articles, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("handOutDialog"));
    setWindowTitle(tr("Copy for a teammate"));
    resize(dialogWidth, dialogHeight);
    const auto caption = [this](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setObjectName(QStringLiteral("caption"));
        label->setFont(common::interfaceFont(-1, true));
        return label;
    };
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("The teammate's name"));
    m_name->setAccessibleName(tr("The teammate's name"));
    m_articles = new QListWidget(this);
    m_articles->setObjectName(QStringLiteral("plain"));
    m_articles->setItemDelegate(new common::CheckDelegate(m_articles));
    m_articles->setAccessibleName(tr("Articles in the copy"));
    for (const project::ArticleSummary& article : articles) {
        auto* item = new QListWidgetItem(article.title, m_articles);
        item->setData(Qt::UserRole, article.id.uuid());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    auto* all = new QPushButton(tr("All"), this);
    auto* none = new QPushButton(tr("None"), this);
    for (QPushButton* button : {all, none}) {
        button->setObjectName(QStringLiteral("quiet"));
        button->setAutoDefault(false);
    }
    auto* which = new QHBoxLayout;
    which->addWidget(caption(tr("Articles")), 1);
    which->addWidget(all);
    which->addWidget(none);
    m_blind = new QRadioButton(tr("Without anybody's tags: they read on their own (blind)"), this);
    m_withTags = new QRadioButton(tr("With all tags, lists, entities and decisions"), this);
    m_blind->setChecked(true);
    auto* note = new QLabel(tr("The copy has these articles with their pages and the codebook. What is done in it comes back with “Merge”."), this);
    note->setObjectName(QStringLiteral("dim"));
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    m_next = new QPushButton(tr("Choose where…"), this);
    m_next->setObjectName(QStringLiteral("primary"));
    buttons->addButton(m_next, QDialogButtonBox::AcceptRole);
    m_next->setDefault(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(8);
    column->addWidget(caption(tr("For")));
    column->addWidget(m_name);
    column->addSpacing(6);
    column->addLayout(which);
    column->addWidget(m_articles, 1);
    column->addSpacing(6);
    column->addWidget(m_blind);
    column->addWidget(m_withTags);
    column->addWidget(note);
    column->addSpacing(6);
    column->addWidget(buttons);
    connect(all, &QPushButton::clicked, this, [this] { setAll(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this] { setAll(Qt::Unchecked); });
    connect(m_name, &QLineEdit::textChanged, this, &HandOutDialog::check);
    connect(m_articles, &QListWidget::itemChanged, this, &HandOutDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT chosen(handOut());
    });
    check();
}

void HandOutDialog::setAll(Qt::CheckState state)
{
    for (int i = 0; i < m_articles->count(); ++i)
        m_articles->item(i)->setCheckState(state);
}

void HandOutDialog::check() { m_next->setEnabled(!m_name->text().trimmed().isEmpty() && !handOut().articles.empty()); }

project::HandOut HandOutDialog::handOut() const
{
    project::HandOut options{m_name->text().trimmed(), {}, m_withTags->isChecked()};
    for (int i = 0; i < m_articles->count(); ++i) {
        if (m_articles->item(i)->checkState() == Qt::Checked)
            options.articles.push_back(document::ArticleId(m_articles->item(i)->data(Qt::UserRole).toUuid()));
    }
    return options;
}

}  // namespace vermilion::review
