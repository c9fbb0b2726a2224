// SPDX-License-Identifier: MIT
// The client over loopback: completion tokens, cancellation, retries, hostile replies, failover and
// shutdown.
#include <future>
#include <optional>
#include <thread>

#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/client.hpp>

#include "support/scripted.hpp"

#include <asio/bind_cancellation_slot.hpp>
#include <asio/bind_executor.hpp>
#include <asio/strand.hpp>
#include <asio/use_future.hpp>
#include <asio/version.hpp>
#if ASIO_VERSION >= 102800
#include <asio/deferred.hpp>
#endif

using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;

namespace attr = radius::attr;
using radius::access_response;
using radius::errc;

namespace {

/// The arguments of a completion handler.
struct ending {
    std::error_code error;
    access_response response;
};

/// A client of the raw peer: one attempt that never times out in a test, unless the test changes
/// this.
struct room {
    explicit room(radius::client_options options = {.retry = {.attempts = 1, .first_wait = 20s}})
        : client(io, to(server, std::move(options))) {}

    static radius::client_options to(const raw_peer& server, radius::client_options options) {
        options.server = {"127.0.0.1", server.port()};
        options.secret = secret;
        return options;
    }

    auto keep(std::optional<ending>& where) {
        return [&where](std::error_code error, access_response response) {
            CHECK(!where);
            where = ending{error, std::move(response)};
        };
    }
    void run() {
        io.restart();
        io.run_for(20s);
        CHECK(io.stopped()); // nothing is in progress, so nothing is waited for
    }

    asio::io_context io;
    raw_peer server{io};
    radius::client client;
};

radius::outgoing_access_request login() {
    return radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello");
}

bytes accept(const bytes& request, const bytes& attributes = {}, std::uint8_t code = 2) {
    return reply(code, request, blank_message_authenticator + attributes, secret);
}

radius::client_options server_options(const house& one) {
    return {.server = {"127.0.0.1", one.listening[0].local.port}, .secret = std::string(secret)};
}

} // namespace

TEST_CASE("a client's packets are signed and hidden as the RFCs require",
          "[rfc2865-5.2][rfc3579-3.2]") {
    room one;
    std::optional<ending> end;
    one.client.async_send(login(), one.keep(end));
    const bytes request = one.server.receive();
    CHECK(find_message_authenticator(request) == 22);
    const bytes field = part(request, 4, 16);
    CHECK(request == with_random_field(1, request[1], field,
                                       blank_message_authenticator + raw(1, "bob") +
                                           raw(2, hide_password(text("hello"), field, secret)),
                                       secret));
    one.server.send_back(accept(request, raw(18, "welcome")));
    one.run();
    REQUIRE(end);
    CHECK(!end->error);
    CHECK(end->response.is_success());
    CHECK(end->response.get(attr::reply_message) == "welcome");
    CHECK(end->response.origin().transmissions == 1);
}

TEST_CASE("a client reads prefixes leniently, or strictly if its options say so",
          "[rfc8044-3.10][rule-47]") {
    const bool strict = GENERATE(false, true);
    CAPTURE(strict);
    room one({.retry = {.attempts = 1, .first_wait = 20s}, .limits = {.strict_prefixes = strict}});
    std::optional<ending> end;
    one.client.async_send(login(), one.keep(end));
    one.server.send_back(
        accept(one.server.receive(), raw(97, std::string_view("\x00\x2f\x20\x01\x0d\xb8\0\1", 8))));
    one.run();
    REQUIRE(end);
    const auto prefix = end->response.get(attr::framed_ipv6_prefix);
    CHECK(prefix.has_value() == !strict);
    if (prefix) {
        CHECK(prefix->to_string() == "2001:db8::/47");
    }
    CHECK(end->response.read(attr::framed_ipv6_prefix).error() == errc::value_not_canonical);
}

