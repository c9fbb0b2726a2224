// SPDX-License-Identifier: MIT
// How a client's request is sealed, sent, retransmitted, moved to another server and ended (RFC
// 2865 section 2.4, RFC 5080 section 2.2.1).
#pragma once

#include <cstdlib>

#include <radius/auth/sealing.hpp>
#include <radius/protocol/client/client_state.hpp>

namespace radius::detail {

/// The operations that the inputs of `client_engine` and its watchdog share.
class client_core : public client_state {
  public:
    client_core(client_engine_options given, octet_generator& source)
        : client_state(std::move(given)), random_(&source) {}

    /// A number from -1 to 1.
    double random_number() noexcept {
        return static_cast<double>(draw_number(*random_)) / 2'147'483'647.5 - 1.0;
    }

    /// Sends the request to a server as soon as that has a channel for it.
    void start(std::uint32_t index, std::uint32_t server, time_point now) {
        if (!try_start(index, server, now)) {
            wait(index, now);
        }
    }

    /// The same if a channel is available now; else returns false, and the request is in no queue.
    bool try_start(std::uint32_t index, std::uint32_t server, time_point now) {
        client_exchange& request = exchanges[index];
        request.server = server;
        request.now_is = phase::waiting;
        request.schedule.restart();
        try {
            return servers[server].waiting.empty() && place(index, now);
        } catch (...) { // for example no random octets: the request waits and is tried again
            if (request.now_is != phase::waiting) {
                throw;
            }
            return false;
        }
    }

    /// Appends the request to the queue for a channel.
    void wait(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        servers[request.server].waiting.push_back(exchanges, index);
        queued += request.is_probe ? 0 : 1;
        set_timer(exchange_timers, index, std::min(request.deadline, request.patience));
        ensure_channel(request.server, now);
    }

    /// Assigns the channels of a server to the waiting requests, in order.
    void dispatch(std::uint32_t server, time_point now) {
        slot_queue<client_exchange>& waiting = servers[server].waiting;
        while (!waiting.empty()) {
            const std::uint32_t index = waiting.front();
            if (place(index, now)) {
                unqueue(index);
            } else if (exchanges[index].is_probe && servers[server].opening == 0) {
                unqueue(index); // a failed request must not block those after it
                finish(index, errc::no_response);
            } else {
                ensure_channel(server, now);
                return;
            }
        }
    }

    /// Removes the request from its channel or the queue. If a reply may still arrive, the
    /// identifier rests.
    void detach(std::uint32_t index, bool answered, time_point now) {
        client_exchange& request = exchanges[index];
        if (request.now_is == phase::waiting) {
            unqueue(index);
        } else if (client_channel* const channel = channels.find(request.channel)) {
            if (answered && !has_another_reply(request, *channel)) {
                channel->answered(request.label);
            } else {
                channel->abandoned(request.label, later(now, options.identifier_rest));
            }
            if (channel->in_flight() == 0) {
                channel->set_idle_since(now);
                arm_channel(request.channel);
            }
        }
        if (request.now_is == phase::in_flight && !answered) {
            ++servers[request.server].counters.of(request.code).abandoned;
        }
        request.now_is = phase::ended;
    }

    /// Ends a detached request. Its slot stays unchanged until the driver is done with it.
    void finish(std::uint32_t index, std::error_code error) {
        client_exchange& request = exchanges[index];
        request.now_is = phase::ended;
        exchange_timers.cancel(index);
        if (request.is_probe) {
            const request_handle probe = exchanges.handle_of(index);
            if (servers[request.server].probe == probe) {
                servers[request.server].probe = {};
            } else if (client_channel* const channel = channels.find(request.channel)) {
                channel->set_probe({});
            }
            finished.push_back(index);
            return;
        }
        --under_way;
        request.result.error = error;
        actions.push_back({client_action::kind::complete, {}, exchanges.handle_of(index)});
    }

