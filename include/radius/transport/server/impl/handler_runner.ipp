// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/handler_runner.hpp>.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>

#include <radius/protocol/weak_hiding.hpp>
#include <radius/transport/kit/turn_end.hpp>
#include <radius/transport/server/handler_runner.hpp>

namespace radius::detail {

/// True for what an operation ends with that was cancelled.
inline bool is_cancellation(const std::exception_ptr& failure) noexcept {
    try {
        std::rethrow_exception(failure);
    } catch (const std::system_error& error) {
        return error.code() == asio::error::operation_aborted;
    } catch (...) {
        return false;
    }
}

/// A request whose reply comes later, with its own copy of the packet. It keeps everything alive
/// that its handler may use, even after the server is destroyed. Inside the gate of the runner, but
/// for `conclude`, `fail`, `end` and `defer`, which enter it.
class request_in_progress final : public running_request,
                                  public request_owner,
                                  public std::enable_shared_from_this<request_in_progress> {
  public:
    request_in_progress(std::shared_ptr<handler_runner> runner, std::shared_ptr<reply_path> path,
                        const server_engine::admitted& what)
        : runner_(std::move(runner)), path_(std::move(path)),
          octets_(what.request.packet().octets()), place_(what.place) {
        const packet_view packet = *packet_view::parse(
            octets_.view(), {.max_size = max_large_packet_size,
                             .max_attributes = max_large_packet_size,
                             .allow_type_0 = true,
                             .strict_prefixes = what.request.strict_prefixes()});
        request_origin origin = what.request.origin();
        if (origin.kept_by != nullptr) {
            peer_ = *origin.kept_by;
            origin.kept_by = &peer_;
        }
        caller_ = &runner_->caller();
        switch (packet.code()) {
        case packet_code::access_request: keep<access_request>(packet, origin); break;
        case packet_code::accounting_request: keep<accounting_request>(packet, origin); break;
        case packet_code::coa_request: keep<coa_request>(packet, origin); break;
        default: keep<disconnect_request>(packet, origin); break;
        }
        next_ = path_->running_;
        if (next_ != nullptr) {
            next_->previous_ = this;
        }
        path_->running_ = this;
        path_->engine().cache().set_owner(place_, this);
    }
    request_in_progress(const request_in_progress&) = delete;
    request_in_progress& operator=(const request_in_progress&) = delete;
    ~request_in_progress() {
        if (!ended_) { // its coroutine was destroyed
            path_->engine().cache().set_owner(place_, nullptr);
            unlink();
        }
    }

    handler_runner& runner() const noexcept { return *runner_; }
    const received_request& request() const noexcept { return *request_; }

    /// What the handler knew of the login before it deferred the reply.
    void keep_login(const std::optional<login>& known) {
        std::get<request_exchange<access_request>>(exchange_).login() = known;
    }

    // A handler may have continued its coroutine on another thread.

    void conclude(reply_base& reply) override {
        gate().hold([&] { conclude_inside(reply); });
    }
    void fail(const std::exception_ptr& failure) override {
        gate().hold([&] {
            if (cancelled_ && is_cancellation(failure)) {
                drop(drop_reason::handler_failed);
            } else {
                runner_->note_failure(path_->engine(), *request_, place_, failure);
            }
        });
    }
    void end() override {
        gate().hold([&] {
            ended_ = true;
            cancellation_ = nullptr;
            on_cancel_ = nullptr;
            unlink();
            --runner_->in_progress_count_;
            runner_->has_ended(request_->peer());
            path_->ended();
            runner_->close_if_idle();
        });
    }

    void defer(deferral start) override {
        gate().hold([&] { defer_inside(std::move(start)); });
    }

    /// The handler has let go of the deferred reply.
    void withdraw() {
        withdrawn_ = true;
        if (!starting_) {
            drop(drop_reason::handler_declined);
            end();
        }
    }

    void on_cancel(std::function<void(cancel_reason)> act) {
        if (ended_) {
            return;
        }
        if (cancelled_) {
            act(*cancelled_);
        } else {
            on_cancel_ = std::move(act);
        }
    }

    /// Tells the handler that its reply has become useless.
    void cancel(cancel_reason why) {
        if (ended_ || cancelled_) {
            return;
        }
        cancelled_ = why;
        try {
            if (cancellation_ != nullptr) {
                cancellation_->emit(asio::cancellation_type::terminal);
            } else if (const auto act = std::exchange(on_cancel_, nullptr)) {
                act(why);
            }
        } catch (...) {
            note_exception(std::current_exception());
        }
    }

    /// Not at once: a packet is being judged, and no user code may run meanwhile. Without memory
    /// the handler is not told, and its reply is dropped all the same.
    void superseded() noexcept override {
        (void)try_post(runner_->executor(), [self = weak_from_this()] {
            if (const auto kept = self.lock()) {
                kept->cancel(cancel_reason::superseded);
            }
        });
    }

    /// The path has ended. No other request is after this one in its list.
    void unlink() noexcept {
        if (previous_ != nullptr) {
            previous_->next_ = next_;
        } else if (path_->running_ == this) {
            path_->running_ = next_;
        }
        if (next_ != nullptr) {
            next_->previous_ = previous_;
        }
        previous_ = next_ = nullptr;
    }

    /// Drops the request if its coroutine has not started, for lack of memory.
    void give_up() {
        if (begin()) {
            fail(std::make_exception_ptr(std::bad_alloc()));
            end();
        }
    }

  private:
    serial_gate& gate() const noexcept { return *runner_->executor().gate(); }

    void conclude_inside(reply_base& reply) {
        const time_point now = std::chrono::steady_clock::now();
        if (runner_->conclude(*path_, path_->engine(), *request_, place_, reply, now)) {
            runner_->latencies_.add(request_kind_of(request_->code()),
                                    now - request_->arrived().steady);
        }
    }

    template <class Request>
    void keep(const packet_view& packet, const request_origin& origin) {
        request_ = &exchange_.emplace<request_exchange<Request>>(packet, origin).request();
    }

    void defer_inside(deferral start);

    /// For this reason, unless the handler was told a better one.
    void drop(drop_reason otherwise) {
        const drop_reason reason = !cancelled_ ? otherwise
                                   : *cancelled_ == cancel_reason::superseded
                                       ? drop_reason::superseded
                                       : drop_reason::connection_closed;
        runner_->drop(path_->engine(), *request_, place_, reason);
    }

    void note_exception(const std::exception_ptr& failure) {
        runner_->log().handler_failed(request_->code(), request_->local(), request_->source(),
                                      failure, std::chrono::steady_clock::now());
    }

    std::shared_ptr<handler_runner> runner_;
    std::shared_ptr<reply_path> path_;
    request_in_progress* previous_ = nullptr; ///< of the path
    request_in_progress* next_ = nullptr;
    kept_peer peer_; ///< null if the peer outlives the request anyway
    secret_packet_copy octets_;
    server_engine::ticket place_;
    std::optional<cancel_reason> cancelled_;
    std::function<void(cancel_reason)> on_cancel_; ///< if the reply is deferred
    bool starting_ = false;                        ///< the function passed to `defer` runs
    bool withdrawn_ = false;
    bool ended_ = false;
    std::variant<std::monostate, request_exchange<access_request>,
                 request_exchange<accounting_request>, request_exchange<coa_request>,
                 request_exchange<disconnect_request>>
        exchange_;
};

/// What a `deferred_reply` owns, on any thread. It lets go of the request on the runner's thread.
class deferred_in_progress final : public deferred_request,
                                   public std::enable_shared_from_this<deferred_in_progress> {
  public:
    explicit deferred_in_progress(std::shared_ptr<request_in_progress> state)
        : work_(asio::make_work_guard(state->runner().executor())), state_(std::move(state)) {}

    const received_request& request() const noexcept override { return state_->request(); }

    void complete(reply_base&& reply) override {
        settle([kept = kept_reply(std::move(reply))](request_in_progress& state) mutable {
            try {
                state.conclude(kept);
            } catch (...) {
                state.fail(std::current_exception());
            }
            state.end();
        });
    }
    void fail(std::exception_ptr failure) override {
        settle([failure = std::move(failure)](request_in_progress& state) {
            state.fail(failure);
            state.end();
        });
    }
    void withdraw() noexcept override {
        // Otherwise the server would wait for it for ever.
        until_memory([&] { settle([](request_in_progress& state) { state.withdraw(); }); });
    }

    void on_cancel(std::function<void(cancel_reason)> act) override {
        state_->on_cancel(std::move(act));
    }

  private:
    /// A reply of any kind.
    struct kept_reply : reply_base {
        explicit kept_reply(reply_base&& reply) : reply_base(std::move(reply)) {}
    };

    template <class Act>
    void settle(Act act) {
        const auto executor = work_.get_executor();
        if (executor.running_in_this_thread()) {
            finish(act);
        } else {
            asio::post(executor, [self = shared_from_this(), act = std::move(act)]() mutable {
                self->finish(act);
            });
        }
    }

    template <class Act>
    void finish(Act& act) {
        const auto state = std::move(state_);
        const auto work = std::move(work_);
        act(*state);
    }

    asio::executor_work_guard<serial_executor> work_;
    std::shared_ptr<request_in_progress> state_;
};

RADIUS_DECL void request_in_progress::defer_inside(deferral start) {
    begun_ = true;
    cancellation_ = nullptr;
    starting_ = true;
    std::exception_ptr failure;
    bool is_running = false;
    try {
        auto owned = std::make_shared<deferred_in_progress>(shared_from_this());
        is_running = true;
        (*start)(std::move(owned));
    } catch (...) {
        failure = std::current_exception();
    }
    start.reset(); // the function may own the deferred reply
    starting_ = false;
    if (ended_) {
        if (failure != nullptr) {
            note_exception(failure);
        }
    } else if (withdrawn_ || !is_running) {
        if (failure != nullptr) {
            fail(failure);
        } else {
            drop(drop_reason::handler_declined);
        }
        end();
    } else if (failure != nullptr) { // someone else has the deferred reply
        note_exception(failure);
    }
}

RADIUS_DECL handler_runner::handler_runner(serial_executor executor,
                                           std::shared_ptr<handler_caller> caller, event_log log,
                                           std::size_t most_at_rest)
    : executor_(std::move(executor)), caller_(std::move(caller)), log_(std::move(log)),
      crew_(caller_->make_crew(most_at_rest)) {}

RADIUS_DECL handler_runner::~handler_runner() = default;

RADIUS_DECL void handler_runner::dismiss_coroutines() noexcept {
    if (crew_ != nullptr) {
        crew_->dismiss();
    }
}

RADIUS_DECL void handler_runner::handle(reply_path& path, server_engine& engine,
                                        const server_engine::admitted& what) {
    const received_request& request = what.request;
    note_message("from", request, request.code(), request);
    note_hiding(request);
    const request_kind kind = request_kind_of(request.code());
    if (const auto work = caller_->by_coroutine()[static_cast<std::size_t>(kind)]) {
        begin_coroutine(work, path, engine, what);
        return;
    }
    try {
        switch (kind) {
        case request_kind::access: answer_as<access_request>(path, engine, what); break;
        case request_kind::accounting: answer_as<accounting_request>(path, engine, what); break;
        case request_kind::coa: answer_as<coa_request>(path, engine, what); break;
        case request_kind::disconnect: answer_as<disconnect_request>(path, engine, what); break;
        }
    } catch (...) {
        note_failure(engine, request, what.place, std::current_exception());
    }
}

template <class Request>
void handler_runner::answer_as(reply_path& path, server_engine& engine,
                               const server_engine::admitted& what) {
    request_exchange<Request> exchange(what.request.packet(), what.request.origin());
    const Request& request = exchange.request();
    deferral later;
    auto reply = caller_->answer(request, later);
    if (later != nullptr) {
        if (const auto state = keep(path, engine, what)) {
            if constexpr (std::is_same_v<Request, access_request>) {
                state->keep_login(exchange.login());
            }
            state->defer(std::move(later));
        }
        return;
    }
    if (conclude(path, engine, request, what.place, reply, request.arrived().steady)) {
        latencies_.answered(request_kind_of(request.code()), request.arrived().steady);
    }
}

RADIUS_DECL bool handler_runner::conclude(reply_path& path, server_engine& engine,
                                          const received_request& request,
                                          server_engine::ticket place, reply_base& reply,
                                          time_point now) {
    if (!reply.is_valid()) {
        note_failure(engine, request, place,
                     std::make_exception_ptr(std::logic_error(
                         "the handler returned a default-constructed reply, which cannot be sent: "
                         "return request.discard() if there must be no answer")));
        return false;
    }
    drop_reason dropped = drop_reason::connection_closed; // unless the path calls this:
    path.reply(request, [&](octets_span room) {
        const auto finished = engine.finish(request, place, reply, room, now);
        dropped = finished ? drop_reason::none : finished.error();
        return finished ? *finished : octets_view();
    });
    if (reply.left_out() != 0 && caller_->is_first_left_out()) {
        log_.left_out(reply.code(), request.local(), request.source());
    }
    if (dropped == drop_reason::none) {
        note_message("to", request, reply.code(), reply.attributes());
        return true;
    }
    if (dropped == drop_reason::connection_closed) {
        const bool is_current = !place || engine.cache().current(place);
        drop(engine, request, place, is_current ? dropped : drop_reason::superseded);
    } else {
        note_drop(dropped, request.local(), request.source(), &request.peer());
    }
    return false;
}

RADIUS_DECL void handler_runner::note_message(std::string_view way, const received_request& request,
                                              packet_code code,
                                              const printable& message) const noexcept {
    log_.message(code, request.label(), way, request.local(), request.source(), message);
}

RADIUS_DECL void handler_runner::note_hiding(const received_request& request) noexcept {
    if (is_dynamic_authorization(request.code()) && is_unprotected(request.transport()) &&
        has_hidden_by_rfc(request.attributes())) {
        log_.weakly_hidden(request.code(), "from", request.local(), request.source(),
                           request.arrived().steady);
    }
}

RADIUS_DECL void handler_runner::note_failure(server_engine& engine,
                                              const received_request& request,
                                              server_engine::ticket place,
                                              const std::exception_ptr& failure) {
    engine.abandon(request, place, drop_reason::handler_failed);
    log_.handler_failed(request.code(), request.local(), request.source(), failure,
                        std::chrono::steady_clock::now());
}

RADIUS_DECL void handler_runner::drop(server_engine& engine, const received_request& request,
                                      server_engine::ticket place, drop_reason reason) {
    engine.abandon(request, place, reason);
    note_drop(reason, request.local(), request.source(), &request.peer());
}

RADIUS_DECL void handler_runner::note_end(reply_path& path, cancel_reason why) noexcept {
    if (path.running_ == nullptr) {
        return;
    }
    const auto tell = [path = path.shared_path(), why] {
        while (path->running_ != nullptr) {
            const auto next = path->running_->shared_from_this();
            next->unlink();
            next->cancel(why);
        }
    };
    // Not at once: the path is ending, and no user code may run meanwhile. Without memory the
    // handlers are not told.
    (void)try_post(executor_, tell);
}

RADIUS_DECL std::shared_ptr<request_in_progress>
handler_runner::keep(reply_path& path, server_engine& engine, const server_engine::admitted& what) {
    const received_request& request = what.request;
    if (!may_begin(request.peer())) {
        drop(engine, request, what.place, drop_reason::busy);
        return nullptr;
    }
    try {
        auto state = std::allocate_shared<request_in_progress>(
            recycling_allocator<request_in_progress>(memory_), shared_from_this(),
            path.shared_path(), what);
        ++in_progress_count_;
        path.begun();
        return state;
    } catch (...) { // no memory
        has_ended(request.peer());
        note_failure(engine, request, what.place, std::current_exception());
        return nullptr;
    }
}

RADIUS_DECL void handler_runner::begin_coroutine(coroutine_job::work_type work, reply_path& path,
                                                 server_engine& engine,
                                                 const server_engine::admitted& what) {
    const auto state = keep(path, engine, what);
    if (state == nullptr) {
        return;
    }
    // Elsewhere Asio would defer the start, and its failure would go unnoticed.
    if (executor_.running_in_this_thread()) {
        start(work, state);
    } else if (!try_post(executor_, [work, state] { state->runner().start(work, state); })) {
        state->give_up();
    }
}

RADIUS_DECL void handler_runner::start(coroutine_job::work_type work,
                                       const std::shared_ptr<request_in_progress>& state) {
    try {
        crew_->begin(executor_, {work, std::shared_ptr<running_request>(state)});
    } catch (...) { // no memory, which is irrelevant if it has started
        state->give_up();
    }
    state->give_up();
}

} // namespace radius::detail
