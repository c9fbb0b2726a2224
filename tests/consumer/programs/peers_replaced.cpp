// SPDX-License-Identifier: MIT
// A NAS logs in again and again while another thread changes the list of peers: nothing is lost.
#include <atomic>
#include <iostream>
#include <thread>

#include <radius/radius.hpp>

namespace attr = radius::attr;

struct campus {
    auto handle_access(const radius::access_request& request) { return request.accept(); }
    auto handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
    auto handle_coa(const radius::coa_request& request) { return request.ack(); }
    auto handle_disconnect(const radius::disconnect_request& request) { return request.ack(); }
};

std::vector<radius::peer> peers(unsigned more) {
    std::vector<radius::peer> list{{"127.0.0.1", {.secret = "a secret", .name = "loopback"}}};
    for (unsigned number = 0; number < more; ++number) {
        list.push_back({radius::ipv4_address(0x0A000000U + number), {.secret = "another"}});
    }
    return list;
}

int main() {
    asio::io_context io;
    radius::server server{io, campus{}, {.peers = peers(0)}};
    const auto listening = server.listen(radius::udp{.address = "127.0.0.1",
                                                     .authentication_port = 0,
                                                     .accounting_port = std::nullopt,
                                                     .dynamic_authorization_port = std::nullopt});
    std::thread serving([&] { io.run(); });
    std::atomic<bool> done{false};
    std::thread changing([&] {
        for (unsigned round = 0; !done; ++round) {
            server.replace_peers(peers(round % 5 * 100));
            std::this_thread::yield();
        }
    });
    radius::blocking_client client{
        {.server = {"127.0.0.1", listening[0].local.port}, .secret = "a secret"}};
    for (int login = 0; login < 500; ++login) {
        const auto reply = client.send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"));
        if (reply.code() != radius::packet_code::access_accept) {
            return 1;
        }
    }
    done = true;
    changing.join();
    server.stop();
    serving.join();
    std::cout << server.counters("loopback").access_accepts << " of 500 logins\n";
    return server.counters().drops.total() == 0 ? 0 : 1;
}
