// SPDX-License-Identifier: MIT
// The definitions of <radius/server/tcp_ports.hpp>.
#pragma once

#include <radius/server/tcp_ports.hpp>
#include <radius/transport/server/stream_listener.hpp>

#if defined(RADIUS_SOURCE)
namespace radius::detail {

template std::unique_ptr<listening_transport> make_listening(const tcp& transport);

} // namespace radius::detail
#endif
