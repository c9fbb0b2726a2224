// SPDX-License-Identifier: MIT
// The interface between a server and its transports: opening and stopping listeners.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/protocol/server/peer.hpp>
#include <radius/protocol/service.hpp>
#include <radius/transport/kit/asio.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

struct tls_peer;

/// A listening socket: its service and endpoint.
struct listening_socket {
    service kind = service::all;
    transport_kind transport = transport_kind::udp;
    endpoint local;
};

} // namespace radius

namespace radius::detail {

/// One of a transport's ports, before it is opened.
struct listening_port {
    service kind = service::all;
    std::uint16_t number = 0; ///< 0: any free one
};

/// The life of a listener, away from the hot path: requests never pass through here.
class listener_control {
  public:
    virtual ~listener_control() = default;

    /// Starts accepting requests.
    virtual void start() = 0;
    /// Accepts no more requests; replies can still be sent.
    virtual void stop() noexcept = 0;
    /// There are no more replies to come: closes once all are sent.
    virtual void finish() noexcept = 0;
    /// Ends everything now.
    virtual void close() noexcept = 0;
    /// True if no connection is left after `finish` or `close`.
    virtual bool is_drained() const noexcept { return true; }
    /// The credentials have changed: ends connections that the new credentials would
    /// refuse.
    virtual void reassess() noexcept {}
    /// The core has another table of peers.
    virtual void peers_changed() {}
    virtual const endpoint& local() const noexcept = 0;
};

/// Is told once when a core has closed all of its sockets after `stop`.
class core_watcher {
  public:
    core_watcher() = default;
    core_watcher(const core_watcher&) = delete;
    core_watcher& operator=(const core_watcher&) = delete;

    /// On the core's thread.
    virtual void core_has_stopped() noexcept = 0;

  protected:
    ~core_watcher() = default;
};

/// The state of one `listen` that all threads of a server share: certificates, limits, known
/// clients.
class transport_state {
  public:
    transport_state() = default;
    transport_state(const transport_state&) = delete;
    transport_state& operator=(const transport_state&) = delete;
    virtual ~transport_state() = default;

    /// The longest `event_timestamp_window` of the peers that it has in addition to those of the
    /// server's options.
    virtual std::chrono::seconds longest_window() const noexcept { return {}; }

    /// Replaces these peers. Throws `std::system_error` with `errc::option_invalid` for a rule that
    /// could never match, and for a transport without peers of its own; then it keeps the old ones.
    virtual void replace_peers(const std::vector<tls_peer>&) {
        refuse_option("only TLS and DTLS transports have peers of their own: replace those of UDP "
                      "and TCP without naming a socket");
    }

    /// Reloads certificates, keys, authorities and revocation lists. If they cannot be read, throws
    /// `std::system_error` and keeps the old ones.
    virtual void reload() {}
};

/// How a transport is served. A specialisation defines `kind`, the `socket` type, the `shared` type
/// that its listeners share, created by `prepare(transport, names)`, the `listener` type
/// that serves a socket, and provides `ports(transport)` and `open(io, transport, number,
/// share_port, error)`.
template <class Transport>
struct transport_traits;

} // namespace radius::detail
