// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/client/client_engine.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <utility>

#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/container/rendezvous.hpp>
#include <radius/protocol/client/client_engine.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

RADIUS_DECL std::optional<std::size_t> client_engine::server_of(channel_handle channel) noexcept {
    const client_channel* const found = channels_.find(channel);
    return found == nullptr ? std::nullopt : std::optional<std::size_t>(found->server());
}

RADIUS_DECL bool client_engine::is_open(channel_handle channel) noexcept {
    const client_channel* const found = channels_.find(channel);
    return found != nullptr && found->opened();
}

RADIUS_DECL const client_counters& client_engine::counters(std::size_t server) const noexcept {
    return *servers_[server].counters;
}

RADIUS_DECL const std::shared_ptr<client_counters>&
client_engine::shared_counters(std::size_t server) const noexcept {
    return servers_[server].counters;
}

RADIUS_DECL const std::shared_ptr<const std::string>&
client_engine::label(std::size_t server) const noexcept {
    return servers_[server].label;
}

RADIUS_DECL const client_server_options& client_engine::server(std::size_t index) const noexcept {
    return servers_[index].options;
}

RADIUS_DECL void client_engine::set_address(std::size_t server, const endpoint& address) noexcept {
    servers_[server].options.address = address;
}

RADIUS_DECL bool client_engine::alive(std::size_t server) const noexcept {
    return servers_[server].health.alive();
}

RADIUS_DECL bool client_engine::is_surplus(channel_handle handle) noexcept {
    return servers_[channels_[handle.index].server()].channels.front() != handle;
}

RADIUS_DECL time_point client_engine::closes_at(channel_handle handle) noexcept {
    return detail::later(channels_[handle.index].idle_since(), options_.channel_idle);
}

RADIUS_DECL void client_engine::set_timer(detail::timer_heap& timers, std::uint32_t index,
                                          time_point at) {
    if (at == time_point::max()) {
        timers.cancel(index);
    } else {
        timers.schedule(index, at);
    }
}

// --- Inputs --------------------------------------------------------------------------------------
RADIUS_DECL client_engine::client_engine(client_engine_options options, octet_generator& random)
    : options_(std::move(options)), random_(&random) {
    detail::check_options(options_);
    servers_.reserve(options_.servers.size());
    for (const client_server_options& server : options_.servers) {
        servers_.push_back(make_record(server, {}));
        order_.push_back(static_cast<std::uint32_t>(servers_.size() - 1));
    }
    set_limits();
}

RADIUS_DECL client_engine::server_record
client_engine::make_record(const client_server_options& options,
                           const std::vector<server_record>& others) {
    server_record made{.options = options};
    made.retry = options.retry.value_or(options_.retry);
    made.expected_version = options.versions.v1_1 ? radius_version::v1_1 : radius_version::v1_0;
    made.label = std::make_shared<const std::string>(server_record::label_of(options));
    made.label_hash = detail::fnv1a(as_octets(*made.label));
    std::optional<std::uint32_t> number; // also of one that is gone: requests may be pinned to it
    const auto share = [&](const server_record& other, bool is_listed) {
        if (*other.label == *made.label) {
            number = other.label_number;
            if (is_listed && !options.label.empty() && !other.options.label.empty()) {
                made.counters = other.counters;
            }
        }
    };
    for (const server_record& other : servers_) {
        share(other, !other.is_removed);
    }
    for (const server_record& other : others) {
        share(other, true);
    }
    made.label_number = number ? *number : next_label_++;
    if (made.counters == nullptr) {
        made.counters = std::make_shared<client_counters>();
    }
    return made;
}

RADIUS_DECL void client_engine::set_limits() {
    bool unlimited = false;
    duration together{};
    duration lives{};
    most_transmissions_ = most_in_flight_ = 0;
    for (const std::uint32_t place : order_) {
        const server_record& server = servers_[place];
        const retry_options& retry = server.retry;
        together = detail::saturated_sum(together, retry.total);
        unlimited = unlimited || retry.total == duration::zero();
        const duration life = detail::longest_life(retry);
        lives += std::min(life, duration::max() - lives);
        most_transmissions_ += retry.attempts;
        most_in_flight_ +=
            options_.max_channels *
            client_channel::capacity(server.options.transport, server.expected_version);
    }
    request_timeout_ = patience_ = duration::max();
    if (options_.request_timeout > duration::zero()) {
        request_timeout_ = options_.request_timeout;
    } else if (!unlimited) {
        request_timeout_ = together;
    } else {
        patience_ = lives;
    }
}

RADIUS_DECL result<request_handle>
client_engine::submit(packet_code code, const attribute_list& attributes, time_point now,
                      std::optional<wall_time> calendar, const request_options& options) {
    if (stopped_) {
        return errc::stopped;
    }
    const bool dated = calendar && wants_date(code, attributes);
    if (dated && attributes.wire_size() + 6 > attribute_list::max_wire_size) {
        return errc::packet_full;
    }
    if (options.deadline < duration::zero()) {
        return errc::option_invalid;
    }
    server_wish wish{.code = code};
    if (!options.server.empty()) {
        wish.pinned = number_of(options.server);
        if (wish.pinned == detail::no_slot) {
            return errc::server_unknown;
        }
    }
    if (!options.affinity.empty()) {
        wish.affinity = detail::fnv1a(as_octets(options.affinity));
    }
    const std::uint32_t server = choose_server(wish, {}, now);
    if (server == detail::no_slot) {
        return errc::no_server_alive;
    }
    if (is_full()) {
        return errc::queue_full;
    }
    const request_handle handle = acquire_exchange();
    client_exchange& request = exchanges_[handle.index];
    // Without a deadline it waits for a channel only so long: if the network cannot be reached
    // there is none, and no attempt is ever counted.
    request.begin(wish, false, detail::later(now, request_timeout_), detail::later(now, patience_));
    if (options.deadline != duration::zero()) {
        const time_point own = detail::later(now, options.deadline);
        request.is_hasty = own < request.deadline;
        request.deadline = std::min(own, request.deadline);
    }
    request.attributes = attributes;
    if (dated) {
        request.date = detail::event_time(*calendar);
    }
    if (!try_start(handle.index, server, now)) {
        if (queued_ >= options_.max_queued) {
            release_exchange(handle.index);
            return errc::queue_full;
        }
        wait(handle.index, now);
    }
    ++under_way_;
    return handle;
}

