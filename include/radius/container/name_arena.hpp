// SPDX-License-Identifier: MIT
// Storage for the names of a dictionary: a few large blocks instead of one string per name.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Strings with stable addresses until the arena is destroyed.
class name_arena {
  public:
    /// A copy that lives as long as the arena.
    std::string_view store(std::string_view text);

  private:
    void grow(std::size_t wanted);

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t block_size_ = 512;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/container/impl/name_arena.ipp>
#endif
