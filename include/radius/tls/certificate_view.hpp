// SPDX-License-Identifier: MIT
// Reads a peer's certificate: names, issuer, fingerprint (RFC 5280 section 4.2.1.6, RFC 7585
// section 2.2, draft-ietf-radext-radiusdtls-bis section 3.3.1).
#pragma once

#include <cctype>
#include <optional>
#include <string>
#include <string_view>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <radius/address/ip_address.hpp>
#include <radius/container/time_point.hpp>
#include <radius/crypto/openssl_handle.hpp>
#include <radius/wire/hex.hpp>

namespace radius {

namespace detail {

std::string name_text(const X509_NAME* name);

bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept;

} // namespace detail

/// A view of a verified certificate. Borrows it. The Common Name is ignored. Use it only on the
/// thread that receives it.
class certificate_view {
  public:
    explicit certificate_view(X509* certificate) noexcept;

    /// The distinguished names in the form of RFC 2253: "CN=ap1,O=Example".
    std::string subject() const { return detail::name_text(X509_get_subject_name(certificate_)); }
    std::string issuer() const { return detail::name_text(X509_get_issuer_name(certificate_)); }

    /// SHA-256 over the certificate: 64 hexadecimal digits in lower case.
    std::string sha256_fingerprint() const;

    /// True if a dNSName of the certificate matches this host. One wildcard may replace the whole
    /// leftmost label (RFC 9525 section 6.3).
    bool has_dns_name(const std::string& host) const noexcept;

    /// True if an iPAddress of the certificate is this address.
    bool has_ip_address(const ip_address& address) const noexcept;

    /// True if an otherName of the form NAIRealm matches this realm (RFC 7585 section 2.2).
    bool has_realm(std::string_view realm) const;

    /// The remaining validity at this time, which may be negative; nothing if it cannot be read.
    std::optional<duration> valid_for(wall_time now) const noexcept;

    /// The OpenSSL object, for anything that this class does not cover.
    X509* native() const noexcept { return certificate_; }

  private:
    X509* certificate_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/tls/impl/certificate_view.ipp>
#endif
