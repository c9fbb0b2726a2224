// SPDX-License-Identifier: MIT
// The server over loopback: handlers, failures, shutdown, logs, traces and counters.
#include <fstream>
#include <optional>

#include <radius/attribute/standard/tables.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

using namespace radius_test;
using namespace forge;

namespace attr = radius::attr;
using radius::drop_reason;
using std::chrono::steady_clock;

namespace {

/// Coroutines wait here until a test releases them.
class gate {
  public:
    asio::awaitable<void> passed() {
        asio::steady_timer timer(co_await asio::this_coro::executor,
                                 steady_clock::time_point::max());
        timers_.push_back(&timer);
        ++waiting;
        std::error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    void open() {
        for (asio::steady_timer* const timer : std::exchange(timers_, {})) {
            timer->cancel();
        }
    }

    unsigned waiting = 0;

  private:
    std::vector<asio::steady_timer*> timers_; // in frames of waiting coroutines
};

} // namespace

TEST_CASE("handlers answer all kinds of request immediately and as coroutines", "[rfc2865-2]") {
    house one;
    const bytes login = login_request(1);
    const bytes record = accounting_record(2);
    const bytes change = with_signed_field(43, 3, raw(1, "bob"), secret);
    const bytes end = with_signed_field(40, 4, raw(1, "bob"), secret);
    const std::tuple<raw_peer*, bytes, int> exchanges[] = {
        {&one.login(), login, 2},
        {&one.accounting(), record, 5},
        {&one.dynamic(), change, 44},
        {&one.dynamic(), end, 42},
        {&one.login(), status_request(5), 2},
        {&one.accounting(), status_request(6), 5}};
    for (const auto& [peer, request, code] : exchanges) {
        const bytes reply = peer->exchange(request);
        INFO(code);
        CHECK(int{reply[0]} == code);
        CHECK(verifies(reply, request, secret));
    }
    const auto counted = one.server.counters();
    CHECK(counted.access_accepts == 1);
    CHECK(counted.accounting_responses == 1);
    CHECK(counted.coa_acks == 1);
    CHECK(counted.disconnect_naks == 1);
    CHECK(counted.status_requests == 2);
    CHECK(counted.drops.total() == 0);
    CHECK(one.server.counters(*one.server.peers().begin()).access_accepts == 1);
}

TEST_CASE("a handler that throws loses its own request only, and its text is escaped",
          "[rfc5080-2.2.2]") {
    lines log;
    scripted handler;
    handler.access = [](const radius::access_request& request) {
        if (request.label() == 1) {
            throw std::runtime_error("first line\n[127.0.0.1:1] \"forged\"\x1b[31m");
        }
        return request.accept();
    };
    handler.accounting =
        [](const radius::accounting_request& request) -> asio::awaitable<radius::accounting_reply> {
        if (request.label() == 1) {
            throw 42;
        }
        co_return request.acknowledge();
    };
    house one(std::move(handler), {.log = log.sink()});
    one.login().send(login_request(1));
    CHECK(one.login().exchange(login_request(2))[1] == 2);
    one.accounting().send(accounting_record(1));
    CHECK(one.accounting().exchange(accounting_record(2))[1] == 2);
    CHECK(one.login().waiting() == 0);
    CHECK(one.accounting().waiting() == 0);
    CHECK(one.server.counters().drops[drop_reason::handler_failed] == 2);
    CHECK(log.count("Access-Request") == 1);
    CHECK(log.count("first line\\x0a[127.0.0.1:1] \\x22forged\\x22\\x1b[31m") == 1);
    CHECK(log.count("Accounting-Request") == 1);
    for (const std::string& line : log.all) {
        CHECK(line.find_first_of("\n\x1b") == std::string::npos);
    }
}

TEST_CASE("text that a handler may not add to EAP is logged once and counted each time",
          "[rfc3579-2.6.5]") {
    using namespace forge;
    lines log;
    scripted handler;
    handler.access = [](const radius::access_request& request) {
        return request.reject(radius::attr::reply_message = "no");
    };
    house one(std::move(handler), {.log = log.sink()});
    for (std::uint8_t identifier = 1; identifier <= 3; ++identifier) {
        const bytes field = forge::md5({identifier, 1});
        const bytes request = with_random_field(
            1, identifier, field,
            blank_message_authenticator + raw(79, bytes{2, identifier, 0, 5, 1}), secret);
        const bytes reply = one.login().exchange(request);
        CHECK(verifies(reply, request, secret));
        CHECK(part(reply, 38, reply.size() - 38) == raw(79, bytes{4, identifier, 0, 4}));
    }
    CHECK(log.count("removed from Access-Reject to 127.0.0.1") == 1);
    CHECK(one.server.counters().attributes_left_out == 3);
}

TEST_CASE("hidden values in CoA and Disconnect over UDP are accepted with a warning",
          "[rfc5176-3.6][rule-35]") {
    using namespace forge;
    const bytes hidden[] = {
        raw(2, hide_password(text("hello"), zeros, secret)),
        raw(69, bytes{1, 0x80, 1} + bytes(16, 7)),
        microsoft(16, bytes{0x80, 1} + bytes(32, 7)),
    };
    for (const bytes& value : hidden) {
        for (const std::uint8_t code : {std::uint8_t{40}, std::uint8_t{43}}) {
            lines log;
            house one({}, {.log = log.sink()});
            CHECK(one.dynamic().exchange(with_signed_field(code, 1, raw(1, "bob"), secret))[1] ==
                  1);
            CHECK(log.count("hidden values") == 0);
            CHECK(one.dynamic().exchange(
                      with_signed_field(code, 2, raw(1, "bob") + value, secret))[1] == 2);
            CHECK(log.count("Request from 127.0.0.1") == 1);
            CHECK(log.count("hidden values") == 1);
            CHECK(one.dynamic().exchange(
                      with_signed_field(code, 3, raw(1, "amy") + value, secret))[1] == 3);
            CHECK(log.count("hidden values") <= 2); // one per second
        }
    }
    lines log; // no warning if the authenticator is random
    house one({}, {.log = log.sink()});
    CHECK(one.login().exchange(login_request(1))[1] == 1);
    CHECK(log.count("hidden values") == 0);
}

TEST_CASE("a request that was discarded or whose handler failed is handled again when repeated",
          "[rfc2866-2]") {
    unsigned asked = 0;
    scripted handler;
    handler.access = [&](const radius::access_request& request) {
        switch (++asked) {
        case 1: return request.discard();
        case 2: throw std::runtime_error("again");
        default: return request.accept();
        }
    };
    house one(std::move(handler));
    const bytes request = login_request(1);
    one.login().send(request);
    one.login().send(request);
    const bytes reply = one.login().exchange(request);
    CHECK(verifies(reply, request, secret));
    CHECK(one.login().exchange(request) == reply);
    CHECK(asked == 3);
    CHECK(one.server.counters().drops[drop_reason::handler_declined] == 1);
    CHECK(one.server.counters().resent_replies == 1);
}

TEST_CASE("a coroutine's request stays readable across its suspension, duplicates are dropped",
          "[rule-56]") {
    scripted handler;
    gate door;
    handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        const auto user = request.require(attr::user_name);
        co_await door.passed();
        co_return request.acknowledge(attr::reply_message = user);
    };
    house one(std::move(handler));
    std::vector<bytes> requests;
    for (std::uint8_t index = 0; index < 20; ++index) {
        requests.push_back(
            accounting_record(index, raw(1, "user " + std::to_string(index)) + raw(33, "p")));
        one.accounting().send(requests.back());
    }
    one.accounting().send(requests[0]);
    CHECK(int{one.accounting().exchange(status_request(99))[1]} == 99);
    CHECK(door.waiting == 20);
    CHECK(one.server.counters().drops[drop_reason::duplicate_in_progress] == 1);
    door.open();
    for (unsigned index = 0; index < 20; ++index) {
        const bytes reply = one.accounting().receive();
        const bytes& request = requests.at(reply[1]);
        CHECK(verifies(reply, request, secret));
        CHECK(values_of(reply, 18) == values_of(request, 1));
        CHECK(values_of(reply, 33) == std::vector<bytes>{text("p")});
    }
}

