// SPDX-License-Identifier: MIT
// Failures of TLS connections as error codes with the text of the alert (RFC 8446 section 6, RFC
// 5280 section 6).
#pragma once

#include <string>
#include <system_error>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <radius/wire/errc.hpp>

namespace radius {

namespace detail {

/// The first value of each kind of failure in the category.
inline constexpr int tls_alert_base = 0x10000;       ///< an alert that the other end sent
inline constexpr int tls_certificate_base = 0x20000; ///< why we refused its certificate
inline constexpr int tls_reason_base = 0x40000;      ///< anything else, as OpenSSL numbers it

/// OpenSSL's reason for a received alert is the alert's number plus this offset.
inline constexpr int alert_reason_offset = 1000;

} // namespace detail

/// The category of failures of TLS and DTLS. A message names the alert that the other end sent,
/// says why its certificate was refused, or is OpenSSL's own.
inline const std::error_category& tls_category() noexcept {
    struct category final : std::error_category {
        const char* name() const noexcept override { return "radius.tls"; }
        std::string message(int value) const override {
            if (value >= detail::tls_reason_base) {
                const unsigned long packed = ERR_PACK(
                    ERR_LIB_SSL, 0, static_cast<unsigned>(value - detail::tls_reason_base));
                const char* text = ERR_reason_error_string(packed);
                return std::string("TLS failed: ") + (text != nullptr ? text : "unknown reason");
            }
            if (value >= detail::tls_certificate_base) {
                return std::string("certificate refused: ") +
                       X509_verify_cert_error_string(value - detail::tls_certificate_base);
            }
            return std::string("the other end sent a TLS alert: ") +
                   SSL_alert_desc_string_long(value - detail::tls_alert_base);
        }
    };
    static const category instance;
    return instance;
}

/// An alert that the other end sent, by its number (RFC 8446 section 6).
inline std::error_code tls_alert(int number) noexcept {
    return {detail::tls_alert_base + number, tls_category()};
}

/// A certificate that we refused, by OpenSSL's X509_V_ERR number.
inline std::error_code certificate_refused(long reason) noexcept {
    return {detail::tls_certificate_base + static_cast<int>(reason), tls_category()};
}

/// Whether the error is one of `certificate_refused`.
inline bool is_certificate_refused(std::error_code error) noexcept {
    return error.category() == tls_category() && error.value() >= detail::tls_certificate_base &&
           error.value() < detail::tls_reason_base;
}

namespace detail {

/// The failure that OpenSSL has queued for this thread, most specific first; empties the queue.
/// `verification` is the result of checking the other end's certificate.
inline std::error_code take_tls_error(long verification = X509_V_OK) noexcept {
    const unsigned long packed = ERR_get_error();
    ERR_clear_error();
    const int reason = ERR_GET_REASON(packed);
    if (packed == 0) {
        return make_error_code(errc::connection_closed);
    }
    if (ERR_GET_LIB(packed) != ERR_LIB_SSL) {
        return make_error_code(errc::cryptography_failed);
    }
    if (reason == SSL_R_CERTIFICATE_VERIFY_FAILED && verification != X509_V_OK) {
        return certificate_refused(verification);
    }
    if (reason > alert_reason_offset && reason <= alert_reason_offset + 255) {
        return tls_alert(reason - alert_reason_offset);
    }
    return {tls_reason_base + reason, tls_category()};
}

} // namespace detail

} // namespace radius
