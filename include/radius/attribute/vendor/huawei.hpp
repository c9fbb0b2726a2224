// SPDX-License-Identifier: MIT
// Huawei routers, switches and access controllers.
// Made from dictionary.huawei by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::huawei {

/// The values of Huawei-Result-Code.
enum class result_code : std::uint32_t {
    succeeded = 0,
};

/// The values of Huawei-Portal-Mode.
enum class portal_mode : std::uint32_t {
    padm = 0,
    redirectional = 1,
    non_captive = 2,
};

/// The values of Huawei-QoS-Profile-Type.
enum class qos_profile_type : std::uint32_t {
    original = 0,
    l2tp_inbound = 1,
    l2tp_outbound = 2,
    l2tp = 3,
};

/// The values of Huawei-Public-IP-Addr-State.
enum class public_ip_addr_state : std::uint32_t {
    safe = 0,
    warning = 1,
    danger = 2,
};

/// The values of Huawei-Auth-Type.
enum class auth_type : std::uint32_t {
    ppp = 1,
    web = 2,
    dot1x = 3,
    fast = 4,
    bind = 5,
    wlan = 6,
    administrative = 7,
    tunnel = 8,
    mip = 9,
    none = 10,
};

/// The values of Huawei-Port-Mirror.
enum class port_mirror : std::uint32_t {
    disable = 0,
    uplink_enable = 1,
    downlink_enable = 2,
    enable = 3,
};

/// The values of Huawei-MNG-IPv6.
enum class mng_ipv6 : std::uint32_t {
    unsupported = 0,
    supported = 1,
};

/// The values of Huawei-Application-Type.
enum class application_type : std::uint32_t {
    fixed = 1,
    nomadic = 2,
    portable = 3,
    simple_mobile = 4,
    full_mobile = 5,
};

/// The values of Huawei-User-Priority.
enum class user_priority : std::uint32_t {
    common = 0,
    copper = 1,
    silver = 2,
    gold = 3,
};

} // namespace radius::huawei

namespace radius {

template <>
struct enumeration<huawei::result_code> {
    static constexpr enumerator enumerators[] = {
        {"Succeeded", 0},
    };
};

template <>
struct enumeration<huawei::portal_mode> {
    static constexpr enumerator enumerators[] = {
        {"PADM", 0},
        {"Redirectional", 1},
        {"Non-captive", 2},
    };
};

template <>
struct enumeration<huawei::qos_profile_type> {
    static constexpr enumerator enumerators[] = {
        {"Original", 0},
        {"L2TP-Inbound", 1},
        {"L2TP-Outbound", 2},
        {"L2TP", 3},
    };
};

template <>
struct enumeration<huawei::public_ip_addr_state> {
    static constexpr enumerator enumerators[] = {
        {"Safe", 0},
        {"Warning", 1},
        {"Danger", 2},
    };
};

template <>
struct enumeration<huawei::auth_type> {
    static constexpr enumerator enumerators[] = {
        {"PPP", 1},
        {"Web", 2},
        {"Dot1x", 3},
        {"Fast", 4},
        {"Bind", 5},
        {"WLAN", 6},
        {"Administrative", 7},
        {"Tunnel", 8},
        {"MIP", 9},
        {"None", 10},
    };
};

template <>
struct enumeration<huawei::port_mirror> {
    static constexpr enumerator enumerators[] = {
        {"Disable", 0},
        {"Uplink-Enable", 1},
        {"Downlink-Enable", 2},
        {"Enable", 3},
    };
};

template <>
struct enumeration<huawei::mng_ipv6> {
    static constexpr enumerator enumerators[] = {
        {"Unsupported", 0},
        {"Supported", 1},
    };
};

template <>
struct enumeration<huawei::application_type> {
    static constexpr enumerator enumerators[] = {
        {"Fixed", 1},
        {"Nomadic", 2},
        {"Portable", 3},
        {"Simple-Mobile", 4},
        {"Full-Mobile", 5},
    };
};

template <>
struct enumeration<huawei::user_priority> {
    static constexpr enumerator enumerators[] = {
        {"Common", 0},
        {"Copper", 1},
        {"Silver", 2},
        {"Gold", 3},
    };
};

} // namespace radius

