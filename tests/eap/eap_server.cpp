// SPDX-License-Identifier: MIT
// EAP in Access-Requests and their replies: State, EAP-Message, keys, what the author is asked.
#include <radius/testing.hpp>

#include "conversation.hpp"

using namespace radius_test;
using namespace std::chrono_literals;

namespace attr = radius::attr;
using radius::testing::received;

namespace {

/// Knows bob, and remembers what it is asked.
struct author_of_bob {
    eap::verdict find_user(const eap::claim& claim) {
        asked.emplace_back(claim.identity());
        return claim.identity() == "bob" ? eap::password(bobs_password) : eap::refuse("unknown");
    }
    access_reply handle_access(const access_request& request) {
        ++decisions;
        user = request.login() != nullptr ? request.login()->user : "none";
        if (!lets_in) {
            return request.reject(attr::reply_message = "Not today");
        }
        return request.accept(attr::session_timeout = 8h, attr::reply_message = "Welcome");
    }
    accounting_reply handle_accounting(const accounting_request& request) {
        return request.acknowledge();
    }
    coa_reply handle_coa(const coa_request& request) { return request.ack(); }
    disconnect_reply handle_disconnect(const disconnect_request& request) { return request.ack(); }

    std::vector<std::string> asked;
    std::string user;
    unsigned decisions = 0;
    bool lets_in = true;
};
static_assert(radius::handler<eap::authenticating<author_of_bob>>);

/// The same as coroutines, in each mixture.
struct waits_for_user : author_of_bob {
    asio::awaitable<eap::verdict> find_user(const eap::claim& claim) {
        eap::verdict found = author_of_bob::find_user(claim);
        co_await asio::post(co_await asio::this_coro::executor, asio::use_awaitable);
        co_return found;
    }
};
struct waits_for_decision : author_of_bob {
    asio::awaitable<access_reply> handle_access(const access_request& request) {
        co_await asio::post(co_await asio::this_coro::executor, asio::use_awaitable);
        co_return author_of_bob::handle_access(request);
    }
};
static_assert(radius::handler<eap::authenticating<waits_for_user>>);
static_assert(radius::handler<eap::authenticating<waits_for_decision>>);

/// One packet of a peer, as a NAS sends it.
outgoing_access_request packet_of(octets_view message, octets_view state = {},
                                  std::string_view user = "bob") {
    auto request = make_access_request(attr::user_name = user, attr::eap_message = message);
    if (!state.empty()) {
        request.add(attr::state = state);
    }
    return request;
}

/// What the NAS gets.
struct answer_of_server {
    packet_code code{};
    octet_string eap;
    octet_string state;
    std::optional<std::string> user_name;
    bool has_reply_message = false;
    std::optional<error_cause> cause;
    octet_string send_key;
    octet_string receive_key;
};

template <class Result>
answer_of_server read(const Result& result) {
    answer_of_server made;
    made.code = result.code();
    for (const auto& piece : result.all(attr::eap_message)) {
        made.eap.insert(made.eap.end(), piece.begin(), piece.end());
    }
    if (const auto state = result.get(attr::state)) {
        made.state = to_octets(*state);
    }
    if (const auto name = result.get(attr::user_name)) {
        made.user_name = std::string(*name);
    }
    made.has_reply_message = result.contains(attr::reply_message);
    made.cause = result.get(attr::error_cause);
    if (const auto key = result.get(attr::ms_mppe_send_key)) {
        made.send_key = to_octets(key->view());
    }
    if (const auto key = result.get(attr::ms_mppe_recv_key)) {
        made.receive_key = to_octets(key->view());
    }
    return made;
}

template <class Handler>
answer_of_server ask(Handler& handler, const outgoing_access_request& request,
                     const std::string& nas = "nas") {
    received one(request, {.peer = {.name = nas}});
    if constexpr (std::same_as<decltype(handler.handle_access(one.request())), access_reply>) {
        return read(one.reply(handler.handle_access(one.request())));
    } else {
        asio::io_context io;
        return read(one.reply(radius::testing::run(io, handler.handle_access(one.request()))));
    }
}

/// A whole login; the last answer.
template <class Handler>
answer_of_server whole_login(Handler& handler, eap::peer_conversation& peer,
                             std::string_view user = "bob") {
    answer_of_server last = ask(handler, packet_of(peer.first_response(1), {}, user));
    while (last.code == packet_code::access_challenge) {
        const auto reaction = peer.receive(last.eap);
        REQUIRE(reaction.what == eap::peer_action::kind::respond);
        last = ask(handler, packet_of(reaction.octets, last.state, user));
    }
    return last;
}

template <class Handler = author_of_bob>
eap::authenticating<Handler> with(std::vector<eap::offered_method> methods) {
    return {Handler(), {.methods = std::move(methods)}};
}

} // namespace

