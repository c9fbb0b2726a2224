// SPDX-License-Identifier: MIT
// Ericsson SmartEdge routers, once Redback Networks.
// Made from dictionary.ericsson.ab by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/vendor/ericsson_ab_1.hpp>
#include <radius/attribute/vendor/ericsson_ab_2.hpp>

namespace radius::attr::ericsson_ab {

/// All attributes of Ericsson-AB.
using table = combined_table<table_1, table_2>;

} // namespace radius::attr::ericsson_ab

// clang-format on
