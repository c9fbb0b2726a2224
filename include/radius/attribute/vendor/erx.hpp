// SPDX-License-Identifier: MIT
// Juniper E series and Junos broadband subscriber management (Unisphere ERX).
// Made from dictionary.erx by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::erx {

/// The values of ERX-Ingress-Statistics.
enum class ingress_statistics : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Egress-Statistics.
enum class egress_statistics : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Atm-Service-Category.
enum class atm_service_category : std::uint32_t {
    ubr = 1,
    ubrpcr = 2,
    nrtvbr = 3,
    cbr = 4,
};

/// The values of ERX-Cli-Allow-All-VR-Access.
enum class cli_allow_all_vr_access : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Sa-Validate.
enum class sa_validate : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Igmp-Enable.
enum class igmp_enable : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Qos-Profile-Interface-Type.
enum class qos_profile_interface_type : std::uint32_t {
    ip = 1,
    atm = 2,
    hdlc = 3,
    ethernet = 4,
    server_port = 5,
    atm_1483 = 6,
    frame_relay = 7,
    mpls_minor = 8,
    cbf = 9,
    ip_tunnel = 10,
    vlan_sub = 11,
    pppoe_sub = 12,
};

/// The values of ERX-Tunnel-Nas-Port-Method.
enum class tunnel_nas_port_method : std::uint32_t {
    none = 0,
    cisco_clid = 1,
};

/// The values of ERX-PPP-Auth-Protocol.
enum class ppp_auth_protocol : std::uint32_t {
    none = 0,
    pap = 1,
    chap = 2,
    pap_chap = 3,
    chap_pap = 4,
};

/// The values of ERX-Bearer-Type.
enum class bearer_type : std::uint32_t {
    none = 0,
    analog = 1,
    digital = 2,
};

/// The values of ERX-LI-Action.
enum class li_action : std::uint32_t {
    off = 0,
    on = 1,
    noop = 2,
};

/// The values of ERX-Service-Statistics.
enum class service_statistics : std::uint32_t {
    disabled = 0,
    time = 1,
    time_volume = 2,
};

/// The values of ERX-DF-Bit.
enum class df_bit : std::uint32_t {
    dont_ignore_df_bit = 0,
    ignore_df_bit = 1,
};

/// The values of ERX-MLD-Version.
enum class mld_version : std::uint32_t {
    v1 = 1,
    v2 = 2,
};

/// The values of ERX-IGMP-Version.
enum class igmp_version : std::uint32_t {
    v1 = 1,
    v2 = 2,
    v3 = 3,
};

/// The values of ERX-L2TP-Resynch-Method.
enum class l2tp_resynch_method : std::uint32_t {
    disable = 0,
    failover = 1,
    silent_failover = 2,
    failover_with_silent_backup = 3,
};

/// The values of ERX-Tunnel-Tx-Speed-Method.
enum class tunnel_tx_speed_method : std::uint32_t {
    static_layer2 = 1,
    dynamic_layer2 = 2,
    qos = 3,
    actual = 4,
};

/// The values of ERX-IGMP-Immediate-Leave.
enum class igmp_immediate_leave : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-MLD-Immediate-Leave.
enum class mld_immediate_leave : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-IP-Block-Multicast.
enum class ip_block_multicast : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-IGMP-Explicit-Tracking.
enum class igmp_explicit_tracking : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-IGMP-No-Tracking-V2-Grps.
enum class igmp_no_tracking_v2_grps : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-MLD-Explicit-Tracking.
enum class mld_explicit_tracking : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-MLD-No-Tracking-V1-Grps.
enum class mld_no_tracking_v1_grps : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-DSL-Line-State.
enum class dsl_line_state : std::uint32_t {
    showtime = 1,
    idle = 2,
    silent = 3,
};

/// The values of ERX-DSL-Type.
enum class dsl_type : std::uint32_t {
    adsl1 = 1,
    adsl2 = 2,
    adsl2plus = 3,
    vdsl1 = 4,
    vdsl2 = 5,
    sdsl = 6,
    unknown = 7,
};

/// The values of ERX-PPP-Monitor-Ingress-Only.
enum class ppp_monitor_ingress_only : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-Service-Activate-Type.
enum class service_activate_type : std::uint32_t {
    opscript = 1,
    dynamic = 1,
};

/// The values of ERX-Pim-Enable.
enum class pim_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-Re-Authentication-Catalyst.
enum class re_authentication_catalyst : std::uint32_t {
    disabled = 0,
    client_renew = 1,
};

/// The values of ERX-Acct-Request-Reason.
enum class acct_request_reason : std::uint32_t {
    acct_start_ack = 1,
    periodic = 2,
    ip_active = 4,
    ip_inactive = 8,
    ipv6_active = 16,
    ipv6_inactive = 32,
    session_active = 64,
    session_inactive = 128,
    line_speed_change = 256,
    address_assignment_change = 512,
    coa_complete = 1024,
};

/// The values of ERX-Routing-Services.
enum class routing_services : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-PON-Access-Type.
enum class pon_access_type : std::uint32_t {
    other = 0,
    gpon = 1,
    xg_pon1 = 2,
    twdm_pon = 3,
    xgs_pon = 4,
    wdm_pon = 5,
    unknown = 7,
};

} // namespace radius::erx

