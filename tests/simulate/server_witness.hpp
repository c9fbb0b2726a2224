// SPDX-License-Identifier: MIT
// Watches one server from outside: incoming packets, its handler's requests, and its replies.
#pragma once

#include <map>
#include <unordered_map>

#include "simulate/environment.hpp"
#include "simulate/memory_bounds.hpp"

namespace simulated {

/// Every member can throw `simulation::broken_invariant`.
class server_witness {
  public:
    /// `window`: how old or new an Event-Timestamp may be.
    server_witness(environment& world, std::uint32_t number, const duplicate_cache_limits& limits,
                   const replay_limits& replays, std::chrono::seconds window)
        : world_(world), number_(number), limits_(limits), replays_(replays), window_(window) {}

    /// Identifies a handler's request until it is answered. If another request displaced it, it may
    /// be handled once more meanwhile, and the first answer is not stored.
    struct admission {
        std::uint64_t identity = 0;
        std::uint64_t run = 0;
    };

    /// The process has restarted and has lost its state.
    void restarted() {
        handled_.clear();
        latest_.clear();
        shares_.clear();
        pressed_.reset();
    }

    /// Its calendar is about to jump, from `wall`. Requests that are out of date by both clocks may
    /// be forgotten, even if the calendar makes their date valid again.
    void jumps(wall_time wall) {
        for (auto& [identity, record] : handled_) {
            record.out_of_date = record.out_of_date ||
                                 (world_.now() >= record.steady_end && wall >= record.wall_end);
        }
    }

    /// The engine dropped a packet.
    void dropped(const datagram& one, drop_reason reason) const {
        if (!is_true(one)) {
            return;
        }
        switch (reason) {
        case drop_reason::stale_event_timestamp: // clocks differ
        case drop_reason::duplicate_in_progress:
        case drop_reason::busy: return;
        case drop_reason::replayed:
            demand(is_dated(one) && handled_.contains(identity_of(one)), invariant::sound_packet,
                   packet_of(one).serial, "a request was wrongly considered a replay");
            return;
        case drop_reason::replay_table_full:
            demand(is_dated(one) && is_pressed(one), invariant::sound_packet, packet_of(one).serial,
                   "a request was refused although there is room");
            return;
        default:
            throw simulation::broken_invariant(invariant::sound_packet,
                                               "a server refused a valid request: " +
                                                   std::string(name_of(reason)),
                                               packet_of(one).serial);
        }
    }

    /// The engine passes a request to the handler. `wall`: the server's calendar.
    admission admitted(const datagram& one, wall_time wall) {
        const std::uint64_t serial = is_true(one) ? packet_of(one).serial : 0;
        demand(is_true(one), invariant::genuine_request, serial,
               "a handler saw a request that no client had sent");
        check_timestamp(packet_of(one), wall);
        const std::uint64_t identity = identity_of(one);
        const auto known = handled_.find(identity);
        if (known != handled_.end()) {
            check_again(known->second, latest_[slot_of(one)] != identity, packet_of(one));
        }
        request_record& record = handled_[identity];
        record = {.run = ++runs_, .begun = world_.now()};
        if (is_dated(one)) {
            record.wall_end =
                wall_time(std::chrono::seconds(*packet_of(one).event_timestamp) + window_ + 1s);
            record.steady_end = world_.now() + (record.wall_end - wall);
            record.peer = peer_of(one);
            enter_share(one, record.steady_end);
        }
        latest_[slot_of(one)] = identity;
        ++world_.count.handled;
        return {identity, runs_};
    }

    /// The engine answered by itself: a repeated request, or a Status-Server. Returns the reply.
    std::uint32_t answered(const datagram& one, octets_view reply) {
        demand(is_true(one), invariant::genuine_request, 0,
               "a server answered a request that no client had sent");
        const sent_packet& request = packet_of(one);
        if (request.code == packet_code::status_server) {
            return make(one.copy_of.request, reply);
        }
        const auto known = handled_.find(identity_of(one));
        demand(known != handled_.end(), invariant::record_handled, request.serial,
               "a server answered a request that its handler had not seen");
        const request_record& record = known->second;
        demand(record.reply != nothing && !record.abandoned &&
                   world_.ledger.replies[record.reply].fingerprint == fingerprint(reply),
               invariant::own_stored_reply, request.serial,
               "a repeated request was answered with another's reply");
        demand(world_.now() < record.completed + lifetime(packet_of(one).code),
               invariant::own_stored_reply, request.serial,
               "a repeated request was answered after its reply's lifetime");
        ++world_.count.resent;
        return record.reply;
    }

    /// The handler has answered, and this reply is sent. Returns the reply.
    std::uint32_t finished(const admission& which, std::uint32_t request, octets_view reply) {
        const std::uint32_t made = make(request, reply);
        request_record& record = handled_.at(which.identity);
        if (record.run == which.run) {
            record.completed = world_.now();
            record.reply = made;
        }
        return made;
    }

    /// The handler has not answered and will not.
    void abandoned(const admission& which) {
        request_record& record = handled_.at(which.identity);
        record.abandoned = record.abandoned || record.run == which.run;
    }

    /// Checks, after each packet, the size of a duplicate cache.
    void check(const radius::detail::duplicate_cache& cache, const duplicate_cache_limits& limits,
               cache_bounds& bounds) {
        bounds.check(cache, limits);
        // With half-empty chunks it may have to forget entries long before the memory limit.
        if (cache.entries() == limits.max_entries ||
            cache.reply_bytes() > limits.max_reply_bytes / 4) {
            pressed_ = world_.now();
        }
    }

