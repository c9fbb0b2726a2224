// SPDX-License-Identifier: MIT
// The random numbers of a simulated world: the same for the same seed.
#pragma once

#include <chrono>
#include <cmath>
#include <initializer_list>
#include <iterator>

#include "support/seeded_octets.hpp"

namespace simulated {

class chance {
  public:
    explicit chance(std::uint64_t seed) : octets_(seed) {}

    /// From 0 to `bound` - 1.
    std::uint64_t below(std::uint64_t bound) { return octets_.draw() % bound; }

    /// From `least` to `most`, both included.
    template <class Integer>
    Integer between(Integer least, Integer most) {
        return static_cast<Integer>(
            least + static_cast<Integer>(below(static_cast<std::uint64_t>(most - least) + 1)));
    }

    /// From 0 to less than 1.
    double fraction() { return static_cast<double>(octets_.draw() >> 11U) * 0x1p-53; }

    bool happens(double probability) { return probability > 0.0 && fraction() < probability; }

    template <class T>
    T one_of(std::initializer_list<T> choices) {
        return *std::next(choices.begin(), static_cast<std::ptrdiff_t>(below(choices.size())));
    }

    /// From 0 to `most`, uniformly distributed.
    std::chrono::nanoseconds up_to(std::chrono::nanoseconds most) {
        return std::chrono::nanoseconds(
            between<std::int64_t>(0, std::max<std::int64_t>(most.count(), 0)));
    }

    /// Exponentially distributed with this mean.
    std::chrono::nanoseconds about(std::chrono::nanoseconds mean) {
        const double drawn = -std::log1p(-fraction()) * static_cast<double>(mean.count());
        return std::chrono::nanoseconds(static_cast<std::int64_t>(drawn));
    }

    std::uint64_t seed() { return octets_.draw(); }

  private:
    radius_test::seeded_octets octets_;
};

} // namespace simulated
