// SPDX-License-Identifier: MIT
// The clients of one TLS or DTLS transport (RFC 6614 section 2.5).
#pragma once

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

#include <radius/transport/radsec.hpp>

namespace radius {

/// Rules in their configured order; the first match applies. The rules never change, so any number
/// of threads may use the table.
class tls_peer_table {
  public:
    /// A rule, and the peer that its clients are treated as.
    struct entry {
        entry(const tls_peer& given, std::string_view secret, std::size_t index)
            : rule(given), peer(given.options, secret, detail::description(given), index) {}

        tls_peer rule;
        known_peer peer;
    };

    /// `first_index` is the index of the first of these peers among all of the server's. Throws
    /// `std::system_error` with `errc::option_invalid` for a rule that could never match.
    template <transport_kind Kind>
    tls_peer_table(const secure_transport<Kind>& transport, std::size_t first_index) {
        const auto add = [&](const tls_peer& rule) {
            entries_.emplace_back(rule, fixed_secret(Kind), first_index + entries_.size());
        };
        bool all_taken = false; // an earlier rule matches every certificate
        for (const tls_peer& rule : transport.peers) {
            check(rule, transport);
            demand(!all_taken || !rule.psk_identity.empty(), rule,
                   "never asked, as a rule before it takes every certificate");
            all_taken =
                all_taken || (!is_by_key(rule) && !is_by_certificate(rule) && !rule.network);
            add(rule);
        }
        if (!transport.peers.empty()) {
            return;
        }
        for (const pre_shared_key& key : transport.psk) {
            add({.psk_identity = key.identity});
        }
        add({});
    }

    /// The first rule that matches this client; null for none: then `why` says why the first few
    /// rules do not match.
    const entry* find(const detail::tls_credential& who, std::string* why = nullptr) const {
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

    std::size_t size() const noexcept { return entries_.size(); }

    /// The longest `event_timestamp_window` of all rules.
    std::chrono::seconds longest_window() const noexcept {
        std::chrono::seconds longest{};
        for (const entry& one : entries_) {
            longest = std::max(longest, one.peer.options().event_timestamp_window);
        }
        return longest;
    }

  private:
    static void demand(bool met, const tls_peer& rule, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    "peer " + detail::description(rule) + ": " + text);
        }
    }

    static bool is_by_key(const tls_peer& rule) noexcept { return !rule.psk_identity.empty(); }
    static bool is_by_certificate(const tls_peer& rule) noexcept {
        return !rule.dns_name.empty() || !rule.realm.empty() || !rule.issuer.empty() ||
               !rule.sha256_fingerprint.empty() || rule.accepts;
    }

    /// Refuses options of UDP peers that have no effect because TLS protects packets as a whole.
    static void check_options(const tls_peer& rule, std::string_view secret) {
        const peer_options& options = rule.options;
        demand(options.secret.empty() || options.secret == secret, rule,
               "secret has no effect over TLS and DTLS, which have fixed ones");
        demand(options.require_message_authenticator, rule,
               "require_message_authenticator has no effect over TLS and DTLS");
        demand(options.limit_proxy_state, rule,
               "limit_proxy_state has no effect over TLS and DTLS");
        demand(options.event_timestamp_window > std::chrono::seconds(0), rule,
               "event_timestamp_window must be positive");
    }

    template <transport_kind Kind>
    static void check(const tls_peer& rule, const secure_transport<Kind>& transport) {
        const bool by_key = is_by_key(rule);
        check_options(rule, fixed_secret(Kind));
        demand(!by_key || !is_by_certificate(rule), rule,
               "psk_identity goes with network only: such a client has no certificate");
        demand(!by_key || detail::find_key(transport.psk, rule.psk_identity) != nullptr, rule,
               "psk_identity is that of no pre-shared key");
        demand(by_key || !transport.certificate.empty(), rule,
               "its certificate is never asked for, as the server has none itself");
        demand(rule.options.reverse_coa ||
                   rule.options.dynamic_authorization == dynamic_authorization_options{},
               rule, "dynamic_authorization has no effect without reverse_coa");
        const std::string digits = detail::without_colons(rule.sha256_fingerprint);
        demand(digits.empty() || (digits.size() == 64 &&
                                  std::all_of(digits.begin(), digits.end(),
                                              [](char one) { return hex_digit(one) >= 0; })),
               rule, "sha256_fingerprint must have 64 hexadecimal digits");
    }

    std::deque<entry> entries_;
};

} // namespace radius
