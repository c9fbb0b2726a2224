// SPDX-License-Identifier: MIT
// A server's counters, in the terms of RFC 4669 (authentication), RFC 4671 (accounting) and RFC
// 4673 (dynamic authorization).
#pragma once

#include <array>
#include <string_view>

#include <radius/protocol/drop_reason.hpp>
#include <radius/protocol/metric.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// Counters of one kind of request. In the MIBs' words, for access: AccessRequests,
/// DupAccessRequests, MalformedAccessRequests, BadAuthenticators, PacketsDropped.
struct request_counters {
    counter requests;           ///< all from known peers, including duplicates
    counter duplicates;         ///< retransmissions that were recognised
    counter malformed;          ///< malformed packets, without bad authenticators
    counter bad_authenticators; ///< Request or Message-Authenticator missing or wrong
    counter dropped;            ///< discarded for any other reason, without unknown types
};

/// A server's counters and gauges: one set for the whole server and one per peer. One thread
/// changes them, any thread may read them at any time. `server_metrics` describes each.
struct server_counters {
    request_counters access;
    request_counters accounting;
    request_counters coa;
    request_counters disconnect;

    counter access_accepts;
    counter access_rejects;
    counter access_challenges;
    counter accounting_responses;
    counter coa_acks;
    counter coa_naks;
    counter disconnect_acks;
    counter disconnect_naks;

    counter status_requests;     ///< Status-Server, verified and answered by the engine
    counter unknown_types;       ///< packets of a code that the port does not serve
    counter invalid_requests;    ///< packets from addresses without a shared secret
    counter resent_replies;      ///< duplicates answered from the cache
    counter attributes_left_out; ///< from handlers' replies: Reply-Message beside EAP-Message
    counter connections;         ///< over TCP, TLS and DTLS, with an identified peer
    counter connections_refused; ///< ended before their peer was identified, or above the limit

    gauge requests_in_progress; ///< whose coroutine has not returned, or whose reply is deferred
    gauge connections_open;     ///< now, with an identified peer

    drop_counters drops; ///< by reason: each dropped packet counts once here

    /// The counters of a kind of request; null for codes that have none.
    request_counters* of(packet_code request) noexcept {
        switch (request) {
        case packet_code::access_request: return &access;
        case packet_code::accounting_request: return &accounting;
        case packet_code::coa_request: return &coa;
        case packet_code::disconnect_request: return &disconnect;
        default: return nullptr;
        }
    }

    /// The counter of a handler's reply; null for other codes.
    counter* of_reply(packet_code reply) noexcept {
        switch (reply) {
        case packet_code::access_accept: return &access_accepts;
        case packet_code::access_reject: return &access_rejects;
        case packet_code::access_challenge: return &access_challenges;
        case packet_code::accounting_response: return &accounting_responses;
        case packet_code::coa_ack: return &coa_acks;
        case packet_code::coa_nak: return &coa_naks;
        case packet_code::disconnect_ack: return &disconnect_acks;
        case packet_code::disconnect_nak: return &disconnect_naks;
        default: return nullptr;
        }
    }

    /// Calls `visit(family, label, value)` for each number: those of `server_metrics`, then the
    /// drops by reason.
    template <class Visitor>
    void for_each(Visitor&& visit) const;

    /// Adds another set, for the totals of several threads.
    server_counters& operator+=(const server_counters& other) noexcept;
};

namespace detail {

/// The families of a server's metrics.
struct server_families {
    static constexpr metric_family requests{"requests", "kind",
                                            "Requests from known peers, including retransmissions"};
    static constexpr metric_family duplicates{"duplicate_requests", "kind",
                                              "Retransmissions that were recognised"};
    static constexpr metric_family malformed{"malformed_requests", "kind",
                                             "Requests with an invalid length or attribute"};
    static constexpr metric_family bad_authenticators{
        "bad_authenticators", "kind",
        "Requests whose Request Authenticator or Message-Authenticator is wrong or missing"};
    static constexpr metric_family dropped{"dropped_requests", "kind",
                                           "Requests that were dropped for any other reason"};
    static constexpr metric_family replies{"replies", "code",
                                           "Replies of handlers, without those sent again"};
    static constexpr metric_family status_requests{"status_requests", "",
                                                   "Status-Server requests that were answered"};
    static constexpr metric_family unknown_types{"unknown_types", "",
                                                 "Packets of a code that the port does not serve"};
    static constexpr metric_family invalid_requests{
        "invalid_requests", "", "Packets from addresses without a shared secret"};
    static constexpr metric_family resent_replies{
        "resent_replies", "", "Retransmissions that were answered from the cache"};
    static constexpr metric_family attributes_left_out{
        "attributes_left_out", "", "Attributes that were left out of handlers' replies"};
    static constexpr metric_family connections{
        "connections", "", "Connections whose peer was identified, over TCP, TLS and DTLS"};
    static constexpr metric_family connections_refused{
        "connections_refused", "",
        "Connections above a limit, or ended before their peer was identified"};
    static constexpr metric_family requests_in_progress{
        "requests_in_progress", "",
        "Requests whose coroutine handler has not returned, or whose reply is deferred", true};
    static constexpr metric_family connections_open{
        "connections_open", "", "Open connections whose peer is identified", true};
    static constexpr metric_family drops{"drops", "reason", "Dropped packets by reason"};
};

} // namespace detail

using server_metric = metric<server_counters, request_counters>;

