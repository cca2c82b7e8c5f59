// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/library/ArticleListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vermilion;
using namespace vermilion::library;

namespace {

project::ArticleSummary summary(const QString& title, project::ArticleStatus status = project::ArticleStatus::ToDo)
{
    return {document::ArticleId::create(), title, QStringLiteral("江城日报"), QStringLiteral("2024-05-17"), status, 3};
}

}  // namespace

class TestArticleListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModels();
    void aChangedCountIsNoReset();
    void countsWhatIsDone();
};

void TestArticleListModel::keepsTheRulesOfModels()
{
    ArticleListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setArticles({summary(QStringLiteral("一")), summary(QStringLiteral("二"))});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("二"));
    model.setArticles({});
    QCOMPARE(model.rowCount(), 0);
}

void TestArticleListModel::aChangedCountIsNoReset()
{
    ArticleListModel model;
    std::vector<project::ArticleSummary> articles{summary(QStringLiteral("一")), summary(QStringLiteral("二"))};
    model.setArticles(articles);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    articles[1].annotationCount = 9;
    model.setArticles(articles);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(1).data(ArticleListModel::CountRole).toInt(), 9);
}

void TestArticleListModel::countsWhatIsDone()
{
    ArticleListModel model;
    model.setArticles({summary(QStringLiteral("一"), project::ArticleStatus::Done), summary(QStringLiteral("二")),
                       summary(QStringLiteral("三"), project::ArticleStatus::InProgress)});
    QCOMPARE(model.doneCount(), 1);
}

QTEST_APPLESS_MAIN(TestArticleListModel)
#include "tst_ArticleListModel.moc"