  private:
    struct request_record {
        std::uint64_t run = 0;
        time_point begun{};
        time_point completed = time_point::max(); ///< max: the handler is still running
        bool abandoned = false;
        std::uint32_t reply = nothing;
        // For dated requests: when their date becomes too old, by either clock.
        time_point steady_end{};
        std::uint32_t peer = 0;
        wall_time wall_end{};
        bool out_of_date = false; ///< was so before the calendar jumped
    };

    bool is_true(const datagram& one) const {
        return one.copy_of.request != nothing && packet_of(one).server == number_;
    }
    /// RADIUS/1.1: no one can replay packets through (D)TLS, so a date makes no difference.
    bool is_plain() const { return world_.how.server.version == radius_version::v1_1; }
    bool is_dated(const datagram& one) const {
        return packet_of(one).event_timestamp.has_value() && !is_plain();
    }

    /// The peer to which a request counts.
    std::uint32_t peer_of(const datagram& one) const {
        return packet_of(one).client * 2 + (is_alias(one.from.address) ? 1U : 0U);
    }

    /// A dated request is stored for a peer, within its share.
    void enter_share(const datagram& one, time_point until) {
        std::vector<time_point>& share = shares_[peer_of(one)];
        std::erase_if(share, [&](time_point end) { return end <= world_.now(); });
        share.push_back(until);
        demand(share.size() <= replays_.max_entries_a_peer, invariant::bounds,
               packet_of(one).serial, "a peer has more than its share of the dated requests");
    }

    /// Whether there may be no room for another. Those whose end the calendar has postponed count.
    bool is_pressed(const datagram& one) const {
        std::size_t all = 0;
        std::size_t own = 0;
        for (const auto& [identity, record] : handled_) {
            all += record.steady_end != time_point{} ? 1U : 0U;
            own += record.steady_end != time_point{} && record.peer == peer_of(one) ? 1U : 0U;
        }
        return all >= replays_.max_entries || own >= replays_.max_entries_a_peer;
    }

    const sent_packet& packet_of(const datagram& one) const {
        return world_.ledger.packets[one.copy_of.request];
    }
    duration lifetime(packet_code code) const {
        const bool dynamic =
            code == packet_code::coa_request || code == packet_code::disconnect_request;
        return dynamic && !is_plain() ? limits_.dynamic_authorization_lifetime : limits_.lifetime;
    }

    /// The identity of a request: its octets and its source. A dated CoA or Disconnect is the same
    /// request whatever its source is (RFC 5176 section 6.3).
    std::uint64_t identity_of(const datagram& one) const {
        if (is_dated(one)) {
            return fingerprint(one.octets) * 31;
        }
        if (is_connected(world_.how.server.transport)) { // each has its own memory
            return fingerprint(one.octets) * 31 + one.from.address.v4().to_uint();
        }
        return fingerprint(one.octets) * 31 + one.from.port;
    }

    /// The requests that a later one with other contents displaces (RFC 5080 section 2.2.2).
    std::uint64_t slot_of(const datagram& one) const {
        if (is_connected(world_.how.server.transport)) {
            return std::uint64_t{one.from.address.v4().to_uint()} << 32U |
                   label_of(world_.how.server.version, one.octets);
        }
        return std::uint64_t{packet_of(one).client} << 32U | std::uint64_t{one.from.port} << 16U |
               std::uint64_t{one.octets[0]} << 8U | one.octets[1];
    }

    void check_timestamp(const sent_packet& packet, wall_time wall) const {
        if (!packet.event_timestamp) {
            return;
        }
        const auto seconds = std::chrono::floor<std::chrono::seconds>(wall.time_since_epoch());
        const auto age = seconds.count() - std::int64_t{*packet.event_timestamp};
        demand(std::abs(age) <= window_.count(), invariant::fresh_timestamp, packet.serial,
               "a handler saw a CoA or Disconnect outside the window");
    }

    /// A handler receives a request for the second time.
    void check_again(const request_record& before, bool displaced,
                     const sent_packet& packet) const {
        if (packet.event_timestamp && !is_plain()) {
            demand(before.out_of_date, invariant::handled_once, packet.serial,
                   "a handler saw a replayed CoA or Disconnect");
            return;
        }
        if (before.abandoned || (pressed_ && before.completed <= *pressed_)) {
            return; // forgotten on purpose, or because there was no room
        }
        demand(before.completed != time_point::max() || displaced, invariant::handled_once,
               packet.serial, "a handler saw a request again while it was working on it");
        demand(displaced || world_.now() >= before.completed + lifetime(packet.code),
               invariant::handled_once, packet.serial,
               "a handler saw a request again within the duplicate window");
    }

    std::uint32_t make(std::uint32_t request, octets_view reply) {
        std::vector<made_reply>& replies = world_.ledger.replies;
        replies.push_back({fingerprint(reply), request, number_, to_octets(reply)});
        const auto index = static_cast<std::uint32_t>(replies.size() - 1);
        world_.late.made(world_.ledger, index, world_.how.server.version);
        return index;
    }

    environment& world_;
    std::uint32_t number_;
    duplicate_cache_limits limits_;
    replay_limits replays_;
    std::chrono::seconds window_;
    std::unordered_map<std::uint64_t, request_record> handled_;
    std::unordered_map<std::uint64_t, std::uint64_t> latest_; ///< the latest one with an identifier
    std::optional<time_point> pressed_;                       ///< when the cache was last full
    std::map<std::uint32_t, std::vector<time_point>>
        shares_; ///< dated requests, and until when they count
    std::uint64_t runs_ = 0;
};

} // namespace simulated
