// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <random>

namespace vermilion::review {

/// Random numbers that are the same everywhere for the same seed; the standard's distributions are not.
class Random {
public:
    explicit Random(quint64 seed) : m_engine(seed) {}

    /// From 0 to below `limit`, each as likely to within 2^-32 (Lemire 2019 without rejection: limits are far below 2^32).
    quint64 below(quint64 limit)
    {
        return quint64((static_cast<unsigned __int128>(m_engine()) * limit) >> 64);
    }

private:
    std::mt19937_64 m_engine;
};

}  // namespace vermilion::review
