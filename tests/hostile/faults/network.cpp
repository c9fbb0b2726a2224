// SPDX-License-Identifier: MIT
// Failures of a network interface, the kernel and a route: only what has to end does, everything is
// counted, and what recovers is used again.
#include <cerrno>
#include <optional>

#include <sys/resource.h>
#include <unistd.h>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "hostile/faults/system.hpp"
#include "support/scripted.hpp"

#include <asio/write.hpp>

using namespace radius_test;
using namespace std::chrono_literals;
using forge::operator+;

namespace attr = radius::attr;
using radius::drop_reason;
using system_calls::call;

namespace {

constexpr int send_errors[] = {ENOBUFS, EAGAIN, ENETUNREACH, EHOSTUNREACH, ECONNREFUSED,
                               EPERM,   ENOMEM, ENETDOWN,    EINTR};

/// A client, to any server.
struct asker {
    asker(asio::io_context& context, std::uint16_t port,
          radius::client_transport way = radius::udp::client{},
          radius::retry_options retry = {.attempts = 4, .first_wait = 100ms})
        : io(&context), client(context, {.server = {"127.0.0.1", port},
                                         .secret = std::string(secret),
                                         .transport = std::move(way),
                                         .retry = retry}) {}

    /// Sends a request and waits for its end; empty if it does not end.
    std::optional<std::error_code> send(unsigned* transmissions = nullptr) {
        std::optional<std::error_code> end;
        client.async_send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
            [&](std::error_code error, const radius::access_response& response) {
                end = error;
                if (transmissions != nullptr) {
                    *transmissions = response.origin().transmissions;
                }
            });
        const auto give_up = std::chrono::steady_clock::now() + 20s;
        while (!end && std::chrono::steady_clock::now() < give_up) {
            io->restart();
            io->run_one_for(1s);
        }
        return end;
    }

    asio::io_context* io;
    radius::client client;
};

/// Prevents the process from opening more files during its lifetime.
class no_descriptors {
  public:
    no_descriptors() {
        getrlimit(RLIMIT_NOFILE, &before_);
        rlimit none = before_;
        const int lowest = dup(0); // the next descriptor
        REQUIRE(lowest >= 0);
        ::close(lowest);
        none.rlim_cur = static_cast<rlim_t>(lowest);
        REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
    }
    no_descriptors(const no_descriptors&) = delete;
    no_descriptors& operator=(const no_descriptors&) = delete;
    ~no_descriptors() { setrlimit(RLIMIT_NOFILE, &before_); }

  private:
    rlimit before_{};
};

} // namespace

TEST_CASE("a reply that the system refuses is counted, and sent when the request is repeated",
          "[fault][rfc5080-2.2.2]") {
    house there;
    std::uint8_t identifier = 0;
    std::uint64_t lost = 0;
    for (const int error : send_errors) {
        INFO(error);
        const bytes asked = login_request(++identifier);
        there.login().send(asked);
        system_calls::fail(call::send, error);
        there.io.restart();
        there.io.poll();
        REQUIRE(system_calls::left(call::send) == 0);
        CHECK(there.login().waiting() == 0);
        CHECK(there.server.counters().drops[drop_reason::send_failed] == ++lost);
        CHECK(forge::verifies(there.login().exchange(asked), asked, secret));
    }
    CHECK(there.server.counters().access_accepts == identifier); // none was handled twice
    CHECK(there.server.counters().resent_replies == identifier);
}

TEST_CASE("of replies sent together only the refused one is lost", "[fault]") {
    house there;
    std::vector<bytes> asked;
    for (std::uint8_t identifier = 1; identifier <= 20; ++identifier) {
        asked.push_back(login_request(identifier));
        there.login().send(asked.back());
    }
    system_calls::fail(call::send, EPERM); // a firewall blocks one destination
    there.io.restart();
    there.io.poll();
    unsigned answered = 0;
    for (; there.login().waiting() != 0; ++answered) {
        (void)there.login().receive();
    }
    CHECK(answered == 19);
    CHECK(there.server.counters().drops[drop_reason::send_failed] == 1);
}

