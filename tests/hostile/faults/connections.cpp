// SPDX-License-Identifier: MIT
// Connections whose system calls fail at every point of their lives, over TCP, TLS and DTLS, at
// either end: each request ends once with a reason, the cause is in the log or a counter, other
// connections are not affected, and the next request is served.
#include <cerrno>
#include <optional>
#include <span>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "hostile/clock/clock.hpp"
#include "hostile/faults/system.hpp"
#include "support/streams.hpp"

using namespace radius_test;
using namespace std::chrono_literals;

namespace attr = radius::attr;
using radius::drop_reason;
using system_calls::call;

namespace {

constexpr int send_faults[] = {ENOBUFS, EAGAIN, ENETUNREACH, EHOSTUNREACH, ECONNREFUSED, ECONNRESET,
                               EPIPE,   EPERM,  ENOMEM,      ENETDOWN,     ETIMEDOUT};
constexpr int receive_faults[] = {ENOBUFS,    EAGAIN,      ENOMEM,       EHOSTUNREACH,
                                  ECONNRESET, ENETUNREACH, ECONNREFUSED, ETIMEDOUT};
constexpr int connect_faults[] = {EADDRNOTAVAIL, ENETUNREACH, EHOSTUNREACH, EAGAIN,  ECONNREFUSED,
                                  ECONNRESET,    EACCES,      ENETDOWN,     ENOBUFS, ETIMEDOUT};

std::string said(int error) { return std::error_code(error, std::system_category()).message(); }

/// How a request ended, and how often: it must be once.
struct ending {
    unsigned times = 0;
    std::error_code error;
    unsigned transmissions = 0;
};

/// A server, and a neighbor whose connection is established before anything fails.
template <class Transport>
class neighbourhood {
  public:
    static constexpr bool is_stream = Transport::kind != radius::transport_kind::dtls;

    neighbourhood() : server_(io_, scripted(), options()) {
        port_ = server_.listen(on_loopback<Transport>()).at(0).local.port;
        neighbour_ = newcomer(neighbours_log_.sink());
        REQUIRE_FALSE(ask(*neighbour_).error);
    }
    ~neighbourhood() {
        system_calls::shorten(0);
        for (const call each : {call::send, call::receive, call::connect}) {
            system_calls::fail(each, 0, 0);
        }
    }

    std::unique_ptr<radius::client> newcomer(radius::log_sink log = {}) {
        radius::client_options made;
        made.server = {"127.0.0.1", port_};
        made.transport = way_over<Transport>();
        made.secret = secret_over(made.transport, secret);
        made.retry = {.attempts = 4, .first_wait = 300ms};
        made.request_timeout = 20s;
        made.log = std::move(log);
        return std::make_unique<radius::client>(io_, made);
    }

    /// Sends a request and waits for its end, then a little longer: it must not end twice.
    ending ask(radius::client& client) {
        auto end = std::make_shared<ending>(); // may be used after this object is gone
        client.async_send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
            [end](std::error_code error, const radius::access_response& response) {
                ++end->times;
                end->error = error;
                end->transmissions = response.origin().transmissions;
            });
        for (unsigned wait = 0; end->times == 0 && wait < 2'000; ++wait) {
            if (!settle()) {
                // Nothing is ready, so a timer must expire.
                test_clock::skip(wait < 20 ? 20ms : 200ms);
            }
        }
        (void)settle();
        CHECK(end->times == 1);
        return *end;
    }

    /// Runs everything that is ready; false if there is nothing.
    bool settle() {
        bool any = false;
        io_.restart();
        for (unsigned turn = 0; turn < 1'000 && io_.run_one_for(500us) != 0; ++turn) {
            any = true;
            io_.restart();
        }
        return any;
    }

    /// The neighbor is served, over its existing connection.
    void check_neighbour() {
        CHECK_FALSE(ask(*neighbour_).error);
        CHECK(neighbours_log_.count("Connected to") == 1);
    }

