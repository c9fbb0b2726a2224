// SPDX-License-Identifier: MIT
// Secrets are wiped from memory after use: from the stack, where digests and keystreams are
// computed, and from the heap, where engines keep their slots.
#if defined(__SANITIZE_ADDRESS__)
#define RADIUS_TEST_FRAMES_ELSEWHERE
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RADIUS_TEST_FRAMES_ELSEWHERE
#endif
#endif

#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/password/hash_digest.hpp>
#include <radius/auth/password/mppe.hpp>
#include <radius/auth/password/mschap_change.hpp>
#include <radius/auth/password/mschap_v1.hpp>
#include <radius/auth/password/mschap_v2.hpp>
#include <radius/auth/password/password_hash.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/crypto/des.hpp>
#include <radius/dictionary.hpp>

#include "hostile/memory/heap.hpp"
#include "hostile/memory/own_stack.hpp"
#include "support/server_bench.hpp"
#include "support/tls_bench.hpp"

using namespace radius;
using namespace radius_test;

namespace {

// In static memory, which is not searched, and too long for a coincidence.
constexpr std::string_view password = "correct horse battery staple";
constexpr std::string_view key = "a shared secret of thirty octets";
const authenticator field = random_field.size() == 16 ? [] {
    authenticator value{};
    std::copy(random_field.begin(), random_field.end(), value.begin());
    return value;
}()
                                                      : authenticator{};

octet_string octets_of(std::string_view text) { return to_octets(as_octets(text)); }

/// Octets that must not be on the stack, with a name for the report.
struct needle {
    std::string name;
    octet_string octets;
};

template <class Work>
void check_stack(const std::vector<needle>& needles, Work&& work) {
    own_stack stack;
    stack.run(work);
    for (const needle& each : needles) {
        INFO(each.name);
        REQUIRE(each.octets.size() >= 8);
        CHECK(stack.count(each.octets) == 0);
    }
}

/// The optimizer cannot know its purpose.
volatile octet sink;
void use(octets_view value) {
    for (const octet each : value) {
        sink = each;
    }
}

octet_string utf16(std::string_view text) {
    octet_string wide;
    for (const char each : text) {
        wide.push_back(static_cast<octet>(each));
        wide.push_back(0);
    }
    return wide;
}

octet_string digest_octets(const detail::digest_state& state) {
    octet_string octets(sizeof(state));
    std::memcpy(octets.data(), state.data(), octets.size());
    return octets;
}

octet_string padded(std::string_view secret_key, octet pad) {
    octet_string block(64, pad);
    for (std::size_t place = 0; place < secret_key.size(); ++place) {
        block[place] = static_cast<octet>(static_cast<octet>(secret_key[place]) ^ pad);
    }
    return block;
}

/// What a search looks for: pieces of 16 octets.
octet_string beginning(const octet_string& block) { return {block.begin(), block.begin() + 16}; }

} // namespace

TEST_CASE("the search finds octets left on the stack: these tests can fail", "[wipe]") {
    own_stack stack;
    stack.run([] {
        std::array<octet, 64> left{};
        std::copy(password.begin(), password.end(), left.begin());
        use(left);
    });
#if defined(RADIUS_TEST_FRAMES_ELSEWHERE)
    SUCCEED("AddressSanitizer may keep frames elsewhere");
#else
    CHECK(stack.count(as_octets(password)) >= 1);
#endif
}

TEST_CASE("the search finds octets left on the heap: these tests can fail", "[wipe]") {
    heap::look_for(as_octets(password));
    {
        const std::string left(password);
    }
    CHECK(heap::found() == 1);
    heap::look_for(as_octets(password));
    const auto kept = std::make_unique<std::string>(password);
    CHECK(heap::found() == 1);
    heap::look_for(as_octets(password));
    auto wiped = std::make_unique<std::string>(password);
    wipe(*wiped);
    wiped.reset();
    CHECK(heap::found() == 1); // the stored one
}

