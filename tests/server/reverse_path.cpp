// SPDX-License-Identifier: MIT
// CoA and Disconnect over the connection that a client opened (draft-ietf-radext-reverse-coa).
#include <radius/client.hpp>
#include <radius/server/reverse_path.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

#include <asio/bind_cancellation_slot.hpp>

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;

namespace {

/// The client's answers: immediately for CoA, from a coroutine for Disconnect.
struct access_point {
    radius::coa_reply handle_coa(const radius::coa_request& request) {
        return request.nak(radius::error_cause::session_context_not_found,
                           attr::reply_message = request.get(attr::user_name).value_or(""));
    }
    asio::awaitable<radius::disconnect_reply>
    handle_disconnect(const radius::disconnect_request& request) {
        asio::steady_timer later(co_await asio::this_coro::executor, 1ms);
        co_await later.async_wait(asio::use_awaitable);
        co_return request.get(attr::user_name) == "bob"
            ? request.ack(attr::state = *request.get(attr::state))
            : request.nak(radius::error_cause::session_context_not_found);
    }
};

/// A server that stores the reverse path to the client that logged in last, and such a client.
template <class Transport>
struct pair_of_ends {
    explicit pair_of_ends(bool plain, bool flag = true, bool strict = false)
        : server(io, keeper(path), {.limits = {.strict_prefixes = strict}}),
          client(io, client_options(plain, listen(plain, flag), strict)) {}

    /// Stores the reverse path of each request in `path`.
    static scripted keeper(radius::reverse_path& path) {
        scripted handler;
        handler.access = [&path](const radius::access_request& request) {
            path = radius::reverse_path(request);
            return request.accept();
        };
        return handler;
    }

    std::uint16_t listen(bool plain, bool flag) {
        auto transport = of_version<Transport>(plain, "server");
        transport.peers = {{.options = {.name = "access point", .reverse_coa = flag}}};
        return server.listen(transport).at(0).local.port;
    }

    static radius::client_options client_options(bool plain, std::uint16_t port, bool strict) {
        return {.server = {"127.0.0.1", port},
                .transport = of_version<typename Transport::client>(plain, "client"),
                .limits = {.strict_prefixes = strict}};
    }

    template <class Body>
    void run(Body&& body) {
        bool over = false;
        asio::co_spawn(io, std::forward<Body>(body), [&](const std::exception_ptr& failure) {
            over = true;
            client.stop();
            server.stop();
            if (failure) {
                std::rethrow_exception(failure);
            }
        });
        io.run_for(20s);
        REQUIRE(over);
        CHECK_FALSE(path);
    }

    asio::awaitable<void> log_in() {
        const auto response = co_await client.async_send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
            asio::use_awaitable);
        CHECK(response.is_success());
    }

    asio::io_context io;
    radius::reverse_path path;
    radius::server<scripted> server;
    radius::client client;
};

/// 2001:db8::/47 with its 48th bit set.
const bytes odd_prefix{0, 47, 0x20, 0x01, 0x0d, 0xb8, 0, 1};

/// Answers with an odd prefix; the code of its answer tells how it read the request's prefix.
struct prefix_reader {
    radius::coa_reply handle_coa(const radius::coa_request& request) { return answer(request); }
    asio::awaitable<radius::disconnect_reply>
    handle_disconnect(const radius::disconnect_request& request) {
        co_return answer(request);
    }

    template <class Request>
    static typename Request::reply_type answer(const Request& request) {
        CHECK(request.contains(attr::framed_ipv6_prefix));
        auto reply = request.get(attr::framed_ipv6_prefix)
                         ? request.ack()
                         : request.nak(radius::error_cause::invalid_attribute_value);
        CHECK(reply.attributes().add_raw(97, odd_prefix));
        return reply;
    }
};

template <radius::packet_code Code, class Ends>
asio::awaitable<void> ask_about_prefix(Ends& ends, bool strict) {
    radius::outgoing_request<Code> request;
    REQUIRE(request.add_raw(97, odd_prefix));
    const auto response = co_await ends.path.async_send(request, asio::use_awaitable);
    CHECK(response.is_success() == !strict);
    CHECK(response.contains(attr::framed_ipv6_prefix));
    CHECK(response.get(attr::framed_ipv6_prefix).has_value() == !strict);
}