namespace radius {

template <>
struct enumeration<erx::ingress_statistics> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::egress_statistics> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::atm_service_category> {
    static constexpr enumerator enumerators[] = {
        {"UBR", 1},
        {"UBRPCR", 2},
        {"nrtVBR", 3},
        {"CBR", 4},
    };
};

template <>
struct enumeration<erx::cli_allow_all_vr_access> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::sa_validate> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::igmp_enable> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::qos_profile_interface_type> {
    static constexpr enumerator enumerators[] = {
        {"IP", 1},
        {"ATM", 2},
        {"HDLC", 3},
        {"ETHERNET", 4},
        {"SERVER-PORT", 5},
        {"ATM-1483", 6},
        {"FRAME-RELAY", 7},
        {"MPLS-MINOR", 8},
        {"CBF", 9},
        {"IP-TUNNEL", 10},
        {"VLAN-SUB", 11},
        {"PPPOE-SUB", 12},
    };
};

template <>
struct enumeration<erx::tunnel_nas_port_method> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"CISCO-CLID", 1},
    };
};

template <>
struct enumeration<erx::ppp_auth_protocol> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"PAP", 1},
        {"CHAP", 2},
        {"PAP-CHAP", 3},
        {"CHAP-PAP", 4},
    };
};

template <>
struct enumeration<erx::bearer_type> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Analog", 1},
        {"Digital", 2},
    };
};

template <>
struct enumeration<erx::li_action> {
    static constexpr enumerator enumerators[] = {
        {"off", 0},
        {"on", 1},
        {"noop", 2},
    };
};

template <>
struct enumeration<erx::service_statistics> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"time", 1},
        {"time-volume", 2},
    };
};

template <>
struct enumeration<erx::df_bit> {
    static constexpr enumerator enumerators[] = {
        {"dont-ignore-df-bit", 0},
        {"ignore-df-bit", 1},
    };
};

template <>
struct enumeration<erx::mld_version> {
    static constexpr enumerator enumerators[] = {
        {"v1", 1},
        {"v2", 2},
    };
};

template <>
struct enumeration<erx::igmp_version> {
    static constexpr enumerator enumerators[] = {
        {"v1", 1},
        {"v2", 2},
        {"v3", 3},
    };
};

template <>
struct enumeration<erx::l2tp_resynch_method> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"failover", 1},
        {"silent-failover", 2},
        {"failover-with-silent-backup", 3},
    };
};

template <>
struct enumeration<erx::tunnel_tx_speed_method> {
    static constexpr enumerator enumerators[] = {
        {"static-layer2", 1},
        {"dynamic-layer2", 2},
        {"qos", 3},
        {"actual", 4},
    };
};

template <>
struct enumeration<erx::igmp_immediate_leave> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::mld_immediate_leave> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::ip_block_multicast> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::igmp_explicit_tracking> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::igmp_no_tracking_v2_grps> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::mld_explicit_tracking> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::mld_no_tracking_v1_grps> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::dsl_line_state> {
    static constexpr enumerator enumerators[] = {
        {"SHOWTIME", 1},
        {"IDLE", 2},
        {"SILENT", 3},
    };
};

template <>
struct enumeration<erx::dsl_type> {
    static constexpr enumerator enumerators[] = {
        {"ADSL1", 1},
        {"ADSL2", 2},
        {"ADSL2PLUS", 3},
        {"VDSL1", 4},
        {"VDSL2", 5},
        {"SDSL", 6},
        {"UNKNOWN", 7},
    };
};

template <>
struct enumeration<erx::ppp_monitor_ingress_only> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::service_activate_type> {
    static constexpr enumerator enumerators[] = {
        {"opscript", 1},
        {"dynamic", 1},
    };
};

template <>
struct enumeration<erx::pim_enable> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::re_authentication_catalyst> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"client-renew", 1},
    };
};

template <>
struct enumeration<erx::acct_request_reason> {
    static constexpr enumerator enumerators[] = {
        {"Acct-Start-Ack", 1},
        {"Periodic", 2},
        {"IP-Active", 4},
        {"IP-Inactive", 8},
        {"IPv6-Active", 16},
        {"IPv6-Inactive", 32},
        {"Session-Active", 64},
        {"Session-Inactive", 128},
        {"Line-Speed-Change", 256},
        {"Address-Assignment-Change", 512},
        {"CoA-Complete", 1024},
    };
};

template <>
struct enumeration<erx::routing_services> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::pon_access_type> {
    static constexpr enumerator enumerators[] = {
        {"Other", 0},
        {"GPON", 1},
        {"XG-PON1", 2},
        {"TWDM-PON", 3},
        {"XGS-PON", 4},
        {"WDM-PON", 5},
        {"UNKNOWN", 7},
    };
};

} // namespace radius