TEST_CASE("any completion token works") {
    house one;
    radius::client client(one.io, server_options(one));
    unsigned done = 0;
    client.async_send(login(), [&](std::error_code error, const access_response& response) {
        CHECK(!error);
        CHECK(response.is_success());
        ++done;
    });
    asio::co_spawn(
        one.io,
        [&]() -> asio::awaitable<void> {
            const auto response = co_await client.async_send(login(), asio::use_awaitable);
            CHECK(response.is_success());
            ++done;
        },
        asio::detached);
    auto future = client.async_send(login(), asio::use_future);
    const auto bound = asio::make_strand(one.io);
    client.async_send(login(), asio::bind_executor(bound, [&](std::error_code error, auto) {
                          CHECK(!error);
                          CHECK(bound.running_in_this_thread());
                          ++done;
                      }));
#if ASIO_VERSION >= 102800
    auto later = client.async_send(login(), asio::deferred);
    std::move(later)([&](std::error_code error, auto) { done += error ? 0U : 1U; });
    const unsigned expected = 4;
#else
    const unsigned expected = 3;
#endif
    while (done < expected) {
        one.io.restart();
        REQUIRE(one.io.run_one_for(20s) != 0);
    }
    one.server.stop();
    REQUIRE(one.runs_out());
    CHECK(future.get().is_success());
}

TEST_CASE("one request is cancelled, the other is answered") {
    room one;
    std::optional<ending> first;
    std::optional<ending> second;
    asio::cancellation_signal signal;
    one.client.async_send(login(), asio::bind_cancellation_slot(signal.slot(), one.keep(first)));
    one.client.async_send(login(), one.keep(second));
    const bytes early = one.server.receive();
    const bytes late = one.server.receive();
    signal.emit(asio::cancellation_type::none);
    one.io.restart();
    one.io.poll();
    CHECK(!first);
    signal.emit(asio::cancellation_type::terminal);
    CHECK(!first); // completions do not run inside the call that causes them
    one.server.send_back(accept(early));
    one.server.send_back(accept(late));
    one.run();
    REQUIRE(first);
    CHECK(first->error == asio::error::operation_aborted);
    CHECK(first->response.octets().empty());
    REQUIRE(second);
    CHECK(!second->error);
    signal.emit(asio::cancellation_type::terminal); // too late to have an effect
}

TEST_CASE("a retransmission has the same octets, and its reply is accepted",
          "[rfc5080-2.2.1][rule-37]") {
    room one({.retry = {.attempts = 3, .first_wait = 100ms}, .watchdog = {.enabled = false}});
    std::optional<ending> end;
    one.client.async_send(radius::make_access_request(attr::user_name = "bob",
                                                      attr::user_password = "hello",
                                                      attr::tunnel_password[1] = "salted"),
                          one.keep(end));
    const bytes first = one.server.receive();
    CHECK(one.server.receive() == first);
    CHECK(one.server.receive() == first);
    one.run();
    REQUIRE(end);
    CHECK(end->error == errc::no_response);
    // The next request has another identifier and authenticator.
    end.reset();
    one.client.async_send(login(), one.keep(end));
    const bytes next = one.server.receive();
    CHECK(next[1] != first[1]);
    CHECK(part(next, 4, 16) != part(first, 4, 16));
    one.server.send_back(accept(first)); // late (rule 59)
    one.server.send_back(accept(next, {}, 3));
    one.run();
    REQUIRE(end);
    CHECK(!end->error);
    CHECK(!end->response.is_success());
    CHECK(end->response.code() == radius::packet_code::access_reject);
}

TEST_CASE("wrong replies are dropped, and the right one is still accepted",
          "[rfc2865-3][rule-20][rule-26]") {
    room one;
    std::optional<ending> end;
    one.client.async_send(login(), one.keep(end));
    const bytes request = one.server.receive();
    bytes other_identifier = request;
    ++other_identifier[1];
    bytes other_field = request;
    other_field[4] ^= 1;
    const bytes good = accept(request);
    one.server.send_back(bytes(7, 2));
    one.server.send_back(part(good, 0, good.size() - 1));
    one.server.send_back(request);
    one.server.send_back(accept(other_identifier));
    one.server.send_back(accept(other_field));
    one.server.send_back(accept(request, {}, 5));
    one.server.send_back(accept(request, {}, 44));
    one.server.send_back(reply(2, request, {}, secret)); // no Message-Authenticator
    one.server.send_back(reply(2, request, blank_message_authenticator, "another"));
    bytes bad_code = packet(2, request[1], part(request, 4, 16), raw(80, bytes(16, 9)));
    put(bad_code, 4, forge::md5(bad_code + text(secret)));
    one.server.send_back(bad_code);
    one.io.restart();
    one.io.poll();
    CHECK(!end);
    one.server.send_back(good);
    one.run();
    REQUIRE(end);
    CHECK(!end->error);
    CHECK(end->response.code() == radius::packet_code::access_accept);
    CHECK(end->response.origin().transmissions == 1);
}

