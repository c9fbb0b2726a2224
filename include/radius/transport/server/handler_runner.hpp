// SPDX-License-Identifier: MIT
// Calls a handler for requests that an engine has admitted: directly, or as a coroutine that keeps
// its request until the reply is sent.
#pragma once

#include <atomic>
#include <memory>
#include <new>
#include <utility>

#include <radius/observe/event_log.hpp>
#include <radius/protocol/server/server_engine.hpp>
#include <radius/protocol/weak_hiding.hpp>
#include <radius/transport/kit/coroutine_crew.hpp>
#include <radius/transport/kit/recycled_memory.hpp>
#include <radius/transport/kit/turn_end.hpp>
#include <radius/transport/server/handler.hpp>
#include <radius/transport/server/reply_path.hpp>

namespace radius::detail {

/// What owns a handler and runs it. A `std::shared_ptr` owns it in turn.
template <class Owner>
concept runner_owner =
    requires(Owner& owner, const known_peer& peer, drop_reason reason, const endpoint& end) {
        { owner.io() } -> std::same_as<asio::io_context&>;
        { *owner.handler() };
        { owner.log() } -> std::same_as<event_log&>;
        { owner.note_drop(reason, end, end, &peer) } -> std::same_as<void>;
        // False if this peer, or all together, have too many coroutines in progress.
        { owner.may_begin(peer) } -> std::same_as<bool>;
        { owner.has_ended(peer) } -> std::same_as<void>;
        // A coroutine has ended.
        { owner.close_if_idle() } -> std::same_as<void>;
        { owner.shared_from_this() };
    };

/// The base of `Owner`. While it keeps idle coroutines, its `io_context` does not run out of work.
template <class Owner>
class handler_runner {
  public:
    /// Calls the handler, and sends its reply through the link, now or when the coroutine returns
    /// it.
    void run(reply_path& link, server_engine& engine, const server_engine::admitted& what) {
        note_message("from", what.request, what.request.code(), what.request);
        note_hiding(what.request);
        switch (what.request.code()) {
        case packet_code::access_request: run_as<access_request>(link, engine, what); break;
        case packet_code::accounting_request: run_as<accounting_request>(link, engine, what); break;
        case packet_code::coa_request: run_as<coa_request>(link, engine, what); break;
        default: run_as<disconnect_request>(link, engine, what); break;
        }
    }

  protected:
    /// Keeps up to `most_at_rest` coroutines for later requests. All runners of a handler share
    /// `told`: set once the log has a line about attributes that its replies must not carry.
    explicit handler_runner(
        std::size_t coroutines_at_rest,
        std::shared_ptr<std::atomic<bool>> told = std::make_shared<std::atomic<bool>>())
        : crew_(std::make_shared<crew>(coroutines_at_rest)), told_(std::move(told)) {
        static_assert(runner_owner<Owner>,
                      "radius: what runs a handler needs io, handler, log, note_drop, may_begin, "
                      "has_ended and close_if_idle");
    }
    ~handler_runner() = default;

    /// Ends the idle coroutines and keeps none from now on.
    void dismiss() noexcept { crew_->dismiss(); }

    /// The number of coroutines in progress.
    std::size_t in_progress_count() const noexcept { return in_progress_count_; }

  private:
    using crew = coroutine_crew<asio::awaitable<void>::executor_type>;

    Owner& owner() noexcept { return static_cast<Owner&>(*this); }
    const Owner& owner() const noexcept { return static_cast<const Owner&>(*this); }

    template <class Handler>
    static auto call(Handler& handler, const access_request& request) {
        return handler.handle_access(request);
    }
    template <class Handler>
    static auto call(Handler& handler, const accounting_request& request) {
        return handler.handle_accounting(request);
    }
    template <class Handler>
    static auto call(Handler& handler, const coa_request& request) {
        return handler.handle_coa(request);
    }
    template <class Handler>
    static auto call(Handler& handler, const disconnect_request& request) {
        return handler.handle_disconnect(request);
    }

    template <class Request>
    void run_as(reply_path& link, server_engine& engine, const server_engine::admitted& what) {
        using answer = decltype(call(*owner().handler(), std::declval<const Request&>()));
        if constexpr (is_coroutine<answer>) {
            begin_coroutine<Request>(link, engine, what);
        } else {
            try {
                request_exchange<Request> exchange(what.request.packet(), what.request.origin());
                const Request& request = exchange.request();
                conclude(link, engine, request, what.place, call(*owner().handler(), request),
                         request.arrived().steady);
            } catch (...) {
                note_failure(engine, what.request, what.place, std::current_exception());
            }
        }
    }

    /// Signs the reply in the send buffer. No user code runs meanwhile.
    template <request_kind Kind>
    void conclude(reply_path& link, server_engine& engine, const received_request& request,
                  server_engine::ticket place, basic_reply<Kind> reply, time_point now) {
        drop_reason dropped = drop_reason::none;
        link.reply(request, [&](octets_span room) {
            const auto finished = engine.finish(request, place, reply, room, now);
            dropped = finished ? drop_reason::none : finished.error();
            return finished ? *finished : octets_view();
        });
        if (reply.left_out() != 0 && !told_->exchange(true, std::memory_order_relaxed)) {
            owner().log().left_out(reply.code(), request.local(), request.source());
        }
        if (dropped != drop_reason::none) {
            owner().note_drop(dropped, request.local(), request.source(), &request.peer());
            return;
        }
        note_message("to", request, reply.code(), reply.attributes());
    }

