// expect: radius: the handler needs `radius::disconnect_reply handle_disconnect\(
// SPDX-License-Identifier: MIT
// A handler without `handle_disconnect` does not compile, and the message says what to write.
#include <radius/server/server.hpp>

namespace {

struct campus {
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.reject();
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
#ifdef RADIUS_EXPECT_FAILURE
#else
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.ack();
    }
#endif
};

} // namespace

int main() {
    asio::io_context io;
    radius::server server(io, campus{}, {});
    return 0;
}
