// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/CsvFormat.h"

#include "model/exchange/AnnotationsReader.h"
#include "model/exchange/CsvTables.h"
#include "model/exchange/OutputFolder.h"

#include <algorithm>

namespace vermilion::exchange {

namespace {

Result<ExportReport::File> writeAgreement(const Source& source, OutputFolder& folder, const ExportOptions& options, const Progress& progress)
{
    const QString name = QStringLiteral("agreement.csv");
    CsvWriter csv(*TRY(folder.file(name)), agreementColumns(), options.csv);
    writeAgreementRows(csv, TRY(source.agreement(progress)));
    TRY(csv.finish());
    return ExportReport::File{name, csv.rows()};
}

}  // namespace

FormatDescription CsvFormat::description() const
{
    return {QStringLiteral("csv"), QStringLiteral("csv"), true, true, true,
            {QStringLiteral("capture"), QStringLiteral("source_map"), QStringLiteral("receipt"), QStringLiteral("history")}};
}

Result<ExportReport> CsvFormat::write(const Source& source, const QString& path, const ExportOptions& options,
                                      const Progress& progress) const
{
    OutputFolder folder = TRY(OutputFolder::open(path));
    CsvTables tables(source.codebook(), TRY(source.authors()), TRY(source.entities()), options);
    TRY(tables.open([&](const QString& name) { return folder.file(name); }));
    const std::vector<document::ArticleId> articles = TRY(source.articles());
    for (size_t i = 0; i < articles.size(); ++i) {
        if (progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        progress.report(qint64(i), qint64(articles.size()));
        TRY(tables.add(TRY(ArticleRows::load(source, articles[i], options))));
    }
    tables.addEntities();
    tables.addCodebook();
    ExportReport report = TRY(tables.finish());
    if (options.withAgreement)
        report.files.push_back(TRY(writeAgreement(source, folder, options, progress)));
    TRY(folder.commit());
    progress.report(qint64(articles.size()), qint64(articles.size()));
    return report;
}

Result<Proposal> CsvFormat::read(const Source& source, QIODevice& device, const ImportOptions& options) const
{
    CsvTable table = TRY(readTable(device, {}, options.csv));
    const auto has = [&](const QStringList& names) {
        return std::ranges::all_of(names, [&](const QString& name) { return table.columns.contains(name); });
    };
    if (has({QStringLiteral("annotation_id"), QStringLiteral("name"), QStringLiteral("value")}) && !has({QStringLiteral("start")}))
        return readAttributes(source, table, options);
    return readAnnotations(source, std::move(table), options);
}

}  // namespace vermilion::exchange
