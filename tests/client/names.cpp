// SPDX-License-Identifier: MIT
// Servers by name: when the name is resolved, which of its addresses are tried, and the error if
// none works. The test answers the lookups.
#include <deque>
#include <map>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>
#include <radius/client/client_driver.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;
using radius::endpoint;

namespace {

endpoint at(const char* host, std::uint16_t port) { return *endpoint::parse(host, port); }

/// Answers lookups as told, or keeps them waiting.
struct name_service {
    radius::name_lookup lookup() {
        return [this](const std::string& host, std::uint16_t port, radius::name_lookup_done done) {
            asked.push_back(host + ":" + std::to_string(port));
            if (keeps) {
                kept.push_back(std::move(done));
            } else if (addresses[host].empty()) {
                done(asio::error::host_not_found, {});
            } else {
                done({}, addresses[host]);
            }
        };
    }

    std::map<std::string, std::vector<endpoint>> addresses;
    std::vector<std::string> asked;
    bool keeps = false;
    std::vector<radius::name_lookup_done> kept;
};

template <class Transport>
Transport listening_at(const char* address) {
    if constexpr (std::is_same_v<Transport, radius::udp>) {
        return {.address = address,
                .authentication_port = 0,
                .accounting_port = std::nullopt,
                .dynamic_authorization_port = std::nullopt};
    } else {
        auto transport = on_loopback<Transport>();
        transport.address = address;
        return transport;
    }
}

/// A name service, a client and its log.
struct bench {
    radius::client_options options(std::string host = "radius.example.com") {
        return {.server = {std::move(host), 1645},
                .secret = std::string(secret),
                .retry = {.attempts = 4, .first_wait = 100ms, .jitter = 0},
                .lookup = names.lookup(),
                .log = log.sink()};
    }
    template <class Transport>
    radius::client_options options_over(std::chrono::milliseconds handshake = 300ms) {
        auto made = options();
        if constexpr (std::is_same_v<Transport, radius::udp>) {
            return made;
        } else {
            if constexpr (std::is_same_v<Transport, radius::tcp>) {
                made.transport = radius::tcp::client{};
            } else {
                auto secure = way_over<Transport>();
                made.secret.clear();
                secure.server_name = "localhost";
                secure.limits.handshake_timeout = handshake;
                made.transport = secure;
            }
            made.request_timeout = 20s;
            return made;
        }
    }

    /// The error of one request, and the address that answered.
    std::error_code ask(radius::client& client) {
        std::optional<std::error_code> end;
        client.async_send(radius::make_access_request(attr::user_name = "bob"),
                          [&](std::error_code error, const radius::access_response& response) {
                              end = error;
                              answered_by = error ? endpoint() : response.origin().server;
                          });
        REQUIRE(runs_until(io, [&] { return end.has_value(); }));
        return *end;
    }

    template <class Transport>
    std::uint16_t serve(const char* address) {
        return server.listen(listening_at<Transport>(address)).at(0).local.port;
    }

    asio::io_context io;
    lines log;
    name_service names;
    radius::server<scripted> server{io, scripted(), house::with_peers({})};
    endpoint answered_by;
};

} // namespace

TEST_CASE("a name is resolved when a request needs it, not earlier", "[rfc2865-2.4]") {
    bench one;
    one.names.addresses["radius.example.com"] = {
        at("127.0.0.1", one.serve<radius::udp>("127.0.0.1"))};
    radius::client client(one.io, one.options());
    CHECK(one.names.asked.empty());
    CHECK_FALSE(one.ask(client));
    CHECK(one.names.asked == std::vector<std::string>{"radius.example.com:1645"});
    CHECK(one.answered_by == one.names.addresses["radius.example.com"][0]);
    CHECK_FALSE(one.ask(client));
    CHECK(one.names.asked.size() == 1);
}

TEST_CASE("a name is resolved once for all ports of its server") {
    bench one;
    one.names.keeps = true;
    auto options = one.options();
    options.server = {"radius.example.com"}; // ports 1812, 1813 and 3799 over UDP
    radius::client client(one.io, options);
    std::vector<std::error_code> ends;
    const auto note = [&](std::error_code error, const auto&) { ends.push_back(error); };
    client.async_send(radius::make_access_request(attr::user_name = "bob"), note);
    client.async_send(radius::make_accounting_request(attr::user_name = "bob"), note);
    client.async_send(radius::make_disconnect_request(attr::user_name = "bob"), note);
    REQUIRE(runs_until(one.io, [&] { return !one.names.kept.empty(); }));
    one.io.poll();
    CHECK(one.names.asked.size() == 1);
    one.names.kept[0](asio::error::host_not_found, {});
    REQUIRE(runs_until(one.io, [&] { return ends.size() == 3; }));
    CHECK(std::ranges::count(ends, asio::error::host_not_found) == 3);
    CHECK(one.names.asked.size() == 1);
}

