// SPDX-License-Identifier: MIT
// A NAS in one io_context: a user logs in, the session is recorded, and its server ends it.
#include <radius/client.hpp>
#include <radius/server.hpp>

#include <functional>

namespace attr = radius::attr;
using radius::acct_status_type;
using cause = radius::error_cause;

struct home : radius::default_handler<radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.accept(attr::session_timeout = std::chrono::hours(8));
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
};

struct nas : radius::default_handler<radius::access, radius::accounting, radius::coa> {
    nas(asio::io_context& io, const radius::client_options& to) : client(io, to), over(io) {}

    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return over.cancel() != 0 ? request.ack()
                                  : request.nak(radius::error_cause::session_context_not_found);
    }
    auto record(acct_status_type status) {
        return client.async_send(radius::make_accounting_request(attr::acct_status_type = status,
                                                                 attr::acct_session_id = "1"),
                                 asio::use_awaitable);
    }
    asio::awaitable<void> serve_user(radius::client& manager, std::function<void(bool)> step) {
        const auto login = co_await client.async_send(
            radius::make_access_request(attr::user_name = "bob"), asio::use_awaitable);
        step(login.is_success() && (co_await record(acct_status_type::start)).is_success());
        over.expires_after(login.get(attr::session_timeout).value_or(std::chrono::hours(24)));
        manager.async_send(radius::make_disconnect_request(attr::acct_session_id = "1"),
                           [&](std::error_code, const auto& reply) { step(reply.is_success()); });
        std::error_code ended;
        co_await over.async_wait(asio::redirect_error(asio::use_awaitable, ended));
        step((co_await record(acct_status_type::stop)).is_success());
    }
    radius::client client;
    asio::steady_timer over;
};

int main() {
    asio::io_context io;
    const radius::server_options options{.peers = {{"127.0.0.1/32", {.secret = "testing123"}}}};
    const auto to = [](auto& server) {
        const auto ports = server.listen(radius::tcp{.address = "127.0.0.1", .port = 0});
        return radius::client_options{.server = {"127.0.0.1", ports.front().local.port},
                                      .secret = "testing123",
                                      .transport = radius::tcp::client{}};
    };
    radius::server home_server{io, home{}, options};
    radius::server device{io, std::in_place_type<nas>, options, io, to(home_server)};
    radius::client manager{io, to(device)};
    int steps = 0;
    const auto step = [&](bool good) { // three good ones end the program
        if ((steps += good) == 3)
            io.stop();
    };
    asio::co_spawn(io, device.handler().serve_user(manager, step), asio::detached);
    io.run_for(std::chrono::seconds(20));
    return steps == 3 ? 0 : 1;
}
