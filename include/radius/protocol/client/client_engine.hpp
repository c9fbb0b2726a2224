// SPDX-License-Identifier: MIT
// The complete client logic, without a socket or a clock: identifiers, retransmission, matching,
// failover and watchdog (RFC 2865 section 2.4, RFC 5080 section 2.2, RFC 5997 section 2.2.1).
#pragma once

#include <cstdlib>
#include <variant>

#include <radius/auth/sealing.hpp>
#include <radius/container/timer_heap.hpp>
#include <radius/crypto/random.hpp>
#include <radius/protocol/client/client_exchange.hpp>
#include <radius/protocol/reply_matching.hpp>

namespace radius {

/// Open a socket or connection to `server`, then call `channel_opened` or `channel_failed`.
struct channel_to_open {
    channel_handle channel{};
    std::size_t server = 0; ///< place in the options' list
};

/// Close this socket or connection: the engine has forgotten it.
struct channel_to_close {
    channel_handle channel{};
};

/// Send these octets through this channel.
struct packet_to_send {
    channel_handle channel{};
    request_handle request{}; ///< the watchdog's requests have one too
    std::size_t server = 0;
    octets_view packet{};
    unsigned transmission = 0; ///< to this server, from 1 on
};

/// This request has its result, and its handle is of no more use.
struct request_to_complete {
    request_handle request{};
    std::size_t server = 0; ///< the last one
    packet_code code{};     ///< of the request
    client_result result{};
};

/// What a client engine asks its driver to do. Views in it stay valid as `client_engine` says.
using client_action =
    std::variant<channel_to_open, channel_to_close, packet_to_send, request_to_complete>;

/// Sends requests to a list of servers. A driver feeds it inputs (everything that takes `now`),
/// after each performs what `poll_action()` returns until it returns nothing, and calls `timer()`
/// when `next_wake()` has come:
///
///     while (const auto next = engine.poll_action()) {
///         std::visit(driver, *next);
///     }
///
/// Every request that `submit` took ends in exactly one `request_to_complete`. Inputs may be called
/// between two actions too, from a completion for instance. `now` never goes back.
///
/// A request goes to the first server in the list that is considered alive. It is sent again, octet
/// for octet the same, as the retry options say, but not over streams. Then it goes to the next
/// server with a new identifier and authenticator. Servers that are considered dead are tried last.
///
/// Octets: those given to `datagram` must stay until the actions that follow were polled, because a
/// completion's `reply` points there. Packets in actions belong to the engine and stay as they are
/// until `poll_action()` is called again after it returned nothing, or until `timer` or
/// `channel_failed` is called; copy what you send later.
///
/// For one thread at a time, except the counters. Memory is allocated only if there are more
/// requests, channels or actions than ever before. Inputs throw what `random` throws, and
/// `std::bad_alloc`: then call `resume` once there is memory.
///
/// Inside: each request is in one `client_exchange::phase`, which only `become` changes; requests,
/// channels and servers are named by the index of their slot.
class client_engine {
  public:
    /// `random` must outlive the engine. Throws as `check_options` does.
    client_engine(client_engine_options options, octet_generator& random);
    client_engine(const client_engine&) = delete;
    client_engine& operator=(const client_engine&) = delete;

    /// Accepts a request; `attributes` is copied. Errors: `errc::stopped`; `errc::queue_full` if
    /// all channels are busy and `max_queued` requests wait, or if as many are in progress as
    /// `max_queued` and all channels that there may be have room for; `errc::no_server_alive` if no
    /// server takes requests of this code; `errc::packet_full` if there is no room for an
    /// Event-Timestamp. `calendar` is what `dynamic_authorization_options::event_timestamp` puts
    /// in.
    result<request_handle> submit(packet_code code, const attribute_list& attributes,
                                  time_point now, std::optional<wall_time> calendar = {});

    /// Ends a request with `std::errc::operation_canceled`. False if it has ended already.
    bool cancel(request_handle handle, time_point now);

    /// Ends every request with `errc::stopped`, closes every channel and accepts no more requests.
    void stop(time_point now);

    /// Call this in the child of a process that has forked: requests in progress belong to the
    /// parent, and end here with `errc::process_forked`, as do the channels. Later requests open
    /// new channels.
    void forked(time_point now) { end_all(errc::process_forked, now); }

    /// A packet came in through a channel. Returns the reason if it was dropped.
    drop_reason datagram(channel_handle from, octets_view octets, time_point now);

    /// The driver has opened what a `channel_to_open` asked for; `version` is what the connection
    /// has negotiated.
    void channel_opened(channel_handle opened, time_point now,
                        radius_version version = radius_version::v1_0);

    /// The same for a share of a connection that others use too: its owner judges its silence and
    /// errors, so the channel lasts until `channel_failed` or `stop`.
    void channel_lent(channel_handle opened, time_point now, radius_version version);

