// SPDX-License-Identifier: MIT
// Senseless client options are refused, by name; and a server without a
// port receives each kind of request on that kind's default port.
#include <thread>

#include <radius/client.hpp>
#include <radius/client/client_driver.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;

namespace attr = radius::attr;

namespace {

radius::client_options good() {
    return {.server = {"127.0.0.1", 1}, .secret = "testing123", .log = {}};
}

/// The text of the exception that refuses these options; empty if they are accepted.
template <class Change>
std::string said_of(Change&& change) {
    radius::client_options options = good();
    change(options);
    std::string said;
    try {
        const radius::blocking_client client(options);
    } catch (const std::system_error& error) {
        CHECK(error.code() == radius::errc::option_invalid);
        said = error.what();
    }
    return said;
}

radius::radsec::client with_key() { return {.psk = {{"ap1", std::string(32, 'k')}}}; }

bool begins(const std::string& text, std::string_view with) {
    INFO(text);
    CHECK(text.rfind(with, 0) == 0);
    return true;
}

} // namespace

TEST_CASE("a client refuses options that contradict each other", "[options]") {
    CHECK(said_of([](auto&) {}).empty());
    begins(said_of([](auto& o) { o.secret.clear(); }), "a server's secret must not");
    begins(said_of([](auto& o) { o.servers = {{.address = {"127.0.0.1"}, .secret = "x"}}; }),
           "server, secret and require_message_authenticator have no effect if servers is "
           "set");
}

TEST_CASE("a client refuses options that have no effect, and values beyond their bounds",
          "[options]") {
    begins(said_of([](auto& o) { o.watchdog = {.enabled = false, .interval = 10s}; }),
           "watchdog.interval and watchdog.jitter have no effect");
    begins(said_of([](auto& o) { o.limits.max_size = 4097; }), "limits.max_size must be");
    begins(said_of([](auto& o) { o.limits.max_size = 19; }), "limits.max_size must be");
    begins(said_of([](auto& o) { o.limits.max_attributes = 0; }), "limits.max_attributes must be");
    begins(said_of([](auto& o) { o.idle_timeout = 0s; }), "idle_timeout must be above zero");
    begins(said_of([](auto& o) { o.identifier_rest = -1s; }), "identifier_rest is negative");
    begins(said_of([](auto& o) { o.max_in_progress = 0; }), "max_in_progress must be at least 1");
    begins(said_of([](auto& o) { o.longest_lookup = 0s; }), "longest_lookup must be above zero");
    begins(said_of([](auto& o) {
               o.servers = {{.address = o.server, .secret = o.secret, .retry = {{.growth = 0.5}}}};
               o.server = {};
               o.secret.clear();
           }),
           "retry.growth must be at least 1");
    const auto over = [](const radius::tcp::client& transport) {
        return said_of([&](auto& o) { o.transport = transport; });
    };
    CHECK(over({.limits = {.handshake_timeout = 1s}}).empty());
    begins(over({.limits = {.handshake_timeout = 0s}}), "limits.handshake_timeout must be");
    begins(over({.limits = {.stall_timeout = 0s}}), "limits.stall_timeout must be above zero");
    begins(over({.limits = {.max_unsent_octets = 0}}), "limits.max_unsent_octets must be");
    begins(over({.limits = {.max_in_progress = 0}}), "limits.max_in_progress must be");
}

TEST_CASE("a client over TLS refuses options that only UDP and TCP need",
          "[options][rfc6614-2.3]") {
    const auto secure = [](auto&& change) {
        return said_of([&](auto& o) {
            o.secret.clear();
            auto transport = with_key();
            change(o, transport);
            o.transport = transport;
        });
    };
    CHECK(secure([](auto&, auto&) {}).empty());
    CHECK(secure([](auto& o, auto&) { o.secret = "radsec"; }).empty());
    begins(secure([](auto& o, auto&) { o.secret = "testing123"; }), "a secret has no effect");
    begins(secure([](auto& o, auto&) { o.require_message_authenticator = false; }),
           "require_message_authenticator has no effect");
    begins(said_of([](auto& o) {
               o.secret.clear();
               o.transport = radius::dtls::client{.psk = with_key().psk,
                                                  .records = radius::record_sharing::single};
           }),
           "records has no effect");
}

