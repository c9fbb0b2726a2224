// SPDX-License-Identifier: MIT
// The other side of a shared secret (RFC 2865 section 3): what configuration says about it, and
// what is made of that.
#pragma once

#include <string>
#include <system_error>
#include <utility>

#include <radius/auth/shared_secret.hpp>
#include <radius/container/time_point.hpp>
#include <radius/protocol/server/peer_network.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// How one peer, or all peers of one network, are treated. A plain value.
struct peer_options {
    /// Must not be empty (RFC 2865 section 3). Wiped once a table has been made of it.
    std::string secret = {};

    /// For logs and counters; empty for the network's text.
    std::string name = {};

    /// Drops an Access-Request over UDP or TCP without Message-Authenticator, which could have been
    /// forged (draft-ietf-radext-deprecating-radius).
    bool require_message_authenticator = true;

    /// Drops an Access-Request that has Proxy-State and no Message-Authenticator. Matters where
    /// `require_message_authenticator` is off (draft-ietf-radext-deprecating-radius).
    bool limit_proxy_state = true;

    /// Takes an Access-Request whose Request Authenticator is all zero instead of random.
    bool allow_zero_authenticator = false;

    /// Takes CoA-Requests and Disconnect-Requests over the TLS and DTLS connections that it opened:
    /// see `reverse_path` (draft-ietf-radext-reverse-coa section 4).
    bool reverse_coa = false;

    /// What CoA-Requests and Disconnect-Requests carry that are sent down its connections.
    dynamic_authorization_options dynamic_authorization{};

    /// Drops a CoA-Request or Disconnect-Request without Event-Timestamp (RFC 5176 section 6.3).
    bool require_event_timestamp = false;

    /// How far an Event-Timestamp may be from the present, both ways; positive (RFC 5176 section
    /// 6.3).
    std::chrono::seconds event_timestamp_window{300};
};

/// One line of a server's list of peers. A plain value.
struct peer {
    /// "10.0.0.0/8", "2001:db8::1", "fe80::1%eth0". A link-local network without an interface is
    /// that of every interface.
    peer_network network = {};
    peer_options options = {};
};

/// A peer, or a network of peers, as a `peer_table` holds it. Never changes; any number of threads
/// may read it.
class known_peer {
  public:
    /// Takes the options over, and wipes the secret in `configured`. Throws `std::system_error`
    /// with `errc::option_invalid` and the network's text for an option that is unusable. `index`:
    /// the peer's place in its table.
    known_peer(peer& configured, std::size_t index)
        : network_(configured.network.unmapped()), index_(index), secret_(checked(configured)),
          options_(take(configured.options)) {
        if (options_.name.empty()) {
            options_.name = network_.to_string();
        }
    }
    /// A peer that TLS identifies, with the transport's fixed secret. `name` is used where the
    /// options have none.
    known_peer(peer_options options, std::string_view secret, std::string name, std::size_t index)
        : index_(index), secret_(secret), options_(take(options)) {
        if (options_.name.empty()) {
            options_.name = std::move(name);
        }
    }
    known_peer(const known_peer&) = delete;
    known_peer& operator=(const known_peer&) = delete;

    /// IPv4 networks in IPv6-mapped form have become IPv4 networks. Of no meaning where TLS
    /// identifies the peer.
    const peer_network& network() const noexcept { return network_; }

    /// All options but the secret, which is empty here.
    const peer_options& options() const noexcept { return options_; }

    const shared_secret& secret() const noexcept { return secret_; }

    /// The configured name, or else the network's text.
    const std::string& name() const noexcept { return options_.name; }

    /// From 0 on, in the order of configuration: for arrays that hold something for each peer.
    std::size_t index() const noexcept { return index_; }

  private:
    /// The secret, where all is usable.
    static std::string_view checked(const peer& configured) {
        const auto demand = [&](bool met, const char* what) {
            if (!met) {
                throw std::system_error(make_error_code(errc::option_invalid),
                                        "peer " + configured.network.to_string() + ": " + what);
            }
        };
        const peer_options& options = configured.options;
        demand(!options.secret.empty(), "secret must not be empty");
        demand(options.dynamic_authorization == dynamic_authorization_options{},
               "dynamic_authorization is for peers with reverse_coa, over TLS and DTLS");
        demand(options.event_timestamp_window > std::chrono::seconds(0),
               "event_timestamp_window must be positive");
        demand(options.limit_proxy_state || !options.require_message_authenticator,
               "limit_proxy_state = false has no effect while require_message_authenticator is on");
        demand(
            !options.reverse_coa,
            "reverse_coa has no effect over UDP and TCP: give it in the peers of radsec or dtls");
        return options.secret;
    }

    static peer_options take(peer_options& options) {
        // Before the move, which would leave a short secret's characters behind.
        wipe(options.secret);
        options.secret = std::string();
        return std::move(options);
    }

    peer_network network_{};
    std::size_t index_;
    shared_secret secret_;
    peer_options options_;
};

} // namespace radius
