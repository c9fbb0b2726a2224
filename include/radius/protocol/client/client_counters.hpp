// SPDX-License-Identifier: MIT
// A client's counters for each of its servers, in the terms of RFC 4668 and RFC 4670 (client MIBs
// for authentication and accounting) and RFC 4672 (dynamic authorization).
#pragma once

#include <chrono>

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

    void add(const exchange_counters& other) noexcept;

    /// Exchanges in flight: PendingRequests. Exact in the thread that drives the engine,
    /// approximate in others.
    std::uint64_t pending() const noexcept;
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

  private:
    std::atomic<std::uint64_t> last_round_trip_{0};
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/client/impl/client_counters.ipp>
#endif
