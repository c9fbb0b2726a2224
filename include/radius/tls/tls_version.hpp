// SPDX-License-Identifier: MIT
// The versions of TLS and DTLS (RFC 8446, RFC 6347).
#pragma once

#include <cstdint>

#include <radius/wire/compiler.hpp>

namespace radius {

/// The minimum version of TLS or DTLS. OpenSSL 3 supports DTLS up to 1.2.
enum class tls_version : std::uint8_t {
    v1_2,
    v1_3
};

} // namespace radius
