// SPDX-License-Identifier: MIT
// A client's counters for each of its servers, in the terms of RFC 4668 and RFC 4670 (client MIBs
// for authentication and accounting) and RFC 4672 (dynamic authorization).
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <string_view>

#include <radius/container/latency_histogram.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/protocol/drop_reason.hpp>
#include <radius/protocol/metric.hpp>

namespace radius {

/// For one kind of request. Each comment names the MIB counters.
struct exchange_counters {
    counter requests;        ///< sent, without retransmissions: AccessRequests, Requests
    counter retransmissions; ///< AccessRetransmissions, Retransmissions
    counter accepted;        ///< AccessAccepts, Responses, Acks
    counter refused;         ///< AccessRejects, Naks
    counter challenged;      ///< AccessChallenges
    counter timeouts;        ///< waits without a reply, including those before a retry: Timeouts
    counter abandoned;       ///< exchanges that ended without a reply

    /// From the first transmission to this server to the reply.
    latency_histogram round_trips;

    /// Exchanges in flight: PendingRequests. Exact in the thread that drives the engine,
    /// approximate in others.
    std::uint64_t pending() const noexcept;
};

/// For one server: counters and gauges. The thread that drives the engine writes; any thread may
/// read or copy at any time. `client_metrics` describes each.
struct client_counters {
    exchange_counters access;
    exchange_counters accounting;
    exchange_counters coa;
    exchange_counters disconnect;
    exchange_counters status; ///< Status-Server: sent by the watchdog or by you
    drop_counters drops;      ///< packets from the server that were dropped, by reason

    gauge requests_queued;  ///< that wait for a socket or connection
    gauge connections_open; ///< or sockets

    /// From the first transmission of the most recently answered request to its reply, in
    /// microseconds. The MIBs' RoundTripTime is in hundredths of a second.
    std::uint64_t last_round_trip_microseconds() const noexcept {
        return last_round_trip_.load(std::memory_order_relaxed);
    }

    /// Packets of invalid length or with malformed attributes: MalformedResponses.
    std::uint64_t malformed_responses() const noexcept;

    /// Invalid or missing Response Authenticators and Message-Authenticators: BadAuthenticators.
    std::uint64_t bad_authenticators() const noexcept;

    /// Codes that do not answer the request: UnknownTypes.
    std::uint64_t unknown_types() const noexcept;

    /// Dropped for another reason, such as a late reply: PacketsDropped.
    std::uint64_t packets_dropped() const noexcept {
        return drops.total() - malformed_responses() - bad_authenticators() - unknown_types();
    }

    /// The counters for requests of this code; those of `status` for a code that is not a request.
    const exchange_counters& of(packet_code request) const noexcept;
    exchange_counters& of(packet_code request) noexcept;

    /// Counts a valid reply to `request`.
    void count_reply(packet_code request, packet_code reply,
                     std::chrono::nanoseconds round_trip) noexcept;

    /// Adds the counters of another port of the same server. The round trip time stays, unless
    /// there was none.
    void add(const client_counters& other) noexcept;

    client_counters() = default;
    client_counters(const client_counters& other) noexcept;
    client_counters& operator=(const client_counters&) = delete;

    /// Calls `visit(family, label, value)` for each number: those of `client_metrics`, then the
    /// drops by reason.
    template <class Visitor>
    void for_each(Visitor&& visit) const;

