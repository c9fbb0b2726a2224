// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/peer.hpp>.
#pragma once

#include <string>
#include <system_error>
#include <utility>

#include <radius/container/time_point.hpp>
#include <radius/protocol/server/peer.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

RADIUS_DECL known_peer::known_peer(peer& configured, std::size_t index)
    : network_(configured.network.unmapped()), index_(index), secret_(checked(configured)),
      options_(take(configured.options)) {
    if (options_.name.empty()) {
        options_.name = network_.to_string();
    }
}

RADIUS_DECL known_peer::known_peer(peer_options options, std::string_view secret, std::string name,
                                   std::size_t index)
    : index_(index), secret_(secret), options_(take(options)) {
    if (options_.name.empty()) {
        options_.name = std::move(name);
    }
}

RADIUS_DECL std::string_view known_peer::checked(const peer& configured) {
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

RADIUS_DECL peer_options known_peer::take(peer_options& options) {
    // Before the move, which would leave a short secret's characters behind.
    wipe(options.secret);
    options.secret = std::string();
    return std::move(options);
}

} // namespace radius
