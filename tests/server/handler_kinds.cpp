// SPDX-License-Identifier: MIT
// The ways to hand a handler to a server: kinds left to the library, by reference, in place, one
// per thread; and replies that coroutines of any kind return.
#include <atomic>
#include <future>
#include <mutex>
#include <thread>

#include <radius/tls.hpp>

#include <asio/use_future.hpp>

#include "support/scripted.hpp"

using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;

namespace attr = radius::attr;
using radius::drop_reason;

namespace {

/// Leaves everything to the library.
using nothing =
    radius::default_handler<radius::access, radius::accounting, radius::coa, radius::disconnect>;

/// Not movable, and counts.
struct kind_counting
    : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    explicit kind_counting(std::string text) : greeting(std::move(text)) {}

    radius::access_reply handle_access(const radius::access_request& request) {
        const std::lock_guard lock(guard);
        ++asked;
        return request.accept(attr::reply_message = greeting);
    }

    std::mutex guard;
    std::string greeting;
    unsigned asked = 0;
};

/// The endpoint of a server's first port, and a peer for each port.
template <class Handler>
struct ports {
    ports(asio::io_context& io, radius::server<Handler>& server)
        : peers{raw_peer(io), raw_peer(io), raw_peer(io)} {
        const auto listening = server.listen(loopback());
        for (std::size_t index = 0; index < peers.size(); ++index) {
            peers[index].connect("127.0.0.1", listening[index].local.port);
        }
    }
    std::array<raw_peer, 3> peers;
};

} // namespace

TEST_CASE("kinds that a handler leaves out are rejected, not acknowledged, and refused with NAK",
          "[rfc5176-3.5][rfc2866-2]") {
    asio::io_context io;
    lines log;
    radius::server server(io, nothing{}, {.peers = loopback_peers(), .log = log.sink()});
    ports at(io, server);
    CHECK(int{at.peers[0].exchange(login_request(1))[0]} == 3);
    const bytes error_cause = raw(101, bytes{0, 0, 0x01, 0x96}); // 406, Unsupported Extension
    for (const std::uint8_t code : {std::uint8_t{40}, std::uint8_t{43}}) {
        const bytes request = with_signed_field(code, code, raw(1, "bob"), secret);
        const bytes reply = at.peers[2].exchange(request);
        CHECK(int{reply[0]} == code + 2);
        CHECK(verifies(reply, request, secret));
        CHECK(part(reply, 20, reply.size() - 20) == error_cause);
    }
    at.peers[1].send(accounting_record(1));
    CHECK(int{at.peers[0].exchange(login_request(2))[0]} == 3);
    CHECK(at.peers[1].waiting() == 0);
    CHECK(server.counters().drops[drop_reason::handler_declined] == 1);
    CHECK(server.counters().accounting_responses == 0);
}

TEST_CASE("Status-Server says that kinds which are left out are not ready, unless set_ready does",
          "[rfc5997-4.2]") {
    asio::io_context io;
    radius::server server(io, std::in_place_type<kind_counting>,
                          {.peers = loopback_peers(), .log = {}}, "hello");
    ports at(io, server);
    CHECK(int{at.peers[0].exchange(status_request(1))[1]} == 1);
    at.peers[1].send(status_request(1));
    at.peers[2].send(status_request(1));
    CHECK(int{at.peers[0].exchange(status_request(2))[1]} == 2);
    CHECK(server.counters().drops[drop_reason::not_ready] == 2);
    server.set_ready(radius::request_kind::disconnect, true);
    std::thread([&] { server.set_ready(radius::request_kind::access, false); }).join();
    CHECK(int{at.peers[2].exchange(status_request(2))[1]} == 2);
    at.peers[0].send(status_request(3));
    CHECK(int{at.peers[2].exchange(status_request(3))[1]} == 3);
    CHECK(at.peers[0].waiting() == 0);
    CHECK(int{at.peers[0].exchange(login_request(4))[0]} == 2); // requests are still handled
    CHECK(server.counters().drops[drop_reason::not_ready] == 3);
}

TEST_CASE("a handler may be passed by reference or constructed in place") {
    asio::io_context io;
    kind_counting mine("mine");
    radius::server by_reference(io, std::ref(mine), {.peers = loopback_peers()});
    CHECK(&by_reference.handler() == &mine);
    radius::server in_place(io, std::in_place_type<kind_counting>, {.peers = loopback_peers()},
                            "its own");
    static_assert(std::is_same_v<decltype(by_reference), decltype(in_place)>);
    ports first(io, by_reference);
    ports second(io, in_place);
    CHECK(values_of(first.peers[0].exchange(login_request(1)), 18) ==
          std::vector<bytes>{text("mine")});
    CHECK(values_of(second.peers[0].exchange(login_request(1)), 18) ==
          std::vector<bytes>{text("its own")});
    CHECK(mine.asked == 1);
    CHECK(in_place.handler().asked == 1);
}

