// SPDX-License-Identifier: MIT
// Erasing secrets from memory in a way that the optimiser cannot remove.
#pragma once

#include <concepts>
#include <cstring>
#include <string>

#include <radius/wire/octets.hpp>

namespace radius {

namespace detail {

inline void erase(void* place, std::size_t size) noexcept {
    if (size == 0) {
        return;
    }
#if defined(__GNUC__)
    std::memset(place, 0, size);
    asm volatile("" : : "r"(place) : "memory"); // for all the compiler knows, it is read here
#else
    volatile auto* const octets = static_cast<unsigned char*>(place);
    for (std::size_t index = 0; index < size; ++index) {
        octets[index] = 0;
    }
#endif
}

} // namespace detail

/// Overwrites every octet with zero, even if nothing reads it again.
inline void wipe(octets_span secret) noexcept { detail::erase(secret.data(), secret.size()); }

/// The same for text, whose length stays.
inline void wipe(std::string& secret) noexcept { detail::erase(secret.data(), secret.size()); }

/// The same for an array of integers: the state of a digest, a key schedule.
template <std::unsigned_integral Integer, std::size_t Size>
void wipe(std::array<Integer, Size>& secret) noexcept {
    detail::erase(secret.data(), sizeof secret);
}

} // namespace radius