RADIUS_DECL bool client_engine::cancel(request_handle handle, time_point now) {
    const client_exchange* const request = exchanges_.find(handle);
    if (request == nullptr || !request->in_progress()) {
        return false;
    }
    finish(handle.index, std::make_error_code(std::errc::operation_canceled), now);
    return true;
}

RADIUS_DECL void client_engine::stop(time_point now) {
    stopped_ = true;
    end_all(errc::stopped, now);
    for (std::uint32_t index = 0; index < servers_.size(); ++index) {
        server_timers_.cancel(index);
    }
}

RADIUS_DECL std::vector<std::size_t>
client_engine::replace_servers(std::vector<client_server_options> servers, time_point now) {
    detail::check_servers(servers);
    // Everything that can fail comes first.
    std::vector<std::uint32_t> order;
    std::vector<server_record> added;
    std::vector<bool> stays(servers_.size());
    for (client_server_options& server : servers) {
        const auto same = std::find_if(order_.begin(), order_.end(), [&](std::uint32_t place) {
            return !stays[place] && servers_[place].is_same(server);
        });
        if (same != order_.end()) {
            stays[*same] = true;
            order.push_back(*same);
        } else {
            order.push_back(detail::no_slot);
            added.push_back(make_record(server, added));
        }
    }
    std::vector<std::uint32_t> places = find_free_places();
    if (places.size() + detail::server_set().size() - servers_.size() < added.size()) {
        expel_removed(now);
        places = find_free_places();
        if (places.size() + detail::server_set().size() - servers_.size() < added.size()) {
            throw std::system_error(make_error_code(errc::queue_full),
                                    "too many servers were removed at once");
        }
    }
    const std::vector<std::uint32_t> before = order_;
    std::vector<std::size_t> answer(order.size());
    servers_.reserve(servers_.size() + added.size());
    server_timers_.reserve(servers_.size() + added.size());
    actions_.reserve(actions_.size() + 4 * exchanges_.in_use() + 2 * channels_.in_use() + 8);
    // From here on only opening channels and sealing packets may fail: see `resume`.
    auto next = added.begin();
    server_set reused;
    for (std::size_t index = 0; index < order.size(); ++index) {
        std::uint32_t& place = order[index];
        if (place != detail::no_slot) {
            change(servers_[place], std::move(servers[index]));
        } else if (!places.empty()) {
            place = places.back();
            places.pop_back();
            servers_[place] = std::move(*next++);
            reused.set(place);
        } else {
            place = static_cast<std::uint32_t>(servers_.size());
            servers_.push_back(std::move(*next++));
        }
        answer[index] = place;
    }
    forget_places(reused);
    order_ = std::move(order);
    set_limits();
    for (const std::uint32_t place : before) {
        if (!stays[place]) {
            remove(place, now);
        }
    }
    return answer;
}

RADIUS_DECL void client_engine::renew_channels(std::size_t server, time_point now) {
    const std::vector<channel_handle> channels = servers_[server].channels;
    for (const channel_handle handle : channels) {
        retire(handle);
    }
    if (!servers_[server].waiting.empty()) {
        ensure_channel(static_cast<std::uint32_t>(server), now);
    }
}

RADIUS_DECL drop_reason client_engine::receive(channel_handle from, octets_view octets,
                                               time_point now) {
    client_channel* const channel = channels_.find(from);
    if (channel == nullptr) {
        return drop_reason::unmatched_reply;
    }
    const std::uint32_t server = channel->server();
    const bool mistrusted = channel->can_be_given_up();
    const drop_reason dropped = accept_reply(*channel, octets, now);
    if (dropped == drop_reason::none) {
        dispatch(server, now);
        return dropped;
    }
    ++servers_[server].counters->drops[dropped];
    note_refused_reply(*channel, octets, dropped, now);
    if (mistrusted && ends_stream(dropped)) {
        fail_channel(from, detail::reply_error_of(dropped), true, now);
    }
    return dropped;
}

RADIUS_DECL void client_engine::channel_opened(channel_handle opened, time_point now,
                                               radius_version version) {
    client_channel* const channel = channels_.find(opened);
    if (channel == nullptr || channel->opened()) {
        return;
    }
    channel->open(version, draw_number(), now);
    server_record& server = servers_[channel->server()];
    --server.opening;
    ++server.counters->connections_open;
    server.expected_version = version;
    dispatch(channel->server(), now);
    arm_channel(opened);
}

RADIUS_DECL void client_engine::channel_lent(channel_handle opened, time_point now,
                                             radius_version version) {
    if (client_channel* const channel = channels_.find(opened)) {
        channel->set_lent();
        channel_opened(opened, now, version);
    }
}

