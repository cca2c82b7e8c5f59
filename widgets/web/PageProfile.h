// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineProfile>

namespace vermilion::web {

class PageScheme;
class RequestGate;

/// A browser profile that keeps nothing and reaches nothing: off the record, no cookies, cache in memory, downloads
/// cancelled, requests through the gate, settings off. Must outlive its pages.
class PageProfile : public QWebEngineProfile {
    Q_OBJECT

public:
    explicit PageProfile(QObject* parent = nullptr);

    PageScheme& scheme() { return *m_scheme; }
    RequestGate& gate() { return *m_gate; }

private:
    PageScheme* m_scheme;
    RequestGate* m_gate;
};

}  // namespace vermilion::web
