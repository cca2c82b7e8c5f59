// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Preferences.h"

#include <QFileInfo>
#include <QSettings>

#include <array>

namespace vermilion::desktop {
namespace {

using common::ThemeName;

constexpr int mostRecent = 8;
constexpr std::array<std::pair<ThemeName, QStringView>, 4> themeNames{{{ThemeName::System, u"system"},
                                                                       {ThemeName::Light, u"light"},
                                                                       {ThemeName::Sepia, u"sepia"},
                                                                       {ThemeName::Dark, u"dark"}}};

}  // namespace

QString Preferences::language() const
{
    return m_settings.value("language").toString();
}

void Preferences::setLanguage(const QString& language)
{
    m_settings.setValue("language", language);
}

ThemeName Preferences::theme() const
{
    const QString name = m_settings.value("theme").toString();
    for (const auto& [theme, itsName] : themeNames) {
        if (itsName == name)
            return theme;
    }
    return ThemeName::System;
}

void Preferences::setTheme(ThemeName theme)
{
    for (const auto& [each, name] : themeNames) {
        if (each == theme)
            m_settings.setValue("theme", name.toString());
    }
}

read::ArticleStyle Preferences::articleStyle() const
{
    read::ArticleStyle style;
    style.pointSize = std::clamp(m_settings.value("article/pointSize", style.pointSize).toDouble(), 8.0, 32.0);
    style.lineHeight = std::clamp(m_settings.value("article/lineHeight", style.lineHeight).toDouble(), 1.4, 3.0);
    style.measure = std::clamp(m_settings.value("article/measure", style.measure).toInt(), 20, 60);
    style.hasIndent = m_settings.value("article/indent", style.hasIndent).toBool();
    return style;
}

void Preferences::setArticleStyle(const read::ArticleStyle& style)
{
    m_settings.setValue("article/pointSize", style.pointSize);
    m_settings.setValue("article/lineHeight", style.lineHeight);
    m_settings.setValue("article/measure", style.measure);
    m_settings.setValue("article/indent", style.hasIndent);
}

QString Preferences::authorName() const
{
    const QString name = m_settings.value("author").toString();
    return name.isEmpty() ? qEnvironmentVariable("USER", QStringLiteral("me")) : name;
}

void Preferences::setAuthorName(const QString& name)
{
    m_settings.setValue("author", name);
}

QStringList Preferences::recentProjects() const
{
    QStringList paths = m_settings.value("recent").toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void Preferences::addRecentProject(const QString& path)
{
    QStringList paths = recentProjects();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue("recent", QStringList(paths.first(std::min<qsizetype>(paths.size(), mostRecent))));
}

QByteArray Preferences::state(const QString& name) const
{
    return m_settings.value(QStringLiteral("state/") + name).toByteArray();
}

void Preferences::setState(const QString& name, const QByteArray& state)
{
    m_settings.setValue(QStringLiteral("state/") + name, state);
}

}  // namespace vermilion::desktop
