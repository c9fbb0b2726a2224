// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/vendor/ascend_1.hpp>
#include <radius/attribute/vendor/ascend_2.hpp>

namespace radius::attr::ascend {

/// All attributes of Ascend.
using table = combined_table<table_1, table_2>;

} // namespace radius::attr::ascend

// clang-format on