namespace radius::attr::erx {

/// An attribute of ERX, vendor 4874.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(4874, Number), Type, Flags>;

inline constexpr vsa<"ERX-Virtual-Router-Name", 1, type::text> virtual_router_name;
inline constexpr vsa<"ERX-Address-Pool-Name", 2, type::text> address_pool_name;
inline constexpr vsa<"ERX-Local-Loopback-Interface", 3, type::text> local_loopback_interface;
inline constexpr vsa<"ERX-Primary-Dns", 4, type::ipv4addr> primary_dns;
inline constexpr vsa<"ERX-Secondary-Dns", 5, type::ipv4addr> secondary_dns;
inline constexpr vsa<"ERX-Primary-Wins", 6, type::ipv4addr> primary_wins;
inline constexpr vsa<"ERX-Secondary-Wins", 7, type::ipv4addr> secondary_wins;
inline constexpr vsa<"ERX-Tunnel-Virtual-Router", 8, type::text, flags{.tagged = true}>
    tunnel_virtual_router;
inline constexpr vsa<"ERX-Tunnel-Password", 9, type::text, flags{.tagged = true}> tunnel_password;
inline constexpr vsa<"ERX-Ingress-Policy-Name", 10, type::text> ingress_policy_name;
inline constexpr vsa<"ERX-Egress-Policy-Name", 11, type::text> egress_policy_name;
inline constexpr vsa<"ERX-Ingress-Statistics", 12,
                     type::enumerated<radius::erx::ingress_statistics>>
    ingress_statistics;
inline constexpr vsa<"ERX-Egress-Statistics", 13, type::enumerated<radius::erx::egress_statistics>>
    egress_statistics;
inline constexpr vsa<"ERX-Atm-Service-Category", 14,
                     type::enumerated<radius::erx::atm_service_category>>
    atm_service_category;
inline constexpr vsa<"ERX-Atm-PCR", 15, type::integer> atm_pcr;
inline constexpr vsa<"ERX-Atm-SCR", 16, type::integer> atm_scr;
inline constexpr vsa<"ERX-Atm-MBS", 17, type::integer> atm_mbs;
inline constexpr vsa<"ERX-Cli-Initial-Access-Level", 18, type::text> cli_initial_access_level;
inline constexpr vsa<"ERX-Cli-Allow-All-VR-Access", 19,
                     type::enumerated<radius::erx::cli_allow_all_vr_access>>
    cli_allow_all_vr_access;
inline constexpr vsa<"ERX-Alternate-Cli-Access-Level", 20, type::text> alternate_cli_access_level;
inline constexpr vsa<"ERX-Alternate-Cli-Vrouter-Name", 21, type::text> alternate_cli_vrouter_name;
inline constexpr vsa<"ERX-Sa-Validate", 22, type::enumerated<radius::erx::sa_validate>> sa_validate;
inline constexpr vsa<"ERX-Igmp-Enable", 23, type::enumerated<radius::erx::igmp_enable>> igmp_enable;
inline constexpr vsa<"ERX-Pppoe-Description", 24, type::text> pppoe_description;
inline constexpr vsa<"ERX-Redirect-VR-Name", 25, type::text> redirect_vr_name;
inline constexpr vsa<"ERX-Qos-Profile-Name", 26, type::text> qos_profile_name;
inline constexpr vsa<"ERX-Pppoe-Max-Sessions", 27, type::integer> pppoe_max_sessions;
inline constexpr vsa<"ERX-Pppoe-Url", 28, type::text> pppoe_url;
inline constexpr vsa<"ERX-Qos-Profile-Interface-Type", 29,
                     type::enumerated<radius::erx::qos_profile_interface_type>>
    qos_profile_interface_type;
inline constexpr vsa<"ERX-Tunnel-Nas-Port-Method", 30,
                     type::enumerated<radius::erx::tunnel_nas_port_method>>
    tunnel_nas_port_method;
inline constexpr vsa<"ERX-Service-Bundle", 31, type::text> service_bundle;
inline constexpr vsa<"ERX-Tunnel-Tos", 32, type::integer> tunnel_tos;
inline constexpr vsa<"ERX-Tunnel-Maximum-Sessions", 33, type::integer> tunnel_maximum_sessions;
inline constexpr vsa<"ERX-Framed-Ip-Route-Tag", 34, type::text> framed_ip_route_tag;
inline constexpr vsa<"ERX-Dial-Out-Number", 35, type::text> dial_out_number;
inline constexpr vsa<"ERX-PPP-Username", 36, type::text> ppp_username;
inline constexpr vsa<"ERX-PPP-Password", 37, type::text> ppp_password;
inline constexpr vsa<"ERX-PPP-Auth-Protocol", 38, type::enumerated<radius::erx::ppp_auth_protocol>>
    ppp_auth_protocol;
inline constexpr vsa<"ERX-Minimum-BPS", 39, type::integer> minimum_bps;
inline constexpr vsa<"ERX-Maximum-BPS", 40, type::integer> maximum_bps;
inline constexpr vsa<"ERX-Bearer-Type", 41, type::enumerated<radius::erx::bearer_type>> bearer_type;
inline constexpr vsa<"ERX-Input-Gigapkts", 42, type::integer> input_gigapkts;
inline constexpr vsa<"ERX-Output-Gigapkts", 43, type::integer> output_gigapkts;
inline constexpr vsa<"ERX-Tunnel-Interface-Id", 44, type::text> tunnel_interface_id;
inline constexpr vsa<"ERX-IpV6-Virtual-Router", 45, type::text> ipv6_virtual_router;
inline constexpr vsa<"ERX-IpV6-Local-Interface", 46, type::text> ipv6_local_interface;
inline constexpr vsa<"ERX-Ipv6-Primary-Dns", 47, type::ipv6addr> ipv6_primary_dns;
inline constexpr vsa<"ERX-Ipv6-Secondary-Dns", 48, type::ipv6addr> ipv6_secondary_dns;
inline constexpr vsa<"Sdx-Service-Name", 49, type::text> sdx_service_name;
inline constexpr vsa<"Sdx-Session-Volume-Quota", 50, type::text> sdx_session_volume_quota;
inline constexpr vsa<"Sdx-Tunnel-Disconnect-Cause-Info", 51, type::text>
    sdx_tunnel_disconnect_cause_info;
inline constexpr vsa<"ERX-Radius-Client-Address", 52, type::ipv4addr> radius_client_address;
inline constexpr vsa<"ERX-Service-Description", 53, type::text> service_description;
inline constexpr vsa<"ERX-L2tp-Recv-Window-Size", 54, type::integer> l2tp_recv_window_size;
inline constexpr vsa<"ERX-Dhcp-Options", 55, type::octets> dhcp_options;
inline constexpr vsa<"ERX-Dhcp-Mac-Addr", 56, type::text> dhcp_mac_addr;
inline constexpr vsa<"ERX-Dhcp-Gi-Address", 57, type::ipv4addr> dhcp_gi_address;
inline constexpr vsa<"ERX-LI-Action", 58, type::enumerated<radius::erx::li_action>,
                     flags{.hidden = hiding::tunnel_password}>
    li_action;
inline constexpr vsa<"ERX-Med-Dev-Handle", 59, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    med_dev_handle;
inline constexpr vsa<"ERX-Med-Ip-Address", 60, type::ipv4addr,
                     flags{.hidden = hiding::tunnel_password}>
    med_ip_address;
inline constexpr vsa<"ERX-Med-Port-Number", 61, type::integer,
                     flags{.hidden = hiding::tunnel_password}>
    med_port_number;
inline constexpr vsa<"ERX-MLPPP-Bundle-Name", 62, type::text> mlppp_bundle_name;
inline constexpr vsa<"ERX-Interface-Desc", 63, type::text> interface_desc;
inline constexpr vsa<"ERX-Tunnel-Group", 64, type::text> tunnel_group;
inline constexpr vsa<"ERX-Service-Activate", 65, type::text, flags{.tagged = true}>
    service_activate;
inline constexpr vsa<"ERX-Service-Deactivate", 66, type::text> service_deactivate;
inline constexpr vsa<"ERX-Service-Volume", 67, type::integer, flags{.tagged = true}> service_volume;
inline constexpr vsa<"ERX-Service-Timeout", 68, type::integer, flags{.tagged = true}>
    service_timeout;
inline constexpr vsa<"ERX-Service-Statistics", 69,
                     type::enumerated<radius::erx::service_statistics>, flags{.tagged = true}>
    service_statistics;
inline constexpr vsa<"ERX-DF-Bit", 70, type::enumerated<radius::erx::df_bit>> df_bit;
inline constexpr vsa<"ERX-IGMP-Access-Name", 71, type::text> igmp_access_name;
inline constexpr vsa<"ERX-IGMP-Access-Src-Name", 72, type::text> igmp_access_src_name;
inline constexpr vsa<"ERX-IGMP-OIF-Map-Name", 73, type::text> igmp_oif_map_name;
inline constexpr vsa<"ERX-MLD-Access-Name", 74, type::text> mld_access_name;
inline constexpr vsa<"ERX-MLD-Access-Src-Name", 75, type::text> mld_access_src_name;
inline constexpr vsa<"ERX-MLD-OIF-Map-Name", 76, type::text> mld_oif_map_name;
inline constexpr vsa<"ERX-MLD-Version", 77, type::enumerated<radius::erx::mld_version>> mld_version;
inline constexpr vsa<"ERX-IGMP-Version", 78, type::enumerated<radius::erx::igmp_version>>
    igmp_version;
inline constexpr vsa<"ERX-IP-Mcast-Adm-Bw-Limit", 79, type::integer> ip_mcast_adm_bw_limit;
inline constexpr vsa<"ERX-IPv6-Mcast-Adm-Bw-Limit", 80, type::integer> ipv6_mcast_adm_bw_limit;
inline constexpr vsa<"ERX-Qos-Parameters", 82, type::text> qos_parameters;
inline constexpr vsa<"ERX-Service-Session", 83, type::text> service_session;
inline constexpr vsa<"ERX-Mobile-IP-Algorithm", 84, type::integer> mobile_ip_algorithm;
inline constexpr vsa<"ERX-Mobile-IP-SPI", 85, type::integer> mobile_ip_spi;
inline constexpr vsa<"ERX-Mobile-IP-Key", 86, type::text> mobile_ip_key;
inline constexpr vsa<"ERX-Mobile-IP-Replay", 87, type::integer> mobile_ip_replay;
inline constexpr vsa<"ERX-Mobile-IP-Access-Control", 88, type::text> mobile_ip_access_control;
inline constexpr vsa<"ERX-Mobile-IP-Lifetime", 89, type::integer> mobile_ip_lifetime;
inline constexpr vsa<"ERX-L2TP-Resynch-Method", 90,
                     type::enumerated<radius::erx::l2tp_resynch_method>>
    l2tp_resynch_method;
inline constexpr vsa<"ERX-Tunnel-Switch-Profile", 91, type::text> tunnel_switch_profile;
inline constexpr vsa<"ERX-L2c-Up-Stream-Data", 92, type::text> l2c_up_stream_data;
inline constexpr vsa<"ERX-L2c-Down-Stream-Data", 93, type::text> l2c_down_stream_data;
inline constexpr vsa<"ERX-Tunnel-Tx-Speed-Method", 94,
                     type::enumerated<radius::erx::tunnel_tx_speed_method>>
    tunnel_tx_speed_method;
inline constexpr vsa<"ERX-IGMP-Query-Interval", 95, type::integer> igmp_query_interval;
inline constexpr vsa<"ERX-IGMP-Max-Resp-Time", 96, type::integer> igmp_max_resp_time;
inline constexpr vsa<"ERX-IGMP-Immediate-Leave", 97,
                     type::enumerated<radius::erx::igmp_immediate_leave>>
    igmp_immediate_leave;
inline constexpr vsa<"ERX-MLD-Query-Interval", 98, type::integer> mld_query_interval;
inline constexpr vsa<"ERX-MLD-Max-Resp-Time", 99, type::integer> mld_max_resp_time;
inline constexpr vsa<"ERX-MLD-Immediate-Leave", 100,
                     type::enumerated<radius::erx::mld_immediate_leave>>
    mld_immediate_leave;
inline constexpr vsa<"ERX-IP-Block-Multicast", 101,
                     type::enumerated<radius::erx::ip_block_multicast>>
    ip_block_multicast;
inline constexpr vsa<"ERX-IGMP-Explicit-Tracking", 102,
                     type::enumerated<radius::erx::igmp_explicit_tracking>>
    igmp_explicit_tracking;
inline constexpr vsa<"ERX-IGMP-No-Tracking-V2-Grps", 103,
                     type::enumerated<radius::erx::igmp_no_tracking_v2_grps>>
    igmp_no_tracking_v2_grps;
inline constexpr vsa<"ERX-MLD-Explicit-Tracking", 104,
                     type::enumerated<radius::erx::mld_explicit_tracking>>
    mld_explicit_tracking;
inline constexpr vsa<"ERX-MLD-No-Tracking-V1-Grps", 105,
                     type::enumerated<radius::erx::mld_no_tracking_v1_grps>>
    mld_no_tracking_v1_grps;
inline constexpr vsa<"ERX-IPv6-Ingress-Policy-Name", 106, type::text> ipv6_ingress_policy_name;
inline constexpr vsa<"ERX-IPv6-Egress-Policy-Name", 107, type::text> ipv6_egress_policy_name;
inline constexpr vsa<"ERX-CoS-Shaping-Pmt-Type", 108, type::text> cos_shaping_pmt_type;
inline constexpr vsa<"ERX-DHCP-Guided-Relay-Server", 109, type::ipv4addr> dhcp_guided_relay_server;
inline constexpr vsa<"ERX-Acc-Loop-Cir-Id", 110, type::text> acc_loop_cir_id;
inline constexpr vsa<"ERX-Acc-Aggr-Cir-Id-Bin", 111, type::octets> acc_aggr_cir_id_bin;
inline constexpr vsa<"ERX-Acc-Aggr-Cir-Id-Asc", 112, type::text> acc_aggr_cir_id_asc;
inline constexpr vsa<"ERX-Act-Data-Rate-Up", 113, type::integer> act_data_rate_up;
inline constexpr vsa<"ERX-Act-Data-Rate-Dn", 114, type::integer> act_data_rate_dn;
inline constexpr vsa<"ERX-Min-Data-Rate-Up", 115, type::integer> min_data_rate_up;
inline constexpr vsa<"ERX-Min-Data-Rate-Dn", 116, type::integer> min_data_rate_dn;
inline constexpr vsa<"ERX-Att-Data-Rate-Up", 117, type::integer> att_data_rate_up;
inline constexpr vsa<"ERX-Att-Data-Rate-Dn", 118, type::integer> att_data_rate_dn;
inline constexpr vsa<"ERX-Max-Data-Rate-Up", 119, type::integer> max_data_rate_up;
inline constexpr vsa<"ERX-Max-Data-Rate-Dn", 120, type::integer> max_data_rate_dn;
inline constexpr vsa<"ERX-Min-LP-Data-Rate-Up", 121, type::integer> min_lp_data_rate_up;
inline constexpr vsa<"ERX-Min-LP-Data-Rate-Dn", 122, type::integer> min_lp_data_rate_dn;
inline constexpr vsa<"ERX-Max-Interlv-Delay-Up", 123, type::integer> max_interlv_delay_up;
inline constexpr vsa<"ERX-Act-Interlv-Delay-Up", 124, type::integer> act_interlv_delay_up;
inline constexpr vsa<"ERX-Max-Interlv-Delay-Dn", 125, type::integer> max_interlv_delay_dn;
inline constexpr vsa<"ERX-Act-Interlv-Delay-Dn", 126, type::integer> act_interlv_delay_dn;
inline constexpr vsa<"ERX-DSL-Line-State", 127, type::enumerated<radius::erx::dsl_line_state>>
    dsl_line_state;
inline constexpr vsa<"ERX-DSL-Type", 128, type::enumerated<radius::erx::dsl_type>> dsl_type;
inline constexpr vsa<"ERX-IPv6-NdRa-Prefix", 129, type::ipv6prefix> ipv6_ndra_prefix;
inline constexpr vsa<"ERX-Qos-Set-Name", 130, type::text> qos_set_name;
inline constexpr vsa<"ERX-Service-Acct-Interval", 140, type::integer, flags{.tagged = true}>
    service_acct_interval;
inline constexpr vsa<"ERX-DownStream-Calc-Rate", 141, type::integer> downstream_calc_rate;
inline constexpr vsa<"ERX-UpStream-Calc-Rate", 142, type::integer> upstream_calc_rate;
inline constexpr vsa<"ERX-Max-Clients-Per-Interface", 143, type::integer> max_clients_per_interface;
inline constexpr vsa<"ERX-PPP-Monitor-Ingress-Only", 144,
                     type::enumerated<radius::erx::ppp_monitor_ingress_only>>
    ppp_monitor_ingress_only;
inline constexpr vsa<"ERX-CoS-Scheduler-Pmt-Type", 146, type::text> cos_scheduler_pmt_type;
inline constexpr vsa<"ERX-Backup-Address-Pool", 147, type::text> backup_address_pool;
inline constexpr vsa<"ERX-ICR-Partition-Id", 150, type::text> icr_partition_id;
inline constexpr vsa<"ERX-IPv6-Acct-Input-Octets", 151, type::integer> ipv6_acct_input_octets;
inline constexpr vsa<"ERX-IPv6-Acct-Output-Octets", 152, type::integer> ipv6_acct_output_octets;
inline constexpr vsa<"ERX-IPv6-Acct-Input-Packets", 153, type::integer> ipv6_acct_input_packets;
inline constexpr vsa<"ERX-IPv6-Acct-Output-Packets", 154, type::integer> ipv6_acct_output_packets;
inline constexpr vsa<"ERX-IPv6-Acct-Input-Gigawords", 155, type::integer> ipv6_acct_input_gigawords;
inline constexpr vsa<"ERX-IPv6-Acct-Output-Gigawords", 156, type::integer>
    ipv6_acct_output_gigawords;
inline constexpr vsa<"ERX-IPv6-NdRa-Pool-Name", 157, type::text> ipv6_ndra_pool_name;
inline constexpr vsa<"ERX-PppoE-Padn", 158, type::text> pppoe_padn;
inline constexpr vsa<"ERX-Dhcp-Option-82", 159, type::octets> dhcp_option_82;
inline constexpr vsa<"ERX-Vlan-Map-Id", 160, type::integer> vlan_map_id;
inline constexpr vsa<"ERX-IPv6-Delegated-Pool-Name", 161, type::text> ipv6_delegated_pool_name;
inline constexpr vsa<"ERX-Tx-Connect-Speed", 162, type::integer> tx_connect_speed;
inline constexpr vsa<"ERX-Rx-Connect-Speed", 163, type::integer> rx_connect_speed;
inline constexpr vsa<"ERX-Service-Activate-Type", 173,
                     type::enumerated<radius::erx::service_activate_type>, flags{.tagged = true}>
    service_activate_type;
inline constexpr vsa<"ERX-Client-Profile-Name", 174, type::text> client_profile_name;
inline constexpr vsa<"ERX-Redirect-GW-Address", 175, type::ipv4addr> redirect_gw_address;
inline constexpr vsa<"ERX-APN-Name", 176, type::text> apn_name;
inline constexpr vsa<"ERX-Cos-Shaping-Rate", 177, type::text> cos_shaping_rate;
inline constexpr vsa<"ERX-Action-Reason", 178, type::text> action_reason;
inline constexpr vsa<"ERX-Service-Volume-Gigawords", 179, type::integer, flags{.tagged = true}>
    service_volume_gigawords;
inline constexpr vsa<"ERX-Update-Service", 180, type::text, flags{.tagged = true}> update_service;
inline constexpr vsa<"ERX-DHCPv6-Guided-Relay-Server", 181, type::ipv6addr>
    dhcpv6_guided_relay_server;
inline constexpr vsa<"ERX-Acc-Loop-Remote-Id", 182, type::text> acc_loop_remote_id;
inline constexpr vsa<"ERX-Acc-Loop-Encap", 183, type::octets> acc_loop_encap;
inline constexpr vsa<"ERX-Inner-Vlan-Map-Id", 184, type::integer> inner_vlan_map_id;
inline constexpr vsa<"ERX-Core-Facing-Interface", 185, type::text> core_facing_interface;
inline constexpr vsa<"ERX-DHCP-First-Relay-IPv4-Address", 189, type::ipv4addr>
    dhcp_first_relay_ipv4_address;
inline constexpr vsa<"ERX-DHCP-First-Relay-IPv6-Address", 190, type::ipv6addr>
    dhcp_first_relay_ipv6_address;
inline constexpr vsa<"ERX-Input-Interface-Filter", 191, type::text> input_interface_filter;
inline constexpr vsa<"ERX-Output-Interface-Filter", 192, type::text> output_interface_filter;
inline constexpr vsa<"ERX-Pim-Enable", 193, type::enumerated<radius::erx::pim_enable>> pim_enable;
inline constexpr vsa<"ERX-Bulk-CoA-Transaction-Id", 194, type::integer> bulk_coa_transaction_id;
inline constexpr vsa<"ERX-Bulk-CoA-Identifier", 195, type::integer> bulk_coa_identifier;
inline constexpr vsa<"ERX-IPv4-Input-Service-Set", 196, type::text> ipv4_input_service_set;
inline constexpr vsa<"ERX-IPv4-Output-Service-Set", 197, type::text> ipv4_output_service_set;
inline constexpr vsa<"ERX-IPv4-Input-Service-Filter", 198, type::text> ipv4_input_service_filter;
inline constexpr vsa<"ERX-IPv4-Output-Service-Filter", 199, type::text> ipv4_output_service_filter;
inline constexpr vsa<"ERX-IPv6-Input-Service-Set", 200, type::text> ipv6_input_service_set;
inline constexpr vsa<"ERX-IPv6-Output-Service-Set", 201, type::text> ipv6_output_service_set;
inline constexpr vsa<"ERX-IPv6-Input-Service-Filter", 202, type::text> ipv6_input_service_filter;
inline constexpr vsa<"ERX-IPv6-Output-Service-Filter", 203, type::text> ipv6_output_service_filter;
inline constexpr vsa<"ERX-Adv-Pcef-Profile-Name", 204, type::text> adv_pcef_profile_name;
inline constexpr vsa<"ERX-Adv-Pcef-Rule-Name", 205, type::text> adv_pcef_rule_name;
inline constexpr vsa<"ERX-Re-Authentication-Catalyst", 206,
                     type::enumerated<radius::erx::re_authentication_catalyst>>
    re_authentication_catalyst;
inline constexpr vsa<"ERX-DHCPv6-Options", 207, type::octets> dhcpv6_options;
inline constexpr vsa<"ERX-DHCP-Header", 208, type::octets> dhcp_header;
inline constexpr vsa<"ERX-DHCPv6-Header", 209, type::octets> dhcpv6_header;
inline constexpr vsa<"ERX-Acct-Request-Reason", 210,
                     type::enumerated<radius::erx::acct_request_reason>>
    acct_request_reason;
inline constexpr vsa<"ERX-Inner-Tag-Protocol-Id", 211, type::text> inner_tag_protocol_id;
inline constexpr vsa<"ERX-Routing-Services", 212, type::enumerated<radius::erx::routing_services>>
    routing_services;
inline constexpr vsa<"ERX-Interface-Set-Targeting-Weight", 213, type::integer>
    interface_set_targeting_weight;
inline constexpr vsa<"ERX-Interface-Targeting-Weight", 214, type::integer>
    interface_targeting_weight;
inline constexpr vsa<"ERX-Hybrid-Access-DSL-Downstream-Speed", 216, type::integer>
    hybrid_access_dsl_downstream_speed;
inline constexpr vsa<"ERX-Hybrid-Access-LTE-Downstream-Speed", 217, type::integer>
    hybrid_access_lte_downstream_speed;
inline constexpr vsa<"ERX-PON-Access-Type", 219, type::enumerated<radius::erx::pon_access_type>>
    pon_access_type;
inline constexpr vsa<"ERX-ONT-ONU-Average-Data-Rate-Downstream", 220, type::integer>
    ont_onu_average_data_rate_downstream;
inline constexpr vsa<"ERX-ONT-ONU-Peak-Data-Rate-Downstream", 221, type::integer>
    ont_onu_peak_data_rate_downstream;
inline constexpr vsa<"ERX-ONT-ONU-Maximum-Data-Rate-Upstream", 222, type::integer>
    ont_onu_maximum_data_rate_upstream;
inline constexpr vsa<"ERX-ONT-ONU-Assured-Data-Rate-Upstream", 223, type::integer>
    ont_onu_assured_data_rate_upstream;
inline constexpr vsa<"ERX-PON-Tree-Maximum-Data-Rate-Upstream", 224, type::integer>
    pon_tree_maximum_data_rate_upstream;
inline constexpr vsa<"ERX-PON-Tree-Maximum-Data-Rate-Downstream", 225, type::integer>
    pon_tree_maximum_data_rate_downstream;
inline constexpr vsa<"ERX-Expected-Throughput-Upstream", 226, type::integer>
    expected_throughput_upstream;
inline constexpr vsa<"ERX-Expected-Throughput-Downstream", 227, type::integer>
    expected_throughput_downstream;
inline constexpr vsa<"ERX-Attainable-Expected-Throughput-Upstream", 228, type::integer>
    attainable_expected_throughput_upstream;
inline constexpr vsa<"ERX-Attainable-Expected-Throughput-Downstream", 229, type::integer>
    attainable_expected_throughput_downstream;
inline constexpr vsa<"ERX-Gamma-Data-Rate-Upstream", 230, type::integer> gamma_data_rate_upstream;
inline constexpr vsa<"ERX-Gamma-Data-Rate-Downstream", 231, type::integer>
    gamma_data_rate_downstream;
inline constexpr vsa<"ERX-Attainable-Gamma-Data-Rate-Upstream", 232, type::integer>
    attainable_gamma_data_rate_upstream;
inline constexpr vsa<"ERX-Attainable-Gamma-Data-Rate-Downstream", 233, type::integer>
    attainable_gamma_data_rate_downstream;

/// All attributes of ERX.
using table =
    table_of<virtual_router_name, address_pool_name, local_loopback_interface, primary_dns,
             secondary_dns, primary_wins, secondary_wins, tunnel_virtual_router, tunnel_password,
             ingress_policy_name, egress_policy_name, ingress_statistics, egress_statistics,
             atm_service_category, atm_pcr, atm_scr, atm_mbs, cli_initial_access_level,
             cli_allow_all_vr_access, alternate_cli_access_level, alternate_cli_vrouter_name,
             sa_validate, igmp_enable, pppoe_description, redirect_vr_name, qos_profile_name,
             pppoe_max_sessions, pppoe_url, qos_profile_interface_type, tunnel_nas_port_method,
             service_bundle, tunnel_tos, tunnel_maximum_sessions, framed_ip_route_tag,
             dial_out_number, ppp_username, ppp_password, ppp_auth_protocol, minimum_bps,
             maximum_bps, bearer_type, input_gigapkts, output_gigapkts, tunnel_interface_id,
             ipv6_virtual_router, ipv6_local_interface, ipv6_primary_dns, ipv6_secondary_dns,
             sdx_service_name, sdx_session_volume_quota, sdx_tunnel_disconnect_cause_info,
             radius_client_address, service_description, l2tp_recv_window_size, dhcp_options,
             dhcp_mac_addr, dhcp_gi_address, li_action, med_dev_handle, med_ip_address,
             med_port_number, mlppp_bundle_name, interface_desc, tunnel_group, service_activate,
             service_deactivate, service_volume, service_timeout, service_statistics, df_bit,
             igmp_access_name, igmp_access_src_name, igmp_oif_map_name, mld_access_name,
             mld_access_src_name, mld_oif_map_name, mld_version, igmp_version,
             ip_mcast_adm_bw_limit, ipv6_mcast_adm_bw_limit, qos_parameters, service_session,
             mobile_ip_algorithm, mobile_ip_spi, mobile_ip_key, mobile_ip_replay,
             mobile_ip_access_control, mobile_ip_lifetime, l2tp_resynch_method,
             tunnel_switch_profile, l2c_up_stream_data, l2c_down_stream_data,
             tunnel_tx_speed_method, igmp_query_interval, igmp_max_resp_time, igmp_immediate_leave,
             mld_query_interval, mld_max_resp_time, mld_immediate_leave, ip_block_multicast,
             igmp_explicit_tracking, igmp_no_tracking_v2_grps, mld_explicit_tracking,
             mld_no_tracking_v1_grps, ipv6_ingress_policy_name, ipv6_egress_policy_name,
             cos_shaping_pmt_type, dhcp_guided_relay_server, acc_loop_cir_id, acc_aggr_cir_id_bin,
             acc_aggr_cir_id_asc, act_data_rate_up, act_data_rate_dn, min_data_rate_up,
             min_data_rate_dn, att_data_rate_up, att_data_rate_dn, max_data_rate_up,
             max_data_rate_dn, min_lp_data_rate_up, min_lp_data_rate_dn, max_interlv_delay_up,
             act_interlv_delay_up, max_interlv_delay_dn, act_interlv_delay_dn, dsl_line_state,
             dsl_type, ipv6_ndra_prefix, qos_set_name, service_acct_interval, downstream_calc_rate,
             upstream_calc_rate, max_clients_per_interface, ppp_monitor_ingress_only,
             cos_scheduler_pmt_type, backup_address_pool, icr_partition_id, ipv6_acct_input_octets,
             ipv6_acct_output_octets, ipv6_acct_input_packets, ipv6_acct_output_packets,
             ipv6_acct_input_gigawords, ipv6_acct_output_gigawords, ipv6_ndra_pool_name, pppoe_padn,
             dhcp_option_82, vlan_map_id, ipv6_delegated_pool_name, tx_connect_speed,
             rx_connect_speed, service_activate_type, client_profile_name, redirect_gw_address,
             apn_name, cos_shaping_rate, action_reason, service_volume_gigawords, update_service,
             dhcpv6_guided_relay_server, acc_loop_remote_id, acc_loop_encap, inner_vlan_map_id,
             core_facing_interface, dhcp_first_relay_ipv4_address, dhcp_first_relay_ipv6_address,
             input_interface_filter, output_interface_filter, pim_enable, bulk_coa_transaction_id,
             bulk_coa_identifier, ipv4_input_service_set, ipv4_output_service_set,
             ipv4_input_service_filter, ipv4_output_service_filter, ipv6_input_service_set,
             ipv6_output_service_set, ipv6_input_service_filter, ipv6_output_service_filter,
             adv_pcef_profile_name, adv_pcef_rule_name, re_authentication_catalyst, dhcpv6_options,
             dhcp_header, dhcpv6_header, acct_request_reason, inner_tag_protocol_id,
             routing_services, interface_set_targeting_weight, interface_targeting_weight,
             hybrid_access_dsl_downstream_speed, hybrid_access_lte_downstream_speed,
             pon_access_type, ont_onu_average_data_rate_downstream,
             ont_onu_peak_data_rate_downstream, ont_onu_maximum_data_rate_upstream,
             ont_onu_assured_data_rate_upstream, pon_tree_maximum_data_rate_upstream,
             pon_tree_maximum_data_rate_downstream, expected_throughput_upstream,
             expected_throughput_downstream, attainable_expected_throughput_upstream,
             attainable_expected_throughput_downstream, gamma_data_rate_upstream,
             gamma_data_rate_downstream, attainable_gamma_data_rate_upstream,
             attainable_gamma_data_rate_downstream>;

} // namespace radius::attr::erx

// clang-format on