    /// During this object's lifetime, only calls on these sockets fail.
    system_calls::which_calls of_server(std::size_t after = 0) const {
        system_calls::which_calls which;
        which.after = after;
        which.own_port = port_;
        return which;
    }
    system_calls::which_calls of_clients(std::size_t after = 0) const {
        system_calls::which_calls which;
        which.after = after;
        which.remote_port = port_;
        return which;
    }

    radius::server_counters counters() const { return server_.counters(); }
    const lines& log() const noexcept { return log_; }

  private:
    radius::server_options options() {
        auto made = house::with_peers({});
        made.log = log_.sink();
        return made;
    }

    asio::io_context io_;
    lines log_;
    lines neighbours_log_;
    radius::server<scripted> server_;
    std::uint16_t port_ = 0;
    std::unique_ptr<radius::client> neighbour_;
};

/// Harmless: the system asks to try again.
constexpr bool is_passing(int error) { return error == EAGAIN; }

/// A datagram socket reports these once, so DTLS continues as after a lost datagram.
constexpr bool is_passing_for_datagrams(int error) {
    return error == EAGAIN || error == ENOBUFS || error == ENOMEM;
}

/// A new client sends a request while the k-th call of one end fails, for each k from the first
/// message of the handshake to the reply.
template <class Transport>
void fail_at_every_call_of_a_client(call what, std::span<const int> errors) {
    constexpr bool is_stream = neighbourhood<Transport>::is_stream;
    neighbourhood<Transport> here;
    for (const int error : errors) {
        std::size_t reached = 0;
        for (bool failed = true; failed && reached < 100; ++reached) {
            INFO(said(error) << " at call " << reached);
            lines log;
            const auto one = here.newcomer(log.sink());
            system_calls::fail(what, error, here.of_clients(reached));
            const ending first = here.ask(*one);
            failed = system_calls::left(what) == 0;
            system_calls::fail(what, 0, 0);
            const bool harmless =
                !failed || (is_stream ? is_passing(error) : is_passing_for_datagrams(error));
            if (harmless) {
                CHECK_FALSE(first.error);
            } else if (is_stream || first.error) {
                // Over DTLS a refusal ends only a handshake.
                CHECK(first.error.value() == error);
                CHECK(log.count(said(error)) >= 1);
            }
            CHECK_FALSE(here.ask(*one).error);
            const auto& counted = one->counters().access;
            CHECK(counted.requests == counted.accepted + counted.abandoned);
        }
        CHECK(reached > 1);
        CHECK(reached < 100);
        here.check_neighbour();
    }
}

template <class Transport>
void fail_at_every_call_of_a_server(call what, std::span<const int> errors) {
    constexpr bool is_stream = neighbourhood<Transport>::is_stream;
    neighbourhood<Transport> here;
    for (const int error : errors) {
        std::size_t reached = 0;
        for (bool failed = true; failed && reached < 100; ++reached) {
            INFO(said(error) << " at call " << reached);
            const auto before = here.counters();
            const std::size_t lines_before = here.log().count(said(error));
            const auto one = here.newcomer();
            system_calls::fail(what, error, here.of_server(reached));
            const ending first = here.ask(*one);
            failed = system_calls::left(what) == 0;
            system_calls::fail(what, 0, 0);
            const auto after = here.counters();
            if (!failed || is_passing(error)) {
                CHECK_FALSE(first.error);
            } else if (is_stream) {
                // Answered if the end of the connection reaches the client: refused data is sent
                // once more.
                CHECK(first.error != radius::errc::no_response);
                CHECK(here.log().count(said(error)) > lines_before);
                CHECK(after.connections + after.connections_refused ==
                      before.connections + before.connections_refused + 1);
            } else {
                CHECK_FALSE(first.error); // the lost data was retransmitted
            }
            if (failed && !is_stream && what == call::send) {
                CHECK(after.drops[drop_reason::send_failed] ==
                      before.drops[drop_reason::send_failed] + 1);
            }
            CHECK_FALSE(here.ask(*one).error);
            test_clock::skip(2s); // the log limits lines per second
        }
        CHECK(reached > 1);
        CHECK(reached < 100);
        here.check_neighbour();
    }
}

} // namespace

