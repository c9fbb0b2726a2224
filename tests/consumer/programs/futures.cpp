// SPDX-License-Identifier: MIT
// A client with futures: any thread sends and waits, while a pool of threads runs the client.
#include <chrono>
#include <future>
#include <iostream>
#include <system_error>

#include <radius/client.hpp>
#include <radius/server.hpp>

#include <asio/thread_pool.hpp>
#include <asio/use_future.hpp>

namespace attr = radius::attr;
using namespace std::chrono_literals;

struct campus {
    auto handle_access(const radius::access_request& request) { return request.accept(); }
    auto handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
    auto handle_coa(const radius::coa_request& request) { return request.ack(); }
    auto handle_disconnect(const radius::disconnect_request& request) { return request.ack(); }
};

int main() {
    asio::thread_pool pool{2};
    radius::server server{pool, campus{}, {.peers = {{"127.0.0.1", {.secret = "s3cret"}}}}};
    const std::uint16_t port = server
                                   .listen(radius::udp{.address = "127.0.0.1",
                                                       .authentication_port = 0,
                                                       .accounting_port = std::nullopt,
                                                       .dynamic_authorization_port = std::nullopt})
                                   .at(0)
                                   .local.port;
    radius::client client{pool, {.server = {"127.0.0.1", port}, .secret = "s3cret"}};
    const auto request = radius::make_access_request(attr::user_name = "bob");
    std::future<radius::access_response> reply = client.async_send(request, asio::use_future);
    std::future<radius::access_response> nowhere =
        client.async_send(request, {.server = "192.0.2.1"}, asio::use_future);
    bool is_refused = false;
    try {
        nowhere.get();
    } catch (const std::system_error& failure) {
        std::cout << failure.what() << '\n';
        is_refused = failure.code() == radius::errc::server_unknown;
    }
    const bool is_accepted = reply.get().is_success();
    client.stop();
    server.stop();
    pool.join();
    return is_accepted && is_refused ? 0 : 1;
}
