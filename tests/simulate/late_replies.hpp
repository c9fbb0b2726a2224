// SPDX-License-Identifier: MIT
// Reusing an identifier is safe because a late reply matches only its own request. Resting
// identifiers, which are optional, only save work and DTLS connections; this invariant must hold
// without them.
#pragma once

#include <unordered_map>

#include <radius/protocol/reply_matching.hpp>

#include "simulate/books.hpp"

namespace simulated {

/// Compares every reply with every packet that had the same identifier, before or after it,
/// whenever the later of the two is made. So it does not matter which packets are still in transit
/// or stored for a replay.
class late_replies {
  public:
    /// A client made a packet. A row contains the packets that the same late reply could reach.
    void sent(const books& ledger, std::uint32_t index, std::uint64_t row, radius_version version) {
        const sent_packet& packet = ledger.packets[index];
        history& uses = rows_.try_emplace(row, packet).first->second;
        for (const std::uint32_t reply : uses.replies) {
            check(uses.secret, ledger, reply, index, version);
        }
        uses.packets.push_back(index);
        row_of_[index] = row;
    }

    /// A server made a reply.
    void made(const books& ledger, std::uint32_t reply, radius_version version) {
        history& uses = rows_.at(row_of_.at(ledger.replies[reply].request));
        for (const std::uint32_t packet : uses.packets) {
            check(uses.secret, ledger, reply, packet, version);
        }
        uses.replies.push_back(reply);
    }

  private:
    struct history {
        explicit history(const sent_packet& first)
            : secret(secret_between(first.client, first.server)) {}

        shared_secret secret;
        std::vector<std::uint32_t> packets;
        std::vector<std::uint32_t> replies;
    };

    /// Without a random authenticator an identical packet can occur again, and its reply answers
    /// both.
    static void check(const shared_secret& secret, const books& ledger, std::uint32_t which,
                      std::uint32_t index, radius_version version) {
        const made_reply& made = ledger.replies[which];
        const sent_packet& packet = ledger.packets[index];
        if (made.request == index ||
            ledger.packets[made.request].fingerprint == packet.fingerprint) {
            return;
        }
        const auto reply = packet_view::parse(made.octets);
        const drop_reason refused =
            version == radius_version::v1_1
                ? check_v1_1_reply(*reply, packet.code)
                : check_reply(*reply, {packet.code, packet.field, false}, secret);
        demand(refused != drop_reason::none, invariant::identifier_rest, packet.serial,
               "a late reply would answer another request with its identifier");
    }

    std::unordered_map<std::uint64_t, history> rows_;
    std::unordered_map<std::uint32_t, std::uint64_t> row_of_; ///< by packet
};

} // namespace simulated
