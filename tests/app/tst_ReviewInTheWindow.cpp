// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Review in the window: what two authors of the sample differ in, decided by keys and by mouse.

#include "app/desktop/Application.h"
#include "app/desktop/Commands.h"
#include "app/desktop/MainWindow.h"
#include "model/project/Check.h"
#include "model/project/Editing.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Windows.h"
#include "widgets/read/ArticleView.h"
#include "widgets/review/AgreementCard.h"
#include "widgets/review/DisputeModel.h"
#include "widgets/review/ReviewPage.h"
#include "widgets/review/VersionRow.h"
#include "widgets/web/Process.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace vermilion;
using review::Difference;
using review::DisputeModel;
using Entry = review::ReviewSession::Entry;

class TestReviewInTheWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_application.reset(); }
    void theQueueHasWhatTheAuthorsDifferIn();
    void aKeyDecidesAndTheNextOneIsThere();
    void everyVerdictHasItsKey();
    void nobodysOwnTagsAreTouched();
    void anotherReadingIsMadeByKeys();
    void anotherReadingShowsWhomAnAnswerMeansAndKeepsTheReference();
    void anotherReadingIsLeftWithoutADecision();
    void reasonsAndCommentsGoWithTheVerdict();
    void aReasonIsSaidAfterwards();
    void takenBackAndUndone();
    void buttonsDoWhatKeysDo();
    void kindsAndConditionsNarrowTheQueue();
    void aRuleDecidesManyAfterAQuestion();
    void anonymousNobodyIsNamed();
    void aLineInTheTextIsChosenByMouse();
    void enterOpensTheArticle();
    void whatChangesComesBack();
    void agreementIsThereAndLeadsToItsSpans();
    void agreementIsSavedAsAPicture();
    void theAuthorSeesWhatWasDecidedOtherwiseAndAnswers();
    void reasonsAreChanged();
    void articlesAreGivenToSomebody();
    void theWholeQueueByKeyboardAlone();
    void oneAuthorAloneIsToldWhatToDo();

private:
    desktop::MainWindow& window() { return m_application->window(); }
    review::ReviewPage& page() { return window().reviewPage(); }
    review::ReviewSession& session() { return page().session(); }
    project::Project& project() { return *session().project(); }
    QListView& queue() { return page().queue(); }
    template <typename T>
    T* find(const char* name) { return window().findChild<T*>(QString::fromLatin1(name)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    void openReview()
    {
        QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(session().isRead(), 20000);
        QTRY_VERIFY(queue().hasFocus());
    }
    void goTo(Difference difference)
    {
        const auto& entries = session().entries();
        const auto found = std::ranges::find_if(entries, [&](const Entry& entry) { return entry.what().difference == difference && !entry.verdict(); });
        QVERIFY(found != entries.end());
        session().setCurrent(size_t(found - entries.begin()));
    }
    // The one that was looked at, as it is now.
    const Entry& entryOf(const document::AnnotationId& side)
    {
        const auto& entries = session().entries();
        return *std::ranges::find_if(entries, [&](const Entry& entry) { return std::ranges::contains(entry.what().sides, side, &document::Annotation::id); });
    }
    document::AnnotationId currentSide() { return session().current()->what().sides.front().id; }
    std::vector<document::Annotation> annotations(document::Layer layer)
    {
        std::vector<document::Annotation> all;
        const auto articles = project().articles().value();
        for (const project::ArticleSummary& article : articles) {
            const auto ofArticle = project().annotations(article.id).value();
            std::ranges::copy_if(ofArticle, std::back_inserter(all), [&](const document::Annotation& each) { return each.layer == layer; });
        }
        return all;
    }
    void chooseInMenu(const char* menuOf, const QString& text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    support::ScriptedPrompt m_prompt;
    std::unique_ptr<desktop::Application> m_application;
};

void TestReviewInTheWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    desktop::Preferences(*m_settings).setLanguage(QStringLiteral("en"));
    m_prompt = {};
    m_application = std::make_unique<desktop::Application>(*m_settings, m_prompt);
    m_application->showWindow();
    support::showActive(window());
    QVERIFY(m_application->openSample(m_folder->filePath(QStringLiteral("sample.vermilion"))).has_value());
    openReview();
}

// Chooses an entry of a button's menu, or of a menu in it, by its words.
void TestReviewInTheWindow::chooseInMenu(const char* menuOf, const QString& text)
{
    QMenu* menu = nullptr;
    const auto buttons = page().findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        if (button->text().startsWith(QString::fromLatin1(menuOf)))
            menu = button->menu();
    }
    QVERIFY(menu);
    Q_EMIT menu->aboutToShow();
    QList<QAction*> actions = menu->actions();
    for (const QAction* each : menu->actions()) {
        if (each->menu())
            actions += each->menu()->actions();
    }
    const auto found = std::ranges::find_if(actions, [&](const QAction* each) { return each->text().startsWith(text); });
    QVERIFY2(found != actions.end(), qPrintable(text));
    QVERIFY((*found)->isEnabled());
    (*found)->trigger();
}

