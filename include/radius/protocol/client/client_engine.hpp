// SPDX-License-Identifier: MIT
// The complete client logic, without a socket or a clock: identifiers, retransmission, matching,
// failover and watchdog (RFC 2865 section 2.4, RFC 5080 section 2.2, RFC 5997 section 2.2.1).
#pragma once

#include <radius/protocol/client/client_steps.hpp>
#include <radius/protocol/client/client_watchdog.hpp>

namespace radius {

/// Sends requests to a list of servers. A driver passes it inputs (every function that takes
/// `now`), calls `poll_action()` after each until there is nothing to do, and calls `timer()` at
/// `next_wake()`:
///
///     for (auto next = engine.poll_action(); next.what != none; next = engine.poll_action())
///         switch (next.what) { ... }
///
/// Every request that `submit` accepted ends in exactly one `complete` action. You may call inputs
/// between two actions too, for example from a completion. `now` must never go back.
///
/// A request goes to the first server in the list that is considered alive. It is retransmitted,
/// octet for octet the same, according to the retry options, but not over streams. Then it goes to
/// the next server with a new identifier and authenticator. Dead servers are tried last.
///
/// Lifetime: octets passed to `datagram` must stay valid until you have polled the following
/// actions, because a completion's `reply` points there. Packets in actions belong to the engine
/// and stay unchanged until `poll_action()` is called again after it returned `none`, or until
/// `timer` or `channel_failed` is called. To send later, copy them.
///
/// For one thread at a time, except the counters. Memory is allocated only if there are more
/// requests, channels or actions than ever before. Inputs throw what `random` throws, and
/// `std::bad_alloc`: then call `resume` once there is memory.
class client_engine {
  public:
    /// `random` must outlive the engine. Throws as `check_options` does.
    client_engine(client_engine_options options, octet_generator& random)
        : core_(std::move(options), random) {}
    client_engine(const client_engine&) = delete;
    client_engine& operator=(const client_engine&) = delete;

    /// Accepts a request; `attributes` is copied. Errors: `errc::stopped`; `errc::queue_full` if
    /// all channels are busy and `max_queued` requests wait, or if as many requests are in progress
    /// as `max_queued` and all possible channels together have room for; `errc::no_server_alive` if
    /// no server accepts requests of this code; `errc::packet_full` if there is no room for an
    /// Event-Timestamp. `calendar` is the time that
    /// `dynamic_authorization_options::event_timestamp` adds.
    result<request_handle> submit(packet_code code, const attribute_list& attributes,
                                  time_point now, std::optional<wall_time> calendar = {}) {
        if (stopped_) {
            return errc::stopped;
        }
        const bool dated = calendar && core_.wants_date(code, attributes);
        if (dated && attributes.wire_size() + 6 > attribute_list::max_wire_size) {
            return errc::packet_full;
        }
        const std::uint32_t server = core_.choose_server(code, 0, now);
        if (server == no_slot) {
            return errc::no_server_alive;
        }
        if (core_.is_full()) {
            return errc::queue_full;
        }
        const request_handle handle = core_.acquire_exchange();
        client_exchange& request = core_.exchanges[handle.index];
        request.begin(code, false, core_.deadline(now), core_.last_patience(now));
        request.attributes = attributes;
        if (dated) {
            request.date = detail::event_time(*calendar);
        }
        if (!core_.try_start(handle.index, server, now)) {
            if (core_.queued >= core_.options.max_queued) {
                request.now_is = phase::ended;
                request.wipe();
                core_.exchanges.release(handle.index);
                return errc::queue_full;
            }
            core_.wait(handle.index, now);
        }
        ++core_.under_way;
        return handle;
    }

    /// Ends a request with `std::errc::operation_canceled`. False if it has ended already.
    bool cancel(request_handle handle, time_point now) {
        const client_exchange* const request = core_.exchanges.find(handle);
        if (request == nullptr || request->now_is == phase::ended) {
            return false;
        }
        core_.detach(handle.index, false, now);
        core_.finish(handle.index, std::make_error_code(std::errc::operation_canceled));
        return true;
    }

