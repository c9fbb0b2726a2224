// SPDX-License-Identifier: MIT
// A handler that waits for a database on a pool of threads: the server's thread never blocks.
#include <radius/radius.hpp>

#include <asio/thread_pool.hpp>

#include <string>
#include <thread>

namespace attr = radius::attr;

/// Blocks its thread, as most database drivers do.
asio::awaitable<std::string> find_password(std::string user) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    co_return user == "bob" ? "hello" : "";
}

struct campus : radius::default_handler<radius::coa, radius::disconnect> {
    /// A coroutine: the request stays valid while it waits.
    asio::awaitable<radius::access_reply> handle_access(const radius::access_request& request) {
        const std::string user(request.get(attr::user_name).value_or(""));
        const std::string password =
            co_await asio::co_spawn(database, find_password(user), asio::use_awaitable);
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
    const auto ports = server.listen(radius::tcp{.address = "127.0.0.1", .port = 0});
    radius::client client(io, {.server = {"127.0.0.1", ports[0].local.port},
                               .secret = "testing123",
                               .transport = radius::tcp::client{}});
    int good = 0;
    client.async_send(
        radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
        [&](std::error_code, const auto& response) { good += response.is_success(); });
    client.async_send(
        radius::make_accounting_request(attr::acct_status_type = radius::acct_status_type::start),
        [&](std::error_code error, const auto&) { good += !error; });
    io.run_for(std::chrono::seconds(1));
    return good == 2 ? 0 : 1;
}
