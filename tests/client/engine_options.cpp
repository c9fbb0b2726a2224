// SPDX-License-Identifier: MIT
// Options of a client that its engine carries out, as they show in sockets: how long identifiers
// rest, when a surplus socket closes, which replies are refused, how often each server is tried.
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>
#include <radius/server/reverse_path.hpp>

#include "support/streams.hpp"

#include <asio/bind_cancellation_slot.hpp>

using namespace std::chrono_literals;
using namespace radius_test;
using namespace forge;

namespace attr = radius::attr;
using radius::drop_reason;
using radius::errc;

namespace {

/// Never retransmits in a test, and considers no server dead.
radius::client_options patient_options() {
    return {.retry = {.attempts = 1, .first_wait = 50s, .total = 0s},
            .watchdog = {.enabled = false, .failures = 1000}};
}

/// A UDP socket in the place of a server, and a client of it.
struct counterpart {
    explicit counterpart(radius::client_options options) {
        options.server = {"127.0.0.1", server.port()};
        options.secret = std::string(secret);
        options.log = log.sink();
        client.emplace(io, std::move(options));
    }

    /// Starts a login; its outcome goes to `ended`, at the index that this returns.
    std::size_t ask() {
        const std::size_t index = ended.size();
        ended.emplace_back();
        client->async_send(radius::make_access_request(attr::user_name = "bob"),
                           asio::bind_cancellation_slot(
                               cancel.emplace_back().slot(),
                               [this, index](std::error_code error, const auto& response) {
                                   ended[index] = error;
                                   last = response;
                               }));
        return index;
    }
    std::optional<std::error_code> outcome(std::size_t index) {
        CHECK(runs_until(io, [&] { return ended[index].has_value(); }));
        return ended[index];
    }
    /// Everything that can happen now.
    void settle() {
        io.restart();
        io.poll();
    }

    std::uint64_t drops(drop_reason reason) const { return client->counters().drops[reason]; }

    asio::io_context io;
    lines log;
    raw_peer server{io};
    std::deque<asio::cancellation_signal> cancel;
    std::deque<std::optional<std::error_code>> ended;
    radius::access_response last;
    std::optional<radius::client> client;
};

bytes accepting(const bytes& request, const bytes& more = {}) {
    return reply(2, request, blank_message_authenticator + more, secret);
}

/// A login with one reply of these attributes, and then with one without.
void check_refused(radius::packet_limits limits, const bytes& attributes, drop_reason reason) {
    auto options = patient_options();
    options.limits = limits;
    counterpart there(options);
    const std::size_t login = there.ask();
    const bytes request = there.server.receive();
    there.server.send_back(accepting(request, attributes));
    REQUIRE(runs_until(there.io, [&] { return there.drops(reason) == 1; }));
    CHECK(there.client->counters().drops.total() == 1);
    CHECK(there.client->counters().malformed_responses() == 1);
    CHECK(there.client->counters().access.accepted == 0);
    CHECK(there.log.count("dropped: " + std::string(name_of(reason))) == 1);
    CHECK_FALSE(there.ended[login]);
    there.server.send_back(accepting(request));
    CHECK(there.outcome(login) == std::error_code());
    CHECK(there.last.is_success());
    CHECK(there.drops(reason) == 1);
}

/// The same reply is accepted at once.
void check_accepted(radius::packet_limits limits, const bytes& attributes) {
    auto options = patient_options();
    options.limits = limits;
    counterpart there(options);
    const std::size_t login = there.ask();
    const bytes answer = accepting(there.server.receive(), attributes);
    there.server.send_back(answer);
    CHECK(there.outcome(login) == std::error_code());
    CHECK(there.client->counters().drops.total() == 0);
    CHECK(bytes(there.last.octets().begin(), there.last.octets().end()) == answer);
}

/// Two UDP sockets in the place of two servers, "one" and "two".
struct two_counterparts {
    two_counterparts(std::optional<radius::retry_options> first,
                     std::optional<radius::retry_options> second, unsigned attempts)
        : client(io, {.servers = {entry(0, first), entry(1, second)},
                      .retry = quickly(attempts),
                      .watchdog = {.enabled = false, .failures = 1000},
                      .log = {}}) {}

