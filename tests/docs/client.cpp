// SPDX-License-Identifier: MIT
// The snippets of docs/client.md.
#include <radius/client.hpp>

using namespace std::chrono_literals;

void servers(asio::io_context& io) {
#include "client/1.inc"
}

void options_of_one_request(radius::client& client, const radius::outgoing_access_request& request,
                            const radius::outgoing_access_request& next,
                            const radius::access_response& challenge,
                            const std::string& calling_station) {
    const auto token = [](std::error_code, const radius::access_response&) {};
#include "client/2.inc"
}

void servers_that_change(radius::client& client) {
#include "client/3.inc"
}
