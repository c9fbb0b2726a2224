// SPDX-License-Identifier: MIT
// Peers cannot flood a server's log: every kind of line is rate-limited, each line is short, and
// suppressed lines are counted.
#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
using std::chrono::steady_clock;

namespace {

/// One line per second that has begun, and one more.
std::size_t allowed_since(steady_clock::time_point start) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(steady_clock::now() - start);
    return static_cast<std::size_t>(seconds.count()) + 1;
}

std::size_t longest(const lines& log) {
    std::size_t most = 0;
    for (const std::string& line : log.all) {
        most = std::max(most, line.size());
    }
    return most;
}

} // namespace

TEST_CASE("a handler that fails on every request writes one line per second", "[log]") {
    lines log;
    scripted handler;
    handler.access = [](const radius::access_request&) -> radius::access_reply {
        throw std::runtime_error(std::string(100'000, 'x'));
    };
    house one(std::move(handler), {.log = log.sink()});
    const auto start = steady_clock::now();
    for (int round = 0; round < 200; ++round) {
        one.login().send(login_request(static_cast<std::uint8_t>(round)));
    }
    one.login().exchange(status_request(201));
    CHECK(one.server.counters().drops[radius::drop_reason::handler_failed] == 200);
    CHECK(log.count("Handler failed") >= 1);
    CHECK(log.count("Handler failed") <= allowed_since(start));
    CHECK(longest(log) < 1000);
}

TEST_CASE("a peer that connects repeatedly causes few lines", "[log]") {
    harbour<radius::tcp> server;
    const auto start = steady_clock::now();
    std::uint64_t came = 0;
    while (came < 60) {
        hand_peer<radius::tcp> peer(server.io, server.port);
        ++came;
        REQUIRE(server.runs_until([&] { return server.counters().connections == came; }));
        peer.close();
        REQUIRE(server.runs_until([&] { return server.is_empty(); }));
    }
    for (const char* what : {", peer 127.0.0.0/8, radius/1.0", "closed: closed by the other end"}) {
        INFO(what);
        CHECK(server.log.count(what) >= 1);
        CHECK(server.log.count(what) <= allowed_since(start));
    }
}

TEST_CASE("a certificate with a long subject causes a short line, refused or not", "[log]") {
    const scratch_folder folder;
    const auto authority = make_certificate({.common_name = "own authority", .authority = true});
    const auto made = make_certificate(
        {.common_name = "some client", .description = std::string(50'000, '\x01')}, &authority);
    folder.put("client.cert.pem", made.certificate_pem());
    folder.put("client.key.pem", made.key_pem());
    folder.put("both.pem",
               authority.certificate_pem() + contents_of(certificate_file("ca/ca.cert.pem")));
    radius::radsec own;
    own.certificate = folder / "client.cert.pem";
    own.private_key = folder / "client.key.pem";
    own.authority = certificate_file("ca/ca.cert.pem");
    for (const char* wanted : {"", "another name"}) {
        auto transport = on_loopback<radius::radsec>();
        transport.authority = folder / "both.pem";
        transport.peers = {{.issuer = wanted}};
        harbour<radius::radsec> server(transport);
        hand_peer<radius::radsec> peer(server.io, server.port, client_settings(own, "127.0.0.1"));
        peer.greet();
        REQUIRE(server.runs_until([&] {
            peer.pull();
            return server.log.count("Connection from") == 1;
        }));
        CHECK(longest(server.log) < 2000);
        CHECK(server.log.count("...") == 1);
        CHECK(server.log.count("no rule fits: another name (issuer)") == (*wanted == 0 ? 0 : 1));
    }
}
