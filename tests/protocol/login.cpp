// SPDX-License-Identifier: MIT
// The outcome of a login, which a request keeps for its reply.
#include <radius/attribute/standard/tables.hpp>
#include <radius/testing/received.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using forge::raw;
using forge::operator+;

namespace {

/// An admitted Access-Request with these octets.
struct asked : testing::received<packet_code::access_request> {
    explicit asked(const bytes& datagram) : received(datagram, {.secret = std::string(secret)}) {}
};

/// An EAP-Response/Identity of "bob".
const bytes eap_identity = raw(79, bytes{2, 9, 0, 8, 1, 'b', 'o', 'b'});

bytes eap_request() {
    return forge::with_random_field(
        1, 1, random_field, forge::blank_message_authenticator + raw(1, "bob") + eap_identity,
        secret);
}

} // namespace

TEST_CASE("a request has no login before its password is checked") {
    CHECK(asked(pap(1)).request().login() == nullptr);
}

TEST_CASE("a request keeps the outcome of the last check of its password") {
    asked one(pap(1));
    const access_request& request = one.request();
    CHECK_FALSE(request.verify_password("Hello"));
    REQUIRE(request.login() != nullptr);
    CHECK(request.login()->method == login_method::pap);
    CHECK_FALSE(*request.login());
    CHECK(request.verify_password("hello"));
    CHECK(*request.login());
    CHECK(request.login()->succeeded);
}

TEST_CASE("copies of a request share its login") {
    asked one(pap(1));
    const access_request copy = one.request();
    CHECK(copy.verify_password("hello"));
    REQUIRE(one.request().login() != nullptr);
    CHECK(one.request().login() == copy.login());
    CHECK(*one.request().login());
}

TEST_CASE("a login before the handler is called is the request's, and its keys go into the accept",
          "[rfc2548-2.4]") {
    asked one(eap_request());
    login known;
    known.method = login_method::eap;
    known.succeeded = true;
    known.keys.size = 32;
    known.keys.receive.fill(1);
    known.keys.send.fill(2);
    one.set_login(known);
    const access_request& request = one.request();
    REQUIRE(request.login() != nullptr);
    CHECK(name_of(request.login()->method) == "EAP");
    CHECK_FALSE(request.verify_password("hello")); // it has none
    CHECK(request.login()->method == login_method::eap);

    const access_reply accept = request.accept();
    CHECK(detail::equal_octets(accept.attributes().require(attr::ms_mppe_recv_key).view(),
                               bytes(32, 1)));
    CHECK(detail::equal_octets(accept.attributes().require(attr::ms_mppe_send_key).view(),
                               bytes(32, 2)));
    CHECK_FALSE(accept.attributes().contains(attr::ms_chap2_success));
    CHECK(request.reject().attributes().wire_size() == 0);
}

TEST_CASE("a login that has failed adds no keys to an accept") {
    asked one(eap_request());
    login failed;
    failed.method = login_method::eap;
    failed.keys.size = 32;
    one.set_login(failed);
    CHECK_FALSE(one.request().accept().attributes().contains(attr::ms_mppe_recv_key));
}
