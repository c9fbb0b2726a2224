// SPDX-License-Identifier: MIT
// MD5, GTC and MSCHAPv2, both sides, against the examples of RFCs and against each other.
#include "conversation.hpp"

using namespace radius_test;

namespace {

using kind = eap::conversation_action::kind;
using reaction = eap::peer_action::kind;

login_end log_in_by(const eap::offered_method& method, const eap::accepted_method& accepted,
                    std::string_view password = bobs_password, const author& answers = knows_bob,
                    bool lets_in = true) {
    seeded_octets random(7);
    eap::server_conversation server({method}, random);
    eap::peer_conversation peer(bob_with({accepted}, password), random);
    return log_in(server, peer, answers, lets_in);
}

/// A generator that returns given octets.
class scripted_octets final : public octet_generator {
  public:
    explicit scripted_octets(octet_string octets) : octets_(std::move(octets)) {}
    void fill(octets_span room) override {
        REQUIRE(room.size() <= octets_.size() - used_);
        std::copy_n(octets_.begin() + static_cast<std::ptrdiff_t>(used_), room.size(),
                    room.begin());
        used_ += room.size();
    }

  private:
    octet_string octets_;
    std::size_t used_ = 0;
};

octet_string mschap_v2_response(octet identifier, octets_view data) {
    return eap::make_packet(eap::code::response, identifier, eap::types::mschap_v2, data);
}

} // namespace

TEST_CASE("MD5, GTC and MSCHAPv2 accept the right password and refuse another",
          "[rfc3748-5.4][rfc3748-5.6][kamath-2]") {
    struct example {
        eap::offered_method offered;
        eap::accepted_method accepted;
        unsigned requests;
    };
    const example all[] = {{eap::md5{}, eap::md5{}, 1},
                           {eap::gtc{}, eap::gtc{}, 1},
                           {eap::mschap_v2{}, eap::mschap_v2{}, 2}};
    for (const example& one : all) {
        INFO(eap::to_string(one.offered.type()));
        const auto good = log_in_by(one.offered, one.accepted);
        CHECK(good.server_accepted);
        CHECK(good.peer_accepted);
        CHECK(good.requests == one.requests);
        const auto bad = log_in_by(one.offered, one.accepted, "wrong");
        CHECK_FALSE(bad.server_accepted);
        CHECK_FALSE(bad.peer_accepted);
        CHECK(bad.why == eap::refusal::wrong_password);
        CHECK(bad.of_server.msk_size == 0);
        const auto unknown = log_in_by(one.offered, one.accepted, bobs_password,
                                       [](const eap::claim&) { return eap::refuse("unknown"); });
        CHECK_FALSE(unknown.server_accepted);
        CHECK(unknown.why == eap::refusal::refused);
    }
}

TEST_CASE("the author decides before the peer learns that its proof was right", "[rule-113]") {
    for (const auto& [offered, accepted] :
         {std::pair<eap::offered_method, eap::accepted_method>{eap::md5{}, eap::md5{}},
          std::pair<eap::offered_method, eap::accepted_method>{eap::mschap_v2{},
                                                               eap::mschap_v2{}}}) {
        const auto end = log_in_by(offered, accepted, bobs_password, knows_bob, false);
        CHECK_FALSE(end.server_accepted);
        CHECK_FALSE(end.peer_accepted);
        CHECK(end.why == eap::refusal::refused);
        CHECK(end.of_peer.msk_size == 0);
    }
}

TEST_CASE("MSCHAPv2 has the octets of RFC 2759 section 9.2",
          "[rfc2759-9.2][kamath-2.1][rule-164][rule-165][rule-167]") {
    const octet_string challenge = from_digits("5b5d7c7d7b3f2f3e3c2c602132262628");
    const octet_string peer_challenge = from_digits("21402324255e262a28295f2b3a337c7e");
    scripted_octets of_server(challenge);
    scripted_octets of_peer(peer_challenge);
    eap::server_conversation server({eap::mschap_v2{.name = "s", .message = "ok"}}, of_server);
    eap::peer_conversation peer(
        {.identity = "User", .password = "clientPass", .methods = {eap::mschap_v2{}}}, of_peer);

    const auto first = server.receive(peer.first_response(0x10));
    // Code, Identifier, Length; type 26; OpCode 1, MS-CHAPv2-ID, MS-Length, Value-Size.
    CHECK(to_hex(first.octets) == "0111001b1a011100161"
                                  "05b5d7c7d7b3f2f3e3c2c602132262628"
                                  "73");
    const auto proof = peer.receive(first.octets);
    CHECK(to_hex(proof.octets) == "0211003f1a0211003a31"
                                  "21402324255e262a28295f2b3a337c7e"
                                  "0000000000000000"
                                  "82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df"
                                  "00"
                                  "55736572");
    const auto confirmed = settle(server, server.receive(proof.octets),
                                  [](const eap::claim&) { return eap::password("clientPass"); });
    REQUIRE(confirmed.what == kind::request);
    CHECK(as_text(octets_view(confirmed.octets).subspan(9)) ==
          "S=407A5589115FD0D6209F510FE9C04566932CDA56 M=ok");
    CHECK(confirmed.octets[6] == 0x11); // MS-CHAPv2-ID stays,
    CHECK(confirmed.octets[1] == 0x12); // the Identifier does not
    const auto answer = peer.receive(confirmed.octets);
    CHECK(to_hex(answer.octets) == "021200061a03"); // 6 octets
    const auto end = server.receive(answer.octets);
    CHECK(end.what == kind::success);
    CHECK(peer.receive(end.octets).what == reaction::succeeded);
    // RFC 3079 section 3.5.3: the key that the server sends with.
    CHECK(to_hex(server.keys().send_key()) == "8b7cdc149b993a1ba118cb153f56dccb");
    CHECK(server.keys().msk_size == 32);
    CHECK(server.keys().msk == peer.keys().msk);
}

