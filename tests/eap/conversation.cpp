// SPDX-License-Identifier: MIT
// The state machines of a server and a peer: negotiation, repeats, forged and unexpected packets.
#include "conversation.hpp"

using namespace radius_test;

namespace {

using kind = eap::conversation_action::kind;

octet_string response(octet identifier, eap::type_id type, std::string_view data) {
    return eap::make_packet(eap::code::response, identifier, type, as_octets(data));
}

/// A server with these methods that has got bob's identity with Identifier 0x21.
struct begun {
    explicit begun(std::vector<eap::offered_method> methods, bool needs_keys = false,
                   const eap::conversation_limits& limits = {})
        : server(std::move(methods), random, needs_keys, limits),
          last(server.receive(response(0x21, eap::types::identity, "bob"))) {}

    eap::type_id offered() const { return eap::packet::parse(last.octets).value().type(); }
    octet identifier() const { return eap::packet::parse(last.octets).value().identifier(); }
    eap::conversation_action take(const octet_string& octets) {
        last = settle(server, server.receive(octets), knows_bob);
        return last;
    }

    seeded_octets random{1};
    eap::server_conversation server;
    eap::conversation_action last;
};

} // namespace

TEST_CASE("a server asks for the identity, and then offers its first method",
          "[rfc3748-2][rule-88]") {
    seeded_octets random(1);
    eap::server_conversation server({eap::md5{}, eap::gtc{}}, random);
    const auto first = server.start();
    REQUIRE(first.what == kind::request);
    const owned_packet request(first.octets);
    CHECK(request->code() == eap::code::request);
    CHECK(request->type() == eap::types::identity);
    const auto next = server.receive(response(request->identifier(), eap::types::identity, "bob"));
    REQUIRE(next.what == kind::request);
    CHECK(eap::packet::parse(next.octets).value().type() == eap::types::md5);
    CHECK(server.identity() == "bob");
    CHECK(server.method() == eap::types::md5);
}

TEST_CASE("the Identifier changes with each new Request, and differs from the peer's first",
          "[rfc3748-4.1][rule-91]") {
    for (const octet first : {octet{0}, octet{0x21}, octet{254}, octet{255}}) {
        seeded_octets random(1);
        eap::server_conversation server({eap::mschap_v2{}}, random);
        eap::peer_conversation peer(bob_with({eap::mschap_v2{}}), random);
        auto action = server.receive(peer.first_response(first));
        octet before = first;
        for (unsigned count = 0; count < 2; ++count) {
            REQUIRE(action.what == kind::request);
            const octet identifier = eap::packet::parse(action.octets).value().identifier();
            CHECK(identifier == static_cast<octet>(before + 1U));
            before = identifier;
            action = settle(server, server.receive(peer.receive(action.octets).octets), knows_bob);
        }
        CHECK(action.what == kind::success);
        CHECK(action.octets[1] == before); // rule 92: that of the last Response
    }
}

TEST_CASE("a Response with another Identifier or of another type changes nothing",
          "[rfc3748-4.1][rfc3579-2.2][rule-90]") {
    begun one({eap::md5{}});
    const octet_string request = one.last.octets;
    const octet identifier = one.identifier();
    for (const octet_string& stale :
         {response(static_cast<octet>(identifier - 1U), eap::types::md5, "x"),
          response(identifier, eap::types::gtc, "hello"),
          response(identifier, eap::types::identity, "alice")}) {
        const auto again = one.server.receive(stale);
        CHECK(again.what == kind::resend);
        CHECK(again.octets == request);
    }
    CHECK(one.server.receive(from_digits("0207")).what == kind::resend); // malformed: the same
    CHECK(one.server.identity() == "bob");
    eap::peer_conversation peer(bob_with({eap::md5{}}), one.random);
    CHECK(one.take(peer.receive(request).octets).what == kind::success);
}

TEST_CASE("the same Response again gets the same Request again", "[rfc3748-4.3][rule-99]") {
    seeded_octets random(1);
    eap::server_conversation server({eap::mschap_v2{}}, random);
    eap::peer_conversation peer(bob_with({eap::mschap_v2{}}), random);
    const octet_string identity = peer.first_response(1);
    const auto challenge = server.receive(identity);
    const auto twice = server.receive(identity);
    CHECK(twice.what == kind::repeat);
    CHECK(twice.octets == challenge.octets);
    const octet_string proof = peer.receive(challenge.octets).octets;
    CHECK(peer.receive(challenge.octets).octets == proof); // and the same Request the same Response
    const auto confirmation = settle(server, server.receive(proof), knows_bob);
    REQUIRE(confirmation.what == kind::request);
    const auto again = server.receive(proof);
    CHECK(again.what == kind::repeat);
    CHECK(again.octets == confirmation.octets);
    CHECK(server.receive(peer.receive(confirmation.octets).octets).what == kind::success);
}

