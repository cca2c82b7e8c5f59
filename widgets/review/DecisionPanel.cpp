// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/DecisionPanel.h"

#include "model/review/Layer.h"
#include "model/text/Visible.h"
#include "widgets/common/TagColours.h"
#include "widgets/common/WrapLayout.h"
#include "widgets/review/KeyButton.h"
#include "widgets/review/VersionRow.h"
#include "widgets/review/Voices.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vermilion::review {
namespace {

constexpr size_t mostKeys = 9;  // readings that have a digit

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setObjectName(QStringLiteral("card"));
    return frame;
}

QLabel* label(const QString& name, QWidget* parent, int size = 0)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setFont(common::interfaceFont(size));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        // A button may be asking for this from its own handler.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace

DecisionPanel::DecisionPanel(ReviewSession& session, const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(theme)
{
    setObjectName(QStringLiteral("decisionPanel"));
    setAccessibleName(tr("Decision"));
    m_card = card(this);
    m_heading = new QLabel(m_card);
    m_heading->setFont(common::interfaceFont(1, true));
    m_explanation = label(QStringLiteral("dim"), m_card, -1);
    m_readings = new QVBoxLayout;
    m_readings->setSpacing(2);
    auto* inCard = new QVBoxLayout(m_card);
    inCard->setContentsMargins(14, 12, 14, 12);
    inCard->setSpacing(4);
    inCard->addWidget(m_heading);
    inCard->addWidget(m_explanation);
    inCard->addSpacing(4);
    inCard->addLayout(m_readings);

    m_verdicts = new QWidget(this);
    m_verdictGrid = new QGridLayout(m_verdicts);
    m_verdictGrid->setContentsMargins(0, 0, 0, 0);
    m_verdictGrid->setSpacing(8);
    m_state = label(QStringLiteral("dim"), this, -1);
    m_state->setContentsMargins(2, 0, 2, 0);
    m_answers = label({}, this);
    m_answers->setObjectName(QStringLiteral("verdictAnswers"));
    m_answers->setContentsMargins(2, 0, 2, 0);
    m_answer = new QLineEdit(this);
    m_answer->setObjectName(QStringLiteral("verdictAnswer"));
    m_answer->setPlaceholderText(tr("Answer the reviewer"));
    m_answer->setAccessibleName(m_answer->placeholderText());
    m_answer->installEventFilter(this);
    connect(m_answer, &QLineEdit::editingFinished, this, [this] { m_session.answer(m_answer->text().trimmed()); });
    buildEditing();
    buildReasons();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_card);
    column->addWidget(m_verdicts);
    column->addWidget(m_editing);
    column->addWidget(m_state);
    column->addWidget(m_answers);
    column->addWidget(m_answer);
    column->addWidget(m_why);
    setReasons(document::verdictReasons());
    connect(&m_session, &ReviewSession::currentChanged, this, &DecisionPanel::show);
    show();
}

