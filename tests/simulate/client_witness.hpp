// SPDX-License-Identifier: MIT
// Watches one client engine from outside: its input, its actions and its promises.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "simulate/memory_bounds.hpp"
#include "simulate/printed.hpp"
#include "simulate/retry_bounds.hpp"
#include "simulate/server_list_witness.hpp"

namespace simulated {

/// Every member can throw `simulation::broken_invariant`. It sees only the engine's actions.
class client_witness : public server_list_witness {
  public:
    client_witness(environment& world, std::uint32_t number, const client_engine_options& options)
        : server_list_witness(world, options), number_(number),
          memory_(options, world.how.server.version == radius_version::v1_1) {
        set_limits();
    }

    /// Derives the limits from the list of servers.
    void set_limits() {
        limited_ = true;
        most_transmissions_ = 0;
        unlimited_time_ = false;
        all_servers_ = lives_ = {};
        for (const client_server_options& server : options_.servers) {
            const retry_options retry = server.retry.value_or(options_.retry);
            limited_ = limited_ && retry.attempts != 0;
            most_transmissions_ += retry.attempts;
            unlimited_time_ = unlimited_time_ || retry.total == duration::zero();
            all_servers_ += retry.total;
            lives_ = lives_ == duration::max() ? lives_ : add(lives_, retry_bounds::life(retry));
        }
    }

    /// The list of servers has changed: their places and numbers in the new order. Requests in
    /// progress may leave servers that are gone, and more servers may get them than the list has.
    void replaced(const std::vector<std::size_t>& places,
                  const std::vector<std::uint32_t>& numbers) {
        for (const std::size_t place : places) {
            places_.resize(std::max(places_.size(), place + 1));
        }
        make_room_for_places();
        const std::vector<bool> before = std::exchange(listed_, std::vector<bool>(places_.size()));
        for (std::size_t index = 0; index < places.size(); ++index) {
            const std::size_t place = places[index];
            const endpoint address = address_of_server(numbers[index]);
            const bool stays = place < before.size() && before[place];
            demand(!stays || places_[place].address == address, invariant::server_choice, 0,
                   "a server that stays has another place");
            if (!stays) {
                demand(channels_per_server_[place] == 0, invariant::server_choice, 0,
                       "a new server got the place of one that has channels");
                probes_[place].reset();
                refused_since_[place].reset();
            }
            places_[place] = options_.servers[index];
            listed_[place] = true;
        }
        memory_.places(places_.size());
        set_limits();
        forget_affinity();
        for (const named& each : requests_) {
            if (each.serial != 0) {
                exchange& request = world_.ledger.of(each.serial);
                request.excused = true;
                if (request.packet != nothing) {
                    packets()[request.packet].excused = true;
                }
            }
        }
    }

    /// The serial number of a request that has not ended, 0 if there is none.
    std::uint64_t under_way() const noexcept {
        const auto open = std::find_if(requests_.begin(), requests_.end(),
                                       [](const named& each) { return each.serial != 0; });
        return open == requests_.end() ? 0 : open->serial;
    }

    /// Requests in progress that may never end.
    std::vector<std::pair<request_handle, std::uint64_t>> endless() const {
        std::vector<std::pair<request_handle, std::uint64_t>> found;
        for (const named& each : requests_) {
            if (each.serial != 0 &&
                world_.ledger.exchanges[each.serial - 1].deadline == time_point::max()) {
                found.emplace_back(each.handle, each.serial);
            }
        }
        return found;
    }

