// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/read/ArticleStyle.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace vermilion::desktop {

/// What a person set, kept between starts: language, look, recent projects, where the panels are.
class Preferences {
public:
    /// The settings must outlive this.
    explicit Preferences(QSettings& settings) : m_settings(settings) {}

    QString language() const;  ///< "en", "zh_CN"; empty follows the desktop
    void setLanguage(const QString& language);
    common::ThemeName theme() const;
    void setTheme(common::ThemeName theme);
    read::ArticleStyle articleStyle() const;
    void setArticleStyle(const read::ArticleStyle& style);
    QString authorName() const;  ///< the desktop's user name until it is set
    void setAuthorName(const QString& name);
    QStringList recentProjects() const;  ///< those that are still there, the latest first
    void addRecentProject(const QString& path);
    QByteArray state(const QString& name) const;  ///< of a window or splitter
    void setState(const QString& name, const QByteArray& state);

private:
    QSettings& m_settings;
};

}  // namespace vermilion::desktop