    /// Ends every request with `errc::stopped`, closes every channel and accepts no more requests.
    void stop(time_point now) {
        stopped_ = true;
        end_all(errc::stopped, now);
        for (std::uint32_t index = 0; index < core_.servers.size(); ++index) {
            core_.server_timers.cancel(index);
        }
    }

    /// Call this in the child of a process that has forked: requests in progress belong to the
    /// parent, and end here with `errc::process_forked`, as do the channels. Later requests open
    /// new channels.
    void forked(time_point now) { end_all(errc::process_forked, now); }

    /// A packet has arrived on a channel. Returns the reason if it was dropped.
    drop_reason datagram(channel_handle from, octets_view octets, time_point now) {
        client_channel* const channel = core_.channels.find(from);
        if (channel == nullptr) {
            return drop_reason::unmatched_reply;
        }
        const std::uint32_t server = channel->server();
        const bool mistrusted = channel->can_be_given_up();
        const drop_reason dropped = detail::accept_reply(core_, *channel, octets, now);
        if (dropped == drop_reason::none) {
            core_.dispatch(server, now);
            return dropped;
        }
        ++core_.servers[server].counters.drops[dropped];
        detail::note_refused_reply(core_, *channel, octets, dropped, now);
        if (mistrusted && ends_stream(dropped)) {
            core_.fail_channel(from, reply_error_of(dropped), true, now);
        }
        return dropped;
    }

    /// The driver has opened the channel of an `open_channel` action; `version` is the version that
    /// the connection negotiated.
    void channel_opened(channel_handle opened, time_point now,
                        radius_version version = radius_version::v1_0) {
        client_channel* const channel = core_.channels.find(opened);
        if (channel == nullptr || channel->opened()) {
            return;
        }
        channel->open(version, detail::draw_number(core_.random()), now);
        client_server& server = core_.servers[channel->server()];
        --server.opening;
        server.expected_version = version;
        core_.dispatch(channel->server(), now);
        core_.arm_channel(opened);
    }

    /// The same for a share of a connection that others use too: its owner judges its silence and
    /// errors, so the channel lasts until `channel_failed` or `stop`.
    void channel_lent(channel_handle opened, time_point now, radius_version version) {
        if (client_channel* const channel = core_.channels.find(opened)) {
            channel->set_lent();
            channel_opened(opened, now, version);
        }
    }

    /// A channel could not be opened, or is gone; the driver need not close it. Its requests go to
    /// other servers, or wait for a new channel, which is opened after a growing delay.
    void channel_failed(channel_handle failed, std::error_code error, time_point now) {
        core_.fail_channel(failed, error, false, now);
    }

    /// A channel has received an invalid packet that is not a reply: it is closed, and its requests
    /// move (draft-ietf-radext-radiusdtls-bis section 3.12).
    void channel_distrusted(channel_handle distrusted, std::error_code error, time_point now) {
        core_.fail_channel(distrusted, error, true, now);
    }

    /// The system reported that the server's port is closed (ICMP, ECONNREFUSED); the channel stays
    /// open. Requests in flight move to servers that they have not tried. If there are none they
    /// continue to wait, as after a lost packet, because the server may be starting.
    void channel_refused(channel_handle refused, std::error_code error, time_point now) {
        if (core_.channels.find(refused) != nullptr) {
            detail::channel_refused(core_, refused, error, now);
        }
    }

    /// Processes expired timers. Calling it too early does nothing.
    void timer(time_point now) {
        while (const auto index = core_.exchange_timers.take_due(now)) {
            detail::exchange_due(core_, *index, now);
        }
        while (const auto index = core_.channel_timers.take_due(now)) {
            detail::channel_due(core_, core_.channels.handle_of(*index), now);
        }
        while (const auto index = core_.server_timers.take_due(now)) {
            detail::server_due(core_, *index, now);
        }
    }

    /// Continues after an input has thrown `std::bad_alloc`: requests that wait for a channel try
    /// again.
    void resume(time_point now) {
        for (std::uint32_t index = 0; index < core_.servers.size(); ++index) {
            core_.dispatch(index, now);
        }
    }