    /// A channel could not be opened, or is gone; the driver need not close it. Its requests go to
    /// other servers, or wait for a new channel, which is opened after a growing delay.
    void channel_failed(channel_handle failed, std::error_code error, time_point now) {
        fail_channel(failed, error, false, now);
    }

    /// A channel has received an invalid packet that is not a reply: it is closed, and its requests
    /// move (draft-ietf-radext-radiusdtls-bis section 3.12).
    void channel_distrusted(channel_handle distrusted, std::error_code error, time_point now) {
        fail_channel(distrusted, error, true, now);
    }

    /// The system reported that no one listens at the server's port (ICMP, ECONNREFUSED); the
    /// channel stays. Requests in flight go to servers that they have not tried; if there is none
    /// they wait on, as after a lost packet, because the server may be starting.
    void channel_refused(channel_handle refused, std::error_code error, time_point now);

    /// Processes expired timers. Calling it too early does nothing.
    void timer(time_point now);

    /// Continues after an input has thrown `std::bad_alloc`: requests that wait for a channel try
    /// again.
    void resume(time_point now);

    /// When to call `timer` next; nothing if there is nothing to wait for.
    std::optional<time_point> next_wake() noexcept;

    /// The next thing to do; nothing until the next input or `timer`.
    std::optional<client_action> poll_action();

    /// The request that is in flight through a channel under a reply's label; empty if there is
    /// none. Ask before `datagram` is called.
    octets_view in_flight(channel_handle from, octets_view reply) noexcept;

    /// The server that a channel leads to; nothing once the channel has ended.
    std::optional<std::size_t> server_of(channel_handle channel) noexcept {
        const client_channel* const found = channels_.find(channel);
        return found == nullptr ? std::nullopt : std::optional<std::size_t>(found->server());
    }

    /// True if a channel was opened, and has not ended since.
    bool is_open(channel_handle channel) noexcept {
        const client_channel* const found = channels_.find(channel);
        return found != nullptr && found->opened();
    }

    const client_engine_options& options() const noexcept { return options_; }

    std::size_t server_count() const noexcept { return servers_.size(); }

    /// The counters of a server. Any thread may read them as long as the engine lives.
    const client_counters& counters(std::size_t server) const noexcept {
        return servers_[server].counters;
    }

    /// The server's options, with the secret that reveals the hidden attributes of its replies.
    const client_server_options& server(std::size_t index) const noexcept {
        return servers_[index].options;
    }

    /// The driver has found where a server is. The engine only keeps it for those who ask.
    void set_address(std::size_t server, const endpoint& address) noexcept {
        servers_[server].options.address = address;
    }

    /// The memory in use, in octets, without allocator overhead: about 8.5 KiB per request at the
    /// peak number of requests in progress, 4 KiB per channel at the peak number of channels, and
    /// 16 to 32 octets per Token in flight with RADIUS/1.1. It is never freed, so it is constant
    /// after the peak load; `max_queued` and `max_channels` limit it. Iterates over the channels.
    std::size_t memory_bytes() const noexcept;

    /// Whether a server is considered alive.
    bool alive(std::size_t server) const noexcept { return servers_[server].health.alive(); }

  private:
    using phase = client_exchange::phase;

    /// An action before it is told: the views and results of `client_action` follow from these.
    struct pending_action {
        enum class kind : std::uint8_t {
            open_channel,
            close_channel,
            send,
            complete
        };
        kind what;
        channel_handle channel;
        request_handle request;
    };

    // --- The state machine of a request
    // -----------------------------------------------------------

    /// Every change of a request's phase: leaves the present one, with its row or its label, and
    /// enters the next. `answered`: by the reply for which it was in flight.
    void become(std::uint32_t index, phase next, time_point now, bool answered = false);

    /// Returns the label of a request that leaves its channel. An identifier to which a reply
    /// may still come rests.
    void leave_channel(client_exchange& request, bool answered, time_point now);

    /// Has the request sent by a server as soon as that has a channel for it.
    void start(std::uint32_t index, std::uint32_t server, time_point now);

    /// The same if a channel is there at once; else returns false, and the request is `moving`.
    bool try_start(std::uint32_t index, std::uint32_t server, time_point now);

    /// Puts the request last in the row for a channel.
    void wait(std::uint32_t index, time_point now);

    /// Seals and sends the request through the first channel of its server that has a label left.
    bool place(std::uint32_t index, time_point now);
    bool place_on(channel_handle handle, std::uint32_t index, time_point now);

    /// A new identifier needs a new authenticator (RFC 2865 section 3), and a new server its own
    /// secret. An attribute list always fits into a packet.
    void seal(client_exchange& request);

    /// The attributes that the engine adds to a request: Event-Timestamp, in `room` (6 octets).
    octets_view added_to(const client_exchange& request, octets_span room) const noexcept;

    /// Sends the packet in the request's slot, for the first time or again, octet for octet the
    /// same, and sets the timer. Over streams, which send again by themselves what got lost, the
    /// timers run the same, but the packet goes out once (RFC 6613 section 2.6.1).
    void transmit(std::uint32_t index, time_point now);

