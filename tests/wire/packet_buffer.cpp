// SPDX-License-Identifier: MIT
// The buffer for one packet.
#include <radius/wire/packet_buffer.hpp>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("a packet buffer starts empty and has room for 4096 octets", "[rfc2865-3]") {
    packet_buffer buffer;
    CHECK(buffer.size() == 0);
    CHECK(buffer.view().empty());
    CHECK(buffer.room().size() == 4096);

    const octet_string full(4096, 0x5A);
    buffer.assign(full);
    CHECK(std::ranges::equal(buffer.view(), full));
}

TEST_CASE("the used part of the room becomes the contents", "[rfc2865-3]") {
    packet_buffer buffer;
    std::ranges::fill(buffer.room().first(10), octet{7});
    buffer.resize(10);
    CHECK(buffer.view().size() == 10);
    buffer.span()[9] = 8;
    CHECK(buffer.view().back() == 8);
}

TEST_CASE("copies of a packet buffer are independent", "[wire]") {
    packet_buffer one(octet_string{1, 2, 3});
    packet_buffer two = one;
    one.span()[0] = 9;
    CHECK(std::ranges::equal(two.view(), octet_string{1, 2, 3}));
    two.assign(octet_string{4});
    one = two;
    CHECK(std::ranges::equal(one.view(), octet_string{4}));
    packet_buffer& same = one;
    one = same;
    CHECK(std::ranges::equal(one.view(), octet_string{4}));
}