TEST_CASE("a coroutine reads prefixes leniently, or strictly if the server's options say so",
          "[rfc8044-3.10][rule-47]") {
    const bool strict = GENERATE(false, true);
    CAPTURE(strict);
    scripted handler;
    handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        CHECK(request.contains(attr::framed_ipv6_prefix));
        CHECK(request.get(attr::framed_ipv6_prefix).has_value() == !strict);
        co_return request.acknowledge();
    };
    house one(std::move(handler), {.limits = {.strict_prefixes = strict}});
    const bytes prefix = raw(97, bytes{0, 47, 0x20, 0x01, 0x0d, 0xb8, 0, 1});
    CHECK(int{one.accounting().exchange(accounting_record(1, prefix))[0]} == 5);
}

TEST_CASE("stop answers requests in progress, then the io_context runs out", "[rfc2866-2]") {
    lines log;
    scripted handler;
    gate door;
    handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        co_await door.passed();
        co_return request.acknowledge();
    };
    house one(std::move(handler), {.log = log.sink()});
    const bytes record = accounting_record(1);
    one.accounting().send(record);
    CHECK(int{one.accounting().exchange(status_request(2))[1]} == 2);
    one.server.stop();
    one.server.stop();
    one.io.restart();
    one.io.poll();
    one.accounting().send(accounting_record(3)); // too late
    one.io.poll();
    CHECK(!one.io.stopped());
    CHECK(door.waiting == 1);
    door.open();
    CHECK(one.runs_out());
    CHECK(verifies(one.accounting().receive(), record, secret));
    CHECK(one.accounting().waiting() == 0);
    CHECK(one.server.counters().accounting.requests == 1);
    CHECK(log.count("Transport created") == 3);
    CHECK(log.count("Transport closed") == 3);
}

