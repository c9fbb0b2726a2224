// SPDX-License-Identifier: MIT
// Calls a handler for requests that an engine has admitted. A coroutine, and a reply that is
// deferred, keep their request until the reply is sent.
#pragma once

#include <memory>

#include <radius/observe/event_log.hpp>
#include <radius/protocol/server/latency_book.hpp>
#include <radius/protocol/server/server_engine.hpp>
#include <radius/transport/kit/recycled_memory.hpp>
#include <radius/transport/kit/serial_executor.hpp>
#include <radius/transport/server/handler_calls.hpp>
#include <radius/wire/function_ref.hpp>

namespace radius::detail {

class request_in_progress; // NOLINT(cppcoreguidelines-virtual-class-destructor): it is final

/// Where a request came from and its reply goes to: a socket or a connection of a server, or one of
/// a client that answers requests. Everything runs inside the gate of the core or client.
class reply_path {
  public:
    /// Seals a reply into the room for a packet, and returns its octets; empty if it fails.
    using sealer = function_ref<octets_view(octets_span)>;

    reply_path() = default;
    reply_path(const reply_path&) = delete;
    reply_path& operator=(const reply_path&) = delete;

    /// Keeps the path alive while a reply may still come.
    virtual std::shared_ptr<reply_path> shared_path() = 0;

    /// The engine that has admitted the request.
    virtual server_engine& engine() noexcept = 0;

    /// Calls `seal` once and sends what it returns, unless that is empty. If the path has ended, it
    /// does nothing. No user code runs between the two. The buffer is acquired only now, because a
    /// handler or a hook may send on the same socket or connection, or resume the coroutine of
    /// another of its requests.
    virtual void reply(const received_request& request, sealer seal) = 0;

    /// A request is in progress, by a coroutine or deferred, or has ended.
    virtual void begun() noexcept {}
    virtual void ended() {}

  protected:
    ~reply_path() = default;

  private:
    friend class request_in_progress; // NOLINT(cppcoreguidelines-virtual-class-destructor)
    friend class handler_runner;

    request_in_progress* running_ = nullptr; ///< the first of those that need to know its end
};

/// The base of what owns a handler. A `std::shared_ptr` owns it in turn. Everything but `executor`
/// runs inside the executor's gate. The user's executor does not run out of work while idle
/// coroutines are kept.
class handler_runner : public std::enable_shared_from_this<handler_runner> {
  public:
    handler_runner(const handler_runner&) = delete;
    handler_runner& operator=(const handler_runner&) = delete;
    /// The last owner may be a listener or a coroutine.
    RADIUS_DECL virtual ~handler_runner();

    const serial_executor& executor() const noexcept { return executor_; }
    event_log& log() noexcept { return log_; }
    const event_log& log() const noexcept { return log_; }
    handler_caller& caller() noexcept { return *caller_; }

    /// Logs a drop.
    virtual void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                           const known_peer* peer) noexcept = 0;

    /// Calls the handler, and sends its reply through the path, now or when the coroutine returns
    /// it.
    void handle(reply_path& path, server_engine& engine, const server_engine::admitted& what);

    /// The path has ended, and no reply can leave by it: tells its requests in progress, soon.
    void note_end(reply_path& path, cancel_reason why) noexcept;

  protected:
    /// Keeps up to `most_at_rest` coroutines for later requests.
    handler_runner(serial_executor executor, std::shared_ptr<handler_caller> caller, event_log log,
                   std::size_t most_at_rest);
    /// Ends the idle coroutines and keeps none from now on.
    void dismiss_coroutines() noexcept;

    /// The number of requests in progress, by a coroutine or deferred.
    std::size_t in_progress_count() const noexcept { return in_progress_count_; }

    latency_book& latencies() noexcept { return latencies_; }
    const latency_book& latencies() const noexcept { return latencies_; }

  private:
    friend class request_in_progress; // NOLINT(cppcoreguidelines-virtual-class-destructor): it is
                                      // final

    /// False if this peer, or all together, have too many requests in progress.
    virtual bool may_begin(const known_peer& peer) noexcept = 0;
    virtual void has_ended(const known_peer& peer) noexcept = 0;
    /// A request in progress has ended.
    virtual void close_if_idle() = 0;

    template <class Request>
    void answer_as(reply_path& path, server_engine& engine, const server_engine::admitted& what);

    /// Signs the reply in the send buffer. No user code runs meanwhile. False if nothing is sent.
    bool conclude(reply_path& path, server_engine& engine, const received_request& request,
                  server_engine::ticket place, reply_base& reply, time_point now);

    /// Keeps a copy of the request. Null if it was dropped.
    std::shared_ptr<request_in_progress> keep(reply_path& path, server_engine& engine,
                                              const server_engine::admitted& what);

    void begin_coroutine(coroutine_job::work_type work, reply_path& path, server_engine& engine,
                         const server_engine::admitted& what);
    void start(coroutine_job::work_type work, const std::shared_ptr<request_in_progress>& state);

    void note_message(std::string_view way, const received_request& request, packet_code code,
                      const printable& message) const noexcept;
    void note_hiding(const received_request& request) noexcept;
    void note_failure(server_engine& engine, const received_request& request,
                      server_engine::ticket place, const std::exception_ptr& failure);
    void drop(server_engine& engine, const received_request& request, server_engine::ticket place,
              drop_reason reason);

    serial_executor executor_;
    std::shared_ptr<handler_caller> caller_;
    event_log log_;
    std::shared_ptr<coroutine_crew> crew_; ///< null if no method is a coroutine
    /// Memory of ended coroutines for the next ones: as many blocks as the peak number in progress.
    std::shared_ptr<recycled_memory> memory_ = std::make_shared<recycled_memory>();
    std::size_t in_progress_count_ = 0;
    latency_book latencies_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/server/impl/handler_runner.ipp>
#endif