TEST_CASE("MD5 is CHAP with the Identifier of the Request", "[rfc3748-5.4][rfc1994-4.1]") {
    // MD5(0x02 | "hello" | challenge), computed by Python's hashlib.
    const std::string digest = "d67e3545cf80417a14d1bee7ec27a62f";
    const std::string other = GENERATE(std::string(), std::string("00"));
    scripted_octets random(from_digits("000102030405060708090a0b0c0d0e0f"));
    eap::server_conversation server({eap::md5{}}, random);
    const auto request = server.receive(from_digits("0201000801626f62"));
    CHECK(to_hex(request.octets) == "010200160410000102030405060708090a0b0c0d0e0f");
    eap::peer_conversation peer(bob_with({eap::md5{}}), random);
    CHECK(to_hex(peer.receive(request.octets).octets) == "020200160410" + digest);
    const auto end = settle(
        server, server.receive(from_digits("020200160410" + other + digest.substr(other.size()))),
        knows_bob);
    CHECK(end.what == (other.empty() ? kind::success : kind::failure));
}

TEST_CASE("MSCHAPv2 works with an NT hash, or with a domain controller's answer", "[kamath-2]") {
    const mschap::nt_hash hash = mschap::nt_password_hash(bobs_password);
    CHECK(log_in_by(eap::mschap_v2{}, eap::mschap_v2{}, bobs_password, [&](const eap::claim&) {
              return eap::nt_hash(hash);
          }).peer_accepted);
    const auto end =
        log_in_by(eap::mschap_v2{}, eap::mschap_v2{}, bobs_password, [&](const eap::claim& claim) {
            const auto& attempt = claim.mschap_v2().value();
            const mschap::v2_exchange exchange{attempt.challenge, attempt.peer_challenge,
                                               attempt.user_name};
            return mschap::check_v2_response(exchange, attempt.response, hash)
                       ? eap::accept(mschap::hash_nt_password_hash(hash))
                       : eap::refuse();
        });
    CHECK(end.peer_accepted);
    CHECK(end.of_server.msk == end.of_peer.msk);
    // Without the key the server cannot prove anything.
    CHECK(log_in_by(eap::mschap_v2{}, eap::mschap_v2{}, bobs_password, [](const eap::claim&) {
              return eap::accept();
          }).why == eap::refusal::credential_missing);
    CHECK(log_in_by(eap::md5{}, eap::md5{}, bobs_password, [&](const eap::claim&) {
              return eap::nt_hash(hash);
          }).why == eap::refusal::credential_missing);
}

TEST_CASE("GTC shows the password to the author, who may compare it with anything",
          "[rfc3748-5.6]") {
    std::string seen;
    CHECK(
        log_in_by(eap::gtc{.prompt = "Code?"}, eap::gtc{}, "123456", [&](const eap::claim& claim) {
            seen = claim.password().value();
            return eap::accept();
        }).peer_accepted);
    CHECK(seen == "123456");
    CHECK(log_in_by(eap::gtc{}, eap::gtc{}, bobs_password, [](const eap::claim&) {
              return eap::nt_hash(mschap::nt_password_hash(bobs_password));
          }).peer_accepted);
}

TEST_CASE("an MSCHAPv2 response of another user is refused", "[kamath-2.2][rule-166]") {
    seeded_octets random(1);
    eap::server_conversation server({eap::mschap_v2{}}, random);
    eap::peer_conversation bob(bob_with({eap::mschap_v2{}}), random);
    eap::mschap_v2_peer alice(random, "alice", "her own password");
    const auto challenge = server.receive(bob.first_response(1));
    const auto parsed = eap::packet::parse(challenge.octets).value();
    const auto proof = alice.receive(parsed);
    const auto end = server.receive(mschap_v2_response(parsed.identifier(), proof.data));
    CHECK(end.what == kind::failure);
    CHECK(end.why == eap::refusal::identity_invalid);
}

