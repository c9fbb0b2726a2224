// SPDX-License-Identifier: MIT
// A pool of threads for password hashes that take milliseconds to check, so that the threads of the
// server continue with other requests meanwhile.
#pragma once

#include <memory>
#include <system_error>
#include <type_traits>
#include <utility>

#include <radius/auth/password/password_hash.hpp>
#include <radius/protocol/server/request.hpp>
#include <radius/transport/kit/asio.hpp>
#include <radius/wire/wiped_text.hpp>

namespace radius {

/// The bounds of `hashing`.
struct hashing_options {
    /// Threads of the pool: how many hashes are computed at once, at least 1. Leave some cores to
    /// the server.
    std::size_t threads = 1;

    /// The most logins that wait while all threads compute. 64 of 100 ms each keep one thread busy
    /// for 6 s, about as long as clients wait.
    std::size_t max_queued = 64;
};

namespace detail {

/// One password to compare with one hash, and what happens afterwards.
class hash_job {
  public:
    hash_job(password_hash stored, std::string_view clear)
        : hash(std::move(stored)), password(clear) {}
    hash_job(const hash_job&) = delete;
    hash_job& operator=(const hash_job&) = delete;
    virtual ~hash_job() = default;

    /// Posts the completion to the executor of its handler. Any thread may call it, once. Throws
    /// `std::bad_alloc`, and can then be called again.
    virtual void post(const std::shared_ptr<hash_job>& self) = 0;

    password_hash hash;
    wiped_text password;
    std::error_code error{};
    bool matches = false;
};

/// The threads and the queue.
class hash_pool {
  public:
    explicit hash_pool(const hashing_options& options);
    hash_pool(const hash_pool&) = delete;
    hash_pool& operator=(const hash_pool&) = delete;
    ~hash_pool();

    /// Takes the job, unless the queue is full or the pool has stopped: then it returns the error,
    /// and the job is not posted.
    std::error_code submit(std::shared_ptr<hash_job> job);

    /// Ends a job that still waits with `asio::error::operation_aborted`.
    void cancel(const hash_job* job);

    /// Ends all jobs that wait with `errc::stopped`, and joins the threads.
    void stop();

    std::size_t queued() const;

  private:
    struct state;

    void run();

    std::unique_ptr<state> state_;
};

/// Cancels a job that still waits.
class hash_cancellation {
  public:
    hash_cancellation(std::weak_ptr<hash_pool> pool, std::weak_ptr<hash_job> job) noexcept
        : pool_(std::move(pool)), job_(std::move(job)) {}

    void operator()(asio::cancellation_type type) const;

  private:
    std::weak_ptr<hash_pool> pool_;
    std::weak_ptr<hash_job> job_;
};

/// A job with its completion handler, which runs on its associated executor and nowhere else.
template <class Handler>
class hash_job_of final : public hash_job {
  public:
    hash_job_of(const access_request& request, password_hash stored, std::string_view clear,
                Handler handler)
        : hash_job(std::move(stored), clear), request_(&request), handler_(std::move(handler)),
          work_(asio::get_associated_executor(handler_)) {}

    void post(const std::shared_ptr<hash_job>& self) override {
        const auto executor = work_.get_executor();
        asio::post(executor, [self, mine = this] { mine->call(); });
    }

    /// The verdict is known: the job need not run.
    void set_verdict(password_verdict verdict) noexcept {
        verdict_ = verdict;
        is_known_ = true;
    }

    auto slot() const noexcept { return asio::get_associated_cancellation_slot(handler_); }

  private:
    void call() {
        slot().clear();
        Handler handler(std::move(handler_));
        work_.reset();
        if (!is_known_ && !error) {
            login outcome;
            outcome.method = login_method::pap;
            outcome.succeeded = matches;
            request_->set_login(outcome);
            verdict_ = matches ? password_verdict::right : password_verdict::wrong;
        }
        std::move(handler)(error, verdict_);
    }