    /// The engine accepted a request.
    void submitted(request_handle handle, exchange& request, duration deadline = {}) {
        if (requests_.size() <= handle.index) {
            requests_.resize(handle.index + std::size_t{1});
        }
        named& place = requests_[handle.index];
        demand(place.serial == 0, invariant::ends_once, request.serial,
               "a second request got the same handle before the first had ended");
        place = {handle, request.serial};
        request.submitted = world_.now();
        if (options_.request_timeout > duration::zero()) {
            request.deadline = world_.now() + options_.request_timeout;
        } else if (!unlimited_time_) {
            request.deadline = world_.now() + all_servers_;
        } else if (lives_ != duration::max()) {
            request.patience = world_.now() + lives_;
        }
        if (deadline != duration::zero()) {
            request.deadline = std::min(request.deadline, world_.now() + deadline);
        }
        ++under_way_;
        memory_.hold(under_way_ + spent_);
        memory_.check_slot(handle.index, request.serial);
        const std::size_t capacity = world_.how.server.version == radius_version::v1_1
                                         ? radius::detail::token_window::capacity
                                         : 256;
        demand(
            under_way_ <= options_.max_queued + places_.size() * options_.max_channels * capacity,
            invariant::bounds, request.serial, "more requests in progress than there is room for");
    }

    /// An accepted request was sent, or waits for a channel: at most the queue's limit may be
    /// without one, plus those that have lost their channel before a packet was sent.
    void check_queue() {
        if (under_way_ <= options_.max_queued) {
            return;
        }
        const auto waiting =
            std::count_if(requests_.begin(), requests_.end(), [&](const named& one) {
                if (one.serial == 0) {
                    return false;
                }
                const exchange& request = world_.ledger.of(one.serial);
                return request.packet == nothing && !request.excused;
            });
        demand(static_cast<std::size_t>(waiting) <= options_.max_queued, invariant::bounds, 0,
               "more requests wait for a channel than the option allows");
    }

    /// The engine refused a request because its queue was full.
    void refused_full() {
        memory_.hold(under_way_ + spent_ + 1);
        demand(under_way_ >= options_.max_queued, invariant::bounds, 0,
               "a request was refused although there was room");
    }

    void opened(channel_handle handle, std::size_t server) {
        demand(++channels_per_server_[server] <= options_.max_channels, invariant::bounds, 0,
               "more channels to one server than the option allows");
        if (channels_.size() <= handle.index) {
            channels_.resize(handle.index + std::size_t{1});
        }
        channels_[handle.index] = {
            handle, static_cast<std::uint32_t>(server), world_.ledger.channels++, true, {}, {}};
    }

    void closed(channel_handle handle) {
        --channels_per_server_[channels_[handle.index].server];
        channels_[handle.index].open = false;
    }

    /// A channel was refused: requests in flight there may move elsewhere immediately. If it is
    /// `gone`, so may requests waiting for it, and packets that were tried elsewhere may be tried
    /// there.
    void trouble(channel_handle handle, bool gone) {
        forget_affinity();
        affine_from_ = world_.now() + longest_reopen_wait;
        for (const auto& [label, use] : channels_[handle.index].uses) {
            if (!packets()[use].over) {
                packets()[use].excused = true;
            }
        }
        for (const named& each : requests_) {
            if (gone && each.serial != 0) {
                world_.ledger.of(each.serial).excused = true;
            }
        }
    }

    /// Returns the packet's index. `server` is the server's place in the engine's list.
    std::uint32_t sent(const packet_to_send& action) {
        channel& via = channels_[action.channel.index];
        exchange* const request = find(action.request);
        const std::uint64_t serial = request != nullptr ? request->serial : 0;
        demand(via.open && via.handle == action.channel && via.server == action.server,
               invariant::same_octets, serial, "a packet was sent through a closed channel");
        if (is_reliable() && request != nullptr) {
            demand(via.requests.insert(serial).second, invariant::retransmission, serial,
                   "a request was sent a second time over a stream (RFC 6613 section 2.6.1)");
        }
        // The watchdog looks after a connection that still owes replies.
        const bool is_watched = request == nullptr && is_connected(world_.how.server.transport);
        demand(listed_[action.server] || is_watched, invariant::server_choice, serial,
               "a packet was sent to a server that is not in the list");
        if (request != nullptr) {
            check_choice(*request, server_number(action.server));
        }
        const std::uint64_t print = fingerprint(action.packet);
        std::uint32_t& use = via.uses.try_emplace(label(action.packet), nothing).first->second;
        if (use != nothing && packets()[use].fingerprint == print &&
            packets()[use].serial == serial &&
            !(request != nullptr && has_come_back(packets()[use], *request))) {
            sent_again(packets()[use], use, request);
        } else {
            if (request != nullptr) {
                leave(*request, server_number(action.server));
            }
            make_room(use);
            use = sent_first(action, print, request, serial);
        }
        if (request != nullptr) {
            demand(request->transmissions != 0 || world_.now() <= latest(request->patience),
                   invariant::ends_in_time, serial,
                   "a request waited longer for a socket than its attempts would take");
            ++request->transmissions;
            const bool unknown = request->excused && // each list has further servers
                                 world_.how.trouble.new_servers != duration::zero();
            demand(!limited_ || unknown ||
                       request->transmissions <= most_transmissions_ * (request->excused ? 2U : 1U),
                   invariant::bounds, serial, "more transmissions than all attempts together");
        }
        return use;
    }

