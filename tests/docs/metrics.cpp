// SPDX-License-Identifier: MIT
// The snippets of docs/metrics.md.
#include <syslog.h>

#include <iostream>

#include <radius/radius.hpp>

struct campus : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request);
};

void publish(std::string_view objects, std::uint64_t value);

void logs(asio::io_context& io, const std::vector<radius::peer>& peers) {
#include "metrics/1.inc"
}

void traces(const std::vector<radius::peer>& peers) {
#include "metrics/2.inc"
}

void texts(const radius::server<campus>& server, const radius::client& client) {
#include "metrics/3.inc"
#include "metrics/4.lines.inc"
}

void mibs(const radius::server<campus>& server) {
#include "metrics/5.inc"
}
