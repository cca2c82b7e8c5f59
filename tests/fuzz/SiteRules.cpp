// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules for sites as JSON, and the paths in them.
#include "model/document/Correction.h"
#include "model/document/ElementPath.h"
#include "model/exchange/SiteRulesJson.h"
#include "model/project/Check.h"
#include "model/project/Recleaning.h"
#include "tests/fuzz/ProjectFile.h"

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

const QByteArray& emptyProject()
{
    static const QByteArray bytes = [] {
        support::TestProject project(support::TestProject::Place::Memory);
        project.close();
        return contents(project.path());
    }();
    return bytes;
}

void checkPath(const QString& written)
{
    const auto path = document::readPath(written);
    if (!path)
        return;
    const auto back = document::readPath(document::writePath(*path));
    holds(back && *back == *path, "a path reads back", document::writePath(*path));
    holds(document::isMeant(*path, *path), "a path means its own place", written);
}

void checkAddress(const QString& written)
{
    const QString site = document::siteOf(written);
    holds(site == site.toLower() && !site.startsWith(u"www."), "a site is in lower case without www", site);
}

void checkImport(const std::vector<document::SiteRule>& rules)
{
    ProjectCopy copy(emptyProject());
    copy.open();
    const QByteArray before = contents(copy.path());
    const auto changes = project::importRules(*copy, rules);
    if (!changes) {
        holds(contents(copy.path()) == before, "what is refused leaves the file as it was");
        return;
    }
    const project::CheckReport report = must(project::check(copy.path()));
    holds(report.isSound(), "a project is sound after an import", report.problems.empty() ? QString() : report.problems.front().detail);
    const auto again = project::importRules(*copy, rules);
    holds(again && again->added == 0 && again->changed == 0, "the same once more changes nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (!bytes.trimmed().startsWith('{')) {
        checkPath(QString::fromUtf8(bytes));
        checkAddress(QString::fromUtf8(bytes));
        return 0;
    }
    const auto rules = exchange::readSiteRulesJson(bytes);
    if (!rules) {
        holds(rules.error().code == ErrorCode::InvalidInput, "rules are refused for a reason", rules.error().detail);
        return 0;
    }
    for (const document::SiteRule& rule : *rules)
        holds(!rule.site.isEmpty() && document::readPath(rule.path).has_value(), "a rule has a site and a path", rule.path);
    const auto back = exchange::readSiteRulesJson(exchange::writeSiteRulesJson(*rules));
    holds(back && *back == *rules, "rules read back", back ? QString() : back.error().subject + back.error().detail);
    checkImport(*rules);
    return 0;
}