TEST_CASE("a request started by a completion does not wait for a retransmission", "[rfc2865-2.5]") {
    room one;
    unsigned done = 0;
    std::function<void(std::error_code, const access_response&)> next =
        [&](std::error_code error, const access_response&) {
            CHECK(!error);
            if (++done < 300) { // more than there are identifiers
                one.client.async_send(login(), next);
            }
        };
    one.client.async_send(login(), next);
    for (int index = 0; index < 300; ++index) {
        one.server.send_back(accept(one.server.receive()));
    }
    one.run();
    CHECK(done == 300);
}

TEST_CASE("a request sent right after the last one was cancelled gets its reply") {
    room one;
    std::optional<ending> first;
    std::optional<ending> second;
    asio::cancellation_signal signal;
    one.client.async_send(login(), asio::bind_cancellation_slot(signal.slot(), one.keep(first)));
    one.server.receive();
    signal.emit(asio::cancellation_type::total); // nothing is awaited any longer
    one.client.async_send(login(), one.keep(second));
    one.server.send_back(accept(one.server.receive()));
    one.run();
    REQUIRE(first);
    CHECK(first->error == asio::error::operation_aborted);
    REQUIRE(second);
    CHECK(!second->error);
    CHECK(second->response.origin().transmissions == 1);
}

TEST_CASE("a completion that throws affects no other request", "[rfc2865-2.5]") {
    room one;
    std::optional<ending> second;
    std::optional<ending> third;
    one.client.async_send(login(), [](std::error_code, const access_response&) { throw 42; });
    one.client.async_send(login(), one.keep(second));
    const bytes a = one.server.receive();
    const bytes b = one.server.receive();
    one.server.send_back(accept(a));
    one.io.restart();
    CHECK_THROWS_AS(one.io.run_for(20s), int);
    one.client.async_send(login(), one.keep(third));
    one.server.send_back(accept(b));
    one.server.send_back(accept(one.server.receive()));
    one.run();
    CHECK((second && !second->error));
    CHECK((third && !third->error));
}

TEST_CASE("a closed port is refused and the next server answers", "[rfc2865-2.4]") {
    house good;
    std::uint16_t closed = 0;
    {
        raw_peer gone(good.io);
        closed = gone.port();
    }
    radius::client client(good.io,
                          {.servers = {{.address = {"127.0.0.1", closed}, .secret = "other"},
                                       {.address = {"127.0.0.1", good.listening[0].local.port},
                                        .secret = std::string(secret)}},
                           .retry = {.attempts = 2, .first_wait = 20s, .total = 60s}});
    bool done = false;
    client.async_send(login(), [&](std::error_code error, const access_response& response) {
        CHECK(!error);
        CHECK(response.origin().server.port == good.listening[0].local.port);
        done = true;
        good.server.stop();
    });
    REQUIRE(good.runs_out());
    CHECK(done);
}

TEST_CASE("more than 256 requests are in flight at once over several sockets", "[rule-62]") {
    lines log;
    std::vector<std::uint16_t> ports;
    scripted handler;
    handler.access = [&](const radius::access_request& request) {
        ports.push_back(request.source().port);
        return request.accept(attr::reply_message = request.require(attr::user_name));
    };
    house one(std::move(handler));
    auto options = server_options(one);
    options.log = log.sink();
    radius::client client(one.io, options);
    unsigned done = 0;
    for (int index = 0; index < 600; ++index) {
        const std::string name = "user " + std::to_string(index);
        client.async_send(
            radius::make_access_request(attr::user_name = name, attr::user_password = "hello"),
            [&, name](std::error_code error, const access_response& response) {
                CHECK(!error);
                CHECK(response.get(attr::reply_message) == name);
                ++done;
            });
    }
    while (done < 600) {
        one.io.restart();
        REQUIRE(one.io.run_one_for(20s) != 0);
    }
    std::sort(ports.begin(), ports.end());
    CHECK(std::unique(ports.begin(), ports.end()) - ports.begin() == 3);
    CHECK(log.count("Transport created") == 3);
    CHECK(one.server.counters().drops.total() == 0);
}

