// SPDX-License-Identifier: MIT
// A client with callbacks: sessions whose records go to one server each, within two seconds.
#include <chrono>
#include <iostream>
#include <string>

#include <radius/client.hpp>
#include <radius/server.hpp>

namespace attr = radius::attr;
using namespace std::chrono_literals;

struct campus {
    auto handle_access(const radius::access_request& request) { return request.accept(); }
    auto handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
    auto handle_coa(const radius::coa_request& request) { return request.ack(); }
    auto handle_disconnect(const radius::disconnect_request& request) { return request.ack(); }
};

int main() {
    asio::io_context io;
    radius::server server{io, campus{}, {.peers = {{"127.0.0.1", {.secret = "s3cret"}}}}};
    const radius::udp any{.address = "127.0.0.1",
                          .authentication_port = std::nullopt,
                          .accounting_port = 0,
                          .dynamic_authorization_port = std::nullopt};
    const std::uint16_t port = server.listen(any).at(0).local.port;
    radius::client client{io, {.server = {"127.0.0.1", port}, .secret = "s3cret"}};
    unsigned answered = 0;
    unsigned ended = 0;
    for (unsigned number = 0; number < 10; ++number) {
        const std::string session = "session-" + std::to_string(number);
        const auto record = radius::make_accounting_request(attr::acct_status_type =
                                                                radius::acct_status_type::start,
                                                            attr::acct_session_id = session);
        client.async_send(record, {.deadline = 2s, .affinity = session},
                          [&](std::error_code error, const radius::accounting_response& response) {
                              answered += !error && response.is_success() ? 1U : 0U;
                              if (error) {
                                  std::cerr << client.last_cause() << '\n';
                              }
                              if (++ended == 10) {
                                  io.stop();
                              }
                          });
    }
    io.run_for(20s);
    return answered == 10 ? 0 : 1;
}
