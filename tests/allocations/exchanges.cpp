// SPDX-License-Identifier: MIT
// In a steady state no request allocates memory, neither in a server nor in a client, with any
// transport. Allocations inside OpenSSL for each TLS 1.3 record are not counted: no one can avoid
// them.
#include <functional>
#include <memory>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>
#include <radius/server.hpp>

#include "allocations/heap.hpp"
#include "support/catch.hpp"
#include "support/forge.hpp"
#include "support/raw_peer.hpp"
#include "support/secure_transports.hpp"

using namespace std::chrono_literals;
namespace attr = radius::attr;

namespace {

constexpr std::string_view secret = "testing123";

/// Answers immediately, with attributes of several types, one of them hidden.
struct prompt {
    radius::access_reply handle_access(const radius::access_request& request) {
        if (request.get(attr::user_name) != "bob" || !request.verify_password("hello")) {
            return request.reject(attr::reply_message = "Unknown user or wrong password");
        }
        return request.accept(attr::service_type = radius::service_type::framed_user,
                              attr::session_timeout = 8h, attr::reply_message = "Welcome",
                              attr::tunnel_password[1] = "tunnel");
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.nak(radius::error_cause::session_context_not_found);
    }
};

std::vector<radius::peer> loopback_peers() {
    return {{"127.0.0.0/8", {.secret = std::string(secret)}}};
}

radius::udp loopback() {
    return {.address = "127.0.0.1",
            .authentication_port = 0,
            .accounting_port = 0,
            .dynamic_authorization_port = std::nullopt};
}

/// Duplicate caches that already have their maximum memory before counting starts.
radius::server_options small_caches() {
    return {.peers = loopback_peers(), .duplicates = {.max_reply_bytes = std::size_t{128} * 1024}};
}

/// A client and a server on one io_context, and requests that keep each other in flight.
class traffic {
  public:
    template <class Open>
    explicit traffic(Open&& open)
        : server_(io_, prompt{}, small_caches()), client_(io_, options(open(server_))) {}

    struct way {
        radius::client_transport transport;
        std::vector<radius::listening_socket> sockets;
    };

    /// Sends `each` requests, 64 at a time, then as many again, and returns the number of
    /// allocations during the second half. All in one run of the io_context, because Asio keeps
    /// memory for its operations only during a run.
    std::size_t run(std::size_t each) {
        left_ = 2 * each;
        answered_ = 0;
        const std::size_t warm = each;
        std::size_t before = 0;
        std::size_t after = 0;
        done_ = [&, warm] {
            if (answered_ == warm) {
                before = radius_test::heap_requests();
            }
            if (answered_ == 2 * warm) {
                after = radius_test::heap_requests();
                io_.stop();
            }
        };
        asio::steady_timer deadline(io_, 60s);
        deadline.async_wait([this](std::error_code cancelled) {
            if (!cancelled) {
                io_.stop();
            }
        });
        asio::post(io_, [this] {
            for (int first = 0; first < 32; ++first) {
                log_in();
                account();
            }
        });
        io_.run();
        REQUIRE(answered_ == 2 * each);
        REQUIRE(wrong_ == 0);
        return after - before;
    }

  private:
    static radius::client_options options(const way& given) {
        radius::client_options options{.transport = given.transport};
        for (const radius::listening_socket& one : given.sockets) {
            options.servers.push_back({.address = {"127.0.0.1", one.local.port},
                                       .secret = radius_test::secret_over(given.transport, secret),
                                       .serves = one.kind});
        }
        return options;
    }

    // Each is followed by one of its kind, so the number in progress never grows.

    void log_in() {
        if (left_ == 0) {
            return;
        }
        --left_;
        client_.async_send(login_,
                           [this](std::error_code error, const radius::access_response& response) {
                               note(!error && response.is_success() &&
                                    response.get(attr::tunnel_password[1]) == "tunnel");
                               log_in();
                           });
    }

    void account() {
        if (left_ == 0) {
            return;
        }
        --left_;
        client_.async_send(
            record_, [this](std::error_code error, const radius::accounting_response& response) {
                note(!error && response.is_success());
                account();
            });
    }

    void note(bool right) {
        wrong_ += right ? 0U : 1U;
        ++answered_;
        done_();
    }

    const radius::outgoing_access_request login_ =
        radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello",
                                    attr::nas_port = 7, attr::calling_station_id = "02-00-00");
    const radius::outgoing_accounting_request record_ =
        radius::make_accounting_request(attr::acct_status_type = radius::acct_status_type::start,
                                        attr::acct_session_id = "session");
    asio::io_context io_;
    radius::server<prompt> server_;
    radius::client client_;
    std::function<void()> done_;
    std::size_t left_ = 0;
    std::size_t answered_ = 0;
    std::size_t wrong_ = 0;
};

