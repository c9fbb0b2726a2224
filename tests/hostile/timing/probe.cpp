// SPDX-License-Identifier: MIT
// Compares right, almost right and wrong values in each place that an attacker could probe, for
// compare.py, which counts the instructions of each with callgrind.
#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/password/chap.hpp>
#include <radius/auth/password/mschap_v1.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/auth/sealing.hpp>
#include <radius/protocol/password_check.hpp>
#include <radius/transport/tls/tls_callbacks.hpp>

#include <cstdio>

using namespace radius;

namespace {

/// The kinds of guesses.
enum class guess {
    right,
    wrong_at_first,
    wrong_at_last
};

const shared_secret secret("a shared secret");
const authenticator field{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
constexpr std::string_view password = "correct horse battery";
const auto hash = mschap::nt_password_hash(password);
const mschap::v2_exchange exchange{field, field, "bob"};

void spoil(octets_span value, guess how) {
    if (how == guess::wrong_at_first) {
        value.front() ^= 1;
    } else if (how == guess::wrong_at_last) {
        value.back() ^= 1;
    }
}

octet_string sealed(packet_code code, bool reply) {
    attribute_list attributes;
    attributes.add(attr::user_name = "bob");
    packet_buffer room;
    const sealing how{.code = code, .identifier = 1, .secret = secret};
    const auto packet = reply ? seal_reply(room.room(), how, attributes, field)
                              : seal_request(room.room(), how, attributes, field);
    return to_octets(*packet);
}

/// One place: prepares its input, then compares.
struct place {
    const char* name;
    octet_string (*make)(guess how);
    bool (*compare)(octets_view input);
};

octet_string with_spoiled(octet_string packet, std::size_t offset, guess how) {
    spoil(octets_span(packet).subspan(offset, 16), how);
    return packet;
}

template <std::size_t Size>
octet_string spoiled(const std::array<octet, Size>& value, guess how) {
    octet_string copy(value.begin(), value.end());
    spoil(copy, how);
    return copy;
}

attribute_list pap_login(octets_view value) {
    attribute_list attributes;
    attributes.add(attr::user_password = as_text(value));
    return attributes;
}

/// A connection for which OpenSSL verifies a cookie. It needs only an address.
SSL* cookie_asker() {
    static const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(
        SSL_CTX_new(DTLS_server_method()), &SSL_CTX_free);
    static const std::unique_ptr<SSL, decltype(&SSL_free)> made(SSL_new(context.get()), &SSL_free);
    static detail::tls_party party{.settings = {},
                                   .remote = {ipv4_address(0xC000'0207U), 4711},
                                   .psk_identity = {},
                                   .refused = {}};
    SSL_set_app_data(made.get(), &party);
    return made.get();
}

constexpr std::size_t message_authenticator_offset = 22;

const place places[] = {
    {"the Message-Authenticator of a request",
     [](guess how) {
         return with_spoiled(sealed(packet_code::access_request, false),
                             message_authenticator_offset, how);
     },
     [](octets_view input) {
         return verify_request_message_authenticator(*packet_view::parse(input),
                                                     message_authenticator_offset, secret);
     }},
    {"the Request Authenticator",
     [](guess how) { return with_spoiled(sealed(packet_code::accounting_request, false), 4, how); },
     [](octets_view input) {
         return verify_request_authenticator(*packet_view::parse(input), secret);
     }},
    {"the Response Authenticator",
     [](guess how) { return with_spoiled(sealed(packet_code::access_accept, true), 4, how); },
     [](octets_view input) {
         return verify_response_authenticator(*packet_view::parse(input), field, secret);
     }},
    {"the Message-Authenticator of a reply",
     [](guess how) {
         return with_spoiled(sealed(packet_code::access_accept, true), message_authenticator_offset,
                             how);
     },
     [](octets_view input) {
         return verify_response_message_authenticator(*packet_view::parse(input),
                                                      message_authenticator_offset, field, secret);
     }},
    {"the Message-Authenticator of a reply that has two formulas",
     [](guess how) {
         return with_spoiled(sealed(packet_code::coa_ack, true), message_authenticator_offset, how);
     },
     [](octets_view input) {
         return verify_response_message_authenticator(*packet_view::parse(input),
                                                      message_authenticator_offset, field, secret);
     }},
    {"a password by PAP",
     [](guess how) {
         octet_string value = to_octets(as_octets(password));
         spoil(value, how);
         return value;
     },
     [](octets_view input) { return check_password(pap_login(input), {}, password).succeeded; }},
    {"an answer to CHAP",
     [](guess how) { return spoiled(make_chap_response(7, password, field), how); },
     [](octets_view input) { return check_chap_response(7, password, field, input); }},
    {"an answer to MS-CHAP",
     [](guess how) {
         return spoiled(mschap::make_v1_response(octets_view(field).first<8>(), hash), how);
     },
     [](octets_view input) {
         return mschap::check_v1_response(octets_view(field).first<8>(), mschap::use_nt_response,
                                          input, hash);
     }},
    {"an answer to MS-CHAPv2",
     [](guess how) { return spoiled(mschap::make_v2_response(exchange, hash), how); },
     [](octets_view input) { return mschap::check_v2_response(exchange, input, hash); }},
    {"a server's proof after MS-CHAPv2",
     [](guess how) {
         return spoiled(
             mschap::make_authenticator_response(exchange, mschap::make_v2_response(exchange, hash),
                                                 mschap::hash_nt_password_hash(hash)),
             how);
     },
     [](octets_view input) {
         const auto response = mschap::make_v2_response(exchange, hash);
         return mschap::check_authenticator_response(exchange, response, hash, input);
     }},
    {"a cookie of DTLS, held against two formulas: of this minute and the last",
     [](guess how) {
         octet_string cookie(32);
         unsigned size = 0;
         detail::give_cookie(cookie_asker(), cookie.data(), &size);
         cookie.resize(size);
         spoil(cookie, how);
         return cookie;
     },
     [](octets_view input) {
         return detail::check_cookie(cookie_asker(), input.data(),
                                     static_cast<unsigned>(input.size())) == 1;
     }},
    {"the control, which compares octet by octet", [](guess how) { return spoiled(field, how); },
     [](octets_view input) {
         for (std::size_t index = 0; index < field.size(); ++index) {
             if (input[index] != field[index]) {
                 return false;
             }
         }
         return true;
     }},
};

volatile bool outcome;
volatile int guessed;

/// The counted function: its name contains the place and the guess. It is called through a volatile
/// pointer so that the compiler cannot optimize across the call, and each instance writes its own
/// guess so that the three are not merged.
template <std::size_t Place, int Guess>
[[gnu::noinline]] void measured(octets_view input) {
    bool (*volatile compare)(octets_view) = places[Place].compare;
    guessed = Guess;
    outcome = compare(input);
}

template <std::size_t Place>
bool measure_one() {
    const place& one = places[Place];
    const octet_string right = one.make(guess::right);
    const octet_string first = one.make(guess::wrong_at_first);
    const octet_string last = one.make(guess::wrong_at_last);
    bool sound = true;
    for (int warm = 0; warm < 2; ++warm) { // one-time initialization is done by now
        sound = one.compare(right) && !one.compare(first) && !one.compare(last) && sound;
    }
    measured<Place, 0>(right);
    measured<Place, 1>(first);
    measured<Place, 2>(last);
    std::printf("%zu %s\n", Place, one.name);
    return sound;
}

template <std::size_t... Place>
bool measure(std::index_sequence<Place...>) {
    return (measure_one<Place>() & ...);
}

} // namespace

int main() { return measure(std::make_index_sequence<std::size(places)>()) ? 0 : 1; }
