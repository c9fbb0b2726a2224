// SPDX-License-Identifier: MIT
// Erasing secrets from memory in a way that the optimiser may not remove.
#pragma once

#include <radius/wire/octets.hpp>

namespace radius {

/// Overwrites every octet with zero, even where nothing reads it again.
inline void wipe(octets_span secret) noexcept {
    volatile octet* const place = secret.data();
    for (std::size_t index = 0; index < secret.size(); ++index) {
        place[index] = 0;
    }
}

} // namespace radius
