// SPDX-License-Identifier: MIT
// The records of an observer who sees everything in a simulated world: every request, every packet
// that its client made for it, every reply of a server.
#pragma once

#include <cstring>

#include "simulate/event_queue.hpp"
#include "simulate/report.hpp"
#include "simulate/scenario.hpp"

namespace simulated {

using simulation::demand;
using simulation::invariant;

inline constexpr std::uint32_t nothing = 0xFFFF'FFFF;

/// A 64-bit hash of the octets; collisions among some thousand packets are practically impossible.
inline std::uint64_t fingerprint(octets_view octets) noexcept {
    std::uint64_t sum = octets.size();
    while (!octets.empty()) {
        std::uint64_t word = 0;
        const std::size_t size = std::min(octets.size(), sizeof(word));
        std::memcpy(&word, octets.data(), size);
        octets = octets.subspan(size);
        sum = (sum ^ word) * 0x9E37'79B9'7F4A'7C15U;
        sum ^= sum >> 32U;
    }
    return sum;
}

/// One request of a client's user, from `submit` to its end.
struct exchange {
    enum class state : std::uint8_t {
        open,
        replied,
        timed_out,
        cancelled,
        stopped,
        vanished
    };

    std::uint64_t serial = 0;
    std::uint32_t client = 0;
    packet_code code{};
    state now_is = state::open;
    octet_string proxy_states;
    std::optional<std::uint32_t> date{}; ///< its Event-Timestamp, or the value for one
    time_point submitted{};
    time_point deadline = time_point::max();
    time_point patience = time_point::max(); ///< if it is never sent, it ends by then
    std::uint32_t packet = nothing;          ///< the packet in flight, as seen from outside
    unsigned transmissions = 0;
    bool handled = false;                  ///< a handler has received and answered it
    bool cancel_asked = false;             ///< by its user
    bool excused = false;                  ///< one of its channels failed or was refused
    std::optional<std::uint32_t> pinned{}; ///< the number of the only server
    std::string affinity{};
};

/// One packet that a client made; its retransmissions are identical.
struct sent_packet {
    std::uint64_t fingerprint = 0;
    std::uint64_t serial = 0; ///< 0 for the watchdog's packets
    packet_code code{};
    std::uint32_t client = 0;
    std::uint32_t server = 0;
    authenticator field{};
    std::optional<std::uint32_t> event_timestamp;
    time_point first{};
    time_point last{};
    duration wait{}; ///< between the last two transmissions
    unsigned transmissions = 1;
    bool over = false; ///< no reply to it may be accepted any longer
    bool answered = false;
    bool excused = false;
};

/// One reply of a server.
struct made_reply {
    std::uint64_t fingerprint = 0;
    std::uint32_t request = nothing; ///< index of its packet
    std::uint32_t server = 0;
    octet_string octets;
};

/// Whether a packet in transit is an unchanged copy, and of which one.
struct truth {
    std::uint32_t request = nothing; ///< index of a sent packet
    std::uint32_t reply = nothing;   ///< index of a reply
};

/// A packet in transit.
struct datagram {
    endpoint from;
    endpoint to;
    octet_string octets;
    truth copy_of;
    bool by_stream = false; ///< in a world of UDP: an attacker has opened a TCP connection for it
};

struct books {
    std::vector<exchange> exchanges; ///< serial n is at n - 1
    std::vector<sent_packet> packets;
    std::vector<made_reply> replies;
    std::uint32_t channels = 0; ///< the number ever opened

    exchange& of(std::uint64_t serial) { return exchanges[serial - 1]; }
};

inline endpoint address_of_server(std::uint32_t number) {
    return {ipv4_address(0xC000'0201U + number), 1812}; // 192.0.2.1 ...
}

/// Alternately IPv4 and IPv6.
inline ip_address address_of_client(std::uint32_t number) {
    if (number % 2 == 0) {
        return ipv4_address(0xC633'6401U + number); // 198.51.100.1 ...
    }
    return ipv6_address(
        {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, static_cast<octet>(number)});
}

/// Another address of the same client, with the same secret, which the client never uses.
inline ip_address alias_of_client(std::uint32_t client, octet host) {
    return ipv4_address(0xC612'0000U + (client << 8U) + host); // 198.18.0.0/24 ...
}
inline bool is_alias(const ip_address& address) {
    return address.is_v4() && address.v4().to_uint() >> 16U == 0xC612U;
}

/// Added to the number of a server that sends requests, and of a client that answers them.
inline constexpr std::uint32_t reversed = 1000;

inline std::string secret_between(std::uint32_t client, std::uint32_t server) {
    if (client >= reversed) {
        return secret_between(server - reversed, client - reversed);
    }
    return "between " + std::to_string(client) + " and " + std::to_string(server);
}

} // namespace simulated
