// SPDX-License-Identifier: MIT
// The trace hook: every packet that comes and goes, as plain RADIUS (RFC 2865 section 3), whatever
// transport carried it.
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

/// One packet, seen where the toolkit received it or handed it to the system. Everything in it is
/// borrowed and good during the call of the sink only.
struct trace_event {
    wall_time when{};
    bool outgoing = false;
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0;
    endpoint local;
    endpoint remote;

    /// As it came, valid or not; without the encryption of TLS or DTLS.
    octets_view packet;

    /// What hides values between the two ends, where the peer is known.
    const shared_secret* secret = nullptr;

    /// For a reply: the authenticator of its request, under which values are hidden.
    std::optional<std::span<const octet, 16>> request_authenticator{};

    /// Why the packet was not taken, or not sent.
    drop_reason reason = drop_reason::none;
};

/// Takes one packet. A server with several threads calls it from all of them, so it must be
/// thread-safe there; it runs on the path of the packet, so a slow one slows the server. What it
/// throws is logged and costs no packet.
using trace_sink = std::function<void(const trace_event&)>;

/// Whether a trace shows passwords and keys.
enum class secrets : std::uint8_t {
    masked, ///< the default everywhere
    shown,  ///< a trace made so is itself a secret
};

} // namespace radius
