// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QStyleHints>

#include <cmath>

namespace vermilion::common {
namespace {

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](int top, int bottom) { return int(std::lround(top * share + bottom * (1 - share))); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()), channel(over.blue(), under.blue()));
}

// WCAG 2.2, relative luminance of sRGB.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

Theme light()
{
    Theme theme;
    theme.paper = QColor(0xFDFBF7);
    theme.chrome = QColor(0xF3EFE8);
    theme.card = QColor(0xFFFFFF);
    theme.line = QColor(0xE2DCD1);
    theme.ink = QColor(0x26211B);
    theme.dim = QColor(0x756C60);
    theme.vermilion = QColor(0xC0392B);
    theme.done = QColor(0x3F9B6D);
    theme.selection = QColor(0xD9D2C3);
    return theme;
}

Theme sepia()
{
    Theme theme = light();
    theme.paper = QColor(0xF5ECD9);
    theme.chrome = QColor(0xEADFC8);
    theme.card = QColor(0xFAF4E6);
    theme.line = QColor(0xD8CBB0);
    theme.dim = QColor(0x6B604F);
    theme.selection = QColor(0xD6C7A6);
    return theme;
}

Theme dark()
{
    Theme theme;
    theme.isDark = true;
    theme.paper = QColor(0x1E1C19);
    theme.chrome = QColor(0x171512);
    theme.card = QColor(0x26231F);
    theme.line = QColor(0x38342E);
    theme.ink = QColor(0xE9E3D8);
    theme.dim = QColor(0xA39A8B);
    theme.vermilion = QColor(0xE4695B);
    theme.done = QColor(0x57B487);
    theme.selection = QColor(0x4A443A);
    return theme;
}

// @name@ stands for a colour of the theme.
constexpr char16_t sheet[] = uR"(
QWidget { color: @ink@; }
QMainWindow, QDialog, QWidget#chrome, QMenuBar, QStatusBar, QToolBar, QDockWidget > QWidget { background: @chrome@; }
QMainWindow::separator { background: @line@; width: 1px; height: 1px; }
QSplitter::handle { background: @line@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QToolBar { border: 0; border-bottom: 1px solid @line@; padding: 6px 10px; spacing: 8px; }
QStatusBar { border-top: 1px solid @line@; color: @dim@; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @dim@; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QMenu { background: @card@; border: 1px solid @line@; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: @chrome@; }
QMenu::item:disabled { color: @dim@; }
QMenu::separator { height: 1px; background: @line@; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: @card@; color: @ink@; border: 1px solid @line@; padding: 4px 7px; }
QLineEdit, QPlainTextEdit#note, QPlainTextEdit#entityNote, QComboBox, QDateEdit { background: @card@; border: 1px solid @line@; border-radius: 6px; padding: 5px 8px; selection-background-color: @selection@; selection-color: @ink@; }
QLineEdit:focus, QPlainTextEdit#note:focus, QPlainTextEdit#entityNote:focus, QComboBox:focus { border-color: @dim@; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox QAbstractItemView { background: @card@; border: 1px solid @line@; selection-background-color: @chrome@; selection-color: @ink@; outline: 0; }
QPushButton, QToolButton#button { background: @card@; border: 1px solid @line@; border-radius: 6px; padding: 5px 12px; }
QPushButton:hover, QToolButton#button:hover { border-color: @dim@; }
QPushButton:focus, QToolButton:focus { border-color: @dim@; }
QPushButton:pressed, QToolButton#button:pressed { background: @chrome@; }
QPushButton:disabled, QToolButton#button:disabled { color: @dim@; background: @chrome@; }
QPushButton#primary { background: @vermilion@; border-color: @vermilion@; color: @onVermilion@; }
QPushButton#primary:hover { border-color: @ink@; }
QPushButton#primary:disabled { color: @dim@; background: @chrome@; border-color: @line@; }
QListWidget#trayList::item { padding: 6px 12px; }
QPushButton#quiet { background: transparent; border-color: transparent; color: @dim@; padding: 5px 8px; }
QPushButton#quiet:hover { color: @ink@; border-color: @line@; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px 8px; }
QToolButton:hover { border-color: @line@; }
QToolButton:disabled { color: @faint@; }
QToolButton:checked { background: @card@; border-color: @line@; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#chip { background: @card@; border: 1px solid @line@; border-radius: 12px; padding: 3px 10px; }
QToolButton#chip:hover, QToolButton#chip:focus { border-color: @dim@; }
QToolButton#chip:checked { color: @vermilion@; border-color: @vermilion@; }
QFrame#card { background: @card@; border: 1px solid @line@; border-radius: 9px; }
QFrame#popup { background: @card@; border: 1px solid @line@; border-radius: 9px; }
QLabel#dim, QLabel#caption { color: @dim@; }
QLabel#heading { font-weight: 600; }
QLabel#seal { color: @vermilion@; }
QLabel#accent { color: @vermilion@; }
QLabel#keycap { background: @card@; border: 1px solid @line@; border-bottom: 2px solid @line@; border-radius: 4px; padding: 0 4px; color: @dim@; }
QListView, QTreeView, QTableView { background: @chrome@; border: 0; outline: 0; }
QTreeView#registerTable { background: @paper@; }
QTreeView#registerTable::item:selected, QTreeView#registerTable::branch:selected { background: @card@; }
QHeaderView { background: @chrome@; border: 0; }
QHeaderView::section { background: @chrome@; color: @dim@; border: 0; border-bottom: 1px solid @line@; padding: 6px 10px; }
QHeaderView::section:hover { color: @ink@; }
QWidget#passageStrip { background: @paper@; }
QWidget#passageStrip QTextEdit { background: transparent; border: 0; }
QTableView#agreementTable, QTableView#agreementTable QHeaderView, QTableView#agreementTable QHeaderView::section, QTableView#agreementTable QTableCornerButton::section { background: @card@; border: 0; }
QTableView#agreementTable QHeaderView::section { padding: 2px 4px; color: @dim@; }
QTableView#agreementTable QHeaderView::section:vertical { color: @ink@; padding: 0 8px 0 4px; }
QFrame#thinLine { background: @line@; border: 0; }
QListWidget#plain { background: @card@; }
QTableWidget#roles { background: @card@; border: 1px solid @line@; border-radius: 6px; selection-background-color: @chrome@; selection-color: @ink@; }
QTableWidget#roles QLineEdit { border-radius: 0; padding: 0 4px; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll@; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @dim@; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; border: 0; width: 0; height: 0; }
QProgressBar { background: @line@; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @done@; border-radius: 2px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @dim@; border-radius: 3px; background: @card@; }
QCheckBox::indicator:checked { background: @vermilion@; border-color: @vermilion@; image: url(@tick@); }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @dim@; border-radius: 8px; background: @card@; }
QRadioButton::indicator:checked { border: 4px solid @vermilion@; width: 8px; height: 8px; background: @card@; }
QListWidget#plain::item { padding: 3px 6px; }
QListWidget#plain::indicator { width: 14px; height: 14px; border: 1px solid @dim@; border-radius: 3px; background: @card@; }
QListWidget#plain::indicator:checked { background: @vermilion@; border-color: @vermilion@; image: url(@tick@); }
QCheckBox::indicator:disabled { border-color: @line@; }
QTabBar::tab { background: transparent; padding: 6px 12px; border: 0; border-bottom: 2px solid transparent; color: @dim@; }
QTabBar::tab:selected { color: @ink@; border-bottom-color: @vermilion@; }
)";

}  // namespace

