// SPDX-License-Identifier: MIT
// The definitions of <radius/server/udp_ports.hpp>.
#pragma once

#include <radius/server/udp_ports.hpp>
#include <radius/transport/server/udp_listener.hpp>

#if defined(RADIUS_SOURCE)
namespace radius::detail {

template std::unique_ptr<listening_transport> make_listening(const udp& transport);

} // namespace radius::detail
#endif