RADIUS_DECL void client_engine::channel_refused(channel_handle refused, std::error_code error,
                                                time_point now) {
    const client_channel* const channel = channels_.find(refused);
    if (channel == nullptr) {
        return;
    }
    const std::uint32_t server = channel->server();
    bool met_requests = false;
    for (const std::uint32_t index : list_in_flight(*channel)) {
        client_exchange& request = exchanges_[index];
        if (request.is_probe) {
            continue;
        }
        request.result.cause = error;
        met_requests = true;
        if (choose_server(request.wish, tried_so_far(request), now) != detail::no_slot) {
            become(index, phase::moving, now);
            move_on(index, now);
        }
    }
    if (met_requests && servers_[server].health.refused(options_.watchdog, now)) {
        ask_dead(server, now);
    }
}

RADIUS_DECL void client_engine::timer(time_point now) {
    while (const auto index = exchange_timers_.take_due(now)) {
        exchange_due(*index, now);
    }
    while (const auto index = channel_timers_.take_due(now)) {
        channel_due(channels_.handle_of(*index), now);
    }
    while (const auto index = server_timers_.take_due(now)) {
        server_due(*index, now);
    }
}

RADIUS_DECL void client_engine::resume(time_point now) {
    for (std::uint32_t index = 0; index < servers_.size(); ++index) {
        dispatch(index, now);
    }
}

// --- Outputs -------------------------------------------------------------------------------------
RADIUS_DECL std::optional<time_point> client_engine::next_wake() noexcept {
    std::optional<time_point> earliest;
    for (detail::timer_heap* const timers :
         {&exchange_timers_, &channel_timers_, &server_timers_}) {
        const auto next = timers->next();
        if (next && (!earliest || *next < *earliest)) {
            earliest = next;
        }
    }
    return earliest;
}

RADIUS_DECL std::optional<client_action> client_engine::poll_action() {
    if (round_over_) {
        for (const std::uint32_t index : finished_) {
            release_exchange(index);
        }
        finished_.clear();
        round_over_ = false;
    }
    while (next_action_ < actions_.size()) {
        const pending_action pending = actions_[next_action_++];
        if (next_action_ == actions_.size()) {
            actions_.clear();
            next_action_ = 0;
        }
        if (auto action = describe(pending)) {
            return action;
        }
    }
    round_over_ = true;
    return std::nullopt;
}

RADIUS_DECL std::optional<client_action> client_engine::describe(const pending_action& entry) {
    switch (entry.what) {
    case pending_action::kind::open_channel: {
        client_channel* const channel = channels_.find(entry.channel);
        if (channel == nullptr) {
            return std::nullopt;
        }
        channel->set_announced();
        return channel_to_open{entry.channel, channel->server()};
    }
    case pending_action::kind::close_channel: return channel_to_close{entry.channel};
    case pending_action::kind::send: {
        client_exchange* const request = exchanges_.find(entry.request);
        if (request == nullptr || request->now_is != phase::in_flight ||
            request->channel != entry.channel) {
            return std::nullopt; // ended or moved on before its packet left
        }
        ++request->result.transmissions;
        return packet_to_send{entry.channel,         entry.request,
                              request->server,       request->packet.view(),
                              request->secret.get(), request->schedule.sent()};
    }
    case pending_action::kind::complete: break;
    }
    const client_exchange& request = exchanges_[entry.request.index];
    request_to_complete ended{entry.request, request.server, request.code, request.result};
    ended.result.request = request.packet.view();
    ended.result.secret = request.secret;
    finished_.push_back(entry.request.index);
    return ended;
}

RADIUS_DECL request_in_flight client_engine::in_flight(channel_handle from,
                                                       octets_view reply) noexcept {
    const client_channel* const channel = channels_.find(from);
    if (channel == nullptr || reply.size() < header_size) {
        return {};
    }
    const std::uint32_t index = channel->find(label_of(channel->version(), reply));
    if (index == detail::no_slot) {
        return {};
    }
    return {exchanges_[index].packet.view(), exchanges_[index].secret.get()};
}

RADIUS_DECL std::size_t client_engine::memory_bytes() const noexcept {
    std::size_t sum = sizeof(*this) + exchanges_.memory_bytes() + channels_.memory_bytes() +
                      exchange_timers_.memory_bytes() + channel_timers_.memory_bytes() +
                      server_timers_.memory_bytes() + actions_.capacity() * sizeof(pending_action) +
                      (finished_.capacity() + listed_.capacity()) * sizeof(std::uint32_t) +
                      options_.servers.capacity() * sizeof(client_server_options) +
                      servers_.capacity() * sizeof(server_record) +
                      order_.capacity() * sizeof(std::uint32_t);
    for (std::uint32_t index = 0; index < channels_.capacity(); ++index) {
        sum += channels_[index].memory_bytes();
    }
    for (const server_record& server : servers_) {
        sum += server.channels.capacity() * sizeof(channel_handle) + sizeof(client_counters);
    }
    return sum;
}

