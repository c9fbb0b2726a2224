// SPDX-License-Identifier: MIT
// RFC 5904: RADIUS Attributes for IEEE 802.16 Privacy Key Management Version 1 (PKMv1) Protocol
// Support, section 3.
// Made from dictionary.rfc5904 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"PKM-SS-Cert", 137, type::octets, flags{.concat = true}> pkm_ss_cert;
inline constexpr attribute<"PKM-CA-Cert", 138, type::octets, flags{.concat = true}> pkm_ca_cert;
inline constexpr attribute<"PKM-Config-Settings", 139, type::octets> pkm_config_settings;
inline constexpr attribute<"PKM-Cryptosuite-List", 140, type::octets> pkm_cryptosuite_list;
inline constexpr attribute<"PKM-SAID", 141, type::short_integer> pkm_said;
inline constexpr attribute<"PKM-SA-Descriptor", 142, type::octets> pkm_sa_descriptor;
inline constexpr attribute<"PKM-Auth-Key", 143, type::octets> pkm_auth_key;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5904.
using rfc5904_table = table_of<attr::pkm_ss_cert, attr::pkm_ca_cert, attr::pkm_config_settings,
                               attr::pkm_cryptosuite_list, attr::pkm_said, attr::pkm_sa_descriptor,
                               attr::pkm_auth_key>;

} // namespace radius

// clang-format on
