// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/AddressDialog.h"

#include "model/fetch/WebAddress.h"
#include "widgets/common/Theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vermilion::common {
namespace {

constexpr int dialogWidth = 520;
constexpr int noteLines = 2;  // room that is kept, so that nothing jumps while one types

using fetch::AddressFault;

QString sentenceFor(AddressFault fault)
{
    switch (fault) {
    case AddressFault::Empty: return AddressDialog::tr("Write or paste the address of one article.");
    case AddressFault::NotWeb: return AddressDialog::tr("Only addresses that begin with https:// or http:// can be fetched.");
    case AddressFault::NoHost: return AddressDialog::tr("The address names no website.");
    case AddressFault::HasPassword: return AddressDialog::tr("The address holds a name or password before the website. Take that part out.");
    case AddressFault::HasControls: return AddressDialog::tr("The address holds invisible characters. Write it anew.");
    case AddressFault::Malformed: return AddressDialog::tr("This is not an address.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString noteOn(const QUrl& address, const fetch::HostName& host)
{
    if (!host.isPlain())
        return AddressDialog::tr("The name has letters that can look like others. What is really asked for is %1.").arg(host.ascii);
    if (address.scheme() == u"http")
        return AddressDialog::tr("Not encrypted: others on the way can read the page and change it.");
    return {};
}

QLabel* wrapped(const QString& text, const QString& name, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

AddressDialog::AddressDialog(const QString& suggested, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Add a page from an address"));
    setFixedWidth(dialogWidth);
    m_field = new QLineEdit(suggested, this);
    m_field->setPlaceholderText(QStringLiteral("https://"));
    m_field->setAccessibleName(tr("Address of the page"));
    m_field->setClearButtonEnabled(true);
    m_field->selectAll();
    m_host = wrapped({}, QStringLiteral("addressHost"), this);
    m_host->setFont(interfaceFont(1, true));
    m_host->setAccessibleName(tr("Website that will be asked"));
    m_note = wrapped({}, QStringLiteral("dim"), this);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * noteLines);
    m_note->setAlignment(Qt::AlignTop);
    auto* promise = wrapped(tr("This is the one time that Vermilion goes online, and only for this page: a separate program fetches it with its pictures, saves it and ends. "
                               "The website, and those it includes, learn that somebody asked. Cookies and the like are forgotten. Afterwards the page is shown offline."),
                            QStringLiteral("dim"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    m_fetch = new QPushButton(tr("Fetch the page"), this);
    m_fetch->setObjectName(QStringLiteral("primary"));  // before the box looks up its style
    buttons->addButton(m_fetch, QDialogButtonBox::AcceptRole);
    m_fetch->setDefault(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_host);
    column->addWidget(m_note);
    column->addWidget(promise);
    column->addSpacing(6);
    column->addWidget(buttons);

    connect(m_field, &QLineEdit::textChanged, this, &AddressDialog::look);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const auto address = fetch::readWebAddress(m_field->text());
        if (!address)
            return;
        accept();
        Q_EMIT chosen(*address);
    });
    look();
}

void AddressDialog::look()
{
    const auto address = fetch::readWebAddress(m_field->text());
    m_fetch->setEnabled(address.has_value());
    if (!address) {
        m_host->setText(QStringLiteral(" "));
        m_note->setText(sentenceFor(address.error()));
        return;
    }
    const fetch::HostName host = fetch::hostOf(*address);
    const int port = address->port();
    m_host->setText(port < 0 ? host.shown : QStringLiteral("%1:%2").arg(host.shown).arg(port));
    m_note->setText(noteOn(*address, host));
}

}  // namespace vermilion::common