// --- The state machine of a request --------------------------------------------------------------
RADIUS_DECL void client_engine::become(std::uint32_t index, phase next, time_point now,
                                       bool answered) {
    client_exchange& request = exchanges_[index];
    const std::size_t counted = request.is_probe ? 0 : 1;
    switch (request.now_is) { // what it leaves
    case phase::waiting:
        servers_[request.server].waiting.remove(exchanges_, index);
        --servers_[request.server].counters->requests_queued;
        queued_ -= counted;
        break;
    case phase::in_flight: leave_channel(request, answered, now); break;
    case phase::free:
    case phase::moving:
    case phase::ended: break;
    }
    request.now_is = next;
    switch (next) { // what it enters
    case phase::waiting:
        servers_[request.server].waiting.push_back(exchanges_, index);
        ++servers_[request.server].counters->requests_queued;
        queued_ += counted;
        set_timer(exchange_timers_, index, std::min(request.deadline, request.patience));
        break;
    case phase::free:
    case phase::ended: exchange_timers_.cancel(index); break;
    case phase::in_flight: // `transmit` sets its timer
    case phase::moving: break;
    }
}

RADIUS_DECL void client_engine::leave_channel(client_exchange& request, bool answered,
                                              time_point now) {
    if (client_channel* const channel = channels_.find(request.channel)) {
        // Over DTLS, what was sent more than once may be answered once more. Such a reply would
        // be compared with the identifier's next request, and as a false one end the connection.
        const bool another_may_come =
            channel->transport() == transport_kind::dtls && request.schedule.sent() > 1;
        if (answered && !another_may_come) {
            channel->answered(request.label);
        } else {
            channel->abandoned(request.label, detail::later(now, options_.identifier_rest));
        }
        if (channel->in_flight() == 0 && channel->retired()) {
            close(request.channel, true);
            arm_server(request.server); // it may have a channel more now
        } else if (channel->in_flight() == 0) {
            channel->set_idle_since(now);
            arm_channel(request.channel);
        }
    }
    if (!answered) {
        ++servers_[request.server].counters->of(request.code).abandoned;
    }
}

RADIUS_DECL void client_engine::aim(std::uint32_t index, std::uint32_t server, time_point now) {
    client_exchange& request = exchanges_[index];
    request.server = server;
    request.schedule.restart();
    become(index, phase::moving, now);
}

RADIUS_DECL void client_engine::start(std::uint32_t index, std::uint32_t server, time_point now) {
    if (!try_start(index, server, now)) {
        wait(index, now);
    }
}

RADIUS_DECL bool client_engine::try_start(std::uint32_t index, std::uint32_t server,
                                          time_point now) {
    aim(index, server, now);
    try {
        return servers_[server].waiting.empty() && place(index, now);
    } catch (...) { // no random octets, for instance: it waits, and is tried again
        if (exchanges_[index].now_is != phase::moving) {
            throw;
        }
        return false;
    }
}

RADIUS_DECL void client_engine::wait(std::uint32_t index, time_point now) {
    become(index, phase::waiting, now);
    ensure_channel(exchanges_[index].server, now);
}

RADIUS_DECL bool client_engine::place(std::uint32_t index, time_point now) {
    for (const channel_handle handle : servers_[exchanges_[index].server].channels) {
        const client_channel& channel = channels_[handle.index];
        if (channel.opened() && !channel.retired() && place_on(handle, index, now)) {
            return true;
        }
    }
    return false;
}

RADIUS_DECL bool client_engine::place_on(channel_handle handle, std::uint32_t index,
                                         time_point now) {
    client_exchange& request = exchanges_[index];
    client_channel& channel = channels_[handle.index];
    const bool idle = channel.in_flight() == 0;
    const auto label = channel.place(index, request.code == packet_code::status_server, now);
    if (!label) {
        return false;
    }
    request.channel = handle;
    request.label = *label;
    request.result.version = channel.version();
    try {
        seal(request);
    } catch (...) { // no random octets: no one has seen the label
        channel.answered(*label);
        throw;
    }
    become(index, phase::in_flight, now);
    transmit(index, now);
    if (idle && is_connected(channel.transport())) {
        channel.set_quiet_since(now);
        arm_channel(handle);
    }
    return true;
}

RADIUS_DECL void client_engine::seal(client_exchange& request) {
    request.packet.clear();
    const client_server_options& server = servers_[request.server].options;
    if (request.secret != server.secret) {
        request.secret = server.secret;
    }
    std::array<octet, 6> room{};
    const octets_view added = added_to(request, room);
    if (request.result.version == radius_version::v1_1) {
        const auto v1_1 = write_v1_1_packet(request.packet.room(), request.code, request.label,
                                            request.attributes, added);
        request.packet.resize(v1_1.value().size());
        return;
    }
    const bool random_field = has_random_authenticator(request.code);
    std::array<octet, 2> first_salt{};
    if (request.attributes.hidden_count() != 0) {
        random_->fill(first_salt);
    }
    const sealing how{.code = request.code,
                      .identifier = static_cast<octet>(request.label),
                      .secret = *server.secret,
                      .message_authenticator =
                          random_field || (is_dynamic_authorization(request.code) &&
                                           server.dynamic_authorization.message_authenticator),
                      .appended = added,
                      .first_salt = *reader(first_salt).u16()};
    const auto sealed = seal_request(request.packet.room(), how, request.attributes,
                                     random_field ? random_->next_authenticator() : zero_field);
    request.packet.resize(sealed.value().size());
}

RADIUS_DECL octets_view client_engine::added_to(const client_exchange& request,
                                                octets_span room) const noexcept {
    if (!request.date || !servers_[request.server].options.dynamic_authorization.event_timestamp) {
        return {};
    }
    writer out(room);
    out.u8(attr::event_timestamp.number().type_octet());
    out.u8(6);
    out.u32(*request.date);
    return out.written();
}

