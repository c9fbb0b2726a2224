// SPDX-License-Identifier: MIT
// A client and its servers in virtual time: retransmissions, timeouts, failover.
#include <algorithm>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>

#include <radius/attribute/standard/tables.hpp>
#include <radius/testing.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"

using namespace radius;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using testing::link_options;
using testing::network;

namespace {

/// Accepts every login; accounting takes as long as `takes`.
struct recorder {
    explicit recorder(network* net = nullptr) : on(net) {}

    access_reply handle_access(const access_request& request) {
        ++logins[std::string(request.get(attr::user_name).value_or(""))];
        if (request.get(attr::user_name) == "thrower") {
            throw std::runtime_error("no database");
        }
        return request.accept(attr::reply_message = name);
    }
    asio::awaitable<accounting_reply> handle_accounting(const accounting_request& request) {
        ++records;
        if (takes > 0s) {
            co_await on->wait(takes);
        }
        co_return request.acknowledge();
    }
    coa_reply handle_coa(const coa_request& request) { return request.ack(); }
    disconnect_reply handle_disconnect(const disconnect_request& request) {
        return request.nak(error_cause::session_context_not_found);
    }

    network* on;
    std::string name = "home";
    duration takes{};
    std::map<std::string, int> logins;
    int records = 0;
};

outgoing_access_request login_of(std::string name) {
    return make_access_request(attr::user_name = name, attr::user_password = "hello");
}

/// Without random waits.
testing::network_options steady(std::uint64_t seed = 1) {
    testing::network_options options;
    options.client.retry.jitter = 0;
    options.client.watchdog.jitter = 0s;
    options.seed = seed;
    return options;
}

std::string network_message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const std::exception& error) {
        return error.what();
    }
    return "no exception";
}

/// When requests were sent to a server, other than those of the watchdog.
std::vector<duration> sent_to(const network& net, std::size_t server = 0) {
    std::vector<duration> times;
    for (const auto& one : net.packets()) {
        if (one.server == server && one.from_client && one.code() != packet_code::status_server) {
            times.push_back(one.sent_at);
        }
    }
    return times;
}

} // namespace

TEST_CASE("a request is answered after the time that both ways take") {
    network net(steady());
    recorder home;
    net.add_server(home, {.secret = "s3cret", .link = {.delay = 20ms}});
    const auto login = net.send(login_of("bob"));
    CHECK_FALSE(login.is_over());
    net.advance(39ms);
    CHECK_FALSE(login.is_over());
    CHECK(home.logins["bob"] == 1);
    net.advance(1ms);
    REQUIRE(login.is_over());
    CHECK_FALSE(login.error());
    CHECK(login.response().code() == packet_code::access_accept);
    CHECK(login.response().get(attr::reply_message) == "home");
    CHECK(login.response().origin().round_trip_time == 40ms);
    CHECK(login.took() == 40ms);
    CHECK(login.transmissions() == 1);
    CHECK(net.elapsed() == 40ms);
    REQUIRE(net.packets().size() == 2);
    CHECK(net.packets()[0].code() == packet_code::access_request);
    CHECK(net.packets()[1].sent_at == 20ms);
    // OpenSSL's digests agree with both.
    CHECK(forge::verifies(net.packets()[1].octets, net.packets()[0].octets, "s3cret"));
}

TEST_CASE("a request without an answer is sent again after waits that double",
          "[rfc5080-2.2.1][rule-37][rule-57]") {
    network net(steady());
    net.add_server(recorder(), {.link = {.loss = 1}});
    const auto login = net.send(login_of("bob"));
    CHECK(net.run());
    CHECK(login.error() == errc::no_response);
    CHECK(login.transmissions() == 4);
    CHECK(sent_to(net) == std::vector<duration>{0s, 2s, 6s, 14s});
    CHECK(login.took() == 30s); // `retry.total`
    for (std::size_t sent = 0; sent < 4; ++sent) {
        CHECK(net.packets()[sent].lost);
        CHECK(net.packets()[sent].octets == net.packets()[0].octets);
    }
    CHECK_THROWS_AS(login.response(), std::system_error);
}

