// SPDX-License-Identifier: MIT
// The server engine's answers: signatures, Proxy-State, duplicates, Status-Server and logins.
#include <map>

#include <radius/attribute/standard/tables.hpp>
#include <radius/wire/hex.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

bytes from_digits(std::string_view digits) { return from_hex(digits).value(); }

const bytes proxy_states = raw(33, "first") + raw(33, "") + raw(33, bytes(253, 0xFE));

/// All Proxy-States of `proxy_states`, in order, and nothing after them.
bool ends_in_proxy_states(const bytes& reply) {
    return reply.size() > proxy_states.size() &&
           part(reply, reply.size() - proxy_states.size(), proxy_states.size()) == proxy_states;
}

constexpr auto accept_all = [](const access_request& request) {
    return request.accept(attr::session_timeout = std::chrono::seconds(60));
};

const bytes coa_bytes = with_signed_field(43, 5, raw(1, "bob") + proxy_states, secret);
const bytes disconnect_bytes = with_signed_field(40, 5, raw(1, "bob") + proxy_states, secret);

} // namespace

TEST_CASE("replies carry the signatures of the RFCs and their request's identifier",
          "[rfc2865-3][rfc3579-3.2][rule-12][rule-13]") {
    bench there;
    const bytes request = pap(200, raw(33, "x"));
    const bytes reply = there.answer<access_request>(request, accept_all);
    REQUIRE(!reply.empty());
    CHECK(reply[0] == 2);
    CHECK(reply[1] == 200);
    CHECK(verifies(reply, request, secret));
    CHECK(find_message_authenticator(reply) == 22); // the first attribute
    CHECK(values_of(reply, 80).size() == 1);
    CHECK(values_of(reply, 27) == std::vector<bytes>{{0, 0, 0, 60}});
    CHECK(there.totals().access_accepts == 1);
    CHECK(there.of_peer().access_accepts == 1);
    CHECK(there.totals().drops.total() == 0);
}

TEST_CASE("every reply returns all Proxy-States in order", "[rfc2865-5.33][rule-64]") {
    bench there;
    const bytes login = pap(1, proxy_states);
    const bytes login2 = pap(2, proxy_states);
    const bytes login3 = pap(3, proxy_states);
    const bytes record = with_signed_field(4, 4, integer(40, 1) + proxy_states, secret);
    const bytes status =
        with_random_field(12, 6, random_field, blank_message_authenticator + proxy_states, secret);
    const std::pair<bytes, bytes> exchanges[] = {
        {login, there.answer<access_request>(login, accept_all)},
        {login2,
         there.answer<access_request>(login2, [](auto& request) { return request.reject(); })},
        {login3, there.answer<access_request>(login3,
                                              [](auto& request) {
                                                  return request.challenge(
                                                      attr::reply_message = "more",
                                                      attr::state = as_octets("s"));
                                              })},
        {record, there.answer<accounting_request>(
                     record, [](auto& request) { return request.acknowledge(); })},
        {coa_bytes,
         there.answer<coa_request>(coa_bytes, [](auto& request) { return request.ack(); })},
        {disconnect_bytes,
         there.answer<disconnect_request>(
             disconnect_bytes,
             [](auto& request) { return request.nak(error_cause::session_context_not_found); })},
        {status, there.local_answer(status)},
    };
    const std::uint8_t codes[] = {2, 3, 11, 5, 44, 42, 2};
    std::size_t index = 0;
    for (const auto& [request, reply] : exchanges) {
        INFO(index);
        REQUIRE(!reply.empty());
        CHECK(reply[0] == codes[index++]);
        CHECK(ends_in_proxy_states(reply));
        CHECK(verifies(reply, request, secret));
    }
    CHECK(there.totals().access_rejects == 1);
    CHECK(there.totals().access_challenges == 1);
    CHECK(there.totals().accounting_responses == 1);
    CHECK(there.totals().coa_acks == 1);
    CHECK(there.totals().disconnect_naks == 1);
    CHECK(there.totals().status_requests == 1);
}

