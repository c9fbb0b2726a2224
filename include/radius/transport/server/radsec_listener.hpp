// SPDX-License-Identifier: MIT
// A server over TLS (RFC 6614).
#pragma once

#include <memory>

#include <radius/transport/server/stream_listener.hpp>
#include <radius/transport/server/tls_state.hpp>

namespace radius::detail {

/// TLS: all services on one port. A peer is known by its certificate or its key.
template <>
struct transport_traits<radsec> : stream_ports<radsec> {
    using shared = tls_state<radsec>;
    using layer = tls_session;

    static std::shared_ptr<shared> prepare(const radsec& transport, std::size_t first_peer) {
        return std::make_shared<shared>(transport, first_peer);
    }
    static layer make_layer(const shared& state, const endpoint& remote) {
        return layer(state.settings(), remote);
    }
    static const known_peer* identify(const shared& state, const peer_table&, const layer& session,
                                      const endpoint&) {
        return state.identify(session.credential());
    }
    static std::error_code reassess(const shared& state, const layer& session) {
        return state.reassess(session);
    }
    static bool shares_records(const shared& state) noexcept { return state.shares_records(); }
};

} // namespace radius::detail
