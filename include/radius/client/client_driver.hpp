// SPDX-License-Identifier: MIT
// Performs what the client engine asks for: opens sockets, sends, waits, completes. Decides
// nothing.
#pragma once

#include <memory>
#include <vector>

#include <radius/client/client_options.hpp>
#include <radius/client/client_registry.hpp>
#include <radius/client/completion_slot.hpp>
#include <radius/protocol/client_engine.hpp>
#include <radius/protocol/event_log.hpp>
#include <radius/transport/udp_channel.hpp>

namespace radius {

/// All of it runs on one thread at a time, that of the `io_context`. Nothing is waited for while no
/// request is under way, so that an `io_context` with nothing else to do runs out.
class client_driver : public std::enable_shared_from_this<client_driver> {
  public:
    using channel = channel_handle;

    client_driver(asio::io_context& io, client_engine_options engine, log_sink log,
                  trace_sink trace)
        : io_(&io), log_(std::move(log), log_level::info, std::move(trace)),
          engine_(std::move(engine), random_), timer_(io),
          registry_(&asio::use_service<client_registry<client_driver>>(io)) {
        registry_->add(*this);
    }
    client_driver(const client_driver&) = delete;
    client_driver& operator=(const client_driver&) = delete;
    ~client_driver() {
        if (registry_ != nullptr) {
            registry_->remove(*this);
        }
    }

    /// The `io_context` is going: completion handlers are destroyed, not called.
    void abandon() noexcept {
        const auto self = weak_from_this().lock();
        registry_ = nullptr;
        stopping_ = true;
        under_way_ = 0;
        waiting_.clear();
    }

    asio::io_context& io() noexcept { return *io_; }
    random_source& random() noexcept { return random_; }
    const client_engine& engine() const noexcept { return engine_; }

    /// Sends a request; `done(std::error_code, const client_result&, std::size_t server)` is called
    /// once, never before this returns where it fails at once: then the error is returned instead.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes, Done&& done) {
        const auto handle = engine_.submit(code, attributes, std::chrono::steady_clock::now());
        if (!handle) {
            return handle;
        }
        while (waiting_.size() <= handle->index) {
            waiting_.push_back(std::make_unique<waiting_request>());
        }
        waiting_[handle->index]->emplace(std::forward<Done>(done));
        ++under_way_;
        pump();
        return handle;
    }

    void cancel(request_handle request) {
        if (engine_.cancel(request, std::chrono::steady_clock::now())) {
            pump();
        }
    }

    /// Ends every request with `errc::stopped` and closes every socket.
    void stop() {
        if (stopping_) {
            return;
        }
        stopping_ = true;
        engine_.stop(std::chrono::steady_clock::now());
        pump();
    }

    // What a channel needs of its core.

    datagram_batch& received_datagrams() noexcept { return received_; }
    datagram_batch& sent_datagrams() noexcept { return sent_; }
    datagram_mover& mover() noexcept { return mover_; }

    void received(channel_handle from, const udp_channel<client_driver>& link,
                  std::span<const datagram> datagrams) {
        const moment now = present();
        for (const datagram& one : datagrams) {
            const octets_view request = engine_.in_flight(from, one.contents());
            const drop_reason reason = engine_.datagram(from, one.contents(), now.steady);
            if (log_.is_traced()) {
                trace_received(from, link, one.contents(), request, now.wall, reason);
            }
            if (reason != drop_reason::none) {
                log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
            }
        }
        pump();
    }

    /// The channel has read all there was: it goes on only while replies are awaited.
    void after_read(udp_channel<client_driver>& link) {
        if (under_way_ != 0) {
            link.listen();
        }
    }

    /// The system told that nobody listens there (ICMP), or that a packet cannot be sent.
    void refused(channel_handle from, std::error_code error) {
        engine_.channel_refused(from, error, std::chrono::steady_clock::now());
        pump();
    }

  private:
    using link_type = udp_channel<client_driver>;
    using waiting_request = completion_slot<std::error_code, const client_result&, std::size_t>;

    /// Performs actions until there are none. Completions that call back in do not nest.
    void pump() {
        if (pumping_) {
            return;
        }
        const auto self = shared_from_this();
        pumping_ = true;
        do {
            for (auto next = engine_.poll_action(); next.what != client_action::kind::none;
                 next = engine_.poll_action()) {
                perform(next);
            }
        } while (flush()); // what the system refuses is news for the engine
        pumping_ = false;
        if (under_way_ != 0) {
            wait();
        } else {
            rest();
        }
    }

