// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Html.h"

#include "model/capture/Charset.h"

#include <algorithm>
#include <array>

namespace vermilion::capture {
namespace {

bool startsWithTag(QByteArrayView text, QByteArrayView tag)
{
    return text.size() >= tag.size() && qstrnicmp(text.data(), tag.size(), tag.data(), tag.size()) == 0;
}

bool containsTag(QByteArrayView text, QByteArrayView tag)
{
    for (qsizetype at = text.indexOf(tag.first(2)); at >= 0; at = text.indexOf(tag.first(2), at + 1)) {
        if (startsWithTag(text.sliced(at), tag))
            return true;
    }
    return false;
}

// Comments that programs leave in pages they save, and where the address stands in them.
QByteArray addressInComment(QByteArrayView head)
{
    const qsizetype mark = head.indexOf("saved from url=(");
    if (mark >= 0) {
        const qsizetype start = head.indexOf(')', mark) + 1;
        const qsizetype end = start > 0 ? head.indexOf("-->", start) : -1;
        if (end > start)
            return head.sliced(start, end - start).trimmed().toByteArray();
    }
    const qsizetype singleFile = head.indexOf("Page saved with SingleFile");
    const qsizetype label = singleFile < 0 ? -1 : head.indexOf("url:", singleFile);
    if (label >= 0) {
        const qsizetype end = head.indexOf('\n', label);
        if (end > label)
            return head.sliced(label + 4, end - label - 4).trimmed().toByteArray();
    }
    return {};
}

// A file that stops inside a tag or comment and never closed its body lost its end on the way.
bool isCutOff(QByteArrayView bytes)
{
    constexpr qsizetype tail = 64 * 1024;
    const QByteArrayView end = bytes.last(std::min(bytes.size(), tail));
    if (containsTag(end, "</html") || containsTag(end, "</body"))
        return false;
    const qsizetype comment = end.lastIndexOf("<!--");
    if (comment >= 0 && end.indexOf("-->", comment) < 0)
        return true;
    const qsizetype open = end.lastIndexOf('<');
    if (open < 0 || end.indexOf('>', open) >= 0)
        return false;
    const char next = open + 1 < end.size() ? end[open + 1] : 'a';
    return next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

}  // namespace

QByteArray Html::mediaType() const { return QByteArrayLiteral("text/html"); }

QStringList Html::suffixes() const
{
    return {QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("xhtml"), QStringLiteral("shtml")};
}

bool Html::recognises(QByteArrayView bytes) const
{
    QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    head = head.trimmed();
    while (head.startsWith("<!--")) {
        const qsizetype end = head.indexOf("-->");
        if (end < 0)
            return true;
        head = head.sliced(end + 3).trimmed();
    }
    static constexpr std::array<const char*, 12> openings{"<!doctype", "<html", "<head", "<body", "<meta", "<title",
                                                          "<script", "<div", "<table", "<link", "<?xml", "<article"};
    if (std::ranges::any_of(openings, [&](const char* tag) { return startsWithTag(head, tag); }))
        return true;
    return containsTag(head, "<html") || containsTag(head, "<body") || containsTag(head, "<!doctype html");
}

Result<std::vector<document::Capture>> Html::captures(const QByteArray& bytes) const
{
    if (isCutOff(bytes))
        return failure(ErrorCode::FileTruncated, {}, QStringLiteral("the page ends inside a tag"));
    const CharsetChoice choice = chooseCharset(bytes, {}, true);
    document::Capture capture;
    capture.charset = choice.charset;
    capture.charsetReason = choice.reason;
    capture.url = QString::fromUtf8(addressInComment(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096))));
    return std::vector{capture};
}

Result<Page> Html::open(const document::Capture& capture) const
{
    CharsetChoice choice{capture.charset, capture.charsetReason};
    if (choice.charset.isEmpty())
        choice = chooseCharset(capture.bytes, {}, true);
    DecodedText decoded = decode(capture.bytes, choice.charset);
    return Page{.kind = PageKind::Html,
                .url = capture.url,
                .utf8 = std::move(decoded.utf8),
                .toCapture = std::move(decoded.toSource),
                .charset = choice.charset,
                .charsetReason = choice.reason,
                .replaced = decoded.replaced,
                .resources = {}};
}

}  // namespace vermilion::capture
