// SPDX-License-Identifier: MIT
// What one thread of a server owns: sockets, counters, buffers, and the way to the handler.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <radius/protocol/event_log.hpp>
#include <radius/protocol/receiver.hpp>
#include <radius/server/handler.hpp>
#include <radius/server/server_options.hpp>
#include <radius/transport/datagram_batch.hpp>
#include <radius/transport/listening.hpp>

namespace radius {

/// Shares with other shards only what does not change: peers, options, and the handler. Everything
/// but `counters` runs on the thread of its `io_context`.
template <class Handler>
class server_shard : public std::enable_shared_from_this<server_shard<Handler>> {
  public:
    server_shard(asio::io_context& io, std::shared_ptr<Handler> handler,
                 std::shared_ptr<const peer_table> peers,
                 std::shared_ptr<const server_options> options)
        : io_(&io), handler_(std::move(handler)), peers_(std::move(peers)),
          options_(std::move(options)),
          log_(options_->log, options_->log_threshold, options_->trace, options_->dictionary),
          book_(peers_->size()) {}

    asio::io_context& io() noexcept { return *io_; }
    const counter_book& counters() const noexcept { return book_; }
    const event_log& log() const noexcept { return log_; }

    /// Takes a bound socket over and begins to serve it; closes it once the shard is stopped.
    template <class Transport>
    void add(typename transport_traits<Transport>::socket socket, service port) {
        if (stopping_) {
            return;
        }
        using listener = typename transport_traits<Transport>::template listener<server_shard>;
        listeners_.push_back(std::make_shared<listener>(
            this->shared_from_this(), std::move(socket),
            receiver_options{.port = port,
                             .transport = transport_traits<Transport>::kind,
                             .limits = options_->limits,
                             .duplicates = options_->duplicates}));
        listeners_.back()->start();
    }

    /// No more requests; those in progress are still answered, then all sockets close.
    void stop() {
        stopping_ = true;
        for (const auto& one : listeners_) {
            one->stop();
        }
        close_if_idle();
    }

    /// Closes all sockets now; replies that are not ready are lost.
    void close() noexcept {
        stopping_ = true;
        for (const auto& one : listeners_) {
            one->close();
        }
        listeners_.clear();
    }

    // What a listener needs of its core.

    receiver make_receiver(const receiver_options& options) {
        return receiver(options, peers_, book_, random_);
    }
    datagram_batch& received_datagrams() noexcept { return received_; }
    datagram_mover& mover() noexcept { return mover_; }

    bool is_traced() const noexcept { return log_.is_traced(); }
    /// See `event_log::trace`.
    void trace(const trace_event& event) const noexcept { log_.trace(event); }

    /// Logs a drop. `receiver` has counted it, except for those that only a transport can see.
    void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                   const known_peer* peer) noexcept {
        if (reason == drop_reason::send_failed || reason == drop_reason::internal_error) {
            ++book_.totals().drops[reason];
        }
        log_.dropped(reason, local, remote, peer != nullptr ? peer->name() : std::string_view(),
                     std::chrono::steady_clock::now());
    }

    /// Asks the handler. Gives the signed reply inside `room`, or nothing where there is none, or
    /// where a coroutine will send it later.
    template <class Link>
    octets_view handle(Link& link, receiver& engine, const receiver::admitted& what,
                       octets_span room) {
        note_message("from", what.request, what.request.code(), what.request);
        switch (what.request.code()) {
        case packet_code::access_request: return run<access_request>(link, engine, what, room);
        case packet_code::accounting_request:
            return run<accounting_request>(link, engine, what, room);
        case packet_code::coa_request: return run<coa_request>(link, engine, what, room);
        default: return run<disconnect_request>(link, engine, what, room);
        }
    }

  private:
    static auto call(Handler& handler, const access_request& request) {
        return handler.handle_access(request);
    }
    static auto call(Handler& handler, const accounting_request& request) {
        return handler.handle_accounting(request);
    }
    static auto call(Handler& handler, const coa_request& request) {
        return handler.handle_coa(request);
    }
    static auto call(Handler& handler, const disconnect_request& request) {
        return handler.handle_disconnect(request);
    }

