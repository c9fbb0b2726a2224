// SPDX-License-Identifier: MIT
// "Did you mean ...?": the known name nearest to one that is unknown, by edit distance.
#pragma once

#include <radius/wire/compiler.hpp>

#include <string>
#include <string_view>

namespace radius::detail {

/// The number of characters to insert, remove, change or swap with a neighbour to turn one name
/// into the other, ignoring ASCII case. Returns `limit + 1` as soon as it is above `limit`, and for
/// names longer than `max_name_size`.
std::size_t edit_distance(std::string_view left, std::string_view right,
                          std::size_t limit) noexcept;

/// Keeps the nearest of the names offered to it, if any is near enough: up to a third of the
/// characters may differ, at most four. It borrows the names.
class nearest_name {
  public:
    explicit nearest_name(std::string_view wanted) noexcept;

    /// Compares one known name.
    void offer(std::string_view candidate) noexcept;

    /// Empty if no offered name was near.
    std::string_view best() const noexcept { return best_; }

    /// ` (did you mean "X"?)`, or nothing, also if the name itself exists in another scope.
    std::string question() const;

  private:
    static constexpr std::size_t max_distance = 4;

    std::string_view wanted_;
    std::size_t limit_;
    std::string_view best_;
    bool done_ = false;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/text/impl/nearest_name.ipp>
#endif
