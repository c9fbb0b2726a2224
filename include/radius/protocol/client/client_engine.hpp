// SPDX-License-Identifier: MIT
// The complete client logic, without a socket or a clock: identifiers, retransmission, matching,
// failover and watchdog (RFC 2865 section 2.4, RFC 5080 section 2.2, RFC 5997 section 2.2.1).
#pragma once

#include <cstdlib>
#include <span>
#include <string_view>
#include <variant>

#include <radius/auth/sealing.hpp>
#include <radius/container/timer_heap.hpp>
#include <radius/crypto/random.hpp>
#include <radius/protocol/client/client_exchange.hpp>
#include <radius/protocol/client/request_options.hpp>
#include <radius/protocol/reply_matching.hpp>

namespace radius {

/// Open a socket or connection to `server`, then call `channel_opened` or `channel_failed`.
struct channel_to_open {
    channel_handle channel{};
    std::size_t server = 0; ///< its place: see `client_engine::replace_servers`
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
    const shared_secret* secret = nullptr; ///< the packet was sealed with
    unsigned transmission = 0;             ///< to this server, from 1 on
};

/// This request has its result, and its handle is of no more use.
struct request_to_complete {
    request_handle request{};
    std::size_t server = 0; ///< the last one
    packet_code code{};     ///< of the request
    client_result result{};
};

/// The request that a reply seems to answer.
struct request_in_flight {
    octets_view packet{};                  ///< as sent; empty if there is none
    const shared_secret* secret = nullptr; ///< it was sealed with
};

/// What a client engine asks its driver to do. Views in it stay valid as `client_engine` says.
using client_action =
    std::variant<channel_to_open, channel_to_close, packet_to_send, request_to_complete>;

/// Sends requests to a list of servers. A driver feeds it inputs (everything that takes `now`),
/// calls `perform_all` after each, which passes it the actions to perform, and calls `timer()` when
/// `next_wake()` has come.
///
/// Every request that `submit` took ends in exactly one `request_to_complete`. Inputs may be called
/// between two actions too, from a completion for instance. `now` never goes back.
///
/// A request goes to the first server in the list that is considered alive. It is sent again, octet
/// for octet the same, as the retry options say, but not over streams. Then it goes to the next
/// server with a new identifier and authenticator. Servers that are considered dead are tried last.
/// `request_options` choose another first server, or the only one.
///
/// Octets: those given to `receive` must stay until the actions that follow were polled, because a
/// completion's `reply` points there. Packets in actions belong to the engine and stay as they are
/// until `perform_all` is called again, or until `timer` or `channel_failed` is called; copy what
/// you send later.
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
    /// Event-Timestamp; `errc::server_unknown` for a pinned server that is not in the list;
    /// `errc::option_invalid` for a negative deadline. `calendar` is what
    /// `dynamic_authorization_options::event_timestamp` puts in.
    result<request_handle> submit(packet_code code, const attribute_list& attributes,
                                  time_point now, std::optional<wall_time> calendar = {},
                                  const request_options& options = {});

    /// Replaces the list of servers. Returns the place of each. A place is the number by which this
    /// class names a server until it is removed; at first it is the index in the options' list.
    ///
    /// A server stays if its label, transport and address (or host name and port) do: it keeps its
    /// health and its channels, and its other options apply from the next packet on. A request that
    /// was sealed with another secret is sealed again, with a new identifier, instead of being sent
    /// again; until then a reply is verified with the secret it was sealed with. Counters belong to
    /// labels.
    ///
    /// Requests in flight to a server that is removed have until the end of their present wait for
    /// its reply; then they go to other servers, as do at once those that wait for a channel. Its
    /// channels close when no request is in flight.
    ///
    /// Throws as the constructor does, and changes nothing then.
    std::vector<std::size_t> replace_servers(std::vector<client_server_options> servers,
                                             time_point now);

    /// The servers' channels accept no further requests and close when none is in flight; the next
    /// request opens a new one.
    void renew_channels(std::size_t server, time_point now);

    /// The places of the servers in the list, in order of preference.
    std::span<const std::uint32_t> servers() const noexcept { return order_; }

    /// Ends a request with `std::errc::operation_canceled`. False if it has ended already.
    bool cancel(request_handle handle, time_point now);

    /// Ends every request with `errc::stopped`, closes every channel and accepts no more requests.
    void stop(time_point now);