TEST_CASE("stop without anything in progress lets the io_context run out") {
    house one;
    one.server.stop();
    CHECK(one.runs_out());
    // The ports are available again.
    radius::server again(one.io, scripted{}, {.peers = loopback_peers()});
    CHECK_NOTHROW(again.listen(radius::udp{.address = "127.0.0.1",
                                           .authentication_port = one.listening[0].local.port,
                                           .accounting_port = std::nullopt,
                                           .dynamic_authorization_port = std::nullopt}));
}

TEST_CASE("a destroyed server serves nothing, although its io_context continues") {
    asio::io_context io;
    {
        radius::server early(io, scripted{}, {.peers = loopback_peers()});
        early.listen(loopback());
    }
    io.run_for(std::chrono::seconds(20));
    CHECK(io.stopped());
}

TEST_CASE("a server may be destroyed while coroutines run, and its io_context too") {
    scripted handler;
    gate door;
    unsigned ended = 0;
    handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        co_await door.passed();
        ++ended;
        co_return request.acknowledge(attr::reply_message = request.require(attr::user_name));
    };
    for (const bool finish : {true, false}) {
        asio::io_context io;
        door = gate();
        std::optional<radius::server<scripted>> server;
        server.emplace(io, handler, radius::server_options{.peers = loopback_peers()});
        raw_peer peer(io);
        peer.connect("127.0.0.1", server->listen(loopback())[1].local.port);
        for (std::uint8_t index = 0; index < 5; ++index) {
            peer.send(accounting_record(index, raw(1, "bob")));
        }
        CHECK(int{peer.exchange(status_request(9))[1]} == 9);
        server.reset();
        if (finish) {
            door.open();
            io.restart();
            io.run_for(std::chrono::seconds(20));
            CHECK(io.stopped());
            CHECK(ended == 5);
        }
        CHECK(peer.waiting() == 0);
    }
    CHECK(ended == 5);
}

TEST_CASE("a port in use is an error that names address and port") {
    asio::io_context io;
    raw_peer other(io);
    radius::server server(io, scripted{}, {.peers = loopback_peers()});
    radius::udp transport = loopback();
    transport.accounting_port = other.port();
    try {
        server.listen(transport);
        FAIL("listened");
    } catch (const std::system_error& error) {
        CHECK(error.code() == asio::error::address_in_use);
        CHECK(std::string(error.what()).find("127.0.0.1 port " + std::to_string(other.port())) !=
              std::string::npos);
    }
    std::error_code error;
    CHECK(server.listen(transport, error).empty());
    CHECK(error == asio::error::address_in_use);
    CHECK(server.listen(loopback("no address"), error).empty());
    CHECK(error == radius::errc::option_invalid);
    CHECK(server.listen(loopback(), error).size() == 3);
    CHECK(!error);
}

