// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"

#include <QUrl>

namespace vermilion::fetch {

/// What is wrong with an address.
enum class AddressFault {
    Empty,
    NotWeb,         ///< another scheme than http and https
    NoHost,
    HasPassword,    ///< names and passwords are not sent, and hide which host is meant
    HasControls,    ///< control, bidirectional or invisible characters
    Malformed,
};

/// The address a person wrote or pasted; "news.example/a" means https.
std::expected<QUrl, AddressFault> readWebAddress(const QString& text);
/// The same for those who take an Error: InvalidInput, the detail says why.
Result<QUrl> webAddress(const QString& text);

/// Whether a text is one address of the web and nothing else, its scheme written out.
bool isWebAddress(const QString& text);

/// The host of an address as it is really asked for: letters of other scripts than the Latin one can look like it, so
/// that such a name is also given as it goes over the wire.
struct HostName {
    QString shown;  ///< as people write it
    QString ascii;  ///< as it is looked up
    bool isPlain() const { return !ascii.contains(QLatin1StringView("xn--")); }
};
HostName hostOf(const QUrl& address);

}  // namespace vermilion::fetch
