// SPDX-License-Identifier: MIT
// The definitions of <radius/container/name_arena.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>

#include <radius/container/name_arena.hpp>

namespace radius::detail {

RADIUS_DECL std::string_view name_arena::store(std::string_view text) {
    if (text.size() > left_) {
        grow(text.size());
    }
    char* const place = next_;
    std::copy(text.begin(), text.end(), place);
    next_ += text.size();
    left_ -= text.size();
    return {place, text.size()};
}

RADIUS_DECL void name_arena::grow(std::size_t wanted) {
    constexpr std::size_t largest = std::size_t{1} << 18U;
    block_size_ = std::min(block_size_ * 2, largest);
    left_ = std::max(wanted, block_size_);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = blocks_.back().get();
}

} // namespace radius::detail
