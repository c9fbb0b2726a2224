// SPDX-License-Identifier: MIT
// Peers that are slow, silent or never read: each is disconnected with its reason in the log, uses
// no more than its share until then, and does not slow down anyone else
// (draft-ietf-radext-radiusdtls-bis sections 3.9 and 6.3).
#include <radius/attribute/standard/tables.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
using forge::operator+;
namespace attr = radius::attr;

namespace {

constexpr std::string_view timed_out = "closed: connection timed out";

template <class Transport>
Transport impatient(radius::connection_limits limits) {
    auto transport = on_loopback<Transport>();
    transport.limits = limits;
    if constexpr (!std::is_same_v<Transport, radius::tcp>) {
        transport.versions = {.v1_1 = false};
    }
    return transport;
}

/// Runs until all others are disconnected, while `busy` continues and another peer is served
/// repeatedly.
template <class Transport, class Busy>
void check_cut_off(harbour<Transport>& server, Busy&& busy) {
    hand_peer<Transport> good(server.io, server.port, "other_client");
    REQUIRE(good.shake(server.io));
    std::uint8_t identifier = 0;
    std::size_t served = 0;
    const bool cut = server.runs_until([&] {
        busy();
        served += is_served(server.io, good, ++identifier) ? 1U : 0U;
        return server.connections() == 1 && server.log.count(timed_out) >= 1;
    });
    CHECK(cut);
    CHECK(served == identifier);
    CHECK(is_served(server.io, good, ++identifier));
    good.say_goodbye();
    CHECK(server.runs_until([&] { return server.is_empty(); }));
}

/// A peer that sends its handshake octet by octet and does not wait for answers.
template <class Transport>
struct trickle {
    explicit trickle(harbour<Transport>& server) : peer(server.io, server.port) {
        peer.end().start();
        octets = peer.take_outgoing().stream;
    }
    void next() {
        if (at < octets.size() && !peer.is_closed()) {
            peer.send_raw({octets[at++]});
        }
    }

    hand_peer<Transport> peer;
    bytes octets;
    std::size_t at = 0;
};

} // namespace

TEST_CASE("a handshake that never ends is aborted, whatever the reason", "[radiusdtls-bis-3.9]") {
    harbour<radius::radsec> server(
        impatient<radius::radsec>({.handshake_timeout = 700ms, .idle_timeout = 60s}));
    hand_peer<radius::radsec> silent(server.io, server.port);
    trickle<radius::radsec> drops(server);
    hand_peer<radius::radsec> half(server.io, server.port);
    half.end().start();
    half.send_raw(forge::part(half.take_outgoing().stream, 0, 50));
    hand_peer<radius::radsec> deaf(server.io, server.port);
    deaf.greet(); // and does not read the answers
    check_cut_off(server, [&] { drops.next(); });
    CHECK(server.counters().connections_refused == 4);
    CHECK(silent.is_closed());
    CHECK(half.is_closed());
    CHECK(drops.peer.is_closed());
}

TEST_CASE("a DTLS handshake that never ends is aborted", "[radiusdtls-bis-3.9]") {
    harbour<radius::dtls> server(
        impatient<radius::dtls>({.handshake_timeout = 700ms, .idle_timeout = 60s}));
    hand_peer<radius::dtls> silent(server.io, server.port);
    silent.greet();
    REQUIRE(server.runs_until([&] {
        if (server.connections() == 0) { // the cookie has not been returned
            silent.pull();
        }
        return server.connections() == 1;
    }));
    check_cut_off(server, [] {});
    CHECK(server.counters().connections_refused == 1);
}