    const access_request* request_;
    Handler handler_;
    asio::executor_work_guard<asio::associated_executor_t<Handler>> work_;
    password_verdict verdict_{};
    bool is_known_ = false;
};

/// The password of PAP if the hash must be computed elsewhere; nothing if `request.verify` is fast.
std::optional<wiped_text> password_for_pool(const access_request& request,
                                            const password_hash& hash);

} // namespace detail

/// Checks passwords against slow hashes on its own threads. One pool serves a whole program. When
/// more logins come than it can compute, their number in the queue is bounded, and further ones end
/// with an error, while accounting and logins with fast hashes go on.
///
///     radius::hashing hashing{{.threads = 2, .max_queued = 64}};
///
///     asio::awaitable<radius::access_reply> handle_access(const radius::access_request& request) {
///         const radius::password_hash stored = ...;   // or a decoy if the user is unknown
///         const auto verdict = co_await hashing.async_verify(request, stored);
///         co_return verdict ? request.accept() : request.reject();
///     }
///
/// Threads: any thread may call its functions, except the destructor.
///
/// Lifetime: stop or destroy it before the `io_context` of its completion handlers.
class hashing {
  public:
    /// Throws `std::system_error`: `errc::option_invalid` without threads, or the system's error if
    /// they cannot be started.
    explicit hashing(const hashing_options& options = {});
    hashing(const hashing&) = delete;
    hashing& operator=(const hashing&) = delete;

    /// Ends all logins that wait with `errc::stopped`; blocks until those being computed are done.
    ~hashing();

    /// Does what `access_request::verify` does, without blocking, and completes with
    /// `void(std::error_code, password_verdict)`. A fast hash, and a method other than PAP, is
    /// checked at once by the calling thread. The request must live until completion, as it does in
    /// a coroutine handler that awaits this; the hash is copied.
    ///
    /// Errors: `errc::queue_full`; `errc::stopped`; `errc::cryptography_failed` if OpenSSL refuses,
    /// or the system's error without memory; `asio::error::operation_aborted` after cancellation
    /// (all types) while the login waits: a hash that is being computed is completed. With
    /// `asio::use_awaitable`, an error is an exception; if a handler does not catch it, its request
    /// gets no answer, and the client tries again.
    ///
    /// Executor: the completion handler runs on its associated executor, which must be that of the
    /// request's handler, because the request's `login()` is set there.
    template <class Token = const asio::use_awaitable_t<>&>
    auto async_verify(const access_request& request, const password_hash& hash,
                      Token&& token = asio::use_awaitable) {
        return asio::async_initiate<Token, void(std::error_code, password_verdict)>(
            initiation{pool_}, token, &request, hash);
    }

    /// Ends all logins that wait, and later ones, with `errc::stopped`; blocks until those being
    /// computed are done.
    void stop();

    /// Logins that wait for a thread now.
    std::size_t queued() const;

  private:
    struct initiation {
        template <class Handler>
        void operator()(Handler&& handler, const access_request* request,
                        const password_hash& hash) const;

        std::shared_ptr<detail::hash_pool> pool;
    };

    std::shared_ptr<detail::hash_pool> pool_;
};

template <class Handler>
void hashing::initiation::operator()(Handler&& handler, const access_request* request,
                                     const password_hash& hash) const {
    using job_type = detail::hash_job_of<std::decay_t<Handler>>;
    const auto password = detail::password_for_pool(*request, hash);
    const auto job = std::make_shared<job_type>(*request, hash, password ? password->view() : "",
                                                std::forward<Handler>(handler));
    if (password) {
        if (auto slot = job->slot(); slot.is_connected()) {
            slot.template emplace<detail::hash_cancellation>(pool, job);
        }
        const std::error_code refusal = pool->submit(job);
        if (!refusal) {
            return; // now it belongs to the threads of the pool
        }
        job->error = refusal;
    } else {
        try {
            job->set_verdict(request->verify(hash));
        } catch (const std::system_error& failure) {
            job->error = failure.code();
        }
    }
    job->post(job);
}

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/hashing.ipp>
#endif
