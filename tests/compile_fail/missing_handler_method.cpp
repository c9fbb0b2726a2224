// expect: radius: the handler needs `radius::access_reply handle_access\(
// expect: radius: the handler needs `radius::accounting_reply handle_accounting\(
// expect: radius: the handler needs `radius::coa_reply handle_coa\(
// expect: radius: the handler needs `radius::disconnect_reply handle_disconnect\(
// SPDX-License-Identifier: MIT
// A handler without one of the four methods does not compile, and the message shows its signature.
#include <radius/server/server.hpp>

namespace {

struct on_access {
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.reject();
    }
};
struct on_accounting {
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
};
struct on_coa {
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
};
struct on_disconnect {
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.ack();
    }
};

template <class... Methods>
struct handler : Methods... {};

template <class... Methods>
void serve() {
    asio::io_context io;
    radius::server server(io, handler<Methods...>{}, {});
}

} // namespace

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    serve<on_accounting, on_coa, on_disconnect>();
    serve<on_access, on_coa, on_disconnect>();
    serve<on_access, on_accounting, on_disconnect>();
    serve<on_access, on_accounting, on_coa>();
#else
    serve<on_access, on_accounting, on_coa, on_disconnect>();
#endif
    return 0;
}
