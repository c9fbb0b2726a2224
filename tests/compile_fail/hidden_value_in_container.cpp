// expect: a hidden value is alone in its container
// SPDX-License-Identifier: MIT
// A hidden TLV cannot be beside others, because its size on the wire differs (RFC 2868
// section 3.5).
#include <radius/attribute/attribute.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace {

constexpr radius::attribute<"Own-Container", 200, radius::type::tlv> container;
constexpr radius::attribute<"Own-Secret", radius::attribute_number(200, 1), radius::type::text,
                            radius::flags{.hidden = radius::hiding::password}>
    secret;
constexpr radius::attribute<"Own-Text", radius::attribute_number(200, 2), radius::type::text> text;

} // namespace

int main() {
    (void)secret;
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = container(secret = "psst", text = "a");
#else
    const auto pair = container(text = "a");
#endif
    return pair.number().depth == 1 ? 0 : 1;
}