    /// The engine is polled: requests that ended in the previous round are finished.
    void round_begins() noexcept { spent_ = 0; }

    /// After each input.
    void check_memory(std::size_t bytes) const { memory_.check(bytes); }

    /// The engine received a packet, with this result.
    void received(channel_handle handle, const datagram& one, drop_reason dropped) {
        channel& via = channels_[handle.index];
        const auto known =
            one.octets.size() < header_size ? via.uses.end() : via.uses.find(label(one.octets));
        const std::uint32_t use = known == via.uses.end() ? nothing : known->second;
        const bool matches = use != nothing && one.copy_of.reply != nothing &&
                             is_reply_to(one.copy_of.reply, packets()[use]) && !packets()[use].over;
        if (dropped != drop_reason::none) {
            check_ended(one, dropped);
            if (matches) {
                demand(!must_take(use), invariant::sound_packet, packets()[use].serial,
                       "a client refused the reply that it was waiting for");
            }
            return;
        }
        const std::uint64_t serial = use == nothing ? 0 : packets()[use].serial;
        demand(matches, invariant::genuine_reply, serial,
               "a client accepted a reply that no server had made for that request");
        packets()[use].over = packets()[use].answered = true;
        refused_since_[via.server].reset();
        taken_ = serial != 0 ? use : nothing;
        taken_print_ = fingerprint(one.octets);
    }

    /// `stopping`: the user has stopped the engine.
    exchange& completed(const request_to_complete& action, bool stopping) {
        exchange* const request = find(action.request);
        demand(request != nullptr && request->now_is == exchange::state::open, invariant::ends_once,
               request != nullptr ? request->serial : 0, "a request ended a second time");
        const client_result& result = action.result;
        const std::error_code error = result.error;
        if (!error) {
            end_with_reply(*request, action);
        } else if (error == errc::no_response) {
            end_without_reply(*request);
        } else if (error == errc::server_unknown) {
            demand(request->pinned && !is_listed(*request->pinned), invariant::server_choice,
                   request->serial, "a request ended because of a server that is in the list");
            end_without_reply(*request);
        } else if (error == std::errc::operation_canceled) {
            demand(request->cancel_asked, invariant::ends_once, request->serial,
                   "a request ended as cancelled without cancellation");
            request->now_is = exchange::state::cancelled;
        } else {
            demand(error == errc::stopped && stopping, invariant::ends_once, request->serial,
                   "a request ended for no known reason");
            request->now_is = exchange::state::stopped;
        }
        demand(world_.now() <= latest(request->deadline), invariant::ends_in_time, request->serial,
               "a request ended after its deadline");
        demand(request->transmissions != 0 || world_.now() <= latest(request->patience),
               invariant::ends_in_time, request->serial,
               "an unsent request waited longer than its attempts would take");
        demand(result.transmissions == request->transmissions, invariant::counters, request->serial,
               "the result does not say how often the request was sent");
        if (request->packet != nothing) {
            packets()[request->packet].over = true;
        }
        requests_[action.request.index].serial = 0;
        --under_way_;
        ++spent_;
        return *request;
    }