TEST_CASE("an MSCHAPv2 response may have a domain, which the hash leaves out",
          "[rfc2759-4][rule-166]") {
    seeded_octets random(1);
    eap::server_conversation server({eap::mschap_v2{}}, random);
    eap::peer_conversation bob(bob_with({eap::mschap_v2{}}), random);
    eap::mschap_v2_peer with_domain(random, "EXAMPLE\\bob", bobs_password);
    const auto challenge = server.receive(bob.first_response(1));
    const auto parsed = eap::packet::parse(challenge.octets).value();
    const auto proof = with_domain.receive(parsed);
    const auto next = settle(
        server, server.receive(mschap_v2_response(parsed.identifier(), proof.data)), knows_bob);
    REQUIRE(next.what == kind::request);
    CHECK(with_domain.receive(eap::packet::parse(next.octets).value()).what ==
          eap::peer_step::kind::respond);
    CHECK(with_domain.may_succeed());
}

TEST_CASE("an MSCHAPv2 failure allows another try with its own challenge, and then ends",
          "[rfc2759-6][rule-168]") {
    seeded_octets random(1);
    eap::server_conversation server({eap::mschap_v2{.retries = 1}}, random);
    eap::peer_conversation identity(bob_with({eap::mschap_v2{}}), random);
    eap::mschap_v2_peer typo(random, "bob", "hullo");
    const owned_packet first(server.receive(identity.first_response(1)).octets);
    const auto failed = settle(
        server, server.receive(mschap_v2_response(first->identifier(), typo.receive(*first).data)),
        knows_bob);
    REQUIRE(failed.what == kind::request);
    const auto text = as_text(octets_view(failed.octets).subspan(9));
    const auto read = mschap::failure::parse(std::string("\x02") + std::string(text));
    REQUIRE(read);
    CHECK(text.starts_with("E=691 R=1 C="));
    CHECK(read->retry);
    CHECK(read->challenge.size() == 16);
    CHECK(read->version == 3);

    // The user types it again: a challenge with the failure's content.
    const std::string_view again = GENERATE(std::string_view("hello"), std::string_view("hallo"));
    eap::mschap_v2_peer second(random, "bob", again);
    octet_string data{1, first->data()[1], 0, 21, 16};
    data.insert(data.end(), read->challenge.begin(), read->challenge.end());
    const octet_string asked =
        eap::make_packet(eap::code::request, failed.octets[1], eap::types::mschap_v2, data);
    const auto proof = second.receive(eap::packet::parse(asked).value());
    const auto end =
        settle(server, server.receive(mschap_v2_response(failed.octets[1], proof.data)), knows_bob);
    REQUIRE(end.what == kind::request);
    const auto outcome = as_text(octets_view(end.octets).subspan(9));
    if (again == "hello") {
        CHECK(outcome.starts_with("S="));
    } else {
        CHECK(outcome.starts_with("E=691 R=0 C="));
        const auto over = server.receive(mschap_v2_response(end.octets[1], from_digits("04")));
        CHECK(over.what == kind::failure);
        CHECK(over.why == eap::refusal::wrong_password);
    }
}

TEST_CASE("a peer's MSCHAPv2 success that comes early or after a failure is an attack",
          "[cve-2015-8023][rule-167]") {
    const auto begin = [](seeded_octets& random, eap::server_conversation& server) {
        eap::peer_conversation bob(bob_with({eap::mschap_v2{}}), random);
        return server.receive(bob.first_response(1));
    };
    SECTION("before the response") {
        seeded_octets random(1);
        eap::server_conversation server({eap::mschap_v2{}}, random);
        const auto challenge = begin(random, server);
        const auto end = server.receive(mschap_v2_response(challenge.octets[1], from_digits("03")));
        CHECK(end.what == kind::failure);
        CHECK(end.why == eap::refusal::message_invalid);
    }
    SECTION("after a failure") {
        seeded_octets random(1);
        eap::server_conversation server({eap::mschap_v2{.retries = 0}}, random);
        const auto challenge = begin(random, server);
        eap::mschap_v2_peer wrong(random, "bob", "wrong");
        const auto proof = wrong.receive(eap::packet::parse(challenge.octets).value());
        const auto failed = settle(
            server, server.receive(mschap_v2_response(challenge.octets[1], proof.data)), knows_bob);
        REQUIRE(failed.what == kind::request);
        const auto end = server.receive(mschap_v2_response(failed.octets[1], from_digits("03")));
        CHECK(end.what == kind::failure);
        CHECK(end.why == eap::refusal::wrong_password);
    }
}

