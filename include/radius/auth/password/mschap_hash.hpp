// SPDX-License-Identifier: MIT
// The basis of both versions of MS-CHAP: the Windows NT hash of a password and the DES response
// computed from it (RFC 2433 appendix A, RFC 2759 section 8).
#pragma once

#include <radius/crypto/md4.hpp>
#include <radius/crypto/secret_array.hpp>

namespace radius::mschap {

/// The MD4 digest of a password. To an attacker it is as useful as the password itself.
struct nt_hash : secret_array<16> {
    using secret_array::secret_array;
};

/// The MD4 digest of an NT hash, from which the server's proof and all keys are computed. It cannot
/// check a response. Domain controllers return it after they have checked one: `ntlm_auth` prints
/// it as NT_KEY, others call it the user session key.
struct nt_key : secret_array<16> {
    using secret_array::secret_array;
};

/// The DES response to a challenge: the NT-Response field.
using nt_response = std::array<octet, 24>;

} // namespace radius::mschap

namespace radius::detail {

/// One character of UTF-8 text, and how many octets it took.
struct utf8_character {
    char32_t code = 0;
    std::size_t size = 1;
};

/// The first character of a text that is not empty. An octet that does not begin a valid sequence
/// (RFC 3629 section 3: none overlong, no surrogates, nothing above U+10FFFF) is a Latin-1
/// character, so that every password can be hashed.
constexpr utf8_character first_character(octets_view text) noexcept {
    const octet lead = text.front();
    const std::size_t size = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size == 1 || lead > 0xf4 || size > text.size()) {
        return {lead, 1};
    }
    char32_t code = lead & (0x7fU >> size);
    for (const octet next : text.subspan(1, size - 1)) {
        if ((next & 0xc0U) != 0x80U) {
            return {lead, 1};
        }
        code = (code << 6U) | (next & 0x3fU);
    }
    const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    if (overlong || surrogate || code > 0x10ffff) {
        return {lead, 1};
    }
    return {code, size};
}

} // namespace radius::detail

namespace radius::mschap {

/// NtPasswordHash (RFC 2759 section 8.3): MD4 over the password in UTF-16, low octet first. The
/// password is UTF-8; invalid UTF-8 in it counts as Latin-1.
nt_hash nt_password_hash(std::string_view password) noexcept;

/// HashNtPasswordHash (RFC 2759 section 8.4): MD4 over the hash.
nt_key hash_nt_password_hash(const nt_hash& hash) noexcept;

/// ChallengeResponse (RFC 2759 section 8.5): the challenge encrypted under three DES keys, which
/// are the hash and five zero octets, split in three.
nt_response challenge_response(std::span<const octet, 8> challenge, const nt_hash& hash) noexcept;

} // namespace radius::mschap

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/mschap_hash.ipp>
#endif
