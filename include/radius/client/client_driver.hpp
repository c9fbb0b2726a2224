// SPDX-License-Identifier: MIT
// Performs what the client engine asks for: opens sockets and connections, sends, waits, completes.
// Decides nothing.
#pragma once

#include <memory>
#include <vector>

#include <radius/client/client_keep_alive.hpp>
#include <radius/client/client_links.hpp>
#include <radius/client/client_options.hpp>
#include <radius/client/client_registry.hpp>
#include <radius/client/client_responder.hpp>
#include <radius/client/client_trace.hpp>
#include <radius/client/guarded_link_owner.hpp>
#include <radius/client/request_failure.hpp>
#include <radius/protocol/client_engine.hpp>
#include <radius/protocol/event_log.hpp>
#include <radius/protocol/weak_hiding.hpp>
#include <radius/transport/engine_timer.hpp>
#include <radius/transport/thread_watch.hpp>
#include <radius/transport/turn_end.hpp>
#include <radius/transport/waiting_requests.hpp>

namespace radius {

/// All of it runs on one thread at a time, that of the `io_context`. Nothing is waited for while no
/// request is under way, so that an `io_context` with nothing else to do runs out.
class client_driver final : public guarded_link_owner<client_driver>,
                            public std::enable_shared_from_this<client_driver> {
  public:
    /// `ways`: one for each server of `engine`.
    client_driver(asio::io_context& io, client_engine_options engine, std::vector<client_way> ways,
                  const client_options& options)
        : io_(&io), log_(options.log, std::nullopt, options.trace),
          max_in_progress_(options.max_in_progress), engine_(std::move(engine), random_),
          links_(std::move(ways)), timer_(io), keep_alive_(io),
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
        waiting_.abandon();
    }

    asio::io_context& io() noexcept { return *io_; }
    random_source& random() noexcept { return random_; }
    const client_engine& engine() const noexcept { return engine_; }
    const event_log& log() const noexcept { return log_; }
    std::size_t max_in_progress() const noexcept { return max_in_progress_; }
    const auto& memory() const noexcept { return waiting_.memory(); }
    /// See `client::counters` and `client::is_alive`.
    client_counters counters(std::size_t server) const noexcept {
        client_counters sum;
        for (std::size_t index = 0; index < engine_.server_count(); ++index) {
            if (engine_.server(index).entry == server) {
                sum.add(engine_.counters(index));
            }
        }
        return sum;
    }
    bool is_alive(std::size_t server) const noexcept {
        for (std::size_t index = 0; index < engine_.server_count(); ++index) {
            if (engine_.server(index).entry == server && !engine_.alive(index)) {
                return false;
            }
        }
        return true;
    }
    /// How the last request that had no answer ended.
    const request_failure& last_failure() const noexcept { return last_failure_; }

