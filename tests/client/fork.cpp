// SPDX-License-Identifier: MIT
// A client used on both sides of a fork: anything that repeats could be read by an attacker who
// sees both packets (RFC 2865 section 3: an authenticator must not repeat under one secret).
#include <set>

#include <sys/wait.h>
#include <unistd.h>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;
using radius::errc;

namespace {

/// Runs `child` in a child process, and returns the octets that it returned.
template <class Child>
std::string in_child(Child&& child) {
    std::array<int, 2> way{};
    REQUIRE(::pipe(way.data()) == 0);
    const ::pid_t process = ::fork();
    REQUIRE(process >= 0);
    if (process == 0) {
        ::alarm(30);
        const std::string said = child();
        const bool written =
            ::write(way[1], said.data(), said.size()) == static_cast<::ssize_t>(said.size());
        ::_exit(written ? 0 : 1);
    }
    ::close(way[1]);
    std::string said(4096, '\0');
    std::size_t size = 0;
    for (::ssize_t got = 1; got > 0 && size < said.size(); size += static_cast<std::size_t>(got)) {
        got = std::max<::ssize_t>(0, ::read(way[0], said.data() + size, said.size() - size));
        if (got == 0) {
            break;
        }
    }
    ::close(way[0]);
    int status = 0;
    CHECK(::waitpid(process, &status, 0) == process);
    CHECK(status == 0);
    said.resize(size);
    return said;
}

radius::outgoing_access_request bobs_login() {
    return radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello");
}

radius::client_options forked_options(std::uint16_t port) {
    return {.server = {"127.0.0.1", port},
            .secret = std::string(secret),
            .retry = {.attempts = 1, .first_wait = 20s}};
}

} // namespace

TEST_CASE("parent and children draw different random octets", "[rfc2865-3]") {
    radius::random_source random;
    const auto draw = [&random] {
        const radius::authenticator drawn = random.next_authenticator();
        return std::string(radius::as_text(drawn));
    };
    std::set<std::string> seen{draw()};
    CHECK(seen.insert(in_child(draw)).second);
    CHECK(seen.insert(in_child(draw)).second);
    CHECK(seen.insert(draw()).second);
    CHECK(seen.insert(in_child([&] { return in_child(draw); })).second);
}

TEST_CASE("a client whose io_context was not told of a fork sends nothing in the child",
          "[rfc2865-3]") {
    asio::io_context io;
    raw_peer server(io);
    radius::client client(io, forked_options(server.port()));
    std::optional<std::error_code> end;
    client.async_send(bobs_login(), [&](std::error_code error, auto) { end = error; });
    const forge::bytes first = server.receive();
    const std::string said = in_child([&] {
        std::string word = "nothing";
        client.async_send(bobs_login(),
                          [&](std::error_code error, auto) { word = error.message(); });
        io.restart();
        io.poll();
        return word;
    });
    CHECK(said == make_error_code(errc::process_forked).message());
    CHECK(server.waiting() == 0);
    server.send_back(forge::reply(2, first, forge::blank_message_authenticator, secret));
    REQUIRE(runs_until(io, [&] { return end.has_value(); }));
    CHECK_FALSE(*end); // the parent's own reply was not taken
}

TEST_CASE("a child whose io_context was not told of the fork does not send the parent's requests "
          "again, nor to another server",
          "[rfc2865-3]") {
    asio::io_context io;
    raw_peer server(io);
    raw_peer other(io);
    auto options = forked_options(server.port());
    options.servers = {{.address = options.server, .secret = options.secret},
                       {.address = {"127.0.0.1", other.port()}, .secret = options.secret}};
    options.server = {};
    options.secret = {};
    options.retry = {.attempts = 3, .first_wait = 50ms, .total = 200ms};
    radius::client client(io, options);
    std::optional<std::error_code> end;
    client.async_send(bobs_login(), [&](std::error_code error, auto) { end = error; });
    const forge::bytes first = server.receive();
    const std::string said = in_child([&] {
        io.restart();
        return runs_until(io, [&] { return end.has_value(); }) ? end->message() : "no end";
    });
    CHECK(said == make_error_code(errc::process_forked).message());
    CHECK(server.waiting() == 0);
    CHECK(other.waiting() == 0);
    server.send_back(forge::reply(2, first, forge::blank_message_authenticator, secret));
    REQUIRE(runs_until(io, [&] { return end.has_value(); }));
    CHECK_FALSE(*end);
}

