// expect: (?s)radius: the handler cannot be moved.*radius: the handler cannot be moved
// SPDX-License-Identifier: MIT
// A handler that cannot be moved does not compile, and the message explains how to fix it.
#include <memory>
#include <mutex>

#include <radius/client/client.hpp>
#include <radius/server/server.hpp>

namespace {

template <int>
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
#ifdef RADIUS_EXPECT_FAILURE
    std::mutex guard;
#else
    std::unique_ptr<std::mutex> guard = std::make_unique<std::mutex>();
#endif
};

} // namespace

int main() {
    asio::io_context io;
    radius::server server(io, campus<1>{}, {});
    radius::client client(io, {});
    client.serve(campus<2>{});
    return 0;
}
