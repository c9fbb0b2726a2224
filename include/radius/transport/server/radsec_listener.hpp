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

    static std::shared_ptr<shared> prepare(const radsec& transport,
                                           const std::shared_ptr<numbered_names>& names) {
        return std::make_shared<shared>(transport, names);
    }
    static layer make_layer(const shared& state, const endpoint& remote) {
        return layer(state.settings(), remote);
    }
    static kept_peer identify(const shared& state, const server_core&, const layer& session,
                              const endpoint&) {
        return state.identify(session.credential());
    }
    static std::error_code reassess(const shared& state, const layer& session) {
        return state.reassess(session);
    }
    static bool shares_records(const shared& state) noexcept { return state.shares_records(); }
};

} // namespace radius::detail
