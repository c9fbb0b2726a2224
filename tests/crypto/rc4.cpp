// SPDX-License-Identifier: MIT
// RC4 compared with the keystreams of RFC 6229 and with `openssl enc -rc4 -provider legacy`.
#include <radius/crypto/rc4.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

octet_string keystream(std::string_view key, std::size_t size) {
    octet_string octets(size, 0);
    rc4(from_hex(key).value()).apply(octets);
    return octets;
}

} // namespace

TEST_CASE("RC4's keystreams are those of the RFC", "[rfc6229-2][rfc2759-8.11]") {
    const octet_string stream = keystream("0102030405060708090a0b0c0d0e0f10", 256);
    CHECK(to_hex(octets_view(stream).first(32)) ==
          "9ac7cc9a609d1ef7b2932899cde41b975248c4959014126a6e8a84f11d1a9e1c");
    CHECK(to_hex(octets_view(stream).subspan(240, 16)) == "065902e4b620f6cc36c8589f66432f2b");
    CHECK(to_hex(keystream("0102030405", 16)) == "b2396305f03dc027ccc3524a0a1118a8");
}

TEST_CASE("RC4 continues its keystream, and decrypts what it has encrypted", "[rfc2759-8.11]") {
    const octet_string key = from_hex("0102030405060708090a0b0c0d0e0f10").value();
    octet_string text(100, 0x55);
    rc4 whole(key);
    rc4 parts(key);
    octet_string other = text;
    whole.apply(text);
    parts.apply(octets_span(other).first(1));
    parts.apply(octets_span(other).subspan(1, 50));
    parts.apply(octets_span(other).subspan(51));
    CHECK(text == other);
    rc4(key).apply(text);
    CHECK(text == octet_string(100, 0x55));
}
