// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

class QWidget;

namespace vermilion::common {

/// Every question the program asks a person. Answers come through callbacks, never through a nested event loop; a
/// question that is cancelled has no answer. Tests answer with a scripted one.
class Prompt {
public:
    virtual ~Prompt() = default;

    virtual void openFile(QWidget* parent, const QString& title, const QString& filter, std::function<void(QString)> answer) = 0;
    virtual void openFiles(QWidget* parent, const QString& title, const QString& filter, std::function<void(QStringList)> answer) = 0;
    virtual void saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                          std::function<void(QString)> answer) = 0;
    virtual void folder(QWidget* parent, const QString& title, std::function<void(QString)> answer) = 0;
    virtual void words(QWidget* parent, const QString& title, const QString& question, const QString& suggested,
                       std::function<void(QString)> answer) = 0;
    /// A yes-or-no question; `yes` is the text of the button that calls back.
    virtual void confirm(QWidget* parent, const QString& title, const QString& question, const QString& yes,
                         std::function<void()> answer) = 0;
    /// An address of the web from which a page is to be fetched: the one question whose answer makes the program go online.
    virtual void address(QWidget* parent, const QString& suggested, std::function<void(QUrl)> answer) = 0;
};

/// The real thing: the desktop's file dialogs and small window-modal boxes.
class DialogPrompt final : public Prompt {
public:
    void openFile(QWidget* parent, const QString& title, const QString& filter, std::function<void(QString)> answer) override;
    void openFiles(QWidget* parent, const QString& title, const QString& filter, std::function<void(QStringList)> answer) override;
    void saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                  std::function<void(QString)> answer) override;
    void folder(QWidget* parent, const QString& title, std::function<void(QString)> answer) override;
    void words(QWidget* parent, const QString& title, const QString& question, const QString& suggested,
               std::function<void(QString)> answer) override;
    void confirm(QWidget* parent, const QString& title, const QString& question, const QString& yes,
                 std::function<void()> answer) override;
    void address(QWidget* parent, const QString& suggested, std::function<void(QUrl)> answer) override;
};

}  // namespace vermilion::common