TEST_CASE("only Responses count", "[rfc3579-2.6.2][rule-89]") {
    for (const char* const octets : {"010700060400", "03070004", "04070004"}) {
        begun one({eap::md5{}});
        const auto end = one.server.receive(from_digits(octets));
        CHECK(end.what == kind::failure);
        CHECK(end.why == eap::refusal::message_invalid);
        CHECK(one.server.is_over());
    }
}

TEST_CASE("a Nak selects the first proposal that the server has", "[rfc3748-2.1][rule-105]") {
    begun one({eap::mschap_v2{}, eap::md5{}, eap::gtc{}});
    CHECK(one.offered() == eap::types::mschap_v2);
    // 99 is unknown, 26 was just offered, 6 is the first that fits.
    one.take(response(one.identifier(), eap::types::nak, "\x63\x1a\x06\x04"));
    CHECK(one.offered() == eap::types::gtc);
    SECTION("and no method is offered twice") {
        one.take(response(one.identifier(), eap::types::nak, "\x1a\x06\x04"));
        CHECK(one.offered() == eap::types::md5);
        one.take(response(one.identifier(), eap::types::nak, "\x06\x1a\x04"));
        CHECK(one.last.what == kind::failure);
        CHECK(one.last.why == eap::refusal::no_common_method);
    }
    SECTION("a method goes on after it") {
        CHECK(one.take(response(one.identifier(), eap::types::gtc, "hello")).what == kind::success);
    }
    SECTION("nothing, zero or unknown types end the conversation") {
        const std::string_view data =
            GENERATE(std::string_view(), std::string_view("\0", 1), std::string_view("\x63"));
        one.take(response(one.identifier(), eap::types::nak, data));
        CHECK(one.last.what == kind::failure);
        CHECK(one.last.why == eap::refusal::no_common_method);
    }
}

TEST_CASE("a Nak later than to the first Request of a method ends the conversation",
          "[rfc3748-2.1][rule-104]") {
    begun one({eap::mschap_v2{}, eap::gtc{}});
    eap::peer_conversation peer(bob_with({eap::mschap_v2{}}), one.random);
    one.take(peer.receive(one.last.octets).octets);
    REQUIRE(one.last.what == kind::request);
    one.take(response(one.identifier(), eap::types::nak, "\x06"));
    CHECK(one.last.what == kind::failure);
    CHECK(one.last.why == eap::refusal::given_up);
}

TEST_CASE("methods without keys are not offered where keys are needed", "[rfc4017-2.2][rule-111]") {
    begun one({eap::md5{}, eap::gtc{}, eap::mschap_v2{}}, true);
    CHECK(one.offered() == eap::types::mschap_v2);
    one.take(response(one.identifier(), eap::types::nak, "\x04\x06")); // a downgrade
    CHECK(one.last.what == kind::failure);
    CHECK(one.last.why == eap::refusal::no_common_method);
    begun none({eap::md5{}}, true);
    CHECK(none.last.what == kind::failure);
}

TEST_CASE("an identity may be empty, and loses trailing NULs; a long one is refused",
          "[rfc3748-5.1][rule-96]") {
    const auto identity = [](std::string_view text) {
        seeded_octets random(1);
        eap::server_conversation server({eap::md5{}}, random);
        const auto next = server.receive(response(1, eap::types::identity, text));
        return std::pair(next.what, server.identity());
    };
    CHECK(identity("") == std::pair(kind::request, std::string()));
    CHECK(identity(std::string_view("bob\0\0", 5)) == std::pair(kind::request, std::string("bob")));
    CHECK(identity(std::string(253, 'b')).first == kind::request);
    CHECK(identity(std::string(254, 'b')).first == kind::failure);
    CHECK(identity("b\xff").second == "b\xff");
}

