// SPDX-License-Identifier: MIT
// A simulated client: an engine, its sockets, its users, and the faults that hit them.
#pragma once

#include "simulate/client_witness.hpp"
#include "simulate/connections.hpp"
#include "simulate/network.hpp"
#include "simulate/reverse_answerer.hpp"
#include "simulate/traffic.hpp"

namespace simulated {

class client_node {
  public:
    /// `servers`: the servers' numbers, the preferred one first.
    client_node(environment& world, network& way, connections& lines, std::uint32_t number,
                const std::vector<std::uint32_t>& servers)
        : world_(world), way_(way), lines_(lines), number_(number), servers_(servers),
          random_(world.draw.seed()), answerer_(world, lines, number, calendar_, random_) {
        options_ = world.how.client;
        options_.servers = options_of(servers);
        start();
    }

    /// The list of servers becomes another one.
    void replace_servers(const std::vector<std::uint32_t>& servers) {
        if (!runs()) {
            return;
        }
        note("gets other servers, the first is", servers.front());
        options_.servers = options_of(servers);
        const auto places = engine_->replace_servers(options_.servers, world_.now());
        servers_.resize(engine_->place_count());
        for (std::size_t index = 0; index < places.size(); ++index) {
            servers_[places[index]] = servers[index];
        }
        witness_->replaced(places, servers);
        after_input();
    }

    bool runs() const noexcept { return engine_ != nullptr; }
    std::uint32_t number() const noexcept { return number_; }
    /// See `client_witness::under_way`.
    std::uint64_t under_way() const { return witness_->under_way(); }
    void jump(duration by) {
        answerer_.jumps();
        calendar_ += by;
    }
    void set_clock() { jump(-calendar_); }

    /// A user sends a request. False if the engine refuses it.
    bool submit() {
        books& ledger = world_.ledger;
        exchange request{.serial = ledger.exchanges.size() + 1,
                         .client = number_,
                         .code = draw_code(),
                         .proxy_states = {}};
        const attribute_list attributes = make_attributes(world_, request, wall());
        const request_options how = draw_options(request);
        const auto handle = engine_->submit(request.code, attributes, world_.now(), wall(), how);
        if (!handle) {
            demand(handle.error() == errc::queue_full, invariant::ends_once, 0,
                   "a request was refused for no known reason");
            witness_->refused_full();
            ++world_.count.refused;
            after_input();
            return false;
        }
        note("submits", number_, request.serial);
        witness_->submitted(*handle, request, how.deadline);
        ledger.exchanges.push_back(std::move(request));
        if (!world_.calm && world_.draw.happens(world_.how.trouble.cancelled)) {
            cancel_later(*handle, ledger.exchanges.size());
        }
        after_input();
        if (!performing_) {
            witness_->check_queue();
        }
        return true;
    }

    /// A packet arrives at one of the client's ports.
    void receive(const datagram& one) {
        const std::size_t place = one.to.port - std::size_t{first_port};
        if (!runs() || one.to.port < first_port || place >= ports_.size() || !ports_[place]) {
            return;
        }
        const channel_handle via = *ports_[place];
        const drop_reason dropped = engine_->receive(via, one.octets, world_.now());
        note(dropped == drop_reason::none ? "takes a reply" : "drops, for reason",
             static_cast<std::int64_t>(dropped), 0, one.octets);
        witness_->received(via, one, dropped);
        after_input();
    }

    /// A connection that the client opened is established, or has failed.
    void opened(const connection_ptr& line, bool accepted) {
        if (!is_ours(*line)) {
            line->at_client.open = false;
            lines_.close(line, false);
            return;
        }
        if (accepted) {
            engine_->channel_opened(line->channel, world_.now(), world_.how.server.version);
        } else {
            fail(line->channel, std::errc::connection_refused);
        }
        after_input();
    }

