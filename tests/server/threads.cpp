// SPDX-License-Identifier: MIT
// A server with several threads: each request is answered once; other threads read the counters and
// stop the server. ThreadSanitizer checks this test.
#include <atomic>
#include <future>
#include <mutex>
#include <set>
#include <thread>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>
#include <radius/tls.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

#if defined(__linux__)

using namespace radius_test;
using namespace forge;

namespace {

/// A server whose first thread also runs the test.
struct threaded_house {
    explicit threaded_house(scripted handler)
        : server(io, std::move(handler), {.peers = loopback_peers(), .threads = 3}),
          listening(server.listen(loopback())), first([this] { io.run(); }) {}
    ~threaded_house() {
        server.stop();
        first.join();
    }

    asio::io_context io;
    radius::server<scripted> server;
    std::vector<radius::listening_socket> listening;
    std::thread first;
};

} // namespace

TEST_CASE("several threads share the ports, and their counters add up", "[rfc2865-2.4]") {
    std::atomic<unsigned> asked{0};
    std::mutex lock;
    std::set<std::thread::id> threads;
    scripted handler;
    handler.access = [&](const radius::access_request& request) {
        ++asked;
        const std::scoped_lock guard(lock);
        threads.insert(std::this_thread::get_id());
        return request.accept();
    };
    threaded_house one(std::move(handler));
    REQUIRE(one.listening.size() == 3);

    std::atomic<bool> done{false};
    std::thread reader([&] {
        std::uint64_t last = 0;
        bool grows = true;
        while (!done) {
            const auto now = one.server.counters();
            const auto peer = one.server.counters(*one.server.peers().begin());
            grows = grows && now.access_accepts >= last && peer.access_accepts <= 400;
            last = now.access_accepts;
            std::this_thread::yield();
        }
        CHECK(grows);
    });

    asio::io_context io;
    unsigned verified = 0;
    // The kernel distributes them over the sockets. All stay open: one that reused the port of a
    // closed one would repeat its requests.
    std::vector<std::unique_ptr<raw_peer>> open;
    for (int client = 0; client < 20; ++client) {
        raw_peer& login = *open.emplace_back(std::make_unique<raw_peer>(io));
        raw_peer& accounting = *open.emplace_back(std::make_unique<raw_peer>(io));
        login.connect("127.0.0.1", one.listening[0].local.port);
        accounting.connect("127.0.0.1", one.listening[1].local.port);
        for (std::uint8_t index = 0; index < 10; ++index) {
            const bytes request = login_request(index);
            const bytes record = accounting_record(index);
            const bytes reply = login.exchange(request);
            verified += verifies(reply, request, secret) ? 1U : 0U;
            verified += verifies(accounting.exchange(record), record, secret) ? 1U : 0U;
            if (index == 0) {
                CHECK(login.exchange(request) == reply); // duplicates reach the same thread
            }
        }
    }
    done = true;
    reader.join();
    CHECK(verified == 400);
    CHECK(asked == 200);
    CHECK(threads.size() > 1); // all 20 ports on one of three threads: probability 1e-9
    const auto counted = one.server.counters();
    CHECK(counted.access_accepts == 200);
    CHECK(counted.accounting_responses == 200);
    CHECK(counted.access.duplicates == 20);
    CHECK(counted.drops.total() == 0);
}

TEST_CASE("a handler that blocks delays only its own thread, and nothing is lost") {
    constexpr std::uint8_t slow_one = 200;
    std::promise<void> release;
    const std::shared_future<void> released = release.get_future().share();
    std::atomic<bool> blocked{false};
    scripted handler;
    handler.access = [&](const radius::access_request& request) {
        if (request.packet().identifier() == slow_one) {
            blocked = true;
            released.wait();
        }
        return request.accept();
    };
    threaded_house one(std::move(handler));
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    const auto waits_for = [&](auto&& what) {
        while (!what() && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::yield();
        }
        return what();
    };
    asio::io_context io;
    raw_peer slow(io);
    slow.connect("127.0.0.1", one.listening[0].local.port);
    slow.send(login_request(slow_one));
    const bool entered = waits_for([&] { return blocked.load(); });
    std::vector<std::unique_ptr<raw_peer>> others;
    for (int number = 0; number < 20; ++number) {
        raw_peer& other = *others.emplace_back(std::make_unique<raw_peer>(io));
        other.connect("127.0.0.1", one.listening[0].local.port);
        other.send(login_request(1));
    }
    // All 20 ports on the one waiting thread of three: probability 1e-9.
    const bool goes_on = waits_for([&] {
        return std::ranges::any_of(others, [](const auto& other) { return other->waiting() != 0; });
    });
    const bool waits = slow.waiting() == 0;
    release.set_value();
    CHECK(entered);
    CHECK(goes_on);
    CHECK(waits);
    CHECK(verifies(slow.receive(), login_request(slow_one), secret));
    for (const auto& other : others) {
        CHECK(verifies(other->receive(), login_request(1), secret));
    }
    CHECK(one.server.counters().access_accepts == 21);
    CHECK(one.server.counters().drops.total() == 0);
}