TEST_CASE("octets that never form a packet do not count as activity", "[radiusdtls-bis-3.9]") {
    const radius::connection_limits limits{.idle_timeout = 500ms};
    SECTION("TCP") {
        harbour<radius::tcp> server(impatient<radius::tcp>(limits));
        hand_peer<radius::tcp> slow(server.io, server.port);
        const bytes request = login_over<radius::tcp>(1);
        std::size_t at = 0;
        check_cut_off(server, [&] {
            if (at + 1 < request.size() && !slow.is_closed()) {
                slow.send_raw({request[at++]});
            }
        });
        CHECK(slow.is_closed());
        CHECK(slow.packets() == 0);
    }
    SECTION("TLS") {
        harbour<radius::radsec> server(impatient<radius::radsec>(limits));
        hand_peer<radius::radsec> slow(server.io, server.port);
        REQUIRE(slow.shake(server.io));
        const bytes request = login_over<radius::radsec>(1);
        std::size_t at = 0;
        check_cut_off(server, [&] {
            if (at + 1 < request.size() && !slow.is_closed()) {
                slow.send({request[at++]}); // one record each
            }
        });
        CHECK(slow.is_closed());
        CHECK(slow.end().error == radius::errc::connection_closed); // it received close_notify
        CHECK(slow.packets() == 0);
    }
}

namespace {

template <class Transport>
void check_idle() {
    harbour<Transport> server(impatient<Transport>({.idle_timeout = 400ms}));
    hand_peer<Transport> silent(server.io, server.port);
    REQUIRE(silent.shake(server.io));
    REQUIRE(is_served(server.io, silent));
    REQUIRE(server.runs_until([&] { return server.is_empty(); }));
    CHECK(server.log.count(timed_out) == 1);
    CHECK(server.runs_until([&] { return silent.is_closed(); })); // over DTLS by close_notify
    CHECK(server.counters().connections == 1);
    CHECK(server.counters().connections_refused == 0);
}

} // namespace

TEST_CASE("a connection without a packet for too long is closed", "[rule-85]") {
    SECTION("TCP") { check_idle<radius::tcp>(); }
    SECTION("TLS") { check_idle<radius::radsec>(); }
    SECTION("DTLS") { check_idle<radius::dtls>(); }
}

TEST_CASE("a connection with a running handler is not idle", "[rule-85]") {
    scripted handler;
    handler.accounting =
        [](const radius::accounting_request& request) -> asio::awaitable<radius::accounting_reply> {
        asio::steady_timer later(co_await asio::this_coro::executor, 900ms);
        co_await later.async_wait(asio::use_awaitable);
        co_return request.acknowledge();
    };
    harbour<radius::radsec> server(impatient<radius::radsec>({.idle_timeout = 300ms}), handler);
    hand_peer<radius::radsec> peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    peer.send(record_over<radius::radsec>(1));
    REQUIRE(server.runs_until([&] { return peer.packets() == 1 || peer.is_closed(); }));
    CHECK(peer.packets() == 1);
    CHECK(server.runs_until([&] { return peer.is_closed(); })); // from then on it was idle
    CHECK(server.log.count(timed_out) == 1);
}

namespace {

/// Sends one request repeatedly until the socket accepts no more, and reads nothing.
template <class Transport>
struct flood {
    static constexpr std::size_t at_once = 100;

    explicit flood(harbour<Transport>& server) : peer(server.io, server.port) {
        peer.socket().set_option(asio::socket_base::receive_buffer_size(4096));
        for (std::size_t count = 0; count < at_once; ++count) {
            requests = requests + login_over<Transport>(1);
        }
    }

    void next() {
        std::error_code full;
        for (unsigned count = 0; count < 10 && !full; ++count) {
            if (waiting.empty()) {
                sent += at_once;
                if constexpr (std::is_same_v<Transport, radius::tcp>) {
                    waiting = requests;
                } else {
                    peer.end().write(requests);
                    waiting = peer.take_outgoing().stream;
                }
            }
            const std::size_t took = peer.socket().write_some(asio::buffer(waiting), full);
            waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(took));
        }
    }

    hand_peer<Transport> peer;
    bytes requests;
    bytes waiting;
    std::size_t sent = 0;
};

