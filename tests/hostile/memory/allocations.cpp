// SPDX-License-Identifier: MIT
// Memory runs out at any point of a request: the request is answered, or dropped and counted,
// nothing leaks, no exception leaves `io_context::run`, and the next request is served.
#include <radius/attribute/standard/tables.hpp>
#include <radius/container/completion_slot.hpp>
#include <radius/container/slot_pool.hpp>
#include <radius/dictionary/message_printing.hpp>

#include "hostile/memory/heap.hpp"
#include "support/scripted.hpp"

using namespace radius_test;
using namespace std::chrono_literals;
using forge::operator+;

namespace attr = radius::attr;

namespace {

/// Coroutines wait here until the test continues. Unlike a timer, this needs no memory except the
/// coroutine's: if an operation of Asio cannot allocate, Asio 1.22 ends the program.
class bell {
  public:
    asio::awaitable<void> heard() {
        return asio::async_initiate<const asio::use_awaitable_t<>&, void()>(
            [this](auto&& resume) { resume_.emplace(std::forward<decltype(resume)>(resume)); },
            asio::use_awaitable);
    }
    void open() noexcept { is_open_ = true; }
    bool is_open() const noexcept { return is_open_; }
    void ring() {
        is_open_ = false;
        if (resume_) {
            resume_();
        }
    }

  private:
    bool is_open_ = false;
    radius::detail::completion_slot<> resume_;
};
bell bell_of_the_test;

/// Runs everything that is ready, and what waits for the bell; false after an exception. Catch2
/// allocates too, so there are no checks while an allocation is set to fail.
bool settles(asio::io_context& io) noexcept {
    try {
        io.restart();
        bell_of_the_test.open();
        io.poll();
        bell_of_the_test.ring();
        io.poll();
        return true;
    } catch (...) {
        return false;
    }
}

/// Sends a request while the n-th allocation fails, for all n that are reached, then once without a
/// failure.
template <class Request>
void starve(house& there, raw_peer& peer, Request&& request) {
    for (int warm = 0; warm < 3; ++warm) { // buffers and caches reach their final size
        (void)peer.exchange(request());
    }
    std::size_t steady = 0;
    const std::size_t at_first = heap::blocks();
    for (std::size_t n = 1; n < 1'000; ++n) {
        INFO(n);
        const auto before = there.server.counters();
        const bytes asked = request();
        const std::size_t blocks = heap::blocks();
        heap::fail_at(n);
        peer.send(asked);
        const bool settled = settles(there.io);
        const bool failed = heap::has_failed();
        REQUIRE(settled);
        const bool answered = peer.waiting() != 0;
        if (answered) {
            (void)peer.receive();
        }
        const auto after = there.server.counters();
        CHECK(answered != (after.drops.total() > before.drops.total()));
        // A dropped request is sent again and answered, and so is the next one.
        const bytes again = peer.exchange(asked);
        CHECK(forge::verifies(again, asked, secret));
        const bytes next = request();
        CHECK(forge::verifies(peer.exchange(next), next, secret));
        if (!failed) {
            CHECK(answered);
            steady = heap::blocks() - std::min(blocks, heap::blocks());
            break;
        }
    }
    CHECK(steady < 10); // entries of the duplicate cache are not allocated individually
    // Nothing leaked after a failed allocation.
    CHECK(heap::blocks() - std::min(at_first, heap::blocks()) < 10);
}

std::uint8_t next_identifier() {
    static std::uint8_t identifier = 0;
    return ++identifier;
}

} // namespace

TEST_CASE("a handler that answers immediately survives every failed allocation", "[allocation]") {
    scripted handler;
    handler.access = [](const radius::access_request& request) {
        const std::string grown(1'000, 'x'); // allocates, as handlers do
        return request.accept(attr::reply_message = grown.substr(0, 100));
    };
    house there(std::move(handler), {.dictionary = radius::standard_dictionary(),
                                     .log = [](radius::log_level, std::string_view) {},
                                     .log_threshold = radius::log_level::debug});
    starve(there, there.login(), [] { return login_request(next_identifier()); });
    starve(there, there.login(), [] { return status_request(next_identifier()); });
    starve(there, there.dynamic(), [] {
        return forge::with_signed_field(43, next_identifier(), forge::raw(1, "bob"), secret);
    });
}

TEST_CASE("a coroutine handler survives every failed allocation", "[allocation]") {
    bool waits = false;
    scripted handler;
    handler.accounting = [&waits](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        if (waits && bell_of_the_test.is_open()) {
            co_await bell_of_the_test.heard();
        }
        co_return request.acknowledge();
    };
    house there(std::move(handler));
    starve(there, there.accounting(), [] { return accounting_record(next_identifier()); });
    waits = true;
    starve(there, there.accounting(), [] { return accounting_record(next_identifier()); });
    waits = false;
    starve(there, there.dynamic(), [] {
        return forge::with_signed_field(40, next_identifier(), forge::raw(1, "bob"), secret);
    });
}

TEST_CASE("a duplicate cache that cannot grow loses the request, and nothing else",
          "[allocation][rfc5080-2.2.2]") {
    house there;
    REQUIRE(settles(there.io)); // the listeners are open
    std::size_t n = 1;
    bool done = false;
    // Enough requests that entries, index and replies must grow meanwhile.
    for (unsigned count = 0; count < 2'000; ++count) {
        const bytes field = forge::md5(forge::text(std::to_string(count)));
        const bytes asked = forge::with_random_field(
            1, static_cast<std::uint8_t>(count), field,
            forge::blank_message_authenticator + forge::raw(1, "bob") +
                forge::raw(2, forge::hide_password(forge::text("x"), field, secret)) +
                forge::raw(33, bytes(200, 7)),
            secret);
        heap::fail_at(n);
        there.login().send(asked);
        const bool settled = settles(there.io);
        done = heap::has_failed() || done;
        REQUIRE(settled);
        n = n % 3 + 1;
        if (there.login().waiting() != 0) {
            (void)there.login().receive();
        }
        REQUIRE(forge::verifies(there.login().exchange(asked), asked, secret));
    }
    CHECK(done);
}

TEST_CASE("timers and slots without memory leave nothing half-done", "[allocation]") {
    using radius::time_point;
    bool done = false;
    for (std::size_t n = 1; !done; ++n) {
        radius::detail::timer_heap timers;
        radius::detail::slot_pool<int> slots;
        std::vector<std::uint32_t> taken;
        taken.reserve(200);
        heap::fail_at(n);
        const auto attempt = [](auto&& work) {
            try {
                work();
            } catch (const std::bad_alloc&) {
                work(); // memory is available again
            }
        };
        for (std::uint32_t timer = 0; timer < 100; ++timer) {
            attempt([&] { timers.schedule(timer, time_point(std::chrono::seconds(200 - timer))); });
            attempt([&] { taken.push_back(slots.acquire().index); });
        }
        done = !heap::has_failed();
        INFO(n);
        std::ranges::sort(taken);
        CHECK(std::ranges::adjacent_find(taken) == taken.end());
        CHECK(slots.in_use() == 100);
        for (std::uint32_t timer = 100; timer-- > 0;) {
            REQUIRE(timers.take_due(time_point::max()) == timer);
        }
        CHECK_FALSE(timers.next());
    }
}