TEMPLATE_TEST_CASE("a send of a client fails, at any point of an exchange", "[fault]", radius::tcp,
                   radius::radsec, radius::dtls) {
    fail_at_every_call_of_a_client<TestType>(call::send, send_faults);
}

TEMPLATE_TEST_CASE("a receive of a client fails, at any point of an exchange", "[fault]",
                   radius::tcp, radius::radsec, radius::dtls) {
    fail_at_every_call_of_a_client<TestType>(call::receive, receive_faults);
}

TEMPLATE_TEST_CASE("a send of a server fails, at any point of an exchange", "[fault]", radius::tcp,
                   radius::radsec, radius::dtls) {
    fail_at_every_call_of_a_server<TestType>(call::send, send_faults);
}

TEMPLATE_TEST_CASE("a receive of a server fails, at any point of an exchange", "[fault]",
                   radius::tcp, radius::radsec, radius::dtls) {
    fail_at_every_call_of_a_server<TestType>(call::receive, receive_faults);
}

TEMPLATE_TEST_CASE("a connection that fails after it has worked loses no request",
                   "[fault][rfc6613-2.6]", radius::tcp, radius::radsec, radius::dtls) {
    neighbourhood<TestType> here;
    const auto one = here.newcomer();
    REQUIRE_FALSE(here.ask(*one).error);
    for (const int error : send_faults) {
        INFO(said(error));
        system_calls::fail(call::send, error, here.of_clients());
        CHECK_FALSE(here.ask(*one).error);
        CHECK(system_calls::left(call::send) == 0);
        system_calls::fail(call::send, error, here.of_server());
        CHECK_FALSE(here.ask(*one).error);
        CHECK(system_calls::left(call::send) == 0);
    }
    for (const int error : receive_faults) {
        INFO(said(error));
        system_calls::fail(call::receive, error, here.of_clients());
        CHECK_FALSE(here.ask(*one).error);
        CHECK(system_calls::left(call::receive) == 0);
        system_calls::fail(call::receive, error, here.of_server());
        CHECK_FALSE(here.ask(*one).error);
        CHECK(system_calls::left(call::receive) == 0);
    }
    here.check_neighbour();
    const auto& counted = one->counters().access;
    CHECK(counted.accepted == 1 + 2 * (std::size(send_faults) + std::size(receive_faults)));
}

TEMPLATE_TEST_CASE(
    "a connect that fails ends the request with its cause, and the next one succeeds", "[fault]",
    radius::tcp, radius::radsec, radius::dtls) {
    neighbourhood<TestType> here;
    for (const int error : connect_faults) {
        INFO(said(error));
        lines log;
        const auto one = here.newcomer(log.sink());
        system_calls::fail(call::connect, error, here.of_clients());
        const ending first = here.ask(*one);
        REQUIRE(system_calls::left(call::connect) == 0);
        // Asio translates this one, to distinguish it from "in progress".
        const int told = error == EAGAIN ? ENOBUFS : error;
        CHECK(first.error.value() == told);
        CHECK(one->counters().access.requests == 0); // none was sent
        CHECK_FALSE(here.ask(*one).error);
        here.check_neighbour();
    }
}

TEMPLATE_TEST_CASE("a client that lost its connection reconnects until it succeeds",
                   "[fault][rfc6613-2.6]", radius::tcp, radius::radsec) {
    for (const int error : connect_faults) {
        INFO(said(error));
        neighbourhood<TestType> here;
        const auto one = here.newcomer();
        REQUIRE_FALSE(here.ask(*one).error);
        system_calls::fail(call::send, ECONNRESET, here.of_clients());
        auto connects = here.of_clients();
        connects.times = 3;
        system_calls::fail(call::connect, error, connects);
        CHECK_FALSE(here.ask(*one).error);
        CHECK(system_calls::left(call::connect) == 0);
        CHECK(here.counters().connections == 3); // of the neighbor, and two of this client
    }
}

