// SPDX-License-Identifier: MIT
// The state of a client engine, and how it chooses a server and opens channels to it.
#pragma once

#include <radius/container/timer_heap.hpp>
#include <radius/crypto/random.hpp>
#include <radius/protocol/client/client_action.hpp>
#include <radius/protocol/client/client_exchange.hpp>

namespace radius::detail {

/// True if an answered request may be answered once more. Over DTLS such a reply would be checked
/// against the identifier's next request, fail, and end the connection.
inline bool has_another_reply(const client_exchange& request,
                              const client_channel& channel) noexcept {
    return channel.transport() == transport_kind::dtls && request.schedule.sent() > 1;
}

/// For values that need not be secret, such as jitter and the first label of a channel. If the
/// source fails, a constant is good enough.
inline std::uint32_t draw_number(octet_generator& random) noexcept {
    std::array<octet, 4> drawn{};
    try {
        random.fill(drawn);
    } catch (...) {
        return 0x8000'0000U;
    }
    return *reader(drawn).u32();
}

inline constexpr octet event_timestamp_type = 55;

/// The value of Event-Timestamp: seconds since 1970, to 2106 (RFC 2869 section 5.3).
inline std::uint32_t event_time(wall_time when) noexcept {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(seconds, 0, 0xFFFF'FFFF));
}

/// Slots, servers and channels are identified by index here; `now` never goes back.
class client_state {
  public:
    using phase = client_exchange::phase;

    explicit client_state(client_engine_options given) : options(std::move(given)) {
        check_options(options);
        servers.reserve(options.servers.size());
        bool unlimited = false;
        duration together{};
        duration lives{};
        for (const client_server_options& server : options.servers) {
            const retry_options retry = server.retry.value_or(options.retry);
            servers.push_back({.options = server,
                               .retry = retry,
                               .expected_version = server.versions.v1_1 ? radius_version::v1_1
                                                                        : radius_version::v1_0});
            together = saturated_sum(together, retry.total);
            unlimited = unlimited || retry.total == duration::zero();
            const duration life = longest_life(retry);
            lives += std::min(life, duration::max() - lives);
            most_transmissions += retry.attempts;
            most_in_flight +=
                options.max_channels *
                client_channel::capacity(server.transport, servers.back().expected_version);
        }
        if (options.request_timeout > duration::zero()) {
            request_timeout = options.request_timeout;
        } else if (!unlimited) {
            request_timeout = together;
        } else {
            patience = lives;
        }
    }

    /// Acquires a slot for a request and reserves memory for its whole lifetime: later steps
    /// allocate nothing, apart from channels. If it throws `std::bad_alloc`, nothing changes.
    request_handle acquire_exchange() {
        if (finished.capacity() <= exchanges.in_use()) {
            const std::size_t most = 2 * exchanges.in_use() + 8;
            moving.reserve(most);
            actions.reserve(4 * most);
            exchange_timers.reserve(most);
            finished.reserve(most); // last, because it tells whether there is room
        }
        return exchanges.acquire();
    }

    /// In octets: see `client_engine::memory_bytes`.
    std::size_t memory_bytes() const noexcept {
        std::size_t sum = exchanges.memory_bytes() + channels.memory_bytes() +
                          exchange_timers.memory_bytes() + channel_timers.memory_bytes() +
                          server_timers.memory_bytes() +
                          actions.capacity() * sizeof(queued_action) +
                          (finished.capacity() + moving.capacity()) * sizeof(std::uint32_t) +
                          options.servers.capacity() * sizeof(client_server_options) +
                          servers.capacity() * sizeof(client_server);
        for (std::uint32_t index = 0; index < channels.capacity(); ++index) {
            sum += channels[index].memory_bytes();
        }
        for (const client_server& server : servers) {
            sum += server.channels.capacity() * sizeof(channel_handle);
        }
        return sum;
    }

    /// True if no more requests are accepted, even if a channel is free. Requests that move between
    /// servers may wait in addition to `max_queued`, and with unlimited retries could accumulate.
    bool is_full() const noexcept {
        return under_way >= most_in_flight && under_way - most_in_flight >= options.max_queued;
    }

    /// The deadline of a request that is submitted now.
    time_point deadline(time_point now) const noexcept {
        return later(now, request_timeout); // out of range: no deadline
    }

    /// When a request without a deadline stops waiting for a channel: if the network is unreachable
    /// there is never one, and no attempt is counted.
    time_point last_patience(time_point now) const noexcept { return later(now, patience); }

    /// True if a request of this code and these attributes may need an Event-Timestamp.
    bool wants_date(packet_code code, const attribute_list& attributes) const noexcept {
        const attribute_range all = attributes.attributes();
        return is_dynamic_authorization(code) &&
               std::any_of(servers.begin(), servers.end(),
                           [](const client_server& one) {
                               return one.options.dynamic_authorization.event_timestamp;
                           }) &&
               std::none_of(all.begin(), all.end(), [](const raw_attribute& one) {
                   return one.type == event_timestamp_type;
               });
    }

    /// The first server in the list that accepts such requests and was not tried. Dead and
    /// unreachable servers come last, but are not skipped.
    std::uint32_t choose_server(packet_code code, std::uint64_t tried,
                                time_point now) const noexcept {
        std::uint32_t fallback = no_slot;
        for (std::uint32_t index = 0; index < servers.size(); ++index) {
            const client_server_options& server = servers[index].options;
            if ((tried >> index & 1U) != 0 || !is_served(server.serves, code) ||
                (code == packet_code::status_server && !server.takes_status)) {
                continue;
            }
            if (servers[index].usable(now)) {
                return index;
            }
            fallback = std::min(fallback, index);
        }
        return fallback;
    }

    /// Ensures that requests that wait for a channel of this server get one: opens another unless
    /// enough are being opened or there are too many, else sets a timer.
    void ensure_channel(std::uint32_t index, time_point now) {
        client_server& server = servers[index];
        const std::size_t coming =
            server.opening *
            client_channel::capacity(server.options.transport, server.expected_version);
        if (server.waiting.size() <= coming) {
            return;
        }
        if (server.channels.size() < options.max_channels && now >= server.reopen_at) {
            const channel_handle handle = channels.acquire();
            channels[handle.index].begin(index, server.options.transport);
            server.channels.push_back(handle);
            ++server.opening;
            actions.push_back({client_action::kind::open_channel, handle, {}});
            return;
        }
        for (const channel_handle handle : server.channels) {
            arm_channel(handle);
        }
        arm_server(index);
    }

    /// Removes a channel, and asks the driver to close it if `tell` is true.
    void close(channel_handle handle, bool tell) {
        const client_channel& channel = channels[handle.index];
        client_server& server = servers[channel.server()];
        std::erase(server.channels, handle);
        if (!channel.opened()) {
            --server.opening;
        }
        channel_timers.cancel(handle.index);
        if (tell && channel.announced()) {
            actions.push_back({client_action::kind::close_channel, handle, {}});
        }
        channels.release(handle.index);
    }

    /// True if the channel is not the one that each server keeps open.
    bool is_surplus(channel_handle handle) noexcept {
        return servers[channels[handle.index].server()].channels.front() != handle;
    }

    /// When an idle surplus channel closes.
    time_point closes_at(channel_handle handle) noexcept {
        return later(channels[handle.index].idle_since(), options.channel_idle);
    }

    /// When the watchdog checks a connection that owes replies (RFC 3539 section 3.4).
    time_point watched_at(channel_handle handle) noexcept {
        const client_channel& channel = channels[handle.index];
        return options.watchdog.enabled && is_connected(channel.transport()) &&
                       channel.in_flight() != 0
                   ? later(channel.quiet_since(), options.watchdog.interval)
                   : time_point::max();
    }

    /// Sets the channel's timer: for closing it if it is idle and surplus, for the watchdog, and
    /// for the next identifier to become free if requests wait for one.
    void arm_channel(channel_handle handle) {
        const client_channel& channel = channels[handle.index];
        time_point at = watched_at(handle);
        if (channel.in_flight() == 0 && channel.opened() && is_surplus(handle)) {
            at = closes_at(handle);
        }
        if (!servers[channel.server()].waiting.empty()) {
            at = std::min(at, channel.next_rested().value_or(at));
        }
        set_timer(channel_timers, handle.index, at);
    }

    /// Sets the server's timer: for the watchdog, and for the next attempt to open a channel.
    void arm_server(std::uint32_t index) {
        const client_server& server = servers[index];
        time_point at = time_point::max();
        if (!server.health.alive() || server.probe != request_handle{}) {
            at = server.probe_at;
        }
        if (!server.health.alive()) {
            at = std::min(at, server.trial_at(options.watchdog));
        }
        if (!server.waiting.empty() && server.opening == 0 &&
            server.channels.size() < options.max_channels) {
            at = std::min(at, server.reopen_at);
        }
        set_timer(server_timers, index, at);
    }

    /// `time_point::max()` means never.
    static void set_timer(timer_heap& timers, std::uint32_t index, time_point at) {
        if (at == time_point::max()) {
            timers.cancel(index);
        } else {
            timers.schedule(index, at);
        }
    }

    /// Removes a request from the queue of those that wait.
    void unqueue(std::uint32_t index) noexcept {
        servers[exchanges[index].server].waiting.remove(exchanges, index);
        queued -= exchanges[index].is_probe ? 0 : 1;
    }

    struct queued_action {
        client_action::kind what;
        channel_handle channel;
        request_handle request;
    };

    /// The complete action; `kind::none` if it is obsolete.
    client_action describe(const queued_action& entry) {
        client_action action{.what = entry.what, .channel = entry.channel};
        switch (entry.what) {
        case client_action::kind::open_channel: {
            client_channel* const channel = channels.find(entry.channel);
            if (channel == nullptr) {
                return {};
            }
            channel->set_announced();
            action.server = channel->server();
            break;
        }
        case client_action::kind::send: {
            client_exchange* const request = exchanges.find(entry.request);
            if (request == nullptr || request->now_is != phase::in_flight ||
                request->channel != entry.channel) {
                return {}; // ended or moved on before its packet left
            }
            ++request->result.transmissions;
            action.server = request->server;
            action.request = entry.request;
            action.packet = request->packet.view();
            action.transmission = request->schedule.sent();
            break;
        }
        case client_action::kind::complete: {
            const client_exchange& request = exchanges[entry.request.index];
            action.server = request.server;
            action.request = entry.request;
            action.result = request.result;
            action.code = request.code;
            action.result.request = request.packet.view();
            finished.push_back(entry.request.index);
            break;
        }
        case client_action::kind::close_channel:
        case client_action::kind::none: break;
        }
        return action;
    }

    client_engine_options options;
    std::vector<client_server> servers; // never grows: counters are read from other threads
    slot_pool<client_exchange> exchanges;
    slot_pool<client_channel> channels;
    timer_heap exchange_timers;
    timer_heap channel_timers;
    timer_heap server_timers;
    std::vector<queued_action> actions;
    std::vector<std::uint32_t> finished; // slots that become free in the next round of actions
    std::vector<std::uint32_t> moving;   // slots of requests that leave a channel
    std::size_t queued = 0;              // users' requests that wait for a channel
    std::size_t under_way = 0;           // users' requests that have not ended
    std::size_t most_in_flight = 0;
    std::size_t most_transmissions = 0; // of one request
    duration request_timeout = duration::max();
    duration patience = duration::max(); // of a request without a deadline that waits
};

} // namespace radius::detail
