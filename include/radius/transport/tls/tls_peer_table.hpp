// SPDX-License-Identifier: MIT
// The clients of one TLS or DTLS transport (RFC 6614 section 2.5).
#pragma once

#include <algorithm>
#include <deque>
#include <memory>

#include <radius/container/numbered_names.hpp>
#include <radius/transport/tls.hpp>

namespace radius::detail {

/// Rules in their configured order; the first match applies. The rules never change, so any number
/// of threads may use the table.
class tls_peer_table {
  public:
    /// A rule, and the peer that its clients are treated as.
    struct entry {
        entry(const tls_peer& given, std::string_view secret, numbered_names* names,
              std::size_t position);

        tls_peer rule;
        name_use name;
        known_peer peer;
    };

    /// The peers get the indexes of their names; without `names`, their positions. Throws
    /// `std::system_error` with `errc::option_invalid` for a rule that could never match.
    template <transport_kind Kind>
    explicit tls_peer_table(const secure_transport<Kind>& transport,
                            std::shared_ptr<numbered_names> names = nullptr)
        : names_(std::move(names)) {
        const auto add = [&](const tls_peer& rule) {
            entries_.emplace_back(rule, fixed_secret(Kind), names_.get(), entries_.size());
        };
        bool all_taken = false; // an earlier rule matches every certificate
        for (const tls_peer& rule : transport.peers) {
            check(rule, transport);
            demand(!all_taken || !rule.psk_identity.empty(), rule,
                   "never used, because an earlier rule matches every certificate");
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
    const entry* find(const tls_credential& who, std::string* why = nullptr) const;

    std::size_t size() const noexcept { return entries_.size(); }

    /// The longest `event_timestamp_window` of all rules.
    std::chrono::seconds longest_window() const noexcept;

  private:
    static void demand(bool met, const tls_peer& rule, const char* text);

    static bool is_by_key(const tls_peer& rule) noexcept { return !rule.psk_identity.empty(); }
    static bool is_by_certificate(const tls_peer& rule) noexcept;

    /// Refuses options of UDP peers that have no effect because TLS protects packets as a whole.
    static void check_options(const tls_peer& rule, std::string_view secret);

    template <transport_kind Kind>
    static void check(const tls_peer& rule, const secure_transport<Kind>& transport) {
        const bool by_key = is_by_key(rule);
        check_options(rule, fixed_secret(Kind));
        demand(!by_key || !is_by_certificate(rule), rule,
               "psk_identity can be combined only with network: such a client has no certificate");
        demand(!by_key || find_key(transport.psk, rule.psk_identity) != nullptr, rule,
               "psk_identity matches no pre-shared key");
        demand(by_key || !transport.certificate.empty(), rule,
               "its certificate is never requested, because the server has no certificate");
        demand(rule.options.reverse_coa ||
                   rule.options.dynamic_authorization == dynamic_authorization_options{},
               rule, "dynamic_authorization has no effect without reverse_coa");
        const std::string digits = without_colons(rule.sha256_fingerprint);
        demand(digits.empty() || (digits.size() == 64 &&
                                  std::all_of(digits.begin(), digits.end(),
                                              [](char one) { return hex_digit(one) >= 0; })),
               rule, "sha256_fingerprint must have 64 hexadecimal digits");
    }

    std::shared_ptr<numbered_names> names_; ///< outlives the entries, which use it
    std::deque<entry> entries_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/tls/impl/tls_peer_table.ipp>
#endif
