// SPDX-License-Identifier: MIT
// A simulated server: an engine, a handler that answers immediately, later or never, and a process
// that can crash and restart without its state.
#pragma once

#include "simulate/connections.hpp"
#include "simulate/handler_desk.hpp"
#include "simulate/network.hpp"
#include "simulate/reverse_asker.hpp"

namespace simulated {

class server_node {
  public:
    /// `unreachable` is called for a packet that arrives while the server is down.
    server_node(environment& world, network& way, connections& lines, std::uint32_t number,
                std::function<void(const datagram&)> unreachable)
        : world_(world), way_(way), lines_(lines), number_(number),
          unreachable_(std::move(unreachable)), random_(world.draw.seed()),
          peers_(std::make_shared<const peer_table>(make_peers())), book_(peers_->size()),
          witness_(world, number, world.how.server.duplicates, world.how.replays,
                   world.how.policy.event_timestamp_window),
          desk_(world, witness_, number, calendar_, actor::server, number) {
        start();
    }

    bool runs() const noexcept { return socket_ != nullptr; }

    /// Discards all state in memory.
    void crash() {
        world_.note(actor::server, number_, "crashes");
        ++world_.count.crashes;
        socket_.reset();
        second_.reset();
        desk_.crash();
        lines_.forget_server(number_);
        for (const auto& [line, at] : std::exchange(ends_, {})) {
            if (at->back != nullptr) {
                at->back->vanish();
            }
            lines_.close(at->line, true);
        }
    }

    void start() {
        world_.note(actor::server, number_, "starts");
        witness_.restarted();
        radius::detail::hash_seed seed{};
        random_.fill(seed);
        replays_ =
            std::make_shared<replay_table>(seed, world_.how.replays, peers_->longest_window());
        socket_ = std::make_shared<socket>(*this, world_.how.server);
        second_ = std::make_shared<socket>(*this, world_.how.server);
    }

    void jump(duration by) {
        witness_.jumps(desk_.present().wall);
        calendar_ += by;
    }

    void set_clock() { jump(-calendar_); }

    void receive(const datagram& one) {
        if (!runs()) {
            unreachable_(one);
            return;
        }
        packet_buffer room;
        if (one.by_stream) {
            receive_by_stream(one, room.room());
            return;
        }
        // The system selects one of the threads by the packet's source.
        const std::shared_ptr<socket>& at = one.from.port % 2 == 0 ? socket_ : second_;
        const auto outcome =
            at->requests().receive(one.octets, one.from, one.to, desk_.present(), room.room());
        desk_.judged(one, outcome, at);
        check_replays();
    }

    /// A client connects.
    bool accept(const connection_ptr& line) {
        if (!runs()) {
            return false;
        }
        world_.note(actor::server, number_, "accepts the connection of client", line->client);
        ends_[line->number] = std::make_shared<end>(*this, line);
        return true;
    }

    /// Octets arrive on a connection.
    void arrived(const connection_ptr& line, octets_view octets) {
        const auto found = ends_.find(line->number);
        if (found == ends_.end()) {
            return;
        }
        const end_ptr at = found->second;
        sink here(*this, at);
        const bool record = world_.how.server.transport == transport_kind::dtls;
        const drop_reason ending = record ? at->packets.record(octets, desk_.present(), here)
                                          : at->packets.stream(octets, desk_.present(), here);
        demand(ending != drop_reason::none || at->back == nullptr || at->back->is_trusted(),
               invariant::genuine_reply, 0, "a connection with a forged reply was not closed");
        check_budget();
        if (ending != drop_reason::none) {
            world_.note(actor::server, number_, "closes a connection, for reason",
                        static_cast<std::int64_t>(ending));
            lost(line);
            lines_.close(line, true);
        }
    }

    /// The other end has closed a connection.
    void lost(const connection_ptr& line) {
        if (const auto ended = ends_.extract(line->number); ended && ended.mapped()->back) {
            ended.mapped()->back->close();
        }
    }

    /// Sends requests over one of its connections, or over the one that a client prefers.
    void ask_back(std::size_t requests, std::optional<std::uint32_t> client = {}) {
        std::vector<end_ptr> open;
        for (const auto& [line, at] : ends_) {
            if (at->back != nullptr && (!client || at->line->client == *client)) {
                open.push_back(at);
            }
        }
        if (open.empty()) {
            return;
        }
        const end_ptr at = client ? open.front() : open[world_.draw.below(open.size())];
        for (; requests > 0; --requests) {
            at->back->submit(desk_.present().wall);
        }
    }

    /// The handlers give up their remaining requests.
    void give_up() { desk_.give_up(); }

    /// Checks, after everything has ended, that nothing is left.
    void check_quiet() {
        desk_.check_quiet(book_.totals().drops.total());
        desk_.check_quiet(*socket_);
        desk_.check_quiet(*second_);
        for (const auto& [number, at] : ends_) {
            desk_.check_quiet(*at);
            at->requests().cache().trim(world_.now());
            at->check(witness_);
            demand(at->requests().cache().shared_bytes() == 0, invariant::leak, 0,
                   "an idle connection keeps memory for duplicates");
            demand(at->line->at_client.open, invariant::leak, 0,
                   "a server keeps a connection whose client is gone");
            if (at->back != nullptr) {
                at->back->check_quiet();
            }
        }
        demand(budget_->bytes() == 0, invariant::leak, 0,
               "the duplicates' part of the budget was not released");
    }

  private:
    /// UDP, or a TCP connection that an attacker opens instead.
    struct socket final : request_way {
        socket(server_node& node, const server_engine_options& how)
            : owner(node), own(how, node.peers_, node.book_, node.random_, node.replays_) {}