TEST_CASE("digests leave nothing of their input, wherever it is in a block", "[wipe]") {
    for (const std::size_t before : {0U, 20U, 32U, 40U, 55U, 60U, 64U, 100U}) {
        INFO(before);
        check_stack({{"secret", octets_of(key.substr(0, 12))},
                     {"its middle", octets_of(key.substr(10, 12))},
                     {"its end", octets_of(key.substr(20))}},
                    [before] {
                        static const std::array<octet, 128> filler{};
                        use(md5_digest({octets_view(filler).first(before), as_octets(key)}));
                        md4 other;
                        other.update(octets_view(filler).first(before));
                        other.update(as_octets(key));
                        use(other.finish());
                    });
    }
}

TEST_CASE("a key of HMAC-MD5 leaves neither itself, nor its pads, nor the states after them",
          "[wipe][rfc2104]") {
    const hmac_md5_key known(as_octets(key));
    md5_hasher outer;
    outer.update(padded(key, 0x5c));
    const std::vector<needle> needles{{"key", octets_of(key.substr(0, 16))},
                                      {"inner pad", beginning(padded(key, 0x36))},
                                      {"outer pad", beginning(padded(key, 0x5c))},
                                      {"inner state", digest_octets(known.inner().state())},
                                      {"outer state", digest_octets(outer.state())}};
    check_stack(needles, [] {
        const hmac_md5_key made(as_octets(key));
        use(hmac_md5_digest(made, {as_octets("a message"), as_octets("in two pieces")}));
        hmac_md5 begun(made);
        begun.update(as_octets("a message that nobody finishes"));
    });
    static const bytes signed_packet = pap(1);
    check_stack(needles, [] {
        const shared_secret made(key);
        use(compute_authenticator(signed_packet, field, made));
    });
}

TEST_CASE("hiding and revealing leave neither value, nor secret, nor keystream",
          "[wipe][rfc2865-5.2]") {
    static const shared_secret own(key);
    const auto stream = md5_digest({as_octets(key), field});
    const auto ascend = md5_digest({field, as_octets(key)});
    std::vector<needle> needles{{"value", octets_of(password.substr(0, 12))},
                                {"its end", octets_of(password.substr(16))},
                                {"secret", octets_of(key.substr(0, 16))},
                                {"keystream", octet_string(stream.begin(), stream.end())},
                                {"Ascend's", octet_string(ascend.begin(), ascend.end())}};
    static std::array<octet, 600> room;
    for (const hiding how : {hiding::password, hiding::tunnel_password, hiding::ascend}) {
        INFO(static_cast<int>(how));
        const std::string_view clear = how == hiding::ascend ? password.substr(0, 16) : password;
        check_stack(needles, [how, clear] {
            writer out(room);
            write_hidden(out, how, as_octets(clear), own, field, {0x80, 1});
            const octets_view hidden = out.written();
            const octets_span target = octets_span(room).subspan(300);
            const auto revealed = reveal_hidden(target, flags{.hidden = how}, hidden, own, field);
            use(*revealed);
            wipe(target);
        });
    }
}

TEST_CASE("reading a hidden attribute of a request leaves nothing of it", "[wipe][rfc2865-5.2]") {
    static bench there;
    static const bytes login = pap(1, {}, password);
    check_stack({{"password", octets_of(password.substr(0, 12))},
                 {"its end", octets_of(password.substr(16))},
                 {"secret", octets_of(secret)}},
                [] {
                    auto outcome = there.receive(login);
                    const auto& admitted = std::get<server_engine::admitted>(outcome);
                    request_exchange<access_request> exchange(admitted.request.packet(),
                                                              admitted.request.origin());
                    const access_request& request = exchange.request();
                    use(as_octets(request.get(attr::user_password)->view()));
                    sink = request.verify_password(password) ? 1 : 0;
                });
}