TEST_CASE("requests in progress end with their client, with an error") {
    asio::io_context io;
    raw_peer server(io);
    unsigned stopped = 0;
    const auto count = [&](std::error_code error, const access_response&) {
        CHECK(error == errc::stopped);
        ++stopped;
    };
    {
        radius::client client(io, {.server = {"127.0.0.1", server.port()},
                                   .secret = std::string(secret),
                                   .max_sockets = 1});
        for (int index = 0; index < 300; ++index) { // some of them wait for an identifier
            client.async_send(login(), count);
        }
        io.poll();
        CHECK(stopped == 0);
    }
    CHECK(stopped == 0);
    io.restart();
    io.run_for(20s);
    CHECK(io.stopped());
    CHECK(stopped == 300);
}

TEST_CASE("a client may be destroyed or stopped inside a completion") {
    house one;
    auto client = std::make_unique<radius::client>(one.io, server_options(one));
    unsigned stopped = 0;
    bool answered = false;
    client->async_send(login(), [&](std::error_code error, const access_response&) {
        CHECK(!error);
        answered = true;
        for (int index = 0; index < 3; ++index) {
            client->async_send(login(), [&](std::error_code ended, const access_response&) {
                CHECK(ended == errc::stopped);
                ++stopped;
            });
        }
        client.reset();
        one.server.stop();
    });
    REQUIRE(one.runs_out());
    CHECK(answered);
    CHECK(stopped == 3);

    house other;
    radius::client kept(other.io, server_options(other));
    kept.stop();
    std::optional<std::error_code> late;
    kept.async_send(login(), [&](std::error_code error, auto) { late = error; });
    CHECK(!late);
    other.server.stop();
    REQUIRE(other.runs_out());
    CHECK(late == make_error_code(errc::stopped));
}

TEST_CASE("hidden attributes of a response are read in clear text",
          "[rfc2868-3.5][rfc2548-2.4.2]") {
    room one;
    std::optional<ending> end;
    one.client.async_send(login(), one.keep(end));
    const bytes request = one.server.receive();
    const bytes field = part(request, 4, 16);
    const auto salted = [&](std::string_view value, std::uint8_t salt) {
        return bytes{1} + hide_salted(text(value), {0x80, salt}, field, secret);
    };
    one.server.send_back(
        accept(request, raw(69, salted("sesame", 1)) +
                            raw(69, bytes{2} + bytes{0x81, 1} + bytes(16, 0x77)) + // garbled
                            microsoft(16, hide_salted(bytes(16, 5), {0x92, 3}, field, secret))));
    one.run();
    REQUIRE(end);
    const auto password = end->response.get(attr::tunnel_password[1]);
    REQUIRE(password);
    CHECK(password->view() == "sesame");
    const auto key = end->response.get(attr::ms_mppe_send_key);
    REQUIRE(key);
    CHECK(end->response.contains(attr::tunnel_password[2]));
}

TEST_CASE("a login by MS-CHAPv2 proves both sides to each other", "[rfc2759-5]") {
    scripted handler;
    handler.access = [](const radius::access_request& request) {
        return request.verify_password("hello") ? request.accept() : request.reject();
    };
    house one(std::move(handler));
    radius::client client(one.io, server_options(one));
    bool done = false;
    auto request = radius::make_access_request(attr::user_name = "bob");
    const radius::mschap_v2_login proof("bob", "hello", client.random());
    proof.add_to(request);
    client.async_send(request, [&](std::error_code error, const access_response& response) {
        CHECK(!error);
        CHECK(response.is_success());
        CHECK(proof.verify(response));
        done = true;
        one.server.stop();
    });
    REQUIRE(one.runs_out());
    CHECK(done);
}