TEST_CASE("a server continues to read a socket that reported an error", "[fault]") {
    house there;
    std::uint8_t identifier = 0;
    for (const int error : {ECONNREFUSED, ENETUNREACH, ENOMEM, EINTR, ENETDOWN}) {
        INFO(error);
        const bytes asked = login_request(++identifier);
        there.login().send(asked);
        system_calls::fail(call::receive, error);
        const bytes reply = there.login().receive();
        CHECK(system_calls::left(call::receive) == 0);
        CHECK(forge::verifies(reply, asked, secret));
    }
}

TEST_CASE("a request that the system refuses is sent again", "[fault][rfc5080-2.2.1]") {
    for (const int error : send_errors) {
        INFO(error);
        house there;
        asker one(there.io, there.listening[0].local.port);
        system_calls::fail(call::send, error);
        unsigned transmissions = 0;
        const auto end = one.send(&transmissions);
        REQUIRE(end);
        CHECK_FALSE(*end);
        CHECK(transmissions == 2);
        CHECK(there.server.counters().drops.total() == 0);
    }
}

TEST_CASE("an interface that disappears and returns loses no request that is retried long enough",
          "[fault][rfc5080-2.2.1]") {
    house there;
    asker one(there.io, there.listening[0].local.port, radius::udp::client{},
              {.attempts = 8, .first_wait = 50ms, .growth = 1.0});
    system_calls::fail(call::send, ENETUNREACH, 5);
    unsigned transmissions = 0;
    const auto end = one.send(&transmissions);
    REQUIRE(end);
    CHECK_FALSE(*end);
    CHECK(transmissions > 1); // the watchdog's Status-Server may be among the lost ones
    CHECK(transmissions <= 6);
}

TEST_CASE("while an interface is missing, requests end with that cause, and later ones succeed",
          "[fault]") {
    house there;
    asker one(there.io, there.listening[0].local.port, radius::udp::client{},
              {.attempts = 2, .first_wait = 50ms});
    system_calls::fail(call::send, ENETDOWN, 1'000'000);
    for (unsigned count = 0; count < 3; ++count) {
        const auto end = one.send();
        REQUIRE(end);
        CHECK(end->value() == ENETDOWN);
    }
    system_calls::fail(call::send, 0, 0);
    const auto end = one.send();
    REQUIRE(end);
    CHECK_FALSE(*end);
}

TEST_CASE(
    "ICMP reports a closed port: the client keeps trying, and reaches a server that starts late",
    "[fault][rfc2865-2.4]") {
    asio::io_context io;
    std::uint16_t port = 0;
    {
        raw_peer gone(io);
        port = gone.port();
    }
    asker one(io, port, radius::udp::client{}, {.attempts = 3, .first_wait = 50ms});
    const auto end = one.send(); // ECONNREFUSED arrives for each
    REQUIRE(end);
    CHECK(*end == asio::error::connection_refused);

    radius::server<scripted> server(io, {}, house::with_peers({}));
    auto where = loopback();
    where.authentication_port = port;
    where.accounting_port = std::nullopt;
    where.dynamic_authorization_port = std::nullopt;
    server.listen(where);
    const auto later = one.send();
    REQUIRE(later);
    CHECK_FALSE(*later);
}

TEST_CASE("a client that gets no socket says why, and works once sockets are available",
          "[fault]") {
    for (const int error : {EMFILE, ENFILE, ENOBUFS, EACCES}) {
        INFO(error);
        house there;
        asker one(there.io, there.listening[0].local.port, radius::udp::client{},
                  {.attempts = 1, .first_wait = 100ms, .total = 1s});
        system_calls::fail(call::socket, error, 1'000'000);
        const auto end = one.send();
        system_calls::fail(call::socket, 0, 0);
        REQUIRE(end);
        CHECK(end->value() == error);
        std::optional<std::error_code> later;
        const auto give_up = std::chrono::steady_clock::now() + 20s;
        while ((!later || *later) && std::chrono::steady_clock::now() < give_up) {
            later = one.send();
        }
        REQUIRE(later);
        CHECK_FALSE(*later);
    }
}

