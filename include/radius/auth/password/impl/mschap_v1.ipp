// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/mschap_v1.hpp>.
#pragma once

#include <radius/auth/password/mschap_v1.hpp>
#include <radius/crypto/constant_time.hpp>

namespace radius::mschap {

RADIUS_DECL nt_response make_v1_response(std::span<const octet, 8> challenge,
                                         const nt_hash& hash) noexcept {
    return challenge_response(challenge, hash);
}

RADIUS_DECL bool check_v1_response(octets_view challenge, octet flags, octets_view response,
                                   const nt_hash& hash) noexcept {
    if (challenge.size() != 8 || flags != use_nt_response) {
        return false;
    }
    nt_response expected = make_v1_response(challenge.first<8>(), hash);
    const bool same = equal_in_constant_time(expected, response);
    wipe(expected);
    return same;
}

} // namespace radius::mschap
