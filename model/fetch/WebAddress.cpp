// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fetch/WebAddress.h"

#include <algorithm>

namespace vermilion::fetch {
namespace {

constexpr qsizetype longestAddress = 8'192;

bool isInvisible(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return !c.isSurrogate();
    default:
        return false;
    }
}

const char* wordsFor(AddressFault fault)
{
    switch (fault) {
    case AddressFault::Empty: return "no address";
    case AddressFault::NotWeb: return "only http and https addresses can be captured";
    case AddressFault::NoHost: return "the address names no host";
    case AddressFault::HasPassword: return "the address holds a name or password";
    case AddressFault::HasControls: return "the address holds invisible characters";
    case AddressFault::Malformed: return "this is no address";
    }
    Q_UNREACHABLE_RETURN("");
}

// "news.example:8080/a" has no scheme, "mailto:a@b" has one.
bool hasScheme(const QString& text)
{
    const qsizetype colon = text.indexOf(u':');
    const qsizetype slash = text.indexOf(u'/');
    if (colon <= 0 || (slash >= 0 && slash < colon))
        return false;
    const bool isPort = colon + 1 < text.size() && text[colon + 1].isDigit();
    return !isPort || text.sliced(colon).startsWith(u"://");
}

}  // namespace

std::expected<QUrl, AddressFault> readWebAddress(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::unexpected(AddressFault::Empty);
    if (std::ranges::any_of(trimmed, isInvisible))
        return std::unexpected(AddressFault::HasControls);
    if (trimmed.size() > longestAddress)
        return std::unexpected(AddressFault::Malformed);
    const bool isWritten = hasScheme(trimmed);
    const QUrl url(isWritten ? trimmed : QStringLiteral("https://") + trimmed, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (isWritten && !scheme.isEmpty() && scheme != u"http" && scheme != u"https")
        return std::unexpected(AddressFault::NotWeb);
    if (!url.isValid())
        return std::unexpected(AddressFault::Malformed);
    if (url.host().isEmpty())
        return std::unexpected(AddressFault::NoHost);
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return std::unexpected(AddressFault::HasPassword);
    // What has no scheme is only an address if its host looks like one.
    if (!isWritten && !url.host().contains(u'.') && url.host() != u"localhost" && !url.host().contains(u':'))
        return std::unexpected(AddressFault::Malformed);
    return url.adjusted(QUrl::NormalizePathSegments);
}

Result<QUrl> webAddress(const QString& text)
{
    const auto url = readWebAddress(text);
    if (!url)
        return failure(ErrorCode::InvalidInput, text.left(200), QString::fromLatin1(wordsFor(url.error())));
    return *url;
}

bool isWebAddress(const QString& text)
{
    const QString trimmed = text.trimmed();
    const bool isWeb = trimmed.startsWith(u"http://", Qt::CaseInsensitive) || trimmed.startsWith(u"https://", Qt::CaseInsensitive);
    return isWeb && !std::ranges::any_of(trimmed, [](QChar c) { return c.isSpace(); }) && readWebAddress(trimmed).has_value();
}

HostName hostOf(const QUrl& address)
{
    // Qt itself shows the wire's form of names whose letters it does not trust.
    return {address.host(QUrl::PrettyDecoded), address.host(QUrl::FullyEncoded | QUrl::EncodeUnicode)};
}

}  // namespace vermilion::fetch
