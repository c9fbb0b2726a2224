// SPDX-License-Identifier: MIT
// Which requests reach the handler, which are dropped and why, and how both are counted.
#include <radius/attribute/standard/rfc3162.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

const bytes user = raw(1, "bob");
const bytes hidden = raw(2, hide_password(text("hello"), random_field, secret));
const bytes chap = raw(3, bytes(17, 7));
const bytes arap = raw(70, bytes(16, 7));
const bytes eap = raw(79, bytes{2, 1, 0, 5, 1});
const bytes proxy_state = raw(33, "proxy");
const bytes& code = blank_message_authenticator;

bytes access_packet(const bytes& attributes, const bytes& field = random_field) {
    return with_random_field(1, 9, field, attributes, secret);
}
bytes accounting_packet(const bytes& attributes = integer(40, 1)) {
    return with_signed_field(4, 9, attributes, secret);
}
bytes coa_packet(const bytes& attributes = user) {
    return with_signed_field(43, 9, attributes, secret);
}
bytes damaged(bytes packet, std::size_t place) {
    packet.at(place) ^= 1;
    return packet;
}

/// Over UDP with defaults for everything that is not given.
drop_reason judge(const bytes& datagram, peer_options policy = {},
                  transport_kind transport = transport_kind::udp) {
    bench one({.transport = transport}, std::move(policy));
    return one.drop_of(datagram);
}

const peer_options lenient{.require_message_authenticator = false};

} // namespace

