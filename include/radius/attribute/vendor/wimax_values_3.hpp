// SPDX-License-Identifier: MIT
// WiMAX Forum Network Working Group: NWG stage 3.
// Made from dictionary.wimax by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::wimax {

/// The values of WiMAX-Current-Location-Retrieved.
enum class current_location_retrieved : std::uint32_t {
    active_location_retrieval = 0,
};

} // namespace radius::wimax

namespace radius {

template <>
struct enumeration<wimax::current_location_retrieved> {
    static constexpr enumerator enumerators[] = {
        {"Active-Location-Retrieval", 0},
    };
};

} // namespace radius

// clang-format on
