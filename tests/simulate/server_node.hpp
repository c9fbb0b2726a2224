// SPDX-License-Identifier: MIT
// A simulated server: an engine, a handler that answers now, later or never, and a process that may
// crash and come back empty.
#pragma once

#include <map>

#include "simulate/connections.hpp"
#include "simulate/network.hpp"
#include "simulate/server_witness.hpp"
#include "simulate/traffic.hpp"

namespace simulated {

class server_node {
  public:
    /// `unreachable` is called for a packet that nobody listened for.
    server_node(environment& world, network& way, connections& lines, std::uint32_t number,
                std::function<void(const datagram&)> unreachable)
        : world_(world), way_(way), lines_(lines), number_(number),
          unreachable_(std::move(unreachable)), random_(world.draw.seed()),
          peers_(std::make_shared<const peer_table>(make_peers())), book_(peers_->size()),
          witness_(world, number) {
        start();
    }

    bool runs() const noexcept { return engine_ != nullptr; }

    /// All that it had in memory is gone.
    void crash() {
        world_.note(actor::server, number_, "crashes");
        ++world_.count.crashes;
        engine_.reset();
        in_progress_.clear();
        ++incarnation_;
        for (const auto& [line, at] : std::exchange(ends_, {})) {
            lines_.close(at->line, true);
        }
    }

    void start() {
        world_.note(actor::server, number_, "starts");
        witness_.restarted();
        engine_ = std::make_unique<engine>(world_.how.server, peers_, book_, random_);
        cache_bounds_ = {};
    }

    void jump(duration by) {
        calendar_ += by;
        witness_.jumped();
    }

    void set_clock() { jump(-calendar_); }

    void receive(const datagram& one) {
        if (!runs()) {
            unreachable_(one);
            return;
        }
        packet_buffer room;
        const auto outcome = engine_->receive(one.octets, one.from, one.to, present(), room.room());
        judged(one, outcome, nullptr);
    }

    /// A client connects.
    bool accept(const connection_ptr& line) {
        if (!runs()) {
            return false;
        }
        world_.note(actor::server, number_, "accepts the connection of client", line->client);
        const receiver_options options =
            radius::detail::for_connections(world_.how.server, world_.how.server.version);
        const request_origin origin{.peer = peers_->find(address_of_client(line->client)),
                                    .source = line->client_end(),
                                    .local = address_of_server(number_)};
        ends_[line->number] = std::make_shared<end>(line, options, peers_, book_, random_, origin);
        return true;
    }

    /// Octets come out of a connection.
    void arrived(const connection_ptr& line, octets_view octets) {
        const auto found = ends_.find(line->number);
        if (found == ends_.end()) {
            return;
        }
        const end_ptr at = found->second;
        sink here{*this, at, {}};
        const bool record = world_.how.server.transport == transport_kind::dtls;
        const drop_reason ending = record ? at->packets.record(octets, present(), here)
                                          : at->packets.stream(octets, present(), here);
        if (ending != drop_reason::none) {
            world_.note(actor::server, number_, "closes a connection, for reason",
                        static_cast<std::int64_t>(ending));
            ends_.erase(line->number);
            lines_.close(line, true);
        }
    }

    /// The other end of a connection is gone.
    void lost(const connection_ptr& line) { ends_.erase(line->number); }

    /// The handlers that still have requests give them up.
    void give_up() {
        while (!in_progress_.empty()) {
            conclude(in_progress_.begin()->first, true);
        }
    }

    /// Once all is quiet: nothing is left of what was.
    void check_quiet() {
        demand(in_progress_.empty(), invariant::leak, 0, "a request is in progress for ever");
        check_quiet(engine_->cache(), world_.now());
        for (const auto& [number, at] : ends_) {
            check_quiet(at->packets.requests().cache(), world_.now());
            demand(at->line->at_client.open, invariant::leak, 0,
                   "a server keeps a connection whose client is gone");
        }
        demand(book_.totals().drops.total() == dropped_, invariant::counters, 0,
               "a drop was not counted once");
    }

  private:
    using engine = basic_receiver<radius_test::seeded_octets>;

    /// The server's end of a connection.
    struct end {
        end(connection_ptr given, const receiver_options& options,
            const std::shared_ptr<const peer_table>& peers, counter_book& book,
            radius_test::seeded_octets& random, const request_origin& origin)
            : line(std::move(given)),
              packets([&] { return engine(options, peers, book, random); }, origin) {}

