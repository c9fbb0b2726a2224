// SPDX-License-Identifier: MIT
// Slow password hashes are computed by their own threads, of which and for which there are bounds.
#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <radius/attribute/standard/tables.hpp>
#include <radius/server.hpp>
#include <radius/server/hashing.hpp>
#include <radius/testing/received.hpp>

#include <asio/bind_cancellation_slot.hpp>
#include <asio/bind_executor.hpp>
#include <asio/cancellation_signal.hpp>

#include "support/raw_peer.hpp"
#include "support/server_bench.hpp"

using namespace std::chrono_literals;
using namespace radius;
using namespace radius_test;
using forge::raw;
using forge::operator+;

namespace {

/// A hash that takes as long as a test wants.
class hash_gate {
  public:
    /// Called by the pool's threads.
    bool pass(std::string_view password) {
        std::unique_lock lock(mutex_);
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return is_open_; });
        --waiting_;
        threads_.push_back(std::this_thread::get_id());
        return password == "hello";
    }
    void open() {
        const std::lock_guard lock(mutex_);
        is_open_ = true;
        changed_.notify_all();
    }
    void close() {
        const std::lock_guard lock(mutex_);
        is_open_ = false;
        threads_.clear();
    }
    void await_waiting(std::size_t count) {
        std::unique_lock lock(mutex_);
        REQUIRE(changed_.wait_for(lock, 30s, [&] { return waiting_ == count; }));
    }
    bool ran_on(std::thread::id thread) {
        const std::lock_guard lock(mutex_);
        return std::find(threads_.begin(), threads_.end(), thread) != threads_.end();
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t waiting_ = 0;
    bool is_open_ = false;
    std::vector<std::thread::id> threads_;
};

hash_gate the_gate;

bool slow_crypt(std::string_view password, std::string_view) { return the_gate.pass(password); }
bool throwing_crypt(std::string_view, std::string_view) { throw std::runtime_error("no"); }

password_hash slow_hash() { return password_hash::parse("$x$", {.crypt = slow_crypt}).value(); }

/// An admitted Access-Request with its octets and its bench.
struct asked : testing::received<packet_code::access_request> {
    explicit asked(const bytes& datagram = pap(1))
        : received(datagram, {.secret = std::string(secret)}) {}
};

/// What a completion handler was called with.
struct answer {
    std::optional<std::error_code> error;
    password_verdict verdict;
    std::thread::id thread;

    auto take(asio::io_context& io) {
        return asio::bind_executor(io.get_executor(),
                                   [this](std::error_code code, password_verdict value) {
                                       CHECK_FALSE(error);
                                       error = code;
                                       verdict = value;
                                       thread = std::this_thread::get_id();
                                   });
    }
};

} // namespace

TEST_CASE("a slow hash is computed by another thread, and completes on the handler's",
          "[rule-b46]") {
    the_gate.close();
    asio::io_context io;
    hashing pool({.threads = 1});
    asked right;
    asked wrong(pap(2, {}, "Hello"));
    answer first;
    answer second;
    pool.async_verify(right.request(), slow_hash(), first.take(io));
    pool.async_verify(wrong.request(), slow_hash(), second.take(io));
    the_gate.await_waiting(1);
    io.poll(); // nothing is ready, and nothing blocks
    CHECK_FALSE(first.error);
    CHECK(right.request().login() == nullptr);
    the_gate.open();
    io.restart();
    io.run();
    REQUIRE(first.error);
    REQUIRE(second.error);
    CHECK_FALSE(*first.error);
    CHECK(first.verdict == password_verdict::right);
    CHECK(second.verdict == password_verdict::wrong);
    CHECK(*right.request().login());
    CHECK(right.request().login()->method == login_method::pap);
    CHECK_FALSE(*wrong.request().login());
    CHECK(first.thread == std::this_thread::get_id());
    CHECK_FALSE(the_gate.ran_on(std::this_thread::get_id()));
}