    /// Sends a detached request to the next server that was not tried, or ends it.
    void move_on(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        request.tried |= std::uint64_t{1} << request.server;
        const std::uint32_t next = choose_server(request.code, request.tried, now);
        if (next == no_slot || request.is_probe) {
            finish(index, errc::no_response);
        } else {
            start(index, next, now);
        }
    }

    /// The same for a request whose channel is gone. That says little about the server, so once all
    /// servers were tried, they are tried again while time and transmissions are left. The
    /// exceptions are servers whose stream is still open and that had their time to answer: nothing
    /// is sent twice over a stream (RFC 6613 section 2.6.1). But if no server has ever answered,
    /// and this one needs a connection or has no address, the problem affects all of them: the
    /// request fails at once.
    void relocate(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        request.result.cause = servers[request.server].cause;
        const std::uint64_t tried = request.tried | std::uint64_t{1} << request.server;
        const client_server_options& server = servers[request.server].options;
        const bool hopeless = (is_connected(server.transport) || !server.has_address()) &&
                              std::none_of(servers.begin(), servers.end(),
                                           [](const client_server& one) { return one.proven; }) &&
                              choose_server(request.code, tried, now) == no_slot;
        if (hopeless ||
            (most_transmissions != 0 && request.result.transmissions >= most_transmissions)) {
            finish(index, errc::no_response);
        } else if (request.is_probe || choose_server(request.code, tried, now) != no_slot) {
            move_on(index, now);
        } else {
            try_again(index, now);
        }
    }

    /// A request had no answer. Its server may now be considered dead.
    void note_failure(std::uint32_t index, time_point now) {
        const client_exchange& request = exchanges[index];
        client_server& server = servers[request.server];
        if (server.health.request_failed(options.watchdog, request.first_sent, now)) {
            ask_dead(request.server, now);
        }
    }

    /// The server is considered dead from now on.
    void ask_dead(std::uint32_t index, time_point now) {
        client_server& server = servers[index];
        const watchdog_options& watchdog = options.watchdog;
        server.probe_at = watchdog.enabled ? now : *server.health.trial(watchdog);
        arm_server(index);
    }

    /// Sets when a dead server is probed next (RFC 3539 section 3.4.1).
    void schedule_probe(client_server& server, time_point now) {
        const watchdog_options& watchdog = options.watchdog;
        const std::chrono::duration<double, duration::period> jitter(watchdog.jitter);
        server.probe_at =
            later(now, saturated_sum(watchdog.interval, saturated(jitter * random_number())));
    }

    /// Sends or retransmits the packet in the request's slot, octet for octet the same, and sets
    /// the timer. Over streams, which retransmit lost data themselves, the timers run the same, but
    /// the packet is sent once (RFC 6613 section 2.6.1).
    void transmit(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        client_server& server = servers[request.server];
        exchange_counters& counted = server.counters.of(request.code);
        const bool first = request.schedule.sent() == 0;
        if (first) {
            request.first_sent = now;
            ++counted.requests;
        }
        if (server.probe == exchanges.handle_of(index)) {
            schedule_probe(server, now); // it may have waited for a channel
        }
        if (first || !server.reliable()) {
            counted.retransmissions += first ? 0 : 1;
            actions.push_back(
                {client_action::kind::send, request.channel, exchanges.handle_of(index)});
        }
        const duration wait =
            request.schedule.next_wait(server.retry, now - request.first_sent, random_number());
        const bool whole = wait == duration::zero() || request.deadline - now < wait ||
                           request.is_probe; // the watchdog's timer ends that
        set_timer(exchange_timers, index, whole ? request.deadline : later(now, wait));
    }

