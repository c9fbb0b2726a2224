// SPDX-License-Identifier: MIT
// Nokia (Alcatel-Lucent, Timetra) service routers, SR OS.
// Made from dictionary.alcatel.sr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/vendor/alcatel_sr_1.hpp>
#include <radius/attribute/vendor/alcatel_sr_2.hpp>

namespace radius::attr::alcatel_lucent_service_router {

/// All attributes of Alcatel-Lucent-Service-Router.
using table = combined_table<table_1, table_2>;

} // namespace radius::attr::alcatel_lucent_service_router

// clang-format on