    /// A request has waited long enough: for a reply, or for a channel.
    void exchange_due(std::uint32_t index, time_point now);

    /// Sends a request to the next server that was not tried, or ends it.
    void move_on(std::uint32_t index, time_point now);

    /// The same for a request whose channel is gone. That says little of the server, so once all
    /// were tried they are tried again, while time and transmissions are left, except those that
    /// had their time to answer it over a stream that goes on: nothing is sent over one twice (RFC
    /// 6613 section 2.6.1). But as long as no connection to any server has ever served, or a name
    /// has no address, something is wrong with all of them: the caller should know at once.
    void relocate(std::uint32_t index, time_point now);

    /// Begins a further round of those servers that may see the request again. One that has no
    /// deadline gives each a second chance, and ends.
    void try_again(std::uint32_t index, time_point now);

    /// Ends a request. Its slot stays as it is until the driver is done with it.
    void finish(std::uint32_t index, std::error_code error, time_point now, bool answered = false);
    void end_all(errc why, time_point now);

    // --- Replies
    // ----------------------------------------------------------------------------------

    /// Ends the request that the packet answers; a packet that is dropped changes nothing.
    drop_reason accept_reply(client_channel& channel, octets_view octets, time_point now);

    /// Remembers why a reply was dropped, in case no better one comes: in the request whose label
    /// it has, otherwise for the server.
    void note_refused_reply(const client_channel& channel, octets_view octets, drop_reason reason,
                            time_point now) noexcept;

    // --- Servers and the watchdog
    // -----------------------------------------------------------------

    /// The first server in the list that takes such requests and was not tried; those considered
    /// dead or unreachable come after the others, but they do come.
    std::uint32_t choose_server(packet_code code, std::uint64_t tried,
                                time_point now) const noexcept;

    /// Assigns the channels of a server to the requests that wait, in their order.
    void dispatch(std::uint32_t server, time_point now);

    /// A request had no answer, which may make its server dead for a while.
    void note_failure(std::uint32_t index, time_point now);

    /// The server is considered dead from now on.
    void ask_dead(std::uint32_t index, time_point now);

    /// Sets when a dead server is asked next (RFC 3539 section 3.4.1).
    void schedule_probe(client_server& server, time_point now);

    /// Sends the next Status-Server to a dead server, each with an identifier of its own and never
    /// again (RFC 5997 section 4.1); one that is still in flight has failed.
    void probe(std::uint32_t index, time_point now);

    /// A Status-Server of the watchdog's own for this server, which has not begun yet.
    request_handle make_probe(std::uint32_t server, time_point now);

    /// What there is to do when a server's timer has come.
    void server_due(std::uint32_t index, time_point now);

    /// Sets the server's timer: for the watchdog, and for the next attempt to open a channel.
    void arm_server(std::uint32_t index);

    // --- Channels
    // ---------------------------------------------------------------------------------

    /// Sees to it that the requests that wait for a channel of this server get one: by opening
    /// another unless enough are being opened or there are too many, else by a timer.
    void ensure_channel(std::uint32_t index, time_point now);

    /// A channel is gone: what was in flight there goes elsewhere (RFC 2865 section 2.4), and so
    /// does what waited for it if the server has no other. `tell`: the driver has to close it.
    void fail_channel(channel_handle handle, std::error_code error, bool tell, time_point now);

    /// Forgets a channel, and has the driver close it if `tell` says so.
    void close(channel_handle handle, bool tell);

    /// Whether the channel is one more than the one that each server keeps.
    bool is_surplus(channel_handle handle) noexcept {
        return servers_[channels_[handle.index].server()].channels.front() != handle;
    }

    /// When an idle surplus channel closes.
    time_point closes_at(channel_handle handle) noexcept {
        return later(channels_[handle.index].idle_since(), options_.channel_idle);
    }

    /// When the watchdog looks after a connection that owes replies (RFC 3539 section 3.4).
    time_point watched_at(channel_handle handle) noexcept;

    /// Sets the channel's timer: for its closing if it is idle and surplus, for the watchdog, and
    /// for the next identifier that has rested if requests wait for one.
    void arm_channel(channel_handle handle);

    /// A channel's identifiers have rested, or it has been idle for long enough.
    void channel_due(channel_handle due, time_point now);

    /// Asks over a connection that owes replies and is silent whether the other end is still there,
    /// and closes it if that is not answered either (RFC 3539 section 3.4.1).
    void watch(channel_handle due, time_point now);

    /// The slots of the requests that are in flight through a channel, which may be moved while
    /// you go through the list; good until the next call.
    const std::vector<std::uint32_t>& list_in_flight(const client_channel& channel);

    // --- Slots, timers and numbers
    // ----------------------------------------------------------------

    /// A slot for a request, and room for all that can become of those there are: what happens to
    /// one later allocates nothing, apart from channels. Throws `std::bad_alloc`, which changes
    /// nothing.
    request_handle acquire_exchange();

