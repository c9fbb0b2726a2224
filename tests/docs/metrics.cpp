// SPDX-License-Identifier: MIT
// The snippets of docs/metrics.md.
#include <radius/client.hpp>
#include <radius/server.hpp>

struct campus : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request);
};

void publish(std::string_view objects, std::uint64_t value);

void texts(const radius::server<campus>& server, const radius::client& client) {
#include "metrics/1.inc"
#include "metrics/2.lines.inc"
}

void mibs(const radius::server<campus>& server) {
#include "metrics/3.inc"
}
