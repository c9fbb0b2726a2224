// SPDX-License-Identifier: MIT
// Keys that both ends of TLS know instead of certificates (RFC 9813, RFC 4279).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <radius/wire/wipe.hpp>

namespace radius {

/// A key that both ends know instead of certificates. RFC 9813 section 5 requires at least 16
/// random octets, and one identity per client. A plain value.
struct pre_shared_key {
    ~pre_shared_key() { wipe(key); }

    std::string identity{};
    std::string key{}; ///< octets, not hexadecimal; wiped on destruction
};

namespace detail {

/// The first key of that identity; null for none.
inline const pre_shared_key* find_key(std::span<const pre_shared_key> keys,
                                      std::string_view identity) noexcept {
    for (const pre_shared_key& key : keys) {
        if (key.identity == identity) {
            return &key;
        }
    }
    return nullptr;
}

} // namespace detail

} // namespace radius
