// SPDX-License-Identifier: MIT
// The keys of Microsoft Point-to-Point Encryption derived from MS-CHAP (RFC 3079 sections 2.3 and
// 3.3), in the form that a server sends (RFC 2548 section 2.4).
#pragma once

#include <radius/auth/password/mschap_hash.hpp>

namespace radius::mschap {

/// The two 128-bit start keys after MS-CHAP version 2, named from the server's and NAS's side.
struct mppe_keys {
    /// MS-MPPE-Send-Key: encrypts what the NAS sends to the user (RFC 2548 section 2.4.2).
    secret_array<16> send;
    /// MS-MPPE-Recv-Key: encrypts what the NAS receives from the user (RFC 2548 section 2.4.3).
    secret_array<16> receive;
};

/// GetMasterKey (RFC 3079 section 3.4). `key` is the hash of the password's hash, `response` the
/// NT-Response that was accepted. Throws as `sha1_digest` does.
secret_array<16> mppe_master_key(const nt_key& key, octets_view response);

/// GetAsymmetricStartKey for 128 bits (RFC 3079 section 3.4), both directions of a server. The peer
/// has the same two swapped. Throws as `sha1_digest` does.
mppe_keys mppe_start_keys(const secret_array<16>& master_key);

/// An LM-Key that reveals nothing: only 40- and 56-bit encryption needs a real one.
inline constexpr std::array<octet, 8> no_lm_key{};

/// The plain content of MS-CHAP-MPPE-Keys after MS-CHAP version 1, before it is hidden as a
/// User-Password (RFC 2548 section 2.4.1). The NT-Key is the hash of the password's hash, from
/// which both ends derive 128-bit keys (RFC 3079 section 2.3).
///
///     octets   0 to 7    LM-Key
///     octets   8 to 23   NT-Key
secret_array<24> ms_chap_mppe_keys(const nt_key& key,
                                   std::span<const octet, 8> lm_key = no_lm_key) noexcept;

} // namespace radius::mschap

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/mppe.ipp>
#endif
