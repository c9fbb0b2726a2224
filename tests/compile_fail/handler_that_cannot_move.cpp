// expect: (?s)radius: the handler cannot be moved.*cannot be moved.*cannot be moved
// SPDX-License-Identifier: MIT
// A handler that cannot be moved does not compile, and the message explains how to fix it.
#include <functional>
#include <mutex>
#include <utility>

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
    std::mutex guard;
};

} // namespace

int main() {
    asio::io_context io;
    campus<1> mine;
    campus<2> device;
    radius::client client(io, {});
#ifdef RADIUS_EXPECT_FAILURE
    radius::server server(io, mine, {});
    radius::server moved(io, campus<3>{}, {});
    client.serve(campus<2>{});
#else
    radius::server server(io, std::ref(mine), {});
    radius::server in_place(io, std::in_place_type<campus<3>>, {});
    client.serve(std::ref(device));
#endif
    return 0;
}
