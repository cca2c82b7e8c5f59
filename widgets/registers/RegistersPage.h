// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/project/Project.h"
#include "model/registers/AnnotationTable.h"
#include "model/registers/Arrangement.h"
#include "widgets/common/Theme.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QWidget>

#include <array>
#include <functional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTimer;
class QToolButton;
class QTreeView;

namespace vermilion::registers {

class BarList;
class PassageStrip;
class RegisterModel;

/// Registers over all articles of a project: commitments, and all annotations. A table that people sort, group and filter,
/// charts that count and narrow it, the passage behind the current row, and a CSV of just what is shown. The project is
/// read on another thread; it must outlive this or be taken away with setProject(nullptr).
class RegistersPage : public QWidget {
    Q_OBJECT

public:
    explicit RegistersPage(const common::Theme& theme, QWidget* parent = nullptr);
    ~RegistersPage() override;

    void setProject(project::Project* project);
    /// See project::BlindReading.
    void setBlind(bool isBlind);
    /// Puts the keyboard into the table; reads the project again if it has changed.
    void open();
    const RegisterModel& model() const { return *m_model; }
    /// Writes what is shown. Errors: as writeCsv.
    Result<void> exportShown(const QString& path) const;

    /// Which columns are shown and how rows are put in order, for the next start of the program.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void chosen(const vermilion::document::ArticleId& article, const vermilion::document::AnnotationId& annotation);
    void exportWanted(const QString& suggestedName);
    void left();
    void failed(const vermilion::Error& error);
    /// What is on the page is what was asked for last.
    void shown();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Read = Result<std::shared_ptr<const Contents>>;
    struct Register {
        AnnotationTable::Which which;
        QString id;            ///< in saved state, and in the name of an exported file
        QToolButton* button = nullptr;
        std::shared_ptr<const AnnotationTable> table;
        Wish wish;
        QStringList columns;   ///< empty until somebody chooses: those that are shown at first
    };

    QWidget* makeBar();
    QWidget* makeConditionBar();
    QWidget* makeCharts();
    QTreeView* makeTable();
    QToolButton* menuButton(const QString& text, const std::function<void(QMenu*)>& fill);
    void fillGroupMenu(QMenu* menu);
    void fillColumnMenu(QMenu* menu);
    void read();
    void take();
    void enter(size_t index);
    void arrange();
    void showCharts();
    void showConditions();
    void showCurrent();
    void showEmptiness();
    void layOutColumns();
    void stretchPassages();
    void setColumns(const QStringList& columns);
    void toggleCondition(const QString& column, const QString& value);
    void choose(const QModelIndex& index);
    QStringList shownColumns() const;
    Register& current() { return m_registers[m_current]; }
    const Register& current() const { return m_registers[m_current]; }
    bool keyInField(int key);
    bool keyInTable(int key);

    common::Theme m_theme;
    QPointer<project::Project> m_project;
    std::array<Register, 2> m_registers;
    size_t m_current = 0;
    QFutureWatcher<Read> m_reading;
    bool m_isOld = true;       ///< the project has changed since it was read
    bool m_isBlind = false;
    QLineEdit* m_field = nullptr;
    QToolButton* m_group = nullptr;
    QLabel* m_count = nullptr;
    QHBoxLayout* m_conditions = nullptr;
    QTreeView* m_view = nullptr;
    RegisterModel* m_model = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_emptiness = nullptr;
    QToolButton* m_export = nullptr;
    std::array<std::pair<QString, BarList*>, 3> m_charts;  // by column
    PassageStrip* m_strip = nullptr;
    QTimer* m_typing = nullptr;
};

}  // namespace vermilion::registers
