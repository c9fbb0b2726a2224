// SPDX-License-Identifier: MIT
// Virtual time: future events and their order, also at the same moment.
#pragma once

#include <radius/testing/virtual_time.hpp>

#include "simulate/event_trace.hpp"

namespace simulation {

using event_queue = radius::detail::virtual_time;

} // namespace simulation