    /// The client's process has ended without closing anything.
    void vanished() {
        for (named& each : requests_) {
            if (each.serial != 0) {
                world_.ledger.of(each.serial).now_is = exchange::state::vanished;
                ++world_.count.vanished;
                ++world_.count.exchanges;
                each.serial = 0;
            }
        }
    }

  private:
    struct named {
        request_handle handle;
        std::uint64_t serial = 0;
    };
    struct channel {
        channel_handle handle;
        std::uint32_t server = 0;
        std::uint32_t number = 0; ///< unique in the world
        bool open = false;
        std::unordered_map<std::uint32_t, std::uint32_t> uses; ///< the last packet, by label
        std::unordered_set<std::uint64_t> requests;            ///< all requests sent over a stream
    };

    std::vector<sent_packet>& packets() { return world_.ledger.packets; }

    std::uint32_t label(octets_view packet) const {
        return label_of(world_.how.server.version, packet);
    }
    bool is_reliable() const { return is_stream(world_.how.server.transport); }

    /// An accounting request that is sent again with the same identifier, even through a new
    /// channel, is identical, octet for octet, and so is its reply.
    bool is_reply_to(std::uint32_t reply, const sent_packet& packet) {
        const sent_packet& answered = packets()[world_.ledger.replies[reply].request];
        return answered.fingerprint == packet.fingerprint && answered.server == packet.server;
    }

    exchange* find(request_handle handle) {
        if (handle.index >= requests_.size() || requests_[handle.index].serial == 0 ||
            requests_[handle.index].handle != handle) {
            return nullptr;
        }
        return &world_.ledger.of(requests_[handle.index].serial);
    }

    const retry_options& retry_of(const sent_packet& packet) const {
        for (const client_server_options& server : options_.servers) {
            if (server.address == address_of_server(packet.server)) {
                return server.retry ? *server.retry : options_.retry;
            }
        }
        return options_.retry;
    }
    retry_bounds bounds_of(const sent_packet& packet) const {
        return {retry_of(packet), world_.how.trouble.tardiness, packet};
    }
    static duration add(duration left, duration right) {
        return right == duration::max() ? right : left + right;
    }

    time_point latest(time_point due) const {
        return due == time_point::max() ? due : due + rounding + world_.how.trouble.tardiness;
    }

    /// Whether the request has left the packet, which was sent for its maximum number or time, or
    /// whose channel was refused: a request that returns to its first server can get the same
    /// identifier by chance, and without a random authenticator it is then the same packet.
    bool has_come_back(const sent_packet& packet, const exchange& request) const {
        if (has_random_authenticator(packet.code) ||
            world_.now() < packet.last + options_.identifier_rest) {
            return false;
        }
        const retry_bounds bounds = bounds_of(packet);
        return (!bounds.may_repeat() && world_.now() > packet.last + bounds.most()) ||
               (packet.over && packet.excused) ||
               ((packet.over || request.excused) && world_.now() >= bounds.end());
    }

    /// Over DTLS each copy of a packet can have its own reply, and one that arrives for another
    /// packet ends the connection. Over UDP it is only dropped.
    bool has_another_reply(const sent_packet& packet) const {
        return world_.how.server.transport == transport_kind::dtls && packet.transmissions > 1;
    }

    /// The identifier is about to be used for another packet.
    void make_room(std::uint32_t use) {
        if (use == nothing) {
            return;
        }
        sent_packet& before = packets()[use];
        // The exact time at which a request leaves to wait for another channel is not visible.
        const bool rested = (before.answered && !has_another_reply(before)) ||
                            world_.now() >= before.last + options_.identifier_rest;
        demand(rested, invariant::identifier_rest, before.serial,
               "an identifier was reused although a late reply could still arrive");
        before.over = true;
    }

