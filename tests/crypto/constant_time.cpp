// SPDX-License-Identifier: MIT
// A constant-time comparison: only its result can be tested here.
#include <radius/crypto/constant_time.hpp>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("only identical octets are equal", "[rfc3579-3.2]") {
    const octet_string value{1, 2, 3, 4, 5, 6, 7, 8, 9};
    CHECK(equal_in_constant_time(value, octet_string(value)));
    for (std::size_t place = 0; place < value.size(); ++place) {
        octet_string other = value;
        other[place] ^= 0x80;
        CHECK_FALSE(equal_in_constant_time(value, other));
    }
}

TEST_CASE("octets of different length are not equal", "[rfc3579-3.2]") {
    const octet_string value{1, 2, 3};
    CHECK_FALSE(equal_in_constant_time(value, octets_view(value).first(2)));
    CHECK_FALSE(equal_in_constant_time(octets_view{}, value));
    CHECK(equal_in_constant_time(octets_view{}, octets_view{}));
}
