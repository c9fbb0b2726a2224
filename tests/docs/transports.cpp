// SPDX-License-Identifier: MIT
// The snippets of docs/transports.md.
#include <radius/server.hpp>
#include <radius/server/reverse_path.hpp>
#include <radius/tls.hpp>

namespace attr = radius::attr;

struct campus : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request);
};

void client_authentication(radius::server<campus>& server, const std::string& key_of_ap7) {
#include "transports/1.inc"
}

asio::awaitable<void> coa_over_the_connection(const radius::access_request& request) {
#include "transports/2.inc"
}
