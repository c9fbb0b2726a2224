// SPDX-License-Identifier: MIT
// Reverse CoA in the simulator: the server's end of one connection, over which it sends requests,
// and the client's end, which answers (draft-ietf-radext-reverse-coa).
#pragma once

#include <radius/protocol/server/reverse_engine.hpp>

#include "simulate/client_witness.hpp"
#include "simulate/connections.hpp"
#include "simulate/traffic.hpp"

namespace simulated {

/// Sends the server's requests over one connection. It uses a client's witness, because the same
/// promises hold here.
class reverse_asker : public std::enable_shared_from_this<reverse_asker> {
  public:
    reverse_asker(environment& world, connections& lines, connection_ptr line,
                  radius_test::seeded_octets& random)
        : world_(world), lines_(lines), line_(std::move(line)), number_(reversed + line_->server),
          other_(reversed + line_->client),
          engine_(
              world.how.server.transport, world.how.server.version, address_of_server(other_),
              std::make_shared<const shared_secret>(secret_between(line_->client, line_->server)),
              random, world.how.carried),
          witness_(world, number_, engine_.engine().options()) {}

    /// `wall`: the server's calendar.
    void submit(wall_time wall) {
        books& ledger = world_.ledger;
        exchange request{
            .serial = ledger.exchanges.size() + 1,
            .client = number_,
            .code = world_.draw.one_of({packet_code::coa_request, packet_code::disconnect_request}),
            .proxy_states = {}};
        const attribute_list attributes = make_attributes(world_, request, wall);
        const auto handle = engine_.submit(request.code, attributes, world_.now(), wall);
        demand(handle || handle.error() == errc::queue_full, invariant::ends_once, 0,
               "a request was refused for no known reason");
        if (!handle) {
            witness_.refused_full();
            ++world_.count.refused;
            after_input();
            return;
        }
        note("submits over a connection", 0, request.serial);
        witness_.submitted(*handle, request);
        ledger.exchanges.push_back(std::move(request));
        if (!world_.calm && world_.draw.happens(world_.how.trouble.cancelled)) {
            cancel_later(*handle, ledger.exchanges.size());
        }
        after_input();
        witness_.check_queue();
    }

    /// A packet that may be a reply arrives on the connection.
    drop_reason receive(const datagram& one) {
        const drop_reason dropped = engine_.receive(one.octets, world_.now());
        trusted_ = trusted_ && !ends_stream(dropped);
        note(dropped == drop_reason::none ? "takes a reply" : "drops a reply, for reason",
             static_cast<std::int64_t>(dropped), 0, one.octets);
        if (channel_) {
            witness_.received(*channel_, one, dropped);
        } else {
            demand(dropped != drop_reason::none, invariant::genuine_reply, 0,
                   "a reply was accepted without a request");
        }
        after_input();
        return dropped;
    }

    /// Whether nothing has arrived that ends a connection (RFC 6613 section 2.6.4).
    bool is_trusted() const noexcept { return trusted_; }

    /// The connection is closed.
    void close() {
        closed_ = true;
        engine_.close(world_.now());
        perform();
        demand(witness_.under_way() == 0, invariant::ends_once, witness_.under_way(),
               "a connection was closed and one of its requests has not ended");
    }

    /// The server's process has ended without closing anything.
    void vanish() {
        closed_ = true;
        witness_.vanished();
    }

    /// Checks, after everything has ended, that nothing is left.
    void check_quiet() {
        demand(witness_.under_way() == 0, invariant::leak, witness_.under_way(),
               "a request over a connection has never ended");
        demand(!engine_.next_wake(), invariant::leak, 0,
               "a server without requests asks for a wakeup");
        const client_counters& counters = engine_.engine().counters(0);
        for (const packet_code code : {packet_code::coa_request, packet_code::disconnect_request}) {
            const exchange_counters& counted = counters.of(code);
            demand(counted.requests == counted.accepted + counted.refused + counted.abandoned,
                   invariant::counters, 0, "exchanges were counted that have never ended");
        }
    }

  private:
    void note(const char* what, std::int64_t detail = 0, std::uint64_t serial = 0,
              octets_view packet = {}) {
        world_.note(actor::server, line_->server, what, detail, serial, packet);
    }

    void cancel_later(request_handle handle, std::uint64_t serial) {
        world_.queue.after(world_.draw.about(1s), [weak = weak_from_this(), handle, serial] {
            const auto self = weak.lock();
            if (self == nullptr || self->closed_) {
                return;
            }
            exchange& request = self->world_.ledger.of(serial);
            const bool open = request.now_is == exchange::state::open;
            request.cancel_asked = open;
            demand(self->engine_.cancel(handle, self->world_.now()) == open, invariant::ends_once,
                   serial, "an open request could not be cancelled, or an ended one could");
            self->after_input();
        });
    }

    void after_input() {
        if (performing_) {
            return;
        }
        perform();
        witness_.check_memory(engine_.engine().memory_bytes());
        const auto next = engine_.next_wake();
        if (!next || closed_) {
            return;
        }
        const time_point due = std::max(*next, world_.now());
        const time_point at =
            world_.calm ? due : due + world_.draw.up_to(world_.how.trouble.tardiness);
        if (armed_ && *armed_ <= at) {
            return;
        }
        armed_ = at;
        world_.queue.at(at, [weak = weak_from_this(), at] {
            const auto self = weak.lock();
            if (self != nullptr && !self->closed_ && self->armed_ == at) {
                self->armed_.reset();
                self->engine_.timer(self->world_.now());
                self->after_input();
            }
        });
    }

    void perform() {
        performing_ = true;
        witness_.round_begins();
        engine_.perform_all(world_.now(), [this](const auto& action) { perform(action); });
        performing_ = false;
    }

    void perform(const packet_to_send& action) {
        if (channel_ != action.channel) { // there must not be a second one
            channel_ = action.channel;
            witness_.opened(*channel_, action.server);
        }
        const std::uint32_t packet = witness_.sent(action);
        note("sends over a connection to client", line_->client,
             world_.ledger.packets[packet].serial, action.packet);
        line_->to_client[fingerprint(action.packet)] = {.request = packet, .reply = nothing};
        lines_.send(line_, false, action.packet);
    }

    void perform(const request_to_complete& action) {
        const exchange& request = witness_.completed(action, closed_);
        simulation::totals& count = world_.count;
        ++count.exchanges;
        ++count.reverse;
        switch (request.now_is) {
        case exchange::state::replied:
            check_answer(request, action.result.reply, other_);
            ++count.replied;
            break;
        case exchange::state::timed_out: ++count.timed_out; break;
        default: ++count.cancelled;
        }
        note("ends a request as", static_cast<std::int64_t>(request.now_is), request.serial);
        demand(request.serial <= world_.last_of_storm || request.now_is == exchange::state::replied,
               invariant::recovery, request.serial, "a request had no answer in a calm world");
    }

    environment& world_;
    connections& lines_;
    connection_ptr line_;
    std::uint32_t number_;
    std::uint32_t other_;
    reverse_engine engine_;
    client_witness witness_;
    std::optional<channel_handle> channel_; ///< once a packet was sent
    std::optional<time_point> armed_;
    bool trusted_ = true;
    bool closed_ = false;
    bool performing_ = false;
};

} // namespace simulated