    static radius::retry_options quickly(unsigned attempts) {
        return {.attempts = attempts, .first_wait = 20ms, .growth = 1, .total = 0s};
    }
    radius::client_server_entry entry(std::size_t index,
                                      std::optional<radius::retry_options> retry) {
        return {.name = index == 0 ? "one" : "two",
                .address = {"127.0.0.1", servers[index].port()},
                .secret = std::string(secret),
                .retry = retry};
    }

    /// A login that no server answers; how often each has received it.
    std::pair<std::size_t, std::size_t> tries() {
        std::optional<std::error_code> ended;
        client.async_send(radius::make_access_request(attr::user_name = "bob"),
                          [&](std::error_code error, const auto&) { ended = error; });
        REQUIRE(runs_until(io, [&] { return ended.has_value(); }));
        CHECK(*ended == errc::no_response);
        return {drain(servers[0]), drain(servers[1])};
    }

    /// All packets there are the same.
    static std::size_t drain(raw_peer& server) {
        std::vector<bytes> all;
        while (server.waiting() != 0) {
            all.push_back(server.receive());
            CHECK(all.back() == all.front());
        }
        return all.size();
    }

    asio::io_context io;
    std::array<raw_peer, 2> servers{raw_peer(io), raw_peer(io)};
    radius::client client;
};

using pair_of_counts = std::pair<std::size_t, std::size_t>;

/// RADIUS/1.0, with 255 or 256 requests in flight for each socket or connection.
template <class Transport>
auto version_1_0() {
    if constexpr (std::is_same_v<Transport, radius::udp>) {
        return std::pair(loopback(), radius::udp::client{});
    } else if constexpr (std::is_same_v<Transport, radius::tcp>) {
        return std::pair(on_loopback<radius::tcp>(), radius::tcp::client{});
    } else {
        return std::pair(of_version<Transport>(false, "server"),
                         of_version<typename Transport::client>(false, "client"));
    }
}

/// Counts the CoA-Requests that it accepts.
struct counting_ap {
    std::size_t* asked;

    radius::coa_reply handle_coa(const radius::coa_request& request) const {
        ++*asked;
        return request.ack();
    }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) const {
        return request.ack();
    }
};

} // namespace

TEST_CASE("identifier_rest: the identifier of an unanswered request is not used until it has "
          "rested",
          "[options][rule-59][rfc2865-3]") {
    const bool rests = GENERATE(true, false);
    CAPTURE(rests);
    auto options = patient_options();
    options.max_sockets = 1;
    options.identifier_rest = rests ? radius::duration(1h) : radius::duration::zero();
    counterpart there(options);
    std::optional<bytes> first;
    for (unsigned count = 0; count < 256; ++count) { // every identifier is used once
        const std::size_t login = there.ask();
        const bytes request = there.server.receive();
        first = first.value_or(request);
        there.cancel[login].emit(asio::cancellation_type::total);
        CHECK(there.outcome(login) == asio::error::operation_aborted);
    }

    const std::size_t next = there.ask();
    there.settle();
    CHECK(there.client->counters().requests_queued == (rests ? 1U : 0U));
    CHECK(there.client->counters().access.requests == (rests ? 256U : 257U));
    if (rests) {
        CHECK(there.server.waiting() == 0);
        there.server.send_back(accepting(*first));
        REQUIRE(
            runs_until(there.io, [&] { return there.drops(drop_reason::unmatched_reply) == 1; }));
        there.cancel[next].emit(asio::cancellation_type::total);
        CHECK(there.outcome(next) == asio::error::operation_aborted);
        return;
    }
    const bytes request = there.server.receive();
    CHECK(request[1] == (*first)[1]); // the one that has been free for longest
    there.server.send_back(
        accepting(*first)); // late: the identifier matches, the signature does not
    REQUIRE(runs_until(there.io, [&] { return there.client->counters().drops.total() == 1; }));
    CHECK(there.client->counters().bad_authenticators() == 1);
    CHECK_FALSE(there.ended[next]);
    there.server.send_back(accepting(request));
    CHECK(there.outcome(next) == std::error_code());
}

