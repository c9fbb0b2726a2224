// SPDX-License-Identifier: MIT
// Comparing authenticators and responses without telling an attacker how much of a guess was right.
#pragma once

#include <openssl/crypto.h>

#include <radius/wire/octets.hpp>

namespace radius {

/// Whether both are the same octets, in a time that depends on their lengths alone. Lengths are
/// public: unequal ones are told apart at once.
inline bool equal_in_constant_time(octets_view one, octets_view other) noexcept {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace radius
