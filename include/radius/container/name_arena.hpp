// SPDX-License-Identifier: MIT
// Storage for the names of a dictionary: a few large blocks instead of one string per name.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Strings with stable addresses until the arena is destroyed.
class name_arena {
  public:
    /// A copy that lives as long as the arena.
    std::string_view store(std::string_view text) {
        if (text.size() > left_) {
            grow(text.size());
        }
        char* const place = next_;
        std::copy(text.begin(), text.end(), place);
        next_ += text.size();
        left_ -= text.size();
        return {place, text.size()};
    }

  private:
    void grow(std::size_t wanted) {
        constexpr std::size_t largest = std::size_t{1} << 18U;
        block_size_ = std::min(block_size_ * 2, largest);
        left_ = std::max(wanted, block_size_);
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
        next_ = blocks_.back().get();
    }

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t block_size_ = 512;
};

} // namespace radius::detail
