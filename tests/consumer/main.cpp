// SPDX-License-Identifier: MIT
// The first steps of a project that uses radius: include it, use it, link it.
#include <radius/radius.hpp>

#include <cstdio>

int main() {
    asio::io_context io;
    io.run();
    std::puts("consumed");
    return radius::to_hex(radius::as_octets("radius")) == "726164697573" ? 0 : 1;
}
