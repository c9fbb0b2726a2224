// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/tls/tls_peer_table.hpp>.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <radius/transport/tls/tls_peer_table.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL tls_peer_table::entry::entry(const tls_peer& given, std::string_view secret,
                                         numbered_names* names, std::size_t position)
    : rule(given),
      name(names, given.options.name.empty() ? description(given) : given.options.name, position),
      peer(given.options, secret, description(given), name.number()) {}

RADIUS_DECL const tls_peer_table::entry* tls_peer_table::find(const tls_credential& who,
                                                              std::string* why) const {
    constexpr std::size_t shown = 4;
    std::size_t passed = 0;
    std::string text = "no rule fits:";
    for (const entry& one : entries_) {
        const std::string_view unmet = detail::unmet(one.rule, who);
        if (unmet.empty()) {
            return &one;
        }
        if (why != nullptr && passed++ < shown) {
            text += (passed == 1 ? " " : ", ") + one.peer.name() + " (";
            text.append(unmet) += ')';
        }
    }
    if (why != nullptr) {
        *why = std::move(text);
        if (passed > shown) {
            *why += " and " + std::to_string(passed - shown) + " more";
        }
    }
    return nullptr;
}

RADIUS_DECL std::chrono::seconds tls_peer_table::longest_window() const noexcept {
    std::chrono::seconds longest{};
    for (const entry& one : entries_) {
        longest = std::max(longest, one.peer.options().event_timestamp_window);
    }
    return longest;
}

RADIUS_DECL void tls_peer_table::demand(bool met, const tls_peer& rule, const char* text) {
    check_option(met, [&] { return "peer " + description(rule); }, text);
}

RADIUS_DECL bool tls_peer_table::is_by_certificate(const tls_peer& rule) noexcept {
    return !rule.dns_name.empty() || !rule.realm.empty() || !rule.issuer.empty() ||
           !rule.sha256_fingerprint.empty() || rule.accepts;
}

RADIUS_DECL void tls_peer_table::check_options(const tls_peer& rule, std::string_view secret) {
    const peer_options& options = rule.options;
    demand(options.secret.empty() || options.secret == secret, rule,
           "secret has no effect over TLS and DTLS, whose secrets are fixed");
    demand(options.require_message_authenticator, rule,
           "require_message_authenticator has no effect over TLS and DTLS");
    demand(options.limit_proxy_state, rule, "limit_proxy_state has no effect over TLS and DTLS");
    demand(options.event_timestamp_window > std::chrono::seconds(0), rule,
           "event_timestamp_window must be positive");
}

} // namespace radius::detail