TEST_CASE("a handler sees each request once, whatever is lost, late or repeated",
          "[rfc5080-2.2.2][rule-55]") {
    network net(steady(7));
    recorder home;
    // Longer than a client tries: with the default, the fourth copy may be a new request.
    net.add_server(home, {.duplicates = {.lifetime = 30s},
                          .link = {.delay = 5ms, .jitter = 50ms, .loss = 0.3, .repeats = 0.2}});
    std::vector<testing::network_reply<packet_code::access_request>> logins;
    for (int user = 0; user < 500; ++user) {
        logins.push_back(net.send(login_of("user" + std::to_string(user))));
        net.advance(10ms);
    }
    CHECK(net.run());
    std::size_t answered = 0;
    for (const auto& login : logins) {
        REQUIRE(login.is_over());
        answered += login.error() ? 0 : 1;
    }
    CHECK(answered > 400); // five losses in a row are rare
    CHECK(home.logins.size() > 490);
    for (const auto& [user, times] : home.logins) {
        CHECK(times == 1);
    }
    CHECK(net.counters().resent_replies > 50);
}

TEST_CASE("the same seed leads to the same events") {
    const auto events = [](std::uint64_t seed) {
        network net(testing::network_options{.seed = seed});
        net.add_server(recorder(), {.link = {.delay = 5ms, .jitter = 50ms, .loss = 0.3}});
        for (int user = 0; user < 20; ++user) {
            (void)net.send(login_of("user" + std::to_string(user)));
            net.advance(10ms);
        }
        net.run();
        std::vector<std::pair<duration, octet_string>> sent;
        for (const auto& packet : net.packets()) {
            sent.emplace_back(packet.sent_at, packet.octets);
        }
        return sent;
    };
    CHECK(events(3) == events(3));
    CHECK(events(3) != events(4));
}

TEST_CASE("a server that is down is replaced by the next one, and asked until it is back",
          "[rfc2865-2.4][rfc3539-3.4.1]") {
    auto options = steady();
    options.client.retry.attempts = 2;
    network net(options);
    recorder home;
    recorder backup;
    backup.name = "backup";
    const std::size_t first = net.add_server(home);
    const std::size_t second = net.add_server(backup, {.secret = "another"});
    net.take_down(first);
    const auto login = net.send(login_of("bob"));
    CHECK(net.run());
    CHECK(login.response().get(attr::reply_message) == "backup");
    CHECK(login.response().origin().server.to_string() == "192.0.2.2:1812");
    CHECK(sent_to(net, first) == std::vector<duration>{0s, 2s});
    CHECK(net.counters(first).access.requests == 0);
    CHECK(sent_to(net, second) == std::vector<duration>{6s});
    CHECK_FALSE(net.client().alive(first));

    // While the server is considered dead, requests go to the other one at once.
    const auto again = net.send(login_of("bob"));
    net.advance(5ms);
    CHECK(again.response().get(attr::reply_message) == "backup");
    net.bring_up(first);
    net.advance(5min);
    CHECK(net.client().alive(first));
    CHECK(net.counters(first).status_requests == 3);
    const auto later = net.send(login_of("bob"));
    net.advance(5ms);
    CHECK(later.response().get(attr::reply_message) == "home");
}

