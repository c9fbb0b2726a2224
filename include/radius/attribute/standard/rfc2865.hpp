// SPDX-License-Identifier: MIT
// RFC 2865: Remote Authentication Dial In User Service (RADIUS), section 5.
// Made from dictionary.rfc2865 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// What the user asks for, or is given (RFC 2865 section 5.6).
enum class service_type : std::uint32_t {
    login_user = 1,
    framed_user = 2,
    callback_login_user = 3,
    callback_framed_user = 4,
    outbound_user = 5,
    administrative_user = 6,
    nas_prompt_user = 7,
    authenticate_only = 8,
    callback_nas_prompt = 9,
    call_check = 10,
    callback_administrative = 11,
    voice = 12,
    fax = 13,
    modem_relay = 14,
    iapp_register = 15,
    iapp_ap_check = 16,
    authorize_only = 17,
    framed_management = 18,
    additional_authorization = 19,
};

/// How frames are carried (RFC 2865 section 5.7).
enum class framed_protocol : std::uint32_t {
    ppp = 1,
    slip = 2,
    arap = 3,
    gandalf_slml = 4,
    xylogics_ipx_slip = 5,
    x_75_synchronous = 6,
    gprs_pdp_context = 7,
};

/// Whether routes are exchanged with the user (RFC 2865 section 5.10).
enum class framed_routing : std::uint32_t {
    none = 0,
    broadcast = 1,
    listen = 2,
    broadcast_listen = 3,
};

/// How headers are compressed (RFC 2865 section 5.13).
enum class framed_compression : std::uint32_t {
    none = 0,
    van_jacobson_tcp_ip = 1,
    ipx_header_compression = 2,
    stac_lzs = 3,
};

/// How the user is connected to the login host (RFC 2865 section 5.15).
enum class login_service : std::uint32_t {
    telnet = 0,
    rlogin = 1,
    tcp_clear = 2,
    portmaster = 3,
    lat = 4,
    x25_pad = 5,
    x25_t3pos = 6,
    tcp_clear_quiet = 8,
};

/// What the NAS does when the service ends (RFC 2865 section 5.29).
enum class termination_action : std::uint32_t {
    default_ = 0,
    radius_request = 1,
};

/// The kind of port the user came in by (RFC 2865 section 5.41, RFC 3580 section 3.23).
enum class nas_port_type : std::uint32_t {
    async = 0,
    sync = 1,
    isdn = 2,
    isdn_v120 = 3,
    isdn_v110 = 4,
    virtual_ = 5,
    piafs = 6,
    hdlc_clear_channel = 7,
    x_25 = 8,
    x_75 = 9,
    g_3_fax = 10,
    sdsl = 11,
    adsl_cap = 12,
    adsl_dmt = 13,
    idsl = 14,
    ethernet = 15,
    xdsl = 16,
    cable = 17,
    wireless_other = 18,
    wireless_802_11 = 19,
    token_ring = 20,
    fddi = 21,
    wireless_cdma2000 = 22,
    wireless_umts = 23,
    wireless_1x_ev = 24,
    iapp = 25,
    fttp = 26,
    wireless_802_16 = 27,
    wireless_802_20 = 28,
    wireless_802_22 = 29,
    pppoa = 30,
    pppoeoa = 31,
    pppoeoe = 32,
    pppoeovlan = 33,
    pppoeoqinq = 34,
    xpon = 35,
    wireless_xgp = 36,
    wimax_wifi_iwk = 38,
    wimax_sff = 39,
    wimax_ha_lma = 40,
    wimax_dhcp = 41,
    wimax_lbs = 42,
    wimax_wvs = 43,
};

template <>
struct enumeration<service_type> {
    static constexpr enumerator enumerators[] = {
        {"Login-User", 1},
        {"Framed-User", 2},
        {"Callback-Login-User", 3},
        {"Callback-Framed-User", 4},
        {"Outbound-User", 5},
        {"Administrative-User", 6},
        {"NAS-Prompt-User", 7},
        {"Authenticate-Only", 8},
        {"Callback-NAS-Prompt", 9},
        {"Call-Check", 10},
        {"Callback-Administrative", 11},
        {"Voice", 12},
        {"Fax", 13},
        {"Modem-Relay", 14},
        {"IAPP-Register", 15},
        {"IAPP-AP-Check", 16},
        {"Authorize-Only", 17},
        {"Framed-Management", 18},
        {"Additional-Authorization", 19},
    };
};

