// SPDX-License-Identifier: MIT
// Other threads replace peers, servers, readiness, certificates and dictionaries while requests are
// served, with one thread and with four on the context: not one request is lost.
// ThreadSanitizer checks this test.
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>
#include <radius/dictionary.hpp>
#include <radius/tls.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

using namespace radius_test;

namespace attr = radius::attr;

namespace {

/// A dictionary that is replaced while handlers use it.
class shared_dictionary {
  public:
    std::shared_ptr<const radius::dictionary> get() const {
        const std::scoped_lock lock(mutex_);
        return current_;
    }
    void set(std::shared_ptr<const radius::dictionary> next) {
        const std::scoped_lock lock(mutex_);
        current_.swap(next);
    }

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const radius::dictionary> current_ =
        std::make_shared<const radius::dictionary>(radius::standard_dictionary());
};

struct printing : radius::default_handler<radius::coa, radius::disconnect> {
    explicit printing(const shared_dictionary& given) : names(&given) {}

    radius::access_reply handle_access(const radius::access_request& request) {
        const auto dictionary = names->get();
        const std::string text = radius::print(request, *dictionary).to_string();
        return text.find("User-Name = \"bob\"") != text.npos ? request.accept() : request.reject();
    }
    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request) {
        asio::steady_timer wait(co_await asio::this_coro::executor, std::chrono::milliseconds(1));
        co_await wait.async_wait(asio::use_awaitable);
        co_return request.acknowledge();
    }

    const shared_dictionary* names;
};

struct tally {
    std::atomic<unsigned> sent{0};
    std::atomic<unsigned> answered{0};
    std::atomic<unsigned> open{0};
    std::atomic<bool> enough{false};
};

asio::awaitable<void> ask(radius::client& client, bool accounts, tally& count) {
    while (!count.enough) {
        const unsigned number = ++count.sent;
        if (accounts) {
            const auto reply = co_await client.async_send(
                radius::make_accounting_request(attr::acct_status_type =
                                                    radius::acct_status_type::start,
                                                attr::acct_session_id = std::to_string(number)),
                asio::use_awaitable);
            count.answered += reply.is_success() ? 1U : 0U;
        } else {
            const auto reply = co_await client.async_send(
                radius::make_access_request(attr::user_name = "bob"), asio::use_awaitable);
            count.answered += reply.is_success() ? 1U : 0U;
        }
    }
}

void check_nothing_is_lost(unsigned threads) {
    asio::io_context io;
    shared_dictionary names;
    radius::server server{io, printing{names}, {.peers = loopback_peers()}};
    const auto ports = server.listen(loopback());
    const auto tls_port = server.listen(with_certificate<radius::radsec>("server"))[0].local.port;
    const auto entry = [&](std::size_t port) {
        return radius::client_server_entry{.address = {"127.0.0.1", ports[port].local.port},
                                           .secret = std::string(secret)};
    };
    radius::client logins{io, {.servers = {entry(0)}}};
    radius::client records{io, {.servers = {entry(1)}}};
    radius::client secure{
        io, {.server = {"127.0.0.1", tls_port}, .transport = way_over<radius::radsec>()}};

    tally count;
    std::atomic<unsigned> failed{0};
    for (const bool accounts : {false, true}) {
        for (radius::client* const client : {accounts ? &records : &logins, &secure}) {
            for (int number = 0; number < 4; ++number) {
                ++count.open;
                asio::co_spawn(io, ask(*client, accounts, count), [&](std::exception_ptr failure) {
                    failed += failure != nullptr ? 1U : 0U;
                    if (--count.open == 0) {
                        server.stop();
                    }
                });
            }
        }
    }
    std::vector<std::thread> running;
    for (unsigned index = 0; index < threads; ++index) {
        running.emplace_back([&] { io.run(); });
    }

    const auto repeat = [&](auto change) {
        return std::thread([&count, change] {
            for (int round = 0; round < 60; ++round) {
                // Each change meets requests of its own.
                const unsigned before = count.answered;
                change(round);
                while (count.answered < before + 4 && count.open != 0) {
                    std::this_thread::yield();
                }
            }
        });
    };
    std::vector<std::thread> changing;
    changing.push_back(repeat([&](int round) {
        auto peers = loopback_peers();
        for (int number = 0; number < round; ++number) {
            peers.push_back({"192.0.2." + std::to_string(number), {.secret = "other"}});
        }
        server.replace_peers(std::move(peers));
    }));
    changing.push_back(repeat([&](int) {
        logins.replace_servers({entry(0)});
        records.replace_servers({entry(1)});
    }));
    changing.push_back(
        repeat([&](int round) { server.set_ready(radius::request_kind::access, round % 2 == 0); }));
    changing.push_back(repeat([&](int) {
        server.reload();
        secure.reload();
    }));
    changing.push_back(repeat([&](int) {
        names.set(std::make_shared<const radius::dictionary>(radius::standard_dictionary()));
    }));
    for (std::thread& one : changing) {
        one.join();
    }
    count.enough = true;
    for (std::thread& one : running) {
        one.join();
    }
    CHECK(failed == 0);
    CHECK(count.answered == count.sent);
    CHECK(count.sent > 240);
    CHECK(server.counters().drops.total() == 0);
}

} // namespace

TEST_CASE("one thread serves while others replace what it uses", "[threads][replace]") {
    check_nothing_is_lost(1);
}

TEST_CASE("four threads serve while others replace what they use", "[threads][replace]") {
    check_nothing_is_lost(4);
}