TEST_CASE("a client whose io_context was told of a fork has its own sockets in the child, and "
          "leaves requests in progress to the parent",
          "[rfc2865-3]") {
    asio::io_context io;
    raw_peer server(io);
    radius::client client(io, forked_options(server.port()));
    std::optional<std::error_code> end;
    client.async_send(bobs_login(), [&](std::error_code error, auto) { end = error; });
    const forge::bytes first = server.receive();
    io.notify_fork(asio::execution_context::fork_prepare);
    const std::string said = in_child([&] {
        io.notify_fork(asio::execution_context::fork_child);
        io.restart();
        io.poll();
        const std::string word = end ? end->message() : "nothing";
        std::optional<std::error_code> later;
        client.async_send(bobs_login(), [&](std::error_code error, auto) { later = error; });
        const forge::bytes second = server.receive();
        if (forge::part(first, 4, 16) == forge::part(second, 4, 16)) {
            return std::string("the same authenticator");
        }
        server.send_back(forge::reply(2, second, forge::blank_message_authenticator, secret));
        runs_until(io, [&] { return later.has_value(); });
        return word + (later && !*later ? ", answered" : ", no answer");
    });
    io.notify_fork(asio::execution_context::fork_parent);
    CHECK(said == make_error_code(errc::process_forked).message() + ", answered");
    CHECK_FALSE(end);
    server.send_back(forge::reply(2, first, forge::blank_message_authenticator, secret));
    // The peer answers the sender of the last packet, which was the child; the parent's answer goes
    // to the source of the parent's request.
    REQUIRE(runs_until(io, [&] { return end.has_value(); }));
    CHECK_FALSE(*end);
}

TEMPLATE_TEST_CASE("a child that destroys its client leaves the parent's connection open",
                   "[radiusdtls-bis-3.9]", radius::tcp, radius::radsec, radius::dtls) {
    harbour<TestType> server;
    auto options = forked_options(server.port);
    options.transport = way_over<TestType>();
    options.secret = secret_over(options.transport, secret);
    auto client = std::make_optional<radius::client>(server.io, options);
    const auto answered = [&] {
        std::string end;
        client->async_send(bobs_login(), [&](std::error_code error, auto response) {
            end = error ? error.message() : to_string(response.code());
        });
        CHECK(server.runs_until([&] { return !end.empty(); }));
        return end;
    };
    CHECK(answered() == "Access-Accept");
    const std::string said = in_child([&] {
        client.reset();
        return std::string("gone");
    });
    CHECK(said == "gone");
    server.io.restart();
    server.io.poll();
    CHECK(answered() == "Access-Accept");
    CHECK(server.connections() == 1);
    CHECK(server.counters().connections == 1U);
}

TEST_CASE("a blocking client is used on both sides of a fork", "[rfc2865-3]") {
    asio::io_context io;
    asio::ip::udp::socket server(io, {asio::ip::make_address("127.0.0.1"), 0});
    auto options = forked_options(server.local_endpoint().port());
    options.retry = {.attempts = 1, .first_wait = 50ms, .total = 50ms};
    radius::blocking_client client(options);
    const auto ask = [&] {
        std::error_code error;
        client.send(bobs_login(), error);
        return error.message();
    };
    ask();
    const std::string none = make_error_code(errc::no_response).message();
    CHECK(in_child(ask) == none);
    CHECK(in_child(ask) == none);
    CHECK(ask() == none);
    std::set<std::uint16_t> ports;
    std::set<forge::bytes> fields;
    server.non_blocking(true);
    std::size_t requests = 0;
    for (;;) {
        forge::bytes packet(4096);
        asio::ip::udp::endpoint from;
        std::error_code error;
        packet.resize(server.receive_from(asio::buffer(packet), from, 0, error));
        if (error) {
            break;
        }
        if (packet[0] == 1) {
            ++requests;
            fields.insert(forge::part(packet, 4, 16));
            ports.insert(from.port());
        }
    }
    CHECK(requests == 4);
    CHECK(fields.size() == 4);
    CHECK(ports.size() == 3); // one per process
}
