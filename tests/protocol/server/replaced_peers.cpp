// SPDX-License-Identifier: MIT
// A server engine whose table of peers is replaced: what was verified under the earlier table is
// answered under that.
#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const peer_table> table(std::string_view shared,
                                        const char* network = "192.0.2.7") {
    return std::make_shared<const peer_table>(
        std::vector<peer>{{network, {.secret = std::string(shared)}}});
}

/// An Access-Request signed with another secret.
bytes pap_with(std::string_view shared, std::uint8_t identifier) {
    return with_random_field(1, identifier, random_field,
                             blank_message_authenticator + raw(1, "bob") +
                                 raw(2, hide_password(text("hello"), random_field, shared)),
                             shared);
}

/// A bench with a request in progress, under the first table.
struct begun : bench {
    explicit begun(const bytes& datagram) : datagram_(datagram) {
        engine.set_peers(table(secret), now.steady);
        auto outcome = receive(datagram_);
        const auto& admitted = std::get<server_engine::admitted>(outcome);
        kept_ = *admitted.request.origin().kept_by;
        request_.emplace(admitted.request.packet(), admitted.request.origin(), login_);
        place_ = admitted.place;
    }

    bytes finish() {
        access_reply reply = request_->accept();
        const auto sealed = engine.finish(*request_, place_, reply, room.room(), now.steady);
        REQUIRE(sealed);
        return bytes(sealed->begin(), sealed->end());
    }

  private:
    bytes datagram_;
    kept_peer kept_;
    std::optional<login> login_;
    std::optional<access_request> request_;
    server_engine::ticket place_;
};

} // namespace

TEST_CASE("a request in progress is answered with the secret that it was verified with",
          "[rfc2865-3][rule-b47]") {
    const bytes request = pap(1);
    begun one(request);
    one.engine.set_peers(table("another"), one.now.steady);
    CHECK(verifies(one.finish(), request, secret));
    // The next request needs the new one.
    CHECK(one.drop_of(pap_with(secret, 2)) == drop_reason::message_authenticator_invalid);
    auto outcome = one.receive(pap_with("another", 3));
    CHECK(std::holds_alternative<server_engine::admitted>(outcome));
}

TEST_CASE("a retransmission after a change of secret gets the stored reply",
          "[rfc5080-2.2.2][rule-b47]") {
    const bytes request = pap(1);
    begun one(request);
    one.engine.set_peers(table("another"), one.now.steady);
    CHECK(one.drop_of(request) == drop_reason::duplicate_in_progress);
    const bytes reply = one.finish();
    CHECK(one.local_answer(request) == reply);
    CHECK(one.totals().access.duplicates == 2);
    CHECK(one.totals().resent_replies == 1);
    CHECK(one.totals().access.bad_authenticators == 0);

    // From another port, with another authenticator or identifier it is another request.
    CHECK(one.drop_of(request, at("192.0.2.7", 40001)) ==
          drop_reason::message_authenticator_invalid);
    CHECK(one.drop_of(pap(1, {}, "hello", md5(text("other")))) ==
          drop_reason::message_authenticator_invalid);
    CHECK(one.drop_of(pap(2)) == drop_reason::message_authenticator_invalid);

    // Once the cache has forgotten it, it is verified again.
    one.now.steady += 11s;
    CHECK(one.drop_of(request) == drop_reason::message_authenticator_invalid);
}

TEST_CASE("a peer that was removed still gets the replies to what it sent before",
          "[rfc5080-2.2.2][rule-b47]") {
    const bytes request = pap(1);
    begun one(request);
    one.engine.set_peers(table(secret, "198.51.100.1"), one.now.steady);
    const bytes reply = one.finish();
    CHECK(verifies(reply, request, secret));
    CHECK(one.local_answer(request) == reply);
    CHECK(one.drop_of(pap(2)) == drop_reason::unknown_peer);
    CHECK(one.totals().invalid_requests == 1);
}

TEST_CASE("a dated request is recalled after a change, and handled only once",
          "[rfc5176-6.3][rule-b47]") {
    bench one;
    one.engine.set_peers(table(secret), one.now.steady);
    const bytes change =
        with_signed_field(43, 9, integer(55, 1'700'000'000) + raw(1, "bob"), secret);
    const bytes reply =
        one.answer<coa_request>(change, [](const coa_request& request) { return request.ack(); });
    one.engine.set_peers(table("another"), one.now.steady);
    one.now.steady += 300s;
    one.now.wall += 300s;
    CHECK(one.local_answer(change) == reply);
    one.engine.set_peers(table(secret), one.now.steady); // and back
    CHECK(one.local_answer(change) == reply);
}

TEST_CASE("without a change a request that does not verify is not looked up", "[rfc5080-2.2.2]") {
    bench one;
    const bytes request = pap(1);
    one.answer<access_request>(request, [](const access_request& asked) { return asked.accept(); });
    bytes damaged = request;
    damaged.back() ^= 1;
    CHECK(one.drop_of(damaged) == drop_reason::message_authenticator_invalid);
}

TEST_CASE("with lookups a datagram of an unknown source is neither dropped nor counted",
          "[rfc2865-3][rule-b48]") {
    bench one({.looks_up_peers = true});
    auto outcome = one.receive(pap(1), at("198.51.100.9"));
    CHECK(std::holds_alternative<server_engine::unidentified>(outcome));
    CHECK(server_engine::reason_of(outcome) == drop_reason::none);
    CHECK(server_engine::peer_of(outcome) == nullptr);
    CHECK(one.totals().invalid_requests == 0);
    CHECK(one.totals().drops.total() == 0);
    const auto dropped = one.engine.drop_unknown(drop_reason::peer_lookup_failed);
    CHECK(dropped.reason == drop_reason::peer_lookup_failed);
    CHECK(one.totals().invalid_requests == 1);
    CHECK(one.totals().drops[drop_reason::peer_lookup_failed] == 1);
}