TEST_CASE("the blocking client has the two forms of std::filesystem") {
    house one;
    auto options = server_options(one);
    std::thread server([&] { one.io.run_for(60s); });
    {
        radius::blocking_client client(options);
        CHECK(client.send(login()).is_success());
        std::error_code error;
        CHECK(client.send(login(), error).is_success());
        CHECK(!error);
        CHECK(client.send(radius::make_status_request(), error).is_success());
        CHECK(!error);
    }
    one.io.stop();
    server.join();
    options.retry = {.attempts = 1, .first_wait = 20ms};
    radius::blocking_client alone(options);
    std::error_code error;
    CHECK(alone.send(login(), error).octets().empty());
    CHECK(error == errc::no_response);
    CHECK_THROWS_AS(alone.send(login()), std::system_error);
    try {
        alone.send(login());
    } catch (const std::system_error& thrown) {
        CHECK(thrown.code() == errc::no_response);
        CHECK(std::string(thrown.what()).find("Access-Request") != std::string::npos);
    }
}

TEST_CASE("options that cannot be used are refused by name") {
    asio::io_context io;
    const auto text_of = [&](const radius::client_options& options) -> std::string {
        try {
            radius::client client(io, options);
        } catch (const std::system_error& error) {
            return error.what();
        }
        return {};
    };
    CHECK(text_of({.server = {"127.0.0.1", 1812}}).find("secret") != std::string::npos);
    CHECK(text_of({.server = {"127.0.0.1", 1812}, .secret = "x", .retry = {.first_wait = 0s}})
              .find("first_wait") != std::string::npos);
    CHECK(text_of({.server = {"127.0.0.1", 1812}, .secret = "x", .max_sockets = 0})
              .find("max_sockets") != std::string::npos);
    CHECK(text_of({.secret = "x"}).find("host") != std::string::npos);
    CHECK(text_of({.server = {"127.0.0.1", 1812}, .secret = "x"}).empty());
}

TEST_CASE("an io_context that is destroyed early destroys the coroutine that owns its client") {
    // Under AddressSanitizer, anything left over shows as a leak.
    const auto alive = std::make_shared<int>();
    {
        asio::io_context io;
        const asio::ip::udp::socket silent(io, {asio::ip::make_address("127.0.0.1"), 0});
        const auto login = [](asio::io_context& within, std::uint16_t port,
                              std::shared_ptr<int>) -> asio::awaitable<void> {
            radius::client client{within, {.server = {"127.0.0.1", port}, .secret = "testing123"}};
            const auto request = radius::make_access_request(radius::attr::user_name = "bob");
            (void)co_await client.async_send(request, asio::use_awaitable);
        };
        asio::co_spawn(io, login(io, silent.local_endpoint().port(), alive), asio::detached);
        io.poll();
        CHECK(alive.use_count() > 1);
    }
    CHECK(alive.use_count() == 1);
}

TEST_CASE("a client warns of hidden values in its CoA over UDP and sends them",
          "[rfc5176-3.6][rule-35]") {
    lines log;
    room there({.retry = {.attempts = 1, .first_wait = 20s}, .log = log.sink()});
    const auto send = [&](const radius::outgoing_coa_request& request) {
        bool answered = false;
        there.client.async_send(request, [&](std::error_code error, const radius::coa_response&) {
            answered = !error;
        });
        const bytes sent = there.server.receive();
        there.server.send_back(forge::reply(44, sent, {}, secret));
        there.run();
        CHECK(answered);
        return sent;
    };
    send(radius::make_coa_request(attr::user_name = "bob"));
    CHECK(log.count("hidden values") == 0);
    const bytes sent = send(radius::make_coa_request(attr::user_password = "hello"));
    CHECK(values_of(sent, 2) == std::vector<bytes>{hide_password(text("hello"), zeros, secret)});
    CHECK(log.count("CoA-Request to 127.0.0.1") == 1);
    CHECK(log.count("hidden values") == 1);
}