template <class Transport>
void check_never_reads() {
    scripted handler;
    handler.access = [&](const radius::access_request& request) {
        auto reply = request.accept();
        for (unsigned count = 0; count < 15; ++count) {
            reply.add(attr::reply_message = std::string(240, 'x'));
        }
        return reply;
    };
    harbour<Transport> server(
        impatient<Transport>({.stall_timeout = 700ms, .max_unsent_octets = 32 * 1024}), handler);
    flood<Transport> one(server);
    REQUIRE(one.peer.shake(server.io));
    check_cut_off(server, [&] { one.next(); });
    // The server stopped reading while some of the requests were still on their way.
    const auto answered = std::uint64_t{server.counters().resent_replies};
    CHECK(answered > 9);
    CHECK(one.sent > answered + 100);
}

} // namespace

TEST_CASE("a peer that never reads its replies is no longer read, and then disconnected",
          "[radiusdtls-bis-6.3][rfc6613-2.6.4]") {
    SECTION("TCP") { check_never_reads<radius::tcp>(); }
    SECTION("TLS") { check_never_reads<radius::radsec>(); }
}

namespace {

/// Sends many requests at once to a slow handler. Returns how many were answered.
template <class Transport>
std::size_t send_many(std::size_t& peak, std::size_t& handled, radius::server_counters& counted) {
    constexpr std::size_t many = 200;
    std::size_t at_work = 0;
    scripted handler;
    handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        peak = std::max(peak, ++at_work);
        ++handled;
        asio::steady_timer later(co_await asio::this_coro::executor, 1ms);
        co_await later.async_wait(asio::use_awaitable);
        --at_work;
        co_return request.acknowledge();
    };
    harbour<Transport> server(impatient<Transport>({.max_in_progress = 5}), handler);
    hand_peer<Transport> peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    bytes all;
    for (std::size_t count = 0; count < many; ++count) {
        const bytes record = record_over<Transport>(static_cast<std::uint8_t>(count));
        if constexpr (std::is_same_v<Transport, radius::dtls>) {
            peer.send(record);
        } else {
            all = all + record;
        }
    }
    if (!all.empty()) {
        peer.send(all);
    }
    REQUIRE(server.runs_until([&] {
        return peer.packets() == many ||
               (peer.packets() == handled && server.counters().accounting.requests == many);
    }));
    counted = server.counters();
    return peer.packets();
}

} // namespace

TEST_CASE("no connection has more running handlers than its limit",
          "[radiusdtls-bis-6.3][rfc6613-2.6.4]") {
    std::size_t peak = 0;
    std::size_t handled = 0;
    radius::server_counters counted;
    SECTION("TCP: the rest waits") {
        CHECK(send_many<radius::tcp>(peak, handled, counted) == 200);
        CHECK(counted.drops.total() == 0);
    }
    SECTION("TLS: the rest waits") {
        CHECK(send_many<radius::radsec>(peak, handled, counted) == 200);
        CHECK(counted.drops.total() == 0);
    }
    SECTION("DTLS: the rest is dropped, and retransmitted") {
        const std::size_t answered = send_many<radius::dtls>(peak, handled, counted);
        CHECK(answered == handled);
        CHECK(counted.drops[radius::drop_reason::busy] == 200 - handled);
        CHECK(counted.accounting.dropped == 200 - handled);
    }
    CHECK(peak == 5);
}

namespace {

/// A request that no handler answers, followed by a login for which there was no room.
template <class Transport>
void check_held_back() {
    sluice there;
    scripted handler;
    handler.accounting = [&there](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        co_await there.passed();
        co_return request.discard();
    };
    const auto transport = impatient<Transport>({.max_in_progress = 1});
    harbour<Transport> server(transport, std::move(handler));
    hand_peer<Transport> peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    peer.send(record_over<Transport>(1) + login_over<Transport>(2));
    REQUIRE(server.runs_until([&] { return there.waiting() == 1; }));
    there.open();
    CHECK(server.runs_until([&] { return peer.packets() == 1; }));
    CHECK(peer.received().at(1) == 2);
}

} // namespace

TEST_CASE("the reply to a delayed request is sent immediately, without any other traffic",
          "[rfc6613-2.6.4]") {
    SECTION("TCP") { check_held_back<radius::tcp>(); }
    SECTION("TLS, whose packets share a record") { check_held_back<radius::radsec>(); }
}