void TestReviewInTheWindow::theQueueHasWhatTheAuthorsDifferIn()
{
    QAbstractItemModelTester tester(queue().model());
    const project::Disputes all = project::disputes(project(), {}).value();
    int differing = 0;
    for (const project::ArticleDisputes& article : all.articles) {
        for (const project::DisputeWithVerdict& each : article.disputes)
            differing += each.dispute.difference != Difference::Same;
    }
    QVERIFY(differing > 50);
    QCOMPARE(int(session().shown().size()), differing);
    QCOMPARE(session().progress().all, differing);
    QCOMPARE(session().progress().decided, 0);
    int headings = 0;
    int rows = 0;
    for (int row = 0; row < queue().model()->rowCount(); ++row)
        ++(queue().model()->index(row, 0).data(DisputeModel::HeadingRole).toBool() ? headings : rows);
    QCOMPARE(rows, differing);
    QVERIFY(headings > 1);
    // Both authors' lines are in the text, the current one's with flags.
    int flags = 0;
    for (const read::Highlight& each : page().text().highlights())
        flags += !each.flag.isEmpty();
    QCOMPARE(flags, int(session().current()->what().sides.size()));
}

void TestReviewInTheWindow::aKeyDecidesAndTheNextOneIsThere()
{
    const auto side = currentSide();
    press(Qt::Key_1);
    QVERIFY(entryOf(side).isDecided());
    QCOMPARE(entryOf(side).verdict()->decision, document::Decision::Taken);
    QVERIFY(currentSide() != side);
    QVERIFY(!session().current()->verdict());
    QCOMPARE(session().progress().decided, 1);
    QCOMPARE(annotations(document::Layer::Agreed).size(), size_t(1));
    QVERIFY(find<QLabel>("caption"));
    press(Qt::Key_K);
    QCOMPARE(currentSide(), side);
    press(Qt::Key_S);
    QVERIFY(currentSide() != side);
}

void TestReviewInTheWindow::everyVerdictHasItsKey()
{
    const std::pair<Qt::Key, document::Decision> keys[] = {{Qt::Key_1, document::Decision::Taken}, {Qt::Key_2, document::Decision::Taken},
                                                          {Qt::Key_B, document::Decision::Several}, {Qt::Key_X, document::Decision::Neither}};
    for (const auto& [key, decision] : keys) {
        goTo(Difference::Boundary);
        const auto side = currentSide();
        press(key);
        QCOMPARE(entryOf(side).verdict()->decision, decision);
        const auto taken = std::ranges::count(entryOf(side).verdict()->sides, true, &document::Verdict::Side::isTaken);
        QCOMPARE(taken, decision == document::Decision::Several ? 2 : decision == document::Decision::Taken ? 1 : 0);
    }
    // There is no second reading of what only one has.
    goTo(Difference::OnlyFirst);
    const auto side = currentSide();
    press(Qt::Key_2);
    QVERIFY(!entryOf(side).verdict());
}

