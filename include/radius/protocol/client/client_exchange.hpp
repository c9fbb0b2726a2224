// SPDX-License-Identifier: MIT
// One request on its way to a reply: the client's side of RFC 2865 section 2.4 and RFC 5080 section
// 2.2.1.
#pragma once

#include <optional>
#include <system_error>

#include <radius/packet/attribute_list.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/protocol/client/client_channel.hpp>
#include <radius/protocol/client/retry.hpp>

namespace radius {

struct client_exchange;

/// Names a request that was submitted, a channel that was opened; see `slot_handle`.
using request_handle = slot_handle<client_exchange>;
using channel_handle = slot_handle<client_channel>;

/// How a request ended.
struct client_result {
    /// None where a valid reply came, of whatever code. Otherwise `errc::no_response`,
    /// `errc::stopped`, or `std::errc::operation_canceled`; in theory `errc::packet_full`.
    std::error_code error{};
    /// With `errc::no_response`, what happened last, if anything did: why a reply was refused, a
    /// socket or connection failed, the network refused a packet.
    std::error_code cause{};
    octets_view reply{};   ///< verified, without padding, in the octets given to `datagram`
    octets_view request{}; ///< as sent last; empty where it was never sent
    radius_version version = radius_version::v1_0; ///< of both packets
    duration round_trip_time{}; ///< first transmission to the answering server until its reply
    unsigned transmissions = 0; ///< to all servers

    /// What to tell the caller: `error`, or the `cause` of `errc::no_response` if it is known.
    std::error_code outcome() const noexcept {
        return error == errc::no_response && cause ? cause : error;
    }
};

/// The engine's record of one request; drivers see only its handle. Used again for others, so that
/// the packet's 4096 octets and the attributes' need no allocation.
struct client_exchange {
    enum class phase : std::uint8_t {
        waiting,
        in_flight,
        ended
    };

    // Of the request as a whole.
    packet_code code{};
    bool is_probe = false; ///< the watchdog's own Status-Server
    phase now_is = phase::ended;
    attribute_list attributes;
    std::optional<std::uint32_t> date; ///< for servers that want one: seconds since 1970
    time_point deadline{};
    time_point patience{};    ///< from then on it waits for no channel any more
    std::uint64_t tried = 0;  ///< servers, a bit each
    std::uint64_t waited = 0; ///< those that had their time to answer down a stream that goes on
    client_result result;

    // With the present server.
    std::uint32_t server = 0;
    channel_handle channel{};
    std::uint32_t label = 0; ///< Identifier or Token
    retry_schedule schedule;
    time_point first_sent{};
    secret_packet_buffer packet;

    // The row of those that wait for a channel.
    std::uint32_t previous = no_slot;
    std::uint32_t next = no_slot;

    /// Makes a fresh request of this record. The attributes are set apart from this.
    void begin(packet_code request, bool probe, time_point ends, time_point waits) noexcept {
        code = request;
        is_probe = probe;
        now_is = phase::waiting;
        date.reset();
        deadline = ends;
        patience = waits;
        tried = waited = 0;
        result = {};
        packet.clear();
    }

    /// Leaves nothing of the request's secrets in the slot.
    void wipe() noexcept {
        attributes.clear();
        packet.clear();
    }

    /// The Request Authenticator of the packet as sent.
    std::span<const octet, 16> field() const noexcept { return packet.view().subspan<4, 16>(); }
};

} // namespace radius
