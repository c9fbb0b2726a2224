// SPDX-License-Identifier: MIT
// Nokia (Alcatel-Lucent, Timetra) service routers, SR OS.
// Made from dictionary.alcatel.sr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/alcatel_sr_1.hpp>

namespace radius::attr::alcatel_lucent_service_router {

inline constexpr vsa<"Alc-Ipv6-Portal-Url", 178, type::text> ipv6_portal_url;
inline constexpr vsa<"Alc-SAP-Session-Index", 180, type::integer> sap_session_index;
inline constexpr vsa<"Alc-SLAAC-IPv6-Pool", 181, type::text> slaac_ipv6_pool;
inline constexpr vsa<"Alc-WPP-ErrorCode", 183, type::integer> wpp_errorcode;
inline constexpr vsa<"Alc-Onetime-Http-Redirect-Reactivate", 185, type::text>
    onetime_http_redirect_reactivate;
inline constexpr vsa<"Alc-ToServer-Dhcp6-Options", 191, type::octets> toserver_dhcp6_options;
inline constexpr vsa<"Alc-ToClient-Dhcp6-Options", 192, type::octets> toclient_dhcp6_options;
inline constexpr vsa<"Alc-v6-Preferred-Lifetime", 200, type::integer> v6_preferred_lifetime;
inline constexpr vsa<"Alc-v6-Valid-Lifetime", 201, type::integer> v6_valid_lifetime;
inline constexpr vsa<"Alc-Dhcp6-Renew-Time", 202, type::integer> dhcp6_renew_time;
inline constexpr vsa<"Alc-Dhcp6-Rebind-Time", 203, type::integer> dhcp6_rebind_time;
inline constexpr vsa<"Alc-Wlan-SSID-VLAN", 206, type::text> wlan_ssid_vlan;
inline constexpr vsa<"Alc-UPnP-Sub-Override-Policy", 217, type::text> upnp_sub_override_policy;
inline constexpr vsa<"Alc-Trigger-Acct-Interim", 228, type::text> trigger_acct_interim;
inline constexpr vsa<"Alc-Acct-Interim-Level", 232, type::integer, flags{.tagged = true}>
    acct_interim_level;
inline constexpr vsa<"Alc-DNAT-Override", 234, type::text> dnat_override;
inline constexpr vsa<"Alc-Remove-Override", 238, type::text> remove_override;
inline constexpr vsa<"Alc-Radius-Py", 242, type::octets> radius_py;
inline constexpr vsa<"Alc-Force-DHCP-Relay", 244, type::text> force_dhcp_relay;

/// A part of the attributes of Alcatel-Lucent-Service-Router.
using table_2 = table_of<ipv6_portal_url, sap_session_index, slaac_ipv6_pool, wpp_errorcode,
                         onetime_http_redirect_reactivate, toserver_dhcp6_options,
                         toclient_dhcp6_options, v6_preferred_lifetime, v6_valid_lifetime,
                         dhcp6_renew_time, dhcp6_rebind_time, wlan_ssid_vlan,
                         upnp_sub_override_policy, trigger_acct_interim, acct_interim_level,
                         dnat_override, remove_override, radius_py, force_dhcp_relay>;

} // namespace radius::attr::alcatel_lucent_service_router

// clang-format on
