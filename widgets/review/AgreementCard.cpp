// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/AgreementCard.h"

#include "widgets/review/AgreementCellPainter.h"

#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <numeric>

namespace vermilion::review {
namespace {

constexpr int headerHeight = 38;   // two lines
constexpr qint64 fewSpans = 1500;  // as many are aligned for γ without being asked

qint64 spansIn(const Study& study)
{
    qint64 spans = 0;
    for (const Continuum& continuum : study.continua) {
        for (const Layer& layer : continuum.layers)
            spans += qint64(layer.spans.size());
    }
    return spans;
}

}  // namespace

AgreementCard::AgreementCard(const common::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_model(new AgreementModel(this))
{
    setObjectName(QStringLiteral("agreementCard"));
    m_heading = new QLabel(this);
    m_heading->setObjectName(QStringLiteral("caption"));
    m_heading->setFont(common::interfaceFont(-1, true));
    m_heading->setWordWrap(true);
    m_pair = new QComboBox(this);
    m_pair->setAccessibleName(tr("Whose agreement"));
    connect(m_pair, &QComboBox::activated, this, [this](int index) {
        m_model->setPair(index - 1);
        layOut();
    });
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    m_table = new QTableView(card);
    m_table->setObjectName(QStringLiteral("agreementTable"));
    m_table->setAccessibleName(tr("Agreement before decisions"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AgreementCellPainter(m_theme, m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setFont(common::interfaceFont(-2));
    m_table->horizontalHeader()->setMinimumSectionSize(30);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    m_table->horizontalHeader()->setFixedHeight(headerHeight);
    m_table->verticalHeader()->setFont(common::interfaceFont(-1));
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->verticalHeader()->setMinimumSectionSize(22);
    const auto choose = [this](const QModelIndex& index) { Q_EMIT tagChosen(document::TagId(index.data(AgreementModel::TagRole).toUuid())); };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    m_explanations = new QLabel(card);
    m_explanations->setObjectName(QStringLiteral("dim"));
    m_explanations->setFont(common::interfaceFont(-2));
    m_explanations->setWordWrap(true);
    m_bar = new QProgressBar(card);
    m_bar->setTextVisible(false);
    m_gamma = new QPushButton(card);
    m_gamma->setObjectName(QStringLiteral("quiet"));
    m_picture = new QPushButton(tr("Save as a picture…"), card);
    m_picture->setObjectName(QStringLiteral("quiet"));
    connect(m_picture, &QPushButton::clicked, this, &AgreementCard::pictureWanted);
    connect(m_gamma, &QPushButton::clicked, this, [this] {
        if (m_computing.isRunning())
            m_stop.request_stop();
        else
            compute(true);
    });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_gamma);
    buttons->addStretch();
    buttons->addWidget(m_picture);
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(8, 6, 8, 6);
    inCard->setSpacing(6);
    inCard->addWidget(m_table);
    inCard->addWidget(m_explanations);
    inCard->addWidget(m_bar);
    inCard->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_pair);
    column->addWidget(card);
    connect(&m_computing, &QFutureWatcher<Reading>::finished, this, &AgreementCard::take);
    hide();
}

AgreementCard::~AgreementCard() { stop(); }

void AgreementCard::stop()
{
    m_stop.request_stop();
    m_computing.waitForFinished();
}

void AgreementCard::setProject(const project::Project* project)
{
    m_project = project;
    if (!project) {
        m_stop.request_stop();
        m_isOld = m_computing.isRunning();
        m_model->clear();
        hide();
        return;
    }
    compute(false);
}

void AgreementCard::compute(bool withGamma)
{
    if (!m_project)
        return;
    if (m_computing.isRunning()) {
        m_stop.request_stop();
        m_isOld = true;
        m_withGamma = withGamma;
        return;
    }
    m_withGamma = withGamma;
    m_stop = std::stop_source();
    Progress progress;
    progress.stop = m_stop.get_token();
    progress.report = [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(this, [this, done, total] {
            m_bar->setRange(0, int(std::max<qint64>(1, total)));
            m_bar->setValue(int(done));
        });
    };
    m_bar->setRange(0, 0);
    m_bar->show();
    m_gamma->setText(tr("Stop"));
    m_gamma->setVisible(withGamma);
    m_computing.setFuture(QtConcurrent::run([path = m_project->path(), withGamma, progress]() -> Reading {
        const auto project = TRY(project::Project::openReadOnly(path));
        auto reading = std::make_shared<AgreementReading>();
        Progress quiet;
        quiet.stop = progress.stop;
        reading->readings = TRY(project::readings(*project, {}, quiet));
        AgreementOptions options;
        options.withGamma = withGamma || spansIn(reading->readings.study) <= fewSpans;
        reading->agreement = TRY(agreement(reading->readings.study, options, progress));
        return reading;
    }));
}

void AgreementCard::take()
{
    m_bar->hide();
    const Reading reading = m_computing.future().result();
    if (std::exchange(m_isOld, false)) {
        compute(m_withGamma);
        return;
    }
    m_gamma->setText(tr("Compute γ, which takes a while"));
    m_gamma->show();
    if (!reading) {
        if (reading.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(reading.error());
        Q_EMIT shown();
        return;
    }
    setVisible((*reading)->readings.authors.size() > 1);
    m_model->show(*reading, m_project->codebook());
    const Estimate* const gamma = (*reading)->agreement.all.overall.of(Measure::Gamma);
    m_gamma->setVisible(gamma && !gamma->value && gamma->value.error() == Undefined::NotAsked);
    m_pair->clear();
    for (int pair = -1; pair < m_model->pairs(); ++pair)
        m_pair->addItem(pair < 0 ? tr("All: %1").arg(m_model->namesOf(pair)) : m_model->namesOf(pair));
    m_pair->setVisible(m_model->pairs() > 1);
    layOut();
    Q_EMIT shown();
}

void AgreementCard::layOut()
{
    m_heading->setText(tr("Agreement before decisions: %n article(s); click a number for what is behind it", nullptr, m_model->articles()));
    m_explanations->setText(m_model->explanations().join(u' '));
    m_explanations->setVisible(!m_explanations->text().isEmpty());
    const int rows = m_model->rowCount();
    m_table->setFixedHeight(headerHeight + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

// ---- a picture of it -----------------------------------------------------------------------------------------------

QImage AgreementCard::picture() const
{
    constexpr int scale = 2;
    constexpr int nameWidth = 150;
    constexpr int cellWidth = 118;
    constexpr int rowHeight = 44;
    constexpr int margin = 24;
    const int rows = m_model->rowCount();
    const int columns = m_model->columnCount();
    const int top = margin + 58;
    QImage image(QSize(2 * margin + nameWidth + columns * cellWidth, top + rows * rowHeight + margin) * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_theme.card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto write = [&](const QRect& box, const QFont& font, const QColor& ink, int flags, const QString& text) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(box, flags, text);
    };
    const int width = image.width() / scale;
    write(QRect(margin, margin, width - 2 * margin, 22), common::interfaceFont(1, true), m_theme.ink, Qt::AlignLeft | Qt::AlignVCenter,
          tr("%1 — %n article(s), 95 % intervals below", nullptr, m_model->articles()).arg(m_model->namesOf(std::max(-1, m_pair->currentIndex() - 1))));
    for (int column = 0; column < columns; ++column) {
        write(QRect(margin + nameWidth + column * cellWidth, top - 26, cellWidth, 22), common::interfaceFont(-1), m_theme.dim, Qt::AlignCenter,
              m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    for (int row = 0; row < rows; ++row) {
        const int y = top + row * rowHeight;
        write(QRect(margin, y, nameWidth, rowHeight), common::interfaceFont(), m_theme.ink, Qt::AlignLeft | Qt::AlignVCenter,
              m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString());
        for (int column = 0; column < columns; ++column) {
            const QModelIndex index = m_model->index(row, column);
            const QVariant value = index.data(AgreementModel::ValueRole);
            const QRect box(margin + nameWidth + column * cellWidth, y, cellWidth - 2, rowHeight - 2);
            if (value.isValid())
                painter.fillRect(box, agreementColour(value.toDouble(), m_theme));
            const QVariant low = index.data(AgreementModel::LowRole);
            const QRect number = low.isValid() ? box.adjusted(0, 3, 0, -box.height() / 2 + 2) : box;
            write(number, common::interfaceFont(), value.isValid() ? m_theme.ink : m_theme.dim, Qt::AlignCenter, index.data().toString());
            if (low.isValid()) {
                write(box.adjusted(0, box.height() / 2, 0, -2), common::interfaceFont(-3), m_theme.dim, Qt::AlignCenter,
                      QStringLiteral("%1 – %2").arg(shortNumber(low.toDouble()), shortNumber(index.data(AgreementModel::HighRole).toDouble())));
            }
        }
    }
    return image;
}

}  // namespace vermilion::review
