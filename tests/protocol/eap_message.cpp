// SPDX-License-Identifier: MIT
// EAP packets in RADIUS: the contents of a reply in an EAP conversation.
#include "support/server_bench.hpp"

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/protocol/reply_matching.hpp>

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

const bytes eap_user = raw(1, "bob");
// EAP-Response/Identity "bob", identifier 7 (RFC 3748 sections 4.1 and 5.1).
const bytes identity{2, 7, 0, 8, 1, 'b', 'o', 'b'};

bytes eap_request(const bytes& attributes) {
    return with_random_field(1, 9, random_field, blank_message_authenticator + attributes, secret);
}

template <class Handle>
bytes answer_to(bench& there, const bytes& request, Handle&& handle) {
    const bytes reply = there.answer<access_request>(request, std::forward<Handle>(handle));
    REQUIRE(!reply.empty());
    CHECK(verifies(reply, request, secret));
    return reply;
}

} // namespace

TEST_CASE("a reject in an EAP conversation carries EAP-Failure and no Reply-Message",
          "[rfc3579-2.6.3][rfc3579-2.6.5][rfc3748-4.2]") {
    const bytes request = eap_request(eap_user + raw(79, identity) + raw(33, "proxy"));
    bench there;
    const bytes reply = answer_to(there, request, [](auto& login) {
        return login.reject(attr::reply_message = "no", attr::password_retry = 3u,
                            attr::reply_message = "at all");
    });
    CHECK(int{reply[0]} == 3);
    CHECK(values_of(reply, 79) == std::vector<bytes>{{4, 7, 0, 4}});
    CHECK(values_of(reply, 18).empty());
    CHECK(values_of(reply, 75).empty());
    CHECK(values_of(reply, 33) == std::vector<bytes>{text("proxy")});
    CHECK(there.totals().attributes_left_out == 3);
    CHECK(there.of_peer().attributes_left_out == 3);
    CHECK(there.totals().access_rejects == 1);

    SECTION("also in a reply that the handler made itself") {
        bench other;
        const bytes by_hand = answer_to(
            other, request, [](auto&) { return access_reply(packet_code::access_reject); });
        CHECK(values_of(by_hand, 79) == std::vector<bytes>{{4, 7, 0, 4}});
        CHECK(other.totals().attributes_left_out == 0);
    }
    SECTION("an EAP-Start has no identifier") {
        bench other;
        const bytes started = answer_to(other, eap_request(eap_user + raw(79, bytes())),
                                        [](auto& login) { return login.reject(); });
        CHECK(values_of(started, 79) == std::vector<bytes>{{4, 0, 0, 4}});
    }
    SECTION("an EAP packet in pieces has its identifier in the first") {
        bench other;
        const bytes pieces = answer_to(
            other,
            eap_request(eap_user + raw(79, bytes{2}) + raw(79, bytes{9}) + raw(79, bytes{0, 5, 1})),
            [](auto& login) { return login.reject(); });
        CHECK(values_of(pieces, 79) == std::vector<bytes>{{4, 9, 0, 4}});
    }
    SECTION("an EAP-Request is answered with Nak: the roles are not reversed") {
        bench other; // RFC 3579 section 2.6.2, RFC 3748 section 5.3.1
        const bytes reversed =
            answer_to(other, eap_request(eap_user + raw(79, bytes{1, 5, 0, 5, 1})),
                      [](auto& login) { return login.reject(); });
        CHECK(values_of(reversed, 79) == std::vector<bytes>{{2, 5, 0, 6, 3, 0}});
    }
    SECTION("a reply that was full of messages has room for it") {
        bench other;
        const bytes full = answer_to(other, request, [](auto& login) {
            auto reject = login.reject();
            while (reject.attributes().add_raw(18, bytes(100, 'x'))) {
            }
            return reject;
        });
        CHECK(values_of(full, 79) == std::vector<bytes>{{4, 7, 0, 4}});
    }
}

TEST_CASE("EAP-Failure is replaced by the handler's own EAP-Message", "[rfc3579-2.6.3]") {
    const bytes request = eap_request(eap_user + raw(79, identity));
    const bytes failure{4, 6, 0, 4};
    bench there;
    const bytes reply = answer_to(there, request, [&](auto& login) {
        return login.reject(attr::eap_message = failure, attr::reply_message = "no");
    });
    CHECK(values_of(reply, 79) == std::vector<bytes>{failure});
    CHECK(values_of(reply, 18).empty());
}

TEST_CASE("Reply-Message never accompanies EAP-Message, whatever the code", "[rfc3579-2.6.5]") {
    const bytes request = eap_request(eap_user + raw(79, identity));
    const bytes success{3, 7, 0, 4};
    const bytes ask{1, 8, 0, 5, 4};
    bench there;
    const bytes accepted = answer_to(there, request, [&](auto& login) {
        return login.accept(attr::eap_message = success, attr::reply_message = "hello",
                            attr::class_ = text("c"));
    });
    CHECK(values_of(accepted, 79) == std::vector<bytes>{success});
    CHECK(values_of(accepted, 18).empty());
    CHECK(values_of(accepted, 25) == std::vector<bytes>{text("c")});
    bench other;
    const bytes challenged = answer_to(other, request, [&](auto& login) {
        return login.challenge(attr::reply_message = "code?", attr::eap_message = ask);
    });
    CHECK(values_of(challenged, 79) == std::vector<bytes>{ask});
    CHECK(values_of(challenged, 18).empty());
    CHECK(other.totals().attributes_left_out == 1);
}