    template <class Request, class Link>
    octets_view run(Link& link, receiver& engine, const receiver::admitted& what,
                    octets_span room) {
        using answer = decltype(call(*handler_, std::declval<const Request&>()));
        if constexpr (detail::is_coroutine<answer>) {
            begin_coroutine<Request>(link, engine, what);
            return {};
        } else {
            try {
                const Request request(what.request.packet(), what.request.origin());
                return conclude(engine, request, what.place, call(*handler_, request), room,
                                request.arrived().steady);
            } catch (...) {
                note_failure(engine, what.request, what.place, std::current_exception());
                return {};
            }
        }
    }

    template <request_kind Kind>
    octets_view conclude(receiver& engine, const received_request& request, receiver::ticket place,
                         const basic_reply<Kind>& reply, octets_span room, time_point now) {
        const auto finished = engine.finish(request, place, reply, room, now);
        if (!finished) {
            note_drop(finished.error(), request.local(), request.source(), &request.peer());
            return {};
        }
        note_message("to", request, reply.code(), reply.attributes());
        return *finished;
    }

    template <class Message>
    void note_message(std::string_view way, const received_request& request, packet_code code,
                      const Message& message) const noexcept {
        log_.message(code, request.identifier(), way, request.local(), request.source(), message);
    }

    void note_failure(receiver& engine, const received_request& request, receiver::ticket place,
                      const std::exception_ptr& failure) {
        engine.abandon(request, place, drop_reason::handler_failed);
        log_.handler_failed(request.code(), request.local(), request.source(), failure);
    }

    /// A request whose coroutine is under way, with its own copy of the packet. It keeps everything
    /// alive that the coroutine may touch, even after the server is gone.
    template <class Request, class Link>
    struct in_progress {
        in_progress(std::shared_ptr<server_shard> core, std::shared_ptr<Link> way,
                    const receiver::admitted& what)
            : shard(std::move(core)), link(std::move(way)), octets(what.request.packet().octets()),
              place(what.place),
              request(*packet_view::parse(octets.view(),
                                          {.max_attributes = octets.size(), .allow_type_0 = true}),
                      what.request.origin()) {}

        std::shared_ptr<server_shard> shard;
        std::shared_ptr<Link> link;
        packet_buffer octets;
        receiver::ticket place;
        Request request;
    };

    template <class Request, class Link>
    void begin_coroutine(Link& link, receiver& engine, const receiver::admitted& what) {
        if (coroutines_ >= options_->max_in_progress) {
            engine.abandon(what.request, what.place, drop_reason::busy);
            note_drop(drop_reason::busy, what.request.local(), what.request.source(),
                      &what.request.peer());
            return;
        }
        bool counted = false;
        try {
            auto state = std::make_shared<in_progress<Request, Link>>(
                this->shared_from_this(), link.shared_from_this(), what);
            auto coroutine = answer(std::move(state));
            counted = true;
            ++coroutines_; // before it starts: it may end before `co_spawn` returns
            asio::co_spawn(*io_, std::move(coroutine), asio::detached);
        } catch (...) { // no memory
            coroutines_ -= counted ? 1U : 0U;
            note_failure(engine, what.request, what.place, std::current_exception());
        }
    }

    template <class Request, class Link>
    static asio::awaitable<void> answer(std::shared_ptr<in_progress<Request, Link>> state) {
        server_shard& shard = *state->shard;
        receiver& engine = state->link->engine();
        try {
            const auto reply = co_await call(*shard.handler_, state->request);
            packet_buffer room;
            const octets_view signed_reply =
                shard.conclude(engine, state->request, state->place, reply, room.room(),
                               std::chrono::steady_clock::now());
            if (!signed_reply.empty()) {
                state->link->send_later(state->request, signed_reply);
            }
        } catch (...) {
            shard.note_failure(engine, state->request, state->place, std::current_exception());
        }
        --shard.coroutines_;
        shard.close_if_idle();
    }

    void close_if_idle() {
        if (!stopping_ || coroutines_ != 0 || listeners_.empty()) {
            return;
        }
        // Replies of this turn may still wait to be flushed: close behind them.
        asio::post(*io_, [self = this->shared_from_this()] {
            for (const auto& one : self->listeners_) {
                self->log_.closed(one->local());
            }
            self->close();
        });
    }

    asio::io_context* io_;
    std::shared_ptr<Handler> handler_;
    std::shared_ptr<const peer_table> peers_;
    std::shared_ptr<const server_options> options_;
    event_log log_;
    random_source random_;
    counter_book book_;
    datagram_batch received_;
    datagram_mover mover_;
    std::vector<std::shared_ptr<listener_control>> listeners_;
    std::size_t coroutines_ = 0;
    bool stopping_ = false;
};

} // namespace radius
