// SPDX-License-Identifier: MIT
// Cisco ASA firewalls; number 3076 was the VPN 3000 concentrators' (Altiga).
// Made from dictionary.cisco.asa by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/cisco_asa_1.hpp>

namespace radius::attr::cisco_asa {

inline constexpr vsa<"ASA-VLAN", 140, type::integer> vlan;
inline constexpr vsa<"ASA-NAC-Settings", 141, type::text> nac_settings;
inline constexpr vsa<"ASA-Member-Of", 145, type::text> member_of;
inline constexpr vsa<"ASA-TunnelGroupName", 146, type::text> tunnelgroupname;
inline constexpr vsa<"ASA-WebVPN-Idle-Timeout-Alert-Interval", 148, type::integer>
    webvpn_idle_timeout_alert_interval;
inline constexpr vsa<"ASA-WebVPN-Session-Timeout-Alert-Interval", 149, type::integer>
    webvpn_session_timeout_alert_interval;
inline constexpr vsa<"ASA-ClientType", 150, type::enumerated<radius::cisco_asa::clienttype>>
    clienttype;
inline constexpr vsa<"ASA-SessionType", 151, type::enumerated<radius::cisco_asa::sessiontype>>
    sessiontype;
inline constexpr vsa<"ASA-SessionSubtype", 152, type::enumerated<radius::cisco_asa::sessionsubtype>>
    sessionsubtype;
inline constexpr vsa<"ASA-WebVPN-Download_Max-Size", 157, type::integer> webvpn_download_max_size;
inline constexpr vsa<"ASA-WebVPN-Upload-Max-Size", 158, type::integer> webvpn_upload_max_size;
inline constexpr vsa<"ASA-WebVPN-Post-Max-Size", 159, type::integer> webvpn_post_max_size;
inline constexpr vsa<"ASA-WebVPN-User-Storage", 160, type::text> webvpn_user_storage;
inline constexpr vsa<"ASA-WebVPN-Storage-Objects", 161, type::text> webvpn_storage_objects;
inline constexpr vsa<"ASA-WebVPN-Storage-Key", 162, type::text> webvpn_storage_key;
inline constexpr vsa<"ASA-WebVPN-VDI", 163, type::text> webvpn_vdi;
inline constexpr vsa<"ASA-Address-Pools", 217, type::text> address_pools;
inline constexpr vsa<"ASA-IPv6-Address-Pools", 218, type::text> ipv6_address_pools;
inline constexpr vsa<"ASA-IPv6-VPN-Filter", 219, type::text> ipv6_vpn_filter;
inline constexpr vsa<"ASA-Privilege-Level", 220, type::integer> privilege_level;
inline constexpr vsa<"ASA-WebVPN-UNIX-User-ID", 221, type::integer> webvpn_unix_user_id;
inline constexpr vsa<"ASA-WebVPN-UNIX-Group-ID", 222, type::integer> webvpn_unix_group_id;
inline constexpr vsa<"ASA-WebVPN-Macro-Substitution-Value1", 223, type::text>
    webvpn_macro_substitution_value1;
inline constexpr vsa<"ASA-WebVPN-Macro-Substitution-Value2", 224, type::text>
    webvpn_macro_substitution_value2;
inline constexpr vsa<"ASA-WebVPNSmart-Card-Removal-Disconnect", 225,
                     type::enumerated<radius::cisco_asa::webvpnsmart_card_removal_disconnect>>
    webvpnsmart_card_removal_disconnect;
inline constexpr vsa<"ASA-WebVPN-Smart-Tunnel-Tunnel-Policy", 227, type::text>
    webvpn_smart_tunnel_tunnel_policy;
inline constexpr vsa<"ASA-WebVPN-Home-Page-Use-Smart-Tunnel", 228, type::integer>
    webvpn_home_page_use_smart_tunnel;

/// A part of the attributes of Cisco-ASA.
using table_2 = table_of<vlan, nac_settings, member_of, tunnelgroupname,
                         webvpn_idle_timeout_alert_interval, webvpn_session_timeout_alert_interval,
                         clienttype, sessiontype, sessionsubtype, webvpn_download_max_size,
                         webvpn_upload_max_size, webvpn_post_max_size, webvpn_user_storage,
                         webvpn_storage_objects, webvpn_storage_key, webvpn_vdi, address_pools,
                         ipv6_address_pools, ipv6_vpn_filter, privilege_level, webvpn_unix_user_id,
                         webvpn_unix_group_id, webvpn_macro_substitution_value1,
                         webvpn_macro_substitution_value2, webvpnsmart_card_removal_disconnect,
                         webvpn_smart_tunnel_tunnel_policy, webvpn_home_page_use_smart_tunnel>;

} // namespace radius::attr::cisco_asa

// clang-format on
