// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/Digest.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace vermilion {

#if defined(__x86_64__)
namespace {

constexpr size_t blockSize = 64;

alignas(16) constexpr quint32 constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/// The eight words of the state as the instructions want them.
struct State {
    __m128i abef;
    __m128i cdgh;
};

// Intel SHA Extensions: two rounds an instruction, message words made four at a time.
__attribute__((target("sha,sse4.1"))) void takeBlocks(State& state, const uchar* bytes, size_t blocks)
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    for (; blocks > 0; --blocks, bytes += blockSize) {
        const State before = state;
        __m128i words[4];
        for (int i = 0; i < 4; ++i)
            words[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes) + i), swap);
#pragma GCC unroll 16
        for (int i = 0; i < 16; ++i) {
            const __m128i now = words[i % 4];
            const __m128i sum = _mm_add_epi32(now, _mm_load_si128(reinterpret_cast<const __m128i*>(constants) + i));
            state.cdgh = _mm_sha256rnds2_epu32(state.cdgh, state.abef, sum);
            state.abef = _mm_sha256rnds2_epu32(state.abef, state.cdgh, _mm_shuffle_epi32(sum, 0x0e));
            if (i >= 12)
                continue;
            // The words of four rounds from now take the place of these.
            const __m128i next = words[(i + 1) % 4];
            const __m128i last = words[(i + 3) % 4];
            const __m128i middle = _mm_alignr_epi8(last, words[(i + 2) % 4], 4);
            words[i % 4] = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(now, next), middle), last);
        }
        state.abef = _mm_add_epi32(state.abef, before.abef);
        state.cdgh = _mm_add_epi32(state.cdgh, before.cdgh);
    }
}

QByteArray byInstructions(QByteArrayView bytes)
{
    State state{_mm_set_epi32(0x6a09e667, int(0xbb67ae85), 0x510e527f, int(0x9b05688c)),
                _mm_set_epi32(0x3c6ef372, int(0xa54ff53a), 0x1f83d9ab, 0x5be0cd19)};
    const auto* data = reinterpret_cast<const uchar*>(bytes.data());
    const auto size = size_t(bytes.size());
    const size_t whole = size / blockSize;
    takeBlocks(state, data, whole);
    // What is left, a one bit, zeros, and the length in bits.
    std::array<uchar, 2 * blockSize> end{};
    const size_t rest = size % blockSize;
    if (rest > 0)
        memcpy(end.data(), data + whole * blockSize, rest);
    end[rest] = 0x80;
    const size_t padded = rest + 9 <= blockSize ? blockSize : 2 * blockSize;
    qToBigEndian(quint64(size) * 8, end.data() + padded - 8);
    takeBlocks(state, end.data(), padded / blockSize);
    quint32 abef[4];
    quint32 cdgh[4];
    memcpy(abef, &state.abef, sizeof abef);
    memcpy(cdgh, &state.cdgh, sizeof cdgh);
    const quint32 words[8] = {abef[3], abef[2], cdgh[3], cdgh[2], abef[1], abef[0], cdgh[1], cdgh[0]};
    QByteArray digest(32, Qt::Uninitialized);
    qToBigEndian<quint32>(words, 8, digest.data());
    return digest;
}

bool hasInstructions()
{
    static const bool has = __builtin_cpu_supports("sha") && __builtin_cpu_supports("sse4.1");
    return has;
}

}  // namespace
#endif

QByteArray sha256(QByteArrayView bytes)
{
#if defined(__x86_64__)
    if (hasInstructions())
        return byInstructions(bytes);
#endif
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

}  // namespace vermilion
