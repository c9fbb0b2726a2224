// SPDX-License-Identifier: MIT
// Coroutines that run a handler for one request after the other: to start one for each request
// costs more than most handlers do.
#pragma once

#include <memory>
#include <utility>

#include <radius/transport/kit/asio.hpp>
#include <radius/transport/kit/completion_slot.hpp>

namespace radius::detail {

/// For one thread. Those that rest count as work of their `io_context`: `dismiss` them in the end.
/// A template, so that a program without coroutines does not compile them.
template <class Executor>
class coroutine_crew : public std::enable_shared_from_this<coroutine_crew<Executor>> {
  public:
    /// What is to be done, which has to come to an end without an exception.
    struct job {
        asio::awaitable<void, Executor> (*work)(std::shared_ptr<void>) = nullptr;
        std::shared_ptr<void> state;
    };

    /// Keeps so many for later, and lets those go that come to rest after them.
    explicit coroutine_crew(std::size_t most_at_rest) : most_at_rest_(most_at_rest) {}
    coroutine_crew(const coroutine_crew&) = delete;
    coroutine_crew& operator=(const coroutine_crew&) = delete;
    ~coroutine_crew() {
        for (place* one = at_rest_; one != nullptr;) {
            std::exchange(one, one->next)->resume.reset();
        }
    }

    /// Begins a job, which runs inside until it waits for something, on the thread that runs the
    /// `io_context`. Where memory is short it has possibly not begun, whether this throws
    /// `std::bad_alloc` or not; in the midst of starting a coroutine Asio 1.22 ends the program.
    void begin(asio::io_context& io, job next) {
        if (at_rest_ == nullptr) {
            asio::co_spawn(io, work(this->weak_from_this(), std::move(next)), asio::detached);
        } else {
            wake(std::move(next));
        }
    }

    /// Lets those at rest go, and the others when they are ready.
    void dismiss() noexcept {
        most_at_rest_ = 0;
        while (at_rest_ != nullptr) {
            try {
                wake({});
            } catch (...) { // no memory to tell that it has ended, which nobody asks
                continue;
            }
        }
    }

    std::size_t at_rest() const noexcept { return count_at_rest_; }

  private:
    /// In the coroutine's own frame, which owns what `resume` holds only while it waits there.
    struct place {
        completion_slot<> resume;
        job next_job;
        place* next = nullptr;
    };

    void wake(job next) {
        place& one = *std::exchange(at_rest_, at_rest_->next);
        --count_at_rest_;
        one.next_job = std::move(next);
        one.resume();
    }

    static asio::awaitable<void, Executor> work(std::weak_ptr<coroutine_crew> crew, job first) {
        place own;
        own.next_job = std::move(first);
        while (own.next_job.work != nullptr) {
            co_await own.next_job.work(std::exchange(own.next_job.state, nullptr));
            // With the job's state everything may have gone that this served.
            auto served = crew.lock();
            if (served == nullptr || served->count_at_rest_ >= served->most_at_rest_) {
                break;
            }
            // A handler's change of these holds for its own request.
            co_await asio::this_coro::reset_cancellation_state();
            co_await asio::this_coro::throw_if_cancelled(true);
            co_await asio::async_initiate<const asio::use_awaitable_t<Executor>&, void()>(
                [&own, &served](auto&& resume) {
                    own.resume.emplace(std::forward<decltype(resume)>(resume));
                    own.next = std::exchange(served->at_rest_, &own);
                    ++served->count_at_rest_;
                    served.reset();
                },
                asio::use_awaitable_t<Executor>());
        }
    }

    std::size_t most_at_rest_;
    std::size_t count_at_rest_ = 0;
    place* at_rest_ = nullptr;
};

} // namespace radius::detail