TEST_CASE("connections carry requests of both versions, and their loss moves requests",
          "[rfc6613-2.6][rfc9765-4][rule-76]") {
    struct choice {
        transport_kind transport;
        radius_version version;
    };
    for (const auto& [transport, version] : {choice{transport_kind::tcp, radius_version::v1_0},
                                             choice{transport_kind::tls, radius_version::v1_0},
                                             choice{transport_kind::tls, radius_version::v1_1},
                                             choice{transport_kind::dtls, radius_version::v1_0},
                                             choice{transport_kind::dtls, radius_version::v1_1}}) {
        CAPTURE(name_of(transport), name_of(version));
        network net(steady());
        recorder home(&net);
        recorder backup(&net);
        home.takes = 1s;
        backup.name = "backup";
        const testing::network_server_options how{
            .transport = transport, .version = version, .link = {.delay = 10ms}};
        net.add_server(home, how);
        net.add_server(backup, how);
        const auto login = net.send(login_of("bob"));
        net.advance(40ms); // a round trip for the connection, and one for the request
        REQUIRE(login.is_over());
        CHECK(login.response().origin().version == version);
        CHECK(login.response().get(attr::reply_message) == "home");

        const auto record = net.send(make_accounting_request(attr::acct_session_id = "1"));
        net.advance(500ms);
        CHECK(net.in_progress() == 1);
        net.take_down(0);
        CHECK(net.run());
        CHECK(record.response().is_success());
        CHECK(backup.records == 1);
        CHECK(record.response().origin().server.to_string() ==
              (transport == transport_kind::tcp ? "192.0.2.2:1812" : "192.0.2.2:2083"));
    }
}

TEST_CASE("nothing is lost over a stream, but it is late and stays in order",
          "[rfc6613-2.6.1][rule-58]") {
    network net(steady(5));
    recorder home;
    net.add_server(home, {.transport = transport_kind::tcp,
                          .link = {.delay = 5ms, .jitter = 20ms, .loss = 0.3}});
    std::vector<testing::network_reply<packet_code::access_request>> logins;
    for (int user = 0; user < 200; ++user) {
        logins.push_back(net.send(login_of("user" + std::to_string(user))));
    }
    CHECK(net.run());
    for (const auto& login : logins) {
        CHECK(login.transmissions() == 1);
        CHECK(login.response().is_success());
    }
    CHECK(home.logins.size() == 200);
    CHECK(net.elapsed() > 200ms);
    CHECK(std::none_of(net.packets().begin(), net.packets().end(),
                       [](const auto& packet) { return packet.lost; }));
}

TEST_CASE("a coroutine that takes long is called once, and its client sends again meanwhile",
          "[rfc5080-2.2.2][rule-56]") {
    network net(steady());
    recorder home(&net);
    home.takes = 5s;
    net.add_server(home);
    const auto record = net.send(make_accounting_request(attr::acct_session_id = "1"));
    net.advance(4s);
    CHECK(net.in_progress() == 1);
    CHECK(net.run());
    CHECK(record.response().is_success());
    CHECK(record.took() == 5s + 2ms);
    CHECK(record.transmissions() == 2);
    CHECK(home.records == 1);
    CHECK(net.counters().drops[drop_reason::duplicate_in_progress] == 1);
}

TEST_CASE("the replies of a server that was taken down are lost") {
    auto options = steady();
    options.client.retry = {.attempts = 1, .jitter = 0};
    network net(options);
    recorder home(&net);
    home.takes = 1s;
    net.add_server(home);
    const auto record = net.send(make_accounting_request(attr::acct_session_id = "1"));
    net.advance(100ms);
    net.take_down(0);
    net.bring_up(0);
    CHECK(net.run());
    CHECK(record.error() == errc::no_response);
    CHECK(net.in_progress() == 0);
    CHECK(sent_to(net) == std::vector<duration>{0s});
    CHECK(std::none_of(net.packets().begin(), net.packets().end(), [](const auto& packet) {
        return packet.code() == packet_code::accounting_response;
    }));
}

TEST_CASE("what a handler throws is kept, and its client gets no answer") {
    network net(steady());
    net.add_server(recorder());
    CHECK(net.failure() == nullptr);
    const auto login = net.send(login_of("thrower"));
    CHECK(net.run());
    CHECK(login.error() == errc::no_response);
    CHECK(net.counters().drops[drop_reason::handler_failed] == login.transmissions());
    REQUIRE(net.failure() != nullptr);
    CHECK_THROWS_WITH(std::rethrow_exception(net.failure()), "no database");
}

