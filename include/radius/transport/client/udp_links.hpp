// SPDX-License-Identifier: MIT
// A client over UDP (RFC 2865 section 2.4).
#pragma once

#include <memory>
#include <string>

#include <radius/transport/client/client_transport_traits.hpp>
#include <radius/transport/udp.hpp>

namespace radius::detail {

template <>
struct client_transport_traits<udp::client> {
    static constexpr transport_kind kind = transport_kind::udp;
    static std::unique_ptr<link_maker> make_links(const udp::client& transport,
                                                  const std::string& host);
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/udp_links.ipp>
#endif
