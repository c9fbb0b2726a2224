// SPDX-License-Identifier: MIT
// What tests of programs need beside the single header.
// Generated from include/ by single_include/generate.py: edit there.
#pragma once

#include <radius/radius.hpp>

// --- <radius/testing.hpp> ---

// For tests of programs that use radius: requests as a handler sees them, replies as a client sees
// them, and a client with its servers in virtual time. Only tests include this header: it is
// neither part of <radius/radius.hpp> nor of what radius::separate compiles.

// --- <radius/testing/network.hpp> ---

// A client and its servers joined in memory, in virtual time: links delay and lose packets, servers
// go down, and an hour of retransmissions takes a moment.

// --- <radius/testing/awaited_reply.hpp> ---

// Deferred replies of handlers under test.

namespace radius::detail {

/// The test waits for it; any thread may complete it.
template <class Request>
class awaited_reply final : public deferred_request {
  public:
    using reply_type = typename Request::reply_type;

    explicit awaited_reply(const Request& request) noexcept : request_(&request) {}

    const received_request& request() const noexcept override { return *request_; }
    void complete(reply_base&& reply) override {
        settle([&] { reply_ = static_cast<reply_type&&>(reply); });
    }
    void fail(std::exception_ptr failure) override {
        settle([&] { failure_ = std::move(failure); });
    }
    void withdraw() noexcept override {
        settle([] {});
    }
    void on_cancel(std::function<void(cancel_reason)>) override {} // nothing cancels it

    /// `discard()` if it was withdrawn. Throws what it failed with, and `std::logic_error` if it
    /// does not end within ten seconds.
    reply_type wait() {
        std::unique_lock lock(mutex_);
        if (!settled_.wait_for(lock, std::chrono::seconds(10), [&] { return is_settled_; })) {
            throw std::logic_error("radius: the deferred reply was not completed within 10 s");
        }
        if (failure_ != nullptr) {
            std::rethrow_exception(failure_);
        }
        return std::move(reply_);
    }

  private:
    template <class Change>
    void settle(Change&& change) {
        const std::lock_guard lock(mutex_);
        change();
        is_settled_ = true;
        settled_.notify_all();
    }

    const Request* request_;
    std::mutex mutex_;
    std::condition_variable settled_;
    bool is_settled_ = false;
    reply_type reply_ = reply_type::discard();
    std::exception_ptr failure_;
};

/// The reply of an answer, once it is there.
template <class Request>
typename Request::reply_type reply_of(typename Request::answer_type answer,
                                      const Request& request) {
    if (!answer.is_deferred()) {
        return std::move(answer.reply());
    }
    const auto pending = std::make_shared<awaited_reply<Request>>(request);
    (*answer.take_deferral())(pending);
    return pending->wait();
}

/// Passes the end on, on the thread of the test: `Conclude` takes the reply or the exception.
template <class Conclude>
class passed_on_reply final : public deferred_request {
  public:
    passed_on_reply(const received_request& request, Conclude conclude)
        : request_(&request), conclude_(std::move(conclude)) {}

    const received_request& request() const noexcept override { return *request_; }
    void complete(reply_base&& reply) override { conclude_(&reply, nullptr); }
    void fail(std::exception_ptr failure) override { conclude_(nullptr, failure); }
    void withdraw() noexcept override { conclude_(nullptr, nullptr); }
    void on_cancel(std::function<void(cancel_reason)>) override {} // nothing cancels it

  private:
    const received_request* request_;
    Conclude conclude_;
};

} // namespace radius::detail

// --- <radius/testing/network_parts.hpp> ---

// The parts of a network in memory: what is in progress at the client, on the way, and at a
// handler.

// --- <radius/testing/one_peer.hpp> ---

// The parts that the test fixtures share: a server that knows one client, and what both ends agree
// on.

