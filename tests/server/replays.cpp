// SPDX-License-Identifier: MIT
// A dated Disconnect-Request is handled once per server: all threads, sockets, connections and
// transports share one table (RFC 5176 section 6.3).
#include <atomic>
#include <thread>

#include "support/streams.hpp"

using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;

namespace {

/// Counts the requests that it handles.
struct counting {
    std::shared_ptr<std::atomic<unsigned>> asked = std::make_shared<std::atomic<unsigned>>(0);

    radius::access_reply handle_access(const radius::access_request& request) const {
        return request.reject();
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) const {
        return request.acknowledge();
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) const {
        ++*asked;
        return request.ack();
    }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) const {
        ++*asked;
        return request.ack();
    }
};

bytes dated(std::uint8_t code, std::uint8_t identifier, std::string_view with = secret) {
    const auto now = std::chrono::system_clock::now().time_since_epoch() / 1s;
    return with_signed_field(code, identifier,
                             raw(1, "bob") + integer(55, static_cast<std::uint32_t>(now)), with);
}

} // namespace

TEST_CASE("a dated Disconnect-Request is handled once, whatever thread, socket, address and "
          "connection receive copies",
          "[rfc5176-6.3][rule-68]") {
#if defined(__linux__)
    const unsigned threads = 4;
#else
    const unsigned threads = 1;
#endif
    constexpr unsigned copies = 64;
    asio::io_context io;
    counting handler;
    radius::server<counting> server(io, handler,
                                    {.peers = loopback_peers(), .threads = threads, .log = {}});
    const auto one = server.listen(loopback());
    const auto other = server.listen(loopback("127.0.0.2"));
    const auto stream = server.listen(radius::tcp{.address = "127.0.0.1", .port = 0});
    const std::uint8_t code = GENERATE(std::uint8_t{40}, std::uint8_t{43});
    const bytes request = dated(code, 7);

    asio::io_context mine;
    const auto settled = [&] {
        const radius::server_counters now = server.counters();
        return now.resent_replies + now.disconnect_acks + now.coa_acks +
               now.drops[radius::drop_reason::replayed] +
               now.drops[radius::drop_reason::duplicate_in_progress];
    };
    std::uint64_t sent = 0;
    const auto wait = [&] { return runs_until(io, [&] { return settled() >= sent; }); };
    for (unsigned copy = 0; copy < copies; ++copy) {
        const std::string from = "127.0.0." + std::to_string(1 + copy % 5);
        raw_peer attacker(mine, from.c_str());
        const auto& there = copy % 3 == 0 ? other : one;
        attacker.connect(copy % 3 == 0 ? "127.0.0.2" : "127.0.0.1", there[2].local.port);
        attacker.send(request);
        ++sent;
        REQUIRE(wait());
    }
    for (unsigned copy = 0; copy < 5; ++copy) {
        hand_peer<radius::tcp> connection(io, stream[0].local.port);
        connection.send(request);
        ++sent;
        REQUIRE(wait());
    }
    CHECK(*handler.asked == 1);
    CHECK(server.counters().drops[radius::drop_reason::replayed] > 0);
    server.stop();
    io.run_for(20s);
}

TEST_CASE("TLS and DTLS connections share the server's table, those with RADIUS/1.1 need none",
          "[rfc5176-6.3][rule-68]") {
    const auto check = [](auto transport, std::string_view with) {
        using transport_type = decltype(transport);
        asio::io_context io;
        counting handler;
        radius::server<counting> server(io, handler, {.log = {}});
        const auto listening = server.listen(transport);
        const bytes request = dated(43, 7, with);
        auto own = with_certificate<transport_type>("client");
        own.versions = {.v1_1 = false};
        for (unsigned connection = 0; connection < 2; ++connection) {
            hand_peer<transport_type> peer(io, listening[0].local.port, client_settings(own));
            REQUIRE(peer.shake(io));
            peer.send(request);
            REQUIRE(runs_until(io, [&] {
                return server.counters().coa_acks +
                           server.counters().drops[radius::drop_reason::replayed] ==
                       connection + 1U;
            }));
        }
        CHECK(*handler.asked == 1);
        own.versions = {};
        const bytes plain = plain_packet(43, 7, part(request, 20, request.size() - 20));
        for (unsigned connection = 0; connection < 2; ++connection) {
            hand_peer<transport_type> peer(io, listening[0].local.port, client_settings(own));
            REQUIRE(peer.shake(io));
            peer.send(plain);
            REQUIRE(runs_until(io, [&] { return server.counters().coa_acks == connection + 2U; }));
        }
        CHECK(*handler.asked == 3);
        server.stop();
        io.run_for(20s);
    };
    check(on_loopback<radius::radsec>(), "radsec");
    check(on_loopback<radius::dtls>(), "radius/dtls");
}

TEST_CASE("options limit the dated requests that a server remembers, in total and per peer",
          "[rule-68]") {
    asio::io_context io;
    counting handler;
    radius::server<counting> server(io, handler,
                                    {.peers = {{"127.0.0.1", {.secret = std::string(secret)}},
                                               {"127.0.0.2", {.secret = "0ther"}}},
                                     .replays = {.max_entries = 3, .max_entries_a_peer = 2},
                                     .log = {}});
    const auto listening = server.listen(loopback());
    raw_peer one(io);
    raw_peer other(io, "127.0.0.2");
    one.connect("127.0.0.1", listening[2].local.port);
    other.connect("127.0.0.1", listening[2].local.port);
    const auto refused = [&] {
        return std::uint64_t{server.counters().drops[radius::drop_reason::replay_table_full]};
    };
    CHECK(one.exchange(dated(43, 1)).at(0) == 44);
    CHECK(one.exchange(dated(43, 2)).at(0) == 44);
    one.send(dated(43, 3));
    REQUIRE(runs_until(io, [&] { return refused() == 1; }));
    CHECK(other.exchange(dated(43, 1, "0ther")).at(0) == 44);
    other.send(dated(43, 2, "0ther"));
    REQUIRE(runs_until(io, [&] { return refused() == 2; }));
    CHECK(*handler.asked == 3);
    CHECK_THROWS_AS(radius::server<counting>(io, {}, {.replays = {.max_entries = 0}}),
                    std::system_error);
    server.stop();
    io.run_for(20s);
}
