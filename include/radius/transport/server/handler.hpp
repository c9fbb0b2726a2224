// SPDX-License-Identifier: MIT
// The interface of a server's handler: four methods, each answering at once or as a coroutine.
#pragma once

#include <type_traits>

#include <radius/protocol/server/request.hpp>
#include <radius/transport/kit/asio.hpp>

namespace radius {

namespace detail {

/// `Answer` is the reply to `Request`, or a coroutine that returns it.
template <class Answer, class Request>
concept answer_to = std::same_as<Answer, typename Request::reply_type> ||
                    std::same_as<Answer, asio::awaitable<typename Request::reply_type>>;

template <class Answer>
inline constexpr bool is_coroutine = false;
template <class Reply>
inline constexpr bool is_coroutine<asio::awaitable<Reply>> = true;

} // namespace detail

/// Has a `handle_access` that answers an Access-Request, at once or as a coroutine.
template <class Handler>
concept handles_access = requires(Handler& handler, const access_request& request) {
    { handler.handle_access(request) } -> detail::answer_to<access_request>;
};

/// Has a `handle_accounting` that answers an Accounting-Request, at once or as a coroutine.
template <class Handler>
concept handles_accounting = requires(Handler& handler, const accounting_request& request) {
    { handler.handle_accounting(request) } -> detail::answer_to<accounting_request>;
};

/// Has a `handle_coa` that answers a CoA-Request, at once or as a coroutine.
template <class Handler>
concept handles_coa = requires(Handler& handler, const coa_request& request) {
    { handler.handle_coa(request) } -> detail::answer_to<coa_request>;
};

/// Has a `handle_disconnect` that answers a Disconnect-Request, at once or as a coroutine.
template <class Handler>
concept handles_disconnect = requires(Handler& handler, const disconnect_request& request) {
    { handler.handle_disconnect(request) } -> detail::answer_to<disconnect_request>;
};

/// A type with the four methods. If a method throws, only its request is lost. With one thread the
/// methods are never called concurrently; with several threads they are. A method may call any
/// function of the library, also on the connection of its request, but neither a method nor a hook
/// may run the `io_context` that it is called on.
template <class Handler>
concept handler = handles_access<Handler> && handles_accounting<Handler> && handles_coa<Handler> &&
                  handles_disconnect<Handler>;

namespace detail {

/// The compile error for a handler that cannot be moved.
template <class Handler>
struct require_movable {
    static_assert(
        std::is_move_constructible_v<Handler>,
        "radius: the handler cannot be moved, so the server cannot take it: store its mutex, "
        "atomic or database as a std::unique_ptr or a reference");
};

/// The compile errors for missing methods, one sentence each.
template <class Handler>
struct require_handler : require_movable<Handler> {
    static_assert(handles_access<Handler>,
                  "radius: the handler needs `radius::access_reply handle_access(const "
                  "radius::access_request&)`, or the same as asio::awaitable");
    static_assert(handles_accounting<Handler>,
                  "radius: the handler needs `radius::accounting_reply handle_accounting(const "
                  "radius::accounting_request&)`, or the same as asio::awaitable");
    static_assert(handles_coa<Handler>,
                  "radius: the handler needs `radius::coa_reply handle_coa(const "
                  "radius::coa_request&)`, or the same as asio::awaitable");
    static_assert(handles_disconnect<Handler>,
                  "radius: the handler needs `radius::disconnect_reply handle_disconnect(const "
                  "radius::disconnect_request&)`, or the same as asio::awaitable");
};

} // namespace detail

} // namespace radius
