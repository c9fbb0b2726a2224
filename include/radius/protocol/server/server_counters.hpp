// SPDX-License-Identifier: MIT
// A server's counters, in the terms of RFC 4669 (authentication), RFC 4671 (accounting) and RFC
// 4673 (dynamic authorization).
#pragma once

#include <string>
#include <string_view>

#include <radius/protocol/drop_reason.hpp>
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

/// A server's counters: one set for the whole server and one per peer. One thread increments them,
/// any thread may read them at any time.
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

    /// Calls `visit(name, value)` for each number, drops by reason last.
    template <class Visitor>
    void for_each(Visitor&& visit) const;

    /// Adds another set, for the totals of several threads.
    server_counters& operator+=(const server_counters& other) noexcept;
};

namespace detail {

/// The single list of all counters: iterates over two sets in parallel, which may be the same set,
/// and calls `visit(prefix, name, left, right)`.
template <class Left, class Right, class Visitor>
void visit_counters(Left& left, Right& right, Visitor&& visit) {
    const auto kind = [&](std::string_view prefix, auto member) {
        auto& mine = left.*member;
        auto& theirs = right.*member;
        visit(prefix, "requests", mine.requests, theirs.requests);
        visit(prefix, "duplicates", mine.duplicates, theirs.duplicates);
        visit(prefix, "malformed", mine.malformed, theirs.malformed);
        visit(prefix, "bad authenticators", mine.bad_authenticators, theirs.bad_authenticators);
        visit(prefix, "dropped", mine.dropped, theirs.dropped);
    };
    kind("access", &server_counters::access);
    visit("access", "accepts", left.access_accepts, right.access_accepts);
    visit("access", "rejects", left.access_rejects, right.access_rejects);
    visit("access", "challenges", left.access_challenges, right.access_challenges);
    kind("accounting", &server_counters::accounting);
    visit("accounting", "responses", left.accounting_responses, right.accounting_responses);
    kind("CoA", &server_counters::coa);
    visit("CoA", "ACKs", left.coa_acks, right.coa_acks);
    visit("CoA", "NAKs", left.coa_naks, right.coa_naks);
    kind("disconnect", &server_counters::disconnect);
    visit("disconnect", "ACKs", left.disconnect_acks, right.disconnect_acks);
    visit("disconnect", "NAKs", left.disconnect_naks, right.disconnect_naks);
    visit("status", "requests", left.status_requests, right.status_requests);
    visit("unknown", "types", left.unknown_types, right.unknown_types);
    visit("invalid", "requests", left.invalid_requests, right.invalid_requests);
    visit("resent", "replies", left.resent_replies, right.resent_replies);
    visit("attributes", "left out", left.attributes_left_out, right.attributes_left_out);
    visit("connections", "opened", left.connections, right.connections);
    visit("connections", "refused", left.connections_refused, right.connections_refused);
    for (std::size_t index = 1; index < drop_reason_count; ++index) {
        const auto reason = static_cast<drop_reason>(index);
        visit("dropped:", name_of(reason), left.drops[reason], right.drops[reason]);
    }
}

} // namespace detail

template <class Visitor>
void server_counters::for_each(Visitor&& visit) const {
    detail::visit_counters(
        *this, *this,
        [&](std::string_view prefix, std::string_view name, std::uint64_t value, std::uint64_t) {
            visit(std::string(prefix) + " " + std::string(name), value);
        });
}

inline server_counters& server_counters::operator+=(const server_counters& other) noexcept {
    detail::visit_counters(*this, other,
                           [](std::string_view, std::string_view, counter& mine,
                              std::uint64_t more) { mine += more; });
    return *this;
}

} // namespace radius
