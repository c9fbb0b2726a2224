// SPDX-License-Identifier: MIT
// The definitions of <radius/observe/line_limit.hpp>.
#pragma once

#include <cstdint>
#include <optional>

#include <radius/observe/line_limit.hpp>

namespace radius::detail {

RADIUS_DECL std::optional<std::uint64_t> line_limit::admit(const line& wanted,
                                                           time_point now) noexcept {
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

RADIUS_DECL line_limit::entry& line_limit::place_of(std::uint64_t key, time_point now) noexcept {
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

RADIUS_DECL std::uint64_t line_limit::key_of(const line& wanted) noexcept {
    const ip_address address = wanted.remote.unmapped();
    const ip_address source = address.is_v6() ? address.masked(64) : address;
    return hash_mix(hash_mix(hash_value(source), wanted.subject), wanted.kind);
}

} // namespace radius::detail
