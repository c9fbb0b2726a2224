// SPDX-License-Identifier: MIT
// Requests as a handler sees them, and replies as a client sees them.
#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>

#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/testing.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"
#include "support/rfc_packets.hpp"

using namespace radius;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using forge::operator+;
using testing::received;
using testing::received_options;

namespace {

octet_string without_spaces(std::string_view hex) {
    std::string text(hex);
    std::erase(text, ' ');
    return *from_hex(text);
}

authenticator field_of(const octet_string& packet) {
    authenticator field{};
    std::copy_n(packet.begin() + 4, field.size(), field.begin());
    return field;
}

/// The options for packets of RFC 2865, which have no Message-Authenticator.
received_options as_in_the_rfc() {
    return {.secret = "xyzzy5461", .peer = {.require_message_authenticator = false}};
}

outgoing_access_request bob() {
    return make_access_request(attr::user_name = "bob", attr::user_password = "hello");
}

struct transport_case {
    transport_kind transport;
    radius_version version;
};

constexpr transport_case all_transports[] = {
    {transport_kind::udp, radius_version::v1_0},  {transport_kind::tcp, radius_version::v1_0},
    {transport_kind::tls, radius_version::v1_0},  {transport_kind::tls, radius_version::v1_1},
    {transport_kind::dtls, radius_version::v1_0}, {transport_kind::dtls, radius_version::v1_1},
};

/// A handler with one method.
struct only_access {
    access_reply handle_access(const access_request& request) const {
        return request.verify_password("hello")
                   ? request.accept(attr::session_timeout = 8h)
                   : request.reject(attr::reply_message = "Wrong password");
    }
};

struct by_coroutine {
    asio::awaitable<accounting_reply> handle_accounting(const accounting_request& request) {
        asio::steady_timer timer(co_await asio::this_coro::executor, 1ms);
        co_await timer.async_wait(asio::use_awaitable);
        if (request.get(attr::acct_session_id) == "bad") {
            throw std::runtime_error("the disk is full");
        }
        co_return request.acknowledge();
    }
};

std::string message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const std::exception& error) {
        return error.what();
    }
    return "no exception";
}

} // namespace

TEST_CASE("a handler sees RFC 2865's telnet login, and the client gets its accept",
          "[rfc2865-7.1][rule-28]") {
    const octet_string packet = without_spaces(radius_test::rfc2865_telnet.request);
    received<packet_code::access_request> telnet(packet, as_in_the_rfc());
    const access_request& request = telnet.request();
    CHECK(request.get(attr::user_name) == "nemo");
    CHECK(request.get(attr::user_password) == "arctangent");
    CHECK(request.get(attr::nas_port) == 3U);
    CHECK(request.verify_password("arctangent"));

    const auto result = telnet.reply(request.accept(
        attr::service_type = service_type::login_user, attr::login_service = login_service::telnet,
        attr::login_ip_host = ipv4_address({192, 168, 1, 3})));
    CHECK(result.code() == packet_code::access_accept);
    CHECK(result.get(attr::login_ip_host) == ipv4_address({192, 168, 1, 3}));
    CHECK_FALSE(result.error());
    const forge::bytes sent = to_octets(result.sent());
    CHECK(forge::verifies(sent, packet, "xyzzy5461"));
    // The RFC's reply has the same attributes, without a Message-Authenticator.
    auto attributes = forge::attributes_of(sent);
    std::erase_if(attributes, [](const auto& one) { return one.first == 80; });
    CHECK(attributes == forge::attributes_of(without_spaces(radius_test::rfc2865_telnet.reply)));
}

TEST_CASE("a request that is made with RFC 2865's authenticator has its hidden password",
          "[rfc2865-7.1][rfc2865-5.2]") {
    const octet_string printed = without_spaces(radius_test::rfc2865_telnet.request);
    const received made(
        make_access_request(attr::user_name = "nemo", attr::user_password = "arctangent"),
        {.secret = "xyzzy5461", .request_authenticator = field_of(printed)});
    CHECK(forge::values_of(to_octets(made.packet()), 2) == forge::values_of(printed, 2));
}

TEST_CASE("a CHAP-Password is checked with RFC 2865's authenticator as its challenge",
          "[rfc2865-7.2][rule-36]") {
    const octet_string packet = without_spaces(radius_test::rfc2865_chap.request);
    const received<packet_code::access_request> chap(packet, as_in_the_rfc());
    CHECK(chap.request().verify_password("arctangent"));
    CHECK_FALSE(chap.request().verify_password("arctangens"));
}

