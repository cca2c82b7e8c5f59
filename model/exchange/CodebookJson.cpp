// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/CodebookJson.h"

#include "model/exchange/CodebookDefaults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <utility>

namespace vermilion::exchange {
namespace {

using document::AttributeDefinition;
using document::Codebook;
using document::Localized;
using document::Tag;

constexpr QStringView formatName = u"vermilion-codebook/1";

std::unexpected<Error> wrong(const QString& path, const QString& detail)
{
    return failure(ErrorCode::InvalidInput, path, detail);
}

/// An object whose fields are taken one by one; what nobody took is unknown.
class Fields {
public:
    Fields(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}

    static Result<Fields> of(const QJsonValue& value, const QString& path)
    {
        if (!value.isObject())
            return wrong(path, QStringLiteral("an object is wanted here"));
        return Fields(value.toObject(), path);
    }

    QString pathOf(const QString& name) const { return m_path.isEmpty() ? name : m_path + u'.' + name; }
    QJsonValue take(const QString& name) { return m_object.take(name); }

    Result<QString> text(const QString& name)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            return wrong(pathOf(name), QStringLiteral("a text is wanted here"));
        return value.toString();
    }
    Result<bool> yesNo(const QString& name)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isBool())
            return wrong(pathOf(name), QStringLiteral("true or false is wanted here"));
        return value.toBool();
    }
    Result<QUuid> id(const QString& name)
    {
        const QString written = TRY(text(name));
        const QUuid id = QUuid::fromString(written);
        if (!written.isEmpty() && id.isNull())
            return wrong(pathOf(name), QStringLiteral("\"%1\" is no UUID").arg(written));
        return id;
    }
    Result<QJsonArray> list(const QString& name)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isArray())
            return wrong(pathOf(name), QStringLiteral("a list is wanted here"));
        return value.toArray();
    }
    /// A text alone is English.
    static Result<Localized> localized(const QJsonValue& value, const QString& path)
    {
        Localized localized;
        if (value.isString()) {
            localized.texts.insert(QStringLiteral("en"), value.toString());
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto each = object.begin(); each != object.end(); ++each) {
                if (!each->isString())
                    return wrong(path + u'.' + each.key(), QStringLiteral("a text is wanted here"));
                localized.texts.insert(each.key(), each->toString());
            }
        } else if (!value.isUndefined() && !value.isNull()) {
            return wrong(path, QStringLiteral("a text, or one text a language, is wanted here"));
        }
        return localized;
    }
    Result<Localized> localized(const QString& name) { return localized(take(name), pathOf(name)); }

    Result<void> finish() const
    {
        if (!m_object.isEmpty())
            return wrong(pathOf(m_object.begin().key()), QStringLiteral("nobody knows this field"));
        return {};
    }

private:
    QJsonObject m_object;
    QString m_path;
};

Result<AttributeDefinition> readAttribute(const QJsonValue& value, const QString& path)
{
    Fields fields = TRY(Fields::of(value, path));
    AttributeDefinition attribute;
    attribute.id = document::AttributeId(TRY(fields.id(QStringLiteral("id"))));
    attribute.name = TRY(fields.text(QStringLiteral("name")));
    attribute.label = TRY(fields.localized(QStringLiteral("label")));
    if (const QString type = TRY(fields.text(QStringLiteral("type"))); !type.isEmpty()) {
        const auto known = document::attributeTypeFromName(type);
        if (!known)
            return wrong(fields.pathOf(QStringLiteral("type")), QStringLiteral("\"%1\" is none of text, choice, number, date, yes_no, entity").arg(type));
        attribute.type = *known;
    }
    const QJsonArray choices = TRY(fields.list(QStringLiteral("choices")));
    for (qsizetype i = 0; i < choices.size(); ++i)
        attribute.choices.push_back(TRY(Fields::localized(choices[i], QStringLiteral("%1.choices[%2]").arg(path).arg(i))));
    TRY(fields.finish());
    return attribute;
}

// The names that a tag refers to; they may stand further down in the file.
struct References {
    QString parent;
    QString mergedInto;
};