TEST_CASE("every port of a server uses the addresses found for one of them") {
    bench one;
    one.names.keeps = true;
    auto options = one.options();
    options.server = {};
    options.secret = {};
    options.servers = {{.address = {"radius.example.com"}, .secret = "a"},
                       {.address = {"radius.example.com"}, .secret = "b"}};
    std::vector<radius::detail::client_route> ways;
    radius::random_source random;
    const radius::client_engine engine(radius::detail::engine_options(options, ways), random);
    REQUIRE(engine.server_count() == 6);
    radius::detail::client_hosts hosts(radius::detail::make_serial(one.io.get_executor()), engine,
                                       options);
    const auto now = std::chrono::steady_clock::now();
    radius::detail::host_lookup last;
    for (const std::size_t server : {0U, 1U, 2U}) {
        hosts.refresh(server, now,
                      [&](const radius::detail::host_lookup& lookup, std::error_code,
                          const std::vector<endpoint>&) { last = lookup; });
        CHECK(hosts[server].is_looking_up());
    }
    CHECK(one.names.asked == std::vector<std::string>{"radius.example.com:1812"});
    CHECK_FALSE(hosts[3].is_looking_up()); // a different server
    one.names.kept[0]({}, {});
    CHECK(last.port == 1812);
    hosts[1].waiting = {{.index = 7}};
    hosts[2].waiting = {{.index = 9}};
    SECTION("the port of the lookup is replaced by each port") {
        CHECK(hosts.end_lookup(last, {}, {at("192.0.2.1", 1812)}, now).size() == 2);
        CHECK(hosts[0].current() == at("192.0.2.1", 1812));
        CHECK(hosts[1].current() == at("192.0.2.1", 1813));
        CHECK(hosts[2].current() == at("192.0.2.1", 3799));
        CHECK_FALSE(hosts[3].is_known());
    }
    SECTION("another port stays") {
        CHECK(hosts.end_lookup(last, {}, {at("192.0.2.1", 18120)}, now).size() == 2);
        CHECK(hosts[2].current() == at("192.0.2.1", 18120));
    }
    for (const std::size_t server : {0U, 1U, 2U}) {
        CHECK_FALSE(hosts[server].is_looking_up());
        CHECK(hosts[server].waiting.empty());
        hosts.refresh(server, now,
                      [&](const radius::detail::host_lookup& lookup, std::error_code,
                          const std::vector<endpoint>&) { last = lookup; });
    }
    CHECK(one.names.asked.size() == 1);
}

TEMPLATE_TEST_CASE("a name that does not resolve does not stop the other servers", "", radius::udp,
                   radius::tcp) {
    bench one;
    const std::uint16_t port = one.serve<TestType>("127.0.0.1");
    auto options = one.options_over<TestType>();
    options.servers = {{.address = {"gone.example.com", 1812}, .secret = std::string(secret)},
                       {.address = {"127.0.0.1", port}, .secret = std::string(secret)}};
    options.server = {};
    options.secret = {};
    radius::client client(one.io, options);
    CHECK_FALSE(one.ask(client));
    CHECK(one.answered_by.port == port);
    CHECK(one.log.count("\"gone.example.com\"") == 1);
}

TEST_CASE("a request to a name that does not resolve ends with that error and the name") {
    bench one;
    SECTION("the lookup fails") {
        radius::client client(one.io, one.options_over<radius::tcp>());
        CHECK(one.ask(client) == asio::error::host_not_found);
        CHECK(client.last_cause().find("radius.example.com") != std::string::npos);
    }
    SECTION("the lookup fails, over UDP") {
        auto options = one.options();
        options.retry.first_wait = 20s;
        radius::client client(one.io, options);
        const auto before = std::chrono::steady_clock::now();
        CHECK(one.ask(client) == asio::error::host_not_found);
        CHECK(std::chrono::steady_clock::now() - before < 10s); // waiting would be useless
        CHECK(client.last_cause().find("radius.example.com over UDP") != std::string::npos);
    }
    SECTION("the lookup does not end") {
        one.names.keeps = true;
        auto options = one.options();
        options.request_timeout = 300ms;
        {
            radius::client client(one.io, options);
            CHECK(one.ask(client) == radius::errc::no_response);
        }
        REQUIRE(one.names.kept.size() == 1);
        one.names.kept[0]({}, {at("127.0.0.1", 1812)}); // the client no longer exists
    }
    SECTION("the lookup does not end, and a call waits") {
        one.names.keeps = true;
        auto options = one.options();
        options.request_timeout = 300ms;
        radius::blocking_client client(options);
        std::error_code error;
        client.send(radius::make_access_request(attr::user_name = "bob"), error);
        CHECK(error == radius::errc::no_response);
    }
}

TEMPLATE_TEST_CASE("a server is reached at the address that answers, and stays there",
                   "[rfc8305-4]", radius::udp, radius::dtls) {
    bench one;
    raw_peer silent(one.io, "127.0.0.7");
    const endpoint works = at("127.0.0.1", one.serve<TestType>("127.0.0.1"));
    one.names.addresses["radius.example.com"] = {at("127.0.0.7", silent.port()), works};
    radius::client client(one.io, one.options_over<TestType>());
    CHECK_FALSE(one.ask(client));
    CHECK(one.answered_by == works);
    const auto asked_in_vain = silent.waiting();
    CHECK(asked_in_vain != 0);
    CHECK_FALSE(one.ask(client));
    CHECK(one.answered_by == works);
    CHECK(silent.waiting() == asked_in_vain);
    CHECK(client.is_alive());
}

