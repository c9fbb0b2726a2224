// SPDX-License-Identifier: MIT
// WiMAX Forum Network Working Group: NWG stage 3.
// Made from dictionary.wimax by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/vendor/wimax_1.hpp>
#include <radius/attribute/vendor/wimax_2.hpp>
#include <radius/attribute/vendor/wimax_3.hpp>

namespace radius::attr::wimax {

/// All attributes of WiMAX.
using table = combined_table<table_1, table_2, table_3>;

} // namespace radius::attr::wimax

// clang-format on
