// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: vermilion-features PAGES OUT.jsonl [SET…]
//        vermilion-features --second LOGODDS PAGES OUT.f32
// Writes what the cleaner measures of every block of PAGES/<set>/<id>.html, for tests/bench/train: one JSON object a
// page, {"id", "features": [[…], …], "texts": […]}. With --second: reads the log odds that first trees gave each block
// of all these pages (32-bit floats, in order) and writes the features of the second look in the same way.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/clean/Blocks.h"
#include "model/clean/Dom.h"
#include "model/clean/Features.h"
#include "model/clean/Metadata.h"
#include "model/clean/SecondLook.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <vector>

using namespace vermilion;

namespace {

struct MeasuredPage {
    clean::Dom dom;
    std::vector<clean::PageBlock> blocks;
    clean::Measured measured;
};

Result<MeasuredPage> measuredPage(const QString& path)
{
    const auto captures = TRY(capture::readFile(path));
    const capture::Page page = TRY(capture::openPage(captures.front()));
    clean::Dom dom = TRY(clean::Dom::parse(page.utf8));
    auto blocks = clean::blocksOf(dom);
    const auto metadata = clean::metadataOf(dom, blocks, page.url);
    auto measured = clean::measure(dom, blocks, metadata.title);
    return MeasuredPage{std::move(dom), std::move(blocks), std::move(measured)};
}

void writeFirst(const MeasuredPage& page, const QString& id, QFile& out)
{
    QJsonArray features;
    QJsonArray texts;
    for (size_t i = 0; i < page.blocks.size(); ++i) {
        QJsonArray row;
        for (size_t k = 0; k < clean::measuredCount; ++k)
            row.append(std::round(double(page.measured.features[i][k]) * 1e4) / 1e4);
        features.append(row);
        texts.append(page.blocks[i].text);
    }
    const QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("features"), features}, {QStringLiteral("texts"), texts}};
    out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void writeSecond(MeasuredPage& page, QFile& logOdds, QFile& out)
{
    std::vector<float> given(page.blocks.size());
    const auto size = qint64(given.size() * sizeof(float));
    if (logOdds.read(reinterpret_cast<char*>(given.data()), size) != size)
        qFatal("%s is too short", qPrintable(logOdds.fileName()));
    clean::takeSecondLook(page.dom, page.blocks, std::vector<double>(given.begin(), given.end()), page.measured);
    for (const clean::Features& features : page.measured.features)
        out.write(reinterpret_cast<const char*>(features.data() + clean::measuredCount), qint64(clean::secondLookCount * sizeof(float)));
}

}  // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QFile logOdds;
    if (arguments.size() > 2 && arguments[0] == QStringLiteral("--second")) {
        logOdds.setFileName(arguments[1]);
        if (!logOdds.open(QIODevice::ReadOnly))
            return 1;
        arguments.remove(0, 2);
    }
    if (arguments.size() < 2)
        return 2;
    const QDir pages(arguments[0]);
    QFile out(arguments[1]);
    if (!out.open(QIODevice::WriteOnly))
        return 1;
    const QStringList sets = arguments.size() > 2 ? arguments.mid(2) : pages.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& set : sets) {
        for (const QFileInfo& file : QDir(pages.filePath(set)).entryInfoList({QStringLiteral("*.html")}, QDir::Files, QDir::Name)) {
            auto page = measuredPage(file.filePath());
            if (!page)
                continue;
            if (logOdds.isOpen())
                writeSecond(*page, logOdds, out);
            else
                writeFirst(*page, set + u'/' + file.completeBaseName(), out);
        }
    }
    return 0;
}