TEMPLATE_TEST_CASE("idle_timeout: a socket or connection that is not needed any more is closed, "
                   "but not the first",
                   "[options][rule-62][rfc6613-2.6.5]", radius::udp, radius::tcp, radius::radsec,
                   radius::dtls) {
    const bool soon = GENERATE(true, false);
    CAPTURE(soon);
    constexpr std::size_t many = 300; // more than there are identifiers
    const auto [listening, way] = version_1_0<TestType>();
    sluice gate;
    asio::io_context io;
    lines log;
    radius::server<scripted> server(io, waiting_at(gate), {.peers = loopback_peers(), .log = {}});
    const auto sockets = server.listen(listening);
    const auto local = sockets.at(sockets.size() > 1 ? 1 : 0).local; // of accounting
    auto options = patient_options();
    options.server = {"127.0.0.1", local.port};
    options.secret = secret_over(way, secret);
    options.transport = way;
    options.idle_timeout = soon ? radius::duration(20ms) : radius::duration(1h);
    options.retry = {.attempts = 0, .first_wait = 10s, .total = 50s}; // datagrams may be lost
    options.identifier_rest = 0s; // the first socket always has a free one
    options.log = log.sink();
    radius::client client(io, options);
    std::size_t answered = 0;
    const auto ask = [&](std::uint32_t session) {
        client.async_send(radius::make_accounting_request(
                              attr::acct_status_type = radius::acct_status_type::start,
                              attr::acct_session_id = std::to_string(session)),
                          [&](std::error_code error, const auto&) {
                              CHECK_FALSE(error);
                              ++answered;
                          });
    };
    for (std::uint32_t session = 0; session < many; ++session) {
        ask(session);
    }
    REQUIRE(runs_until(io, [&] { return gate.waiting() == many; }));
    CHECK(client.counters().connections_open == 2);
    CHECK(log.count("Transport created") == 2);
    CHECK(log.count("Transport closed") == 0);
    gate.open();
    REQUIRE(runs_until(io, [&] { return answered == many; }));

    // Only while a request is in progress does a client keep its io_context running.
    ask(many);
    REQUIRE(runs_until(io, [&] { return gate.waiting() == 1; }));
    if (soon) {
        REQUIRE(runs_until(io, [&] { return client.counters().connections_open == 1; }));
    }
    gate.open();
    REQUIRE(runs_until(io, [&] { return answered == many + 1; }));
    CHECK(client.counters().connections_open == (soon ? 1U : 2U));
    CHECK(log.count("Transport closed") == (soon ? 1U : 0U));
    CHECK(log.count("Transport created") == 2); // no other one was needed
    if constexpr (!std::is_same_v<TestType, radius::udp>) {
        CHECK(
            runs_until(io, [&] { return server.counters().connections_open == (soon ? 1U : 2U); }));
    }
}

TEST_CASE("limits.max_attributes: a reply with more attributes is dropped and counted",
          "[options][rfc2865-5]") {
    const bytes three = raw(18, "a") + raw(18, "b") + raw(18, "c"); // and Message-Authenticator
    check_refused({.max_attributes = 3}, three, drop_reason::too_many_attributes);
    check_accepted({.max_attributes = 4}, three);
    check_accepted({}, three);
}

TEST_CASE("limits.allow_type_0: a reply with attribute type 0 is dropped unless it is allowed",
          "[options][rfc6929-2]") {
    check_refused({}, raw(0, "x"), drop_reason::reserved_type);
    check_accepted({.allow_type_0 = true}, raw(0, "x"));
}

TEST_CASE("limits.max_size: a longer reply is dropped and counted", "[options][rfc2865-3]") {
    const bytes sixty = raw(18, std::string(58, 'a')); // after header and Message-Authenticator
    check_refused({.max_size = 97}, sixty, drop_reason::packet_length);
    check_accepted({.max_size = 98}, sixty);
    check_accepted({}, sixty);
}