RADIUS_DECL void client_engine::transmit(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    server_record& server = servers_[request.server];
    exchange_counters& counted = server.counters->of(request.code);
    const bool first = request.schedule.sent() == 0;
    if (first) {
        request.first_sent = now;
        ++counted.requests;
    }
    if (server.probe == exchanges_.handle_of(index)) {
        schedule_probe(server, now); // it may have waited for a channel
    }
    if (first || !server.reliable()) {
        counted.retransmissions += first ? 0 : 1;
        actions_.push_back(
            {pending_action::kind::send, request.channel, exchanges_.handle_of(index)});
    }
    const duration wait =
        request.schedule.next_wait(server.retry, now - request.first_sent, random_number());
    const bool whole = wait == duration::zero() || request.deadline - now < wait ||
                       request.is_probe; // the watchdog's timer ends that
    set_timer(exchange_timers_, index, whole ? request.deadline : detail::later(now, wait));
}

RADIUS_DECL void client_engine::exchange_due(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    server_record& server = servers_[request.server];
    if (request.now_is == phase::waiting) {
        if (server.cause) {
            request.result.cause = server.cause;
        }
        finish(index, errc::no_response, now);
        return;
    }
    ++server.counters->of(request.code).timeouts;
    const bool over = now >= request.deadline;
    if (!over && !server.is_removed &&
        !request.schedule.exhausted(server.retry, now - request.first_sent)) {
        if (request.secret == server.options.secret) {
            transmit(index, now);
        } else { // the server may know only the new one by now
            start(index, request.server, now);
        }
        return;
    }
    const bool hasty = over && request.is_hasty && request.schedule.sent() < 2;
    if (!hasty) { // else the server had no time to answer
        note_failure(index, now);
    }
    if (!request.result.cause && server.refused_at >= request.first_sent) {
        request.result.cause = server.refused; // it matched nothing, but something did come
    }
    const channel_handle through = request.channel;
    // A connection that has been silent for so long is of no use to the others either.
    const client_channel* const channel = channels_.find(through);
    const bool silent = channel != nullptr && !hasty && channel->can_be_given_up() &&
                        channel->heard_at() <= request.first_sent;
    if (over) {
        finish(index, errc::no_response, now);
    } else {
        become(index, phase::moving, now);
        if (server.reliable() && !silent) {
            request.waited.set(request.server);
        }
        move_on(index, now);
    }
    if (silent) {
        fail_channel(through, errc::no_response, true, now);
    }
}

RADIUS_DECL void client_engine::move_on(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.tried.set(request.server);
    const std::uint32_t next = choose_server(request.wish, request.tried, now);
    if (next == detail::no_slot || request.is_probe) {
        finish(index, why_none(request, now), now);
    } else {
        start(index, next, now);
    }
}

RADIUS_DECL void client_engine::relocate(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.result.cause = servers_[request.server].cause;
    const bool has_next =
        choose_server(request.wish, tried_so_far(request), now) != detail::no_slot;
    const client_server_options& server = servers_[request.server].options;
    const bool hopeless = !has_next && (is_connected(server.transport) || !server.has_address()) &&
                          std::none_of(order_.begin(), order_.end(), [this](std::uint32_t place) {
                              return servers_[place].proven;
                          });
    if (hopeless ||
        (most_transmissions_ != 0 && request.result.transmissions >= most_transmissions_)) {
        finish(index, errc::no_response, now);
    } else if (request.is_probe || has_next) {
        move_on(index, now);
    } else {
        try_again(index, now);
    }
}

RADIUS_DECL void client_engine::try_again(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.tried = request.waited;
    const std::uint32_t next = choose_server(request.wish, request.tried, now);
    if (next == detail::no_slot) {
        finish(index, why_none(request, now), now);
        return;
    }
    if (request.waited.any() && request.deadline == time_point::max()) {
        request.waited.set(next);
    }
    start(index, next, now);
}

RADIUS_DECL void client_engine::finish(std::uint32_t index, std::error_code error, time_point now,
                                       bool answered) {
    become(index, phase::ended, now, answered);
    client_exchange& request = exchanges_[index];
    if (request.is_probe) {
        const request_handle probe = exchanges_.handle_of(index);
        if (servers_[request.server].probe == probe) {
            servers_[request.server].probe = {};
        } else if (client_channel* const channel = channels_.find(request.channel)) {
            channel->set_probe({});
        }
        finished_.push_back(index);
        return;
    }
    --under_way_;
    request.result.error = error;
    actions_.push_back({pending_action::kind::complete, {}, exchanges_.handle_of(index)});
}

RADIUS_DECL void client_engine::end_all(errc why, time_point now) {
    for (server_record& server : servers_) {
        while (!server.channels.empty()) {
            close(server.channels.back(), true);
        }
    }
    for (std::uint32_t index = 0; index < exchanges_.capacity(); ++index) {
        if (exchanges_[index].in_progress()) {
            finish(index, why, now);
        }
    }
}

