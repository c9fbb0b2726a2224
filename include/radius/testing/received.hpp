// SPDX-License-Identifier: MIT
// One request on its way from a client to a handler and back, without sockets and clocks: for unit
// tests of handlers.
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include <radius/protocol/client/outgoing_request.hpp>
#include <radius/testing/awaited_reply.hpp>
#include <radius/testing/one_peer.hpp>
#include <radius/testing/run.hpp>
#include <radius/testing/seeded_octets.hpp>
#include <radius/transport/server/handler.hpp>
#include <radius/wire/wiped_octets.hpp>

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