TEMPLATE_TEST_CASE("limits of a client that answers requests apply to them, too",
                   "[options][reverse-coa-4]", radius::radsec, radius::dtls) {
    const bool is_v1_1 = GENERATE(false, true);
    CAPTURE(is_v1_1);
    asio::io_context io;
    lines log;
    radius::reverse_path path;
    scripted handler;
    handler.access = [&path](const radius::access_request& request) {
        path = radius::reverse_path(request);
        return request.accept();
    };
    radius::server<scripted> server(io, std::move(handler), {.log = {}});
    auto listening = of_version<TestType>(is_v1_1, "server");
    listening.peers = {{.options = {.name = "access point", .reverse_coa = true}}};
    radius::client client(io,
                          {.server = {"127.0.0.1", server.listen(listening).at(0).local.port},
                           .transport = of_version<typename TestType::client>(is_v1_1, "client"),
                           .limits = {.max_attributes = 3},
                           .log = log.sink()});
    std::size_t asked = 0;
    client.serve(counting_ap{&asked});
    client.async_send(radius::make_access_request(attr::user_name = "bob"),
                      [](std::error_code error, const auto&) { CHECK_FALSE(error); });
    REQUIRE(runs_until(io, [&] { return bool(path); }));

    std::optional<std::error_code> dropped;
    std::optional<std::error_code> answered;
    asio::cancellation_signal cancel;
    auto request = radius::make_coa_request(attr::user_name = "bob", attr::nas_port = 1,
                                            attr::acct_session_id = "2", attr::reply_message = "3");
    path.async_send(
        request, asio::bind_cancellation_slot(
                     cancel.slot(), [&](std::error_code error, const auto&) { dropped = error; }));
    REQUIRE(runs_until(io, [&] { return log.count("dropped: too many attributes") == 1; }));
    request = radius::make_coa_request(attr::user_name = "bob");
    path.async_send(request, [&](std::error_code error, const auto&) { answered = error; });
    REQUIRE(runs_until(io, [&] { return answered.has_value(); }));
    CHECK(*answered == std::error_code());
    CHECK(asked == 1);
    cancel.emit(asio::cancellation_type::total);
    REQUIRE(runs_until(io, [&] { return dropped.has_value(); }));
    CHECK(*dropped == asio::error::operation_aborted);
}

TEST_CASE("retry of one server is used instead of the client's", "[options][rfc5080-2.2.1]") {
    const auto own = [](unsigned attempts) {
        return std::optional(two_counterparts::quickly(attempts));
    };
    {
        two_counterparts there(own(1), std::nullopt, 2);
        CHECK(there.tries() == pair_of_counts(1, 2));
        CHECK(there.client.counters("one").access.retransmissions == 0);
        CHECK(there.client.counters("one").access.timeouts == 1);
        CHECK(there.client.counters("two").access.retransmissions == 1);
        CHECK(there.client.counters("two").access.timeouts == 2);
    }
    CHECK(two_counterparts(own(3), std::nullopt, 1).tries() == pair_of_counts(3, 1));
    CHECK(two_counterparts(std::nullopt, own(1), 2).tries() == pair_of_counts(2, 1));
    CHECK(two_counterparts(std::nullopt, std::nullopt, 2).tries() == pair_of_counts(2, 2));
}

TEST_CASE("a server with one attempt fails over after one transmission; the other answers the "
          "second",
          "[options][rfc5080-2.2.1]") {
    radius::retry_options twice = two_counterparts::quickly(2);
    twice.growth = 2000; // so that the answer to the second comes in time
    twice.longest_wait = 0s;
    two_counterparts there(two_counterparts::quickly(1), twice, 5);
    std::optional<std::error_code> ended;
    radius::access_response answer;
    there.client.async_send(radius::make_access_request(attr::user_name = "bob"),
                            [&](std::error_code error, const auto& response) {
                                ended = error;
                                answer = response;
                            });
    const bytes first = there.servers[0].receive();
    (void)there.servers[1].receive();
    const bytes last = there.servers[1].receive();
    there.servers[1].send_back(accepting(last));
    REQUIRE(runs_until(there.io, [&] { return ended.has_value(); }));
    CHECK(*ended == std::error_code());
    CHECK(answer.server_name() == "two");
    CHECK(answer.origin().transmissions == 3);
    CHECK(there.servers[0].waiting() == 0);
    CHECK(part(first, 20, first.size() - 20) != part(last, 20, last.size() - 20)); // signed again
}

TEST_CASE("replace_servers changes the retry of a server that stays, and removes it",
          "[options][rfc5080-2.2.1]") {
    two_counterparts there(std::nullopt, std::nullopt, 2);
    there.client.replace_servers(
        {there.entry(0, two_counterparts::quickly(1)), there.entry(1, std::nullopt)});
    CHECK(there.tries() == pair_of_counts(1, 2));
    there.client.replace_servers({there.entry(0, std::nullopt), there.entry(1, std::nullopt)});
    CHECK(there.tries() == pair_of_counts(2, 2));
}
