// SPDX-License-Identifier: MIT
// RFC 6677: Channel-Binding Support for Extensible Authentication Protocol (EAP) Methods, section
// 7.2.
// Made from dictionary.rfc6677 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// What carries EAP between the peer and the authenticator (section 11.1).
enum class eap_lower_layer : std::uint32_t {
    wired_ieee_802_1x = 1,
    ieee_802_1x_no_preauth = 2,
    ieee_802_1x_preauth = 3,
    ieee_802_16e = 4,
    ikev2 = 5,
    ppp = 6,
    pana_no_preauth = 7,
    gss_api = 8,
    pana_preauth = 9,
};

template <>
struct enumeration<eap_lower_layer> {
    static constexpr enumerator enumerators[] = {
        {"Wired-IEEE-802.1X", 1},
        {"IEEE-802.1X-No-Preauth", 2},
        {"IEEE-802.1X-Preauth", 3},
        {"IEEE-802.16e", 4},
        {"IKEv2", 5},
        {"PPP", 6},
        {"PANA-No-Preauth", 7},
        {"GSS-API", 8},
        {"PANA-Preauth", 9},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"EAP-Lower-Layer", 163, type::enumerated<radius::eap_lower_layer>>
    eap_lower_layer;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6677.
using rfc6677_table = table_of<attr::eap_lower_layer>;

} // namespace radius

// clang-format on