TEST_CASE("a packet that was changed on the way, or signed with another secret, reaches no handler",
          "[rfc3579-3.2]") {
    received made(bob(), {.secret = "one"});
    octet_string packet = to_octets(made.packet());
    received<packet_code::access_request> other(packet, {.secret = "another"});
    CHECK(other.dropped() == drop_reason::message_authenticator_invalid);
    packet.back() ^= 1U;
    received<packet_code::access_request> changed(packet, {.secret = "one"});
    CHECK(changed.dropped() == drop_reason::message_authenticator_invalid);
    CHECK_THAT(
        message_of([&] { (void)changed.request(); }),
        ContainsSubstring("the server drops this request: Message-Authenticator invalid; wrong "
                          "secret?"));
}

TEST_CASE("a request that is signed by OpenSSL's digests reaches the handler, and its answer "
          "verifies with them",
          "[rfc3579-3.2][rule-12][rule-13]") {
    const forge::bytes field = forge::md5(forge::text("unpredictable"));
    const forge::bytes packet = forge::with_random_field(
        1, 77, field,
        forge::blank_message_authenticator + forge::raw(1, "bob") +
            forge::raw(2, forge::hide_password(forge::text("hello"), field, "s3cret")),
        "s3cret");
    received<packet_code::access_request> forged(packet, {.secret = "s3cret"});
    REQUIRE(forged.dropped() == drop_reason::none);
    CHECK(forged.request().verify_password("hello"));
    const auto result = forged.handled_by(only_access());
    CHECK(result.get(attr::session_timeout) == 8h);
    CHECK(forge::verifies(to_octets(result.sent()), packet, "s3cret"));
    CHECK(forge::find_message_authenticator(to_octets(result.sent())) == 22);
}

TEST_CASE("EAP without Message-Authenticator is dropped, and a reject of EAP carries EAP-Failure",
          "[rfc3579-3.1][rfc3579-2.6.3][rule-18]") {
    const forge::bytes identity{2, 9, 0, 8, 1, 'b', 'o', 'b'};
    const forge::bytes packet =
        forge::packet(1, 1, forge::md5(forge::text("field")), forge::raw(79, identity));
    const received<packet_code::access_request> bare(packet, as_in_the_rfc());
    CHECK(bare.dropped() == drop_reason::message_authenticator_missing);

    received eap(make_access_request(attr::user_name = "bob", attr::eap_message = identity));
    const auto result = eap.reply(eap.request().reject(attr::reply_message = "no"));
    CHECK(result.code() == packet_code::access_reject);
    CHECK(result.get(attr::eap_message) == octet_string{4, 9, 0, 4});
    CHECK_FALSE(result.contains(attr::reply_message));
}

TEST_CASE("a request is the same to a handler over every transport and version",
          "[rfc6614-2.3][rfc7360-2.1][rfc9765-5.1][rule-71][rule-83]") {
    for (const auto& [transport, version] : all_transports) {
        CAPTURE(name_of(transport), name_of(version));
        received one(bob(), {.secret = "s3cret",
                             .transport = transport,
                             .version = version,
                             .peer = {.name = "nas7.example.org"},
                             .source = {ipv4_address({192, 0, 2, 99}), 2000}});
        REQUIRE(one.dropped() == drop_reason::none);
        const access_request& request = one.request();
        CHECK(request.transport() == transport);
        CHECK(request.version() == version);
        CHECK(request.peer().name() == "nas7.example.org");
        CHECK(request.source().port == 2000);
        CHECK(request.get(attr::user_password) == "hello");

        // What hides it on the way.
        const octet_string packet = to_octets(one.packet());
        const std::string_view secret = transport == transport_kind::tls    ? "radsec"
                                        : transport == transport_kind::dtls ? "radius/dtls"
                                                                            : "s3cret";
        const forge::bytes field = forge::part(packet, 4, 16);
        const forge::bytes hello = forge::text("hello");
        CHECK(forge::values_of(packet, 2) ==
              std::vector<forge::bytes>{version == radius_version::v1_1
                                            ? hello
                                            : forge::hide_password(hello, field, secret)});

        const auto result = one.reply(
            request.accept(attr::tunnel_password[1] = "tunnelled", attr::class_ = as_octets("x")));
        CHECK_FALSE(result.error());
        CHECK(result.code() == packet_code::access_accept);
        CHECK(result.get(attr::tunnel_password[1]) == "tunnelled");
        CHECK(result.origin().version == version);
        if (version == radius_version::v1_0) {
            CHECK(forge::verifies(to_octets(result.sent()), packet, secret));
        } else {
            CHECK(forge::token_of(to_octets(result.sent())) == forge::token_of(packet));
        }
    }
}

