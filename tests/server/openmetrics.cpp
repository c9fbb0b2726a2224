// SPDX-License-Identifier: MIT
// Metrics of a running server and client: gauges, latencies, peers by name.
#include <atomic>
#include <string>
#include <thread>

#include <radius/client.hpp>

#include "support/streams.hpp"

using namespace radius_test;
using namespace std::chrono_literals;

namespace {

/// The number behind a series at the start of a line; -1 without such a line.
double number_of(const std::string& text, const std::string& series) {
    const std::size_t place = ('\n' + text).find('\n' + series + ' ');
    return place == std::string::npos ? -1 : std::stod(text.substr(place + series.size()));
}

} // namespace

TEST_CASE("requests in progress and connections rise and fall, and latencies are measured",
          "[openmetrics]") {
    asio::io_context io;
    sluice door;
    scripted handler = waiting_at(door);
    handler.access = [](const radius::access_request& request) {
        std::this_thread::sleep_for(6ms); // a handler that blocks
        return request.accept();
    };
    radius::server<scripted> server(
        io, std::move(handler),
        {.peers = {{"127.0.0.1", {.secret = std::string(secret), .name = "first"}},
                   {"127.0.0.2", {.secret = std::string(secret), .name = "both"}},
                   {"127.0.0.3", {.secret = std::string(secret), .name = "both"}},
                   {"127.0.0.4", {.secret = std::string(secret), .name = "silent"}}},
         .log = {}});
    const auto listening = server.listen(loopback());
    const auto stream = server.listen(radius::tcp{.address = "127.0.0.1", .port = 0});
    const auto metrics = [&](std::size_t peers = 0) {
        return radius::openmetrics(server, {.max_peers = peers});
    };
    const auto value = [&](const std::string& series) { return number_of(metrics(9), series); };

    raw_peer one(io);
    raw_peer second(io, "127.0.0.2");
    raw_peer third(io, "127.0.0.3");
    for (raw_peer* const each : {&one, &second, &third}) {
        each->connect("127.0.0.1", listening[0].local.port);
        CHECK(each->exchange(login_request(1))[0] == 2);
    }
    CHECK(value("radius_server_replies_total{code=\"Access-Accept\"}") == 3);
    CHECK(value("radius_server_latency_seconds_count{kind=\"access\"}") == 3);
    CHECK(value("radius_server_latency_seconds_bucket{kind=\"access\",le=\"0.005\"}") == 0);
    CHECK(value("radius_server_latency_seconds_sum{kind=\"access\"}") >= 0.018);
    CHECK(value("radius_server_peer_requests_total{peer=\"first\",kind=\"access\"}") == 1);
    CHECK(value("radius_server_peer_requests_total{peer=\"both\",kind=\"access\"}") == 2);
    CHECK(value("radius_server_peer_requests_total{peer=\"silent\",kind=\"access\"}") == -1);
    CHECK(value("radius_server_peers_left_out") == 0);
    CHECK(number_of(metrics(1), "radius_server_peers_left_out") == 1);
    CHECK(metrics().find("_peer") == std::string::npos);

    {
        hand_peer<radius::tcp> connection(io, stream[0].local.port);
        connection.send(accounting_record(1));
        REQUIRE(runs_until(io, [&] { return door.waiting() == 1; }));
        CHECK(value("radius_server_connections_open") == 1);
        CHECK(value("radius_server_connections_total") == 1);
        CHECK(value("radius_server_requests_in_progress") == 1);
        CHECK(value("radius_server_peer_connections_open{peer=\"first\"}") == 1);
        CHECK(value("radius_server_peer_requests_in_progress{peer=\"first\"}") == 1);
        std::this_thread::sleep_for(3ms);
        door.open();
        REQUIRE(runs_until(io, [&] { return server.counters().accounting_responses == 1; }));
        CHECK(value("radius_server_requests_in_progress") == 0);
        CHECK(value("radius_server_latency_seconds_count{kind=\"accounting\"}") == 1);
        CHECK(value("radius_server_latency_seconds_bucket{kind=\"accounting\",le=\"0.0025\"}") ==
              0);
    }
    REQUIRE(runs_until(io, [&] { return server.counters().connections_open == 0; }));
    CHECK(value("radius_server_connections_total") == 1);
    server.stop();
    io.run_for(20s);
}

TEST_CASE("other threads read the metrics while requests are served", "[openmetrics]") {
    house there;
    std::atomic<bool> over{false};
    std::size_t texts = 0;
    std::size_t unfinished = 0;
    std::thread reader([&] {
        do {
            const std::string text = radius::openmetrics(there.server, {.max_peers = 3});
            ++texts;
            unfinished += text.ends_with("# EOF\n") ? 0U : 1U;
        } while (!over);
    });
    for (std::uint8_t number = 0; number < 100; ++number) {
        CHECK(there.login().exchange(login_request(number))[0] == 2);
    }
    over = true;
    reader.join();
    CHECK(texts > 0);
    CHECK(unfinished == 0);
    const std::string text = radius::openmetrics(there.server);
    CHECK(number_of(text, "radius_server_latency_seconds_count{kind=\"access\"}") == 100);
}

TEST_CASE("a client's metrics name its servers as configured", "[openmetrics]") {
    house there;
    radius::client client(there.io,
                          {.servers = {{.address = {"127.0.0.1", there.listening[0].local.port},
                                        .secret = std::string(secret)},
                                       {.address = {"::1", 1645}, .secret = std::string(secret)},
                                       {.address = {"::1", 1645}, .secret = std::string(secret)}}});
    bool done = false;
    radius::outgoing_access_request request;
    request.add(radius::attr::user_name = "bob", radius::attr::user_password = "hello");
    client.async_send(request, [&](std::error_code error, const radius::access_response&) {
        CHECK_FALSE(error);
        done = true;
    });
    REQUIRE(runs_until(there.io, [&] { return done; }));
    const std::string text = radius::openmetrics(client, {.prefix = "upstream"});
    const std::string server =
        "{server=\"127.0.0.1:" + std::to_string(there.listening[0].local.port) + "\"";
    CHECK(number_of(text, "upstream_requests_total" + server + ",kind=\"access\"}") == 1);
    CHECK(number_of(text, "upstream_connections_open" + server + "}") == 1);
    CHECK(number_of(text, "upstream_round_trip_seconds_count" + server + ",kind=\"access\"}") == 1);
    CHECK(number_of(text, "upstream_requests_total{server=\"[::1]:1645\",kind=\"access\"}") == 0);
    CHECK(number_of(text, "upstream_requests_total{server=\"[::1]:1645 #3\",kind=\"access\"}") ==
          0);
    client.stop();
}
