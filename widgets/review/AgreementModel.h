// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/Annotation.h"
#include "model/document/Codebook.h"
#include "model/project/Reviewing.h"
#include "model/review/Agreement.h"

#include <QAbstractTableModel>

#include <memory>

namespace vermilion::review {

/// Agreement and what it was computed on.
struct AgreementReading {
    project::Readings readings;
    Agreement agreement;
};

/// How far authors agree: a row for everything, for boundaries, for labels and for each tag, a column a coefficient.
class AgreementModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { ValueRole = Qt::UserRole, LowRole, HighRole, CountRole, TagRole };

    explicit AgreementModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show(std::shared_ptr<const AgreementReading> reading, const document::Codebook& codebook);
    void clear();
    /// -1: all authors; else a pair.
    void setPair(int pair);
    int pairs() const;
    /// "甲, 乙" of a pair, or of all.
    QString namesOf(int pair) const;
    int articles() const;
    /// Why some cells have no number, each reason once.
    QStringList explanations() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        document::TagId tag;
        const Coefficients* coefficients;
    };
    const GroupAgreement& group() const;
    void fill();
    const Estimate* estimateAt(const QModelIndex& index) const;

    std::shared_ptr<const AgreementReading> m_reading;
    document::Codebook m_codebook;
    int m_pair = -1;
    std::vector<Measure> m_measures;
    std::vector<Row> m_rows;
};

/// Names as tables head their columns, and what they say in a sentence.
QString measureText(Measure measure);
QString measureExplanation(Measure measure);
QString undefinedText(Undefined reason);

/// ".94", "1.00", "−.12": two digits are what an interval of some hundredths bears.
QString shortNumber(double value);

}  // namespace vermilion::review