void TestReviewInTheWindow::nobodysOwnTagsAreTouched()
{
    const auto before = annotations(document::Layer::Author);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_X, Qt::Key_B, Qt::Key_1, Qt::Key_2, Qt::Key_Backspace})
        press(key);
    QVERIFY(annotations(document::Layer::Author) == before);
    QVERIFY(project::check(project().path()).value().isSound());
}

void TestReviewInTheWindow::anotherReadingIsMadeByKeys()
{
    goTo(Difference::Boundary);
    const auto side = currentSide();
    const TextRange first = session().current()->what().sides.front().extent();
    press(Qt::Key_E);
    QTRY_VERIFY(page().text().hasFocus());
    QVERIFY(!find<QPushButton>("takeNone")->isVisible());
    press(Qt::Key_Left, Qt::ShiftModifier);
    const document::Tag* place = project().codebook().tagNamed(u"place");
    press(Qt::Key(place->key.unicode()));
    press(Qt::Key_Return);
    const Entry& entry = entryOf(side);
    QVERIFY(entry.isDecided());
    QCOMPARE(entry.verdict()->decision, document::Decision::Edited);
    const auto agreed = annotations(document::Layer::Agreed);
    QCOMPARE(agreed.size(), size_t(1));
    QCOMPARE(agreed.front().tagId, place->id);
    QCOMPARE(agreed.front().extent(), (TextRange{first.start, first.end - 1}));
    QTRY_VERIFY(queue().hasFocus());
}

void TestReviewInTheWindow::anotherReadingShowsWhomAnAnswerMeansAndKeepsTheReference()
{
    std::optional<document::AttributeId> asked;
    QString stored;
    for (size_t i = 0; i < session().entries().size() && !asked; ++i) {
        const Entry& entry = session().entries()[i];
        if (entry.isDecided() || entry.what().difference != Difference::Attribute)
            continue;
        for (const document::AttributeId& id : entry.what().attributes) {
            stored = entry.what().annotation(entry.what().versions.front()).attributes.value(id);
            if (document::entityIn(stored).isNull())
                continue;
            asked = id;
            session().setCurrent(i);
            break;
        }
    }
    QVERIFY(asked);
    const QString name = project().entity(document::entityIn(stored)).value().name;
    press(Qt::Key_E);
    QTRY_VERIFY(page().text().hasFocus());
    const auto shows = [&](const QString& text) {
        const auto fields = page().findChildren<QLineEdit*>();
        return std::ranges::any_of(fields, [&](const QLineEdit* field) { return field->isVisible() && field->text() == text; });
    };
    QTRY_VERIFY(shows(name));
    QVERIFY(!shows(stored));
    press(Qt::Key_Return);
    const auto agreed = annotations(document::Layer::Agreed);
    QCOMPARE(agreed.size(), size_t(1));
    QCOMPARE(agreed.front().attributes.value(*asked), stored);
}

