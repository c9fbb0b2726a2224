// SPDX-License-Identifier: MIT
// What a server needs of a transport, whatever it is: what a program does not listen on is not
// compiled into it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include <radius/container/numbered_names.hpp>
#include <radius/transport/kit/serial_executor.hpp>
#include <radius/transport/server/listening.hpp>

namespace radius::detail {

class server_core;

/// A socket that is open and not yet served.
class bound_socket {
  public:
    bound_socket() = default;
    bound_socket(const bound_socket&) = delete;
    bound_socket& operator=(const bound_socket&) = delete;
    virtual ~bound_socket() = default;

    virtual endpoint local() const = 0;

    /// Passes the socket to a listener of this core, once, on the core's thread.
    virtual void serve(server_core& core, service kind) = 0;
};

/// One transport that was passed to `server::listen`.
class listening_transport {
  public:
    listening_transport() = default;
    listening_transport(const listening_transport&) = delete;
    listening_transport& operator=(const listening_transport&) = delete;
    virtual ~listening_transport() = default;

    virtual transport_kind kind() const noexcept = 0;
    /// As configured.
    virtual const std::string& address() const noexcept = 0;
    /// The ports to open, in the order in which `listen` reports them.
    virtual std::vector<listening_port> ports() const = 0;

    /// Reads what its sockets share, before the first is opened: credentials, limits, peers, which
    /// get the indexes of their names. Throws `std::system_error`.
    virtual std::shared_ptr<transport_state>
    prepare(const std::shared_ptr<numbered_names>& names) = 0;

    /// Opens a socket of this port. `share_port`: for several threads.
    virtual std::unique_ptr<bound_socket> open(const serial_executor& executor,
                                               std::uint16_t number, bool share_port,
                                               std::error_code& error) const = 0;
};

/// Whether `Transport` is one that a server listens on: `make_listening` knows it.
template <class Transport>
inline constexpr bool is_listened_on = false;

} // namespace radius::detail

namespace radius {

/// A transport that `server::listen` opens.
template <class Transport>
concept server_transport = detail::is_listened_on<Transport>;

} // namespace radius

namespace radius::detail {

/// Refers to the transport, which must outlive it. A template, so that only the transports that a
/// program listens on are compiled into it.
template <server_transport Transport>
std::unique_ptr<listening_transport> make_listening(const Transport& transport);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/server/impl/listening_transport.ipp>
#endif