TEST_CASE("Status-Server and a NAK are answered like any other request",
          "[rfc5997-3][rfc5176-3.5]") {
    network net(steady());
    net.add_server(recorder(), {.secret = "one"});
    const auto status = net.send(make_status_request());
    const auto change = net.send(make_disconnect_request(attr::acct_session_id = "1"));
    CHECK(net.run());
    CHECK(status.response().code() == packet_code::access_accept);
    CHECK(change.response().code() == packet_code::disconnect_nak);
    CHECK(change.response().get(attr::error_cause) == error_cause::session_context_not_found);
}

TEST_CASE("a request that is cancelled ends at once") {
    network net(steady());
    net.add_server(recorder(), {.link = {.loss = 1}});
    const auto login = net.send(login_of("bob"));
    net.advance(1s);
    net.cancel(login);
    CHECK(login.error() == std::errc::operation_canceled);
    CHECK(login.took() == 1s);
    net.cancel(login);
}

TEST_CASE("a link may change while packets are on it") {
    network net(steady());
    recorder home;
    net.add_server(home, {.link = {.loss = 1}});
    const auto login = net.send(login_of("bob"));
    net.advance(1s);
    net.set_link(0, {.delay = 7ms});
    net.advance(1014ms);
    CHECK(login.response().is_success());
}

TEST_CASE("a handler may send from inside the network") {
    // A proxy in miniature: its client is the same one.
    network net(steady());
    struct asking : recorder {
        using recorder::recorder;
        access_reply handle_access(const access_request& request) {
            sent.push_back(on->send(make_status_request()));
            return request.accept();
        }
        std::vector<testing::network_reply<packet_code::status_server>> sent;
    } home(&net);
    net.add_server(home);
    const auto login = net.send(login_of("bob"));
    CHECK(net.run());
    CHECK(login.response().is_success());
    REQUIRE(home.sent.size() == 1);
    CHECK(home.sent[0].response().is_success());
}

TEST_CASE("a network with coroutines in progress may be destroyed") {
    recorder home;
    network net(steady());
    home.on = &net;
    home.takes = 1h;
    net.add_server(home);
    (void)net.send(make_accounting_request(attr::acct_session_id = "1"));
    net.advance(1s);
    CHECK(net.in_progress() == 1);
}

TEST_CASE("misuse of a network is explained") {
    network empty;
    CHECK_THAT(network_message_of([&] { (void)empty.send(login_of("bob")); }),
               ContainsSubstring("call add_server before the first send"));
    network net(steady());
    net.add_server(recorder(), {.link = {.loss = 1}});
    const auto login = net.send(login_of("bob"));
    CHECK_THAT(network_message_of([&] { (void)login.response(); }),
               ContainsSubstring("in progress: call run, or advance"));
    CHECK_THAT(network_message_of([&] { net.add_server(recorder()); }),
               ContainsSubstring("call add_server before the first send"));
    CHECK_THAT(network_message_of([&] { net.set_link(0, {.loss = 1.5}); }),
               ContainsSubstring("link.loss must be from 0 to 1"));
    CHECK_THAT(network_message_of([&] { net.set_link(0, {.delay = -1s}); }),
               ContainsSubstring("must not be negative"));
    CHECK_THROWS_AS(net.counters(1), std::out_of_range);
    network another;
    CHECK_THAT(network_message_of(
                   [&] { another.add_server(recorder(), {.version = radius_version::v1_1}); }),
               ContainsSubstring("version: RADIUS/1.1 needs"));
    CHECK_THAT(
        network_message_of([&] { another.add_server(recorder(), {.peer = {.secret = "x"}}); }),
        ContainsSubstring("peer.secret has no effect"));
    CHECK_THAT(network_message_of([] {
                   client_engine_options with_servers;
                   with_servers.servers.emplace_back();
                   network refused({.client = with_servers});
               }),
               ContainsSubstring("client.servers has no effect: call add_server"));
}
