// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/text/nearest_name.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <radius/dictionary/definition.hpp>
#include <radius/dictionary/text/name_text.hpp>
#include <radius/dictionary/text/nearest_name.hpp>

namespace radius::detail {

RADIUS_DECL std::size_t edit_distance(std::string_view left, std::string_view right,
                                      std::size_t limit) noexcept {
    const std::size_t beyond = limit + 1;
    const std::size_t apart =
        left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (apart > limit || std::max(left.size(), right.size()) > max_name_size) {
        return beyond;
    }
    using row = std::array<std::size_t, max_name_size + 1>;
    row before_last{};
    row last{};
    row current{};
    for (std::size_t column = 0; column <= right.size(); ++column) {
        last[column] = column;
    }
    for (std::size_t line = 1; line <= left.size(); ++line) {
        current[0] = line;
        std::size_t smallest = line;
        const char a = fold_case(left[line - 1]);
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const char b = fold_case(right[column - 1]);
            const std::size_t changed = last[column - 1] + (a == b ? 0U : 1U);
            std::size_t best = std::min({changed, last[column] + 1, current[column - 1] + 1});
            if (line > 1 && column > 1 && a == fold_case(right[column - 2]) &&
                fold_case(left[line - 2]) == b) {
                best = std::min(best, before_last[column - 2] + 1);
            }
            current[column] = best;
            smallest = std::min(smallest, best);
        }
        if (smallest > limit) {
            return beyond;
        }
        before_last = last;
        last = current;
    }
    return std::min(last[right.size()], beyond);
}

RADIUS_DECL nearest_name::nearest_name(std::string_view wanted) noexcept
    : wanted_(wanted), limit_(std::clamp<std::size_t>(wanted.size() / 3, 1, max_distance)) {}

RADIUS_DECL void nearest_name::offer(std::string_view candidate) noexcept {
    if (done_) {
        return;
    }
    const std::size_t distance = edit_distance(wanted_, candidate, limit_);
    if (distance <= limit_) {
        best_ = candidate;
        done_ = distance == 0;
        limit_ = distance == 0 ? 0 : distance - 1;
    }
}

RADIUS_DECL std::string nearest_name::question() const {
    return best_.empty() || same_name(best_, wanted_)
               ? std::string()
               : " (did you mean \"" + std::string(best_) + "\"?)";
}

} // namespace radius::detail
