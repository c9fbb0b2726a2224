// SPDX-License-Identifier: MIT
// A handler per thread, each with its own client, which asks another server.
#include <radius/radius.hpp>

namespace attr = radius::attr;

/// The server that knows the users.
struct users : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.verify_password("hello") ? request.accept() : request.reject();
    }
};

/// Asks it. Only one thread uses it, so it needs no locks.
struct front : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    front(const asio::any_io_executor& executor, std::uint16_t port)
        : upstream(executor, {.server = {"127.0.0.1", port}, .secret = "upstream"}) {}

    asio::awaitable<radius::access_reply> handle_access(const radius::access_request& request) {
        ++asked;
        const auto answer = co_await upstream.async_send(
            radius::make_access_request(attr::user_name = request.require(attr::user_name),
                                        attr::user_password = request.require(attr::user_password)),
            asio::use_awaitable);
        co_return answer.is_success() ? request.accept(attr::reply_message = "Welcome")
                                      : request.reject();
    }

    radius::client upstream;
    int asked = 0;
};

int main() {
    asio::io_context io;
    const radius::udp free_port{.address = "127.0.0.1",
                                .authentication_port = 0,
                                .accounting_port = {},
                                .dynamic_authorization_port = {}};
    radius::server back(io, users{}, {.peers = {{"127.0.0.1/32", {.secret = "upstream"}}}});
    const std::uint16_t port = back.listen(free_port)[0].local.port;
    radius::server server(io, radius::per_thread([port](const asio::any_io_executor& executor) {
                              return front(executor, port);
                          }),
                          {.peers = {{"127.0.0.1/32", {.secret = "testing123"}}}, .threads = 2});
    radius::client client(io, {.server = {"127.0.0.1", server.listen(free_port)[0].local.port},
                               .secret = "testing123"});
    int good = 0;
    client.async_send(
        radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
        [&](std::error_code, const auto& response) {
            good = response.is_success();
            server.stop();
            back.stop();
        });
    io.run();
    return good == 1 ? 0 : 1;
}