void DecisionPanel::buildEditing()
{
    m_editing = card(this);
    auto* hint = label({}, m_editing);
    hint->setText(tr("Select the passage in the text, then press Enter. A tag's key changes the tag."));
    m_tag = new QComboBox(m_editing);
    m_tag->setAccessibleName(tr("Tag of the other reading"));
    m_values = new QFormLayout;
    m_values->setContentsMargins(0, 0, 0, 0);
    auto* use = new QPushButton(tr("Use this passage  ↵"), m_editing);
    use->setObjectName(QStringLiteral("primary"));
    auto* leave = new QPushButton(tr("Cancel  Esc"), m_editing);
    leave->setObjectName(QStringLiteral("quiet"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(use);
    buttons->addWidget(leave);
    buttons->addStretch();
    auto* column = new QVBoxLayout(m_editing);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(hint);
    column->addWidget(m_tag);
    column->addLayout(m_values);
    column->addLayout(buttons);
    m_editing->hide();
    connect(use, &QPushButton::clicked, this, &DecisionPanel::editingDone);
    connect(leave, &QPushButton::clicked, this, &DecisionPanel::editingLeft);
}

void DecisionPanel::buildReasons()
{
    m_why = card(this);
    auto* heading = label(QStringLiteral("caption"), m_why, -1);
    heading->setText(tr("Reason  R"));
    auto* change = new QToolButton(m_why);
    change->setObjectName(QStringLiteral("changeReasons"));
    change->setText(tr("Change…"));
    change->setFont(common::interfaceFont(-1));
    change->setToolTip(tr("Change the reasons to choose from"));
    connect(change, &QToolButton::clicked, this, &DecisionPanel::reasonsWanted);
    auto* top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(change);
    m_reasonRows = new QVBoxLayout;
    m_comment = new QLineEdit(m_why);
    m_comment->setObjectName(QStringLiteral("verdictComment"));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("Comment  M"));
    m_comment->installEventFilter(this);
    auto* column = new QVBoxLayout(m_why);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(8);
    column->addLayout(top);
    column->addLayout(m_reasonRows);
    column->addWidget(m_comment);
    connect(m_comment, &QLineEdit::editingFinished, this, [this] { m_session.setComment(m_comment->text().trimmed()); });
}

void DecisionPanel::setReasons(const QStringList& reasons)
{
    m_reasons = reasons;
    clear(m_reasonRows);
    m_reasonButtons.clear();
    auto* chips = new QWidget(m_why);
    auto* wrap = new common::WrapLayout(6, chips);
    wrap->setContentsMargins(0, 0, 0, 0);
    for (const QString& reason : m_reasons) {
        auto* chip = new QToolButton(chips);
        chip->setObjectName(QStringLiteral("chip"));
        chip->setText(reasonText(reason));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QToolButton::clicked, this, [this, reason] { m_session.setReason(m_session.reason() == reason ? QString() : reason); });
        m_reasonButtons.push_back(chip);
        wrap->addWidget(chip);
    }
    m_reasonRows->addWidget(chips);
    showReasons();
}

void DecisionPanel::nextReason()
{
    const auto at = m_reasons.indexOf(m_session.reason());
    m_session.setReason(at + 1 < m_reasons.size() ? m_reasons[at + 1] : QString());
}

void DecisionPanel::editComment()
{
    m_comment->setFocus();
    m_comment->selectAll();
}

