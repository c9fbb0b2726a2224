// SPDX-License-Identifier: MIT
// A client's servers change while it runs, over sockets; requests with a deadline, an affinity or
// a pinned server.
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>
#include <radius/client/blocking_client.hpp>
#include <radius/client/client_metrics.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;

namespace {

/// Two servers on loopback, each with a Reply-Message of its own. `answers`: else they are silent.
struct street {
    street()
        : one(io, replying("one"), options("s3cret")), two(io, replying("two"), options("s3cret")) {
        ports = {one.listen(anywhere()).at(0).local.port, two.listen(anywhere()).at(0).local.port};
    }

    static radius::server_options options(std::string_view secret) {
        return {.peers = {{"127.0.0.1", {.secret = std::string(secret)}}}};
    }
    static radius::udp anywhere() {
        return {.address = "127.0.0.1",
                .authentication_port = 0,
                .accounting_port = std::nullopt,
                .dynamic_authorization_port = std::nullopt};
    }
    scripted replying(std::string text) {
        scripted handler;
        handler.access = [this, text](const radius::access_request& request) {
            sources.push_back(request.source().port);
            return answers ? request.accept(attr::reply_message = text) : request.discard();
        };
        return handler;
    }
    radius::client_server_entry entry(std::size_t number, std::string secret = "s3cret") const {
        return {.name = number == 0 ? "one" : "two",
                .address = {"127.0.0.1", ports[number]},
                .secret = std::move(secret)};
    }
    radius::client_options both() const { return {.servers = {entry(0), entry(1)}, .log = {}}; }

    /// Who answers; the error's text if no one does.
    std::string ask(radius::client& client, const radius::request_options& how = {}) {
        std::string answer;
        client.async_send(radius::make_access_request(attr::user_name = "bob"), how,
                          [&](std::error_code error, const radius::access_response& response) {
                              last = error;
                              answer = error ? error.message() : response.server_name();
                              if (!error) {
                                  CHECK(response.require(attr::reply_message) == answer);
                              }
                          });
        CHECK(runs_until(io, [&] { return !answer.empty(); }));
        return answer;
    }

    asio::io_context io;
    bool answers = true;
    std::vector<std::uint16_t> sources; ///< of all requests
    radius::server<scripted> one;
    radius::server<scripted> two;
    std::vector<std::uint16_t> ports;
    std::error_code last;
};

} // namespace

TEST_CASE("a pinned request goes to its server by name and by address", "[rfc2865-5.24]") {
    street there;
    radius::client client{there.io, there.both()};
    CHECK(there.ask(client) == "one");
    CHECK(there.ask(client, {.server = "two"}) == "two");
    CHECK(there.ask(client, {.server = "127.0.0.1:" + std::to_string(there.ports[1])}) == "two");
    there.ask(client, {.server = "three"});
    CHECK(there.last == radius::errc::server_unknown);
    CHECK(client.last_cause() ==
          "Access-Request: the client has no such server, or it was removed");
    there.ask(client, {.deadline = -1s});
    CHECK(there.last == radius::errc::option_invalid);
}

TEST_CASE("a deadline ends a request that is not answered in time") {
    street there;
    there.answers = false;
    radius::client client{there.io, there.both()};
    const auto start = std::chrono::steady_clock::now();
    there.ask(client, {.deadline = 100ms});
    CHECK(there.last == radius::errc::no_response);
    CHECK(std::chrono::steady_clock::now() - start >= 100ms);
    CHECK(std::chrono::steady_clock::now() - start < 2s); // `retry.first_wait`
    CHECK(client.is_alive("one"));
}

TEST_CASE("a server that stays keeps its socket and its counters, a new one gets requests") {
    street there;
    radius::client client{there.io, {.servers = {there.entry(0)}, .log = {}}};
    CHECK(there.ask(client) == "one");
    client.replace_servers({there.entry(1), there.entry(0)});
    CHECK(client.server_names() == std::vector<std::string>{"two", "one"});
    CHECK(there.ask(client) == "two");
    CHECK(there.ask(client, {.server = "one"}) == "one");
    CHECK(there.sources.at(0) == there.sources.at(2));
    CHECK(client.counters("one").access.accepted == 2);
    CHECK(client.counters(1).access.accepted == 2);
    CHECK(client.counters("two").access.accepted == 1);
    CHECK(client.counters("three").access.requests == 0);
    CHECK(client.counters(2).access.requests == 0);
    CHECK_FALSE(client.is_alive("three"));
    CHECK(openmetrics(client).find("server=\"two\"") != std::string::npos);

    client.replace_servers({there.entry(1)});
    CHECK(openmetrics(client).find("server=\"one\"") == std::string::npos);
    there.ask(client, {.server = "one"});
    CHECK(there.last == radius::errc::server_unknown);
}

