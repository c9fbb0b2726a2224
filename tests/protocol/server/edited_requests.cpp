// SPDX-License-Identifier: MIT
// A received request and a received response, changed and sent again under another secret: the
// expected octets come from the digests of OpenSSL.
#include <string>

#include <radius/attribute/standard/tables.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/packet/hidden_attributes.hpp>
#include <radius/protocol/client/response.hpp>
#include <radius/testing/received.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

constexpr std::string_view next_secret = "another secret";
const bytes next_field = md5(text("the next server's authenticator"));

authenticator as_field(const bytes& octets) {
    authenticator field{};
    std::copy(octets.begin(), octets.end(), field.begin());
    return field;
}

/// The list as an Access-Request for the next server.
bytes sealed(const attribute_list& list) {
    packet_buffer room;
    const shared_secret known(next_secret);
    const auto packet = seal_request(room.room(),
                                     {.code = packet_code::access_request,
                                      .identifier = 9,
                                      .secret = known,
                                      .message_authenticator = true},
                                     list, as_field(next_field));
    return to_octets(packet.value());
}

} // namespace

TEST_CASE("a request is changed and signed again for another server",
          "[rfc2865-5.2][rfc3579-3.2][rule-28]") {
    const testing::received<packet_code::access_request> from_nas(
        pap(3, raw(33, "x") + raw(18, "a")), {.secret = std::string(secret)});
    auto carried = clear_attributes(from_nas.request());
    REQUIRE(carried);
    CHECK(carried->get(attr::user_password) == "hello");
    CHECK(carried->replace(attr::user_name = "bob@example.org") == 1);
    CHECK(carried->remove(attr::reply_message) == 1);
    const bytes packet = sealed(*carried);
    CHECK(values_of(packet, 1) == std::vector<bytes>{text("bob@example.org")});
    CHECK(values_of(packet, 2) ==
          std::vector<bytes>{hide_password(text("hello"), next_field, next_secret)});
    CHECK(values_of(packet, 33) == std::vector<bytes>{text("x")});
    CHECK(values_of(packet, 18).empty());
    const std::size_t place = find_message_authenticator(packet);
    CHECK(place == 22); // the first attribute
    bytes blank = packet;
    std::fill_n(blank.begin() + static_cast<std::ptrdiff_t>(place), 16, octet{0});
    CHECK(part(packet, place, 16) == forge::hmac_md5(next_secret, blank));
}

TEST_CASE("a response is carried with its keys and tunnel passwords",
          "[rfc2868-3.5][rfc2548-2.4.2][rule-31]") {
    const bytes field = md5(text("the request's authenticator"));
    const bytes key(32, 0x5A);
    const bytes attributes =
        raw(27, bytes{0, 0, 0, 60}) +
        raw(69, bytes{1} + hide_salted(text("tunnel"), {0x80, 1}, field, secret)) +
        microsoft(16, hide_salted(key, {0x80, 2}, field, secret));
    const access_response response(packet(2, 9, bytes(16, 0), attributes),
                                   {.secret = std::make_shared<const shared_secret>(secret),
                                    .request_authenticator = as_field(field),
                                    .server = {}});
    const auto list = clear_attributes(response);
    REQUIRE(list);
    CHECK(list->hidden_count() == 2);
    CHECK(list->get(attr::tunnel_password[1]) == "tunnel");
    CHECK(to_octets(list->get(attr::ms_mppe_send_key)->view()) == key);
    const bytes again = sealed(*list);
    const bytes tunnel = values_of(again, 69).at(0);
    CHECK(tunnel[0] == 1);
    CHECK(unhide_salted(part(tunnel, 1, tunnel.size() - 1), next_field, next_secret) ==
          text("tunnel"));
    const bytes vendor = values_of(again, 26).at(0);
    CHECK(unhide_salted(part(vendor, 6, vendor.size() - 6), next_field, next_secret) == key);
}

TEST_CASE("a dictionary says what is hidden besides", "[rule-38]") {
    const auto names = parse_dictionary("VENDOR Acme 4242\n"
                                        "BEGIN-VENDOR Acme\n"
                                        "ATTRIBUTE Acme-Key 1 string encrypt=2\n"
                                        "ATTRIBUTE Acme-Port 2 integer\n"
                                        "END-VENDOR Acme\n",
                                        "acme")
                           .value();
    const bytes field = md5(text("field"));
    const bytes hidden = hide_salted(text("key"), {0x80, 1}, field, secret);
    const bytes element = bytes{1, static_cast<octet>(2 + hidden.size())} + hidden;
    const bytes whole = bytes{0, 0, 0x10, 0x92} + element + bytes{2, 6, 0, 0, 0, 7};
    const access_response response(packet(2, 9, bytes(16, 0), raw(26, whole)),
                                   {.secret = std::make_shared<const shared_secret>(secret),
                                    .request_authenticator = as_field(field),
                                    .server = {}});
    CHECK(clear_attributes(response)->hidden_count() == 0);
    const auto list = clear_attributes(response, hidden_attributes(names));
    REQUIRE(list);
    CHECK(to_octets(list->clear_octets()) ==
          raw(26, bytes{0, 0, 0x10, 0x92, 1, 5} + text("key")) +
              raw(26, bytes{0, 0, 0x10, 0x92, 2, 6, 0, 0, 0, 7}));
    CHECK(list->hidden_count() == 1);
    attribute_list changed = *list;
    CHECK(changed.replace(names["Acme-Key"] = "other") == 1);
    CHECK(changed.remove(names["Acme-Port"]) == 1);
    CHECK(to_octets(changed.clear_octets()) ==
          raw(26, bytes{0, 0, 0x10, 0x92, 1, 7} + text("other")));
    CHECK(changed.hidden_count() == 1);
}
