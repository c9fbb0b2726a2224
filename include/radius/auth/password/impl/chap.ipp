// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/chap.hpp>.
#pragma once

#include <radius/auth/password/chap.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/crypto/md5.hpp>

namespace radius {

RADIUS_DECL chap_response make_chap_response(octet identifier, std::string_view password,
                                             octets_view challenge) noexcept {
    return md5_digest({octets_view(&identifier, 1), as_octets(password), challenge});
}

RADIUS_DECL bool check_chap_response(octet identifier, std::string_view password,
                                     octets_view challenge, octets_view response) noexcept {
    chap_response expected = make_chap_response(identifier, password, challenge);
    const bool same = equal_in_constant_time(expected, response);
    wipe(expected);
    return same;
}

} // namespace radius
