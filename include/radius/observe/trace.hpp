// SPDX-License-Identifier: MIT
// The trace hook: every packet received and sent, as plain RADIUS (RFC 2865 section 3), over any
// transport.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include <radius/address/endpoint.hpp>
#include <radius/auth/shared_secret.hpp>
#include <radius/container/time_point.hpp>
#include <radius/protocol/drop_reason.hpp>
#include <radius/protocol/radius_version.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// One packet, as the library received it or passed it to the system. Everything in it is borrowed
/// and valid only during the call of the sink.
struct trace_event {
    wall_time when{};
    bool outgoing = false;
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0;
    endpoint local;
    endpoint remote;

    /// As received, valid or not; without the encryption of TLS or DTLS.
    octets_view packet;

    /// The secret that hides values between the two ends, if the peer is known.
    const shared_secret* secret = nullptr;

    /// For a reply: the authenticator of its request, under which values are hidden.
    std::optional<std::span<const octet, 16>> request_authenticator{};

    /// Why the packet was not accepted, or not sent.
    drop_reason reason = drop_reason::none;
};

namespace detail {

using field_view = std::optional<std::span<const octet, 16>>;

/// The two ends that packets travel between: creates the events of these packets.
struct trace_path {
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0;
    endpoint local;
    endpoint remote;

    trace_event received(wall_time when, octets_view packet, const shared_secret* secret,
                         drop_reason reason, field_view request_authenticator = {}) const noexcept {
        trace_event event = sent(when, packet, secret, request_authenticator);
        event.outgoing = false;
        event.reason = reason;
        return event;
    }

    trace_event sent(wall_time when, octets_view packet, const shared_secret* secret,
                     field_view request_authenticator = {}) const noexcept {
        return {.when = when,
                .outgoing = true,
                .transport = transport,
                .version = version,
                .local = local,
                .remote = remote,
                .packet = packet,
                .secret = secret,
                .request_authenticator = request_authenticator};
    }
};

} // namespace detail

/// Receives one packet. A server with several threads calls it from all of them, so then it must be
/// thread-safe. It runs on the path of the packet, so a slow sink slows down the server. Its
/// exceptions are logged and affect no packet.
using trace_sink = std::function<void(const trace_event&)>;

/// Whether a trace shows passwords and keys.
enum class secrets : std::uint8_t {
    masked, ///< the default everywhere
    shown,  ///< such a trace is itself a secret
};

} // namespace radius
