// SPDX-License-Identifier: MIT
// A client and its servers joined in memory, in virtual time: links delay and lose packets, servers
// go down, and an hour of retransmissions takes a moment.
#pragma once

#include <concepts>
#include <deque>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <radius/protocol/client/client_counters.hpp>
#include <radius/protocol/client/outgoing_request.hpp>
#include <radius/protocol/server/server_counters.hpp>
#include <radius/testing/awaited_reply.hpp>
#include <radius/testing/network_parts.hpp>
#include <radius/testing/one_peer.hpp>
#include <radius/testing/seeded_octets.hpp>
#include <radius/testing/virtual_time.hpp>
#include <radius/transport/server/handler.hpp>
#include <radius/wire/wiped_octets.hpp>

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