  private:
    std::atomic<std::uint64_t> last_round_trip_{0};
};

namespace detail {

/// The families of a client's metrics.
struct client_families {
    static constexpr metric_family requests{"requests", "kind",
                                            "Requests sent, without retransmissions"};
    static constexpr metric_family retransmissions{"retransmissions", "kind",
                                                   "Requests that were sent again"};
    static constexpr metric_family accepted{
        "accepted", "kind", "Replies that accept: Access-Accept, Accounting-Response and ACKs"};
    static constexpr metric_family refused{"refused", "kind",
                                           "Replies that refuse: Access-Reject and NAKs"};
    static constexpr metric_family challenged{"challenged", "kind", "Replies that challenge"};
    static constexpr metric_family timeouts{
        "timeouts", "kind", "Waits without a reply, including those before a retransmission"};
    static constexpr metric_family abandoned{"abandoned", "kind",
                                             "Requests that ended without a reply"};
    static constexpr metric_family pending{"pending_requests", "kind", "Requests in flight", true};
    static constexpr metric_family malformed{"malformed_responses", "",
                                             "Packets with an invalid length or attribute"};
    static constexpr metric_family bad_authenticators{
        "bad_authenticators", "",
        "Replies whose Response Authenticator or Message-Authenticator is wrong or missing"};
    static constexpr metric_family unknown_types{
        "unknown_types", "", "Packets of a code that does not answer the request"};
    static constexpr metric_family dropped{"dropped_packets", "",
                                           "Packets that were dropped for any other reason"};
    static constexpr metric_family last_round_trip{
        "last_round_trip_seconds",
        "",
        "From the first transmission of the request that was answered last to its reply",
        true,
        6,
        "seconds"};
    static constexpr metric_family requests_queued{
        "requests_queued", "", "Requests that wait for a socket or connection", true};
    static constexpr metric_family connections_open{"connections_open", "",
                                                    "Open sockets or connections", true};
    static constexpr metric_family drops{"drops", "reason", "Dropped packets by reason"};
};

} // namespace detail

using client_metric = metric<client_counters, exchange_counters>;

/// Describes each number of `client_counters` except the drops by reason. The metrics of a family
/// are consecutive. The objects are those of RFC 4668, RFC 4670 and RFC 4672; those of later
/// versions of a table, with "Ext" in their names, are the same.
inline constexpr std::array client_metrics = [] {
    using set = client_counters;
    using kind = exchange_counters;
    using own = detail::client_families;
    return std::array{
        client_metric{&own::requests, "access", "radiusAuthClientAccessRequests", &set::access,
                      &kind::requests},
        client_metric{&own::requests, "accounting", "radiusAccClientRequests", &set::accounting,
                      &kind::requests},
        client_metric{&own::requests, "coa", "radiusDynAuthClientCoARequests", &set::coa,
                      &kind::requests},
        client_metric{&own::requests, "disconnect", "radiusDynAuthClientDisconRequests",
                      &set::disconnect, &kind::requests},
        client_metric{&own::requests, "status", "", &set::status, &kind::requests},
        client_metric{&own::retransmissions, "access", "radiusAuthClientAccessRetransmissions",
                      &set::access, &kind::retransmissions},
        client_metric{&own::retransmissions, "accounting", "radiusAccClientRetransmissions",
                      &set::accounting, &kind::retransmissions},
        client_metric{&own::retransmissions, "coa", "radiusDynAuthClientCoARetransmissions",
                      &set::coa, &kind::retransmissions},
        client_metric{&own::retransmissions, "disconnect",
                      "radiusDynAuthClientDisconRetransmissions", &set::disconnect,
                      &kind::retransmissions},
        client_metric{&own::retransmissions, "status", "", &set::status, &kind::retransmissions},
        client_metric{&own::accepted, "access", "radiusAuthClientAccessAccepts", &set::access,
                      &kind::accepted},
        client_metric{&own::accepted, "accounting", "radiusAccClientResponses", &set::accounting,
                      &kind::accepted},
        client_metric{&own::accepted, "coa", "radiusDynAuthClientCoAAcks", &set::coa,
                      &kind::accepted},
        client_metric{&own::accepted, "disconnect", "radiusDynAuthClientDisconAcks",
                      &set::disconnect, &kind::accepted},
        client_metric{&own::accepted, "status", "", &set::status, &kind::accepted},
        client_metric{&own::refused, "access", "radiusAuthClientAccessRejects", &set::access,
                      &kind::refused},
        client_metric{&own::refused, "coa", "radiusDynAuthClientCoANaks", &set::coa,
                      &kind::refused},
        client_metric{&own::refused, "disconnect", "radiusDynAuthClientDisconNaks",
                      &set::disconnect, &kind::refused},
        client_metric{&own::challenged, "access", "radiusAuthClientAccessChallenges", &set::access,
                      &kind::challenged},
        client_metric{&own::timeouts, "access", "radiusAuthClientTimeouts", &set::access,
                      &kind::timeouts},
        client_metric{&own::timeouts, "accounting", "radiusAccClientTimeouts", &set::accounting,
                      &kind::timeouts},
        client_metric{&own::timeouts, "coa", "radiusDynAuthClientCoATimeouts", &set::coa,
                      &kind::timeouts},
        client_metric{&own::timeouts, "disconnect", "radiusDynAuthClientDisconTimeouts",
                      &set::disconnect, &kind::timeouts},
        client_metric{&own::timeouts, "status", "", &set::status, &kind::timeouts},
        client_metric{&own::abandoned, "access", "", &set::access, &kind::abandoned},
        client_metric{&own::abandoned, "accounting", "", &set::accounting, &kind::abandoned},
        client_metric{&own::abandoned, "coa", "", &set::coa, &kind::abandoned},
        client_metric{&own::abandoned, "disconnect", "", &set::disconnect, &kind::abandoned},
        client_metric{&own::abandoned, "status", "", &set::status, &kind::abandoned},
        client_metric{&own::pending, "access", "radiusAuthClientPendingRequests", &set::access,
                      &kind::pending},
        client_metric{&own::pending, "accounting", "radiusAccClientPendingRequests",
                      &set::accounting, &kind::pending},
        client_metric{&own::pending, "coa", "radiusDynAuthClientCoAPendingRequests", &set::coa,
                      &kind::pending},
        client_metric{&own::pending, "disconnect", "radiusDynAuthClientDisconPendingRequests",
                      &set::disconnect, &kind::pending},
        client_metric{&own::pending, "status", "", &set::status, &kind::pending},
        client_metric{&own::malformed, "",
                      "radiusAuthClientMalformedAccessResponses "
                      "radiusAccClientMalformedResponses "
                      "radiusDynAuthClientMalformedCoAResponses "
                      "radiusDynAuthClientMalformedDisconResponses",
                      nullptr, &set::malformed_responses},
        client_metric{&own::bad_authenticators, "",
                      "radiusAuthClientBadAuthenticators "
                      "radiusAccClientBadAuthenticators "
                      "radiusDynAuthClientCoABadAuthenticators "
                      "radiusDynAuthClientDisconBadAuthenticators",
                      nullptr, &set::bad_authenticators},
        client_metric{&own::unknown_types, "",
                      "radiusAuthClientUnknownTypes "
                      "radiusAccClientUnknownTypes "
                      "radiusDynAuthClientUnknownTypes",
                      nullptr, &set::unknown_types},
        client_metric{&own::dropped, "",
                      "radiusAuthClientPacketsDropped "
                      "radiusAccClientPacketsDropped "
                      "radiusDynAuthClientCoAPacketsDropped "
                      "radiusDynAuthClientDisconPacketsDropped",
                      nullptr, &set::packets_dropped},
        client_metric{&own::last_round_trip, "",
                      "radiusAuthClientRoundTripTime "
                      "radiusAccClientRoundTripTime "
                      "radiusDynAuthClientRoundTripTime",
                      nullptr, &set::last_round_trip_microseconds},
        client_metric{&own::requests_queued, "", "", nullptr, &set::requests_queued},
        client_metric{&own::connections_open, "", "", nullptr, &set::connections_open},
    };
}();

template <class Visitor>
void client_counters::for_each(Visitor&& visit) const {
    for (const client_metric& one : client_metrics) {
        visit(*one.family, one.label, one.value(*this));
    }
    for (std::size_t index = 1; index < drop_reason_count; ++index) {
        const auto reason = static_cast<drop_reason>(index);
        visit(detail::client_families::drops, name_of(reason), drops[reason]);
    }
}

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/client/impl/client_counters.ipp>
#endif
