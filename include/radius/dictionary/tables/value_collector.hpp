// SPDX-License-Identifier: MIT
// The value names of a dictionary under construction, in sets that attributes share.
#pragma once

#include <radius/dictionary/tables/number_index.hpp>

namespace radius::detail {

/// Accepts names in any order. The names must outlive it.
class value_collector {
  public:
    value_collector() = default;

    /// Starts with the values of `base`.
    explicit value_collector(const value_sets& base);

    /// The number of a name, if it has one.
    std::optional<std::uint64_t> number(std::uint32_t set, std::string_view name) const noexcept;

    /// Adds a name, or changes its number. With `yielding`, the name is used only for reading if
    /// the number has another name too.
    void add(std::uint32_t set, const value_definition& added, bool yielding);

    /// Returns the values of `count` sets, in the order of insertion, and empties the collector.
    value_sets place(std::uint32_t count);

  private:
    struct entry {
        value_definition value; // without a name: replaced
        std::uint32_t set = 0;
        bool yielding = false;
    };

    std::uint32_t find_name(std::uint32_t set, std::string_view name,
                            std::uint64_t hash) const noexcept;
    std::uint32_t find_number(std::uint32_t set, std::uint64_t number) const noexcept;

    /// Inserts a name, replacing `before` if it had another number: dead entries would make every
    /// search for the name longer.
    void index(std::uint32_t place, std::uint64_t hash, std::uint32_t before = hash_index::none);

    std::vector<entry> values_;
    hash_index names_;
    hash_index numbers_;
    bool replaced_ = false;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/tables/impl/value_collector.ipp>
#endif