TEST_CASE("every drop is counted once, in total, for its peer and by the MIBs' rules",
          "[rfc4669-5][rfc4671-5][rfc4673-4]") {
    struct expectation {
        const char* name;
        bytes datagram;
        drop_reason reason;
        request_counters server_counters::* kind;
        counter request_counters::* number; ///< the counter that increases; null for none
        service port = service::all;
    };
    using set = server_counters;
    using of = request_counters;
    const bytes many = [] {
        bytes all;
        for (int index = 0; index < 600; ++index) {
            all = all + raw(18, "");
        }
        return all;
    }();
    const expectation all[] = {
        {"cut", part(pap(1), 0, 40), drop_reason::packet_length, &set::access, &of::malformed},
        {"zero length", access_packet(user + bytes{4, 0}), drop_reason::malformed_attributes,
         &set::access, &of::malformed},
        {"stray octet", access_packet(user + bytes{4}), drop_reason::malformed_attributes,
         &set::access, &of::malformed},
        {"type 0", access_packet(user + raw(0, "x")), drop_reason::reserved_type, &set::access,
         &of::malformed},
        {"many", accounting_packet(many), drop_reason::too_many_attributes, &set::accounting,
         &of::malformed},
        {"no code", access_packet(user + hidden), drop_reason::message_authenticator_missing,
         &set::access, &of::bad_authenticators},
        {"bad code", damaged(pap(1), 30), drop_reason::message_authenticator_invalid, &set::access,
         &of::bad_authenticators},
        {"bad accounting", damaged(accounting_packet(), 10), drop_reason::authenticator_invalid,
         &set::accounting, &of::bad_authenticators},
        {"bad CoA", damaged(coa_packet(), 10), drop_reason::authenticator_invalid, &set::coa,
         &of::bad_authenticators},
        {"bad disconnect", damaged(with_signed_field(40, 1, user, secret), 10),
         drop_reason::authenticator_invalid, &set::disconnect, &of::bad_authenticators},
        {"zero authenticator", access_packet(code + user + hidden, zeros),
         drop_reason::zero_authenticator, &set::access, &of::dropped},
        {"two credentials", access_packet(code + user + hidden + chap),
         drop_reason::credentials_conflict, &set::access, &of::dropped},
        {"two EAP packets", access_packet(code + user + eap + eap),
         drop_reason::eap_message_invalid, &set::access, &of::dropped},
        {"stale", coa_packet(integer(55, 1'600'000'000)), drop_reason::stale_event_timestamp,
         &set::coa, &of::dropped},
        {"stale disconnect", with_signed_field(40, 1, integer(55, 1'800'000'000), secret),
         drop_reason::stale_event_timestamp, &set::disconnect, &of::dropped},
        {"reply code", packet(2, 1, random_field, {}), drop_reason::unexpected_code, &set::access,
         nullptr},
        {"wrong port", accounting_packet(), drop_reason::unexpected_code, &set::accounting, nullptr,
         service::authentication},
    };
    for (const expectation& one : all) {
        INFO(one.name);
        bench there({.serves = one.port});
        CHECK(there.drop_of(one.datagram) == one.reason);
        for (const server_counters& counted : {there.totals(), there.of_peer()}) {
            CHECK(counted.drops[one.reason] == 1);
            CHECK(counted.drops.total() == 1);
            const request_counters& kind = counted.*one.kind;
            CHECK(kind.malformed + kind.bad_authenticators + kind.dropped ==
                  (one.number == nullptr ? 0 : 1));
            if (one.number != nullptr) {
                CHECK(kind.*one.number == 1);
                CHECK(kind.requests == 1);
            }
            CHECK(counted.unknown_types == (one.number == nullptr ? 1 : 0));
            CHECK(kind.duplicates == 0);
        }
    }
}

TEST_CASE("a packet from an unknown address is counted and dropped", "[rfc2865-3][rfc4669-5]") {
    bench there;
    CHECK(there.drop_of(pap(1), at("198.51.100.1")) == drop_reason::unknown_peer);
    CHECK(there.drop_of(pap(1), at("2001:db8::1")) == drop_reason::unknown_peer);
    CHECK(there.drop_of({}, at("198.51.100.1")) == drop_reason::unknown_peer);
    CHECK(there.totals().invalid_requests == 3);
    CHECK(there.totals().drops[drop_reason::unknown_peer] == 3);
    CHECK(there.totals().access.requests == 0);
    CHECK(there.of_peer().drops.total() == 0);
}

TEST_CASE("each port accepts only its own codes", "[rfc2865-3][rfc2866-3][rfc5176-2.3]") {
    const std::vector<int> access_codes{1};
    const std::vector<int> accounting_codes{4};
    const std::vector<int> dynamic_codes{40, 43};
    const std::vector<int> all_codes{1, 4, 40, 43};
    const std::pair<service, std::vector<int>> ports[] = {
        {service::authentication, access_codes},
        {service::accounting, accounting_codes},
        {service::dynamic_authorization, dynamic_codes},
        {service::all, all_codes}};
    for (const auto& [port, served] : ports) {
        for (int number = 0; number < 256; ++number) {
            INFO(name_of(port) << ", code " << number);
            bench there({.serves = port});
            const auto octet_code = static_cast<std::uint8_t>(number);
            const bool random = number == 1 || number == 12;
            const bytes datagram =
                random ? with_random_field(octet_code, 1, random_field, code, secret)
                       : with_signed_field(octet_code, 1, user, secret);
            const auto outcome = there.receive(datagram);
            if (number == 12) { // Status-Server, on every port (RFC 5997 section 3)
                CHECK(std::holds_alternative<server_engine::answered>(outcome));
            } else if (std::find(served.begin(), served.end(), number) != served.end()) {
                CHECK(std::holds_alternative<server_engine::admitted>(outcome));
            } else {
                REQUIRE(std::holds_alternative<server_engine::dropped>(outcome));
                CHECK(std::get<server_engine::dropped>(outcome).reason ==
                      drop_reason::unexpected_code);
                CHECK(there.totals().unknown_types == 1);
                CHECK(there.of_peer().unknown_types == 1);
            }
        }
    }
}

TEST_CASE("Message-Authenticator has 18 octets, at most once, in any position", "[rule-17]") {
    CHECK(judge(access_packet(code + user + hidden)) == drop_reason::none);
    CHECK(judge(access_packet(user + hidden + code)) == drop_reason::none);
    CHECK(judge(access_packet(user + code + hidden)) == drop_reason::none);
    CHECK(judge(access_packet(code + user + hidden + code)) ==
          drop_reason::message_authenticator_invalid);
    CHECK(judge(packet(1, 1, random_field, user + hidden + raw(80, bytes(15, 0)))) ==
          drop_reason::message_authenticator_invalid);
    CHECK(judge(packet(1, 1, random_field, user + hidden + raw(80, bytes(17, 0)))) ==
          drop_reason::message_authenticator_invalid);
    CHECK(judge(packet(1, 1, random_field, user + hidden + raw(80, ""))) ==
          drop_reason::message_authenticator_invalid);
}

TEST_CASE("EAP-Message needs Message-Authenticator over every transport",
          "[rfc3579-3.1][rule-18]") {
    for (const auto transport :
         {transport_kind::udp, transport_kind::tcp, transport_kind::tls, transport_kind::dtls}) {
        INFO(name_of(transport));
        CHECK(judge(access_packet(user + eap), lenient, transport) ==
              drop_reason::message_authenticator_missing);
        CHECK(judge(access_packet(code + user + eap), lenient, transport) == drop_reason::none);
    }
}

TEST_CASE("Message-Authenticator is required for Access-Requests that only the secret protects",
          "[rule-19]") {
    const bytes plain = access_packet(user + hidden);
    CHECK(judge(plain) == drop_reason::message_authenticator_missing);
    CHECK(judge(plain, {}, transport_kind::tcp) == drop_reason::message_authenticator_missing);
    CHECK(judge(plain, {}, transport_kind::tls) == drop_reason::none);
    CHECK(judge(plain, {}, transport_kind::dtls) == drop_reason::none);
    CHECK(judge(plain, lenient) == drop_reason::none);
    CHECK(judge(accounting_packet()) == drop_reason::none);
    CHECK(judge(coa_packet()) == drop_reason::none);
    CHECK(judge(with_signed_field(40, 1, user, secret)) == drop_reason::none);
}

TEST_CASE("a Message-Authenticator that is present must be right, required or not",
          "[rfc3579-3.2]") {
    for (const auto transport : {transport_kind::udp, transport_kind::tls}) {
        CHECK(judge(damaged(pap(1), 25), lenient, transport) ==
              drop_reason::message_authenticator_invalid);
        CHECK(judge(with_random_field(1, 1, random_field, code + user + hidden, "other"), lenient,
                    transport) == drop_reason::message_authenticator_invalid);
    }
}

TEST_CASE("a policy applies only to its own peer", "[rule-19]") {
    std::vector<peer> configured;
    configured.push_back({"192.0.2.0/24", {.secret = std::string(secret)}});
    configured.push_back(
        {"192.0.2.8/32", {.secret = std::string(secret), .require_message_authenticator = false}});
    const auto peers = std::make_shared<const peer_table>(configured);
    counter_book book(peers->size());
    random_source random;
    server_engine engine({}, peers, book, random);
    packet_buffer room;
    const auto datagram = access_packet(user + hidden);
    const auto strict = engine.receive(datagram, at("192.0.2.7"), at("192.0.2.1"), {}, room.room());
    const auto old = engine.receive(datagram, at("192.0.2.8"), at("192.0.2.1"), {}, room.room());
    CHECK(std::holds_alternative<server_engine::dropped>(strict));
    CHECK(std::holds_alternative<server_engine::admitted>(old));
    CHECK(book.read(peers->begin()->index()).access.bad_authenticators == 1);
    CHECK(book.read((peers->begin() + 1)->index()).access.bad_authenticators == 0);
    CHECK(book.totals().access.requests == 2);
}

TEST_CASE("a missing Message-Authenticator is detected before anything else", "[rule-20]") {
    CHECK(judge(access_packet(user + hidden + chap)) == drop_reason::message_authenticator_missing);
    CHECK(judge(access_packet(user + hidden, zeros)) == drop_reason::message_authenticator_missing);
    CHECK(judge(access_packet(user + hidden + proxy_state)) ==
          drop_reason::message_authenticator_missing);
}

TEST_CASE("packets of BlastRADIUS are recognized and dropped even from an old client",
          "[rule-21]") {
    // The attack needs Proxy-State, in which it puts its collision, and no Message-Authenticator.
    bytes attack = access_packet(user + hidden + raw(33, bytes(253, 0xAA)) + proxy_state);
    CHECK(judge(attack, lenient) == drop_reason::proxy_state_unprotected);
    CHECK(judge(attack, {.require_message_authenticator = false, .limit_proxy_state = false}) ==
          drop_reason::none);
    CHECK(judge(attack, lenient, transport_kind::tls) == drop_reason::none);
    CHECK(judge(access_packet(code + user + hidden + proxy_state), lenient) == drop_reason::none);
    CHECK(judge(accounting_packet(integer(40, 1) + proxy_state), lenient) == drop_reason::none);
}

TEST_CASE("Status-Server without Message-Authenticator is dropped", "[rfc5997-3][rule-22]") {
    CHECK(judge(packet(12, 1, random_field, {}), lenient) ==
          drop_reason::message_authenticator_missing);
    CHECK(judge(damaged(with_random_field(12, 1, random_field, code, secret), 30), lenient) ==
          drop_reason::message_authenticator_invalid);
}

TEST_CASE("an Access-Request has one kind of credentials", "[rfc3579-3.3][rule-23]") {
    const bytes ms_chap = microsoft(1, bytes(50, 1));
    const bytes ms_chap2 = microsoft(25, bytes(50, 1));
    const std::vector<bytes> kinds{hidden, chap, arap, eap, ms_chap};
    for (std::size_t left = 0; left < kinds.size(); ++left) {
        CHECK(judge(access_packet(code + user + kinds[left])) == drop_reason::none);
        for (std::size_t right = 0; right < kinds.size(); ++right) {
            if (left != right) {
                INFO(left << " and " << right);
                CHECK(judge(access_packet(code + user + kinds[left] + kinds[right])) ==
                      drop_reason::credentials_conflict);
            }
        }
    }
    CHECK(judge(access_packet(code + user + hidden + ms_chap2)) ==
          drop_reason::credentials_conflict);
    const bytes pieces = raw(79, bytes{2, 1, 0}) + raw(79, bytes{5, 1}); // of one message
    CHECK(judge(access_packet(code + user + pieces)) == drop_reason::none);
    CHECK(judge(access_packet(code + user)) == drop_reason::none);
    CHECK(judge(access_packet(user), lenient) == drop_reason::credentials_missing);
    // The same sub-attribute numbers of another vendor are not credentials.
    const bytes cisco = raw(26, bytes{0, 0, 0, 9} + raw(1, "shell:priv-lvl=15"));
    CHECK(judge(access_packet(code + user + hidden + cisco)) == drop_reason::none);
}

TEST_CASE("authenticators cover every octet except padding", "[rule-24][rule-25][rule-1]") {
    const bytes original = accounting_packet(integer(40, 1) + raw(44, "session") + raw(25, ""));
    CHECK(judge(original) == drop_reason::none);
    CHECK(judge(original + bytes(7, 0xEE)) == drop_reason::none);
    for (std::size_t place = 0; place < original.size(); ++place) {
        INFO(place);
        CHECK(judge(damaged(original, place)) != drop_reason::none);
    }
    const bytes with_code = accounting_packet(code + integer(40, 1));
    CHECK(judge(with_code) == drop_reason::none);
    const bytes login = pap(1, raw(25, "class") + raw(18, ""));
    CHECK(judge(login + bytes(4, 0)) == drop_reason::none);
    for (std::size_t place = 0; place < login.size(); ++place) {
        INFO(place);
        CHECK(judge(damaged(login, place)) != drop_reason::none);
    }
}

TEST_CASE("Message-Authenticator in signed requests is computed over zeros", "[rule-14]") {
    for (const std::uint8_t number : {std::uint8_t{4}, std::uint8_t{40}, std::uint8_t{43}}) {
        CHECK(judge(with_signed_field(number, 1, code + user, secret)) == drop_reason::none);
        // A wrong code with a right signature.
        bytes wrong = packet(number, 1, zeros, raw(80, bytes(16, 0x55)) + user);
        put(wrong, 4, forge::md5(wrong + text(secret)));
        CHECK(judge(wrong) == drop_reason::message_authenticator_invalid);
    }
}

TEST_CASE("an authenticator of zeros is refused unless the peer's option allows it",
          "[rfc2865-3][rule-27]") {
    const bytes datagram = access_packet(code + user + chap, zeros);
    CHECK(judge(datagram) == drop_reason::zero_authenticator);
    CHECK(judge(datagram, {.allow_zero_authenticator = true}) == drop_reason::none);
}

TEST_CASE("an Event-Timestamp outside the window makes CoA and Disconnect stale",
          "[rfc5176-6.3][rule-68]") {
    const std::uint32_t now = 1'700'000'000;
    for (const std::uint8_t number : {std::uint8_t{40}, std::uint8_t{43}}) {
        const auto sent_at = [&](std::uint32_t seconds) {
            return with_signed_field(number, 1, user + integer(55, seconds), secret);
        };
        CHECK(judge(sent_at(now)) == drop_reason::none);
        CHECK(judge(sent_at(now - 300)) == drop_reason::none);
        CHECK(judge(sent_at(now + 300)) == drop_reason::none);
        CHECK(judge(sent_at(now - 301)) == drop_reason::stale_event_timestamp);
        CHECK(judge(sent_at(now + 301)) == drop_reason::stale_event_timestamp);
        CHECK(judge(sent_at(0)) == drop_reason::stale_event_timestamp);
        CHECK(judge(sent_at(0xFFFFFFFF)) == drop_reason::stale_event_timestamp);
        CHECK(judge(sent_at(now - 9), {.event_timestamp_window = std::chrono::seconds(8)}) ==
              drop_reason::stale_event_timestamp);
        const bytes without = with_signed_field(number, 1, user, secret);
        CHECK(judge(without) == drop_reason::none);
        CHECK(judge(without, {.require_event_timestamp = true}) ==
              drop_reason::stale_event_timestamp);
    }
    CHECK(judge(accounting_packet(integer(40, 1) + integer(55, 1))) == drop_reason::none);
}

TEST_CASE(
    "a CoA or Disconnect needs no Message-Authenticator unless the peer's option requires one",
    "[rfc5176-3.4][rule-68]") {
    const transport_kind transport =
        GENERATE(transport_kind::udp, transport_kind::tcp, transport_kind::tls);
    const peer_options strict{.require_coa_message_authenticator = true};
    for (const std::uint8_t number : {std::uint8_t{40}, std::uint8_t{43}}) {
        const bytes without = with_signed_field(number, 1, user, secret);
        const bytes with = with_signed_field(number, 1, code + user, secret);
        CHECK(judge(without, {}, transport) == drop_reason::none);
        CHECK(judge(without, strict, transport) == drop_reason::message_authenticator_missing);
        CHECK(judge(with, strict, transport) == drop_reason::none);
        CHECK(judge(damaged(with, 30), strict, transport) ==
              drop_reason::message_authenticator_invalid);
    }
    CHECK(judge(accounting_packet(), strict, transport) == drop_reason::none);
    // RADIUS/1.1 has none (RFC 9765 section 5.2).
    bench plain({.transport = transport_kind::tls, .version = radius_version::v1_1}, strict);
    CHECK(plain.drop_of(bytes{43, 0, 0, 25, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0} +
                        user) == drop_reason::none);
}

TEST_CASE("a forged stale request is reported as forged, not as stale", "[rule-24]") {
    CHECK(judge(damaged(coa_packet(integer(55, 1)), 10)) == drop_reason::authenticator_invalid);
}

TEST_CASE("too many attributes are refused within the limit given", "[rule-8]") {
    bench there({.limits = {.max_attributes = 3}});
    CHECK(there.drop_of(pap(1)) == drop_reason::none);
    CHECK(there.drop_of(pap(2, raw(25, "x"))) == drop_reason::too_many_attributes);
}

TEST_CASE("strict_prefixes keeps prefixes that are not canonical from a handler, not the request",
          "[rfc8044-3.10][rfc6929-2.8][rule-47]") {
    const bool strict = GENERATE(false, true);
    CAPTURE(strict);
    bench one({.limits = {.strict_prefixes = strict}});
    const bytes prefix = raw(97, bytes{0, 0x2f, 0x20, 0x01, 0x0d, 0xb8, 0, 1});
    const bytes reply =
        one.answer<access_request>(pap(1, prefix), [&](const access_request& request) {
            CHECK(request.get(attr::framed_ipv6_prefix).has_value() == !strict);
            CHECK(request.contains(attr::framed_ipv6_prefix));
            return request.accept();
        });
    CHECK(!reply.empty());
}
