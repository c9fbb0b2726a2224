// SPDX-License-Identifier: MIT
// A handler that waits for a database on a pool of threads: the server's thread never blocks.
#include <radius/radius.hpp>

#include <asio/thread_pool.hpp>

#include <cstdio>
#include <string>
#include <thread>

namespace attr = radius::attr;

/// Blocks its thread, as most database drivers do.
std::string find_password(const std::string& user) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return user == "bob" ? "hello" : "";
}

asio::awaitable<std::string> look_up(std::string user) { co_return find_password(user); }

struct campus : radius::default_handler<radius::coa, radius::disconnect> {
    /// A coroutine: the request stays valid while it waits.
    asio::awaitable<radius::access_reply> handle_access(const radius::access_request& request) {
        const std::string user(request.get(attr::user_name).value_or(""));
        const std::string password =
            co_await asio::co_spawn(database, look_up(user), asio::use_awaitable);
        co_return request.verify_password(password) ? request.accept() : request.reject();
    }

    /// The same without a coroutine.
    radius::accounting_answer handle_accounting(const radius::accounting_request& request) {
        return request.defer([this](radius::deferred_reply<radius::accounting> later) {
            asio::post(database, [later = std::move(later)]() mutable {
                std::this_thread::sleep_for(std::chrono::milliseconds(20)); // stores the record
                later.complete(later.request().acknowledge());
            });
        });
    }

    asio::thread_pool database{4};
};

int main() {
    asio::io_context io;
    radius::server server(io, std::in_place_type<campus>,
                          {.peers = {{"127.0.0.1/32", {.secret = "testing123"}}}});
    const auto ports = server.listen(
        radius::udp{.address = "127.0.0.1", .authentication_port = 0, .accounting_port = 0});
    radius::client client(
        io, {.servers = {{.address = "127.0.0.1", .secret = "testing123",
                          .authentication_port = ports[0].local.port,
                          .accounting_port = ports[1].local.port}}});
    int good = 0;
    client.async_send(radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
                      [&](std::error_code, const auto& response) { good += response.accepted(); });
    client.async_send(radius::make_accounting_request(attr::acct_status_type = radius::acct_status_type::start),
                      [&](std::error_code error, const auto&) { good += !error; });
    io.run_for(std::chrono::seconds(5));
    return good == 2 ? 0 : 1;
}
