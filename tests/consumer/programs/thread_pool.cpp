// SPDX-License-Identifier: MIT
// A server and a client on a thread pool: any of its threads may serve them, no handler needs
// locks.
#include <radius/client.hpp>
#include <radius/server.hpp>

#include <asio/thread_pool.hpp>
#include <asio/use_future.hpp>

namespace attr = radius::attr;

struct users : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request) {
        ++asked; // one at a time
        return request.verify_password("hello") ? request.accept() : request.reject();
    }
    int asked = 0;
};

int main() {
    asio::thread_pool pool(4);
    radius::server server{pool, users{}, {.peers = {{"127.0.0.1/32", {.secret = "testing123"}}}}};
    const auto ports = server.listen(radius::udp{.address = "127.0.0.1",
                                                 .authentication_port = 0,
                                                 .accounting_port = {},
                                                 .dynamic_authorization_port = {}});
    radius::client client{
        pool, {.server = {"127.0.0.1", ports.front().local.port}, .secret = "testing123"}};
    int good = 0;
    for (int round = 0; round < 100; ++round) {
        good += client
                    .async_send(radius::make_access_request(attr::user_name = "bob",
                                                            attr::user_password = "hello"),
                                asio::use_future)
                    .get()
                    .is_success();
    }
    client.stop();
    server.stop();
    pool.join();
    return good == 100 && server.handler().asked == 100 ? 0 : 1;
}
