// SPDX-License-Identifier: MIT
// Performs the actions of the client engine: opens sockets and connections, sends, waits,
// completes. It makes no decisions.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <radius/client/client_hosts.hpp>
#include <radius/client/client_links.hpp>
#include <radius/client/client_options.hpp>
#include <radius/client/client_registry.hpp>
#include <radius/client/client_responder.hpp>
#include <radius/client/client_server_book.hpp>
#include <radius/client/request_failure.hpp>
#include <radius/container/time_point.hpp>
#include <radius/observe/event_log.hpp>
#include <radius/protocol/client/client_engine.hpp>
#include <radius/transport/client/client_link.hpp>
#include <radius/transport/client/exchange_initiation.hpp>
#include <radius/transport/client/waiting_requests.hpp>
#include <radius/transport/kit/engine_pump.hpp>
#include <radius/transport/kit/engine_timer.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/kit/recycled_memory.hpp>
#include <radius/transport/kit/turn_end.hpp>

namespace radius::detail {

/// Receives the events of links and the timer and passes them to `Driver`, which has `link_opened`,
/// `link_failed`, `link_refused`, `take_packet`, `link_read` and `time_has_come`, and `go_on()`,
/// called after an exception so that requests in progress still end, and `wait_on()`, called if
/// that also fails, so that timers still run.
template <class Driver>
class guarded_link_owner : public client_link_owner {
  public:
    void channel_opened(channel_handle link, radius_version version) noexcept final {
        guarded([&](Driver& driver) { driver.on_channel_opened(link, version); });
    }
    void failed(channel_handle link, std::error_code why) noexcept final {
        guarded([&](Driver& driver) { driver.link_failed(link, why); });
    }
    void refused(channel_handle link, std::error_code why) noexcept final {
        guarded([&](Driver& driver) { driver.link_refused(link, why); });
    }
    void receive(client_link& link, octets_view octets) noexcept final {
        guarded([&](Driver& driver) {
            driver.on_packet(link, octets);
            if (!link.is_up()) { // it no longer reads, so it does not notify
                driver.link_read(link);
            }
        });
    }
    void after_read(client_link& link) noexcept final {
        guarded([&](Driver& driver) { driver.link_read(link); });
    }

    /// See `engine_timer`.
    void timer() noexcept {
        guarded([](Driver& driver) { driver.on_timer(); });
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
    explicit client_keep_alive(const serial_executor& executor);

    /// Calls `keep_alive_due()` of the owner, unless that is gone by then.
    template <class Owner>
    void arm(std::weak_ptr<Owner> owner) {
        timer_.expires_after(interval);
        timer_.async_wait(recycling_handler{[owner = std::move(owner)](std::error_code error) {
                                                if (const auto alive = owner.lock();
                                                    !error && alive != nullptr) {
                                                    alive->keep_alive_due();
                                                }
                                            },
                                            memory_});
    }

    void cancel() { timer_.cancel(); }

  private:
    static constexpr duration interval = std::chrono::seconds(15);

    std::shared_ptr<recycled_memory> memory_ = std::make_shared<recycled_memory>();
    steady_timer timer_;
};

/// The options of all servers that do not have their own.
struct client_server_defaults {
    client_transport transport;
    client_source local;
    dynamic_authorization_options dynamic_authorization;
};

/// Everything but `executor`, `memory` and `counters` runs inside the executor's gate. Without a
/// request in progress it does not wait, so that an `io_context` without other work returns from
/// `run`.
class client_driver final : public guarded_link_owner<client_driver>,
                            public exchange_driver,
                            public std::enable_shared_from_this<client_driver> {
  public:
    /// `ways`: one for each server of `engine`.
    client_driver(const serial_executor& executor, client_engine_options engine,
                  std::vector<client_route> ways, const client_options& options);
    ~client_driver();

    /// The `io_context` is being destroyed: completion handlers are destroyed, not called.
    void abandon() noexcept;

    const serial_executor& executor() const noexcept override { return executor_; }
    random_source& random_for_user() noexcept { return random_for_user_; }
    const client_engine& engine() const noexcept override { return engine_; }
    const event_log& log() const noexcept { return log_; }
    std::size_t max_in_progress() const noexcept { return max_in_progress_; }
    const std::shared_ptr<recycled_memory>& memory() const noexcept override {
        return waiting_.memory();
    }
    /// The names and counters of the servers.
    const client_server_book& servers() const noexcept { return book_; }
    /// See `client::is_alive`.
    bool is_alive(std::string_view server) const noexcept;
    /// How the last request without an answer ended.
    const request_failure& last_failure() const noexcept { return last_failure_; }

    /// Sends a request; `done(std::error_code, const client_result&, std::size_t server)` is called
    /// once. If the request fails at once, the error is returned and `done` is not called.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes,
                                 const request_options& options, Done&& done) {
        if (is_unaware_child()) {
            return errc::process_forked;
        }
        const auto handle = engine_.submit(code, attributes, std::chrono::steady_clock::now(),
                                           std::chrono::system_clock::now(), options);
        if (!handle) {
            last_failure_ = {.code = code, .error = make_error_code(handle.error())};
            return handle;
        }
        waiting_.add(*handle, std::forward<Done>(done), [&] { cancel(*handle); });
        turn_end_.ask(executor_, shared_from_this(), [](client_driver& self) {
            self.guarded([](client_driver& driver) { driver.pump(); });
        });
        return handle;
    }

