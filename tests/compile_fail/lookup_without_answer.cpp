// expect: radius: unknown_peers.find takes \(const radius::unknown_source&\) and returns
// SPDX-License-Identifier: MIT
// What looks up unknown peers answers with their options; a name alone is no secret.
#include <radius/server.hpp>

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const radius::peer_lookup how{
        .find = [](const radius::unknown_source&) { return std::string("campus"); }};
#else
    const radius::peer_lookup how{.find = [](const radius::unknown_source&) {
        return radius::lookup_answer(radius::peer_options{.secret = "s3cret", .name = "campus"});
    }};
#endif
    return how.find ? 0 : 1;
}