TEST_CASE("descriptors exhausted: a client's request ends, its neighbors' sockets continue",
          "[fault]") {
    house there;
    asker old(there.io, there.listening[0].local.port);
    REQUIRE(old.send() == std::error_code());
    asker late(there.io, there.listening[0].local.port, radius::udp::client{},
               {.attempts = 1, .first_wait = 100ms, .total = 1s});
    {
        const no_descriptors none;
        const auto end = late.send();
        REQUIRE(end);
        CHECK(end->value() == EMFILE);
        CHECK(old.send() == std::error_code()); // it already has its socket
    }
    std::optional<std::error_code> again;
    const auto give_up = std::chrono::steady_clock::now() + 20s;
    while ((!again || *again) && std::chrono::steady_clock::now() < give_up) {
        again = late.send();
    }
    CHECK(again == std::error_code());
}

namespace {

radius::tcp tcp_on_loopback() {
    radius::tcp where;
    where.address = "127.0.0.1";
    where.port = 0;
    return where;
}

/// A connection that a test makes with its own descriptor.
struct caller {
    caller(asio::io_context& io, std::uint16_t port) : socket(io) {
        socket.connect({asio::ip::make_address("127.0.0.1"), port});
    }

    bytes exchange(asio::io_context& io, const bytes& request) {
        asio::write(socket, asio::buffer(request));
        bytes reply(4096);
        std::size_t size = 0;
        bool done = false;
        socket.async_read_some(asio::buffer(reply), [&](std::error_code error, std::size_t count) {
            done = true;
            size = error ? 0 : count;
        });
        const auto give_up = std::chrono::steady_clock::now() + 20s;
        while (!done && std::chrono::steady_clock::now() < give_up) {
            io.restart();
            io.run_one_for(1s);
        }
        reply.resize(size);
        return reply;
    }

    asio::ip::tcp::socket socket;
};

} // namespace

TEST_CASE("descriptors exhausted: a listener pauses, serves its connections, then accepts those "
          "that waited",
          "[fault]") {
    asio::io_context io;
    lines log;
    auto options = house::with_peers({});
    options.log = log.sink();
    radius::server<scripted> server(io, {}, std::move(options));
    const auto port = server.listen(tcp_on_loopback()).at(0).local.port;
    caller first(io, port);
    const bytes asked = login_request(1);
    REQUIRE(forge::verifies(first.exchange(io, asked), asked, secret));

    caller second(io, port); // the kernel has accepted it; the server cannot
    {
        const no_descriptors none;
        const auto began = std::chrono::steady_clock::now();
        std::size_t turns = 0;
        while (std::chrono::steady_clock::now() - began < 350ms) {
            io.restart();
            turns += io.run_one_for(10ms);
        }
        CHECK(turns < 50); // it pauses instead of looping
        CHECK(server.counters().drops[drop_reason::internal_error] >= 1);
        const bytes more = login_request(2);
        CHECK(forge::verifies(first.exchange(io, more), more, secret));
    }
    const bytes late = login_request(3);
    CHECK(forge::verifies(second.exchange(io, late), late, secret));
    CHECK(server.counters().connections == 2);
}

TEST_CASE("an accept that fails for any reason is tried again", "[fault]") {
    for (const int error : {EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EPROTO, EPERM}) {
        INFO(error);
        asio::io_context io;
        radius::server<scripted> server(io, {}, house::with_peers({}));
        const auto port = server.listen(tcp_on_loopback()).at(0).local.port;
        system_calls::fail(call::accept, error, 2);
        caller one(io, port);
        const bytes asked = login_request(1);
        CHECK(forge::verifies(one.exchange(io, asked), asked, secret));
        CHECK(system_calls::left(call::accept) == 0);
    }
}
