// SPDX-License-Identifier: MIT
// The interface of a server's handler: four methods, each answering at once, later or as a
// coroutine.
#pragma once

#include <type_traits>
#include <utility>

#include <radius/protocol/server/request.hpp>
#include <radius/transport/kit/asio.hpp>

namespace radius {

namespace detail {

template <class Answer, class Request>
concept answer_at_once = std::same_as<Answer, typename Request::reply_type> ||
                         std::same_as<Answer, typename Request::answer_type>;

/// `Answer` is the reply to `Request`, an answer that may be deferred, or a coroutine that returns
/// one of them.
template <class Answer, class Request>
concept answer_to = answer_at_once<Answer, Request> ||
                    std::same_as<Answer, asio::awaitable<typename Request::reply_type>> ||
                    std::same_as<Answer, asio::awaitable<typename Request::answer_type>>;

template <class Answer>
inline constexpr bool is_coroutine = false;
template <class Reply>
inline constexpr bool is_coroutine<asio::awaitable<Reply>> = true;

} // namespace detail

/// Has a `handle_access` that answers an Access-Request, at once, later or as a coroutine.
template <class Handler>
concept handles_access = requires(Handler& handler, const access_request& request) {
    { handler.handle_access(request) } -> detail::answer_to<access_request>;
};

/// Has a `handle_accounting` that answers an Accounting-Request, at once, later or as a coroutine.
template <class Handler>
concept handles_accounting = requires(Handler& handler, const accounting_request& request) {
    { handler.handle_accounting(request) } -> detail::answer_to<accounting_request>;
};

/// Has a `handle_coa` that answers a CoA-Request, at once, later or as a coroutine.
template <class Handler>
concept handles_coa = requires(Handler& handler, const coa_request& request) {
    { handler.handle_coa(request) } -> detail::answer_to<coa_request>;
};

/// Has a `handle_disconnect` that answers a Disconnect-Request, at once, later or as a coroutine.
template <class Handler>
concept handles_disconnect = requires(Handler& handler, const disconnect_request& request) {
    { handler.handle_disconnect(request) } -> detail::answer_to<disconnect_request>;
};

/// A type with the four methods, of which `default_handler` has those that you leave out. If a
/// method throws, only its request is lost. With one thread the methods are never called
/// concurrently; with several threads they are, unless each has its own handler (`per_thread`). A
/// method may call any function of the library, also on the connection of its request, but neither
/// a method nor a hook may run the `io_context` that it is called on.
///
/// A coroutine is not cancelled unless it asks for that, because only it knows what it may leave
/// unfinished:
///
///     co_await asio::this_coro::reset_cancellation_state(asio::enable_terminal_cancellation());
///
/// Then, if its reply becomes useless (see `cancel_reason`), what it waits for ends with
/// `asio::error::operation_aborted`. If that is what it throws, the request counts as superseded,
/// not as failed.
template <class Handler>
concept handler = handles_access<Handler> && handles_accounting<Handler> && handles_coa<Handler> &&
                  handles_disconnect<Handler>;

namespace detail {

/// The answer to a kind that the handler leaves out.
template <class Kind>
struct default_answer {
    static_assert(!std::is_same_v<Kind, Kind>,
                  "radius: the kinds of default_handler are radius::access, radius::accounting, "
                  "radius::coa and radius::disconnect");
};
template <>
struct default_answer<access> {
    access_reply handle_access(const access_request& request) const { return request.reject(); }
};
template <>
struct default_answer<accounting> {
    accounting_reply handle_accounting(const accounting_request& request) const noexcept {
        return request.discard();
    }
};
template <>
struct default_answer<coa> {
    coa_reply handle_coa(const coa_request& request) const {
        return request.nak(error_cause::unsupported_extension);
    }
};
template <>
struct default_answer<disconnect> {
    disconnect_reply handle_disconnect(const disconnect_request& request) const {
        return request.nak(error_cause::unsupported_extension);
    }
};

/// True if the handler derives from a `default_handler` with this kind.
template <class Handler, class Kind>
inline constexpr bool leaves_out = std::is_base_of_v<default_answer<Kind>, Handler>;

/// False if the method of a kind that is left out is another than the default one. The class of a
/// pointer to an inherited member is that of the base.
template <class Handler, class Kind>
inline constexpr bool keeps_default = true;
template <class Handler>
inline constexpr bool keeps_default<Handler, access> = requires {
    { &Handler::handle_access } -> std::same_as<decltype(&default_answer<access>::handle_access)>;
};
template <class Handler>
inline constexpr bool keeps_default<Handler, accounting> = requires {
    {
        &Handler::handle_accounting
    } -> std::same_as<decltype(&default_answer<accounting>::handle_accounting)>;
};
template <class Handler>
inline constexpr bool keeps_default<Handler, coa> = requires {
    { &Handler::handle_coa } -> std::same_as<decltype(&default_answer<coa>::handle_coa)>;
};
template <class Handler>
inline constexpr bool keeps_default<Handler, disconnect> = requires {
    {
        &Handler::handle_disconnect
    } -> std::same_as<decltype(&default_answer<disconnect>::handle_disconnect)>;
};

/// The compile errors for a kind that is left out and has a method, too.
template <class Handler, class Kind, bool IsLeftOut = leaves_out<Handler, Kind>>
struct require_default {};
template <class Handler, class Kind>
struct require_default<Handler, Kind, true> {
    static_assert(std::is_convertible_v<Handler*, default_answer<Kind>*>,
                  "radius: derive the handler from default_handler publicly");
    static_assert(!std::is_convertible_v<Handler*, default_answer<Kind>*> ||
                      keeps_default<Handler, Kind>,
                  "radius: the handler has a method for a kind that it leaves to default_handler: "
                  "remove the kind from default_handler<...>, or the method");
};

/// The compile errors for missing methods, one sentence each.
template <class Handler>
struct require_handler : require_default<Handler, access>,
                         require_default<Handler, accounting>,
                         require_default<Handler, coa>,
                         require_default<Handler, disconnect> {
    static_assert(
        handles_access<Handler> || leaves_out<Handler, access>,
        "radius: the handler needs `radius::access_reply handle_access(const "
        "radius::access_request&)`, which may also return radius::access_answer or either "
        "as asio::awaitable; to reject all, derive from "
        "radius::default_handler<radius::access>");
    static_assert(
        handles_accounting<Handler> || leaves_out<Handler, accounting>,
        "radius: the handler needs `radius::accounting_reply handle_accounting(const "
        "radius::accounting_request&)`, which may also return radius::accounting_answer or "
        "either as asio::awaitable; to answer none, derive from "
        "radius::default_handler<radius::accounting>");
    static_assert(handles_coa<Handler> || leaves_out<Handler, coa>,
                  "radius: the handler needs `radius::coa_reply handle_coa(const "
                  "radius::coa_request&)`, which may also return radius::coa_answer or either as "
                  "asio::awaitable; to refuse all, derive from "
                  "radius::default_handler<radius::coa>");
    static_assert(
        handles_disconnect<Handler> || leaves_out<Handler, disconnect>,
        "radius: the handler needs `radius::disconnect_reply handle_disconnect(const "
        "radius::disconnect_request&)`, which may also return radius::disconnect_answer or "
        "either as asio::awaitable; to refuse all, derive from "
        "radius::default_handler<radius::disconnect>");
};

/// The compile error for a handler that is passed by value and cannot be moved, or copied.
template <class Handler, class Given>
constexpr void check_movable() {
    static_assert(std::is_constructible_v<Handler, Given>,
                  "radius: the handler cannot be moved, so pass a reference, `std::ref(handler)`, "
                  "to one that outlives the server and its io_context; a server can also construct "
                  "it in place: `std::in_place_type<my_handler>`");
}

/// See `per_thread`.
template <class Factory>
struct per_thread_factory {
    using handler_type = std::invoke_result_t<Factory&, const asio::any_io_executor&>;