bool DecisionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if ((watched == m_comment || watched == m_answer) && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// ---- what is shown -------------------------------------------------------------------------------------------------

void DecisionPanel::show()
{
    const ReviewSession::Entry* const entry = m_session.current();
    setVisible(entry);
    if (!entry)
        return;
    setEditing(false);
    const Voices voices(m_session, m_theme);
    m_heading->setText(voices.differenceText(entry->what().difference));
    m_explanation->setText(explanation(*entry));
    showReadings(*entry);
    showVerdicts(*entry);
    showState(*entry);
    showAnswers(*entry);
    showReasons();
    if (m_comment->text() != m_session.comment())
        m_comment->setText(m_session.comment());
}

QString DecisionPanel::wordsOf(const document::Annotation& annotation) const
{
    QStringList quotes;
    for (const document::Fragment& fragment : annotation.fragments)
        quotes << QString(fragment.quote).replace(u'\n', u' ');
    return quotes.join(QStringLiteral(" … "));
}

// What is stored is an entity's id, or a choice by its English name.
QString DecisionPanel::answerText(const document::AttributeDefinition& attribute, const QString& value) const
{
    if (const document::EntityId id = document::entityIn(value); !id.isNull()) {
        const auto entity = m_session.project()->entity(id);
        return entity ? text::visible(entity->name) : value;
    }
    const auto choice = std::ranges::find(attribute.choices, value, [](const document::Localized& each) { return each.in(QStringLiteral("en")); });
    return choice == attribute.choices.end() ? value : choice->in(common::labelLanguage());
}

// What the words alone do not say: the tag where tags differ, the answers where those do.
QString DecisionPanel::detailOf(const ReviewSession::Entry& entry, const document::Annotation& annotation) const
{
    const document::Codebook& codebook = m_session.project()->codebook();
    QStringList parts;
    if (entry.what().difference == Difference::Label) {
        if (const document::Tag* tag = codebook.tag(annotation.tagId))
            parts << tag->label.in(common::labelLanguage());
    }
    for (const document::AttributeId& id : entry.what().attributes) {
        const document::AttributeDefinition* const attribute = codebook.attribute(id);
        if (!attribute)
            continue;
        const QString answer = answerText(*attribute, annotation.attributes.value(id));
        parts << tr("%1: %2", "an attribute and its value").arg(attribute->label.in(common::labelLanguage()), answer.isEmpty() ? QStringLiteral("—") : answer);
    }
    if (!annotation.note.isEmpty() && !m_session.isAnonymous())
        parts << tr("note: %1").arg(annotation.note);
    return parts.join(QStringLiteral(" · "));
}

QString DecisionPanel::explanation(const ReviewSession::Entry& entry) const
{
    const Dispute& dispute = entry.what();
    const document::Tag* const tag = m_session.project()->codebook().tag(dispute.sides.front().tagId);
    QStringList parts;
    if (dispute.difference != Difference::Label && tag)
        parts << tag->label.in(common::labelLanguage());
    if (dispute.versions.size() == 2 && dispute.difference == Difference::Boundary) {
        const auto passages = [](const document::Annotation& annotation) {
            std::vector<TextRange> ranges;
            for (const document::Fragment& fragment : annotation.fragments)
                ranges.push_back(fragment.range);
            return joined(ranges);
        };
        const auto length = [](const std::vector<TextRange>& ranges) {
            qsizetype length = 0;
            for (const TextRange& range : ranges)
                length += range.length();
            return length;
        };
        const auto one = passages(dispute.annotation(dispute.versions[0]));
        const auto other = passages(dispute.annotation(dispute.versions[1]));
        const qsizetype common = commonLength(one, other);
        parts << tr("%1 of %2 characters are in both").arg(common).arg(length(one) + length(other) - common);
    }
    if (const QString silent = Voices(m_session, m_theme).silent(entry); !silent.isEmpty())
        parts << tr("%1: nothing here").arg(silent);
    return parts.join(QStringLiteral(" · "));
}

void DecisionPanel::showReadings(const ReviewSession::Entry& entry)
{
    clear(m_readings);
    const Voices voices(m_session, m_theme);
    const std::vector<size_t> order = m_session.versionsOf(entry);
    for (size_t place = 0; place < order.size(); ++place) {
        const document::Annotation& annotation = entry.what().annotation(entry.what().versions[order[place]]);
        auto* row = new VersionRow(voices.looksAt(entry, place), wordsOf(annotation), m_theme, m_card);
        row->setAccessibleName(tr("%1: %2", "an author and their words").arg(voices.nameAt(entry, place), wordsOf(annotation)));
        row->setDetail(detailOf(entry, annotation));
        const document::Verdict::Side* const side = entry.isDecided() ? entry.verdict()->side(annotation.id) : nullptr;
        row->setTaken(side && side->isTaken);
        m_readings->addWidget(row);
    }
}

void DecisionPanel::showVerdicts(const ReviewSession::Entry& entry)
{
    clear(m_verdictGrid);
    const Voices voices(m_session, m_theme);
    int number = 0;
    const auto add = [&](const QString& key, const QString& text, const QString& name, auto handler) {
        auto* button = new KeyButton(key, text, m_theme, m_verdicts);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, handler);
        m_verdictGrid->addWidget(button, number / 2, number % 2);
        ++number;
    };
    const size_t versions = entry.what().versions.size();
    for (size_t place = 0; place < std::min(versions, mostKeys); ++place)
        add(QString::number(place + 1), tr("Take %1").arg(voices.nameAt(entry, place)), QStringLiteral("take%1").arg(place + 1), [this, place] { m_session.take(place); });
    if (versions > 1)
        add(QStringLiteral("B"), versions == 2 ? tr("Both") : tr("All of them"), QStringLiteral("takeAll"), [this] { m_session.takeAll(); });
    add(QStringLiteral("X"), tr("Nothing here"), QStringLiteral("takeNone"), [this] { m_session.takeNone(); });
    add(QStringLiteral("E"), tr("Another reading…"), QStringLiteral("takeOwn"), [this] { Q_EMIT editingWanted(); });
    if (entry.verdict())
        add(QStringLiteral("⌫"), tr("Take back"), QStringLiteral("takeBack"), [this] { m_session.takeBack(); });
    add(QStringLiteral("S"), tr("Later"), QStringLiteral("skip"), [this] { m_session.skip(); });
}

