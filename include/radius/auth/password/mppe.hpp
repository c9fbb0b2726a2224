// SPDX-License-Identifier: MIT
// The keys of Microsoft Point-to-Point Encryption derived from MS-CHAP (RFC 3079 sections 2.3 and
// 3.3), in the form that a server sends (RFC 2548 section 2.4).
#pragma once

#include <radius/auth/password/mschap_hash.hpp>
#include <radius/crypto/sha1.hpp>

namespace radius::mschap {

/// The two 128-bit start keys after MS-CHAP version 2, named from the server's and NAS's side.
struct mppe_keys {
    /// MS-MPPE-Send-Key: encrypts what the NAS sends to the user (RFC 2548 section 2.4.2).
    secret_array<16> send;
    /// MS-MPPE-Recv-Key: encrypts what the NAS receives from the user (RFC 2548 section 2.4.3).
    secret_array<16> receive;
};

/// GetMasterKey (RFC 3079 section 3.4). `response` is the NT-Response that was accepted.
/// Throws as `sha1_digest` does.
inline secret_array<16> mppe_master_key(const password_hash& hash, octets_view response) {
    const secret_array<20> digest = sha1_digest(
        {hash_nt_password_hash(hash), response, as_octets("This is the MPPE Master Key")});
    secret_array<16> key;
    std::copy_n(digest.begin(), key.size(), key.begin());
    return key;
}

/// GetAsymmetricStartKey for 128 bits (RFC 3079 section 3.4), both directions of a server. The peer
/// has the same two swapped. Throws as `sha1_digest` does.
inline mppe_keys mppe_start_keys(const secret_array<16>& master_key) {
    constexpr std::array<octet, 40> first_pad{};
    constexpr auto second_pad = [] {
        std::array<octet, 40> pad{};
        pad.fill(0xf2);
        return pad;
    }();
    const auto derive = [&](secret_array<16>& key, std::string_view purpose) {
        const secret_array<20> digest =
            sha1_digest({master_key, first_pad, as_octets(purpose), second_pad});
        std::copy_n(digest.begin(), key.size(), key.begin());
    };
    mppe_keys keys;
    derive(keys.send, "On the client side, this is the receive key; "
                      "on the server side, it is the send key.");
    derive(keys.receive, "On the client side, this is the send key; "
                         "on the server side, it is the receive key.");
    return keys;
}

/// An LM-Key that reveals nothing: only 40- and 56-bit encryption needs a real one.
inline constexpr std::array<octet, 8> no_lm_key{};

/// The plain content of MS-CHAP-MPPE-Keys after MS-CHAP version 1, before it is hidden as a
/// User-Password (RFC 2548 section 2.4.1). The NT-Key is the hash of the password's hash, from
/// which both ends derive 128-bit keys (RFC 3079 section 2.3).
///
///     octets   0 to 7    LM-Key
///     octets   8 to 23   NT-Key
inline secret_array<24> ms_chap_mppe_keys(const password_hash& hash,
                                          std::span<const octet, 8> lm_key = no_lm_key) noexcept {
    const password_hash nt_key = hash_nt_password_hash(hash);
    secret_array<24> keys;
    std::copy(lm_key.begin(), lm_key.end(), keys.begin());
    std::copy(nt_key.begin(), nt_key.end(), octets_span(keys).subspan(lm_key.size()).begin());
    return keys;
}

} // namespace radius::mschap
