// SPDX-License-Identifier: MIT
// Link-local addresses, which need their interface (RFC 4007): on a network of this test's own,
// with two interfaces that have the same address. Skipped if the machine does not allow such a
// network.
#include <cstdlib>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;

namespace {

/// A network with two interfaces, card0 and card1, both fe80::1; card1 is also fe80::2.
class own_network {
  public:
    own_network() : before_(::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC)) {
        usable_ = before_ >= 0 && ::unshare(CLONE_NEWNET) == 0 && ip("link set lo up") &&
                  add("card0", "fe80::1") && add("card1", "fe80::1") &&
                  ip("address add fe80::2/64 dev card1 nodad");
    }
    own_network(const own_network&) = delete;
    own_network& operator=(const own_network&) = delete;
    ~own_network() {
        if (before_ >= 0) {
            (void)::setns(before_, CLONE_NEWNET);
            ::close(before_);
        }
    }

    bool usable() const noexcept { return usable_; }

  private:
    static bool ip(const std::string& arguments) {
        return std::system(("ip " + arguments + " 2>/dev/null").c_str()) == 0;
    }
    static bool add(const std::string& card, const std::string& address) {
        return (ip("link add " + card + " type dummy") ||
                ip("link add " + card + " type bridge")) &&
               ip("link set " + card + " up") &&
               ip("address add " + address + "/64 dev " + card + " nodad");
    }

    int before_;
    bool usable_ = false;
};

template <class Transport>
Transport at(const std::string& address) {
    Transport transport;
    if constexpr (std::is_same_v<Transport, radius::udp>) {
        transport.authentication_port = 0;
        transport.accounting_port = std::nullopt;
        transport.dynamic_authorization_port = std::nullopt;
    } else {
        transport = on_loopback<Transport>();
    }
    transport.address = address;
    return transport;
}

template <class Transport>
void serves(const std::string& listens, const std::string& host, const std::string& from) {
    const std::string card = host.substr(host.find('%'));
    INFO(listens << ", asked as " << host << " from " << from);
    asio::io_context io;
    std::vector<radius::endpoint> sources;
    scripted handler;
    handler.access = [&](const radius::access_request& request) {
        sources.push_back(request.source());
        return request.accept();
    };
    lines log;
    radius::server<scripted> server(
        io, std::move(handler),
        {.peers = {{"fe80::/10" + card, {.secret = std::string(secret)}},
                   {"fe80::/10", {.secret = "that of the other card"}}},
         .log = log.sink()});
    const std::uint16_t port = server.listen(at<Transport>(listens)).at(0).local.port;
    auto way = way_over<Transport>();
    if constexpr (requires { way.server_name; }) {
        way.server_name = "localhost";
    }
    radius::client_options options{
        .server = {host, port}, .secret = secret_over(way, secret), .transport = way};
    options.local.address = from;
    if constexpr (std::is_same_v<Transport, radius::udp>) {
        options.retry = {.attempts = 4, .first_wait = 3s};
    }
    radius::client client(io, options);
    std::optional<std::error_code> end;
    std::string answered_by;
    client.async_send(radius::make_access_request(attr::user_name = "bob"),
                      [&](std::error_code error, const radius::access_response& response) {
                          end = error;
                          answered_by = response.origin().server.to_string();
                      });
    REQUIRE(runs_until(io, [&] { return end.has_value(); }));
    CHECK_FALSE(*end);
    CHECK(answered_by == "[" + host + "]:" + std::to_string(port));
    REQUIRE(sources.size() == 1);
    CHECK(sources[0].host() == (from.empty() ? host : from));
    if (!std::is_same_v<Transport, radius::udp>) { // a connection is a log line
        CHECK(log.count("[" + (from.empty() ? host : from) + "]") != 0);
    }
    server.stop();
}

} // namespace

TEMPLATE_TEST_CASE("requests from and to link-local addresses are answered over their interface",
                   "[rfc4007-9][rfc2865-3]", radius::udp, radius::tcp, radius::radsec,
                   radius::dtls) {
    const own_network network;
    if (!network.usable()) {
        WARN("skipped: no network namespace of our own is to be had here");
        return;
    }
    serves<TestType>("::", "fe80::1%card0", "");
    serves<TestType>("::", "fe80::1%card1", "");
    serves<TestType>("::", "fe80::1%card1", "fe80::2%card1");
    serves<TestType>("fe80::2%card1", "fe80::2%card1", "");
}
