// expect: radius: the handler needs `radius::access_reply handle_access\(
// SPDX-License-Identifier: MIT
// Answering an Access-Request with a CoA-ACK does not compile (RFC 2865 section 4).
#include <radius/server/server.hpp>

namespace {

struct campus {
#ifdef RADIUS_EXPECT_FAILURE
    radius::coa_reply handle_access(const radius::access_request&) {
        return radius::coa_reply(radius::packet_code::coa_ack);
    }
#else
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.reject();
    }
#endif
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
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
