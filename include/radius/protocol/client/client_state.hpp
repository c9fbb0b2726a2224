// SPDX-License-Identifier: MIT
// What a client engine holds, and what it takes to choose a server and to have channels to it.
#pragma once

#include <radius/container/timer_heap.hpp>
#include <radius/crypto/random.hpp>
#include <radius/protocol/client/client_action.hpp>
#include <radius/protocol/client/client_exchange.hpp>

namespace radius::detail {

/// Whether a request that was answered may be answered once more. Over DTLS such a reply would be
/// held against the identifier's next request, and as a false one end the connection.
inline bool has_another_reply(const client_exchange& request,
                              const client_channel& channel) noexcept {
    return channel.transport() == transport_kind::dtls && request.schedule.sent() > 1;
}

/// For what need not be secret, as jitter and the first label of a channel: the source is at hand,
/// but where it fails nothing has to wait for it.
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

/// Slots, servers and channels are named by index here; `now` never goes back.
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

    /// A slot for a request, and room for all that can become of those there are: what happens to
    /// one later allocates nothing, apart from channels. Throws `std::bad_alloc`, which changes
    /// nothing.
    request_handle acquire_exchange() {
        if (finished.capacity() <= exchanges.in_use()) {
            const std::size_t most = 2 * exchanges.in_use() + 8;
            moving.reserve(most);
            actions.reserve(4 * most);
            exchange_timers.reserve(most);
            finished.reserve(most); // last, as it tells whether there is room
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

    /// Whether no more requests are taken, even where a channel is free: those that are moved from
    /// server to server wait beyond `max_queued`, and with retries without end might go on to
    /// gather.
    bool is_full() const noexcept {
        return under_way >= most_in_flight && under_way - most_in_flight >= options.max_queued;
    }

    /// When a request that is submitted now must have ended.
    time_point deadline(time_point now) const noexcept {
        return later(now, request_timeout); // as long as can be: without end
    }

    /// When a request that has no deadline waits no longer for a channel: if the network cannot be
    /// reached there is none, and no attempt is ever counted.
    time_point last_patience(time_point now) const noexcept { return later(now, patience); }

    /// Whether a request of this code and these attributes may need a date.
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

    /// The first server in the list that takes such requests and was not tried; those held to be
    /// dead or unreachable come after the others, but they do come.
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

    /// Sees to it that those who wait for a channel of this server get one: by opening another
    /// unless enough are being opened or there are too many, else by a timer.
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

    /// Forgets a channel, and has the driver close it where `tell` says so.
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

    /// Whether the channel is one more than the one that each server keeps.
    bool is_surplus(channel_handle handle) noexcept {
        return servers[channels[handle.index].server()].channels.front() != handle;
    }

    /// When an idle surplus channel closes.
    time_point closes_at(channel_handle handle) noexcept {
        return later(channels[handle.index].idle_since(), options.channel_idle);
    }

    /// When the watchdog looks after a connection that owes replies (RFC 3539 section 3.4).
    time_point watched_at(channel_handle handle) noexcept {
        const client_channel& channel = channels[handle.index];
        return options.watchdog.enabled && is_connected(channel.transport()) &&
                       channel.in_flight() != 0
                   ? later(channel.quiet_since(), options.watchdog.interval)
                   : time_point::max();
    }

    /// Sets the channel's timer: for its closing where it is idle and surplus, for the watchdog,
    /// and for the next identifier that has rested where requests wait for one.
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

    /// `time_point::max()` stands for never.
    static void set_timer(timer_heap& timers, std::uint32_t index, time_point at) {
        if (at == time_point::max()) {
            timers.cancel(index);
        } else {
            timers.schedule(index, at);
        }
    }

    /// Takes a request out of the row of those that wait.
    void unqueue(std::uint32_t index) noexcept {
        servers[exchanges[index].server].waiting.remove(exchanges, index);
        queued -= exchanges[index].is_probe ? 0 : 1;
    }

    struct queued_action {
        client_action::kind what;
        channel_handle channel;
        request_handle request;
    };

    /// The action in full; `kind::none` where it is no longer to be done.
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
