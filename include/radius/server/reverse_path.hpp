// SPDX-License-Identifier: MIT
// A handler's way back to a client: CoA and Disconnect over the connection that the client opened,
// through firewalls and NAT (draft-ietf-radext-reverse-coa).
#pragma once

#include <radius/protocol/client/client_engine.hpp>
#include <radius/protocol/server/received_request.hpp>
#include <radius/protocol/server/reverse_door.hpp>
#include <radius/transport/client/exchange_initiation.hpp>
#include <radius/transport/server/reverse_context.hpp>

namespace radius {

/// Create it from a request, and keep or copy it as long as you need; it leads nowhere once the
/// connection is closed. Available only with TLS and DTLS, and only for peers with
/// `peer_options::reverse_coa`.
///
///     radius::reverse_path path(request);
///     auto reply = co_await path.async_send(
///         radius::make_disconnect_request(attr::user_name = "bob"), asio::use_awaitable);
///
/// Threads: any thread may copy one and call `get_executor`. Call `async_send` and `operator bool`
/// only on the thread that runs the connection, which is that of the handler's coroutine; from
/// other threads, post to `get_executor()`.
class reverse_path {
  public:
    /// Leads nowhere.
    reverse_path() = default;

    /// The way back over the connection of this request; leads nowhere if there is none.
    explicit reverse_path(const received_request& request) {
        detail::reverse_door* const door = request.origin().reverse;
        if (const auto* const context = door != nullptr ? detail::context_of(*door) : nullptr) {
            door_ = door->weak_from_this();
            executor_ = context->io->get_executor();
        }
    }

    /// True if the connection is still open.
    explicit operator bool() const noexcept {
        const auto door = door_.lock();
        return door != nullptr && door->is_open();
    }

    /// The executor of the connection's thread; empty if the path never led anywhere.
    asio::any_io_executor get_executor() const noexcept { return executor_; }

    /// Sends a CoA-Request or Disconnect-Request and completes with `void(std::error_code,
    /// basic_response<Code>)`. A NAK is a response, not an error.
    ///
    /// Errors: `errc::connection_closed` if the connection is closed, or closes meanwhile;
    /// `errc::no_response` after the time of RFC 5080 section 2.2.1; `errc::queue_full`;
    /// `asio::error::operation_aborted` after cancellation. Throws `std::system_error` with
    /// `errc::connection_closed` if the path never led anywhere.
    template <packet_code Code, class Token>
        requires(Code == packet_code::coa_request || Code == packet_code::disconnect_request)
    auto async_send(const outgoing_request<Code>& request, Token&& token) const {
        using response = basic_response<Code>;
        if (!executor_) {
            throw std::system_error(make_error_code(errc::connection_closed), "reverse path");
        }
        return asio::async_initiate<Token, void(std::error_code, response)>(
            [door = door_.lock(), executor = executor_](auto handler,
                                                        const outgoing_request<Code>& sent) {
                if (door != nullptr) {
                    detail::initiate_exchange<Code>(door, std::move(handler), sent);
                    return;
                }
                const auto where = asio::get_associated_executor(handler, executor);
                asio::post(where, [handler = std::move(handler)]() mutable {
                    std::move(handler)(make_error_code(errc::connection_closed), response());
                });
            },
            token, request);
    }

  private:
    std::weak_ptr<detail::reverse_door> door_;
    asio::any_io_executor executor_;
};

} // namespace radius
