// SPDX-License-Identifier: MIT
// A million peers, made one by one, replace the peers of a server that runs.
#include <chrono>
#include <cstdint>
#include <iostream>
#include <ranges>

#include <radius/radius.hpp>

namespace attr = radius::attr;

struct campus {
    auto handle_access(const radius::access_request& request) { return request.accept(); }
    auto handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
    auto handle_coa(const radius::coa_request& request) { return request.ack(); }
    auto handle_disconnect(const radius::disconnect_request& request) { return request.ack(); }
};

int main() {
    asio::io_context io;
    radius::server server{io, campus{}, {.peers = {{"127.0.0.1", {.secret = "a secret"}}}}};
    const auto listening = server.listen(radius::udp{.address = "127.0.0.1",
                                                     .authentication_port = 0,
                                                     .accounting_port = std::nullopt,
                                                     .dynamic_authorization_port = std::nullopt});
    const auto start = std::chrono::steady_clock::now();
    server.replace_peers(std::views::iota(0U, 1'000'000U) |
                         std::views::transform([](std::uint32_t number) {
                             return radius::peer{radius::ipv4_address(0x7F000001U + number),
                                                 {.secret = "secret " + std::to_string(number)}};
                         }));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::cout << server.peers().size() << " peers in " << took.count() << " s\n";

    radius::client client{io,
                          {.server = {"127.0.0.1", listening[0].local.port}, .secret = "secret 0"}};
    bool accepted = false;
    client.async_send(
        radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
        [&](std::error_code error, const radius::access_response& response) {
            accepted = !error && response.code() == radius::packet_code::access_accept;
            server.replace_peers({});
            server.stop();
            client.stop();
        });
    io.run();
    return accepted && server.counters("127.0.0.1/32").access_accepts == 1 ? 0 : 1;
}