Result<Tag> readTag(const QJsonValue& value, const QString& path, References& references)
{
    Fields fields = TRY(Fields::of(value, path));
    Tag tag;
    tag.id = document::TagId(TRY(fields.id(QStringLiteral("id"))));
    tag.name = TRY(fields.text(QStringLiteral("name")));
    references.parent = TRY(fields.text(QStringLiteral("parent")));
    references.mergedInto = TRY(fields.text(QStringLiteral("merged_into")));
    tag.label = TRY(fields.localized(QStringLiteral("label")));
    tag.definition = TRY(fields.localized(QStringLiteral("definition")));
    tag.include = TRY(fields.localized(QStringLiteral("include")));
    tag.exclude = TRY(fields.localized(QStringLiteral("exclude")));
    tag.colour = TRY(fields.text(QStringLiteral("colour")));
    tag.colourDark = TRY(fields.text(QStringLiteral("colour_dark")));
    if (const QString key = TRY(fields.text(QStringLiteral("key"))); !key.isEmpty()) {
        if (key.size() != 1)
            return wrong(fields.pathOf(QStringLiteral("key")), QStringLiteral("\"%1\" is no digit").arg(key));
        tag.key = key.front();
    }
    tag.isList = TRY(fields.yesNo(QStringLiteral("is_list")));
    tag.namesEntities = TRY(fields.yesNo(QStringLiteral("names_entities")));
    tag.isRetired = TRY(fields.yesNo(QStringLiteral("is_retired")));
    const QJsonArray attributes = TRY(fields.list(QStringLiteral("attributes")));
    for (qsizetype i = 0; i < attributes.size(); ++i)
        tag.attributes.push_back(TRY(readAttribute(attributes[i], QStringLiteral("%1.attributes[%2]").arg(path).arg(i))));
    TRY(fields.finish());
    return tag;
}

QString pathOfTag(size_t index)
{
    return QStringLiteral("tags[%1]").arg(index);
}

Result<void> resolve(Codebook& codebook, const std::vector<References>& references)
{
    const auto idOf = [&](const QString& name, size_t index, const QString& field) -> Result<document::TagId> {
        if (name.isEmpty())
            return document::TagId();
        const Tag* const tag = codebook.tagNamed(name);
        if (!tag)
            return wrong(pathOfTag(index) + u'.' + field, QStringLiteral("there is no tag \"%1\"").arg(name));
        return tag->id;
    };
    for (size_t i = 0; i < codebook.tags.size(); ++i) {
        codebook.tags[i].parent = TRY(idOf(references[i].parent, i, QStringLiteral("parent")));
        codebook.tags[i].mergedInto = TRY(idOf(references[i].mergedInto, i, QStringLiteral("merged_into")));
    }
    return {};
}

/// QJsonObject sorts its keys; people read a codebook from the name down, so it is written by hand.
class JsonText {
public:
    void open(char bracket) { m_text.append(bracket), m_first = true, ++m_depth; }
    void close(char bracket)
    {
        --m_depth;
        if (!m_first && !m_isOneLine)
            newLine();
        m_text.append(bracket);
        m_first = false;
    }
    void item()
    {
        if (!m_first)
            m_text.append(m_isOneLine ? ", " : ",");
        if (!m_isOneLine)
            newLine();
        m_first = false;
    }
    void key(const QString& name)
    {
        item();
        value(QJsonValue(name));
        m_text.append(": ");
    }
    void key(const char* name) { key(QString::fromLatin1(name)); }
    void value(const QJsonValue& value)
    {
        // Qt writes documents only: a list of one, without its brackets.
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        m_text.append(list.sliced(1, list.size() - 2));
    }
    void field(const char* name, const QString& text)
    {
        if (!text.isEmpty()) {
            key(name);
            value(QJsonValue(text));
        }
    }
    void field(const char* name, const Localized& localized)
    {
        if (!localized.texts.isEmpty()) {
            key(name);
            value(localized);
        }
    }
    /// Short texts stand on one line.
    void value(const Localized& localized)
    {
        constexpr qsizetype shortLength = 60;
        qsizetype length = 0;
        for (const QString& text : localized.texts)
            length += text.size();
        const bool wasOneLine = std::exchange(m_isOneLine, length <= shortLength);
        open('{');
        for (const auto& [language, text] : localized.texts.asKeyValueRange()) {
            key(language);
            value(QJsonValue(text));
        }
        close('}');
        m_isOneLine = wasOneLine;
    }
    void flag(const char* name, bool isSet)
    {
        if (isSet) {
            key(name);
            value(QJsonValue(true));
        }
    }
    QByteArray text() const { return m_text + '\n'; }

private:
    void newLine() { m_text.append('\n').append(m_depth * 2, ' '); }