TEST_CASE("a duplicate gets the stored reply bit for bit", "[rfc5080-2.2.2][rule-55][rule-37]") {
    bench there;
    const bytes request = pap(7);
    unsigned asked = 0;
    const bytes reply = there.answer<access_request>(request, [&](auto& login) {
        ++asked;
        return login.accept(attr::tunnel_password[1] = "salted again each time");
    });
    REQUIRE(!reply.empty());
    there.now.steady += std::chrono::seconds(3);
    CHECK(there.local_answer(request) == reply);
    CHECK(there.local_answer(request) == reply);
    CHECK(asked == 1);
    for (const server_counters& counted : {there.totals(), there.of_peer()}) {
        CHECK(counted.access.requests == 3);
        CHECK(counted.access.duplicates == 2);
        CHECK(counted.resent_replies == 2);
        CHECK(counted.access_accepts == 1);
        CHECK(counted.drops.total() == 0);
    }
    // Another port of the same client is another client; so is another code or identifier.
    CHECK(there.drop_of(request, at("192.0.2.7", 40001)) == drop_reason::none);
    CHECK(there.local_answer(request, at("192.0.2.7", 40002)).empty());
    CHECK(there.totals().access.duplicates == 2);
}

TEST_CASE("a stored reply lives as long as the limits require", "[rfc5080-2.2.2][rule-55]") {
    bench there({.duplicates = {.lifetime = std::chrono::seconds(5)}});
    const bytes request = pap(7);
    REQUIRE(!there.answer<access_request>(request, accept_all).empty());
    there.now.steady += std::chrono::milliseconds(4999);
    CHECK(!there.local_answer(request).empty());
    there.now.steady += std::chrono::milliseconds(2);
    CHECK(there.local_answer(request).empty());
}