// --- Replies -------------------------------------------------------------------------------------
RADIUS_DECL drop_reason client_engine::accept_reply(client_channel& channel, octets_view octets,
                                                    time_point now) {
    const auto reply = packet_view::parse(octets, options_.limits);
    if (!reply) {
        return drop_reason_of(reply.error());
    }
    const bool v1_1 = channel.version() == radius_version::v1_1;
    const std::uint32_t index = channel.find(label_of(channel.version(), reply->octets()));
    if (index == detail::no_slot) {
        return drop_reason::unmatched_reply;
    }
    client_exchange& request = exchanges_[index];
    server_record& server = servers_[request.server];
    const client_server_options& options = server.options;
    const bool required = options.require_message_authenticator &&
                          needs_message_authenticator(request.code, options.transport);
    const drop_reason refused =
        v1_1 ? check_v1_1_reply(*reply, request.code)
             : check_reply(*reply, {request.code, request.field(), required}, *request.secret);
    if (refused != drop_reason::none) {
        return refused;
    }
    client_result& result = request.result;
    result.reply = reply->octets();
    result.cause = {};
    result.round_trip_time = now - request.first_sent;
    server.counters->count_reply(request.code, reply->code(), result.round_trip_time);
    server.health.replied(options_.watchdog, request.code == packet_code::status_server, now);
    server.reopen_wait = server_record::shortest_reopen_wait;
    server.proven = true;
    server.cause = {};
    channel.heard(now);
    finish(index, {}, now, true);
    return drop_reason::none;
}

RADIUS_DECL void client_engine::note_refused_reply(const client_channel& channel,
                                                   octets_view octets, drop_reason reason,
                                                   time_point now) noexcept {
    const std::uint32_t index = octets.size() < header_size
                                    ? detail::no_slot
                                    : channel.find(label_of(channel.version(), octets));
    if (index != detail::no_slot) {
        exchanges_[index].result.cause = detail::reply_error_of(reason);
    } else {
        server_record& server = servers_[channel.server()];
        server.refused_at = now;
        server.refused = detail::reply_error_of(reason);
    }
}

// --- Servers and the watchdog --------------------------------------------------------------------
RADIUS_DECL std::uint32_t client_engine::choose_server(const server_wish& wish,
                                                       const server_set& tried,
                                                       time_point now) const noexcept {
    std::uint32_t chosen = detail::no_slot;
    std::uint64_t weight = 0;
    bool is_usable = false;
    for (const std::uint32_t index : order_) {
        const server_record& one = servers_[index];
        const client_server_options& server = one.options;
        if (tried[index] || !is_served(server.serves, wish.code) ||
            (wish.code == packet_code::status_server && !server.takes_status) ||
            (wish.pinned != detail::no_slot && wish.pinned != one.label_number)) {
            continue;
        }
        const bool usable = one.usable(now);
        const std::uint64_t own =
            wish.affinity
                ? detail::rendezvous_weight(*wish.affinity, one.label_hash, options_.affinity_seed)
                : 0;
        if (chosen == detail::no_slot || (usable && !is_usable) ||
            (usable == is_usable && own > weight)) {
            chosen = index;
            weight = own;
            is_usable = usable;
        }
        if (is_usable && !wish.affinity) {
            break;
        }
    }
    return chosen;
}

RADIUS_DECL std::uint32_t client_engine::number_of(std::string_view server) const noexcept {
    for (const std::uint32_t place : order_) {
        if (*servers_[place].label == server) {
            return servers_[place].label_number;
        }
    }
    const auto address = endpoint::parse(server);
    for (const std::uint32_t place : order_) {
        const server_record& one = servers_[place];
        if (one.options.has_address() &&
            ((address && one.options.address.address == address->address) ||
             one.options.address.to_string() == server)) {
            return one.label_number;
        }
    }
    return detail::no_slot;
}

RADIUS_DECL errc client_engine::why_none(const client_exchange& request,
                                         time_point now) const noexcept {
    const bool is_gone = request.wish.pinned != detail::no_slot &&
                         std::none_of(order_.begin(), order_.end(), [&](std::uint32_t place) {
                             return servers_[place].label_number == request.wish.pinned;
                         });
    if (is_gone) {
        return errc::server_unknown;
    }
    return choose_server(request.wish, {}, now) == detail::no_slot ? errc::no_server_alive
                                                                   : errc::no_response;
}

RADIUS_DECL std::vector<std::uint32_t> client_engine::find_free_places() const {
    std::vector<bool> used(servers_.size());
    for (const std::uint32_t place : order_) {
        used[place] = true;
    }
    for (std::uint32_t index = 0; index < exchanges_.capacity(); ++index) {
        if (exchanges_[index].now_is != phase::free) {
            used[exchanges_[index].server] = true;
        }
    }
    std::vector<std::uint32_t> places;
    for (std::uint32_t place = 0; place < servers_.size(); ++place) {
        if (!used[place] && servers_[place].channels.empty()) {
            places.push_back(place);
        }
    }
    return places;
}

RADIUS_DECL void client_engine::forget_places(const server_set& places) noexcept {
    for (std::uint32_t index = 0; index < exchanges_.capacity(); ++index) {
        client_exchange& request = exchanges_[index];
        request.tried &= ~places;
        request.waited &= ~places;
        if (request.now_is == phase::free) {
            request.secret.reset(); // perhaps of a server that is gone
        }
    }
}

RADIUS_DECL void client_engine::change(server_record& server,
                                       client_server_options&& options) noexcept {
    if (std::ranges::equal(options.secret->octets(), server.options.secret->octets())) {
        options.secret = server.options.secret;
    }
    if (!options.name.empty()) {
        options.address = server.options.address; // the driver has found it
    }
    if (options.versions != server.options.versions) {
        server.expected_version =
            options.versions.v1_1 ? radius_version::v1_1 : radius_version::v1_0;
    }
    server.retry = options.retry.value_or(options_.retry);
    server.options = std::move(options);
}

