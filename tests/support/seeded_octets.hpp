// SPDX-License-Identifier: MIT
// Octets and numbers that look random but are the same in every run.
#pragma once

#include <radius/crypto/random.hpp>

namespace radius_test {

/// splitmix64 (Steele, Lea and Flood, 2014). Replaces OpenSSL's generator in the engines.
class seeded_octets final : public radius::octet_generator {
  public:
    explicit seeded_octets(std::uint64_t seed = 1) : state_(seed) {}

    void fill(radius::octets_span target) override {
        for (radius::octet& next : target) {
            next = static_cast<radius::octet>(draw());
        }
    }
    std::uint64_t draw() {
        state_ += 0x9E37'79B9'7F4A'7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ mixed >> 30U) * 0xBF58'476D'1CE4'E5B9U;
        mixed = (mixed ^ mixed >> 27U) * 0x94D0'49BB'1331'11EBU;
        return mixed ^ mixed >> 31U;
    }

  private:
    std::uint64_t state_;
};

} // namespace radius_test
