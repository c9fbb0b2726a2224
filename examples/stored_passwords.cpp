// SPDX-License-Identifier: MIT
// A server whose users have stored hashes: alice's costs milliseconds and is checked by a pool of
// threads, bob's is fast, and carol must change hers. Unknown users cost as much as alice.
//
//     stored_passwords [PORT]
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

#include <radius/server.hpp>

namespace attr = radius::attr;

struct user {
    radius::password_hash password;
    bool has_expired = false;
};

struct logins {
    radius::hashing& pool;
    // The password of all three is "hello".
    std::map<std::string, user, std::less<>> users{
        {"alice",
         {radius::password_hash::parse("pbkdf2_sha256$600000$salt$"
                                       "8P0C1wg8Vz6mPNmVF3+KTXx80N6IwXepEVjeALa7mX0=")
              .value()}},
        {"bob", {radius::password_hash::parse("{SHA}qvTGHdzF6KLavt4PO0gs2a6pQ00=").value()}},
        {"carol",
         {radius::password_hash::parse("{NT}066ddfd4ef0e9cd7c256fe77191ef43c").value(), true}}};
    radius::password_hash decoy = users.at("alice").password.decoy();

    asio::awaitable<radius::access_reply> handle_access(const radius::access_request& request) {
        const auto found = users.find(request.get(attr::user_name).value_or(""));
        const bool is_known = found != users.end();
        const radius::password_hash stored = is_known ? found->second.password : decoy;
        if (request.wants_password_change()) {
            const auto old_hash = stored.nt_hash();
            const auto chosen = old_hash ? request.change_password(*old_hash) : std::nullopt;
            if (!chosen) {
                co_return request.reject(radius::mschap::failure_code::changing_password);
            }
            found->second = {radius::password_hash::nt(chosen->hash())};
            co_return request.accept();
        }
        const auto verdict = co_await pool.async_verify(request, stored);
        if (!verdict) { // the user learns no more than that
            std::cerr << "Login refused: " << to_string(verdict) << '\n';
            co_return request.reject(attr::reply_message = "Unknown user or wrong password");
        }
        if (found->second.has_expired) {
            co_return request.reject(radius::mschap::failure_code::password_expired);
        }
        co_return request.accept();
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

int main(int argc, char** argv) {
    const auto port = static_cast<std::uint16_t>(argc > 1 ? std::atoi(argv[1]) : 1812);
    asio::io_context io;
    radius::hashing pool({.threads = 1, .max_queued = 64});
    radius::server server{io, logins{pool}, {.peers = {{"127.0.0.0/8", {.secret = "testing123"}}}}};
    server.listen(radius::udp{.address = "127.0.0.1",
                              .authentication_port = port,
                              .accounting_port = {},
                              .dynamic_authorization_port = {}});
    asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([&](std::error_code, int) { server.stop(); });
    io.run();
}