    /// Octets arrive on a connection.
    void arrived(const connection_ptr& line, octets_view octets) {
        if (!is_ours(*line)) {
            return;
        }
        if (world_.how.server.transport == transport_kind::dtls) {
            take(line, octets);
            return;
        }
        const auto framed = line->at_client.framer.feed(octets, [&](octets_view packet) {
            take(line, packet);
            return line->at_client.open;
        });
        if (!framed && line->at_client.open) {
            note("cannot distinguish packets on channel", line->channel.index);
            fail(line->channel, std::errc::bad_message);
            after_input();
        }
    }

    /// The other end has closed a connection.
    void lost(const connection_ptr& line) {
        answerer_.forget(*line);
        if (is_ours(*line, false)) {
            fail(line->channel, std::errc::connection_reset);
            after_input();
        }
    }

    /// The system reports that nothing listens at the destination of the port's socket.
    void refused(std::uint16_t port) {
        const std::size_t place = port - std::size_t{first_port};
        if (!runs() || port < first_port || place >= ports_.size() || !ports_[place]) {
            return;
        }
        const channel_handle via = *ports_[place];
        note("learns that nothing listens, on channel", via.index);
        witness_->trouble(via, false);
        const std::size_t server = *engine_->server_of(via);
        const bool alive = engine_->alive(server);
        engine_->channel_refused(via, std::make_error_code(std::errc::connection_refused),
                                 world_.now());
        witness_->refused(server, alive && !engine_->alive(server));
        after_input();
    }

    /// One of the sockets fails.
    void break_channel() {
        if (!runs() || sockets_.empty()) {
            return;
        }
        const auto index = static_cast<std::uint32_t>(world_.draw.below(sockets_.size()));
        if (sockets_[index].open) {
            fail(sockets_[index].handle, std::errc::network_down);
            after_input();
        }
    }

    /// Stops the engine, as a program that ends (`in_order`) or as one that is killed.
    void stop(bool in_order) {
        note(in_order ? "stops" : "crashes");
        if (in_order) {
            stopping_ = true;
            engine_->stop(world_.now());
            perform();
            check_stopped();
        }
        witness_->vanished();
        answerer_.crash();
        lines_.forget_client(number_);
        engine_.reset();
        for (const socket& one : sockets_) {
            if (one.line != nullptr && one.line->at_client.open) {
                lines_.close(one.line, false);
            }
        }
        ports_.clear();
        sockets_.clear();
        ++incarnation_;
    }

    void start() {
        note("starts");
        stopping_ = false;
        armed_.reset();
        servers_.clear();
        for (const client_server_options& server : options_.servers) {
            servers_.push_back(number_of(server));
        }
        witness_ = std::make_unique<client_witness>(world_, number_, options_);
        engine_ = std::make_unique<client_engine>(options_, random_);
    }

    /// The users cancel requests without a deadline that cannot have an answer: a stale CoA.
    void give_up() {
        answerer_.give_up();
        for (const auto& [handle, serial] : witness_->endless()) {
            cancel(handle, serial);
        }
    }

    /// Checks, after everything has ended, that nothing is left.
    void check_quiet() {
        demand(under_way() == 0, invariant::leak, under_way(), "a request has never ended");
        answerer_.check_quiet();
        demand(!engine_->next_wake(), invariant::leak, 0, "an idle client asks for a wakeup");
        for (std::size_t server = 0; server < engine_->place_count(); ++server) {
            demand(is_listed(server) || witness_->channels(server) == 0, invariant::leak, 0,
                   "a channel to a removed server is open");
        }
        for (const std::uint32_t server : engine_->servers()) {
            demand(engine_->alive(server), invariant::recovery, 0,
                   "a server is considered dead long after it works again");
            demand(witness_->channels(server) <= 1, invariant::leak, 0,
                   "an idle client keeps more than one channel to a server");
            const client_counters& counters = engine_->counters(server);
            for (const packet_code code :
                 {packet_code::access_request, packet_code::accounting_request,
                  packet_code::coa_request, packet_code::disconnect_request,
                  packet_code::status_server}) {
                const exchange_counters& counted = counters.of(code);
                demand(counted.requests == counted.accepted + counted.refused + counted.challenged +
                                               counted.abandoned,
                       invariant::counters, 0, "exchanges were counted that have never ended");
            }
        }
    }