    /// Call this in the child of a process that has forked: requests in progress belong to the
    /// parent, and end here with `errc::process_forked`, as do the channels. Later requests open
    /// new channels.
    void forked(time_point now) { end_all(errc::process_forked, now); }

    /// A packet came in through a channel. Returns the reason if it was dropped.
    drop_reason receive(channel_handle from, octets_view octets, time_point now);

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

    /// Calls `perform` with each thing to do, a `channel_to_open`, `channel_to_close`,
    /// `packet_to_send` or `request_to_complete`, until there is nothing left. `perform` may call
    /// inputs; what they lead to follows.
    template <class Perform>
    void perform_all(Perform&& perform) {
        while (const auto next = poll_action()) {
            std::visit(perform, *next);
        }
    }

    /// One at a time: the next thing to do; nothing until the next input or `timer`.
    std::optional<client_action> poll_action();

    /// The request that is in flight through a channel under a reply's label. Ask before `receive`
    /// is called.
    request_in_flight in_flight(channel_handle from, octets_view reply) noexcept;

    /// The server that a channel leads to; nothing once the channel has ended.
    std::optional<std::size_t> server_of(channel_handle channel) noexcept;

    /// True if a channel was opened, and has not ended since.
    bool is_open(channel_handle channel) noexcept;

    /// As given to the constructor; `servers` are those at that time.
    const client_engine_options& options() const noexcept { return options_; }

    /// The number of servers in the list.
    std::size_t server_count() const noexcept { return order_.size(); }

    /// Places are below this number.
    std::size_t place_count() const noexcept { return servers_.size(); }

    /// The counters of a server, and of others with the same label. Any thread may read them as
    /// long as the engine lives and the server is in its list.
    const client_counters& counters(std::size_t server) const noexcept;

    /// The same as an object that outlives both.
    const std::shared_ptr<client_counters>& shared_counters(std::size_t server) const noexcept;

    /// What requests and counters call the server.
    const std::shared_ptr<const std::string>& label(std::size_t server) const noexcept;

    /// The server's options. Good until the next `replace_servers`. The secret that reveals the
    /// hidden attributes of a reply is in its `client_result`.
    const client_server_options& server(std::size_t index) const noexcept;

    /// The driver has found where a server is. The engine only keeps it for those who ask.
    void set_address(std::size_t server, const endpoint& address) noexcept;

    /// The memory in use, in octets, without allocator overhead: about 8.5 KiB per request at the
    /// peak number of requests in progress, 4 KiB per channel at the peak number of channels, and
    /// 16 to 32 octets per Token in flight with RADIUS/1.1. It is never freed, so it is constant
    /// after the peak load; `max_queued` and `max_channels` limit it. Iterates over the channels.
    std::size_t memory_bytes() const noexcept;

    /// Whether a server is considered alive.
    bool alive(std::size_t server) const noexcept;

  private:
    using client_channel = detail::client_channel;
    using client_exchange = detail::client_exchange;
    using server_record = detail::server_record;
    using server_set = detail::server_set;
    using server_wish = detail::server_wish;
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

    // --- The state machine of a request ----------------------------------------------------------

    /// Every change of a request's phase: leaves the present one, with its row or its label, and
    /// enters the next. `answered`: by the reply for which it was in flight.
    void become(std::uint32_t index, phase next, time_point now, bool answered = false);

    /// Returns the label of a request that leaves its channel. An identifier to which a reply
    /// may still come rests.
    void leave_channel(client_exchange& request, bool answered, time_point now);

    /// Makes this the request's server, which it has not been sent to yet.
    void aim(std::uint32_t index, std::uint32_t server, time_point now);

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

    // --- Replies ---------------------------------------------------------------------------------

    /// Ends the request that the packet answers; a packet that is dropped changes nothing.
    drop_reason accept_reply(client_channel& channel, octets_view octets, time_point now);

    /// Remembers why a reply was dropped, in case no better one comes: in the request whose label
    /// it has, otherwise for the server.
    void note_refused_reply(const client_channel& channel, octets_view octets, drop_reason reason,
                            time_point now) noexcept;

    // --- Servers and the watchdog ----------------------------------------------------------------

    /// The first server in the list that takes such requests and was not tried; with an affinity
    /// the one of the greatest weight. Those considered dead or unreachable come after the others,
    /// but they do come.
    std::uint32_t choose_server(const server_wish& wish, const server_set& tried,
                                time_point now) const noexcept;

