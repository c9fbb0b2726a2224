// SPDX-License-Identifier: MIT
// A peer, the other side of a shared secret (RFC 2865 section 3): its options, and the form in
// which tables store it.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include <radius/address/peer_network.hpp>
#include <radius/auth/shared_secret.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// The options of one peer, or of all peers of one network. A plain value.
struct peer_options {
    /// Must not be empty (RFC 2865 section 3). Wiped once a table is built from it.
    std::string secret = {};

    /// For logs and counters; if empty, the text of the network is used. Peers of the same name
    /// have their counters and `max_in_progress_a_peer` in common.
    std::string name = {};

    /// Drops an Access-Request over UDP or TCP without Message-Authenticator, which could have been
    /// forged (draft-ietf-radext-deprecating-radius).
    bool require_message_authenticator = true;

    /// Drops an Access-Request that has Proxy-State and no Message-Authenticator. Has an effect if
    /// `require_message_authenticator` is false (draft-ietf-radext-deprecating-radius).
    bool limit_proxy_state = true;

    /// Accepts an Access-Request whose Request Authenticator is all zero instead of random.
    bool allow_zero_authenticator = false;

    /// True if the peer accepts CoA-Requests and Disconnect-Requests over the TLS and DTLS
    /// connections that it opened: see `reverse_path` (draft-ietf-radext-reverse-coa section 4).
    bool reverse_coa = false;

    /// Additions to CoA-Requests and Disconnect-Requests that are sent over its connections.
    dynamic_authorization_options dynamic_authorization{};

    /// Drops a CoA-Request or Disconnect-Request without Message-Authenticator (RFC 5176 section
    /// 3.4). It has no effect with RADIUS/1.1, which has none.
    bool require_coa_message_authenticator = false;

    /// Drops a CoA-Request or Disconnect-Request without Event-Timestamp (RFC 5176 section 6.3).
    bool require_event_timestamp = false;

    /// The maximum difference between an Event-Timestamp and the current time, in both directions;
    /// must be positive (RFC 5176 section 6.3).
    std::chrono::seconds event_timestamp_window{300};
};

/// One line of a server's list of peers. A plain value.
struct peer {
    /// "10.0.0.0/8", "2001:db8::1", "fe80::1%eth0". A link-local network without an interface
    /// applies to every interface.
    peer_network network = {};
    peer_options options = {};
};

/// A peer, or a network of peers, as stored in a `peer_table`. It never changes; any number of
/// threads may read it.
class known_peer {
  public:
    /// Moves the options and wipes the secret in `configured`. Throws `std::system_error` with
    /// `errc::option_invalid` and the network's text if an option is invalid.
    known_peer(peer& configured, std::size_t index);
    /// A peer that TLS identifies, with the transport's fixed secret. `name` is used if the options
    /// have none.
    known_peer(peer_options options, std::string_view secret, std::string name, std::size_t index);
    known_peer(const known_peer&) = delete;
    known_peer& operator=(const known_peer&) = delete;

    /// IPv4-mapped IPv6 networks are converted to IPv4 networks. Not used if TLS identifies the
    /// peer.
    const peer_network& network() const noexcept { return network_; }

    /// All options but the secret, which is empty here.
    const peer_options& options() const noexcept { return options_; }

    const shared_secret& secret() const noexcept { return secret_; }

    /// The configured name, or else the network's text.
    const std::string& name() const noexcept { return options_.name; }

    /// A small number that belongs to the name, for data that you keep per peer in an array: in all
    /// tables of one server, peers of the same name have the same index. It stays while the server
    /// uses the name; later it may get another name. In a table without a server it is the peer's
    /// position.
    std::size_t index() const noexcept { return index_; }

  private:
    /// The secret, after checking the options.
    static std::string_view checked(const peer& configured);

    static peer_options take(peer_options& options);

    peer_network network_{};
    std::size_t index_;
    shared_secret secret_;
    peer_options options_;
};

/// A peer, and what keeps it in memory: its table, or itself.
using kept_peer = std::shared_ptr<const known_peer>;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/peer.ipp>
#endif
