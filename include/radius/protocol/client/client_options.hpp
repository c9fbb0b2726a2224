// SPDX-License-Identifier: MIT
// The options of a client engine: its servers in order of preference, and its limits.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/auth/shared_secret.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/client/retry.hpp>
#include <radius/protocol/client/server_health.hpp>
#include <radius/protocol/radius_version.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// One server.
struct client_server_options {
    endpoint address; ///< for a name: the address in use, and only the port until there is one
    std::shared_ptr<const shared_secret> secret;
    transport_kind transport = transport_kind::udp;
    radius_versions versions{.v1_1 = false}; ///< the versions its connections may negotiate
    service serves = service::all;           ///< the requests it receives

    /// Over UDP and TCP, drop replies to Access-Request and Status-Server that lack a
    /// Message-Authenticator. False leaves the client open to BlastRADIUS: only for servers older
    /// than 2024.
    bool require_message_authenticator = true;

    dynamic_authorization_options dynamic_authorization{}; ///< the additions to CoA and Disconnect

    std::optional<retry_options> retry{}; ///< instead of the engine's

    /// What requests and counters call the server. One server may have several ports, each in an
    /// entry of its own: with the same label they share their counters. Empty: the host name or the
    /// address.
    std::string label{};

    /// True if your Status-Server requests may go here; the watchdog's always may.
    bool takes_status = true;

    std::string name{}; ///< the host name, which the driver resolves; else empty

    /// True if the server's address is known.
    bool has_address() const noexcept { return name.empty() || address.address != ip_address(); }
};

/// Options of `client_engine`. Limits count packets or channels.
struct client_engine_options {
    std::vector<client_server_options> servers{}; ///< 1 to 64, the preferred one first
    std::uint64_t affinity_seed = 0;              ///< see `request_options::affinity`
    retry_options retry{};                        ///< for each server

    /// The maximum duration of a request, including waiting and all servers. Zero: the sum of the
    /// servers' `retry.total`.
    duration request_timeout{};

    std::size_t max_channels = 64;  ///< sockets or connections per server, 256 in flight each
    std::size_t max_queued = 16384; ///< requests that wait for a channel
    duration identifier_rest = std::chrono::seconds(10); ///< while a late reply may still arrive
    duration channel_idle = std::chrono::seconds(60);    ///< until a surplus channel closes
    packet_limits limits{};                              ///< for replies
    watchdog_options watchdog{};
};

} // namespace radius

namespace radius::detail {

/// Throws `std::system_error` with `errc::option_invalid` and the option's name if one is invalid.
void check_options(const client_engine_options& options);

/// The same for the list of servers.
void check_servers(const std::vector<client_server_options>& servers);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/protocol/client/impl/client_options.ipp>
#endif
