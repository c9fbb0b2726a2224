// SPDX-License-Identifier: MIT
// A peer, the other side of a shared secret (RFC 2865 section 3): its options, and the form in
// which tables store it.
#pragma once

#include <string>
#include <system_error>
#include <utility>

#include <radius/auth/shared_secret.hpp>
#include <radius/container/time_point.hpp>
#include <radius/protocol/server/peer_network.hpp>
#include <radius/protocol/service.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

/// The options of one peer, or of all peers of one network. A plain value.
struct peer_options {
    /// Must not be empty (RFC 2865 section 3). Wiped once a table is built from it.
    std::string secret = {};

    /// For logs and counters; if empty, the text of the network is used.
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
    /// `errc::option_invalid` and the network's text if an option is invalid. `index`: the peer's
    /// position in its table.
    known_peer(peer& configured, std::size_t index)
        : network_(configured.network.unmapped()), index_(index), secret_(checked(configured)),
          options_(take(configured.options)) {
        if (options_.name.empty()) {
            options_.name = network_.to_string();
        }
    }
    /// A peer that TLS identifies, with the transport's fixed secret. `name` is used if the options
    /// have none.
    known_peer(peer_options options, std::string_view secret, std::string name, std::size_t index)
        : index_(index), secret_(secret), options_(take(options)) {
        if (options_.name.empty()) {
            options_.name = std::move(name);
        }
    }
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

    /// Counts from 0 in the order of configuration: use it to index arrays with data per peer.
    std::size_t index() const noexcept { return index_; }

  private:
    /// The secret, after checking the options.
    static std::string_view checked(const peer& configured) {
        const auto subject = [&] { return "peer " + configured.network.to_string(); };
        using detail::check_option;
        const peer_options& options = configured.options;
        check_option(!options.secret.empty(), subject, "secret must not be empty");
        check_option(options.dynamic_authorization == dynamic_authorization_options{}, subject,
                     "dynamic_authorization has an effect only over TLS and DTLS, for peers with "
                     "reverse_coa");
        check_option(options.event_timestamp_window > std::chrono::seconds(0), subject,
                     "event_timestamp_window must be positive");
        check_option(
            options.limit_proxy_state || !options.require_message_authenticator, subject,
            "limit_proxy_state = false has no effect while require_message_authenticator is on");
        check_option(
            !options.reverse_coa, subject,
            "reverse_coa has no effect over UDP and TCP: set it in the peers of radsec or dtls");
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
