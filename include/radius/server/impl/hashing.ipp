// SPDX-License-Identifier: MIT
// The definitions of <radius/server/hashing.hpp>.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <thread>
#include <vector>

#include <radius/server/hashing.hpp>
#include <radius/transport/kit/turn_end.hpp>
#include <radius/wire/errc.hpp>

namespace radius::detail {

struct hash_pool::state {
    mutable std::mutex mutex;
    std::condition_variable work_or_stop;
    std::deque<std::shared_ptr<hash_job>> queue; ///< under the mutex, like all that follows
    std::size_t busy = 0;                        ///< threads that compute
    bool is_stopped = false;
    std::vector<std::thread> threads;
    std::size_t max_jobs = 0; ///< those being computed included
};

inline void compute(hash_job& job) noexcept {
    try {
        job.matches = job.hash.matches(job.password.view());
    } catch (const std::system_error& failure) {
        job.error = failure.code();
    } catch (const std::bad_alloc&) {
        job.error = std::make_error_code(std::errc::not_enough_memory);
    } catch (...) { // of the program's crypt(3)
        job.error = make_error_code(errc::cryptography_failed);
    }
}

RADIUS_DECL hash_pool::hash_pool(const hashing_options& options)
    : state_(std::make_unique<state>()) {
    if (options.threads == 0) {
        throw std::system_error(make_error_code(errc::option_invalid), "hashing_options::threads");
    }
    state_->max_jobs = options.threads + options.max_queued;
    try {
        state_->threads.reserve(options.threads);
        for (std::size_t count = 0; count < options.threads; ++count) {
            state_->threads.emplace_back([this] { run(); });
        }
    } catch (...) {
        stop();
        throw;
    }
}

RADIUS_DECL hash_pool::~hash_pool() { stop(); }

RADIUS_DECL std::error_code hash_pool::submit(std::shared_ptr<hash_job> job) {
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->is_stopped) {
            return make_error_code(errc::stopped);
        }
        if (state_->queue.size() + state_->busy >= state_->max_jobs) {
            return make_error_code(errc::queue_full);
        }
        try {
            state_->queue.push_back(std::move(job));
        } catch (const std::bad_alloc&) {
            return std::make_error_code(std::errc::not_enough_memory);
        }
    }
    state_->work_or_stop.notify_one();
    return {};
}

RADIUS_DECL void hash_pool::cancel(const hash_job* job) {
    std::shared_ptr<hash_job> found;
    {
        const std::lock_guard lock(state_->mutex);
        auto& queue = state_->queue;
        const auto place = std::find_if(queue.begin(), queue.end(),
                                        [&](const auto& one) { return one.get() == job; });
        if (place == queue.end()) {
            return;
        }
        found = std::move(*place);
        queue.erase(place);
    }
    found->error = asio::error::operation_aborted;
    until_memory([&] { found->post(found); });
}

RADIUS_DECL void hash_pool::stop() {
    std::deque<std::shared_ptr<hash_job>> left;
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(state_->mutex);
        state_->is_stopped = true;
        left.swap(state_->queue);
        threads.swap(state_->threads);
    }
    state_->work_or_stop.notify_all();
    for (const auto& job : left) {
        job->error = make_error_code(errc::stopped);
        until_memory([&] { job->post(job); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
}

RADIUS_DECL std::size_t hash_pool::queued() const {
    const std::lock_guard lock(state_->mutex);
    return state_->queue.size();
}

RADIUS_DECL void hash_pool::run() {
    std::unique_lock lock(state_->mutex);
    while (true) {
        state_->work_or_stop.wait(lock,
                                  [&] { return state_->is_stopped || !state_->queue.empty(); });
        if (state_->is_stopped) {
            return;
        }
        std::shared_ptr<hash_job> job = std::move(state_->queue.front());
        state_->queue.pop_front();
        ++state_->busy;
        lock.unlock();
        compute(*job);
        until_memory([&] { job->post(job); });
        job.reset();
        lock.lock();
        --state_->busy;
    }
}

RADIUS_DECL void hash_cancellation::operator()(asio::cancellation_type type) const {
    const auto pool = pool_.lock();
    const auto job = job_.lock();
    if (pool && job && type != asio::cancellation_type::none) {
        pool->cancel(job.get());
    }
}

RADIUS_DECL std::optional<wiped_text> password_for_pool(const access_request& request,
                                                        const password_hash& hash) {
    if (!hash.is_slow()) {
        return std::nullopt;
    }
    const auto clear = request.get(attr::user_password);
    return clear ? std::optional(wiped_text(clear->view())) : std::nullopt;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL hashing::hashing(const hashing_options& options)
    : pool_(std::make_shared<detail::hash_pool>(options)) {}

RADIUS_DECL hashing::~hashing() { pool_->stop(); }

RADIUS_DECL void hashing::stop() { pool_->stop(); }

RADIUS_DECL std::size_t hashing::queued() const { return pool_->queued(); }

} // namespace radius
