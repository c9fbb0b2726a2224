// SPDX-License-Identifier: MIT
// The value names of a dictionary under construction, in sets that attributes share.
#pragma once

#include <utility>

#include <radius/dictionary/tables/dictionary_tables.hpp>

namespace radius::detail {

/// Accepts names in any order. The names must outlive it.
class value_collector {
  public:
    value_collector() = default;

    /// Starts with the values of `base`.
    explicit value_collector(const value_sets& base) : names_(base.names), numbers_(base.numbers) {
        values_.reserve(base.values.size());
        for (std::uint32_t set = 0; set + std::size_t{1} < base.begins.size(); ++set) {
            for (std::uint32_t at = base.begins[set]; at < base.begins[set + 1]; ++at) {
                values_.push_back({base.values[at], set, false});
            }
        }
    }

    /// The number of a name, if it has one.
    std::optional<std::uint64_t> number(std::uint32_t set, std::string_view name) const noexcept {
        const std::uint32_t place = find_name(set, name, name_hash(name));
        return place == hash_index::none ? std::nullopt
                                         : std::optional(values_[place].value.number);
    }

    /// Adds a name, or changes its number. With `yielding`, the name is used only for reading if
    /// the number has another name too.
    void add(std::uint32_t set, const value_definition& added, bool yielding) {
        const std::uint64_t hash = name_hash(added.name);
        const std::uint32_t before = find_name(set, added.name, hash);
        if (before != hash_index::none) {
            value_definition& replaced = values_[before].value;
            if (replaced.number == added.number && find_number(set, added.number) == before) {
                return;
            }
            replaced.name = {};
            replaced_ = true;
        }
        values_.push_back({added, set, yielding});
        index(static_cast<std::uint32_t>(values_.size() - 1), hash, before);
    }

    /// Returns the values of `count` sets, in the order of insertion, and empties the collector.
    value_sets place(std::uint32_t count);

  private:
    struct entry {
        value_definition value; // without a name: replaced
        std::uint32_t set = 0;
        bool yielding = false;
    };

    std::uint32_t find_name(std::uint32_t set, std::string_view name,
                            std::uint64_t hash) const noexcept {
        return names_.find(value_hash(set, hash), [&](std::uint32_t at) {
            return values_[at].set == set && same_name(values_[at].value.name, name);
        });
    }
    std::uint32_t find_number(std::uint32_t set, std::uint64_t number) const noexcept {
        return numbers_.find(value_hash(set, number), [&](std::uint32_t at) {
            return values_[at].set == set && values_[at].value.number == number;
        });
    }

    /// Inserts a name, replacing `before` if it had another number: dead entries would make every
    /// search for the name longer.
    void index(std::uint32_t place, std::uint64_t hash, std::uint32_t before = hash_index::none) {
        const entry& added = values_[place];
        names_.assign(value_hash(added.set, hash), place,
                      [&](std::uint32_t at) { return at == before; });
        if (added.yielding && find_number(added.set, added.value.number) != hash_index::none) {
            return;
        }
        numbers_.assign(value_hash(added.set, added.value.number), place, [&](std::uint32_t at) {
            return values_[at].set == added.set && values_[at].value.number == added.value.number;
        });
    }

    std::vector<entry> values_;
    hash_index names_;
    hash_index numbers_;
    bool replaced_ = false;
};

inline value_sets value_collector::place(std::uint32_t count) {
    if (replaced_) { // makes the entries visible that a replaced name hid
        std::erase_if(values_, [](const entry& each) { return each.value.name.empty(); });
        names_ = {};
        numbers_ = {};
        for (std::uint32_t at = 0; at < values_.size(); ++at) {
            index(at, name_hash(values_[at].value.name));
        }
    }
    value_sets placed;
    placed.begins.assign(std::size_t{count} + 1, 0);
    for (const entry& each : values_) {
        ++placed.begins[each.set + 1];
    }
    for (std::size_t set = 1; set < placed.begins.size(); ++set) {
        placed.begins[set] += placed.begins[set - 1];
    }
    std::vector<std::uint32_t> next = placed.begins;
    std::vector<std::uint32_t> moved(values_.size());
    placed.values.resize(values_.size());
    for (std::size_t at = 0; at < values_.size(); ++at) {
        moved[at] = next[values_[at].set]++;
        placed.values[moved[at]] = values_[at].value;
    }
    const auto new_place = [&](std::uint32_t at) { return moved[at]; };
    names_.move_positions(new_place);
    numbers_.move_positions(new_place);
    placed.names = std::move(names_);
    placed.numbers = std::move(numbers_);
    *this = {};
    return placed;
}

} // namespace radius::detail
