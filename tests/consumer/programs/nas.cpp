// SPDX-License-Identifier: MIT
// A NAS that only obeys: it disconnects the sessions that the server of its network names.
#include <radius/client.hpp>
#include <radius/server.hpp>

#include <set>

namespace attr = radius::attr;

struct nas : radius::default_handler<radius::access, radius::accounting, radius::coa> {
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        const auto session = request.get(attr::acct_session_id);
        return session && sessions.erase(std::string(*session)) == 1
                   ? request.ack()
                   : request.nak(radius::error_cause::session_context_not_found);
    }
    std::set<std::string> sessions{"1", "2"};
};

asio::awaitable<void> disconnect(radius::client& client, std::string session, int& acknowledged) {
    const auto reply =
        co_await client.async_send(radius::make_disconnect_request(attr::acct_session_id = session,
                                                                   attr::nas_identifier = "switch"),
                                   asio::use_awaitable);
    acknowledged += reply.is_success();
}

int main() {
    asio::io_context io;
    radius::server server{io, nas{}, {.peers = {{"127.0.0.1/32", {.secret = "testing123"}}}}};
    const auto ports = server.listen(radius::udp{.address = "127.0.0.1",
                                                 .authentication_port = {},
                                                 .accounting_port = {},
                                                 .dynamic_authorization_port = 0});
    radius::client client{
        io, {.server = {"127.0.0.1", ports.front().local.port}, .secret = "testing123"}};
    int acknowledged = 0;
    int open = 3;
    for (const char* const session : {"1", "3", "2"}) {
        asio::co_spawn(io, disconnect(client, session, acknowledged), [&](std::exception_ptr) {
            if (--open == 0) {
                server.stop();
            }
        });
    }
    io.run();
    return acknowledged == 2 && server.handler().sessions.empty() ? 0 : 1;
}
