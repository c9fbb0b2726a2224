// SPDX-License-Identifier: MIT
// A client over TLS or DTLS (RFC 6614, RFC 7360).
#pragma once

#include <memory>
#include <string>

#include <radius/transport/client/client_transport.hpp>
#include <radius/transport/tls.hpp>

namespace radius::detail {

template <transport_kind Kind>
struct client_transport_traits<secure_client<Kind>> {
    static constexpr transport_kind kind = Kind;

    /// `host`: the name or address that the server's certificate must match, unless the transport
    /// names another. Throws as `tls_settings` does.
    static std::unique_ptr<link_maker> make_links(const secure_client<Kind>& transport,
                                                  const std::string& host);
};

#if !RADIUS_DEFINITIONS
extern template std::shared_ptr<const held_transport> hold<radsec::client>(radsec::client);
extern template std::shared_ptr<const held_transport> hold<dtls::client>(dtls::client);
#endif

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/tls_links.ipp>
#endif