        connection_ptr line;
        basic_connection_engine<radius_test::seeded_octets> packets;
        cache_bounds bounds;
    };
    using end_ptr = std::shared_ptr<end>;

    /// What a connection's engine asks of its owner.
    struct sink {
        server_node& owner;
        end_ptr at;
        packet_buffer room;

        octets_span next_room() { return room.room(); }
        bool judged(octets_view packet, engine::outcome& outcome) {
            const auto sent = at->line->requests.find(fingerprint(packet));
            const datagram one{
                at->line->client_end(),
                address_of_server(owner.number_),
                to_octets(packet),
                {.request = sent == at->line->requests.end() ? nothing : sent->second,
                 .reply = nothing}};
            owner.judged(one, outcome, at);
            return at->line->at_server.open;
        }
    };

    /// A request that its handler has not answered yet, with its own copy of the packet.
    struct request_in_progress {
        datagram arrived;
        request_origin origin;
        engine::ticket place;
        server_witness::key identity;
        end_ptr at; ///< null over UDP
        bool fails = false;
        bool discards = false;
    };

    static void check_quiet(duplicate_cache& cache, time_point now) {
        cache.expire(now);
        demand(cache.in_progress() == 0, invariant::leak, 0, "a request is in progress for ever");
        demand(cache.entries() == 0 && cache.reply_bytes() == 0, invariant::leak, 0,
               "the duplicate cache keeps what is long over");
    }

    engine& engine_of(const end_ptr& at) {
        return at == nullptr ? *engine_ : at->packets.requests();
    }

    /// Something came in, over UDP or `at` a connection.
    void judged(const datagram& one, const engine::outcome& outcome, const end_ptr& at) {
        if (const auto* dropped = std::get_if<engine::dropped>(&outcome)) {
            note("drops, for reason", static_cast<std::int64_t>(dropped->reason), one);
            ++dropped_;
            witness_.dropped(one, dropped->reason);
        } else if (const auto* answered = std::get_if<engine::answered>(&outcome)) {
            note("answers by itself", 0, one);
            send(one, answered->reply, witness_.answered(one, answered->reply), at);
        } else {
            admit(one, std::get<engine::admitted>(outcome), at);
        }
        if (!world_.calm && world_.draw.happens(world_.how.handlers.odd_replies)) {
            send_odd_reply(one, at);
        }
        check(at);
    }

    std::vector<peer> make_peers() const {
        std::vector<peer> peers;
        for (std::uint32_t client = 0; client < world_.how.clients; ++client) {
            peer_options policy = world_.how.policy;
            policy.secret = secret_between(client, number_);
            const ip_prefix address(address_of_client(client));
            peers.push_back({address, std::move(policy)});
        }
        return peers;
    }

