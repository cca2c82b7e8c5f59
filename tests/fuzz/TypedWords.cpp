// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Short texts that people type or pages print: times, addresses of the web, queries. The first byte chooses.
#include "model/clean/PrintedTime.h"
#include "model/document/Address.h"
#include "model/document/Entity.h"
#include "model/exchange/CodebookJson.h"
#include "model/fetch/WebAddress.h"
#include "model/search/Folding.h"
#include "model/search/Query.h"
#include "tests/fuzz/Property.h"

#include <QDate>
#include <QRegularExpression>
#include <QUrl>

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

void checkIso(const QString& iso)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?$"));
    if (iso.isEmpty())
        return;
    holds(form.match(iso).hasMatch(), "a time is written as ISO 8601", iso);
    holds(iso.size() < 10 || QDate::fromString(iso.left(10), Qt::ISODate).isValid(), "a day is one of the calendar", iso);
}

void checkTime(const QString& line)
{
    for (const auto order : {clean::DayOrder::DayFirst, clean::DayOrder::MonthFirst}) {
        const auto time = clean::timeIn(line, order);
        if (!time)
            continue;
        holds(time->start >= 0 && time->start < time->end && time->end <= line.size(), "a printed time stands in its line", line);
        checkIso(time->iso);
        (void)clean::meaningOf(line, *time);
    }
    checkIso(clean::isoTime(line));
    checkIso(clean::dayInAddress(line));
    checkIso(clean::monthInAddress(line));
    (void)document::isPartialDate(line);
}

void checkAddress(const QString& text)
{
    const auto address = fetch::readWebAddress(text);
    holds(address.has_value() == fetch::webAddress(text).has_value(), "an address is one whoever asks");
    if (!address)
        return;
    holds(address->isValid() && (address->scheme() == u"http" || address->scheme() == u"https") && !address->host().isEmpty(), "an address is of the web", text);
    holds(address->userInfo().isEmpty(), "an address has no password", text);
    const fetch::HostName host = fetch::hostOf(*address);
    for (const QChar c : host.ascii)
        holds(c.unicode() < 0x80, "a host is asked for in ASCII", host.ascii);
    const auto again = fetch::readWebAddress(QString::fromLatin1(address->toEncoded()));
    holds(again && again->toEncoded() == address->toEncoded(), "an address reads back", QString::fromLatin1(address->toEncoded()));
}

void checkQuery(const QString& text)
{
    static const document::Codebook codebook = *exchange::readCodebookJson(
        R"({"format": "vermilion-codebook/1", "tags": [{"name": "person", "label": {"zh": "人物"}, "attributes": [{"name": "office"}]}, {"name": "vip", "parent": "person"}]})");
    const auto query = search::parseQuery(text, codebook);
    if (!query)
        return;
    for (const search::Condition& condition : query->conditions) {
        holds(!condition.value.isEmpty() || !condition.tags.empty(), "a condition asks for something", text);
        holds(condition.field != search::Field::Tag || !condition.tags.empty(), "a tag that is asked for is there", text);
        holds(condition.field != search::Field::Attribute || !condition.attributes.empty(), "an attribute that is asked for is there", text);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    const quint8 choice = input.byte();
    const QString text = QString::fromUtf8(input.rest());
    switch (choice % 3) {
    case 0: checkTime(text); break;
    case 1: checkAddress(text); break;
    default: checkQuery(text); break;
    }
    return 0;
}
