// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/handler_runner.hpp>.
#pragma once

#include <memory>
#include <new>
#include <utility>
#include <variant>

#include <radius/protocol/weak_hiding.hpp>
#include <radius/transport/kit/turn_end.hpp>
#include <radius/transport/server/handler_runner.hpp>

namespace radius::detail {

/// With its own copy of the packet. It keeps everything alive that the coroutine may use, even
/// after the server is destroyed.
class request_in_progress final : public running_request {
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
        const request_origin& origin = what.request.origin();
        caller_ = &runner_->caller();
        switch (packet.code()) {
        case packet_code::access_request: keep<access_request>(packet, origin); break;
        case packet_code::accounting_request: keep<accounting_request>(packet, origin); break;
        case packet_code::coa_request: keep<coa_request>(packet, origin); break;
        default: keep<disconnect_request>(packet, origin); break;
        }
    }

    handler_runner& runner() const noexcept { return *runner_; }

    // A handler may have continued its coroutine on another thread.

    void conclude(reply_base& reply) override {
        gate().hold([&] { conclude_inside(reply); });
    }
    void fail(const std::exception_ptr& failure) override {
        gate().hold([&] { runner_->note_failure(path_->engine(), *request_, place_, failure); });
    }
    void end() override {
        gate().hold([&] {
            --runner_->in_progress_count_;
            runner_->has_ended(request_->peer());
            path_->ended();
            runner_->close_if_idle();
        });
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

    std::shared_ptr<handler_runner> runner_;
    std::shared_ptr<reply_path> path_;
    secret_packet_copy octets_;
    server_engine::ticket place_;
    std::variant<std::monostate, request_exchange<access_request>,
                 request_exchange<accounting_request>, request_exchange<coa_request>,
                 request_exchange<disconnect_request>>
        exchange_;
};

RADIUS_DECL handler_runner::handler_runner(const serial_executor& executor,
                                           std::shared_ptr<handler_caller> caller, event_log log,
                                           std::size_t most_at_rest)
    : executor_(executor), caller_(std::move(caller)), log_(std::move(log)),
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
    auto reply = caller_->answer(request);
    if (conclude(path, engine, request, what.place, reply, request.arrived().steady)) {
        latencies_.answered(request_kind_of(request.code()), request.arrived().steady);
    }
}

RADIUS_DECL bool handler_runner::conclude(reply_path& path, server_engine& engine,
                                          const received_request& request,
                                          server_engine::ticket place, reply_base& reply,
                                          time_point now) {
    drop_reason dropped = drop_reason::none;
    path.reply(request, [&](octets_span room) {
        const auto finished = engine.finish(request, place, reply, room, now);
        dropped = finished ? drop_reason::none : finished.error();
        return finished ? *finished : octets_view();
    });
    if (reply.left_out() != 0 && caller_->is_first_left_out()) {
        log_.left_out(reply.code(), request.local(), request.source());
    }
    if (dropped != drop_reason::none) {
        note_drop(dropped, request.local(), request.source(), &request.peer());
        return false;
    }
    note_message("to", request, reply.code(), reply.attributes());
    return true;
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

RADIUS_DECL void handler_runner::begin_coroutine(coroutine_job::work_type work, reply_path& path,
                                                 server_engine& engine,
                                                 const server_engine::admitted& what) {
    const received_request& request = what.request;
    if (!may_begin(request.peer())) {
        engine.abandon(request, what.place, drop_reason::busy);
        note_drop(drop_reason::busy, request.local(), request.source(), &request.peer());
        return;
    }
    bool counted = false;
    try {
        const auto state = std::allocate_shared<request_in_progress>(
            recycling_allocator<request_in_progress, own_recycled_memory>(memory_),
            shared_from_this(), path.shared_path(), what);
        ++in_progress_count_;
        counted = true;
        path.begun();
        // Elsewhere Asio would defer the start, and its failure would go unnoticed.
        if (executor_.running_in_this_thread()) {
            start(work, state);
        } else if (!try_post(executor_, [work, state] { state->runner().start(work, state); })) {
            state->give_up();
        }
    } catch (...) { // no memory
        if (!counted) {
            has_ended(request.peer());
        }
        note_failure(engine, request, what.place, std::current_exception());
    }
}

RADIUS_DECL void handler_runner::start(coroutine_job::work_type work,
                                       const std::shared_ptr<request_in_progress>& state) {
    try {
        crew_->begin(executor_, {work, std::shared_ptr<running_request>(state)});
    } catch (const std::bad_alloc&) { // irrelevant if it has started
        state->give_up();
    }
    state->give_up();
}

} // namespace radius::detail
