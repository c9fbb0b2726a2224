// SPDX-License-Identifier: MIT
// Reads a peer's certificate: names, issuer, fingerprint (RFC 5280 section 4.2.1.6, RFC 7585
// section 2.2, draft-ietf-radext-radiusdtls-bis section 3.3.1).
#pragma once

#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <radius/address/ip_address.hpp>
#include <radius/crypto/openssl_handle.hpp>
#include <radius/wire/hex.hpp>

namespace radius {

namespace detail {

inline std::string name_text(const X509_NAME* name) {
    const openssl_handle<BIO, &BIO_free> out(BIO_new(BIO_s_mem()));
    char* text = nullptr;
    if (!out || name == nullptr || X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253) < 0) {
        return {};
    }
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

inline bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept {
    const auto lower = [](char one) { return std::tolower(static_cast<unsigned char>(one)); };
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [&](char one, char other) { return lower(one) == lower(other); });
}

/// "*.example.org" matches every realm with exactly one more label (RFC 7585 section 2.2).
inline bool realm_matches(std::string_view presented, std::string_view realm) noexcept {
    if (presented.starts_with("*.")) {
        const std::size_t dot = realm.find('.');
        return dot != std::string_view::npos && dot != 0 &&
               equal_ignoring_case(presented.substr(1), realm.substr(dot));
    }
    return !presented.empty() && equal_ignoring_case(presented, realm);
}

} // namespace detail

/// A view of a verified certificate. Borrows it. The Common Name is ignored. Use it only on the
/// thread that receives it.
class certificate_view {
  public:
    explicit certificate_view(X509* certificate) noexcept : certificate_(certificate) {}

    /// The distinguished names in the form of RFC 2253: "CN=ap1,O=Example".
    std::string subject() const { return detail::name_text(X509_get_subject_name(certificate_)); }
    std::string issuer() const { return detail::name_text(X509_get_issuer_name(certificate_)); }

    /// SHA-256 over the certificate: 64 hexadecimal digits in lower case.
    std::string sha256_fingerprint() const {
        std::array<octet, EVP_MAX_MD_SIZE> digest{};
        unsigned size = 0;
        if (X509_digest(certificate_, EVP_sha256(), digest.data(), &size) != 1) {
            return {};
        }
        return to_hex(octets_view(digest).first(size));
    }

    /// True if a dNSName of the certificate matches this host. One wildcard may replace the whole
    /// leftmost label (RFC 9525 section 6.3).
    bool has_dns_name(const std::string& host) const noexcept {
        constexpr unsigned rules =
            X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
        return !host.empty() && host.front() != '.' &&
               X509_check_host(certificate_, host.data(), host.size(), rules, nullptr) == 1;
    }

    /// True if an iPAddress of the certificate is this address.
    bool has_ip_address(const ip_address& address) const noexcept {
        const auto check = [&](octets_view octets) {
            return X509_check_ip(certificate_, octets.data(), octets.size(), 0) == 1;
        };
        return address.is_v4() ? check(address.v4().octets()) : check(address.v6().octets());
    }

    /// True if an otherName of the form NAIRealm matches this realm (RFC 7585 section 2.2).
    bool has_realm(std::string_view realm) const {
        const detail::openssl_handle<GENERAL_NAMES, &GENERAL_NAMES_free> names(
            static_cast<GENERAL_NAMES*>(
                X509_get_ext_d2i(certificate_, NID_subject_alt_name, nullptr, nullptr)));
        const detail::openssl_handle<ASN1_OBJECT, &ASN1_OBJECT_free> form(
            OBJ_txt2obj("1.3.6.1.5.5.7.8.8", 1));
        if (!names || !form) {
            return false;
        }
        for (int index = 0; index < sk_GENERAL_NAME_num(names.get()); ++index) {
            const GENERAL_NAME* const name = sk_GENERAL_NAME_value(names.get(), index);
            if (name->type != GEN_OTHERNAME ||
                OBJ_cmp(name->d.otherName->type_id, form.get()) != 0 ||
                name->d.otherName->value->type != V_ASN1_UTF8STRING) {
                continue;
            }
            const ASN1_STRING* const text = name->d.otherName->value->value.utf8string;
            const octets_view octets(ASN1_STRING_get0_data(text),
                                     static_cast<std::size_t>(ASN1_STRING_length(text)));
            if (detail::realm_matches(as_text(octets), realm)) {
                return true;
            }
        }
        return false;
    }

    /// The OpenSSL object, for anything that this class does not cover.
    X509* native() const noexcept { return certificate_; }

  private:
    X509* certificate_;
};

} // namespace radius
