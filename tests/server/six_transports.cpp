// SPDX-License-Identifier: MIT
// One handler, one client and one test body for six transports: UDP, TCP, TLS and DTLS with
// RADIUS/1.0 and with RADIUS/1.1 (RFC 2865, RFC 6613, RFC 6614, RFC 7360, RFC 9765).
#include <radius/auth/password/password_login.hpp>
#include <radius/client.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;
using radius::packet_code;

namespace {

/// Includes the request's contents in its answer, to detect a swapped one.
struct echo {
    radius::access_reply handle_access(const radius::access_request& request) {
        if (!request.verify_password("the password of 21 octets")) {
            return request.reject(attr::reply_message = "no");
        }
        return request.accept(attr::reply_message = request.get(attr::user_name).value_or(""),
                              attr::tunnel_type[1] = radius::tunnel_type::vlan,
                              attr::tunnel_password[1] = "for the first tunnel",
                              attr::tunnel_password[2] = "2nd", attr::session_timeout = 8h);
    }
    std::size_t accounted = 0;

    /// Later ones overtake earlier ones.
    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request) {
        const auto number = request.get(attr::acct_session_time).value_or(0s).count();
        asio::steady_timer later(co_await asio::this_coro::executor,
                                 std::chrono::microseconds(number * 7919 % 1000));
        co_await later.async_wait(asio::use_awaitable);
        ++accounted;
        co_return request.acknowledge(attr::reply_message =
                                          request.get(attr::acct_session_id).value_or(""));
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) {
        return request.contains(attr::acct_session_id)
                   ? request.ack()
                   : request.nak(radius::error_cause::missing_attribute);
    }
    asio::awaitable<radius::disconnect_reply>
    handle_disconnect(const radius::disconnect_request& request) {
        co_return request.nak(radius::error_cause::session_context_not_found);
    }
};

/// The test body for all six.
class visit {
  public:
    /// `open` starts listening, and returns the client's transport.
    template <class Open>
    explicit visit(Open&& open)
        : server_(io_, echo{}, {.peers = loopback_peers()}), client_(io_, options(open(server_))) {}

    void run(radius::radius_version version) {
        version_ = version;
        bool over = false;
        const auto began = std::chrono::steady_clock::now();
        asio::co_spawn(io_, everything(), [&](const std::exception_ptr& failure) {
            over = true;
            client_.stop();
            server_.stop();
            if (failure) {
                std::rethrow_exception(failure);
            }
        });
        io_.run_for(50s);
        REQUIRE(over);
        const radius::server_counters counted = server_.counters();
        std::string all;
        counted.for_each(
            [&](const radius::metric_family& family, std::string_view label, std::uint64_t value) {
                if (value != 0) {
                    all += std::string(family.name) + ' ' + std::string(label) + ": " +
                           std::to_string(value) + '\n';
                }
            });
        INFO(all);
        // On a slow machine a request is retransmitted, while its handler works or afterwards; but
        // it is handled once, as long as the first one is remembered (RFC 5080 section 2.2.2) and
        // its connection stays open (RFC 6613 section 2.6.1).
        const auto dropped = [&](radius::drop_reason reason) {
            return std::uint64_t(counted.drops[reason]);
        };
        const std::uint64_t closed = dropped(radius::drop_reason::connection_closed);
        CHECK(server_.handler().accounted >= many);
        if (closed == 0 && std::chrono::steady_clock::now() - began < 5s) {
            CHECK(server_.handler().accounted == many);
        }
        CHECK(counted.accounting_responses + closed >= many);
        CHECK(counted.drops.total() == closed + dropped(radius::drop_reason::busy) +
                                           dropped(radius::drop_reason::duplicate_in_progress));
    }

    struct way {
        radius::client_transport transport;
        std::vector<radius::listening_socket> sockets;
    };

  private:
    static constexpr std::size_t many = 5000;

    static radius::client_options options(const way& given) {
        radius::client_options options{.transport = given.transport, .request_timeout = 45s};
        for (const radius::listening_socket& one : given.sockets) {
            options.servers.push_back({.address = {"127.0.0.1", one.local.port},
                                       .secret = secret_over(given.transport, secret),
                                       .serves = one.kind});
        }
        return options;
    }

    asio::awaitable<void> everything() {
        co_await log_in();
        co_await change();
        co_await account();
    }

