// SPDX-License-Identifier: MIT
// The outcome of a login, which a request keeps for its reply.
#include <radius/attribute/standard/tables.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using forge::raw;
using forge::operator+;

namespace {

/// An admitted Access-Request with its octets and its bench.
struct asked {
    explicit asked(bytes datagram)
        : octets(std::move(datagram)), outcome(there.receive(octets)),
          exchange(std::get<server_engine::admitted>(outcome).request.packet(),
                   std::get<server_engine::admitted>(outcome).request.origin()) {}

    bench there;
    bytes octets;
    server_engine::outcome outcome;
    request_exchange<access_request> exchange;
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
    asked one(pap(1));
    CHECK(one.exchange.request().login() == nullptr);
    CHECK_FALSE(one.exchange.login());
}

TEST_CASE("a request keeps the outcome of the last check of its password") {
    asked one(pap(1));
    const access_request& request = one.exchange.request();
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
    const access_request copy = one.exchange.request();
    CHECK(copy.verify_password("hello"));
    REQUIRE(one.exchange.request().login() != nullptr);
    CHECK(one.exchange.request().login() == copy.login());
    CHECK(*one.exchange.request().login());
}

TEST_CASE("a login before the handler is called is the request's, and its keys go into the accept",
          "[rfc2548-2.4]") {
    asked one(eap_request());
    one.exchange.login().emplace();
    login& known = *one.exchange.login();
    known.method = login_method::eap;
    known.succeeded = true;
    known.keys.size = 32;
    known.keys.receive.fill(1);
    known.keys.send.fill(2);
    const access_request& request = one.exchange.request();
    REQUIRE(request.login() == &known);
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
    one.exchange.login().emplace();
    one.exchange.login()->method = login_method::eap;
    one.exchange.login()->keys.size = 32;
    CHECK_FALSE(one.exchange.request().accept().attributes().contains(attr::ms_mppe_recv_key));
}