    /// `tried` of a request, and the server that it is at.
    static server_set tried_so_far(const client_exchange& request) noexcept {
        return server_set(request.tried).set(request.server);
    }

    /// The number of the label of the server with this name or address; `no_slot` if there is none.
    std::uint32_t number_of(std::string_view server) const noexcept;

    /// Why there is no server left for a request.
    errc why_none(const client_exchange& request, time_point now) const noexcept;

    /// The record of a new server. It may share the label of a server of the list or of `others`.
    server_record make_record(const client_server_options& options,
                              const std::vector<server_record>& others);

    /// Sets what follows from the whole list.
    void set_limits();

    /// The places of servers that are gone and to which nothing refers.
    std::vector<std::uint32_t> find_free_places() const;

    /// Other servers get these places, which no request has tried yet.
    void forget_places(const server_set& places) noexcept;

    /// A server stays in the list, with other options.
    void change(server_record& server, client_server_options&& options) noexcept;

    /// A server has left the list.
    void remove(std::uint32_t index, time_point now);

    /// The requests in flight to removed servers have no more time.
    void expel_removed(time_point now);

    /// Closes a channel as soon as nothing is in flight through it.
    void retire(channel_handle handle);

    /// Assigns the channels of a server to the requests that wait, in their order.
    void dispatch(std::uint32_t server, time_point now);

    /// A request had no answer, which may make its server dead for a while.
    void note_failure(std::uint32_t index, time_point now);

    /// The server is considered dead from now on.
    void ask_dead(std::uint32_t index, time_point now);

    /// Sets when a dead server is asked next (RFC 3539 section 3.4.1).
    void schedule_probe(server_record& server, time_point now);

    /// Sends the next Status-Server to a dead server, each with an identifier of its own and never
    /// again (RFC 5997 section 4.1); one that is still in flight has failed.
    void probe(std::uint32_t index, time_point now);

    /// A Status-Server of the watchdog's own, without a server yet.
    request_handle make_probe();

    /// What there is to do when a server's timer has come.
    void server_due(std::uint32_t index, time_point now);

    /// Sets the server's timer: for the watchdog, and for the next attempt to open a channel.
    void arm_server(std::uint32_t index);

    // --- Channels --------------------------------------------------------------------------------

    /// Sees to it that the requests that wait for a channel of this server get one: by opening
    /// another unless enough are being opened or there are too many, else by a timer.
    void ensure_channel(std::uint32_t index, time_point now);

    /// A channel is gone: what was in flight there goes elsewhere (RFC 2865 section 2.4), and so
    /// does what waited for it if the server has no other. `tell`: the driver has to close it.
    void fail_channel(channel_handle handle, std::error_code error, bool tell, time_point now);

    /// Forgets a channel, and has the driver close it if `tell` says so.
    void close(channel_handle handle, bool tell);

    /// Whether the channel is one more than the one that each server keeps.
    bool is_surplus(channel_handle handle) noexcept;

    /// When an idle surplus channel closes.
    time_point closes_at(channel_handle handle) noexcept;

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

    // --- Slots, timers and numbers ---------------------------------------------------------------

    /// A slot for a request, and room for all that can become of those there are: what happens to
    /// one later allocates nothing, apart from channels. Throws `std::bad_alloc`, which changes
    /// nothing.
    request_handle acquire_exchange();

    /// Frees the slot of a request that has ended, or was never sent, and wipes its secrets.
    void release_exchange(std::uint32_t index);

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
    static void set_timer(detail::timer_heap& timers, std::uint32_t index, time_point at);

    /// For what need not be secret, such as jitter and the first label of a channel: the source is
    /// at hand, but if it fails nothing has to wait for it.
    std::uint32_t draw_number() noexcept;

    /// A number from -1 to 1.
    double random_number() noexcept {
        return static_cast<double>(draw_number()) / 2'147'483'647.5 - 1.0;
    }

    client_engine_options options_;
    octet_generator* random_;
    std::vector<server_record> servers_; // by place
    std::vector<std::uint32_t> order_;   // the places of those in the list
    std::uint32_t next_label_ = 0;
    detail::slot_pool<client_exchange> exchanges_;
    detail::slot_pool<client_channel> channels_;
    detail::timer_heap exchange_timers_;
    detail::timer_heap channel_timers_;
    detail::timer_heap server_timers_;
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

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/client/impl/client_engine.ipp>
#endif