TEST_CASE(
    "listening on a name, or on an address with a port, is an error that explains addresses") {
    asio::io_context io;
    radius::server server(io, scripted{}, {.peers = loopback_peers()});
    const auto refused = [&](auto transport) {
        for (const char* place : {"localhost", "127.0.0.1:1812", "[::1]", ""}) {
            INFO(place);
            transport.address = place;
            try {
                server.listen(transport);
                FAIL("listened");
            } catch (const std::system_error& error) {
                CHECK(error.code() == radius::errc::option_invalid);
                CHECK_THAT(error.what(),
                           Catch::Matchers::ContainsSubstring("listen on " + std::string(place)) &&
                               Catch::Matchers::ContainsSubstring("such as 192.0.2.1") &&
                               Catch::Matchers::ContainsSubstring("names are not resolved here"));
            }
        }
    };
    refused(radius::udp{});
    refused(radius::tcp{});
    refused(with_certificate<radius::radsec>("server"));
    refused(with_certificate<radius::dtls>("server"));
}

TEST_CASE("options that cannot be used are refused by name when the server is made") {
    asio::io_context io;
    const auto text_of = [&](radius::server_options options) -> std::string {
        try {
            radius::server server(io, scripted{}, std::move(options));
        } catch (const std::system_error& error) {
            CHECK(error.code() == radius::errc::option_invalid);
            return error.what();
        }
        return {};
    };
    CHECK(text_of({.threads = 0}).find("threads") != std::string::npos);
    CHECK(text_of({.duplicates = {.lifetime = std::chrono::seconds(1)}}).find("lifetime") !=
          std::string::npos);
    CHECK(text_of({.peers = {{"10.0.0.0/8", {}}}}).find("10.0.0.0/8") != std::string::npos);
}

TEST_CASE("a wildcard socket answers from the address that received the request", "[rfc2865-3]") {
    const bool has_v6 = std::ifstream("/proc/net/if_inet6").good();
    asio::io_context io;
    radius::server server(io, scripted{}, {.peers = loopback_peers()});
    for (const std::string any : {"::", "0.0.0.0"}) {
        const auto port = server.listen(loopback(any))[0].local.port;
        for (const std::string address : {"127.0.0.2", "127.0.0.1", "::1"}) {
            INFO(any << ' ' << address);
            if (address == "::1" && (!has_v6 || any == "0.0.0.0")) {
                continue;
            }
            raw_peer peer(io, address == "::1" ? "::1" : "127.0.0.1");
            peer.connect(address.c_str(), port); // accepts datagrams only from there
            const bytes request = login_request(1);
            CHECK(verifies(peer.exchange(request), request, secret));
        }
    }
    CHECK(server.counters().drops.total() == 0);
}

TEST_CASE("drops are logged at most once per reason per second", "[rfc2865-3]") {
    lines log;
    house one({}, {.log = log.sink()});
    const auto start = steady_clock::now();
    bytes forged = login_request(1);
    forged[30] ^= 1;
    for (int round = 0; round < 50; ++round) {
        one.login().send(bytes(3, 1));
        one.login().send(forged);
    }
    one.login().exchange(status_request(2));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(steady_clock::now() - start);
    const auto most = static_cast<std::size_t>(seconds.count()) + 1;
    CHECK(one.server.counters().drops[drop_reason::packet_length] == 50);
    CHECK(one.server.counters().drops[drop_reason::message_authenticator_invalid] == 50);
    for (const char* reason : {"packet length invalid", "Message-Authenticator invalid"}) {
        INFO(reason);
        CHECK(log.count(reason) >= 1);
        CHECK(log.count(reason) <= most);
    }
    CHECK(log.count("127.0.0.1:" + std::to_string(one.login().port())) >= 2);
}

TEST_CASE("a listener returns its address") {
    lines log;
    house one({}, {.log = log.sink()});
    for (const radius::listening_socket& socket : one.listening) {
        CHECK(log.count("[127.0.0.1:" + std::to_string(socket.local.port) +
                        "] Transport created") == 1);
    }
    CHECK(one.listening[0].kind == radius::service::authentication);
    CHECK(one.listening[1].kind == radius::service::accounting);
    CHECK(one.listening[2].kind == radius::service::dynamic_authorization);
}

