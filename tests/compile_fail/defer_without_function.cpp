// expect: radius: `defer` takes a function of one argument
// SPDX-License-Identifier: MIT
// `defer` needs a function that takes the deferred reply of the request's kind.
#include <radius/server/server.hpp>

namespace {

struct campus : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_answer handle_access(const radius::access_request& request) {
#ifdef RADIUS_EXPECT_FAILURE
        return request.defer([](const radius::deferred_reply<radius::coa>&){});
#else
        return request.defer([](const radius::deferred_reply<radius::access>&) {});
#endif
    }
};

} // namespace

int main() {
    asio::io_context io;
    radius::server server(io, campus{}, {});
    return 0;
}
