// SPDX-License-Identifier: MIT
// A server over TCP without TLS (RFC 6613).
#pragma once

#include <radius/server/listening_transport.hpp>
#include <radius/transport/tcp.hpp>

namespace radius::detail {

/// See `server::listen`.
template <>
inline constexpr bool is_listened_on<tcp> = true;

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/server/impl/tcp_ports.ipp>
#endif