TEST_CASE("a reply outside EAP keeps its Reply-Message and gets no EAP-Message", "[rfc2865-5.18]") {
    bench there;
    const bytes reply = answer_to(
        there, pap(1), [](auto& login) { return login.reject(attr::reply_message = "no"); });
    CHECK(values_of(reply, 18) == std::vector<bytes>{text("no")});
    CHECK(values_of(reply, 79).empty());
    bench other; // nor does an accept whose handler sends no text to the device
    const bytes accepted =
        answer_to(other, eap_request(eap_user + raw(79, identity)),
                  [](auto& login) { return login.accept(attr::reply_message = "hello"); });
    CHECK(values_of(accepted, 79).empty());
    CHECK(values_of(accepted, 18) == std::vector<bytes>{text("hello")});
    CHECK(other.totals().attributes_left_out == 0);
}

TEST_CASE("a handler's MS-CHAP-Error is the only one in the reject", "[rfc2548-2.1.5]") {
    const bytes request =
        eap_request(eap_user + microsoft(11, bytes(16, 1)) + microsoft(25, bytes(50, 1)));
    const auto expired = "\x01"
                         "E=648 R=0 C=00000000000000000000000000000000 V=3";
    for (const bool late : {false, true}) {
        CAPTURE(late);
        bench there;
        const bytes reply = answer_to(there, request, [&](auto& login) {
            CHECK_FALSE(login.verify_password("secret"));
            if (late) {
                auto reject = login.reject();
                reject.attributes().add(attr::ms_chap_error = expired);
                return reject;
            }
            return login.reject(attr::ms_chap_error = expired);
        });
        CHECK(values_of(reply, 26) == std::vector<bytes>{bytes{0, 0, 1, 55} + raw(2, expired)});
    }
}

TEST_CASE("the pieces of EAP-Message form one whole EAP packet, or the request is dropped",
          "[rfc3579-3.1][rfc3748-4.1][rule-46]") {
    const auto judge = [](const bytes& pieces) {
        bench there;
        return there.drop_of(eap_request(eap_user + pieces));
    };
    const auto whole = [](std::size_t length, std::size_t size) {
        bytes packet(size, 0x55);
        packet[0] = 2;
        packet[1] = 7;
        packet[2] = static_cast<std::uint8_t>(length >> 8);
        packet[3] = static_cast<std::uint8_t>(length & 0xFF);
        return packet;
    };
    CHECK(judge(raw(79, bytes())) == drop_reason::none); // EAP-Start (RFC 3579 section 2.1)
    CHECK(judge(raw(79, identity)) == drop_reason::none);
    CHECK(judge(raw(79, part(identity, 0, 3)) + raw(79, part(identity, 3, 5))) ==
          drop_reason::none);
    const bytes two = whole(300, 300);
    CHECK(judge(raw(79, part(two, 0, 253)) + raw(79, part(two, 253, 47))) == drop_reason::none);
    CHECK(judge(raw(79, whole(8, 9))) == drop_reason::none); // padding after the packet
    CHECK(judge(raw(79, whole(8, 8)) + raw(79, bytes())) == drop_reason::none);

    CHECK(judge(raw(79, whole(9, 8))) == drop_reason::eap_message_invalid);
    CHECK(judge(raw(79, part(two, 0, 253)) + raw(79, part(two, 253, 46))) ==
          drop_reason::eap_message_invalid);
    CHECK(judge(raw(79, whole(3, 8))) == drop_reason::eap_message_invalid);
    for (std::size_t size = 1; size < 4; ++size) {
        CHECK(judge(raw(79, part(identity, 0, size))) == drop_reason::eap_message_invalid);
    }
    CHECK(judge(raw(79, identity) + raw(79, identity)) == drop_reason::eap_message_invalid);
    CHECK(judge(raw(79, identity) + raw(24, "state") + raw(79, identity)) ==
          drop_reason::eap_message_invalid);
}

TEST_CASE("a reply whose EAP-Message is not one whole EAP packet is dropped",
          "[rfc3579-3.1][rfc3748-4.1][rule-46]") {
    const shared_secret key(secret);
    const bytes request = eap_request(eap_user + raw(79, identity));
    const bytes success{3, 7, 0, 4};
    const auto judge = [&](const bytes& pieces) {
        const bytes answer = forge::reply(2, request, blank_message_authenticator + pieces, secret);
        return check_reply(*packet_view::parse(answer),
                           {packet_code::access_request, octets_view(request).subspan<4, 16>()},
                           key);
    };
    CHECK(judge(raw(79, success)) == drop_reason::none);
    CHECK(judge({}) == drop_reason::none);
    CHECK(judge(raw(79, bytes{3, 7, 0, 5})) == drop_reason::eap_message_invalid);
    CHECK(judge(raw(79, success) + raw(79, success)) == drop_reason::eap_message_invalid);
    const bytes plain = plain_packet(2, 1, raw(79, success) + raw(79, success));
    CHECK(check_v1_1_reply(*packet_view::parse(plain), packet_code::access_request) ==
          drop_reason::eap_message_invalid);
    CHECK_FALSE(ends_stream(drop_reason::eap_message_invalid));
}

TEST_CASE("the same checks of EAP-Message apply to RADIUS/1.1", "[rfc3579-3.1][rule-46]") {
    bench there({.transport = transport_kind::tls, .version = radius_version::v1_1});
    CHECK(there.drop_of(plain_packet(1, 1, eap_user + raw(79, identity))) == drop_reason::none);
    CHECK(there.drop_of(plain_packet(1, 2, eap_user + raw(79, identity) + raw(79, identity))) ==
          drop_reason::eap_message_invalid);
}