    /// Sends a request; `done(std::error_code, const client_result&, std::size_t server)` is called
    /// once, never before this returns where it fails at once: then the error is returned instead.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes, Done&& done) {
        if (detail::fork_count() != forks_) {
            return errc::process_forked;
        }
        const auto handle = engine_.submit(code, attributes, std::chrono::steady_clock::now(),
                                           std::chrono::system_clock::now());
        if (!handle) {
            last_failure_ = {.code = code, .error = make_error_code(handle.error())};
            return handle;
        }
        waiting_.add(*handle, std::forward<Done>(done), [&] { cancel(*handle); });
        turn_end_.ask(io_->get_executor(), shared_from_this(), [](client_driver& self) {
            self.guarded([](client_driver& driver) { driver.pump(); });
        });
        return handle;
    }

    void cancel(request_handle request) {
        (void)engine_.cancel(request, std::chrono::steady_clock::now());
        pump();
    }

    /// Ends every request with `errc::stopped` and closes every link.
    void stop() {
        if (std::exchange(stopping_, true)) {
            return;
        }
        keep_alive_.cancel();
        engine_.stop(std::chrono::steady_clock::now());
        pump();
    }

    /// The `io_context` was told that this is the child of a process that has forked: the links are
    /// the parent's.
    void forked() noexcept {
        guarded([](client_driver& driver) {
            driver.forks_ = detail::fork_count();
            driver.links_.for_each([&](const std::shared_ptr<client_link>& link) {
                driver.links_.take(link->own());
                if (driver.responder_ != nullptr) {
                    driver.responder_->forget(*link);
                }
                link->close();
            });
            driver.engine_.forked(std::chrono::steady_clock::now());
            driver.pump();
        });
    }

    /// See `client::reload`.
    void reload() {
        links_.reload([this](client_link& link) { judge_again(link); });
    }

    /// See `client::serve`.
    void serve(std::shared_ptr<client_responder_base> responder) {
        responder_ = std::move(responder);
        keep_alive();
    }

    /// Where nothing is under way a Status-Server keeps a connection open.
    void keep_alive() {
        if (!stopping_) {
            keep_alive_.arm(weak_from_this());
            if (waiting_.empty()) {
                (void)start(packet_code::status_server, attribute_list(),
                            [](std::error_code, const client_result&, std::size_t) {});
            }
        }
    }

    /// The engine wanted to be woken now.
    void time_has_come() {
        engine_.timer(std::chrono::steady_clock::now());
        pump();
    }

    client_buffers& buffers() noexcept override { return links_.buffers(); }

    void link_opened(channel_handle own, radius_version version) {
        const time_point now = std::chrono::steady_clock::now();
        if (const auto link = links_.of(own)) {
            if (!judge_again(*link)) { // its handshake may have begun before a `reload`
                return;
            }
            log_.created(link->local(), now);
            if (is_connected(link->transport())) {
                log_.connected_to(link->local(), link->remote(), name_of(link->transport()),
                                  name_of(version), now);
            }
        }
        engine_.channel_opened(own, now, version);
        pump();
    }

    void link_failed(channel_handle own, std::error_code why) {
        const time_point now = std::chrono::steady_clock::now();
        if (const auto link = links_.take(own)) { // else it is being closed, or was never made
            if (responder_ != nullptr) {
                responder_->forget(*link);
            }
            if (why != std::errc::operation_canceled) { // nobody needed it any more
                log_.link_failed(link->local(), link->remote(), name_of(link->transport()),
                                 engine_.is_open(own), why,
                                 links_.wanted_name(engine_.server_of(own), why), now);
            }
        }
        engine_.channel_failed(own, why, now);
        pump();
    }

    void link_refused(channel_handle own, std::error_code why) {
        engine_.channel_refused(own, why, std::chrono::steady_clock::now());
        pump();
    }

    void take_packet(client_link& link, octets_view octets) {
        const moment now = present();
        if (!octets.empty() && is_dynamic_authorization(static_cast<packet_code>(octets[0]))) {
            take_request(link, octets, now);
            return;
        }
        const octets_view request = engine_.in_flight(link.own(), octets);
        const drop_reason reason = engine_.datagram(link.own(), octets, now.steady);
        if (log_.is_traced()) {
            trace_received(link, octets, request, now.wall, reason);
        }
        if (reason != drop_reason::none) {
            log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
        }
        perform_all(); // while the octets are there
    }

    /// All there was has been read: the link goes on only while replies are awaited.
    void link_read(client_link& link) {
        if (threads_.is_shared_now()) {
            log_.shared_between_threads(link.local(),
                                        "give each thread a client and an io_context");
        }
        pump();
        if (is_awake()) {
            link.listen();
        }
    }

    /// Something was thrown on the way: goes on from where the engine stands.
    void go_on() {
        pumping_ = false;
        engine_.resume(std::chrono::steady_clock::now());
        pump();
    }

    /// Waits for what comes next: replies and the engine's time.
    void wait_on() {
        pumping_ = false;
        const bool awake = is_awake();
        awake ? timer_.arm(engine_.next_wake(), weak_from_this()) : timer_.cancel();
        links_.listen(awake);
    }

  private:
    /// Whether anything may still come that somebody waits for.
    bool is_awake() const noexcept {
        return !waiting_.empty() || (responder_ != nullptr && !stopping_);
    }

    /// A server has sent a request: it is for the responder, or for nobody.
    void take_request(client_link& link, octets_view octets, const moment& now) {
        const auto server = engine_.server_of(link.own());
        const bool taken = responder_ != nullptr && server && !is_unprotected(link.transport());
        auto reason = taken ? drop_reason::none : drop_reason::unexpected_code;
        if (log_.is_traced()) {
            trace_received(link, octets, {}, now.wall, reason);
        }
        if (!taken) {
            log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
        } else if (reason = responder_->take(links_.of(link.own()), *server, octets, now);
                   ends_stream(reason)) {
            engine_.channel_distrusted(link.own(), error_of(reason), now.steady);
            perform_all();
        }
    }

    /// Ends a link whose other end is not trusted by the settings that are now in force. False
    /// then.
    bool judge_again(client_link& link) {
        const std::error_code refused = links_.reassess(link, engine_.server_of(link.own()));
        if (refused) {
            link.close();
            failed(link.own(), refused);
        }
        return !refused;
    }

    void perform_all() {
        for (auto next = engine_.poll_action(); next.what != client_action::kind::none;
             next = engine_.poll_action()) {
            perform(next);
        }
    }

    /// Performs actions until there are none. What is told meanwhile does not nest.
    void pump() {
        if (pumping_) {
            return;
        }
        const auto self = shared_from_this();
        pumping_ = true;
        do {
            perform_all();
        } while (links_.flush()); // what the system refuses is news for the engine
        wait_on();
    }

    void perform(const client_action& action) {
        switch (action.what) {
        case client_action::kind::open_channel: open(action); break;
        case client_action::kind::close_channel:
            if (const auto link = links_.take(action.channel)) {
                link->flush();
                log_.closed(link->local(), std::chrono::steady_clock::now());
                link->close();
            }
            break;
        case client_action::kind::send: send(action); break;
        case client_action::kind::complete:
            if (action.result.error && action.result.error != std::errc::operation_canceled) {
                note_failure(action);
            }
            waiting_.complete(action.request, action.result.error, action.result, action.server);
            break;
        case client_action::kind::none: break;
        }
    }

    void note_failure(const client_action& action) {
        const client_server_options& server = engine_.server(action.server);
        last_failure_ = {.code = action.code,
                         .server = server.address,
                         .transport = server.transport,
                         .transmissions = action.result.transmissions,
                         .error = action.result.outcome()};
    }

    void open(const client_action& action) {
        const endpoint& server = engine_.server(action.server).address;
        if (const auto error = links_.open(*io_, *this, action.channel, action.server, server)) {
            failed(action.channel, error);
        }
    }

    void send(const client_action& action) {
        const client_link* const to = links_.send(action.channel, action.packet);
        if (to == nullptr) {
            return;
        }
        if (log_.is_traced()) {
            log_.trace(detail::event_of(*to, engine_, action.packet, present().wall, true, {}));
        }
        const auto code = static_cast<packet_code>(action.packet[0]);
        if (is_dynamic_authorization(code) && is_unprotected(to->transport()) &&
            detail::has_hidden_by_rfc(attribute_range(action.packet.subspan(header_size)))) {
            log_.weakly_hidden(code, "to", to->local(), to->remote(),
                               std::chrono::steady_clock::now());
        }
    }

    void trace_received(const client_link& link, octets_view packet, octets_view request,
                        wall_time when, drop_reason reason) {
        trace_event event = detail::event_of(link, engine_, packet, when, false, request);
        event.reason = reason;
        log_.trace(event);
    }

    asio::io_context* io_;
    event_log log_;
    std::size_t max_in_progress_;
    random_source random_;
    client_engine engine_;
    client_links links_;
    waiting_requests waiting_;
    request_failure last_failure_;
    engine_timer timer_;
    thread_watch threads_;
    client_keep_alive keep_alive_;
    std::shared_ptr<client_responder_base> responder_; ///< null where requests are not answered
    client_registry<client_driver>* registry_;         ///< null once the `io_context` has gone
    turn_end turn_end_;                                ///< requests of one turn leave together
    std::uint64_t forks_ = detail::fork_count();
    bool pumping_ = false;
    bool stopping_ = false;
};

} // namespace radius