template <class Ends>
asio::awaitable<void> ask_back(Ends& ends) {
    co_await ends.log_in();
    REQUIRE(ends.path);
    for (unsigned round = 0; round < 300; ++round) { // more than there are identifiers
        const std::string state = "round " + std::to_string(round);
        const auto response = co_await ends.path.async_send(
            radius::make_disconnect_request(attr::user_name = "bob",
                                            attr::state = radius::as_octets(state)),
            asio::use_awaitable);
        REQUIRE(response.code() == radius::packet_code::disconnect_ack);
        REQUIRE(radius::as_text(response.require(attr::state)) == state);
    }
    const auto refused = co_await ends.path.async_send(
        radius::make_disconnect_request(attr::user_name = "eve"), asio::use_awaitable);
    CHECK(refused.code() == radius::packet_code::disconnect_nak);
    const auto changed = co_await ends.path.async_send(
        radius::make_coa_request(attr::user_name = "eve"), asio::use_awaitable);
    CHECK(changed.code() == radius::packet_code::coa_nak);
    CHECK(changed.get(attr::reply_message) == "eve");
    CHECK(changed.get(attr::error_cause) == radius::error_cause::session_context_not_found);
    co_await ends.log_in(); // requests in both directions share the connection
}

} // namespace

TEST_CASE("a server's requests are sent over the connection that its client opened",
          "[reverse-coa-4][rfc5176-3]") {
    const bool plain = GENERATE(false, true);
    INFO((plain ? "RADIUS/1.1" : "RADIUS/1.0"));
    SECTION("TLS") {
        pair_of_ends<radius::radsec> ends(plain);
        ends.client.serve(access_point{});
        ends.run([&] { return ask_back(ends); });
    }
    SECTION("DTLS") {
        pair_of_ends<radius::dtls> ends(plain);
        ends.client.serve(access_point{});
        ends.run([&] { return ask_back(ends); });
    }
}

TEST_CASE("without the peer's flag there is no reverse path", "[reverse-coa-4]") {
    pair_of_ends<radius::radsec> ends(false, false);
    ends.client.serve(access_point{});
    ends.run([&]() -> asio::awaitable<void> {
        co_await ends.log_in();
        CHECK_FALSE(ends.path);
        CHECK_THROWS_AS(
            co_await ends.path.async_send(radius::make_coa_request(), asio::use_awaitable),
            std::system_error);
    });
}

TEST_CASE("a client that does not serve drops such requests, and continues", "[reverse-coa-4]") {
    pair_of_ends<radius::radsec> ends(false);
    ends.run([&]() -> asio::awaitable<void> {
        co_await ends.log_in();
        std::error_code error;
        asio::cancellation_signal stop;
        bool ended = false;
        ends.path.async_send(
            radius::make_coa_request(attr::user_name = "bob"),
            asio::bind_cancellation_slot(stop.slot(),
                                         [&](std::error_code why, const radius::coa_response&) {
                                             error = why;
                                             ended = true;
                                         }));
        co_await ends.log_in(); // the CoA-Request arrived before the reply to this
        CHECK_FALSE(ended);
        stop.emit(asio::cancellation_type::terminal);
        co_await ends.log_in();
        CHECK(ended);
        CHECK(error == asio::error::operation_aborted);
    });
}

TEST_CASE("requests in progress end with the connection, and the reverse path then fails",
          "[reverse-coa-6][rule-76]") {
    pair_of_ends<radius::radsec> ends(false);
    ends.run([&]() -> asio::awaitable<void> {
        co_await ends.log_in();
        std::error_code error;
        asio::co_spawn(
            ends.io,
            [&]() -> asio::awaitable<void> {
                co_await asio::post(ends.io, asio::use_awaitable);
                ends.client.stop(); // closes the connection; no one answers
            },
            asio::detached);
        co_await ends.path.async_send(radius::make_coa_request(attr::user_name = "bob"),
                                      asio::redirect_error(asio::use_awaitable, error));
        CHECK(error == radius::errc::connection_closed);
        CHECK_FALSE(ends.path);
        co_await ends.path.async_send(radius::make_coa_request(),
                                      asio::redirect_error(asio::use_awaitable, error));
        CHECK(error == radius::errc::connection_closed);
    });
}

TEST_CASE(
    "both ends of a reverse path read prefixes leniently, or strictly if their options say so",
    "[reverse-coa-4][rfc8044-3.10][rule-47]") {
    const bool strict = GENERATE(false, true);
    CAPTURE(strict);
    pair_of_ends<radius::radsec> ends(false, true, strict);
    ends.client.serve(prefix_reader{});
    ends.run([&]() -> asio::awaitable<void> {
        co_await ends.log_in();
        co_await ask_about_prefix<radius::packet_code::coa_request>(ends, strict);
        co_await ask_about_prefix<radius::packet_code::disconnect_request>(ends, strict);
    });
}
