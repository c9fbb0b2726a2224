// SPDX-License-Identifier: MIT
// The network between the nodes. Each link decides how it treats packets: datagrams are lost,
// repeated, reordered, delayed and corrupted.
#pragma once

#include <memory>

#include "simulate/environment.hpp"

namespace simulated {

using simulation::actor;

/// UDP between one client and one server, in both directions.
class datagram_link {
  public:
    /// Calls `arrive(duration, octets_view, bool as_sent)` for each copy that will arrive.
    template <class Arrive>
    void carry(environment& world, octets_view octets, Arrive&& arrive) {
        if (world.calm) {
            arrive(1ms + world.draw.up_to(1ms), octets, true);
            return;
        }
        const weather& sky = world.how.sky;
        if (world.now() < cut_until_ || world.draw.happens(sky.lost)) {
            ++world.count.lost;
            return;
        }
        const bool twice = world.draw.happens(sky.repeated);
        world.count.repeated += twice ? 1 : 0;
        for (unsigned copies = twice ? 2 : 1; copies > 0; --copies) {
            duration delay = sky.delay + world.draw.about(sky.jitter);
            if (world.draw.happens(sky.very_late)) {
                delay += world.draw.up_to(sky.longest_delay);
            }
            if (world.draw.happens(sky.corrupted)) {
                ++world.count.corrupted;
                arrive(delay, corrupted(world, octets), false);
            } else {
                arrive(delay, octets, true);
            }
        }
    }

    /// Interrupts the link until then.
    void cut(time_point until) { cut_until_ = until; }

  private:
    /// Flips some bits, or truncates.
    static octet_string corrupted(environment& world, octets_view octets) {
        octet_string other = to_octets(octets);
        if (world.draw.happens(0.2)) {
            other.resize(world.draw.below(other.size()));
            return other;
        }
        other[world.draw.below(other.size())] ^= static_cast<octet>(world.draw.between(1, 255));
        return other;
    }

    time_point cut_until_ = time_point::min();
};

/// All links of a world, and an attacker without the secret who sees all packets and sends more.
class network {
  public:
    using receive = std::function<void(const datagram&)>;

    network(environment& world, receive to_server, receive to_client)
        : world_(world), to_server_(std::move(to_server)), to_client_(std::move(to_client)),
          links_(world.how.clients * world.how.servers) {}

    datagram_link& link(std::uint32_t client, std::uint32_t server) {
        return links_[client * world_.how.servers + server];
    }

    void from_client(std::uint32_t client, std::uint32_t server, datagram&& sent) {
        ++world_.count.packets;
        if (!world_.calm) {
            forge_reply(sent);
            forge_request(sent);
            replay(sent);
        }
        carry(link(client, server), std::move(sent), to_server_);
    }

    void from_server(std::uint32_t server, std::uint32_t client, datagram&& sent) {
        ++world_.count.packets;
        if (!world_.calm && world_.draw.happens(world_.how.sky.forged)) {
            datagram forged{sent.from, sent.to, altered_reply(sent.octets), {}};
            later(world_.how.sky.delay, std::move(forged), to_client_);
        }
        carry(link(client, server), std::move(sent), to_client_);
    }

  private:
    void carry(datagram_link& way, datagram&& sent, const receive& to) {
        way.carry(world_, sent.octets, [&](duration delay, octets_view octets, bool as_sent) {
            later(delay, {sent.from, sent.to, to_octets(octets), as_sent ? sent.copy_of : truth{}},
                  to);
        });
    }

    void later(duration delay, datagram&& one, const receive& to) {
        world_.queue.after(delay,
                           [&to, held = std::make_shared<datagram>(std::move(one))] { to(*held); });
    }

