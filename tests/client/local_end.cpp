// SPDX-License-Identifier: MIT
// The source of a client's packets: address, ports and interface according to its options.
#include <set>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;

namespace {

/// A server with one transport on loopback.
template <class Transport>
struct host {
    explicit host(scripted handler = {}) : server(io, std::move(handler), house::with_peers({})) {
        port = server.listen(transport()).at(0).local.port;
    }

    static Transport transport() {
        if constexpr (std::is_same_v<Transport, radius::udp>) {
            return {.address = "127.0.0.1",
                    .authentication_port = 0,
                    .accounting_port = std::nullopt,
                    .dynamic_authorization_port = std::nullopt};
        } else {
            return on_loopback<Transport>();
        }
    }

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    asio::io_context io;
    radius::server<scripted> server;
    std::uint16_t port = 0;
};

template <class Transport>
radius::client_options options_for(const host<Transport>& server) {
    radius::client_options options{.server = {"127.0.0.1", server.port},
                                   .secret = secret_over(way_over<Transport>(), secret),
                                   .transport = way_over<Transport>()};
    if constexpr (std::is_same_v<Transport, radius::udp>) {
        options.retry = {.attempts = 1, .first_wait = 20s};
    }
    return options;
}

/// Records where requests come from.
scripted noting(std::vector<radius::endpoint>& sources) {
    scripted handler;
    handler.access = [&sources](const radius::access_request& request) {
        sources.push_back(request.source());
        return request.accept();
    };
    return handler;
}

template <class Server>
std::error_code asked(Server& server, radius::client& client, std::size_t requests = 1) {
    std::error_code last;
    std::size_t ended = 0;
    for (std::size_t count = 0; count < requests; ++count) {
        client.async_send(radius::make_access_request(attr::user_name = "bob"),
                          [&](std::error_code error, auto) {
                              last = error ? error : last;
                              ++ended;
                          });
    }
    CHECK(server.runs_until([&] { return ended == requests; }));
    return last;
}

std::error_code of_system(int number) { return {number, asio::error::get_system_category()}; }

/// A port that was free a moment ago, and so was the next one.
std::uint16_t free_pair() {
    asio::io_context io;
    for (std::uint16_t port = 20'000;; port = static_cast<std::uint16_t>(port + 2)) {
        bool free = true;
        for (const int next : {0, 1}) {
            const asio::ip::udp::endpoint at(asio::ip::make_address("127.0.0.3"),
                                             static_cast<std::uint16_t>(port + next));
            std::error_code error;
            asio::ip::udp::socket udp(io);
            udp.open(at.protocol());
            udp.bind(at, error);
            asio::ip::tcp::socket tcp(io);
            tcp.open(asio::ip::tcp::v4());
            std::error_code other;
            tcp.bind({at.address(), at.port()}, other);
            free = free && !error && !other;
        }
        if (free) {
            return port;
        }
    }
}

std::string complaint(const radius::client_source& local) {
    asio::io_context io;
    try {
        const radius::client client(io,
                                    {.server = {"127.0.0.1", 1812}, .secret = "s", .local = local});
        return {};
    } catch (const std::system_error& error) {
        CHECK(error.code() == radius::errc::option_invalid);
        return error.what();
    }
}

} // namespace

TEMPLATE_TEST_CASE("requests come from the configured address and ports", "[rfc2865-3]",
                   radius::udp, radius::tcp, radius::radsec, radius::dtls) {
    std::vector<radius::endpoint> sources;
    host<TestType> server(noting(sources));
    auto options = options_for(server);
    const std::uint16_t first = free_pair();
    options.local = {.address = "127.0.0.3",
                     .ports = {first, static_cast<std::uint16_t>(first + 1)}};
    radius::client client(server.io, options);
    CHECK_FALSE(
        asked(server, client, 300)); // more than one socket or connection has identifiers for
    std::set<std::uint16_t> ports;
    for (const radius::endpoint& each : sources) {
        CHECK(each.address.to_string() == "127.0.0.3");
        ports.insert(each.port);
    }
    CHECK(!ports.empty());
    CHECK(*ports.begin() >= first);
    CHECK(*ports.rbegin() <= first + 1);
}

TEST_CASE("each of several servers can have its own local address") {
    std::vector<radius::endpoint> sources;
    host<radius::tcp> server(noting(sources));
    auto options = options_for(server);
    options.local.address = "127.0.0.3";
    options.servers = {{.address = options.server,
                        .secret = options.secret,
                        .local = radius::client_source{.address = "127.0.0.4"}}};
    options.server = {};
    options.secret = {};
    radius::client client(server.io, options);
    CHECK_FALSE(asked(server, client));
    REQUIRE(sources.size() == 1);
    CHECK(sources[0].address.to_string() == "127.0.0.4");
}

TEST_CASE("a client bound to an interface reaches only servers on that interface") {
    host<radius::tcp> server;
    auto options = options_for(server);
    options.local.device = "lo";
    radius::client there(server.io, options);
    CHECK_FALSE(asked(server, there));
    options.local.device = "radius-none";
    radius::client nowhere(server.io, options);
    CHECK(asked(server, nowhere) == of_system(ENODEV));
}

TEST_CASE("an unusable local address ends requests with the cause, not the client") {
    host<radius::tcp> server;
    auto options = options_for(server);
    options.local.address = "192.0.2.7"; // not an address of this host
    radius::client not_ours(server.io, options);
    CHECK(asked(server, not_ours) == of_system(EADDRNOTAVAIL));
    options.local.address = "::1";
    radius::client other_family(server.io, options);
    CHECK(asked(server, other_family) == of_system(EAFNOSUPPORT));
}

TEST_CASE("senseless options of the local end are refused by name") {
    CHECK(complaint({}).empty());
    CHECK(complaint({.address = "radius.example.com"}).find("local.address") == 0);
    CHECK(complaint({.address = "fe80::1%no such"}).find("local.address") == 0);
    CHECK(complaint({.ports = {2000, 1999}}).find("local.ports") == 0);
    CHECK(complaint({.ports = {0, 1999}}).find("local.ports") == 0);
    CHECK(complaint({.device = "a name that is too long"}).find("local.device") == 0);
    CHECK(complaint({.address = "fe80::1%lo", .ports = {2000, 2000}, .device = "lo"}).empty());
}
