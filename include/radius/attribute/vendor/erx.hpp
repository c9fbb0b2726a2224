// SPDX-License-Identifier: MIT
// Juniper E series and Junos broadband subscriber management (Unisphere ERX).
// Made from dictionary.erx by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/vendor/erx_1.hpp>
#include <radius/attribute/vendor/erx_2.hpp>

namespace radius::attr::erx {

/// All attributes of ERX.
using table = combined_table<table_1, table_2>;

} // namespace radius::attr::erx

// clang-format on
