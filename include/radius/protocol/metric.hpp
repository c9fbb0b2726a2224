// SPDX-License-Identifier: MIT
// The form of the tables that describe counters: what each is called, what it means, and where its
// value is.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <radius/container/counter.hpp>

namespace radius {

/// Metrics with the same meaning, which the value of one label distinguishes.
struct metric_family {
    std::string_view name;   ///< in lower case with underscores
    std::string_view label;  ///< the name of the label; empty if the family has only one metric
    std::string_view help;   ///< a sentence without a full stop
    bool is_gauge = false;   ///< true if it also falls
    unsigned decimals = 0;   ///< how many of the value's decimal digits are behind the point
    std::string_view unit{}; ///< in OpenMetrics' words; the name ends with it
};

/// One metric of a `Set` of counters, or of a `Part` of it. A constant.
template <class Set, class Part>
struct metric {
    const metric_family* family;
    std::string_view label; ///< the value of the family's label

    /// The objects of RFC 4668 to 4673 with this value, separated by blanks; empty if there is
    /// none. Some of these objects count a single kind of request, where the metric counts all.
    std::string_view objects;

    /// The part of the set that has the value; null if the set itself has it.
    Part Set::* part;

    /// The value: a member, or a member function that computes it from others.
    std::variant<counter Set::*, gauge Set::*, counter Part::*,
                 std::uint64_t (Set::*)() const noexcept, std::uint64_t (Part::*)() const noexcept>
        place;

    std::uint64_t value(const Set& set) const noexcept {
        std::uint64_t found = 0;
        at(set, [&](const auto& number) { found = number; });
        return found;
    }

    /// Adds the value of another set, unless it is computed from others.
    void add(Set& sum, const Set& more) const noexcept {
        at(sum, [&](auto&& number) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(number)>, std::uint64_t>) {
                number += value(more);
            }
        });
    }

  private:
    template <class ThisSet, class Use>
    void at(ThisSet& set, Use&& use) const noexcept {
        switch (place.index()) {
        case 0: use(set.**std::get_if<0>(&place)); break;
        case 1: use(set.**std::get_if<1>(&place)); break;
        case 2: use((set.*part).**std::get_if<2>(&place)); break;
        case 3: use((set.**std::get_if<3>(&place))()); break;
        default: use(((set.*part).**std::get_if<4>(&place))()); break;
        }
    }
};

} // namespace radius