  private:
    struct socket {
        channel_handle handle;
        std::uint32_t server = 0; ///< its number in the world
        std::uint16_t port = 0;   ///< for UDP
        bool open = false;
        connection_ptr line; ///< for the other transports
    };

    static constexpr std::uint16_t first_port = 20'000;

    void note(const char* what, std::int64_t detail = 0, std::uint64_t serial = 0,
              octets_view packet = {}) {
        world_.note(actor::client, number_, what, detail, serial, packet);
    }

    bool is_connected_world() const { return is_connected(world_.how.server.transport); }

    /// Whether the connection is one of the engine's channels; with `open` also whether it is open.
    bool is_ours(const connection& line, bool open = true) const {
        return runs() && line.life == incarnation_ && (!open || line.at_client.open) &&
               sockets_[line.channel.index].open &&
               sockets_[line.channel.index].handle == line.channel;
    }

    /// A packet arrives on a connection.
    void take(const connection_ptr& line, octets_view packet) {
        if (world_.how.reverse && is_dynamic_authorization(static_cast<packet_code>(packet[0]))) {
            answerer_.take(line, packet);
            return;
        }
        const datagram one{address_of_server(line->server), line->client_end(), to_octets(packet),
                           connection::truth_of(line->to_client, packet)};
        const channel_handle via = line->channel;
        const drop_reason dropped = engine_->receive(via, one.octets, world_.now());
        note(dropped == drop_reason::none ? "takes a reply" : "drops, for reason",
             static_cast<std::int64_t>(dropped), 0, one.octets);
        witness_->received(via, one, dropped);
        after_input();
    }