    /// Whether no more requests are taken, even if a channel is free: those that are moved from
    /// server to server wait beyond `max_queued`, and with retries without end might gather.
    bool is_full() const noexcept {
        return under_way_ >= most_in_flight_ && under_way_ - most_in_flight_ >= options_.max_queued;
    }

    /// Whether a request of this code and these attributes may need a date.
    bool wants_date(packet_code code, const attribute_list& attributes) const noexcept;

    /// The action in full; nothing if it is no longer to be done.
    std::optional<client_action> describe(const pending_action& entry);

    /// `time_point::max()` stands for never.
    static void set_timer(timer_heap& timers, std::uint32_t index, time_point at) {
        if (at == time_point::max()) {
            timers.cancel(index);
        } else {
            timers.schedule(index, at);
        }
    }

    /// For what need not be secret, such as jitter and the first label of a channel: the source is
    /// at hand, but if it fails nothing has to wait for it.
    std::uint32_t draw_number() noexcept;

    /// A number from -1 to 1.
    double random_number() noexcept {
        return static_cast<double>(draw_number()) / 2'147'483'647.5 - 1.0;
    }

    client_engine_options options_;
    octet_generator* random_;
    std::vector<client_server> servers_; // never grows: counters are read from other threads
    slot_pool<client_exchange> exchanges_;
    slot_pool<client_channel> channels_;
    timer_heap exchange_timers_;
    timer_heap channel_timers_;
    timer_heap server_timers_;
    std::vector<pending_action> actions_;
    std::size_t next_action_ = 0;
    std::vector<std::uint32_t> finished_; // slots that become free in the next round of actions
    std::vector<std::uint32_t> listed_;   // slots of requests that leave a channel
    std::size_t queued_ = 0;              // users' requests that wait for a channel
    std::size_t under_way_ = 0;           // users' requests that have not ended
    std::size_t most_in_flight_ = 0;
    std::size_t most_transmissions_ = 0; // of one request
    duration request_timeout_ = duration::max();
    duration patience_ = duration::max(); // of a request without a deadline that waits
    bool round_over_ = false;
    bool stopped_ = false;
};

// --- Inputs --------------------------------------------------------------------------------------

inline client_engine::client_engine(client_engine_options options, octet_generator& random)
    : options_(std::move(options)), random_(&random) {
    check_options(options_);
    servers_.reserve(options_.servers.size());
    bool unlimited = false;
    duration together{};
    duration lives{};
    for (const client_server_options& server : options_.servers) {
        const retry_options retry = server.retry.value_or(options_.retry);
        servers_.push_back({.options = server,
                            .retry = retry,
                            .expected_version = server.versions.v1_1 ? radius_version::v1_1
                                                                     : radius_version::v1_0});
        together = saturated_sum(together, retry.total);
        unlimited = unlimited || retry.total == duration::zero();
        const duration life = longest_life(retry);
        lives += std::min(life, duration::max() - lives);
        most_transmissions_ += retry.attempts;
        most_in_flight_ +=
            options_.max_channels *
            client_channel::capacity(server.transport, servers_.back().expected_version);
    }
    if (options_.request_timeout > duration::zero()) {
        request_timeout_ = options_.request_timeout;
    } else if (!unlimited) {
        request_timeout_ = together;
    } else {
        patience_ = lives;
    }
}

inline result<request_handle> client_engine::submit(packet_code code,
                                                    const attribute_list& attributes,
                                                    time_point now,
                                                    std::optional<wall_time> calendar) {
    if (stopped_) {
        return errc::stopped;
    }
    const bool dated = calendar && wants_date(code, attributes);
    if (dated && attributes.wire_size() + 6 > attribute_list::max_wire_size) {
        return errc::packet_full;
    }
    const std::uint32_t server = choose_server(code, 0, now);
    if (server == no_slot) {
        return errc::no_server_alive;
    }
    if (is_full()) {
        return errc::queue_full;
    }
    const request_handle handle = acquire_exchange();
    client_exchange& request = exchanges_[handle.index];
    // Without a deadline it waits for a channel only so long: if the network cannot be reached
    // there is none, and no attempt is ever counted.
    request.begin(code, false, later(now, request_timeout_), later(now, patience_));
    request.attributes = attributes;
    if (dated) {
        request.date = detail::event_time(*calendar);
    }
    if (!try_start(handle.index, server, now)) {
        if (queued_ >= options_.max_queued) {
            become(handle.index, phase::ended, now);
            request.wipe();
            exchanges_.release(handle.index);
            return errc::queue_full;
        }
        wait(handle.index, now);
    }
    ++under_way_;
    return handle;
}

inline bool client_engine::cancel(request_handle handle, time_point now) {
    const client_exchange* const request = exchanges_.find(handle);
    if (request == nullptr || request->now_is == phase::ended) {
        return false;
    }
    finish(handle.index, std::make_error_code(std::errc::operation_canceled), now);
    return true;
}

inline void client_engine::stop(time_point now) {
    stopped_ = true;
    end_all(errc::stopped, now);
    for (std::uint32_t index = 0; index < servers_.size(); ++index) {
        server_timers_.cancel(index);
    }
}

inline drop_reason client_engine::datagram(channel_handle from, octets_view octets,
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
    ++servers_[server].counters.drops[dropped];
    note_refused_reply(*channel, octets, dropped, now);
    if (mistrusted && ends_stream(dropped)) {
        fail_channel(from, reply_error_of(dropped), true, now);
    }
    return dropped;
}

inline void client_engine::channel_opened(channel_handle opened, time_point now,
                                          radius_version version) {
    client_channel* const channel = channels_.find(opened);
    if (channel == nullptr || channel->opened()) {
        return;
    }
    channel->open(version, draw_number(), now);
    client_server& server = servers_[channel->server()];
    --server.opening;
    server.expected_version = version;
    dispatch(channel->server(), now);
    arm_channel(opened);
}

inline void client_engine::channel_lent(channel_handle opened, time_point now,
                                        radius_version version) {
    if (client_channel* const channel = channels_.find(opened)) {
        channel->set_lent();
        channel_opened(opened, now, version);
    }
}

inline void client_engine::channel_refused(channel_handle refused, std::error_code error,
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
        const std::uint64_t tried = request.tried | std::uint64_t{1} << request.server;
        if (choose_server(request.code, tried, now) != no_slot) {
            become(index, phase::moving, now);
            move_on(index, now);
        }
    }
    if (met_requests && servers_[server].health.refused(options_.watchdog, now)) {
        ask_dead(server, now);
    }
}