TEST_CASE("a request in flight to a removed server is answered, or moves") {
    street there;
    there.answers = GENERATE(true, false);
    auto options = there.both();
    options.retry.first_wait = 300ms;
    radius::client client{there.io, options};
    std::string answer;
    client.async_send(radius::make_access_request(attr::user_name = "bob"),
                      [&](std::error_code error, const radius::access_response& response) {
                          CHECK_FALSE(error);
                          answer = response.server_name();
                      });
    REQUIRE(runs_until(there.io, [&] { return !there.sources.empty(); }));
    client.replace_servers({there.entry(1)});
    const bool answered = there.answers;
    there.answers = true;
    REQUIRE(runs_until(there.io, [&] { return !answer.empty(); }));
    CHECK(answer == (answered ? "one" : "two"));
}

TEST_CASE("a changed secret is used from the next packet on", "[rfc2865-3]") {
    street there;
    auto options = there.both();
    options.servers = {there.entry(0, "wrong")};
    options.retry = {.attempts = 1, .first_wait = 100ms};
    options.watchdog.enabled = false;
    radius::client client{there.io, options};
    there.ask(client);
    CHECK(there.last == radius::errc::no_response);
    client.replace_servers({there.entry(0)});
    CHECK(there.ask(client) == "one");
}

TEST_CASE("a changed local address leads to new sockets") {
    street there;
    radius::client client{there.io, there.both()};
    CHECK(there.ask(client) == "one");
    auto changed = there.entry(0);
    changed.local = radius::client_source{.ports = {20'000, 30'000}};
    client.replace_servers({changed});
    CHECK(there.ask(client) == "one");
    CHECK(there.ask(client) == "one");
    CHECK(there.sources.at(1) != there.sources.at(0));
    CHECK(there.sources.at(2) == there.sources.at(1));
}

TEST_CASE("invalid servers are refused by name, and nothing changes") {
    street there;
    radius::client client{there.io, there.both()};
    const auto refusal = [&](const std::vector<radius::client_server_entry>& servers) {
        try {
            client.replace_servers(servers);
        } catch (const std::system_error& failure) {
            CHECK(failure.code() == radius::errc::option_invalid);
            return std::string(failure.what());
        }
        return std::string();
    };
    using Catch::Matchers::StartsWith;
    CHECK_THAT(refusal({}), StartsWith("servers must have 1 to 64 entries"));
    CHECK_THAT(refusal({there.entry(0), there.entry(0)}),
               StartsWith("a server's name must not be that of another"));
    CHECK_THAT(refusal({there.entry(0, "")}), StartsWith("a server's secret must not be empty"));
    CHECK(there.ask(client) == "one");
    CHECK(client.server_names().size() == 2);
}

TEST_CASE("a blocking client has the same options and changes its servers between requests") {
    street there;
    auto work = asio::make_work_guard(there.io);
    std::thread serving([&] { there.io.run(); });
    {
        radius::blocking_client client(there.both());
        const auto request = radius::make_access_request(attr::user_name = "bob");
        CHECK(client.send(request).server_name() == "one");
        CHECK(client.send(request, {.server = "two"}).server_name() == "two");
        std::error_code error;
        CHECK(client.send(request, {.server = "three"}, error).server_name().empty());
        CHECK(error == radius::errc::server_unknown);
        client.replace_servers({there.entry(1)});
        CHECK(client.send(request, {.affinity = "bob"}).server_name() == "two");
        CHECK(client.counters("two").access.accepted == 2);
        CHECK(client.is_alive("two"));
        CHECK(client.server_names().size() == 1);
    }
    work.reset();
    there.io.stop();
    serving.join();
}
