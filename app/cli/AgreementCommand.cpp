// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/ReviewArguments.h"
#include "model/review/Agreement.h"

#include <memory>

namespace vermilion::cli {
namespace {

using project::Project;
using project::Readings;
using review::Agreement;
using review::Coefficients;
using review::Estimate;
using review::GroupAgreement;
using review::Undefined;

struct Options {
    ReviewArguments review;
    bool noGamma = false;
    bool byArticle = false;
    int replicates = 1000;
    quint64 seed = 1;
    bool json = false;
};

QString why(Undefined reason)
{
    switch (reason) {
    case Undefined::FewAuthors: return QStringLiteral("it takes the annotations of at least two authors");
    case Undefined::NoArticles: return QStringLiteral("there is no article that all of them have read");
    case Undefined::NoAnnotations: return QStringLiteral("nobody has tagged anything here");
    case Undefined::NoVariation: return QStringLiteral("everything is of one category, so that chance would agree as well");
    case Undefined::NothingAligned: return QStringLiteral("there is no passage that two of them have tagged, so that there are no tags to compare");
    case Undefined::NotAsked: return QStringLiteral("not computed, because of --no-gamma");
    }
    Q_UNREACHABLE_RETURN({});
}

// What is printed, and the names for it.
struct Report {
    QString path;
    const Project& project;
    const Options& options;
    const Readings& readings;
    const Agreement& agreement;