Theme Theme::named(ThemeName name)
{
    switch (name) {
    case ThemeName::Light: return light();
    case ThemeName::Sepia: return sepia();
    case ThemeName::Dark: return dark();
    case ThemeName::System: break;
    }
    return qApp->styleHints()->colorScheme() == Qt::ColorScheme::Dark ? dark() : light();
}

QColor Theme::tint(const QColor& tagColour) const
{
    return mixed(tagColour, paper, isDark ? 0.25 : 0.15);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, chrome);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Base, paper);
    palette.setColor(QPalette::AlternateBase, chrome);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::Button, card);
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::BrightText, vermilion);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, ink);
    palette.setColor(QPalette::ToolTipBase, card);
    palette.setColor(QPalette::ToolTipText, ink);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Link, vermilion);
    palette.setColor(QPalette::Accent, vermilion);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Light, card);
    palette.setColor(QPalette::Dark, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    return palette;
}

QString Theme::styleSheet() const
{
    QString css = QString::fromUtf16(sheet);
    const std::pair<QStringView, QColor> colours[] = {
        {u"@paper@", paper}, {u"@chrome@", chrome}, {u"@card@", card}, {u"@line@", line}, {u"@ink@", ink}, {u"@dim@", dim},
        {u"@vermilion@", vermilion}, {u"@done@", done}, {u"@selection@", selection},
        {u"@onVermilion@", isDark ? paper : QColor(0xFFFFFF)}, {u"@scroll@", mixed(dim, chrome, 0.35)}, {u"@faint@", mixed(dim, chrome, 0.6)}};
    for (const auto& [name, colour] : colours)
        css.replace(name.toString(), colour.name());
    css.replace(QStringLiteral("@tick@"), isDark ? QStringLiteral(":/icons/tick-on-light.svg") : QStringLiteral(":/icons/tick-on-dark.svg"));
    return css;
}

QFont articleFont(double pointSize, const QString& language)
{
    // A Chinese typeface draws “ ” and ’ a full character wide, a Latin one draws them narrow: the language decides.
    QStringList families{QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"), QStringLiteral("Noto Serif"), QStringLiteral("serif")};
    const bool isEastAsian = language.isEmpty() || language.startsWith(u"zh") || language.startsWith(u"ja") || language.startsWith(u"ko");
    if (!isEastAsian)
        families.move(2, 0);
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(pointSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont interfaceFont(int difference, bool isBold)
{
    QFont font = QApplication::font();
    if (font.pixelSize() > 0)
        font.setPixelSize(font.pixelSize() + difference);
    else
        font.setPointSizeF(font.pointSizeF() + difference * 0.75);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

double contrast(const QColor& first, const QColor& second)
{
    const double lighter = std::max(luminance(first), luminance(second));
    const double darker = std::min(luminance(first), luminance(second));
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace vermilion::common
