// SPDX-License-Identifier: MIT
// MD4 (RFC 1320), for the password hashes of MS-CHAP only (RFC 2759 section 8.3).
#pragma once

#include <type_traits>

#include <radius/crypto/block_digest.hpp>

namespace radius::detail {

/// The three rounds of RFC 1320 section 3.4 over one block.
struct md4_compression {
    static void absorb(digest_state& state, const digest_words& words) noexcept;
};

#if !RADIUS_DEFINITIONS
extern template class block_digest<md4_compression>;
#endif

} // namespace radius::detail

namespace radius {

/// MD4. We implement it because OpenSSL keeps it in its legacy provider, which may be absent.
using md4 = detail::block_digest<detail::md4_compression>;
static_assert(std::is_trivially_copyable_v<md4>);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/crypto/impl/md4.ipp>
#endif
