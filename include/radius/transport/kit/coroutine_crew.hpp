// SPDX-License-Identifier: MIT
// Coroutines that run a handler for one request after the other: to start one for each request
// costs more than most handlers do.
#pragma once

#include <memory>
#include <utility>

#include <radius/container/completion_slot.hpp>
#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// For one thread. Idle coroutines count as work of their `io_context`: call `dismiss` at the end.
/// A template, so that a program without coroutines does not compile them.
template <class Executor>
class coroutine_crew : public std::enable_shared_from_this<coroutine_crew<Executor>> {
  public:
    /// The work to do. It must not end with an exception.
    struct job {
        asio::awaitable<void, Executor> (*work)(std::shared_ptr<void>) = nullptr;
        std::shared_ptr<void> state;
    };

    /// Keeps up to `most_at_rest` idle coroutines and ends the others.
    explicit coroutine_crew(std::size_t most_at_rest) : most_at_rest_(most_at_rest) {}
    coroutine_crew(const coroutine_crew&) = delete;
    coroutine_crew& operator=(const coroutine_crew&) = delete;
    ~coroutine_crew() {
        for (place* one = at_rest_; one != nullptr;) {
            std::exchange(one, one->next)->resume.reset();
        }
    }

    /// Starts a job, which runs inside this call until it first waits, on the thread that runs the
    /// `io_context`. If memory is short, it may not have started, whether this throws
    /// `std::bad_alloc` or not; Asio 1.22 may terminate the program while it starts a coroutine.
    void begin(asio::io_context& io, job next) {
        if (at_rest_ == nullptr) {
            asio::co_spawn(io, work(this->weak_from_this(), std::move(next)), asio::detached);
        } else {
            wake(std::move(next));
        }
    }

    /// Ends the idle coroutines now, and the others when they have finished.
    void dismiss() noexcept {
        most_at_rest_ = 0;
        while (at_rest_ != nullptr) {
            try {
                wake({});
            } catch (...) { // no memory to report that it has ended, which is not needed
                continue;
            }
        }
    }

    std::size_t at_rest() const noexcept { return count_at_rest_; }

  private:
    /// In the coroutine's own frame, which owns the contents of `resume` only while it waits there.
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
            // Destroying the job's state may have destroyed the crew.
            auto served = crew.lock();
            if (served == nullptr || served->count_at_rest_ >= served->most_at_rest_) {
                break;
            }
            // A handler's changes to these apply only to its own request.
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
