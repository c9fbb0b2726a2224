// SPDX-License-Identifier: MIT
// A network interface that really disappears and returns while a server and its clients use it: two
// hosts, which are network namespaces, connected by a veth pair. Skipped if the machine does not
// allow this; connections.cpp simulates the same with errors of system calls.
#include <cstdlib>
#include <optional>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

using namespace radius_test;
using namespace std::chrono_literals;

namespace attr = radius::attr;

namespace {

constexpr const char* servers_address = "10.78.0.1";
constexpr const char* clients_address = "10.78.0.2";

/// The network of this thread: sockets belong to the namespace in which they were opened.
class network_space {
  public:
    network_space() : place_(::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC)) {}
    network_space(const network_space&) = delete;
    network_space& operator=(const network_space&) = delete;
    ~network_space() {
        if (place_ >= 0) {
            ::close(place_);
        }
    }

    bool enter() const noexcept { return place_ >= 0 && ::setns(place_, CLONE_NEWNET) == 0; }

    /// For `ip link set ... netns`, from another process.
    std::string path() const {
        return "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(place_);
    }

    bool ip(const std::string& arguments) const {
        return enter() && std::system(("ip " + arguments + " 2>/dev/null").c_str()) == 0;
    }

  private:
    int place_;
};

/// Creates an empty new host, in which this thread continues; null if that is not permitted.
std::unique_ptr<network_space> new_host() {
    return ::unshare(CLONE_NEWNET) == 0 ? std::make_unique<network_space>() : nullptr;
}

/// Two hosts and the link between them.
class two_hosts {
  public:
    two_hosts() : server_(new_host()), clients_(server_ == nullptr ? nullptr : new_host()) {
        usable_ = clients_ != nullptr && plug_in();
    }
    two_hosts(const two_hosts&) = delete;
    two_hosts& operator=(const two_hosts&) = delete;
    ~two_hosts() { (void)before_.enter(); }

    bool usable() const noexcept { return usable_; }
    bool at_server() const noexcept { return server_->enter(); }
    bool at_clients() const noexcept { return clients_->enter(); }

    bool server_ip(const std::string& arguments) const { return server_->ip(arguments); }

    /// Creates two new interfaces, one per host.
    bool plug_in() const {
        return server_->ip("link add radius0 type veth peer name radius1") &&
               server_->ip("link set radius1 netns " + clients_->path()) &&
               set_up(*server_, "radius0", servers_address) &&
               set_up(*clients_, "radius1", clients_address);
    }

  private:
    static bool set_up(const network_space& host, const std::string& card,
                       const std::string& address) {
        return host.ip("address add " + address + "/24 dev " + card) &&
               host.ip("link set " + card + " up");
    }

    network_space before_;
    std::unique_ptr<network_space> server_;
    std::unique_ptr<network_space> clients_;
    bool usable_ = false;
};

/// How the interface fails, and how it recovers.
struct outage {
    const char* name;
    bool (*begin)(const two_hosts&);
    bool (*end)(const two_hosts&);
};
constexpr outage outages[] = {
    {"the interface is switched off and on",
     [](const two_hosts& there) { return there.server_ip("link set radius0 down"); },
     [](const two_hosts& there) { return there.server_ip("link set radius0 up"); }},
    {"the address is removed and added again",
     [](const two_hosts& there) {
         return there.server_ip(std::string("address del ") + servers_address + "/24 dev radius0");
     },
     [](const two_hosts& there) {
         return there.server_ip(std::string("address add ") + servers_address + "/24 dev radius0");
     }},
    {"the interface is removed and replaced",
     [](const two_hosts& there) { return there.server_ip("link del radius0"); },
     [](const two_hosts& there) { return there.plug_in(); }},
};

/// One client per transport; all send at the same time.
class crowd {
  public:
    crowd(asio::io_context& io, const std::vector<radius::client_server_entry>& servers)
        : io_(&io) {
        for (const radius::client_server_entry& one : servers) {
            clients_.push_back(std::make_unique<radius::client>(
                io, radius::client_options{.servers = {one},
                                           .retry = {.attempts = 3, .first_wait = 100ms},
                                           .request_timeout = 1s}));
        }
    }

    std::size_t size() const noexcept { return clients_.size(); }

    /// The number of answers; each request must end.
    std::size_t ask() {
        std::size_t ended = 0;
        std::size_t answered = 0;
        for (const auto& client : clients_) {
            client->async_send(
                radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
                [&](std::error_code error, const radius::access_response&) {
                    ++ended;
                    answered += error ? 0U : 1U;
                });
        }
        const auto give_up = std::chrono::steady_clock::now() + 20s;
        while (ended != clients_.size() && std::chrono::steady_clock::now() < give_up) {
            io_->restart();
            io_->run_one_for(100ms);
        }
        REQUIRE(ended == clients_.size());
        return answered;
    }

    /// Whether eventually all are answered in one round.
    bool are_served() {
        const auto give_up = std::chrono::steady_clock::now() + 30s;
        while (std::chrono::steady_clock::now() < give_up) {
            if (ask() == size()) {
                return true;
            }
        }
        return false;
    }

  private:
    asio::io_context* io_;
    std::vector<std::unique_ptr<radius::client>> clients_;
};

} // namespace

TEST_CASE("an interface disappears and returns under a server and clients of every transport",
          "[fault]") {
    for (const outage& each : outages) {
        for (const char* const bound_to : {"0.0.0.0", servers_address}) {
            INFO(each.name << ", server bound to " << bound_to);
            const two_hosts there;
            if (!there.usable()) {
                WARN("skipped: no network namespaces with virtual cards here (root, iproute2)");
                return;
            }
            REQUIRE(there.at_server());
            asio::io_context io;
            radius::server<scripted> server(
                io, scripted(), {.peers = {{"10.78.0.0/24", {.secret = std::string(secret)}}}});
            std::vector<radius::client_server_entry> ways;
            const auto listen = [&](auto transport, auto way) {
                transport.address = bound_to;
                ways.push_back(
                    {.address = {servers_address, server.listen(transport).at(0).local.port},
                     .secret = secret_over(way, secret),
                     .transport = std::move(way)});
            };
            const auto named = [](auto way) {
                way.server_name = "localhost";
                return way;
            };
            radius::tcp tcp;
            tcp.port = 0;
            listen(loopback(), radius::udp::client{});
            listen(tcp, radius::tcp::client{});
            listen(with_certificate("server"), named(way_over<radius::radsec>()));
            listen(with_certificate<radius::dtls>("server"), named(way_over<radius::dtls>()));

            REQUIRE(there.at_clients());
            crowd old(io, ways);
            CHECK(old.are_served());
            REQUIRE(each.begin(there));
            REQUIRE(there.at_clients());
            CHECK(old.ask() == 0);
            REQUIRE(each.end(there));
            REQUIRE(there.at_clients());
            CHECK(old.are_served());
            crowd late(io, ways);
            CHECK(late.are_served());
            CHECK(server.counters().access_accepts >= 3 * old.size());
        }
    }
}
