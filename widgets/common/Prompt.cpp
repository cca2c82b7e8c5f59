// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Prompt.h"

#include "widgets/common/AddressDialog.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace vermilion::common {
namespace {

QFileDialog* fileDialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode, const QString& filter)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    if (!filter.isEmpty())
        dialog->setNameFilter(filter);
    return dialog;
}

}  // namespace

void DialogPrompt::openFile(QWidget* parent, const QString& title, const QString& filter, std::function<void(QString)> answer)
{
    auto* dialog = fileDialog(parent, title, QFileDialog::ExistingFile, filter);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

void DialogPrompt::openFiles(QWidget* parent, const QString& title, const QString& filter, std::function<void(QStringList)> answer)
{
    auto* dialog = fileDialog(parent, title, QFileDialog::ExistingFiles, filter);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(answer));
    dialog->open();
}

void DialogPrompt::saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                            std::function<void(QString)> answer)
{
    auto* dialog = fileDialog(parent, title, QFileDialog::AnyFile, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

void DialogPrompt::folder(QWidget* parent, const QString& title, std::function<void(QString)> answer)
{
    auto* dialog = fileDialog(parent, title, QFileDialog::Directory, {});
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

void DialogPrompt::words(QWidget* parent, const QString& title, const QString& question, const QString& suggested,
                         std::function<void(QString)> answer)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    dialog->setTextValue(suggested);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, std::move(answer));
    dialog->open();
}

void DialogPrompt::confirm(QWidget* parent, const QString& title, const QString& question, const QString& yes, std::function<void()> answer)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, question, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* button = box->addButton(yes, QMessageBox::AcceptRole);
    QObject::connect(button, &QPushButton::clicked, box, std::move(answer));
    box->open();
}

void DialogPrompt::address(QWidget* parent, const QString& suggested, std::function<void(QUrl)> answer)
{
    auto* dialog = new AddressDialog(suggested, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &AddressDialog::chosen, dialog, std::move(answer));
    dialog->open();
}

}  // namespace vermilion::common
