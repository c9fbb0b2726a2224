// SPDX-License-Identifier: MIT
// A unit test of a handler, without sockets: what it answers, and what its client gets, over every
// transport. It uses no test framework, so that it works with any.
#include <radius/testing.hpp>

#include <cstdio>
#include <cstdlib>

namespace attr = radius::attr;
using namespace std::chrono_literals;
using radius::testing::received;

struct campus {
    radius::access_reply handle_access(const radius::access_request& request) {
        if (request.get(attr::user_name) != "bob" || !request.verify_password("hello")) {
            return request.reject(attr::reply_message = "Unknown user or wrong password");
        }
        return request.accept(attr::session_timeout = 8h, attr::tunnel_password[1] = "vlan key");
    }
    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request) {
        ++records;
        co_return request.contains(attr::acct_session_id) ? request.acknowledge()
                                                          : request.discard();
    }
    int records = 0;
};

void check(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "failed: %s\n", what);
        std::exit(1);
    }
}

int main() {
    campus handler;
    for (const auto transport : {radius::transport_kind::udp, radius::transport_kind::tls}) {
        received login(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
            {.secret = "s3cret", .transport = transport, .peer = {.name = "nas7"}});
        check(login.request().peer().name() == "nas7", "the handler sees which client asks");
        const auto result = login.reply(handler.handle_access(login.request()));
        check(result.code() == radius::packet_code::access_accept, "bob may log in");
        check(result.get(attr::session_timeout) == 8h, "for eight hours");
        check(result.get(attr::tunnel_password[1]) == "vlan key", "the client reads the key");
    }

    const auto refused = received(radius::make_access_request(attr::user_name = "eve",
                                                              attr::user_password = "hello"))
                             .handled_by(handler);
    check(refused.code() == radius::packet_code::access_reject, "eve may not");

    const auto lost = received(radius::make_accounting_request()).handled_by(handler);
    check(lost.error() == radius::errc::no_response && handler.records == 1,
          "a record without a session gets no acknowledgement");
    std::puts("passed");
}
