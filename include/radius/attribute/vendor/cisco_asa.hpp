// SPDX-License-Identifier: MIT
// Cisco ASA firewalls; number 3076 was the VPN 3000 concentrators' (Altiga).
// Made from dictionary.cisco.asa by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/vendor/cisco_asa_1.hpp>
#include <radius/attribute/vendor/cisco_asa_2.hpp>

namespace radius::attr::cisco_asa {

/// All attributes of Cisco-ASA.
using table = combined_table<table_1, table_2>;

} // namespace radius::attr::cisco_asa

// clang-format on
