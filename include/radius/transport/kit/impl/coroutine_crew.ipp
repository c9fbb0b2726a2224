// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/kit/coroutine_crew.hpp>.
#pragma once

#include <memory>
#include <utility>

#include <radius/container/completion_slot.hpp>
#include <radius/transport/kit/coroutine_crew.hpp>

namespace radius::detail {

template <class Awaitable>
class reusing_crew final : public coroutine_crew,
                           public std::enable_shared_from_this<reusing_crew<Awaitable>> {
  public:
    explicit reusing_crew(std::size_t most_at_rest) : most_at_rest_(most_at_rest) {}
    ~reusing_crew() override {
        for (place* one = at_rest_; one != nullptr;) {
            std::exchange(one, one->next)->resume.reset();
        }
    }

    void begin(const serial_executor& executor, coroutine_job next) override {
        if (at_rest_ == nullptr) {
            const auto signal = std::make_shared<asio::cancellation_signal>();
            asio::co_spawn(executor,
                           work(this->weak_from_this(), executor, std::move(next), signal),
                           asio::bind_cancellation_slot(signal->slot(), ended{signal}));
        } else {
            wake(std::move(next));
        }
    }

    void dismiss() noexcept override {
        most_at_rest_ = 0;
        while (at_rest_ != nullptr) {
            try {
                wake({});
            } catch (...) { // no memory to report that it has ended, which is not needed
                continue;
            }
        }
    }

    std::size_t at_rest() const noexcept override { return count_at_rest_; }

  private:
    using executor_type = typename Awaitable::executor_type;

    /// Keeps the signal for as long as Asio uses its slot.
    struct ended {
        void operator()(const std::exception_ptr&) const noexcept {}

        std::shared_ptr<asio::cancellation_signal> signal;
    };

    /// In the coroutine's own frame, which owns the contents of `resume` only while it waits there.
    struct place {
        completion_slot<> resume;
        coroutine_job next_job;
        place* next = nullptr;
    };

    void wake(coroutine_job next) {
        place& one = *std::exchange(at_rest_, at_rest_->next);
        --count_at_rest_;
        one.next_job = std::move(next);
        one.resume();
    }

    // A handler may have moved its coroutine to another thread.

    bool has_place(const serial_executor& executor) const {
        bool found = false;
        executor.gate()->hold([&] { found = count_at_rest_ < most_at_rest_; });
        return found;
    }

    /// Inside the gate.
    void rest(place& own, const serial_executor& executor) {
        if (most_at_rest_ == 0) { // dismissed meanwhile
            asio::post(executor, [&own] { own.resume(); });
            return;
        }
        own.next = std::exchange(at_rest_, &own);
        ++count_at_rest_;
    }

    static Awaitable work(std::weak_ptr<reusing_crew> crew, serial_executor executor,
                          coroutine_job first, std::shared_ptr<asio::cancellation_signal> signal) {
        place own;
        own.next_job = std::move(first);
        while (own.next_job.work != nullptr) {
            // A handler must ask for it, because it may not be prepared to be interrupted. Its
            // changes to these apply only to its own request.
            co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
            co_await asio::this_coro::throw_if_cancelled(true);
            co_await own.next_job.work(std::exchange(own.next_job.state, nullptr), *signal);
            // Destroying the job's state may have destroyed the crew.
            auto served = crew.lock();
            if (served == nullptr || !served->has_place(executor)) {
                break;
            }
            // Nothing may disturb its rest.
            co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
            co_await asio::async_initiate<const asio::use_awaitable_t<executor_type>&, void()>(
                [&own, &served, &executor](auto&& resume) {
                    const auto resting = std::move(served); // `own` may be resumed elsewhere
                    executor.gate()->hold([&] {
                        own.resume.emplace(std::forward<decltype(resume)>(resume));
                        resting->rest(own, executor);
                    });
                },
                asio::use_awaitable_t<executor_type>());
        }
    }

    std::size_t most_at_rest_;
    std::size_t count_at_rest_ = 0;
    place* at_rest_ = nullptr;
};

template <class Awaitable>
std::shared_ptr<coroutine_crew> make_crew(std::size_t most_at_rest) {
    return std::make_shared<reusing_crew<Awaitable>>(most_at_rest);
}

#if defined(RADIUS_SOURCE)
template std::shared_ptr<coroutine_crew> make_crew<asio::awaitable<void>>(std::size_t);
#endif

} // namespace radius::detail
