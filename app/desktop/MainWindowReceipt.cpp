// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The receipt and the tray of MainWindow: where they stand and what they do to the panes.

#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "widgets/common/Toast.h"
#include "widgets/read/ArticleView.h"
#include "widgets/read/TwoPane.h"
#include "widgets/receipt/ReceiptPanel.h"
#include "widgets/receipt/TrayPanel.h"
#include "widgets/receipt/VerdictText.h"

#include <QDockWidget>
#include <QSplitter>

namespace vermilion::desktop {

// Below the panes, where its rows have their width; the tray beside it while there is anything in it.
void MainWindow::buildReceipt()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_receipt = new receipt::ReceiptPanel(m_session, m_theme, splitter);
    m_tray = new receipt::TrayPanel(m_session, m_theme, [this] { return m_panes->selection(); }, splitter);
    splitter->addWidget(m_receipt);
    splitter->addWidget(m_tray);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* dock = new QDockWidget(tr("Cleaning receipt"), this);
    dock->setObjectName(QStringLiteral("receiptDock"));
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    dock->setWidget(splitter);
    dock->setTitleBarWidget(new QWidget(dock));
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    resizeDocks({dock}, {300}, Qt::Vertical);
    dock->hide();
    QAction* show = (*m_commands)[QStringLiteral("receipt.show")];
    show->setCheckable(true);
    connect(dock, &QDockWidget::visibilityChanged, show, &QAction::setChecked);
    // Leaving with the keyboard in it would leave it nowhere.
    connect(show, &QAction::triggered, this, [this, dock](bool isShown) {
        dock->setVisible(isShown);
        if (isShown)
            m_receipt->setFocus();
        else
            m_panes->articleView().setFocus();
    });
}

void MainWindow::connectReceipt()
{
    const auto on = [this](const char* id, auto handler) { m_commands->handle(QString::fromLatin1(id), handler); };
    on("receipt.dropHere", [this] {
        if (const auto entry = m_panes->blockUnderCaret())
            m_receipt->correct(*entry);
    });
    on("receipt.restore", [this] {
        if (const auto entry = m_receipt->current(); entry && !m_session.article().receipt.entries[*entry].isKept())
            m_receipt->correct(*entry);
    });
    on("receipt.onSite", [this] { m_receipt->doOnSite(); });
    connect(m_receipt, &receipt::ReceiptPanel::pointedAt, m_panes, &read::TwoPane::showBlock);
    connect(m_receipt, &receipt::ReceiptPanel::siteRuleWanted, this, &MainWindow::siteRuleWanted);
    connect(m_receipt, &receipt::ReceiptPanel::left, this, [this] { m_panes->articleView().setFocus(); });
    connect(m_tray, &receipt::TrayPanel::pointedAt, this, [this](Utf16Range range) {
        m_panes->articleView().reveal(range);
        m_panes->articleView().selectRange(range);
    });
    connect(m_panes, &read::TwoPane::droppedChosen, this, &MainWindow::tellDropped);
}

void MainWindow::tellDropped(size_t entry, bool wasSelected)
{
    m_receipt->setCurrent(entry);
    const QString verdict = receipt::verdictText(m_session.article().receipt.entries[entry]);
    m_toast->say(wasSelected ? tr("These words are not in the article, so they cannot be tagged: cleaning dropped their block (%1).").arg(verdict)
                             : tr("Cleaning dropped this block (%1).").arg(verdict),
                 (*m_commands)[QStringLiteral("receipt.restore")]);
}

}  // namespace vermilion::desktop
