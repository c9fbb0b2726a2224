// SPDX-License-Identifier: MIT
// What makes it safe to use an identifier again: a late reply answers its own request and no other.
// The rest of an identifier, an option, spares work and DTLS connections; this must hold without
// it.
#pragma once

#include <unordered_map>

#include <radius/protocol/reply_matching.hpp>

#include "simulate/books.hpp"

namespace simulated {

/// Holds every reply against every packet that had the same identifier, before it or after it: the
/// later of the two is looked at when it is made, so that it does not matter what is still under
/// way or is kept by somebody who replays it.
class late_replies {
  public:
    /// A client made a packet. In each row are those that the same late reply could come to.
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

    /// Without a random authenticator a packet may come up again, octet for octet, and its reply
    /// answers both.
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
                ? check_plain_reply(*reply, packet.code)
                : check_reply(*reply, {packet.code, packet.field, false}, secret);
        demand(refused != drop_reason::none, invariant::identifier_rest, packet.serial,
               "a late reply would answer another request that has its identifier");
    }

    std::unordered_map<std::uint64_t, history> rows_;
    std::unordered_map<std::uint32_t, std::uint64_t> row_of_; ///< by packet
};

} // namespace simulated