template <>
struct enumeration<framed_protocol> {
    static constexpr enumerator enumerators[] = {
        {"PPP", 1},
        {"SLIP", 2},
        {"ARAP", 3},
        {"Gandalf-SLML", 4},
        {"Xylogics-IPX-SLIP", 5},
        {"X.75-Synchronous", 6},
        {"GPRS-PDP-Context", 7},
    };
};

template <>
struct enumeration<framed_routing> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Broadcast", 1},
        {"Listen", 2},
        {"Broadcast-Listen", 3},
    };
};

template <>
struct enumeration<framed_compression> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Van-Jacobson-TCP-IP", 1},
        {"IPX-Header-Compression", 2},
        {"Stac-LZS", 3},
    };
};

template <>
struct enumeration<login_service> {
    static constexpr enumerator enumerators[] = {
        {"Telnet", 0},
        {"Rlogin", 1},
        {"TCP-Clear", 2},
        {"PortMaster", 3},
        {"LAT", 4},
        {"X25-PAD", 5},
        {"X25-T3POS", 6},
        {"TCP-Clear-Quiet", 8},
    };
};

template <>
struct enumeration<termination_action> {
    static constexpr enumerator enumerators[] = {
        {"Default", 0},
        {"RADIUS-Request", 1},
    };
};

