// SPDX-License-Identifier: MIT
// Handlers that answer immediately, later or never, and their requests in progress: the same in a
// server and in a client that answers its servers' requests.
#pragma once

#include <map>
#include <memory>

#include "simulate/server_witness.hpp"
#include "simulate/traffic.hpp"

namespace simulated {

using simulation::actor;

/// A socket or connection for requests and their replies.
class request_way {
  public:
    /// `shared`: whether its duplicate cache shares a budget with others.
    explicit request_way(bool shared = false) : bounds_(shared) {}
    virtual ~request_way() = default;
    virtual radius::server_engine& requests() = 0;
    /// Sends a reply with its place in the ledger; `nothing` if it answers no request.
    virtual void send(const datagram& request, octets_view reply, std::uint32_t index) = 0;

    /// Checks, after each packet, the engine's memory.
    void check(server_witness& witness) {
        witness.check(requests().cache(), requests().options().duplicates, bounds_);
    }

    /// A handler has answered, and the reply is stored. RADIUS/1.1 identifies requests only by
    /// their Token, whatever their code.
    void store(packet_code request, std::size_t octets, time_point now) {
        const server_engine_options& how = requests().options();
        const bool dynamic =
            how.version == radius_version::v1_0 &&
            (request == packet_code::coa_request || request == packet_code::disconnect_request);
        const duration lifetime =
            dynamic ? how.duplicates.dynamic_authorization_lifetime : how.duplicates.lifetime;
        bounds_.store(octets, dynamic ? 1 : 0, now, now + lifetime);
    }

  private:
    cache_bounds bounds_;
};

using way_ptr = std::shared_ptr<request_way>;

/// All requests of one process that its handlers have not yet answered.
class handler_desk {
  public:
    /// `calendar`: the offset of the process's calendar. `who` and `place` are for the trace.
    handler_desk(environment& world, server_witness& witness, std::uint32_t number,
                 const duration& calendar, actor who, std::uint32_t place)
        : world_(world), witness_(witness), number_(number), calendar_(calendar), who_(who),
          place_(place) {}

    moment present() const {
        return {world_.now(), wall_time(std::chrono::hours(500'000)) +
                                  world_.now().time_since_epoch() + calendar_};
    }

    /// Packets that were counted as dropped.
    std::uint64_t dropped() const noexcept { return dropped_; }

    /// Discards all state in the process's memory.
    void crash() {
        in_progress_.clear();
        ++incarnation_;
    }

    /// The handlers give up their remaining requests.
    void give_up() {
        while (!in_progress_.empty()) {
            conclude(in_progress_.begin()->first, true);
        }
    }

    /// A packet has been handled.
    void judged(const datagram& one, const radius::server_engine::outcome& outcome,
                const way_ptr& via) {
        if (const auto* dropped = std::get_if<radius::server_engine::dropped>(&outcome)) {
            note("drops, for reason", static_cast<std::int64_t>(dropped->reason), one);
            ++dropped_;
            witness_.dropped(one, dropped->reason);
        } else if (const auto* answered = std::get_if<radius::server_engine::answered>(&outcome)) {
            note("answers by itself", 0, one);
            via->send(one, answered->reply, witness_.answered(one, answered->reply));
        } else {
            admit(one, std::get<radius::server_engine::admitted>(outcome), via);
        }
        if (!world_.calm && world_.draw.happens(world_.how.handlers.odd_replies)) {
            send_odd_reply(one, *via);
        }
        via->check(witness_);
    }

    /// Checks, after everything has ended, that nothing is left.
    void check_quiet(std::uint64_t counted) const {
        demand(in_progress_.empty(), invariant::leak, 0, "a request is in progress forever");
        demand(counted == dropped_, invariant::counters, 0, "a drop was not counted once");
    }

    /// The same for the state of one way.
    void check_quiet(request_way& via) const {
        radius::detail::duplicate_cache& cache = via.requests().cache();
        cache.expire(world_.now());
        demand(cache.in_progress() == 0, invariant::leak, 0, "a request is in progress forever");
        demand(cache.entries() == 0 && cache.reply_bytes() == 0, invariant::leak, 0,
               "the duplicate cache keeps entries long after they expired");
        via.check(witness_);
    }

  private:
    /// A request that its handler has not yet answered, with its own copy of the packet.
    struct request_in_progress {
        datagram arrived;
        request_origin origin;
        radius::server_engine::ticket place;
        server_witness::admission admission;
        way_ptr via;
        bool fails = false;
        bool discards = false;
    };

    void note(const char* what, std::int64_t detail, const datagram& one) {
        const std::uint32_t packet = one.copy_of.request;
        const std::uint64_t serial = packet == nothing ? 0 : world_.ledger.packets[packet].serial;
        world_.note(who_, place_, what, detail, serial, one.octets);
    }

    void admit(const datagram& one, const radius::server_engine::admitted& what,
               const way_ptr& via) {
        const handling& habits = world_.how.handlers;
        note("calls its handler", 0, one);
        const server_witness::admission admission = witness_.admitted(one, present().wall);
        const std::uint64_t number = ++begun_;
        request_in_progress& begun = in_progress_[number];
        begun = {one, what.request.origin(), what.place, admission, via, false, false};
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
                const way_ptr where = in_progress_.at(number).via;
                conclude(number, false);
                where->check(witness_);
            }
        });
    }