    result<request_handle> send(packet_code code, const attribute_list& attributes,
                                const request_options& options,
                                exchange_completion&& done) override {
        return start(code, attributes, options, std::move(done));
    }

    RADIUS_DECL void cancel(request_handle request) override;

    /// Ends every request with `errc::stopped` and closes every link.
    void stop();

    /// `notify_fork` was called in a child process: the links belong to the parent.
    void forked() noexcept;

    /// See `client::reload`.
    void reload();

    /// See `client::replace_servers`.
    void replace_servers(const std::vector<client_server_entry>& servers);

    /// See `client::serve`.
    void serve(std::shared_ptr<client_responder_base> responder);

    /// If no request is in progress, a Status-Server keeps a connection open.
    void keep_alive();

    /// The time that the engine requested has come.
    void on_timer();

    client_buffers& buffers() noexcept override { return links_.buffers(); }

    /// A link is established; the engine gets its channel.
    void on_channel_opened(channel_handle own, radius_version version);

    /// A link could not be opened, or has ended.
    void link_failed(channel_handle own, std::error_code why);

    /// The system reported "connection refused" for a link, which stays.
    void link_refused(channel_handle own, std::error_code why);

    /// A packet has arrived through a link.
    void on_packet(client_link& link, octets_view octets);

    /// All available data has been read: the link continues only while replies are expected.
    void link_read(client_link& link);

    /// After an exception: continues from the state of the engine.
    void go_on();

    /// Waits for the next event: replies and the engine's timer.
    void wait_on();

  private:
    /// True in a child process before `notify_fork`: the links belong to the parent, so nothing is
    /// sent, and incoming data is ignored. See `forked`.
    bool is_unaware_child() const noexcept { return fork_count() != forks_; }

    /// True if any expected event may still arrive.
    bool is_awake() const noexcept {
        return !waiting_.empty() || (responder_ != nullptr && !stopping_);
    }

    /// A server has sent a request: the responder handles it; without one it is dropped.
    void take_request(client_link& link, octets_view octets, const moment& now);

    /// Ends a link, and returns false, if the current settings no longer trust its other end.
    bool reassess(client_link& link);

    void perform_all();

    /// Performs actions until there are none. Events during this do not nest.
    void pump();

    void perform(const channel_to_open& action);

    void perform(const channel_to_close& action);

    void perform(const request_to_complete& action);

    void note_failure(const request_to_complete& action);

    void open_by_name(const channel_to_open& action);

    /// Opens a link to the address in use, or to another if that one fails at once.
    void open_at(channel_handle channel, std::size_t server);

    /// The link is established, at one of the addresses.
    void note_reached(channel_handle channel);

    /// Resolves a name if that is due.
    void refresh(std::size_t server, time_point now);

    void looked_up(const host_lookup& lookup, std::error_code error,
                   const std::vector<endpoint>& found);

    /// The servers' names and counters are those of the engine.
    void write_book();

    /// A packet is about to go to a server with a name. Over UDP it goes to the next address if
    /// this one does not answer.
    void follow_name(const packet_to_send& action);

    void perform(const packet_to_send& action);

    void trace_received(const client_link& link, octets_view packet,
                        const request_in_flight& request, wall_time when, drop_reason reason);

    serial_executor executor_;
    event_log log_;
    std::size_t max_in_progress_;
    random_source random_;
    random_source random_for_user_;
    client_engine engine_;
    client_links links_;
    waiting_requests waiting_;
    request_failure last_failure_;
    engine_timer timer_;
    client_keep_alive keep_alive_;
    std::shared_ptr<client_responder_base> responder_; ///< null if requests are not answered
    client_registry<client_driver>* registry_;         ///< null once the `io_context` is gone
    client_hosts hosts_;
    client_server_defaults defaults_; ///< for servers that come later
    client_server_book book_;
    turn_end turn_end_; ///< requests of one turn are sent together
    std::uint64_t forks_ = fork_count();
    engine_pump pump_;
    bool stopping_ = false;
};

/// The engine's servers for these, one for each port; `ways` receives one entry for each.
std::vector<client_server_options> engine_servers(const std::vector<client_server_entry>& servers,
                                                  const client_server_defaults& defaults,
                                                  std::vector<client_route>& ways);

/// The same for all options.
client_engine_options engine_options(const client_options& options,
                                     std::vector<client_route>& ways);

/// The driver for these options. Throws as the constructor of `client` does.
std::shared_ptr<client_driver> make_driver(const serial_executor& executor,
                                           const client_options& options);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client_driver.ipp>
#endif
