// SPDX-License-Identifier: MIT
// What a handler returns if it cannot always reply at once: a reply, or a deferral, whose reply
// follows later without a coroutine.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include <radius/protocol/server/reply.hpp>

namespace radius {

class received_request;

/// Why the reply to a request in progress has become useless.
enum class cancel_reason : std::uint8_t {
    superseded,        ///< a new request with its source and identifier has arrived
    connection_closed, ///< the connection that it came over has ended
    server_closed,     ///< the server was destroyed
};

constexpr std::string_view name_of(cancel_reason reason) noexcept {
    switch (reason) {
    case cancel_reason::superseded: return "superseded";
    case cancel_reason::connection_closed: return "connection closed";
    case cancel_reason::server_closed: return "server closed";
    }
    return {};
}

namespace detail {

/// A request whose reply was deferred. It ends with the first call of `complete`, `fail` or
/// `withdraw`, on any thread.
class deferred_request {
  public:
    deferred_request(const deferred_request&) = delete;
    deferred_request& operator=(const deferred_request&) = delete;
    virtual ~deferred_request() = default;

    /// Valid until it ends.
    virtual const received_request& request() const noexcept = 0;

    // If one of these throws `std::bad_alloc`, nothing has changed.
    virtual void complete(reply_base&& reply) = 0;
    virtual void fail(std::exception_ptr failure) = 0;

    virtual void withdraw() noexcept = 0;

    /// Only on the thread of the server.
    virtual void on_cancel(std::function<void(cancel_reason)> act) = 0;

  protected:
    deferred_request() = default;
};

/// The function that was passed to `defer`.
class deferral_start {
  public:
    deferral_start() = default;
    deferral_start(const deferral_start&) = delete;
    deferral_start& operator=(const deferral_start&) = delete;
    virtual ~deferral_start() = default;

    /// Called once at most.
    virtual void operator()(std::shared_ptr<deferred_request> request) = 0;
};

/// Null if the handler has replied at once.
using deferral = std::unique_ptr<deferral_start>;

/// The request of this kind.
template <class Kind>
struct request_of;

} // namespace detail

/// The reply that a handler owes after `request.defer(start)`, which calls
/// `start(deferred_reply<Kind>)` once the handler has returned.
///
///     radius::access_answer handle_access(const radius::access_request& request) {
///         if (is_local(request)) {
///             return request.accept();
///         }
///         return request.defer([this](radius::deferred_reply<radius::access> later) {
///             ask_elsewhere(std::move(later)); // completes it later: later.complete(reply)
///         });
///     }
///
/// The server copies the request for it, and counts it in `server_options::max_in_progress`. At the
/// limit `start` is destroyed without a call, and the request is dropped as `drop_reason::busy`.
/// Retransmissions of the request are dropped until it has ended (RFC 5080 section 2.2.2).
///
/// `complete`, `fail`, the call operator or the destructor ends it, whichever comes first, and
/// empties it. A destructor means that there is no answer, which counts as
/// `drop_reason::handler_declined`.
///
/// Threads: any thread may move it, read the request and end it, one at a time; the reply is sent
/// on the thread of the server. `on_cancel` is only for that thread.
///
/// Lifetime: it must end before the `io_context` of its server is destroyed, which it keeps
/// running. The server may be destroyed earlier; then the reply is dropped.
template <class Kind>
class deferred_reply {
  public:
    using request_type = typename detail::request_of<Kind>::type;
    using reply_type = basic_reply<Kind::kind>;

    /// Servers create it.
    explicit deferred_reply(std::shared_ptr<detail::deferred_request> request) noexcept
        : pending_(std::move(request)) {}
    deferred_reply(deferred_reply&&) noexcept = default;
    deferred_reply& operator=(deferred_reply&& other) noexcept {
        if (this != &other) {
            withdraw();
            pending_ = std::move(other.pending_);
        }
        return *this;
    }
    ~deferred_reply() { withdraw(); }

    /// False once it has ended or was moved from.
    explicit operator bool() const noexcept { return pending_ != nullptr; }

