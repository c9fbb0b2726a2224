// SPDX-License-Identifier: MIT
// EAP packets in RADIUS: what a reply in an EAP conversation carries.
#include "protocol/receiver_bench.hpp"

#include <radius/attribute/microsoft.hpp>
#include <radius/attribute/rfc2869.hpp>

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

const bytes user = raw(1, "bob");
// EAP-Response/Identity "bob", identifier 7 (RFC 3748 sections 4.1 and 5.1).
const bytes identity{2, 7, 0, 8, 1, 'b', 'o', 'b'};

bytes access(const bytes& attributes) {
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
    const bytes request = access(user + raw(79, identity) + raw(33, "proxy"));
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

    SECTION("also one that the handler has made by hand") {
        bench other;
        const bytes by_hand = answer_to(
            other, request, [](auto&) { return access_reply(packet_code::access_reject); });
        CHECK(values_of(by_hand, 79) == std::vector<bytes>{{4, 7, 0, 4}});
        CHECK(other.totals().attributes_left_out == 0);
    }
    SECTION("an EAP-Start has no identifier") {
        bench other;
        const bytes started = answer_to(other, access(user + raw(79, bytes())),
                                        [](auto& login) { return login.reject(); });
        CHECK(values_of(started, 79) == std::vector<bytes>{{4, 0, 0, 4}});
    }
    SECTION("an EAP packet in pieces has its identifier in the first") {
        bench other;
        const bytes pieces = answer_to(
            other, access(user + raw(79, bytes{2}) + raw(79, bytes{9}) + raw(79, bytes{0, 5, 1})),
            [](auto& login) { return login.reject(); });
        CHECK(values_of(pieces, 79) == std::vector<bytes>{{4, 9, 0, 4}});
    }
    SECTION("an EAP-Request is answered with Nak: the roles are not reversed") {
        bench other; // RFC 3579 section 2.6.2, RFC 3748 section 5.3.1
        const bytes reversed = answer_to(other, access(user + raw(79, bytes{1, 5, 0, 5, 1})),
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

TEST_CASE("EAP-Failure yields to an EAP-Message of the handler's own", "[rfc3579-2.6.3]") {
    const bytes request = access(user + raw(79, identity));
    const bytes failure{4, 6, 0, 4};
    bench there;
    const bytes reply = answer_to(there, request, [&](auto& login) {
        return login.reject(attr::eap_message = failure, attr::reply_message = "no");
    });
    CHECK(values_of(reply, 79) == std::vector<bytes>{failure});
    CHECK(values_of(reply, 18).empty());
}

TEST_CASE("Reply-Message never stands beside EAP-Message, whatever the code", "[rfc3579-2.6.5]") {
    const bytes request = access(user + raw(79, identity));
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
    bench other; // nor does an accept, whose handler has not said anything to the device
    const bytes accepted = answer_to(other, access(user + raw(79, identity)), [](auto& login) {
        return login.accept(attr::reply_message = "hello");
    });
    CHECK(values_of(accepted, 79).empty());
    CHECK(values_of(accepted, 18) == std::vector<bytes>{text("hello")});
    CHECK(other.totals().attributes_left_out == 0);
}

TEST_CASE("a handler's MS-CHAP-Error is the only one in the reject", "[rfc2548-2.1.5]") {
    const bytes request = access(user + microsoft(11, bytes(16, 1)) + microsoft(25, bytes(50, 1)));
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