RADIUS_DECL void client_engine::remove(std::uint32_t index, time_point now) {
    servers_[index].is_removed = true;
    server_timers_.cancel(index);
    if (servers_[index].probe != request_handle{}) {
        finish(servers_[index].probe.index, errc::no_response, now);
    }
    while (!servers_[index].waiting.empty()) {
        const std::uint32_t waiting = servers_[index].waiting.front();
        become(waiting, phase::moving, now);
        move_on(waiting, now);
    }
    for (std::size_t left = servers_[index].channels.size(); left-- > 0;) {
        retire(servers_[index].channels[left]);
    }
}

RADIUS_DECL void client_engine::expel_removed(time_point now) {
    for (server_record& server : servers_) {
        while (server.is_removed && !server.channels.empty()) {
            const channel_handle handle = server.channels.back();
            list_in_flight(channels_[handle.index]);
            close(handle, true);
            for (const std::uint32_t moved : listed_) {
                become(moved, phase::moving, now);
                move_on(moved, now);
            }
        }
    }
}

RADIUS_DECL void client_engine::retire(channel_handle handle) {
    client_channel& channel = channels_[handle.index];
    if (channel.in_flight() == 0) {
        close(handle, true);
    } else {
        channel.retire();
    }
}

RADIUS_DECL void client_engine::dispatch(std::uint32_t server, time_point now) {
    const detail::slot_queue<client_exchange>& waiting = servers_[server].waiting;
    while (!waiting.empty()) {
        const std::uint32_t index = waiting.front();
        if (place(index, now)) {
            continue;
        }
        if (!exchanges_[index].is_probe || servers_[server].opening != 0) {
            ensure_channel(server, now);
            return;
        }
        finish(index, errc::no_response, now); // the next one will do: it must not hold up others
    }
}

RADIUS_DECL void client_engine::note_failure(std::uint32_t index, time_point now) {
    const client_exchange& request = exchanges_[index];
    server_record& server = servers_[request.server];
    if (server.health.request_failed(options_.watchdog, request.first_sent, now)) {
        ask_dead(request.server, now);
    }
}

RADIUS_DECL void client_engine::ask_dead(std::uint32_t index, time_point now) {
    server_record& server = servers_[index];
    const watchdog_options& watchdog = options_.watchdog;
    server.probe_at = watchdog.enabled ? now : *server.health.trial(watchdog);
    arm_server(index);
}

RADIUS_DECL void client_engine::schedule_probe(server_record& server, time_point now) {
    const watchdog_options& watchdog = options_.watchdog;
    const std::chrono::duration<double, duration::period> jitter(watchdog.jitter);
    server.probe_at = detail::later(
        now, detail::saturated_sum(watchdog.interval, detail::saturated(jitter * random_number())));
}

RADIUS_DECL request_handle client_engine::make_probe() {
    const request_handle probe = acquire_exchange();
    client_exchange& request = exchanges_[probe.index];
    request.begin({.code = packet_code::status_server}, true, time_point::max(), time_point::max());
    request.attributes.clear();
    return probe;
}

RADIUS_DECL void client_engine::probe(std::uint32_t index, time_point now) {
    server_record& server = servers_[index];
    const watchdog_options& watchdog = options_.watchdog;
    if (server.probe != request_handle{}) {
        const std::uint32_t unanswered = server.probe.index;
        const bool was_sent = exchanges_[unanswered].now_is == phase::in_flight;
        if (was_sent) {
            ++server.counters->status.timeouts;
        }
        finish(unanswered, errc::no_response, now);
        server.health.probe_failed();
        if (was_sent && is_connected(server.options.transport)) {
            fail_channel(exchanges_[unanswered].channel, errc::no_response, true, now);
        }
    }
    if (server.health.alive() || now >= server.trial_at(watchdog)) {
        return;
    }
    schedule_probe(server, now);
    if (!watchdog.enabled) {
        return;
    }
    server.probe = make_probe();
    start(server.probe.index, index, now);
}

RADIUS_DECL void client_engine::server_due(std::uint32_t index, time_point now) {
    server_record& server = servers_[index];
    if (!server.waiting.empty()) {
        ensure_channel(index, now);
    }
    if ((!server.health.alive() || server.probe != request_handle{}) && now >= server.probe_at) {
        probe(index, now);
    }
    if (!server.health.alive() && now >= server.trial_at(options_.watchdog)) {
        server.health.revive();
    }
    arm_server(index);
}

RADIUS_DECL void client_engine::arm_server(std::uint32_t index) {
    const server_record& server = servers_[index];
    if (server.is_removed) {
        return;
    }
    time_point at = time_point::max();
    if (!server.health.alive() || server.probe != request_handle{}) {
        at = server.probe_at;
    }
    if (!server.health.alive()) {
        at = std::min(at, server.trial_at(options_.watchdog));
    }
    if (!server.waiting.empty() && server.opening == 0 &&
        server.channels.size() < options_.max_channels) {
        at = std::min(at, server.reopen_at);
    }
    set_timer(server_timers_, index, at);
}

// --- Channels ------------------------------------------------------------------------------------
RADIUS_DECL void client_engine::ensure_channel(std::uint32_t index, time_point now) {
    server_record& server = servers_[index];
    const std::size_t coming = server.opening * client_channel::capacity(server.options.transport,
                                                                         server.expected_version);
    if (server.waiting.size() <= coming) {
        return;
    }
    if (server.channels.size() < options_.max_channels && now >= server.reopen_at) {
        const channel_handle handle = channels_.acquire();
        channels_[handle.index].begin(index, server.options.transport);
        server.channels.push_back(handle);
        ++server.opening;
        actions_.push_back({pending_action::kind::open_channel, handle, {}});
        return;
    }
    for (const channel_handle handle : server.channels) {
        arm_channel(handle);
    }
    arm_server(index);
}

