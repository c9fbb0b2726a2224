// expect: radius: per_thread takes a function that makes a handler
// SPDX-License-Identifier: MIT
// `per_thread` takes no handler but a function that makes one.
#include <radius/server/server.hpp>

namespace {

using nothing =
    radius::default_handler<radius::access, radius::accounting, radius::coa, radius::disconnect>;

} // namespace

int main() {
    asio::io_context io;
#ifdef RADIUS_EXPECT_FAILURE
    radius::server server(io, radius::per_thread(nothing{}), {});
#else
    radius::server server(
        io, radius::per_thread([](const asio::any_io_executor&) { return nothing{}; }), {});
#endif
    return 0;
}