void DecisionPanel::showState(const ReviewSession::Entry& entry)
{
    const document::Verdict* const verdict = entry.verdict();
    m_state->setVisible(verdict);
    if (!verdict)
        return;
    const QString when = QLocale().toString(verdict->decidedAt.toLocalTime(), QLocale::ShortFormat);
    const auto authors = m_session.project()->authors();
    QString who;
    if (authors) {
        const auto found = std::ranges::find(*authors, verdict->authorId, &document::Author::id);
        who = found == authors->end() ? QString() : found->name;
    }
    if (!entry.isDecided())
        m_state->setText(tr("%1 decided on %2; something here has changed since, so it is open again.").arg(who, when));
    else if (verdict->rule.isEmpty())
        m_state->setText(tr("Decided by %1 on %2.").arg(who, when));
    else
        m_state->setText(tr("Decided by a rule that %1 applied on %2.").arg(who, when));
}

void DecisionPanel::showAnswers(const ReviewSession::Entry& entry)
{
    const Voices voices(m_session, m_theme);
    QStringList lines;
    for (const document::VerdictAnswer& answer : entry.found->answers) {
        if (!m_session.isAnonymous())
            lines << tr("%1 answers: %2").arg(voices.nameOf(answer.authorId), answer.text);
    }
    m_answers->setText(lines.join(u'\n'));
    m_answers->setVisible(!lines.isEmpty());
    m_answer->setVisible(m_session.canAnswer());
    if (m_answer->text() != m_session.ownAnswer())
        m_answer->setText(m_session.ownAnswer());
}

void DecisionPanel::showReasons()
{
    for (qsizetype i = 0; i < m_reasons.size(); ++i)
        m_reasonButtons[size_t(i)]->setChecked(m_reasons[i] == m_session.reason());
}

// ---- another reading -----------------------------------------------------------------------------------------------

void DecisionPanel::setEditing(bool isEditing)
{
    m_isEditing = isEditing && m_session.current();
    m_editing->setVisible(m_isEditing);
    m_verdicts->setVisible(!m_isEditing);
    if (m_isEditing)
        fillEditing();
}

void DecisionPanel::fillEditing()
{
    const ReviewSession::Entry& entry = *m_session.current();
    const document::Annotation& first = entry.what().annotation(entry.what().versions[m_session.versionsOf(entry).front()]);
    const document::Codebook& codebook = m_session.project()->codebook();
    m_tag->clear();
    for (const document::Tag& tag : codebook.tags) {
        if (!tag.isRetired && tag.mergedInto.isNull())
            m_tag->addItem(tag.label.in(common::labelLanguage()), tag.id.uuid());
    }
    setTag(first.tagId);
    while (m_values->rowCount() > 0)
        m_values->removeRow(0);
    m_answerFields.clear();
    for (const document::AttributeId& id : entry.what().attributes) {
        const document::AttributeDefinition* const attribute = codebook.attribute(id);
        if (!attribute)
            continue;
        auto* field = new QLineEdit(answerText(*attribute, first.attributes.value(id)), m_editing);
        field->setAccessibleName(attribute->label.in(common::labelLanguage()));
        m_values->addRow(field->accessibleName(), field);
        m_answerFields.emplace_back(id, field);
    }
}

void DecisionPanel::setTag(const document::TagId& tag)
{
    m_tag->setCurrentIndex(std::max(0, m_tag->findData(tag.uuid())));
}

project::OwnReading DecisionPanel::ownReading(std::vector<TextRange> ranges) const
{
    const ReviewSession::Entry& entry = *m_session.current();
    const document::Annotation& first = entry.what().annotation(entry.what().versions[m_session.versionsOf(entry).front()]);
    project::OwnReading own{document::TagId(m_tag->currentData().toUuid()), std::move(ranges)};
    // Answers belong to the tag that asks for them.
    if (own.tag == first.tagId)
        own.attributes = first.attributes;
    for (const auto& [id, field] : m_answerFields) {
        const QString answer = field->isModified() ? field->text().trimmed() : first.attributes.value(id);
        if (answer.isEmpty())
            own.attributes.remove(id);
        else
            own.attributes.insert(id, answer);
    }
    return own;
}

}  // namespace vermilion::review
