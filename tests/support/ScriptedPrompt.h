// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Prompt.h"

namespace vermilion::support {

/// Answers questions the way a test says beforehand; a question without an answer counts as cancelled. Answers are
/// used once.
class ScriptedPrompt final : public common::Prompt {
public:
    QString file;
    QStringList files;
    QString text;
    QUrl url;
    bool confirms = false;
    QStringList asked;  ///< titles, in order

    void openFile(QWidget*, const QString& title, const QString&, std::function<void(QString)> answer) override { answerWith(title, file, answer); }
    void openFiles(QWidget*, const QString& title, const QString&, std::function<void(QStringList)> answer) override
    {
        asked << title;
        if (!files.isEmpty())
            answer(std::exchange(files, {}));
    }
    void saveFile(QWidget*, const QString& title, const QString&, const QString&, std::function<void(QString)> answer) override
    {
        answerWith(title, file, answer);
    }
    void folder(QWidget*, const QString& title, std::function<void(QString)> answer) override { answerWith(title, file, answer); }
    void words(QWidget*, const QString& title, const QString&, const QString&, std::function<void(QString)> answer) override
    {
        answerWith(title, text, answer);
    }
    void confirm(QWidget*, const QString& title, const QString& question, const QString&, std::function<void()> answer) override
    {
        asked << title + QStringLiteral(": ") + question;
        if (std::exchange(confirms, false))
            answer();
    }
    void address(QWidget*, const QString& suggested, std::function<void(QUrl)> answer) override
    {
        asked << QStringLiteral("address: ") + suggested;
        if (!url.isEmpty())
            answer(std::exchange(url, {}));
    }

private:
    void answerWith(const QString& title, QString& what, const std::function<void(QString)>& answer)
    {
        asked << title;
        if (!what.isEmpty())
            answer(std::exchange(what, {}));
    }
};

}  // namespace vermilion::support
