// SPDX-License-Identifier: MIT
// A handler's way back to a client: CoA and Disconnect over the connection that the client opened,
// through firewalls and NAT (draft-ietf-radext-reverse-coa).
#pragma once

#include <memory>

#include <radius/protocol/server/received_request.hpp>
#include <radius/transport/client/exchange_initiation.hpp>
#include <radius/transport/kit/serial_executor.hpp>

namespace radius {

/// Create it from a request, and keep or copy it as long as you need; it leads nowhere once the
/// connection is closed. Available only with TLS and DTLS, and only for peers with
/// `peer_options::reverse_coa`.
///
///     radius::reverse_path path(request);
///     auto reply = co_await path.async_send(
///         radius::make_disconnect_request(attr::user_name = "bob"), asio::use_awaitable);
///
/// Threads: any thread may use a copy of its own. Completion handlers without an executor run on
/// the executor of the server.
class reverse_path {
  public:
    /// Leads nowhere.
    reverse_path() = default;

    /// The way back over the connection of this request; leads nowhere if there is none.
    explicit reverse_path(const received_request& request);

    /// True if the connection is still open.
    explicit operator bool() const noexcept;

    /// The executor of the connection, which is that of its handlers' coroutines; empty if the path
    /// never led anywhere.
    asio::any_io_executor get_executor() const noexcept;

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
        return asio::async_initiate<Token, void(std::error_code, basic_response<Code>)>(
            detail::exchange_initiation{start()}, token, request);
    }

  private:
    /// Throws as `async_send` does.
    detail::exchange_start start() const;

    std::weak_ptr<detail::reverse_door> door_;
    detail::gate_pointer gate_; ///< null if the path never led anywhere
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/reverse_path.ipp>
#endif
