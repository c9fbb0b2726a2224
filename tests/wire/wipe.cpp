// SPDX-License-Identifier: MIT
// Erasing secrets.
#include <radius/wire/wipe.hpp>

#include <algorithm>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("wiping zeroes exactly the octets given", "[wire]") {
    std::array<octet, 6> secret{1, 2, 3, 4, 5, 6};
    wipe(octets_span(secret).subspan(1, 4));
    CHECK(secret == std::array<octet, 6>{1, 0, 0, 0, 0, 6});
    wipe(octets_span());
    CHECK(secret.front() == 1);
}

TEST_CASE("wiped text keeps its length", "[wire]") {
    std::string secret = "a password longer than the small buffer of a string";
    const std::size_t size = secret.size();
    wipe(secret);
    CHECK(secret == std::string(size, '\0'));
}

TEST_CASE("an array of words is wiped completely", "[wire]") {
    std::array<std::uint32_t, 4> state{0xFFFFFFFF, 1, 2, 3};
    wipe(state);
    CHECK(std::ranges::count(state, 0U) == 4);
}
