// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/AnnotationPanel.h"

#include "widgets/annotate/EntityField.h"
#include "widgets/common/TagColours.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace vermilion::annotate {
namespace {

using document::Annotation;
using document::AttributeType;

QString shortened(const QString& text, qsizetype most)
{
    return text.size() <= most ? text : text.left(most - 1) + QChar(u'…');
}

}  // namespace

AnnotationPanel::AnnotationPanel(read::ReadingSession& session, const common::Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(theme)
{
    setAccessibleName(tr("Selected annotation"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 4, 14, 14);

    m_hint = new QLabel(tr("Select some words in the article and press a tag's key."), this);
    m_hint->setObjectName(QStringLiteral("dim"));
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);

    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    m_card = card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(14, 12, 14, 14);
    inside->setSpacing(8);
    auto* head = new QHBoxLayout;
    m_tag = new QLabel(card);
    m_tag->setFont(common::interfaceFont(0, true));
    m_author = new QLabel(card);
    m_author->setObjectName(QStringLiteral("dim"));
    m_author->setFont(common::interfaceFont(-1));
    head->addWidget(m_tag);
    head->addStretch();
    head->addWidget(m_author);
    inside->addLayout(head);
    m_quote = new QLabel(card);
    m_quote->setWordWrap(true);
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setFont(common::articleFont(common::interfaceFont().pointSizeF() > 0 ? common::interfaceFont().pointSizeF() : 10.5));
    inside->addWidget(m_quote);
    m_entity = new EntityField(m_session, m_theme, card);
    inside->addWidget(m_entity);
    m_attributes = new QWidget(card);
    m_form = new QFormLayout(m_attributes);
    m_form->setContentsMargins(0, 4, 0, 0);
    m_form->setHorizontalSpacing(10);
    m_form->setVerticalSpacing(6);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    inside->addWidget(m_attributes);
    m_note = new QPlainTextEdit(card);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Note in the margin (M)"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);
    m_note->installEventFilter(this);
    inside->addWidget(m_note);
    m_makeList = new QPushButton(card);
    m_makeList->setObjectName(QStringLiteral("primary"));
    m_occurrences = new QPushButton(tr("All mentions  G"), card);
    m_remove = new QPushButton(tr("Remove  Del"), card);
    auto* row = new QHBoxLayout;
    row->addWidget(m_occurrences);
    row->addWidget(m_remove);
    row->addStretch();
    inside->addWidget(m_makeList);
    inside->addLayout(row);
    column->addWidget(card);
    column->addStretch();

    connect(m_entity, &EntityField::cardWanted, this, &AnnotationPanel::cardWanted);
    connect(m_entity, &EntityField::left, this, &AnnotationPanel::left);
    connect(m_makeList, &QPushButton::clicked, this, &AnnotationPanel::listWanted);
    connect(m_occurrences, &QPushButton::clicked, this, &AnnotationPanel::occurrencesWanted);
    connect(m_remove, &QPushButton::clicked, this, &AnnotationPanel::removalWanted);
    connect(&m_session, &read::ReadingSession::selectedChanged, this, &AnnotationPanel::refresh);
    connect(&m_session, &read::ReadingSession::annotationsChanged, this, &AnnotationPanel::refresh);
    refresh();
}

void AnnotationPanel::refresh()
{
    const std::vector<Annotation> selected = m_session.selected();
    if (selected.empty())
        showNothing();
    else
        showAnnotations(selected);
}

void AnnotationPanel::showNothing()
{
    m_shown = {};
    m_card->hide();
    m_hint->setVisible(m_session.hasArticle());
}

void AnnotationPanel::showAnnotations(const std::vector<Annotation>& annotations)
{
    const Annotation& first = annotations.front();
    const document::Codebook& codebook = m_session.project()->codebook();
    const document::Tag* tag = codebook.tag(first.tagId);
    const bool isOne = annotations.size() == 1;
    const bool isMine = first.authorId == m_session.project()->author().id;
    const bool areListable = std::ranges::all_of(annotations, [&](const Annotation& each) {
        const document::Tag* itsTag = codebook.tag(each.tagId);
        return itsTag && itsTag->isList;
    });

    m_hint->hide();
    m_card->show();
    const QString label = tag ? tag->label.in(common::labelLanguage()) : QString();
    if (!isOne)
        m_tag->setText(tr("%n selected", nullptr, int(annotations.size())));
    else if (first.item > 0)
        m_tag->setText(tr("%1 %2").arg(label).arg(first.item));
    else
        m_tag->setText(label);
    if (tag)
        m_tag->setStyleSheet(QStringLiteral("color: %1").arg(common::lineColour(*tag, m_theme).name()));
    m_author->setText(m_session.authorName(first.authorId));
    QStringList quotes;
    for (const Annotation& each : annotations)
        quotes << shortened(each.fragments.front().quote, isOne ? 160 : 24);
    m_quote->setText(quotes.join(isOne ? QString() : QStringLiteral("\n")));
    m_makeList->setVisible(!isOne && areListable);
    m_makeList->setText(tr("Make a list of %n  Ctrl+L", nullptr, int(annotations.size())));
    m_occurrences->setVisible(isOne && isMine);
    m_remove->setVisible(isMine);
    m_note->setVisible(isOne);
    m_note->setReadOnly(!isMine);
    m_attributes->setVisible(isOne);
    if (isOne)
        m_entity->showMention(first, isMine);
    else
        m_entity->hide();

    // Rebuilding the fields while one of them is being typed into would take the cursor away.
    const bool isSame = isOne && m_shown == first.id;
    m_shown = isOne ? first.id : document::AnnotationId();
    if (isOne && (!isSame || !m_note->hasFocus())) {
        m_shownNote = first.note;
        m_note->setPlainText(first.note);
    }
    if (isOne && tag && !(isSame && m_attributes->isAncestorOf(focusWidget())))
        showAttributes(*tag, first, isMine);
}

void AnnotationPanel::showAttributes(const document::Tag& tag, const Annotation& annotation, bool isEditable)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const document::AttributeDefinition& attribute : tag.attributes) {
        QWidget* field = attributeField(attribute, annotation.attributes.value(attribute.id));
        field->setEnabled(isEditable);
        auto* label = new QLabel(attribute.label.in(common::labelLanguage()), m_attributes);
        label->setObjectName(QStringLiteral("dim"));
        label->setFont(common::interfaceFont(-1));
        m_form->addRow(label, field);
    }
    m_attributes->setVisible(!tag.attributes.empty());
}