namespace radius::attr::huawei {

/// An attribute of Huawei, vendor 2011.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(2011, Number), Type, Flags>;

inline constexpr vsa<"Huawei-Input-Burst-Size", 1, type::integer> input_burst_size;
inline constexpr vsa<"Huawei-Input-Average-Rate", 2, type::integer> input_average_rate;
inline constexpr vsa<"Huawei-Input-Peak-Rate", 3, type::integer> input_peak_rate;
inline constexpr vsa<"Huawei-Output-Burst-Size", 4, type::integer> output_burst_size;
inline constexpr vsa<"Huawei-Output-Average-Rate", 5, type::integer> output_average_rate;
inline constexpr vsa<"Huawei-Output-Peak-Rate", 6, type::integer> output_peak_rate;
inline constexpr vsa<"Huawei-In-Kb-Before-T-Switch", 7, type::integer> in_kb_before_t_switch;
inline constexpr vsa<"Huawei-Out-Kb-Before-T-Switch", 8, type::integer> out_kb_before_t_switch;
inline constexpr vsa<"Huawei-In-Pkt-Before-T-Switch", 9, type::integer> in_pkt_before_t_switch;
inline constexpr vsa<"Huawei-Out-Pkt-Before-T-Switch", 10, type::integer> out_pkt_before_t_switch;
inline constexpr vsa<"Huawei-In-Kb-After-T-Switch", 11, type::integer> in_kb_after_t_switch;
inline constexpr vsa<"Huawei-Out-Kb-After-T-Switch", 12, type::integer> out_kb_after_t_switch;
inline constexpr vsa<"Huawei-In-Pkt-After-T-Switch", 13, type::integer> in_pkt_after_t_switch;
inline constexpr vsa<"Huawei-Out-Pkt-After-T-Switch", 14, type::integer> out_pkt_after_t_switch;
inline constexpr vsa<"Huawei-Remanent-Volume", 15, type::integer> remanent_volume;
inline constexpr vsa<"Huawei-Tariff-Switch-Interval", 16, type::integer> tariff_switch_interval;
inline constexpr vsa<"Huawei-ISP-ID", 17, type::text> isp_id;
inline constexpr vsa<"Huawei-Max-Users-Per-Logic-Port", 18, type::integer> max_users_per_logic_port;
inline constexpr vsa<"Huawei-Command", 20, type::integer> command;
inline constexpr vsa<"Huawei-Priority", 22, type::integer> priority;
inline constexpr vsa<"Huawei-Control-Identifier", 24, type::integer> control_identifier;
inline constexpr vsa<"Huawei-Result-Code", 25, type::enumerated<radius::huawei::result_code>>
    result_code;
inline constexpr vsa<"Huawei-Connect-ID", 26, type::integer> connect_id;
inline constexpr vsa<"Huawei-PortalURL", 27, type::text> portalurl;
inline constexpr vsa<"Huawei-FTP-Directory", 28, type::text> ftp_directory;
inline constexpr vsa<"Huawei-Exec-Privilege", 29, type::integer> exec_privilege;
inline constexpr vsa<"Huawei-IP-Address", 30, type::integer> ip_address;
inline constexpr vsa<"Huawei-Qos-Profile-Name", 31, type::text> qos_profile_name;
inline constexpr vsa<"Huawei-SIP-Server", 32, type::text> sip_server;
inline constexpr vsa<"Huawei-User-Password", 33, type::text> user_password;
inline constexpr vsa<"Huawei-Command-Mode", 34, type::text> command_mode;
inline constexpr vsa<"Huawei-Renewal-Time", 35, type::integer> renewal_time;
inline constexpr vsa<"Huawei-Rebinding-Time", 36, type::integer> rebinding_time;
inline constexpr vsa<"Huawei-IGMP-Enable", 37, type::integer> igmp_enable;
inline constexpr vsa<"Huawei-Destnation-IP-Addr", 39, type::text> destnation_ip_addr;
inline constexpr vsa<"Huawei-Destnation-Volume", 40, type::text> destnation_volume;
inline constexpr vsa<"Huawei-Startup-Stamp", 59, type::integer> startup_stamp;
inline constexpr vsa<"Huawei-IPHost-Addr", 60, type::text> iphost_addr;
inline constexpr vsa<"Huawei-Up-Priority", 61, type::integer> up_priority;
inline constexpr vsa<"Huawei-Down-Priority", 62, type::integer> down_priority;
inline constexpr vsa<"Huawei-Tunnel-VPN-Instance", 63, type::text> tunnel_vpn_instance;
inline constexpr vsa<"Huawei-VT-Name", 64, type::integer> vt_name;
inline constexpr vsa<"Huawei-User-Date", 65, type::text> user_date;
inline constexpr vsa<"Huawei-User-Class", 66, type::text> user_class;
inline constexpr vsa<"Huawei-PPP-NCP-Type", 70, type::integer> ppp_ncp_type;
inline constexpr vsa<"Huawei-VSI-Name", 71, type::text> vsi_name;
inline constexpr vsa<"Huawei-Subnet-Mask", 72, type::ipv4addr> subnet_mask;
inline constexpr vsa<"Huawei-Gateway-Address", 73, type::ipv4addr> gateway_address;
inline constexpr vsa<"Huawei-Lease-Time", 74, type::integer> lease_time;
inline constexpr vsa<"Huawei-Primary-WINS", 75, type::ipv4addr> primary_wins;
inline constexpr vsa<"Huawei-Secondary-WINS", 76, type::ipv4addr> secondary_wins;
inline constexpr vsa<"Huawei-Input-Peak-Burst-Size", 77, type::integer> input_peak_burst_size;
inline constexpr vsa<"Huawei-Output-Peak-Burst-Size", 78, type::integer> output_peak_burst_size;
inline constexpr vsa<"Huawei-Reduced-CIR", 79, type::integer> reduced_cir;
inline constexpr vsa<"Huawei-Tunnel-Session-Limit", 80, type::integer> tunnel_session_limit;
inline constexpr vsa<"Huawei-Zone-Name", 81, type::text> zone_name;
inline constexpr vsa<"Huawei-Data-Filter", 82, type::text> data_filter;
inline constexpr vsa<"Huawei-Access-Service", 83, type::text> access_service;
inline constexpr vsa<"Huawei-Accounting-Level", 84, type::integer> accounting_level;
inline constexpr vsa<"Huawei-Portal-Mode", 85, type::enumerated<radius::huawei::portal_mode>>
    portal_mode;
inline constexpr vsa<"Huawei-DPI-Policy-Name", 86, type::text> dpi_policy_name;
inline constexpr vsa<"huawei-Policy-Route", 87, type::ipv4addr> huawei_policy_route;
inline constexpr vsa<"Huawei-Framed-Pool", 88, type::text> framed_pool;
inline constexpr vsa<"Huawei-L2TP-Terminate-Cause", 89, type::text> l2tp_terminate_cause;
inline constexpr vsa<"Huawei-Multi-Account-Mode", 90, type::integer> multi_account_mode;
inline constexpr vsa<"Huawei-Queue-Profile", 91, type::text> queue_profile;
inline constexpr vsa<"Huawei-Layer4-Session-Limit", 92, type::integer> layer4_session_limit;
inline constexpr vsa<"Huawei-Multicast-Profile", 93, type::text> multicast_profile;
inline constexpr vsa<"Huawei-VPN-Instance", 94, type::text> vpn_instance;
inline constexpr vsa<"Huawei-Policy-Name", 95, type::text> policy_name;
inline constexpr vsa<"Huawei-Tunnel-Group-Name", 96, type::text> tunnel_group_name;
inline constexpr vsa<"Huawei-Multicast-Source-Group", 97, type::text> multicast_source_group;
inline constexpr vsa<"Huawei-Multicast-Receive-Group", 98, type::ipv4addr> multicast_receive_group;
inline constexpr vsa<"Huawei-User-Multicast-Type", 99, type::integer> user_multicast_type;
inline constexpr vsa<"Huawei-Reduced-PIR", 100, type::integer> reduced_pir;
inline constexpr vsa<"Huawei-LI-ID", 101, type::text> li_id;
inline constexpr vsa<"Huawei-LI-Md-Address", 102, type::ipv4addr> li_md_address;
inline constexpr vsa<"Huawei-LI-Md-Port", 103, type::integer> li_md_port;
inline constexpr vsa<"Huawei-LI-Md-VpnInstance", 104, type::text> li_md_vpninstance;
inline constexpr vsa<"Huawei-Service-Chg-Cmd", 105, type::integer> service_chg_cmd;
inline constexpr vsa<"Huawei-Acct-Packet-Type", 106, type::integer> acct_packet_type;
inline constexpr vsa<"Huawei-Call-Reference", 107, type::integer> call_reference;
inline constexpr vsa<"Huawei-PSTN-Port", 108, type::integer> pstn_port;
inline constexpr vsa<"Huawei-Voip-Service-Type", 109, type::integer> voip_service_type;
inline constexpr vsa<"Huawei-Acct-Connection-Time", 110, type::integer> acct_connection_time;
inline constexpr vsa<"Huawei-Error-Reason", 112, type::integer> error_reason;
inline constexpr vsa<"Huawei-Remain-Monney", 113, type::integer> remain_monney;
inline constexpr vsa<"Huawei-Org-GK-ipaddr", 123, type::ipv4addr> org_gk_ipaddr;
inline constexpr vsa<"Huawei-Org-GW-ipaddr", 124, type::ipv4addr> org_gw_ipaddr;
inline constexpr vsa<"Huawei-Dst-GK-ipaddr", 125, type::ipv4addr> dst_gk_ipaddr;
inline constexpr vsa<"Huawei-Dst-GW-ipaddr", 126, type::ipv4addr> dst_gw_ipaddr;
inline constexpr vsa<"Huawei-Access-Num", 127, type::text> access_num;
inline constexpr vsa<"Huawei-Remain-Time", 128, type::integer> remain_time;
inline constexpr vsa<"Huawei-Codec-Type", 131, type::integer> codec_type;
inline constexpr vsa<"Huawei-Transfer-Num", 132, type::text> transfer_num;
inline constexpr vsa<"Huawei-New-User-Name", 133, type::text> new_user_name;
inline constexpr vsa<"Huawei-Transfer-Station-Id", 134, type::text> transfer_station_id;
inline constexpr vsa<"Huawei-Primary-DNS", 135, type::ipv4addr> primary_dns;
inline constexpr vsa<"Huawei-Secondary-DNS", 136, type::ipv4addr> secondary_dns;
inline constexpr vsa<"Huawei-ONLY-Account-Type", 137, type::integer> only_account_type;
inline constexpr vsa<"Huawei-Domain-Name", 138, type::text> domain_name;
inline constexpr vsa<"Huawei-ANCP-Profile", 139, type::text> ancp_profile;
inline constexpr vsa<"Huawei-HTTP-Redirect-URL", 140, type::text> http_redirect_url;
inline constexpr vsa<"Huawei-Loopback-Address", 141, type::text> loopback_address;
inline constexpr vsa<"Huawei-QoS-Profile-Type", 142,
                     type::enumerated<radius::huawei::qos_profile_type>>
    qos_profile_type;
inline constexpr vsa<"Huawei-Max-List-Num", 143, type::integer> max_list_num;
inline constexpr vsa<"Huawei-Acct-IPv6-Input-Octets", 144, type::integer> acct_ipv6_input_octets;
inline constexpr vsa<"Huawei-Acct-IPv6-Output-Octets", 145, type::integer> acct_ipv6_output_octets;
inline constexpr vsa<"Huawei-Acct-IPv6-Input-Packets", 146, type::integer> acct_ipv6_input_packets;
inline constexpr vsa<"Huawei-Acct-IPv6-Output-Packets", 147, type::integer>
    acct_ipv6_output_packets;
inline constexpr vsa<"Huawei-Acct-IPv6-Input-Gigawords", 148, type::integer>
    acct_ipv6_input_gigawords;
inline constexpr vsa<"Huawei-Acct-IPv6-Output-Gigawords", 149, type::integer>
    acct_ipv6_output_gigawords;
inline constexpr vsa<"Huawei-DHCPv6-Option37", 150, type::text> dhcpv6_option37;
inline constexpr vsa<"Huawei-DHCPv6-Option38", 151, type::text> dhcpv6_option38;
inline constexpr vsa<"Huawei-User-Mac", 153, type::text> user_mac;
inline constexpr vsa<"Huawei-DNS-Server-IPv6-address", 154, type::ipv6addr> dns_server_ipv6_address;
inline constexpr vsa<"Huawei-DHCPv4-Option121", 155, type::text> dhcpv4_option121;
inline constexpr vsa<"Huawei-DHCPv4-Option43", 156, type::text> dhcpv4_option43;
inline constexpr vsa<"Huawei-Framed-Pool-Group", 157, type::text> framed_pool_group;
inline constexpr vsa<"Huawei-Framed-IPv6-Address", 158, type::ipv6addr> framed_ipv6_address;
inline constexpr vsa<"Huawei-Acct-Update-Address", 159, type::integer> acct_update_address;
inline constexpr vsa<"Huawei-NAT-Policy-Name", 160, type::text> nat_policy_name;
inline constexpr vsa<"Huawei-NAT-Public-Address", 161, type::ipv4addr> nat_public_address;
inline constexpr vsa<"Huawei-NAT-Start-Port", 162, type::integer> nat_start_port;
inline constexpr vsa<"Huawei-NAT-End-Port", 163, type::integer> nat_end_port;
inline constexpr vsa<"Huawei-NAT-Port-Forwarding", 164, type::integer> nat_port_forwarding;
inline constexpr vsa<"Huawei-NAT-Port-Range-Update", 165, type::integer> nat_port_range_update;
inline constexpr vsa<"Huawei-DS-Lite-Tunnel-Name", 166, type::text> ds_lite_tunnel_name;
inline constexpr vsa<"Huawei-PCP-Server-Name", 167, type::text> pcp_server_name;
inline constexpr vsa<"Huawei-Public-IP-Addr-State", 168,
                     type::enumerated<radius::huawei::public_ip_addr_state>>
    public_ip_addr_state;
inline constexpr vsa<"Huawei-Auth-Type", 180, type::enumerated<radius::huawei::auth_type>>
    auth_type;
inline constexpr vsa<"Huawei-Acct-Terminate-Subcause", 181, type::text> acct_terminate_subcause;
inline constexpr vsa<"Huawei-Down-QOS-Profile-Name", 182, type::text> down_qos_profile_name;
inline constexpr vsa<"Huawei-Port-Mirror", 183, type::enumerated<radius::huawei::port_mirror>>
    port_mirror;
inline constexpr vsa<"Huawei-Account-Info", 184, type::text> account_info;
inline constexpr vsa<"Huawei-Service-Info", 185, type::text> service_info;
inline constexpr vsa<"Huawei-DHCP-Option", 187, type::octets> dhcp_option;
inline constexpr vsa<"Huawei-AVpair", 188, type::text> avpair;
inline constexpr vsa<"Huawei-Delegated-IPv6-Prefix-Pool", 191, type::text>
    delegated_ipv6_prefix_pool;
inline constexpr vsa<"Huawei-IPv6-Prefix-Lease", 192, type::octets> ipv6_prefix_lease;
inline constexpr vsa<"Huawei-IPv6-Address-Lease", 193, type::octets> ipv6_address_lease;
inline constexpr vsa<"Huawei-IPv6-Policy-Route", 194, type::ipv6prefix> ipv6_policy_route;
inline constexpr vsa<"Huawei-MNG-IPv6", 196, type::enumerated<radius::huawei::mng_ipv6>> mng_ipv6;
inline constexpr vsa<"Huawei-Flow-Info", 211, type::text> flow_info;
inline constexpr vsa<"Huawei-Flow-Id", 212, type::integer> flow_id;
inline constexpr vsa<"Huawei-DHCP-Server-IP", 214, type::ipv4addr> dhcp_server_ip;
inline constexpr vsa<"Huawei-Application-Type", 215,
                     type::enumerated<radius::huawei::application_type>>
    application_type;
inline constexpr vsa<"Huawei-Indication-Flag", 216, type::octets> indication_flag;
inline constexpr vsa<"Huawei-Original_NAS-IP_Address", 217, type::ipv4addr> original_nas_ip_address;
inline constexpr vsa<"Huawei-User-Priority", 218, type::enumerated<radius::huawei::user_priority>>
    user_priority;
inline constexpr vsa<"Huawei-ACS-Url", 219, type::text> acs_url;
inline constexpr vsa<"Huawei-Provision-Code", 220, type::text> provision_code;
inline constexpr vsa<"Huawei-Application-Scene", 221, type::octets> application_scene;
inline constexpr vsa<"Huawei-MS-Maximum-MAC-Study-Number", 222, type::octets>
    ms_maximum_mac_study_number;
inline constexpr vsa<"Huawei-GGSN-Vendor", 232, type::text> ggsn_vendor;
inline constexpr vsa<"Huawei-GGSN-Version", 233, type::text> ggsn_version;
inline constexpr vsa<"Huawei-Ext-Specific", 238, type::text> ext_specific;
inline constexpr vsa<"Huawei-Web-URL", 253, type::text> web_url;
inline constexpr vsa<"Huawei-Version", 254, type::text> version;
inline constexpr vsa<"Huawei-Product-ID", 255, type::text> product_id;

/// All attributes of Huawei.
using table =
    table_of<input_burst_size, input_average_rate, input_peak_rate, output_burst_size,
             output_average_rate, output_peak_rate, in_kb_before_t_switch, out_kb_before_t_switch,
             in_pkt_before_t_switch, out_pkt_before_t_switch, in_kb_after_t_switch,
             out_kb_after_t_switch, in_pkt_after_t_switch, out_pkt_after_t_switch, remanent_volume,
             tariff_switch_interval, isp_id, max_users_per_logic_port, command, priority,
             control_identifier, result_code, connect_id, portalurl, ftp_directory, exec_privilege,
             ip_address, qos_profile_name, sip_server, user_password, command_mode, renewal_time,
             rebinding_time, igmp_enable, destnation_ip_addr, destnation_volume, startup_stamp,
             iphost_addr, up_priority, down_priority, tunnel_vpn_instance, vt_name, user_date,
             user_class, ppp_ncp_type, vsi_name, subnet_mask, gateway_address, lease_time,
             primary_wins, secondary_wins, input_peak_burst_size, output_peak_burst_size,
             reduced_cir, tunnel_session_limit, zone_name, data_filter, access_service,
             accounting_level, portal_mode, dpi_policy_name, huawei_policy_route, framed_pool,
             l2tp_terminate_cause, multi_account_mode, queue_profile, layer4_session_limit,
             multicast_profile, vpn_instance, policy_name, tunnel_group_name,
             multicast_source_group, multicast_receive_group, user_multicast_type, reduced_pir,
             li_id, li_md_address, li_md_port, li_md_vpninstance, service_chg_cmd, acct_packet_type,
             call_reference, pstn_port, voip_service_type, acct_connection_time, error_reason,
             remain_monney, org_gk_ipaddr, org_gw_ipaddr, dst_gk_ipaddr, dst_gw_ipaddr, access_num,
             remain_time, codec_type, transfer_num, new_user_name, transfer_station_id, primary_dns,
             secondary_dns, only_account_type, domain_name, ancp_profile, http_redirect_url,
             loopback_address, qos_profile_type, max_list_num, acct_ipv6_input_octets,
             acct_ipv6_output_octets, acct_ipv6_input_packets, acct_ipv6_output_packets,
             acct_ipv6_input_gigawords, acct_ipv6_output_gigawords, dhcpv6_option37,
             dhcpv6_option38, user_mac, dns_server_ipv6_address, dhcpv4_option121, dhcpv4_option43,
             framed_pool_group, framed_ipv6_address, acct_update_address, nat_policy_name,
             nat_public_address, nat_start_port, nat_end_port, nat_port_forwarding,
             nat_port_range_update, ds_lite_tunnel_name, pcp_server_name, public_ip_addr_state,
             auth_type, acct_terminate_subcause, down_qos_profile_name, port_mirror, account_info,
             service_info, dhcp_option, avpair, delegated_ipv6_prefix_pool, ipv6_prefix_lease,
             ipv6_address_lease, ipv6_policy_route, mng_ipv6, flow_info, flow_id, dhcp_server_ip,
             application_type, indication_flag, original_nas_ip_address, user_priority, acs_url,
             provision_code, application_scene, ms_maximum_mac_study_number, ggsn_vendor,
             ggsn_version, ext_specific, web_url, version, product_id>;

} // namespace radius::attr::huawei

// clang-format on
