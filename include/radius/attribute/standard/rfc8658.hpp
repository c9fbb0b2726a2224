// SPDX-License-Identifier: MIT
// RFC 8658: RADIUS Attributes for Softwire Mechanisms Based on Address plus Port (A+P), section 3.
// BMR and FMR are the basic and the forwarding mapping rule. A TLV that may stand in several
// containers has a name for each.
// Made from dictionary.rfc8658 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// The mechanism that is preferred (section 3.2.1).
enum class softwire46_option_code : std::uint32_t {
    map_e = 1,
    map_t = 2,
    lightweight_4over6 = 3,
    ds_lite = 144,
};

template <>
struct enumeration<softwire46_option_code> {
    static constexpr enumerator enumerators[] = {
        {"MAP-E", 1},
        {"MAP-T", 2},
        {"Lightweight-4over6", 3},
        {"DS-Lite", 144},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Softwire46-Configuration", attribute_number(241, 9), type::tlv>
    softwire46_configuration;
inline constexpr attribute<"Softwire46-MAP-E", attribute_number(241, 9, 1), type::tlv>
    softwire46_map_e;
inline constexpr attribute<"Softwire46-MAP-E-BMR", attribute_number(241, 9, 1, 4), type::tlv>
    softwire46_map_e_bmr;
inline constexpr attribute<"Softwire46-MAP-E-BMR-IPv6-Prefix", attribute_number(241, 9, 1, 4, 10),
                           type::ipv6prefix>
    softwire46_map_e_bmr_ipv6_prefix;
inline constexpr attribute<"Softwire46-MAP-E-BMR-IPv4-Prefix", attribute_number(241, 9, 1, 4, 11),
                           type::ipv4prefix>
    softwire46_map_e_bmr_ipv4_prefix;
inline constexpr attribute<"Softwire46-MAP-E-BMR-EA-Length", attribute_number(241, 9, 1, 4, 12),
                           type::integer>
    softwire46_map_e_bmr_ea_length;
inline constexpr attribute<"Softwire46-MAP-E-FMR", attribute_number(241, 9, 1, 5), type::tlv>
    softwire46_map_e_fmr;
inline constexpr attribute<"Softwire46-MAP-E-FMR-IPv6-Prefix", attribute_number(241, 9, 1, 5, 10),
                           type::ipv6prefix>
    softwire46_map_e_fmr_ipv6_prefix;
inline constexpr attribute<"Softwire46-MAP-E-FMR-IPv4-Prefix", attribute_number(241, 9, 1, 5, 11),
                           type::ipv4prefix>
    softwire46_map_e_fmr_ipv4_prefix;
inline constexpr attribute<"Softwire46-MAP-E-FMR-EA-Length", attribute_number(241, 9, 1, 5, 12),
                           type::integer>
    softwire46_map_e_fmr_ea_length;
inline constexpr attribute<"Softwire46-MAP-E-BR", attribute_number(241, 9, 1, 6), type::ipv6addr>
    softwire46_map_e_br;
inline constexpr attribute<"Softwire46-MAP-E-PORTPARAMS", attribute_number(241, 9, 1, 9), type::tlv>
    softwire46_map_e_portparams;
inline constexpr attribute<"Softwire46-MAP-E-PSID-Offset", attribute_number(241, 9, 1, 9, 15),
                           type::integer>
    softwire46_map_e_psid_offset;
inline constexpr attribute<"Softwire46-MAP-E-PSID-Len", attribute_number(241, 9, 1, 9, 16),
                           type::integer>
    softwire46_map_e_psid_len;
inline constexpr attribute<"Softwire46-MAP-E-PSID", attribute_number(241, 9, 1, 9, 17),
                           type::integer>
    softwire46_map_e_psid;
inline constexpr attribute<"Softwire46-MAP-T", attribute_number(241, 9, 2), type::tlv>
    softwire46_map_t;
inline constexpr attribute<"Softwire46-MAP-T-BMR", attribute_number(241, 9, 2, 4), type::tlv>
    softwire46_map_t_bmr;
inline constexpr attribute<"Softwire46-MAP-T-BMR-IPv6-Prefix", attribute_number(241, 9, 2, 4, 10),
                           type::ipv6prefix>
    softwire46_map_t_bmr_ipv6_prefix;
inline constexpr attribute<"Softwire46-MAP-T-BMR-IPv4-Prefix", attribute_number(241, 9, 2, 4, 11),
                           type::ipv4prefix>
    softwire46_map_t_bmr_ipv4_prefix;
inline constexpr attribute<"Softwire46-MAP-T-BMR-EA-Length", attribute_number(241, 9, 2, 4, 12),
                           type::integer>
    softwire46_map_t_bmr_ea_length;
inline constexpr attribute<"Softwire46-MAP-T-FMR", attribute_number(241, 9, 2, 5), type::tlv>
    softwire46_map_t_fmr;
inline constexpr attribute<"Softwire46-MAP-T-FMR-IPv6-Prefix", attribute_number(241, 9, 2, 5, 10),
                           type::ipv6prefix>
    softwire46_map_t_fmr_ipv6_prefix;
inline constexpr attribute<"Softwire46-MAP-T-FMR-IPv4-Prefix", attribute_number(241, 9, 2, 5, 11),
                           type::ipv4prefix>
    softwire46_map_t_fmr_ipv4_prefix;
inline constexpr attribute<"Softwire46-MAP-T-FMR-EA-Length", attribute_number(241, 9, 2, 5, 12),
                           type::integer>
    softwire46_map_t_fmr_ea_length;
inline constexpr attribute<"Softwire46-MAP-T-DMR", attribute_number(241, 9, 2, 7), type::ipv6prefix>
    softwire46_map_t_dmr;
inline constexpr attribute<"Softwire46-MAP-T-PORTPARAMS", attribute_number(241, 9, 2, 9), type::tlv>
    softwire46_map_t_portparams;
inline constexpr attribute<"Softwire46-MAP-T-PSID-Offset", attribute_number(241, 9, 2, 9, 15),
                           type::integer>
    softwire46_map_t_psid_offset;
inline constexpr attribute<"Softwire46-MAP-T-PSID-Len", attribute_number(241, 9, 2, 9, 16),
                           type::integer>
    softwire46_map_t_psid_len;
inline constexpr attribute<"Softwire46-MAP-T-PSID", attribute_number(241, 9, 2, 9, 17),
                           type::integer>
    softwire46_map_t_psid;
inline constexpr attribute<"Softwire46-Lightweight-4over6", attribute_number(241, 9, 3), type::tlv>
    softwire46_lightweight_4over6;
inline constexpr attribute<"Softwire46-Lightweight-4over6-BR", attribute_number(241, 9, 3, 6),
                           type::ipv6addr>
    softwire46_lightweight_4over6_br;
inline constexpr attribute<"Softwire46-Lightweight-4over6-V4V6Bind", attribute_number(241, 9, 3, 8),
                           type::tlv>
    softwire46_lightweight_4over6_v4v6bind;
inline constexpr attribute<"Softwire46-Lightweight-4over6-IPv4-Address",
                           attribute_number(241, 9, 3, 8, 13), type::ipv4addr>
    softwire46_lightweight_4over6_ipv4_address;
inline constexpr attribute<"Softwire46-Lightweight-4over6-Bind-IPv6-Prefix",
                           attribute_number(241, 9, 3, 8, 14), type::ipv6prefix>
    softwire46_lightweight_4over6_bind_ipv6_prefix;
inline constexpr attribute<"Softwire46-Lightweight-4over6-PORTPARAMS",
                           attribute_number(241, 9, 3, 9), type::tlv>
    softwire46_lightweight_4over6_portparams;
inline constexpr attribute<"Softwire46-Lightweight-4over6-PSID-Offset",
                           attribute_number(241, 9, 3, 9, 15), type::integer>
    softwire46_lightweight_4over6_psid_offset;
inline constexpr attribute<"Softwire46-Lightweight-4over6-PSID-Len",
                           attribute_number(241, 9, 3, 9, 16), type::integer>
    softwire46_lightweight_4over6_psid_len;
inline constexpr attribute<"Softwire46-Lightweight-4over6-PSID", attribute_number(241, 9, 3, 9, 17),
                           type::integer>
    softwire46_lightweight_4over6_psid;
inline constexpr attribute<"Softwire46-Priority", attribute_number(241, 10), type::tlv>
    softwire46_priority;
inline constexpr attribute<"Softwire46-Option-Code", attribute_number(241, 10, 18),
                           type::enumerated<radius::softwire46_option_code>>
    softwire46_option_code;
inline constexpr attribute<"Softwire46-Multicast", attribute_number(241, 11), type::tlv>
    softwire46_multicast;
inline constexpr attribute<"Softwire46-ASM-Prefix64", attribute_number(241, 11, 19),
                           type::ipv6prefix>
    softwire46_asm_prefix64;
inline constexpr attribute<"Softwire46-SSM-Prefix64", attribute_number(241, 11, 20),
                           type::ipv6prefix>
    softwire46_ssm_prefix64;
inline constexpr attribute<"Softwire46-U-Prefix64", attribute_number(241, 11, 21), type::ipv6prefix>
    softwire46_u_prefix64;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc8658.
using rfc8658_table =
    table_of<attr::softwire46_configuration, attr::softwire46_map_e, attr::softwire46_map_e_bmr,
             attr::softwire46_map_e_bmr_ipv6_prefix, attr::softwire46_map_e_bmr_ipv4_prefix,
             attr::softwire46_map_e_bmr_ea_length, attr::softwire46_map_e_fmr,
             attr::softwire46_map_e_fmr_ipv6_prefix, attr::softwire46_map_e_fmr_ipv4_prefix,
             attr::softwire46_map_e_fmr_ea_length, attr::softwire46_map_e_br,
             attr::softwire46_map_e_portparams, attr::softwire46_map_e_psid_offset,
             attr::softwire46_map_e_psid_len, attr::softwire46_map_e_psid, attr::softwire46_map_t,
             attr::softwire46_map_t_bmr, attr::softwire46_map_t_bmr_ipv6_prefix,
             attr::softwire46_map_t_bmr_ipv4_prefix, attr::softwire46_map_t_bmr_ea_length,
             attr::softwire46_map_t_fmr, attr::softwire46_map_t_fmr_ipv6_prefix,
             attr::softwire46_map_t_fmr_ipv4_prefix, attr::softwire46_map_t_fmr_ea_length,
             attr::softwire46_map_t_dmr, attr::softwire46_map_t_portparams,
             attr::softwire46_map_t_psid_offset, attr::softwire46_map_t_psid_len,
             attr::softwire46_map_t_psid, attr::softwire46_lightweight_4over6,
             attr::softwire46_lightweight_4over6_br, attr::softwire46_lightweight_4over6_v4v6bind,
             attr::softwire46_lightweight_4over6_ipv4_address,
             attr::softwire46_lightweight_4over6_bind_ipv6_prefix,
             attr::softwire46_lightweight_4over6_portparams,
             attr::softwire46_lightweight_4over6_psid_offset,
             attr::softwire46_lightweight_4over6_psid_len, attr::softwire46_lightweight_4over6_psid,
             attr::softwire46_priority, attr::softwire46_option_code, attr::softwire46_multicast,
             attr::softwire46_asm_prefix64, attr::softwire46_ssm_prefix64,
             attr::softwire46_u_prefix64>;

} // namespace radius

// clang-format on