QWidget* AnnotationPanel::attributeField(const document::AttributeDefinition& attribute, const QString& value)
{
    const QString label = attribute.label.in(common::labelLanguage());
    if (attribute.type == AttributeType::Choice || attribute.type == AttributeType::YesNo) {
        auto* box = new QComboBox(m_attributes);
        // The longest choice of a codebook is not to make the panel wider than its dock.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->addItem(QStringLiteral("—"), QString());
        if (attribute.type == AttributeType::YesNo) {
            box->addItem(tr("yes"), QStringLiteral("yes"));
            box->addItem(tr("no"), QStringLiteral("no"));
        }
        for (const document::Localized& choice : attribute.choices)
            box->addItem(choice.in(common::labelLanguage()), choice.in(QStringLiteral("en")));
        box->setCurrentIndex(std::max(0, box->findData(value)));
        box->setAccessibleName(label);
        connect(box, &QComboBox::activated, this, [this, box, id = attribute.id] { m_session.setAttribute(id, box->currentData().toString()); });
        return box;
    }
    auto* line = new QLineEdit(value, m_attributes);
    line->setCursorPosition(0);
    line->setObjectName(QStringLiteral("attribute-") + attribute.name);
    line->setAccessibleName(label);
    line->installEventFilter(this);
    if (attribute.type == AttributeType::Number)
        line->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[-+]?\\d*(\\.\\d*)?")), line));
    if (attribute.type == AttributeType::Date)
        line->setPlaceholderText(tr("2017, 2017-07 or 2017-07-28"));
    if (attribute.type == AttributeType::Entity)
        offerEntities(line, attribute.id, value);
    else
        connect(line, &QLineEdit::editingFinished, this, [this, line, id = attribute.id] { m_session.setAttribute(id, line->text().trimmed()); });
    return line;
}

// Names are offered while people type; what is chosen refers to the entity, anything else stays a plain name.
void AnnotationPanel::offerEntities(QLineEdit* line, const document::AttributeId& attribute, const QString& value)
{
    const auto named = [this](const document::EntityId& id) {
        const auto found = std::ranges::find(m_session.entities(), id, &document::Entity::id);
        return found == m_session.entities().end() ? nullptr : &*found;
    };
    constexpr const char* chosen = "entity";
    line->setProperty(chosen, value);
    if (const document::Entity* const entity = named(document::entityIn(value)))
        line->setText(entity->name);
    line->setCursorPosition(0);
    auto* names = new QStandardItemModel(line);
    for (const document::Entity& entity : m_session.entities()) {
        auto* item = new QStandardItem(entity.name);
        item->setData(entity.id.toString(), Qt::UserRole);
        names->appendRow(item);
    }
    auto* completer = new QCompleter(names, line);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    line->setCompleter(completer);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this, line, attribute](const QModelIndex& index) {
        const QString id = index.data(Qt::UserRole).toString();
        line->setProperty(chosen, id);
        m_session.setAttribute(attribute, id);
    });
    connect(line, &QLineEdit::editingFinished, this, [this, line, attribute, named] {
        const QString text = line->text().trimmed();
        const document::Entity* const entity = named(document::entityIn(line->property(chosen).toString()));
        m_session.setAttribute(attribute, entity && entity->name == text ? entity->id.toString() : text);
    });
}

void AnnotationPanel::editEntity()
{
    if (!m_shown.isNull())
        m_entity->open();
}

void AnnotationPanel::editNote()
{
    if (m_shown.isNull())
        return;
    m_note->setFocus();
    m_note->moveCursor(QTextCursor::End);
}

void AnnotationPanel::writeNote()
{
    const QString note = m_note->toPlainText().trimmed();
    if (m_shown.isNull() || note == m_shownNote || m_note->isReadOnly())
        return;
    m_shownNote = note;
    m_session.setNote(note);
}

bool AnnotationPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        writeNote();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isDone = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier;
        if (key->key() == Qt::Key_Escape || isDone) {
            if (watched == m_note)
                writeNote();
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace vermilion::annotate
