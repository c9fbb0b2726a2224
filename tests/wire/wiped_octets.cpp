// SPDX-License-Identifier: MIT
// Octets that grow without leaving copies, and packets of any length.
#include <radius/wire/packet_buffer.hpp>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("octets keep their contents while they grow", "[wire]") {
    detail::wiped_octets one;
    CHECK(one.empty());
    octet_string expected;
    for (unsigned count = 0; count < 300; ++count) {
        const octet_string more(count % 7, static_cast<octet>(count));
        one.append(more);
        expected.insert(expected.end(), more.begin(), more.end());
        REQUIRE(std::ranges::equal(one.view(), expected));
    }
    one.reserve(10'000);
    CHECK(one.all().size() >= 10'000);
    CHECK(std::ranges::equal(one.view(), expected));
}

TEST_CASE("cleared octets are zero, and their memory is reused", "[wire][wipe]") {
    detail::wiped_octets one;
    one.append(octet_string(100, 7));
    const octet* const place = one.all().data();
    one.clear();
    CHECK(one.empty());
    CHECK(std::ranges::count(one.all().first(100), octet{0}) == 100);
    one.append(octet_string(50, 8));
    CHECK(one.all().data() == place);
    CHECK(one.size() == 50);
}

TEST_CASE("octets that are moved take their memory along", "[wire]") {
    detail::wiped_octets one;
    one.append(octet_string{1, 2, 3});
    detail::wiped_octets two = std::move(one);
    CHECK(std::ranges::equal(two.view(), octet_string{1, 2, 3}));
    one = std::move(two);
    CHECK(std::ranges::equal(one.view(), octet_string{1, 2, 3}));
}

TEST_CASE("a copy of a packet may have 20 or 65535 octets", "[rfc7930-2]") {
    for (const std::size_t size :
         {std::size_t{20}, std::size_t{4096}, std::size_t{4097}, std::size_t{65535}}) {
        const octet_string packet(size, static_cast<octet>(size));
        const detail::secret_packet_copy copy(packet);
        CHECK(std::ranges::equal(copy.view(), packet));
    }
}