    /// A channel is gone: its requests in flight move to another server (RFC 2865 section 2.4), and
    /// so do the requests that waited for it if the server has no other channel.
    void fail_channel(channel_handle handle, std::error_code error, bool tell, time_point now) {
        client_channel* const channel = channels.find(handle);
        if (channel == nullptr) {
            return;
        }
        const std::uint32_t index = channel->server();
        client_server& server = servers[index];
        server.channel_failed(error, channel->proven(), now, std::abs(random_number()));
        list_in_flight(*channel);
        close(handle, tell);
        if (server.channels.empty()) {
            for (std::uint32_t next = server.waiting.front(); next != no_slot;
                 next = exchanges[next].next) {
                moving.push_back(next);
            }
        }
        for (const std::uint32_t moved : moving) {
            detach(moved, false, now);
            relocate(moved, now);
        }
        if (!server.waiting.empty()) {
            ensure_channel(index, now);
        }
    }

    /// Seals and sends the request through this channel if it has a label left.
    bool place_on(channel_handle handle, std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        client_channel& channel = channels[handle.index];
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
        } catch (...) { // no random octets: the label was never sent
            channel.answered(*label);
            throw;
        }
        request.now_is = phase::in_flight;
        transmit(index, now);
        if (idle && is_connected(channel.transport())) {
            channel.set_quiet_since(now);
            arm_channel(handle);
        }
        return true;
    }

    /// The slots of the requests in flight on a channel. You may move these requests while you
    /// iterate; valid until the next call.
    const std::vector<std::uint32_t>& list_in_flight(const client_channel& channel) {
        moving.clear();
        channel.for_each_in_flight([this](std::uint32_t found) { moving.push_back(found); });
        return moving;
    }

    octet_generator& random() noexcept { return *random_; }

  private:
    /// Starts another round of the servers that may receive the request again. A request without a
    /// deadline tries each once more, then ends.
    void try_again(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        request.tried = request.waited;
        const std::uint32_t next = choose_server(request.code, request.tried, now);
        if (next == no_slot) {
            finish(index, errc::no_response);
            return;
        }
        if (request.waited != 0 && request.deadline == time_point::max()) {
            request.waited |= std::uint64_t{1} << next;
        }
        start(index, next, now);
    }

    bool place(std::uint32_t index, time_point now) {
        for (const channel_handle handle : servers[exchanges[index].server].channels) {
            if (channels[handle.index].opened() && place_on(handle, index, now)) {
                return true;
            }
        }
        return false;
    }

    /// The attributes that the engine adds to a request: Event-Timestamp, in `room` (6 octets).
    octets_view added_to(const client_exchange& request, octets_span room) const noexcept {
        if (!request.date ||
            !servers[request.server].options.dynamic_authorization.event_timestamp) {
            return {};
        }
        writer out(room);
        out.u8(event_timestamp_type);
        out.u8(6);
        out.u32(*request.date);
        return out.written();
    }

    /// A new identifier needs a new authenticator (RFC 2865 section 3), and a new server uses its
    /// own secret. An attribute list always fits into a packet.
    void seal(client_exchange& request) {
        request.packet.clear();
        std::array<octet, 6> room{};
        const octets_view added = added_to(request, room);
        if (request.result.version == radius_version::v1_1) {
            const auto plain = write_plain_packet(request.packet.room(), request.code,
                                                  request.label, request.attributes, added);
            request.packet.resize(plain.value().size());
            return;
        }
        const bool random_field = has_random_authenticator(request.code);
        std::array<octet, 2> salt{};
        if (request.attributes.hidden_count() != 0) {
            random_->fill(salt);
        }
        const client_server_options& server = servers[request.server].options;
        const sealing how{.code = request.code,
                          .identifier = static_cast<octet>(request.label),
                          .secret = *server.secret,
                          .message_authenticator =
                              random_field || (is_dynamic_authorization(request.code) &&
                                               server.dynamic_authorization.message_authenticator),
                          .appended = added,
                          .first_salt = *reader(salt).u16()};
        const auto sealed = seal_request(request.packet.room(), how, request.attributes,
                                         random_field ? random_->next_authenticator() : zero_field);
        request.packet.resize(sealed.value().size());
    }

    octet_generator* random_;
};

} // namespace radius::detail
