// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/mschap_hash.hpp>.
#pragma once

#include <radius/auth/password/mschap_hash.hpp>
#include <radius/crypto/des.hpp>

namespace radius::mschap {

RADIUS_DECL nt_hash nt_password_hash(std::string_view password) noexcept {
    md4 digest;
    const auto absorb = [&digest](char32_t unit) {
        std::array<octet, 2> pair{static_cast<octet>(unit & 0xffU), static_cast<octet>(unit >> 8U)};
        digest.update(pair);
        wipe(pair);
    };
    for (octets_view rest = as_octets(password); !rest.empty();) {
        const auto [code, size] = detail::first_character(rest);
        if (code < 0x10000) {
            absorb(code);
        } else {
            absorb(0xd800 + ((code - 0x10000) >> 10U));
            absorb(0xdc00 + ((code - 0x10000) & 0x3ffU));
        }
        rest = rest.subspan(size);
    }
    nt_hash hash;
    digest.finish_into(hash);
    return hash;
}

RADIUS_DECL nt_key hash_nt_password_hash(const nt_hash& hash) noexcept {
    md4 digest;
    digest.update(hash);
    nt_key twice;
    digest.finish_into(twice);
    return twice;
}

RADIUS_DECL nt_response challenge_response(std::span<const octet, 8> challenge,
                                           const nt_hash& hash) noexcept {
    secret_array<21> padded;
    std::copy(hash.begin(), hash.end(), padded.begin());
    nt_response response;
    for (std::size_t part = 0; part < 3; ++part) {
        const octets_view raw = octets_view(padded).subspan(7 * part, 7);
        des_block key = des_key_with_parity(raw.first<7>());
        const des_block block = des(key).encrypt(challenge);
        wipe(key);
        std::copy(block.begin(), block.end(), octets_span(response).subspan(8 * part).begin());
    }
    return response;
}

} // namespace radius::mschap
