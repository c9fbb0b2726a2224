// SPDX-License-Identifier: MIT
// Which attributes a trace keeps to itself: what the dictionary calls hidden or secret, and what
// lets a password be guessed at leisure (RFC 2865 sections 5.2 and 5.3, RFC 2548 section 2).
#pragma once

#include <array>

#include <radius/dictionary/standard.hpp>

namespace radius {

namespace detail {

/// Standard attributes that are not hidden on the wire but hold passwords, or answers to a
/// challenge from which a weak password can be found by trying.
inline constexpr std::array sensitive_numbers{
    attr::chap_password.number(),        attr::arap_password.number(),
    attr::arap_security_data.number(),   attr::arap_challenge_response.number(),
    attr::ms_chap_response.number(),     attr::ms_chap_cpw_1.number(),
    attr::ms_chap_cpw_2.number(),        attr::ms_chap_lm_enc_pw.number(),
    attr::ms_chap_nt_enc_pw.number(),    attr::ms_old_arap_password.number(),
    attr::ms_new_arap_password.number(), attr::ms_chap2_response.number(),
    attr::ms_chap2_success.number(),     attr::ms_chap2_cpw.number(),
};

} // namespace detail

/// Whether values of the attribute are masked.
inline bool is_secret(const attribute_definition& attribute) noexcept {
    return attribute.secret || attribute.properties.hidden != hiding::none;
}

/// `names` with the standard attributes that are secret marked as such, whatever it said of them:
/// CHAP-Password and the responses of MS-CHAP besides what is hidden on the wire. Takes time in
/// proportion to `names`: meant to be called once a trace.
inline dictionary mark_secrets(const dictionary& names) {
    dictionary_builder builder(names);
    const auto mark = [&](const attribute_definition& standard) {
        const attribute_definition* known = builder.find(standard.number);
        attribute_definition marked = known != nullptr ? *known : standard;
        marked.secret = marked.secret || marked.properties.hidden == hiding::none;
        builder.add(marked);
    };
    const dictionary& standard = standard_dictionary();
    for (const attribute_definition& attribute : standard.attributes()) {
        if (is_secret(attribute)) {
            mark(attribute);
        }
    }
    for (const attribute_number& number : detail::sensitive_numbers) {
        if (const attribute_definition* attribute = standard.find(number)) {
            mark(*attribute);
        }
    }
    return builder.build();
}

} // namespace radius
