// SPDX-License-Identifier: MIT
// The last events of a run, printed with a failure, and a fingerprint of all events.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace simulation {

using time_point = std::chrono::steady_clock::time_point;

enum class actor : std::uint8_t {
    client,
    server,
    network
};

/// One event. Numbers that do not apply are 0.
struct event {
    time_point at{};
    actor who{};
    std::uint32_t number = 0; ///< of the client or server
    const char* what = "";    ///< a verb, and the meaning of its number
    std::int64_t detail = 0;
    std::uint64_t serial = 0; ///< of the request
    std::uint8_t code = 0;    ///< of the packet
    std::uint8_t identifier = 0;
};

/// Cheap enough to be always enabled.
class event_trace {
  public:
    void add(const event& one) {
        if (kept_.size() < capacity) {
            kept_.push_back(one);
        } else {
            kept_[count_ % capacity] = one;
        }
        ++count_;
        mix(static_cast<std::uint64_t>(one.at.time_since_epoch().count()));
        mix(static_cast<std::uint64_t>(one.detail) << 20U ^ one.serial);
        mix(std::uint64_t{one.number} << 32U | std::uint64_t{one.code} << 24U |
            std::uint64_t{one.identifier} << 16U | static_cast<std::uint64_t>(one.who) << 8U |
            static_cast<std::uint8_t>(one.what[0]));
    }

    /// Discards the events, not the fingerprint.
    void forget() noexcept {
        kept_.clear();
        count_ = 0;
    }

    /// Equal for two runs only if the same events happened in both.
    std::uint64_t fingerprint() const noexcept { return fingerprint_; }

    /// The stored events, oldest first.
    std::vector<event> last() const {
        std::vector<event> all;
        const std::size_t first = count_ < capacity ? 0 : count_ % capacity;
        for (std::size_t index = 0; index < kept_.size(); ++index) {
            all.push_back(kept_[(first + index) % kept_.size()]);
        }
        return all;
    }

  private:
    static constexpr std::size_t capacity = 16384;

    void mix(std::uint64_t value) noexcept {
        fingerprint_ = (fingerprint_ ^ value) * 0x9E37'79B9'7F4A'7C15U;
        fingerprint_ ^= fingerprint_ >> 29U;
    }

    std::vector<event> kept_;
    std::size_t count_ = 0;
    std::uint64_t fingerprint_ = 0;
};

} // namespace simulation