    void sent_again(sent_packet& packet, std::uint32_t index, const exchange* request) {
        demand(request != nullptr, invariant::watchdog, 0,
               "the watchdog repeated a Status-Server (RFC 5997 section 4.1)");
        const std::uint64_t serial = packet.serial;
        demand(request->now_is == exchange::state::open && request->packet == index && !packet.over,
               invariant::retransmission, serial, "a packet was repeated whose request had ended");
        const retry_bounds bounds = bounds_of(packet);
        const duration wait = world_.now() - packet.last;
        demand(wait >= bounds.least(), invariant::retransmission, serial,
               "a packet was repeated too soon");
        demand(wait <= bounds.most(), invariant::retransmission, serial,
               "a packet was repeated too late");
        demand(bounds.may_repeat() && world_.now() < bounds.end(), invariant::retransmission,
               serial, "a packet was repeated more often or longer than the options allow");
        packet.wait = wait;
        packet.last = world_.now();
        ++packet.transmissions;
    }

    std::uint32_t sent_first(const packet_to_send& action, std::uint64_t print, exchange* request,
                             std::uint64_t serial) {
        const auto parsed = packet_view::parse(action.packet);
        demand(parsed.has_value(), invariant::sound_packet, serial,
               "a client made a packet that is malformed");
        const bool plain = world_.how.server.version == radius_version::v1_1;
        if (!plain && has_random_authenticator(parsed->code())) {
            demand(fields_.insert(fingerprint(parsed->authenticator_field())).second,
                   invariant::new_authenticator, serial,
                   "two packets have the same random authenticator");
        }
        sent_packet packet{.fingerprint = print,
                           .serial = serial,
                           .code = parsed->code(),
                           .client = number_,
                           .server = server_number(action.server),
                           .field = {},
                           .event_timestamp = {},
                           .first = world_.now(),
                           .last = world_.now()};
        std::ranges::copy(parsed->authenticator_field(), packet.field.begin());
        for (const raw_attribute attribute : parsed->attributes()) {
            if (attribute.type == 55) {
                packet.event_timestamp = *reader(attribute.value).u32();
            }
        }
        check_carried(action.server, *parsed, request, packet);
        if (request == nullptr) {
            check_probe(action.server, packet);
        } else {
            if (is_printed(serial)) {
                check_printed(action.packet, world_.how.server.version,
                              places_[action.server].secret.get(), serial);
            }
            request->packet = static_cast<std::uint32_t>(packets().size());
        }
        packets().push_back(packet);
        const auto index = static_cast<std::uint32_t>(packets().size() - 1);
        world_.late.sent(world_.ledger, index, row_of(action), world_.how.server.version);
        return index;
    }

    /// A CoA or Disconnect has a date, that of its submission, if its user or its server's options
    /// ask for one, and a Message-Authenticator if the options ask for it and the version has one.
    void check_carried(std::size_t server, const packet_view& packet, const exchange* request,
                       const sent_packet& sent) const {
        if (!is_dynamic_authorization(sent.code)) {
            return;
        }
        const bool wanted = places_[server].dynamic_authorization.message_authenticator &&
                            world_.how.server.version == radius_version::v1_0;
        const attribute_range all = packet.attributes();
        const auto found = std::count_if(all.begin(), all.end(), [](const raw_attribute& one) {
            return one.type == radius::detail::message_authenticator_type;
        });
        demand(found == (wanted ? 1 : 0), invariant::dynamic_authorization, sent.serial,
               "a CoA or Disconnect lacks the Message-Authenticator that it must have");
        demand(request != nullptr && sent.event_timestamp == request->date,
               invariant::dynamic_authorization, sent.serial,
               "a CoA or Disconnect lacks the Event-Timestamp that it must have");
    }

    /// Identifies the place where the same late reply could arrive. The next socket can reuse a
    /// port, even after a restart; a connection is never reused.
    std::uint64_t row_of(const packet_to_send& action) const {
        const std::uint64_t own = label(action.packet);
        if (world_.how.server.version == radius_version::v1_1) {
            return std::uint64_t{channels_[action.channel.index].number} << 32U | own;
        }
        return std::uint64_t{number_} << 40U | std::uint64_t{server_number(action.server)} << 8U |
               own;
    }

