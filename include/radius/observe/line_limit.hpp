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
    std::optional<std::uint64_t> admit(const line& wanted, time_point now) noexcept {
        const std::uint64_t key = key_of(wanted);
        total& all = totals_[wanted.kind];
        entry& one = place_of(key, now);
        if (one.used && one.key == key && !is_over(one.since, now)) {
            ++one.left_out;
            return std::nullopt;
        }
        if (is_over(all.since, now)) {
            all.since = now;
            all.lines = 0;
        }
        if (all.lines == lines_per_kind) {
            ++all.left_out;
            return std::nullopt;
        }
        ++all.lines;
        std::uint64_t left_out = all.left_out;
        all.left_out = 0;
        if (one.used && one.key == key) {
            left_out += one.left_out;
        } else if (one.used) { // evicts another line: its count moves to its kind
            totals_[one.kind].left_out += one.left_out;
        }
        one = {key, now, 0, wanted.kind, true};
        return left_out;
    }

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
    entry& place_of(std::uint64_t key, time_point now) noexcept {
        entry* const row = &entries_[key % rows * row_size];
        entry* best = row;
        for (entry* next = row; next != row + row_size; ++next) {
            if (next->used && next->key == key) {
                return *next;
            }
            if (best->used && (!next->used || is_over(next->since, now) ||
                               (!is_over(best->since, now) && next->since < best->since))) {
                best = next;
            }
        }
        return *best;
    }

    static std::uint64_t key_of(const line& wanted) noexcept {
        const ip_address address = wanted.remote.unmapped();
        const ip_address source = address.is_v6() ? address.masked(64) : address;
        return hash_mix(hash_mix(hash_value(source), wanted.subject), wanted.kind);
    }

    static constexpr std::size_t rows = 16;
    static constexpr std::size_t row_size = 16;

    std::array<entry, rows * row_size> entries_{};
    std::array<total, kind_of(drop_reason::count_)> totals_{};
};

} // namespace radius::detail