TEMPLATE_TEST_CASE("a handler is asked who the user is, then what it may do, and nothing else",
                   "[rfc3579-2.6.3][rule-93][rule-95][rule-113][rule-115]", author_of_bob,
                   waits_for_user, waits_for_decision) {
    auto handler = with<TestType>({eap::mschap_v2{}});
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::mschap_v2{}}), random);
    const auto last = whole_login(handler, peer, "bob@example.org");
    CHECK(last.code == packet_code::access_accept);
    CHECK(last.state.empty());
    CHECK(last.user_name == "bob@example.org"); // the name outside
    CHECK_FALSE(last.has_reply_message);        // rule 94: never beside EAP-Message
    REQUIRE(peer.receive(last.eap).what == eap::peer_action::kind::succeeded);
    CHECK(as_text(last.receive_key) == as_text(peer.keys().receive_key()));
    CHECK(as_text(last.send_key) == as_text(peer.keys().send_key()));
    CHECK(handler.inner().asked == std::vector<std::string>{"bob"});
    CHECK(handler.inner().decisions == 1);
    CHECK(handler.inner().user == "bob");
    CHECK(handler.logins().sessions().open == 0);
    CHECK(handler.logins().logins().accepted == 1);
}

TEST_CASE("a wrong password and a refusal of the handler end with a Reject that has EAP-Failure",
          "[rfc3579-2.6.3][rule-93][rule-113][rule-114]") {
    SECTION("a wrong password") {
        auto handler = with({eap::mschap_v2{.retries = 0}});
        seeded_octets random(1);
        eap::peer_conversation peer(bob_with({eap::mschap_v2{}}, "wrong"), random);
        const auto last = whole_login(handler, peer);
        CHECK(last.code == packet_code::access_reject);
        CHECK(last.eap.size() == 4);
        CHECK(last.eap[0] == 4);
        CHECK(handler.inner().decisions == 0);
        CHECK(handler.logins().logins().rejected == 1);
    }
    SECTION("a refusal") {
        auto handler = with({eap::mschap_v2{}});
        handler.inner().lets_in = false;
        seeded_octets random(1);
        eap::peer_conversation peer(bob_with({eap::mschap_v2{}}), random);
        const auto last = whole_login(handler, peer);
        CHECK(last.code == packet_code::access_reject);
        CHECK_FALSE(last.has_reply_message);
        CHECK(last.send_key.empty());
        CHECK(peer.receive(last.eap).what == eap::peer_action::kind::failed);
    }
}

TEST_CASE("an EAP-Start is answered with a Request for the identity and a State",
          "[rfc3579-2.1][rule-88]") {
    auto handler = with({eap::md5{}});
    const auto asked = ask(handler, packet_of({}));
    CHECK(asked.code == packet_code::access_challenge);
    CHECK(asked.state.size() == 20);
    REQUIRE(asked.eap.size() == 5);
    CHECK(asked.eap[0] == 1);
    CHECK(asked.eap[4] == 1);
}

TEST_CASE("a request that is of no use is answered again, with Error-Cause 202",
          "[rfc3579-2.2][rule-90][rule-114]") {
    auto handler = with({eap::md5{}});
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::md5{}}), random);
    const auto challenge = ask(handler, packet_of(peer.first_response(1)));
    CHECK_FALSE(challenge.cause);
    const auto again = ask(handler, packet_of(from_digits("029900060400"), challenge.state));
    CHECK(again.code == packet_code::access_challenge);
    CHECK(again.eap == challenge.eap);
    CHECK(again.cause == error_cause::invalid_eap_packet);
    CHECK(again.state != challenge.state);
    const auto proof = peer.receive(again.eap).octets;
    CHECK(ask(handler, packet_of(proof, again.state)).code == packet_code::access_accept);
}

TEST_CASE("the same Response under a new identifier gets the same Request", "[rule-99]") {
    auto handler = with({eap::mschap_v2{}});
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::mschap_v2{}}), random);
    const auto challenge = ask(handler, packet_of(peer.first_response(1)));
    const octet_string proof = peer.receive(challenge.eap).octets;
    const auto confirmed = ask(handler, packet_of(proof, challenge.state));
    REQUIRE(confirmed.code == packet_code::access_challenge);
    // The NAS has lost the reply and knows only the earlier State.
    const auto stale = ask(handler, packet_of(proof, challenge.state));
    CHECK(stale.code == packet_code::access_reject); // an old State is never a new conversation
    const auto again = ask(handler, packet_of(proof, confirmed.state));
    CHECK(again.eap == confirmed.eap);
    CHECK_FALSE(again.cause);
    CHECK(handler.inner().decisions == 1);
}