    void perform(const client_action& action) {
        switch (action.what) {
        case client_action::kind::open_channel: open(action); break;
        case client_action::kind::close_channel: close(action.channel); break;
        case client_action::kind::send: send(action); break;
        case client_action::kind::complete: complete(action); break;
        case client_action::kind::none: break;
        }
    }

    void open(const client_action& action) {
        const auto now = std::chrono::steady_clock::now();
        const endpoint& server = engine_.server(action.server).address;
        auto opened = std::make_shared<link_type>(*io_, *this, action.channel);
        if (const std::error_code error = opened->open(server); error) {
            opened->close();
            log_.lines()(log_level::warning, [&] {
                return "No socket to " + server.to_string() + ": " + error.message();
            });
            engine_.channel_failed(action.channel, error, now);
            return;
        }
        log_.created(opened->local());
        if (links_.size() <= action.channel.index) {
            links_.resize(action.channel.index + 1U);
        }
        links_[action.channel.index] = std::move(opened);
        engine_.channel_opened(action.channel, now);
    }

    void close(channel_handle which) {
        auto& place = links_[which.index];
        if (sending_ == place.get()) {
            flush();
        }
        log_.closed(place->local());
        place->close();
        place.reset();
    }

    void send(const client_action& action) {
        link_type* const to = links_[action.channel.index].get();
        if (to == nullptr) {
            return;
        }
        if (sending_ != to) {
            flush();
            sending_ = to;
        }
        to->send(action.packet);
        if (log_.is_traced()) {
            const client_server_options& server = engine_.server(action.server);
            log_.trace({.when = std::chrono::system_clock::now(),
                        .outgoing = true,
                        .transport = transport_kind::udp,
                        .local = to->local(),
                        .remote = to->remote(),
                        .packet = action.packet,
                        .secret = server.secret.get()});
        }
    }

    /// False where nothing was queued.
    bool flush() {
        link_type* const last = std::exchange(sending_, nullptr);
        if (last == nullptr) {
            return false;
        }
        last->flush();
        return true;
    }

    void complete(const client_action& action) {
        waiting_request& waiting = *waiting_[action.request.index];
        if (!waiting) {
            return;
        }
        --under_way_;
        waiting(action.result.error, action.result, action.server);
    }

    void wait() {
        for (const auto& one : links_) {
            if (one != nullptr) {
                one->listen();
            }
        }
        const auto next = engine_.next_wake();
        if (!next || (armed_ && *armed_ <= *next)) {
            return;
        }
        armed_ = next;
        timer_.expires_at(*next);
        timer_.async_wait([weak = weak_from_this(), due = *next](std::error_code error) {
            const auto self = weak.lock();
            if (!error && self != nullptr && self->armed_ == due) {
                self->armed_.reset();
                self->engine_.timer(std::chrono::steady_clock::now());
                self->pump();
            }
        });
    }

    void rest() {
        for (const auto& one : links_) {
            if (one != nullptr) {
                one->rest();
            }
        }
        if (armed_) {
            armed_.reset();
            timer_.cancel();
        }
    }

    /// `request` is the packet that was in flight under the reply's identifier, if any.
    void trace_received(channel_handle from, const link_type& link, octets_view packet,
                        octets_view request, wall_time when, drop_reason reason) {
        trace_event event{.when = when,
                          .outgoing = false,
                          .transport = transport_kind::udp,
                          .local = link.local(),
                          .remote = link.remote(),
                          .packet = packet,
                          .reason = reason};
        if (const auto server = engine_.server_of(from)) {
            event.secret = engine_.server(*server).secret.get();
        }
        if (!request.empty()) {
            event.request_authenticator = request.subspan<4, 16>();
        }
        log_.trace(event);
    }

    asio::io_context* io_;
    event_log log_;
    random_source random_;
    client_engine engine_;
    asio::steady_timer timer_;
    client_registry<client_driver>* registry_; ///< null once the `io_context` has gone
    std::optional<time_point> armed_;
    datagram_batch received_;
    datagram_batch sent_;
    datagram_mover mover_;
    std::vector<std::shared_ptr<link_type>> links_;         ///< by channel index
    std::vector<std::unique_ptr<waiting_request>> waiting_; ///< by request index
    link_type* sending_ = nullptr;                          ///< whose row is being filled
    std::size_t under_way_ = 0;
    bool pumping_ = false;
    bool stopping_ = false;
};

} // namespace radius