TEST_CASE("a hidden attribute that is read by its name leaves nothing of it",
          "[wipe][rfc2865-5.2]") {
    static bench there;
    static const dictionary& names = standard_dictionary();
    static bytes login;
    auto read_by_name = [] {
        auto outcome = there.receive(login);
        const auto& admitted = std::get<server_engine::admitted>(outcome);
        request_exchange<access_request> exchange(admitted.request.packet(),
                                                  admitted.request.origin());
        const access_request& request = exchange.request();
        const value read = request.require(names["User-Password"]);
        value copied = read;
        value moved = std::move(copied);
        copied = moved;
        use(as_octets(copied.bytes()));
        use(as_octets(request.get(names["User-Password"])->as<std::string_view>()));
    };
    std::uint8_t identifier = 0;
    // A short one is inside the string object, a long one on the heap.
    for (const std::string_view chosen : {password.substr(0, 12), password}) {
        login = pap(++identifier, {}, chosen);
        check_stack({{"password", octets_of(chosen.substr(0, 12))}}, read_by_name);
        login = pap(++identifier, {}, chosen);
        heap::look_for(as_octets(chosen));
        read_by_name();
        CHECK(heap::found() == 0);
    }
}

TEST_CASE("MS-CHAP and MPPE leave neither password, nor hashes, nor keys",
          "[wipe][rfc2759-8][rfc3079-3]") {
    static const authenticator challenge = field;
    static const std::array<octet, 24> answer{1, 2, 3, 4, 5, 6, 7, 8};
    const auto hash = mschap::nt_password_hash(password);
    const auto twice = mschap::hash_nt_password_hash(hash);
    const auto master = mschap::mppe_master_key(twice, answer);
    const auto session_keys = mschap::mppe_start_keys(master);
    const auto parity = des_key_with_parity(octets_view(hash).first<7>());
    const std::vector<needle> needles{
        {"password", octets_of(password.substr(0, 12))},
        {"in UTF-16", utf16(password.substr(0, 8))},
        {"its end in UTF-16", utf16(password.substr(20))},
        {"hash", to_octets(hash)},
        {"hash of the hash", to_octets(twice)},
        {"master key", to_octets(master)},
        {"send key", to_octets(session_keys.send)},
        {"receive key", to_octets(session_keys.receive)},
        {"DES key", octet_string(parity.begin(), parity.end())},
    };
    check_stack(needles, [] {
        const auto own = mschap::nt_password_hash(password);
        const mschap::v2_exchange exchange{challenge, challenge, "bob"};
        use(mschap::make_v2_response(exchange, own));
        use(mschap::make_v1_response(octets_view(challenge).first<8>(), own));
        sink = mschap::check_v2_response(exchange, answer, own) ? 1 : 0;
        sink = mschap::check_v1_response(octets_view(challenge).first<8>(), 1, answer, own) ? 1 : 0;
        const auto own_key = mschap::hash_nt_password_hash(own);
        use(mschap::make_authenticator_response(exchange, answer, own_key));
        const auto start = mschap::mppe_start_keys(mschap::mppe_master_key(own_key, answer));
        use(octets_view(start.send).first(1));
        use(octets_view(mschap::ms_chap_mppe_keys(own_key)).first(1));
    });
}

TEST_CASE("a stored hash and a change of password leave neither passwords nor hashes",
          "[wipe][rfc2759-8.9]") {
    static constexpr std::string_view chosen = "a new one, not the old one";
    static const auto old_hash = mschap::nt_password_hash(password);
    static random_source random;
    static const auto encrypted = mschap::encrypt_new_password(chosen, old_hash, random);
    // The digest of another password: the own one is made on the stack, and differs from it.
    static const auto stored =
        password_hash::parse("{PBKDF2-SHA256}1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg."
                             "fJPeq1h/gXXY7acBp9/6c.tmQ")
            .value();
    octet_string derived(32);
    const auto salt = *from_hex("e2f8d5f372ca3e3433937d5523813457");
    detail::pbkdf2(detail::hash_digest::sha256, password, salt, 1212, derived);
    octet_string sha1(20);
    detail::salted_digest(detail::hash_digest::sha1, password, {}, sha1);
    check_stack(
        {{"password", octets_of(password.substr(0, 12))},
         {"new password", octets_of(chosen.substr(0, 12))},
         {"in UTF-16", utf16(chosen.substr(0, 8))},
         {"its end in UTF-16", utf16(chosen.substr(chosen.size() - 8))},
         {"hash", to_octets(mschap::nt_password_hash(chosen))},
         {"old hash", to_octets(mschap::nt_password_hash(password))},
         {"derived", derived},
         {"SHA-1", sha1}},
        [] {
            sink = stored.matches(password) ? 1 : 0;
            sink =
                password_hash::parse("{SHA}TA0rlR/6vW+aEEidxA/DVuwdJtU=").value().matches(password)
                    ? 1
                    : 0;
            const auto opened = mschap::decrypt_new_password(encrypted, old_hash);
            sink = opened && opened->text() == chosen ? 1 : 0;
            use(mschap::encrypt_new_password(chosen, old_hash, random));
            use(mschap::encrypt_old_hash(old_hash, opened->hash()));
        });
}

