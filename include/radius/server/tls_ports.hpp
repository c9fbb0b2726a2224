// SPDX-License-Identifier: MIT
// A server over TLS or DTLS (RFC 6614, RFC 7360).
#pragma once

#include <radius/server/listening_transport.hpp>
#include <radius/transport/tls.hpp>

namespace radius::detail {

/// See `server::listen`.
template <transport_kind Kind>
inline constexpr bool is_listened_on<secure_transport<Kind>> = true;

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/server/impl/tls_ports.ipp>
#endif
