// SPDX-License-Identifier: MIT
// The shortest correct server: bob may log in with "hello"; it declines everything else.
#include <csignal>

#include <radius/server.hpp>

namespace attr = radius::attr;

struct minimal {
    radius::access_reply handle_access(const radius::access_request& request) {
        if (request.get(attr::user_name) != "bob" || !request.verify_password("hello")) {
            return request.reject(attr::reply_message = "Unknown user or wrong password");
        }
        return request.accept(attr::service_type = radius::service_type::framed_user,
                              attr::session_timeout = std::chrono::hours(8));
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.discard(); // acknowledge only what is stored
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) {
        return request.nak(radius::error_cause::session_context_not_found);
    }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.nak(radius::error_cause::session_context_not_found);
    }
};

int main() {
    asio::io_context io;
    radius::server server{io, minimal{}, {.peers = {{"127.0.0.0/8", {.secret = "testing123"}}}}};
    server.listen(radius::udp{.address = "127.0.0.1"}); // ports 1812, 1813 and 3799
    asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([&](std::error_code, int) { server.stop(); });
    io.run();
}