namespace radius::detail {

/// Documentation addresses (RFC 5737).
inline constexpr ipv4_address testing_client_address(0xC000'02C8U); // 192.0.2.200
inline constexpr ipv4_address testing_server_address(0xC000'0201U); // 192.0.2.1

/// The calendar at the beginning of a test: 14 November 2023.
inline constexpr wall_time testing_calendar{std::chrono::seconds(1'700'000'000)};

/// Refuses what no two ends could agree on.
inline void check_testing_ends(transport_kind transport, radius_version version,
                               const peer_options& peer) {
    check_option(version == radius_version::v1_0 || !is_unprotected(transport),
                 "version: RADIUS/1.1 needs transport_kind::tls or dtls (RFC 9765 section 3)");
    check_option(peer.secret.empty(), "peer.secret has no effect: set secret beside it");
}

/// The only client of a server, and where the server finds it: by its address, or by TLS.
class one_peer {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` if a server would refuse the options.
    one_peer(peer_options options, std::string_view secret, transport_kind transport,
             const ip_address& address)
        : table_(make_table(options, secret, transport, address)) {
        if (!is_unprotected(transport)) {
            named_ = std::make_unique<const known_peer>(std::move(options), fixed_secret(transport),
                                                        address.to_string(), 0);
        }
    }

    const std::shared_ptr<const peer_table>& table() const noexcept { return table_; }
    const known_peer& peer() const noexcept {
        return named_ != nullptr ? *named_ : *table_->begin();
    }

  private:
    static std::shared_ptr<const peer_table> make_table(peer_options& options,
                                                        std::string_view secret,
                                                        transport_kind transport,
                                                        const ip_address& address) {
        std::vector<radius::peer> peers;
        if (is_unprotected(transport)) {
            options.secret = secret;
            peers.push_back({ip_prefix(address), std::move(options)});
        } else {
            check_option(options.require_message_authenticator,
                         "peer.require_message_authenticator has no effect over TLS and DTLS");
            check_option(options.limit_proxy_state,
                         "peer.limit_proxy_state has no effect over TLS and DTLS");
        }
        return std::make_shared<const peer_table>(std::move(peers));
    }

    std::shared_ptr<const peer_table> table_;
    std::unique_ptr<const known_peer> named_;
};

/// One function object for several types of argument.
template <class... Functions>
struct overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
overloaded(Functions...) -> overloaded<Functions...>;

/// The secret that both ends use.
inline std::string_view secret_over(transport_kind transport, std::string_view secret) noexcept {
    return is_unprotected(transport) ? secret : fixed_secret(transport);
}

/// The sink of a connection: `take(outcome)` is called with what becomes of each packet.
template <class Take>
class outcome_sink : public sink_defaults {
  public:
    explicit outcome_sink(octets_span room, Take take) : room_(room), take_(std::move(take)) {}

    octets_span answer_room() const noexcept { return room_; }
    bool judged(octets_view, server_engine::outcome& outcome) {
        take_(outcome);
        return true;
    }

  private:
    octets_span room_;
    Take take_;
};

/// How the reply of a request that has ended was received.
inline response_origin origin_of_reply(const client_engine& engine, const client_result& result,
                                       std::size_t server) {
    const client_server_options& from = engine.server(server);
    response_origin origin{.secret = from.secret,
                           .server = from.address,
                           .version = result.version,
                           .round_trip_time = result.round_trip_time,
                           .transmissions = result.transmissions,
                           .strict_prefixes = engine.options().limits.strict_prefixes};
    std::copy_n(result.request.begin() + 4, origin.request_authenticator.size(),
                origin.request_authenticator.begin());
    return origin;
}

/// The request that a handler sees of a packet with this code; `void` if it sees none.
template <packet_code Code>
struct handled_request {
    using type = void;
};
template <>
struct handled_request<packet_code::access_request> {
    using type = access_request;
};
template <>
struct handled_request<packet_code::accounting_request> {
    using type = accounting_request;
};
template <>
struct handled_request<packet_code::coa_request> {
    using type = coa_request;
};
template <>
struct handled_request<packet_code::disconnect_request> {
    using type = disconnect_request;
};

/// Calls the handler's method for this kind of request.
template <class Handler>
auto call_method(Handler& handler, const access_request& request) {
    return handler.handle_access(request);
}
template <class Handler>
auto call_method(Handler& handler, const accounting_request& request) {
    return handler.handle_accounting(request);
}
template <class Handler>
auto call_method(Handler& handler, const coa_request& request) {
    return handler.handle_coa(request);
}
template <class Handler>
auto call_method(Handler& handler, const disconnect_request& request) {
    return handler.handle_disconnect(request);
}

} // namespace radius::detail

namespace radius::testing {

class network;

} // namespace radius::testing

namespace radius::detail {

/// A request of a network's client, in progress or ended.
struct network_exchange {
    request_handle handle{};
    bool is_over = false;
    std::error_code error{};
    octet_string reply{};
    response_origin origin{};
    unsigned transmissions = 0;
    duration took{};
};

/// The server's end of a connection.
struct network_connection {
    network_connection(const server_engine_options& how, const one_peer& peer, counter_book& book,
                       octet_generator& random, const endpoint& source, const endpoint& local)
        : packets(
              [&] {
                  return server_engine(for_connections(how, how.version), peer.table(), book,
                                       random);
              },
              request_origin{.peer = &peer.peer(), .source = source, .local = local}) {}

    connection_engine packets;
};

/// A socket or connection of the client, with both ends.
struct network_channel {
    channel_handle handle{};
    std::size_t server = 0;
    endpoint source{};
    bool is_open = true;                             ///< at the client
    std::shared_ptr<network_connection> at_server{}; ///< null over UDP, and once it has ended
    std::array<time_point, 2> last_arrival{};        ///< at the server, at the client
};

/// A request that a handler works on, with its own copy of the packet.
struct network_request {
    network_request(const server_engine::admitted& what, std::shared_ptr<network_channel> from,
                    std::uint64_t server_life)
        : octets(what.request.packet().octets()), place(what.place), channel(std::move(from)),
          connection(channel->at_server), life(server_life),
          packet(*packet_view::parse(octets.view(),
                                     {.max_size = max_large_packet_size,
                                      .max_attributes = max_large_packet_size,
                                      .allow_type_0 = true,
                                      .strict_prefixes = what.request.strict_prefixes()})),
          origin(what.request.origin()) {}

    template <class Request>
    const Request& as() {
        return exchange.emplace<request_exchange<Request>>(packet, origin).request();
    }

    secret_packet_copy octets;
    server_engine::ticket place;
    std::shared_ptr<network_channel> channel;
    std::shared_ptr<network_connection> connection;
    std::uint64_t life;
    packet_view packet;
    request_origin origin;
    std::variant<std::monostate, request_exchange<access_request>,
                 request_exchange<accounting_request>, request_exchange<coa_request>,
                 request_exchange<disconnect_request>>
        exchange{};
};

using network_request_ptr = std::shared_ptr<network_request>;

/// A handler of any type.
class network_handler {
  public:
    network_handler() = default;
    network_handler(const network_handler&) = delete;
    network_handler& operator=(const network_handler&) = delete;
    virtual ~network_handler() = default;

    /// Calls the method for the request; its reply goes to `server`, now or later.
    virtual void handle(testing::network& net, std::size_t server,
                        const network_request_ptr& request) = 0;
};

} // namespace radius::detail

// --- <radius/testing/seeded_octets.hpp> ---

// Octets and numbers that look random but are the same in every run: a test that fails fails again.

namespace radius::testing {

/// splitmix64 (Steele, Lea and Flood, 2014), instead of OpenSSL's generator. Anyone can predict it:
/// for tests only.
class seeded_octets final : public octet_generator {
  public:
    explicit seeded_octets(std::uint64_t seed = 1) noexcept : state_(seed) {}

    void fill(octets_span target) override {
        for (octet& next : target) {
            next = static_cast<octet>(draw());
        }
    }

    /// 64 bits.
    std::uint64_t draw() noexcept {
        state_ += 0x9E37'79B9'7F4A'7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ mixed >> 30U) * 0xBF58'476D'1CE4'E5B9U;
        mixed = (mixed ^ mixed >> 27U) * 0x94D0'49BB'1331'11EBU;
        return mixed ^ mixed >> 31U;
    }

    /// A number from 0 to below 1.
    double draw_share() noexcept {
        return static_cast<double>(draw() >> 11U) * (1.0 / 9'007'199'254'740'992.0); // 2^53
    }

  private:
    std::uint64_t state_;
};

} // namespace radius::testing

// --- <radius/testing/virtual_time.hpp> ---

// Virtual time: future events and their order, also at the same moment.

namespace radius::detail {

/// A clock that moves from event to event. For one thread.
class virtual_time {
  public:
    using action = std::function<void()>;

    time_point now() const noexcept { return now_; }

    /// Schedules `what` at `when`, or now if that has passed, after everything scheduled earlier
    /// for the same time.
    void at(time_point when, action what) {
        entries_.push_back({std::max(when, now_), count_++, std::move(what)});
        std::push_heap(entries_.begin(), entries_.end(), is_later);
    }
    void after(duration wait, action what) { at(later(now_, wait), std::move(what)); }

    /// When the next event is due; nothing if there is no event.
    std::optional<time_point> next() const noexcept {
        return entries_.empty() ? std::nullopt : std::optional(entries_.front().when);
    }

    /// Goes to the next event and runs it; there must be one.
    void run_one() {
        std::pop_heap(entries_.begin(), entries_.end(), is_later);
        const entry next = std::move(entries_.back());
        entries_.pop_back();
        now_ = next.when;
        next.what();
    }

    /// Runs everything that is due until `end`, which is then the present.
    void run_until(time_point end) {
        while (!entries_.empty() && entries_.front().when <= end) {
            run_one();
        }
        now_ = end;
    }

    /// Goes to this moment; no event may be due before it.
    void go_to(time_point present) noexcept { now_ = std::max(now_, present); }

  private:
    struct entry {
        time_point when;
        std::uint64_t number;
        action what;
    };
    static bool is_later(const entry& one, const entry& other) noexcept {
        return one.when != other.when ? one.when > other.when : one.number > other.number;
    }

    std::vector<entry> entries_;
    std::uint64_t count_ = 0;
    time_point now_{std::chrono::hours(1)};
};

} // namespace radius::detail

namespace radius::testing {

/// How packets travel between the client and one server, in each direction. Shares are from 0 to 1.
struct link_options {
    duration delay = std::chrono::milliseconds(1);
    duration jitter{};  ///< up to this much more, so that datagrams can overtake each other
    double loss = 0;    ///< share of datagrams lost; over TCP and TLS, of packets 200 ms late
    double repeats = 0; ///< share of datagrams that arrive twice; not over TCP and TLS
};

/// One server of a `network`. Use designated initialisers.
struct network_server_options {
    /// Over UDP and TCP. TLS and DTLS have fixed secrets, so that one test can try all transports.
    std::string secret = "testing123";

    transport_kind transport = transport_kind::udp;

    /// RADIUS/1.1 over TLS and DTLS only.
    radius_version version = radius_version::v1_0;

    service serves = service::all; ///< the requests that the client sends to it, and it accepts

    /// The client, as the server's options have it, without the secret.
    peer_options peer{};

    packet_limits limits{};
    duplicate_cache_limits duplicates{};
    link_options link{};

    /// Whether the client drops replies of this server without Message-Authenticator.
    bool require_message_authenticator = true;

    /// The client's additions to CoA and Disconnect to this server.
    dynamic_authorization_options dynamic_authorization{};
};

/// A `network` as a whole. Use designated initialisers.
struct network_options {
    /// Retries, timeouts, the watchdog and limits of the client. `servers` must be empty: call
    /// `add_server`.
    client_engine_options client{};

    /// The calendar at the beginning.
    wall_time calendar = detail::testing_calendar;

    /// Whatever is random is the same in every run with the same seed.
    std::uint64_t seed = 1;
};

/// A packet on the network, in the order of sending.
struct network_packet {
    duration sent_at{};     ///< since the beginning
    std::size_t server = 0; ///< in the order of `add_server`
    bool from_client = true;
    bool lost = false; ///< on the way
    octet_string octets{};

    packet_code code() const noexcept { return static_cast<packet_code>(octets[0]); }
};

/// A request that a `network` has sent: a copy refers to the same request.
template <packet_code Code>
class network_reply {
  public:
    explicit network_reply(std::shared_ptr<const detail::network_exchange> exchange) noexcept
        : exchange_(std::move(exchange)) {}

    bool is_over() const noexcept { return exchange_->is_over; }

    /// Empty if a reply was accepted, and as long as the request is in progress. Otherwise as
    /// `client::async_send` reports it: `errc::no_response`, `errc::reply_authenticator_invalid`
    /// and others.
    std::error_code error() const noexcept { return exchange_->error; }

    /// The verified reply. Throws `std::logic_error` while the request is in progress, and
    /// `std::system_error` if it has ended without one.
    basic_response<Code> response() const {
        if (!exchange_->is_over) {
            throw std::logic_error("radius::testing::network: the request is in progress: call "
                                   "run, or advance by more time");
        }
        if (exchange_->error) {
            throw std::system_error(exchange_->error, "radius::testing::network");
        }
        return basic_response<Code>(exchange_->reply, exchange_->origin);
    }

    /// How often the request was sent, to all servers. Zero until the request has ended.
    unsigned transmissions() const noexcept { return exchange_->transmissions; }

    /// From `send` to the end, in virtual time.
    duration took() const noexcept { return exchange_->took; }

  private:
    friend class network;

    std::shared_ptr<const detail::network_exchange> exchange_;
};

/// A client and the servers that it knows, with real handlers, over links in memory. The engines
/// are those of `client` and `server`; only sockets and clocks are missing. Time passes only in
/// `advance` and `run`, and the same seed leads to the same events.
///
///     campus handler;
///     radius::testing::network net{{.client = {.retry = {.attempts = 3}}, .seed = 7}};
///     net.add_server(handler, {.link = {.delay = 20ms, .loss = 0.3}});
///     const auto login = net.send(radius::make_access_request(attr::user_name = "bob"));
///     net.run();
///     CHECK(login.response().is_success());
///
/// Handlers run on this thread. Their coroutines use `context()`; timers of theirs run in real
/// time, so a coroutine should wait with `wait`. A coroutine that waits for another thread
/// continues in the next `advance` or `run` after that thread is done.
///
/// Connections are established after one round trip. Their handshakes and certificates are left
/// out.
class network {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` if `client.servers` is not empty.
    explicit network(network_options options = {})
        : options_(std::move(options)), draw_(options_.seed), client_random_(draw_.draw()),
          server_random_(draw_.draw()) {
        detail::check_option(options_.client.servers.empty(),
                             "client.servers has no effect: call add_server");
        start_ = time_.now();
    }
    network(const network&) = delete;
    network& operator=(const network&) = delete;

    /// Adds a server, after those that the client prefers to it, and returns its number, counted
    /// from 0. A handler that you pass as an lvalue is used by reference. Add all servers before
    /// the first `send`. Throws `std::system_error` with `errc::option_invalid`, and
    /// `std::logic_error` after the first `send`.
    template <class Handler>
    std::size_t add_server(Handler&& handler, network_server_options options = {}) {
        static_assert(radius::handler<std::remove_cvref_t<Handler>>,
                      "radius: add_server needs a handler with the four methods that a server "
                      "needs; to test one method, use radius::testing::received");
        return add(std::make_unique<held_handler<Handler>>(std::forward<Handler>(handler)),
                   std::move(options));
    }

    /// The client sends a request. Throws `std::system_error` if it cannot, with the error of
    /// `client_engine::submit`, and for options of the client that are invalid.
    template <packet_code Code>
    network_reply<Code> send(const outgoing_request<Code>& request) {
        return network_reply<Code>(submit(Code, request));
    }

    /// Ends a request with `std::errc::operation_canceled`, unless it has ended.
    template <packet_code Code>
    void cancel(const network_reply<Code>& request) {
        (void)engine().cancel(request.exchange_->handle, time_.now());
        settle();
    }

    /// Lets this much time pass, with all that happens meanwhile.
    void advance(duration time) { pass_until(detail::later(time_.now(), time)); }

    /// Lets time pass until all requests have ended and nothing is on the way, but not more than
    /// this. False if there is something left then.
    bool run(duration longest = std::chrono::hours(1)) {
        const time_point end = detail::later(time_.now(), longest);
        settle();
        while (!is_quiet()) {
            const auto next = next_event();
            if (!next || *next > end) {
                return false;
            }
            step(*next);
        }
        return true;
    }

    /// The time since the beginning.
    duration elapsed() const noexcept { return time_.now() - start_; }

    /// The present on both clocks.
    moment now() const noexcept {
        return {time_.now(),
                options_.calendar + std::chrono::duration_cast<wall_time::duration>(elapsed())};
    }

    /// The server loses its state and no longer answers; connections break. Coroutines of its
    /// handler run on, and their replies are lost.
    void take_down(std::size_t server) {
        node& at = servers_.at(server);
        ++at.life;
        at.is_up = false;
        at.socket.reset();
        for (const auto& channel : channels_) {
            if (channel->server == server && channel->at_server != nullptr) {
                break_connection(channel, std::make_error_code(std::errc::connection_reset));
            }
        }
    }

    /// The server is back, without its former state.
    void bring_up(std::size_t server) {
        node& at = servers_.at(server);
        if (!at.is_up) {
            at.is_up = true;
            at.open(server_random_);
        }
    }

    /// Changes the link to a server for all that is sent from now on; a `loss` of 1 cuts it.
    void set_link(std::size_t server, const link_options& link) {
        check(link);
        servers_.at(server).options.link = link;
    }

    /// The counters of a server, since the beginning.
    const server_counters& counters(std::size_t server = 0) const {
        return servers_.at(server).book->totals();
    }

    /// The last exception that a method of the handler has thrown; null if there was none.
    std::exception_ptr failure(std::size_t server = 0) const { return servers_.at(server).failure; }

    /// The client's engine, with its counters and which servers it considers alive. Throws as the
    /// first `send` does.
    const client_engine& client() { return engine(); }

    /// All packets until now.
    const std::vector<network_packet>& packets() const noexcept { return packets_; }

    /// How many requests the handlers work on.
    std::size_t in_progress() const noexcept { return in_progress_; }

    /// The `io_context` of the handlers' coroutines. To wait for a thread of a handler, run it,
    /// then `advance`.
    asio::io_context& context() noexcept { return io_; }

    /// For a handler's coroutine: waits in virtual time.
    asio::awaitable<void> wait(duration time) {
        return asio::async_initiate<const asio::use_awaitable_t<>&, void()>(begin_wait{this, time},
                                                                            asio::use_awaitable);
    }

  private:
    /// One server.
    struct node {
        node(network_server_options given, std::size_t number,
             std::unique_ptr<detail::network_handler> called)
            : options(std::move(given)),
              peer(options.peer, options.secret, options.transport, detail::testing_client_address),
              book(std::make_unique<counter_book>(1)), handler(std::move(called)),
              address{ipv4_address(detail::testing_server_address.to_uint() +
                                   static_cast<std::uint32_t>(number)),
                      default_port(options.transport)} {}

        server_engine_options engine_options() const noexcept {
            return {.serves = options.serves,
                    .transport = options.transport,
                    .version = options.version,
                    .limits = options.limits,
                    .duplicates = options.duplicates};
        }

        void open(octet_generator& random) {
            if (!is_connected(options.transport)) {
                socket =
                    std::make_unique<server_engine>(engine_options(), peer.table(), *book, random);
            }
        }

        network_server_options options;
        detail::one_peer peer;
        std::unique_ptr<counter_book> book;
        std::unique_ptr<detail::network_handler> handler;
        endpoint address;
        std::unique_ptr<server_engine> socket{}; ///< over UDP, while it is up
        std::exception_ptr failure{};
        std::uint64_t life = 0; ///< counts how often it went down
        bool is_up = true;
    };

    /// A handler of this type, or a reference to one.
    template <class Handler>
    class held_handler final : public detail::network_handler {
      public:
        explicit held_handler(Handler&& handler) : handler_(std::forward<Handler>(handler)) {}

        void handle(network& net, std::size_t server,
                    const detail::network_request_ptr& request) override {
            switch (request->packet.code()) {
            case packet_code::access_request: call<access_request>(net, server, request); break;
            case packet_code::accounting_request:
                call<accounting_request>(net, server, request);
                break;
            case packet_code::coa_request: call<coa_request>(net, server, request); break;
            default: call<disconnect_request>(net, server, request); break;
            }
        }

      private:
        template <class Request>
        void call(network& net, std::size_t server, const detail::network_request_ptr& request) {
            try {
                auto answer = detail::call_method(handler_, request->template as<Request>());
                if constexpr (radius::detail::is_coroutine<decltype(answer)>) {
                    asio::co_spawn(net.io_,
                                   answer_later<Request>(net, server, request, std::move(answer)),
                                   asio::detached);
                } else {
                    take<Request>(net, server, request, answer);
                }
            } catch (...) {
                net.fail(server, *request, std::current_exception());
            }
        }

        /// A reply, or an answer that may be deferred.
        template <class Request, class Answer>
        static void take(network& net, std::size_t server,
                         const detail::network_request_ptr& request, Answer& answer) {
            if constexpr (std::same_as<Answer, typename Request::reply_type>) {
                net.conclude(server, *request, answer);
            } else if (!answer.is_deferred()) {
                net.conclude(server, *request, answer.reply());
            } else {
                auto conclude = [&net, server, request](reply_base* reply,
                                                        const std::exception_ptr& failure) {
                    if (failure != nullptr) {
                        net.fail(server, *request, failure);
                    } else {
                        auto none = Request::reply_type::discard();
                        net.conclude(server, *request, reply != nullptr ? *reply : none);
                    }
                };
                (*answer.take_deferral())(
                    std::make_shared<detail::passed_on_reply<decltype(conclude)>>(
                        request->template as<Request>(), std::move(conclude)));
            }
        }

        template <class Request, class Answer>
        static asio::awaitable<void> answer_later(network& net, std::size_t server,
                                                  detail::network_request_ptr request,
                                                  asio::awaitable<Answer> answer) {
            try {
                Answer reply = co_await std::move(answer);
                take<Request>(net, server, request, reply);
            } catch (...) {
                net.fail(server, *request, std::current_exception());
            }
        }

        Handler handler_;
    };

    /// Starts `wait`.
    struct begin_wait {
        template <class Completion>
        void operator()(Completion completion) const {
            const auto kept = std::make_shared<Completion>(std::move(completion));
            net->time_.after(
                time, [io = &net->io_, kept] { asio::post(*io, [kept] { std::move (*kept)(); }); });
        }

        network* net;
        duration time;
    };

    static void check(const link_options& link) {
        const auto is_share = [](double value) { return value >= 0 && value <= 1; };
        detail::check_option(is_share(link.loss), "link.loss must be from 0 to 1");
        detail::check_option(is_share(link.repeats), "link.repeats must be from 0 to 1");
        detail::check_option(link.delay >= duration::zero() && link.jitter >= duration::zero(),
                             "link.delay and link.jitter must not be negative");
    }

    std::size_t add(std::unique_ptr<detail::network_handler> handler,
                    network_server_options options) {
        if (client_) {
            throw std::logic_error(
                "radius::testing::network: call add_server before the first send");
        }
        detail::check_testing_ends(options.transport, options.version, options.peer);
        check(options.link);
        servers_.emplace_back(std::move(options), servers_.size(), std::move(handler));
        servers_.back().open(server_random_);
        return servers_.size() - 1;
    }

    client_engine& engine() {
        if (!client_) {
            if (servers_.empty()) {
                throw std::logic_error(
                    "radius::testing::network: call add_server before the first send");
            }
            client_engine_options how = options_.client;
            for (const node& one : servers_) {
                how.servers.push_back(
                    {.address = one.address,
                     .secret = std::make_shared<const shared_secret>(
                         detail::secret_over(one.options.transport, one.options.secret)),
                     .transport = one.options.transport,
                     .versions = {.v1_1 = one.options.version == radius_version::v1_1},
                     .serves = one.options.serves,
                     .require_message_authenticator = one.options.require_message_authenticator,
                     .dynamic_authorization = one.options.dynamic_authorization});
            }
            client_ = std::make_unique<client_engine>(std::move(how), client_random_);
        }
        return *client_;
    }

    std::shared_ptr<const detail::network_exchange> submit(packet_code code,
                                                           const attribute_list& attributes) {
        const auto handle = engine().submit(code, attributes, time_.now(), now().wall);
        if (!handle) {
            throw std::system_error(make_error_code(handle.error()),
                                    "radius::testing::network: the client refuses the request");
        }
        auto exchange = std::make_shared<detail::network_exchange>();
        exchange->handle = *handle;
        exchange->took = time_.now().time_since_epoch(); // until it ends
        exchanges_.push_back(exchange);
        settle();
        return exchange;
    }

    // --- Time ------------------------------------------------------------------------------------

    /// When something happens next.
    std::optional<time_point> next_event() {
        const auto wake = client_ ? client_->next_wake() : std::nullopt;
        const auto next = time_.next();
        return !wake ? next : !next ? wake : std::optional(std::min(*wake, *next));
    }

    void step(time_point when) {
        if (const auto next = time_.next(); next && *next <= when) {
            time_.run_one();
        } else {
            time_.go_to(when);
            client_->timer(time_.now());
        }
        settle();
    }

    void pass_until(time_point end) {
        settle();
        for (auto next = next_event(); next && *next <= end; next = next_event()) {
            step(*next);
        }
        time_.go_to(end);
    }

    bool is_quiet() const noexcept {
        return exchanges_.empty() && in_progress_ == 0 && !time_.next();
    }

    /// Performs what the client's engine and the handlers' coroutines have to do now.
    void settle() {
        if (std::exchange(settling_, true)) {
            return; // a coroutine has called: the loop continues
        }
        do {
            if (client_) {
                client_->perform_all([this](const auto& action) { perform(action); });
            }
            io_.restart();
        } while (io_.poll() != 0);
        settling_ = false;
    }

    // --- The client ------------------------------------------------------------------------------

    void perform(const channel_to_open& action) {
        auto channel = std::make_shared<detail::network_channel>();
        channel->handle = action.channel;
        channel->server = action.server;
        channel->source = {detail::testing_client_address,
                           static_cast<std::uint16_t>(40'000 + opened_++ % 20'000)};
        channels_.push_back(channel);
        const node& at = servers_[action.server];
        if (!is_connected(at.options.transport)) {
            client_->channel_opened(action.channel, time_.now());
            return;
        }
        time_.after(2 * at.options.link.delay, [this, channel] { connect(channel); });
    }

    void connect(const std::shared_ptr<detail::network_channel>& channel) {
        node& at = servers_[channel->server];
        if (!channel->is_open) {
            return;
        }
        if (!at.is_up || at.options.link.loss >= 1) {
            close(*channel, std::make_error_code(at.is_up ? std::errc::timed_out
                                                          : std::errc::connection_refused));
            return;
        }
        channel->at_server = std::make_shared<detail::network_connection>(
            at.engine_options(), at.peer, *at.book, server_random_, channel->source, at.address);
        client_->channel_opened(channel->handle, time_.now(), at.options.version);
    }

    void perform(const channel_to_close& action) {
        const auto found = find(action.channel);
        if (found != nullptr) {
            forget(*found);
        }
    }

    void perform(const packet_to_send& action) {
        if (const auto channel = find(action.channel)) {
            carry(channel, true, action.packet);
        }
    }

    void perform(const request_to_complete& action) {
        const auto found =
            std::find_if(exchanges_.begin(), exchanges_.end(),
                         [&](const auto& exchange) { return exchange->handle == action.request; });
        if (found == exchanges_.end()) {
            return;
        }
        detail::network_exchange& ended = **found;
        ended.is_over = true;
        ended.error = action.result.outcome();
        ended.transmissions = action.result.transmissions;
        ended.took = time_.now().time_since_epoch() - ended.took;
        if (!ended.error) {
            ended.reply = to_octets(action.result.reply);
            ended.origin = detail::origin_of_reply(*client_, action.result, action.server);
        }
        exchanges_.erase(found);
    }

    std::shared_ptr<detail::network_channel> find(channel_handle handle) const {
        const auto found = std::find_if(channels_.begin(), channels_.end(),
                                        [&](const auto& one) { return one->handle == handle; });
        return found == channels_.end() ? nullptr : *found;
    }

    void forget(detail::network_channel& channel) {
        channel.is_open = false;
        channel.at_server = nullptr;
        std::erase_if(channels_, [&](const auto& one) { return one.get() == &channel; });
    }

    /// The client learns that a connection is gone.
    void close(detail::network_channel& channel, std::error_code error) {
        const channel_handle handle = channel.handle;
        if (channel.is_open) {
            forget(channel);
            client_->channel_failed(handle, error, time_.now());
        }
    }

    /// The server ends a connection.
    void break_connection(const std::shared_ptr<detail::network_channel>& channel,
                          std::error_code error) {
        channel->at_server = nullptr;
        time_.after(servers_[channel->server].options.link.delay,
                    [this, channel, error] { close(*channel, error); });
    }

    // --- The network -----------------------------------------------------------------------------

    void carry(const std::shared_ptr<detail::network_channel>& channel, bool from_client,
               octets_view octets) {
        const node& at = servers_[channel->server];
        const link_options& link = at.options.link;
        const bool unlucky = draw_.draw_share() < link.loss;
        const bool in_order = is_stream(at.options.transport);
        const bool lost = unlucky && (!in_order || link.loss >= 1);
        packets_.push_back({elapsed(), channel->server, from_client, lost, to_octets(octets)});
        if (lost) {
            return;
        }
        const bool twice = !in_order && draw_.draw_share() < link.repeats;
        const auto sent = std::make_shared<const octet_string>(to_octets(octets));
        for (int copies = twice ? 2 : 1; copies > 0; --copies) {
            const std::chrono::duration<double, duration::period> extra(
                draw_.draw_share() * static_cast<double>(link.jitter.count()));
            time_point arrives = detail::later(
                time_.now(), link.delay + std::chrono::duration_cast<duration>(extra) +
                                 (unlucky ? duration(std::chrono::milliseconds(200)) : duration()));
            if (in_order) {
                time_point& last = channel->last_arrival[from_client ? 0 : 1];
                arrives = last = std::max(last, arrives);
            }
            time_.at(arrives, [this, channel, from_client, sent] {
                if (from_client) {
                    reach_server(channel, *sent);
                } else if (channel->is_open) {
                    (void)client_->receive(channel->handle, *sent, time_.now());
                    settle(); // completions use the octets
                }
            });
        }
    }

    void reach_server(const std::shared_ptr<detail::network_channel>& channel, octets_view octets) {
        node& at = servers_[channel->server];
        detail::wiped_octets room;
        room.reserve(std::max(at.options.limits.max_size, max_packet_size));
        if (!is_connected(at.options.transport)) {
            if (at.socket != nullptr) {
                take(channel,
                     at.socket->receive(octets, channel->source, at.address, now(), room.all()));
            }
            return;
        }
        const auto connection = channel->at_server;
        if (connection == nullptr) {
            return;
        }
        detail::outcome_sink sink(
            room.all(), [&](const server_engine::outcome& outcome) { take(channel, outcome); });
        const drop_reason ending = is_stream(at.options.transport)
                                       ? connection->packets.stream(octets, now(), sink)
                                       : connection->packets.record(octets, now(), sink);
        if (ending != drop_reason::none && channel->at_server != nullptr) {
            break_connection(channel, make_error_code(errc::connection_closed));
        }
    }

    // --- The servers -----------------------------------------------------------------------------

    void take(const std::shared_ptr<detail::network_channel>& channel,
              const server_engine::outcome& outcome) {
        if (const auto* const answered = std::get_if<server_engine::answered>(&outcome)) {
            carry(channel, false, answered->reply);
        } else if (const auto* const admitted = std::get_if<server_engine::admitted>(&outcome)) {
            node& at = servers_[channel->server];
            ++in_progress_;
            at.handler->handle(
                *this, channel->server,
                std::make_shared<detail::network_request>(*admitted, channel, at.life));
        }
    }

    /// The engine that has admitted a request; null if its server was taken down meanwhile.
    server_engine* engine_of(std::size_t server, const detail::network_request& request) {
        node& at = servers_[server];
        if (at.life != request.life) {
            return nullptr;
        }
        return request.connection != nullptr ? &request.connection->packets.requests()
                                             : at.socket.get();
    }

    void conclude(std::size_t server, const detail::network_request& request, reply_base& reply) {
        --in_progress_;
        server_engine* const engine = engine_of(server, request);
        if (engine == nullptr) {
            return;
        }
        detail::wiped_octets room;
        room.reserve(std::max(request.origin.max_reply_size, max_packet_size));
        const received_request view(request.packet, request.origin);
        const auto sealed = engine->finish(view, request.place, reply, room.all(), time_.now());
        if (sealed && request.connection == request.channel->at_server) {
            carry(request.channel, false, *sealed);
        }
    }

    void fail(std::size_t server, const detail::network_request& request,
              const std::exception_ptr& failure) {
        --in_progress_;
        servers_[server].failure = failure;
        if (server_engine* const engine = engine_of(server, request)) {
            engine->abandon(received_request(request.packet, request.origin), request.place,
                            drop_reason::handler_failed);
        }
    }

    network_options options_;
    seeded_octets draw_;
    seeded_octets client_random_;
    seeded_octets server_random_;
    std::deque<node> servers_;
    asio::io_context io_{1}; ///< after the handlers, before what completes on it
    detail::virtual_time time_;
    time_point start_{};
    std::unique_ptr<client_engine> client_;
    std::vector<std::shared_ptr<detail::network_channel>> channels_;
    std::vector<std::shared_ptr<detail::network_exchange>> exchanges_; ///< in progress
    std::vector<network_packet> packets_;
    std::size_t in_progress_ = 0;
    std::uint32_t opened_ = 0;
    bool settling_ = false;
};

} // namespace radius::testing

// --- <radius/testing/received.hpp> ---

// One request on its way from a client to a handler and back, without sockets and clocks: for unit
// tests of handlers.

// --- <radius/testing/run.hpp> ---

// Runs a coroutine to its end, so that a test can look at what it returns.

namespace radius::detail {

/// What a coroutine has returned or thrown. It is shared with the coroutine, which may live longer
/// than the wait for it.
template <class T>
struct coroutine_result {
    std::optional<std::conditional_t<std::is_void_v<T>, std::monostate, T>> value;
    std::exception_ptr failure;

    bool is_over() const noexcept { return value || failure; }
};

template <class T>
asio::awaitable<void> keep_result(asio::awaitable<T> work,
                                  std::shared_ptr<coroutine_result<T>> kept) {
    try {
        if constexpr (std::is_void_v<T>) {
            co_await std::move(work);
            kept->value.emplace();
        } else {
            kept->value.emplace(co_await std::move(work));
        }
    } catch (...) {
        kept->failure = std::current_exception();
    }
}

/// Keeps an `io_context` until the program ends: what a coroutine still waits for elsewhere may
/// refer to it.
inline void abandon_context(std::unique_ptr<asio::io_context> io) {
    static auto* const abandoned = new std::vector<std::unique_ptr<asio::io_context>>;
    abandoned->push_back(std::move(io));
}

} // namespace radius::detail

namespace radius::testing {

/// Runs a coroutine to its end on this `io_context`, which nothing else may run meanwhile, and
/// returns what it returns. For a handler with timers or clients on an `io_context` of its own.
/// Rethrows what the coroutine throws. Throws `std::system_error` with `std::errc::timed_out` if it
/// has not ended after `limit` of real time.
template <class T>
T run(asio::io_context& io, asio::awaitable<T> work,
      std::chrono::steady_clock::duration limit = std::chrono::seconds(10)) {
    const auto kept = std::make_shared<detail::coroutine_result<T>>();
    asio::co_spawn(io, detail::keep_result(std::move(work), kept), asio::detached);
    const auto end = std::chrono::steady_clock::now() + limit;
    io.restart();
    while (!kept->is_over() && io.run_one_until(end) != 0) {
    }
    if (kept->failure) {
        std::rethrow_exception(kept->failure);
    }
    if (!kept->value) {
        throw std::system_error(
            std::make_error_code(std::errc::timed_out),
            "radius::testing::run: the coroutine has not ended: does it wait on another "
            "io_context? Pass that one: run(io, coroutine)");
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*kept->value);
    }
}

/// The same on an `io_context` of its own, which the coroutine finds with
/// `asio::this_coro::executor`:
///
///     radius::access_reply reply = radius::testing::run(handler.handle_access(request));
template <class T>
T run(asio::awaitable<T> work,
      std::chrono::steady_clock::duration limit = std::chrono::seconds(10)) {
    auto io = std::make_unique<asio::io_context>(1);
    try {
        return run(*io, std::move(work), limit);
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::timed_out) {
            detail::abandon_context(std::move(io));
        }
        throw;
    }
}

} // namespace radius::testing

namespace radius::testing {

/// How a `received` request travels, and what the two ends know of each other. Use designated
/// initialisers.
struct received_options {
    /// Over UDP and TCP. TLS and DTLS have fixed secrets, so that one test can try all transports.
    std::string secret = "testing123";

    transport_kind transport = transport_kind::udp;

    /// RADIUS/1.1 over TLS and DTLS only.
    radius_version version = radius_version::v1_0;

    /// The client, as the server's options have it, without the secret. Handlers see its name:
    /// over TLS and DTLS, set here the name of the rule that its certificate or key matches.
    peer_options peer{};

    /// The client's end. `local` is the server's.
    endpoint source{detail::testing_client_address, 40000};
    endpoint local{detail::testing_server_address, 1812};

    /// When the request arrives: 14 November 2023, 22:13:20 UTC. An Event-Timestamp is compared
    /// with it.
    wall_time arrives = detail::testing_calendar;

    /// The requests that the port serves.
    service serves = service::all;

    packet_limits limits{}; ///< of the server

    /// Whether the client drops replies without Message-Authenticator.
    bool require_message_authenticator = true;

    /// The client's additions to CoA and Disconnect.
    dynamic_authorization_options dynamic_authorization{};

    /// The Request Authenticator of an Access-Request with RADIUS/1.0, such as that of a published
    /// example. If empty, it depends on the seed.
    std::optional<authenticator> request_authenticator{};

    /// Random octets, such as salts, are the same in every run with the same seed.
    std::uint64_t seed = 1;
};

} // namespace radius::testing

namespace radius::detail {

/// What became of a handler's reply.
struct delivered_reply {
    drop_reason dropped = drop_reason::none; ///< why the server sent nothing
    std::error_code error{};                 ///< why the client has no reply
    octet_string sent{};
    octet_string accepted{};
    response_origin origin{};
};

/// A client engine and a server engine, and one packet between them. `received` adds the types.
class packet_passage {
  public:
    /// The client sends a request.
    packet_passage(packet_code code, const attribute_list& attributes,
                   const testing::received_options& options)
        : packet_passage(options) {
        check_authenticator(code);
        make_packet(code, attributes);
        judge();
    }

    /// This packet arrives.
    packet_passage(packet_code code, octets_view packet, const testing::received_options& options)
        : packet_passage(options) {
        check_option(!options.request_authenticator,
                     "request_authenticator has no effect: the packet has one");
        if (packet.empty() || packet[0] != static_cast<octet>(code)) {
            throw std::invalid_argument("radius::testing::received: the packet is not of code " +
                                        std::string(to_string(code)));
        }
        packet_ = to_octets(packet);
        judge();
    }

    packet_passage(const packet_passage&) = delete;
    packet_passage& operator=(const packet_passage&) = delete;

    drop_reason dropped() const noexcept { return dropped_; }
    octets_view packet() const noexcept { return packet_; }

    /// Throws `std::logic_error` if there is none.
    const received_request& request() const {
        if (!admitted_) {
            throw std::logic_error("radius::testing::received: the server drops this request: " +
                                   std::string(name_of(dropped_)) + "; " +
                                   std::string(remedy_of(dropped_)));
        }
        return admitted_->request;
    }

    delivered_reply deliver(const received_request& request, reply_base& reply) {
        if (std::exchange(answered_, true)) {
            throw std::logic_error("radius::testing::received: this request was answered already: "
                                   "make another one for another reply");
        }
        delivered_reply result;
        wiped_octets room;
        room.reserve(request.max_reply_size());
        const auto sealed = engine().finish(request, admitted_->place, reply, room.all(),
                                            moment_of_arrival().steady);
        if (!sealed) {
            result.dropped = sealed.error();
            result.error = make_error_code(errc::no_response);
            return result;
        }
        result.sent = to_octets(*sealed);
        if (client_) {
            receive(result);
        } else {
            check(result);
        }
        return result;
    }

  private:
    /// Returns the authenticator that the options set; other octets are random.
    class chosen_octets final : public octet_generator {
      public:
        explicit chosen_octets(const testing::received_options& options)
            : random_(options.seed), chosen_(options.request_authenticator) {}

        void fill(octets_span target) override {
            if (chosen_ && target.size() == chosen_->size()) {
                std::copy(chosen_->begin(), chosen_->end(), target.begin());
            } else {
                random_.fill(target);
            }
        }

      private:
        testing::seeded_octets random_;
        std::optional<authenticator> chosen_;
    };

    explicit packet_passage(const testing::received_options& options)
        : options_(options), client_random_(options), server_random_(options.seed + 1),
          peer_(checked(options), options.secret, options.transport, options.source.address),
          book_(1) {
        room_.reserve(std::max(options.limits.max_size, max_packet_size));
        const server_engine_options how{.serves = options.serves,
                                        .transport = options.transport,
                                        .version = options.version,
                                        .limits = options.limits};
        if (options.transport == transport_kind::udp) {
            socket_.emplace(how, peer_.table(), book_, server_random_);
        } else {
            connection_.emplace(
                [&] {
                    return server_engine(for_connections(how, options.version), peer_.table(),
                                         book_, server_random_);
                },
                request_origin{
                    .peer = &peer_.peer(), .source = options.source, .local = options.local});
        }
    }

    static const peer_options& checked(const testing::received_options& options) {
        check_testing_ends(options.transport, options.version, options.peer);
        check_option(options.require_message_authenticator || is_unprotected(options.transport),
                     "require_message_authenticator has no effect over TLS and DTLS");
        return options.peer;
    }

    void check_authenticator(packet_code code) const {
        if (!options_.request_authenticator) {
            return;
        }
        check_option(has_random_authenticator(code),
                     "request_authenticator has no effect: that of this request is a signature");
        check_option(options_.version == radius_version::v1_0,
                     "request_authenticator has no effect: RADIUS/1.1 has none");
        check_option(*options_.request_authenticator != authenticator{},
                     "request_authenticator must not be zero: clients never send that");
    }

    server_engine& engine() noexcept { return socket_ ? *socket_ : connection_->requests(); }
    moment moment_of_arrival() const noexcept {
        return {time_point(std::chrono::hours(1)), options_.arrives};
    }

    std::shared_ptr<const shared_secret> secret() const {
        return std::make_shared<const shared_secret>(
            secret_over(options_.transport, options_.secret));
    }

    void make_packet(packet_code code, const attribute_list& attributes) {
        client_engine_options how;
        how.servers.push_back(
            {.address = options_.local,
             .secret = secret(),
             .transport = options_.transport,
             .versions = {.v1_1 = options_.version == radius_version::v1_1},
             .require_message_authenticator = options_.require_message_authenticator,
             .dynamic_authorization = options_.dynamic_authorization});
        how.limits = options_.limits;
        client_.emplace(std::move(how), client_random_);
        const time_point now = moment_of_arrival().steady;
        const auto submitted = client_->submit(code, attributes, now, options_.arrives);
        if (!submitted) {
            throw std::system_error(make_error_code(submitted.error()),
                                    "radius::testing::received: the client refuses the request");
        }
        client_->perform_all(
            overloaded{[](const auto&) {},
                       [&](const channel_to_open& action) {
                           channel_ = action.channel;
                           client_->channel_opened(channel_, now, options_.version);
                       },
                       [&](const packet_to_send& action) { packet_ = to_octets(action.packet); }});
    }

    /// The server receives the packet.
    void judge() {
        const auto take = [&](server_engine::outcome& outcome) {
            dropped_ = server_engine::reason_of(outcome);
            if (const auto* const found = std::get_if<server_engine::admitted>(&outcome)) {
                admitted_.emplace(*found);
            }
        };
        const moment now = moment_of_arrival();
        if (socket_) {
            auto outcome =
                socket_->receive(packet_, options_.source, options_.local, now, room_.all());
            take(outcome);
            return;
        }
        outcome_sink sink(room_.all(), take);
        const drop_reason ending = is_stream(options_.transport)
                                       ? connection_->stream(packet_, now, sink)
                                       : connection_->record(packet_, now, sink);
        if (!admitted_ && dropped_ == drop_reason::none) {
            dropped_ = ending != drop_reason::none ? ending : drop_reason::packet_length;
        }
    }

    /// The client that has sent the request receives the reply.
    void receive(delivered_reply& result) {
        const drop_reason refused =
            client_->receive(channel_, result.sent, moment_of_arrival().steady);
        client_->perform_all(overloaded{[](const auto&) {},
                                        [&](const request_to_complete& action) {
                                            result.error = action.result.outcome();
                                            if (!result.error) {
                                                result.accepted = to_octets(action.result.reply);
                                                result.origin = origin_of_reply(
                                                    *client_, action.result, action.server);
                                            }
                                        }});
        if (refused != drop_reason::none) {
            result.error = make_error_code(reply_error_of(refused));
        }
    }

    /// The same for a packet that no client of ours has sent.
    void check(delivered_reply& result) const {
        const packet_view& request = admitted_->request.packet();
        const auto reply = packet_view::parse(result.sent, options_.limits);
        const bool required = options_.require_message_authenticator &&
                              needs_message_authenticator(request.code(), options_.transport);
        const std::shared_ptr<const shared_secret> known = secret();
        const drop_reason refused =
            !reply ? drop_reason_of(reply.error())
            : options_.version == radius_version::v1_1
                ? check_v1_1_reply(*reply, request.code())
                : check_reply(*reply, {request.code(), request.authenticator_field(), required},
                              *known);
        if (refused != drop_reason::none) {
            result.error = make_error_code(reply_error_of(refused));
            return;
        }
        result.accepted = to_octets(reply->octets());
        result.origin = {.secret = known,
                         .server = options_.local,
                         .version = options_.version,
                         .transmissions = 1,
                         .strict_prefixes = options_.limits.strict_prefixes};
        const auto field = request.authenticator_field();
        std::copy(field.begin(), field.end(), result.origin.request_authenticator.begin());
    }

    testing::received_options options_;
    chosen_octets client_random_;
    testing::seeded_octets server_random_;
    one_peer peer_;
    counter_book book_;
    wiped_octets room_;
    std::optional<server_engine> socket_;         ///< over UDP
    std::optional<connection_engine> connection_; ///< otherwise
    std::optional<client_engine> client_;         ///< empty if the packet came from elsewhere
    channel_handle channel_{};
    octet_string packet_;
    std::optional<server_engine::admitted> admitted_;
    drop_reason dropped_ = drop_reason::none;
    bool answered_ = false;
};

} // namespace radius::detail

namespace radius::testing {

/// What a client gets for the handler's reply to a `received` request: read it with the functions
/// of `typed_reading`, as the response of `client::async_send`. If the client gets nothing, it has
/// no attributes and code 0, and `error` says why.
template <packet_code Request>
class client_view : public basic_response<Request> {
  public:
    explicit client_view(detail::delivered_reply delivered)
        : basic_response<Request>(delivered.accepted, std::move(delivered.origin)),
          sent_(std::move(delivered.sent)), error_(delivered.error), dropped_(delivered.dropped) {}

    /// Empty if the client accepts the reply. `errc::no_response` if the server sends none,
    /// otherwise why the client refuses it: `errc::reply_code_unexpected` and others.
    std::error_code error() const noexcept { return error_; }

    /// Why the server sends nothing, such as `drop_reason::handler_declined`.
    drop_reason dropped() const noexcept { return dropped_; }

    /// The packet that the server sends, also if the client refuses it.
    octets_view sent() const noexcept { return sent_; }

  private:
    octet_string sent_;
    std::error_code error_;
    drop_reason dropped_;
};

/// The request that a handler would see if a client sent it: the client's engine makes the packet,
/// and the server's engine verifies it. No sockets, no clocks, no threads.
///
///     campus handler;
///     radius::testing::received received(
///         radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
///         {.transport = radius::transport_kind::tls});
///     const auto result = received.reply(handler.handle_access(received.request()));
///     CHECK(result.code() == radius::packet_code::access_accept);
///     CHECK(result.get(attr::session_timeout) == 8h);
///
/// Each object is for one request and one reply. For one thread.
template <packet_code Code>
class received {
    static_assert(
        !std::is_void_v<typename detail::handled_request<Code>::type>,
        "radius: no handler sees this kind of packet: the server answers Status-Server by "
        "itself; to see that, send it through a radius::testing::network");

  public:
    using request_type =
        std::conditional_t<std::is_void_v<typename detail::handled_request<Code>::type>,
                           access_request, typename detail::handled_request<Code>::type>;
    using reply_type = typename request_type::reply_type;

    /// A client sends this request. Throws `std::system_error` with `errc::option_invalid` for
    /// options that are invalid or have no effect.
    explicit received(const outgoing_request<Code>& request, const received_options& options = {})
        : passage_(Code, request, options) {
        begin();
    }

    /// This packet arrives, such as one from an RFC, or one that a trace has recorded: then write
    /// the code, `received<packet_code::access_request>`. Throws also `std::invalid_argument` if
    /// the packet has another code.
    explicit received(octets_view packet, const received_options& options = {})
        : passage_(Code, packet, options) {
        begin();
    }

    received(const received&) = delete;
    received& operator=(const received&) = delete;

    /// Why no handler sees the request; `drop_reason::none` if one does.
    drop_reason dropped() const noexcept { return passage_.dropped(); }

    /// What the handler gets. Valid as long as this object. Throws `std::logic_error`, whose text
    /// has the reason, if the server drops the request.
    const request_type& request() const {
        (void)passage_.request();
        return exchange_->request();
    }

    /// The packet that the client sends.
    octets_view packet() const noexcept { return passage_.packet(); }

    /// Sets the outcome of a login before the handler is called, as an EAP conversation does.
    void set_login(const radius::login& outcome)
        requires(Code == packet_code::access_request)
    {
        request().set_login(outcome);
    }

    /// Sends the handler's reply, or that of its coroutine, which runs to its end, and returns what
    /// the client gets. If the reply is deferred, waits until any thread completes it. Call it
    /// once. Throws what the coroutine throws or a deferred reply fails with, and
    /// `std::logic_error` as `request` does, for a second reply, and after ten seconds without a
    /// deferred one.
    template <class Reply>
    client_view<Code> reply(Reply answer) {
        constexpr bool is_now = std::same_as<Reply, reply_type>;
        constexpr bool is_answer = std::same_as<Reply, typename request_type::answer_type>;
        static_assert(radius::detail::answer_to<Reply, request_type>,
                      "radius: `reply` takes what the handler's method for this kind of request "
                      "returns, for an Access-Request a radius::access_reply, a "
                      "radius::access_answer, or either as asio::awaitable");
        if constexpr (is_now) {
            return client_view<Code>(passage_.deliver(request(), answer));
        } else if constexpr (is_answer) {
            return reply(detail::reply_of(std::move(answer), request()));
        } else {
            return reply(run(std::move(answer)));
        }
    }

    /// Calls the handler's method for this kind of request, and sends its reply as `reply` does.
    /// The handler needs no other method.
    template <class Handler>
    client_view<Code> handled_by(Handler&& handler) {
        return reply(detail::call_method(handler, request()));
    }

  private:
    void begin() {
        if (passage_.dropped() == drop_reason::none) {
            const received_request& admitted = passage_.request();
            exchange_.emplace(admitted.packet(), admitted.origin());
        }
    }

    detail::packet_passage passage_;
    std::optional<request_exchange<request_type>> exchange_;
};

} // namespace radius::testing