TEST_CASE("all kinds of request have their replies", "[rfc2866-4.2][rfc5176-2]") {
    for (const auto& [transport, version] : all_transports) {
        CAPTURE(name_of(transport), name_of(version));
        const received_options how{.transport = transport, .version = version};
        received record(make_accounting_request(attr::acct_session_id = "1"), how);
        CHECK(record.reply(record.request().acknowledge()).is_success());
        received change(make_coa_request(attr::acct_session_id = "1"), how);
        const auto refused =
            change.reply(change.request().nak(error_cause::session_context_not_found));
        CHECK(refused.code() == packet_code::coa_nak);
        CHECK(refused.get(attr::error_cause) == error_cause::session_context_not_found);
        received end(make_disconnect_request(attr::acct_session_id = "1"), how);
        CHECK(end.reply(end.request().ack()).code() == packet_code::disconnect_ack);
    }
}

TEST_CASE("a handler needs only the method that is tested") {
    CHECK(received(bob()).handled_by(only_access()).get(attr::session_timeout) == 8h);
    const auto refused =
        received(make_access_request(attr::user_name = "bob", attr::user_password = "Hello"))
            .handled_by(only_access());
    CHECK(refused.code() == packet_code::access_reject);
    CHECK(refused.get(attr::reply_message) == "Wrong password");
}

TEST_CASE("a coroutine runs to its end, and what it throws is thrown") {
    by_coroutine handler;
    received good(make_accounting_request(attr::acct_session_id = "good"));
    CHECK(good.reply(handler.handle_accounting(good.request())).is_success());
    received bad(make_accounting_request(attr::acct_session_id = "bad"));
    CHECK_THROWS_WITH(bad.handled_by(handler), "the disk is full");
    CHECK(testing::run(handler.handle_accounting(good.request())).code() ==
          packet_code::accounting_response);
}

TEST_CASE("a coroutine may use an io_context that the handler has") {
    asio::io_context io;
    struct with_timer {
        asio::steady_timer timer;
        asio::awaitable<int> wait() {
            timer.expires_after(1ms);
            co_await timer.async_wait(asio::use_awaitable);
            co_return 7;
        }
        static asio::awaitable<void> nothing() { co_return; }
    } handler{asio::steady_timer(io)};
    CHECK(testing::run(io, handler.wait()) == 7);
    CHECK(testing::run(io, handler.wait()) == 7); // again
    testing::run(handler.nothing());
    CHECK_THAT(message_of([&] { testing::run(handler.wait(), 20ms); }),
               ContainsSubstring("does it wait on another io_context"));
}

TEST_CASE("a client gets nothing if the handler discards the request", "[rfc2866-2]") {
    received record(make_accounting_request(attr::acct_session_id = "1"));
    const auto result = record.reply(record.request().discard());
    CHECK(result.error() == errc::no_response);
    CHECK(result.dropped() == drop_reason::handler_declined);
    CHECK(result.code() == packet_code{});
    CHECK(result.sent().empty());
    CHECK(result.attributes().begin() == result.attributes().end());
}

TEST_CASE("a client refuses a reply whose code answers another kind of request",
          "[rfc2865-4][rule-26]") {
    received one(bob());
    const auto result = one.reply(access_reply(packet_code::coa_ack));
    CHECK(result.error() == errc::reply_code_unexpected);
    CHECK(result.dropped() == drop_reason::none);
    CHECK_FALSE(result.sent().empty());
    CHECK(result.code() == packet_code{});
    const octet_string packet = without_spaces(radius_test::rfc2865_telnet.request);
    received<packet_code::access_request> recorded(packet, as_in_the_rfc());
    CHECK(recorded.reply(access_reply(packet_code::coa_ack)).error() ==
          errc::reply_code_unexpected);
}

TEST_CASE("a reply that does not fit is not sent", "[rfc2865-3]") {
    outgoing_access_request full = bob();
    for (int count = 0; count < 15; ++count) {
        full.add(attr::proxy_state = octet_string(250, 'p'));
    }
    received one(full);
    access_reply reply = one.request().accept();
    for (int count = 0; count < 10; ++count) {
        reply.add(attr::reply_message = std::string(250, 'r'));
    }
    const auto result = one.reply(std::move(reply));
    CHECK(result.error() == errc::no_response);
    CHECK(result.dropped() == drop_reason::reply_too_large);
}

