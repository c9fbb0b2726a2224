// SPDX-License-Identifier: MIT
// A request that has arrived and been verified: what all four kinds have in common.
#pragma once

#include <array>

#include <radius/auth/hiding.hpp>
#include <radius/auth/signing.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/endpoint.hpp>
#include <radius/protocol/peer_table.hpp>
#include <radius/protocol/service.hpp>
#include <radius/protocol/time_point.hpp>

namespace radius {

/// How and from whom a request came.
struct request_origin {
    const known_peer* peer = nullptr;
    endpoint source; ///< the client's end
    endpoint local;  ///< ours
    transport_kind transport = transport_kind::udp;
    moment arrived;
};

/// Read with the verbs of `typed_reading`; hidden attributes come out in clear text. A handler gets
/// it by reference: views taken from it, and the reference itself, live until its reply has been
/// handed back, across suspensions of a coroutine too. Not for several threads at a time.
class received_request : public typed_reading<received_request> {
  public:
    received_request(const packet_view& packet, const request_origin& origin) noexcept
        : packet_(packet), origin_(origin) {}

    packet_code code() const noexcept { return packet_.code(); }
    octet identifier() const noexcept { return packet_.identifier(); }

    /// The packet as it came, for what the typed verbs do not cover.
    const packet_view& packet() const noexcept { return packet_; }
    attribute_range attributes() const noexcept { return packet_.attributes(); }

    const known_peer& peer() const noexcept { return *origin_.peer; }
    const endpoint& source() const noexcept { return origin_.source; }
    const endpoint& local() const noexcept { return origin_.local; }
    transport_kind transport() const noexcept { return origin_.transport; }
    const moment& arrived() const noexcept { return origin_.arrived; }
    const request_origin& origin() const noexcept { return origin_; }

    /// See `typed_reading`. In CoA and Disconnect values are hidden under zeros (RFC 5176
    /// section 3.6), since their authenticator is a signature over the packet.
    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept {
        return reveal_hidden(room, properties, value, peer().secret(), signed_field(packet_));
    }

  private:
    packet_view packet_;
    request_origin origin_;
};

} // namespace radius
