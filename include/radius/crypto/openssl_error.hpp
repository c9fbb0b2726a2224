// SPDX-License-Identifier: MIT
// OpenSSL failures as exceptions.
#pragma once

#include <string>
#include <system_error>

#include <openssl/err.h>

#include <radius/wire/errc.hpp>

namespace radius::detail {

/// The first error in OpenSSL's queue, which is closest to the cause, as text for people. Empties
/// the queue.
inline std::string openssl_reason() {
    const char* text = nullptr;
    for (unsigned long next = ERR_get_error(); next != 0; next = ERR_get_error()) {
        text = text != nullptr ? text : ERR_reason_error_string(next);
    }
    return text != nullptr ? text : "unknown reason";
}

/// Throws `std::system_error` with `errc::cryptography_failed` and OpenSSL's reason.
[[noreturn]] inline void throw_failure() {
    throw std::system_error(make_error_code(errc::cryptography_failed), openssl_reason());
}

} // namespace radius::detail
