// SPDX-License-Identifier: MIT
// Four threads run one io_context with a server whose handler waits a millisecond; coroutines ask
// it.
#include <radius/client.hpp>
#include <radius/server.hpp>

#include <atomic>
#include <thread>
#include <vector>

namespace attr = radius::attr;

struct records : radius::default_handler<radius::access, radius::coa, radius::disconnect> {
    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request) {
        asio::steady_timer database(co_await asio::this_coro::executor,
                                    std::chrono::milliseconds(1));
        co_await database.async_wait(asio::use_awaitable);
        co_return request.acknowledge();
    }
};

using client_type = asio::use_awaitable_t<>::as_default_on_t<radius::client>;

asio::awaitable<void> keep_records(client_type& client, int session, std::atomic<int>& stored) {
    for (int round = 0; round < 100; ++round) {
        const auto id = std::to_string(session) + "-" + std::to_string(round);
        const auto reply = co_await client.async_send(radius::make_accounting_request(
            attr::acct_status_type = radius::acct_status_type::interim_update,
            attr::acct_session_id = id, attr::nas_identifier = "switch"));
        stored += reply.is_success();
    }
}

int main() {
    asio::io_context io;
    radius::server server{io, records{}, {.peers = {{"127.0.0.1/32", {.secret = "testing123"}}}}};
    const auto ports = server.listen(radius::udp{.address = "127.0.0.1",
                                                 .authentication_port = {},
                                                 .accounting_port = 0,
                                                 .dynamic_authorization_port = {}});
    client_type client{io,
                       {.server = {"127.0.0.1", ports.front().local.port}, .secret = "testing123"}};
    std::atomic<int> stored{0};
    std::atomic<int> open{20};
    for (int session = 0; session < 20; ++session) {
        asio::co_spawn(io, keep_records(client, session, stored), [&](std::exception_ptr) {
            if (--open == 0) {
                server.stop();
            }
        });
    }
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&] { io.run(); });
    }
    for (std::thread& one : threads) {
        one.join();
    }
    return stored == 2000 ? 0 : 1;
}
