// SPDX-License-Identifier: MIT
// The definitions of <radius/server/tls_ports.hpp>.
#pragma once

#include <radius/server/tls_ports.hpp>
#include <radius/transport/server/dtls_listener.hpp>
#include <radius/transport/server/radsec_listener.hpp>

#if defined(RADIUS_SOURCE)
namespace radius::detail {

template std::unique_ptr<listening_transport> make_listening(const radsec& transport);
template std::unique_ptr<listening_transport> make_listening(const dtls& transport);

} // namespace radius::detail
#endif
