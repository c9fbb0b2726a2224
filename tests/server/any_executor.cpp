// SPDX-License-Identifier: MIT
// Servers and clients on executors that several threads run: each request is answered once, and
// nothing of a handler runs twice at the same time. ThreadSanitizer checks this test.
#include <atomic>
#include <future>
#include <thread>

#include <asio/bind_cancellation_slot.hpp>
#include <asio/bind_executor.hpp>
#include <asio/strand.hpp>
#include <asio/thread_pool.hpp>
#include <asio/use_future.hpp>
#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>
#include <radius/tls.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

using namespace radius_test;
using namespace forge;

namespace attr = radius::attr;

namespace {

/// Counts requests without synchronisation of its own, and answers some at once and some later.
struct counting_handler {
    unsigned* access = nullptr;
    unsigned* accounting = nullptr;

    radius::access_reply handle_access(const radius::access_request& request) {
        ++*access;
        return request.accept();
    }
    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request) {
        ++*accounting;
        asio::steady_timer wait(co_await asio::this_coro::executor, std::chrono::milliseconds(1));
        co_await wait.async_wait(asio::use_awaitable);
        ++*accounting;
        co_return request.acknowledge();
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) {
        return request.nak(radius::error_cause::session_context_not_found);
    }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.nak(radius::error_cause::session_context_not_found);
    }
};

/// What a round of requests over one transport needs.
struct counts {
    unsigned access = 0;
    unsigned accounting = 0;
    std::atomic<unsigned> answered{0};
    std::atomic<unsigned> sessions{0}; ///< records that are the same would be duplicates
};

constexpr unsigned rounds = 40;
constexpr unsigned conversations = 8;

asio::awaitable<void> converse(radius::client& logins, radius::client& records, counts& seen) {
    for (unsigned round = 0; round < rounds; ++round) {
        const auto login = co_await logins.async_send(
            radius::make_access_request(attr::user_name = "bob"), asio::use_awaitable);
        const auto record = co_await records.async_send(
            radius::make_accounting_request(
                attr::acct_status_type = radius::acct_status_type::start,
                attr::acct_session_id = std::to_string(seen.sessions++)),
            asio::use_awaitable);
        seen.answered += login.is_success() && record.is_success() ? 2U : 0U;
    }
}

} // namespace

namespace {

/// Requests over UDP and TLS between a server and a client that share an executor.
template <class Outer>
void check_all_answered(Outer& outer, counts& seen, std::function<void()> run) {
    radius::server server{
        outer, counting_handler{&seen.access, &seen.accounting}, {.peers = loopback_peers()}};
    const auto ports = server.listen(loopback());
    const auto tls_port = server.listen(with_certificate<radius::radsec>("server"))[0].local.port;
    const auto on_port = [&](std::size_t index) {
        return radius::client_options{.server = {"127.0.0.1", ports[index].local.port},
                                      .secret = std::string(secret)};
    };
    radius::client logins{outer, on_port(0)};
    radius::client records{outer, on_port(1)};
    radius::client secure{
        outer, {.server = {"127.0.0.1", tls_port}, .transport = way_over<radius::radsec>()}};
    std::atomic<unsigned> open = 2 * conversations;
    std::atomic<unsigned> failed{0};
    const auto begin = [&](radius::client& for_logins, radius::client& for_records) {
        asio::co_spawn(outer, converse(for_logins, for_records, seen),
                       [&](std::exception_ptr failure) {
                           failed += failure != nullptr ? 1U : 0U;
                           if (--open == 0) {
                               server.stop();
                           }
                       });
    };
    for (unsigned number = 0; number < conversations; ++number) {
        begin(logins, records);
        begin(secure, secure);
    }
    run();
    constexpr unsigned all = 2 * rounds * conversations;
    CHECK(failed == 0);
    CHECK(open == 0);
    CHECK(seen.answered == 2 * all);
    CHECK(seen.access == all);
    CHECK(seen.accounting == 2 * all);
    CHECK(server.counters().access_accepts == all);
    CHECK(server.counters().accounting_responses == all);
    CHECK(server.counters().drops.total() == 0);
    CHECK(server.get_executor() == asio::any_io_executor(logins.get_executor()));
}

void run_by(asio::io_context& io, unsigned threads) {
    std::vector<std::thread> running;
    for (unsigned index = 0; index < threads; ++index) {
        running.emplace_back([&] { io.run(); });
    }
    for (std::thread& one : running) {
        one.join();
    }
}

} // namespace

TEST_CASE("a server and clients on an io_context that one or four threads run",
          "[threads][executors]") {
    for (const unsigned threads : {1U, 4U}) {
        asio::io_context io;
        counts seen;
        check_all_answered(io, seen, [&] { run_by(io, threads); });
    }
}