TEST_CASE("a whole login by MS-CHAPv2 leaves nothing on the server's stack", "[wipe][rfc2759-8]") {
    static bench there;
    static attribute_list attributes;
    attributes.add(attr::user_name = "bob");
    random_source random;
    mschap_v2_login login("bob", password, random);
    login.add_to(attributes);
    packet_buffer room;
    const shared_secret own(secret);
    const auto sealed = seal_request(
        room.room(), {.code = packet_code::access_request, .identifier = 9, .secret = own},
        attributes, field);
    static bytes packet;
    packet.assign(sealed->begin(), sealed->end());
    const auto hash = mschap::nt_password_hash(password);
    const auto keys = mschap::mppe_start_keys(
        mschap::mppe_master_key(mschap::hash_nt_password_hash(hash),
                                octets_view(*attributes.get(attr::ms_chap2_response)).subspan(26)));
    static bool correct = false;
    check_stack({{"password", octets_of(password.substr(0, 12))},
                 {"hash", to_octets(hash)},
                 {"send key", to_octets(keys.send)},
                 {"receive key", to_octets(keys.receive)}},
                [] {
                    const bytes reply =
                        there.answer<access_request>(packet, [](const access_request& request) {
                            correct = request.verify_password(password);
                            return request.accept();
                        });
                    use(reply);
                });
    CHECK(correct);
}

TEST_CASE("passing a pre-shared key to OpenSSL leaves nothing of it on the stack",
          "[wipe][rfc9813-5]") {
    static constexpr std::string_view shared = "a key of both ends, in 40 octets exactly";
    radsec transport;
    transport.psk = {{.identity = "ap", .key = std::string(shared)}};
    // A whole handshake would overwrite remains, so both ends are tested separately.
    static std::array<octet, PSK_MAX_PSK_LEN> room;
    static std::array<char, PSK_MAX_IDENTITY_LEN + 1> name;
    for (const bool server : {true, false}) {
        INFO(server);
        static radius::detail::tls_party party;
        party.settings = server ? server_settings(transport) : client_settings(transport);
        const std::unique_ptr<SSL, decltype(&SSL_free)> asker(SSL_new(party.settings->context()),
                                                              &SSL_free);
        SSL_set_app_data(asker.get(), &party);
        static unsigned given = 0;
        room = {};
        check_stack(
            {{"key", octets_of(shared.substr(0, 16))}, {"its end", octets_of(shared.substr(24))}},
            [server, ssl = asker.get()] {
                given = server ? radius::detail::give_server_key(ssl, "ap", room.data(),
                                                                 PSK_MAX_PSK_LEN)
                               : radius::detail::give_client_key(ssl, nullptr, name.data(),
                                                                 PSK_MAX_IDENTITY_LEN, room.data(),
                                                                 PSK_MAX_PSK_LEN);
            });
        CHECK(as_text(octets_view(room).first(given)) == shared);
        party = {};
    }
}

TEST_CASE("a table of peers has the only copy of its secrets, and none after its destruction",
          "[wipe][rfc2865-3]") {
    constexpr std::string_view of_peers = "known to these peers and nobody else";
    heap::look_for(as_octets(of_peers));
    {
        std::vector<peer> configured(3);
        for (peer& each : configured) {
            each.network = "192.0.2.0/24";
            each.options.secret = of_peers;
        }
        configured[1].network = "198.51.100.0/24";
        configured[2].network = "2001:db8::/32";
        const peer_table table(std::move(configured));
        CHECK(table.find(*ip_address::parse("192.0.2.1"))->secret().octets().size() ==
              of_peers.size());
    }
    CHECK(heap::found() == 0);
}