TEST_CASE("a server without a port gets each kind of request at its default port",
          "[rfc2865-3][rfc2866-3][rfc5176-2.2]") {
    const auto ports = [](radius::server_address address, radius::client_transport transport,
                          radius::service serves = radius::service::all) {
        radius::client_options options = good();
        if (transport.kind() == radius::transport_kind::tls) {
            options.secret.clear();
        }
        options.server = std::move(address);
        options.transport = std::move(transport);
        if (serves != radius::service::all) {
            options.servers = {
                {.address = options.server, .secret = options.secret, .serves = serves}};
            options.server = {};
            options.secret.clear();
        }
        std::vector<radius::detail::client_route> ways;
        const auto engine = radius::detail::engine_options(options, ways);
        CHECK(ways.size() == engine.servers.size());
        std::vector<std::pair<radius::service, int>> found;
        for (const auto& server : engine.servers) {
            CHECK(server.label == engine.servers[0].label);
            CHECK(server.takes_status == found.empty());
            found.emplace_back(server.serves, server.address.port);
        }
        return found;
    };
    using radius::service;
    using list = std::vector<std::pair<service, int>>;
    CHECK(ports({"127.0.0.1"}, radius::udp::client{}) ==
          list{{service::authentication, 1812},
               {service::accounting, 1813},
               {service::dynamic_authorization, 3799}});
    CHECK(ports({"127.0.0.1"}, radius::udp::client{}, service::accounting) ==
          list{{service::accounting, 1813}});
    CHECK(ports({"127.0.0.1", 1645}, radius::udp::client{}) == list{{service::all, 1645}});
    CHECK(ports({"127.0.0.1"}, radius::tcp::client{}) == list{{service::all, 1812}});
    CHECK(ports({"127.0.0.1"}, with_key()) == list{{service::all, 2083}});
}

TEST_CASE("the counters of a server include all of its ports", "[rfc4668][options]") {
    house there;
    std::vector<radius::detail::client_route> ways;
    radius::client_options options = good();
    options.server.port = 0;
    auto engine = radius::detail::engine_options(options, ways);
    for (std::size_t index = 0; index < 3; ++index) {
        engine.servers[index].address.port = there.listening[index].local.port;
    }
    const auto driver = std::make_shared<radius::detail::client_driver>(
        radius::detail::make_serial(there.io.get_executor()), std::move(engine), std::move(ways),
        options);
    unsigned ended = 0;
    const auto done = [&](std::error_code error, const radius::client_result&, std::size_t) {
        CHECK_FALSE(error);
        ++ended;
    };
    radius::attribute_list user;
    user.add(attr::user_name = "bob");
    for (const auto code :
         {radius::packet_code::access_request, radius::packet_code::accounting_request,
          radius::packet_code::coa_request, radius::packet_code::status_server}) {
        REQUIRE(driver->start(code, user, {}, done));
    }
    REQUIRE(runs_until(there.io, [&] { return ended == 4; }));
    CHECK(there.server.counters().access_accepts == 1);
    CHECK(there.server.counters().accounting_responses == 1);
    CHECK(there.server.counters().coa_acks == 1);
    const auto rows = *driver->servers().read();
    CHECK(rows[0].counters->access.accepted == 1);
    CHECK(rows[0].counters->accounting.accepted == 1);
    CHECK(rows[0].counters->coa.accepted == 1);
    CHECK(rows[0].counters->status.accepted == 1);
    CHECK(rows.size() == 1);
    CHECK(driver->is_alive(rows[0].name));
    driver->stop();
}
