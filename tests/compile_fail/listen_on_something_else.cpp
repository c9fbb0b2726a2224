// expect: radius: a server listens on radius::udp, radius::tcp, radius::radsec or radius::dtls
// SPDX-License-Identifier: MIT
// A type that is no transport does not compile, and the message names those that are.
#include <radius/server.hpp>

namespace {

struct campus {
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.reject();
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.ack();
    }
};

struct carrier_pigeon {};

} // namespace

int main() {
    asio::io_context io;
    radius::server server(io, campus(), {});
#ifdef RADIUS_EXPECT_FAILURE
    server.listen(carrier_pigeon());
#else
    server.listen(radius::udp());
#endif
    return 0;
}