TEST_CASE("a CoA duplicate gets its reply as long as its timestamp is fresh",
          "[rfc5176-6.3][rule-68]") {
    bench there;
    const bytes request =
        with_signed_field(43, 5, raw(1, "bob") + integer(55, 1'700'000'000), secret);
    const bytes reply =
        there.answer<coa_request>(request, [](auto& change) { return change.ack(); });
    there.now.steady += std::chrono::seconds(299);
    there.now.wall += std::chrono::seconds(299);
    CHECK(there.local_answer(request) == reply);
    there.now.steady += std::chrono::seconds(2);
    there.now.wall += std::chrono::seconds(2);
    CHECK(there.drop_of(request) == drop_reason::stale_event_timestamp);
}

TEST_CASE("a CoA or Disconnect with a date is not carried out twice, whenever it is replayed",
          "[rfc5176-6.3][rule-68]") {
    const int ahead = GENERATE(0, 299, 300); // of the client's clock, in seconds
    const std::uint8_t code = GENERATE(std::uint8_t{43}, std::uint8_t{40});
    bench there;
    const auto request = [&](std::uint8_t identifier, std::string_view user) {
        return with_signed_field(
            code, identifier,
            raw(1, user) + integer(55, 1'700'000'000 + static_cast<std::uint32_t>(ahead)), secret);
    };
    const auto carry_out = [&](const bytes& packet) {
        return code == 43
                   ? there.answer<coa_request>(packet, [](auto& it) { return it.ack(); })
                   : there.answer<disconnect_request>(packet, [](auto& it) { return it.ack(); });
    };
    const bytes first = request(5, "bob");
    const bytes reply = carry_out(first);
    REQUIRE(!reply.empty());
    CHECK(there.local_answer(first, at("192.0.2.7", 666)) == reply); // from another port
    REQUIRE(!carry_out(request(5, "alice")).empty());                // with the same identifier
    unsigned answered = 0;
    for (int second = 0; second < 700; ++second) {
        const auto outcome = there.receive(first, at("192.0.2.7", 666));
        REQUIRE_FALSE(std::holds_alternative<server_engine::admitted>(outcome));
        answered += std::holds_alternative<server_engine::answered>(outcome) ? 1U : 0U;
        there.now.steady += std::chrono::milliseconds(1000);
        there.now.wall += std::chrono::milliseconds(1000);
    }
    CHECK(answered == 301U + static_cast<unsigned>(ahead));
}

TEST_CASE("a CoA without a date is identified only by port and identifier",
          "[rfc5176-2.3][rule-68]") {
    bench there;
    const bytes request = with_signed_field(43, 5, raw(1, "bob"), secret);
    const auto acknowledge = [](auto& change) { return change.ack(); };
    REQUIRE(!there.answer<coa_request>(request, acknowledge).empty());
    CHECK(!there.local_answer(request).empty());
    // The same user sends the same request again, from a new socket.
    CHECK(there.drop_of(request, at("192.0.2.7", 40001)) == drop_reason::none);
    // Another request with the same identifier replaces the old one.
    const bytes other = with_signed_field(43, 5, raw(1, "alice"), secret);
    REQUIRE(!there.answer<coa_request>(other, acknowledge).empty());
    CHECK(there.local_answer(request).empty());
}

TEST_CASE("a new authenticator with the same identifier replaces the old request",
          "[rfc5080-2.2.2][rule-55]") {
    bench there;
    const bytes old = pap(7);
    const bytes renewed = pap(7, {}, "hello", forge::md5(text("another")));
    const bytes first = there.answer<access_request>(old, accept_all);
    const bytes second = there.answer<access_request>(renewed, accept_all);
    REQUIRE(!second.empty());
    CHECK(verifies(second, renewed, secret));
    CHECK(there.local_answer(renewed) == second);
    CHECK(there.local_answer(old).empty()); // it is handled again, not answered with either reply
    CHECK(there.totals().access.duplicates == 1);
}

TEST_CASE("the late answer to a replaced request does not answer its successor",
          "[rfc5080-2.2.2][rule-55]") {
    bench there;
    const bytes old = pap(7);
    const bytes renewed = pap(7, {}, "hello", forge::md5(text("another")));
    auto first = there.receive(old);
    auto& slow = std::get<server_engine::admitted>(first);
    auto second = there.receive(renewed);
    REQUIRE(std::holds_alternative<server_engine::admitted>(second));
    packet_buffer written;
    request_exchange<access_request> exchange(slow.request.packet(), slow.request.origin());
    const access_request& request = exchange.request();
    const auto late = there.engine.finish(request, slow.place, request.accept(), written.room(),
                                          there.now.steady);
    REQUIRE_FALSE(late);
    CHECK(late.error() == drop_reason::superseded);
    CHECK(there.totals().drops[drop_reason::superseded] == 1);
    CHECK(there.of_peer().access.dropped == 1);
    CHECK(there.totals().access_accepts == 0);
    CHECK(there.drop_of(renewed) == drop_reason::duplicate_in_progress);
}

TEST_CASE("a duplicate of a request in progress is dropped but not counted as a drop by the MIB",
          "[rfc5080-2.2.2][rule-56]") {
    bench there;
    const bytes request = pap(7);
    REQUIRE(there.drop_of(request) == drop_reason::none);
    CHECK(there.drop_of(request) == drop_reason::duplicate_in_progress);
    for (const server_counters& counted : {there.totals(), there.of_peer()}) {
        CHECK(counted.access.duplicates == 1);
        CHECK(counted.access.dropped == 0);
        CHECK(counted.drops[drop_reason::duplicate_in_progress] == 1);
        CHECK(counted.drops.total() == 1);
    }
}

TEST_CASE("a packet that does not verify never touches the cache", "[rfc5080-2.2.2][rule-55]") {
    bench there;
    const bytes request = pap(7);
    const bytes reply = there.answer<access_request>(request, accept_all);
    bytes forged = pap(7, {}, "hello", forge::md5(text("forger")));
    forged[25] ^= 1;
    CHECK(there.drop_of(forged) == drop_reason::message_authenticator_invalid);
    CHECK(there.local_answer(request) == reply);
    const bytes record = with_signed_field(4, 4, integer(40, 1), secret);
    REQUIRE(there.drop_of(record) == drop_reason::none);
    bytes bad = record;
    bad[4] ^= 1;
    CHECK(there.drop_of(bad) == drop_reason::authenticator_invalid);
    CHECK(there.drop_of(record) == drop_reason::duplicate_in_progress);
    CHECK(there.engine.cache().entries() == 2);
}

TEST_CASE("beyond the limit of requests in progress the server is busy", "[rfc5080-2.2.2]") {
    bench there({.duplicates = {.max_entries = 2}});
    CHECK(there.drop_of(pap(1)) == drop_reason::none);
    CHECK(there.drop_of(pap(2)) == drop_reason::none);
    CHECK(there.drop_of(pap(3)) == drop_reason::busy);
    CHECK(there.totals().access.dropped == 1);
    CHECK(there.of_peer().drops[drop_reason::busy] == 1);
}

TEST_CASE("Status-Server is answered by the engine, code by port",
          "[rfc5997-4.2][rule-16][rule-60]") {
    const std::pair<service, int> ports[] = {{service::authentication, 2},
                                             {service::accounting, 5},
                                             {service::dynamic_authorization, 2},
                                             {service::all, 2}};
    for (const auto& [port, expected] : ports) {
        INFO(name_of(port));
        bench there({.serves = port});
        const bytes request =
            with_random_field(12, 77, random_field, blank_message_authenticator, secret);
        const bytes reply = there.local_answer(request);
        REQUIRE(!reply.empty());
        CHECK(int{reply[0]} == expected);
        CHECK(verifies(reply, request, secret));
        CHECK(find_message_authenticator(reply) == 22); // rule 16: over the request's authenticator
        CHECK(there.totals().status_requests == 1);
        CHECK(there.totals().access.requests == 0);
        CHECK(there.engine.cache().entries() == 0);
    }
}

TEST_CASE("the Status-Server of RFC 5997 gets a reply that verifies", "[rfc5997-6]") {
    bench there;
    const bytes request =
        from_digits("0c da 00 26 8a 54 f4 68 6f b3 94 c5 28 66 e3 02 18 5d 06 23 50 12 5a "
                    "66 5e 2e 1e 84 11 f3 e2 43 82 20 97 c8 4f a3");
    const bytes reply = there.local_answer(request);
    REQUIRE(!reply.empty());
    CHECK(reply[1] == 0xda);
    CHECK(verifies(reply, request, secret));
}

TEST_CASE("a reply that does not fit is not sent, and a repeated request is handled again",
          "[rfc2865-3]") {
    bench there;
    bytes many;
    for (int index = 0; index < 14; ++index) {
        many = many + raw(33, bytes(253, 1));
    }
    const bytes request = pap(1, many);
    const auto big = [](auto& login) {
        auto reply = login.accept();
        for (int index = 0; index < 4; ++index) {
            reply.add(attr::reply_message = std::string(253, 'x'));
        }
        return reply;
    };
    CHECK(there.answer<access_request>(request, big).empty());
    CHECK(there.totals().drops[drop_reason::reply_too_large] == 1);
    CHECK(there.totals().access_accepts == 0);
    CHECK(there.totals().access.dropped == 1);
    const bytes reply = there.answer<access_request>(request, accept_all);
    CHECK(verifies(reply, request, secret));
}

TEST_CASE("a discarded or failed request has no answer and is handled again when repeated",
          "[rfc2866-2]") {
    bench there;
    const bytes record = with_signed_field(4, 4, integer(40, 1), secret);
    const auto discard = [](auto& request) { return request.discard(); };
    CHECK(there.answer<accounting_request>(record, discard).empty());
    CHECK(there.totals().drops[drop_reason::handler_declined] == 1);
    CHECK(there.totals().accounting.dropped == 1);
    auto again = there.receive(record);
    auto& admitted = std::get<server_engine::admitted>(again);
    there.engine.abandon(admitted.request, admitted.place, drop_reason::handler_failed);
    CHECK(there.of_peer().drops[drop_reason::handler_failed] == 1);
    CHECK(there.of_peer().drops.total() == 2);
    CHECK(there.of_peer().accounting_responses == 0);
    const bytes reply = there.answer<accounting_request>(
        record, [](auto& request) { return request.acknowledge(); });
    CHECK(verifies(reply, record, secret));
    CHECK(there.of_peer().accounting_responses == 1);
}

TEST_CASE("a PAP password is compared completely", "[rfc2865-5.2][rule-28][rule-29]") {
    const std::string long_password(128, 'p');
    const auto check = [](const bytes& request, std::string_view password) {
        bench there;
        bool correct = false;
        there.answer<access_request>(request, [&](auto& login) {
            correct = login.verify_password(password);
            return login.discard();
        });
        return correct;
    };
    CHECK(check(pap(1), "hello"));
    CHECK(!check(pap(1), "hello "));
    CHECK(!check(pap(1), "hell"));
    CHECK(!check(pap(1), ""));
    CHECK(check(pap(1, {}, ""), ""));
    CHECK(check(pap(1, {}, " hello "), " hello "));
    CHECK(!check(pap(1, {}, " hello "), "hello"));
    CHECK(check(pap(1, {}, long_password), long_password));
    const std::string inner("a\0b", 3);
    CHECK(check(pap(1, {}, inner), inner));
    CHECK(!check(pap(1, {}, inner), "a"));
    const bytes seventeen = with_random_field(
        1, 1, random_field, blank_message_authenticator + raw(1, "bob") + raw(2, bytes(17, 1)),
        secret);
    CHECK(!check(seventeen, ""));
}

TEST_CASE("CHAP's challenge is CHAP-Challenge, otherwise the Request Authenticator",
          "[rfc2865-5.3][rule-36]") {
    const auto check = [](const bytes& attributes) {
        bench there;
        bool correct = false;
        there.answer<access_request>(
            with_random_field(1, 1, random_field,
                              blank_message_authenticator + raw(1, "bob") + attributes, secret),
            [&](auto& login) {
                correct = login.verify_password("hello");
                return login.discard();
            });
        return correct;
    };
    const bytes challenge = text("a challenge of its own");
    const bytes by_field = bytes{9} + forge::md5(bytes{9} + text("hello") + random_field);
    const bytes by_own = bytes{9} + forge::md5(bytes{9} + text("hello") + challenge);
    CHECK(check(raw(3, by_field)));
    CHECK(check(raw(3, by_own) + raw(60, challenge)));
    CHECK(!check(raw(3, by_field) + raw(60, challenge)));
    CHECK(!check(raw(3, by_own)));
    CHECK(!check(raw(3, part(by_field, 0, 16))));
}

TEST_CASE("MS-CHAPv2 adds the RFC's proof and keys to the Access-Accept",
          "[rfc2759-9.2][rfc2548-2.3][rfc3079-3.5.3]") {
    const bytes challenge = from_digits("5b5d7c7d7b3f2f3e3c2c602132262628");
    const bytes response = bytes{0x42, 0} + from_digits("21402324255e262a28295f2b3a337c7e") +
                           bytes(8, 0) +
                           from_digits("82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df");
    const bytes request = with_random_field(1, 1, random_field,
                                            blank_message_authenticator + raw(1, "User") +
                                                microsoft(11, challenge) + microsoft(25, response),
                                            secret);
    const auto login = [](std::string_view password) {
        return [password](auto& asked) {
            return asked.verify_password(password) ? asked.accept() : asked.reject();
        };
    };
    bench there;
    const bytes reply = there.answer<access_request>(request, login("clientPass"));
    REQUIRE(!reply.empty());
    CHECK(int{reply[0]} == 2);
    CHECK(verifies(reply, request, secret));
    std::map<int, bytes> found;
    for (const bytes& value : values_of(reply, 26)) {
        REQUIRE(part(value, 0, 4) == bytes{0, 0, 1, 55});
        REQUIRE(value.size() == 4U + value[5]);
        found[value[4]] = part(value, 6, value.size() - 6);
    }
    CHECK(found[26] == bytes{0x42} + text("S=407A5589115FD0D6209F510FE9C04566932CDA56"));
    CHECK(unhide_salted(found[16], random_field, secret) ==
          from_digits("8b7cdc149b993a1ba118cb153f56dccb"));
    CHECK(unhide_salted(found[17], random_field, secret) ==
          from_digits("d5f0e9521e3ea9589645e86051c82226"));
    CHECK((found[16][0] & 0x80) != 0);
    CHECK((found[17][0] & 0x80) != 0);
    CHECK(part(found[16], 0, 2) != part(found[17], 0, 2));

    bench other;
    const bytes refused = other.answer<access_request>(request, login("clientpass"));
    REQUIRE(!refused.empty());
    CHECK(int{refused[0]} == 3);
    const auto errors = values_of(refused, 26);
    REQUIRE(errors.size() == 1);
    CHECK(part(errors[0], 6, 6) == bytes{0x42} + text("E=691"));
    CHECK(values_of(refused, 26)[0][4] == 2);
}

TEST_CASE("an Access-Reject and a Challenge refuse most attributes at runtime",
          "[rfc2865-5.44][rule-66]") {
    bench there;
    there.answer<access_request>(pap(1), [](auto& login) {
        auto reject = login.reject(attr::reply_message = "no");
        CHECK_THROWS_AS(reject.add(attr::framed_mtu = 1500), attribute_error);
        CHECK_THROWS_AS(reject.add(attr::state = as_octets("s")), attribute_error);
        CHECK_THROWS_AS(reject.add(attr::proxy_state = as_octets("s")), attribute_error);
        auto challenge = login.challenge();
        challenge.add(attr::state = as_octets("s"),
                      attr::session_timeout = std::chrono::seconds(30));
        CHECK_THROWS_AS(challenge.add(attr::service_type = service_type::framed_user),
                        attribute_error);
        auto accept = login.accept();
        CHECK_THROWS_AS(accept.add(attr::proxy_state = as_octets("s")), attribute_error);
        try {
            reject.add(attr::framed_mtu = 1500);
        } catch (const attribute_error& error) {
            CHECK(error.code() == errc::attribute_not_allowed);
            CHECK(std::string(error.what()).find("Framed-MTU") != std::string::npos);
            CHECK(std::string(error.what()).find("Access-Reject") != std::string::npos);
        }
        return reject;
    });
    CHECK(there.totals().access_rejects == 1);
}

TEMPLATE_TEST_CASE("Error-Cause for success is only in an ACK, for failure only in a NAK",
                   "[rfc5176-3.5][rule-67]", coa_request, disconnect_request) {
    bench there;
    const bytes datagram = std::is_same_v<TestType, coa_request> ? coa_bytes : disconnect_bytes;
    const bytes reply = there.answer<TestType>(datagram, [](auto& request) {
        using enum error_cause;
        CHECK_NOTHROW(request.ack(attr::error_cause = residual_context_removed));
        CHECK_THROWS_AS(request.ack(attr::error_cause = unsupported_attribute), attribute_error);
        CHECK_THROWS_AS(request.ack(attr::error_cause = residual_context_removed,
                                    attr::error_cause = session_context_not_found),
                        attribute_error);
        CHECK_THROWS_AS(request.nak(residual_context_removed), attribute_error);
        CHECK_THROWS_AS(
            request.nak(unsupported_attribute, attr::error_cause = residual_context_removed),
            attribute_error);
        auto late = request.ack();
        CHECK_THROWS_AS(late.add(attr::error_cause = missing_attribute), attribute_error);
        return request.nak(session_context_not_found);
    });
    CHECK(values_of(reply, 101) == std::vector<bytes>{{0, 0, 1, 247}});
}

TEST_CASE("an Error-Cause goes with its code: 2xx with an ACK, 202 with a Challenge, 4xx and 5xx "
          "with a NAK",
          "[rfc3579-2.2][rfc5176-3.5][rule-66][rule-67]") {
    const std::uint32_t causes[] = {0, 101, 201, 202, 301, 401, 405, 503, 508, 599};
    for (const std::uint32_t cause : causes) {
        CAPTURE(cause);
        const bool success = cause == 201 || cause == 202;
        const bool failure = cause >= 400;
        CHECK(detail::error_cause_allowed(packet_code::coa_ack, cause) == success);
        CHECK(detail::error_cause_allowed(packet_code::disconnect_ack, cause) == success);
        CHECK(detail::error_cause_allowed(packet_code::coa_nak, cause) == failure);
        CHECK(detail::error_cause_allowed(packet_code::disconnect_nak, cause) == failure);
        CHECK(detail::error_cause_allowed(packet_code::access_challenge, cause) == (cause == 202));
    }
    bench there;
    const bytes reply = there.answer<access_request>(pap(1), [](auto& login) {
        CHECK_THROWS_AS(login.challenge(attr::error_cause = error_cause::unsupported_service),
                        attribute_error);
        return login.challenge(attr::error_cause = error_cause::invalid_eap_packet);
    });
    CHECK(values_of(reply, 101) == std::vector<bytes>{{0, 0, 0, 202}});
}

TEST_CASE("a request with an attribute that its handler cannot carry out is refused as a whole",
          "[rfc5176-2.2][rfc5176-3.5][rule-67]") {
    const bytes known = raw(44, "s1") + microsoft(28, bytes{192, 0, 2, 1});
    const bytes ours = blank_message_authenticator + integer(55, 1'700'000'000) + raw(33, "proxy");
    const struct {
        const char* name;
        bytes more;
        bool supported;
    } cases[] = {
        {"only known ones", {}, true},
        {"an attribute", integer(27, 60), false},
        {"another vendor's", raw(26, bytes{0, 0, 0, 9} + raw(28, "x")), false},
        {"the vendor's other one", microsoft(16, bytes(4, 1)), false},
        {"the other one after a known one",
         raw(26, bytes{0, 0, 1, 55} + raw(28, bytes{192, 0, 2, 2}) + raw(16, "x")), false},
        {"one that does not come apart", raw(26, bytes{0, 0, 1, 55, 28, 9}), false},
        {"an extended one", raw(241, bytes{1, 0}), false},
    };
    for (const auto& one : cases) {
        INFO(one.name);
        bench there;
        const bytes reply = there.answer<coa_request>(
            with_signed_field(43, 9, ours + known + one.more, secret), [&](auto& request) {
                const auto unsupported =
                    request.first_unsupported(attr::acct_session_id, attr::ms_primary_dns_server);
                CHECK(unsupported.has_value() != one.supported);
                if (unsupported) {
                    CHECK(bytes(unsupported->whole.begin(), unsupported->whole.end()) == one.more);
                    return request.nak(error_cause::unsupported_attribute);
                }
                return request.ack();
            });
        REQUIRE(!reply.empty());
        CHECK(int{reply[0]} == (one.supported ? 44 : 45));
        CHECK(values_of(reply, 101) ==
              (one.supported ? std::vector<bytes>{} : std::vector<bytes>{{0, 0, 1, 0x91}}));
    }
}

TEST_CASE("counters are listed by name, including zeros", "[rfc4669-5]") {
    bench there;
    there.answer<access_request>(pap(1), accept_all);
    std::map<std::string, std::uint64_t> listed;
    there.totals().for_each(
        [&](const metric_family& family, std::string_view label, std::uint64_t value) {
            const std::string name = std::string(family.name) + ' ' + std::string(label);
            CHECK(listed.emplace(name, value).second);
        });
    CHECK(listed.at("requests access") == 1);
    CHECK(listed.at("replies Access-Accept") == 1);
    CHECK(listed.at("drops busy") == 0);
    CHECK(listed.size() == server_metrics.size() + drop_reason_count - 1);
    server_counters sum = there.totals();
    sum += there.of_peer();
    CHECK(sum.access.requests == 2);
    CHECK(sum.access_accepts == 2);
}
