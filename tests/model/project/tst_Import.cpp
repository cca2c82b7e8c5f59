// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/BundledCodebooks.h"
#include "model/exchange/CodebookJson.h"
#include "model/exchange/CsvFormat.h"
#include "model/project/ExportSource.h"
#include "model/project/Import.h"
#include "model/project/Ingest.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace vermilion;
using namespace vermilion::project;
using exchange::Proposal;
using Kind = Proposal::Item::Kind;

class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTableIsOneStepThatUndoes();
    void aProposalWithErrorsChangesNothing();
    void aGivenAuthorIsAddedWithTheAnnotations();
    void whatWasExportedIsTheSameAfterAReopening();
    void aCodebookIsMergedByIdAndName();
    void aTagOfTheFileTakesItsKey();

private:
    Result<Proposal> proposed(const QByteArray& rows, const QString& author = {}) const;
    QByteArray row(const QByteArray& cells) const { return m_article.id.toString().toUtf8() + ',' + cells + '\n'; }
    size_t annotationCount() const { return m_project->annotations(m_article.id)->size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    document::Article m_article;
};

void TestImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Project::create(m_folder->filePath(QStringLiteral("a.vermilion")),
                                {QStringLiteral("林"), *exchange::bundledCodebook(QStringLiteral("news"))});
    QVERIFY(made.has_value());
    m_project = *std::move(made);
    const QString sentence = QStringLiteral("河口市与𠮷野市的代表在会上先后发言，一是共同建设沿江的码头，二是互派教师到对方的学校任教。");
    const QString page = QStringLiteral("<html><body><article><h1>两市签约</h1><p>%1</p><p>%1</p><p>%1</p></article></body></html>").arg(sentence);
    const auto report = ingestBytes(*m_project, page.toUtf8(), QStringLiteral("page.html"));
    QVERIFY(report.has_value());
    QCOMPARE(report->added.size(), size_t(1));
    m_article = *m_project->article(report->added.front());
}

void TestImport::cleanup()
{
    m_project.reset();
    m_folder.reset();
}

Result<Proposal> TestImport::proposed(const QByteArray& rows, const QString& author) const
{
    QBuffer buffer;
    buffer.setData("article_id,tag,start,end,group_id,item,promisor\n" + rows);
    buffer.open(QIODevice::ReadOnly);
    return propose(*m_project, exchange::CsvFormat(), buffer, author);
}

void TestImport::aTableIsOneStepThatUndoes()
{
    const auto proposal = proposed(row("place,0,3,,,") + row("commitment,4,8,l,1,河口市") + row("commitment,9,12,l,2,"));
    QVERIFY(proposal.has_value());
    QVERIFY(proposal->errors.empty());
    QVERIFY(apply(*m_project, *proposal).has_value());
    QCOMPARE(annotationCount(), size_t(3));
    QCOMPARE(m_project->groups(m_article.id)->size(), size_t(1));
    QCOMPARE(m_project->undoOperation(), (Operation{QStringLiteral("annotation.import"), 3}));
    QVERIFY(m_project->undo().has_value());
    QCOMPARE(annotationCount(), size_t(0));
    QCOMPARE(m_project->groups(m_article.id)->size(), size_t(0));
    QVERIFY(m_project->redo().has_value());
    QCOMPARE(annotationCount(), size_t(3));
    QCOMPARE(proposed(row("place,0,3,,,"))->count(Kind::Unchanged), 1);
}

void TestImport::aProposalWithErrorsChangesNothing()
{
    const auto proposal = proposed(row("place,0,3,,,") + row("nothing,0,3,,,"));
    QCOMPARE(proposal->errors.size(), size_t(1));
    const auto applied = apply(*m_project, *proposal);
    QVERIFY(!applied.has_value());
    QCOMPARE(applied.error().line, 3);
    QCOMPARE(annotationCount(), size_t(0));
}

void TestImport::aGivenAuthorIsAddedWithTheAnnotations()
{
    const QByteArray rows = row("place,0,3,,,");
    QVERIFY(apply(*m_project, *proposed(rows, QStringLiteral("苏"))).has_value());
    QVERIFY(apply(*m_project, *proposed(rows, QStringLiteral("苏"))).has_value());
    QVERIFY(apply(*m_project, *proposed(rows)).has_value());
    QCOMPARE(annotationCount(), size_t(2));
    QCOMPARE(m_project->authors()->size(), size_t(2));
    QCOMPARE(m_project->author().name, QStringLiteral("林"));
}

void TestImport::whatWasExportedIsTheSameAfterAReopening()
{
    QVERIFY(apply(*m_project, *proposed(row("place,0,3,,,") + row("commitment,4,8,l,1,河口市"))).has_value());
    const auto bytesOfExport = [&](const QString& name) {
        const QString folder = m_folder->filePath(name);
        const ExportSource source = *ExportSource::of(*m_project);
        if (!exchange::CsvFormat().write(source, folder, {}, {}))
            return QByteArray();
        QFile file(QDir(folder).filePath(QStringLiteral("commitments.csv")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = bytesOfExport(QStringLiteral("first"));
    QVERIFY(first.contains("河口市"));
    const QString path = m_project->path();
    m_project.reset();
    m_project = *Project::openReadOnly(path);
    QCOMPARE(bytesOfExport(QStringLiteral("second")), first);
}

void TestImport::aCodebookIsMergedByIdAndName()
{
    const document::Codebook before = m_project->codebook();
    const auto file = exchange::readCodebookJson(
        R"({"tags": [{"name": "person", "key": "1", "colour": "#334455", "attributes": [{"name": "office"}, {"name": "age", "type": "number"}]},
                     {"name": "official", "parent": "person"}]})");
    QVERIFY(file.has_value());
    const auto changes = importCodebook(*m_project, *file);
    QVERIFY(changes.has_value());
    QCOMPARE(changes->added, QStringList{QStringLiteral("official")});
    QCOMPARE(changes->changed, QStringList{QStringLiteral("person")});

    const document::Codebook& after = m_project->codebook();
    QCOMPARE(after.tags.size(), before.tags.size() + 1);
    const document::Tag* const person = after.tagNamed(u"person");
    QCOMPARE(person->id, before.tagNamed(u"person")->id);
    QCOMPARE(person->colour, QStringLiteral("#334455"));
    QCOMPARE(person->attributes.size(), size_t(3));
    QCOMPARE(person->attributes[0].id, before.tagNamed(u"person")->attributes[0].id);
    QCOMPARE(after.tagNamed(u"official")->parent, person->id);
    QVERIFY(!after.tagNamed(u"place")->isRetired);
    QVERIFY(m_project->undo().has_value());
    QCOMPARE(m_project->codebook(), before);
    QCOMPARE(importCodebook(*m_project, before)->unchanged.size(), qsizetype(before.tags.size()));
}

void TestImport::aTagOfTheFileTakesItsKey()
{
    const auto changes = importCodebook(*m_project, *exchange::readCodebookJson(R"({"tags": [{"name": "river", "key": "2"}]})"));
    QVERIFY(changes.has_value());
    QCOMPARE(changes->lostKeys, QStringList{QStringLiteral("place")});
    QCOMPARE(m_project->codebook().tagWithKey(u'2')->name, QStringLiteral("river"));
    QVERIFY(m_project->codebook().tagNamed(u"place")->key.isNull());
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_Import.moc"
