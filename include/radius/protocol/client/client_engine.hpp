// SPDX-License-Identifier: MIT
// The whole brain of a client, without a socket or a clock: identifiers, retransmission, matching,
// failover and watchdog (RFC 2865 section 2.4, RFC 5080 section 2.2, RFC 5997 section 2.2.1).
#pragma once

#include <radius/protocol/client/client_steps.hpp>
#include <radius/protocol/client/client_watchdog.hpp>

namespace radius {

/// Sends requests to a list of servers. A driver feeds it inputs (everything that takes `now`),
/// after each asks `poll_action()` until there is nothing to do, and calls `timer()` when
/// `next_wake()` has come:
///
///     for (auto next = engine.poll_action(); next.what != none; next = engine.poll_action())
///         switch (next.what) { ... }
///
/// Every request that `submit` took ends in exactly one `complete` action. Inputs may be called
/// between two actions too, from a completion for instance. `now` never goes back.
///
/// A request goes to the first server in the list that is held to be alive. It is sent again, octet
/// for octet the same, as the retry options say, but not over streams. Then it goes to the next
/// server with a new identifier and authenticator. Servers held to be dead are tried last.
///
/// Octets: those given to `datagram` must stay until the actions that follow were polled, because a
/// completion's `reply` points there. Packets in actions belong to the engine and stay as they are
/// until `poll_action()` is called anew after it gave `none`, or until `timer` or `channel_failed`
/// is called; who sends later must copy.
///
/// One thread at a time, counters excepted. Once more requests, channels and actions than ever
/// before have passed, nothing allocates. Inputs throw what `random` throws, and `std::bad_alloc`:
/// call `resume` then, once there is memory.
class client_engine {
  public:
    /// `random` outlives the engine. Throws as `check_options` does.
    client_engine(client_engine_options options, octet_generator& random)
        : core_(std::move(options), random) {}
    client_engine(const client_engine&) = delete;
    client_engine& operator=(const client_engine&) = delete;

    /// Takes a request; `attributes` is copied.
    /// Errors: `errc::stopped`; `errc::queue_full` where all channels are busy and `max_queued`
    /// requests wait, or where as many are under way as `max_queued` and all channels that there
    /// may be can hold; `errc::no_server_alive` where no server takes requests of this code;
    /// `errc::packet_full` where there is no room for an Event-Timestamp. `calendar` is what
    /// `dynamic_authorization_options::event_timestamp` puts in.
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

    /// Ends a request with `std::errc::operation_canceled`. False where it has ended already.
    bool cancel(request_handle handle, time_point now) {
        const client_exchange* const request = core_.exchanges.find(handle);
        if (request == nullptr || request->now_is == phase::ended) {
            return false;
        }
        core_.detach(handle.index, false, now);
        core_.finish(handle.index, std::make_error_code(std::errc::operation_canceled));
        return true;
    }

    /// Ends every request with `errc::stopped`, closes every channel and takes no more.
    void stop(time_point now) {
        stopped_ = true;
        end_all(errc::stopped, now);
        for (std::uint32_t index = 0; index < core_.servers.size(); ++index) {
            core_.server_timers.cancel(index);
        }
    }

    /// This is the child of a process that has forked: what was under way is the parent's, and ends
    /// with `errc::process_forked`; so do the channels. Later requests have new ones.
    void forked(time_point now) { end_all(errc::process_forked, now); }

    /// A packet came in through a channel. Gives the reason where it was dropped.
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

    /// The driver has opened what an `open_channel` action asked for; `version` is what the
    /// connection has negotiated.
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

    /// The same for a part in a connection that others use too: its silence and its faults are for
    /// its owner to judge, so that it lasts until `channel_failed` or `stop`.
    void channel_lent(channel_handle opened, time_point now, radius_version version) {
        if (client_channel* const channel = core_.channels.find(opened)) {
            channel->set_lent();
            channel_opened(opened, now, version);
        }
    }

    /// A channel could not be opened, or is gone; the driver need not close it. Its requests go to
    /// other servers, or wait for a new channel, which is tried for after a growing time.
    void channel_failed(channel_handle failed, std::error_code error, time_point now) {
        core_.fail_channel(failed, error, false, now);
    }

    /// A channel has brought what its other end cannot mean, other than a reply: it is closed, and
    /// its requests move (draft-ietf-radext-radiusdtls-bis section 3.12).
    void channel_distrusted(channel_handle distrusted, std::error_code error, time_point now) {
        core_.fail_channel(distrusted, error, true, now);
    }

    /// The system reported that nobody listens at the server's port (ICMP, ECONNREFUSED); the
    /// channel stays. Requests in flight go to servers that they have not tried; where there is
    /// none they wait on, as after a lost packet, for the server may be starting.
    void channel_refused(channel_handle refused, std::error_code error, time_point now) {
        if (core_.channels.find(refused) != nullptr) {
            detail::channel_refused(core_, refused, error, now);
        }
    }

    /// Does what is due. Calling it too early does nothing.
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

    /// Goes on after an input has thrown `std::bad_alloc`: what waits for a channel tries again.
    void resume(time_point now) {
        for (std::uint32_t index = 0; index < core_.servers.size(); ++index) {
            core_.dispatch(index, now);
        }
    }

    /// When to call `timer` next; nothing where there is nothing to wait for.
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

    /// The next thing to do; `kind::none` once all has been said.
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

    /// The request that is in flight through a channel under a reply's label; empty where
    /// there is none. Ask before `datagram` is called.
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

    /// Whether a channel was opened, and has not ended since.
    bool is_open(channel_handle channel) noexcept {
        const client_channel* const found = core_.channels.find(channel);
        return found != nullptr && found->opened();
    }

    const client_engine_options& options() const noexcept { return core_.options; }

    std::size_t server_count() const noexcept { return core_.servers.size(); }

    /// What was counted for a server. Any thread may read it, as long as the engine lives.
    const client_counters& counters(std::size_t server) const noexcept {
        return core_.servers[server].counters;
    }

    /// The server's options, with the secret that reveals the hidden attributes of its replies.
    const client_server_options& server(std::size_t index) const noexcept {
        return core_.servers[index].options;
    }

    /// The driver has found where a server is. Of no meaning to the engine, but to those who ask
    /// it.
    void set_address(std::size_t server, const endpoint& address) noexcept {
        core_.servers[server].options.address = address;
    }

    /// All memory held, in octets, without what the allocator adds: about 8.5 KiB for each of the
    /// most requests that were under way at once, and 4 KiB for each of the most channels, with 16
    /// to 32 octets a Token in flight by RADIUS/1.1. It is kept, and constant once the engine has
    /// seen its heaviest load; `max_queued` and `max_channels` bound it. Looks at each channel.
    std::size_t memory_bytes() const noexcept { return sizeof(*this) + core_.memory_bytes(); }

    /// Whether a server is held to be alive.
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