TEST_CASE("a server with threads is stopped by another thread while packets arrive") {
    threaded_house one(scripted{});
    asio::io_context io;
    std::vector<std::unique_ptr<raw_peer>> peers;
    for (int client = 0; client < 8; ++client) {
        peers.push_back(std::make_unique<raw_peer>(io));
        peers.back()->connect("127.0.0.1", one.listening[0].local.port);
        CHECK(peers.back()->exchange(login_request(1)).size() >= 20);
    }
    std::thread stopper([&] { one.server.stop(); });
    for (std::uint8_t index = 2; index < 100; ++index) {
        for (const auto& peer : peers) {
            try {
                peer->send(login_request(index));
            } catch (const std::system_error&) { // nothing listens any longer
            }
        }
    }
    stopper.join();
    CHECK(one.server.counters().access_accepts >= 8);
}

TEST_CASE("a reload reaches the connections of every thread",
          "[draft-ietf-radext-radiusdtls-bis-3.3.1]") {
    const scratch_folder folder;
    folder.put("list.pem", contents_of(certificate_file("ca/empty.crl.pem")));
    threaded_house one(scripted{});
    auto transport = with_certificate<radius::radsec>("server");
    transport.revocation_list = folder / "list.pem";
    const auto port = one.server.listen(transport)[0].local.port;

    asio::io_context io;
    std::vector<std::unique_ptr<radius::client>> clients;
    // The number of answers to requests sent at the same time.
    const auto ask_all = [&] {
        std::size_t answered = 0;
        std::size_t ended = 0;
        for (const auto& client : clients) {
            client->async_send(radius::make_status_request(),
                               [&](std::error_code error, const radius::status_response&) {
                                   ++ended;
                                   answered += error ? 0U : 1U;
                               });
        }
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        io.restart();
        while (ended != clients.size() && io.run_one_until(deadline) != 0) {
        }
        REQUIRE(ended == clients.size());
        return answered;
    };
    for (int number = 0; number < 12; ++number) {
        clients.push_back(std::make_unique<radius::client>(
            io, radius::client_options{.server = {"127.0.0.1", port},
                                       .transport = way_over<radius::radsec>("revoked"),
                                       .watchdog = {.enabled = false}}));
    }
    CHECK(ask_all() == clients.size());
    CHECK(one.server.counters().connections == 12);

    folder.put("list.pem", contents_of(certificate_file("ca/ca.crl.pem")));
    one.server.reload();
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (ask_all() != 0) { // the threads stop when they notice
        REQUIRE(std::chrono::steady_clock::now() < deadline);
    }
    CHECK(one.server.counters().connections == 12); // no one reconnected
}

TEST_CASE("the io_context runs out after the last of the server's own threads") {
    std::atomic<unsigned> created{0};
    std::atomic<unsigned> closed{0};
    asio::io_context io;
    radius::server server(io, scripted{},
                          {.peers = loopback_peers(),
                           .threads = 4,
                           .log = [&](radius::log_level, std::string_view line) {
                               if (line.ends_with("Transport created")) {
                                   ++created;
                               } else if (line.ends_with("Transport closed")) {
                                   for (int turn = 0; turn < 1000; ++turn) {
                                       std::this_thread::yield(); // lets the others finish first
                                   }
                                   ++closed;
                               }
                           }});
    server.listen(loopback());
    server.stop();
    io.run();
    CHECK(created == 12);
    CHECK(closed == 12);
}

TEST_CASE(
    "a server with threads is destroyed immediately, with or without packets and coroutines") {
    for (int round = 0; round < 5; ++round) {
        scripted handler;
        handler.accounting = [](const radius::accounting_request& request)
            -> asio::awaitable<radius::accounting_reply> {
            asio::steady_timer never(co_await asio::this_coro::executor,
                                     std::chrono::steady_clock::time_point::max());
            co_await never.async_wait(asio::use_awaitable);
            co_return request.acknowledge();
        };
        asio::io_context io;
        radius::server server(io, std::move(handler), {.peers = loopback_peers(), .threads = 3});
        const auto listening = server.listen(loopback());
        for (std::uint8_t client = 0; client < 12; ++client) {
            raw_peer peer(io);
            peer.connect("127.0.0.1", listening[1].local.port);
            peer.send(accounting_record(client));
        }
        if (round % 2 == 1) {
            server.stop();
        }
    }
    SUCCEED("no leak, no race, no wait");
}

#endif
