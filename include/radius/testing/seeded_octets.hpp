// SPDX-License-Identifier: MIT
// Octets and numbers that look random but are the same in every run: a test that fails fails again.
#pragma once

#include <cstdint>

#include <radius/crypto/random.hpp>

namespace radius::testing {

/// splitmix64 (Steele, Lea and Flood, 2014), instead of OpenSSL's generator. Anyone can predict it:
/// for tests only.
class seeded_octets final : public octet_generator {
  public:
    explicit seeded_octets(std::uint64_t seed = 1) noexcept : state_(seed) {}

    void fill(octets_span target) override {
        for (octet& next : target) {
            next = static_cast<octet>(draw());
        }
    }

    /// 64 bits.
    std::uint64_t draw() noexcept {
        state_ += 0x9E37'79B9'7F4A'7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ mixed >> 30U) * 0xBF58'476D'1CE4'E5B9U;
        mixed = (mixed ^ mixed >> 27U) * 0x94D0'49BB'1331'11EBU;
        return mixed ^ mixed >> 31U;
    }

    /// A number from 0 to below 1.
    double draw_share() noexcept {
        return static_cast<double>(draw() >> 11U) * (1.0 / 9'007'199'254'740'992.0); // 2^53
    }

  private:
    std::uint64_t state_;
};

} // namespace radius::testing