RADIUS_DECL void client_engine::fail_channel(channel_handle handle, std::error_code error,
                                             bool tell, time_point now) {
    client_channel* const channel = channels_.find(handle);
    if (channel == nullptr) {
        return;
    }
    const std::uint32_t index = channel->server();
    server_record& server = servers_[index];
    server.channel_failed(error, channel->proven(), now, std::abs(random_number()));
    list_in_flight(*channel);
    close(handle, tell);
    if (server.channels.empty()) {
        for (std::uint32_t next = server.waiting.front(); next != detail::no_slot;
             next = exchanges_[next].next) {
            listed_.push_back(next);
        }
    }
    for (const std::uint32_t moved : listed_) {
        become(moved, phase::moving, now);
        relocate(moved, now);
    }
    if (!server.waiting.empty()) {
        ensure_channel(index, now);
    }
}

RADIUS_DECL void client_engine::close(channel_handle handle, bool tell) {
    const client_channel& channel = channels_[handle.index];
    server_record& server = servers_[channel.server()];
    std::erase(server.channels, handle);
    if (channel.opened()) {
        --server.counters->connections_open;
    } else {
        --server.opening;
    }
    channel_timers_.cancel(handle.index);
    if (tell && channel.announced()) {
        actions_.push_back({pending_action::kind::close_channel, handle, {}});
    }
    channels_.release(handle.index);
}

RADIUS_DECL time_point client_engine::watched_at(channel_handle handle) noexcept {
    const client_channel& channel = channels_[handle.index];
    return options_.watchdog.enabled && is_connected(channel.transport()) &&
                   channel.in_flight() != 0
               ? detail::later(channel.quiet_since(), options_.watchdog.interval)
               : time_point::max();
}

RADIUS_DECL void client_engine::arm_channel(channel_handle handle) {
    const client_channel& channel = channels_[handle.index];
    time_point at = watched_at(handle);
    if (channel.in_flight() == 0 && channel.opened() && is_surplus(handle)) {
        at = closes_at(handle);
    }
    if (!servers_[channel.server()].waiting.empty()) {
        at = std::min(at, channel.next_rested().value_or(at));
    }
    set_timer(channel_timers_, handle.index, at);
}

RADIUS_DECL void client_engine::channel_due(channel_handle due, time_point now) {
    const client_channel& channel = channels_[due.index];
    dispatch(channel.server(), now);
    if (now >= watched_at(due)) {
        watch(due, now);
        if (channels_.find(due) == nullptr) {
            return;
        }
    }
    if (channel.in_flight() == 0 && is_surplus(due) && now >= closes_at(due)) {
        close(due, true);
    } else {
        arm_channel(due);
    }
}

RADIUS_DECL void client_engine::watch(channel_handle due, time_point now) {
    client_channel& channel = channels_[due.index];
    if (channel.probe() != request_handle{}) {
        ++servers_[channel.server()].counters->status.timeouts;
        fail_channel(due, errc::no_response, true, now);
        return;
    }
    const request_handle probe = make_probe();
    aim(probe.index, channel.server(), now);
    channel.set_probe(probe);
    const double spread = random_number();
    const std::chrono::duration<double, duration::period> jitter(options_.watchdog.jitter);
    channel.set_quiet_since(detail::later(now, detail::saturated(jitter * spread)));
    if (!place_on(due, probe.index, now)) {
        channel.set_probe({}); // all labels are taken: the next round will have one
        release_exchange(probe.index);
    }
}

RADIUS_DECL const std::vector<std::uint32_t>&
client_engine::list_in_flight(const client_channel& channel) {
    listed_.clear();
    channel.for_each_in_flight([this](std::uint32_t found) { listed_.push_back(found); });
    return listed_;
}

// --- Slots and numbers ---------------------------------------------------------------------------
RADIUS_DECL request_handle client_engine::acquire_exchange() {
    if (finished_.capacity() <= exchanges_.in_use()) {
        const std::size_t most = 2 * exchanges_.in_use() + 8;
        listed_.reserve(most);
        actions_.reserve(4 * most);
        exchange_timers_.reserve(most);
        finished_.reserve(most); // last, as it tells whether there is room
    }
    return exchanges_.acquire();
}

RADIUS_DECL void client_engine::release_exchange(std::uint32_t index) {
    become(index, phase::free, time_point::min()); // without a label that could rest
    exchanges_[index].wipe();
    exchanges_.release(index);
}

RADIUS_DECL bool client_engine::wants_date(packet_code code,
                                           const attribute_list& attributes) const noexcept {
    const attribute_range all = attributes.attributes();
    return is_dynamic_authorization(code) &&
           std::any_of(order_.begin(), order_.end(),
                       [this](std::uint32_t place) {
                           return servers_[place].options.dynamic_authorization.event_timestamp;
                       }) &&
           std::none_of(all.begin(), all.end(), [](const raw_attribute& one) {
               return one.type == attr::event_timestamp.number().type();
           });
}

RADIUS_DECL std::uint32_t client_engine::draw_number() noexcept {
    std::array<octet, 4> drawn{};
    try {
        random_->fill(drawn);
    } catch (...) {
        return 0x8000'0000U;
    }
    return *reader(drawn).u32();
}

} // namespace radius