TEST_CASE("a connect over UDP fails: the request ends, and the next ones succeed", "[fault]") {
    for (const int error : connect_faults) {
        INFO(said(error));
        house there;
        radius::client_options options;
        options.server = {"127.0.0.1", there.listening[0].local.port};
        options.secret = secret;
        options.retry = {.attempts = 2, .first_wait = 100ms, .total = 1s};
        radius::client client(there.io, options);
        const auto ask = [&] {
            std::optional<std::error_code> end;
            client.async_send(
                radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
                [&](std::error_code failed, const radius::access_response&) {
                    CHECK_FALSE(end);
                    end = failed;
                });
            for (unsigned wait = 0; !end && wait < 1'000; ++wait) {
                there.io.restart();
                if (there.io.run_one_for(500us) == 0) {
                    test_clock::skip(20ms);
                }
            }
            REQUIRE(end);
            return *end;
        };
        system_calls::fail(call::connect, error, 1'000'000);
        CHECK(ask().value() == (error == EAGAIN ? ENOBUFS : error)); // as Asio names it
        CHECK(system_calls::left(call::connect) < 1'000'000);
        system_calls::fail(call::connect, 0, 0);
        std::error_code later = radius::errc::no_response;
        for (unsigned round = 0; later && round < 30; ++round) {
            later = ask(); // waits between its attempts
        }
        CHECK_FALSE(later);
    }
}

TEMPLATE_TEST_CASE("streams sent and received in single octets are complete at the other end",
                   "[fault][rfc6613-2.6.1]", radius::tcp, radius::radsec) {
    for (const std::size_t most : {1U, 7U, 100U}) {
        INFO(most);
        neighbourhood<TestType> here;
        system_calls::shorten(most);
        const auto one = here.newcomer();
        for (unsigned count = 0; count < 3; ++count) {
            const ending end = here.ask(*one);
            CHECK_FALSE(end.error);
            CHECK(end.transmissions == 1);
        }
        CHECK(system_calls::shortened() >= 3);
        here.check_neighbour();
        CHECK(here.counters().connections == 2);
        CHECK(here.counters().drops.total() == 0);
    }
}

TEMPLATE_TEST_CASE("calls are repeated as often as the system asks for it, and nothing is lost",
                   "[fault]", radius::tcp, radius::radsec) {
    neighbourhood<TestType> here;
    const auto one = here.newcomer();
    for (unsigned count = 0; count < 5; ++count) {
        auto sends = count % 2 == 0 ? here.of_clients() : here.of_server();
        sends.times = 20;
        system_calls::fail(call::send, EAGAIN, sends);
        auto reads = count % 2 == 0 ? here.of_server() : here.of_clients();
        reads.times = 20;
        system_calls::fail(call::receive, EAGAIN, reads);
        const ending end = here.ask(*one);
        CHECK_FALSE(end.error);
        CHECK(end.transmissions == 1);
        CHECK(system_calls::left(call::send) == 0);
        CHECK(system_calls::left(call::receive) == 0);
    }
    here.check_neighbour();
    CHECK(here.counters().connections == 2);
}

TEMPLATE_TEST_CASE("an interface disappears under live connections: requests end, and it returns",
                   "[fault]", radius::tcp, radius::radsec, radius::dtls) {
    for (const int error : {ENETDOWN, ENODEV, ENETUNREACH}) {
        INFO(said(error));
        neighbourhood<TestType> here;
        const auto one = here.newcomer();
        REQUIRE_FALSE(here.ask(*one).error);
        system_calls::fail(call::send, error, 1'000'000);
        system_calls::fail(call::connect, error, 1'000'000);
        for (unsigned count = 0; count < 3; ++count) {
            CHECK(here.ask(*one).error);
        }
        system_calls::fail(call::send, 0, 0);
        system_calls::fail(call::connect, 0, 0);
        const auto another = here.newcomer();
        CHECK_FALSE(here.ask(*another).error);
        here.check_neighbour();
        // By now it reconnects only once a minute; a request waits 20 seconds for that.
        unsigned rounds = 1;
        while (here.ask(*one).error && rounds < 10) {
            ++rounds;
        }
        CHECK(rounds <= 4);
    }
}