    wall_time wall() const {
        return wall_time(std::chrono::hours(500'000)) + world_.now().time_since_epoch() + calendar_;
    }

    std::vector<client_server_options> options_of(const std::vector<std::uint32_t>& servers) const {
        std::vector<client_server_options> options;
        for (const std::uint32_t server : servers) {
            options.push_back(
                {.address = address_of_server(server),
                 .secret = std::make_shared<const shared_secret>(secret_between(number_, server)),
                 .transport = world_.how.server.transport,
                 .versions = {.v1_1 = world_.how.server.version == radius_version::v1_1},
                 .dynamic_authorization = world_.how.carried});
        }
        return options;
    }

    static std::uint32_t number_of(const client_server_options& server) {
        return server.address.address.v4().to_uint() - address_of_server(0).address.v4().to_uint();
    }

    bool is_listed(std::size_t place) const {
        const auto listed = engine_->servers();
        return std::find(listed.begin(), listed.end(), place) != listed.end();
    }

    /// In worlds whose servers change, some requests have a deadline, an affinity or a server of
    /// their own.
    request_options draw_options(exchange& request) {
        request_options how;
        if (world_.calm || world_.how.trouble.new_servers == duration::zero()) {
            return how;
        }
        if (world_.draw.happens(0.1)) {
            how.deadline = world_.draw.about(2s) + 1ms;
        }
        if (world_.draw.happens(0.15)) {
            const auto place = world_.draw.below(options_.servers.size());
            how.server = options_.servers[place].address.to_string();
            request.pinned = number_of(options_.servers[place]);
        } else if (world_.draw.happens(0.3)) {
            how.affinity = "session " + std::to_string(world_.draw.below(8));
            request.affinity = how.affinity;
        }
        return how;
    }

    packet_code draw_code() {
        const std::uint64_t drawn = world_.draw.below(100);
        return drawn < 50   ? packet_code::access_request
               : drawn < 75 ? packet_code::accounting_request
               : drawn < 86 ? packet_code::coa_request
               : drawn < 92 ? packet_code::disconnect_request
                            : packet_code::status_server;
    }

    void cancel_later(request_handle handle, std::uint64_t serial) {
        world_.queue.after(world_.draw.about(1s), [this, handle, serial, life = incarnation_] {
            if (life == incarnation_ && runs()) {
                cancel(handle, serial);
            }
        });
    }

    void cancel(request_handle handle, std::uint64_t serial) {
        exchange& request = world_.ledger.of(serial);
        const bool open = request.now_is == exchange::state::open;
        request.cancel_asked = open;
        const bool cancelled = engine_->cancel(handle, world_.now());
        demand(cancelled == open, invariant::ends_once, serial,
               "an open request could not be cancelled, or an ended one could");
        after_input();
        demand(world_.ledger.of(serial).now_is != exchange::state::open, invariant::ends_once,
               serial, "a request was cancelled and has not ended");
    }

    /// Carries out the engine's actions, and schedules its next wakeup.
    void after_input() {
        if (performing_) {
            return; // a user's call inside a completion
        }
        perform();
        witness_->check_memory(engine_->memory_bytes());
        for (const std::uint32_t server : engine_->servers()) {
            if (engine_->alive(server)) {
                witness_->alive(server);
            } else {
                witness_->forget_affinity();
            }
        }
        const auto next = engine_->next_wake();
        if (!next) {
            return;
        }
        const time_point due = std::max(*next, world_.now());
        const time_point at =
            world_.calm ? due : due + world_.draw.up_to(world_.how.trouble.tardiness);
        if (armed_ && *armed_ <= at) {
            return;
        }
        armed_ = at;
        world_.queue.at(at, [this, at, life = incarnation_] {
            if (life == incarnation_ && runs() && armed_ == at) {
                armed_.reset();
                engine_->timer(world_.now());
                after_input();
            }
        });
    }

    void perform() {
        performing_ = true;
        witness_->round_begins();
        engine_->perform_all([this](const auto& action) { perform(action); });
        performing_ = false;
    }

    /// If only attempts limit a request, the network is down every other minute: then a socket
    /// fails when it is used, and none can be connected.
    bool is_without_network() const {
        const retry_options& retry = options_.retry;
        const auto minute = std::chrono::floor<std::chrono::minutes>(world_.now());
        return !world_.calm && options_.request_timeout == duration::zero() &&
               retry.total == duration::zero() && retry.attempts != 0 &&
               minute.time_since_epoch().count() % 2 == 1;
    }

    void perform(const channel_to_close& action) { close(action.channel); }

    void perform(const channel_to_open& action) {
        const channel_handle handle = action.channel;
        witness_->opened(handle, action.server);
        if (sockets_.size() <= handle.index) {
            sockets_.resize(handle.index + std::size_t{1});
        }
        if (is_connected_world()) {
            const std::uint32_t server = servers_[action.server];
            sockets_[handle.index] = {handle, server, 0, true,
                                      lines_.connect(number_, server, handle, incarnation_)};
            return;
        }
        // The lowest free port: ports are reused as early as possible.
        const auto free = std::find(ports_.begin(), ports_.end(), std::nullopt);
        const auto place = static_cast<std::size_t>(free - ports_.begin());
        if (free == ports_.end()) {
            ports_.emplace_back();
        }
        ports_[place] = handle;
        sockets_[handle.index] = {handle,
                                  servers_[action.server],
                                  static_cast<std::uint16_t>(first_port + place),
                                  true,
                                  {}};
        if (is_without_network()) {
            fail(handle, std::errc::network_unreachable);
            return;
        }
        if (!world_.calm && world_.draw.happens(world_.how.trouble.open_fails)) {
            fail(handle, std::errc::too_many_files_open);
            return;
        }
        const duration takes =
            world_.calm ? duration() : world_.draw.up_to(world_.how.trouble.open_takes);
        if (takes == duration::zero()) {
            engine_->channel_opened(handle, world_.now());
            return;
        }
        world_.queue.after(takes, [this, handle, life = incarnation_] {
            if (life == incarnation_ && runs() && sockets_[handle.index].open &&
                sockets_[handle.index].handle == handle) {
                engine_->channel_opened(handle, world_.now());
                after_input();
            }
        });
    }

    void close(channel_handle handle) {
        witness_->closed(handle);
        socket& one = sockets_[handle.index];
        one.open = false;
        if (one.line == nullptr) {
            ports_[one.port - first_port].reset();
            return;
        }
        // The engine gives up a connection that is silent or not trustworthy.
        witness_->trouble(handle, true);
        answerer_.forget(*one.line);
        lines_.close(one.line, false);
    }

    void fail(channel_handle handle, std::errc error) {
        note("loses channel", handle.index);
        witness_->trouble(handle, true);
        close(handle);
        engine_->channel_failed(handle, std::make_error_code(error), world_.now());
    }

    void perform(const packet_to_send& action) {
        const std::uint32_t packet = witness_->sent(action);
        const socket& via = sockets_[action.channel.index];
        const sent_packet& record = world_.ledger.packets[packet];
        note("sends to server", record.server, record.serial, action.packet);
        if (via.line != nullptr) {
            via.line->to_server[fingerprint(action.packet)] = {.request = packet, .reply = nothing};
            lines_.send(via.line, true, action.packet);
            return;
        }
        way_.from_client(number_, via.server,
                         {{address_of_client(number_), via.port},
                          address_of_server(via.server),
                          to_octets(action.packet),
                          {.request = packet, .reply = nothing}});
        if (is_without_network()) {
            world_.queue.after(
                duration::zero(), [this, handle = action.channel, life = incarnation_] {
                    if (life == incarnation_ && runs() && sockets_[handle.index].open &&
                        sockets_[handle.index].handle == handle) {
                        fail(handle, std::errc::network_down);
                        after_input();
                    }
                });
        }
    }

    void perform(const request_to_complete& action) {
        const exchange& request = witness_->completed(action, stopping_);
        simulation::totals& count = world_.count;
        ++count.exchanges;
        switch (request.now_is) {
        case exchange::state::replied:
            check_answer(request, action.result.reply, servers_[action.server]);
            ++count.replied;
            break;
        case exchange::state::timed_out: ++count.timed_out; break;
        default: ++count.cancelled;
        }
        note("ends a request as", static_cast<std::int64_t>(request.now_is), request.serial);
        demand(request.serial <= world_.last_of_storm || request.now_is == exchange::state::replied,
               invariant::recovery, request.serial, "a request had no answer in a calm world");
        if (!stopping_ && !world_.calm && request.now_is == exchange::state::replied &&
            world_.draw.happens(0.05)) {
            submit(); // from inside a completion, as users often do
        }
    }

    void check_stopped() {
        demand(under_way() == 0, invariant::ends_once, under_way(),
               "a client was stopped and one of its requests has not ended");
        for (const socket& one : sockets_) {
            demand(!one.open, invariant::leak, 0, "a client was stopped and a channel is open");
        }
        const auto late = engine_->submit(packet_code::access_request, {}, world_.now());
        demand(!late && late.error() == errc::stopped, invariant::ends_once, 0,
               "a stopped client accepted a request");
    }

    environment& world_;
    network& way_;
    connections& lines_;
    std::uint32_t number_;
    std::vector<std::uint32_t> servers_;
    radius_test::seeded_octets random_;
    duration calendar_{}; ///< offset of the client's calendar
    reverse_answerer answerer_;
    client_engine_options options_;
    std::unique_ptr<client_witness> witness_;
    std::unique_ptr<client_engine> engine_;
    std::vector<socket> sockets_; ///< by the channel's index
    std::vector<std::optional<channel_handle>> ports_;
    std::optional<time_point> armed_;
    std::uint64_t incarnation_ = 0;
    bool stopping_ = false;
    bool performing_ = false;
};

} // namespace simulated
