// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/review/AgreementModel.h"

#include <QFutureWatcher>
#include <QImage>
#include <QPointer>
#include <QWidget>

#include <stop_token>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace vermilion::review {

/// How far the authors agreed before anything was decided, as a heat map of coefficients. It is computed on another thread:
/// at once all but γ, which comes where there is little to align, or when it is asked for, and can be stopped.
class AgreementCard : public QWidget {
    Q_OBJECT

public:
    explicit AgreementCard(const common::Theme& theme, QWidget* parent = nullptr);
    ~AgreementCard() override;

    /// Computes anew; nothing for nullptr.
    void setProject(const project::Project* project);
    const AgreementModel& model() const { return *m_model; }
    /// The table with intervals, for people to put into what they write.
    QImage picture() const;

Q_SIGNALS:
    /// The numbers of what was asked for are there.
    void shown();
    /// A number was clicked: the spans behind it are wanted; null for a row of all tags.
    void tagChosen(const vermilion::document::TagId& tag);
    void pictureWanted();
    void failed(const vermilion::Error& error);

private:
    using Reading = Result<std::shared_ptr<const AgreementReading>>;
    void compute(bool withGamma);
    void take();
    void stop();
    void layOut();

    common::Theme m_theme;
    QPointer<const project::Project> m_project;
    QFutureWatcher<Reading> m_computing;
    std::stop_source m_stop;
    bool m_isOld = false;        ///< the project is another one since this began
    bool m_withGamma = false;
    AgreementModel* m_model = nullptr;
    QLabel* m_heading = nullptr;
    QComboBox* m_pair = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_explanations = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_gamma = nullptr;
    QPushButton* m_picture = nullptr;
};

}  // namespace vermilion::review