void TestReviewInTheWindow::anotherReadingIsLeftWithoutADecision()
{
    const auto side = currentSide();
    press(Qt::Key_E);
    QTRY_VERIFY(page().text().hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(queue().hasFocus());
    QVERIFY(find<QPushButton>("takeNone")->isVisible());
    QVERIFY(!entryOf(side).verdict());
    press(Qt::Key_Escape);
    QVERIFY(window().commands()[QStringLiteral("view.read")]->isChecked());
}

void TestReviewInTheWindow::reasonsAndCommentsGoWithTheVerdict()
{
    const auto side = currentSide();
    press(Qt::Key_R);
    press(Qt::Key_R);
    press(Qt::Key_M);
    QVERIFY(find<QLineEdit>("verdictComment")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("see rule 3, b and x"));
    press(Qt::Key_Return);
    QTRY_VERIFY(queue().hasFocus());
    press(Qt::Key_1);
    const document::Verdict verdict = *entryOf(side).verdict();
    QCOMPARE(verdict.reason, QStringLiteral("guideline_gap"));
    QCOMPARE(verdict.comment, QStringLiteral("see rule 3, b and x"));
    // They were said of that place and of no other.
    QVERIFY(session().reason().isEmpty());
    QVERIFY(find<QLineEdit>("verdictComment")->text().isEmpty());
}

void TestReviewInTheWindow::aReasonIsSaidAfterwards()
{
    const auto side = currentSide();
    press(Qt::Key_1);
    press(Qt::Key_K);
    press(Qt::Key_R);
    QCOMPARE(entryOf(side).verdict()->reason, QStringLiteral("ambiguous_text"));
    QCOMPARE(currentSide(), side);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(entryOf(side).verdict()->reason, QString());
    QVERIFY(entryOf(side).isDecided());
}

void TestReviewInTheWindow::takenBackAndUndone()
{
    const auto side = currentSide();
    press(Qt::Key_1);
    press(Qt::Key_K);
    press(Qt::Key_Backspace);
    QVERIFY(!entryOf(side).verdict());
    QVERIFY(annotations(document::Layer::Agreed).empty());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(entryOf(side).isDecided());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!entryOf(side).verdict());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(entryOf(side).isDecided());
}

void TestReviewInTheWindow::buttonsDoWhatKeysDo()
{
    goTo(Difference::Label);
    auto side = currentSide();
    QTest::mouseClick(find<QPushButton>("take2"), Qt::LeftButton);
    QVERIFY(entryOf(side).isDecided());
    goTo(Difference::Label);
    side = currentSide();
    QTRY_VERIFY(find<QPushButton>("takeAll")->isVisible());
    const auto chips = page().findChildren<QToolButton*>(QStringLiteral("chip"));
    const auto edge = std::ranges::find(chips, QStringLiteral("Edge case"), &QToolButton::text);
    QVERIFY(edge != chips.end());
    QTest::mouseClick(*edge, Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>("takeAll"), Qt::LeftButton);
    QCOMPARE(entryOf(side).verdict()->decision, document::Decision::Several);
    QCOMPARE(entryOf(side).verdict()->reason, QStringLiteral("edge_case"));
}

void TestReviewInTheWindow::kindsAndConditionsNarrowTheQueue()
{
    const auto chip = [&](const QString& kind) {
        const auto chips = page().findChildren<QToolButton*>(QStringLiteral("chip"));
        return *std::ranges::find_if(chips, [&](const QToolButton* each) { return each->text().startsWith(kind); });
    };
    const int all = int(session().shown().size());
    int sum = 0;
    for (const char* kind : {"Boundary", "Tag", "Only Lin", "Only Zhou", "Attribute", "Twice"}) {
        QToolButton* const one = chip(QString::fromLatin1(kind));
        if (!one->isVisible())
            continue;
        QTest::mouseClick(one, Qt::LeftButton);
        QVERIFY(one->text().endsWith(QString::number(session().shown().size())));
        sum += int(session().shown().size());
        QVERIFY(session().current());
        QVERIFY(std::ranges::contains(session().shown(), session().currentIndex()));
    }
    QCOMPARE(sum, all);
    QTest::mouseClick(chip(QStringLiteral("All")), Qt::LeftButton);
    QCOMPARE(int(session().shown().size()), all);
    chooseInMenu("Filter", QStringLiteral("Place"));
    QVERIFY(!session().shown().empty());
    const document::TagId place = project().codebook().tagNamed(u"place")->id;
    for (const size_t entry : session().shown())
        QVERIFY(session().entries()[entry].what().concerns(place));
    chooseInMenu("Filter", QStringLiteral("Only what is open"));
    const int open = int(session().shown().size());
    queue().setFocus();
    const auto side = currentSide();
    const auto here = std::ranges::find(session().shown(), session().currentIndex());
    QVERIFY(here != session().shown().end() && std::next(here) != session().shown().end());
    const auto second = session().entries()[*std::next(here)].what().sides.front().id;
    press(Qt::Key_1);
    QCOMPARE(int(session().shown().size()), open - 1);
    QVERIFY(entryOf(side).isDecided());
    // The next one, and not the one after it.
    QCOMPARE(currentSide(), second);
}

