// SPDX-License-Identifier: MIT
// Coroutines that run one job after another, on an io_context of this thread.
#include <radius/transport/kit/coroutine_crew.hpp>

#include <vector>

#include "support/catch.hpp"

namespace {

using radius::detail::coroutine_crew;

/// A job: records its start, waits for a signal, and records its end.
struct errand {
    asio::io_context* io = nullptr;
    bool waits = false;
    unsigned* begun = nullptr;
    unsigned* done = nullptr;
    std::shared_ptr<coroutine_crew> keeps_alive = nullptr;
    asio::steady_timer told{*io, asio::steady_timer::time_point::max()};
};

asio::awaitable<void> run_errand(std::shared_ptr<void> given, asio::cancellation_signal&) {
    const auto own = std::static_pointer_cast<errand>(std::move(given));
    ++*own->begun;
    if (own->waits) {
        std::error_code ignored;
        co_await own->told.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    ++*own->done;
}

struct office {
    asio::io_context io;
    radius::detail::serial_executor executor = radius::detail::make_serial(io.get_executor());
    unsigned begun = 0;
    unsigned done = 0;

    std::shared_ptr<errand> make(bool waits) {
        return std::make_shared<errand>(
            errand{.io = &io, .waits = waits, .begun = &begun, .done = &done});
    }
    void begin(coroutine_crew& crew, std::shared_ptr<errand> one) {
        // Inside the gate, as a server does.
        asio::post(executor, [&crew, one = std::move(one), this] {
            crew.begin(executor, {run_errand, one});
        });
    }
    /// Runs everything that is ready. False if something still waits.
    bool settles() {
        io.restart();
        io.poll();
        return io.stopped();
    }
};

} // namespace

TEST_CASE("a crew runs each job immediately, and one coroutine does all that do not wait") {
    office here;
    const auto crew = radius::detail::make_crew(4);
    for (unsigned count = 1; count <= 100; ++count) {
        asio::post(here.executor, [&] {
            crew->begin(here.executor, {run_errand, here.make(false)});
            CHECK(here.done == count);
        });
        CHECK_FALSE(here.settles()); // a resting coroutine counts as work
        CHECK(crew->at_rest() == 1);
    }
    crew->dismiss();
    CHECK(here.settles());
    CHECK(crew->at_rest() == 0);
}

TEST_CASE("a crew has as many coroutines as waiting jobs, and keeps as many as it may") {
    office here;
    const auto crew = radius::detail::make_crew(4);
    for (unsigned round = 1; round <= 2; ++round) {
        std::vector<std::shared_ptr<errand>> waiting;
        for (unsigned count = 0; count < 10; ++count) {
            waiting.push_back(here.make(true));
            here.begin(*crew, waiting.back());
        }
        CHECK_FALSE(here.settles());
        CHECK(here.begun == round * 10);
        CHECK(here.done == (round - 1) * 10);
        CHECK(crew->at_rest() == 0);
        for (const auto& one : waiting) {
            one->told.cancel();
        }
        waiting.clear();
        CHECK_FALSE(here.settles());
        CHECK(here.done == round * 10);
        CHECK(crew->at_rest() == 4);
    }
    crew->dismiss();
    CHECK(here.settles());
}

TEST_CASE("a coroutine that runs when the crew is dismissed finishes its job and ends") {
    office here;
    const auto crew = radius::detail::make_crew(4);
    const auto slow = here.make(true);
    here.begin(*crew, slow);
    CHECK_FALSE(here.settles());
    crew->dismiss();
    slow->told.cancel();
    CHECK(here.settles());
    CHECK(here.done == 1);
    CHECK(crew->at_rest() == 0);
}

TEST_CASE("a job may own the last reference to its crew") {
    office here;
    auto crew = radius::detail::make_crew(4);
    const std::weak_ptr<coroutine_crew> seen = crew;
    auto slow = here.make(true);
    slow->keeps_alive = crew;
    here.begin(*crew, here.make(false)); // one more, which rests and is destroyed with the crew
    here.begin(*crew, slow);
    here.begin(*crew, here.make(false));
    CHECK_FALSE(here.settles());
    CHECK(crew->at_rest() == 1);
    crew.reset();
    slow->told.cancel();
    slow.reset();
    CHECK(here.settles());
    CHECK(here.done == 3);
    CHECK(seen.expired());
}

TEST_CASE("a destroyed io_context destroys a crew's coroutines") {
    auto here = std::make_unique<office>();
    auto crew = radius::detail::make_crew(4);
    auto slow = here->make(true);
    slow->keeps_alive = crew;
    here->begin(*crew, slow);
    here->begin(*crew, here->make(false));
    CHECK_FALSE(here->settles());
    slow.reset();
    const std::weak_ptr<coroutine_crew> seen = std::exchange(crew, nullptr);
    here.reset();
    CHECK(seen.expired());
}

TEST_CASE("a job's changes to its own cancellation affect no other job") {
    office here;
    const auto crew = radius::detail::make_crew(4);
    std::vector<bool> throws;
    const auto change = [](std::shared_ptr<void> given,
                           asio::cancellation_signal&) -> asio::awaitable<void> {
        auto& noted = *static_cast<std::vector<bool>*>(given.get());
        noted.push_back(co_await asio::this_coro::throw_if_cancelled());
        co_await asio::this_coro::throw_if_cancelled(false);
    };
    for (unsigned count = 0; count < 3; ++count) {
        asio::post(here.executor, [&] {
            crew->begin(here.executor, {change, std::shared_ptr<void>(&throws, [](void*) {})});
        });
        CHECK_FALSE(here.settles());
    }
    CHECK(throws == std::vector<bool>{true, true, true});
    crew->dismiss();
    CHECK(here.settles());
}

TEST_CASE("an exception from a job ends its coroutine, and the crew continues") {
    office here;
    const auto crew = radius::detail::make_crew(4);
    const auto fail = [](std::shared_ptr<void>,
                         asio::cancellation_signal&) -> asio::awaitable<void> {
        throw std::bad_alloc();
        co_return;
    };
    here.begin(*crew, here.make(false));
    CHECK_FALSE(here.settles());
    asio::post(here.executor, [&] { crew->begin(here.executor, {fail, nullptr}); });
    CHECK(here.settles());
    CHECK(crew->at_rest() == 0);
    here.begin(*crew, here.make(false));
    CHECK_FALSE(here.settles());
    CHECK(here.done == 2);
    crew->dismiss();
    CHECK(here.settles());
}
