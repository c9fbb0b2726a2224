// SPDX-License-Identifier: MIT
// A client over TCP without TLS (RFC 6613).
#pragma once

#include <memory>
#include <string>

#include <radius/transport/client/client_transport.hpp>
#include <radius/transport/tcp.hpp>

namespace radius::detail {

template <>
struct client_transport_traits<tcp::client> {
    static constexpr transport_kind kind = tcp::kind;

    /// Throws `std::system_error` with `errc::option_invalid` for invalid limits.
    static std::unique_ptr<link_maker> make_links(const tcp::client& transport,
                                                  const std::string& host);
};

#if !RADIUS_DEFINITIONS
extern template std::shared_ptr<const held_transport> hold<tcp::client>(tcp::client);
#endif

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/tcp_links.ipp>
#endif