    moment present() const {
        return {world_.now(), wall_time(std::chrono::hours(500'000)) +
                                  world_.now().time_since_epoch() + calendar_};
    }

    void note(const char* what, std::int64_t detail, const datagram& one) {
        const std::uint32_t packet = one.copy_of.request;
        const std::uint64_t serial = packet == nothing ? 0 : world_.ledger.packets[packet].serial;
        world_.note(actor::server, number_, what, detail, serial, one.octets);
    }

    void check(const end_ptr& at) {
        engine& via = engine_of(at);
        witness_.check(via.cache(), via.options().duplicates,
                       at == nullptr ? cache_bounds_ : at->bounds);
    }

    void admit(const datagram& one, const engine::admitted& what, const end_ptr& at) {
        const handling& habits = world_.how.handlers;
        note("asks its handler", 0, one);
        const server_witness::key identity = witness_.admitted(one, present().wall);
        const std::uint64_t number = ++begun_;
        request_in_progress& begun = in_progress_[number];
        begun = {one, what.request.origin(), what.place, identity, at, false, false};
        duration takes{};
        if (!world_.calm) {
            begun.fails = world_.draw.happens(habits.failed);
            begun.discards = world_.draw.happens(habits.discarded);
            if (world_.draw.happens(habits.late)) {
                takes = world_.draw.about(habits.latency);
            }
            if (world_.draw.happens(habits.very_late)) {
                takes = world_.draw.up_to(40s);
            }
        }
        if (takes == duration::zero()) {
            conclude(number, false);
            return;
        }
        world_.queue.after(takes, [this, number, life = incarnation_] {
            if (life == incarnation_ && in_progress_.contains(number)) {
                const end_ptr where = in_progress_.at(number).at;
                conclude(number, false);
                check(where);
            }
        });
    }

    /// The handler answers, or does not.
    void conclude(std::uint64_t number, bool gives_up) {
        request_in_progress ended = std::move(in_progress_.extract(number).mapped());
        ended.fails = ended.fails || gives_up;
        const auto packet = packet_view::parse(ended.arrived.octets);
        switch (packet->code()) {
        case packet_code::access_request: finish<access_request>(ended, *packet); break;
        case packet_code::accounting_request: finish<accounting_request>(ended, *packet); break;
        case packet_code::coa_request: finish<coa_request>(ended, *packet); break;
        default: finish<disconnect_request>(ended, *packet);
        }
    }

    template <class Request>
    void finish(const request_in_progress& ended, const packet_view& packet) {
        const Request request(packet, ended.origin);
        const std::uint32_t index = ended.arrived.copy_of.request;
        const std::uint64_t serial = world_.ledger.packets[index].serial;
        auto reply = answer(request, serial, number_);
        if (ended.fails) {
            note("fails", 0, ended.arrived);
            ++dropped_;
            engine_of(ended.at).abandon(request, ended.place, drop_reason::handler_failed);
            witness_.abandoned(ended.identity);
            return;
        }
        if (ended.discards) {
            reply = Request::reply_type::discard();
        } else {
            world_.ledger.of(serial).handled = true;
        }
        packet_buffer room;
        const auto sealed =
            engine_of(ended.at).finish(request, ended.place, reply, room.room(), world_.now());
        if (!sealed) {
            note("does not answer, for reason", static_cast<std::int64_t>(sealed.error()),
                 ended.arrived);
            ++dropped_;
            witness_.abandoned(ended.identity);
            return;
        }
        note("answers", static_cast<std::int64_t>(reply.code()), ended.arrived);
        send(ended.arrived, *sealed, witness_.finished(ended.identity, index, *sealed), ended.at);
    }

    void send(const datagram& request, octets_view reply, std::uint32_t index, const end_ptr& at) {
        if (at != nullptr) {
            if (at->line->at_server.open) {
                at->line->replies[fingerprint(reply)] = index;
                lines_.send(at->line, false, reply);
            }
            return;
        }
        const std::uint32_t client = client_of(request);
        way_.from_server(
            number_, client,
            {request.to, request.from, to_octets(reply), {.request = nothing, .reply = index}});
    }

    std::uint32_t client_of(const datagram& request) const {
        return world_.ledger.packets[request.copy_of.request].client;
    }

    /// Signed with the right secret, but of a code that does not answer the request.
    void send_odd_reply(const datagram& request, const end_ptr& at) {
        if (request.copy_of.request == nothing) {
            return;
        }
        const auto asked = static_cast<packet_code>(request.octets[0]);
        const auto code = asked == packet_code::access_request  ? packet_code::coa_ack
                          : asked == packet_code::coa_request   ? packet_code::disconnect_ack
                          : asked == packet_code::status_server ? packet_code::access_reject
                                                                : packet_code::access_accept;
        packet_buffer room;
        if (world_.how.server.version == radius_version::v1_1) {
            const auto plain = write_plain_packet(room.room(), code, token_of(request.octets), {});
            send(request, *plain, nothing, at);
            return;
        }
        const auto sealed =
            seal_reply(room.room(),
                       {.code = code,
                        .identifier = request.octets[1],
                        .secret = peers_->find(address_of_client(client_of(request)))->secret()},
                       {}, octets_view(request.octets).subspan<4, 16>());
        if (at != nullptr) {
            send(request, *sealed, nothing, at);
            return;
        }
        const std::uint32_t client = client_of(request);
        way_.from_server(number_, client, {request.to, request.from, to_octets(*sealed), {}});
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
    std::unique_ptr<engine> engine_;
    cache_bounds cache_bounds_;                                ///< of the engine's
    std::map<std::uint32_t, end_ptr> ends_;                    ///< by the connection's number
    std::map<std::uint64_t, request_in_progress> in_progress_; ///< in the order of arrival
    duration calendar_{};                                      ///< how far its calendar is off
    std::uint64_t incarnation_ = 0;
    std::uint64_t begun_ = 0;
    std::uint64_t dropped_ = 0;
};

} // namespace simulated
