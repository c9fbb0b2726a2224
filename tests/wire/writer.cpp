// SPDX-License-Identifier: MIT
// The bounds-checked writer.
#include <radius/wire/hex.hpp>
#include <radius/wire/writer.hpp>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("integers are written most significant octet first", "[rfc2865-3]") {
    std::array<octet, 15> buffer{};
    writer out(buffer);
    out.u8(0x01);
    out.u16(0x0203);
    out.u32(0x04050607);
    out.u64(0x08090A0B0C0D0E0F);
    CHECK(out.ok());
    CHECK(out.available() == 0);
    CHECK(to_hex(out.written()) == "0102030405060708090a0b0c0d0e0f");
}

TEST_CASE("data that does not fit is not written in part, and nothing is written after it",
          "[rfc2865-3]") {
    std::array<octet, 4> buffer{0xEE, 0xEE, 0xEE, 0xEE};
    writer out(buffer);
    out.u8(1);
    const std::array<octet, 4> four{9, 9, 9, 9};
    SECTION("octets") { out.put(four); }
    SECTION("an integer") { out.u32(0x09090909); }
    SECTION("a reservation") { CHECK(out.reserve(4).empty()); }
    CHECK_FALSE(out.ok());
    out.u8(2);
    out.put(octets_view(four).first(1));
    CHECK(out.reserve(1).empty());
    CHECK(out.size() == 1);
    CHECK(to_hex(buffer) == "01eeeeee");
}

TEST_CASE("an empty value fits a full buffer", "[rfc2865-3]") {
    std::array<octet, 1> buffer{};
    writer out(buffer);
    out.u8(7);
    out.put({});
    CHECK(out.ok());
    CHECK(out.size() == 1);
}

TEST_CASE("rewinding discards the written data and the failure", "[rfc2865-3]") {
    std::array<octet, 3> buffer{};
    writer out(buffer);
    out.u16(0x0102);
    out.u16(0x0304);
    REQUIRE_FALSE(out.ok());
    out.rewind(1);
    CHECK(out.ok());
    CHECK(out.size() == 1);
    out.u16(0x0506);
    CHECK(to_hex(out.written()) == "010506");
    out.rewind(99);
    CHECK(out.size() == 3);
}

TEST_CASE("reserved octets are the caller's to fill", "[rfc2865-3]") {
    std::array<octet, 4> buffer{};
    writer out(buffer);
    out.u8(1);
    const octets_span room = out.reserve(2);
    REQUIRE(room.size() == 2);
    room[0] = 0xAA;
    room[1] = 0xBB;
    out.u8(4);
    CHECK(to_hex(out.written()) == "01aabb04");
}
