// SPDX-License-Identifier: MIT
// Fortinet FortiOS.
// Made from dictionary.fortinet by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::fortinet {

/// An attribute of Fortinet, vendor 12356.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(12356, Number), Type, Flags>;

inline constexpr vsa<"Fortinet-Group-Name", 1, type::text> group_name;
inline constexpr vsa<"Fortinet-Client-IP-Address", 2, type::ipv4addr> client_ip_address;
inline constexpr vsa<"Fortinet-Vdom-Name", 3, type::text> vdom_name;
inline constexpr vsa<"Fortinet-Client-IPv6-Address", 4, type::octets> client_ipv6_address;
inline constexpr vsa<"Fortinet-Interface-Name", 5, type::text> interface_name;
inline constexpr vsa<"Fortinet-Access-Profile", 6, type::text> access_profile;
inline constexpr vsa<"Fortinet-SSID", 7, type::text> ssid;
inline constexpr vsa<"Fortinet-AP-Name", 8, type::text> ap_name;
inline constexpr vsa<"Fortinet-FAC-Auth-Status", 11, type::text> fac_auth_status;
inline constexpr vsa<"Fortinet-FAC-Token-ID", 12, type::text> fac_token_id;
inline constexpr vsa<"Fortinet-FAC-Challenge-Code", 15, type::text> fac_challenge_code;
inline constexpr vsa<"Fortinet-Webfilter-Category-Allow", 16, type::octets>
    webfilter_category_allow;
inline constexpr vsa<"Fortinet-Webfilter-Category-Block", 17, type::octets>
    webfilter_category_block;
inline constexpr vsa<"Fortinet-Webfilter-Category-Monitor", 18, type::octets>
    webfilter_category_monitor;
inline constexpr vsa<"Fortinet-AppCtrl-Category-Allow", 19, type::octets> appctrl_category_allow;
inline constexpr vsa<"Fortinet-AppCtrl-Category-Block", 20, type::octets> appctrl_category_block;
inline constexpr vsa<"Fortinet-AppCtrl-Risk-Allow", 21, type::octets> appctrl_risk_allow;
inline constexpr vsa<"Fortinet-AppCtrl-Risk-Block", 22, type::octets> appctrl_risk_block;
inline constexpr vsa<"Fortinet-WirelessController-Device-MAC", 23, type::ether>
    wirelesscontroller_device_mac;
inline constexpr vsa<"Fortinet-WirelessController-WTP-ID", 24, type::text>
    wirelesscontroller_wtp_id;
inline constexpr vsa<"Fortinet-WirelessController-Assoc-Time", 25, type::time>
    wirelesscontroller_assoc_time;
inline constexpr vsa<"Fortinet-FortiWAN-AVPair", 26, type::text> fortiwan_avpair;
inline constexpr vsa<"Fortinet-FDD-Access-Profile", 30, type::text> fdd_access_profile;
inline constexpr vsa<"Fortinet-FDD-Trusted-Hosts", 31, type::text> fdd_trusted_hosts;
inline constexpr vsa<"Fortinet-FDD-SPP-Name", 32, type::text> fdd_spp_name;
inline constexpr vsa<"Fortinet-FDD-Is-System-Admin", 33, type::text> fdd_is_system_admin;
inline constexpr vsa<"Fortinet-FDD-Is-SPP-Admin", 34, type::text> fdd_is_spp_admin;
inline constexpr vsa<"Fortinet-FDD-SPP-Policy-Group", 35, type::text> fdd_spp_policy_group;
inline constexpr vsa<"Fortinet-FDD-Allow-API-Access", 36, type::text> fdd_allow_api_access;
inline constexpr vsa<"Fortinet-Fpc-User-Role", 40, type::text> fpc_user_role;
inline constexpr vsa<"Fortinet-Tenant-Identification", 41, type::text> tenant_identification;
inline constexpr vsa<"Fortinet-Host-Port-AVPair", 42, type::text> host_port_avpair;

/// All attributes of Fortinet.
using table = table_of<group_name, client_ip_address, vdom_name, client_ipv6_address,
                       interface_name, access_profile, ssid, ap_name, fac_auth_status, fac_token_id,
                       fac_challenge_code, webfilter_category_allow, webfilter_category_block,
                       webfilter_category_monitor, appctrl_category_allow, appctrl_category_block,
                       appctrl_risk_allow, appctrl_risk_block, wirelesscontroller_device_mac,
                       wirelesscontroller_wtp_id, wirelesscontroller_assoc_time, fortiwan_avpair,
                       fdd_access_profile, fdd_trusted_hosts, fdd_spp_name, fdd_is_system_admin,
                       fdd_is_spp_admin, fdd_spp_policy_group, fdd_allow_api_access, fpc_user_role,
                       tenant_identification, host_port_avpair>;

} // namespace radius::attr::fortinet

// clang-format on