    asio::awaitable<void> log_in() {
        const std::string_view right = "the password of 21 octets";
        auto by_pap = co_await client_.async_send(
            radius::make_access_request(attr::user_name = "pap", attr::user_password = right),
            asio::use_awaitable);
        check_accept(by_pap, "pap");
        CHECK(by_pap.origin().version == version_);
        by_pap = co_await client_.async_send(
            radius::make_access_request(attr::user_name = "pap", attr::user_password = "wrong"),
            asio::use_awaitable);
        CHECK(by_pap.code() == packet_code::access_reject);

        auto request = radius::make_access_request(attr::user_name = "chap");
        radius::add_chap(request, right, client_.random());
        check_accept(co_await client_.async_send(request, asio::use_awaitable), "chap");

        request = radius::make_access_request(attr::user_name = "mschap");
        const radius::mschap_v2_login login("mschap", std::string(right), client_.random());
        login.add_to(request);
        const auto by_mschap = co_await client_.async_send(request, asio::use_awaitable);
        check_accept(by_mschap, "mschap");
        CHECK(login.verify(by_mschap));
        CHECK(by_mschap.require(attr::ms_mppe_send_key).size() == 16); // RFC 3079 section 3
        CHECK(by_mschap.require(attr::ms_mppe_recv_key).size() == 16);
    }

    static void check_accept(const radius::access_response& response, std::string_view user) {
        REQUIRE(response.code() == packet_code::access_accept);
        CHECK(response.get(attr::reply_message) == user);
        CHECK(response.get(attr::tunnel_type[1]) == radius::tunnel_type::vlan);
        CHECK(response.require(attr::tunnel_password[1]) == "for the first tunnel");
        CHECK(response.require(attr::tunnel_password[2]) == "2nd");
        CHECK(response.get(attr::session_timeout) == 8h);
    }

    asio::awaitable<void> change() {
        const auto changed = co_await client_.async_send(
            radius::make_coa_request(attr::acct_session_id = "1"), asio::use_awaitable);
        CHECK(changed.code() == packet_code::coa_ack);
        const auto incomplete =
            co_await client_.async_send(radius::make_coa_request(), asio::use_awaitable);
        CHECK(incomplete.get(attr::error_cause) == radius::error_cause::missing_attribute);
        const auto unknown =
            co_await client_.async_send(radius::make_disconnect_request(), asio::use_awaitable);
        CHECK(unknown.code() == packet_code::disconnect_nak);
        const auto alive =
            co_await client_.async_send(radius::make_status_request(), asio::use_awaitable);
        CHECK(alive.code() == packet_code::access_accept);
    }

    /// All of them in flight at the same time: the last is sent before the first is answered.
    asio::awaitable<void> account() {
        std::size_t answered = 0;
        std::size_t wrong = 0;
        asio::steady_timer all(io_, 40s);
        for (std::size_t number = 0; number < many; ++number) {
            const std::string session = "session " + std::to_string(number);
            client_.async_send(
                radius::make_accounting_request(
                    attr::acct_status_type = radius::acct_status_type::start,
                    attr::acct_session_id = session,
                    attr::acct_session_time = std::chrono::seconds(number)),
                [&, session](std::error_code error, const radius::accounting_response& response) {
                    const bool own = !error && response.get(attr::reply_message) == session;
                    wrong += own ? 0U : 1U;
                    if (++answered == many) {
                        all.cancel();
                    }
                });
        }
        CHECK(answered == 0);
        std::error_code cancelled;
        co_await all.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
        CHECK(answered == many);
        CHECK(wrong == 0);
    }

    asio::io_context io_;
    radius::server<echo> server_;
    radius::client client_;
    radius::radius_version version_{};
};

template <class Transport>
visit::way secure_way(radius::server<echo>& server, bool plain) {
    auto listening = of_version<Transport>(plain, "server");
    listening.limits.max_in_progress = 8192;
    return {of_version<typename Transport::client>(plain, "client"), server.listen(listening)};
}

} // namespace

TEST_CASE("one handler serves six transports, 5,000 requests in flight on each",
          "[rule-62][rule-83][rfc6613-2][rfc6614-2.3][rfc7360-2.1][rfc9765-4]") {
    using radius::radius_version;
    SECTION("UDP") {
        visit([](auto& server) {
            return visit::way{radius::udp::client{}, server.listen(loopback())};
        }).run(radius_version::v1_0);
    }
    SECTION("TCP") {
        visit([](auto& server) {
            return visit::way{radius::tcp::client{},
                              server.listen(radius::tcp{.address = "127.0.0.1", .port = 0})};
        }).run(radius_version::v1_0);
    }
    SECTION("TLS, RADIUS/1.0") {
        visit([](auto& server) {
            return secure_way<radius::radsec>(server, false);
        }).run(radius_version::v1_0);
    }
    SECTION("TLS, RADIUS/1.1") {
        visit([](auto& server) {
            return secure_way<radius::radsec>(server, true);
        }).run(radius_version::v1_1);
    }
    SECTION("DTLS, RADIUS/1.0") {
        visit([](auto& server) {
            return secure_way<radius::dtls>(server, false);
        }).run(radius_version::v1_0);
    }
    SECTION("DTLS, RADIUS/1.1") {
        visit([](auto& server) {
            return secure_way<radius::dtls>(server, true);
        }).run(radius_version::v1_1);
    }
}