TEST_CASE("a server and clients on a thread pool", "[threads][executors]") {
    asio::thread_pool pool(3);
    counts seen;
    check_all_answered(pool, seen, [&] { pool.join(); });
}

TEST_CASE("a server and clients on a strand of an io_context that four threads run",
          "[threads][executors]") {
    asio::io_context io;
    const auto strand = asio::make_strand(io);
    counts seen;
    check_all_answered(strand, seen, [&] { run_by(io, 4); });
}

TEST_CASE("a client is used and stopped by threads that do not run its executor",
          "[threads][executors]") {
    asio::thread_pool pool(2);
    counts seen;
    radius::server server{
        pool, counting_handler{&seen.access, &seen.accounting}, {.peers = loopback_peers()}};
    const auto ports = server.listen(loopback());
    radius::client client{
        pool, {.server = {"127.0.0.1", ports[0].local.port}, .secret = std::string(secret)}};
    std::atomic<unsigned> answered{0};
    std::atomic<unsigned> alive{0};
    std::vector<std::thread> users;
    for (unsigned user = 0; user < 4; ++user) {
        users.emplace_back([&] {
            for (unsigned round = 0; round < rounds; ++round) {
                auto reply = client.async_send(radius::make_access_request(attr::user_name = "bob"),
                                               asio::use_future);
                answered += reply.get().is_success() ? 1U : 0U;
                alive += client.is_alive() && !client.last_failure().error ? 1U : 0U;
            }
        });
    }
    for (std::thread& one : users) {
        one.join();
    }
    CHECK(answered == 4 * rounds);
    CHECK(alive == 4 * rounds);
    CHECK(seen.access == 4 * rounds);
    server.stop();
    client.stop();
    pool.join();
}

TEST_CASE("requests are cancelled by another thread than the one that completes them",
          "[threads][executors]") {
    asio::thread_pool pool(2);
    asio::io_context silent_io;
    raw_peer silent(silent_io);
    radius::client client{pool,
                          {.server = {"127.0.0.1", silent.port()}, .secret = std::string(secret)}};
    for (unsigned round = 0; round < rounds; ++round) {
        asio::cancellation_signal stop;
        std::promise<std::error_code> ended;
        asio::post(pool, [&] {
            client.async_send(
                radius::make_access_request(attr::user_name = "bob"),
                asio::bind_cancellation_slot(
                    stop.slot(), [&](std::error_code error, const radius::access_response&) {
                        ended.set_value(error);
                    }));
            stop.emit(asio::cancellation_type::total);
        });
        CHECK(ended.get_future().get() == asio::error::operation_aborted);
    }
    client.stop();
    pool.join();
}

TEST_CASE("a client has the default completion token of its executor", "[executors]") {
    using coroutine_client = asio::use_awaitable_t<>::as_default_on_t<radius::client>;
    static_assert(std::same_as<coroutine_client::rebind_executor<asio::any_io_executor>::other,
                               radius::client>);
    asio::io_context io;
    counts seen;
    radius::server server{
        io, counting_handler{&seen.access, &seen.accounting}, {.peers = loopback_peers()}};
    const auto ports = server.listen(loopback());
    coroutine_client client{
        io, {.server = {"127.0.0.1", ports[0].local.port}, .secret = std::string(secret)}};
    const auto ask = [](coroutine_client& by, counts& into) -> asio::awaitable<void> {
        const auto reply =
            co_await by.async_send(radius::make_access_request(attr::user_name = "bob"));
        into.answered += reply.is_success() ? 1U : 0U;
    };
    asio::co_spawn(io, ask(client, seen), [&](std::exception_ptr failure) {
        CHECK(failure == nullptr);
        server.stop();
        client.stop();
    });
    io.run();
    CHECK(seen.answered == 1);
}

TEST_CASE("a handler that continues on another thread still answers once", "[threads]") {
    asio::thread_pool elsewhere(2);
    asio::io_context io;
    scripted handler;
    unsigned done = 0;
    handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        // The coroutine itself moves to the pool: its executor has no part in this wait.
        co_await asio::post(elsewhere, asio::bind_executor(elsewhere, asio::use_awaitable));
        co_return request.acknowledge();
    };
    house one(std::move(handler));
    for (std::uint8_t number = 1; number <= 50; ++number) {
        const bytes record = accounting_record(number);
        CHECK(verifies(one.accounting().exchange(record), record, secret));
        ++done;
    }
    CHECK(done == 50);
    CHECK(one.server.counters().accounting_responses == 50);
    elsewhere.join();
}