void TestReviewInTheWindow::aRuleDecidesManyAfterAQuestion()
{
    const int same = session().count(Difference::Same);
    QVERIFY(same > 0);
    chooseInMenu("By rule", QStringLiteral("All who read it agree"));
    QCOMPARE(m_prompt.asked.size(), 1);
    QVERIFY(annotations(document::Layer::Agreed).empty());
    m_prompt.confirms = true;
    chooseInMenu("By rule", QStringLiteral("All who read it agree"));
    QCOMPARE(int(annotations(document::Layer::Agreed).size()), same);
    QVERIFY(session().ruledBy({}).empty());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(annotations(document::Layer::Agreed).empty());
}

void TestReviewInTheWindow::anonymousNobodyIsNamed()
{
    QTest::mouseClick(find<QCheckBox>("anonymous"), Qt::LeftButton);
    bool isShuffled = false;
    for (const size_t entry : session().shown())
        isShuffled = isShuffled || session().versionsOf(session().entries()[entry]).front() != 0;
    QVERIFY(isShuffled);
    QStringList words;
    for (int row = 0; row < queue().model()->rowCount(); ++row) {
        for (const int role : {int(Qt::AccessibleTextRole), int(DisputeModel::DetailRole), int(DisputeModel::OutcomeRole)})
            words << queue().model()->index(row, 0).data(role).toString();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto widgets = page().findChildren<QWidget*>();
    for (const QWidget* each : widgets)
        words << each->accessibleName() << each->accessibleDescription() << each->toolTip();
    const auto labels = page().findChildren<QLabel*>();
    for (const QLabel* label : labels)
        words << label->text();
    const auto buttons = page().findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons)
        words << button->text();
    for (const read::Highlight& line : page().text().highlights())
        words << line.author << line.flag;
    for (const QString& each : std::as_const(words))
        QVERIFY2(!each.contains(u"Lin") && !each.contains(u"Zhou"), qPrintable(each));
    // The reading that is taken is the one that has this number.
    goTo(Difference::Boundary);
    queue().setFocus();
    const Entry entry = *session().current();
    const size_t second = session().versionsOf(entry)[1];
    const auto id = entry.what().annotation(entry.what().versions[second]).id;
    press(Qt::Key_2);
    QVERIFY(entryOf(id).verdict()->side(id)->isTaken);
}

void TestReviewInTheWindow::aLineInTheTextIsChosenByMouse()
{
    const auto side = currentSide();
    const auto& lines = page().text().highlights();
    const auto other = std::ranges::find_if(lines, [&](const read::Highlight& line) { return line.flag.isEmpty() && line.extent().start > 60; });
    QVERIFY(other != lines.end());
    const auto id = other->id;
    page().text().reveal(other->extent());
    QTest::qWait(300);
    const auto boxes = page().text().rectanglesOf({other->extent().start, other->extent().start + 1});
    QTest::mouseClick(page().text().viewport(), Qt::LeftButton, {}, boxes.front().center());
    QVERIFY(currentSide() != side);
    QVERIFY(std::ranges::contains(session().current()->what().sides, id, &document::Annotation::id));
}

void TestReviewInTheWindow::enterOpensTheArticle()
{
    goTo(Difference::OnlySecond);
    const auto side = currentSide();
    queue().setFocus();
    press(Qt::Key_Return);
    QVERIFY(window().commands()[QStringLiteral("view.read")]->isChecked());
    QVERIFY(m_application->session().isSelected(side));
}

