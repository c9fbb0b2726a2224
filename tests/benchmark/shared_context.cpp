// SPDX-License-Identifier: MIT
// A radius::server on one io_context that several threads run.
//
//     bench_shared_context PORT THREADS WAIT
//
// Access-Request on PORT of 127.0.0.1, over UDP. WAIT: milliseconds that a coroutine waits before
// it answers; 0: the handler answers at once. SIGINT or SIGTERM ends it.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include <radius/server.hpp>

#include "users.hpp"

namespace attr = radius::attr;

namespace {

struct waiting : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    explicit waiting(unsigned milliseconds) : pause(milliseconds) {}

    radius::access_reply answer(const radius::access_request& request) const {
        const auto name = request.get(attr::user_name);
        return name && users.contains(*name) && request.verify_password(benchmark_kit::password)
                   ? request.accept()
                   : request.reject();
    }
    asio::awaitable<radius::access_reply>
    handle_access(const radius::access_request& request) const {
        asio::steady_timer timer(co_await asio::this_coro::executor, pause);
        co_await timer.async_wait(asio::use_awaitable);
        co_return answer(request);
    }

    benchmark_kit::user_table users{};
    std::chrono::milliseconds pause;
};

struct prompt : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request) const {
        return with.answer(request);
    }

    waiting with{0};
};

template <class Handler>
void serve(Handler handler, std::uint16_t port, unsigned threads) {
    asio::io_context io;
    radius::server server{
        io,
        std::move(handler),
        {.peers = {{"127.0.0.0/8", {.secret = std::string(benchmark_kit::secret)}}}}};
    server.listen(radius::udp{.address = "127.0.0.1",
                              .authentication_port = port,
                              .accounting_port = {},
                              .dynamic_authorization_port = {}});
    asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([&](std::error_code, int) { server.stop(); });
    std::puts("ready");
    std::fflush(stdout);
    std::vector<std::thread> others;
    for (unsigned count = 1; count < threads; ++count) {
        others.emplace_back([&io] { io.run(); });
    }
    io.run();
    for (std::thread& one : others) {
        one.join();
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 4) {
            std::fputs("bench_shared_context: PORT THREADS WAIT\n", stderr);
            return 3;
        }
        const auto number = [&](int place) {
            return static_cast<unsigned>(std::strtoul(argv[place], nullptr, 10));
        };
        const auto port = static_cast<std::uint16_t>(number(1));
        if (const unsigned wait = number(3); wait != 0) {
            serve(waiting(wait), port, number(2));
        } else {
            serve(prompt(), port, number(2));
        }
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_shared_context: %s\n", error.what());
        return 3;
    }
}
