// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/client/client_counters.hpp>.
#pragma once

#include <chrono>
#include <utility>

#include <radius/protocol/client/client_counters.hpp>

namespace radius {

RADIUS_DECL std::uint64_t exchange_counters::pending() const noexcept {
    const std::uint64_t ended = accepted + refused + challenged + abandoned;
    const std::uint64_t begun = requests;
    return begun > ended ? begun - ended : 0;
}

RADIUS_DECL std::uint64_t client_counters::malformed_responses() const noexcept {
    return drops[drop_reason::packet_length] + drops[drop_reason::malformed_attributes] +
           drops[drop_reason::reserved_type] + drops[drop_reason::too_many_attributes];
}

RADIUS_DECL std::uint64_t client_counters::bad_authenticators() const noexcept {
    return drops[drop_reason::authenticator_invalid] +
           drops[drop_reason::message_authenticator_invalid] +
           drops[drop_reason::message_authenticator_missing];
}

RADIUS_DECL std::uint64_t client_counters::unknown_types() const noexcept {
    return drops[drop_reason::reply_code_unexpected];
}

RADIUS_DECL const exchange_counters& client_counters::of(packet_code request) const noexcept {
    switch (request) {
    case packet_code::access_request: return access;
    case packet_code::accounting_request: return accounting;
    case packet_code::coa_request: return coa;
    case packet_code::disconnect_request: return disconnect;
    default: return status;
    }
}

RADIUS_DECL exchange_counters& client_counters::of(packet_code request) noexcept {
    // The object itself is not const here.
    return const_cast<exchange_counters&>( // NOLINT(cppcoreguidelines-pro-type-const-cast)
        std::as_const(*this).of(request));
}

RADIUS_DECL void client_counters::count_reply(packet_code request, packet_code reply,
                                              std::chrono::nanoseconds round_trip) noexcept {
    exchange_counters& kind = of(request);
    switch (reply) {
    case packet_code::access_challenge: ++kind.challenged; break;
    case packet_code::access_reject:
    case packet_code::coa_nak:
    case packet_code::disconnect_nak: ++kind.refused; break;
    default: ++kind.accepted; break;
    }
    kind.round_trips.add(round_trip);
    last_round_trip_.store(static_cast<std::uint64_t>(round_trip.count() / 1000),
                           std::memory_order_relaxed);
}

RADIUS_DECL void client_counters::add(const client_counters& other) noexcept {
    for (const client_metric& one : client_metrics) {
        one.add(*this, other);
    }
    for (const auto kind :
         {&client_counters::access, &client_counters::accounting, &client_counters::coa,
          &client_counters::disconnect, &client_counters::status}) {
        (this->*kind).round_trips += (other.*kind).round_trips;
    }
    drops += other.drops;
    if (last_round_trip_microseconds() == 0) {
        last_round_trip_.store(other.last_round_trip_microseconds(), std::memory_order_relaxed);
    }
}

RADIUS_DECL client_counters::client_counters(const client_counters& other) noexcept
    : access(other.access), accounting(other.accounting), coa(other.coa),
      disconnect(other.disconnect), status(other.status), drops(other.drops),
      requests_queued(other.requests_queued), connections_open(other.connections_open),
      last_round_trip_(other.last_round_trip_microseconds()) {}

} // namespace radius
