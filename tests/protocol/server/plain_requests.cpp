// SPDX-License-Identifier: MIT
// The server engine with RADIUS/1.1: Tokens, reserved fields, nothing hidden, nothing signed (RFC
// 9765 sections 4 to 6). Expected octets follow directly from the RFC's packet format.
#include <radius/attribute/standard/tables.hpp>
#include <radius/wire/hex.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

bytes hex(std::string_view digits) { return from_hex(digits).value(); }

struct plain_bench : bench {
    explicit plain_bench(transport_kind transport = transport_kind::tls, peer_options policy = {})
        : bench({.transport = transport, .version = radius_version::v1_1}, std::move(policy)) {}

    /// Reads from an Access-Request with the functions that handlers use.
    template <class Read>
    auto read(const bytes& request, Read&& how) {
        std::optional<decltype(how(std::declval<const access_request&>()))> found;
        answer<access_request>(request, [&](const access_request& login) {
            found = how(login);
            return login.accept();
        });
        return found;
    }
};

constexpr transport_kind secure[] = {transport_kind::tls, transport_kind::dtls};

} // namespace

TEST_CASE("request and reply, octet by octet", "[rule-82][rule-83][rfc9765-4.1][rfc9765-5.1]") {
    // Access-Request, Reserved-1 0, Length 0x2d, Token 0xdeadbeef, Reserved-2; User-Name "bob",
    // User-Password "hello" in clear text, Proxy-State "pqrst", no CHAP or similar.
    const bytes request = hex("01 00 0026 deadbeef 000000000000000000000000"
                              "0105626f62 020768656c6c6f 2106 70717273");
    plain_bench there;
    const bytes reply = there.answer<access_request>(request, [](const access_request& login) {
        CHECK(login.version() == radius_version::v1_1);
        CHECK(login.label() == 0xDEAD'BEEF);
        CHECK(login.verify_password("hello"));
        CHECK_FALSE(login.verify_password("hello "));
        CHECK_FALSE(login.verify_password(""));
        CHECK(login.verify_password("hello"));
        return login.accept(attr::reply_message = "hi", attr::tunnel_password[3] = "sesame");
    });
    // Access-Accept with the request's Token; Tunnel-Password is tag and text, without salt and
    // length; Proxy-State is last.
    CHECK(reply == hex("02 00 0027 deadbeef 000000000000000000000000"
                       "12046869 4509 03 736573616d65 2106 70717273"));

    const bytes reject = there.answer<access_request>(
        request, [](const access_request& login) { return login.reject(); });
    CHECK(reject == hex("03 00 001a deadbeef 000000000000000000000000 2106 70717273"));
}

TEST_CASE("every kind of request is answered without authenticators",
          "[rule-82][rule-83][rfc9765-4.1][rfc9765-5.2]") {
    plain_bench there;
    const std::string_view rest = "000000000000000000000000";
    CHECK(there.answer<accounting_request>(plain_packet(4, 1, integer(40, 1)),
                                           [](const accounting_request& record) {
                                               return record.acknowledge();
                                           }) == hex("05 00 0014 00000001" + std::string(rest)));
    CHECK(there.answer<coa_request>(plain_packet(43, 0x0102'0304, raw(1, "bob")),
                                    [](const coa_request& change) { return change.ack(); }) ==
          hex("2c 00 0014 01020304" + std::string(rest)));
    CHECK(there.answer<disconnect_request>(
              plain_packet(40, 0xFFFF'FFFF, raw(1, "bob")), [](const disconnect_request& end) {
                  return end.nak(error_cause::session_context_not_found);
              }) == hex("2a 00 001a ffffffff" + std::string(rest) + "6506000001f7"));
    CHECK(there.totals().drops.total() == 0);
}

TEST_CASE("Status-Server needs no Message-Authenticator and takes any Token",
          "[rule-22][rule-61][rfc9765-6.1]") {
    for (const auto transport : secure) {
        plain_bench there(transport);
        for (const std::uint32_t token : {0U, 1U, 255U, 0x8000'0000U, 0xFFFF'FFFFU}) {
            CHECK(there.local_answer(plain_packet(12, token, {})) == plain_packet(2, token, {}));
        }
        // With a Message-Authenticator, which is ignored.
        CHECK(there.local_answer(plain_packet(12, 5, raw(80, bytes(16, 0xAB)))) ==
              plain_packet(2, 5, {}));
        CHECK(there.local_answer(plain_packet(12, 6, raw(33, "x"))) ==
              plain_packet(2, 6, raw(33, "x")));
        CHECK(there.totals().status_requests == 7);
    }
}

TEST_CASE("Token 0 is a normal Token", "[rule-82][rfc9765-6.1]") {
    for (const auto transport : secure) {
        plain_bench there(transport);
        for (const std::uint32_t token : {0U, 256U, 0x0100'0000U}) {
            const bytes reply = there.answer<access_request>(
                plain_packet(1, token, raw(1, "bob")),
                [](const access_request& login) { return login.accept(); });
            CHECK(reply == plain_packet(2, token, {}));
        }
    }
}

TEST_CASE("reserved fields are ignored when received and zero when sent",
          "[rule-82][rfc9765-4.1]") {
    for (const auto transport : secure) {
        plain_bench there(transport);
        std::uint32_t token = 100;
        for (std::size_t place = 0; place < 12; ++place) {
            bytes reserved(12, 0);
            reserved[place] = 0xFF;
            const bytes reply = there.answer<access_request>(
                plain_packet(1, ++token, raw(1, "bob"), static_cast<std::uint8_t>(place), reserved),
                [](const access_request& login) { return login.accept(); });
            CHECK(reply == plain_packet(2, token, {}));
            ++token;
            CHECK(there.local_answer(plain_packet(12, token, {}, 0xFF, reserved)) ==
                  plain_packet(2, token, {}));
        }
        CHECK(there.totals().drops.total() == 0);
    }
}

TEST_CASE("a received Message-Authenticator is ignored, whatever its value",
          "[rule-83][rfc9765-5.2]") {
    plain_bench there;
    std::uint32_t token = 0;
    for (const bytes& odd :
         {blank_message_authenticator, raw(80, bytes(16, 7)), raw(80, ""), raw(80, bytes(15, 7)),
          raw(80, bytes(17, 7)), blank_message_authenticator + blank_message_authenticator}) {
        const bytes reply = there.answer<access_request>(
            plain_packet(1, ++token, odd + raw(1, "bob") + raw(2, "hello")),
            [](const access_request& login) {
                CHECK(login.verify_password("hello"));
                return login.accept();
            });
        CHECK(reply == plain_packet(2, token, {}));
    }
    CHECK(there.totals().drops.total() == 0);
}

TEST_CASE("signatures are not required: policies of UDP do not apply",
          "[rule-19][rule-21][rule-23][rule-27][rfc9765-4.1]") {
    plain_bench there(transport_kind::tls, {.require_message_authenticator = true});
    std::uint32_t token = 0;
    const std::pair<const char*, bytes> lists[] = {
        {"EAP-Message alone", raw(79, bytes{2, 1, 0, 5, 1})},
        {"Proxy-State alone", raw(33, "p")},
        {"no credentials", raw(1, "bob")},
        {"nothing", {}}};
    for (const auto& [name, list] : lists) {
        CAPTURE(name);
        CHECK(there.drop_of(plain_packet(1, ++token, list)) == drop_reason::none);
    }
    // A Token and a reserved field of zeros look like a zero authenticator.
    CHECK(there.drop_of(plain_packet(1, 0, raw(1, "bob"))) == drop_reason::none);
    // Rules that are unrelated to signatures still apply.
    CHECK(there.drop_of(plain_packet(1, ++token, raw(2, "x") + raw(3, bytes(17, 1)))) ==
          drop_reason::credentials_conflict);
    CHECK(there.drop_of(plain_packet(43, ++token, integer(55, 1'600'000'000))) ==
          drop_reason::stale_event_timestamp);
}

TEST_CASE("attributes that 1.0 hides are read unchanged", "[rule-83][rfc9765-5.1]") {
    plain_bench there;
    const auto password = [&](std::string_view sent) {
        return there.read(plain_packet(1, 1, raw(2, sent)), [](const access_request& login) {
            const auto read = login.get(attr::user_password);
            return read ? std::optional<std::string>(read->view()) : std::nullopt;
        });
    };
    CHECK(password("h") == "h");
    CHECK(password("hello") == "hello");
    const std::string longest(128, 'p');
    CHECK(password(longest) == longest);
    using namespace std::string_view_literals;
    CHECK(password("in\0side"sv) == "in\0side"sv);
    CHECK(password("at the end\0\0"sv) == "at the end\0\0"sv); // no padding, nothing to remove
    const std::string sixteen(16, 'x');
    CHECK(password(sixteen) == sixteen);

    const bytes key(32, 0xA5);
    const auto keys = there.read(
        plain_packet(1, 1, microsoft(16, key) + microsoft(17, text("r"))),
        [](const access_request& login) {
            const auto send = login.get(attr::ms_mppe_send_key);
            const auto receive = login.get(attr::ms_mppe_recv_key);
            return std::pair(send ? bytes(send->view().begin(), send->view().end()) : bytes(),
                             receive ? bytes(receive->view().begin(), receive->view().end())
                                     : bytes());
        });
    REQUIRE(keys);
    CHECK(keys->first == key);
    CHECK(keys->second == text("r"));
}

TEST_CASE("a User-Password above 128 octets is an invalid attribute, not an invalid packet",
          "[rule-9][rule-83][rfc9765-5.1.1]") {
    plain_bench there;
    for (const std::size_t size : {129U, 200U, 253U}) {
        const auto read =
            there.read(plain_packet(1, 1, raw(2, std::string(size, 'p'))),
                       [](const access_request& login) { return login.get(attr::user_password); });
        REQUIRE(read);
        CHECK_FALSE(*read);
    }
}

TEST_CASE("Tunnel-Password is read like any tagged text", "[rule-34][rule-83][rfc9765-5.1.3]") {
    plain_bench there;
    const auto password = [&](const bytes& sent) {
        return there.read(plain_packet(1, 1, raw(69, sent)), [](const access_request& login) {
            const auto read = login.get(attr::tunnel_password);
            return read ? std::optional(
                              std::pair(unsigned{read->tag}, std::string(read->value.view())))
                        : std::nullopt;
        });
    };
    using found = std::optional<std::pair<unsigned, std::string>>;
    CHECK(password(bytes{1} + text("sesame")) == found({1, "sesame"}));
    CHECK(password(bytes{0} + text("sesame")) == found({0, "sesame"}));
    CHECK(password(bytes{31} + text("s")) == found({31, "s"}));
    // Without salt nothing requires a tag: a first octet above 0x1F is text, as in
    // Tunnel-Client-Endpoint (RFC 2868 section 3.3).
    CHECK(password(text("sesame")) == found({0, "sesame"}));
    CHECK(password(text("s")) == found({0, "s"}));
}

TEST_CASE("Tunnel-Password is sent like any tagged text", "[rule-34][rule-83][rfc9765-5.1.3]") {
    plain_bench there;
    const auto sent = [&](const auto&... pairs) {
        const bytes reply = there.answer<access_request>(
            plain_packet(1, 1, raw(1, "bob")),
            [&](const access_request& login) { return login.accept(pairs...); });
        return values_of(reply, 69);
    };
    CHECK(sent(attr::tunnel_password[1] = "sesame") ==
          std::vector<bytes>{bytes{1} + text("sesame")});
    CHECK(sent(attr::tunnel_password[1] = "a", attr::tunnel_password[2] = "b") ==
          std::vector<bytes>{bytes{1} + text("a"), bytes{2} + text("b")});
    CHECK(sent(attr::tunnel_password[0] = "sesame").at(0) == bytes{0} + text("sesame"));
}

TEST_CASE("CHAP works only with CHAP-Challenge", "[rule-36][rule-83][rfc9765-5.1.2]") {
    plain_bench there;
    const bytes challenge = hex("000102030405060708090a0b0c0d0e0f");
    const bytes response = bytes{7} + forge::md5(bytes{7} + text("hello") + challenge);
    const auto verified = [&](const bytes& list, std::string_view password,
                              std::uint32_t token = 0x0001'0203) {
        // Token and Reserved-2 contain exactly the octets of a Request Authenticator.
        bytes request = plain_packet(1, token, list, 0, part(challenge, 4, 12));
        return there.read(
            request, [&](const access_request& login) { return login.verify_password(password); });
    };
    CHECK(verified(raw(3, response) + raw(60, challenge), "hello") == true);
    CHECK(verified(raw(3, response) + raw(60, challenge), "hallo") == false);
    CHECK(verified(raw(3, response), "hello") == false);
}

TEST_CASE("MS-CHAPv2 authenticates both sides, and its keys are sent in clear text",
          "[rule-83][rfc9765-5.4][rfc2548-2.4][rfc2759-9.2]") {
    // RFC 2759 section 9.2, RFC 3079 section 3.5.3: "User", "clientPass".
    const bytes challenge = hex("5b5d7c7d7b3f2f3e3c2c602132262628");
    const bytes peer_challenge = hex("21402324255e262a28295f2b3a337c7e");
    const bytes proof = hex("82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df");
    plain_bench there;
    const bytes reply = there.answer<access_request>(
        plain_packet(1, 77,
                     raw(1, "User") + microsoft(11, challenge) +
                         microsoft(25, bytes{9, 0} + peer_challenge + bytes(8, 0) + proof)),
        [](const access_request& login) {
            return login.verify_password("clientPass") ? login.accept() : login.reject();
        });
    REQUIRE(!reply.empty());
    CHECK(int{reply[0]} == 2);
    const auto vendor = values_of(reply, 26);
    REQUIRE(vendor.size() == 3);
    // Send key of RFC 3079 section 3.5.3 (128 bits): the start key "8b7cdc14...".
    const bytes start_key = hex("8b7cdc149b993a1ba118cb153f56dccb");
    CHECK(vendor[0] == part(microsoft(26, bytes{9} + text("S=407A5589115FD0D6209F510FE9C04566"
                                                          "932CDA56")),
                            2, 6 + 43));
    CHECK(std::find(vendor.begin(), vendor.end(), part(microsoft(16, start_key), 2, 22)) !=
          vendor.end());
    for (const bytes& one : {vendor[1], vendor[2]}) {
        CHECK(one.size() == 4 + 2 + 16); // a key of 16 octets, no salt, no length, no padding
    }
}

TEST_CASE("over DTLS only the Token identifies a repeated request, over TLS nothing does",
          "[rule-55][rule-82][rfc9765-4.2.2]") {
    const auto accept = [](const access_request& login) {
        return login.accept(attr::reply_message = "first");
    };
    const bytes request = plain_packet(1, 42, raw(1, "bob"));
    SECTION("DTLS") {
        plain_bench there(transport_kind::dtls);
        const bytes reply = there.answer<access_request>(request, accept);
        CHECK(reply == plain_packet(2, 42, raw(18, "first")));
        CHECK(there.local_answer(request) == reply);
        // Code, contents and reserved fields do not matter.
        CHECK(there.local_answer(plain_packet(1, 42, raw(1, "eve"))) == reply);
        CHECK(there.local_answer(plain_packet(4, 42, {}, 9, bytes(12, 9))) == reply);
        CHECK(there.local_answer(plain_packet(1, 43, raw(1, "bob"))).empty());
        // Token octets that an Identifier does not have.
        for (const std::uint32_t other : {42U << 8, 42U << 16, 42U << 24}) {
            CHECK(there.local_answer(plain_packet(1, other, raw(1, "bob"))).empty());
        }
        CHECK(there.totals().resent_replies == 3);
    }
    SECTION("DTLS, while the handler works") {
        plain_bench there(transport_kind::dtls);
        CHECK(there.drop_of(request) == drop_reason::none);
        CHECK(there.drop_of(request) == drop_reason::duplicate_in_progress);
        CHECK(there.drop_of(plain_packet(40, 42, {})) == drop_reason::duplicate_in_progress);
    }
    SECTION("TLS") {
        plain_bench there(transport_kind::tls);
        for (int count = 0; count < 3; ++count) {
            CHECK(there.answer<access_request>(request, accept) ==
                  plain_packet(2, 42, raw(18, "first")));
        }
        CHECK(there.totals().access.requests == 3);
        CHECK(there.totals().access.duplicates == 0);
        CHECK(there.engine.cache().entries() == 0);
    }
}

TEST_CASE("an abandoned request is accepted again over either transport", "[rule-56]") {
    for (const auto transport : secure) {
        plain_bench there(transport);
        const bytes request = plain_packet(4, 8, integer(40, 1));
        CHECK(there
                  .answer<accounting_request>(
                      request, [](const accounting_request& record) { return record.discard(); })
                  .empty());
        CHECK(there.answer<accounting_request>(request, [](const accounting_request& record) {
            return record.acknowledge();
        }) == plain_packet(5, 8, {}));
    }
}

TEST_CASE("replies contain neither Message-Authenticator nor Original-Packet-Code",
          "[rule-83][rfc9765-5.2][rfc9765-5.5]") {
    plain_bench there;
    const bytes request = plain_packet(1, 3, raw(33, "a") + raw(33, "b"));
    const bytes reply = there.answer<access_request>(request, [](const access_request& login) {
        access_reply answer = login.accept(attr::reply_message = "one");
        // Original-Packet-Code, 241.4 (RFC 7930 section 4), and similar attributes.
        answer.attributes().append(attribute_number(241, 4), flags{}, bytes{0, 0, 0, 1}).value();
        answer.attributes().append(attribute_number(241, 5), flags{}, bytes{0, 0, 0, 1}).value();
        answer.attributes().append(attribute_number(242, 4), flags{}, bytes{9}).value();
        answer.attributes().add(attr::reply_message = "two");
        return answer;
    });
    CHECK(reply ==
          plain_packet(2, 3,
                       raw(18, "one") + raw(241, bytes{5, 0, 0, 0, 1}) + raw(242, bytes{4, 9}) +
                           raw(18, "two") + raw(33, "a") + raw(33, "b")));
}

TEST_CASE("a reply that does not fit is not sent, one of 4096 octets is", "[rfc2865-3]") {
    plain_bench there;
    bytes states;
    for (int count = 0; count < 15; ++count) {
        states = states + raw(33, bytes(253, 1));
    }
    const std::size_t left = 4096 - 20 - states.size();
    const auto answered_with = [&](std::size_t size) {
        return there.answer<access_request>(
            plain_packet(1, 1, states), [&](const access_request& login) {
                return login.accept(attr::reply_message = std::string(size - 2, 'x'));
            });
    };
    CHECK(answered_with(left).size() == 4096);
    CHECK(answered_with(left + 1).empty());
    CHECK(there.totals().drops[drop_reason::reply_too_large] == 1);
}
