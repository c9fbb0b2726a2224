// SPDX-License-Identifier: MIT
// One function at a time on any executor: order, work, exceptions, and many threads at once.
// ThreadSanitizer checks this test.
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include <asio/strand.hpp>
#include <asio/thread_pool.hpp>
#include <radius/transport/kit/io_objects.hpp>

#include "support/catch.hpp"

using radius::detail::io_executor;
using radius::detail::make_serial;
using radius::detail::serial_executor;
using radius::detail::steady_timer;

namespace {

/// Counts without synchronisation of its own.
struct plain_count {
    unsigned value = 0;
    unsigned inside = 0;
    unsigned overlaps = 0;

    void add() {
        overlaps += inside++ != 0 ? 1U : 0U;
        ++value;
        --inside;
    }
};

/// Lets `threads` threads run what is ready, until nothing is left.
void run(asio::io_context& io, unsigned threads) {
    std::vector<std::thread> running;
    for (unsigned index = 0; index < threads; ++index) {
        running.emplace_back([&] { io.run(); });
    }
    for (std::thread& one : running) {
        one.join();
    }
}

} // namespace

TEST_CASE("functions of one serial executor never run at the same time", "[threads]") {
    asio::io_context io;
    const serial_executor serial = make_serial(io.get_executor());
    plain_count count;
    for (int index = 0; index < 2000; ++index) {
        asio::post(io, [&] { asio::dispatch(serial, [&] { count.add(); }); });
        asio::post(serial, [&] { count.add(); });
    }
    run(io, 4);
    CHECK(count.value == 4000);
    CHECK(count.overlaps == 0);
}

TEST_CASE("timers of one serial executor complete one at a time", "[threads]") {
    asio::io_context io;
    const serial_executor serial = make_serial(io.get_executor());
    plain_count count;
    std::vector<std::unique_ptr<steady_timer>> timers;
    for (int index = 0; index < 500; ++index) {
        timers.push_back(std::make_unique<steady_timer>(io_executor(serial)));
        timers.back()->expires_after(std::chrono::microseconds(index));
        timers.back()->async_wait([&](std::error_code error) {
            CHECK_FALSE(error);
            count.add();
        });
    }
    run(io, 4);
    CHECK(count.value == 500);
    CHECK(count.overlaps == 0);
}

TEST_CASE("a serial executor runs on a thread pool and on a strand", "[threads]") {
    for (const bool on_strand : {false, true}) {
        asio::thread_pool pool(3);
        const auto strand = asio::make_strand(pool.get_executor());
        const serial_executor serial =
            on_strand ? make_serial(strand) : make_serial(pool.get_executor());
        plain_count count;
        std::atomic<unsigned> outside{0};
        for (int index = 0; index < 1000; ++index) {
            const auto add = [&] {
                outside += on_strand && !strand.running_in_this_thread() ? 1U : 0U;
                count.add();
            };
            asio::post(serial, add);
            asio::post(pool, [&serial, add] { asio::dispatch(serial, add); });
        }
        pool.join();
        CHECK(count.value == 2000);
        CHECK(count.overlaps == 0);
        CHECK(outside == 0);
    }
}

TEST_CASE("a function that runs inside dispatches at once, and posts for later") {
    asio::io_context io;
    const serial_executor serial = make_serial(io.get_executor());
    std::string order;
    asio::post(serial, [&] {
        CHECK(serial.running_in_this_thread());
        asio::post(serial, [&] { order += 'c'; });
        asio::dispatch(serial, [&] { order += 'a'; });
        order += 'b';
    });
    asio::dispatch(serial, [&] { order += 'd'; }); // no thread of the context calls
    CHECK(order.empty());
    io.run();
    CHECK(order.size() == 4);
    CHECK(order.find("ab") != std::string::npos);
    CHECK(order.find('c') > order.find('b'));
    CHECK_FALSE(serial.running_in_this_thread());
}

TEST_CASE("visits run on the thread that calls, or wait for the thread inside", "[threads]") {
    asio::io_context io;
    const serial_executor serial = make_serial(io.get_executor());
    const radius::detail::gate_pointer gate = serial.gate();
    bool visited = false;
    gate->visit([&] {
        visited = true;
        CHECK(gate->is_inside());
        gate->visit([&] { CHECK(gate->is_inside()); });
    });
    CHECK(visited);

    std::atomic<bool> is_inside{false};
    std::atomic<bool> may_leave{false};
    bool waited = false;
    bool held = false;
    asio::post(serial, [&] {
        is_inside = true;
        while (!may_leave) {
            std::this_thread::yield();
        }
    });
    std::thread runner([&] { io.run(); });
    while (!is_inside) {
        std::this_thread::yield();
    }
    auto never = [] { FAIL("another thread is inside"); };
    CHECK_FALSE(gate->try_visit(never));
    gate->visit([&] { waited = true; });
    CHECK_FALSE(waited);
    may_leave = true;
    gate->hold([&] { held = true; });
    CHECK(held);
    runner.join();
    CHECK(waited);
}

TEST_CASE("an exception leaves the gate open, and what waits still runs", "[threads]") {
    asio::io_context io;
    const serial_executor serial = make_serial(io.get_executor());
    unsigned ran = 0;
    asio::post(serial, [&]() -> void {
        std::thread([&] { // these wait
            serial.gate()->visit([&] { ++ran; });
            serial.gate()->visit([&]() -> void { throw std::runtime_error("second"); });
            serial.gate()->visit([&] { ++ran; });
        })
            .join();
        throw std::runtime_error("first");
    });
    CHECK_THROWS_WITH(io.run(), "first");
    CHECK_THROWS_WITH(io.run(), "second");
    io.run();
    CHECK(ran == 2);
    asio::post(serial, [&] { ++ran; });
    io.restart();
    io.run();
    CHECK(ran == 3);
}

TEST_CASE("tracked copies keep the user's context running") {
    asio::io_context io;
    const serial_executor serial = make_serial(io.get_executor());
    {
        const auto work = asio::make_work_guard(serial);
        const asio::any_io_executor erased =
            asio::prefer(asio::any_io_executor(serial), asio::execution::outstanding_work.tracked);
        CHECK(io.poll() == 0);
        CHECK_FALSE(io.stopped());
    }
    CHECK(io.poll() == 0);
    CHECK(io.stopped());
}

TEST_CASE("what waits is destroyed with the context") {
    const auto owned = std::make_shared<int>(1);
    {
        asio::io_context io;
        const serial_executor serial = make_serial(io.get_executor());
        asio::post(serial, [owned] { FAIL("the context has not run"); });
        asio::dispatch(serial, [owned, serial] { FAIL("the context has not run"); });
        CHECK(owned.use_count() == 3);
    }
    CHECK(owned.use_count() == 1);
}

TEST_CASE("executors are equal if they share a gate and its properties") {
    asio::io_context io;
    const serial_executor one = make_serial(io.get_executor());
    const serial_executor other = make_serial(io.get_executor());
    CHECK(one == serial_executor(one));
    CHECK_FALSE(one == other);
    CHECK_FALSE(one == asio::require(one, asio::execution::blocking.never));
    CHECK(asio::any_io_executor(one) == asio::any_io_executor(one));
    CHECK(&asio::query(one, asio::execution::context) == &io);
    CHECK(asio::query(one, asio::execution::blocking) == asio::execution::blocking.possibly);
}
