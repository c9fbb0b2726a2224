// SPDX-License-Identifier: MIT
// A client whose list of servers changes while it runs: a server is added, the old one removed.
#include <chrono>
#include <iostream>

#include <radius/client.hpp>
#include <radius/server.hpp>

#include <asio/co_spawn.hpp>
#include <asio/use_awaitable.hpp>

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

asio::awaitable<void> talk(radius::client& client, std::uint16_t second, bool& is_done) {
    const auto request = radius::make_access_request(attr::user_name = "bob");
    const auto first = co_await client.async_send(request, asio::use_awaitable);
    std::cout << first.server_name() << " answered\n";

    client.replace_servers({{.name = "old", .address = {"127.0.0.1", 1}, .secret = "s3cret"},
                            {.name = "new", .address = {"127.0.0.1", second}, .secret = "s3cret"}});
    // A conversation continues where it began; this one begins at the new server.
    const radius::request_options pinned{.deadline = 5s, .server = "new"};
    const auto next = co_await client.async_send(request, pinned, asio::use_awaitable);
    std::cout << next.server_name() << " answered " << client.counters("new").access.accepted
              << " requests\n";
    is_done = first.is_success() && next.is_success() && next.server_name() == "new";
    client.stop();
}

int main() {
    asio::io_context io;
    const radius::server_options options{.peers = {{"127.0.0.1", {.secret = "s3cret"}}}};
    radius::server one{io, campus{}, options};
    radius::server two{io, campus{}, options};
    const radius::udp any{.address = "127.0.0.1",
                          .authentication_port = 0,
                          .accounting_port = std::nullopt,
                          .dynamic_authorization_port = std::nullopt};
    const std::uint16_t first = one.listen(any).at(0).local.port;
    const std::uint16_t second = two.listen(any).at(0).local.port;
    radius::client client{
        io,
        {.servers = {{.name = "old", .address = {"127.0.0.1", first}, .secret = "s3cret"},
                     {.address = {"127.0.0.1", 1}, .secret = "s3cret"}}}};
    bool is_done = false;
    asio::co_spawn(io, talk(client, second, is_done), [&](std::exception_ptr) { io.stop(); });
    io.run_for(20s);
    return is_done ? 0 : 1;
}
