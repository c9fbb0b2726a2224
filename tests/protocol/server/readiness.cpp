// SPDX-License-Identifier: MIT
// What a server engine does not answer: Status-Server while it is not ready (RFC 5997 section 4.2),
// and a request whose handler has no reply to send.
#include "support/server_bench.hpp"

using namespace radius_test;
using namespace forge;

TEST_CASE("Status-Server has no answer on a port of which no kind of request is ready",
          "[rfc5997-4.2][rule-60]") {
    using radius::request_kind;
    using radius::service;
    const auto readiness = std::make_shared<radius::server_readiness>();
    const auto answers = [&](service port) {
        bench there({.serves = port, .readiness = readiness});
        const bytes request =
            with_random_field(12, 1, random_field, blank_message_authenticator, secret);
        const bool answered = !there.local_answer(request).empty();
        CHECK(there.totals().status_requests == (answered ? 1 : 0));
        CHECK(there.totals().drops[drop_reason::not_ready] == (answered ? 0 : 1));
        return answered;
    };
    CHECK(answers(service::authentication));
    CHECK(answers(service::dynamic_authorization));
    readiness->set(request_kind::access, false);
    CHECK_FALSE(answers(service::authentication));
    CHECK(answers(service::accounting));
    readiness->set(request_kind::accounting, false);
    readiness->set(request_kind::coa, false);
    CHECK_FALSE(answers(service::accounting));
    CHECK(answers(service::dynamic_authorization)); // Disconnect is ready
    CHECK(answers(service::all));
    readiness->set(request_kind::disconnect, false);
    CHECK_FALSE(answers(service::dynamic_authorization));
    CHECK_FALSE(answers(service::all));
    readiness->set(request_kind::access, true);
    CHECK(answers(service::authentication));
    CHECK(answers(service::all));
    CHECK_FALSE(answers(service::accounting));
}

TEST_CASE("a default-constructed reply is refused, and counts as a failure of the handler") {
    bench there;
    const bytes request = pap(1);
    CHECK_FALSE(radius::access_reply().is_valid());
    CHECK(radius::access_reply::discard().is_valid());
    CHECK(
        there.answer<radius::access_request>(request, [](auto&) { return radius::access_reply(); })
            .empty());
    CHECK(there.totals().drops[drop_reason::handler_failed] == 1);
    CHECK(there.totals().access.dropped == 1);
    CHECK(!there.answer<radius::access_request>(request, [](auto& login) { return login.accept(); })
               .empty());
}