TEST_CASE("a State of another client, or an invented one, is refused with Failure",
          "[rule-97][rule-98]") {
    auto handler = with({eap::md5{}});
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::md5{}}), random);
    const auto challenge = ask(handler, packet_of(peer.first_response(1)), "nas 1");
    const octet_string proof = peer.receive(challenge.eap).octets;
    const auto stolen = ask(handler, packet_of(proof, challenge.state), "nas 2");
    CHECK(stolen.code == packet_code::access_reject);
    CHECK(to_hex(stolen.eap) == "04020004");
    octet_string invented(20);
    CHECK(ask(handler, packet_of(proof, invented), "nas 1").code == packet_code::access_reject);
    CHECK(handler.logins().logins().unknown_states == 2);
    CHECK(ask(handler, packet_of(proof, challenge.state), "nas 1").code ==
          packet_code::access_accept);
}

TEST_CASE("requests without EAP, and States of other forms, reach the handler unchanged", "[eap]") {
    auto handler = with({eap::md5{}});
    const auto pap = ask(
        handler, make_access_request(attr::user_name = "bob", attr::user_password = bobs_password));
    CHECK(pap.code == packet_code::access_accept);
    CHECK(pap.has_reply_message);
    CHECK(handler.inner().user == "none");
    const auto foreign = ask(handler, packet_of(from_digits("0201000604ff"), from_digits("abcd")));
    CHECK(foreign.code == packet_code::access_accept);
    CHECK(handler.inner().decisions == 2);
    CHECK(handler.inner().asked.empty());
}

TEST_CASE("wireless devices are offered methods with keys only, unless an option says otherwise",
          "[rfc4017-2.2][rule-111]") {
    const auto offered = [](bool needs_keys) {
        eap::authenticating handler{
            author_of_bob{},
            {.methods = {eap::md5{}, eap::mschap_v2{}}, .needs_keys_on_wireless = needs_keys}};
        seeded_octets random(1);
        eap::peer_conversation peer(bob_with({}), random);
        auto request = packet_of(peer.first_response(1));
        request.add(attr::nas_port_type = nas_port_type::wireless_802_11);
        return ask(handler, request).eap.at(4);
    };
    CHECK(offered(true) == 26);
    CHECK(offered(false) == 4);
}

TEST_CASE("a device has one conversation, and a full store refuses the next",
          "[rule-109][rule-110]") {
    eap::authenticating handler{author_of_bob{},
                                {.methods = {eap::md5{}}, .sessions = {.max_sessions = 1}}};
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::md5{}}), random);
    const auto from = [&](std::string_view station) {
        auto request = packet_of(peer.first_response(1));
        request.add(attr::calling_station_id = station);
        return ask(handler, request);
    };
    const auto first = from("02-00-00-00-00-01");
    CHECK(first.code == packet_code::access_challenge);
    const auto second = from("02-00-00-00-00-02");
    CHECK(second.code == packet_code::access_reject);
    CHECK(to_hex(second.eap) == "04010004");
    const auto again = from("02-00-00-00-00-01");
    CHECK(again.code == packet_code::access_challenge);
    CHECK(ask(handler, packet_of(peer.receive(first.eap).octets, first.state)).code ==
          packet_code::access_reject);
    CHECK(handler.logins().sessions().superseded == 1);
}

TEST_CASE("a handler that throws ends the conversation", "[eap]") {
    struct throwing : author_of_bob {
        eap::verdict find_user(const eap::claim&) { throw std::runtime_error("no database"); }
    };
    auto handler = with<throwing>({eap::md5{}});
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::md5{}}), random);
    const auto challenge = ask(handler, packet_of(peer.first_response(1)));
    const auto proof = packet_of(peer.receive(challenge.eap).octets, challenge.state);
    received one(proof, {.peer = {.name = "nas"}});
    CHECK_THROWS_AS(handler.handle_access(one.request()), std::runtime_error);
    CHECK(handler.logins().sessions().open == 0);
}

TEST_CASE("EAP-Message is joined from its pieces, and long packets are split",
          "[rfc3579-3.1][rule-87]") {
    auto handler = with({eap::gtc{.prompt = std::string(600, 'p')}});
    seeded_octets random(1);
    const std::string long_password(700, 'x');
    eap::peer_conversation peer(bob_with({eap::gtc{}}, long_password), random);
    const auto challenge = ask(handler, packet_of(peer.first_response(1)));
    CHECK(challenge.eap.size() == 605);
    const auto proof = peer.receive(challenge.eap).octets;
    CHECK(proof.size() == 705);
    CHECK(ask(handler, packet_of(proof, challenge.state)).code == packet_code::access_reject);
    CHECK(handler.inner().asked.size() == 1);
}
