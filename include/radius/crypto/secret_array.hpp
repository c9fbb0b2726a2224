// SPDX-License-Identifier: MIT
// A fixed number of secret octets, such as keys and password hashes.
#pragma once

#include <radius/wire/wipe.hpp>

namespace radius {

/// An array that starts as zeros and is wiped when it is destroyed. Each copy is wiped separately.
template <std::size_t Size>
struct secret_array : std::array<octet, Size> {
    constexpr secret_array() noexcept : std::array<octet, Size>{} {}
    constexpr secret_array(const std::array<octet, Size>& value) noexcept
        : std::array<octet, Size>(value) {}
    secret_array(const secret_array&) noexcept = default;
    secret_array& operator=(const secret_array&) noexcept = default;
    ~secret_array() { wipe(octets_span(*this)); }
};

} // namespace radius
