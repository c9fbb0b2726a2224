// SPDX-License-Identifier: MIT
// The standard attributes whose values are secret, for programs without a dictionary and for
// dictionaries that do not know them.
#pragma once

#include <algorithm>
#include <array>
#include <span>

#include <radius/attribute/attribute_number.hpp>
#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/attribute/standard/rfc2869.hpp>

namespace radius::detail {

/// Hidden on the wire (RFC 2865, RFC 2868, RFC 2548).
inline constexpr std::array hidden_numbers{
    attr::user_password.number(),     attr::tunnel_password.number(),
    attr::ms_chap_mppe_keys.number(), attr::ms_mppe_send_key.number(),
    attr::ms_mppe_recv_key.number(),
};

/// Not hidden on the wire, but passwords, or challenge responses from which a weak password can be
/// guessed.
inline constexpr std::array sensitive_numbers{
    attr::chap_password.number(),        attr::arap_password.number(),
    attr::arap_security_data.number(),   attr::arap_challenge_response.number(),
    attr::ms_chap_response.number(),     attr::ms_chap_cpw_1.number(),
    attr::ms_chap_cpw_2.number(),        attr::ms_chap_lm_enc_pw.number(),
    attr::ms_chap_nt_enc_pw.number(),    attr::ms_old_arap_password.number(),
    attr::ms_new_arap_password.number(), attr::ms_chap2_response.number(),
    attr::ms_chap2_success.number(),     attr::ms_chap2_cpw.number(),
};

inline bool is_one_of(std::span<const attribute_number> numbers,
                      const attribute_number& wanted) noexcept {
    return std::find(numbers.begin(), numbers.end(), wanted) != numbers.end();
}

} // namespace radius::detail