TEST_CASE("the trace shows every packet in both directions, and why one was dropped") {
    struct seen {
        bool outgoing;
        bytes packet;
        drop_reason reason;
        bool secret;
        bool authenticator;
    };
    std::vector<seen> trace;
    const auto sink = [&](const radius::trace_event& event) {
        trace.push_back({event.outgoing, bytes(event.packet.begin(), event.packet.end()),
                         event.reason, event.secret != nullptr,
                         event.request_authenticator.has_value()});
        throw std::runtime_error("a trace must not cost a request");
    };
    const auto log = [](radius::log_level, std::string_view) { throw 1; };
    house one({}, {.log = log, .trace = sink});
    const bytes request = login_request(1);
    one.login().send(bytes(5, 1));
    const bytes reply = one.login().exchange(request);
    const bytes record = accounting_record(2);
    const bytes response = one.accounting().exchange(record);
    REQUIRE(trace.size() == 5);
    CHECK((trace[0].packet == bytes(5, 1) && trace[0].reason == drop_reason::packet_length));
    CHECK((!trace[1].outgoing && trace[1].packet == request && trace[1].secret));
    CHECK((trace[2].outgoing && trace[2].packet == reply && trace[2].authenticator));
    CHECK((!trace[3].outgoing && trace[3].packet == record));
    CHECK((trace[4].outgoing && trace[4].packet == response && trace[4].secret));
}

TEST_CASE("beyond max_in_progress coroutines the server is busy, and recovers") {
    scripted handler;
    gate door;
    handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        co_await door.passed();
        co_return request.acknowledge();
    };
    house one(std::move(handler), {.max_in_progress = 1});
    one.accounting().send(accounting_record(1));
    one.accounting().send(accounting_record(2));
    CHECK(int{one.accounting().exchange(status_request(9))[1]} == 9);
    CHECK(one.server.counters().drops[drop_reason::busy] == 1);
    CHECK(one.server.counters().accounting.dropped == 1);
    door.open();
    CHECK(int{one.accounting().receive()[1]} == 1);
    one.accounting().send(accounting_record(2)); // sent again: now it is accepted
    CHECK(int{one.accounting().exchange(status_request(10))[1]} == 10);
    door.open();
    CHECK(int{one.accounting().receive()[1]} == 2);
}

TEST_CASE("many datagrams that wait together are all answered, also by coroutines") {
    house one;
    std::vector<bytes> logins;
    std::vector<bytes> records;
    for (int index = 0; index < 150; ++index) { // more than two batches
        logins.push_back(login_request(static_cast<std::uint8_t>(index)));
        records.push_back(accounting_record(static_cast<std::uint8_t>(index)));
        one.login().send(logins.back());
        one.accounting().send(records.back());
    }
    std::vector<bool> login_answered(150);
    std::vector<bool> record_answered(150);
    for (int index = 0; index < 150; ++index) {
        const bytes accept = one.login().receive();
        CHECK(verifies(accept, logins.at(accept[1]), secret));
        login_answered.at(accept[1]) = true;
        const bytes response = one.accounting().receive();
        CHECK(verifies(response, records.at(response[1]), secret));
        record_answered.at(response[1]) = true;
    }
    CHECK(std::count(login_answered.begin(), login_answered.end(), true) == 150);
    CHECK(std::count(record_answered.begin(), record_answered.end(), true) == 150);
}

TEST_CASE("garbage of any length has no effect", "[rfc2865-3][rule-2][rule-3]") {
    house one;
    for (std::size_t size = 0; size <= 64; ++size) {
        for (raw_peer& peer : one.peers) {
            peer.send(bytes(size, 0xFF));
            peer.send(bytes(size, 0));
            peer.send(part(login_request(1, bytes(64, 0)), 0, size));
        }
    }
    one.login().send(bytes(6000, 4)); // longer than any packet
    for (raw_peer& peer : one.peers) {
        CHECK(int{peer.exchange(status_request(7))[1]} == 7);
        CHECK(peer.waiting() == 0);
    }
    CHECK(one.server.counters().drops.total() == 65 * 9 + 1);
    const bytes request = login_request(8);
    CHECK(verifies(one.login().exchange(request), request, secret));
}
