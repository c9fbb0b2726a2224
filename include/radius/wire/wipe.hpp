// SPDX-License-Identifier: MIT
// Erasing secrets from memory in a way that the optimiser may not remove.
#pragma once

#include <concepts>
#include <string>

#include <radius/wire/octets.hpp>

namespace radius {

/// Overwrites every octet with zero, even where nothing reads it again.
inline void wipe(octets_span secret) noexcept {
    volatile octet* const place = secret.data();
    for (std::size_t index = 0; index < secret.size(); ++index) {
        place[index] = 0;
    }
}

/// The same for text, whose length stays.
inline void wipe(std::string& secret) noexcept {
    volatile char* const place = secret.data();
    for (std::size_t index = 0; index < secret.size(); ++index) {
        place[index] = 0;
    }
}

/// The same for an array of integers: the state of a digest, a key schedule.
template <std::unsigned_integral Integer, std::size_t Size>
void wipe(std::array<Integer, Size>& secret) noexcept {
    volatile Integer* const place = secret.data();
    for (std::size_t index = 0; index < Size; ++index) {
        place[index] = 0;
    }
}

} // namespace radius