    /// The request leaves its packet in flight, if any, for another server or because of a timeout.
    void leave(exchange& request, std::uint32_t next_server) {
        if (request.packet == nothing) {
            return;
        }
        sent_packet& packet = packets()[request.packet];
        const bool excused = packet.excused || request.excused;
        demand(excused || packet.server != next_server, invariant::same_octets, request.serial,
               "a request was changed instead of repeated");
        packet.over = true;
        if (excused) {
            return;
        }
        const time_point now = world_.now();
        const retry_bounds bounds = bounds_of(packet);
        const bool time_is_up = now >= bounds.end() || now >= request.deadline;
        if (is_reliable()) { // the packet is not sent again; the client waits as long
            demand(time_is_up || now >= packet.first + bounds.least(), invariant::retransmission,
                   request.serial, "a server was given up before its answer could arrive");
            return;
        }
        demand(time_is_up || !bounds.may_repeat(), invariant::retransmission, request.serial,
               "a server was given up before all attempts");
        demand(time_is_up || now >= packet.last + bounds.least(), invariant::retransmission,
               request.serial, "a server was given up before its answer could arrive");
        const time_point due = packet.last + bounds.most();
        demand(!bounds.may_repeat() || due >= std::min(bounds.end(), request.deadline) ||
                   now <= due,
               invariant::retransmission, request.serial, "a packet was not repeated in time");
    }

    /// No valid reply of a server ends a connection with integrity protection, however late, as
    /// long as identifiers rest.
    void check_ended(const datagram& one, drop_reason dropped) {
        if (is_unprotected(world_.how.server.transport) || !ends_stream(dropped) ||
            one.copy_of.reply == nothing) {
            return;
        }
        const sent_packet& answered = packets()[world_.ledger.replies[one.copy_of.reply].request];
        demand(world_.now() >= answered.last + options_.identifier_rest, invariant::identifier_rest,
               answered.serial, "a late reply whose identifier had been reused ended a connection");
    }

    /// Whether the packet that is refused now is an answer that should have been accepted.
    bool must_take(std::uint32_t index) {
        const sent_packet& packet = packets()[index];
        if (packet.serial == 0) {
            return false; // the watchdog may already have given up
        }
        const exchange& request = world_.ledger.of(packet.serial);
        const retry_bounds bounds = bounds_of(packet);
        return request.now_is == exchange::state::open && request.packet == index &&
               !packet.excused && !request.excused && !request.cancel_asked &&
               world_.now() <
                   std::min({packet.last + bounds.least(), bounds.end(), request.deadline});
    }

    void end_with_reply(exchange& request, const request_to_complete& action) {
        const octets_view reply = action.result.reply;
        demand(taken_ != nothing && request.packet == taken_ && fingerprint(reply) == taken_print_,
               invariant::genuine_reply, request.serial,
               "a request ended with another reply than the one accepted for it");
        const sent_packet& packet = packets()[std::exchange(taken_, nothing)];
        demand(fingerprint(action.result.request) == packet.fingerprint &&
                   server_number(action.server) == packet.server &&
                   action.result.round_trip_time == world_.now() - packet.first,
               invariant::counters, request.serial, "the result describes another exchange");
        request.now_is = exchange::state::replied;
    }

    void end_without_reply(exchange& request) {
        demand(request.packet != nothing || request.excused ||
                   world_.now() >= std::min(request.deadline, request.patience - rounding),
               invariant::ends_in_time, request.serial, "a request timed out before its time");
        leave(request, nothing);
        request.now_is = exchange::state::timed_out;
    }

    std::uint32_t number_;
    bool limited_ = true; ///< every server has a limited number of attempts
    unsigned most_transmissions_ = 0;
    bool unlimited_time_ = false;
    duration all_servers_{};
    duration lives_{};            ///< maximum duration of all attempts at all servers
    std::vector<named> requests_; ///< by the handle's index
    std::vector<channel> channels_;
    std::unordered_set<std::uint64_t> fields_; ///< all random authenticators so far
    client_memory_bounds memory_;
    std::size_t under_way_ = 0;
    std::size_t spent_ = 0;         ///< ended in this round of actions
    std::uint32_t taken_ = nothing; ///< the packet whose reply was accepted, until its request ends
    std::uint64_t taken_print_ = 0;
};

} // namespace simulated