TEST_CASE("with per_thread each thread has its own handler, with its own executor") {
    struct of_thread
        : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
        of_thread(asio::any_io_executor on, std::atomic<unsigned>& handlers)
            : timer(std::move(on)), alive(handlers) {
            ++alive;
        }
        of_thread(const of_thread&) = delete;
        of_thread& operator=(const of_thread&) = delete;
        ~of_thread() { --alive; }

        asio::awaitable<radius::access_reply> handle_access(const radius::access_request& request) {
            if (asked.exchange(true)) { // never by two threads
                others += std::this_thread::get_id() != own;
            } else {
                own = std::this_thread::get_id();
            }
            timer.expires_after(0ms);
            co_await timer.async_wait(asio::use_awaitable);
            co_return request.accept();
        }

        asio::steady_timer timer;
        std::atomic<unsigned>& alive;
        std::atomic<bool> asked = false;
        std::thread::id own;
        unsigned others = 0;
    };
    asio::io_context io;
    std::atomic<unsigned> alive = 0;
    {
        radius::server server(io, radius::per_thread([&](asio::any_io_executor executor) {
                                  return of_thread(std::move(executor), alive);
                              }),
                              {.peers = loopback_peers(), .threads = 3});
        CHECK(alive == 3);
        const auto listening = server.listen(loopback());
        std::vector<raw_peer> peers;
        for (std::uint8_t count = 0; count < 30; ++count) {
            peers.emplace_back(io).connect("127.0.0.1", listening[0].local.port);
            CHECK(int{peers.back().exchange(login_request(count))[0]} == 2);
        }
        CHECK(server.handler().others == 0);
        CHECK(server.counters().access_accepts == 30);
        server.stop();
        io.restart();
        io.run();
    }
    CHECK(alive == 0);
    CHECK_THROWS_AS(radius::server(io,
                                   radius::per_thread([](const asio::any_io_executor&) -> nothing {
                                       throw std::runtime_error("no database");
                                   }),
                                   {.peers = loopback_peers(), .threads = 3}),
                    std::runtime_error);
}

TEST_CASE("a function that returns a reply works with every completion token of co_spawn") {
    asio::io_context io;
    scripted handler;
    const auto look_up =
        [](const radius::access_request& request) -> asio::awaitable<radius::access_reply> {
        co_return request.accept(attr::reply_message = "found");
    };
    std::size_t size = 0;
    handler.access = [&](const radius::access_request& request) {
        asio::io_context own;
        auto future = asio::co_spawn(own, look_up(request), asio::use_future);
        asio::co_spawn(own, look_up(request),
                       [&](const std::exception_ptr&, const radius::access_reply& reply) {
                           size = reply.attributes().wire_size();
                       });
        own.run();
        return future.get();
    };
    handler.accounting =
        [](const radius::accounting_request& request) -> asio::awaitable<radius::accounting_reply> {
        co_return co_await asio::co_spawn(
            co_await asio::this_coro::executor,
            [](const radius::accounting_request& asked)
                -> asio::awaitable<radius::accounting_reply> {
                co_return asked.acknowledge();
            }(request),
            asio::use_awaitable);
    };
    house one(std::move(handler));
    CHECK(values_of(one.login().exchange(login_request(1)), 18) ==
          std::vector<bytes>{text("found")});
    CHECK(size == 7);
    CHECK(int{one.accounting().exchange(accounting_record(1))[0]} == 5);
}

TEST_CASE("a handler that returns a default-constructed reply fails, and the log says why") {
    lines log;
    scripted handler;
    handler.access = [](const radius::access_request& request) {
        return request.label() == 1 ? radius::access_reply() : request.accept();
    };
    handler.accounting =
        [](const radius::accounting_request& request) -> asio::awaitable<radius::accounting_reply> {
        co_return request.label() == 1 ? radius::accounting_reply() : request.acknowledge();
    };
    house one(std::move(handler), {.log = log.sink()});
    one.login().send(login_request(1));
    one.accounting().send(accounting_record(1));
    CHECK(int{one.login().exchange(login_request(2))[1]} == 2);
    CHECK(int{one.accounting().exchange(accounting_record(2))[1]} == 2);
    CHECK(one.server.counters().drops[drop_reason::handler_failed] == 2);
    CHECK(log.count("default-constructed reply") == 2);
}
