// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project/SampleAnnotations.h"

#include "model/text/CodePoints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vermilion::project {
namespace {

Result<SamplePassage> passageFrom(const QJsonObject& object)
{
    const SamplePassage passage{.quote = object[u"quote"].toString(), .occurrence = object[u"occurrence"].toInt(1)};
    if (passage.quote.isEmpty() || passage.occurrence < 1)
        return failure(ErrorCode::InvalidInput, passage.quote, QStringLiteral("a passage needs a quote and an occurrence from 1"));
    return passage;
}

Result<SampleAnnotation> annotationFrom(const QJsonObject& object)
{
    SampleAnnotation annotation{.author = object[u"author"].toString(),
                                .tag = object[u"tag"].toString(),
                                .passages = {TRY(passageFrom(object))},
                                .attributes = {},
                                .note = object[u"note"].toString(),
                                .list = object[u"list"].toString()};
    if (annotation.author.isEmpty() || annotation.tag.isEmpty())
        return failure(ErrorCode::InvalidInput, annotation.passages.front().quote, QStringLiteral("an annotation needs an author and a tag"));
    for (const QJsonValue& further : object[u"further"].toArray())
        annotation.passages.push_back(TRY(passageFrom(further.toObject())));
    const QJsonObject attributes = object[u"attributes"].toObject();
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute)
        annotation.attributes.insert(attribute.key(), attribute.value().toString());
    return annotation;
}

Result<SampleArticle> articleFrom(const QJsonObject& object)
{
    SampleArticle article{.file = object[u"file"].toString(), .status = object[u"status"].toString(), .annotations = {}};
    if (article.file.isEmpty())
        return failure(ErrorCode::InvalidInput, {}, QStringLiteral("an article needs a file"));
    if (article.status != u"to_do" && article.status != u"in_progress" && article.status != u"done")
        return failure(ErrorCode::InvalidInput, article.status, QStringLiteral("no such article status"));
    for (const QJsonValue& annotation : object[u"annotations"].toArray())
        article.annotations.push_back(TRY(annotationFrom(annotation.toObject())));
    return article;
}

Result<QJsonObject> sampleFrom(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput, QString::number(error.offset), error.errorString());
    const QString format = document.object()[u"format"].toString();
    if (format != u"vermilion-sample/1")
        return failure(ErrorCode::InvalidInput, format, QStringLiteral("not vermilion-sample/1"));
    return document.object();
}

}  // namespace

Result<std::vector<SampleArticle>> readSampleAnnotations(const QByteArray& json)
{
    const QJsonObject sample = TRY(sampleFrom(json));
    std::vector<SampleArticle> articles;
    for (const QJsonValue& article : sample[u"articles"].toArray())
        articles.push_back(TRY(articleFrom(article.toObject())));
    return articles;
}

Result<std::vector<SampleEntity>> readSampleEntities(const QByteArray& json)
{
    const QJsonObject sample = TRY(sampleFrom(json));
    std::vector<SampleEntity> entities;
    for (const QJsonValue& value : sample[u"entities"].toArray()) {
        const QJsonObject object = value.toObject();
        SampleEntity entity{object[u"kind"].toString(), {{}, {}, object[u"name"].toString(), {}, object[u"note"].toString(), {}}};
        for (const QJsonValue& alias : object[u"aliases"].toArray())
            entity.entity.aliases.append(alias.toString());
        for (const QJsonValue& role : object[u"roles"].toArray())
            entity.entity.roles.push_back({{}, role[u"office"].toString(), role[u"since"].toString(), role[u"until"].toString(), {}});
        entities.push_back(std::move(entity));
    }
    return entities;
}

Result<TextRange> find(const SamplePassage& passage, const QString& text)
{
    qsizetype at = -passage.quote.size();
    for (int i = 0; i < passage.occurrence; ++i) {
        at = text.indexOf(passage.quote, at + passage.quote.size());
        if (at < 0)
            return failure(ErrorCode::QuoteMismatch, passage.quote,
                           QStringLiteral("the text has it %1 times, not %2").arg(i).arg(passage.occurrence));
    }
    return text::CodePoints(text).fromUtf16(Utf16Range{at, at + passage.quote.size()});
}

}  // namespace vermilion::project