    QByteArray m_text;
    qsizetype m_depth = 0;
    bool m_first = true;
    bool m_isOneLine = false;
};

void write(JsonText& json, const AttributeDefinition& attribute)
{
    json.open('{');
    json.field("id", attribute.id.toString());
    json.field("name", attribute.name);
    json.field("label", attribute.label);
    json.field("type", nameOf(attribute.type));
    if (!attribute.choices.empty()) {
        json.key("choices");
        json.open('[');
        for (const Localized& choice : attribute.choices) {
            json.item();
            json.value(choice);
        }
        json.close(']');
    }
    json.close('}');
}

void write(JsonText& json, const Codebook& codebook, const Tag& tag)
{
    const auto nameOfTag = [&](const document::TagId& id) {
        const Tag* const found = codebook.tag(id);
        return found ? found->name : QString();
    };
    json.open('{');
    json.field("id", tag.id.toString());
    json.field("name", tag.name);
    json.field("parent", nameOfTag(tag.parent));
    json.field("label", tag.label);
    json.field("definition", tag.definition);
    json.field("include", tag.include);
    json.field("exclude", tag.exclude);
    json.field("colour", tag.colour);
    json.field("colour_dark", tag.colourDark);
    json.field("key", tag.key.isNull() ? QString() : QString(tag.key));
    json.flag("is_list", tag.isList);
    json.flag("names_entities", tag.namesEntities);
    json.flag("is_retired", tag.isRetired);
    json.field("merged_into", nameOfTag(tag.mergedInto));
    if (!tag.attributes.empty()) {
        json.key("attributes");
        json.open('[');
        for (const AttributeDefinition& attribute : tag.attributes) {
            json.item();
            write(json, attribute);
        }
        json.close(']');
    }
    json.close('}');
}

}  // namespace

Result<Codebook> readCodebookJson(const QByteArray& json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        const int line = int(json.first(qBound(qsizetype(0), qsizetype(parsed.offset), json.size())).count('\n')) + 1;
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("not JSON: %1").arg(parsed.errorString()), line);
    }
    Fields fields = TRY(Fields::of(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}));
    const QString format = TRY(fields.text(QStringLiteral("format")));
    if (!format.isEmpty() && format != formatName)
        return wrong(QStringLiteral("format"), QStringLiteral("\"%1\" is not %2").arg(format, formatName));
    Codebook codebook;
    codebook.name = TRY(fields.text(QStringLiteral("name")));
    const QJsonArray tags = TRY(fields.list(QStringLiteral("tags")));
    TRY(fields.finish());
    if (tags.isEmpty())
        return wrong(QStringLiteral("tags"), QStringLiteral("a codebook has at least one tag"));

    std::vector<References> references(size_t(tags.size()));
    for (size_t i = 0; i < size_t(tags.size()); ++i) {
        Tag tag = TRY(readTag(tags[qsizetype(i)], pathOfTag(i), references[i]));
        tag.position = int(i);
        if (tag.id.isNull())
            tag.id = document::TagId::create();
        codebook.tags.push_back(std::move(tag));
    }
    TRY(resolve(codebook, references));
    return completed(std::move(codebook),
                     [](size_t tag, const QString& field) { return CodebookPlace{pathOfTag(tag) + u'.' + field, 0}; });
}

QByteArray writeCodebookJson(const Codebook& codebook)
{
    JsonText json;
    json.open('{');
    json.field("format", formatName.toString());
    json.field("name", codebook.name);
    json.key("tags");
    json.open('[');
    for (const Tag& tag : codebook.tags) {
        json.item();
        write(json, codebook, tag);
    }
    json.close(']');
    json.close('}');
    return json.text();
}

}  // namespace vermilion::exchange
