// SPDX-License-Identifier: MIT
// A radius::server with a minimal handler, which does the same as bench_floor, so that the
// difference between the two is the cost of the library.
//
//     bench_plain_server PORT [THREADS [SPIN]]
//     bench_plain_server PORT tls FOLDER
//
// Access-Request on PORT, Accounting-Request on PORT + 1, over UDP on 127.0.0.1; or both over TLS
// on PORT, with the certificates in FOLDER. SPIN: rounds of arithmetic in the handler per request,
// to simulate a handler that computes. SIGINT or SIGTERM ends it.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <radius/radius.hpp>

#include "users.hpp"

namespace attr = radius::attr;

namespace {

struct plain {
    benchmark_kit::user_table users{};
    unsigned spin = 0;

    void compute() const noexcept {
        volatile unsigned kept = 0;
        for (unsigned round = 0; round < spin; ++round) {
            kept = kept * 2654435761U + round;
        }
    }

    radius::access_reply handle_access(const radius::access_request& request) const {
        compute();
        const auto name = request.get(attr::user_name);
        if (!name || !users.contains(*name) || !request.verify_password(benchmark_kit::password)) {
            return request.reject();
        }
        return request.accept();
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) const {
        compute();
        return request.acknowledge();
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) const { return request.ack(); }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) const {
        return request.ack();
    }
};

int serve(int argc, char** argv) {
    const auto number = [&](int place) {
        return argc > place ? static_cast<unsigned>(std::strtoul(argv[place], nullptr, 10)) : 0U;
    };
    const bool tls = argc == 4 && std::string(argv[2]) == "tls";
    const auto port = static_cast<std::uint16_t>(number(1));
    if (port == 0 || argc > 4) {
        std::fputs("bench_plain_server: PORT [THREADS [SPIN]] or PORT tls FOLDER\n", stderr);
        return 3;
    }
    asio::io_context io(1);
    radius::server server{
        io,
        plain{.spin = tls ? 0U : number(3)},
        {.peers = {{"127.0.0.0/8", {.secret = std::string(benchmark_kit::secret)}}},
         .threads = tls || argc < 3 ? 1U : number(2)}};
    if (tls) {
        const std::string folder = argv[3];
        server.listen(radius::radsec{
            .address = "127.0.0.1",
            .port = port,
            .certificate = folder + "/server/server.cert.pem",
            .private_key = folder + "/server/server.key.pem",
            .authority = folder + "/ca/ca.cert.pem",
            .versions = {.v1_1 = false},
            .limits = {.max_connections = 20'000, .max_connections_a_peer = 20'000}});
    } else {
        server.listen(radius::udp{.address = "127.0.0.1",
                                  .authentication_port = port,
                                  .accounting_port = static_cast<std::uint16_t>(port + 1),
                                  .dynamic_authorization_port = std::nullopt});
    }
    asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([&](std::error_code, int) { server.stop(); });
    std::puts("ready");
    std::fflush(stdout);
    io.run();
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return serve(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_plain_server: %s\n", error.what());
        return 3;
    }
}
