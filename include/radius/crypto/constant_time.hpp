// SPDX-License-Identifier: MIT
// Comparing authenticators and responses without revealing to an attacker how much of a guess was
// right.
#pragma once

#include <openssl/crypto.h>

#include <radius/wire/octets.hpp>

namespace radius {

/// True if both are the same octets, in a time that depends only on their lengths. Lengths are
/// public: if they differ, it returns at once.
inline bool equal_in_constant_time(octets_view one, octets_view other) noexcept {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace radius