        radius::server_engine& requests() override { return own; }
        void send(const datagram& request, octets_view reply, std::uint32_t index) override {
            const books& ledger = owner.world_.ledger;
            owner.way_.from_server(
                owner.number_, ledger.packets[request.copy_of.request].client,
                {request.to, request.from, to_octets(reply), {.request = nothing, .reply = index}});
        }

        server_node& owner;
        radius::server_engine own;
    };

    /// The server's end of a connection.
    struct end final : request_way {
        end(server_node& node, connection_ptr given)
            : request_way(true), owner(node), line(std::move(given)),
              packets(
                  [&] {
                      const server_engine_options& how = node.world_.how.server;
                      return radius::server_engine(
                          radius::detail::for_connections(how, how.version), node.peers_,
                          node.book_, node.random_, node.replays_,
                          duplicate_share(node.budget_, "client " + std::to_string(line->client)));
                  },
                  {.peer = node.peers_->find(address_of_client(line->client)),
                   .source = line->client_end(),
                   .local = address_of_server(node.number_)}) {
            if (node.world_.how.reverse) {
                back =
                    std::make_shared<reverse_asker>(node.world_, node.lines_, line, node.random_);
            }
        }

        radius::server_engine& requests() override { return packets.requests(); }
        void send(const datagram&, octets_view reply, std::uint32_t index) override {
            if (line->at_server.open) {
                line->to_client[fingerprint(reply)] = {.request = nothing, .reply = index};
                owner.lines_.send(line, false, reply);
            }
        }

        server_node& owner;
        connection_ptr line;
        connection_engine packets;
        std::shared_ptr<reverse_asker> back; ///< null if it sends no requests
    };
    using end_ptr = std::shared_ptr<end>;

    /// The functions that a connection's engine needs from its owner.
    struct sink : radius::sink_defaults {
        sink(server_node& node, end_ptr end) : owner(node), at(std::move(end)) {}
        server_node& owner;
        end_ptr at;
        packet_buffer room;

        octets_span answer_room() { return room.room(); }
        bool judged(octets_view packet, radius::server_engine::outcome& outcome) {
            owner.desk_.judged(came(packet), outcome, at);
            return at->line->at_server.open;
        }
        std::optional<drop_reason> take_reply(octets_view packet) {
            if (at->back == nullptr || packet.size() < header_size ||
                !is_dynamic_authorization_reply(static_cast<packet_code>(packet[0]))) {
                return std::nullopt;
            }
            return at->back->receive(came(packet));
        }
        datagram came(octets_view packet) const {
            return {at->line->client_end(), address_of_server(owner.number_), to_octets(packet),
                    connection::truth_of(at->line->to_server, packet)};
        }
    };

    /// A copy over its own TCP connection.
    void receive_by_stream(const datagram& one, octets_span room) {
        server_engine_options how = radius::detail::for_connections(world_.how.server, {});
        how.transport = transport_kind::tcp;
        const auto made = std::make_shared<socket>(*this, how);
        const auto outcome = made->requests().receive(one.octets,
                                                      {.peer = peers_->find(one.from.address),
                                                       .source = one.from,
                                                       .local = one.to,
                                                       .arrived = desk_.present()},
                                                      room);
        desk_.judged(one, outcome, made);
        check_replays();
    }

    /// The connections' caches share one budget, which is large enough for all here. From time to
    /// time they free unused memory.
    void check_budget() {
        demand(budget_->bytes() <= duplicate_budget_limits().max_bytes, invariant::bounds, 0,
               "the duplicate caches of connections have more than the budget");
        if (world_.now() < trimmed_ + 5s) {
            return;
        }
        trimmed_ = world_.now();
        std::size_t taken = 0;
        for (const auto& [number, at] : ends_) {
            at->requests().cache().trim(world_.now());
            at->check(witness_);
            taken += at->requests().cache().shared_bytes();
        }
        // Closed connections keep their memory while handlers work on their requests.
        demand(budget_->bytes() >= taken, invariant::memory, 0,
               "the duplicate caches of connections have more than was taken from the budget");
    }

    void check_replays() const {
        demand(replays_->entries() <= world_.how.replays.max_entries, invariant::bounds, 0,
               "more dated requests are remembered than the option allows");
    }

    std::vector<peer> make_peers() const {
        std::vector<peer> peers;
        for (std::uint32_t client = 0; client < world_.how.clients; ++client) {
            peer_options policy = world_.how.policy;
            policy.secret = secret_between(client, number_);
            const ip_prefix address(address_of_client(client));
            peers.push_back({address, policy});
            peers.push_back({alias_of_client(client, 0).to_string() + "/24", std::move(policy)});
        }
        return peers;
    }

    environment& world_;
    network& way_;
    connections& lines_;
    std::uint32_t number_;
    std::function<void(const datagram&)> unreachable_;
    radius_test::seeded_octets random_;
    std::shared_ptr<const peer_table> peers_;
    counter_book book_;
    server_witness witness_;
    duration calendar_{}; ///< offset of its calendar
    handler_desk desk_;
    std::shared_ptr<replay_table> replays_;
    std::shared_ptr<duplicate_budget> budget_ = std::make_shared<duplicate_budget>();
    time_point trimmed_{};
    std::shared_ptr<socket> socket_;
    std::shared_ptr<socket> second_;        ///< of another thread, on the same port
    std::map<std::uint32_t, end_ptr> ends_; ///< by the connection's number
};

} // namespace simulated
