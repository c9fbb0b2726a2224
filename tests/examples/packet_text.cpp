// SPDX-License-Identifier: MIT
// The output of `packet decode` is encoded to the same packet again, for any packet.
#include <radius/dictionary.hpp>

#include "../../examples/support/packet_text.hpp"
#include "support/catch.hpp"

namespace {

radius::packet_view view(const radius::octet_string& packet) {
    return radius::packet_view::parse(packet, {.max_attributes = packet.size()}).value();
}

} // namespace

TEST_CASE("a password is readable if the secret is known, and its octets stay", "[rfc2865-5.2]") {
    const radius::dictionary& names = radius::standard_dictionary();
    const radius::shared_secret secret("testing123");
    const std::string lines = "Code = Access-Request\nIdentifier = 1\n"
                              "Authenticator = 0x000102030405060708090a0b0c0d0e0f\n"
                              "User-Password = \"hello\"\nTunnel-Password:1 = \"s3cret\"\n";
    CHECK_THROWS_WITH(support::text_to_packet(lines, names),
                      Catch::Matchers::ContainsSubstring("line 4") &&
                          Catch::Matchers::ContainsSubstring("User-Password"));
    const auto octets = support::text_to_packet(lines, names, &secret);
    const auto packet = view(octets);
    CHECK(octets.size() == 20 + 18 + 21);

    const auto masked = support::packet_to_text(packet, names);
    CHECK(masked.find("User-Password = <hidden>") != masked.npos);
    CHECK(masked.find("hello") == masked.npos);
    const auto shown =
        support::packet_to_text(packet, names, support::key_for(packet, &secret, std::nullopt));
    CHECK(shown.find("  # hidden by the secret of this packet: User-Password = \"hello\"\n") !=
          shown.npos);
    CHECK(shown.find("  # hidden by the secret of this packet: Tunnel-Password:1 = \"s3cret\"\n") !=
          shown.npos);
    CHECK(support::text_to_packet(masked, names) == octets);
    CHECK(support::text_to_packet(shown, names) == octets);
}

TEST_CASE("lines that are not a packet are refused with the reason") {
    const radius::dictionary& names = radius::standard_dictionary();
    const std::string head = "Code = Access-Request\nIdentifier = 1\n"
                             "Authenticator = 0x000102030405060708090a0b0c0d0e0f\n";
    const auto encode = [&](const std::string& text) {
        return support::text_to_packet(text, names);
    };
    CHECK(encode(head).size() == 20);
    CHECK(encode("# first\n\n" + head + "\n# nothing\n").size() == 20);
    CHECK(encode("Code = 77\nidentifier=255\nAuthenticator = 0x000102030405060708090a0b0c0d0e0f")
              .at(0) == 77);
    CHECK_THROWS_WITH(encode(""),
                      Catch::Matchers::ContainsSubstring("Code, Identifier and Authenticator"));
    CHECK_THROWS_WITH(encode("Code = Acces-Request\n"),
                      Catch::Matchers::ContainsSubstring("Code: \"Acces-Request\""));
    CHECK_THROWS_WITH(encode("Identifier = 256\n"),
                      Catch::Matchers::ContainsSubstring("Identifier: \"256\""));
    CHECK_THROWS_WITH(encode("Authenticator = 0x00\n"),
                      Catch::Matchers::ContainsSubstring("Authenticator: "));
    CHECK_THROWS_WITH(encode(head + "Usr-Name = \"x\"\n"),
                      Catch::Matchers::ContainsSubstring("line 4") &&
                          Catch::Matchers::ContainsSubstring("User-Name"));
    CHECK_THROWS_WITH(encode(head + "\nNAS-Port = many\n"),
                      Catch::Matchers::ContainsSubstring("line 5") &&
                          Catch::Matchers::ContainsSubstring("NAS-Port"));
    std::string large = head;
    for (int count = 0; count < 17; ++count) {
        large += "Class = 0x" + std::string(2 * 253, '0') + "\n";
    }
    CHECK_THROWS_WITH(encode(large), Catch::Matchers::ContainsSubstring("Class"));
}
