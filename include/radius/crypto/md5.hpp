// SPDX-License-Identifier: MIT
// MD5 (RFC 1321), the basis of RADIUS authenticators, hiding and CHAP (RFC 2865 sections 3, 5.2).
#pragma once

#include <initializer_list>
#include <type_traits>

#include <radius/crypto/block_digest.hpp>

namespace radius::detail {

/// The four rounds of RFC 1321 section 3.4 over one block.
struct md5_compression {
    static void absorb(digest_state& state, const digest_words& words) noexcept;
};

#if !RADIUS_DEFINITIONS
extern template class block_digest<md5_compression>;
#endif

} // namespace radius::detail

namespace radius {

/// MD5. We implement it because RADIUS must work if a FIPS policy disables OpenSSL's. The state is
/// a plain value, so a precomputed prefix costs a copy of 16 octets. On the short inputs of RADIUS
/// even a prepared EVP context, despite its assembly code, is no faster.
using md5_hasher = detail::block_digest<detail::md5_compression>;
static_assert(std::is_trivially_copyable_v<md5_hasher>);

/// The MD5 digest of the pieces, one after the other.
md5_hasher::digest_type md5_digest(std::initializer_list<octets_view> pieces) noexcept;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/crypto/impl/md5.ipp>
#endif
