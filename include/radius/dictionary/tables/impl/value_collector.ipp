// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/tables/value_collector.hpp>.
#pragma once

#include <utility>

#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/dictionary/tables/value_collector.hpp>

namespace radius::detail {

RADIUS_DECL value_collector::value_collector(const value_sets& base)
    : names_(base.names), numbers_(base.numbers) {
    values_.reserve(base.values.size());
    for (std::uint32_t set = 0; set + std::size_t{1} < base.begins.size(); ++set) {
        for (std::uint32_t at = base.begins[set]; at < base.begins[set + 1]; ++at) {
            values_.push_back({base.values[at], set, false});
        }
    }
}

RADIUS_DECL std::optional<std::uint64_t>
value_collector::number(std::uint32_t set, std::string_view name) const noexcept {
    const std::uint32_t place = find_name(set, name, name_hash(name));
    return place == hash_index::none ? std::nullopt : std::optional(values_[place].value.number);
}

RADIUS_DECL void value_collector::add(std::uint32_t set, const value_definition& added,
                                      bool yielding) {
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

RADIUS_DECL std::uint32_t value_collector::find_name(std::uint32_t set, std::string_view name,
                                                     std::uint64_t hash) const noexcept {
    return names_.find(value_hash(set, hash), [&](std::uint32_t at) {
        return values_[at].set == set && same_name(values_[at].value.name, name);
    });
}

RADIUS_DECL std::uint32_t value_collector::find_number(std::uint32_t set,
                                                       std::uint64_t number) const noexcept {
    return numbers_.find(value_hash(set, number), [&](std::uint32_t at) {
        return values_[at].set == set && values_[at].value.number == number;
    });
}

RADIUS_DECL void value_collector::index(std::uint32_t place, std::uint64_t hash,
                                        std::uint32_t before) {
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

RADIUS_DECL value_sets value_collector::place(std::uint32_t count) {
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