template <>
struct enumeration<nas_port_type> {
    static constexpr enumerator enumerators[] = {
        {"Async", 0},
        {"Sync", 1},
        {"ISDN", 2},
        {"ISDN-V120", 3},
        {"ISDN-V110", 4},
        {"Virtual", 5},
        {"PIAFS", 6},
        {"HDLC-Clear-Channel", 7},
        {"X.25", 8},
        {"X.75", 9},
        {"G.3-Fax", 10},
        {"SDSL", 11},
        {"ADSL-CAP", 12},
        {"ADSL-DMT", 13},
        {"IDSL", 14},
        {"Ethernet", 15},
        {"xDSL", 16},
        {"Cable", 17},
        {"Wireless-Other", 18},
        {"Wireless-802.11", 19},
        {"Token-Ring", 20},
        {"FDDI", 21},
        {"Wireless-CDMA2000", 22},
        {"Wireless-UMTS", 23},
        {"Wireless-1X-EV", 24},
        {"IAPP", 25},
        {"FTTP", 26},
        {"Wireless-802.16", 27},
        {"Wireless-802.20", 28},
        {"Wireless-802.22", 29},
        {"PPPoA", 30},
        {"PPPoEoA", 31},
        {"PPPoEoE", 32},
        {"PPPoEoVLAN", 33},
        {"PPPoEoQinQ", 34},
        {"xPON", 35},
        {"Wireless-XGP", 36},
        {"WIMAX-WIFI-IWK", 38},
        {"WIMAX-SFF", 39},
        {"WIMAX-HA-LMA", 40},
        {"WIMAX-DHCP", 41},
        {"WIMAX-LBS", 42},
        {"WIMAX-WVS", 43},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"User-Name", 1, type::text> user_name;
inline constexpr attribute<"User-Password", 2, type::text, flags{.hidden = hiding::password}>
    user_password;
inline constexpr attribute<"CHAP-Password", 3, type::octets> chap_password;
inline constexpr attribute<"NAS-IP-Address", 4, type::ipv4addr> nas_ip_address;
inline constexpr attribute<"NAS-Port", 5, type::integer> nas_port;
inline constexpr attribute<"Service-Type", 6, type::enumerated<radius::service_type>> service_type;
inline constexpr attribute<"Framed-Protocol", 7, type::enumerated<radius::framed_protocol>>
    framed_protocol;
inline constexpr attribute<"Framed-IP-Address", 8, type::ipv4addr> framed_ip_address;
inline constexpr attribute<"Framed-IP-Netmask", 9, type::ipv4addr> framed_ip_netmask;
inline constexpr attribute<"Framed-Routing", 10, type::enumerated<radius::framed_routing>>
    framed_routing;
inline constexpr attribute<"Filter-Id", 11, type::text> filter_id;
inline constexpr attribute<"Framed-MTU", 12, type::integer> framed_mtu;
inline constexpr attribute<"Framed-Compression", 13, type::enumerated<radius::framed_compression>>
    framed_compression;
inline constexpr attribute<"Login-IP-Host", 14, type::ipv4addr> login_ip_host;
inline constexpr attribute<"Login-Service", 15, type::enumerated<radius::login_service>>
    login_service;
inline constexpr attribute<"Login-TCP-Port", 16, type::integer> login_tcp_port;
inline constexpr attribute<"Reply-Message", 18, type::text> reply_message;
inline constexpr attribute<"Callback-Number", 19, type::text> callback_number;
inline constexpr attribute<"Callback-Id", 20, type::text> callback_id;
inline constexpr attribute<"Framed-Route", 22, type::text> framed_route;
inline constexpr attribute<"Framed-IPX-Network", 23, type::ipv4addr> framed_ipx_network;
inline constexpr attribute<"State", 24, type::octets> state;
inline constexpr attribute<"Class", 25, type::octets> class_;
inline constexpr attribute<"Vendor-Specific", 26, type::vsa> vendor_specific;
inline constexpr attribute<"Session-Timeout", 27, type::time_delta> session_timeout;
inline constexpr attribute<"Idle-Timeout", 28, type::time_delta> idle_timeout;
inline constexpr attribute<"Termination-Action", 29, type::enumerated<radius::termination_action>>
    termination_action;
inline constexpr attribute<"Called-Station-Id", 30, type::text> called_station_id;
inline constexpr attribute<"Calling-Station-Id", 31, type::text> calling_station_id;
inline constexpr attribute<"NAS-Identifier", 32, type::text> nas_identifier;
inline constexpr attribute<"Proxy-State", 33, type::octets> proxy_state;
inline constexpr attribute<"Login-LAT-Service", 34, type::text> login_lat_service;
inline constexpr attribute<"Login-LAT-Node", 35, type::text> login_lat_node;
inline constexpr attribute<"Login-LAT-Group", 36, type::octets> login_lat_group;
inline constexpr attribute<"Framed-AppleTalk-Link", 37, type::integer> framed_appletalk_link;
inline constexpr attribute<"Framed-AppleTalk-Network", 38, type::integer> framed_appletalk_network;
inline constexpr attribute<"Framed-AppleTalk-Zone", 39, type::text> framed_appletalk_zone;
inline constexpr attribute<"CHAP-Challenge", 60, type::octets> chap_challenge;
inline constexpr attribute<"NAS-Port-Type", 61, type::enumerated<radius::nas_port_type>>
    nas_port_type;
inline constexpr attribute<"Port-Limit", 62, type::integer> port_limit;
inline constexpr attribute<"Login-LAT-Port", 63, type::text> login_lat_port;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2865.
using rfc2865_table =
    table_of<attr::user_name, attr::user_password, attr::chap_password, attr::nas_ip_address,
             attr::nas_port, attr::service_type, attr::framed_protocol, attr::framed_ip_address,
             attr::framed_ip_netmask, attr::framed_routing, attr::filter_id, attr::framed_mtu,
             attr::framed_compression, attr::login_ip_host, attr::login_service,
             attr::login_tcp_port, attr::reply_message, attr::callback_number, attr::callback_id,
             attr::framed_route, attr::framed_ipx_network, attr::state, attr::class_,
             attr::vendor_specific, attr::session_timeout, attr::idle_timeout,
             attr::termination_action, attr::called_station_id, attr::calling_station_id,
             attr::nas_identifier, attr::proxy_state, attr::login_lat_service, attr::login_lat_node,
             attr::login_lat_group, attr::framed_appletalk_link, attr::framed_appletalk_network,
             attr::framed_appletalk_zone, attr::chap_challenge, attr::nas_port_type,
             attr::port_limit, attr::login_lat_port>;

} // namespace radius

// clang-format on
