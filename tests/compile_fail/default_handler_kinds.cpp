// expect: radius: the handler has a method for a kind that it leaves to default_handler
// expect: radius: the handler needs `radius::accounting_reply handle_accounting\(
// expect: radius: derive the handler from default_handler publicly
// expect: radius: the kinds of default_handler are radius::access
// SPDX-License-Identifier: MIT
// A handler names exactly the kinds that it leaves out: a method for one of them does not compile,
// nor does a misspelt method for another.
#include <radius/server/server.hpp>

namespace {

template <int>
struct campus : radius::default_handler<radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.reject();
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
};

#ifdef RADIUS_EXPECT_FAILURE
struct both : campus<1> {
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
};
struct misspelt : radius::default_handler<radius::access, radius::coa, radius::disconnect> {
    radius::accounting_reply handle_acounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
};
class hidden
    : radius::default_handler<radius::access, radius::accounting, radius::coa, radius::disconnect> {
};
struct packet : radius::default_handler<radius::access_request> {};
#else
struct both : radius::default_handler<radius::access, radius::accounting, radius::disconnect> {
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
};
struct misspelt : radius::default_handler<radius::access, radius::coa, radius::disconnect> {
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
};
class hidden : public radius::default_handler<radius::access, radius::accounting, radius::coa,
                                              radius::disconnect> {};
struct packet
    : radius::default_handler<radius::access, radius::accounting, radius::coa, radius::disconnect> {
};
#endif

template <class Handler>
void serve() {
    asio::io_context io;
    radius::server server(io, Handler{}, {});
}

} // namespace

int main() {
    serve<both>();
    serve<misspelt>();
    serve<hidden>();
    serve<packet>();
    return 0;
}