/// The number of allocations during 3000 requests, after as many to warm up.
template <class Open>
std::size_t allocations_of(Open&& open) {
    return traffic(std::forward<Open>(open)).run(3000);
}

template <class Transport>
auto secure_way(bool plain) {
    return [plain](radius::server<prompt>& server) {
        return traffic::way{radius_test::of_version<typename Transport::client>(plain, "client"),
                            server.listen(radius_test::of_version<Transport>(plain, "server"))};
    };
}

} // namespace

#if defined(RADIUS_TEST_COUNTS_HEAP)
TEST_CASE("every allocation is counted") {
    const auto requests = [](const auto& act) {
        const std::size_t before = radius_test::heap_requests();
        act();
        return radius_test::heap_requests() - before;
    };
    std::unique_ptr<std::vector<int>> kept;
    CHECK(requests([&] { kept = std::make_unique<std::vector<int>>(100); }) == 2);
    void* place = nullptr;
    CHECK(requests([&] { place = std::aligned_alloc(16, 32); }) == 1);
    std::free(place);
    CHECK(requests([] {}) == 0);
    CHECK(radius_test::heap_leaves_openssl_out());
    CHECK(requests([] { OPENSSL_free(OPENSSL_malloc(10)); }) == 0);
}
#endif

TEST_CASE("a server answers over UDP without an allocation per request", "[hot-path]") {
    using namespace forge;
    constexpr std::size_t count = 512;
    std::vector<bytes> logins;
    std::vector<bytes> refused;
    std::vector<bytes> records;
    for (std::size_t number = 0; number < 2 * count; ++number) {
        const auto low = static_cast<std::uint8_t>(number);
        const auto high = static_cast<std::uint8_t>(number / 256);
        const bytes field = forge::md5({low, high});
        const auto login = [&](std::string_view password) {
            return with_random_field(1, low, field,
                                     blank_message_authenticator + raw(1, "bob") +
                                         raw(2, hide_password(text(password), field, secret)),
                                     secret);
        };
        logins.push_back(login("hello"));
        refused.push_back(login("wrong"));
        records.push_back(with_signed_field(
            4, low, integer(40, 1) + integer(46, static_cast<std::uint32_t>(number)), secret));
    }

    asio::io_context io;
    radius::server server(io, prompt{}, small_caches());
    const auto listening = server.listen(loopback());
    asio::ip::udp::socket peer(io, {asio::ip::address_v4::loopback(), 0});
    std::array<radius::octet, 4096> room{};

    // Sixteen at a time, so that none gets lost.
    const auto exchange = [&](const std::vector<bytes>& requests, std::size_t first,
                              std::uint16_t port, radius::octet code) {
        const asio::ip::udp::endpoint target(asio::ip::address_v4::loopback(), port);
        std::size_t right = 0;
        for (std::size_t place = first; place < first + count; place += 16) {
            for (std::size_t one = place; one < place + 16; ++one) {
                peer.send_to(asio::buffer(requests[one]), target);
            }
            const auto deadline = std::chrono::steady_clock::now() + 20s;
            std::size_t came = 0;
            while (came < 16 && std::chrono::steady_clock::now() < deadline) {
                io.restart();
                io.poll();
                while (came < 16 && peer.available() != 0) {
                    peer.receive(asio::buffer(room));
                    right += room[0] == code ? 1U : 0U;
                    ++came;
                }
            }
        }
        return right;
    };
    const auto port_of = [&](std::size_t place) { return listening[place].local.port; };
    const auto all = [&](std::size_t first) {
        return exchange(logins, first, port_of(0), 2) + exchange(refused, first, port_of(0), 3) +
               exchange(records, first, port_of(1), 5);
    };
    REQUIRE(all(0) == 3 * count);
    const std::size_t before = radius_test::heap_requests();
    const std::size_t right = all(count);
    const std::size_t after = radius_test::heap_requests();
    REQUIRE(right == 3 * count);
    CHECK(after - before == 0);
    CHECK(server.counters().drops.total() == 0);
}

TEST_CASE("client and server exchange requests without an allocation", "[hot-path]") {
    SECTION("over UDP") {
        CHECK(allocations_of([](radius::server<prompt>& server) {
                  return traffic::way{radius::udp::client{}, server.listen(loopback())};
              }) == 0);
    }
    SECTION("over TCP") {
        CHECK(allocations_of([](radius::server<prompt>& server) {
                  return traffic::way{
                      radius::tcp::client{},
                      server.listen(radius::tcp{.address = "127.0.0.1", .port = 0})};
              }) == 0);
    }
    SECTION("over TLS") { CHECK(allocations_of(secure_way<radius::radsec>(false)) == 0); }
    SECTION("over TLS, RADIUS/1.1") {
        CHECK(allocations_of(secure_way<radius::radsec>(true)) == 0);
    }
    SECTION("over DTLS") { CHECK(allocations_of(secure_way<radius::dtls>(false)) == 0); }
}