TEST_CASE("a peer leaves a server that does not prove that it knows the password",
          "[kamath-2.3][rfc2759-8.8]") {
    seeded_octets random(1);
    eap::mschap_v2_peer peer(random, "bob", bobs_password);
    octet_string challenge = from_digits("01050015"
                                         "10"
                                         "000102030405060708090a0b0c0d0e0f");
    const auto request = [](octet identifier, octets_view data) {
        return eap::make_packet(eap::code::request, identifier, eap::types::mschap_v2, data);
    };
    const octet_string asked = request(5, challenge);
    REQUIRE(peer.receive(eap::packet::parse(asked).value()).what == eap::peer_step::kind::respond);
    octet_string forged = from_digits("0305002e");
    const std::string proof = "S=0123456789ABCDEF0123456789ABCDEF01234567";
    forged.insert(forged.end(), proof.begin(), proof.end());
    const octet_string said = request(6, forged);
    const auto end = peer.receive(eap::packet::parse(said).value());
    CHECK(end.what == eap::peer_step::kind::failed);
    CHECK(end.why == eap::refusal::server_unproven);
    CHECK_FALSE(peer.may_succeed());
}

TEST_CASE("messages of MSCHAPv2 with a wrong MS-Length, size or code are refused",
          "[kamath-2.1][rule-164]") {
    const auto outcome = [](auto&& change) {
        seeded_octets random(1);
        eap::server_conversation server({eap::mschap_v2{}}, random);
        eap::peer_conversation bob(bob_with({eap::mschap_v2{}}), random);
        const auto challenge = server.receive(bob.first_response(1));
        octet_string proof = bob.receive(challenge.octets).octets;
        octet_string data(proof.begin() + 5, proof.end());
        change(data);
        return server.receive(mschap_v2_response(challenge.octets[1], data)).what;
    };
    CHECK(outcome([](octet_string&) {}) == kind::ask);
    CHECK(outcome([](octet_string& data) { ++data[3]; }) == kind::failure);
    CHECK(outcome([](octet_string& data) { data[4] = 48; }) == kind::failure);
    CHECK(outcome([](octet_string& data) { ++data[1]; }) == kind::failure);
    CHECK(outcome([](octet_string& data) { data[0] = 7; }) == kind::failure);
    CHECK(outcome([](octet_string& data) { data.resize(20); }) == kind::failure);
    CHECK(outcome([](octet_string& data) { data.clear(); }) == kind::failure);
}

namespace {

/// A method of a program: the peer must send the identity backwards.
class backwards_server final : public eap::server_method {
  public:
    explicit backwards_server(std::string_view identity) : wanted_(identity) {}

    eap::type_id type() const noexcept override { return {4711, 1}; }
    eap::step start(octet) override { return eap::step::request({}); }
    eap::step receive(const eap::packet& response) override {
        given_ = as_text(response.data());
        return eap::step::ask();
    }
    eap::step answer(const eap::verdict&) override {
        return std::string(given_.rbegin(), given_.rend()) == wanted_
                   ? eap::step::proven()
                   : eap::step::failed(eap::refusal::wrong_password);
    }

  private:
    std::string wanted_;
    std::string given_;
};

class backwards_peer final : public eap::peer_method {
  public:
    explicit backwards_peer(std::string_view identity) : identity_(identity) {}

    eap::type_id type() const noexcept override { return {4711, 1}; }
    eap::peer_step receive(const eap::packet&) override {
        sent_ = true;
        return eap::peer_step::respond({identity_.rbegin(), identity_.rend()});
    }
    bool may_succeed() const noexcept override { return sent_; }

  private:
    std::string identity_;
    bool sent_ = false;
};

struct backwards {
    static constexpr eap::type_id type{4711, 1};
    static constexpr bool makes_keys = false;
    std::unique_ptr<eap::server_method> make_server(const eap::method_context& context) const {
        return std::make_unique<backwards_server>(context.identity);
    }
    std::unique_ptr<eap::peer_method> make_peer(const eap::peer_context& context) const {
        return std::make_unique<backwards_peer>(context.identity);
    }
};

} // namespace

TEST_CASE("a program may have a method of its own, with an expanded type",
          "[rfc3748-5.7][rule-106]") {
    const auto end = log_in_by(backwards{}, backwards{});
    CHECK(end.server_accepted);
    CHECK(end.peer_accepted);
    // A legacy Nak with 254 asks for expanded types, which RFC 3748 leaves to the server's order.
    seeded_octets random(1);
    eap::server_conversation server({eap::md5{}, backwards{}}, random);
    eap::peer_conversation peer(bob_with({backwards{}}), random);
    CHECK(log_in(server, peer).peer_accepted);
}