    /// The server's copy of the request, with its own octets: valid until this ends, unlike the
    /// reference that the handler was called with. For one thread at a time.
    const request_type& request() const {
        return static_cast<const request_type&>(pending().request());
    }

    /// Sends the reply. If the request was superseded or its connection has ended, the reply is
    /// dropped and counted. Throws `std::logic_error` if this is empty, and on another thread than
    /// the server's `std::bad_alloc` without memory: then you can try again.
    void complete(reply_type reply) {
        pending().complete(std::move(reply));
        pending_.reset();
    }

    /// Ends it without an answer, as if the handler had thrown this. Throws as `complete` does.
    void fail(std::exception_ptr failure) {
        pending().fail(std::move(failure));
        pending_.reset();
    }

    /// `fail` if there is an exception, else `complete`: so this can be the completion token of
    /// `asio::co_spawn` for a coroutine that returns the reply, on any executor.
    void operator()(std::exception_ptr failure, reply_type reply) {
        if (failure != nullptr) {
            fail(std::move(failure));
        } else {
            complete(std::move(reply));
        }
    }

    /// Calls `act` once, on the thread of the server, if the reply becomes useless: stop the work
    /// and let go of this. At once if that has happened already; never once this has ended. A later
    /// call replaces `act`. Throws `std::logic_error` if this is empty.
    void on_cancel(std::function<void(cancel_reason)> act) { pending().on_cancel(std::move(act)); }

  private:
    detail::deferred_request& pending() const {
        if (pending_ == nullptr) {
            throw std::logic_error("radius: this deferred_reply has ended or was moved from");
        }
        return *pending_;
    }

    void withdraw() noexcept {
        if (pending_ != nullptr) {
            pending_->withdraw();
            pending_.reset();
        }
    }

    std::shared_ptr<detail::deferred_request> pending_;
};

/// What a handler returns that may reply at once or defer: each reply converts to it, and
/// `request.defer` returns it. `Kind` is `access`, `accounting`, `coa` or `disconnect`.
template <class Kind>
class basic_answer {
  public:
    using reply_type = basic_reply<Kind::kind>;

    /// A default-constructed reply, which cannot be sent.
    basic_answer() noexcept = default;
    basic_answer(reply_type reply) noexcept : reply_(std::move(reply)) {}
    explicit basic_answer(detail::deferral later) noexcept : later_(std::move(later)) {}

    bool is_deferred() const noexcept { return later_ != nullptr; }

    /// Without effect if it is deferred.
    reply_type& reply() noexcept { return reply_; }
    const reply_type& reply() const noexcept { return reply_; }

    /// For who runs handlers: null unless it is deferred.
    detail::deferral take_deferral() noexcept { return std::move(later_); }

  private:
    reply_type reply_;
    detail::deferral later_;
};

using access_answer = basic_answer<access>;
using accounting_answer = basic_answer<accounting>;
using coa_answer = basic_answer<coa>;
using disconnect_answer = basic_answer<disconnect>;

namespace detail {

template <class Kind, class Start>
class deferral_start_of final : public deferral_start {
  public:
    template <class Given>
        requires(!std::is_same_v<std::remove_cvref_t<Given>, deferral_start_of>)
    explicit deferral_start_of(Given&& start) : start_(std::forward<Given>(start)) {}

    void operator()(std::shared_ptr<deferred_request> request) override {
        std::move(start_)(deferred_reply<Kind>(std::move(request)));
    }

  private:
    Start start_;
};

template <class Kind, class Start>
basic_answer<Kind> defer(Start&& start) {
    using stored = std::decay_t<Start>;
    static_assert(std::is_invocable_v<stored&&, deferred_reply<Kind>>,
                  "radius: `defer` takes a function of one argument, for example "
                  "`[](radius::deferred_reply<radius::access> later) { ... }`; the kind is that of "
                  "the request");
    return basic_answer<Kind>(
        std::make_unique<deferral_start_of<Kind, stored>>(std::forward<Start>(start)));
}

} // namespace detail

} // namespace radius