TEST_CASE("an Event-Timestamp is compared with the time of arrival", "[rfc5176-6.3][rule-68]") {
    const wall_time sent{1'600'000'000s};
    const auto request = make_coa_request(
        attr::event_timestamp = std::chrono::time_point_cast<std::chrono::seconds>(sent));
    CHECK(received(request, {.arrives = sent + 299s}).dropped() == drop_reason::none);
    received late(request, {.arrives = sent + 301s});
    CHECK(late.dropped() == drop_reason::stale_event_timestamp);
    CHECK_THAT(message_of([&] { (void)late.request(); }), ContainsSubstring("correct the clocks"));
    // The client adds one if its server requires that.
    const received dated(make_coa_request(), {.peer = {.require_event_timestamp = true},
                                              .dynamic_authorization = {.event_timestamp = true}});
    CHECK(dated.request().contains(attr::event_timestamp));
}

TEST_CASE("a port serves its kinds of request") {
    CHECK(received(bob(), {.serves = service::accounting}).dropped() ==
          drop_reason::unexpected_code);
}

TEST_CASE("a login that another part of the program has made is the request's", "[rfc2548-2.4]") {
    received eap(make_access_request(attr::user_name = "bob"));
    login known;
    known.method = login_method::eap;
    known.succeeded = true;
    known.keys.size = 32;
    known.keys.receive.fill(1);
    known.keys.send.fill(2);
    eap.set_login(known);
    const auto result = eap.reply(eap.request().accept());
    const auto key = result.get(attr::ms_mppe_recv_key);
    REQUIRE(key);
    CHECK(to_octets(key->view()) == octet_string(32, 1));
}

TEST_CASE("each object is for one reply") {
    received one(bob());
    (void)one.reply(one.request().accept());
    CHECK_THAT(message_of([&] { (void)one.reply(one.request().accept()); }),
               ContainsSubstring("answered already: make another one"));
}

TEST_CASE("random octets depend on the seed alone") {
    const auto packet = [](std::uint64_t seed) {
        return to_octets(received(bob(), {.seed = seed}).packet());
    };
    CHECK(packet(1) == packet(1));
    CHECK(packet(1) != packet(2));
}

TEST_CASE("options that make no sense are refused by name") {
    const auto refusal = [](received_options options) {
        return message_of([&] { (void)received(bob(), options); });
    };
    CHECK_THAT(refusal({.version = radius_version::v1_1}),
               ContainsSubstring("version: RADIUS/1.1 needs transport_kind::tls or dtls"));
    CHECK_THAT(refusal({.secret = ""}), ContainsSubstring("secret must not be empty"));
    CHECK_THAT(refusal({.peer = {.secret = "x"}}), ContainsSubstring("peer.secret has no effect"));
    CHECK_THAT(refusal({.transport = transport_kind::tls,
                        .peer = {.require_message_authenticator = false}}),
               ContainsSubstring("peer.require_message_authenticator has no effect over TLS"));
    CHECK_THAT(refusal({.transport = transport_kind::tls, .peer = {.limit_proxy_state = false}}),
               ContainsSubstring("peer.limit_proxy_state has no effect over TLS"));
    CHECK_THAT(refusal({.transport = transport_kind::dtls, .require_message_authenticator = false}),
               ContainsSubstring("require_message_authenticator has no effect over TLS and DTLS"));
    CHECK_THAT(refusal({.request_authenticator = authenticator{}}),
               ContainsSubstring("request_authenticator must not be zero"));
    CHECK_THAT(refusal({.transport = transport_kind::tls,
                        .version = radius_version::v1_1,
                        .request_authenticator = authenticator{1}}),
               ContainsSubstring("RADIUS/1.1 has none"));
    CHECK_THAT(message_of([] {
                   (void)received(make_coa_request(), {.request_authenticator = authenticator{1}});
               }),
               ContainsSubstring("that of this request is a signature"));
    const octet_string packet = without_spaces(radius_test::rfc2865_telnet.request);
    CHECK_THAT(message_of([&] {
                   (void)received<packet_code::access_request>(
                       packet, {.request_authenticator = authenticator{1}});
               }),
               ContainsSubstring("request_authenticator has no effect: the packet has one"));
    CHECK_THAT(message_of([&] { (void)received<packet_code::coa_request>(packet); }),
               ContainsSubstring("the packet is not of code CoA-Request"));
}
