// SPDX-License-Identifier: MIT
// Performs the actions of the client engine: opens sockets and connections, sends, waits,
// completes. It makes no decisions.
#pragma once

#include <memory>
#include <vector>

#include <radius/client/client_hosts.hpp>
#include <radius/client/client_links.hpp>
#include <radius/client/client_options.hpp>
#include <radius/client/client_registry.hpp>
#include <radius/client/client_responder.hpp>
#include <radius/client/request_failure.hpp>
#include <radius/container/time_point.hpp>
#include <radius/observe/event_log.hpp>
#include <radius/protocol/client/client_engine.hpp>
#include <radius/protocol/weak_hiding.hpp>
#include <radius/transport/client/client_link.hpp>
#include <radius/transport/client/waiting_requests.hpp>
#include <radius/transport/kit/asio.hpp>
#include <radius/transport/kit/engine_timer.hpp>
#include <radius/transport/kit/recycled_memory.hpp>
#include <radius/transport/kit/thread_watch.hpp>
#include <radius/transport/kit/turn_end.hpp>

namespace radius::detail {

/// A packet of a link, with the secret of the server at its other end. `request` is the one in
/// flight under a reply's label, or empty.
inline trace_event event_of(const client_link& link, client_engine& engine, octets_view packet,
                            wall_time when, bool outgoing, octets_view request) noexcept {
    trace_event event = link.traced(packet, when, outgoing);
    if (const auto server = engine.server_of(link.own())) {
        event.secret = engine.server(*server).secret.get();
    }
    if (!request.empty()) {
        event.request_authenticator = request.subspan<4, 16>();
    }
    return event;
}

} // namespace radius::detail

namespace radius {

/// Receives the events of links and the timer and passes them to `Driver`, which has `link_opened`,
/// `link_failed`, `link_refused`, `take_packet`, `link_read` and `time_has_come`, and `go_on()`,
/// called after an exception so that requests in progress still end, and `wait_on()`, called if
/// that also fails, so that timers still run.
template <class Driver>
class guarded_link_owner : public client_link_owner {
  public:
    void opened(channel_handle link, radius_version version) noexcept final {
        guarded([&](Driver& driver) { driver.link_opened(link, version); });
    }
    void failed(channel_handle link, std::error_code why) noexcept final {
        guarded([&](Driver& driver) { driver.link_failed(link, why); });
    }
    void refused(channel_handle link, std::error_code why) noexcept final {
        guarded([&](Driver& driver) { driver.link_refused(link, why); });
    }
    void received(client_link& link, octets_view octets) noexcept final {
        guarded([&](Driver& driver) {
            driver.take_packet(link, octets);
            if (!link.is_up()) { // it no longer reads, so it does not notify
                driver.link_read(link);
            }
        });
    }
    void after_read(client_link& link) noexcept final {
        guarded([&](Driver& driver) { driver.link_read(link); });
    }

    /// See `engine_timer`.
    void timer_due() noexcept {
        guarded([](Driver& driver) { driver.time_has_come(); });
    }
    /// See `client_keep_alive`.
    void keep_alive_due() noexcept {
        guarded([](Driver& driver) { driver.keep_alive(); });
    }

  protected:
    ~guarded_link_owner() = default;

    /// A hook or a handler may destroy the client that it belongs to.
    template <class Work>
    void guarded(Work&& work) noexcept {
        const auto kept = static_cast<Driver&>(*this).weak_from_this().lock();
        if (!tried(work) && !tried([](Driver& driver) { driver.go_on(); })) {
            (void)tried([](Driver& driver) { driver.wait_on(); }); // else at the next event
        }
    }

  private:
    /// False after an exception.
    template <class Work>
    bool tried(Work&& work) noexcept {
        try {
            work(static_cast<Driver&>(*this));
            return true;
        } catch (...) {
            return false;
        }
    }
};

/// One timer of 15 seconds.
class client_keep_alive {
  public:
    explicit client_keep_alive(asio::io_context& io) : timer_(io) {}