TEST_CASE("a full queue is an error at once, and frees itself", "[rule-b46]") {
    the_gate.close();
    asio::io_context io;
    hashing pool({.threads = 2, .max_queued = 3});
    asked one;
    std::array<answer, 6> answers;
    for (answer& next : answers) {
        pool.async_verify(one.request(), slow_hash(), next.take(io));
    }
    the_gate.await_waiting(2);
    CHECK(pool.queued() == 3);
    io.poll();
    REQUIRE(answers[5].error);
    CHECK(*answers[5].error == errc::queue_full);
    CHECK_FALSE(answers[4].error);
    the_gate.open();
    io.restart();
    io.run();
    for (std::size_t place = 0; place < 5; ++place) {
        REQUIRE(answers[place].error);
        CHECK_FALSE(*answers[place].error);
        CHECK(answers[place].verdict);
    }
    CHECK(pool.queued() == 0);
    answer later;
    pool.async_verify(one.request(), slow_hash(), later.take(io));
    io.restart();
    io.run();
    CHECK(later.verdict);
}

TEST_CASE("what is fast needs no thread of the pool", "[rule-b46]") {
    the_gate.close();
    asio::io_context io;
    hashing pool({.threads = 1, .max_queued = 0});
    asked one;
    answer blocked;
    pool.async_verify(one.request(), slow_hash(), blocked.take(io));
    the_gate.await_waiting(1);

    answer full;
    pool.async_verify(one.request(), slow_hash(), full.take(io));
    answer fast;
    pool.async_verify(one.request(), password_hash::clear("hello"), fast.take(io));
    // CHAP against a slow hash: the verdict does not depend on the password.
    asked by_chap(forge::with_random_field(
        1, 1, random_field,
        forge::blank_message_authenticator + raw(1, "bob") + raw(3, bytes(17, 1)), secret));
    answer impossible;
    pool.async_verify(by_chap.request(), slow_hash(), impossible.take(io));
    CHECK_FALSE(fast.error); // never inside of the initiating function
    io.poll();
    CHECK(full.error == make_error_code(errc::queue_full));
    REQUIRE(fast.error);
    CHECK(fast.verdict);
    CHECK(impossible.verdict == password_verdict::not_possible);
    CHECK(by_chap.request().login()->method == login_method::chap);
    CHECK_FALSE(blocked.error);
    the_gate.open();
    io.restart();
    io.run();
    CHECK(blocked.verdict);
}

TEST_CASE("a login that waits can be cancelled, one that is computed completes") {
    the_gate.close();
    asio::io_context io;
    hashing pool({.threads = 1});
    asked one;
    std::array<answer, 2> answers;
    std::array<asio::cancellation_signal, 2> signals;
    for (std::size_t place = 0; place < 2; ++place) {
        pool.async_verify(
            one.request(), slow_hash(),
            asio::bind_cancellation_slot(signals[place].slot(), answers[place].take(io)));
    }
    the_gate.await_waiting(1);
    for (asio::cancellation_signal& next : signals) {
        next.emit(asio::cancellation_type::total);
    }
    CHECK(pool.queued() == 0);
    io.poll();
    CHECK_FALSE(answers[0].error);
    CHECK(answers[1].error == std::error_code(asio::error::operation_aborted));
    the_gate.open();
    io.restart();
    io.run();
    REQUIRE(answers[0].error);
    CHECK(answers[0].verdict);
}

TEST_CASE("a pool that stops ends the logins that wait", "[rule-b46]") {
    the_gate.close();
    asio::io_context io;
    hashing pool({.threads = 1});
    asked one;
    std::array<answer, 3> answers;
    pool.async_verify(one.request(), slow_hash(), answers[0].take(io));
    pool.async_verify(one.request(), slow_hash(), answers[1].take(io));
    the_gate.await_waiting(1);
    const auto stopping = std::async(std::launch::async, [&] { pool.stop(); });
    while (pool.queued() != 0) {
        std::this_thread::yield();
    }
    pool.async_verify(one.request(), slow_hash(), answers[2].take(io));
    the_gate.open();
    stopping.wait();
    io.run();
    REQUIRE(answers[0].error);
    CHECK_FALSE(*answers[0].error);
    CHECK(answers[1].error == make_error_code(errc::stopped));
    CHECK(answers[2].error == make_error_code(errc::stopped));
}

