// SPDX-License-Identifier: MIT
// Received messages in clear text: revealed by the numbers of tags and dictionaries, over both
// versions, and sealed again.
#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/auth/hiding.hpp>
#include <radius/packet/hidden_attributes.hpp>
#include <radius/packet/v1_1_packet.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

/// A message whose values are hidden by a secret and an authenticator, or in clear text over
/// RADIUS/1.1.
struct message {
    octet_string wire; ///< attributes
    std::string secret = "xyzzy5461";
    bool v1_1 = false;

    static constexpr const char* field = "0f403f9473978057bd83d5cb98f4227a";

    attribute_range attributes() const { return attribute_range(wire); }
    octet_string challenge = from_hex(field).value();
    octets_view implicit_challenge() const { return v1_1 ? octets_view() : challenge; }

    result<octets_view> reveal(flags properties, octets_view value, octets_span room) const {
        if (v1_1) {
            return reveal_v1_1(room, properties, value);
        }
        authenticator known{};
        std::copy(challenge.begin(), challenge.end(), known.begin());
        return reveal_hidden(room, properties, value, shared_secret(secret), known);
    }
};

message of(std::string_view hex, bool v1_1 = false) {
    return {.wire = from_hex(hex).value(), .v1_1 = v1_1};
}

} // namespace

TEST_CASE("the request of RFC 2865 in clear text", "[rfc2865-7.1][rfc2865-5.2]") {
    const auto list = clear_attributes(of("01066e656d6f"
                                          "02120dbe708d93d413ce3196e43f782a0aee"
                                          "0406c0a80110050600000003"));
    REQUIRE(list);
    CHECK(to_hex(list->clear_octets()) == "01066e656d6f"
                                          "020c61726374616e67656e74"
                                          "0406c0a80110050600000003");
    CHECK(list->hidden_count() == 1);
    CHECK(list->get(attr::user_password) == "arctangent");
    CHECK(list->wire_size() == 36); // as received: the password is hidden again
}

TEST_CASE("over RADIUS/1.1 values are clear, and marked to be hidden", "[rule-83][rfc9765-5.1]") {
    const auto list = clear_attributes(of("020c61726374616e67656e74"
                                          "450901736563726574",
                                          true));
    REQUIRE(list);
    CHECK(list->hidden_count() == 2);
    CHECK(list->get(attr::user_password) == "arctangent");
    CHECK(list->get(attr::tunnel_password[1]) == "secret");
}

TEST_CASE("CHAP keeps its challenge under another authenticator", "[rule-36][rfc2865-5.3]") {
    const std::string whole = "0313"
                              "16"
                              "e9eb749ab3cc3b5b2ee2a2e4ff010203";
    const auto list = clear_attributes(of(whole));
    REQUIRE(list);
    CHECK(to_hex(list->clear_octets()) == whole + "3c12" + message::field);
    const std::string own = "3c080102030405060313"
                            "16"
                            "e9eb749ab3cc3b5b2ee2a2e4ff010203";
    CHECK(to_hex(clear_attributes(of(own))->clear_octets()) == own);
    CHECK(to_hex(clear_attributes(of(whole, true))->clear_octets()) == whole);
}

TEST_CASE("Message-Authenticator is left out", "[rfc3579-3.2]") {
    const auto list = clear_attributes(of("010362"
                                          "501200000000000000000000000000000000"
                                          "180373"));
    REQUIRE(list);
    CHECK(to_hex(list->clear_octets()) == "010362180373");
}

TEST_CASE("a value that cannot be revealed is an error", "[rfc2865-5.2]") {
    CHECK(clear_attributes(of("0205aabbcc")).error() == errc::hidden_value_invalid);
    CHECK(clear_attributes(of("4504aabb")).error() == errc::hidden_value_invalid);
}

TEST_CASE("numbers come from tags and tables that the RFCs do not know", "[rule-38]") {
    static constexpr attribute<"Own-Secret", 200, type::text, flags{.hidden = hiding::password}>
        own;
    const std::string wire = "c8120dbe708d93d413ce3196e43f782a0aee";
    CHECK(to_hex(clear_attributes(of(wire))->clear_octets()) == wire);
    hidden_attributes known;
    known.add(own, attr::user_name); // the second is not hidden
    CHECK(known.entries().size() == hidden_attributes().entries().size() + 1);
    hidden_attributes by_table;
    by_table.add_table<table_of<attr::user_name, own>>();
    CHECK(by_table.entries().size() == known.entries().size());
    CHECK(to_hex(clear_attributes(of(wire), by_table)->clear_octets()) ==
          "c80c61726374616e67656e74");
    const auto list = clear_attributes(of(wire), known);
    REQUIRE(list);
    CHECK(to_hex(list->clear_octets()) == "c80c61726374616e67656e74");
    CHECK(list->hidden_count() == 1);
}

TEST_CASE("a Vendor-Specific with a hidden and a clear value is divided", "[rfc2548-2.4.2]") {
    // RADIUS/1.1: 26.311.7 (4 octets) and 26.311.16, without salt and length.
    const auto list = clear_attributes(of("1a12"
                                          "00000137"
                                          "070600000001"
                                          "1006aabbccdd",
                                          true));
    REQUIRE(list);
    CHECK(to_hex(list->clear_octets()) == "1a0c00000137070600000001"
                                          "1a0c000001371006aabbccdd");
    CHECK(list->hidden_count() == 1);
    CHECK(to_hex(*list->get(attr::ms_mppe_send_key)) == "aabbccdd");
}

TEST_CASE("a hidden TLV must be alone in its container") {
    constexpr attribute<"Own-TLV-Secret", attribute_number(200, 1), type::text,
                        flags{.hidden = hiding::password}>
        own;
    hidden_attributes known;
    known.add(own);
    const auto alone = clear_attributes(of("c80a010861726374616e", true), known);
    REQUIRE(alone);
    CHECK(alone->hidden_count() == 1);
    CHECK(alone->get(own) == "arctan");
    CHECK(clear_attributes(of("c80d010861726374616e020378", true), known).error() ==
          errc::hidden_value_invalid);
}