    void note_message(std::string_view way, const received_request& request, packet_code code,
                      const printable& message) const noexcept {
        owner().log().message(code, request.label(), way, request.local(), request.source(),
                              message);
    }

    void note_hiding(const received_request& request) noexcept {
        if (is_dynamic_authorization(request.code()) && is_unprotected(request.transport()) &&
            has_hidden_by_rfc(request.attributes())) {
            owner().log().weakly_hidden(request.code(), "from", request.local(), request.source(),
                                        request.arrived().steady);
        }
    }

    void note_failure(server_engine& engine, const received_request& request,
                      server_engine::ticket place, const std::exception_ptr& failure) {
        engine.abandon(request, place, drop_reason::handler_failed);
        owner().log().handler_failed(request.code(), request.local(), request.source(), failure,
                                     std::chrono::steady_clock::now());
    }

    /// A request whose coroutine is in progress, with its own copy of the packet. It keeps
    /// everything alive that the coroutine may use, even after the server is destroyed.
    template <class Request>
    struct in_progress {
        in_progress(std::shared_ptr<Owner> core, std::shared_ptr<reply_path> way,
                    const server_engine::admitted& what)
            : owner(std::move(core)), link(std::move(way)), octets(what.request.packet().octets()),
              place(what.place),
              exchange(*packet_view::parse(octets.view(),
                                           {.max_size = max_large_packet_size,
                                            .max_attributes = max_large_packet_size,
                                            .allow_type_0 = true,
                                            .strict_prefixes = what.request.strict_prefixes()}),
                       what.request.origin()) {}

        std::shared_ptr<Owner> owner;
        std::shared_ptr<reply_path> link;
        secret_packet_copy octets;
        server_engine::ticket place;
        request_exchange<Request> exchange;
        bool begun = false;
    };

    template <class Request>
    void begin_coroutine(reply_path& link, server_engine& engine,
                         const server_engine::admitted& what) {
        if (!owner().may_begin(what.request.peer())) {
            engine.abandon(what.request, what.place, drop_reason::busy);
            owner().note_drop(drop_reason::busy, what.request.local(), what.request.source(),
                              &what.request.peer());
            return;
        }
        bool counted = false;
        try {
            using state_type = in_progress<Request>;
            const auto state = std::allocate_shared<state_type>(
                recycling_allocator<state_type, own_recycled_memory>(memory_),
                std::static_pointer_cast<Owner>(owner().shared_from_this()), link.shared_path(),
                what);
            ++in_progress_count_;
            counted = true;
            link.begun();
            // On another thread, for example if a user's coroutine was resumed by other means than
            // Asio, Asio would defer the start, and its failure would go unnoticed.
            if (owner().io().get_executor().running_in_this_thread()) {
                start(state);
            } else if (!try_post(owner().io(),
                                 [state] { state->owner->handler_runner::start(state); })) {
                give_up(*state);
            }
        } catch (...) { // no memory
            if (!counted) {
                owner().has_ended(what.request.peer());
            }
            note_failure(engine, what.request, what.place, std::current_exception());
        }
    }

    template <class Request>
    void start(const std::shared_ptr<in_progress<Request>>& state) {
        try {
            crew_->begin(owner().io(), {answer<Request>, state});
        } catch (const std::bad_alloc&) { // irrelevant if it has started
            give_up(*state);
        }
        give_up(*state);
    }

    /// Drops a request whose coroutine has not started, for lack of memory.
    template <class State>
    void give_up(State& state) {
        if (std::exchange(state.begun, true)) {
            return;
        }
        note_failure(state.link->engine(), state.exchange.request(), state.place,
                     std::make_exception_ptr(std::bad_alloc()));
        ended(state);
    }

    template <class State>
    void ended(State& state) {
        --in_progress_count_;
        owner().has_ended(state.exchange.request().peer());
        state.link->ended();
        owner().close_if_idle();
    }

    template <class Request>
    static asio::awaitable<void> answer(std::shared_ptr<void> given) {
        const auto state = std::static_pointer_cast<in_progress<Request>>(std::move(given));
        if (std::exchange(state->begun, true)) {
            co_return; // dropped meanwhile
        }
        Owner& owner = *state->owner;
        handler_runner& runner = owner;
        server_engine& engine = state->link->engine();
        try {
            const auto reply = co_await call(*owner.handler(), state->exchange.request());
            runner.conclude(*state->link, engine, state->exchange.request(), state->place, reply,
                            std::chrono::steady_clock::now());
        } catch (...) {
            runner.note_failure(engine, state->exchange.request(), state->place,
                                std::current_exception());
        }
        runner.ended(*state);
    }

    std::shared_ptr<crew> crew_;
    std::shared_ptr<std::atomic<bool>> told_;
    /// Memory of ended coroutines for the next ones: as many blocks as the peak number in progress.
    std::shared_ptr<own_recycled_memory> memory_ = std::make_shared<own_recycled_memory>();
    std::size_t in_progress_count_ = 0;
};

} // namespace radius::detail
