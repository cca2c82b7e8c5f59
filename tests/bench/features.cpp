// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: vermilion-features PAGES OUT.jsonl [SET…]
// Writes what the cleaner measures of every block of PAGES/<set>/<id>.html, for tests/bench/train: one JSON object a
// page, {"id", "features": [[…], …], "texts": […]}.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Blocks.h"
#include "model/clean/Dom.h"
#include "model/clean/Features.h"
#include "model/clean/Metadata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace vermilion;

namespace {

QJsonObject measured(const capture::Page& page, const clean::Dom& dom)
{
    const auto blocks = clean::blocksOf(dom);
    const auto metadata = clean::metadataOf(dom, blocks, page.url);
    const auto result = clean::measure(dom, blocks, metadata.title);
    QJsonArray features;
    QJsonArray texts;
    for (size_t i = 0; i < blocks.size(); ++i) {
        QJsonArray row;
        for (const float value : result.features[i])
            row.append(std::round(double(value) * 1e4) / 1e4);
        features.append(row);
        texts.append(blocks[i].text);
    }
    return {{QStringLiteral("features"), features}, {QStringLiteral("texts"), texts}};
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    const QDir pages(QString::fromLocal8Bit(argv[1]));
    QFile out(QString::fromLocal8Bit(argv[2]));
    if (!out.open(QIODevice::WriteOnly))
        return 1;
    QStringList sets = pages.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (argc > 3) {
        sets.clear();
        for (int i = 3; i < argc; ++i)
            sets.append(QString::fromLocal8Bit(argv[i]));
    }
    for (const QString& set : sets) {
        for (const QFileInfo& file : QDir(pages.filePath(set)).entryInfoList({QStringLiteral("*.html")}, QDir::Files, QDir::Name)) {
            const auto captures = capture::readFile(file.filePath());
            const auto page = captures ? capture::openPage(captures->front()) : std::unexpected(captures.error());
            if (!page)
                continue;
            const auto dom = clean::Dom::parse(page->utf8);
            if (!dom)
                continue;
            QJsonObject object = measured(*page, *dom);
            object[QStringLiteral("id")] = QString(set + u'/' + file.completeBaseName());
            out.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
            out.write("\n");
        }
    }
    return 0;
}