    Factory make;
};

} // namespace detail

/// The base of a handler that does not answer these kinds of request, each `access`, `accounting`,
/// `coa` or `disconnect`; the handler has methods for the others.
///
///     struct campus : radius::default_handler<radius::coa, radius::disconnect> {
///         radius::access_reply handle_access(const radius::access_request& request);
///         radius::accounting_reply handle_accounting(const radius::accounting_request& request);
///     };
///
/// Access-Requests get Access-Reject. Accounting-Requests get no answer, because a record that was
/// not stored must not be acknowledged (RFC 2866 section 2): the client keeps it, and its next
/// server may take it. CoA and Disconnect get NAK with Error-Cause Unsupported-Extension (RFC 5176
/// section 3.5). Status-Server is not answered on a port for these kinds only: see
/// `server_base::set_ready`.
template <class... Kinds>
struct default_handler : detail::default_answer<Kinds>... {};

/// For the constructor of `server`: each thread has its own handler, so handlers need no locks, and
/// each can have a client, a pool or a database connection for its thread.
///
///     radius::server server{io, radius::per_thread([](asio::any_io_executor executor) {
///         return my_handler{executor};
///     }), {.peers = ..., .threads = 4}};
///
/// The constructor calls `factory` once per thread, with the executor of that thread's
/// `io_context`, before any of them serves. The handlers need not be movable.
template <class Factory>
detail::per_thread_factory<Factory> per_thread(Factory factory) {
    static_assert(std::is_invocable_v<Factory&, const asio::any_io_executor&>,
                  "radius: per_thread takes a function that makes a handler, for example "
                  "`[](asio::any_io_executor executor) { return my_handler{executor}; }`");
    return {std::move(factory)};
}

} // namespace radius
