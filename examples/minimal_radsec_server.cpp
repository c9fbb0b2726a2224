// SPDX-License-Identifier: MIT
// The shortest correct server over TLS: clients need a certificate from the CA. Argument: the
// directory of the certificates (certs).
#include <csignal>

#include <radius/server.hpp>
#include <radius/tls.hpp>

namespace attr = radius::attr;

struct minimal {
    radius::access_reply handle_access(const radius::access_request& request) {
        const bool known =
            request.get(attr::user_name) == "bob" && request.verify_password("hello");
        return known ? request.accept() : request.reject(attr::reply_message = "Go away");
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
    const std::string certs = argc > 1 ? argv[1] : "certs";
    asio::io_context io;
    radius::server server{io, minimal{}, {}};
    server.listen(radius::radsec{.address = "127.0.0.1", // TCP port 2083
                                 .certificate = certs + "/server/server.cert.pem",
                                 .private_key = certs + "/server/server.key.pem",
                                 .authority = certs + "/ca/ca.cert.pem"});
    asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([&](std::error_code, int) { server.stop(); });
    io.run();
}