TEMPLATE_TEST_CASE("a connection is made to the address that answers first", "[rfc8305-5]",
                   radius::tcp, radius::radsec) {
    bench one;
    const endpoint works = at("127.0.0.1", one.serve<TestType>("127.0.0.1"));
    // A port without a listener, and one with a full connection backlog, which does not answer.
    asio::ip::tcp::acceptor full(one.io);
    std::deque<asio::ip::tcp::socket> row;
    full.open(asio::ip::tcp::v4());
    full.bind({asio::ip::make_address("127.0.0.7"), 0});
    std::uint16_t closed_port = 0;
    {
        asio::ip::tcp::acceptor closed(one.io, {asio::ip::make_address("127.0.0.8"), 0});
        closed_port = closed.local_endpoint().port();
    }
    full.listen(0);
    for (int count = 0; count < 4; ++count) {
        row.emplace_back(one.io).async_connect(full.local_endpoint(), [](std::error_code) {});
    }
    one.io.poll();
    one.names.addresses["radius.example.com"] = {at("127.0.0.7", full.local_endpoint().port()),
                                                 at("127.0.0.8", closed_port), works};
    const auto options = one.options_over<TestType>(15s);
    radius::client client(one.io, options);
    const auto before = std::chrono::steady_clock::now();
    CHECK_FALSE(one.ask(client));
    CHECK(one.answered_by == works);
    CHECK(std::chrono::steady_clock::now() - before < 9s); // it did not wait for the first to fail
    CHECK(one.names.asked.size() == 1);
}

TEST_CASE("if no address accepts a connection, the error names the last one and is reported once") {
    bench one;
    std::vector<endpoint>& addresses = one.names.addresses["radius.example.com"];
    for (const char* const host : {"127.0.0.7", "127.0.0.8"}) {
        asio::ip::tcp::acceptor closed(one.io, {asio::ip::make_address(host), 0});
        addresses.push_back(at(host, closed.local_endpoint().port()));
    }
    radius::client client(one.io, one.options_over<radius::tcp>());
    CHECK(one.ask(client) == asio::error::connection_refused);
    CHECK(one.log.count(addresses[1].to_string()) == 1);
    CHECK(client.last_cause().find("radius.example.com") != std::string::npos);
}

TEMPLATE_TEST_CASE("a name whose record has changed is resolved again when the old address is dead",
                   "", radius::udp, radius::tcp) {
    bench one;
    raw_peer silent(one.io, "127.0.0.7"); // nothing listens at this port for TCP
    const endpoint works = at("127.0.0.1", one.serve<TestType>("127.0.0.1"));
    std::vector<endpoint>& addresses = one.names.addresses["radius.example.com"];
    addresses = {at("127.0.0.7", silent.port())};
    radius::client client(one.io, one.options_over<TestType>());
    CHECK(one.ask(client));
    addresses = {works};
    std::error_code last = radius::errc::no_response;
    const auto end = std::chrono::steady_clock::now() + 30s;
    while (last && std::chrono::steady_clock::now() < end) {
        last = one.ask(client);
    }
    CHECK_FALSE(last);
    CHECK(one.answered_by == works);
    CHECK(one.names.asked.size() > 1);
}

TEST_CASE("an old answer is resolved again, and the address in use is kept if it is still listed") {
    bench one;
    const endpoint first = at("127.0.0.1", one.serve<radius::udp>("127.0.0.1"));
    const endpoint second = at("127.0.0.2", one.serve<radius::udp>("127.0.0.2"));
    std::vector<endpoint>& addresses = one.names.addresses["radius.example.com"];
    addresses = {first};
    auto options = one.options();
    options.longest_lookup = 1ns;
    radius::client client(one.io, options);
    CHECK_FALSE(one.ask(client));
    CHECK(one.answered_by == first);
    addresses = {second, first};
    CHECK_FALSE(one.ask(client));
    CHECK(one.answered_by == first);
    SECTION("it is not") {
        addresses = {second};
        CHECK_FALSE(one.ask(client));
        CHECK(one.answered_by == second);
    }
    SECTION("there is no answer: the old one is kept") {
        addresses.clear();
        CHECK_FALSE(one.ask(client));
        CHECK(one.answered_by == first);
        CHECK(one.log.count("\"radius.example.com\"") != 0);
    }
    CHECK(one.names.asked.size() > 2);
}

TEST_CASE("the system's resolver is used unless another is given") {
    bench one;
    const std::uint16_t port = one.serve<radius::udp>("127.0.0.1");
    auto options = one.options("localhost");
    options.lookup = {};
    options.server.port = port;
    radius::client client(one.io, options);
    CHECK_FALSE(one.ask(client));
    CHECK(one.answered_by.port == port);
}