    /// Forges a reply to an observed request.
    void forge_reply(const datagram& seen) {
        if (!world_.draw.happens(world_.how.sky.forged)) {
            return;
        }
        ++world_.count.forged;
        const shared_secret guessed("guessed");
        const auto code = world_.draw.one_of(
            {packet_code::access_accept, packet_code::access_reject,
             packet_code::accounting_response, packet_code::coa_ack, packet_code::disconnect_ack});
        const octet identifier =
            world_.draw.happens(0.8) ? seen.octets[1] : static_cast<octet>(world_.draw.below(256));
        packet_buffer room;
        const auto forged = seal_reply(room.room(),
                                       {.code = code,
                                        .identifier = identifier,
                                        .secret = guessed,
                                        .message_authenticator = world_.draw.happens(0.5)},
                                       {}, octets_view(seen.octets).subspan<4, 16>());
        later(world_.how.sky.delay, {seen.to, seen.from, to_octets(*forged), {}}, to_client_);
    }

    /// A valid reply with another code, with other attributes, or without its
    /// Message-Authenticator.
    octet_string altered_reply(const octet_string& seen) {
        ++world_.count.forged;
        octet_string forged = seen;
        switch (world_.draw.below(3)) {
        case 0: forged[0] = forged[0] == 3 ? 2 : 3; break;
        case 1:
            forged.insert(forged.end(), {6, 6, 0, 0, 0, 6}); // Service-Type Administrative
            break;
        default:
            if (forged.size() >= 38 && forged[20] == radius::detail::message_authenticator_type) {
                forged.erase(forged.begin() + 20, forged.begin() + 38);
            } else {
                forged.resize(20);
            }
        }
        forged[2] = static_cast<octet>(forged.size() >> 8U);
        forged[3] = static_cast<octet>(forged.size() & 0xFFU);
        return forged;
    }

    /// Forges a request based on an observed one.
    void forge_request(const datagram& seen) {
        if (!world_.draw.happens(world_.how.sky.forged / 2)) {
            return;
        }
        ++world_.count.forged;
        datagram forged{seen.from, seen.to, seen.octets, {}};
        octet_string& octets = forged.octets;
        switch (world_.draw.below(4)) {
        case 0: octets[1] = static_cast<octet>(octets[1] + world_.draw.between(1, 255)); break;
        case 1: octets[4 + world_.draw.below(16)] ^= 1U; break; // must not reach the cache
        case 2:
            if (octets.size() >= 38 && octets[20] == radius::detail::message_authenticator_type) {
                octets.erase(octets.begin() + 20, octets.begin() + 38);
            } else {
                octets.resize(20);
            }
            octets[2] = static_cast<octet>(octets.size() >> 8U);
            octets[3] = static_cast<octet>(octets.size() & 0xFFU);
            break;
        default: octets.back() ^= 0x80U;
        }
        later(world_.how.sky.delay, std::move(forged), to_server_);
    }

    /// An attacker who has seen a CoA or Disconnect can send it again, much later, from any port
    /// and from other addresses of its client, and over TCP.
    void replay(const datagram& seen) {
        const auto code = static_cast<packet_code>(seen.octets[0]);
        const bool dynamic =
            code == packet_code::coa_request || code == packet_code::disconnect_request;
        const double share = dynamic ? world_.how.sky.replayed : world_.how.sky.replayed / 20;
        if (seen.copy_of.request == nothing || !world_.draw.happens(share)) {
            return;
        }
        ++world_.count.replayed;
        datagram again = seen;
        if (world_.draw.happens(0.5)) {
            again.from.port = static_cast<std::uint16_t>(world_.draw.between(1024, 65535));
        }
        // Without a date only its source identifies it.
        const sent_packet& original = world_.ledger.packets[seen.copy_of.request];
        if (original.event_timestamp) {
            const std::uint32_t client = original.client;
            if (world_.draw.happens(0.3)) {
                again.from.address =
                    alias_of_client(client, static_cast<octet>(world_.draw.below(256)));
            }
            again.by_stream = world_.draw.happens(0.2);
        }
        later(world_.draw.up_to(world_.how.sky.replay_after), std::move(again), to_server_);
    }

    environment& world_;
    receive to_server_;
    receive to_client_;
    std::vector<datagram_link> links_;
};

} // namespace simulated
