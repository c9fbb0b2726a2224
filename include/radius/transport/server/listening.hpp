// SPDX-License-Identifier: MIT
// What a server knows of its transports: how each is opened, and how any listener is stopped.
#pragma once

#include <chrono>
#include <cstdint>

#include <radius/address/endpoint.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// A socket that listens: for what, and where.
struct listening_socket {
    service port = service::all;
    transport_kind transport = transport_kind::udp;
    endpoint local;
};

/// One of a transport's ports, before it is opened.
struct listening_port {
    service port = service::all;
    std::uint16_t number = 0; ///< 0: any free one
};

/// The life of a listener, away from the hot path: requests never pass through here.
class listener_control {
  public:
    virtual ~listener_control() = default;

    /// Begins to take requests.
    virtual void start() = 0;
    /// Takes no more requests; replies can still be sent.
    virtual void stop() noexcept = 0;
    /// All replies have been made: closes once they have left.
    virtual void finish() noexcept = 0;
    /// Ends everything now.
    virtual void close() noexcept = 0;
    /// The service's credentials have changed: ends connections that would not come about now.
    virtual void reassess() noexcept {}
    virtual const endpoint& local() const noexcept = 0;
};

/// What all threads of a server share of one `listen`: certificates, limits, known clients.
class transport_service {
  public:
    transport_service() = default;
    transport_service(const transport_service&) = delete;
    transport_service& operator=(const transport_service&) = delete;
    virtual ~transport_service() = default;

    /// How many peers it knows beside those of the server's options.
    virtual std::size_t peer_count() const noexcept { return 0; }

    /// The longest `event_timestamp_window` of these.
    virtual std::chrono::seconds longest_window() const noexcept { return {}; }

    /// Reads certificates, keys, authorities and revocation lists anew. Throws `std::system_error`
    /// and keeps the old ones where they cannot be read.
    virtual void reload() {}
};

/// How `server::listen` opens a transport given by value. A specialisation names `kind`, the
/// `socket` that is opened, the `shared` that its listeners share, made by `prepare(transport,
/// first_peer_index)`, the `listener` template that serves a socket, and gives `ports(transport)`,
/// `describe(transport)` and `open(io, transport, number, share_port, error)`.
template <class Transport>
struct transport_traits;

} // namespace radius