void TestReviewInTheWindow::whatChangesComesBack()
{
    goTo(Difference::OnlyFirst);
    queue().setFocus();
    const auto side = currentSide();
    press(Qt::Key_1);
    QVERIFY(entryOf(side).isDecided());
    // The author thinks better of it.
    const auto annotation = project().annotation(side).value();
    const auto other = project().codebook().tagNamed(annotation.tagId == project().codebook().tagNamed(u"person")->id ? u"place" : u"person")->id;
    QVERIFY(project::setTag(project(), annotation, other));
    QCOMPARE(entryOf(side).state(), project::DisputeState::Reopened);
    const int row = static_cast<DisputeModel*>(queue().model())->rowOf(size_t(&entryOf(side) - session().entries().data()));
    QCOMPARE(queue().model()->index(row, 0).data(DisputeModel::OutcomeRole).toString(), QStringLiteral("changed since"));
    QCOMPARE(session().progress().decided, 0);
}

void TestReviewInTheWindow::agreementIsThereAndLeadsToItsSpans()
{
    auto& model = page().agreement().model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 3, 60000);
    const auto read = project::readings(project(), {}).value();
    const auto agreement = review::agreement(read.study, {}).value();
    const auto place = project().codebook().tagNamed(u"place")->id;
    const auto number = std::ranges::find(read.study.tags, place) - read.study.tags.begin();
    const auto tag = std::ranges::find(agreement.all.tags, int(number), &review::TagAgreement::tag);
    int row = -1;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.index(i, 0).data(review::AgreementModel::TagRole).toUuid() == place.uuid())
            row = i;
    }
    QVERIFY(row > 0);
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString name = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const auto measure = name == u"κ" ? review::Measure::CohenKappa : name == u"γ" ? review::Measure::Gamma : name == u"F1 strict" ? review::Measure::SpanF1Strict : review::Measure::AlphaU;
        if (name != measureText(measure))
            continue;
        QCOMPARE(model.index(row, column).data(review::AgreementModel::ValueRole).toDouble(), *tag->coefficients.of(measure)->value);
        QVERIFY(model.index(row, column).data(Qt::ToolTipRole).toString().contains(u"95 %"));
    }
    auto* table = find<QTableView>("agreementTable");
    QTRY_VERIFY(table->isVisible());
    page().agreement().ensurePolished();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model.index(row, 1)).center());
    QCOMPARE(session().filter().tag, place);
    for (const size_t entry : session().shown())
        QVERIFY(session().entries()[entry].what().concerns(place));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model.index(0, 1)).center());
    QVERIFY(session().filter().tag.isNull());
}

void TestReviewInTheWindow::agreementIsSavedAsAPicture()
{
    QTRY_VERIFY_WITH_TIMEOUT(page().agreement().model().rowCount() > 3, 60000);
    m_prompt.file = m_folder->filePath(QStringLiteral("agreement.png"));
    const auto buttons = page().agreement().findChildren<QPushButton*>();
    const auto save = std::ranges::find(buttons, QStringLiteral("Save as a picture…"), &QPushButton::text);
    QVERIFY(save != buttons.end());
    (*save)->click();
    const QImage picture(m_folder->filePath(QStringLiteral("agreement.png")));
    QVERIFY(picture.width() > 1000);
    // It is in colours, and more than one.
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 9) {
        for (int x = 0; x < picture.width(); x += 9)
            colours.insert(picture.pixel(x, y));
    }
    QVERIFY(colours.size() > 6);
}

