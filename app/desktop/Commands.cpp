// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Commands.h"

#include <QCoreApplication>
#include <QIcon>
#include <QWidget>

namespace vermilion::desktop {
namespace {

struct Row {
    const char* id;
    const char* text;
    const char* icon;
    const char* keys;  // portable names, separated by blanks
    Commands::Scope scope;
};

constexpr auto Window = Commands::Scope::Window;
constexpr auto Text = Commands::Scope::Text;
constexpr auto Review = Commands::Scope::Review;

constexpr Row table[] = {
    {"project.sample", QT_TRANSLATE_NOOP("Commands", "Open the sample project"), "document-preview", "", Window},
    {"project.new", QT_TRANSLATE_NOOP("Commands", "New project…"), "document-new", "Ctrl+N", Window},
    {"project.open", QT_TRANSLATE_NOOP("Commands", "Open a project…"), "document-open", "Ctrl+O", Window},
    {"project.addPages", QT_TRANSLATE_NOOP("Commands", "Add pages…"), "list-add", "Ctrl+I", Window},
    {"project.addFolder", QT_TRANSLATE_NOOP("Commands", "Add a folder of pages…"), "folder-add", "Ctrl+Shift+I", Window},
    {"project.addAddress", QT_TRANSLATE_NOOP("Commands", "Add a page from an address…"), "globe", "Ctrl+Shift+L", Window},
    {"project.paste", QT_TRANSLATE_NOOP("Commands", "Add what was copied"), "edit-paste", "Ctrl+V", Window},
    {"project.export", QT_TRANSLATE_NOOP("Commands", "Export CSV…"), "document-export", "Ctrl+E", Window},
    {"project.backup", QT_TRANSLATE_NOOP("Commands", "Save a backup…"), "document-save-as", "", Window},
    {"project.merge", QT_TRANSLATE_NOOP("Commands", "Merge teammates' files…"), "merge", "Ctrl+M", Window},
    {"project.handOut", QT_TRANSLATE_NOOP("Commands", "Copy for a teammate…"), "document-share", "", Window},
    {"project.quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "application-exit", "Ctrl+Q", Window},
    {"edit.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "edit-undo", "Ctrl+Z", Window},
    {"edit.redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "edit-redo", "Ctrl+Shift+Z", Window},
    {"article.find", QT_TRANSLATE_NOOP("Commands", "Find in the article"), "edit-find", "Ctrl+F", Window},
    {"article.findNext", QT_TRANSLATE_NOOP("Commands", "Find next"), "go-down", "F3", Window},
    {"article.findPrevious", QT_TRANSLATE_NOOP("Commands", "Find previous"), "go-up", "Shift+F3", Window},
    {"article.next", QT_TRANSLATE_NOOP("Commands", "Next article"), "go-next", "Ctrl+PgDown", Window},
    {"article.previous", QT_TRANSLATE_NOOP("Commands", "Previous article"), "go-previous", "Ctrl+PgUp", Window},
    {"article.done", QT_TRANSLATE_NOOP("Commands", "Done and next"), "dialog-ok-apply", "Ctrl+Return Ctrl+Enter", Window},
    {"article.todo", QT_TRANSLATE_NOOP("Commands", "Mark as not done"), "edit-reset", "", Window},
    {"annotate.repeat", QT_TRANSLATE_NOOP("Commands", "Repeat the last tag"), "edit-duplicate", "Q", Text},
    {"annotate.remove", QT_TRANSLATE_NOOP("Commands", "Remove the tag"), "edit-delete", "Del U", Text},
    {"annotate.occurrences", QT_TRANSLATE_NOOP("Commands", "All mentions"), "edit-find-replace", "G", Text},
    {"annotate.addNote", QT_TRANSLATE_NOOP("Commands", "Note"), "document-edit", "M", Text},
    {"annotate.entity", QT_TRANSLATE_NOOP("Commands", "Entity"), "user-identity", "E", Text},
    {"annotate.entityCard", QT_TRANSLATE_NOOP("Commands", "All that is known of the entity"), "view-list-details", "Shift+E", Text},
    {"annotate.makeList", QT_TRANSLATE_NOOP("Commands", "Make a list of the selected commitments"), "format-list-ordered", "Ctrl+L", Window},
    {"annotate.next", QT_TRANSLATE_NOOP("Commands", "Next annotation"), "go-down", "Tab J", Text},
    {"annotate.previous", QT_TRANSLATE_NOOP("Commands", "Previous annotation"), "go-up", "Shift+Tab K", Text},
    {"annotate.alsoNext", QT_TRANSLATE_NOOP("Commands", "Select the next annotation as well"), "", "Shift+J", Text},
    {"annotate.alsoPrevious", QT_TRANSLATE_NOOP("Commands", "Select the previous annotation as well"), "", "Shift+K", Text},
    {"receipt.show", QT_TRANSLATE_NOOP("Commands", "Cleaning receipt"), "view-list-text", "Ctrl+R", Window},
    {"receipt.dropHere", QT_TRANSLATE_NOOP("Commands", "Drop the block under the caret"), "edit-cut", "Shift+D", Text},
    {"receipt.restore", QT_TRANSLATE_NOOP("Commands", "Restore this block"), "edit-undo-history", "", Window},
    {"receipt.onSite", QT_TRANSLATE_NOOP("Commands", "Do the same on this site"), "document-edit-sign", "", Window},
    {"suggest.show", QT_TRANSLATE_NOOP("Commands", "Suggestions"), "tools-wizard", "Ctrl+G", Window},
    {"suggest.accept", QT_TRANSLATE_NOOP("Commands", "Accept the suggestion"), "dialog-ok-apply", "A", Text},
    {"suggest.reject", QT_TRANSLATE_NOOP("Commands", "Reject the suggestion"), "dialog-cancel", "X", Text},
    {"suggest.skip", QT_TRANSLATE_NOOP("Commands", "Skip the suggestion"), "go-next-skip", "Space", Text},
    {"suggest.acceptKind", QT_TRANSLATE_NOOP("Commands", "Accept all suggestions of this kind"), "dialog-ok", "", Window},
    {"review.takeFirst", QT_TRANSLATE_NOOP("Commands", "Take the first reading"), "", "1", Review},
    {"review.takeSecond", QT_TRANSLATE_NOOP("Commands", "Take the second reading"), "", "2", Review},
    {"review.takeAll", QT_TRANSLATE_NOOP("Commands", "Take both readings, or all"), "", "B", Review},
    {"review.takeNone", QT_TRANSLATE_NOOP("Commands", "Nothing is to be tagged here"), "", "X", Review},
    {"review.edit", QT_TRANSLATE_NOOP("Commands", "Decide for another reading"), "document-edit", "E", Review},
    {"review.skip", QT_TRANSLATE_NOOP("Commands", "Decide later"), "go-next-skip", "S", Review},
    {"review.takeBack", QT_TRANSLATE_NOOP("Commands", "Take the decision back"), "edit-undo", "Backspace", Review},
    {"review.reason", QT_TRANSLATE_NOOP("Commands", "Next reason"), "", "R", Review},
    {"review.comment", QT_TRANSLATE_NOOP("Commands", "Comment on the decision"), "document-edit", "M", Review},
    {"review.next", QT_TRANSLATE_NOOP("Commands", "Next disagreement"), "go-down", "J", Review},
    {"review.previous", QT_TRANSLATE_NOOP("Commands", "Previous disagreement"), "go-up", "K", Review},
    {"view.read", QT_TRANSLATE_NOOP("Commands", "Read"), "document-preview", "Ctrl+1", Window},
    {"view.review", QT_TRANSLATE_NOOP("Commands", "Review"), "view-split-left-right", "Ctrl+2", Window},
    {"view.overruled", QT_TRANSLATE_NOOP("Commands", "My tags that were decided otherwise"), "", "", Window},
    {"view.registers", QT_TRANSLATE_NOOP("Commands", "Registers"), "view-list-details", "Ctrl+3", Window},
    {"view.search", QT_TRANSLATE_NOOP("Commands", "Search"), "system-search", "Ctrl+Shift+F", Window},
    {"view.otherPane", QT_TRANSLATE_NOOP("Commands", "Other pane"), "view-split-left-right", "F6", Window},
    {"view.highlights", QT_TRANSLATE_NOOP("Commands", "Highlights"), "view-visible", "H", Text},
    {"view.teammates", QT_TRANSLATE_NOOP("Commands", "Teammates' tags"), "system-users", "Ctrl+Shift+T", Window},
    {"view.blind", QT_TRANSLATE_NOOP("Commands", "Hide teammates' tags until an article is done"), "", "", Window},
    {"view.larger", QT_TRANSLATE_NOOP("Commands", "Larger text"), "zoom-in", "Ctrl++ Ctrl+=", Window},
    {"view.smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), "zoom-out", "Ctrl+-", Window},
    {"view.fullScreen", QT_TRANSLATE_NOOP("Commands", "Full screen"), "view-fullscreen", "F11", Window},
    {"help.commands", QT_TRANSLATE_NOOP("Commands", "Find a command…"), "search", "Ctrl+K", Window},
    {"help.keys", QT_TRANSLATE_NOOP("Commands", "Keys"), "help-keybord-shortcuts", "? F1", Text},
};

}  // namespace

Commands::Commands(QWidget* window, QWidget* text, QObject* parent) : QObject(parent)
{
    for (const Row& row : table) {
        auto* action = new QAction(QCoreApplication::translate("Commands", row.text), this);
        action->setObjectName(QString::fromLatin1(row.id));
        if (*row.icon)
            action->setIcon(QIcon::fromTheme(QString::fromLatin1(row.icon)));
        QList<QKeySequence> keys;
        for (const QString& name : QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts))
            keys << QKeySequence(name, QKeySequence::PortableText);
        action->setShortcuts(keys);
        action->setShortcutContext(row.scope == Scope::Window ? Qt::WindowShortcut : Qt::WidgetShortcut);
        const QString itsKeys = keysOf(action);
        const QString name = QString(action->text()).remove(u'…');
        action->setToolTip(itsKeys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, itsKeys));
        if (row.scope != Scope::Review)
            (row.scope == Scope::Text ? text : window)->addAction(action);
        m_byScope.insert(row.scope, action);
        m_actions << action;
        m_byId.insert(action->objectName(), action);
    }
}

QAction* Commands::operator[](const QString& id) const
{
    QAction* action = m_byId.value(id);
    Q_ASSERT_X(action, "Commands", qPrintable(id));
    return action;
}

void Commands::giveKeys(Scope scope, QWidget* widget)
{
    widget->addActions(m_byScope.values(scope));
}

void Commands::handle(const QString& id, std::function<void()> handler)
{
    connect((*this)[id], &QAction::triggered, this, std::move(handler));
}

QString Commands::groupOf(const QAction* action)
{
    static const QHash<QString, const char*> headings{{QStringLiteral("project"), QT_TRANSLATE_NOOP("Commands", "Project")},
                                                      {QStringLiteral("edit"), QT_TRANSLATE_NOOP("Commands", "Edit")},
                                                      {QStringLiteral("article"), QT_TRANSLATE_NOOP("Commands", "Article")},
                                                      {QStringLiteral("annotate"), QT_TRANSLATE_NOOP("Commands", "Tags")},
                                                      {QStringLiteral("receipt"), QT_TRANSLATE_NOOP("Commands", "Receipt")},
                                                      {QStringLiteral("suggest"), QT_TRANSLATE_NOOP("Commands", "Suggestions")},
                                                      {QStringLiteral("review"), QT_TRANSLATE_NOOP("Commands", "Review")},
                                                      {QStringLiteral("view"), QT_TRANSLATE_NOOP("Commands", "View")},
                                                      {QStringLiteral("help"), QT_TRANSLATE_NOOP("Commands", "Help")}};
    return QCoreApplication::translate("Commands", headings.value(action->objectName().section(u'.', 0, 0)));
}

QString Commands::keysOf(const QAction* action)
{
    QStringList keys;
    for (const QKeySequence& each : action->shortcuts()) {
        // The two Enter keys, and + with and without Shift, are one to people.
        if (each[0].key() != Qt::Key_Enter && each[0].key() != Qt::Key_Equal)
            keys << each.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral(" "));
}

}  // namespace vermilion::desktop
