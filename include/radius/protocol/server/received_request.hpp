// SPDX-License-Identifier: MIT
// A request that has been received and verified: the common base of all four kinds.
#pragma once

#include <array>

#include <radius/address/endpoint.hpp>
#include <radius/auth/hiding.hpp>
#include <radius/auth/signing.hpp>
#include <radius/container/time_point.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/radius_version.hpp>
#include <radius/protocol/server/peer_table.hpp>
#include <radius/protocol/service.hpp>

namespace radius::detail {

class reverse_door;

} // namespace radius::detail

namespace radius {

/// The origin of a request.
struct request_origin {
    const known_peer* peer = nullptr;
    endpoint source; ///< the client's end
    endpoint local;  ///< ours
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0;
    moment arrived{};
    detail::reverse_door* reverse = nullptr; ///< see `reverse_path`

    /// Keeps `peer` in memory, and is valid as long as the datagram: copy it to use the peer
    /// longer. Null if the peer outlives the engine.
    const kept_peer* kept_by = nullptr;

    /// The longest reply that the client accepts: 4096 octets, unless its Response-Length allows
    /// more over TCP or TLS (RFC 7930 section 6).
    std::size_t max_reply_size = max_packet_size;
};

/// Read it with the functions of `typed_reading`; hidden attributes are returned in clear text. A
/// handler gets it by reference: the reference, and views into the request, are valid until you
/// return the reply, across suspensions of a coroutine too. For one thread at a time.
class received_request : public typed_reading<received_request> {
  public:
    received_request(const packet_view& packet, const request_origin& origin) noexcept
        : packet_(packet), origin_(origin) {}

    packet_code code() const noexcept { return packet_.code(); }

    /// The label of this request among those of its peer: the Identifier, or the Token of
    /// RADIUS/1.1.
    std::uint32_t label() const noexcept { return label_of(version(), packet_.octets()); }

    /// The packet as received, for anything that the typed functions do not cover.
    const packet_view& packet() const noexcept { return packet_; }
    attribute_range attributes() const noexcept { return packet_.attributes(); }

    /// See `packet_limits`.
    bool strict_prefixes() const noexcept { return packet_.strict_prefixes(); }

    const known_peer& peer() const noexcept { return *origin_.peer; }
    const endpoint& source() const noexcept { return origin_.source; }
    const endpoint& local() const noexcept { return origin_.local; }
    transport_kind transport() const noexcept { return origin_.transport; }
    radius_version version() const noexcept { return origin_.version; }
    const moment& arrived() const noexcept { return origin_.arrived; }
    const request_origin& origin() const noexcept { return origin_; }

    /// In octets: see `request_origin`. Replies created by the request have room for this much.
    std::size_t max_reply_size() const noexcept { return origin_.max_reply_size; }

    /// The challenge of a CHAP-Password without CHAP-Challenge: the Request Authenticator, which
    /// RADIUS/1.1 does not have (RFC 2865 section 5.3, RFC 9765 section 5.1.2).
    octets_view implicit_challenge() const noexcept {
        return version() == radius_version::v1_1 ? octets_view() : packet_.authenticator_field();
    }

    /// See `typed_reading`. In CoA and Disconnect values are hidden under zeros (RFC 5176
    /// section 3.6), since their authenticator is a signature over the packet. In RADIUS/1.1
    /// nothing is hidden (RFC 9765 section 5.1).
    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept {
        if (version() == radius_version::v1_1) {
            return reveal_v1_1(room, properties, value);
        }
        return reveal_hidden(room, properties, value, peer().secret(), signed_field(packet_));
    }

  private:
    packet_view packet_;
    request_origin origin_;
};

} // namespace radius