TEST_CASE("what a hash throws is an error", "[options]") {
    asio::io_context io;
    hashing pool;
    asked one;
    answer failed;
    pool.async_verify(one.request(), password_hash::parse("$x$", {.crypt = throwing_crypt}).value(),
                      failed.take(io));
    io.run();
    CHECK(failed.error == make_error_code(errc::cryptography_failed));
    CHECK(one.request().login() == nullptr);
    try {
        const hashing none({.threads = 0});
        FAIL("no exception");
    } catch (const std::system_error& error) {
        CHECK(error.code() == errc::option_invalid);
        CHECK(std::string_view(error.what()).find("hashing_options::threads") !=
              std::string_view::npos);
    }
}

namespace {

/// A handler as programs write it: known users have a slow hash, unknown ones a decoy.
struct logins {
    hashing& pool;

    asio::awaitable<access_reply> handle_access(const access_request& request) {
        const bool is_known = request.get(attr::user_name) == "bob";
        const password_hash stored = is_known ? slow_hash() : slow_hash().decoy();
        const password_verdict verdict = co_await pool.async_verify(request, stored);
        co_return verdict ? request.accept() : request.reject();
    }
    accounting_reply handle_accounting(const accounting_request& request) {
        return request.acknowledge();
    }
    coa_reply handle_coa(const coa_request& request) {
        return request.nak(error_cause::unsupported_extension);
    }
    disconnect_reply handle_disconnect(const disconnect_request& request) {
        return request.nak(error_cause::unsupported_extension);
    }
};

} // namespace

TEST_CASE("a server acknowledges accounting while hashes are computed", "[rule-b46]") {
    the_gate.close();
    asio::io_context io;
    hashing pool({.threads = 2, .max_queued = 1});
    radius::server<logins> server(io, logins{pool},
                                  {.peers = {{"127.0.0.0/8", {.secret = std::string(secret)}}}});
    const auto listening = server.listen(radius::udp{.address = "127.0.0.1",
                                                     .authentication_port = 0,
                                                     .accounting_port = 0,
                                                     .dynamic_authorization_port = 0});
    std::thread serving([&] { io.run(); });

    asio::io_context own;
    raw_peer login(own);
    raw_peer accounting(own);
    login.connect("127.0.0.1", listening[0].local.port);
    accounting.connect("127.0.0.1", listening[1].local.port);
    const auto access = [&](std::uint8_t identifier, std::string_view name) {
        const bytes field = forge::md5(bytes{identifier});
        login.send(forge::with_random_field(
            1, identifier, field,
            forge::blank_message_authenticator + raw(1, name) +
                raw(2, forge::hide_password(forge::text("hello"), field, secret)),
            secret));
    };
    access(1, "bob");
    access(2, "eve");
    access(3, "bob");
    the_gate.await_waiting(2);
    for (std::uint8_t identifier = 0; identifier < 10; ++identifier) {
        accounting.send(forge::with_signed_field(4, identifier, raw(44, "session"), secret));
        const auto reply = accounting.receive();
        REQUIRE(reply.size() > 4);
        CHECK(reply[0] == 5);
    }
    the_gate.open();
    std::array<std::uint8_t, 4> codes{};
    for (int count = 0; count < 3; ++count) {
        const auto reply = login.receive();
        REQUIRE(reply.size() > 4);
        REQUIRE(reply[1] < codes.size());
        codes[reply[1]] = reply[0];
    }
    CHECK(codes[1] == 2);
    CHECK(codes[2] == 3);
    CHECK(codes[3] == 2);
    asio::post(io, [&] { server.stop(); });
    serving.join();
}
