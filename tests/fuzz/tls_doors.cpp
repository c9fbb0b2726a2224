// SPDX-License-Identifier: MIT
// A server's input from unknown peers: TLS and DTLS handshakes, intact and damaged, and the data
// after a complete one.
#include <deque>
#include <vector>

#include <radius/protocol/server/connection_engine.hpp>
#include <radius/transport/server/tls_state.hpp>

#include "fuzz/property.hpp"
#include "fuzz/targets.hpp"
#include "support/secure_transports.hpp"

using namespace radius;
using fuzz::demand;
using radius_test::with_certificate;

namespace {

template <class Transport>
const std::shared_ptr<const detail::tls_settings>& server_side() {
    static const auto made = std::make_shared<detail::tls_state<Transport>>(
        with_certificate<Transport>("server"), nullptr);
    static const auto settings = made->settings();
    return settings;
}

template <class Transport>
const std::shared_ptr<const detail::tls_settings>& client_side() {
    static const auto made = [] {
        auto settings = std::make_shared<const detail::tls_settings>(
            with_certificate<typename Transport::client>("client"), "localhost");
        radius::detail::install_callbacks(*settings);
        return settings;
    }();
    return made;
}

const endpoint somewhere{ipv4_address(0xC000'0207U), 4711};

/// Data to send, in datagrams if the transport has them.
std::vector<octet_string> take_outgoing(detail::tls_session& from) {
    std::vector<octet_string> all;
    if (from.kind() == transport_kind::dtls) {
        from.take_datagrams([&](octets_view octets) { all.push_back(to_octets(octets)); });
    } else if (!from.outgoing().empty()) {
        all.push_back(std::exchange(from.outgoing(), {}));
    }
    return all;
}

/// Passes an unknown peer's data to a server. The peer is never accepted, and the answers stay
/// small.
template <class Session>
void face_stranger(Session& server, fuzz::source& from) {
    for (unsigned turn = 0; turn < 64 && !from.empty(); ++turn) {
        const octets_view piece = from.piece();
        const std::error_code failed = server.receive(piece, [](octets_view) {
            demand(false, "an unknown peer passes no data on");
            return false;
        });
        demand(!server.established(), "an unknown peer is not accepted");
        demand(server.outgoing().size() < 100'000, "an unknown peer gets short answers");
        take_outgoing(server);
        if (failed) {
            return;
        }
    }
}

/// A real client shakes hands with a real server; one message to the server is damaged.
template <class Transport>
void damage_handshake(fuzz::source& from) {
    detail::tls_session client(client_side<Transport>(), somewhere);
    detail::tls_session server(server_side<Transport>(), somewhere);
    const octet damaged = from.number() % 6U;
    const octet how = from.number();
    const std::size_t high = from.number();
    const std::size_t place = high << 8U | from.number();
    const octets_view put_in = from.piece();
    bool failed = static_cast<bool>(client.start());
    bool greeted = Transport::kind != transport_kind::dtls;
    unsigned number = 0;
    std::size_t plain = 0;
    for (unsigned round = 0; round < 12 && !failed; ++round) {
        for (octet_string& message : take_outgoing(client)) {
            if (number++ == damaged && !message.empty()) {
                switch (how & 3U) {
                case 0: message[place % message.size()] ^= static_cast<octet>(how | 1U); break;
                case 1: message.resize(place % message.size()); break;
                case 2:
                    message.insert(message.begin() +
                                       static_cast<std::ptrdiff_t>(place % message.size()),
                                   put_in.begin(), put_in.end());
                    break;
                default: message = to_octets(put_in);
                }
            }
            if (!greeted) {
                greeted = server.greet(message, somewhere);
                if (!greeted) {
                    continue;
                }
                message.clear();
            }
            failed = failed || server.receive(message, [&](octets_view octets) {
                plain += octets.size();
                return true;
            });
        }
        for (const octet_string& message : take_outgoing(server)) {
            failed = failed || client.receive(message, [](octets_view) { return true; });
        }
    }
    if (server.established()) {
        demand(server.credential().certificate != nullptr,
               "an accepted peer has proved its identity");
        (void)server.peer_text();
        (void)server.send(octets_view(put_in).first(std::min<std::size_t>(put_in.size(), 4'096)));
    } else {
        demand(plain == 0, "no data is passed on before the peer is known");
    }
}

} // namespace

void fuzz::tls_door(octets_view input) {
    source from(input);
    if ((from.number() & 1U) == 0) {
        detail::tls_session server(server_side<radsec>(), somewhere);
        face_stranger(server, from);
    } else {
        damage_handshake<radsec>(from);
    }
}

void fuzz::dtls_door(octets_view input) {
    source from(input);
    const octet how = from.number();
    if ((how & 1U) != 0) {
        damage_handshake<dtls>(from);
        return;
    }
    detail::tls_session server(server_side<dtls>(), somewhere);
    bool proven = false;
    for (unsigned turn = 0; turn < 32 && !from.empty() && !proven; ++turn) {
        const octets_view datagram = from.piece();
        proven = server.greet(datagram, somewhere);
        std::size_t said = 0;
        for (const octet_string& message : take_outgoing(server)) {
            said += message.size();
        }
        demand(said <= std::max<std::size_t>(datagram.size(), 64),
               "no amplification before a cookie");
    }
    demand(!proven, "a cookie cannot be guessed");
    if ((how & 2U) != 0) {
        face_stranger(server, from);
    }
}
