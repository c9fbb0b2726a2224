// SPDX-License-Identifier: MIT
// The bounds-checked reader.
#include <radius/wire/hex.hpp>
#include <radius/wire/reader.hpp>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("integers are read most significant octet first", "[rfc2865-3]") {
    const auto input = *from_hex("01 0203 04050607 08090a0b0c0d0e0f");
    reader in(input);
    CHECK(in.remaining() == 15);
    CHECK(*in.u8() == 0x01);
    CHECK(*in.u16() == 0x0203);
    CHECK(*in.u32() == 0x04050607U);
    CHECK(*in.u64() == 0x08090A0B0C0D0E0FU);
    CHECK(in.empty());
}

TEST_CASE("a read beyond the end consumes nothing", "[rfc2865-3][rule-5]") {
    const auto input = *from_hex("ffeedd");
    reader in(input);
    CHECK(in.u32().error() == errc::value_length_invalid);
    CHECK(in.u64().error() == errc::value_length_invalid);
    CHECK(in.take(4).error() == errc::value_length_invalid);
    CHECK(in.remaining() == 3);
    CHECK(*in.u16() == 0xFFEE);
    CHECK(in.u16().error() == errc::value_length_invalid);
    CHECK(*in.u8() == 0xDD);
    CHECK(in.u8().error() == errc::value_length_invalid);
}

TEST_CASE("taken octets are views of the input", "[rfc2865-3]") {
    const auto input = *from_hex("00010203");
    reader in(input);
    const auto none = in.take(0);
    REQUIRE(none);
    CHECK(none->empty());
    const auto two = in.take(2);
    REQUIRE(two);
    CHECK(two->data() == input.data());
    CHECK(in.rest().data() == input.data() + 2);
    CHECK(in.take(2)->size() == 2);
    CHECK(in.take(1).error() == errc::value_length_invalid);
    CHECK(in.take(static_cast<std::size_t>(-1)).error() == errc::value_length_invalid);
}
