// expect: radius: peers are a range whose elements are radius::peer
// SPDX-License-Identifier: MIT
// Peers that are replaced are peers: their options alone name no network.
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

} // namespace

int main() {
    asio::io_context io;
    radius::server server(io, campus(), {});
#ifdef RADIUS_EXPECT_FAILURE
    server.replace_peers(std::vector<radius::peer_options>());
#else
    server.replace_peers(std::vector<radius::peer>());
#endif
    return 0;
}
