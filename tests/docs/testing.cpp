// SPDX-License-Identifier: MIT
// The snippets of docs/testing.md.
#include <radius/testing.hpp>

#include "support/catch.hpp"

using namespace std::chrono_literals;

struct campus : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request);
};

#include "testing/1.inc"

namespace with_timers {

struct campus {
    explicit campus(asio::io_context& io);
    asio::awaitable<radius::access_reply> handle_access(const radius::access_request& request);
};

void one_request(received<radius::packet_code::access_request>& login) {
#include "testing/2.inc"
}

} // namespace with_timers

void packet_changed(const received<radius::packet_code::access_request>& from_nas) {
#include "testing/3.inc"
}

void client_and_servers() {
#include "testing/4.inc"
}
