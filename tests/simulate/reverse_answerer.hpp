// SPDX-License-Identifier: MIT
// A simulated client that answers its servers' requests over its own connections
// (draft-ietf-radext-reverse-coa).
#pragma once

#include <deque>

#include <radius/protocol/server/reverse_engine.hpp>

#include "simulate/connections.hpp"
#include "simulate/handler_desk.hpp"

namespace simulated {

class reverse_answerer {
  public:
    /// `calendar`: the offset of the client's calendar.
    reverse_answerer(environment& world, connections& lines, std::uint32_t client,
                     const duration& calendar, radius_test::seeded_octets& random)
        : world_(world), lines_(lines), random_(random), book_(world.how.servers),
          witness_(world, reversed + client, reverse_options(world).duplicates, replay_limits(),
                   peer_options().event_timestamp_window),
          desk_(world, witness_, reversed + client, calendar, actor::client, client) {
        forget_replays();
        for (std::uint32_t server = 0; server < world.how.servers; ++server) {
            peers_.emplace_back(peer_options{}, secret_between(client, server),
                                "server " + std::to_string(server), server);
        }
    }

    /// A server's request arrives on a connection.
    void take(const connection_ptr& line, octets_view packet) {
        std::shared_ptr<link>& via = links_[line->number];
        if (via == nullptr) {
            via = std::make_shared<link>(*this, line);
        }
        const datagram one{line->client_end(), address_of_server(line->server), to_octets(packet),
                           connection::truth_of(line->to_client, packet)};
        packet_buffer room;
        const auto outcome = via->own.receive(one.octets,
                                              {.peer = &peers_[line->server],
                                               .source = one.from,
                                               .local = one.to,
                                               .arrived = desk_.present()},
                                              room.room());
        desk_.judged(one, outcome, via);
    }

    /// The connection is closed; its handlers continue.
    void forget(const connection& line) { links_.erase(line.number); }

    void crash() {
        desk_.crash();
        links_.clear();
        witness_.restarted();
        forget_replays();
    }
    /// Its calendar is about to jump.
    void jumps() { witness_.jumps(desk_.present().wall); }
    void give_up() { desk_.give_up(); }

    /// Checks, after everything has ended, that nothing is left.
    void check_quiet() {
        desk_.check_quiet(book_.totals().drops.total());
        for (const auto& [number, via] : links_) {
            desk_.check_quiet(*via);
        }
    }

  private:
    static server_engine_options reverse_options(const environment& world) {
        return reverse_server_options(world.how.server.transport, world.how.server.version);
    }

    void forget_replays() {
        replays_ = std::make_shared<replay_table>(radius::detail::hash_seed{});
    }

    /// One connection, with its own duplicates.
    struct link final : request_way {
        link(reverse_answerer& answerer, connection_ptr given)
            : owner(answerer), line(std::move(given)),
              own(reverse_options(answerer.world_), answerer.none_, answerer.book_,
                  answerer.random_, answerer.replays_) {}

        radius::server_engine& requests() override { return own; }
        void send(const datagram&, octets_view reply, std::uint32_t index) override {
            if (line->at_client.open) {
                line->to_server[fingerprint(reply)] = {.request = nothing, .reply = index};
                owner.lines_.send(line, true, reply);
            }
        }

        reverse_answerer& owner;
        connection_ptr line;
        radius::server_engine own;
    };

    environment& world_;
    connections& lines_;
    radius_test::seeded_octets& random_;
    counter_book book_;
    std::shared_ptr<replay_table> replays_; ///< shared by all connections
    std::shared_ptr<const peer_table> none_ = std::make_shared<const peer_table>();
    std::deque<known_peer> peers_; ///< by server
    server_witness witness_;
    handler_desk desk_;
    std::map<std::uint32_t, std::shared_ptr<link>> links_; ///< by the connection's number
};

} // namespace simulated
