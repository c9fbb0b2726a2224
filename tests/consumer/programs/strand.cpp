// SPDX-License-Identifier: MIT
// A server, a client and a counter of the program's own on one strand, on a pool of threads.
#include <radius/client.hpp>
#include <radius/server.hpp>

#include <asio/strand.hpp>
#include <asio/thread_pool.hpp>

namespace attr = radius::attr;

struct users : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    explicit users(int& count) : asked(&count) {}
    radius::access_reply handle_access(const radius::access_request& request) {
        ++*asked;
        return request.accept();
    }
    int* asked; ///< everything that uses it runs on the strand
};

int main() {
    asio::thread_pool pool(4);
    const auto strand = asio::make_strand(pool.get_executor());
    int asked = 0;
    int answered = 0;
    radius::server server{
        strand, users{asked}, {.peers = {{"127.0.0.1/32", {.secret = "testing123"}}}}};
    const auto ports = server.listen(radius::udp{.address = "127.0.0.1",
                                                 .authentication_port = 0,
                                                 .accounting_port = {},
                                                 .dynamic_authorization_port = {}});
    radius::client client{
        strand, {.server = {"127.0.0.1", ports.front().local.port}, .secret = "testing123"}};
    for (int round = 0; round < 100; ++round) {
        client.async_send(radius::make_access_request(attr::user_name = "bob"),
                          [&](std::error_code, const radius::access_response& response) {
                              answered += response.is_success();
                              if (answered == asked && answered == 100) {
                                  server.stop();
                              }
                          });
    }
    pool.join();
    return answered == 100 ? 0 : 1;
}