    QStringList authors(const GroupAgreement& group) const
    {
        QStringList names;
        for (const size_t author : group.authors)
            names.append(readings.authors[author].name);
        return names;
    }
    QString tag(int index) const { return project.codebook().tag(readings.study.tags[size_t(index)])->name; }
};

// ---- JSON ----------------------------------------------------------------------------------------------------------

JsonObject asJson(const Estimate& estimate)
{
    JsonObject object;
    if (!estimate.value) {
        return object.setNull("value").set("n", estimate.n).setNull("low").setNull("high").set("reason", nameOf(estimate.value.error()))
            .set("explanation", why(estimate.value.error()));
    }
    object.set("value", *estimate.value).set("n", estimate.n);
    if (estimate.interval)
        return object.set("low", estimate.interval->low).set("high", estimate.interval->high);
    return object.setNull("low").setNull("high");
}

JsonObject asJson(const Coefficients& coefficients)
{
    JsonObject object;
    for (const Coefficients::Row& row : coefficients.rows)
        object.set(nameOf(row.measure).toUtf8().constData(), asJson(row.estimate));
    return object;
}

void setGroup(JsonObject& object, const GroupAgreement& group, const Report& report)
{
    std::vector<JsonObject> tags;
    for (const review::TagAgreement& tag : group.tags) {
        tags.push_back(JsonObject().set("tag", report.tag(tag.tag)).set("tag_id", report.readings.study.tags[size_t(tag.tag)].toString())
                           .set("coefficients", asJson(tag.coefficients)));
    }
    object.set("articles", group.articles).set("overall", asJson(group.overall)).set("boundary", asJson(group.boundary))
        .set("label", asJson(group.label)).set("tags", tags);
}

QByteArray asJson(const Report& report)
{
    std::vector<JsonObject> authors;
    for (const document::Author& author : report.readings.authors)
        authors.push_back(JsonObject().set("author", author.name).set("author_id", author.id.toString()));
    JsonObject object;
    object.set("project", report.path).set("authors", authors).set("articles_rule", QString::fromStdString(report.options.review.rule))
        .set("articles_left_out", report.readings.articlesLeftOut).set("annotations_left_out", report.readings.annotationsLeftOut)
        .set("confidence", 0.95).set("replicates", report.options.replicates).set("seed", qint64(report.options.seed))
        .set("resampled", report.agreement.resampled == review::Resampling::Unit::Article ? "articles" : "blocks")
        .set("parts", report.agreement.parts);
    if (!report.options.noGamma)
        object.set("gamma_alignments_proved", report.agreement.isGammaProved);
    setGroup(object, report.agreement.all, report);
    std::vector<JsonObject> pairs;
    for (const GroupAgreement& pair : report.agreement.pairs) {
        pairs.push_back(JsonObject().set("author_a", report.authors(pair)[0]).set("author_b", report.authors(pair)[1]));
        setGroup(pairs.back(), pair, report);
    }
    object.set("pairs", pairs);
    if (report.options.byArticle) {
        std::vector<JsonObject> articles;
        for (const review::ArticleAgreement& article : report.agreement.articles)
            articles.push_back(JsonObject().set("article_id", article.article.toString()).set("coefficients", asJson(article.overall)));
        object.set("by_article", articles);
    }
    return object.text();
}

// ---- for people ----------------------------------------------------------------------------------------------------

QString number(double value) { return QString::number(value, 'f', 3); }

void print(const QString& heading, const Coefficients& coefficients, Console& console)
{
    console.line(heading);
    for (const Coefficients::Row& row : coefficients.rows) {
        const Estimate& estimate = row.estimate;
        const QString name = QStringLiteral("  ") + nameOf(row.measure).leftJustified(24);
        if (!estimate.value) {
            console.line(name + QStringLiteral("undefined: ") + why(estimate.value.error()));
            continue;
        }
        const QString interval = estimate.interval ? QStringLiteral("%1 to %2").arg(number(estimate.interval->low), number(estimate.interval->high)) : QString();
        console.line(name + number(*estimate.value).rightJustified(6) + QStringLiteral("   ") + interval.leftJustified(18) + QStringLiteral("n ") + QString::number(estimate.n));
    }
}

void print(const GroupAgreement& group, const Report& report, Console& console)
{
    const QString names = report.authors(group).join(QStringLiteral(", "));
    print(QStringLiteral("%1: overall, %2 articles").arg(names).arg(group.articles), group.overall, console);
    print(QStringLiteral("%1: boundaries alone (tagged or not, whatever the tag)").arg(names), group.boundary, console);
    print(QStringLiteral("%1: tags alone (where two have tagged)").arg(names), group.label, console);
    for (const review::TagAgreement& tag : group.tags)
        print(QStringLiteral("%1: %2 (tagged with it or not)").arg(names, report.tag(tag.tag)), tag.coefficients, console);
}

void print(const Report& report, Console& console)
{
    print(report.agreement.all, report, console);
    if (report.agreement.pairs.size() > 1) {
        for (const GroupAgreement& pair : report.agreement.pairs)
            print(pair, report, console);
    }
    for (const review::ArticleAgreement& article : report.agreement.articles)
        print(article.article.toString(), article.overall, console);
    if (report.agreement.parts >= 2) {
        console.line(QStringLiteral("Intervals: the middle 95 % of %1 draws of %2 %3, seed %4.").arg(report.options.replicates).arg(report.agreement.parts)
                         .arg(report.agreement.resampled == review::Resampling::Unit::Article ? QStringLiteral("articles")
                                                                                              : QStringLiteral("blocks of the articles"))
                         .arg(report.options.seed));
    }
}

void sayWhatIsLeftOut(const Report& report, Console& console)
{
    if (report.readings.articlesLeftOut > 0) {
        console.say(QStringLiteral("%1: %2 articles are left out, because fewer than two of these authors have read them; \"--articles all\" takes all "
                                   "articles as read by everybody.").arg(report.path).arg(report.readings.articlesLeftOut));
    }
    if (report.readings.annotationsLeftOut > 0) {
        console.say(QStringLiteral("%1: %2 annotations are left out, because they stand on an earlier text of their article.")
                        .arg(report.path).arg(report.readings.annotationsLeftOut));
    }
    if (!report.agreement.isGammaProved)
        console.say(QStringLiteral("%1: not every alignment that γ rests on could be proved to be the best, so that γ may be off by a little.").arg(report.path));
}

void measure(const Options& options, Console& console, Outcome& outcome)
{
    const QString path = fromCommandLine(options.review.project);
    const auto project = Project::openReadOnly(path);
    if (!project)
        return fail(console, outcome, project.error(), path);
    const auto asked = options.review.resolve(**project);
    if (!asked)
        return fail(console, outcome, asked.error(), path);
    Progress progress;
    progress.report = [&](qint64 done, qint64 total) { console.progress(QStringLiteral("reading"), done, total); };
    const auto readings = project::readings(**project, *asked, progress);
    if (!readings)
        return fail(console, outcome, readings.error(), path);
    progress.report = [&](qint64 done, qint64 total) { console.progress(QStringLiteral("computing γ"), done, total); };
    review::AgreementOptions how;
    how.bootstrap = {options.replicates, options.seed};
    how.gamma.seed = options.seed;
    how.withGamma = !options.noGamma;
    how.withArticles = options.byArticle;
    const auto agreement = review::agreement(readings->study, how, progress);
    if (!agreement)
        return fail(console, outcome, agreement.error(), path);
    const Report report{path, **project, options, *readings, *agreement};
    sayWhatIsLeftOut(report, console);
    if (options.json)
        console.line(asJson(report));
    else
        print(report, console);
}

}  // namespace

void addAgreementCommand(CLI::App& program, Console& console, Outcome& outcome)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = program.add_subcommand("agreement", "How far authors agree: coefficients overall, by tag and by pair, each with its 95 % interval");
    options->review.addTo(*command);
    command->add_flag("--no-gamma", options->noGamma, "Without γ, which takes long in large projects");
    command->add_flag("--by-article", options->byArticle, "Also for each article by itself (without intervals)");
    command->add_option("--replicates", options->replicates, "Draws for the intervals; 0 for none")->check(CLI::Range(0, 1000000))->capture_default_str();
    command->add_option("--seed", options->seed, "Another number gives other draws")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &console, &outcome] { measure(*options, console, outcome); });
}

}  // namespace vermilion::cli