void TestReviewInTheWindow::theAuthorSeesWhatWasDecidedOtherwiseAndAnswers()
{
    goTo(Difference::OnlyFirst);
    queue().setFocus();
    const auto side = currentSide();
    QVERIFY(!find<QLineEdit>("verdictAnswer")->isVisible());
    press(Qt::Key_R);
    press(Qt::Key_X);
    goTo(Difference::OnlyFirst);
    queue().setFocus();
    press(Qt::Key_1);
    // The sample is Lin's, whose tag one of the two was.
    QCOMPARE(session().overruled(), 1);
    window().commands()[QStringLiteral("view.overruled")]->trigger();
    QCOMPARE(session().shown().size(), size_t(1));
    QCOMPARE(currentSide(), side);
    auto* field = find<QLineEdit>("verdictAnswer");
    QTRY_VERIFY(field->isVisible());
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("It names the hall, see rule 2"));
    press(Qt::Key_Return);
    QTRY_COMPARE(entryOf(side).found->answers.size(), size_t(1));
    QCOMPARE(entryOf(side).found->answers.front().text, QStringLiteral("It names the hall, see rule 2"));
    QTRY_VERIFY(find<QLabel>("verdictAnswers")->text().contains(u"It names the hall, see rule 2"));
    QVERIFY(entryOf(side).isDecided());
}

void TestReviewInTheWindow::reasonsAreChanged()
{
    m_prompt.text = QStringLiteral("Edge case; 规则三；Style");
    QTest::mouseClick(find<QToolButton>("changeReasons"), Qt::LeftButton);
    const auto side = currentSide();
    queue().setFocus();
    press(Qt::Key_R);
    QCOMPARE(session().reason(), QStringLiteral("edge_case"));
    press(Qt::Key_R);
    press(Qt::Key_1);
    QCOMPARE(entryOf(side).verdict()->reason, QStringLiteral("规则三"));
    // The next window has them too.
    m_application->showWindow();
    support::showActive(window());
    openReview();
    press(Qt::Key_S);
    press(Qt::Key_R);
    QCOMPARE(session().reason(), QStringLiteral("edge_case"));
}

void TestReviewInTheWindow::articlesAreGivenToSomebody()
{
    window().commands()[QStringLiteral("view.read")]->trigger();
    auto* list = find<QListView>("articleList");
    const QModelIndex first = list->model()->index(0, 0);
    list->selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect);
    QVERIFY(!list->selectionModel()->selectedIndexes().isEmpty());
    Q_EMIT list->customContextMenuRequested(list->visualRect(first).center());
    auto* menu = find<QMenu>("articleMenu");
    QVERIFY(menu);
    const auto actions = menu->actions();
    const auto zhou = std::ranges::find_if(actions, [](const QAction* each) { return each->text().startsWith(u"Zhou"); });
    QVERIFY(zhou != actions.end());
    QVERIFY(!(*zhou)->isChecked());
    (*zhou)->trigger();
    menu->close();
    QTRY_VERIFY(list->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Zhou 周, whose it is to read: to do"));
    QCOMPARE(int(std::ranges::count_if(project().readers().value(), &project::ArticleReader::isAssigned)), 1);
}

void TestReviewInTheWindow::theWholeQueueByKeyboardAlone()
{
    const int all = session().progress().all;
    const Qt::Key keys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_B, Qt::Key_X};
    for (int i = 0; session().progress().decided < all; ++i) {
        QVERIFY2(i < 3 * all, "the queue does not come to an end");
        if (i % 3 == 0)
            press(Qt::Key_R);
        press(keys[i % 4]);
    }
    QCOMPARE(session().progress().decided, all);
    QVERIFY(!annotations(document::Layer::Agreed).empty());
    QVERIFY(project::check(project().path()).value().isSound());
    // Closed and opened again, it is all still decided.
    const QString path = project().path();
    QVERIFY(m_application->openProject(path).has_value());
    openReview();
    QCOMPARE(session().progress().decided, all);
}

void TestReviewInTheWindow::oneAuthorAloneIsToldWhatToDo()
{
    QVERIFY(m_application->createProject(m_folder->filePath(QStringLiteral("mine.vermilion"))).has_value());
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(session().isRead(), 20000);
    const auto labels = page().findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(u"Merge a teammate's project file"); }));
}

int main(int argc, char* argv[])
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestReviewInTheWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ReviewInTheWindow.moc"