/// Describes each number of `server_counters` except the drops by reason. The metrics of a family
/// are consecutive. An object that RFC 4669, RFC 4671 and RFC 4673 define for the server and for
/// each client is named as that of the server.
inline constexpr std::array server_metrics = [] {
    using set = server_counters;
    using kind = request_counters;
    using own = detail::server_families;
    return std::array{
        server_metric{&own::requests, "access", "radiusAuthServTotalAccessRequests", &set::access,
                      &kind::requests},
        server_metric{&own::requests, "accounting", "radiusAccServTotalRequests", &set::accounting,
                      &kind::requests},
        server_metric{&own::requests, "coa", "radiusDynAuthServCoARequests", &set::coa,
                      &kind::requests},
        server_metric{&own::requests, "disconnect", "radiusDynAuthServDisconRequests",
                      &set::disconnect, &kind::requests},
        server_metric{&own::duplicates, "access", "radiusAuthServTotalDupAccessRequests",
                      &set::access, &kind::duplicates},
        server_metric{&own::duplicates, "accounting", "radiusAccServTotalDupRequests",
                      &set::accounting, &kind::duplicates},
        server_metric{&own::duplicates, "coa", "radiusDynAuthServDupCoARequests", &set::coa,
                      &kind::duplicates},
        server_metric{&own::duplicates, "disconnect", "radiusDynAuthServDupDisconRequests",
                      &set::disconnect, &kind::duplicates},
        server_metric{&own::malformed, "access", "radiusAuthServTotalMalformedAccessRequests",
                      &set::access, &kind::malformed},
        server_metric{&own::malformed, "accounting", "radiusAccServTotalMalformedRequests",
                      &set::accounting, &kind::malformed},
        server_metric{&own::malformed, "coa", "radiusDynAuthServMalformedCoARequests", &set::coa,
                      &kind::malformed},
        server_metric{&own::malformed, "disconnect", "radiusDynAuthServMalformedDisconRequests",
                      &set::disconnect, &kind::malformed},
        server_metric{&own::bad_authenticators, "access", "radiusAuthServTotalBadAuthenticators",
                      &set::access, &kind::bad_authenticators},
        server_metric{&own::bad_authenticators, "accounting", "radiusAccServTotalBadAuthenticators",
                      &set::accounting, &kind::bad_authenticators},
        server_metric{&own::bad_authenticators, "coa", "radiusDynAuthServCoABadAuthenticators",
                      &set::coa, &kind::bad_authenticators},
        server_metric{&own::bad_authenticators, "disconnect",
                      "radiusDynAuthServDisconBadAuthenticators", &set::disconnect,
                      &kind::bad_authenticators},
        server_metric{&own::dropped, "access", "radiusAuthServTotalPacketsDropped", &set::access,
                      &kind::dropped},
        server_metric{&own::dropped, "accounting", "radiusAccServTotalPacketsDropped",
                      &set::accounting, &kind::dropped},
        server_metric{&own::dropped, "coa", "radiusDynAuthServCoAPacketsDropped", &set::coa,
                      &kind::dropped},
        server_metric{&own::dropped, "disconnect", "radiusDynAuthServDisconPacketsDropped",
                      &set::disconnect, &kind::dropped},
        server_metric{&own::replies, "Access-Accept", "radiusAuthServTotalAccessAccepts", nullptr,
                      &set::access_accepts},
        server_metric{&own::replies, "Access-Reject", "radiusAuthServTotalAccessRejects", nullptr,
                      &set::access_rejects},
        server_metric{&own::replies, "Access-Challenge", "radiusAuthServTotalAccessChallenges",
                      nullptr, &set::access_challenges},
        server_metric{&own::replies, "Accounting-Response", "radiusAccServTotalResponses", nullptr,
                      &set::accounting_responses},
        server_metric{&own::replies, "CoA-ACK", "radiusDynAuthServCoAAcks", nullptr,
                      &set::coa_acks},
        server_metric{&own::replies, "CoA-NAK", "radiusDynAuthServCoANaks", nullptr,
                      &set::coa_naks},
        server_metric{&own::replies, "Disconnect-ACK", "radiusDynAuthServDisconAcks", nullptr,
                      &set::disconnect_acks},
        server_metric{&own::replies, "Disconnect-NAK", "radiusDynAuthServDisconNaks", nullptr,
                      &set::disconnect_naks},
        server_metric{&own::status_requests, "", "", nullptr, &set::status_requests},
        server_metric{&own::unknown_types, "",
                      "radiusAuthServTotalUnknownTypes radiusAccServTotalUnknownTypes "
                      "radiusDynAuthServUnknownTypes",
                      nullptr, &set::unknown_types},
        server_metric{&own::invalid_requests, "",
                      "radiusAuthServTotalInvalidRequests radiusAccServTotalInvalidRequests "
                      "radiusDynAuthServerCoAInvalidClientAddresses "
                      "radiusDynAuthServerDisconInvalidClientAddresses",
                      nullptr, &set::invalid_requests},
        server_metric{&own::resent_replies, "", "", nullptr, &set::resent_replies},
        server_metric{&own::attributes_left_out, "", "", nullptr, &set::attributes_left_out},
        server_metric{&own::connections, "", "", nullptr, &set::connections},
        server_metric{&own::connections_refused, "", "", nullptr, &set::connections_refused},
        server_metric{&own::requests_in_progress, "", "", nullptr, &set::requests_in_progress},
        server_metric{&own::connections_open, "", "", nullptr, &set::connections_open},
    };
}();

template <class Visitor>
void server_counters::for_each(Visitor&& visit) const {
    for (const server_metric& one : server_metrics) {
        visit(*one.family, one.label, one.value(*this));
    }
    for (std::size_t index = 1; index < drop_reason_count; ++index) {
        const auto reason = static_cast<drop_reason>(index);
        visit(detail::server_families::drops, name_of(reason), drops[reason]);
    }
}

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/server_counters.ipp>
#endif