    /// Calls `keep_alive_due()` of the owner, unless that is gone by then.
    template <class Owner>
    void arm(std::weak_ptr<Owner> owner) {
        timer_.expires_after(interval);
        timer_.async_wait(detail::recycling_handler{
            [owner = std::move(owner)](std::error_code error) {
                if (const auto alive = owner.lock(); !error && alive != nullptr) {
                    alive->keep_alive_due();
                }
            },
            memory_});
    }

    void cancel() { timer_.cancel(); }

  private:
    static constexpr duration interval = std::chrono::seconds(15);

    std::shared_ptr<detail::recycled_memory> memory_ = std::make_shared<detail::recycled_memory>();
    steady_timer timer_;
};

/// Everything runs on one thread at a time, that of the `io_context`. Without a request in progress
/// it does not wait, so that an `io_context` without other work returns from `run`.
class client_driver final : public guarded_link_owner<client_driver>,
                            public std::enable_shared_from_this<client_driver> {
  public:
    /// `ways`: one for each server of `engine`.
    client_driver(asio::io_context& io, client_engine_options engine, std::vector<client_way> ways,
                  const client_options& options)
        : io_(&io), log_(options.log, std::nullopt, options.trace),
          max_in_progress_(options.max_in_progress), engine_(std::move(engine), random_),
          links_(std::move(ways)), timer_(io), keep_alive_(io),
          registry_(&asio::use_service<client_registry<client_driver>>(io)),
          hosts_(io, engine_, options) {
        registry_->add(*this);
    }
    client_driver(const client_driver&) = delete;
    client_driver& operator=(const client_driver&) = delete;
    ~client_driver() {
        if (registry_ != nullptr) {
            registry_->remove(*this);
        }
    }

    /// The `io_context` is being destroyed: completion handlers are destroyed, not called.
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
        return detail::counters_of(engine_, server);
    }
    bool is_alive(std::size_t server) const noexcept { return detail::is_alive(engine_, server); }
    /// How the last request without an answer ended.
    const request_failure& last_failure() const noexcept { return last_failure_; }

    /// Sends a request; `done(std::error_code, const client_result&, std::size_t server)` is called
    /// once. If the request fails at once, the error is returned and `done` is not called.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes, Done&& done) {
        if (is_unaware_child()) {
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

    /// `notify_fork` was called in a child process: the links belong to the parent.
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

    /// If no request is in progress, a Status-Server keeps a connection open.
    void keep_alive() {
        if (!stopping_) {
            keep_alive_.arm(weak_from_this());
            if (waiting_.empty()) {
                (void)start(packet_code::status_server, attribute_list(),
                            [](std::error_code, const client_result&, std::size_t) {});
            }
        }
    }

    /// The time that the engine requested has come.
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
        note_reached(own);
        engine_.channel_opened(own, now, version);
        pump();
    }

