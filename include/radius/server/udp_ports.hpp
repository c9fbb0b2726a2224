// SPDX-License-Identifier: MIT
// A server over UDP (RFC 2865).
#pragma once

#include <radius/server/listening_transport.hpp>
#include <radius/transport/udp.hpp>

namespace radius::detail {

/// See `server::listen`.
template <>
inline constexpr bool is_listened_on<udp> = true;

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/server/impl/udp_ports.ipp>
#endif
