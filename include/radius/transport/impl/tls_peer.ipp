// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/tls_peer.hpp>.
#pragma once

#include <string>

#include <radius/transport/tls_peer.hpp>

namespace radius::detail {

RADIUS_DECL std::string without_colons(std::string text) {
    std::erase(text, ':');
    return text;
}

RADIUS_DECL std::string_view unmet(const tls_peer& rule, const tls_credential& who) {
    if (rule.network && !rule.network->unmapped().contains(who.remote)) {
        return "network";
    }
    if (rule.psk_identity != who.psk_identity ||
        (who.certificate == nullptr && rule.psk_identity.empty())) {
        return "psk_identity";
    }
    if (who.certificate == nullptr) {
        return {};
    }
    const certificate_view certificate(who.certificate);
    const bool named = !rule.dns_name.empty() || !rule.realm.empty() || !rule.issuer.empty() ||
                       !rule.sha256_fingerprint.empty() || rule.accepts;
    if (rule.network && !named && !certificate.has_ip_address(who.remote.address)) {
        return "network, which is not in the certificate";
    }
    if (!rule.dns_name.empty() && !certificate.has_dns_name(rule.dns_name)) {
        return "dns_name";
    }
    if (!rule.realm.empty() && !certificate.has_realm(rule.realm)) {
        return "realm";
    }
    if (!rule.issuer.empty() && certificate.issuer() != rule.issuer) {
        return "issuer";
    }
    if (!rule.sha256_fingerprint.empty() &&
        !equal_ignoring_case(certificate.sha256_fingerprint(),
                             without_colons(rule.sha256_fingerprint))) {
        return "sha256_fingerprint";
    }
    return rule.accepts && !rule.accepts(certificate) ? "accepts" : std::string_view();
}

RADIUS_DECL std::string description(const tls_peer& rule) {
    for (const std::string* text : {&rule.options.name, &rule.psk_identity, &rule.dns_name,
                                    &rule.realm, &rule.issuer, &rule.sha256_fingerprint}) {
        if (!text->empty()) {
            return *text;
        }
    }
    return rule.network ? rule.network->to_string() : "any certificate";
}

} // namespace radius::detail
