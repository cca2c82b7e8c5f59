// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/AgreementModel.h"

#include "model/text/Visible.h"
#include "widgets/common/TagColours.h"

#include <algorithm>

namespace vermilion::review {

QString shortNumber(double value)
{
    QString text = QString::number(value, 'f', 2);
    if (text == u"-0.00")
        return QStringLiteral(".00");
    if (text.startsWith(u"0."))
        return text.sliced(1);
    if (text.startsWith(u"-0."))
        return u'−' + text.sliced(2);
    return text.replace(u'-', u'−');
}

void AgreementModel::show(std::shared_ptr<const AgreementReading> reading, const document::Codebook& codebook)
{
    beginResetModel();
    m_reading = std::move(reading);
    m_codebook = codebook;
    if (m_pair >= pairs())
        m_pair = -1;
    fill();
    endResetModel();
}

void AgreementModel::clear()
{
    beginResetModel();
    m_reading.reset();
    m_rows.clear();
    m_measures.clear();
    m_pair = -1;
    endResetModel();
}

void AgreementModel::setPair(int pair)
{
    beginResetModel();
    m_pair = pair < pairs() ? pair : -1;
    fill();
    endResetModel();
}

int AgreementModel::pairs() const { return m_reading ? int(m_reading->agreement.pairs.size()) : 0; }

const GroupAgreement& AgreementModel::group() const
{
    return m_pair < 0 ? m_reading->agreement.all : m_reading->agreement.pairs[size_t(m_pair)];
}

int AgreementModel::articles() const { return m_reading ? group().articles : 0; }

QString AgreementModel::namesOf(int pair) const
{
    QStringList names;
    const GroupAgreement& group = pair < 0 ? m_reading->agreement.all : m_reading->agreement.pairs[size_t(pair)];
    for (const size_t author : group.authors)
        names << text::visible(m_reading->readings.authors[author].name);
    return names.join(QStringLiteral(", "));
}

void AgreementModel::fill()
{
    m_rows.clear();
    m_measures.clear();
    if (!m_reading)
        return;
    const bool isTwo = group().authors.size() == 2;
    m_measures = {Measure::SpanF1Strict, Measure::SpanF1Lenient, isTwo ? Measure::CohenKappa : Measure::FleissKappa, Measure::KrippendorffAlpha, Measure::AlphaU, Measure::Gamma};
    m_rows.push_back({tr("All tags"), {}, &group().overall});
    m_rows.push_back({tr("Where"), {}, &group().boundary});
    m_rows.push_back({tr("Which"), {}, &group().label});
    for (const TagAgreement& tag : group().tags) {
        const document::TagId id = m_reading->readings.study.tags[size_t(tag.tag)];
        const document::Tag* const known = m_codebook.tag(id);
        m_rows.push_back({known ? known->label.in(common::labelLanguage()) : id.toString(), id, &tag.coefficients});
    }
}

const Estimate* AgreementModel::estimateAt(const QModelIndex& index) const
{
    return m_rows[size_t(index.row())].coefficients->of(m_measures[size_t(index.column())]);
}

QStringList AgreementModel::explanations() const
{
    QStringList explanations;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const Estimate* const estimate = estimateAt(index(row, column));
            if (!estimate || estimate->value || estimate->value.error() == Undefined::NotAsked)
                continue;
            const QString sentence = tr("%1: %2.", "a row and why it has no number").arg(m_rows[size_t(row)].name, undefinedText(estimate->value.error()));
            if (!explanations.contains(sentence))
                explanations << sentence;
        }
    }
    return explanations;
}

int AgreementModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int AgreementModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_measures.size()); }

QVariant AgreementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_rows[size_t(section)].name) : QVariant();
    if (role == Qt::DisplayRole)
        return measureText(m_measures[size_t(section)]);
    return role == Qt::ToolTipRole ? QVariant(measureExplanation(m_measures[size_t(section)])) : QVariant();
}

QVariant AgreementModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Estimate* const estimate = estimateAt(index);
    const bool isDefined = estimate && estimate->value;
    switch (role) {
    case Qt::DisplayRole: return isDefined ? shortNumber(*estimate->value) : estimate ? QStringLiteral("—") : QString();
    case ValueRole: return isDefined ? QVariant(*estimate->value) : QVariant();
    case LowRole: return isDefined && estimate->interval ? QVariant(estimate->interval->low) : QVariant();
    case HighRole: return isDefined && estimate->interval ? QVariant(estimate->interval->high) : QVariant();
    case CountRole: return estimate ? QVariant(estimate->n) : QVariant();
    case TagRole: return m_rows[size_t(index.row())].tag.uuid();
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString what = QStringLiteral("%1, %2").arg(m_rows[size_t(index.row())].name, measureText(m_measures[size_t(index.column())]));
        if (!estimate)
            return tr("%1: says nothing here").arg(what);
        if (!isDefined)
            return tr("%1: no number, because %2").arg(what, undefinedText(estimate->value.error()));
        const QString value = QString::number(*estimate->value, 'f', 3);
        if (!estimate->interval)
            return tr("%1: %2 (n = %3)").arg(what, value).arg(estimate->n);
        return tr("%1: %2, 95 % of resamples from %3 to %4 (n = %5)").arg(what, value, QString::number(estimate->interval->low, 'f', 3),
                                                                       QString::number(estimate->interval->high, 'f', 3)).arg(estimate->n);
    }
    default: return {};
    }
}

}  // namespace vermilion::review
