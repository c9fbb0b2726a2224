// expect: this transport is for server::listen: a client's is its nested type client
// SPDX-License-Identifier: MIT
// A client with a server's transport does not compile, and the message says what to write.
#include <radius/client.hpp>

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const radius::client_options options{.transport = radius::tcp{}};
#else
    const radius::client_options options{.transport = radius::tcp::client{}};
#endif
    return static_cast<int>(options.transport.kind());
}
