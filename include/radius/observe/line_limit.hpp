// SPDX-License-Identifier: MIT
// Limits the log lines: one per reason, peer and second, however many packets arrive.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include <radius/address/ip_address.hpp>
#include <radius/container/time_point.hpp>
#include <radius/protocol/drop_reason.hpp>

namespace radius::detail {

/// The kinds of log lines. Every drop reason is a separate kind: see `kind_of`.
enum class line_kind : std::uint8_t {
    transport_created,
    transport_closed,
    connected,
    disconnected,
    link_up,
    link_failed,
    lookup_failed,
    peer_lookup_failed,
    handler_failed,
    trace_failed,
    weakly_hidden,
    dropped, ///< the first of the drop reasons
};

/// The kind of the line for a packet dropped for this reason.
constexpr std::size_t kind_of(drop_reason reason) noexcept {
    return static_cast<std::size_t>(line_kind::dropped) + static_cast<std::size_t>(reason);
}
constexpr std::size_t kind_of(line_kind kind) noexcept { return static_cast<std::size_t>(kind); }

/// Decides which lines are written: one per second for each kind, subject and remote address (the
/// /64 network for IPv6), and `lines_per_kind` per second of one kind from all addresses together.
/// Counts the others. The size is fixed; for one thread at a time.
class line_limit {
  public:
    static constexpr duration interval = std::chrono::seconds(1);
    static constexpr unsigned lines_per_kind = 20;

    /// Identifies a line. `subject` distinguishes lines of one kind and address: a reason, a peer.
    struct line {
        std::size_t kind = 0; ///< of `kind_of`
        ip_address remote{};
        std::uint64_t subject = 0;
    };

    /// Nothing if the line must not be written. Otherwise the number of similar lines that were
    /// suppressed before. `now` may jump.
    std::optional<std::uint64_t> admit(const line& wanted, time_point now) noexcept;

  private:
    struct entry {
        std::uint64_t key = 0;
        time_point since{};
        std::uint64_t left_out = 0;
        std::size_t kind = 0;
        bool used = false;
    };
    struct total {
        time_point since = time_point::min();
        unsigned lines = 0;
        std::uint64_t left_out = 0; ///< beyond `lines_per_kind`, or of an evicted entry
    };

    static bool is_over(time_point since, time_point now) noexcept {
        return now < since || now >= since + interval;
    }

    /// The entry of this key. If there is none: one in its row that is free or expired, or the
    /// oldest.
    entry& place_of(std::uint64_t key, time_point now) noexcept;

    static std::uint64_t key_of(const line& wanted) noexcept;

    static constexpr std::size_t rows = 16;
    static constexpr std::size_t row_size = 16;

    std::array<entry, rows * row_size> entries_{};
    std::array<total, kind_of(drop_reason::count_)> totals_{};
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/observe/impl/line_limit.ipp>
#endif
