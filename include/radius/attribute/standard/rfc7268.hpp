// SPDX-License-Identifier: MIT
// RFC 7268: RADIUS Attributes for IEEE 802 Networks, section 2.
// Made from dictionary.rfc7268 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Allowed-Called-Station-Id", 174, type::text> allowed_called_station_id;
inline constexpr attribute<"EAP-Peer-Id", 175, type::octets> eap_peer_id;
inline constexpr attribute<"EAP-Server-Id", 176, type::octets> eap_server_id;
inline constexpr attribute<"Mobility-Domain-Id", 177, type::integer> mobility_domain_id;
inline constexpr attribute<"Preauth-Timeout", 178, type::time_delta> preauth_timeout;
inline constexpr attribute<"Network-Id-Name", 179, type::octets> network_id_name;
inline constexpr attribute<"EAPoL-Announcement", 180, type::octets, flags{.concat = true}>
    eapol_announcement;
inline constexpr attribute<"WLAN-HESSID", 181, type::text> wlan_hessid;
inline constexpr attribute<"WLAN-Venue-Info", 182, type::integer> wlan_venue_info;
inline constexpr attribute<"WLAN-Venue-Language", 183, type::sized<type::octets, 3>>
    wlan_venue_language;
inline constexpr attribute<"WLAN-Venue-Name", 184, type::text> wlan_venue_name;
inline constexpr attribute<"WLAN-Reason-Code", 185, type::integer> wlan_reason_code;
inline constexpr attribute<"WLAN-Pairwise-Cipher", 186, type::integer> wlan_pairwise_cipher;
inline constexpr attribute<"WLAN-Group-Cipher", 187, type::integer> wlan_group_cipher;
inline constexpr attribute<"WLAN-AKM-Suite", 188, type::integer> wlan_akm_suite;
inline constexpr attribute<"WLAN-Group-Mgmt-Cipher", 189, type::integer> wlan_group_mgmt_cipher;
inline constexpr attribute<"WLAN-RF-Band", 190, type::integer> wlan_rf_band;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7268.
using rfc7268_table =
    table_of<attr::allowed_called_station_id, attr::eap_peer_id, attr::eap_server_id,
             attr::mobility_domain_id, attr::preauth_timeout, attr::network_id_name,
             attr::eapol_announcement, attr::wlan_hessid, attr::wlan_venue_info,
             attr::wlan_venue_language, attr::wlan_venue_name, attr::wlan_reason_code,
             attr::wlan_pairwise_cipher, attr::wlan_group_cipher, attr::wlan_akm_suite,
             attr::wlan_group_mgmt_cipher, attr::wlan_rf_band>;

} // namespace radius

// clang-format on