inline void client_engine::timer(time_point now) {
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

inline void client_engine::resume(time_point now) {
    for (std::uint32_t index = 0; index < servers_.size(); ++index) {
        dispatch(index, now);
    }
}

// --- Outputs -------------------------------------------------------------------------------------

inline std::optional<time_point> client_engine::next_wake() noexcept {
    std::optional<time_point> earliest;
    for (timer_heap* const timers : {&exchange_timers_, &channel_timers_, &server_timers_}) {
        const auto next = timers->next();
        if (next && (!earliest || *next < *earliest)) {
            earliest = next;
        }
    }
    return earliest;
}

inline std::optional<client_action> client_engine::poll_action() {
    if (round_over_) {
        for (const std::uint32_t index : finished_) {
            exchanges_[index].wipe();
            exchanges_.release(index);
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

inline std::optional<client_action> client_engine::describe(const pending_action& entry) {
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
        return packet_to_send{entry.channel, entry.request, request->server, request->packet.view(),
                              request->schedule.sent()};
    }
    case pending_action::kind::complete: break;
    }
    const client_exchange& request = exchanges_[entry.request.index];
    request_to_complete ended{entry.request, request.server, request.code, request.result};
    ended.result.request = request.packet.view();
    finished_.push_back(entry.request.index);
    return ended;
}

inline octets_view client_engine::in_flight(channel_handle from, octets_view reply) noexcept {
    const client_channel* const channel = channels_.find(from);
    if (channel == nullptr || reply.size() < header_size) {
        return {};
    }
    const std::uint32_t index = channel->find(label_of(channel->version(), reply));
    return index == no_slot ? octets_view() : exchanges_[index].packet.view();
}

inline std::size_t client_engine::memory_bytes() const noexcept {
    std::size_t sum = sizeof(*this) + exchanges_.memory_bytes() + channels_.memory_bytes() +
                      exchange_timers_.memory_bytes() + channel_timers_.memory_bytes() +
                      server_timers_.memory_bytes() + actions_.capacity() * sizeof(pending_action) +
                      (finished_.capacity() + listed_.capacity()) * sizeof(std::uint32_t) +
                      options_.servers.capacity() * sizeof(client_server_options) +
                      servers_.capacity() * sizeof(client_server);
    for (std::uint32_t index = 0; index < channels_.capacity(); ++index) {
        sum += channels_[index].memory_bytes();
    }
    for (const client_server& server : servers_) {
        sum += server.channels.capacity() * sizeof(channel_handle);
    }
    return sum;
}

// --- The state machine of a request --------------------------------------------------------------

inline void client_engine::become(std::uint32_t index, phase next, time_point now, bool answered) {
    client_exchange& request = exchanges_[index];
    const std::size_t counted = request.is_probe ? 0 : 1;
    switch (request.now_is) { // what it leaves
    case phase::waiting:
        servers_[request.server].waiting.remove(exchanges_, index);
        queued_ -= counted;
        break;
    case phase::in_flight: leave_channel(request, answered, now); break;
    case phase::moving:
    case phase::ended: break;
    }
    request.now_is = next;
    switch (next) { // what it enters
    case phase::waiting:
        servers_[request.server].waiting.push_back(exchanges_, index);
        queued_ += counted;
        set_timer(exchange_timers_, index, std::min(request.deadline, request.patience));
        break;
    case phase::ended: exchange_timers_.cancel(index); break;
    case phase::in_flight: // `transmit` sets its timer
    case phase::moving: break;
    }
}

inline void client_engine::leave_channel(client_exchange& request, bool answered, time_point now) {
    if (client_channel* const channel = channels_.find(request.channel)) {
        // Over DTLS, what was sent more than once may be answered once more. Such a reply would
        // be compared with the identifier's next request, and as a false one end the connection.
        const bool another_may_come =
            channel->transport() == transport_kind::dtls && request.schedule.sent() > 1;
        if (answered && !another_may_come) {
            channel->answered(request.label);
        } else {
            channel->abandoned(request.label, later(now, options_.identifier_rest));
        }
        if (channel->in_flight() == 0) {
            channel->set_idle_since(now);
            arm_channel(request.channel);
        }
    }
    if (!answered) {
        ++servers_[request.server].counters.of(request.code).abandoned;
    }
}

inline void client_engine::start(std::uint32_t index, std::uint32_t server, time_point now) {
    if (!try_start(index, server, now)) {
        wait(index, now);
    }
}

inline bool client_engine::try_start(std::uint32_t index, std::uint32_t server, time_point now) {
    client_exchange& request = exchanges_[index];
    request.server = server;
    request.schedule.restart();
    become(index, phase::moving, now);
    try {
        return servers_[server].waiting.empty() && place(index, now);
    } catch (...) { // no random octets, for instance: it waits, and is tried again
        if (request.now_is != phase::moving) {
            throw;
        }
        return false;
    }
}

inline void client_engine::wait(std::uint32_t index, time_point now) {
    become(index, phase::waiting, now);
    ensure_channel(exchanges_[index].server, now);
}

inline bool client_engine::place(std::uint32_t index, time_point now) {
    for (const channel_handle handle : servers_[exchanges_[index].server].channels) {
        if (channels_[handle.index].opened() && place_on(handle, index, now)) {
            return true;
        }
    }
    return false;
}

inline bool client_engine::place_on(channel_handle handle, std::uint32_t index, time_point now) {
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

inline void client_engine::seal(client_exchange& request) {
    request.packet.clear();
    std::array<octet, 6> room{};
    const octets_view added = added_to(request, room);
    if (request.result.version == radius_version::v1_1) {
        const auto plain = write_plain_packet(request.packet.room(), request.code, request.label,
                                              request.attributes, added);
        request.packet.resize(plain.value().size());
        return;
    }
    const bool random_field = has_random_authenticator(request.code);
    std::array<octet, 2> first_salt{};
    if (request.attributes.hidden_count() != 0) {
        random_->fill(first_salt);
    }
    const client_server_options& server = servers_[request.server].options;
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

inline octets_view client_engine::added_to(const client_exchange& request,
                                           octets_span room) const noexcept {
    if (!request.date || !servers_[request.server].options.dynamic_authorization.event_timestamp) {
        return {};
    }
    writer out(room);
    out.u8(detail::event_timestamp_type);
    out.u8(6);
    out.u32(*request.date);
    return out.written();
}

inline void client_engine::transmit(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    client_server& server = servers_[request.server];
    exchange_counters& counted = server.counters.of(request.code);
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
    set_timer(exchange_timers_, index, whole ? request.deadline : later(now, wait));
}

inline void client_engine::exchange_due(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    client_server& server = servers_[request.server];
    if (request.now_is == phase::waiting) {
        if (server.cause) {
            request.result.cause = server.cause;
        }
        finish(index, errc::no_response, now);
        return;
    }
    ++server.counters.of(request.code).timeouts;
    const bool over = now >= request.deadline;
    if (!over && !request.schedule.exhausted(server.retry, now - request.first_sent)) {
        transmit(index, now);
        return;
    }
    note_failure(index, now);
    if (!request.result.cause && server.refused_at >= request.first_sent) {
        request.result.cause = server.refused; // it matched nothing, but something did come
    }
    const channel_handle through = request.channel;
    // A connection that has been silent for so long is of no use to the others either.
    const client_channel* const channel = channels_.find(through);
    const bool silent = channel != nullptr && channel->can_be_given_up() &&
                        channel->heard_at() <= request.first_sent;
    if (over) {
        finish(index, errc::no_response, now);
    } else {
        become(index, phase::moving, now);
        request.waited |= std::uint64_t{server.reliable() && !silent} << request.server;
        move_on(index, now);
    }
    if (silent) {
        fail_channel(through, errc::no_response, true, now);
    }
}

inline void client_engine::move_on(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.tried |= std::uint64_t{1} << request.server;
    const std::uint32_t next = choose_server(request.code, request.tried, now);
    if (next == no_slot || request.is_probe) {
        finish(index, errc::no_response, now);
    } else {
        start(index, next, now);
    }
}

inline void client_engine::relocate(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.result.cause = servers_[request.server].cause;
    const std::uint64_t tried = request.tried | std::uint64_t{1} << request.server;
    const client_server_options& server = servers_[request.server].options;
    const bool hopeless = (is_connected(server.transport) || !server.has_address()) &&
                          std::none_of(servers_.begin(), servers_.end(),
                                       [](const client_server& one) { return one.proven; }) &&
                          choose_server(request.code, tried, now) == no_slot;
    if (hopeless ||
        (most_transmissions_ != 0 && request.result.transmissions >= most_transmissions_)) {
        finish(index, errc::no_response, now);
    } else if (request.is_probe || choose_server(request.code, tried, now) != no_slot) {
        move_on(index, now);
    } else {
        try_again(index, now);
    }
}

inline void client_engine::try_again(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.tried = request.waited;
    const std::uint32_t next = choose_server(request.code, request.tried, now);
    if (next == no_slot) {
        finish(index, errc::no_response, now);
        return;
    }
    if (request.waited != 0 && request.deadline == time_point::max()) {
        request.waited |= std::uint64_t{1} << next;
    }
    start(index, next, now);
}

inline void client_engine::finish(std::uint32_t index, std::error_code error, time_point now,
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

inline void client_engine::end_all(errc why, time_point now) {
    for (client_server& server : servers_) {
        while (!server.channels.empty()) {
            close(server.channels.back(), true);
        }
    }
    for (std::uint32_t index = 0; index < exchanges_.capacity(); ++index) {
        if (exchanges_[index].now_is != phase::ended) {
            finish(index, why, now);
        }
    }
}

// --- Replies -------------------------------------------------------------------------------------

inline drop_reason client_engine::accept_reply(client_channel& channel, octets_view octets,
                                               time_point now) {
    const auto reply = packet_view::parse(octets, options_.limits);
    if (!reply) {
        return drop_reason_of(reply.error());
    }
    const bool plain = channel.version() == radius_version::v1_1;
    const std::uint32_t index = channel.find(label_of(channel.version(), reply->octets()));
    if (index == no_slot) {
        return drop_reason::unmatched_reply;
    }
    client_exchange& request = exchanges_[index];
    client_server& server = servers_[request.server];
    const client_server_options& options = server.options;
    const bool required = options.require_message_authenticator &&
                          needs_message_authenticator(request.code, options.transport);
    const drop_reason refused =
        plain ? check_plain_reply(*reply, request.code)
              : check_reply(*reply, {request.code, request.field(), required}, *options.secret);
    if (refused != drop_reason::none) {
        return refused;
    }
    client_result& result = request.result;
    result.reply = reply->octets();
    result.cause = {};
    result.round_trip_time = now - request.first_sent;
    server.counters.count_reply(request.code, reply->code(), result.round_trip_time);
    server.health.replied(options_.watchdog, request.code == packet_code::status_server, now);
    server.reopen_wait = client_server::shortest_reopen_wait;
    server.proven = true;
    server.cause = {};
    channel.heard(now);
    finish(index, {}, now, true);
    return drop_reason::none;
}

inline void client_engine::note_refused_reply(const client_channel& channel, octets_view octets,
                                              drop_reason reason, time_point now) noexcept {
    const std::uint32_t index =
        octets.size() < header_size ? no_slot : channel.find(label_of(channel.version(), octets));
    if (index != no_slot) {
        exchanges_[index].result.cause = reply_error_of(reason);
    } else {
        client_server& server = servers_[channel.server()];
        server.refused_at = now;
        server.refused = reply_error_of(reason);
    }
}

// --- Servers and the watchdog --------------------------------------------------------------------

inline std::uint32_t client_engine::choose_server(packet_code code, std::uint64_t tried,
                                                  time_point now) const noexcept {
    std::uint32_t fallback = no_slot;
    for (std::uint32_t index = 0; index < servers_.size(); ++index) {
        const client_server_options& server = servers_[index].options;
        if ((tried >> index & 1U) != 0 || !is_served(server.serves, code) ||
            (code == packet_code::status_server && !server.takes_status)) {
            continue;
        }
        if (servers_[index].usable(now)) {
            return index;
        }
        fallback = std::min(fallback, index);
    }
    return fallback;
}

inline void client_engine::dispatch(std::uint32_t server, time_point now) {
    const slot_queue<client_exchange>& waiting = servers_[server].waiting;
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

inline void client_engine::note_failure(std::uint32_t index, time_point now) {
    const client_exchange& request = exchanges_[index];
    client_server& server = servers_[request.server];
    if (server.health.request_failed(options_.watchdog, request.first_sent, now)) {
        ask_dead(request.server, now);
    }
}

inline void client_engine::ask_dead(std::uint32_t index, time_point now) {
    client_server& server = servers_[index];
    const watchdog_options& watchdog = options_.watchdog;
    server.probe_at = watchdog.enabled ? now : *server.health.trial(watchdog);
    arm_server(index);
}

inline void client_engine::schedule_probe(client_server& server, time_point now) {
    const watchdog_options& watchdog = options_.watchdog;
    const std::chrono::duration<double, duration::period> jitter(watchdog.jitter);
    server.probe_at =
        later(now, saturated_sum(watchdog.interval, saturated(jitter * random_number())));
}

inline request_handle client_engine::make_probe(std::uint32_t server, time_point now) {
    const request_handle probe = acquire_exchange();
    client_exchange& request = exchanges_[probe.index];
    request.begin(packet_code::status_server, true, time_point::max(), time_point::max());
    request.attributes.clear();
    request.server = server;
    request.schedule.restart();
    become(probe.index, phase::moving, now);
    return probe;
}

inline void client_engine::probe(std::uint32_t index, time_point now) {
    client_server& server = servers_[index];
    const watchdog_options& watchdog = options_.watchdog;
    if (server.probe != request_handle{}) {
        const std::uint32_t unanswered = server.probe.index;
        const bool was_sent = exchanges_[unanswered].now_is == phase::in_flight;
        if (was_sent) {
            ++server.counters.status.timeouts;
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
    server.probe = make_probe(index, now);
    start(server.probe.index, index, now);
}

inline void client_engine::server_due(std::uint32_t index, time_point now) {
    client_server& server = servers_[index];
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

inline void client_engine::arm_server(std::uint32_t index) {
    const client_server& server = servers_[index];
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

inline void client_engine::ensure_channel(std::uint32_t index, time_point now) {
    client_server& server = servers_[index];
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

inline void client_engine::fail_channel(channel_handle handle, std::error_code error, bool tell,
                                        time_point now) {
    client_channel* const channel = channels_.find(handle);
    if (channel == nullptr) {
        return;
    }
    const std::uint32_t index = channel->server();
    client_server& server = servers_[index];
    server.channel_failed(error, channel->proven(), now, std::abs(random_number()));
    list_in_flight(*channel);
    close(handle, tell);
    if (server.channels.empty()) {
        for (std::uint32_t next = server.waiting.front(); next != no_slot;
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

inline void client_engine::close(channel_handle handle, bool tell) {
    const client_channel& channel = channels_[handle.index];
    client_server& server = servers_[channel.server()];
    std::erase(server.channels, handle);
    if (!channel.opened()) {
        --server.opening;
    }
    channel_timers_.cancel(handle.index);
    if (tell && channel.announced()) {
        actions_.push_back({pending_action::kind::close_channel, handle, {}});
    }
    channels_.release(handle.index);
}

inline time_point client_engine::watched_at(channel_handle handle) noexcept {
    const client_channel& channel = channels_[handle.index];
    return options_.watchdog.enabled && is_connected(channel.transport()) &&
                   channel.in_flight() != 0
               ? later(channel.quiet_since(), options_.watchdog.interval)
               : time_point::max();
}

inline void client_engine::arm_channel(channel_handle handle) {
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

inline void client_engine::channel_due(channel_handle due, time_point now) {
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

inline void client_engine::watch(channel_handle due, time_point now) {
    client_channel& channel = channels_[due.index];
    if (channel.probe() != request_handle{}) {
        ++servers_[channel.server()].counters.status.timeouts;
        fail_channel(due, errc::no_response, true, now);
        return;
    }
    const request_handle probe = make_probe(channel.server(), now);
    channel.set_probe(probe);
    const double spread = random_number();
    const std::chrono::duration<double, duration::period> jitter(options_.watchdog.jitter);
    channel.set_quiet_since(later(now, saturated(jitter * spread)));
    if (!place_on(due, probe.index, now)) {
        channel.set_probe({}); // all labels are taken: the next round will have one
        become(probe.index, phase::ended, now);
        exchanges_.release(probe.index);
    }
}

inline const std::vector<std::uint32_t>&
client_engine::list_in_flight(const client_channel& channel) {
    listed_.clear();
    channel.for_each_in_flight([this](std::uint32_t found) { listed_.push_back(found); });
    return listed_;
}

// --- Slots and numbers ---------------------------------------------------------------------------

inline request_handle client_engine::acquire_exchange() {
    if (finished_.capacity() <= exchanges_.in_use()) {
        const std::size_t most = 2 * exchanges_.in_use() + 8;
        listed_.reserve(most);
        actions_.reserve(4 * most);
        exchange_timers_.reserve(most);
        finished_.reserve(most); // last, as it tells whether there is room
    }
    return exchanges_.acquire();
}

inline bool client_engine::wants_date(packet_code code,
                                      const attribute_list& attributes) const noexcept {
    const attribute_range all = attributes.attributes();
    return is_dynamic_authorization(code) &&
           std::any_of(servers_.begin(), servers_.end(),
                       [](const client_server& one) {
                           return one.options.dynamic_authorization.event_timestamp;
                       }) &&
           std::none_of(all.begin(), all.end(), [](const raw_attribute& one) {
               return one.type == detail::event_timestamp_type;
           });
}

inline std::uint32_t client_engine::draw_number() noexcept {
    std::array<octet, 4> drawn{};
    try {
        random_->fill(drawn);
    } catch (...) {
        return 0x8000'0000U;
    }
    return *reader(drawn).u32();
}

} // namespace radius