TEST_CASE("a conversation has limits", "[rule-108]") {
    SECTION("of short rounds in a row") {
        begun one({eap::md5{}});
        unsigned rounds = 1;
        while (one.last.what != kind::failure && rounds < 200) {
            one.take(response(0, eap::types::gtc, "x"));
            ++rounds;
        }
        CHECK(rounds == 51);
        CHECK(one.last.why == eap::refusal::too_many_rounds);
    }
    SECTION("of rounds") {
        begun one({eap::md5{}});
        unsigned rounds = 1;
        while (one.last.what != kind::failure && rounds < 200) {
            one.take(response(0, eap::types::gtc, std::string(30, 'x')));
            ++rounds;
        }
        CHECK(rounds == 101);
    }
    SECTION("of octets") {
        begun one({eap::md5{}}, false, {.max_octets = 3000});
        one.take(response(0, eap::types::gtc, std::string(1400, 'x')));
        CHECK(one.last.what == kind::resend);
        one.take(response(0, eap::types::gtc, std::string(1800, 'x')));
        CHECK(one.last.why == eap::refusal::too_many_rounds);
    }
}

TEST_CASE("an author may allow a user some methods only", "[rule-105]") {
    seeded_octets random(1);
    eap::server_conversation server({eap::md5{}}, random);
    eap::peer_conversation peer(bob_with({eap::md5{}}), random);
    const auto end = log_in(server, peer, [](const eap::claim&) {
        return eap::password(bobs_password).only({eap::types::mschap_v2});
    });
    CHECK_FALSE(end.server_accepted);
    CHECK(end.why == eap::refusal::method_not_allowed);
}

TEST_CASE("a peer refuses methods that it does not accept, and takes the next offer",
          "[rfc3748-2.1]") {
    seeded_octets random(1);
    eap::server_conversation server({eap::md5{}, eap::mschap_v2{}, eap::gtc{}}, random);
    eap::peer_conversation peer(bob_with({eap::gtc{}, eap::mschap_v2{}}), random);
    const auto end = log_in(server, peer);
    CHECK(end.server_accepted);
    CHECK(end.peer_accepted);
    CHECK(server.method() == eap::types::gtc);
    CHECK(peer.method() == eap::types::gtc);
}

TEST_CASE("a peer drops a Success that its method does not allow yet",
          "[rfc3748-4.2][cve-2021-45079]") {
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::mschap_v2{}}), random);
    using reaction = eap::peer_action::kind;
    CHECK(peer.receive(eap::make_result(true, 1)).what == reaction::ignored); // before anything
    CHECK(peer.receive(from_digits("0101000501")).what == reaction::respond);
    CHECK(peer.receive(eap::make_result(true, 1)).what == reaction::ignored);
    eap::server_conversation server({eap::mschap_v2{}}, random);
    const auto challenge = server.receive(peer.first_response(1));
    REQUIRE(peer.receive(challenge.octets).what == reaction::respond);
    CHECK(peer.receive(eap::make_result(true, challenge.octets[1])).what == reaction::ignored);
    CHECK(peer.receive(eap::make_result(false, 0x77)).what == reaction::ignored); // another login's
    CHECK(peer.receive(eap::make_result(false, challenge.octets[1])).what == reaction::failed);
}

TEST_CASE("a peer answers a Notification and goes on", "[rfc3748-5.2][rule-107]") {
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::gtc{}}), random);
    const auto said = peer.receive(eap::make_packet(eap::code::request, 9, eap::types::notification,
                                                    as_octets(std::string_view("Hi"))));
    CHECK(to_hex(said.octets) == "0209000502");
    CHECK(peer.notification() == "Hi");
    const auto asked = peer.receive(eap::make_packet(eap::code::request, 10, eap::types::gtc,
                                                     as_octets(std::string_view("Password: "))));
    CHECK(asked.octets == response(10, eap::types::gtc, "hello"));
}

TEST_CASE("a peer uses one method, and drops Requests of another", "[rfc3748-2.1][rule-107]") {
    seeded_octets random(1);
    eap::peer_conversation peer(bob_with({eap::gtc{}, eap::md5{}}), random);
    CHECK(peer.receive(eap::make_packet(eap::code::request, 1, eap::types::gtc, {})).what ==
          eap::peer_action::kind::respond);
    CHECK(peer.receive(from_digits("0102001604100102030405060708090a0b0c0d0e0f10")).what ==
          eap::peer_action::kind::ignored);
    CHECK(peer.receive(from_digits("0102000501")).what == eap::peer_action::kind::ignored);
}
