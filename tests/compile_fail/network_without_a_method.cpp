// expect: radius: add_server needs a handler with the four methods that a server needs
// SPDX-License-Identifier: MIT
// The servers of a network in memory need whole handlers.
#include <radius/testing/network.hpp>

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
    radius::disconnect_reply handle_disconect(const radius::disconnect_request& request){
#else
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
#endif
        return request.ack();
}
}; // namespace

} // namespace

int main() {
    radius::testing::network net;
    net.add_server(campus());
    return 0;
}
