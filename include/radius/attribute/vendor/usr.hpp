// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/vendor/usr_1.hpp>
#include <radius/attribute/vendor/usr_2.hpp>
#include <radius/attribute/vendor/usr_3.hpp>

namespace radius::attr::usr {

/// All attributes of USR.
using table = combined_table<table_1, table_2, table_3>;

} // namespace radius::attr::usr

// clang-format on
