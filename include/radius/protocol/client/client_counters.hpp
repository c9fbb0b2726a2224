// SPDX-License-Identifier: MIT
// A client's counters for each of its servers, in the terms of RFC 4668 and RFC 4670 (client MIBs
// for authentication and accounting) and RFC 4672 (dynamic authorization).
#pragma once

#include <chrono>
#include <utility>

#include <radius/packet/packet_code.hpp>
#include <radius/protocol/drop_reason.hpp>

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

    void add(const exchange_counters& other) noexcept {
        for (const auto one : {&exchange_counters::requests, &exchange_counters::retransmissions,
                               &exchange_counters::accepted, &exchange_counters::refused,
                               &exchange_counters::challenged, &exchange_counters::timeouts,
                               &exchange_counters::abandoned}) {
            this->*one += other.*one;
        }
    }

    /// Exchanges in flight: PendingRequests. Exact in the thread that drives the engine,
    /// approximate in others.
    std::uint64_t pending() const noexcept {
        const std::uint64_t ended = accepted + refused + challenged + abandoned;
        const std::uint64_t begun = requests;
        return begun > ended ? begun - ended : 0;
    }
};

/// For one server. The thread that drives the engine writes; any thread may read or copy at any
/// time.
struct client_counters {
    exchange_counters access;
    exchange_counters accounting;
    exchange_counters coa;
    exchange_counters disconnect;
    exchange_counters status; ///< Status-Server: sent by the watchdog or by you
    drop_counters drops;      ///< packets from the server that were dropped, by reason

    /// From the first transmission of the most recently answered request to its reply, in
    /// microseconds. The MIBs' RoundTripTime is in hundredths of a second.
    std::uint64_t last_round_trip_microseconds() const noexcept {
        return last_round_trip_.load(std::memory_order_relaxed);
    }

    /// Packets of invalid length or with malformed attributes: MalformedResponses.
    std::uint64_t malformed_responses() const noexcept {
        return drops[drop_reason::packet_length] + drops[drop_reason::malformed_attributes] +
               drops[drop_reason::reserved_type] + drops[drop_reason::too_many_attributes];
    }

    /// Invalid or missing Response Authenticators and Message-Authenticators: BadAuthenticators.
    std::uint64_t bad_authenticators() const noexcept {
        return drops[drop_reason::authenticator_invalid] +
               drops[drop_reason::message_authenticator_invalid] +
               drops[drop_reason::message_authenticator_missing];
    }

    /// Codes that do not answer the request: UnknownTypes.
    std::uint64_t unknown_types() const noexcept {
        return drops[drop_reason::reply_code_unexpected];
    }

    /// Dropped for another reason, such as a late reply: PacketsDropped.
    std::uint64_t packets_dropped() const noexcept {
        return drops.total() - malformed_responses() - bad_authenticators() - unknown_types();
    }

    /// The counters for requests of this code; those of `status` for a code that is not a request.
    const exchange_counters& of(packet_code request) const noexcept {
        switch (request) {
        case packet_code::access_request: return access;
        case packet_code::accounting_request: return accounting;
        case packet_code::coa_request: return coa;
        case packet_code::disconnect_request: return disconnect;
        default: return status;
        }
    }
    exchange_counters& of(packet_code request) noexcept {
        // The object itself is not const here.
        return const_cast<exchange_counters&>( // NOLINT(cppcoreguidelines-pro-type-const-cast)
            std::as_const(*this).of(request));
    }

    /// Counts a valid reply to `request`.
    void count_reply(packet_code request, packet_code reply,
                     std::chrono::nanoseconds round_trip) noexcept {
        exchange_counters& kind = of(request);
        switch (reply) {
        case packet_code::access_challenge: ++kind.challenged; break;
        case packet_code::access_reject:
        case packet_code::coa_nak:
        case packet_code::disconnect_nak: ++kind.refused; break;
        default: ++kind.accepted; break;
        }
        last_round_trip_.store(static_cast<std::uint64_t>(round_trip.count() / 1000),
                               std::memory_order_relaxed);
    }

    /// Adds the counters of another port of the same server. The round trip time stays, unless
    /// there was none.
    void add(const client_counters& other) noexcept {
        for (const auto kind :
             {&client_counters::access, &client_counters::accounting, &client_counters::coa,
              &client_counters::disconnect, &client_counters::status}) {
            (this->*kind).add(other.*kind);
        }
        for (std::size_t index = 0; index < drop_reason_count; ++index) {
            const auto reason = static_cast<drop_reason>(index);
            drops[reason] += other.drops[reason];
        }
        if (last_round_trip_microseconds() == 0) {
            last_round_trip_.store(other.last_round_trip_microseconds(), std::memory_order_relaxed);
        }
    }

    client_counters() = default;
    client_counters(const client_counters& other) noexcept
        : access(other.access), accounting(other.accounting), coa(other.coa),
          disconnect(other.disconnect), status(other.status), drops(other.drops),
          last_round_trip_(other.last_round_trip_microseconds()) {}
    client_counters& operator=(const client_counters&) = delete;

  private:
    std::atomic<std::uint64_t> last_round_trip_{0};
};

} // namespace radius