    /// The handler answers, or gives up.
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
        request_exchange<Request> exchange(packet, ended.origin);
        const Request& request = exchange.request();
        const std::uint32_t index = ended.arrived.copy_of.request;
        const std::uint64_t serial = world_.ledger.packets[index].serial;
        auto reply = answer(request, serial, number_);
        if (ended.fails) {
            note("fails", 0, ended.arrived);
            ++dropped_;
            ended.via->requests().abandon(request, ended.place, drop_reason::handler_failed);
            witness_.abandoned(ended.admission);
            return;
        }
        if (ended.discards) {
            reply = Request::reply_type::discard();
        } else {
            world_.ledger.of(serial).handled = true;
        }
        packet_buffer room;
        const auto sealed =
            ended.via->requests().finish(request, ended.place, reply, room.room(), world_.now());
        if (!sealed) {
            note("does not answer, for reason", static_cast<std::int64_t>(sealed.error()),
                 ended.arrived);
            ++dropped_;
            witness_.abandoned(ended.admission);
            return;
        }
        ended.via->store(packet.code(), sealed->size(), world_.now());
        note("answers", static_cast<std::int64_t>(reply.code()), ended.arrived);
        ended.via->send(ended.arrived, *sealed, witness_.finished(ended.admission, index, *sealed));
    }

    /// Signed with the right secret, but with a code that does not answer the request; or a right
    /// code with a wrong signature.
    void send_odd_reply(const datagram& request, request_way& via) {
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
            const auto plain = write_v1_1_packet(room.room(), code, token_of(request.octets), {});
            via.send(request, *plain, nothing);
            return;
        }
        const sent_packet& packet = world_.ledger.packets[request.copy_of.request];
        // No one can forge inside a connection, but one's own client may be faulty.
        const bool is_false = number_ >= reversed && world_.draw.happens(0.2);
        const auto wanted =
            asked == packet_code::coa_request ? packet_code::coa_ack : packet_code::disconnect_ack;
        const shared_secret secret(is_false ? "guessed"
                                            : secret_between(packet.client, packet.server));
        const sealing how{
            .code = is_false ? wanted : code, .identifier = request.octets[1], .secret = secret};
        const auto sealed =
            seal_reply(room.room(), how, {}, octets_view(request.octets).subspan<4, 16>());
        via.send(request, *sealed, nothing);
    }

    environment& world_;
    server_witness& witness_;
    std::uint32_t number_;
    const duration& calendar_;
    actor who_;
    std::uint32_t place_;
    std::map<std::uint64_t, request_in_progress> in_progress_; ///< in order of arrival
    std::uint64_t incarnation_ = 0;
    std::uint64_t begun_ = 0;
    std::uint64_t dropped_ = 0;
};

} // namespace simulated