    void link_failed(channel_handle own, std::error_code why) {
        const time_point now = std::chrono::steady_clock::now();
        if (const auto link = links_.take(own)) { // else it is being closed, or was never created
            if (responder_ != nullptr) {
                responder_->forget(*link);
            }
            if (why != std::errc::operation_canceled) { // it was no longer needed
                log_.link_failed(link->local(), link->remote(), name_of(link->transport()),
                                 engine_.is_open(own), why,
                                 links_.wanted_name(engine_.server_of(own), why), now);
            }
            const auto server = engine_.server_of(own);
            const bool was_open = engine_.is_open(own);
            if (!was_open && server && why != std::errc::operation_canceled &&
                hosts_[*server].is_name()) {
                if (link->has_tried_all()) {
                    hosts_[*server].all_failed();
                } else if (hosts_.has_another(own, *server, link->remote())) {
                    open_at(own, *server);
                    pump();
                    return;
                }
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
        if (is_unaware_child()) {
            return;
        }
        const moment now = present();
        if (!octets.empty() && is_dynamic_authorization(static_cast<packet_code>(octets[0]))) {
            take_request(link, octets, now);
            return;
        }
        pumping_ = true; // requests from hooks wait: the request that is shown to them must not end
        const octets_view request = engine_.in_flight(link.own(), octets);
        const drop_reason reason = engine_.datagram(link.own(), octets, now.steady);
        if (log_.is_traced()) {
            trace_received(link, octets, request, now.wall, reason);
        }
        if (reason != drop_reason::none) {
            log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
        } else if (const auto server = engine_.server_of(link.own())) {
            hosts_[*server].heard();
        }
        perform_all(); // while the octets are valid
        pumping_ = false;
    }

    /// All available data has been read: the link continues only while replies are expected.
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

    /// After an exception: continues from the state of the engine.
    void go_on() {
        pumping_ = false;
        engine_.resume(std::chrono::steady_clock::now());
        pump();
    }

    /// Waits for the next event: replies and the engine's timer.
    void wait_on() {
        pumping_ = false;
        const bool awake = is_awake();
        awake ? timer_.arm(engine_.next_wake(), weak_from_this()) : timer_.cancel();
        links_.listen(awake);
    }

  private:
    /// True in a child process before `notify_fork`: the links belong to the parent, so nothing is
    /// sent, and incoming data is ignored. See `forked`.
    bool is_unaware_child() const noexcept { return detail::fork_count() != forks_; }

    /// True if any expected event may still arrive.
    bool is_awake() const noexcept {
        return !waiting_.empty() || (responder_ != nullptr && !stopping_);
    }

    /// A server has sent a request: the responder handles it; without one it is dropped.
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

    /// Ends a link, and returns false, if the current settings no longer trust its other end.
    bool judge_again(client_link& link) {
        const std::error_code refused = links_.reassess(link, engine_.server_of(link.own()));
        if (refused) {
            link.close();
            failed(link.own(), refused);
        }
        return !refused;
    }

    void perform_all() {
        while (const auto next = engine_.poll_action()) {
            std::visit([this](const auto& action) { perform(action); }, *next);
        }
    }

    /// Performs actions until there are none. Events during this do not nest.
    void pump() {
        if (pumping_) {
            return;
        }
        const auto self = shared_from_this();
        pumping_ = true;
        do {
            perform_all();
        } while (links_.flush()); // refused packets are events for the engine
        wait_on();
    }

    void perform(const channel_to_open& action) {
        if (is_unaware_child()) {
            failed(action.channel, make_error_code(errc::process_forked));
            return;
        }
        try {
            if (hosts_[action.server].is_name()) {
                open_by_name(action);
            } else {
                open_at(action.channel, action.server);
            }
        } catch (...) {
            failed(action.channel, std::make_error_code(std::errc::not_enough_memory));
        }
    }

    void perform(const channel_to_close& action) {
        if (const auto link = links_.take(action.channel)) {
            link->flush();
            log_.closed(link->local(), std::chrono::steady_clock::now());
            link->close();
        }
    }

    void perform(const request_to_complete& action) {
        if (action.result.error && action.result.error != std::errc::operation_canceled) {
            note_failure(action);
        }
        waiting_.complete(action.request, action.result.error, action.result, action.server);
    }

    void note_failure(const request_to_complete& action) {
        const client_server_options& server = engine_.server(action.server);
        last_failure_ = {.code = action.code,
                         .name = server.name,
                         .server = server.address,
                         .transport = server.transport,
                         .transmissions = action.result.transmissions,
                         .error = action.result.outcome()};
    }

    void open_by_name(const channel_to_open& action) {
        client_host& host = hosts_[action.server];
        hosts_.begin(action.channel);
        refresh(action.server, std::chrono::steady_clock::now());
        if (host.is_known()) {
            open_at(action.channel, action.server);
        } else if (host.is_looking_up()) {
            host.waiting.push_back(action.channel);
        } else { // the lookup has just failed
            failed(action.channel, host.failure());
        }
    }

    /// Opens a link to the address in use, or to another if that one fails at once.
    void open_at(channel_handle channel, std::size_t server) {
        client_host& host = hosts_[server];
        for (;;) {
            const endpoint address = host.current();
            engine_.set_address(server, address);
            const auto error = links_.open(*io_, *this, channel, server, address, host.others());
            if (!error) {
                return;
            }
            const auto link = links_.of(channel);
            const bool all = link != nullptr && link->has_tried_all();
            if (all || !hosts_.has_another(channel, server, address)) {
                failed(channel, error);
                return;
            }
        }
    }

    /// The link is established, at one of the addresses.
    void note_reached(channel_handle channel) {
        const auto link = links_.of(channel);
        const auto server = engine_.server_of(channel);
        if (link != nullptr && server && hosts_[*server].is_name()) {
            hosts_[*server].use(link->remote());
            engine_.set_address(*server, link->remote());
        }
    }

    /// Resolves a name if that is due.
    void refresh(std::size_t server, time_point now) {
        hosts_.refresh(server, now,
                       [weak = weak_from_this(), server](std::error_code error,
                                                         const std::vector<endpoint>& found) {
                           if (const auto alive = weak.lock()) {
                               alive->guarded([&](client_driver& driver) {
                                   driver.looked_up(server, error, found);
                               });
                           }
                       });
    }

    void looked_up(std::size_t server, std::error_code error, const std::vector<endpoint>& found) {
        const time_point now = std::chrono::steady_clock::now();
        const auto waited = hosts_.end_lookup(server, error, found, now);
        if (const std::error_code failure = hosts_[server].failure()) {
            log_.lookup_failed(hosts_[server].name(), failure, now);
        }
        for (const channel_handle channel : waited) {
            const auto own = engine_.server_of(channel);
            if (!own) {
                continue; // it is no longer needed
            }
            if (hosts_[*own].is_known()) {
                open_at(channel, *own);
            } else {
                failed(channel, hosts_[*own].failure());
            }
        }
        pump();
    }

    /// A packet is about to go to a server with a name. Over UDP it goes to the next address if
    /// this one does not answer.
    void follow_name(const packet_to_send& action) {
        client_host& host = hosts_[action.server];
        const time_point now = std::chrono::steady_clock::now();
        const bool is_udp = engine_.server(action.server).transport == transport_kind::udp;
        if (is_udp && (action.transmission > 1 || !engine_.alive(action.server))) {
            hosts_.unanswered(action.server, now);
        }
        refresh(action.server, now);
        const auto link = links_.of(action.channel);
        if (!is_udp || link == nullptr || !host.is_known()) {
            return;
        }
        for (std::size_t tried = 0; link->remote() != host.current(); ++tried) {
            const endpoint address = host.current();
            engine_.set_address(action.server, address);
            const std::error_code error = link->redirect(address);
            if (!error) {
                log_.created(link->local(), now);
                return;
            }
            if (tried >= host.count()) {
                link->close();
                failed(action.channel, error);
                return;
            }
            host.failed(address);
        }
    }

    void perform(const packet_to_send& action) {
        if (is_unaware_child()) {
            return;
        }
        if (hosts_[action.server].is_name()) {
            follow_name(action);
        }
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
    std::shared_ptr<client_responder_base> responder_; ///< null if requests are not answered
    client_registry<client_driver>* registry_;         ///< null once the `io_context` is gone
    client_hosts hosts_;
    turn_end turn_end_; ///< requests of one turn are sent together
    std::uint64_t forks_ = detail::fork_count();
    bool pumping_ = false;
    bool stopping_ = false;
};

} // namespace radius