    /// When to call `timer` next; nothing if there is nothing to wait for.
    std::optional<time_point> next_wake() noexcept {
        std::optional<time_point> earliest;
        for (timer_heap* const timers :
             {&core_.exchange_timers, &core_.channel_timers, &core_.server_timers}) {
            const auto next = timers->next();
            if (next && (!earliest || *next < *earliest)) {
                earliest = next;
            }
        }
        return earliest;
    }

    /// The next action; `kind::none` if there are no more.
    client_action poll_action() {
        if (round_over_) {
            for (const std::uint32_t index : core_.finished) {
                core_.exchanges[index].wipe();
                core_.exchanges.release(index);
            }
            core_.finished.clear();
            round_over_ = false;
        }
        while (next_action_ < core_.actions.size()) {
            const auto queued = core_.actions[next_action_++];
            if (next_action_ == core_.actions.size()) {
                core_.actions.clear();
                next_action_ = 0;
            }
            if (const client_action action = core_.describe(queued);
                action.what != client_action::kind::none) {
                return action;
            }
        }
        round_over_ = true;
        return {};
    }

    /// The request that is in flight through a channel under a reply's label; empty if there is
    /// none. Call it before `datagram`.
    octets_view in_flight(channel_handle from, octets_view reply) noexcept {
        const client_channel* const channel = core_.channels.find(from);
        if (channel == nullptr || reply.size() < header_size) {
            return {};
        }
        const std::uint32_t index = channel->find(label_of(channel->version(), reply));
        return index == no_slot ? octets_view() : core_.exchanges[index].packet.view();
    }

    /// The server that a channel leads to; nothing once the channel has ended.
    std::optional<std::size_t> server_of(channel_handle channel) noexcept {
        const client_channel* const found = core_.channels.find(channel);
        return found == nullptr ? std::nullopt : std::optional<std::size_t>(found->server());
    }

    /// True if a channel was opened, and has not ended since.
    bool is_open(channel_handle channel) noexcept {
        const client_channel* const found = core_.channels.find(channel);
        return found != nullptr && found->opened();
    }

    const client_engine_options& options() const noexcept { return core_.options; }

    std::size_t server_count() const noexcept { return core_.servers.size(); }

    /// The counters of a server. Any thread may read them as long as the engine lives.
    const client_counters& counters(std::size_t server) const noexcept {
        return core_.servers[server].counters;
    }

    /// The server's options, with the secret that reveals the hidden attributes of its replies.
    const client_server_options& server(std::size_t index) const noexcept {
        return core_.servers[index].options;
    }

    /// The driver has resolved the address of a server. The engine only stores it for queries.
    void set_address(std::size_t server, const endpoint& address) noexcept {
        core_.servers[server].options.address = address;
    }

    /// The memory in use, in octets, without allocator overhead: about 8.5 KiB per request at the
    /// peak number of requests in progress, 4 KiB per channel at the peak number of channels, and
    /// 16 to 32 octets per Token in flight with RADIUS/1.1. It is never freed, so it is constant
    /// after the peak load; `max_queued` and `max_channels` limit it. Iterates over the channels.
    std::size_t memory_bytes() const noexcept { return sizeof(*this) + core_.memory_bytes(); }

    /// True if a server is considered alive.
    bool alive(std::size_t server) const noexcept { return core_.servers[server].health.alive(); }

  private:
    using phase = client_exchange::phase;

    void end_all(errc why, time_point now) {
        for (client_server& server : core_.servers) {
            while (!server.channels.empty()) {
                core_.close(server.channels.back(), true);
            }
        }
        for (std::uint32_t index = 0; index < core_.exchanges.capacity(); ++index) {
            if (core_.exchanges[index].now_is != phase::ended) {
                core_.detach(index, false, now);
                core_.finish(index, why);
            }
        }
    }

    detail::client_core core_;
    std::size_t next_action_ = 0;
    bool round_over_ = false;
    bool stopped_ = false;
};

} // namespace radius
