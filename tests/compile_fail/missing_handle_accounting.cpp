// expect: radius: the handler needs `radius::accounting_reply handle_accounting\(
// SPDX-License-Identifier: MIT
// A handler without `handle_accounting` does not compile, and the message says what to write.
#include <radius/server/server.hpp>

namespace {

struct campus {
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.reject();
    }
#ifdef RADIUS_EXPECT_FAILURE
#else
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
#endif
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.ack();
    }
};

} // namespace

int main() {
    asio::io_context io;
    radius::server server(io, campus{}, {});
    return 0;
}
